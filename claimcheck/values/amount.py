"""Amounts: a number with its hedge, its bound or its range, and the words of its unit left unread.

`about 12 km`, `between 5 and 6 million`, `$5m or more`, `several`: counts, quantities, ordinals and durations all
begin here, and differ in what they make of the unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import evolve, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numerals import SCALES, Numeral, clean, numeral, plain, significant, size
from claimcheck.values.possibilities import Interval, Number

__all__ = [
    "HEDGE_WORDS",
    "NO_NUMBER",
    "VAGUE_WORDS",
    "Amount",
    "Form",
    "Tolerance",
    "amount",
    "amounts",
    "interval",
    "parsed_tolerance",
    "width",
]

Reader: TypeAlias = Callable[[str, int], Numeral | None]
"""Reads a numeral at an offset of a text: cardinals for amounts, ordinals for places in a series."""


NO_NUMBER: Final = "this is no number and no word before one"


class Form(StrEnum):
    """What the words around a number say of it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    RANGE = "range"
    VAGUE = "vague"
    """Several, dozens, hundreds of thousands: a range that a word stands for."""


@frozen
class Amount:
    """What a text says of a number, as far as the unit."""

    form: Form
    low: Numeral
    """The number; of a range, its lower one."""
    high: Numeral | None = None
    """The upper number of a range."""
    low_open: bool = False
    high_open: bool = False
    hedged: bool = False
    """Whether the numbers of a bound or a range are themselves about: `at least about 150`."""
    precise: bool = False
    """Whether the text says that the number is not rounded: `exactly 3 million`."""
    sign: str = ""
    """The currency in front of the number, as written."""
    sign_at: int = 0
    low_unit: str = ""
    """The unit of the lower number, where a range has two: the m of `900 m to 1 km`."""
    low_unit_at: int = 0
    unit: str = ""
    """The words behind the number, as written."""
    unit_at: int = 0


@frozen
class Tolerance:
    """How far `about` reaches where a property says so."""

    number: Number
    relative: bool = False
    """Whether it is a part of the number that is hedged."""
    unit: str = ""

    def reach(self, number: Number) -> Number:
        """How far it reaches on either side of this number."""
        return size(number) * self.number if self.relative else self.number


_HEDGES: Final = {
    Form.EXACT: "exactly|precisely|a total of|in total|altogether|only|just|=",
    Form.ABOUT: (
        "about|around|roughly|some|approximately|approx.|approx|circa|ca.|ca|c.|c|~|≈|∼|≃|≅|an estimated|estimated at|"
        "estimated|more or less|in the region of|in the order of|on the order of|something like|somewhere around|"
        "in the neighbourhood of|in the neighborhood of|in the vicinity of|give or take|perhaps|maybe|just about"
    ),
    Form.NEARLY: (
        "nearly|almost|close to|approaching|not quite|just under|just below|just short of|just shy of|shy of|"
        "slightly under|slightly below|slightly less than|slightly fewer than|a little under|a little below|"
        "a little less than|a little fewer than|a bit under|a bit below|a bit less than"
    ),
    Form.JUST_OVER: (
        "just over|just above|just more than|slightly over|slightly above|slightly more than|a little over|"
        "a little above|a little more than|a bit over|a bit above|a bit more than"
    ),
    Form.AT_LEAST: (
        "at least|at the least|at the very least|at a minimum|at minimum|no fewer than|no less than|not fewer than|"
        "not less than|not under|not below|a minimum of|minimum of|minimum|min.|min|as few as|as little as|>=|=>|≥|⩾|≧"
    ),
    Form.MORE_THAN: (
        "more than|over|above|well over|well above|far more than|well more than|upwards of|upward of|in excess of|"
        "exceeding|greater than|higher than|larger than|better than|>|＞"
    ),
    Form.AT_MOST: (
        "at most|at the most|at the very most|at a maximum|at maximum|up to|no more than|not more than|not over|"
        "not above|a maximum of|maximum of|maximum|max.|max|as many as|as much as|<=|=<|≤|⩽|≦"
    ),
    Form.LESS_THAN: (
        "less than|fewer than|under|below|well under|well below|far fewer than|far less than|lower than|smaller than|"
        "<|＜"
    ),
}
_PREFIXES: Final = {phrase: form for form, phrases in _HEDGES.items() for phrase in phrases.split("|")}
HEDGE_WORDS: Final = frozenset(_PREFIXES)
"""The words and signs in front of a number."""
_PREFIX = re.compile(
    "("
    + "|".join(
        re.escape(phrase) + (r"(?![a-z])" if phrase[-1].isalpha() else "")
        for phrase in sorted(_PREFIXES, key=len, reverse=True)
    )
    + ") *"
)
_PRECISE: Final = frozenset({"exactly", "precisely"})
_OPENERS = re.compile(r"(between|from) +")

_POSTFIXES: Final = {
    Form.ABOUT: "or so|or thereabouts|approximately|approx.|approx|roughly|more or less|give or take",
    Form.AT_LEAST: (
        "or more|or over|or above|or greater|or higher|or longer|or later|and more|and over|and above|and up|upwards|"
        "at least|at minimum|at the least|minimum|plus"
    ),
    Form.AT_MOST: (
        "or fewer|or less|or under|or below|or lower|or shorter|at most|at maximum|at the most|maximum|tops"
    ),
    Form.EXACT: "exactly|precisely|in total|in all|altogether",
}
_SUFFIXES: Final = {phrase: form for form, phrases in _POSTFIXES.items() for phrase in phrases.split("|")}
_SUFFIX_WORDS = "|".join(re.escape(phrase) for phrase in sorted(_SUFFIXES, key=len, reverse=True))
_SUFFIX = re.compile(rf" *(?:(\+)|-(odd)(?![a-z])| ({_SUFFIX_WORDS})(?![a-z]))")
_LAST_WORDS = re.compile(rf"(?:^| )({_SUFFIX_WORDS})$")
_LONGEST_SUFFIX: Final = max(map(len, _SUFFIXES)) + 1

_VAGUE: Final = {
    "a couple": (2, 3), "couple": (2, 3), "a few": (3, 9), "several": (3, 9), "dozens": (24, 99), "tens": (20, 99),
    "scores": (40, 99),
}  # fmt: skip
_MANY: Final = {"hundreds": 10**2} | {f"{word}s": scale for word, scale in SCALES.items()}
_COUNTS: Final = {"hundred": 10**2, "dozen": 12, **SCALES, **_MANY}
VAGUE_WORDS: Final = frozenset((*_VAGUE, *_MANY))
"""The words that stand for a range of numbers."""
_VAGUE_WORD = re.compile(rf"({'|'.join(sorted(VAGUE_WORDS, key=len, reverse=True))})(?![a-z])")
_OF_COUNT = re.compile(rf" +(?:of +)?({'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?![a-z])")

_CURRENCY = re.compile(r"([a-z]{0,3}\.?[$¢£¤¥֏؋৲৳৻૱௹฿៛₠-⃀﷼﹩＄￠￡￥￦]|[a-z]{3}(?= ?[0-9.]))\s?")
_MORE = re.compile(r"[.…±+/<–—‒―-]| (?:to|through|thru|till|until|in|out of|plus|give) ")
"""What a range or a ratio has behind its first number, so that most numbers need not be searched for one."""
_DOTS = re.compile(r" *(<?)(?:\.{2,3}|…)(<?) *")
_DASH = re.compile(r" ?(?:–|—|‒|―) ?| - |-")
_TO = re.compile(r" +(?:to|through|thru|till|until)(?: +(?=[^ ]))")
_AND = re.compile(r" +and +")
_BUT = re.compile(r" *(?:,|;)? *(?:(?:and|but) +)?")
_PLUS_MINUS = re.compile(r" *(?:±|\+/-|\+-|plus or minus|plus/minus|give or take) *")
_PERCENT = re.compile(" ?%")
_OUT_OF = re.compile(r" +(?:in|out of)(?: +every)? +")
_LEAD = re.compile(r"(?: *of(?: the)?(?= |$))? *")
_ARTICLE = re.compile(r"(?: *of)? +(?:an?|one|the) +")


def amounts(text: str, *, read: Reader = numeral) -> tuple[Amount, ...]:
    """The amounts that a text gives to choose from: one, or several for `2 or 3` and `5, 7 or 9`.

    Raises UnreadableValue.
    """
    written, small = clean(text), plain(text)
    if " or " not in small:
        return (_Text(text, written, small, read).amount(),)
    return tuple(_alternatives(text, written, small, read))


def amount(text: str, *, read: Reader = numeral) -> Amount:
    """The amount that the whole text is; what stands behind the number is its unit. Raises UnreadableValue."""
    return _Text(text, clean(text), plain(text), read).amount()


def _alternatives(text: str, written: str, small: str, read: Reader) -> Iterator[Amount]:
    """The parts between `or` (and the commas before it); a part that is no amount belongs to the one before it."""
    starts = [0]
    for match in re.finditer(r"(?: or |, (?=[^,]{1,80} or ))", small):
        following = _Text(text, written, small, read)
        if following.starts(match.end()):
            starts.append(match.end())
            ends = [*starts[1:], len(small)]
    if len(starts) == 1:
        yield _Text(text, written, small, read).amount()
        return
    pieces = []
    for start, end in zip(starts, ends, strict=True):
        stop = end
        if end != len(small):
            stop = max(small.rfind(" or ", 0, end), small.rfind(", ", 0, end))
        pieces.append(_Text(text, written[:stop], small[:stop], read).amount(start))
    last = pieces[-1]
    for piece in pieces:
        if not piece.unit and not piece.sign:
            piece = evolve(piece, unit=last.unit, unit_at=last.unit_at, sign=last.sign, sign_at=last.sign_at)
            piece = _shared_scale(piece, last)
        yield piece


def _shared_scale(piece: Amount, last: Amount) -> Amount:
    end = last.high or last.low
    if piece.form is not Form.EXACT or not _shares_scale(piece.low, end):
        return piece
    return evolve(piece, low=piece.low.times(end.scale))


def _shares_scale(low: Numeral, high: Numeral) -> bool:
    """Whether the scale behind the upper number is meant for both: 5 to 6 million, but not 500 to 1 million."""
    return high.scale > 1 and low.scale == 1 and not low.fraction and size(low.number) < size(high.mantissa)


@frozen
class _Text:
    """A text that is being read; `small` has the offsets of `text`, in ASCII signs and small letters."""

    text: str
    written: str
    small: str
    read: Reader

    def starts(self, at: int) -> bool:
        """Whether an amount begins here."""
        at = self._skip(at)
        if _PREFIX.match(self.small, at) or _VAGUE_WORD.match(self.small, at) or _CURRENCY.match(self.small, at):
            return True
        return self.read(self.small, at) is not None

    def _skip(self, at: int) -> int:
        while self.small[at : at + 1] == " ":
            at += 1
        return at

    def refusal(self, reason: str, at: int, suggestion: str = "") -> UnreadableValue:
        return UnreadableValue(self.text, type="number", reason=reason, position=at, suggestion=suggestion)

    def amount(self, at: int = 0) -> Amount:
        small = self.small
        at = self._skip(at)
        if at == len(small):
            raise self.refusal("there is nothing to read" if not small.strip() else "a number is missing", at)
        form, hedged, precise = Form.EXACT, False, False
        prefix = None if small[at].isdigit() else _PREFIX.match(small, at)
        if prefix is not None:
            form, precise, at = _PREFIXES[prefix[1]], prefix[1] in _PRECISE, prefix.end()
            second = None if small[at : at + 1].isdigit() else _PREFIX.match(small, at)
            if second is not None:
                form, hedged = _both(form, _PREFIXES[second[1]])
                at = second.end()
        if not small[at : at + 1].isdigit():
            opener = _OPENERS.match(small, at)
            if opener is not None and form in (Form.EXACT, Form.ABOUT):
                return self._spanned(opener, form is Form.ABOUT)
            vague = self._vague(at, form)
            if vague is not None:
                return vague
        if form is Form.EXACT and (open_start := _DOTS.match(small, at)) is not None and not open_start[1]:
            return self._last(Form.LESS_THAN if open_start[2] else Form.AT_MOST, open_start.end())
        low, sign, sign_at = self._number(at)
        end = low.end
        if end == len(small):
            return Amount(form, low, hedged=hedged, precise=precise, sign=sign, sign_at=sign_at)
        found = Amount(form, low, hedged=hedged, precise=precise, sign=sign, sign_at=sign_at)
        if form in (Form.EXACT, Form.ABOUT) and _MORE.search(small, end) is not None:
            span = self._range(found, end) or self._plus_minus(found, end) or self._share(found, end)
            if span is not None:
                return span
        if form in (Form.AT_LEAST, Form.MORE_THAN):
            span = self._two_bounds(found)
            if span is not None:
                return span
        return self._with_rest(found, end)

    def _last(self, form: Form, at: int) -> Amount:
        low, sign, sign_at = self._number(at)
        return self._with_rest(Amount(form, low, sign=sign, sign_at=sign_at), low.end)

    def _number(self, at: int) -> tuple[Numeral, str, int]:
        """A numeral with the currency in front of it."""
        small = self.small
        found = self.read(small, at)
        if found is not None:
            return found, "", 0
        negative = small[at : at + 1] == "-"
        currency = _CURRENCY.match(small, at + negative)
        found = None if currency is None else self.read(small, currency.end())
        if currency is None or found is None or (negative and found.number < 0):
            if at >= len(small):
                raise self.refusal("a number is missing", at)
            raise self.refusal(NO_NUMBER, at + _known_words(small[at : at + 80]))
        if negative:
            found = evolve(found, number=-found.number, mantissa=-found.mantissa)
        return found, self.written[currency.start(1) : currency.end(1)], currency.start(1)

    def _vague(self, at: int, form: Form) -> Amount | None:
        match = _VAGUE_WORD.match(self.small, at)
        if match is None or form in (Form.NEARLY, Form.JUST_OVER):
            return None
        word, end = match[1], match.end()
        low, high = _VAGUE.get(word) or (2 * _MANY[word], 10 * _MANY[word] - 1)
        while (more := _OF_COUNT.match(self.small, end)) is not None:
            scale, end = _COUNTS[more[1]], more.end()
            low, high = low * scale, (high + 1) * scale - 1
            if high > 10**30:
                raise self.refusal("more than can be counted", at)
        lower, upper = Numeral(low, end), Numeral(high, end)
        if form in (Form.EXACT, Form.ABOUT):
            return self._with_rest(Amount(Form.VAGUE, lower, upper), end)
        return self._with_rest(Amount(form, upper if form in (Form.AT_MOST, Form.LESS_THAN) else lower), end)

    def _spanned(self, opener: re.Match[str], hedged: bool) -> Amount:
        """`between A and B`, `from A to B`: the first `and` at which both sides can be read."""
        at = opener.end()
        about = _PREFIX.match(self.small, at)
        if about is not None and _PREFIXES[about[1]] is Form.ABOUT:
            hedged, at = True, about.end()
        between = opener[1] == "between"
        spans: list[Amount] = []
        refused: UnreadableValue | None = None
        for link in _links(self.small, at, _AND if between else _TO):
            part = evolve(self, written=self.written[: link.start()], small=self.small[: link.start()])
            try:
                low, sign, sign_at = part._number(at)
                found = Amount(Form.RANGE, low, hedged=hedged, sign=sign, sign_at=sign_at)
                spans.append(self._ranged(found, low.end, link.start(), link.end()))
            except UnreadableValue as error:
                refused = refused or error
        if spans:
            # `between one hundred and two and two hundred`: the first link that gives a range is the one.
            return next((span for span in spans if span.high and span.low.number <= span.high.number), spans[0])
        low, sign, sign_at = self._number(at)
        span = self._range(Amount(Form.EXACT, low, hedged=hedged, sign=sign, sign_at=sign_at), low.end)
        if span is not None:
            return evolve(span, hedged=span.hedged or hedged)
        if refused is not None:
            raise refused
        missing = "and" if between else "to"
        raise self.refusal(f"{opener[1]} needs two numbers with {missing!r} in the middle", len(self.small))

    def _range(self, found: Amount, at: int) -> Amount | None:
        """The range that begins with this number, if it is one."""
        small = self.small
        hedged = found.form is Form.ABOUT or found.hedged
        dots = _DOTS.match(small, at)
        if dots is not None:
            if dots.end() == len(small):
                form = Form.MORE_THAN if dots[1] else Form.AT_LEAST
                return evolve(found, form=form, hedged=hedged)
            return self._ranged(_begun(found, hedged, dots), at, at, dots.end())
        dash = _DASH.match(small, at)
        if dash is not None and self._is_number(dash.end()):
            return self._ranged(_begun(found, hedged), at, at, dash.end())
        for pattern in (_DOTS, _TO):
            for link in _links(small, at, pattern):
                if self._is_number(link.end()):
                    begun = _begun(found, hedged, link if pattern is _DOTS else None)
                    return self._ranged(begun, at, link.start(), link.end())
        for link in _links(small, at, _DASH):
            if self._is_number(link.end()):
                high = self._number(link.end())[0]
                if small[high.end :].strip() == small[at : link.start()].strip():
                    return self._ranged(_begun(found, hedged), at, link.start(), link.end())
        return None

    def _is_number(self, at: int) -> bool:
        if at >= len(self.small):
            return False
        about = _PREFIX.match(self.small, at)
        if about is not None and _PREFIXES[about[1]] is Form.ABOUT:
            at = about.end()
        try:
            self._number(at)
        except UnreadableValue:
            return self.small[at : at + 1].isdigit()  # a number that is refused, which the caller then meets again
        return True

    def _ranged(self, found: Amount, unit_at: int, unit_end: int, at: int) -> Amount:
        """The range from `found`, whose unit stands between the two offsets, to the number at `at`."""
        about = _PREFIX.match(self.small, at)
        hedged = found.hedged
        if about is not None and _PREFIXES[about[1]] is Form.ABOUT:
            hedged, at = True, about.end()
        high, sign, sign_at = self._number(at)
        low = found.low
        if sign and found.sign and sign.lower() != found.sign.lower():
            raise self.refusal(f"a range from {found.sign} to {sign}", sign_at)
        if not found.sign and sign:
            found = evolve(found, sign=sign, sign_at=sign_at)
        if unit_at == unit_end and _shares_scale(low, high):
            low = low.times(high.scale)
        between = self.written[unit_at:unit_end]
        whole = evolve(
            found,
            low=low,
            high=high,
            hedged=hedged,
            low_unit=between.strip(" -"),
            low_unit_at=unit_end - len(between.lstrip(" -")),
        )
        return self._with_rest(whole, high.end)

    def _plus_minus(self, found: Amount, at: int) -> Amount | None:
        match = _PLUS_MINUS.search(self.small, at)
        spread = None if match is None else self.read(self.small, match.end())
        if match is None or spread is None or spread.number < 0:
            return None
        reach, end = spread.number, spread.end
        percent = _PERCENT.match(self.small, end)
        if percent is not None and self.small[at : match.start()].strip() != percent[0].strip():
            reach, end = size(found.low.number) * Fraction(spread.number, 100), percent.end()
        words = self.written[at : match.start()].strip()
        if words and self.small[end:].strip() not in ("", words.lower()):
            return None
        low = evolve(found.low, number=found.low.number - reach, rounded=False)
        high = evolve(found.low, number=found.low.number + reach, rounded=False)
        span = evolve(found, form=Form.RANGE, low=low, high=high)
        return evolve(span, unit=words, unit_at=at) if words else self._with_rest(span, end)

    def _share(self, found: Amount, at: int) -> Amount | None:
        """`one in three`, `12 out of 50`: a ratio."""
        match = _OUT_OF.match(self.small, at)
        of = None if match is None else self.read(self.small, match.end())
        if of is None or of.number <= 0 or found.low.fraction:
            return None
        ratio = Fraction(found.low.number) / of.number
        return self._with_rest(evolve(found, low=Numeral(ratio, of.end, fraction=True)), of.end)

    def _two_bounds(self, found: Amount) -> Amount | None:
        """`at least 150 and at most 200`, `more than 150 but fewer than 200`."""
        start = found.low.end
        for link in re.finditer(r" and | but |, ?", self.small[start:]):
            upper = _PREFIX.match(self.small, self._skip(start + link.end()))
            if upper is None or _PREFIXES[upper[1]] not in (Form.AT_MOST, Form.LESS_THAN):
                continue
            strict = evolve(
                found,
                form=Form.RANGE,
                low_open=found.form is Form.MORE_THAN,
                high_open=_PREFIXES[upper[1]] is Form.LESS_THAN,
            )
            return self._ranged(strict, start, start + link.start(), upper.end())
        return None

    def _with_rest(self, found: Amount, at: int) -> Amount:
        """With the unit: all that is left, less the words behind it that hedge or bound the number."""
        small = self.small
        end = len(small.rstrip())
        form, precise = found.form, found.precise
        if at < end and form is Form.EXACT:
            suffix = _SUFFIX.match(small, at, end)
            if suffix is not None:
                form = _SUFFIXES[suffix[3]] if suffix[3] else Form.AT_LEAST if suffix[1] else Form.ABOUT
                at = suffix.end()
            else:
                last = _LAST_WORDS.search(small, max(at, end - _LONGEST_SUFFIX), end)
                if last is not None and last.start() > at:
                    form, end = _SUFFIXES[last[1]], last.start()
                elif small[end - 1] == "+" and end - 1 > at:
                    form, end = Form.AT_LEAST, end - 1
        article = _ARTICLE.match(small, at) if found.low.fraction else None
        if article is not None:
            at = article.end()
        else:
            lead = _LEAD.match(small, at)
            at = lead.end() if lead is not None else at
            if small[at : at + 1] == "-" and small[at + 1 : at + 2].isalpha():
                at += 1
        return evolve(found, form=form, precise=precise, unit=self.written[at:end].strip(), unit_at=min(at, end))


def _begun(found: Amount, hedged: bool, dots: re.Match[str] | None = None) -> Amount:
    """The beginning of a range; the dots in its middle say which ends are strict."""
    if dots is None:
        return evolve(found, form=Form.RANGE, hedged=hedged)
    return evolve(found, form=Form.RANGE, hedged=hedged, low_open=bool(dots[1]), high_open=bool(dots[2]))


def _known_words(small: str) -> int:
    """How far a text goes with a phrase that stands before a number, in whole words: to the `then` of `more then`."""
    words = re.findall(r" *[^ ]+", small)
    length = 0
    for count in range(1, len(words)):
        head = "".join(words[:count])
        if not any(phrase.startswith(f"{head} ") for phrase in HEDGE_WORDS | VAGUE_WORDS):
            break
        length = len(head) + 1
    return length


def _both(first: Form, second: Form) -> tuple[Form, bool]:
    """The form of two hedges in a row, and whether a bound is hedged: `at least about`, `perhaps more than`."""
    if first in (Form.EXACT, Form.ABOUT):
        return second, False
    return first, second is Form.ABOUT


def _links(small: str, at: int, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the two numbers of a range may meet; a text that could meet in very many places is no notation."""
    for count, link in enumerate(pattern.finditer(small, at)):
        if count == 8:
            return
        yield link


# What an amount stands for


def parsed_tolerance(text: str) -> Tolerance:
    """A property's tolerance: `5%`, `2`, `0.5 km`. Raises UnreadableValue."""
    found = amount(text)
    if found.form is not Form.EXACT or found.sign or found.low.number < 0:
        raise UnreadableValue(text, type="tolerance", reason="a tolerance is a percentage or an amount")
    if found.unit.lower() in ("%", "percent", "per cent"):
        return Tolerance(Fraction(found.low.number) / 100, relative=True)
    return Tolerance(found.low.number, unit=found.unit)


def width(
    written: Numeral, *, whole: bool = False, tolerance: Tolerance | None = None, half_unit: Number = 0
) -> Number:
    """How far `about` reaches on either side of a number.

    Half a unit of its last digit that is not zero, no less than 2.5 % and no more than 10 % of it (25 % below 5), for
    whole things at least 1; of a fraction 10 %. What the number is rounded to, `half_unit`, is the least.
    """
    number = size(written.number)
    if tolerance is not None:
        reach = tolerance.reach(number)
    elif written.fraction:
        reach = Fraction(number, 10)
    else:
        reach = _usual_width(number)
        if whole and reach < 1:
            reach = 1
    return max(reach, half_unit)


def _usual_width(number: Number) -> Number:
    # In fortieths, so that whole numbers need no fractions: half a unit is 20, 2.5 % is 1, 10 % is 4, 25 % is 10.
    reach = min(max(20 * significant(number), number), (4 if number >= 5 else 10) * number)
    return reach // 40 if reach % 40 == 0 else Fraction(reach, 40)


def interval(
    found: Amount,
    *,
    whole: bool = False,
    tolerance: Tolerance | None = None,
    rounded: bool = False,
    percent: bool = False,
) -> Interval | None:
    """The numbers that an amount stands for, in its own unit; None where no number is left.

    `whole` is for counts, whose width is never less than 1. `rounded` is for a property whose numbers are all
    rounded, `percent` for a unit whose numbers are always rounded to the digits written. A count's bound at zero
    and its whole numbers are left to the caller.
    """
    form, low = found.form, found.low
    number = low.number
    if form is Form.EXACT:
        half: Number = 0
        if (rounded or percent or low.rounded) and not found.precise:
            half = _half_unit(low, rounded, percent)
        if not half:
            return Interval(number, number)
        return _mirrored(Interval(size(number) - half, size(number) + half, False, True), number < 0)
    if form is Form.VAGUE:
        return Interval(number, found.high.number if found.high is not None else None)
    if form in (Form.ABOUT, Form.NEARLY, Form.JUST_OVER):
        reach = width(low, whole=whole, tolerance=tolerance, half_unit=_half_unit(low, rounded, percent))
        if whole and form is not Form.ABOUT:
            reach = max(reach, 1)
        n = size(number)
        if form is Form.ABOUT:
            least = n - reach if n == 0 and not whole else max(n - reach, 0)
            return _mirrored(Interval(least, n + reach), number < 0)
        if form is Form.NEARLY:
            near = Interval(max(n - reach, 0), n, False, True)
        else:
            near = Interval(n, n + reach, True, False)
        return None if not reach or near.low == near.high else _mirrored(near, number < 0)
    least, most = _end(found, low, -1, whole, tolerance), _end(found, found.high or low, 1, whole, tolerance)
    if form is Form.AT_LEAST or form is Form.MORE_THAN:
        return Interval(least, None, form is Form.MORE_THAN, False)
    if form is Form.AT_MOST or form is Form.LESS_THAN:
        return Interval(None, most, False, form is Form.LESS_THAN)
    if least > most or (least == most and (found.low_open or found.high_open)):
        return None
    return Interval(least, most, found.low_open, found.high_open)


def _half_unit(written: Numeral, rounded: bool, percent: bool) -> Number:
    if percent and not written.rounded and not rounded:
        return 0 if written.fraction else Fraction(written.place, 2)
    return written.half_unit(rounded=rounded)


def _end(found: Amount, written: Numeral, side: int, whole: bool, tolerance: Tolerance | None) -> Number:
    """An end of a range: the number as written, or as far as `about` reaches from it."""
    if not found.hedged:
        return written.number
    moved = written.number + side * width(written, whole=whole, tolerance=tolerance)
    return moved if not written.number or moved * written.number > 0 else 0


def _mirrored(near: Interval, negative: bool) -> Interval:
    if not negative:
        return near
    low, high, low_open, high_open = near
    return Interval(None if high is None else -high, None if low is None else -low, high_open, low_open)
