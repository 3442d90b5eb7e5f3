"""The command `origins`: who stands behind each value, of a whole corpus or of some claims and subjects."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from claimcheck.cli import choices
from claimcheck.cli.inputs import inputs
from claimcheck.cli.listing import deliver
from claimcheck.corpus import Corpus
from claimcheck.exceptions import CannotRun
from claimcheck.facts import accounts
from claimcheck.formatters.origins import ORIGIN_FORMATS, Names
from claimcheck.formatters.style import Style
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim
from claimcheck.nearest import KnownNames
from claimcheck.provenance import Provenance

__all__ = ["NAMES_BEFORE_PATHS", "options", "run"]

NAMES_BEFORE_PATHS: Final = True
"""What stands behind `--` is a path."""


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument(
        "names", nargs="*", metavar="CLAIM|SUBJECT|PATH",
        help="claims and subjects (default: all), and files and folders to look in (default: .), which is whatever "
        "exists as such, and all behind --",
    )  # fmt: skip
    command.add_argument("--format", choices=tuple(ORIGIN_FORMATS), default="text", help="(default: text)")
    choices.add_output(command)
    choices.add_color(command)
    choices.add_exclude(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Shows the origins; 1 where the claim files have flaws. Raises CannotRun."""
    return deliver(lambda style: _listing(options, style), options)


def _listing(options: Namespace, style: Style) -> tuple[str, Corpus]:
    """The origins in the format that was asked for.

    An argument that exists as a file or folder is a path, and so is every one behind `--`; any other is the id of a
    claim, or a subject by id, name or alias. Raises CannotRun, also for a name that nothing has.
    """
    taken = [name for name in options.names if options.behind is None and _is_path(name)]
    named = [name for name in options.names if name not in taken]
    paths = [*taken, *(options.behind or ())] or ["."]
    corpus = inputs(options, paths=paths).corpus
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
    return text, corpus


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
