"""Strategies for claims and whole corpora."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, get_args

from attrs import evolve
from hypothesis import strategies as st

from claimcheck.corpus import Corpus
from claimcheck.model import Claim, Entity, OverTime, Property, Source, ValueType
from claimcheck.testing.notations import ENTITIES, notations

__all__ = ["claims", "corpora"]

_TYPES: Final[tuple[ValueType, ...]] = get_args(ValueType)
_PUBLISHED: Final = ("2025-11-16", "2025-11-20", "2026-01", None)


def claims(
    *,
    subjects: Sequence[str] = tuple(ENTITIES),
    properties: Sequence[Property] = (Property("size", "count"),),
    sources: Sequence[str] = ("post",),
    id: str | None = None,
) -> st.SearchStrategy[Claim]:
    """Claims that one of these sources makes on one of these properties of one of these subjects.

    Most are asserted; some are denied, doubted or expected. `id` is the claim's own id, which it otherwise lacks.
    """

    def on(property: Property) -> st.SearchStrategy[Claim]:
        return st.builds(
            Claim,
            subject=st.sampled_from(subjects),
            property=st.just(property.id),
            value=notations(property.type),
            source=st.sampled_from(sources),
            id=st.just(id),
            attributed_to=st.lists(st.sampled_from(tuple(ENTITIES)), max_size=2, unique=True),
            stance=st.sampled_from(("asserts",) * 7 + ("denies", "doubts", "expects")),
            as_of=st.sampled_from((None, None, "2025-11-10", "2025-11-14")),
        )

    return st.sampled_from(properties).flatmap(on)


@st.composite
def corpora(
    draw: st.DrawFn, *, types: Sequence[ValueType] = _TYPES, min_claims: int = 0, max_claims: int = 8
) -> Corpus:
    """Corpora with entities, up to four sources, properties of up to four of these types, and claims.

    `types` are the value types to choose from, by default all; a corpus has `min_claims` to `max_claims` claims, both
    included. Every claim has an id of its own; sources may rest on sources before them.
    """
    sources = draw(_sources())
    properties = draw(st.lists(st.sampled_from(types).flatmap(_properties), min_size=1, max_size=4, unique_by=_id))
    subjects = tuple(ENTITIES)[: draw(st.integers(1, len(ENTITIES)))]
    made = claims(subjects=subjects, properties=properties, sources=[source.id for source in sources])
    told = draw(st.lists(made, min_size=min_claims, max_size=max_claims))
    return Corpus(
        claims=[evolve(claim, id=f"claim-{number}") for number, claim in enumerate(told, start=1)],
        sources=sources,
        entities=[Entity(id, names[0], aliases=names[1:]) for id, names in ENTITIES.items()],
        properties=properties,
    )


def _id(property: Property) -> str:
    return property.id


@st.composite
def _sources(draw: st.DrawFn) -> tuple[Source, ...]:
    made: list[Source] = []
    for id in ("post", "radio", "wire", "blog")[: draw(st.integers(1, 4))]:
        before = [source.id for source in made]
        derived = draw(st.lists(st.sampled_from(before), max_size=1)) if before else []
        made.append(Source(id, published=draw(st.sampled_from(_PUBLISHED)), derived_from=derived))
    return tuple(made)


def _properties(type: ValueType) -> st.SearchStrategy[Property]:
    """A property of this type."""
    over_time = st.sampled_from(get_args(OverTime))
    return st.builds(Property, st.just(f"{type}-property"), st.just(type), many=st.booleans(), over_time=over_time)
