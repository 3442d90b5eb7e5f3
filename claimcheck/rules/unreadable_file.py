"""unreadable-file: a claim file or an archived text cannot be read.

A claim file's trouble is found where it is loaded, so only the archived texts are left to look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.evidence import Unreadable
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for position, source, copy in context.evidence.sources():
        if isinstance(copy, Unreadable):
            place = Place("sources", position, ("text",))
            yield Sighting(copy.message, copy.help, identity=("text", source.id), places=(place,))


RULE = Rule(
    name="unreadable-file",
    severity=Severity.ERROR,
    summary="a claim file or an archived text cannot be read",
    scope="file",
    sightings=_sightings,
)
