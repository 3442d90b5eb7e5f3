"""Values as files write them (strings, numbers, mappings) brought to the one short text that is parsed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from attrs import frozen

__all__ = ["AMOUNT_KEYS", "NOTATION_KEYS", "ORDER_KEYS", "Notation", "WrittenNumber", "written"]

AMOUNT_KEYS: Final[Mapping[str, str]] = {
    **{
        word.replace(" ", "_"): word
        for word in (
            *("about", "around", "roughly", "some", "approximately", "circa"),
            *("at least", "no fewer than", "more than", "over", "above"),
            *("at most", "up to", "no more than", "under", "below", "less than", "fewer than"),
            *("nearly", "almost", "close to", "just over"),
        )
    },
    "exactly": "",
}
"""The keys that stand for a word before an amount or a date, and the word."""
ORDER_KEYS: Final[Mapping[str, str]] = {
    "after": "after",
    "before": "before",
    "same_day_as": "same day as",
    "during": "during",
}
"""The keys that place something in relation to another subject's time, and their words."""

NOTATION_KEYS: Final = (*AMOUNT_KEYS, "between", "unit", *ORDER_KEYS, "by")
"""The keys of a value that is written as a mapping."""


@frozen
class WrittenNumber:
    """A number as a file writes it: `1.900` is not the same text as `1.9`."""

    text: str


Notation: TypeAlias = "str | bool | int | float | Decimal | WrittenNumber | Mapping[str, object]"


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
    if isinstance(value, (int, float, Decimal, WrittenNumber)):
        return _digits(value)
    if isinstance(value, Mapping):
        return _mapping(value)
    raise ValueError("expected a short text, a number, true or false, or a mapping such as {about: 190}")


def _digits(number: float | Decimal | WrittenNumber) -> str:
    if isinstance(number, WrittenNumber):
        return number.text
    if isinstance(number, int) and number.bit_length() > 10_000:
        raise ValueError("a number of more than 3,000 digits")
    if isinstance(number, float) and len(str(number).partition(".")[2]) == 3:
        return f"{number}0"  # a float has no other reading, where the text 1.125 could be a thousand and more
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
    extra = "by" if key in ORDER_KEYS else "unit"
    stray = [other for other in keys if other not in (key, extra)]
    if stray:
        raise ValueError(f"{stray[0]!r} does not go with {key!r}")
    if key in ORDER_KEYS:
        return _joined(_span(value), ORDER_KEYS[key], _part(value[key], key))
    unit = value.get("unit", "")
    if not isinstance(unit, str):
        raise ValueError("'unit' needs a short text, such as km")
    if key == "between":
        low, high = _ends(value[key])
        return _joined("between", low, "and", high, unit)
    return _joined(AMOUNT_KEYS[key], _part(value[key], key), unit)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def _span(value: Mapping[str, object]) -> str:
    """How far off an order places its subject: a duration, which may be a mapping itself."""
    if "by" not in value:
        return ""
    by = value["by"]
    if not isinstance(by, Mapping):
        return _part(by, "by")
    if any(key in ORDER_KEYS for key in by):
        raise ValueError("'by' needs a duration, such as {about: 1 week}")
    return _mapping(by)


def _ends(ends: object) -> tuple[str, str]:
    if not isinstance(ends, (list, tuple)) or len(ends) != 2:
        raise ValueError("'between' needs two ends, such as {between: [150, 200]}")
    low, high = ends
    return _part(low, "between"), _part(high, "between")


def _part(part: object, key: str) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, (int, float, Decimal, WrittenNumber)) and not isinstance(part, bool):
        return _digits(part)
    raise ValueError(f"{key!r} needs a short text or a number")
