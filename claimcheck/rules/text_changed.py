"""text-changed: the archived copy of a source is not the one that was hashed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.evidence import Unreadable
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULE"]

_SHOWN: Final = 12
"""How many digits of a hash a message shows."""


def _sightings(context: Context) -> Iterator[Sighting]:
    for position, source, copy in context.evidence.sources():
        if isinstance(copy, Unreadable) or source.sha256 is None or copy.sha256 == source.sha256.lower():
            continue
        yield Sighting(
            message=(
                f"the archived text of {source.id} is not the one that was hashed: its sha256 is "
                f"{copy.sha256[:_SHOWN]}..., and {source.sha256.lower()[:_SHOWN]}... was recorded"
            ),
            help=(
                "Restore the copy. If it is meant to be another one, hold the claims on it against it, and record its "
                f"hash: sha256: {copy.sha256}. `claimcheck draft ... -o FILE` does so in a drafted file."
            ),
            identity=(source.id,),
            places=(Place("sources", position, ("sha256",)),),
        )


RULE = Rule(
    name="text-changed",
    severity=Severity.ERROR,
    summary="the archived text of a source is not the one that was hashed",
    scope="corpus",
    sightings=_sightings,
)
