"""Amounts: counts, quantities and durations with their hedges, ranges and units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claimcheck.languages.language import Language
from claimcheck.reading.ages import Ages
from claimcheck.reading.found import Found
from claimcheck.reading.hedges import Hedges, both
from claimcheck.reading.lexicon import NONE, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.links import Link, Links, Opener
from claimcheck.reading.numerals import Number, hyphen, numerals_of
from claimcheck.reading.surroundings import Surroundings
from claimcheck.reading.tokens import Gap, Kind, Token
from claimcheck.reading.units import Measure, Sort, Units
from claimcheck.reading.written import length, written

__all__ = ["Amounts"]

_REMEMBERED: Final = 200_000
_BETWEEN: Final = 2
"""Words that may stand between a number and the hedge behind it."""
_LONGER: Final = {
    "second": 0, "minute": 1, "hour": 2, "day": 3, "week": 4, "fortnight": 4, "month": 5, "year": 6, "decade": 7,
    "century": 8, "millennium": 9,
}  # fmt: skip
_SIGNS_BEFORE: Final = {"~": "about", "≈": "about", ">": "more than", "≥": "at least", "<": "less than", "≤": "at most"}


class _Part(NamedTuple):
    """A number with its unit, or what stands for both."""

    start: int
    end: int
    next: int
    number: Number | None = None
    vague: str = ""
    measure: Measure | None = None
    roles: tuple[str, ...] = ()
    ahead: bool = False
    """Whether the unit stands in front of it."""
    more: tuple[tuple[Number, str], ...] = ()
    """Smaller units of time behind the first: 10 days of `3 months and 10 days`."""


class _Amount(NamedTuple):
    """What an amount says."""

    type: str
    hedge: str
    body: str
    start: int
    end: int
    next: int

    @property
    def notation(self) -> str:
        """As in a claim file."""
        return f"{self.hedge} {self.body}".strip()

    def found(self) -> Found:
        """What the reader of texts takes it as."""
        return Found(self.type, self.notation, self.next, self.start, self.end)


class Amounts:
    """The counts, quantities and durations of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the language's tables ready."""
        numbers = language.numbers
        prefixes = Prefixes(language.prefixes, language.whole)
        self._prefixes = prefixes
        self._numbers = numbers
        self.numerals = numerals_of(language)
        self._hedges = Hedges(language, prefixes)
        self._units = Units(language, prefixes)
        self._links = Links(language, prefixes)
        self._around = Surroundings(language, prefixes)
        self._ages = Ages(language, prefixes)
        self._vague = Phrases(by_phrase(numbers.vague), prefixes=prefixes)
        self._vague_scales = Phrases(by_phrase(numbers.vague_scales), prefixes=prefixes)
        self._twos = Phrases(dict.fromkeys(listed(numbers.twos), True), prefixes=prefixes)
        self._ones = Phrases(dict.fromkeys(listed(numbers.ones), True), prefixes=NONE)
        self._fillers = Phrases(dict.fromkeys(listed(numbers.fillers), True), prefixes=NONE)
        self._starting: dict[str, bool] = {}

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """The amount that begins with this token, with its hedge; None where it is doubtful."""
        token = found[position]
        if not self._starts(token) or not self._around.free(found, position):
            return None
        read = self._read(found, position, lone=False)
        return None if read is None else read.found()

    def duration(self, found: Sequence[Token], position: int) -> Found | None:
        """The length of time that begins with this token, though it be a unit alone: «أسبوع», `a week`, `months`."""
        if position >= len(found):
            return None
        token = found[position]
        if not self._starts(token) or not self._around.free(found, position):
            return None
        read = self._read(found, position, lone=True)
        return read.found() if read is not None and read.type == "duration" else None

    def _starts(self, token: Token) -> bool:
        if token.kind is Kind.NUMBER:
            return True
        if token.kind is Kind.OPAQUE:
            return False
        known = self._starting.get(token.key)
        if known is None:
            known = self._could_start(token)
            if len(self._starting) < _REMEMBERED:
                self._starting[token.key] = known
        return known

    def _could_start(self, token: Token) -> bool:
        if token.kind is Kind.SIGN:
            return token.key == "-" or token.key in _SIGNS_BEFORE or self._units.starts(token)
        return (
            self.numerals.starts(token)
            or self._hedges.starts(token)
            or self._units.starts(token)
            or self._links.opens(token)
            or self._ages.starts(token)
            or self._vague.reads(token)
            or self._twos.reads(token)
            or self._ones.reads(token)
        )

    # With what stands in front

    def _read(self, found: Sequence[Token], position: int, *, lone: bool) -> _Amount | None:
        sign = _SIGNS_BEFORE.get(found[position].key)
        if sign is not None:
            return self._bare(found, position + 1, sign, "", found[position].start, lone=lone)
        for hedge in self._hedges.before(found, position):
            if not hedge.words or hedge.next >= len(found):
                continue
            inner = self._inner(found, hedge.next, hedge.words, hedge.start) if not hedge.role else None
            read = inner or self._bare(found, hedge.next, hedge.words, hedge.role, hedge.start, lone=True)
            if read is not None:
                return read
        for hedge in self._hedges.far(found, position):
            if hedge.next < len(found) and self._is_figure(found, hedge.next):
                read = self._bare(found, hedge.next, hedge.words, "", hedge.start, lone=False)
                if read is not None and read.type != "duration":
                    return read
        return self._bare(found, position, "", "", None, lone=lone) or self._one_behind(found, position)

    def _inner(self, found: Sequence[Token], position: int, words: str, start: int) -> _Amount | None:
        """With a second hedge behind the first."""
        for hedge in self._hedges.before(found, position):
            combined = both(words, hedge.words)
            if combined is not None and hedge.next < len(found):
                read = self._bare(found, hedge.next, combined, hedge.role, start, lone=True)
                if read is not None:
                    return read
        return None

    def _is_figure(self, found: Sequence[Token], position: int) -> bool:
        """Whether a number stands here that begins nothing else."""
        number = self.numerals.at(found, position)
        return number is not None and number.alone and "and" not in number.roles

    def _bare(
        self, found: Sequence[Token], position: int, hedge: str, role: str, start: int | None, *, lone: bool
    ) -> _Amount | None:
        """What stands here, with a hedge in front of it or none."""
        if position >= len(found):
            return None
        age = self._age(found, position, hedge, role, start)
        if age is not None:
            return age
        for opener in self._links.openers(found, position):
            span = self._spanned(found, opener, hedge, start)
            if span is not None:
                return span
        if role:
            part = self._part(found, position, lone=lone or bool(hedge))
            if part is None or part.roles[:1] != (role,):
                return None
            part = part._replace(roles=part.roles[1:])
        else:
            part = self._part(found, position, lone=lone or bool(hedge))
        if part is None:
            return None
        if start is not None and "and" in part.roles:
            return None
        return self._whole(found, position, part, hedge, part.start if start is None else start, lone=lone)

    def _whole(
        self, found: Sequence[Token], position: int, part: _Part, hedge: str, start: int, *, lone: bool
    ) -> _Amount | None:
        if "about" in part.roles:
            combined = both(hedge, "about")
            if combined is None:
                return None
            hedge, start = combined, min(start, found[position].start)
        second = self._second(found, position, part)
        if isinstance(second, str):
            return None
        if second is not None:
            link, part, high = second
            return self._between(found, link, part, high, hedge, start)
        behind = self._behind(found, part, hedge)
        if behind is not None:
            hedge, end = behind
            return self._said(found, position, part, hedge, start, end=found[end - 1].end, next=end, lone=lone)
        return self._said(found, position, part, hedge, start, end=part.end, next=part.next, lone=lone)

    # A number and its unit

    def _part(self, found: Sequence[Token], position: int, *, lone: bool) -> _Part | None:
        if position >= len(found):
            return None
        token = found[position]
        if token.kind is Kind.SIGN and token.key == "-":
            return self._negative(found, position)
        ahead = self._units.ahead(found, position)
        if ahead is not None and ahead.next < len(found):
            return self._with_ahead(found, ahead)
        vague = self._vague_part(found, position)
        if vague is not None:
            return vague
        for measure in self._units.alone(found, position):
            if measure.sort is Sort.SPAN:
                one = Number(1, measure.next, measure.start, measure.end, measure.roles)
                return _Part(measure.start, measure.end, measure.next, one, measure=measure, roles=measure.roles)
        number = self.numerals.at(found, position)
        if number is not None:
            return self._numbered(found, number, position)
        behind = self._numbered_behind(found, position)
        if behind is not None:
            return behind
        return self._unnumbered(found, position, lone=lone)

    def _negative(self, found: Sequence[Token], position: int) -> _Part | None:
        if position + 1 >= len(found) or not found[position + 1].joined or found[position + 1].kind is not Kind.NUMBER:
            return None
        number = self.numerals.at(found, position + 1)
        if number is None or (found[position].joined and position and found[position - 1].kind is not Kind.SIGN):
            return None
        part = self._numbered(found, number, position + 1)
        if part.measure is None or part.measure.sort not in (Sort.UNIT, Sort.PERCENT):
            return None
        start = found[position].start
        return part._replace(number=number._replace(value=-number.value), start=start)

    def _with_ahead(self, found: Sequence[Token], ahead: Measure) -> _Part | None:
        number = self.numerals.at(found, ahead.next)
        if number is None or number.roles or number.share:
            return None
        if number.scale == 1 and number.next < len(found) and found[number.next].joined:
            scale = self._numbers.money_scales.get(found[number.next].text)
            if scale is not None:
                end = found[number.next].end
                number = number._replace(value=number.value * scale, scale=scale, next=number.next + 1, end=end)
        behind = self._units.behind(found, number.next)
        next, end = number.next, number.end
        if behind is not None and behind.sort is Sort.MONEY:
            next, end = behind.next, behind.end
        return _Part(ahead.start, end, next, number, measure=ahead, ahead=True)

    def _vague_part(self, found: Sequence[Token], position: int) -> _Part | None:
        match = self._vague.at(found, position)
        if match is None:
            return None
        words, next = match.value, match.next
        while True:
            scale = self._vague_scales.at(found, next)
            if scale is None or set(scale.roles) - {"the"} or len(words) > 60:
                break
            words = f"{words} {scale.value}" if words.startswith(_FEW) else f"{words} of {scale.value}s"
            next = scale.next
        part = _Part(match.start, found[next - 1].end, next, vague=words, roles=match.roles)
        measure = self._units.behind(found, next)
        if measure is None:
            link = self.numerals.share_links.at(found, next)
            measure = self._units.behind(found, link.next) if link is not None else None
        if measure is None:
            return part
        return part._replace(end=measure.end, next=measure.next, measure=measure)

    def _numbered(self, found: Sequence[Token], number: Number, position: int) -> _Part:
        part = _Part(number.start, number.end, number.next, number, roles=number.roles)
        measure = self._units.behind(found, number.next)
        if measure is None and number.share:
            link = self.numerals.share_links.at(found, number.next)
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

    def _numbered_behind(self, found: Sequence[Token], position: int) -> _Part | None:
        """A unit of time with its number behind it, both with the article: «الأشهر الستة»."""
        for measure in self._units.alone(found, position):
            if measure.number or measure.roles[-1:] != ("the",) or measure.next >= len(found):
                continue
            number = self.numerals.at(found, measure.next)
            if number is not None and number.roles == ("the",) and number.whole and not number.share:
                unit = self._units.singular(measure)
                roles = measure.roles[:-1]
                return _Part(measure.start, number.end, number.next, number, measure=unit, roles=roles)
        return None

    def _unnumbered(self, found: Sequence[Token], position: int, *, lone: bool) -> _Part | None:
        """Duals, and a unit that is one by itself where something says that it is meant as an amount."""
        two = self._twos.at(found, position)
        for measure in self._units.alone(found, position):
            if two is not None and two.next > measure.next:
                break
            one = Number(measure.number or 1, measure.next, measure.start, measure.end, measure.roles)
            part = _Part(measure.start, measure.end, measure.next, one, measure=measure, roles=measure.roles)
            if measure.number == 2:
                return self._with_more(found, part)
            if "the" in measure.roles or (measure.next < len(found) and found[measure.next].kind is Kind.NUMBER):
                continue
            if measure.number == 1 and not self._around.definite(found, measure.next):
                longer = self._with_more(found, part)
                if lone or longer.next > part.next or self._around.lasting(found, position):
                    return longer
                if measure.sort is Sort.TIME and isinstance(self._second(found, position, part), tuple):
                    return part
            elif lone or self._around.lasting(found, position) or self._around.lasts(found, position, measure.next):
                return part._replace(number=None)
        if two is not None:
            end = found[two.next - 1].end
            return _Part(two.start, end, two.next, Number(2, two.next, two.start, end, two.roles), roles=two.roles)
        return None

    def _with_more(self, found: Sequence[Token], part: _Part) -> _Part:
        """With `and a half` or smaller units behind a unit of time."""
        measure, number = part.measure, part.number
        if measure is None or number is None or measure.sort is Sort.SPAN:
            return part
        half = self.numerals.and_share(found, part.next)
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
        number = self.numerals.at(found, place)
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

    # Ranges

    def _second(
        self, found: Sequence[Token], position: int, part: _Part
    ) -> tuple[Link, _Part, _Part] | str | None:
        """The other number of a range that this one begins; text where there is one that makes no sense."""
        if part.number is None or part.more:
            return None
        link = self._links.behind(found, part.next)
        if link is None:
            return None
        high = self._part(found, link.next, lone=False)
        if high is None or high.number is None or high.more or not self._fits(link, high):
            return None
        if link.sort == "to" and self._around.changing(found, position):
            return None
        if high.measure is not None and high.measure.sort is Sort.UNCLEAR:
            return ""
        apart = found[link.next].gap is not Gap.NONE
        if part.measure is not None and high.measure is None and (
            (link.sort == "-" and apart) or self._around.thing(found, high.next) or self._around.plural(found, high.next)
        ):
            return None
        ends = self._ends(part, high)
        if ends is None:
            return "" if link.sort == "-" else None
        low, high = ends
        if link.sort == "-" and high.measure is None and self._around.scored(found, position, high.next):
            return ""
        return link, low, high

    @staticmethod
    def _fits(link: Link, high: _Part) -> bool:
        if link.role:
            return high.roles[:1] == (link.role,)
        return not set(high.roles) - {"to", "the"}

    def _ends(self, low: _Part, high: _Part) -> tuple[_Part, _Part] | None:
        """Both ends of a range in their common scale and unit; None where they do not go together."""
        first, second = low.number, high.number
        assert first is not None
        assert second is not None
        if first.share != second.share:
            return None
        if low.measure is None and first.scale == 1 and not first.share:
            mantissa = second.value / second.scale
            if second.scale > 1 and first.value < mantissa:
                first = first.times(second.scale)
            elif not first.digits and not second.digits and second.value % 100 == 0 and first.value < 10:
                if first.value < second.value // 100 < 10:
                    first = first._replace(value=first.value * 100)
        measure = high.measure
        if low.measure is not None and high.measure is None:
            few = low.measure.sort is Sort.TIME and second.value <= 10 and not second.digits
            if not low.ahead and not few:
                return None
            measure = low.measure
        elif low.measure is not None and measure is not None and low.measure.name != measure.name:
            return None
        if measure is not None and measure.sort is Sort.UNCLEAR:
            return None
        if first.value >= second.value:
            return None
        return (
            low._replace(number=first, measure=measure),
            high._replace(number=second, measure=measure, ahead=low.ahead or high.ahead),
        )

    def _spanned(
        self, found: Sequence[Token], opener: Opener, hedge: str, start: int | None
    ) -> _Amount | None:
        """`between … and …`, `from … to …`."""
        begin, place, role, middles, moves = opener
        if moves and self._around.changing(found, place):
            return None
        for low in self._candidates(found, place):
            if (role and low.roles[:1] != (role,)) or (not role and low.roles):
                continue
            for link in middles:
                behind = self._links.middle(found, low.next, link)
                high = None if behind is None else self._part(found, behind, lone=False)
                if high is None or high.number is None or not self._fits(link, high):
                    continue
                ends = self._ends(low, high)
                if ends is not None:
                    return self._between(found, link, *ends, hedge, begin if start is None else start)
        return None

    def _candidates(self, found: Sequence[Token], position: int) -> Iterator[_Part]:
        """The numbers that may be the lower end of a range, the longest first."""
        if position >= len(found):
            return
        if self._units.ahead(found, position) is not None:
            part = self._part(found, position, lone=False)
            if part is not None:
                yield part
            return
        for number in sorted(self.numerals.all(found, position), key=lambda each: -each.next):
            yield self._numbered(found, number, position)
        part = self._unnumbered(found, position, lone=False)
        if part is not None and part.number is not None:
            yield part

    def _between(
        self, found: Sequence[Token], link: Link, low: _Part, high: _Part, hedge: str, start: int
    ) -> _Amount | None:
        assert low.number is not None
        assert high.number is not None
        behind = self._behind(found, high, hedge)
        if hedge and hedge not in ("about", "at most", "at least"):
            return None
        next, end = high.next, high.end
        if behind is not None and not hedge:
            hedge, next = behind
            end = found[next - 1].end
        if hedge == "about" and link.sort == "or":
            hedge = ""
        if hedge in ("at most", "at least"):
            return None
        number = high.number
        if link.sort == "or":
            first, second = low.number, number
            body = f"{written(first)} or {written(second)}"
        else:
            body = f"{written(low.number)}..{written(number)}"
        measure = high.measure
        if measure is not None and measure.sort is Sort.TIME:
            unit = length(number, measure.name).rpartition(" ")[2]
            return _Amount("duration", hedge, f"{body} {unit}", start, end, next)
        if measure is not None:
            return _Amount("quantity", hedge, f"{body} {measure.name}", start, end, next)
        if not low.number.whole or not number.whole or number.share:
            return None
        if not self._around.countable(found, next, low.number, number):
            return None
        return _Amount("count", hedge, body, start, end, next)

    # With what stands behind

    def _behind(self, found: Sequence[Token], part: _Part, hedge: str) -> tuple[str, int] | None:
        """The hedge with the one behind the number or behind the words that it counts, and the position behind that."""
        place = part.next
        if hyphen(found, place):
            after = self._hedges.after(found, place + 1)
            if after is not None and not hedge:
                return after.words, after.next
            return None
        if place < len(found) and found[place].key == "+" and found[place].joined and not hedge:
            if place + 1 == len(found) or not found[place + 1].joined:
                return "at least", place + 1
        limit = place + (0 if hedge else _BETWEEN)
        while place < len(found):
            token = found[place]
            if token.kind is not Kind.WORD:
                return None
            after = self._hedges.after(found, place)
            if after is not None and not self._number_follows(found, after.next):
                combined = both(after.words, hedge) if hedge else after.words
                return (combined, after.next) if combined is not None else None
            if place >= limit or self._starts(token) or self._links.is_and(found, place):
                return None
            place += 1
        return None

    def _number_follows(self, found: Sequence[Token], position: int) -> bool:
        if position >= len(found):
            return False
        token = found[position]
        return token.kind is Kind.NUMBER or self.numerals.starts(token) or self._units.starts(token)

    # What it says

    def _said(
        self, found: Sequence[Token], position: int, part: _Part, hedge: str, start: int, *, end: int, next: int,
        lone: bool,
    ) -> _Amount | None:  # fmt: skip
        measure, number = part.measure, part.number
        if measure is not None and measure.sort is Sort.UNCLEAR:
            return None
        if number is None and not part.vague:
            assert measure is not None
            return _Amount("duration", "", measure.name, start, part.end, part.next) if not hedge else None
        if measure is None:
            return self._counted(found, position, part, hedge, start, end=end, next=next)
        if measure.sort is Sort.SPAN:
            return _Amount("duration", hedge, measure.name, start, end, next)
        if measure.sort is Sort.TIME:
            if not self._around.is_time(found, part.next):
                return None
            if self._ages.behind(found, part.next) is not None or self._ages.enclosed(found, position, part.next):
                return self._aged_behind(found, part, hedge, start)
            return _Amount("duration", hedge, self._time(part, measure), start, end, next)
        if part.vague:
            return _Amount("quantity", hedge, _vaguely(part.vague, measure.name), start, end, next)
        assert number is not None
        if measure.sort is Sort.MONEY and len(measure.name) == 1 and not number.share:
            return _Amount("quantity", hedge, f"{measure.name}{written(number)}", start, end, next)
        return _Amount("quantity", hedge, f"{written(number)} {measure.name}", start, end, next)

    @staticmethod
    def _time(part: _Part, measure: Measure) -> str:
        if part.vague:
            plural = length(Number(2, 0, 0, 0), measure.name).partition(" ")[2]
            return _vaguely(part.vague, plural)
        assert part.number is not None
        return " and ".join(
            [length(part.number, measure.name), *(length(number, unit) for number, unit in part.more)]
        )

    def _counted(
        self, found: Sequence[Token], position: int, part: _Part, hedge: str, start: int, *, end: int, next: int
    ) -> _Amount | None:
        number = part.number
        if number is None:
            if not self._around.vague(found, part.next, part.vague, found[position]):
                return None
            return _Amount("count", hedge, part.vague, start, end, next)
        ratio = self._ratio(found, part, number)
        if ratio is not None:
            body, next = ratio
            return _Amount("quantity", hedge, body, start, found[next - 1].end, next)
        if number.share and number.scale == 1:
            sure = number.alone or bool(hedge) or self.numerals.linked(found, part.next)
            if not sure or hyphen(found, part.next):
                return None
            return _Amount("quantity", hedge, written(number), start, end, next)
        if not number.whole:
            return None
        if not self._around.counts(found, position, number, hedge, next):
            return None
        if hedge in _AGE_BOUNDS and self._ages.of_nouns(found, position, start) and number.value < 120:
            return _Amount("duration", "", f"aged {hedge} {written(number)}", start, end, next)
        return _Amount("count", hedge, written(number), start, end, next)

    def _ratio(self, found: Sequence[Token], part: _Part, number: Number) -> tuple[str, int] | None:
        """`one in five`, `7 out of 10`."""
        if not number.whole or number.share or not 0 < number.value < 100:
            return None
        place = self._links.ratio(found, part.next)
        if place is None and number.value == 1 and self._around.thing(found, part.next):
            place = self._links.ratio(found, part.next + 1)  # one child in three
        of = None if place is None else self.numerals.at(found, place)
        if of is None or not of.whole or of.share or not number.value < of.value or of.value not in _BASES:
            return None
        if of.next < len(found) and (self._units.behind(found, of.next) is not None or (found[of.next].joined
                                     and found[of.next].kind is not Kind.SIGN)):  # fmt: skip
            return None
        return f"{number.value}/{of.value}", of.next

    def _one_behind(self, found: Sequence[Token], position: int) -> _Amount | None:
        """The one that stands behind its noun: «راكب واحد»."""
        one = self._ones.at(found, position)
        if one is None or not self._around.thing_before(found, position):
            return None
        token = found[position]
        return _Amount("count", "", "1", token.start, found[one.next - 1].end, one.next)

    # Ages

    def _age(
        self, found: Sequence[Token], position: int, hedge: str, needed: str, start: int | None
    ) -> _Amount | None:
        """An age with the words in front of it, or one that stands between commas behind a name."""
        decade = self._ages.decade(found, position)
        if decade is not None:
            begin = decade.start if start is None else start
            end = found[decade.next - 1].end
            return _Amount("duration", "", f"aged {decade.value}..{decade.value + 9}", begin, end, decade.next)
        if not hedge and self._ages.between_commas(found, position):
            number = self.numerals.at(found, position)
            if number is not None and number.plain and 0 < number.value < 120 and number.next == position + 1:
                token = found[position]
                return _Amount("duration", "", f"aged {number.value}", token.start, token.end, number.next)
        for opening in self._ages.before(found, position):
            if needed and opening.roles[:1] != (needed,):
                continue
            role, of_years = opening.value
            read = self._aged(found, opening.next, role, of_years=of_years)
            if read is None:
                continue
            inner, body, end, next = read
            if "about" in opening.roles:
                inner = both("about", inner) or ""
            combined = both(hedge, inner)
            if combined is None:
                continue
            begin = opening.start if start is None else start
            return _Amount("duration", "", f"aged {combined} {body}".replace("  ", " "), begin, end, next)
        if not needed and found[position].kind is not Kind.SIGN:
            number = self.numerals.at(found, position)
            behind = None if number is None else self._ages.behind(found, number.next)
            if number is not None and behind is not None and number.whole and 0 < number.value < 130:
                begin = number.start if start is None else start
                end = found[behind.next - 1].end
                body = f"aged {hedge} {written(number)}".replace("  ", " ")
                return _Amount("duration", "", body, begin, end, behind.next)
        ordinal = self._ages.ordinal(found, position) if not needed else None
        if ordinal is not None and self._ages.behind(found, ordinal.next) is not None:
            behind = self._ages.behind(found, ordinal.next)
            assert behind is not None
            end = found[behind.next - 1].end
            return _Amount("duration", "", f"aged {ordinal.value}", ordinal.start, end, behind.next)
        return None

    def _aged(
        self, found: Sequence[Token], position: int, role: str, *, of_years: bool
    ) -> tuple[str, str, int, int] | None:
        """The hedge, the number and the end of an age of which the words in front were read."""
        hedge = ""
        if not role:
            for inner in self._hedges.before(found, position):
                if inner.next < len(found) and self.numerals.at(found, inner.next) is not None:
                    hedge, position, role = inner.words, inner.next, inner.role
                    break
            for opener in self._links.openers(found, position):
                span = self._spanned(found, opener, "", None)
                if span is not None and span.type in ("count", "duration"):
                    behind = self._ages.behind(found, span.next)
                    next = span.next if behind is None else behind.next
                    return hedge, _without_years(span.body), found[next - 1].end, next
            ordinal = self._ages.ordinal(found, position)
            if ordinal is not None:
                behind = self._ages.behind(found, ordinal.next)
                next = ordinal.next if behind is None else behind.next
                return hedge, str(ordinal.value), found[next - 1].end, next
        number = self.numerals.at(found, position)
        if number is None or number.share or not 0 <= number.value < 130 or number.scale > 1:
            return None
        if (role and number.roles[:1] != (role,)) or set(number.roles) - {role, "the", "about", "in"}:
            return None
        if "about" in number.roles:
            hedge = both(hedge, "about") or "about"
        part = self._numbered(found, number, position)
        second = self._second(found, position, part)
        if isinstance(second, tuple):
            _, low, high = second
            assert low.number is not None
            assert high.number is not None
            if high.measure is None or high.measure.name == "year":
                return hedge, f"{written(low.number)}..{written(high.number)}", high.end, high.next
            return None
        if part.measure is None and (of_years or self._around.plural(found, part.next)):
            return None
        if part.measure is not None and (part.measure.sort is not Sort.TIME or part.more):
            return None
        unit = "" if part.measure is None or part.measure.name == "year" else length(number, part.measure.name)
        behind = self._ages.behind(found, part.next)
        next = part.next if behind is None else behind.next
        return hedge, unit or written(number), found[next - 1].end, next

    def _aged_behind(self, found: Sequence[Token], part: _Part, hedge: str, start: int) -> _Amount | None:
        """`45 years old`, `nine-month-old`."""
        number, measure = part.number, part.measure
        if number is None or measure is None or part.more:
            return None
        behind = self._ages.behind(found, part.next)
        next = part.next if behind is None else behind.next
        body = written(number) if measure.name == "year" else length(number, measure.name)
        return _Amount("duration", "", f"aged {hedge} {body}".replace("  ", " "), start, found[next - 1].end, next)


_FEW: Final = ("a couple", "a few", "several")
_AGE_BOUNDS: Final = frozenset({"less than", "more than"})
_BASES: Final = frozenset({*range(2, 11), 12, 20, 25, 50, 100, 1000, 10_000, 100_000})


def _vaguely(words: str, unit: str) -> str:
    return f"{words} {unit}" if words.startswith(_FEW) else f"{words} of {unit}"


def _without_years(body: str) -> str:
    return body.removesuffix(" years").removesuffix(" year")
