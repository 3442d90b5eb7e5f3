"""The file of a baseline, read strictly: a slip in it must not keep anything quiet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from attrs import frozen

from claimcheck.baseline.entries import FORMAT, Baseline, Entry
from claimcheck.editing.files import content
from claimcheck.exceptions import CannotRun
from claimcheck.index.meanings import date_or_none
from claimcheck.loading.flaws import UnreadableText
from claimcheck.loading.text import FileText
from claimcheck.loading.tree import KEY, Tree
from claimcheck.loading.yaml import tree
from claimcheck.nearest import hint

__all__ = ["baseline", "recorded"]

_KEYS: Final = ("baseline", "paths", "findings")
_ENTRY_KEYS: Final = ("rule", "subject", "message", "fingerprint", "reason", "until")
_VERSION: Final = re.compile(r"[0-9a-f]{32}")
_REMOVE: Final = "Remove the entry, and let `claimcheck check --write-baseline` add it anew."
_ANEW: Final = "Bring back an older one, or remove it and write it anew with `claimcheck check --write-baseline`."


def baseline(text: str, *, path: str) -> Baseline:
    """The baseline that a text is; `path` is how messages name its file. Raises CannotRun with line and column."""
    file = FileText(path, text)
    try:
        data = tree(text)
    except UnreadableText as error:
        place = file.location(error.span)
        reason = f"the baseline cannot be read: {error.message}"
        raise CannotRun(reason, remedy=error.help, path=path, line=place.line, column=place.column) from None
    return _Reader(file, data).baseline()


def recorded(file: str | Path) -> Baseline:
    """The baseline that a file has. Raises CannotRun, also where there is no such file."""
    text = content(file)
    if text is None:
        remedy = f"`claimcheck check --write-baseline {file}` writes one."
        raise CannotRun("there is no such baseline", remedy=remedy, path=str(file))
    return baseline(text, path=str(file))


@frozen
class _Reader:
    file: FileText
    tree: Tree

    def baseline(self) -> Baseline:
        root = self.tree.root
        if root is None:
            self._refuse((), "the baseline is empty", _ANEW)
        if not isinstance(root, dict):
            self._refuse((), "this is not a baseline", _ANEW)
        self._check_format(root)
        for clash in self.tree.clashes:
            place = self.file.location(clash.second)
            raise CannotRun(
                f"{clash.path[-1]} stands here a second time",
                remedy="Keep one of the two.",
                path=place.path,
                line=place.line,
                column=place.column,
            )
        self._check_keys((), root, _KEYS)
        entries = root.get("findings")
        if not isinstance(entries, (dict, type(None))):
            self._refuse(("findings",), "findings has to be a mapping of versions to entries", _ANEW)
        read = {version: self._entry(version, entry) for version, entry in (entries or {}).items()}
        return Baseline(read, tuple(self._paths(root.get("paths", []))))

    def _check_format(self, root: Mapping[str, object]) -> None:
        if "baseline" not in root:
            is_claims = "this is a claim file, not a baseline" if "claimcheck" in root else "this is not a baseline"
            self._refuse((), is_claims, f"A baseline begins with the line baseline: {FORMAT}. {_ANEW}")
        if root["baseline"] != FORMAT or isinstance(root["baseline"], bool):
            written = self.file.content[slice(*self.tree.find(("baseline",)))]
            self._refuse(
                ("baseline",),
                f"the baseline has the format {written}, and this version of claimcheck reads {FORMAT}",
                f"Use the version of claimcheck that wrote it. {_ANEW}",
            )

    def _paths(self, paths: object) -> Iterator[str]:
        if not isinstance(paths, list):
            self._refuse(("paths",), "paths has to be a list of files and folders", _ANEW)
        for number, path in enumerate(paths):
            if not isinstance(path, str):
                self._refuse(("paths", number), "a path has to be a text", "Write it in quotes.")
            yield path

    def _entry(self, version: str, entry: object) -> Entry:
        place = ("findings", version)
        if not _VERSION.fullmatch(version):
            self._refuse((*place, KEY), f"{version!r} is not the version of a finding", _REMOVE)
        if not isinstance(entry, dict):
            self._refuse(place, "an entry has to be a mapping with the rule and the message", _ANEW)
        self._check_keys(place, entry, _ENTRY_KEYS)
        if "rule" not in entry:
            self._refuse((*place, KEY), "the entry does not say which rule it is of", _REMOVE)
        texts = {key: self._text((*place, key), value) for key, value in entry.items()}
        last = self._last_day((*place, "until"), texts["until"]) if "until" in texts else None
        return Entry(version, **texts, last_day=last)

    def _text(self, place: Sequence[str | int], value: object) -> str:
        if isinstance(value, int) and place[-1] == "until":
            return str(value)  # a year
        if not isinstance(value, str) or not value.strip():
            remedy = "Write it in quotes, or remove the key."
            self._refuse(place, f"{place[-1]} has to be a text", remedy)
        return value

    def _last_day(self, place: Sequence[str | int], text: str) -> date:
        day = date_or_none(text)
        last = None if day is None else day.possibilities[-1].high
        if last is None:
            self._refuse(place, f"{text!r} is not a date that has a last day", "Write it as 2026-06-30.")
        return date.fromordinal(int(last))

    def _check_keys(self, place: Sequence[str | int], mapping: Mapping[str, object], known: Sequence[str]) -> None:
        for key in mapping:
            if key not in known:
                remedy = hint(key, known, otherwise=f"The keys here are {', '.join(known)}.")
                where = "an entry" if place else "a baseline"
                self._refuse((*place, key, KEY), f"there is no key {key!r} in {where}", remedy)

    def _refuse(self, place: Sequence[str | int], reason: str, remedy: str) -> NoReturn:
        at = self.file.location(self.tree.find(place))
        raise CannotRun(reason, remedy=remedy, path=at.path, line=at.line, column=at.column)
