"""Resolutions: a judgement on a finding as a record in the claim files, without a touch on anything else."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final

from attrs import evolve, field, frozen

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.editing.documents import Change, NamedClaim, changes
from claimcheck.editing.edits import Edit, edited
from claimcheck.exceptions import CannotRun
from claimcheck.fields import texts
from claimcheck.index.claim_names import ClaimNames
from claimcheck.loading.discovery import STDIN, format_named
from claimcheck.model import Claim, Resolution
from claimcheck.nearest import hint

__all__ = ["Judgement", "Naming", "Record", "beginning", "record", "resolution_edits", "stranger"]

_NO_ID: Final = re.compile(r"[^A-Za-z0-9_.:/-]+")
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/-]*")
_CLAIM_FILE: Final = re.compile(r"\.claims\.(?:ya?ml|json|toml)$")


@frozen
class Judgement:
    """What somebody decides on a finding about several claims."""

    accept: tuple[str, ...] = field(converter=texts)
    """The claims that stand, by the ids that the finding has for them; none where nobody can tell."""
    reason: str
    """Why these claims stand."""
    by: str | None = None
    """Who judges."""
    date: str | None = None
    """When, as a date notation."""
    until: str | None = None
    """The last day on which it holds without review."""


@frozen
class Naming:
    """A claim that has no id of its own, and the one that it gets."""

    position: int
    """Its position in the corpus."""
    path: str
    """Its file, as findings name it."""
    claim: NamedClaim
    """The claim, and its new id."""


@frozen
class Record:
    """A judgement as it is to be written."""

    path: str
    """The claim file that takes the resolution, as findings name it."""
    resolution: Resolution
    """The resolution, as it will stand in the file."""
    namings: tuple[Naming, ...] = ()
    """The claims that get an id of their own, since a resolution may name no others."""
    replaced: tuple[tuple[str, int, Resolution], ...] = ()
    """The resolutions that it takes the place of, each with its file and its position in the corpus."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The files to write, in this order: wherever that ends half-way, nothing is lost and nothing is broken."""
        named, replaced = (each.path for each in self.namings), (path for path, _, _ in self.replaced)
        return tuple(dict.fromkeys((*named, self.path, *replaced)))

    def edits(self, path: str, content: str) -> tuple[Edit, ...]:
        """What becomes of one of the files, given its text without a byte order mark; of a new file, given none.

        Raises CannotRun where the file can no longer be changed so.
        """
        change = Change(
            added=self.resolution if path == self.path else None,
            removed=tuple(resolution for file, _, resolution in self.replaced if file == path),
            named=tuple(each.claim for each in self.namings if each.path == path),
        )
        if content.strip():
            return changes(path, content, change)
        begun = beginning(path)
        return (Edit(0, len(content), edited(begun, changes(path, begun, change))),)

    def applied(self, corpus: Corpus) -> Corpus:
        """The corpus that it was made for as it is once all is written; nothing in it knows its place in a file."""
        ids = {each.position: each.claim.id for each in self.namings}
        gone = {position for _, position, _ in self.replaced}
        claims = [evolve(each, id=ids[at]) if at in ids else each for at, each in enumerate(corpus.claims)]
        kept = [each for at, each in enumerate(corpus.resolutions) if at not in gone]
        return evolve(corpus, claims=claims, resolutions=(*kept, self.resolution), locator=None)


def resolution_edits(
    corpus: Corpus,
    finding: Finding,
    judgement: Judgement,
    *,
    read: Callable[[str], str],
    file: str | None = None,
    replaced: Iterable[int] = (),
) -> Mapping[str, tuple[Edit, ...]]:
    """The edits that record a judgement on an open finding, by file, as `corpus.locator` names the files.

    `read` gives the text of a file, without a byte order mark; nothing is written. `file` and `replaced` are those of
    `record`. Raises CannotRun where the judgement cannot be recorded; whether the record settles the finding is for a
    check to tell.
    """
    made = record(corpus, finding, judgement, file=file, replaced=replaced)
    return {path: made.edits(path, read(path)) for path in made.paths}


def record(
    corpus: Corpus,
    finding: Finding,
    judgement: Judgement,
    *,
    file: str | None = None,
    replaced: Iterable[int] = (),
) -> Record:
    """The record of a judgement on an open finding of a corpus: all its claims, with their values as they stand.

    It goes into `file`, where one is named; else to the first of the resolutions that it replaces, which are given by
    their positions in the corpus; else to the file with the most resolutions on claims of the same subject; else to
    the one with the most resolutions; else to the file in which the finding is shown, or, where that is JSONL, which
    takes none, to the first other one. Claims without an id of their own get one. Raises CannotRun where the judgement
    cannot be recorded.
    """
    return _Recording(corpus, finding).record(judgement, file, tuple(replaced))


class _Recording:
    """A finding on its way into the files."""

    def __init__(self, corpus: Corpus, finding: Finding) -> None:
        self._corpus = corpus
        self._finding = finding
        self._names = ClaimNames(corpus.claims)
        wanted = frozenset(finding.claims)
        self._found: dict[str, list[int]] = {}
        for position, claim in enumerate(corpus.claims):
            if (name := self._names(claim)) in wanted:
                self._found.setdefault(name, []).append(position)

    def record(self, judgement: Judgement, file: str | None, replaced: tuple[int, ...]) -> Record:
        self._refuse_what_cannot_be()
        self._refuse_judgement(judgement)
        namings = tuple(self._namings())
        ids = {self._names(self._corpus.claims[each.position]): each.claim.id for each in namings}
        # Any: mypy tells differently from run to run whether a generic converter takes a list of texts
        accept: Any = [ids.get(name, name) for name in self._finding.claims if name in judgement.accept]
        resolution = Resolution(
            claims={ids.get(name, name): self._claim(name).value for name in self._finding.claims},
            accept=accept,
            reason=judgement.reason.strip(),
            by=judgement.by,
            date=judgement.date,
            until=judgement.until,
        )
        old = tuple((self._path("resolutions", at), at, self._corpus.resolutions[at]) for at in replaced)
        home = file or (old[0][0] if old else self._home())
        return Record(home, resolution, namings, old)

    def _claim(self, name: str) -> Claim:
        return self._corpus.claims[self._found[name][0]]

    def _path(self, section: str, position: int) -> str:
        path = None if self._corpus.locator is None else self._corpus.locator.path(section, position)
        if path is None:
            raise CannotRun("the corpus was loaded from no file, so nothing can be written")
        return path

    def _refuse_what_cannot_be(self) -> None:
        names = self._finding.claims
        if len(names) < 2:
            raise CannotRun("a resolution weighs several claims, and this finding is not about several")
        for name in names:
            if len(self._found.get(name, ())) != 1:
                several = self._found.get(name)
                if not several:
                    raise CannotRun(f"{name} is no longer there", remedy="Check again.")
                place = self._corpus.locator and self._corpus.locator("claims", several[1])
                raise CannotRun(
                    f"{name} is the id of several claims",
                    remedy="Give each claim an id of its own first.",
                    path=place.path if place else "",
                    line=place.line if place else None,
                )

    def _refuse_judgement(self, judgement: Judgement) -> None:
        names = self._finding.claims
        for name in judgement.accept:
            if name not in names:
                raise stranger(name, names)
        if not judgement.reason.strip():
            raise CannotRun("a resolution needs a reason", remedy="Say why these claims stand.")
        for words in (judgement.reason, judgement.by or ""):
            if not words.isascii() and any("\ud800" <= character <= "\udfff" for character in words):
                raise CannotRun("what was written is not UTF-8", remedy="Write it in a terminal that uses UTF-8.")

    def _namings(self) -> Iterator[Naming]:
        """The ids that claims get: those by which reports name them, as far as an id may look so."""
        taken = {self._names(claim) for claim in self._corpus.claims}
        for name in self._finding.claims:
            [position] = self._found[name]
            claim = self._corpus.claims[position]
            if claim.id is not None:
                continue
            id = name if _ID.fullmatch(name) else _free(_id(claim), taken)
            taken.add(id)
            path = self._path("claims", position)
            if path == STDIN:
                raise CannotRun(
                    f"{name} has no id of its own, and stands in standard input",
                    remedy="Give it one where it comes from.",
                )
            yield Naming(position, path, NamedClaim(claim, id, self._which(position, path)))

    def _which(self, position: int, path: str) -> int:
        claims = self._corpus.claims
        same = (at for at in range(position) if claims[at] == claims[position])
        return sum(self._path("claims", at) == path for at in same)

    def _home(self) -> str:
        """The file for a resolution that nobody has chosen a file for."""
        subjects = {self._claim(name).subject for name in self._finding.claims}
        by_id = {claim.id: claim.subject for claim in self._corpus.claims if claim.id is not None}
        all_files: Counter[str] = Counter()
        related: Counter[str] = Counter()
        for position, resolution in enumerate(self._corpus.resolutions):
            path = self._path("resolutions", position)
            all_files[path] += 1
            related[path] += any(by_id.get(name) in subjects for name in resolution.claims)
        # negative counts: of files with as many, the first by name
        kept = sorted((-related[path], -count, path) for path, count in all_files.items() if path != STDIN)
        if kept:
            return kept[0][2]
        shown = [location.path for location in self._finding.locations]
        own = (position for name in self._finding.claims for position in self._found[name])
        others = self._corpus.locator.paths if self._corpus.locator is not None else ()
        paths = [*shown, *(self._path("claims", position) for position in own), *others]
        for path in paths:
            if path != STDIN and not path.endswith(".jsonl"):
                return path
        raise CannotRun(
            f"there is only {' and '.join(dict.fromkeys(paths))}, which can take no resolution",
            remedy="Name another claim file for it, such as resolutions.claims.yaml; it may be a new one.",
        )


def beginning(path: str) -> str:
    """What a claim file of this name begins with. Raises CannotRun where a resolution cannot go into such a file."""
    format = format_named(path)
    if format is None or format == "jsonl" or not _CLAIM_FILE.search(path):
        raise CannotRun(
            "a new claim file for resolutions has a name that ends in .claims.yaml, .claims.json or .claims.toml",
            remedy="Choose such a name, else the file would not be checked.",
            path=path,
        )
    return {"json": '{\n  "claimcheck": 1\n}\n', "toml": "claimcheck = 1\n"}.get(format, "claimcheck: 1\n")


def stranger(name: str, names: Sequence[str]) -> CannotRun:
    """What to say where a claim is accepted that is none of those that a finding is about."""
    remedy = f"{hint(name, names)} They are {', '.join(names)}.".lstrip()
    return CannotRun(f"{name} is none of the claims of the finding", remedy=remedy)


def _id(claim: Claim) -> str:
    """The default id of a claim, with nothing in it that an id may not have."""
    parts = (_NO_ID.sub("-", _plain(part)).strip("-") for part in (claim.source, claim.subject, claim.property))
    return "/".join(part for part in parts if part).lstrip("_.:/-") or "claim"


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _free(id: str, taken: set[str]) -> str:
    if id not in taken:
        return id
    return next(each for number in count(1) if (each := f"{id}-{number}") not in taken)
