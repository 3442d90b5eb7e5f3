"""Numbered nouns: nouns whose number is a name, such as page 7, House 4 and the streets of addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Cue, Phrases, Prefixes, listed
from claimcheck.reading.numbers.digit_strings import DigitStrings, chain
from claimcheck.reading.numbers.number import hyphen
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.numbers.surroundings import is_capital, surroundings_of
from claimcheck.reading.numbers.units import Sort, units_of
from claimcheck.reading.tokens import Gap, Kind, Token, key

__all__ = ["NumberedNouns"]


class NumberedNouns:
    """The numbered nouns of one language."""

    def __init__(self, language: Language, prefixes: Prefixes, digits: DigitStrings) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        self._prefixes = prefixes
        self._digits = digits
        self._numerals = numerals_of(language)
        self._ordinals = ordinals_of(language)
        self._units = units_of(language)
        self._around = surroundings_of(language)
        self._numbered = Phrases(dict.fromkeys(listed(numbers.numbered), True), prefixes=prefixes)
        self._labelled = Phrases(dict.fromkeys(listed(numbers.labelled), True), prefixes=prefixes)
        self._capitals = language.dates.capitals
        self._accusative = tuple(map(key, listed(numbers.accusative_endings))) or "\0"
        self._in = frozenset(map(key, listed(language.dates.prepositions.get("in", ""))))
        self._functions = frozenset(map(key, listed(language.dates.function_words)))
        self._numbered_ordinals = Phrases(dict.fromkeys(listed(numbers.numbered_ordinals), True), prefixes=prefixes)
        self._addressed = Phrases(dict.fromkeys(listed(numbers.addressed), True), prefixes=prefixes)
        self._not_addressed = frozenset(map(key, listed(numbers.not_addressed)))
        self._number_words = Phrases(dict.fromkeys(listed(numbers.number_words), True), prefixes=NONE)
        joints = [*listed(numbers.conjunctions), *listed(numbers.to), *listed(numbers.alternatives)]
        self._joints = Phrases(dict.fromkeys(joints, True), prefixes=NONE)

    def reads(self, token: Token) -> bool:
        """Whether such a noun can begin with this token."""
        return any(table.reads(token) for table in (self._numbered, self._labelled, self._addressed))

    def cues(self) -> Iterator[Cue]:
        """The phrases without which nothing begins."""
        yield from self._addressed.cues()  # a few words part it from its number, so nothing more can be asked
        for leading in (self._numbered, self._labelled, self._numbered_ordinals, self._number_words):
            yield from leading.cues(lead=True)

    def at(self, found: Sequence[Token], position: int) -> int | None:
        """The position behind the noun that begins here and the number that is a name of it."""
        best: int | None = None
        for match in self._numbered.all(found, position):
            place = self.past_number_words(found, match.next)
            if place >= len(found) or self._digits.is_item(found, place):
                continue
            end = self._number_of(found, place, marked=place > match.next)
            if end is not None and (best is None or end > best):
                best = end
        best = best or self._label(found, position)
        named = self._numbered_ordinals.at(found, position)
        ordinal = self._ordinals.plain(found, named.next) if named is not None else None
        if ordinal is not None:
            return max(best or 0, ordinal[1])
        return best if best is not None else self._addressed_number(found, position)

    def past_number_words(self, found: Sequence[Token], place: int) -> int:
        """Behind the words that may stand between a noun and its number."""
        for _ in range(3):
            match = self._number_words.at(found, place)
            if match is None:
                break
            place = match.next
        return place

    def is_bare(self, found: Sequence[Token], place: int) -> bool:
        """Whether neither a unit nor a noun that is counted follows."""
        measure = self._units.behind(found, place)
        if measure is not None and measure.sort is not Sort.UNCLEAR:
            return False
        return not self._around.thing(found, place)

    def _label(self, found: Sequence[Token], position: int) -> int | None:
        """A noun with the digits that name it, where nothing behind them can be what they count."""
        match = self._labelled.at(found, position)
        if match is None or match.next >= len(found) or found[match.next].gap is not Gap.SPACE:
            return None
        if self._capitals and not is_capital(found[position]):
            return None
        number = self._numerals.at(found, match.next)
        if number is None or not number.plain or number.roles or number.scale > 1:
            return None
        if (
            not self.is_bare(found, number.next)
            or self._around.plural(found, number.next)
            or self._is_counted(found, position, number.next)
        ):
            return None
        return number.next

    def _is_counted(self, found: Sequence[Token], position: int, place: int) -> bool:
        """Whether the word here has the form of one that is counted, or says what there is in the noun."""
        if place >= len(found) or found[place].kind is not Kind.WORD:
            return False
        if found[place].key.endswith(self._accusative):
            return True
        inside = position > 0 and found[position - 1].key in self._in
        if not inside or found[place].key in self._functions:
            return False
        return not any("the" in roles for roles, _ in self._prefixes.chains(found[place].key))

    def _addressed_number(self, found: Sequence[Token], position: int) -> int | None:
        """An address that begins with the kind of street: רחוב הרצל 40."""
        street = self._addressed.at(found, position)
        if street is None:
            return None
        for place in range(street.next, min(street.next + 4, len(found))):
            if found[place].kind is Kind.NUMBER:
                return place + 1 if place > street.next and self.is_bare(found, place + 1) else None
            if found[place].kind is not Kind.WORD or found[place].key in self._not_addressed:
                return None
        return None

    def _number_of(self, found: Sequence[Token], place: int, *, marked: bool) -> int | None:
        number = self._numerals.at(found, place)
        if found[place].kind is Kind.NUMBER:
            if number is not None and not marked and (number.scale > 1 or not self.is_bare(found, number.next)):
                return None
            end = chain(found, place)
            while (more := self._goes_on(found, end)) is not None:
                end = chain(found, more)
            return end
        if number is not None and not number.share and number.scale == 1:
            return None if number.roles or number.share or not self.is_bare(found, number.next) else number.next
        return None

    def _goes_on(self, found: Sequence[Token], place: int) -> int | None:
        """Where the number of something else of the kind stands that follows: junctions 11 and 12, סעיפים 3 ו-4."""
        if place < len(found) and self._prefixes.alone(found[place].key) == ("and",) and hyphen(found, place + 1):
            number = self._numerals.at(found, place + 2)
            if number is None or number.scale > 1 or not self.is_bare(found, number.next):
                return None
            return place + 2
        if place + 1 >= len(found) or found[place + 1].kind is not Kind.NUMBER:
            return None
        joint = found[place].key in (",", "-") or self._joints.at(found, place) is not None
        joint = joint or self._prefixes.alone(found[place].key) == ("and",)
        number = self._numerals.at(found, place + 1)
        sure = joint and number is not None and number.scale == 1 and self.is_bare(found, number.next)
        return place + 1 if sure else None
