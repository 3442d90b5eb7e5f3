"""Ordinals: the place of something in a row, in digits and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.found import Found
from claimcheck.reading.lexicon import NONE, Cue, Match, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.number import hyphen
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.surroundings import is_capital, starts_sentence, surroundings_of
from claimcheck.reading.numbers.units import units_of
from claimcheck.reading.tokens import Gap, Kind, Token, key

__all__ = ["Ordinals", "ordinals_of"]

_GREATEST: Final = 1_000
"""Digits with an article alone are an ordinal below this; what is more may be a year."""
_CLOSES: Final = frozenset('.,;:!?)]»"')
_REMEMBERED: Final = 200_000


class Ordinals:
    """The reader of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the language's tables ready."""
        numbers = language.numbers
        prefixes = Prefixes(language.prefixes, language.whole)
        self._numbers = numbers
        self._prefixes = prefixes
        self._numerals = numerals_of(language)
        self._units = units_of(language)
        self._around = surroundings_of(language)
        self._words = Phrases(by_phrase(numbers.ordinals), prefixes=prefixes)
        self._first_units = Phrases(by_phrase(numbers.ordinal_units), prefixes=prefixes)
        self._before = Phrases(by_phrase(numbers.ordinals_before), prefixes=prefixes)
        self._tens = Phrases(
            {phrase: number for phrase, number in by_phrase(numbers.cardinals).items() if _is_tens(number)},
            prefixes=prefixes,
        )
        self._plus = Phrases(by_phrase(numbers.ordinal_additions), prefixes=NONE)
        self._top = Phrases(dict.fromkeys(listed(numbers.top), True), prefixes=NONE)
        self._and = Phrases(dict.fromkeys(listed(numbers.conjunctions), True), prefixes=NONE)
        self._not_before = Phrases(dict.fromkeys(listed(numbers.not_ordinal_before), True), prefixes=NONE)
        self._not_after = frozenset(" ".join(map(key, phrase.split())) for phrase in listed(numbers.not_ordinal_after))
        self._nouns = Phrases(dict.fromkeys(listed(numbers.ordinal_nouns), True), prefixes=prefixes)
        self._rulers = frozenset(map(key, listed(numbers.rulers)))
        self._superlatives = Phrases(dict.fromkeys(listed(numbers.superlatives), True), prefixes=NONE)
        self._determiners = frozenset(map(key, listed(numbers.determiners)))
        self._possessives = tuple(word[1:] for word in listed(numbers.determiners) if word[0] == "-") or "\0"
        self._endings = frozenset(listed(numbers.ordinal_endings))
        prepositions = {word for words in language.dates.prepositions.values() for word in listed(words)}
        self._prepositions = frozenset(map(key, prepositions & set(listed(language.dates.function_words))))
        self._known_beginnings = tuple(map(key, listed(numbers.known_beginnings)))
        self._known_endings = tuple(listed(numbers.known_endings))
        self._formations = frozenset(map(key, listed(numbers.formations)))
        self._starting: dict[str, bool] = {}

    def begins(self, token: Token) -> bool:
        """Whether an ordinal could begin with a token of this key."""
        return token.kind is Kind.NUMBER or (token.kind is Kind.WORD and self.starts(token))

    def cues(self) -> Iterator[Cue]:
        """The phrases without which no ordinal begins."""
        said = chain(self._words.cues(), self._first_units.cues(), self._before.cues(), self._numerals.cues())
        return chain(said, self._top.cues(lead=True))

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """The ordinal that begins with this token; None where it is part of a name or enumerates arguments."""
        token = found[position]
        if token.kind is Kind.NUMBER:
            read = self._ended(found, position) or self._ranked(found, position)
        elif token.kind is Kind.WORD and self.starts(token):
            read = self._in_words(found, position)
        else:
            return None
        if read is None or not self._around.free(found, position):
            return None
        value, start, next = read
        if value == 0:
            return Found("ordinal", f"top {start}", next, token.start, found[next - 1].end)
        return Found("ordinal", f"{value}{_suffix(value)}", next, start, found[next - 1].end)

    def plain(self, found: Sequence[Token], position: int) -> tuple[int, int] | None:
        """An ordinal word here, whatever surrounds it: its number and the position behind it."""
        if position >= len(found) or found[position].kind is not Kind.WORD or not self.starts(found[position]):
            return None
        longest = next(self._spelt(found, position), None)
        return None if longest is None else (longest[0], longest[2])

    def spelt(self, found: Sequence[Token], position: int) -> tuple[int, int, int, tuple[str, ...]] | None:
        """The same with more of it: its number, its offset, the position behind it, what its prefixes mean."""
        return next(self._spelt(found, position), None)

    def starts(self, token: Token) -> bool:
        """Whether an ordinal could begin with a word like this."""
        known = self._starting.get(token.key)
        if known is None:
            known = (
                self._words.reads(token)
                or self._first_units.reads(token)
                or self._before.reads(token)
                or self._top.reads(token)
                or self._numerals.starts(token)
            )
            if len(self._starting) < _REMEMBERED:
                self._starting[token.key] = known
        return known

    # In digits

    def _ended(self, found: Sequence[Token], position: int) -> tuple[int, int, int] | None:
        """Digits with an ending: 14th."""
        place = position + 1
        if place >= len(found) or not found[place].joined or found[place].key not in self._endings:
            return None
        value = self._numerals.figure(found[position])
        if not isinstance(value, int) or value < 1 or hyphen(found, place + 1):
            return None
        if place + 1 < len(found) and self._not_before.at(found, place + 1) is not None:
            return None
        if self._numbers_formation(found, place + 1):
            return None
        if _suffix(value) != found[place].key and self._endings == _ENGLISH:
            return None
        return value, found[position].start, place + 1

    def _ranked(self, found: Sequence[Token], position: int) -> tuple[int, int, int] | None:
        """Digits behind a noun that makes them a place in a row: «المرتبة 45»."""
        if not self._around.ranked(found, position):
            return None
        number = self._numerals.at(found, position)
        if number is None or not number.plain or number.scale > 1 or not 0 < number.value < _GREATEST:
            return None
        if self._units.behind(found, number.next) is not None or self._around.thing(found, number.next):
            return None
        open = number.next >= len(found) or not found[number.next].joined or found[number.next].key in _CLOSES
        return (int(number.value), number.start, number.next) if open else None

    def _numbers_formation(self, found: Sequence[Token], place: int) -> bool:
        """Whether capitalised words lead to a noun whose ordinal is a name: 3rd Separate Assault Brigade."""
        for next in range(place, min(place + 4, len(found)) if self._formations else place):
            if found[next].key in self._formations:
                return found[next].text[0].isupper()
            if not is_capital(found[next]):
                return False
        return False

    # In words

    def _in_words(self, found: Sequence[Token], position: int) -> tuple[int, int, int] | None:
        top = self._top.at(found, position)
        if top is not None:
            return self._topmost(found, top)
        articled = self._articled(found, position)
        if articled is not None:
            return articled
        longest = next(self._spelt(found, position), None)
        if longest is not None:
            value, start, end, roles = longest
            if "the" in roles or not self._numbers.ordinal_article or self._of_noun(found, position, roles):
                return (value, start, end) if self._is_place(found, position, end, value) else None
        before = self._before.at(found, position)
        if before is not None and self._numerals.at(found, before.next) is not None:
            return None
        if before is None or set(before.roles) - {"and", "in", "to"} or not self._noun_follows(found, before.next):
            return None
        return None if self._excluded(found, position, before.next) else (before.value, before.start, before.next)

    def _topmost(self, found: Sequence[Token], top: Match[bool]) -> tuple[int, int, int] | None:
        number = self._numerals.at(found, top.next)
        if number is None or not number.whole or number.roles or number.scale > 1 or not 1 < number.value <= 1000:
            return None
        if self._units.behind(found, number.next) is not None:
            return None
        return 0, int(number.value), number.next

    def _articled(self, found: Sequence[Token], position: int) -> tuple[int, int, int] | None:
        """Digits, and cardinals above ten, that an article makes the number of the noun before them."""
        if not self._numbers.article_ordinals or not self._after_noun(found, position):
            return None
        number = self._numerals.at(found, position)
        if number is None or number.roles[-1:] != ("the",) or not number.whole or number.scale > 1 or number.share:
            return None
        value = int(number.value)
        if number.digits:
            if not number.plain or not 0 < value < _GREATEST:
                return None
        elif value <= 10 or not self._known_before(found, position):
            return None
        if self._units.behind(found, number.next) is not None or self._excluded(found, position, number.next):
            return None
        if self._around.thing(found, number.next) or not self._around.singular_before(found, position):
            return None
        start = number.start if not number.digits else found[position].start
        return value, start, number.next

    def _spelt(self, found: Sequence[Token], position: int) -> Iterator[tuple[int, int, int, tuple[str, ...]]]:
        """The ordinals in words that begin here, the longest first: number, offset, position behind, roles."""
        unit = self._first_units.at(found, position)
        if unit is not None:
            tens = self._tens.at(found, unit.next)
            if tens is not None and "and" in tens.roles:
                yield from self._added(found, unit.value + tens.value, unit.start, tens.next, unit.roles)
        head = self._headed(found, position)
        if head is not None:
            yield head
        match = self._words.at(found, position)
        if match is not None:
            yield from self._added(found, match.value, match.start, match.next, match.roles)

    def _added(
        self, found: Sequence[Token], value: int, start: int, next: int, roles: tuple[str, ...]
    ) -> Iterator[tuple[int, int, int, tuple[str, ...]]]:
        plus = self._plus.at(found, next)
        if plus is not None:
            value, next = value + plus.value, plus.next
        yield value, start, next, roles

    def _headed(self, found: Sequence[Token], position: int) -> tuple[int, int, int, tuple[str, ...]] | None:
        """A cardinal with an ordinal behind it: twenty-first, one hundred and third, two hundredth."""
        for number in sorted(self._numerals.all(found, position), key=lambda each: -each.next):
            if number.digits or number.share or not number.whole:
                continue
            place, joined = number.next, hyphen(found, number.next)
            if joined:
                place += 1
            link = self._and.at(found, place)
            if link is not None:
                place = link.next
            match = self._words.at(found, place, prefixed=False)
            if match is None:
                continue
            if number.value == 1 and (not joined or self._numerals.linked(found, match.next)):
                continue  # one hundredth of a second
            value = _together(int(number.value), match.value, joined=joined)
            if value is not None:
                return value, number.start, match.next, number.roles
        return None

    # What is around it

    def _is_place(self, found: Sequence[Token], position: int, next: int, value: int) -> bool:
        superlative = self._superlatives.at(found, next + hyphen(found, next)) is not None
        if self._excluded(found, position, next) or (hyphen(found, next) and not superlative):
            return False
        number = self._numerals.at(found, next)
        if number is not None and not number.roles:
            return False
        if superlative and not is_capital(found[position]):
            return True
        if self._numbers.ordinal_article and not self._after_noun(found, position):
            return False
        if self._numbers.ordinal_article and found[position - 1].key in self._prepositions:
            return False
        if value <= 2 and not self._known_before(found, position):
            return False
        first = starts_sentence(found, position)
        if is_capital(found[position]) and (not first or (next < len(found) and is_capital(found[next]))):
            return False
        follows = next < len(found) and found[next].kind is Kind.WORD
        if not self._numbers.ordinal_article and not follows:
            return False
        if value <= 2 and self._determiners and not first:
            return found[position - 1].key in self._determiners or found[position - 1].key.endswith(self._possessives)
        return not (first and value <= 2 and self._determiners)

    def _of_noun(self, found: Sequence[Token], position: int, roles: tuple[str, ...]) -> bool:
        """Whether a noun stands in front that makes an article needless, maybe with another ordinal between."""
        place = position - 1
        if roles == ("and",) and place > 0 and self._words.reads(found[place]):
            place -= 1
        elif roles:
            return False
        noun = self._nouns.at(found, place) if place >= 0 else None
        return noun is not None and noun.next == place + 1 and "the" not in noun.roles

    def _of_ruler(self, found: Sequence[Token], position: int) -> bool:
        """Whether a title with a name stands in front: המלך עבדאללה השני."""
        if not self._rulers or position < 2 or found[position - 1].key[0] in self._prefixes.roles:
            return False
        for back in range(2, min(position, 4) + 1):
            token = found[position - back]
            if token.kind is not Kind.WORD:
                return False
            if any(rest in self._rulers for _, rest in self._prefixes.chains(token.key)):
                return True
        return False

    def _excluded(self, found: Sequence[Token], position: int, next: int) -> bool:
        """Whether words beside it make it a name, a time, or an adverb."""
        if self._not_before.at(found, next) is not None or self._of_ruler(found, position):
            return True
        for size in (1, 2, 3):
            if position < size:
                return False
            words = found[position - size : position]
            if " ".join(token.key for token in words) in self._not_after:
                return True
            if size == 1 and any(rest in self._not_after for _, rest in self._prefixes.chains(words[0].key)):
                return True
        return False

    def _known_before(self, found: Sequence[Token], position: int) -> bool:
        """Whether the noun in front is definite by an article or a possessive, where the language tells."""
        before = found[position - 1]
        if not self._known_beginnings or before.key.startswith(self._known_beginnings):
            return True
        return len(before.text) > 3 and before.text.endswith(self._known_endings)

    @staticmethod
    def _after_noun(found: Sequence[Token], position: int) -> bool:
        return bool(position) and found[position - 1].kind is Kind.WORD and found[position].gap is not Gap.NONE

    @staticmethod
    def _noun_follows(found: Sequence[Token], place: int) -> bool:
        return place < len(found) and found[place].kind is Kind.WORD and found[place].gap is Gap.SPACE


_ENGLISH: Final = frozenset({"st", "nd", "rd", "th"})


def _is_tens(number: int) -> bool:
    return 20 <= number < 100 and number % 10 == 0


def _together(number: int, ordinal: int, *, joined: bool) -> int | None:
    if ordinal >= 100:
        hundreds = number % 1000
        if ordinal == 100 and number > 1000 and 0 < hundreds < 100:
            return number + hundreds * 99  # five of `one thousand five hundredth`
        return number * ordinal if number < ordinal else None
    if number < 20:
        return None
    room = 1
    while number % (room * 10) == 0:
        room *= 10
    if ordinal >= room or (room == 10 and not joined):
        return None
    return number + ordinal


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@lru_cache(maxsize=16)
def ordinals_of(language: Language) -> Ordinals:
    """The reader of a language, for all who need its ordinals."""
    return Ordinals(language)
