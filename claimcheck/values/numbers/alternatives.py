"""The amount that a whole text is, or those that it gives to choose from: `2 or 3`, `5, 7 or 9 km`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from claimcheck.values.numbers.amount import Amount
from claimcheck.values.numbers.amount_reader import AmountReader, NumeralReader, shares_scale
from claimcheck.values.numbers.digits import clean, plain
from claimcheck.values.numbers.hedges import Form
from claimcheck.values.numbers.numerals import numeral

__all__ = ["amount", "amounts"]


def amounts(text: str, *, read: NumeralReader = numeral) -> tuple[Amount, ...]:
    """The amounts that a text gives to choose from: one, or several for `2 or 3` and `5, 7 or 9`.

    Raises UnreadableValue.
    """
    written = text if text.isascii() and text.isprintable() else clean(text)
    small = text.lower() if written is text else plain(text)
    if " or " not in small:
        return (AmountReader(text, written, small, read).amount(),)
    return tuple(_alternatives(text, written, small, read))


def amount(text: str, *, read: NumeralReader = numeral) -> Amount:
    """The amount that the whole text is; what stands behind the number is its unit. Raises UnreadableValue."""
    return AmountReader(text, clean(text), plain(text), read).amount()


def _alternatives(text: str, written: str, small: str, read: NumeralReader) -> Iterator[Amount]:
    """The parts between `or` (and the commas before it); a part that is no amount belongs to the one before it."""
    starts = [0]
    for match in re.finditer(r"(?: or |, (?=[^,]{1,80} or ))", small):
        following = AmountReader(text, written, small, read)
        if following.starts(match.end()):
            starts.append(match.end())
            ends = [*starts[1:], len(small)]
    if len(starts) == 1:
        yield AmountReader(text, written, small, read).amount()
        return
    pieces = []
    for start, end in zip(starts, ends, strict=True):
        stop = end
        if end != len(small):
            stop = max(small.rfind(" or ", 0, end), small.rfind(", ", 0, end))
        pieces.append(AmountReader(text, written[:stop], small[:stop], read).amount(start))
    last = pieces[-1]
    for piece in pieces:
        if not piece.unit and not piece.sign:
            piece = evolve(piece, unit=last.unit, unit_at=last.unit_at, sign=last.sign, sign_at=last.sign_at)
            piece = _shared_scale(piece, last)
        yield piece


def _shared_scale(piece: Amount, last: Amount) -> Amount:
    end = last.high or last.low
    if piece.form is not Form.EXACT or not shares_scale(piece.low, end):
        return piece
    return evolve(piece, low=piece.low.times(end.scale))
