"""Narrowing: the part of a corpus that a change can have touched, as a corpus of its own.

It has the claims that are compared with a changed one, those that are linked with these, and so on, with all that is
declared; what the rules say of its claims is what they say of them in the whole corpus, as far as `DECIDED` goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from claimcheck.corpus import Corpus, Locator, Part
from claimcheck.diagnostics import Location
from claimcheck.lsp.links import linked
from claimcheck.lsp.stands import Stand
from claimcheck.model import Claim, Entity, Property, Source

__all__ = ["AFFECTED_AT_MOST", "DECIDED", "affected", "narrowed", "referring"]

AFFECTED_AT_MOST: Final = 400
"""How many claims are looked at again at once; where more are touched, the whole corpus is checked."""

DECIDED: Final = frozenset(
    {
        "attribution-not-in-text",
        "conflicting-values",
        "denied-value",
        "distant-bounds",
        "incomparable-values",
        "lost-attribution",
        "lost-hedge",
        "non-monotonic-value",
        "quote-altered",
        "quote-ambiguous",
        "quote-displaced",
        "quote-not-found",
        "self-contradicting-quote",
        "unknown-reference",
        "unreadable-value",
        "value-not-in-quote",
        "weekday-mismatch",
    }
)
"""The rules that need no more of a corpus, as far as they speak of claims."""


def affected(stand: Stand, *, changed: Collection[int], gone: Iterable[Claim] = ()) -> list[int] | None:
    """The positions of the claims that have to do with some that were `changed`, themselves among them.

    These are the claims of their groups, those that name them or that they name, and so on. `gone` has the claims
    that were there before. None where they are too many to be looked at by themselves.
    """
    claims, firsts = stand.corpus.claims, stand.firsts
    weighed = [frozenset((*each.claims, *each.accept)) for each in stand.corpus.resolutions]
    found: dict[int, None] = {}
    new = dict.fromkeys(changed)
    those: Iterable[Claim] = [*gone, *(claims[position] for position in new)]
    while new or those:
        if len(found) + len(new) > AFFECTED_AT_MOST:
            return None
        found.update(new)
        keys = {(stand.stands_for(claim.subject), claim.property) for claim in those}
        subjects = stand.spellings({subject for subject, _ in keys})
        names = {name for claim in those for name in linked(claim)}
        names = names.union(*(each for each in weighed if not names.isdisjoint(each)))
        new = {}
        for first, version in zip(firsts, stand.versions.values(), strict=True):
            links = version.links
            new.update((first + number, None) for number in links.named(names))
            for subject in subjects & links.subjects.keys():
                new.update(
                    (first + number, None)
                    for number in links.subjects[subject]
                    if (stand.stands_for(subject), version.claims[number].property) in keys
                )
        new = {position: None for position in new if position not in found}
        those = [claims[position] for position in new]
    return sorted(found)


def referring(claims: Sequence[Claim], declared: Iterable[Entity | Source | Property]) -> list[int]:
    """The positions of the claims that refer to something declared, as far as they name it as it is written there."""
    names: set[str] = set()
    for item in declared:
        names.add(item.id)
        if isinstance(item, Entity):
            names.update((item.name, *item.aliases))
    if not names:
        return []
    return [
        position
        for position, claim in enumerate(claims)
        if claim.source in names
        or claim.subject in names
        or claim.property in names
        or claim.value in names
        or not names.isdisjoint(claim.attributed_to)
        or not names.isdisjoint(claim.qualifiers.values())
    ]


def narrowed(corpus: Corpus, positions: Sequence[int]) -> Corpus:
    """The corpus with only these claims, and what has been weighed of them."""
    claims = [corpus.claims[position] for position in positions]
    names = {name for claim in claims for name in linked(claim)}
    weighing = [
        number
        for number, each in enumerate(corpus.resolutions)
        if not names.isdisjoint(each.claims) or not names.isdisjoint(each.accept)
    ]
    used = {claim.source for claim in claims}
    locator = corpus.locator
    return Corpus(
        claims=claims,
        sources=[each if each.id in used or each.text is None else evolve(each, text=None) for each in corpus.sources],
        entities=corpus.entities,
        properties=corpus.properties,
        resolutions=[corpus.resolutions[number] for number in weighing],
        broken=corpus.broken,
        files=corpus.files,
        locator=None if locator is None else _Chosen(locator, {"claims": positions, "resolutions": weighing}),
    )


@frozen
class _Chosen:
    """Finds the things of a narrowed corpus by those of the whole."""

    whole: Locator
    positions: Mapping[str, Sequence[int]]

    def __call__(
        self, section: str, position: int, *path: str | int, key: bool = False, part: Part | None = None
    ) -> Location | None:
        """The place of a section's item, or of what `path` leads to inside it."""
        return self.whole(section, self._position(section, position), *path, key=key, part=part)

    def path(self, section: str, position: int) -> str | None:
        """The file that the item came from."""
        return self.whole.path(section, self._position(section, position))

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that could be read."""
        return self.whole.paths

    def _position(self, section: str, position: int) -> int:
        return self.positions[section][position] if section in self.positions else position
