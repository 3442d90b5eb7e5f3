"""How rules put claims into words: who says what, as one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from claimcheck.index import Group, Statement
from claimcheck.model import Claim
from claimcheck.provenance import Origin
from claimcheck.rules.context import Context
from claimcheck.values.category import Category
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.flag import Flag
from claimcheck.values.numbers.measure import property_unit
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.quantity import Quantity
from claimcheck.values.text import Text
from claimcheck.values.value import Value

__all__ = [
    "MOST_VALUES",
    "brief",
    "explanation",
    "listed",
    "meaning",
    "originators",
    "origins",
    "quoted",
    "sayings",
    "spoken",
    "topic",
]

_BOUNDS: Final = ("at least ", "at most ", "more than ", "less than ")
"""A value with one end says itself what it means."""

_ANY_DAY: Final = "../.."

_NUMBER: Final = re.compile(r"-?\d[\d,]*(?:\.\d+)?")

_LONGEST: Final = 80

_MOST_ORIGINS: Final = 4

MOST_VALUES: Final = 20
"""How many values or claims a message names; the JSON report has all."""


def listed(items: Sequence[object], *, most: int = MOST_VALUES, word: str = "and") -> str:
    """Items as a list in words; only those that are shown are put into words.

    >>> listed(["a", "b", "c", "d"], most=3)
    'a, b, c and 1 more'
    """
    if len(items) > most:
        return f"{', '.join(map(str, items[:most]))} and {len(items) - most:,} more"
    words = list(map(str, items))
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word} {words[-1]}"


def topic(group: Group) -> str:
    """What a group is about, such as "delegation-size (part: military) of talks"."""
    narrowed = ", ".join(f"{key}: {value}" for key, value in group.qualifiers)
    return f"{group.property.id}{f' ({narrowed})' if narrowed else ''} of {group.subject}"


def meaning(value: Value, unit: str | None) -> str:
    """What a value stands for, as a notation, without the property's own unit and without a weekday that is right."""
    if unit and isinstance(value, (Count, Quantity)) and value.unit == property_unit(unit)[1]:
        return value.figures
    if isinstance(value, Date) and value.weekday is not None and value.weekday_fits and not value.notation:
        return str(evolve(value, weekday=None))
    return str(value)


def spoken(statement: Statement, unit: str | None) -> str:
    """A value as written, with what it means where that is not the same; `unit` is the property's."""
    written, means = brief(statement.claim.value), explanation(statement.claim.value, statement.value, unit)
    return f"{written} ({means})" if means else written


def explanation(written: str, value: Value, unit: str | None) -> str:
    """What a value means, where that cannot be seen from how it is written; `unit` is the property's."""
    if isinstance(value, (Category, Flag, Order, Text)):
        return ""
    means = meaning(value, unit)
    if _plain(means) == _plain(brief(written)) or means == _ANY_DAY or means.startswith(_BOUNDS):
        return ""
    if not (isinstance(value, (Count, Duration, Ordinal, Quantity)) and _is_number(value)):
        return brief(means)
    # Of "60 persons" it need not be said that they are 60 person.
    same = [_plain(each) for each in _NUMBER.findall(written)] == _NUMBER.findall(_plain(means))
    return "" if same else brief(means)


def _plain(figures: str) -> str:
    return figures.replace(",", "")


def _is_number(value: Count | Duration | Ordinal | Quantity) -> bool:
    """Whether it can be one number only."""
    [first, *others] = value.possibilities
    return not others and first.low is not None and first.low == first.high


def quoted(text: str) -> str:
    """Words of a text in quotation marks, on one line and not longer than a glance."""
    return f"'{brief(text)}'"


def brief(text: str) -> str:
    """A text on one line, of a length that a sentence can carry."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def origins(claims: Iterable[Claim], context: Context) -> tuple[Origin, ...]:
    """What claims go back to, as far as it is named: of very many origins the first of each source."""
    footings = {context.provenance.footing(claim) for claim in claims}
    return tuple(sorted({origin for footing in footings for origin in (footing.origins or (footing.first,))}))


def originators(claims: Iterable[Claim], context: Context) -> str:
    """What claims go back to, by name: "police, wire and officials of post"."""
    claims = tuple(claims)
    names = [" of ".join(origin[1:]) for origin in origins(claims, context)]
    more = any(context.provenance.footing(claim).beneath for claim in claims)
    return listed([*names[:_MOST_ORIGINS], "others"]) if more or len(names) > _MOST_ORIGINS else listed(names)


def sayings(
    statements: Iterable[Statement],
    group: Group,
    context: Context,
    *,
    verbs: tuple[str, str] = ("says", "say"),
    counted: bool = True,
) -> str:
    """Who says what: "kan and rt say 190; wire says 250"; a source that says several things is told apart by claim.

    Where documents share origins, it is `counted` how many these are: "kan and rt (1 origin) say 190".
    """
    said: dict[str, list[Statement]] = {}
    sources: dict[str, set[str]] = {}
    for statement in statements:
        value = spoken(statement, group.property.unit)
        said.setdefault(value, []).append(statement)
        sources.setdefault(statement.claim.source, set()).add(value)
    several = {source for source, values in sources.items() if len(values) > 1}

    def speaker(statement: Statement) -> str:
        source = statement.claim.source
        return f"{source} ({context.names(statement.claim)})" if source in several else source

    parts = []
    for value, agreeing in said.items():
        speakers = sorted({speaker(statement) for statement in agreeing})
        verb = verbs[0] if len(speakers) == 1 else verbs[1]
        origins = _fewer_origins(agreeing, context) if counted else ""
        parts.append(f"{listed(speakers, most=4)}{origins} {verb} {value}")
    if len(parts) > MOST_VALUES:
        parts[MOST_VALUES:] = [f"{len(parts) - MOST_VALUES:,} more values are said"]
    return "; ".join(parts)


def _fewer_origins(statements: Sequence[Statement], context: Context) -> str:
    """How many origins stand behind statements, where these are fewer than the documents."""
    documents = len({each.claim.source for each in statements})
    if documents < 2:
        return ""
    origins = context.provenance.independent(each.claim for each in statements)
    return "" if origins >= documents else f" ({origins:,} origin{'' if origins == 1 else 's'})"
