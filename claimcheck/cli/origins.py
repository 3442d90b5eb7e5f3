"""The command `origins`: who stands behind each value, of a whole corpus or of some claims and subjects."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from claimcheck.config import configuration
from claimcheck.exceptions import CannotRun
from claimcheck.facts import accounts
from claimcheck.formatters.origins import ORIGIN_FORMATS, Names
from claimcheck.formatters.style import Style
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.loading import load
from claimcheck.model import Claim
from claimcheck.nearest import KnownNames
from claimcheck.provenance import Provenance

__all__ = ["origins"]


def origins(options: Namespace, style: Style) -> tuple[str, int]:
    """The origins in the format that was asked for, and how many flaws the claim files have.

    An argument that exists as a file or folder is a path, and so is every one behind `--`; any other is the id of a
    claim, or a subject by id, name or alias. Raises CannotRun, also for a name that nothing has.
    """
    config = configuration(start=Path(), file=options.config).overridden(exclude=tuple(options.exclude))
    taken = [name for name in options.names if options.behind is None and _is_path(name)]
    named = [name for name in options.names if name not in taken]
    paths = [*taken, *(options.behind or ())] or ["."]
    corpus = load(paths, exclude=config.exclude, stdin=None if sys.stdin is None else sys.stdin.buffer)
    index = Index(corpus)
    names = ClaimNames(corpus.claims)
    claims = _claims([*named, *taken], index, names)
    subjects = {name: found for name in (*named, *taken) if (found := _subject(name, index)) is not None}
    for name in taken:
        if name in claims or name in subjects:
            what = "claim" if name in claims else "subject"
            raise CannotRun(
                f"'{name}' is a path, and a {what} too",
                remedy=f"Write ./{name} for the path, or put -- between claims or subjects and paths.",
            )
    unknown = [name for name in named if name not in claims and name not in subjects]
    if unknown:
        raise CannotRun(
            "; ".join(f"'{name}' is no claim, no subject, and no file or folder" for name in unknown),
            remedy=_meant(unknown, index),
        )
    told = accounts(
        index,
        Provenance(index.sources, index.entities),
        names,
        subjects=frozenset(subjects.values()) if named else None,
        claims=frozenset(id(claim) for several in claims.values() for claim in several),
    )
    text = ORIGIN_FORMATS[options.format](told, Names(index.sources, index.entities.by_id), style)
    return text, len(corpus.problems)


def _is_path(name: str) -> bool:
    try:
        return name == "-" or Path(name).exists()
    except (OSError, ValueError):  # a name that no path can have
        return False


def _claims(wanted: Iterable[str], index: Index, names: ClaimNames) -> dict[str, list[Claim]]:
    """The claims of these ids, also of those that they have by default."""
    ids = frozenset(wanted)
    found: dict[str, list[Claim]] = {}
    if ids:
        for claim in index.corpus.claims:
            if (claim.id is not None or any("/" in id for id in ids)) and names(claim) in ids:
                found.setdefault(names(claim), []).append(claim)
    return found


def _subject(name: str, index: Index) -> str | None:
    """The subject of this id, name or alias, if anything is claimed of it."""
    id = index.subjects.get(name) or index.entities.id(name)
    return id if id is not None and id in {key[0] for key in index.groups} else None


def _meant(unknown: Iterable[str], index: Index) -> str:
    subjects = {key[0] for key in index.groups}
    spellings = {
        each
        for id in subjects
        if id in index.entities.by_id
        for each in (index.entities.by_id[id].name, *index.entities.by_id[id].aliases)
    }
    ids = {claim.id for claim in index.corpus.claims if claim.id is not None}
    known = KnownNames({*subjects, *spellings, *ids})
    meant = dict.fromkeys(near for name in unknown if (near := known.nearest(name, cutoff=0.6)) is not None)
    sources = [name for name in unknown if name in index.sources]
    if meant:
        return f"Did you mean {' or '.join(meant)}?"
    if sources:
        return f"{sources[0]} is a source; name a claim of it, or a subject."
    return "Name claims and subjects as the claim files do."
