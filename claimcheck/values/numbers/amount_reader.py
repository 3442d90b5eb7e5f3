"""Reading amounts: `about 12 km`, `between 5 and 6 million`, `$5m or more`, `several`.

Counts, quantities, ordinals and durations all begin here, and differ in what they make of the unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import evolve, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.amount import Amount
from claimcheck.values.numbers.digits import Numeral, size
from claimcheck.values.numbers.hedges import (
    COUNTED,
    HEDGE_WORDS,
    LAST_WORDS,
    LONGEST_SUFFIX,
    MANY,
    OF_COUNTED,
    PRECISE,
    PREFIX,
    PREFIXES,
    SUFFIX,
    SUFFIXES,
    VAGUE,
    VAGUE_WORD,
    VAGUE_WORDS,
    Form,
)

__all__ = ["NO_NUMBER", "AmountReader", "NumeralReader", "shares_scale"]

NumeralReader: TypeAlias = Callable[[str, int], Numeral | None]
"""Reads a numeral at an offset of a text: cardinals for amounts, ordinals for places in a series."""
NO_NUMBER: Final = "this is neither a number nor a word that can stand before one"

_OPENERS = re.compile(r"(between|from) +")
_CURRENCY = re.compile(r"([a-z]{0,3}\.?[$¢£¤¥֏؋৲৳৻૱௹฿៛₠-⃀﷼﹩＄￠￡￥￦]|[a-z]{3}(?= ?[0-9.]))\s?")
_MORE = re.compile(r"[.…±+/<–—‒―-]| (?:to|through|thru|till|until|in|out of|plus|give) ")
"""What a range or a ratio has behind its first number, so that most numbers need not be searched for one."""
_DOTS = re.compile(r" *(<?)(?:\.{2,3}|…)(<?) *")
_DASH = re.compile(r" ?(?:–|—|‒|―) ?| - |-")
_TO = re.compile(r" +(?:to|through|thru|till|until)(?: +(?=[^ ]))")
_AND = re.compile(r" +and +")
_PLUS_MINUS = re.compile(r" *(?:±|\+/-|\+-|plus or minus|plus/minus|give or take) *")
_PERCENT = re.compile(" ?%")
_OUT_OF = re.compile(r" +(?:in|out of)(?: +every)? +")
_LEAD = re.compile(r"(?: *of(?: the)?(?= |$))? *")
_ARTICLE = re.compile(r"(?: *of)? +(?:an?|one|the) +")


@frozen
class AmountReader:
    """A text that is being read; `small` has the offsets of `text`, in ASCII signs and small letters."""

    text: str
    written: str
    small: str
    read: NumeralReader

    def starts(self, at: int) -> bool:
        """Whether an amount begins here."""
        at = self._skip(at)
        if PREFIX.match(self.small, at) or VAGUE_WORD.match(self.small, at) or _CURRENCY.match(self.small, at):
            return True
        return self.read(self.small, at) is not None

    def _skip(self, at: int) -> int:
        while self.small[at : at + 1] == " ":
            at += 1
        return at

    def refusal(self, reason: str, at: int, suggestion: str = "") -> UnreadableValue:
        """The exception for a number that makes no sense from this offset on."""
        return UnreadableValue(self.text, type="number", reason=reason, position=at, suggestion=suggestion)

    def amount(self, at: int = 0) -> Amount:
        """The amount from this offset to the end of the text. Raises UnreadableValue."""
        small = self.small
        at = self._skip(at)
        if at == len(small):
            raise self.refusal("there is nothing to read" if not small.strip() else "a number is missing", at)
        form, hedged, precise = Form.EXACT, False, False
        prefix = None if small[at].isdigit() else PREFIX.match(small, at)
        if prefix is not None:
            form, precise, at = PREFIXES[prefix[1]], prefix[1] in PRECISE, prefix.end()
            second = None if small[at : at + 1].isdigit() else PREFIX.match(small, at)
            if second is not None:
                form, hedged = _both(form, PREFIXES[second[1]])
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
        match = VAGUE_WORD.match(self.small, at)
        if match is None or form in (Form.NEARLY, Form.JUST_OVER):
            return None
        word, end = match[1], match.end()
        low, high = VAGUE.get(word) or (2 * MANY[word], 10 * MANY[word] - 1)
        while (more := OF_COUNTED.match(self.small, end)) is not None:
            scale, end = COUNTED[more[1]], more.end()
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
        about = PREFIX.match(self.small, at)
        if about is not None and PREFIXES[about[1]] is Form.ABOUT:
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
            return self._ranged(found, at, at, dots.end(), hedged=hedged, dots=dots)
        dash = _DASH.match(small, at)
        if dash is not None and self._is_number(dash.end()):
            return self._ranged(found, at, at, dash.end(), hedged=hedged)
        for pattern in (_DOTS, _TO):
            for link in _links(small, at, pattern):
                if self._is_number(link.end()):
                    dots = link if pattern is _DOTS else None
                    return self._ranged(found, at, link.start(), link.end(), hedged=hedged, dots=dots)
        for link in _links(small, at, _DASH):
            if self._is_number(link.end()):
                high = self._number(link.end())[0]
                if small[high.end :].strip() == small[at : link.start()].strip():
                    return self._ranged(found, at, link.start(), link.end(), hedged=hedged)
        return None

    def _is_number(self, at: int) -> bool:
        if at >= len(self.small):
            return False
        about = PREFIX.match(self.small, at)
        if about is not None and PREFIXES[about[1]] is Form.ABOUT:
            at = about.end()
        try:
            self._number(at)
        except UnreadableValue:
            return self.small[at : at + 1].isdigit()  # a number that is refused, which the caller then meets again
        return True

    def _ranged(
        self,
        found: Amount,
        unit_at: int,
        unit_end: int,
        at: int,
        *,
        hedged: bool = False,
        dots: re.Match[str] | None = None,
    ) -> Amount:
        """The range from `found`, whose unit stands between the two offsets, to the number at `at`.

        The dots in its middle say which ends are strict.
        """
        about = PREFIX.match(self.small, at)
        hedged = hedged or found.hedged
        if about is not None and PREFIXES[about[1]] is Form.ABOUT:
            hedged, at = True, about.end()
        high, sign, sign_at = self._number(at)
        low = found.low
        if sign and found.sign and sign.lower() != found.sign.lower():
            raise self.refusal(f"a range from {found.sign} to {sign}", sign_at)
        if not found.sign and sign:
            found = evolve(found, sign=sign, sign_at=sign_at)
        if unit_at == unit_end and shares_scale(low, high):
            low = low.times(high.scale)
        between = self.written[unit_at:unit_end]
        whole = evolve(
            found,
            form=Form.RANGE,
            low=low,
            high=high,
            low_open=found.low_open if dots is None else bool(dots[1]),
            high_open=found.high_open if dots is None else bool(dots[2]),
            hedged=hedged,
            low_unit=between.strip(" -"),
            low_unit_at=unit_end - len(between.lstrip(" -")),
            unit_at=high.end,
        )
        return whole if high.end == len(self.small) else self._with_rest(whole, high.end)

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
            upper = PREFIX.match(self.small, self._skip(start + link.end()))
            if upper is None or PREFIXES[upper[1]] not in (Form.AT_MOST, Form.LESS_THAN):
                continue
            strict = evolve(
                found,
                low_open=found.form is Form.MORE_THAN,
                high_open=PREFIXES[upper[1]] is Form.LESS_THAN,
            )
            return self._ranged(strict, start, start + link.start(), upper.end())
        return None

    def _with_rest(self, found: Amount, at: int) -> Amount:
        """With the unit: all that is left, less the words behind it that hedge or bound the number."""
        small = self.small
        end = len(small.rstrip())
        form, precise = found.form, found.precise
        if at < end and form is Form.EXACT:
            suffix = SUFFIX.match(small, at, end)
            if suffix is not None:
                form = SUFFIXES[suffix[3]] if suffix[3] else Form.AT_LEAST if suffix[1] else Form.ABOUT
                at = suffix.end()
            else:
                last = LAST_WORDS.search(small, max(at, end - LONGEST_SUFFIX), end)
                if last is not None and last.start() > at:
                    form, end = SUFFIXES[last[1]], last.start()
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


def shares_scale(low: Numeral, high: Numeral) -> bool:
    """Whether the scale behind the upper number is meant for both: 5 to 6 million, but not 500 to 1 million."""
    return high.scale > 1 and low.scale == 1 and not low.fraction and size(low.number) < size(high.mantissa)


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
