"""weekday-mismatch: the stated weekday is not that date's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.index.meanings import date_or_none
from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.values.date import Date
from claimcheck.values.period import Period

__all__ = ["RULE"]

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HELP: Final = "The weekday or the date is wrong. Look both up in the source, and write what it says."


def _sightings(context: Context) -> Iterator[Sighting]:
    index = context.index
    wrong = {
        (property, text)
        for property, meanings in index.meanings.by_property.items()
        for text, value in meanings.suspects()
        if _mismatch(value) is not None or (text in meanings.relative and _states_weekday(value))
    }
    times = {text for text in index.as_of if _mismatch(date_or_none(text)) is not None}
    if wrong or times:
        for position, claim in enumerate(index.corpus.claims):
            value = _mismatch(index.value(claim)) if (claim.property, claim.value) in wrong else None
            if value is not None:
                yield _of_claim(claim, claim.value, value, Place("claims", position, ("value",)), context)
            time = _mismatch(context.as_of(claim)) if claim.as_of in times else None
            if time is not None and claim.as_of is not None:
                yield _of_claim(claim, claim.as_of, time, Place("claims", position, ("as_of",)), context)
    for position, source in enumerate(index.corpus.sources):
        value = _mismatch(index.meanings.published(source.id))
        if value is not None and source.published is not None:
            place = Place("sources", position, ("published",))
            yield Sighting(_message(source.published, value), _HELP, identity=("source", source.id), places=(place,))


def _of_claim(claim: Claim, text: str, value: Date, place: Place, context: Context) -> Sighting:
    identity = (context.names(claim), *map(str, place.path))
    return Sighting(_message(text, value), _HELP, claims=(claim,), identity=identity, places=(place,))


def _mismatch(value: object) -> Date | None:
    if isinstance(value, Date):
        return value.unfit if value.weekday_fits else value
    if isinstance(value, Period):
        return _mismatch(value.start) or _mismatch(value.end)
    return None


def _states_weekday(value: object) -> bool:
    if isinstance(value, Period):
        return _states_weekday(value.start) or _states_weekday(value.end)
    return isinstance(value, Date) and value.weekday is not None


def _message(text: str, value: Date) -> str:
    stated = _WEEKDAYS[value.weekday or 0]
    first, last = value.bounds
    if isinstance(first, date) and first == last:
        return f"'{text}' states a {stated}, but {first} is a {_WEEKDAYS[first.weekday()]}"
    return f"'{text}' states a {stated}, but no day of {value} is one"


RULE = Rule(
    name="weekday-mismatch",
    severity=Severity.ERROR,
    summary="the stated weekday is not that date's",
    scope="corpus",
    sightings=_sightings,
)
