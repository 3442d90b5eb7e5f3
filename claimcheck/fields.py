"""Fields: what may be given for a field of the model, and the one form in which it is kept.

Attrs converters run in Python only; what decodes claim files leaves numbers and lists as they are, and the classes
settle them once they exist. So the same functions serve both ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias, get_args

from claimcheck.values.notation import Notation, WrittenNumber, written

__all__ = [
    "Moment",
    "Plain",
    "instances",
    "moment",
    "one_of",
    "plain",
    "plain_texts",
    "settle",
    "short",
    "texts",
    "value_text",
    "weighed",
]

Plain: TypeAlias = "str | int | float | Decimal | WrittenNumber"
"""What a short text can be written as where no mapping may stand."""
Moment: TypeAlias = "Plain | date"
"""What a date can be written as: in a notation, or as a `date` or `datetime`."""


def texts(items: Iterable[str]) -> tuple[str, ...]:
    """A tuple of what was given; one string stands for itself, not for its letters."""
    return (items,) if isinstance(items, str) else tuple(items)


def plain(given: object, *, flags: bool = False) -> str:
    """The text of a notation that may be no mapping, and no true or false unless `flags`; else a ValueError."""
    if isinstance(given, str):
        return given
    if isinstance(given, bool) and not flags:
        raise ValueError("expected a short text or a number, not true or false")
    if isinstance(given, (bool, int, float, Decimal, WrittenNumber)):
        return written(given)
    raise ValueError("expected a short text or a number")


def short(given: Plain | None) -> str | None:
    """The text of a notation that may be missing."""
    return None if given is None else plain(given)


def moment(given: Moment | None) -> str | None:
    """The text of a date, which Python may have as a date."""
    return given.isoformat() if isinstance(given, date) else short(given)


def value_text(given: Notation | date) -> str:
    """The text of a claim's value. Raises ValueError."""
    if given is None:
        raise ValueError("a claim needs a value")
    return given.isoformat() if isinstance(given, date) else written(given)


def plain_texts(given: Mapping[str, Plain | bool]) -> Mapping[str, str]:
    """A mapping of its own, so that who changes the one that was given changes nothing here."""
    return {key: plain(each, flags=True) for key, each in given.items()}


def weighed(claims: Mapping[str, Notation | None] | Sequence[str]) -> Mapping[str, str | None]:
    """The claims of a resolution with their values; of a bare list nobody noted these. Raises ValueError."""
    if isinstance(claims, Mapping):
        noted = {name: None if each is None else written(each) for name, each in claims.items()}
    elif isinstance(claims, (list, tuple)) and all(isinstance(name, str) and name for name in claims):
        noted = dict.fromkeys(claims)
    else:
        raise ValueError("expected a mapping of claims to their values, or a list of claims")
    if not noted:
        raise ValueError("a resolution needs the claims that were weighed")
    return noted


def settle(item: object, *names: str) -> None:
    """Turns the number that a file may hold in these fields into a text; part of building the object."""
    for name in names:
        given = getattr(item, name)
        if given is not None and type(given) is not str:
            object.__setattr__(item, name, plain(given))


def one_of(literal: object, given: object, name: str) -> None:
    """Refuses a word that a `Literal` does not have, and that would quietly mean nothing. Raises ValueError."""
    words = get_args(literal)
    if given is not None and given not in words:
        raise ValueError(f"{name} has to be one of {', '.join(words)}, not {given!r}")


def instances(kind: type, items: Iterable[object], what: str) -> None:
    """Refuses what is of another class, before something else trips over it. Raises TypeError."""
    for found in set(map(type, items)):
        if not issubclass(found, kind):
            raise TypeError(f"{what} has to be of the class {kind.__name__}, not {found.__name__}")
