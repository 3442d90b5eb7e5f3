"""Parsing: from what a file holds to a value of the property's type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from importlib import import_module
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import PARSERS
from claimcheck.values.count import Count
from claimcheck.values.notation import Notation, written
from claimcheck.values.numbers.tolerance import Tolerance, parsed_tolerance
from claimcheck.values.possibilities import Interval

if TYPE_CHECKING:
    from claimcheck.values.date import Date
    from claimcheck.values.value import Value

__all__ = ["LONGEST", "parse_value"]

LONGEST: Final = 2_000
"""How many characters a notation may have, other than of a text, a category or an entity."""

_WORDS: Final = frozenset({"text", "category", "entity"})


def parse_value(
    text: Notation | date,
    *,
    type: str,
    published: str | date | Date | None = None,
    unit: str | None = None,
    tolerance: str | int | Decimal | Tolerance | None = None,
    rounded: bool = False,
    choices: Sequence[str] = (),
) -> Value:
    """The value that a notation of this type stands for.

    `published` is the source's date of publication, by which words such as `yesterday` are resolved; one that cannot be
    read counts as unknown. `unit`, `tolerance`, `rounded` and `choices` are the property's unit, its tolerance, whether
    its numbers are all rounded, and the values that a category may have.

    >>> parse_value("about 190", type="count").bounds
    (185, 195)

    Raises UnreadableValue, which says where the notation stops making sense and shows one that works; and
    ValueError for a type that does not exist.
    """
    if type == "count" and unit is None and not rounded and text.__class__ is str and _is_plain(str(text)):
        number = int(str(text))
        return Count((Interval(number, number),))
    if type not in PARSERS:
        raise ValueError(f"{type!r} is not a value type; the types are {', '.join(PARSERS)}")
    notation = ""
    try:
        notation = text if isinstance(text, str) else _written(text)
        return _read(notation, type, published, unit, tolerance, rounded, choices)
    except UnreadableValue as error:
        clear_frames(
            error.__traceback__
        )  # else what was tried stays until the collector runs, and checks switch it off
        raise _explained(error, notation, type, published, unit, tolerance, rounded, choices) from None


def _is_plain(text: str) -> bool:
    return len(text) < 16 and text.isdigit() and text.isascii()


def _written(value: Notation | date) -> str:
    try:
        return value.isoformat() if isinstance(value, date) else written(value)
    except (ValueError, RecursionError) as error:
        raise UnreadableValue(_shown(value), type="", reason=str(error)) from None


def _shown(value: object) -> str:
    """What Python gave for a notation; nothing where it is too long or too deep to be shown."""
    try:
        return str(value)
    except (ValueError, RecursionError):
        return ""


def _read(
    text: str,
    type: str,
    published: str | date | Date | None,
    unit: str | None,
    tolerance: str | int | Decimal | Tolerance | None,
    rounded: bool,
    choices: Sequence[str],
) -> Value:
    if len(text) > LONGEST and type not in _WORDS:
        raise UnreadableValue(text, type=type, reason=f"a notation of more than {LONGEST:,} characters")
    parser = _parser(type)
    if type in ("count", "quantity"):
        return _measure(text, type, unit or "", _tolerance(tolerance), rounded)
    if type in ("ordinal", "duration"):
        return parser(text, tolerance=_tolerance(tolerance))
    if type in ("date", "period"):
        return parser(text, published=published.isoformat() if isinstance(published, date) else published)
    return parser(text, choices=choices) if type == "category" else parser(text)


@lru_cache(maxsize=16_384)
def _measure(text: str, type: str, unit: str, tolerance: Tolerance | None, rounded: bool) -> Value:
    # Corpora say the same few numbers again and again, and a value never changes.
    return _parser(type)(text, unit=unit, tolerance=tolerance, rounded=rounded)


@lru_cache(maxsize=len(PARSERS))
def _parser(type: str) -> Callable[..., Value]:
    module, name = PARSERS[type]
    found: Callable[..., Value] = getattr(import_module(f"claimcheck.values.{module}"), name)
    return found


def _tolerance(given: str | int | Decimal | Tolerance | None) -> Tolerance | None:
    return given if given is None or isinstance(given, Tolerance) else _parsed_tolerance(given)


@lru_cache(maxsize=256)
def _parsed_tolerance(given: str | int | Decimal) -> Tolerance:
    return parsed_tolerance(written(given))


def _explained(error: UnreadableValue, text: str, type: str, *options: Any) -> UnreadableValue:
    """The refusal, with the type that was asked for and a notation near to the text that can be read."""
    from claimcheck.values.suggestions import suggestion

    def can_be_read(notation: str) -> bool:
        try:
            _read(notation, type, *options)
        except UnreadableValue as error:
            clear_frames(error.__traceback__)
            return False
        return True

    position = min(max(error.position, 0), len(text))
    near = suggestion(text, type=type, position=position, proposed=error.suggestion, can_be_read=can_be_read)
    return UnreadableValue(text or error.text, type=type, reason=error.reason, position=position, suggestion=near)
