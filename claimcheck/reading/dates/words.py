"""The words of a language that dates are made of, and which of them stand at a place of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.reading.dates.stated import Counted, Stated
from claimcheck.reading.dates.word_tables import Word, entries
from claimcheck.reading.lexicon import Cue, Match, Phrases, Prefixes
from claimcheck.reading.tokens import Gap, Kind, Token

__all__ = ["DateWords", "Scan", "WordMatch"]


WordMatch: TypeAlias = "Match[Word]"

_NAMED: Final = frozenset({"month", "weekday", "weekday beside"})
"""What begins with a capital where a language writes them so."""
_LONGEST: Final = 4
"""Tokens of a phrase that is looked for backwards."""


class DateWords:
    """The tables of one language, ready to be looked up."""

    def __init__(self, language: Language) -> None:
        self.tables: Dates = language.dates
        self.prefixes: Prefixes = Prefixes(language.prefixes, language.whole)
        self._phrases = Phrases(tuple(entries(language)), prefixes=self.prefixes)
        self._roles: dict[str, tuple[str, ...] | None] = {}

    def scan(self, found: Sequence[Token]) -> Scan:
        """The words at every place of these tokens, looked up when first asked for."""
        return Scan(self, found)

    def at(self, found: Sequence[Token], position: int) -> tuple[WordMatch, ...]:
        """The phrases that begin with a token, the longest first."""
        several = self._phrases.all(found, position)
        if not several:
            return ()
        if self.tables.capitals and not found[position].text[:1].isupper():
            several = [match for match in several if match.value.kind not in _NAMED]
        return tuple(sorted(several, key=_longest_first) if len(several) > 1 else several)

    def kinds(self, token: Token) -> frozenset[str]:
        """What the phrases can be that begin with a token like this."""
        return frozenset(word.kind for word in self._phrases.values(token))

    def cues(self, says: frozenset[str], leads: frozenset[str]) -> Iterator[Cue]:
        """The phrases of the kinds that say something of a date, and of those that lead to what does."""
        for words, word in self._phrases.phrases():
            if word.kind in says or word.kind in leads:
                yield Cue(words, word.kind not in says)

    def alone(self, word: str) -> tuple[str, ...] | None:
        """What a word means that consists of prefixes only."""
        if word not in self._roles:
            if len(self._roles) > _REMEMBERED:
                self._roles.clear()
            self._roles[word] = self.prefixes.alone(word) if len(word) < _LONGEST else None
        return self._roles[word]

    def is_prefix(self, token: Token) -> bool:
        """Whether a word consists of prefixes only."""
        return len(token.key) < _LONGEST and self.alone(token.key) is not None


_REMEMBERED: Final = 10_000


def _longest_first(match: WordMatch) -> tuple[int, int]:
    return -match.next, len(match.roles)


class Scan:
    """The words of dates among some tokens."""

    def __init__(self, words: DateWords, found: Sequence[Token]) -> None:
        self.found = found
        self.size: int = len(found)
        self.prefixes: Prefixes = words.prefixes
        self._words = words
        self._known: dict[int, tuple[WordMatch, ...]] = {}
        self._kinds: dict[int, frozenset[str]] = {}
        self.lent: dict[int, Stated] = {}
        """Dates whose month stands further ahead: the 6 of `May 5 and 6`."""
        self.saying: dict[int, bool] = {}
        """Whether what begins with `the` or its like at a place says something of a date or a duration."""
        self.dates: dict[int, Stated | None] = {}
        """What the reader of dates on the calendar has found at a place."""
        self.days: dict[int, Counted | None] = {}
        """The numbers of days that it has found."""

    def at(self, position: int) -> tuple[WordMatch, ...]:
        """The phrases that begin with a token, the longest first."""
        if not 0 <= position < self.size:
            return ()
        known = self._known.get(position)
        if known is None:
            known = self._known[position] = self._words.at(self.found, position)
        return known

    def kinds(self, position: int) -> frozenset[str]:
        """What the phrases that begin with a token can be."""
        known = self._kinds.get(position)
        if known is None:
            matches = self.at(position)
            known = frozenset(match.value.kind for match in matches) if matches else _NO_KINDS
            self._kinds[position] = known
        return known

    def word(self, position: int, *kinds: str, plain: bool = False) -> WordMatch | None:
        """The longest phrase of these kinds that begins with a token; `plain` is for one without prefixes."""
        for match in self.at(position):
            if match.value.kind in kinds and not (plain and match.roles):
                return match
        return None

    def says(self, position: int, kind: str, value: str) -> WordMatch | None:
        """The longest phrase of a kind that begins with a token and means this."""
        for match in self.at(position):
            if match.value.kind == kind and match.value.value == value:
                return match
        return None

    def before(self, position: int, *kinds: str) -> WordMatch | None:
        """The longest phrase of these kinds that ends in front of a token."""
        for begin in range(max(0, position - _LONGEST), position):
            for match in self.at(begin):
                if match.next == position and match.value.kind in kinds:
                    return match
        return None

    def preposition(self, position: int, *roles: str) -> bool:
        """Whether one of these prepositions stands in front of a token; an article may stand between."""
        position = self.behind_prefix(position)
        for begin in range(max(0, position - _LONGEST), position):
            for match in self.at(begin):
                if match.next == position and match.value.kind == "preposition" and match.value.value in roles:
                    return True
        attached = self.attached(position)
        return attached is not None and any(role in roles for role in attached[0])

    def behind_prefix(self, position: int) -> int:
        """The token itself; a place for languages whose numbers carry articles."""
        return position

    def sign(self, position: int, signs: str) -> bool:
        """Whether a token is one of these signs."""
        return (
            0 <= position < self.size and self.found[position].key in signs and self.found[position].kind is Kind.SIGN
        )

    def token(self, position: int) -> Token | None:
        """The token there, if there is one."""
        return self.found[position] if 0 <= position < self.size else None

    def number(self, position: int, least: int, most: int) -> int | None:
        """The whole number that a token is, between two limits."""
        if not 0 <= position < self.size:
            return None
        token = self.found[position]
        if token.kind is not Kind.NUMBER or len(token.key) > 4 or not token.key.isdecimal():
            return None
        number = int(token.key)
        return number if least <= number <= most else None

    def attached(self, position: int) -> tuple[tuple[str, ...], int] | None:
        """The meanings of the prefixes attached to a number, with or without a hyphen, and where they begin."""
        if not 0 < position < self.size or not self.found[position].joined:
            return None
        first = position - 1
        if self.found[first].key == "-" and first and self.found[first].joined:
            first -= 1
        token = self.found[first]
        if token.kind is not Kind.WORD:
            return None
        roles = self._words.alone(token.key)
        return None if roles is None else (roles, first)

    def prefix(self, position: int) -> tuple[tuple[str, ...], int] | None:
        """The meanings of a token that is nothing but prefixes of the number behind it, and where that stands."""
        if not 0 <= position < self.size - 1 or len(self.found[position].key) >= _LONGEST:
            return None
        if self.found[position].kind is not Kind.WORD:
            return None
        behind = position + 1
        if self.found[behind].key == "-" and self.found[behind].joined:
            behind += 1
        if behind >= self.size or not self.found[behind].joined or self.found[behind].kind is not Kind.NUMBER:
            return None
        roles = self._words.alone(self.found[position].key)
        return None if roles is None else (roles, behind)

    def is_prefix(self, token: Token) -> bool:
        """Whether a word consists of prefixes only."""
        return self._words.is_prefix(token)

    def free(self, position: int) -> bool:
        """Whether a number stands by itself: nothing is attached in front of it but prefixes, brackets or quotes.

        Another number may be, with a hyphen or a slash, such as the start of a range.
        """
        for place in range(position, position - 2 * _LONGEST, -2):
            if place <= 0 or not self.found[place].joined or self.attached(place) is not None:
                return True
            before = self.found[place - 1]
            if before.key not in ("-", "/") or place == 1 or not before.joined:
                return before.key in _OPENING
            if self.found[place - 2].kind is not Kind.NUMBER:
                return self.before(place - 1, "part", "month") is not None
        return False

    def ends(self, position: int) -> bool:
        """Whether what goes before is not continued by letters, digits or a sign and digits, such as those of an id."""
        if position >= self.size or not self.found[position].joined:
            return True
        token = self.found[position]
        if token.kind is not Kind.SIGN:
            return False
        behind = self.token(position + 1)
        return not (token.key in "-/:.%" and behind is not None and behind.joined and behind.kind is Kind.NUMBER)

    def uncounted(self, position: int) -> bool:
        """Whether nothing follows that a number could count."""
        token = self.token(position)
        return token is None or token.kind is not Kind.WORD or self.word(position, "function") is not None

    def clause_start(self, position: int) -> bool:
        """Whether a token begins a sentence, or what stands behind a comma."""
        return position == 0 or (self.found[position - 1].kind is Kind.SIGN and self.found[position - 1].key != "-")

    def capital(self, position: int) -> bool:
        """Whether a token is a word with a capital, one space from the one before."""
        token = self.token(position)
        return token is not None and token.kind is Kind.WORD and token.text[:1].isupper() and token.gap is not Gap.NONE


_NO_KINDS: Final[frozenset[str]] = frozenset()
_OPENING: Final = frozenset("([{\"'«“”„‘’,;:|،؛")
