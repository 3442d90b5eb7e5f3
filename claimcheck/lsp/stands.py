"""Stands: the claim files of a folder at one moment, and what a check says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate
from operator import is_

from attrs import define, evolve, field, frozen

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.index import EntityNames, Index
from claimcheck.loading.assembly import assembled
from claimcheck.loading.content import Texts
from claimcheck.loading.text import FileText
from claimcheck.lsp.disk import Disk
from claimcheck.lsp.versions import Version
from claimcheck.model import Claim, Property, Source
from claimcheck.report import Report

__all__ = ["Settled", "Shown", "Stand"]


@define(eq=False, slots=False)
class Stand:
    """The claim files of a folder at one moment."""

    disk: Disk
    versions: Mapping[str, Version] = field(factory=dict)
    """By path, in the order of a run."""
    before: Stand | None = None
    """An earlier stand, of which nothing is worked out again that has stayed the same."""

    @cached_property
    def corpus(self) -> Corpus:
        """What the files hold; of one that cannot be read, what it held last."""
        files = (
            (each.file.name, evolve(each.reading, flaws=each.flaws) if each.is_broken else each.reading)
            for each in self.versions.values()
        )
        kept = {path: each.read_in for path, each in self.versions.items() if each.read_in is not None}
        return assembled(files, self.disk.flaws, texts=Texts(kept))

    @cached_property
    def entities(self) -> EntityNames:
        """What names stand for."""
        before, self.before = self.before, None
        if before is not None and _same(before.corpus.entities, self.corpus.entities):
            return before.entities
        return EntityNames(self.corpus.entities)

    @property
    def remembered(self) -> Stand | None:
        """This stand, if what names stand for has been worked out; else the one before it."""
        return self if "entities" in self.__dict__ else self.before

    def spellings(self, ids: Set[str]) -> set[str]:
        """The subjects, as claims write them, that stand for these ids."""
        return {*ids, *(subject for subject in self._named_subjects if self.stands_for(subject) in ids)}

    @cached_property
    def _named_subjects(self) -> Set[str]:
        """The subjects that are written otherwise than by an id."""
        subjects = set[str]().union(*(version.links.subjects.keys() for version in self.versions.values()))
        return subjects - self.entities.by_id.keys()

    @cached_property
    def firsts(self) -> Sequence[int]:
        """For each file, the position of its first claim in the corpus."""
        counts = (len(each.claims) if each.reading.places is not None else 0 for each in self.versions.values())
        return list(accumulate(counts, initial=0))[:-1]

    @cached_property
    def index(self) -> Index:
        """All of it made ready, for what takes more than a part."""
        return Index(self.corpus)

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """The properties that are declared."""
        return {each.id: each for each in reversed(self.corpus.properties)}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources that are declared."""
        return {each.id: each for each in reversed(self.corpus.sources)}

    def stands_for(self, subject: str) -> str:
        """The id of the entity that a subject is, or the subject itself."""
        return self.entities.id(subject) or subject

    def text(self, path: str) -> FileText | None:
        """The text of a file as it is."""
        version = self.versions.get(path)
        return None if version is None else version.text


def _same(one: Sequence[object], other: Sequence[object]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


@frozen(eq=False)
class Shown:
    """A finding on its way to an editor, with the stand that its places are of."""

    finding: Finding
    stand: Stand
    cited: Mapping[str, Claim] = field(factory=dict)
    """The claims that it speaks of, by name."""
    of_file: bool = False
    """Whether it is about the text of a file as it is, which may be one that cannot be read."""

    def text(self, path: str) -> FileText | None:
        """The text that its places in a file are of."""
        version = self.stand.versions.get(path)
        if version is None:
            return None
        return version.text if self.of_file else version.read_in


@define(eq=False, slots=False)
class Settled:
    """What a whole check said of a stand."""

    stand: Stand
    report: Report
    seconds: float
    """What it took."""

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """Every finding."""
        return tuple(shown_of(self.report, self.stand))


def shown_of(report: Report, stand: Stand) -> Iterator[Shown]:
    """The findings of a report on a part of a stand or on all of it."""
    flaws = {(each.fingerprint, each.version) for each in report.corpus.problems}
    for finding in report:
        of_file = (finding.fingerprint, finding.version) in flaws
        yield Shown(finding, stand, report.cited, of_file)
