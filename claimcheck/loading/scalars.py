"""Plain scalars of YAML, read by the core schema of YAML 1.2; numbers keep their text."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias

from claimcheck.values.notation import WrittenNumber

__all__ = ["Scalar", "integer", "number", "scalar"]

Scalar: TypeAlias = str | int | bool | WrittenNumber | None

# What is worth a closer look begins with one of these; `~` and the empty text are nulls.
_FIRST: Final = frozenset("0123456789+-.nNtTfF~")
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER: Final = re.compile(
    r"[-+]?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?"
    r"|0o[0-7]++|0x[0-9A-Fa-f]++|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
# Whole numbers whose text can be had back from the number.
_PLAIN_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,17}")
_DECIMAL: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_BASED: Final = re.compile(r"0x[0-9A-Fa-f]{1,16}|0o[0-7]{1,21}|0b[01]{1,64}")


def scalar(text: str) -> Scalar:
    """What a scalar without quotes and tag is.

    >>> scalar("NO"), scalar("12:30"), scalar("2025-11-16"), scalar("190"), scalar("1.900")
    ('NO', '12:30', '2025-11-16', 190, WrittenNumber(text='1.900'))
    """
    if text and text[0] not in _FIRST:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return number(text) if _NUMBER.fullmatch(text) else text


def number(text: str) -> int | WrittenNumber:
    """A number that is known to be one."""
    return int(text) if _PLAIN_INTEGER.fullmatch(text) else WrittenNumber(text)


def integer(number: WrittenNumber) -> int | None:
    """The whole number that this is, if it is one of at most twenty digits: `2.0` is 2, `1e1` is 10, `0x1F` is 31."""
    text = number.text.replace("_", "")  # TOML parts digits so
    if _BASED.fullmatch(text):
        return int(text, 0)
    if not _DECIMAL.fullmatch(text):
        return None
    try:
        exact = Decimal(text)
    except InvalidOperation:  # an exponent beyond all bounds
        return None
    return int(exact) if exact.adjusted() < 20 and exact == exact.to_integral_value() else None
