"""Parts: a number with its unit, or what stands for both, such as a dual or `an hour and a half`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Cue, Match, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.links import Links
from claimcheck.reading.numbers.notation import scaled_vaguely
from claimcheck.reading.numbers.number import Number
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.surroundings import Surroundings
from claimcheck.reading.numbers.units import Measure, Sort, units_of
from claimcheck.reading.tokens import Kind, Token, key

__all__ = ["Part", "Parts"]

_LONGER: Final = {
    "second": 0, "minute": 1, "hour": 2, "day": 3, "week": 4, "fortnight": 4, "month": 5, "year": 6, "decade": 7,
    "century": 8, "millennium": 9,
}  # fmt: skip
_LONGEST_VAGUE: Final = 60


class Part(NamedTuple):
    """A number with its unit, or what stands for both."""

    start: int
    end: int
    next: int
    number: Number | None = None
    """None where it is vague, or a bare plural of time."""
    vague: str = ""
    measure: Measure | None = None
    roles: tuple[str, ...] = ()
    """What the prefixes mean that are attached to it, outermost first."""
    ahead: bool = False
    """Whether the unit stands in front of the number."""
    more: tuple[tuple[Number, str], ...] = ()
    """Smaller units of time behind the first: 10 days of `3 months and 10 days`."""


class Parts:
    """The parts of one language's amounts."""

    def __init__(self, language: Language, prefixes: Prefixes, around: Surroundings, links: Links) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        self._numerals = numerals_of(language)
        self._units = units_of(language)
        self._around = around
        self._links = links
        self._indefinite = numbers.counted_indefinite
        self._money_scales = numbers.money_scales
        self._vague = Phrases(by_phrase(numbers.vague), prefixes=prefixes)
        self._vague_alone = Phrases(by_phrase(numbers.vague_alone), prefixes=prefixes)
        self._vague_verbs = frozenset(map(key, listed(numbers.vague_verbs)))
        self._vague_scales = Phrases(by_phrase(numbers.vague_scales), prefixes=prefixes)
        twos = dict.fromkeys(listed(numbers.twos_marked), False) | dict.fromkeys(listed(numbers.twos), True)
        self._twos = Phrases(twos, prefixes=prefixes)
        self._two_marks = Phrases(dict.fromkeys(listed(numbers.two_marks), True), prefixes=prefixes)
        self._ones = Phrases(dict.fromkeys(listed(numbers.ones), True), prefixes=NONE)
        self._minus = frozenset(map(key, listed(numbers.minus)))
        self._fillers = Phrases(dict.fromkeys(listed(numbers.fillers), True), prefixes=NONE)

    def starts(self, token: Token) -> bool:
        """Whether one can begin with this token."""
        if token.kind is Kind.SIGN:
            return token.key == "-" or self._units.starts(token)
        if token.key in self._minus:
            return True
        readers = (
            self._numerals.starts,
            self._units.starts,
            self._vague.reads,
            self._vague_alone.reads,
            self._twos.reads,
        )
        return any(reads(token) for reads in readers)

    def says(self, token: Token) -> bool:
        """Whether one can begin with this token, and the token is not just a prefix of what is joined to it."""
        if token.kind is Kind.SIGN or token.key in self._minus:
            return self.starts(token)
        readers = (
            self._numerals.spells,
            self._units.starts,
            self._vague.reads,
            self._vague_alone.reads,
            self._twos.reads,
        )
        return any(reads(token) for reads in readers)

    def cues(self) -> Iterator[Cue]:
        """The phrases that one can begin with."""
        minus = (Cue((word,), leads=False) for word in self._minus)
        vague = chain(self._vague.cues(), self._vague_alone.cues())
        return chain(self._numerals.cues(), self._units.cues(), vague, self._twos.cues(), minus)

    def opens(self, found: Sequence[Token], position: int) -> bool:
        """Whether one of the phrases that say a number or a unit stands here."""
        if self._numerals.opens(found, position) or self._units.opens(found, position):
            return True
        return any(table.at(found, position) is not None for table in (self._vague, self._vague_alone, self._twos))

    def counts(self, token: Token) -> bool:
        """Whether a number, or a currency in front of one, can begin with this token."""
        return self._numerals.starts(token) or self._units.starts(token)

    def at(self, found: Sequence[Token], position: int, *, lone: bool) -> Part | None:
        """The part that begins with this token; a unit of time without a number only where it is to be `lone`, or
        where words beside it say that it lasts.
        """
        if position >= len(found):
            return None
        token = found[position]
        if token.kind is Kind.SIGN and token.key == "-":
            return self._negative(found, position)
        if token.key in self._minus:
            return self._below_zero(found, position, self._numerals.at(found, position + 1))
        ahead = self._units.ahead(found, position)
        if ahead is not None and ahead.next < len(found):
            return self._with_ahead(found, ahead)
        units = tuple(self._units.alone(found, position))
        special = self._vague_part(found, position) or _span(units)
        if special is not None:
            return special
        number = self._numerals.at(found, position)
        if number is not None:
            return self.numbered(found, number)
        return self._numbered_behind(found, units) or self._unnumbered(found, position, units, lone=lone)

    def candidates(self, found: Sequence[Token], position: int) -> Iterator[Part]:
        """The parts that may be the lower end of a range, the longest first."""
        if position >= len(found):
            return
        if self._units.ahead(found, position) is not None:
            part = self.at(found, position, lone=False)
            if part is not None:
                yield part
            return
        for number in reversed(self._numerals.all(found, position)):
            yield self.numbered(found, number)
        part = self._unnumbered(found, position, self._units.alone(found, position), lone=False)
        if part is not None and part.number is not None:
            yield part

    # Numbers with units

    def _negative(self, found: Sequence[Token], position: int) -> Part | None:
        if position + 1 >= len(found) or not found[position + 1].joined or found[position + 1].kind is not Kind.NUMBER:
            return None
        number = self._numerals.at(found, position + 1)
        if number is None or (found[position].joined and position and found[position - 1].kind is not Kind.SIGN):
            return None
        return self._below_zero(found, position, number)

    def _below_zero(self, found: Sequence[Token], position: int, number: Number | None) -> Part | None:
        part = None if number is None else self.numbered(found, number)
        if part is None or number is None or part.measure is None or number.roles:
            return None
        if part.measure.sort not in (Sort.UNIT, Sort.PERCENT):
            return None
        start = found[position].start
        return part._replace(number=number._replace(value=-number.value), start=start)

    def _with_ahead(self, found: Sequence[Token], ahead: Measure) -> Part | None:
        number = self._numerals.at(found, ahead.next)
        if number is None or number.roles or number.share:
            return None
        if number.scale == 1 and number.next < len(found) and found[number.next].joined:
            scale = self._money_scales.get(found[number.next].text)
            if scale is not None:
                end = found[number.next].end
                number = number._replace(value=number.value * scale, scale=scale, next=number.next + 1, end=end)
        behind = self._units.behind(found, number.next)
        next, end = number.next, number.end
        if behind is not None and behind.sort is Sort.MONEY:
            next, end = behind.next, behind.end
        return Part(ahead.start, end, next, number, measure=ahead, ahead=True)

    def _vague_part(self, found: Sequence[Token], position: int) -> Part | None:
        match = self._vague.at(found, position) or self._vague_pronoun(found, position)
        if match is None:
            return None
        words, next = match.value, match.next
        while True:
            scale = self._vague_scales.at(found, next)
            if scale is None or set(scale.roles) - {"the"} or len(words) > _LONGEST_VAGUE:
                break
            words, next = scaled_vaguely(words, scale.value), scale.next
        part = Part(match.start, found[next - 1].end, next, vague=words, roles=match.roles)
        measure = self._units.behind(found, next)
        if measure is None:
            link = self._numerals.share_links.at(found, next)
            measure = self._units.behind(found, link.next) if link is not None else None
        if measure is None:
            return part
        return part._replace(end=measure.end, next=measure.next, measure=measure)

    def _vague_pronoun(self, found: Sequence[Token], position: int) -> Match[str] | None:
        """A vague number of what was named before, in front of its verb: a couple escaped."""
        match = self._vague_alone.at(found, position)
        if match is None or match.next >= len(found) or found[match.next].key not in self._vague_verbs:
            return None
        return match

    def numbered(self, found: Sequence[Token], number: Number) -> Part:
        """This number with the unit behind it."""
        part = Part(number.start, number.end, number.next, number, roles=number.roles)
        measure = self._units.behind(found, number.next)
        if measure is not None and self._indefinite and measure.roles and not (number.share or number.roles):
            measure = None  # «5 آلاف الأسبوع الماضي»
        if measure is None and number.share:
            link = self._numerals.share_links.at(found, number.next)
            measure = self._units.behind(found, link.next) if link is not None else None
        if measure is None:
            filler = self._fillers.at(found, number.next)
            measure = self._units.behind(found, filler.next) if filler is not None else None
            if measure is not None and measure.sort is not Sort.TIME:
                measure = None
        if measure is None:
            return part
        part = part._replace(end=measure.end, next=measure.next, measure=measure)
        return self._with_more(found, part)

    def _numbered_behind(self, found: Sequence[Token], units: Iterable[Measure]) -> Part | None:
        """A unit of time with its number behind it, both with the article: «الأشهر الستة»."""
        for measure in units:
            if measure.number or measure.roles[-1:] != ("the",) or measure.next >= len(found):
                continue
            number = self._numerals.at(found, measure.next)
            if number is not None and number.roles == ("the",) and number.whole and not number.share:
                unit = self._units.singular(measure)
                roles = measure.roles[:-1]
                return Part(measure.start, number.end, number.next, number, measure=unit, roles=roles)
        return None

    def _unnumbered(
        self, found: Sequence[Token], position: int, units: Iterable[Measure], *, lone: bool
    ) -> Part | None:
        """Duals, and a unit that is one by itself where something says that it is meant as an amount."""
        two = self._twos.at(found, position)
        for measure in units:
            if two is not None and two.next > measure.next:
                break
            one = Number(measure.number or 1, measure.next, measure.start, measure.end, measure.roles)
            part = Part(measure.start, measure.end, measure.next, one, measure=measure, roles=measure.roles)
            if measure.number == 2:
                return self._with_more(found, part)
            single = self._ones.at(found, measure.next) if measure.sort is Sort.UNIT else None
            if single is not None:
                return part._replace(next=single.next, end=found[single.next - 1].end)
            if "the" in measure.roles or (measure.next < len(found) and found[measure.next].kind is Kind.NUMBER):
                continue
            if measure.number == 1 and not self._around.definite(found, measure.next):
                longer = self._with_more(found, part)
                if lone or longer.next > part.next or "about" in part.roles or self._around.lasting(found, position):
                    return longer
            elif lone or self._around.lasting(found, position) or self._around.lasts(found, position, measure.next):
                return part._replace(number=None)
        if two is not None and self._two_of(found, position, two):
            next = self._past_two(found, two.next)
            end = found[next - 1].end
            return Part(two.start, end, next, Number(2, next, two.start, end, two.roles), roles=two.roles)
        return None

    def _past_two(self, found: Sequence[Token], place: int) -> int:
        """Behind a word for two that only repeats the dual in front of it: «شخصان اثنان»."""
        two = self._numerals.at(found, place)
        return two.next if self._indefinite and two is not None and two.value == 2 and not two.roles else place

    def _is_two(self, found: Sequence[Token], two: Match[bool]) -> bool:
        """Whether what may be a plural is a dual: «سوريين اثنين», «سوريين أحدهما طفل»."""
        if two.value or self._past_two(found, two.next) > two.next:
            return True
        place = two.next
        if place < len(found) and found[place].key in (",", "\u060c"):
            place += 1
        return self._two_marks.at(found, place) is not None

    def _two_of(self, found: Sequence[Token], position: int, two: Match[bool]) -> bool:
        """Whether a dual counts: one with an article refers to two known things, one behind another describes them."""
        if (self._indefinite and "the" in two.roles) or self._links.is_and(found, two.next):
            return False
        if not self._is_two(found, two):
            return False
        before = self._twos.at(found, position - 1) if position and "and" not in two.roles else None
        return before is None or (self._indefinite and "the" in before.roles)

    def _with_more(self, found: Sequence[Token], part: Part) -> Part:
        """With `and a half` or smaller units behind a unit of time."""
        measure, number = part.measure, part.number
        if measure is None or number is None or measure.sort is Sort.SPAN:
            return part
        half = self._numerals.and_share(found, part.next)
        if half is not None and number.whole and not number.share:
            next = half.next
            again = self._units.behind(found, next)  # «عاما ونصف العام» names the unit again
            if again is not None and again.name == measure.name:
                next = again.next
            elif again is not None:
                return part
            value = number.value + half.value
            return part._replace(number=number._replace(value=value), next=next, end=found[next - 1].end)
        if measure.sort is not Sort.TIME:
            return part
        unit, next = measure.name, part.next
        parts: list[tuple[Number, str]] = []
        while len(parts) < 3:
            place = self._links.joined(found, next)
            smaller = self._smaller(found, place, unit, linked=place > next)
            if smaller is None:
                break
            more, next = smaller
            parts.append(more)
            unit = more[1]
        return part._replace(more=tuple(parts), next=next, end=found[next - 1].end) if parts else part

    def _smaller(
        self, found: Sequence[Token], place: int, unit: str, *, linked: bool
    ) -> tuple[tuple[Number, str], int] | None:
        number = self._numerals.at(found, place)
        if number is not None:
            measure = self._units.behind(found, number.next)
            next = measure.next if measure is not None else 0
            roles = number.roles
        else:
            several = [each for each in self._units.alone(found, place) if each.number]
            if not several:
                return None
            measure = several[0]
            next, roles = measure.next, measure.roles
            number = Number(measure.number, next, measure.start, measure.end)
        if measure is None or measure.sort is not Sort.TIME or not (linked or roles == ("and",)) or number.share:
            return None
        if set(roles) - {"and"} or _LONGER[measure.name] >= _LONGER[unit]:
            return None
        return (number, measure.name), next


def _span(units: Iterable[Measure]) -> Part | None:
    """A phrase that is a duration as a whole: a quarter of a century."""
    for measure in units:
        if measure.sort is Sort.SPAN:
            one = Number(1, measure.next, measure.start, measure.end, measure.roles)
            return Part(measure.start, measure.end, measure.next, one, measure=measure, roles=measure.roles)
    return None
