"""Values as files write them (strings, numbers, mappings) brought to the one short text that is parsed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, TypeAlias

__all__ = ["NOTATION_KEYS", "Notation", "written"]

Notation: TypeAlias = "str | bool | int | float | Decimal | Mapping[str, object]"

_AMOUNT_KEYS: Final = {
    key: key.replace("_", " ")
    for key in (
        "about around roughly some approximately circa at_least no_fewer_than more_than over above at_most up_to "
        "no_more_than under below less_than fewer_than nearly almost close_to just_over"
    ).split()
} | {"exactly": ""}
_ORDER_KEYS: Final = {"after": "after", "before": "before", "same_day_as": "same day as", "during": "during"}

NOTATION_KEYS: Final = (*_AMOUNT_KEYS, "between", "unit", *_ORDER_KEYS, "by")
"""The keys of a value that is written as a mapping."""


def written(value: Notation) -> str:
    """The text of a notation; strings stay as they are, a number keeps the digits that it was written with.

    >>> written({"about": 12, "unit": "km"})
    'about 12 km'
    >>> written({"after": "summit", "by": {"about": "1 week"}})
    'about 1 week after summit'

    Raises ValueError for a mapping that is no notation.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal)):
        return _digits(value)
    if isinstance(value, Mapping):
        return _mapping(value)
    raise ValueError("expected a short text, a number, true or false, or a mapping such as {about: 190}")


def _digits(number: float | Decimal) -> str:
    if isinstance(number, int) and number.bit_length() > 10_000:
        raise ValueError("a number of more than 3,000 digits")
    return str(number)


def _mapping(value: Mapping[str, object]) -> str:
    keys = list(value)
    unknown = [key for key in keys if key not in NOTATION_KEYS]
    if unknown:
        raise ValueError(f"a value has no key {unknown[0]!r}; it may have {', '.join(NOTATION_KEYS)}")
    main = [key for key in keys if key not in ("unit", "by")]
    if len(main) != 1:
        raise ValueError("a value that is a mapping needs just one of its words, such as {about: 190}")
    [key] = main
    extra = {"by"} if key in _ORDER_KEYS else {"unit"}
    stray = [other for other in keys if other != key and other not in extra]
    if stray:
        raise ValueError(f"{stray[0]!r} does not go with {key!r}")
    if key in _ORDER_KEYS:
        return " ".join(filter(None, [_part(value, "by"), _ORDER_KEYS[key], _part(value, key)]))
    unit = _part(value, "unit")
    if key == "between":
        ends = value[key]
        if not isinstance(ends, (list, tuple)) or len(ends) != 2:
            raise ValueError("between needs two ends, such as {between: [150, 200]}")
        low, high = (written(end) for end in ends)
        return " ".join(filter(None, ["between", low, "and", high, unit]))
    return " ".join(filter(None, [_AMOUNT_KEYS[key], _part(value, key), unit]))


def _part(value: Mapping[str, object], key: str) -> str:
    if key not in value:
        return ""
    part = value[key]
    if part is None or isinstance(part, (list, tuple)):
        raise ValueError(f"{key!r} needs a short text or a number")
    return written(part)  # type: ignore[arg-type]  # every other type is refused there
