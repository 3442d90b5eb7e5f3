"""Age words: those beside a number that make it an age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Cue, Match, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.hedges import attached
from claimcheck.reading.numbers.number import hyphen
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.tokens import Kind, Token, key

__all__ = ["AgeWords"]

_ENDS: Final = frozenset(".!?")
_COMMAS: Final = (",", "،")
_AROUND: Final = 3
"""Words around an age between commas: two in front, one behind."""
_FEW: Final = 7
"""Words that are looked back at for one that tells of a life."""

_SHORT: Final = ("day", "days", "hour", "hours", "week", "weeks", "minute", "minutes")


class AgeWords:
    """The age words of one language."""

    def __init__(self, language: Language, prefixes: Prefixes) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        sure = [(head, (role, False)) for head, role in attached(numbers.aged, prefixes)]
        of_years = [(head, (role, True)) for head, role in attached(numbers.aged_years, prefixes)]
        self._before: Phrases[tuple[str, bool]] = Phrases([*sure, *of_years], prefixes=prefixes)
        self._alone = Phrases(dict.fromkeys(listed(numbers.aged_alone), True), prefixes=prefixes)
        self._persons = frozenset(map(key, listed(numbers.aged_persons)))
        self._between = frozenset(map(key, listed(numbers.aged_between_commas)))
        self._after = Phrases(dict.fromkeys(listed(numbers.aged_after), True), prefixes=NONE)
        self._decades = Phrases(by_phrase(numbers.aged_decades), prefixes=prefixes)
        self._ordinals = ordinals_of(language) if numbers.ordinal_ages else None
        self._near = {
            word: frozenset(map(key, listed(others)))
            for several, others in numbers.aged_near.items()
            for word in map(key, listed(several))
        }
        self._nouns = frozenset(map(key, listed(numbers.aged_nouns)))
        self._each = frozenset(map(key, listed(numbers.aged_each)))
        self._spans = Phrases(dict.fromkeys(listed(numbers.aged_spans), True), prefixes=prefixes)
        self._by_commas = numbers.ages_by_commas
        self._in_parentheses = numbers.age_in_parentheses

    def starts(self, token: Token) -> bool:
        """Whether an age can begin with this token."""
        return self._before.reads(token) or self._decades.reads(token) or self._by_ordinal(token)

    def cues(self) -> Iterator[Cue]:
        """The phrases that an age can begin with."""
        ordinals = iter(()) if self._ordinals is None else self._ordinals.cues()
        return chain(self._before.cues(lead=True), self._decades.cues(), ordinals)

    def opens(self, found: Sequence[Token], position: int) -> bool:
        """Whether a phrase stands here that makes an age."""
        return self._before.at(found, position) is not None or self._decades.at(found, position) is not None

    def alone(self, token: Token) -> bool:
        """Whether a phrase begins here behind which any number is an age, whatever follows that."""
        return self._alone.reads(token)

    def is_age(self, found: Sequence[Token], position: int, body: str) -> bool:
        """Whether a length behind the words that begin here is an age, not how long something lasts: בן 60 יום."""
        if not self._persons or not body.endswith(_SHORT):
            return True
        return position > 0 and found[position - 1].key in self._persons

    def before(self, found: Sequence[Token], position: int) -> list[Match[tuple[str, bool]]]:
        """The phrases in front of an age that begin here, each with the role that its number must have and whether it
        must be one of years.
        """
        return [match for match in self._before.longest_first(found, position) if match.next < len(found)]

    def behind(self, found: Sequence[Token], place: int) -> Match[bool] | None:
        """The phrase that makes an age of what ends here."""
        if hyphen(found, place):
            place += 1
        return self._after.at(found, place)

    def decade(self, found: Sequence[Token], position: int) -> Match[int] | None:
        """The decade of a life: `in his forties`."""
        return self._decades.at(found, position)

    def ordinal(self, found: Sequence[Token], position: int) -> Match[int] | None:
        """An ordinal that can be an age: «السابعة»."""
        spelt = None if self._ordinals is None else self._ordinals.spelt(found, position)
        if spelt is None:
            return None
        number, start, next, roles = spelt
        return Match(number, next, roles, start)

    def _by_ordinal(self, token: Token) -> bool:
        return self._ordinals is not None and self._ordinals.plain((token,), 0) is not None

    def near(self, found: Sequence[Token], position: int, start: int) -> bool:
        """Whether the word in front of what begins at an offset and one a few words before it make it an age."""
        if not self._near:
            return False
        before = [token.key for token in found[max(0, position - _FEW) : position] if token.end <= start]
        others = self._near.get(before[-1]) if before else None
        return others is not None and not others.isdisjoint(before[:-1])

    def of_nouns(self, found: Sequence[Token], position: int, start: int) -> bool:
        """Whether a noun stands before the hedge that begins at an offset, behind which a bound is one of age."""
        if not self._nouns:
            return False
        before = [token.key for token in found[max(0, position - 6) : position] if token.end <= start]
        if before and before[-1] in self._each:
            before = [word for word in before if word not in self._each and word != ","]
        return bool(before) and before[-1] in self._nouns

    def of_ages(self, found: Sequence[Token], next: int, start: int) -> bool:
        """Whether a noun stands a few words before the range that begins at an offset and makes it one of ages."""
        before = [token for token in found[max(0, next - 2 * _FEW) : next] if token.end <= start][-_FEW:]
        for token in reversed(before):
            if token.kind is not Kind.WORD:
                return False
            if self._spans.reads(token):
                return True
        return False

    def enclosed(self, found: Sequence[Token], position: int, next: int) -> bool:
        """Whether what stands from here to there is in parentheses by itself, where that makes it an age."""
        if not self._in_parentheses or not position or next >= len(found):
            return False
        around = found[position - 1].key, found[next].key
        return around == ("(", ")") or (around == (",", ",") and position > 1 and found[position - 2].kind is Kind.WORD)

    def between_commas(self, found: Sequence[Token], position: int) -> bool:
        """Whether digits stand between commas behind a name: `Omar Rahman, 52, a driver`."""
        if position < 2 or position + 1 >= len(found) or found[position].kind is not Kind.NUMBER:
            return False
        if found[position - 1].key not in _COMMAS or found[position + 1].key not in (*_COMMAS, "."):
            return False
        if self._by_commas:
            return self._behind_words(found, position)
        if position == 2 or found[position - 3].key in _ENDS:
            return _is_name(found[position - 2]) and found[position + 1].key == "," and len(found[position].text) == 2
        if (
            found[position - 2].key in self._between
            and found[position + 1].key == ","
            and len(found[position].text) == 2
        ):
            return True
        return all(_is_name(found[position - back]) for back in (2, 3))

    @staticmethod
    def _behind_words(found: Sequence[Token], position: int) -> bool:
        """Whether two digits stand between two words and one: «دانا ليفي، 52، محامية»."""
        around = (*found[position - 3 : position - 1], *found[position + 2 : position + 3])
        words = len(around) == _AROUND and all(token.kind is Kind.WORD for token in around)
        return words and found[position + 1].key in _COMMAS and len(found[position].text) == 2


def _is_name(token: Token) -> bool:
    return token.kind is Kind.WORD and len(token.text) > 1 and token.text[0].isupper() and token.text[1:].islower()
