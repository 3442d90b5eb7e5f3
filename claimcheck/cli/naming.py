"""What the words of a command name: claims, subjects and sources of a corpus, and the paths to look for them in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.cli.inputs import Inputs, inputs
from claimcheck.exceptions import CannotRun
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim
from claimcheck.nearest import KnownNames

__all__ = ["KINDS", "Named", "named"]

KINDS: Final = ("claim", "subject", "source")

_Meaning: TypeAlias = tuple[str, str]
"""The kind, and the id."""


@frozen(eq=False)
class Named:
    """What was named, in a corpus made ready to look into."""

    inputs: Inputs
    index: Index
    names: ClaimNames
    claims: Mapping[str, Sequence[Claim]]
    """By id; several where an id was given several times."""
    found: tuple[_Meaning, ...]
    """The kind and the id of everything that was named, in that order; a name may be of several kinds."""

    def of(self, kind: str) -> frozenset[str]:
        """The ids of this kind."""
        return frozenset(id for each, id in self.found if each == kind)


def named(options: Namespace, *, kinds: Sequence[str] = KINDS, needed: bool = False) -> Named:
    """What the words `options.names` stand for; `needed` tells that paths alone are not enough.

    A word that exists as a file or folder is a path, and so is every one behind `--`; any other is the id of a claim,
    a subject by id, name or alias, or the id of a source. Raises CannotRun, also for a name that nothing has.
    """
    taken = [word for word in options.names if options.behind is None and _is_path(word)]
    words = [word for word in options.names if word not in taken]
    if needed and not words:
        raise CannotRun(
            f"only paths were named, no {', '.join(kinds[:-1])} or {kinds[-1]}",
            remedy=f"If '{taken[0]}' is meant as one, put -- between it and the paths: {taken[0]} -- .",
        )
    found = inputs(options, paths=[*taken, *(options.behind or ())] or ["."])
    index = Index(found.corpus)
    names = ClaimNames(found.corpus.claims)
    claims = _claims([*words, *taken], index, names)
    meanings = {word: list(_meanings(word, claims, index, kinds)) for word in dict.fromkeys([*words, *taken])}
    for word in taken:
        if meanings[word]:
            raise CannotRun(
                f"'{word}' is a path, and a {meanings[word][0][0]} too",
                remedy=f"Write ./{word} for the path, or put -- between {_plural(kinds)} and paths.",
            )
    if unknown := [word for word in words if not meanings[word]]:
        if shared := {word: ids for word in unknown if (ids := index.entities.sharing(word))}:
            raise CannotRun(
                "; ".join(f"'{word}' is a name of {_several(ids)}" for word, ids in shared.items()),
                remedy="Name one of them by its id.",
            )
        listed = ", ".join(f"no {kind}" for kind in kinds)
        raise CannotRun(
            "; ".join(f"'{word}' is {listed}, and no file or folder" for word in unknown),
            remedy=_meant(unknown, index, kinds, names),
        )
    told = tuple(dict.fromkeys(meaning for word in words for meaning in meanings[word]))
    return Named(found, index, names, claims, told)


def _is_path(word: str) -> bool:
    try:
        return word == "-" or (word != "" and Path(word).exists())
    except (OSError, ValueError):  # a name that no path can have
        return False


def _meanings(
    word: str, claims: Mapping[str, Sequence[Claim]], index: Index, kinds: Collection[str]
) -> Iterator[_Meaning]:
    if "claim" in kinds and word in claims:
        yield "claim", word
    if "subject" in kinds and (subject := _subject(word, index)) is not None:
        yield "subject", subject
    if "source" in kinds and (word in index.sources or word in _cited(index)):
        yield "source", word


def _claims(wanted: Iterable[str], index: Index, names: ClaimNames) -> dict[str, list[Claim]]:
    """The claims of these ids, also of those that they have by default."""
    ids = frozenset(wanted)
    found: dict[str, list[Claim]] = {}
    if ids:
        for claim in index.corpus.claims:
            if (claim.id is not None or any("/" in id for id in ids)) and names(claim) in ids:
                found.setdefault(names(claim), []).append(claim)
    return found


def _subject(word: str, index: Index) -> str | None:
    """The subject of this id, name or alias, if there is such an entity, or it has claims or credits."""
    id = index.subjects.get(word) or index.entities.id(word)
    if id is not None and (id in index.entities.by_id or id in _subjects(index)):
        return id
    return word if any(word in claim.attributed_to for claim in index.corpus.claims) else None


def _subjects(index: Index) -> frozenset[str]:
    return frozenset(key[0] for key in index.groups)


def _cited(index: Index) -> frozenset[str]:
    """The sources that are named somewhere, declared or not."""
    corpus = index.corpus
    named = (name for source in corpus.sources for name in (*source.derived_from, source.superseded_by))
    return frozenset(filter(None, (*(claim.source for claim in corpus.claims), *named)))


def _meant(unknown: Iterable[str], index: Index, kinds: Collection[str], names: ClaimNames) -> str:
    if sources := [word for word in unknown if word in index.sources]:
        return f"{sources[0]} is a source; name a claim of it, or a subject."
    properties = {key[1]: key[0] for key in sorted(index.groups, reverse=True)}
    if claimed := [word for word in unknown if word in properties]:
        return f"{claimed[0]} is a property; name a subject of which it is claimed, such as {properties[claimed[0]]}."
    known = set(_known(index, kinds))
    if "claim" in kinds and any("/" in word for word in unknown):
        known |= names.default_names()
    near = KnownNames(known)
    meant = dict.fromkeys(found for word in unknown if (found := near.nearest(word, cutoff=0.6)) is not None)
    if meant:
        return f"Did you mean {' or '.join(meant)}?"
    return f"Name {_plural(kinds)} as the claim files do."


def _several(ids: Sequence[str]) -> str:
    return f"{', '.join(ids[:-1])} and {ids[-1]}"


def _plural(kinds: Collection[str]) -> str:
    words = [f"{kind}s" for kind in kinds]
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _known(index: Index, kinds: Collection[str]) -> Iterator[str]:
    if "claim" in kinds:
        yield from (claim.id for claim in index.corpus.claims if claim.id is not None)
    if "subject" in kinds:
        yield from _subjects(index)
        for entity in index.entities.by_id.values():
            yield from (entity.id, entity.name, *entity.aliases)
    if "source" in kinds:
        yield from index.sources
