"""unreadable-file: a claim file cannot be read or parsed at all.

It is found where the file is loaded, so there is nothing left for a generator to look for.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    return iter(())


RULE = Rule(
    name="unreadable-file",
    severity=Severity.ERROR,
    summary="a claim file cannot be read or parsed",
    scope="file",
    sightings=_sightings,
)
