"""Units: a fixed list with the dimension of each, currencies, and labels for everything else.

Values of one dimension are compared, in one unit: where the units differ, `converted` asks the pint library, which is
imported only then. Conversions are exact.

A currency code of ISO 4217 is a dimension of its own, and so is a currency sign. A sign of one currency alone (€, ₪,
₽, ₹ …) is that currency; `$`, `£`, `¥`, `₩` and `﷼` are used by several countries and no standard assigns them to one,
so they stay what they are, comparable with themselves only: write the code to say which. In the same way a bare `ton`,
`gallon` or `pint` is a label, since its size depends on the country; months and years are no number of days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from claimcheck.values.numbers.unit_table import (
    CODES,
    COMMON_CODES,
    CURRENCY_NAMES,
    FORMER_CODES,
    SIGNS,
    TABLE,
    UNCERTAIN_SIGNS,
)
from claimcheck.values.possibilities import Interval, Number, Possibilities

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = [
    "NUMBER",
    "PERCENT",
    "POINTS",
    "Unit",
    "converted",
    "currency",
    "factor",
    "known",
    "label",
    "unit",
]


@frozen
class Unit:
    """What a number counts or measures."""

    symbol: str
    """How it is written, so that it reads back as itself."""
    dimension: str
    """What it can be compared with: a physical dimension in brackets, or the unit itself."""
    definition: str = ""
    """What the conversion library calls it; empty where nothing else has its dimension."""

    def __str__(self) -> str:
        return self.symbol


NUMBER: Final = Unit("", "[number]", "dimensionless")
"""No unit: a plain number or ratio."""

POINTS: Final = Unit("percentage points", "percentage points")
_POINT_NAMES: Final = ("percentage point", "percent point", "per cent point", "pp", "p.p.", "ppt", "% point", "%-point")
_PEOPLE: Final = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}


def _tables() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The units by symbol and by name; a symbol is a name too where no other one differs from it by case alone."""
    symbols: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    for unit, spellings in _listed():
        symbols[unit.symbol] = unit
        for name in spellings:
            if name == name.casefold() or " " in name:
                names[name.casefold()] = unit
            else:
                symbols[name] = unit
    for sign, code in {code: code for code in CODES | FORMER_CODES}.items() | SIGNS.items():
        symbols[sign] = Unit(code, code)
    for sign in UNCERTAIN_SIGNS:
        symbols[sign] = Unit(sign, sign)
    for name, code in (CURRENCY_NAMES | {code.lower(): code for code in COMMON_CODES}).items():
        names[name] = Unit(code, code)
    names |= dict.fromkeys(_POINT_NAMES, POINTS)
    symbols |= {_ascii(symbol): found for symbol, found in symbols.items() if _ascii(symbol) != symbol}
    folded: dict[str, list[Unit]] = {}
    for symbol, found in symbols.items():
        if len(symbol) > 1 and symbol not in CODES | FORMER_CODES:
            folded.setdefault(symbol.casefold(), []).append(found)
    for symbol, several in folded.items():
        if len(set(several)) == 1:
            names.setdefault(symbol, several[0])
    return symbols, names


def _listed() -> Iterator[tuple[Unit, list[str]]]:
    """The units of the fixed list, each with its names and its other symbols."""
    for dimension, lines in TABLE.items():
        for line in lines.strip().splitlines():
            head, _, rest = line.strip().partition(":")
            symbol, _, definition = head.partition("=")
            yield Unit(symbol, dimension, definition), [name.strip() for name in rest.split(",") if name.strip()]


def _ascii(symbol: str) -> str:
    return symbol.replace("²", "2").replace("³", "3").replace("µ", "u")


_SYMBOLS, _NAMES = _tables()
PERCENT: Final = _SYMBOLS["%"]
_POWER = re.compile(r"\^|\*\*")
_SPACES = re.compile(r"\s+")


def unit(text: str) -> Unit:
    """The unit that a text names; a text that is none of the list is a label, `tanks` the same one as `tank`.

    >>> unit("kilometres"), unit("Tanks").symbol
    (Unit(symbol='km', dimension='[length]', definition='kilometer'), 'tank')
    """
    if not text:
        return NUMBER
    return _unit(text)


@lru_cache(maxsize=512)
def _unit(text: str) -> Unit:
    found = known(text)
    if found is not None:
        return found
    name = _label(text)
    return Unit(name, name)


@lru_cache(maxsize=512)
def known(text: str) -> Unit | None:
    """The unit of the list that a text names, such as `km` or `tonnes of wheat`; None for a label."""
    found = _known(text)
    if found is not None:
        return found
    head, of, _ = text.partition(" of ")
    found = _known(head) if of else None
    return found or _known(_label(text))


def _label(text: str) -> str:
    name = label(text)
    return name if len(name) > 1 else text.strip()  # M is not m


def _known(text: str) -> Unit | None:
    text = _SPACES.sub(" ", text.strip().replace("μ", "µ"))
    found = _SYMBOLS.get(text) or _SYMBOLS.get(_POWER.sub("", text))
    if found is not None:
        return found
    name = text.casefold().rstrip(".")
    return _NAMES.get(name) or _NAMES.get(_singular(name)) or _NAMES.get(text.casefold())


def label(text: str) -> str:
    """A label that is equal for spellings in other case, spacing or number.

    >>> label("Armoured  Vehicles"), label("people"), label("Buses")
    ('armoured vehicle', 'person', 'bus')
    """
    return _singular(_SPACES.sub(" ", text.strip()).casefold())


def _singular(text: str) -> str:
    head, space, last = text.rpartition(" ")
    if " of " in text:
        first, of, rest = text.partition(" of ")
        return f"{_singular(first)}{of}{rest}"
    if " per " in text:
        first, per, rest = text.partition(" per ")
        return f"{_singular(first)}{per}{rest}"
    return f"{head}{space}{_singular_word(last)}"


def _singular_word(word: str) -> str:
    if word in _PEOPLE:
        return _PEOPLE[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes", "uses")):
        return word[:-2]
    return word[:-1]


def currency(sign: str) -> Unit | None:
    """The currency that stands in front of a number as a code or sign; None if it is none."""
    name = _SPACES.sub("", sign)
    found = _SYMBOLS.get(name) or _SYMBOLS.get(name.upper() if not name.isalpha() else name) or _NAMES.get(name)
    if found is None or found.dimension.startswith("["):
        return None
    return found


# Conversion


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[Fraction]:
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Fraction)


@lru_cache(maxsize=256)
def factor(source: Unit, target: Unit) -> tuple[Number, Number]:
    """The exact numbers a and b by which x of one unit is a·x + b of the other one.

    Both units must be of one dimension.
    """
    if source == target:
        return 1, 0
    registry = _registry()
    zero, one = (_magnitude(registry, number, source, target) for number in (0, 1))
    return one - zero, zero


def _magnitude(registry: UnitRegistry[Fraction], number: int, source: Unit, target: Unit) -> Fraction:
    if source.dimension == "[temperature]":
        return Fraction(registry.Quantity(Fraction(number), source.definition).to(target.definition).magnitude)
    size = Fraction(registry.parse_expression(source.definition).to_base_units().magnitude)
    other = Fraction(registry.parse_expression(target.definition).to_base_units().magnitude)
    return number * size / other


def converted(possibilities: Possibilities, source: Unit, target: Unit) -> Possibilities:
    """The same possibilities in another unit of the same dimension."""
    if source == target:
        return possibilities
    times, plus = factor(source, target)

    def moved(end: Number | None) -> Number | None:
        return None if end is None else end * times + plus

    return tuple(Interval(moved(low), moved(high), *opens) for low, high, *opens in possibilities)
