"""The room: the desks of all folders that an editor has open, and its open documents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from claimcheck.config import project
from claimcheck.exceptions import CannotRun
from claimcheck.loading.discovery import Format, format_named
from claimcheck.loading.text import FileText
from claimcheck.lsp.buffers import Buffer
from claimcheck.lsp.desk import Desk
from claimcheck.lsp.diagnostics import Diagnoser, Diagnoses, trouble
from claimcheck.lsp.positions import Encoding, lines_of
from claimcheck.lsp.stands import Shown
from claimcheck.lsp.versions import Version
from claimcheck.resources import resource

__all__ = ["Room"]

_FORMATS: dict[str, Format] = {"yaml": "yaml", "json": "json", "jsonc": "json", "toml": "toml", "jsonl": "jsonl"}
"""By the language that an editor takes an unnamed document for."""


class Room:
    """What an editor has open; knows nothing of messages and of time."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.desks: dict[str, Desk] = {}
        self.buffers: dict[str, Buffer] = {}
        self._pending: set[str] = set()
        """The documents whose text has changed since it was last looked at."""
        self._touched: set[str] = set()
        """The folders in which something has been typed that `touched` has not told of yet."""
        self._diagnosers: dict[str, Diagnoser] = {}
        self._told: dict[str, Diagnoses] = {}
        """What each desk has to say, by the URI of the file."""
        self._shown: dict[str, dict[tuple[str, str], Shown]] = {}
        self._published: dict[str, list[types.Diagnostic]] = {}

    # Folders

    def add_folder(self, uri: str) -> Desk | None:
        """Begins to look after a folder."""
        path = to_fs_path(uri)
        return None if path is None else self._add(os.path.normpath(path))

    def _add(self, folder: str, *, is_searched: bool = True) -> Desk:
        if folder not in self.desks:
            self.desks[folder] = Desk(folder, is_searched=is_searched)
            self._diagnosers[folder] = Diagnoser(self.uri, page, self.encoding, self._lines)
            self._pending.update(self.buffers)
        return self.desks[folder]

    def _lines(self, text: FileText) -> Sequence[str] | None:
        """The lines of a text that is that of an open document."""
        buffer = self.buffers.get(self.uri(text.path))
        return buffer.lines if buffer is not None and buffer.text is text.content else None

    def remove_folder(self, uri: str) -> None:
        """Looks after a folder no longer; what was said of it is taken back."""
        folder = os.path.normpath(to_fs_path(uri) or "")
        for kept in (self.desks, self._diagnosers, self._told, self._shown):
            kept.pop(folder, None)

    def uri(self, path: str) -> str:
        """What the editor calls a file."""
        known = next((uri for uri in self.buffers if self.path(uri) == path), None)
        return known or _uri(path)

    def path(self, uri: str) -> str:
        """The path of a file; of a document without a file, its URI."""
        path = to_fs_path(uri)
        return uri if path is None else os.path.normpath(path)

    # Documents

    def open(self, uri: str, text: str, version: int | None, language: str) -> Iterator[Desk]:
        """Takes the text of a document that was opened; gives the desks that did not exist before."""
        self.buffers[uri] = Buffer(text, version=version, language=language)
        self._pending.add(uri)
        path = self.path(uri)
        if path == uri or format_named(path) is None or ".claims." not in os.path.basename(path):
            return
        if not any(path.startswith(os.path.join(folder, "")) for folder in self.desks):
            folder, is_searched = _home(os.path.dirname(path))
            yield self._add(folder, is_searched=is_searched)

    def change(self, uri: str, changes: Sequence[types.TextDocumentContentChangeEvent], version: int | None) -> None:
        """Makes changes in the text of a document."""
        buffer = self.buffers.get(uri)
        if buffer is None:
            return
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = change.range.start, change.range.end
                buffer.change((start.line, start.character), (end.line, end.character), change.text, self.encoding)
            else:
                buffer.replace(change.text)
        buffer.version = version
        self._pending.add(uri)

    def close(self, uri: str) -> list[Desk]:
        """Forgets the text of a document; gives the desks whose file it was."""
        self.buffers.pop(uri, None)
        self._pending.discard(uri)
        return [desk for desk in self.desks.values() if desk.close(self.path(uri))]

    def reconsider(self) -> None:
        """Asks anew of every document to which folder it belongs, since the settings may have changed."""
        self._pending.update(self.buffers)

    def catch_up(self) -> None:
        """Reads what has been typed."""
        while self._pending:
            uri = self._pending.pop()
            buffer = self.buffers[uri]
            path, format = self.path(uri), self._format(uri, buffer)
            for folder, desk in self.desks.items():
                if (path != uri or format is not None) and desk.put(path, buffer.text, format=format):
                    self._touched.add(folder)
                if path == uri:
                    break  # what has no file belongs to the first folder

    def touched(self) -> list[Desk]:
        """Reads what has been typed; gives the desks that it is on, also where a request had it read before."""
        self.catch_up()
        touched, self._touched = self._touched, set()
        return [desk for folder, desk in self.desks.items() if folder in touched]

    def _format(self, uri: str, buffer: Buffer) -> Format | None:
        """The format of a document that has no file, if it looks like a claim file."""
        if self.path(uri) != uri or "claimcheck" not in buffer.text[:2000]:
            return None
        return _FORMATS.get(buffer.language)

    def version(self, uri: str) -> tuple[Desk, Version] | None:
        """A claim file as it is now, with the desk that it lies on."""
        self.catch_up()
        path = self.path(uri)
        found = [(folder, desk) for folder, desk in self.desks.items() if path in desk.stand.versions]
        if not found:
            return None
        _, desk = max(found, key=lambda each: len(each[0]))
        return desk, desk.stand.versions[path]

    def diagnoser(self, desk: Desk) -> Diagnoser:
        """What tells places of a desk's files as the editor counts them."""
        return self._diagnosers[desk.folder]

    # What is said

    def tell(self, desk: Desk) -> None:
        """Works out what is to be said of a folder now."""
        shown = desk.shown()
        self._shown[desk.folder] = {(each.finding.fingerprint, each.finding.version): each for each in shown}
        found = self.diagnoser(desk).diagnoses(shown, desk.stand)
        told = {self.uri(path): diagnostics for path, diagnostics in found.items()}
        failure = desk.disk.trouble
        if failure is not None and failure.path:
            path = os.path.normpath(os.path.join(desk.folder, failure.path))
            if os.path.isfile(path):
                text = Path(path).read_text(encoding="utf-8", errors="replace")
                told.setdefault(self.uri(path), []).append(trouble(failure, lines_of(text), self.encoding))
        self._told[desk.folder] = told

    def news(self) -> Iterator[tuple[str, list[types.Diagnostic], int | None]]:
        """What is to be said of files, where that is not what was said last: URI, diagnostics, version of the text."""
        now: dict[str, list[types.Diagnostic]] = {}
        for told in self._told.values():
            for uri, diagnostics in told.items():
                known = now.get(uri)
                now[uri] = (
                    diagnostics if known is None else [*known, *(each for each in diagnostics if each not in known)]
                )
        for uri in [uri for uri in self._published if uri not in now]:
            now[uri] = []
        for uri, diagnostics in now.items():
            if self._published.get(uri, []) != diagnostics:
                buffer = self.buffers.get(uri)
                yield uri, diagnostics, None if buffer is None else buffer.version
        self._published = {uri: diagnostics for uri, diagnostics in now.items() if diagnostics}

    def finding(self, folder: str, fingerprint: str, version: str) -> Shown | None:
        """What was said last under these."""
        return self._shown.get(folder, {}).get((fingerprint, version))


def _home(folder: str) -> tuple[str, bool]:
    """The folder to look after for a file that lies in no open folder, and whether to search all of it."""
    try:
        home = str(project(start=Path(folder)))
    except CannotRun:
        home = folder
    return home, Path(home) not in (Path.home(), Path(Path(home).anchor))


@lru_cache(maxsize=10_000)
def _uri(path: str) -> str:
    """The URI of a file; a document without a file is known by one already."""
    return (from_fs_path(path) or path) if os.path.isabs(path) else path


@cache
def page(rule: str) -> str | None:
    """Where the page of a rule is; None for a rule of another package."""
    found = resource(packaged="rules/pages", checkout="docs/reference/rules") / f"{rule}.md"
    return found.as_uri() if found.is_file() else None
