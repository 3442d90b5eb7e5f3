"""unreadable-value: a text is no notation of the type that it should have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from claimcheck.arithmetic import Trouble
from claimcheck.corpus import Part
from claimcheck.diagnostics import Severity
from claimcheck.exceptions import UnreadableValue
from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.values import parse_value
from claimcheck.values.date import Date

__all__ = ["RULE"]

_Dates: TypeAlias = dict[tuple[str | int, ...], str | None]
"""Dates as written, by the path to them."""

_LONGEST: Final = 80
"""How much of a text a message shows."""


def _sightings(context: Context) -> Iterator[Sighting]:
    yield from _in_properties(context)
    yield from _in_sources(context)
    yield from _in_claims(context)
    yield from _in_constraints(context)
    yield from _in_resolutions(context)


def _in_properties(context: Context) -> Iterator[Sighting]:
    for position, definition in enumerate(context.index.corpus.properties):
        if definition.tolerance is None:
            continue
        try:
            parse_value("about 1", type="count", tolerance=definition.tolerance)
        except UnreadableValue as trouble:
            place = Place("properties", position, ("tolerance",))
            yield _sighting(trouble, "tolerance", definition.id, place)


def _in_sources(context: Context) -> Iterator[Sighting]:
    for position, source in enumerate(context.index.corpus.sources):
        dates: _Dates = {
            ("published",): source.published,
            ("retracted", "date"): source.retracted.date if source.retracted else None,
            **{("allow", number, "until"): allowance.until for number, allowance in enumerate(source.allow)},
        }
        yield from _dates("sources", position, source.id, dates)


def _in_claims(context: Context) -> Iterator[Sighting]:
    """What claims say; all of them are looked at again only if something cannot be read."""
    index = context.index
    values = {
        (property, text)
        for property, meanings in index.meanings.by_property.items()
        for text, value in meanings.suspects()
        if isinstance(value, UnreadableValue)
    }
    qualifiers = index.meanings.unreadable_qualifiers
    times = {text for text in index.as_of if _date_trouble(text) is not None}
    annotated = {id(claim) for claim in index.annotated}
    if not (values or qualifiers or times or annotated):
        return
    for position, claim in enumerate(index.corpus.claims):
        if (claim.property, claim.value) in values:
            trouble = index.meanings.value(claim)
            if isinstance(trouble, UnreadableValue):
                place = Place("claims", position, ("value",))
                yield _sighting(trouble, "value", context.names(claim), place, claim)
        if qualifiers and claim.qualifiers:
            yield from _qualifiers(position, claim, context)
        if claim.as_of in times:
            yield from _dates("claims", position, context.names(claim), {("as_of",): claim.as_of}, claim)
        if id(claim) in annotated:
            dates: _Dates = {
                ("retracted", "date"): claim.retracted.date if claim.retracted else None,
                **{("allow", number, "until"): allowance.until for number, allowance in enumerate(claim.allow)},
            }
            yield from _dates("claims", position, context.names(claim), dates, claim)


def _qualifiers(position: int, claim: Claim, context: Context) -> Iterator[Sighting]:
    definition = context.index.properties.get(claim.property)
    if definition is None:
        return
    for key, text in claim.qualifiers.items():
        if (definition.qualifiers.get(key), text) not in context.index.meanings.unreadable_qualifiers:
            continue
        try:
            parse_value(text, type=definition.qualifiers[key])
        except UnreadableValue as trouble:
            place = Place("claims", position, ("qualifiers", key))
            yield _sighting(trouble, f"qualifier {key}", context.names(claim), place, claim)


def _in_constraints(context: Context) -> Iterator[Sighting]:
    for position, trouble in context.arithmetic.troubles:
        if trouble.name is not None:
            continue  # see unknown-reference
        that = context.index.corpus.constraints[position].that
        yield Sighting(
            message=f"the constraint {_shown(that)} cannot be read: {trouble.reason}, {_at(trouble, that)}",
            help=trouble.help or "The reference page of constraints says how they are written.",
            identity=("constraint", that, trouble.reason, str(trouble.start)),
            places=(Place("constraints", position, ("that",), part=Part(that, trouble.start, trouble.end)),),
        )


def _at(trouble: Trouble, that: str) -> str:
    """The place in words, for reports that show no columns."""
    part = that[trouble.start : trouble.end]
    if not part:
        return "at its end" if trouble.start >= len(that.rstrip()) else f"at character {trouble.start + 1}"
    return f"at {_shown(part)}" if len(part) < len(that) else "as a whole"


def _in_resolutions(context: Context) -> Iterator[Sighting]:
    for position, resolution in enumerate(context.index.corpus.resolutions):
        owner = f"the resolution on {', '.join(sorted(resolution.claims))}"
        dates: _Dates = {("date",): resolution.date, ("until",): resolution.until}
        yield from _dates("resolutions", position, owner, dates)


def _dates(section: str, position: int, owner: str, dates: _Dates, claim: Claim | None = None) -> Iterator[Sighting]:
    for path, text in dates.items():
        trouble = None if text is None else _date_trouble(text)
        if trouble is not None:
            field = str(path[-1])
            worded = field if field == "date" else f"{field} date"
            yield _sighting(trouble, worded, owner, Place(section, position, path), claim)


def _date_trouble(text: str) -> UnreadableValue | None:
    try:
        value = parse_value(text, type="date")
    except UnreadableValue as trouble:
        return trouble
    if isinstance(value, Date):
        return None
    return UnreadableValue(text, type="date", reason="an order such as after or before is not a date of its own here")


def _shown(text: str) -> str:
    return f"'{text if len(text) <= _LONGEST else f'{text[: _LONGEST - 3]}...'}'"


def _sighting(trouble: UnreadableValue, field: str, owner: str, place: Place, claim: Claim | None = None) -> Sighting:
    shown = _shown(trouble.text)
    article = "an" if trouble.type[:1] in "aeiou" else "a"
    seen = 0 < trouble.position < min(len(trouble.text), _LONGEST)
    position = f" (from character {trouble.position + 1} on)" if seen else ""
    near = f"Write for example {trouble.suggestion}. " if trouble.suggestion else ""
    return Sighting(
        message=(
            f"{shown}, the {field} of {owner}, cannot be read as {article} {trouble.type}: {trouble.reason}{position}"
        ),
        help=f"{near}The reference page of values lists all notations.",
        claims=() if claim is None else (claim,),
        identity=(owner, field, *map(str, place.path)),
        places=(place,),
        meant=trouble.suggestion,
    )


RULE = Rule(
    name="unreadable-value",
    severity=Severity.ERROR,
    summary="a value or a date cannot be read",
    scope="file",
    sightings=_sightings,
)
