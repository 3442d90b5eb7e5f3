"""Ages: how old someone is, said in front of the number, behind it, or by commas around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claimcheck.languages.language import Language
from claimcheck.reading.found import Found
from claimcheck.reading.lexicon import Cue, Prefixes
from claimcheck.reading.numbers.age_words import AgeWords
from claimcheck.reading.numbers.hedges import Hedges, both
from claimcheck.reading.numbers.links import Links
from claimcheck.reading.numbers.notation import length, written
from claimcheck.reading.numbers.number import Number
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.parts import Part, Parts
from claimcheck.reading.numbers.spans import Span, Spans
from claimcheck.reading.numbers.surroundings import Surroundings
from claimcheck.reading.numbers.units import Sort
from claimcheck.reading.tokens import Kind, Token

__all__ = ["Ages"]

_OLDEST: Final = 130
_BOUNDS: Final = frozenset({"less than", "more than"})


class _Age(NamedTuple):
    """An age behind the words that open it."""

    hedge: str
    body: str
    next: int


class Ages:
    """The ages of one language."""

    def __init__(
        self, language: Language, prefixes: Prefixes, *, hedges: Hedges, links: Links, parts: Parts, spans: Spans,
        around: Surroundings,
    ) -> None:  # fmt: skip
        """Uses what the readers of amounts have in common."""
        self._words = AgeWords(language, prefixes)
        self._numerals = numerals_of(language)
        self._hedges = hedges
        self._links = links
        self._parts = parts
        self._spans = spans
        self._around = around

    def starts(self, token: Token) -> bool:
        """Whether an age can begin with this token, or with the number in it."""
        return self._words.starts(token)

    def cues(self) -> Iterator[Cue]:
        """The phrases that an age can begin with."""
        return self._words.cues()

    def opens(self, found: Sequence[Token], position: int) -> bool:
        """Whether a phrase stands here that makes an age."""
        return self._words.opens(found, position)

    def at(self, found: Sequence[Token], position: int, hedge: str, role: str, start: int | None) -> Found | None:
        """The age that begins here; `hedge` stands in front of it, and needs a prefix that means `role`."""
        decade = self._words.decade(found, position)
        if decade is not None:
            begin = decade.start if start is None else start
            return _found(found, "", f"{decade.value}..{decade.value + 9}", begin, decade.next)
        opened = self._opened(found, position, hedge, role, start)
        if opened is not None or role or found[position].kind is Kind.SIGN:
            return opened
        if not hedge and self._words.between_commas(found, position):
            return self._between_commas(found, position)
        return self._by_words_behind(found, position, hedge, start)

    def behind(self, found: Sequence[Token], position: int, part: Part, hedge: str, start: int) -> Found | None:
        """The age that a length of time is by what stands around it: `45 years old`, (45 عاما)."""
        number, measure = part.number, part.measure
        after = self._words.behind(found, part.next)
        if number is None or measure is None or part.more:
            return None
        if after is None and not (
            self._words.enclosed(found, position, part.next)
            or (measure.name == "year" and self._words.near(found, position, start))
        ):
            return None
        body = written(number) if measure.name == "year" else length(number, measure.name)
        return _found(found, hedge, body, start, part.next if after is None else after.next)

    def follows(self, found: Sequence[Token], position: int, number: Number) -> bool:
        """Whether digits are the second of two ages: בני 15 ו-16."""
        if number.roles[:1] != ("and",) or position < 2 or not number.value < _OLDEST or number.scale > 1:
            return False
        before = self._numerals.at(found, position - 1)
        if before is None or before.next != position or self._around.plural(found, number.next):
            return False
        return any(match.next == position - 1 for match in self._words.before(found, position - 2))

    def of_span(self, found: Sequence[Token], span: Span, start: int) -> bool:
        """Whether a range of numbers or years that begins at an offset is one of ages: أعمار الموقوفين بين 17 و25."""
        if span.link.sort == "or" or span.high.value >= _OLDEST or span.high.share:
            return False
        next, measure = span.part.next, span.measure
        of_years = self._around.uncounted(found, next) if measure is None else measure.name == "year"
        return of_years and self._words.of_ages(found, next, start)

    def past(self, found: Sequence[Token], place: int) -> int | None:
        """The position behind the words that make an age of what ends here, if there are any."""
        after = self._words.behind(found, place)
        return None if after is None else after.next

    def bound(self, found: Sequence[Token], position: int, number: Number, hedge: str, start: int) -> bool:
        """Whether a bound is one of age by the noun in front of it: children under five."""
        return hedge in _BOUNDS and number.value < _OLDEST and self._words.of_nouns(found, position, start)

    def _between_commas(self, found: Sequence[Token], position: int) -> Found | None:
        number = self._numerals.at(found, position)
        if number is None or not number.plain or not 0 < number.value < _OLDEST or number.next != position + 1:
            return None
        return _found(found, "", str(number.value), found[position].start, number.next)

    def _by_words_behind(self, found: Sequence[Token], position: int, hedge: str, start: int | None) -> Found | None:
        """A number or an ordinal with the words behind it: «السابعة من عمره»."""
        number = self._numerals.at(found, position)
        after = None if number is None else self._words.behind(found, number.next)
        if number is not None and after is not None and number.whole and 0 < number.value < _OLDEST:
            return _found(found, hedge, written(number), number.start if start is None else start, after.next)
        ordinal = self._words.ordinal(found, position)
        after = None if ordinal is None else self._words.behind(found, ordinal.next)
        if ordinal is None or after is None:
            return None
        return _found(found, hedge, str(ordinal.value), ordinal.start if start is None else start, after.next)

    # With words in front

    def _opened(
        self, found: Sequence[Token], position: int, hedge: str, needed: str, start: int | None
    ) -> Found | None:
        for opening in self._words.before(found, position):
            if needed and opening.roles[:1] != (needed,):
                continue
            role, of_years = opening.value
            sure = self._words.alone(found[position])
            age = self._inside(found, opening.next, role, of_years=of_years, sure=sure)
            if age is None:
                continue
            inner = both("about", age.hedge) if "about" in opening.roles else age.hedge
            combined = None if inner is None else both(hedge, inner)
            if combined is not None and self._words.is_age(found, position, age.body):
                combined, next = self._hedged(found, age.next, combined)
                return _found(found, combined, age.body, opening.start if start is None else start, next)
        return None

    def _hedged(self, found: Sequence[Token], place: int, hedge: str) -> tuple[str, int]:
        """The hedge with the one behind the age, and the position behind that."""
        after = None if hedge else self._hedges.after(found, place)
        if after is None or (after.next < len(found) and self._parts.counts(found[after.next])):
            return hedge, place
        return after.words, after.next

    def _inside(self, found: Sequence[Token], position: int, role: str, *, of_years: bool, sure: bool) -> _Age | None:
        """The age behind the words that open it, with a hedge of its own."""
        hedge = ""
        if not role:
            for inner in self._hedges.before(found, position):
                if self._numerals.at(found, inner.next) is not None:
                    hedge, position, role = inner.words, inner.next, inner.role
                    break
            spanned = self._spanned(found, position, hedge) or self._in_ordinals(found, position, hedge)
            if spanned is not None:
                return spanned
        number = self._numerals.at(found, position)
        if number is None:
            return self._dual(found, position, hedge)
        if number.share or not 0 <= number.value < _OLDEST or number.scale > 1:
            return None
        if (role and number.roles[:1] != (role,)) or set(number.roles) - {role, "the", "about", "in"}:
            return None
        if "about" in number.roles:
            hedge = both(hedge, "about") or "about"
        return self._numbered(found, position, self._parts.numbered(found, number), hedge, of_years=of_years, sure=sure)

    def _dual(self, found: Sequence[Token], position: int, hedge: str) -> _Age | None:
        """Two years or months in one word: «عامين»."""
        part = self._parts.at(found, position, lone=False)
        if part is None or part.number is None or part.measure is None or part.roles or part.more:
            return None
        if part.measure.sort is not Sort.TIME or part.measure.number != 2:
            return None
        name = part.measure.name
        body = written(part.number) if name == "year" else length(part.number, name)
        return _Age(hedge, body, self._past(found, part.next))

    def _numbered(
        self, found: Sequence[Token], position: int, part: Part, hedge: str, *, of_years: bool, sure: bool
    ) -> _Age | None:
        span = self._spans.behind(found, position, part)
        if isinstance(span, Span):
            return self._of_span(found, span, hedge)
        measure, number = part.measure, part.number
        if number is None or (measure is None and (of_years or (not sure and self._counted(found, part.next)))):
            return None
        if measure is not None and (measure.sort is not Sort.TIME or part.more):
            return None
        body = written(number) if measure is None or measure.name == "year" else length(number, measure.name)
        return _Age(hedge, body, self._past(found, part.next))

    def _spanned(self, found: Sequence[Token], position: int, hedge: str) -> _Age | None:
        for opener in self._links.openers(found, position):
            span = self._spans.opened(found, opener)
            if span is not None:
                return self._of_span(found, span, hedge)
        return None

    def _counted(self, found: Sequence[Token], place: int) -> bool:
        """Whether a plural stands here that is no number itself: בני שש קומות, but not בני שש ועשרים."""
        return self._around.plural(found, place) and self._numerals.at(found, place) is None

    def _of_span(self, found: Sequence[Token], span: Span, hedge: str) -> _Age | None:
        if span.measure is not None and span.measure.name != "year":
            return None
        return _Age(hedge, f"{written(span.low)}..{written(span.high)}", self._past(found, span.part.next))

    def _in_ordinals(self, found: Sequence[Token], position: int, hedge: str) -> _Age | None:
        ordinal = self._words.ordinal(found, position)
        return None if ordinal is None else _Age(hedge, str(ordinal.value), self._past(found, ordinal.next))

    def _past(self, found: Sequence[Token], place: int) -> int:
        after = self._words.behind(found, place)
        return place if after is None else after.next


def _found(found: Sequence[Token], hedge: str, body: str, start: int, next: int) -> Found:
    notation = f"aged {hedge} {body}" if hedge else f"aged {body}"
    return Found("duration", notation, next, start, found[next - 1].end)
