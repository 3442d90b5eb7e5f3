"""The ids by which claims are spoken of, also of those that were given none."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from claimcheck.model import Claim

__all__ = ["ClaimNames"]


class ClaimNames:
    """Names for claims: their own id, else source/subject/property.

    Where that names several claims, each of them also has # and six hex digits of its qualifiers, value and quote;
    claims that are alike in these too are numbered in the order of everything else that they say.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = claims
        self._given: dict[int, str] | None = None

    def __call__(self, claim: Claim) -> str:
        """The id of a claim of the corpus."""
        if claim.id is not None:
            return claim.id
        if self._given is None:
            self._given = _default_names(self._claims)
        return self._given.get(id(claim)) or _short(claim)

    def default_names(self) -> frozenset[str]:
        """The names of all claims that were given none."""
        if self._given is None:
            self._given = _default_names(self._claims)
        return frozenset(self._given.values())


def _default_names(claims: Iterable[Claim]) -> dict[int, str]:
    taken: Counter[str] = Counter(claim.id for claim in claims if claim.id is not None and "/" in claim.id)
    unnamed = [claim for claim in claims if claim.id is None]
    taken.update(map(_short, unnamed))
    names: dict[int, str] = {}
    alike: dict[str, list[Claim]] = {}
    for claim in unnamed:
        name = _short(claim)
        if taken[name] > 1:
            name = f"{name}#{_digest(claim)}"
        names[id(claim)] = name
        alike.setdefault(name, []).append(claim)
    for name, same in alike.items():
        if len(same) > 1:
            for number, claim in enumerate(sorted(same, key=repr)[1:], start=2):
                names[id(claim)] = f"{name}-{number}"
    return names


def _short(claim: Claim) -> str:
    return f"{claim.source}/{claim.subject}/{claim.property}"


def _digest(claim: Claim) -> str:
    quotes = [[quote.exact, quote.prefix, quote.suffix, quote.start, quote.end] for quote in claim.quotes]
    said = json.dumps([sorted(claim.qualifiers.items()), claim.value, quotes])
    return sha256(said.encode()).hexdigest()[:6]
