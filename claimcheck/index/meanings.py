"""Meanings: what the notations of a corpus stand for, each parsed once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve

from claimcheck.exceptions import UnreadableValue
from claimcheck.index.names import EntityNames
from claimcheck.model import Claim, Property, Source
from claimcheck.values import parse_value
from claimcheck.values.category import Category
from claimcheck.values.comparison import in_one_unit
from claimcheck.values.date import Date
from claimcheck.values.entity import EntityValue
from claimcheck.values.order import Order
from claimcheck.values.possibilities import Possibilities
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["BUILT_IN", "TIMES", "Meanings", "PropertyMeanings", "UnknownName", "date_or_none"]

BUILT_IN: Final = {
    "date": Property("date", "date", timeline="at"),
    "start": Property("start", "date", timeline="start"),
    "end": Property("end", "date", timeline="end"),
    "length": Property("length", "duration", timeline="length"),
    "place": Property("place", "entity"),
}
"""The properties that need no declaration."""

TIMES: Final = frozenset({"date", "period"})
"""The types of qualifiers that may mean another thing in another source, such as `yesterday`."""

_ORDERS: Final = ("after", "before", "same day as", "during")
_SOMETHING: Final = "something"


class UnknownName(Exception):
    """An entity value that names no declared entity, or several; `sharing` has the ids of the several."""

    def __init__(self, name: str, sharing: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.sharing = sharing


def date_or_none(text: str | None, *, published: Date | None = None) -> Date | None:
    """A date that is given beside a claim; None where there is none or it cannot be read."""
    if text is None:
        return None
    try:
        value = parse_value(text, type="date", published=published)
    except UnreadableValue:
        return None
    return value if isinstance(value, Date) else None


class PropertyMeanings:
    """What the values of one property stand for.

    `known` has a value for each text that does not depend on the day of publication, or the exception that says
    why there is none; `relative` has the texts that do depend on it.
    """

    def __init__(self, definition: Property, entities: EntityNames) -> None:
        self.definition = definition
        self.known: dict[str, Value | UnreadableValue | UnknownName] = {}
        self.relative: set[str] = set()
        self._suspects: list[str] = []
        self._by_day: dict[tuple[str, str | None], Value | UnreadableValue] = {}
        self._entities = entities
        self._orders: dict[str, Order | None] = {}
        """What is said in front of a declared subject: `about 1 week after `."""

    def read(self, text: str) -> None:
        """Parses a text that was not met before."""
        order = self._order(text) if self.definition.type in TIMES else None
        if order is not None:
            self.known[text] = order
            return
        value = self._parsed(text, None)
        if getattr(value, "relative", False):
            self.relative.add(text)
        self.known[text] = value
        self._suspects.append(text)

    def on(self, text: str, published: str | None, day: Date | None) -> Value | UnreadableValue | UnknownName:
        """What a text says in a source of that day."""
        if text not in self.known:
            self.read(text)
        if text not in self.relative:
            return self.known[text]
        key = (text, published)
        if key not in self._by_day:
            value = self._parsed(text, day)
            assert not isinstance(value, UnknownName)
            self._by_day[key] = value
        return self._by_day[key]

    def suspects(self) -> Iterator[tuple[str, Value | UnreadableValue | UnknownName]]:
        """Every text with which something can be wrong, with what it stands for: all but orders on declared ids."""
        for text in self._suspects:
            yield text, self.known[text]
        for (text, _), value in self._by_day.items():
            yield text, value

    def _parsed(self, text: str, published: Date | None) -> Value | UnreadableValue | UnknownName:
        definition = self.definition
        if definition.type == "entity":
            return self._entity(text)
        try:
            return parse_value(
                text,
                type=definition.type,
                published=published,
                unit=definition.unit,
                tolerance=definition.tolerance,
                rounded=definition.rounded,
                choices=definition.values,
            )
        except UnreadableValue as trouble:
            return trouble

    def _order(self, text: str) -> Order | None:
        """An order on a declared id, which need not be tried as a date; orders have an anchor each, and few words."""
        said, space, anchor = text.rpartition(" ")
        if not said or anchor not in self._entities.by_id or not said.endswith(_ORDERS):
            return None
        if said not in self._orders:
            try:
                found = parse_value(f"{said}{space}{_SOMETHING}", type="date")
            except UnreadableValue:
                found = None
            self._orders[said] = found if isinstance(found, Order) and found.anchor == _SOMETHING else None
        known = self._orders[said]
        return None if known is None else Order(known.relation, anchor, known.by)

    def _entity(self, text: str) -> Value | UnknownName:
        id = self._entities.id(text)
        if id is None:
            return UnknownName(text, self._entities.sharing(text))
        return EntityValue(id, self._entities.within(id))


class Meanings:
    """What the claims of a corpus say, by property."""

    def __init__(
        self, properties: Mapping[str, Property], sources: Mapping[str, Source], entities: EntityNames
    ) -> None:
        self.properties = properties
        self.by_property: dict[str, PropertyMeanings] = {}
        self._sources = sources
        self._entities = entities
        self._published: dict[str, Date | None] = {}
        self._as_of: dict[tuple[str, str | None], Date | None] = {}
        self._qualifiers: dict[tuple[str, str, str], str] = {}
        self.unreadable_qualifiers: set[tuple[str, str]] = set()
        """The type and text of each qualifier that could not be read as its property wants it."""
        self.unknown_qualifiers: set[str] = set()
        """The names in qualifiers that stand for no entity."""
        self._units: dict[str, Quantity] = {}
        self._measured: dict[tuple[str, Possibilities], str] = {}

    def of_property(self, name: str) -> PropertyMeanings | None:
        """The meanings of a property's values; None for one that is neither declared nor built in nor inferred."""
        if name not in self.by_property:
            definition = self.properties.get(name)
            if definition is None:
                return None
            self.by_property[name] = PropertyMeanings(definition, self._entities)
        return self.by_property[name]

    def value(self, claim: Claim) -> Value | UnreadableValue | UnknownName | None:
        """What a claim's value stands for, or the exception that says why there is none; None without a property."""
        meanings = self.of_property(claim.property)
        if meanings is None:
            return None
        known = meanings.known.get(claim.value)
        if known is not None and claim.value not in meanings.relative:
            return known
        source = self._sources.get(claim.source)
        return meanings.on(claim.value, source.published if source else None, self.published(claim.source))

    def published(self, source: str) -> Date | None:
        """The day of publication of a source, as far as it is known."""
        if source not in self._published:
            known = self._sources.get(source)
            self._published[source] = date_or_none(known.published) if known else None
        return self._published[source]

    def as_of(self, claim: Claim) -> Date | None:
        """When a claim's value held: `as_of`, else the day of publication; None where neither is known."""
        if claim.as_of is None:
            return self.published(claim.source)
        source = self._sources.get(claim.source)
        key = (claim.as_of, source.published if source else None)
        if key not in self._as_of:
            self._as_of[key] = date_or_none(claim.as_of, published=self.published(claim.source))
        return self._as_of[key]

    def last_day(self, text: str) -> int | None:
        """The last day, as `date.toordinal` counts, that a date given beside a claim can mean; None if it is open."""
        day = date_or_none(text)
        last = None if day is None else day.possibilities[-1].high
        return None if last is None else int(last)

    def qualifier(self, definition: Property | None, key: str, text: str, source: str) -> str:
        """A qualifier's value in the one form in which two spellings of it are equal."""
        type = definition.qualifiers.get(key, "category") if definition else "category"
        known = (type, text, source if type in TIMES else "")
        if known not in self._qualifiers:
            self._qualifiers[known] = self._one_form(type, text, source)
        return self._qualifiers[known]

    def _one_form(self, type: str, text: str, source: str) -> str:
        if type == "entity":
            id = self._entities.id(text)
            if id is None:
                self.unknown_qualifiers.add(text)
            return id or text
        try:
            value = parse_value(text, type=type, published=self.published(source))
        except UnreadableValue:
            self.unreadable_qualifiers.add((type, text))
            return text
        if isinstance(value, Category):
            return value.key
        if isinstance(value, Date):
            return str(evolve(value, weekday=None))
        if isinstance(value, Quantity):
            first = self._units.setdefault(value.dimension, value)
            [_, in_first] = in_one_unit((first, value))
            return self._measured.setdefault((value.dimension, in_first), str(value))
        return str(value)
