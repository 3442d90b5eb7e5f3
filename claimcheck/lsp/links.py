"""Links: which claims of a file have to do with a subject or a name, kept up to date while claims are typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TypeVar

from attrs import frozen

from claimcheck.model import Claim

__all__ = ["Links", "linked", "links", "relinked", "stretch"]

_Item = TypeVar("_Item")


@frozen(eq=False)
class Links:
    """The numbers of a file's claims, by what they have to do with."""

    claims: Sequence[Claim]
    subjects: Mapping[str, Sequence[int]]
    """By subject, as written."""
    ids: Mapping[str, int]
    """By id; the last claim of each."""
    _others: Mapping[str, Sequence[int]]

    def named(self, names: Set[str]) -> Iterator[int]:
        """The claims that have one of these names, or name it."""
        for name in names & self.ids.keys():
            yield self.ids[name]
        for name in names & self._others.keys():
            yield from self._others[name]

    def is_plain(self, number: int) -> bool:
        """Whether a claim has an id that no other has, and names no other."""
        return _is_plain(self.claims[number]) and self.ids.get(self.claims[number].id or "") == number


def linked(claim: Claim) -> Iterator[str]:
    """The names by which a claim is linked with others: its own, and those of others that it names."""
    yield claim.id or f"{claim.source}/{claim.subject}/{claim.property}"
    yield from (name for name in (claim.restates, claim.superseded_by) if name is not None)


def _is_plain(claim: Claim) -> bool:
    return claim.id is not None and claim.restates is None and claim.superseded_by is None


def links(claims: Sequence[Claim]) -> Links:
    """The links of a file's claims."""
    subjects: dict[str, list[int]] = {}
    for number, claim in enumerate(claims):
        subjects.setdefault(claim.subject, []).append(number)
    ids = {claim.id: number for number, claim in enumerate(claims) if claim.id is not None}
    others: dict[str, list[int]] = {}
    for number, claim in enumerate(claims):
        if not _is_plain(claim) or ids[claim.id or ""] != number:
            for name in linked(claim):
                others.setdefault(name, []).append(number)
    return Links(claims, subjects, ids, others)


def relinked(before: Links, claims: Sequence[Claim]) -> Links:
    """The links of claims most of which are the same objects as before: quick where there are as many as there were."""
    start, end, new_end = stretch(before.claims, claims)
    changed = range(start, end)
    if end != new_end or not all(map(before.is_plain, changed)) or not all(map(_is_plain, claims[start:end])):
        return links(claims)
    ids = dict(before.ids)
    for number in changed:
        del ids[before.claims[number].id or ""]
    if any((claims[number].id or "") in ids for number in changed):
        return links(claims)
    subjects = dict(before.subjects)
    for number in changed:
        ids[claims[number].id or ""] = number
        old, new = before.claims[number].subject, claims[number].subject
        subjects[old] = [each for each in subjects[old] if each != number]
        subjects[new] = sorted((*subjects.get(new, ()), number))
        if not subjects[old]:
            del subjects[old]
    found = Links(claims, subjects, ids, before._others)
    return found if len(ids) == len(before.ids) else links(claims)


def stretch(was: Sequence[_Item], now: Sequence[_Item]) -> tuple[int, int, int]:
    """The least stretch whose replacement makes one list of the other: start, end, and its end in the other.

    Only the same objects are the same.
    """
    most = min(len(was), len(now))
    if was is now:
        return most, most, most
    head = next((number for number, (one, other) in enumerate(zip(was, now, strict=False)) if one is not other), most)
    most -= head
    pairs = zip(reversed(was), reversed(now), strict=False)
    tail = min(next((number for number, (one, other) in enumerate(pairs) if one is not other), most), most)
    return head, len(was) - tail, len(now) - tail
