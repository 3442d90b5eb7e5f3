"""Amounts: counts, quantities and durations with their hedges, ranges and units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.found import Found
from claimcheck.reading.lexicon import NONE, Cue, Phrases, Prefixes, listed
from claimcheck.reading.numbers.ages import Ages
from claimcheck.reading.numbers.hedges import Hedge, Hedges, both
from claimcheck.reading.numbers.links import Links
from claimcheck.reading.numbers.notation import length, lengths, vaguely, written
from claimcheck.reading.numbers.number import Number, hyphen
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.numbers.parts import Part, Parts
from claimcheck.reading.numbers.spans import Span, Spans
from claimcheck.reading.numbers.surroundings import is_capital, surroundings_of
from claimcheck.reading.numbers.units import Measure, Sort, units_of
from claimcheck.reading.tokens import Kind, Token, key

__all__ = ["Amounts"]

_REMEMBERED: Final = 200_000
_AHEAD: Final = 10
"""Tokens between the first of an amount and the first that says something of it."""
_BETWEEN: Final = 2
"""Words that may stand between a number and the hedge behind it."""
_SIGNS: Final = {"~": "about", "≈": "about", ">": "more than", "≥": "at least", "<": "less than", "≤": "at most"}
_BASES: Final = frozenset({*range(2, 11), 12, 20, 25, 50, 100, 1000, 10_000, 100_000})
"""What the second number of a ratio is."""


class Amounts:
    """The counts, quantities and durations of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the language's tables ready."""
        prefixes = Prefixes(language.prefixes, language.whole)
        self._numerals = numerals_of(language)
        self._units = units_of(language)
        self._hedges = Hedges(language, prefixes)
        self._links = Links(language, prefixes)
        self._around = surroundings_of(language)
        self._parts = Parts(language, prefixes, self._around, self._links)
        self._spans = Spans(self._parts, self._links, self._around)
        self._ages = Ages(
            language, prefixes, hedges=self._hedges, links=self._links, parts=self._parts, spans=self._spans,
            around=self._around,
        )  # fmt: skip
        self._ordinals = ordinals_of(language)
        self._capitals = language.dates.capitals
        self._articles = frozenset(map(key, listed(language.dates.prepositions.get("the", ""))))
        self._ones = Phrases(dict.fromkeys(listed(language.numbers.ones), True), prefixes=NONE)
        self._function_words = frozenset(map(key, listed(language.dates.function_words)))
        self._starting: dict[str, bool] = {}
        self._saying: dict[str, bool] = {}

    def cues(self) -> Iterator[Cue]:
        """The phrases without which no amount begins."""
        leading = chain(self._hedges.cues(), self._links.cues())
        return chain(leading, self._parts.cues(), self._ages.cues(), self._ones.cues())

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """The amount that begins with this token, with its hedge; None where it is doubtful."""
        if not self._begins(found, position):
            return None
        return self._read(found, position, lone=False)

    def duration(self, found: Sequence[Token], position: int) -> Found | None:
        """The length of time that begins with this token, though it be a unit alone: «أسبوع», `a week`, `months`."""
        if position >= len(found) or not self._begins(found, position):
            return None
        read = self._read(found, position, lone=True)
        return read if read is not None and read.type == "duration" else None

    def _begins(self, found: Sequence[Token], position: int) -> bool:
        return self.begins(found[position]) and self._says_near(found, position) and self._around.free(found, position)

    def _says_near(self, found: Sequence[Token], position: int) -> bool:
        """Whether this token or one that is near ahead says something of an amount."""
        return any(self.says_here(found, place) for place in range(position, min(position + _AHEAD, len(found))))

    def says_here(self, found: Sequence[Token], place: int) -> bool:
        """Whether a token says something of an amount; of words such as `a`, whether they do with what follows."""
        token = found[place]
        if token.key in self._function_words:
            return self.says(token) and (
                self._parts.opens(found, place)
                or self._ages.opens(found, place)
                or self._ones.at(found, place) is not None
            )
        return self.says(token)

    def begins(self, token: Token) -> bool:
        """Whether an amount could begin with a token of this key."""
        if token.kind is Kind.NUMBER:
            return True
        known = self._starting.get(token.key)
        if known is None:
            readers = (
                self._hedges.starts, self._links.opens, self._parts.starts, self._ones.reads, self._ages.starts,
            )  # fmt: skip
            known = self.says(token) or (token.kind is Kind.WORD and any(reads(token) for reads in readers))
            if len(self._starting) < _REMEMBERED:
                self._starting[token.key] = known
        return known

    def says(self, token: Token) -> bool:
        """Whether a token of this key says something of an amount, and does not just stand in front of one."""
        if token.kind is Kind.NUMBER:
            return True
        if token.kind is Kind.OPAQUE:
            return False
        known = self._saying.get(token.key)
        if known is None:
            known = token.key in _SIGNS or self._parts.says(token)
            known = known or (token.kind is Kind.WORD and (self._ones.reads(token) or self._ages.starts(token)))
            if len(self._saying) < _REMEMBERED:
                self._saying[token.key] = known
        return known

    # With what stands in front

    def _read(self, found: Sequence[Token], position: int, *, lone: bool) -> Found | None:
        sign = _SIGNS.get(found[position].key)
        if sign is not None:
            if position + 1 >= len(found) or found[position + 1].kind is Kind.WORD:
                return None
            return self._bare(found, position + 1, sign, "", found[position].start, lone=lone)
        for hedge in self._hedges.before(found, position):
            if not hedge.words or hedge.next >= len(found):
                continue
            inner = self._inner(found, hedge.next, hedge.words, hedge.start) if not hedge.role else None
            read = inner or self._bare(found, hedge.next, hedge.words, hedge.role, hedge.start, lone=True)
            if read is not None and self._hedges.fits(found, position, hedge, read):
                return read
        for hedge in self._hedges.far(found, position):
            if hedge.next < len(found) and self._is_figure(found, hedge.next):
                read = self._bare(found, hedge.next, hedge.words, "", hedge.start, lone=False)
                if read is not None and (read.type != "duration" or self._bounds_time(found, hedge)):
                    return read
        return self._bare(found, position, "", "", None, lone=lone) or self._one_behind(found, position)

    def _bounds_time(self, found: Sequence[Token], hedge: Hedge) -> bool:
        """Whether a verb a few words before a length of time is said of that length."""
        return hedge.sure or (hedge.words == "at most" and not self._around.lasting(found, hedge.next))

    def _inner(self, found: Sequence[Token], position: int, words: str, start: int) -> Found | None:
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
        number = self._numerals.at(found, position)
        if number is None:
            return any(unit.number == 2 and not unit.roles for unit in self._units.alone(found, position))
        return number.alone and "and" not in number.roles

    def _bare(
        self, found: Sequence[Token], position: int, hedge: str, role: str, start: int | None, *, lone: bool
    ) -> Found | None:
        """What stands here; `hedge` stands in front of it at an offset, and needs a prefix that means `role`."""
        if position >= len(found):
            return None
        age = self._ages.at(found, position, hedge, role, start)
        if age is not None:
            return age
        for opener in self._links.openers(found, position):
            span = self._spans.opened(found, opener)
            read = None if span is None else self._spanned(found, span, hedge, span.start if start is None else start)
            if read is not None:
                return read
        lone = lone or bool(hedge)
        part = self._parts.at(found, position, lone=lone)
        if part is None and not lone:
            part = self._half_said(found, position)
        if part is None or part.roles[: bool(role)] != ((role,) if role else ()):
            return None
        part = part._replace(roles=part.roles[bool(role) :])
        if start is not None and "and" in part.roles:
            return None
        return self._whole(found, position, part, hedge, part.start if start is None else start)

    def _half_said(self, found: Sequence[Token], position: int) -> Part | None:
        """A unit of time that begins a range: `a week or two`."""
        part = self._parts.at(found, position, lone=True)
        if part is None or part.measure is None or part.measure.sort is not Sort.TIME:
            return None
        return part if isinstance(self._spans.behind(found, position, part), Span) else None

    def _whole(self, found: Sequence[Token], position: int, part: Part, hedge: str, start: int) -> Found | None:
        if "about" in part.roles:
            combined = both(hedge, "about")
            if combined is None:
                return None
            hedge, start = combined, min(start, found[position].start)
        span = self._spans.behind(found, position, part)
        if isinstance(span, str):
            return None
        if span is not None:
            return self._spanned(found, span, hedge, start)
        hedge, next = self._behind(found, part.next, hedge) or (hedge, part.next)
        return self._said(found, position, part, hedge, start, next)

    # With what stands behind

    def _behind(self, found: Sequence[Token], place: int, hedge: str) -> tuple[str, int] | None:
        """The hedge with the one behind the number or behind the words that it counts, and the position behind that."""
        if hyphen(found, place):
            after = self._hedges.after(found, place + 1)
            return None if after is None or hedge else (after.words, after.next)
        if place < len(found) and found[place].key == "+" and found[place].joined and not hedge:
            return ("at least", place + 1) if place + 1 == len(found) or not found[place + 1].joined else None
        limit = place + (0 if hedge else _BETWEEN)
        while place < len(found) and found[place].kind is Kind.WORD:
            after = self._hedges.after(found, place)
            if after is not None and not self._opens_another(found, place, after.next):
                combined = both(after.words, hedge) if hedge else after.words
                return None if combined is None else (combined, after.next)
            if place >= limit or self.begins(found[place]) or self._links.is_and(found, place):
                return None
            place += 1
        return None

    def _opens_another(self, found: Sequence[Token], place: int, next: int) -> bool:
        """Whether what looks like a hedge behind a number belongs to the next: `85 mph and more than 40 homes`."""
        if next >= len(found):
            return False
        inside = range(place, next)
        return self._parts.counts(found[next]) or any(
            hedge.next > next for within in inside for hedge in self._hedges.before(found, within)
        )

    def _one_behind(self, found: Sequence[Token], position: int) -> Found | None:
        """The one that stands behind its noun: «راكب واحد»."""
        one = self._ones.at(found, position)
        if one is None or not self._around.thing_before(found, position):
            return None
        return Found("count", "1", one.next, found[position].start, found[one.next - 1].end)

    # What it says

    def _spanned(self, found: Sequence[Token], span: Span, hedge: str, start: int) -> Found | None:
        """A range, or a choice of two."""
        if hedge not in ("", "about"):
            return None
        next, (low, high) = span.part.next, (span.low, span.high)
        behind = self._behind(found, next, hedge) if not hedge else None
        if behind is not None:
            hedge, next = behind
        if hedge in ("at most", "at least"):
            return None
        if span.link.sort == "or":
            hedge, body = "", f"{written(low)} or {written(high)}"
        else:
            body = f"{written(low)}..{written(high)}"
        measure = span.measure
        type = "count" if measure is None else "duration" if measure.sort is Sort.TIME else "quantity"
        old = self._ages.past(found, next) if measure is not None and measure.name == "year" else None
        if old is not None and not hedge and span.link.sort != "or":
            return Found(type, f"aged {body}", old, start, found[old - 1].end)
        if not hedge and self._ages.of_span(found, span, start):
            return Found("duration", f"aged {body}", next, start, found[next - 1].end)
        if measure is not None:
            body = f"{body} {lengths(measure.name) if measure.sort is Sort.TIME else measure.name}"
        elif not low.whole or not high.whole or high.share or not self._around.countable(found, next, low, high):
            return None
        return Found(type, f"{hedge} {body}".strip(), next, start, found[next - 1].end)

    def _said(
        self, found: Sequence[Token], position: int, part: Part, hedge: str, start: int, next: int
    ) -> Found | None:
        measure = part.measure
        if measure is None:
            return self._counted(found, position, part, hedge, start, next)
        if measure.sort is Sort.TIME:
            return self._lasting(found, position, part, measure, hedge, start, next)
        if measure.sort is Sort.UNCLEAR:
            return None
        if measure.sort is Sort.SPAN:
            return _found(found, "duration", hedge, measure.name, start, next)
        return _found(found, "quantity", hedge, _measured(part, measure), start, next)

    def _lasting(
        self, found: Sequence[Token], position: int, part: Part, measure: Measure, hedge: str, start: int, next: int
    ) -> Found | None:
        if part.number is None and not part.vague:
            lone = not hedge and self._around.is_time(found, part.next)
            return _found(found, "duration", "", measure.name, start, part.next) if lone else None
        if self._capitals and self._titles(found, part):
            return None
        if not self._around.is_time(found, part.next) or self._is_place(found, position, part):
            return None
        age = self._ages.behind(found, position, part, hedge, start)
        return age if age is not None else _found(found, "duration", hedge, _time(part, measure), start, next)

    @staticmethod
    def _titles(found: Sequence[Token], part: Part) -> bool:
        """Whether a capitalised number of capitalised units is a name: the Ten Hours Act, Seven Years in Tibet."""
        number = part.number
        if number is None or number.digits or part.more or found[part.next - 1] is found[number.next - 1]:
            return False
        return is_capital(found[number.next - 1]) and is_capital(found[part.next - 1])

    @staticmethod
    def _goes_on(found: Sequence[Token], place: int) -> bool:
        return place < len(found) and (
            found[place].kind is not Kind.SIGN or (found[place].joined and found[place].key == "-")
        )

    def _is_place(self, found: Sequence[Token], position: int, part: Part) -> bool:
        """Whether it is an ordinal behind its article: `the sixty-second attack`."""
        if part.number is None or part.number.digits or not position or found[position - 1].key not in self._articles:
            return False
        if not hyphen(found, part.number.next):
            return False
        return self._ordinals.plain(found, position) == (part.number.value + 2, part.next)

    def _counted(
        self, found: Sequence[Token], position: int, part: Part, hedge: str, start: int, next: int
    ) -> Found | None:
        number = part.number
        if number is None:
            counts = self._around.vague(found, part.next, found[position])
            return _found(found, "count", hedge, part.vague, start, next) if counts else None
        ratio = self._ratio(found, part, number)
        if ratio is not None:
            body, end = ratio
            return _found(found, "quantity", hedge, body, start, end)
        if number.share and number.scale == 1:
            sure = number.alone or hedge or self._numerals.linked(found, part.next)
            sure = sure or (self._around.changing(found, position) and not self._goes_on(found, part.next))
            if not sure or hyphen(found, part.next) or ("the" in number.roles and self._ordinal(found, position)):
                return None
            return _found(found, "quantity", hedge, written(number), start, next)
        if not (number.whole or number.share) or not self._around.counts(found, position, number, hedge, next):
            return None
        if self._ages.follows(found, position, number):
            return _found(found, "duration", "aged", written(number), number.start, next)
        if self._ages.bound(found, position, number, hedge, start):
            return _found(found, "duration", f"aged {hedge}", written(number), start, next)
        return _found(found, "count", hedge, written(number), start, next)

    def _ordinal(self, found: Sequence[Token], position: int) -> bool:
        """Whether a share is written like the ordinal of the noun in front of it: «ממשלתו השישית»."""
        if not position or found[position - 1].kind is not Kind.WORD or self._hedges.starts(found[position - 1]):
            return False
        return self._ordinals.plain(found, position) is not None

    def _ratio(self, found: Sequence[Token], part: Part, number: Number) -> tuple[str, int] | None:
        """`one in five`, `7 out of 10`, `one child in three`, with the position behind it."""
        if not number.whole or number.share or not 0 < number.value < 100:
            return None
        place = self._links.ratio(found, part.next)
        if place is None and number.value == 1 and self._around.thing(found, part.next):
            place = self._links.ratio(found, part.next + 1)
        of = None if place is None else self._numerals.at(found, place)
        if of is None or not of.whole or of.share or not number.value < of.value or of.value not in _BASES:
            return None
        if self._units.behind(found, of.next) is not None:
            return None
        if of.next < len(found) and found[of.next].joined and found[of.next].kind is not Kind.SIGN:
            return None
        return f"{number.value}/{of.value}", of.next


def _found(found: Sequence[Token], type: str, hedge: str, body: str, start: int, next: int) -> Found:
    return Found(type, f"{hedge} {body}" if hedge else body, next, start, found[next - 1].end)


def _measured(part: Part, measure: Measure) -> str:
    if part.number is None:
        return vaguely(part.vague, measure.name)
    if measure.sort is Sort.MONEY and len(measure.name) == 1 and not part.number.share:
        return f"{measure.name}{written(part.number)}"
    return f"{written(part.number)} {measure.name}"


def _time(part: Part, measure: Measure) -> str:
    if part.number is None:
        return vaguely(part.vague, lengths(measure.name))
    parts = ((part.number, measure.name), *part.more)
    return " and ".join(length(number, unit) for number, unit in parts)
