"""duplicate-id: one id for two things of one section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.model import Entity, Property, Source
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    corpus = context.index.corpus
    sections: dict[str, tuple[Entity | Source | Property, ...]] = {
        "entities": corpus.entities,
        "sources": corpus.sources,
        "properties": corpus.properties,
    }
    for section, items in sections.items():
        counted = Counter(item.id for item in items)
        for repeated in sorted(id for id, number in counted.items() if number > 1):
            places = [Place(section, position) for position, item in enumerate(items) if item.id == repeated]
            yield _sighting(section, repeated, tuple(places))
    if not context.index.repeated_ids:
        return
    standing: dict[str, list[Place]] = {}
    for position, claim in enumerate(corpus.claims):
        if claim.id in context.index.repeated_ids:
            standing.setdefault(claim.id, []).append(Place("claims", position, ("id",)))
    for repeated, places in sorted(standing.items()):
        yield _sighting("claims", repeated, tuple(places))


def _sighting(section: str, id: str, places: tuple[Place, ...]) -> Sighting:
    return Sighting(
        message=f"'{id}' is the id of {len(places)} {section}",
        help=f"Ids are shared by all files of a run. Give each of the {section} an id of its own, or remove the copy.",
        identity=(section, id),
        places=places,
    )


RULE = Rule(
    name="duplicate-id",
    severity=Severity.ERROR,
    summary="one id stands for two claims, sources, entities or properties",
    scope="file",
    sightings=_sightings,
)
