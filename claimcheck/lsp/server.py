"""The server: the messages of the protocol, and when what is done.

What is typed is read and answered at once, in the thread that reads the messages; the whole of a folder is checked in
another one when nothing has been typed for a moment.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any, Final

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from claimcheck.lsp.answers import Answers
from claimcheck.lsp.desk import Desk, Stopped
from claimcheck.lsp.positions import Encoding
from claimcheck.lsp.room import Room
from claimcheck.lsp.stands import Settled
from claimcheck.text import visible
from claimcheck.version import __version__

__all__ = ["ClaimServer", "serve"]

_log = logging.getLogger(__name__)

_SOON: Final = 0.01
"""Seconds in which more may be typed before it is looked at; keys that are held down come faster."""
_SETTLING: Final = 0.5
"""Seconds without a change before a whole check."""
_PATIENCE: Final = 3.0
"""Seconds without the end of a whole check after which one is no longer stopped by what is typed."""
_FIRST_LOOK: Final = 10.0
"""Seconds that an answer may wait for a folder to be looked at for the first time."""
_SMALL: Final = 0.02
"""Seconds that a whole check may take to be made at once, each time that something was typed."""
_SWITCHING: Final = 0.001
"""Seconds after which a check in another thread makes way for what is typed."""
_TRIGGERS: Final = (" ", '"', "'", "[", ",", ".", "/")
_WATCHED: Final = (
    "**/*.claims.{yaml,yml,json,jsonl,toml}",
    "**/{claimcheck,pyproject}.toml",
    "**/*baseline*.{yaml,yml}",
    "**/.gitignore",
    "**/*.{txt,text,md}",
)


class _Protocol(LanguageServerProtocol):
    """The protocol with the texts of documents kept here: the library's own break lines where the protocol does not."""

    _server: ClaimServer

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        self._server.opened(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        self._server.changed(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        self._server.closed(params.text_document.uri)


class ClaimServer(LanguageServer):
    """A language server for claim files."""

    def __init__(self) -> None:
        super().__init__("claimcheck", __version__, protocol_cls=_Protocol)
        self.room: Room = Room(Encoding())
        self._checking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self._stopping = Event()
        self._soon: asyncio.TimerHandle | None = None
        self._settling: dict[str, asyncio.TimerHandle] = {}
        self._running: dict[str, Event] = {}
        """What stops the check of a folder that is under way."""
        self._settled_at: dict[str, float] = {}
        _register(self)

    # The life of the server

    def begin(self, params: types.InitializeParams) -> None:
        """Takes what the editor says of itself."""
        encoding = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
        self.room = Room(Encoding(str(getattr(encoding, "value", encoding))))
        folders = [each.uri for each in params.workspace_folders or ()]
        if not folders and params.root_uri:
            folders = [params.root_uri]
        for uri in folders:
            self.room.add_folder(uri)

    def ready(self) -> None:
        """Begins to look, once the editor listens."""
        watching = self.client_capabilities.workspace and self.client_capabilities.workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers=watchers)
            registration = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.client_register_capability(types.RegistrationParams([registration]))
        self.settle_all(after=0)

    @property
    def is_ending(self) -> bool:
        """Whether the editor has said goodbye."""
        return self._stopping.is_set()

    def end(self) -> None:
        """Lets go of everything that is under way."""
        self._stopping.set()
        for handle in (*self._settling.values(), *filter(None, (self._soon,))):
            handle.cancel()
        self._checking.shutdown(wait=False, cancel_futures=True)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Writes to the editor's log; a message for each key would help nobody."""
        _log.error("%s", visible(str(error)))
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, visible(f"{source}: {error}")))

    # Documents and folders

    def opened(self, document: types.TextDocumentItem) -> None:
        """Takes an open document."""
        for desk in self.room.open(document.uri, document.text, document.version, document.language_id):
            self._settle_after(desk, 0)
        self._look_soon()

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Takes what was typed."""
        self.room.change(params.text_document.uri, params.content_changes, params.text_document.version)
        self._look_soon()

    def closed(self, uri: str) -> None:
        """Goes back to the file on the disk."""
        for desk in self.room.close(uri):
            self._settle_after(desk)
        self._look_soon()

    def folders_changed(self, event: types.WorkspaceFoldersChangeEvent) -> None:
        """Takes folders in, and leaves others."""
        for removed in event.removed:
            self.room.remove_folder(removed.uri)
        for added in event.added:
            desk = self.room.add_folder(added.uri)
            if desk is not None:
                self._settle_after(desk, 0)
        self._look_soon()

    # When what is done

    async def looked(self) -> None:
        """Waits until every folder has been looked at once, but not for ever."""
        end = time.monotonic() + _FIRST_LOOK
        while any(desk.settled is None for desk in self.room.desks.values()) and time.monotonic() < end:
            await asyncio.sleep(_SOON)

    def _look_soon(self) -> None:
        if self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(_SOON, self._look)

    def _look(self) -> None:
        """Reads what was typed and says what there is to say of it."""
        self._soon = None
        for desk in self.room.touched():
            if desk.settled is not None and desk.settled.seconds < _SMALL and desk.folder not in self._running:
                desk.settle_at_once()
            self.room.tell(desk)
            self._make_way(desk.folder)
            self._settle_after(desk)
        self._publish()

    def _make_way(self, folder: str) -> None:
        """Stops a check that is out of date already, unless none has come to its end for a while."""
        running = self._running.get(folder)
        if running is not None and time.monotonic() - self._settled_at.get(folder, 0) < _PATIENCE:
            running.set()

    def _publish(self) -> None:
        for uri, diagnostics, version in self.room.news():
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def settle_all(self, *, after: float = _SETTLING) -> None:
        """Has every folder looked at again as a whole."""
        for desk in self.room.desks.values():
            self._settle_after(desk, after)

    def _settle_after(self, desk: Desk, seconds: float = _SETTLING) -> None:
        """Has a folder checked as a whole unless something comes up until then."""
        self._settle_no_more(desk.folder)
        loop = asyncio.get_running_loop()
        self._settling[desk.folder] = loop.call_later(seconds, self._settle, desk.folder)

    def _settle_no_more(self, folder: str) -> None:
        """Drops the check of a folder that is waited for."""
        waiting = self._settling.pop(folder, None)
        if waiting is not None:
            waiting.cancel()

    def _settle(self, folder: str) -> None:
        self._look()
        self._settle_no_more(folder)  # what was typed just now is in this check
        desk = self.room.desks.get(folder)
        if desk is None or self._stopping.is_set():
            return
        if folder in self._running:
            self._settle_after(desk)
            return
        stop = self._running[folder] = Event()
        job = desk.settling(stopped=lambda: stop.is_set() or self._stopping.is_set())
        future = asyncio.get_running_loop().run_in_executor(self._checking, job)
        future.add_done_callback(partial(self._settled, folder))

    def _settled(self, folder: str, future: asyncio.Future[Settled]) -> None:
        self._running.pop(folder, None)
        desk = self.room.desks.get(folder)
        if desk is None or future.cancelled() or self._stopping.is_set():
            return
        failure = future.exception()
        if failure is not None:
            if not isinstance(failure, Stopped) and isinstance(failure, Exception):
                self.report_server_error(failure, "check")
            return
        self._settled_at[folder] = time.monotonic()
        before = desk.disk.config
        desk.settle(future.result())
        gc.freeze()  # what was read stays, and looking through it for garbage would take longer than an answer may
        if desk.disk.config != before:
            self.room.reconsider()
            self._look_soon()
        self.room.tell(desk)
        self._publish()


def _register(server: ClaimServer) -> None:
    """Has the messages of the protocol answered."""
    answers = Answers(server)

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.begin(params)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        server.ready()

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.end()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(_: types.DidSaveTextDocumentParams) -> None:
        server.settle_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(_: types.DidChangeWatchedFilesParams) -> None:
        server.settle_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def did_change_workspace_folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.folders_changed(params.event)

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def did_change_configuration(_: types.DidChangeConfigurationParams) -> None:
        server.settle_all()

    actions = types.CodeActionOptions([types.CodeActionKind.QuickFix], resolve_provider=True)
    asked: dict[str, tuple[Callable[[Any], object], object]] = {
        types.TEXT_DOCUMENT_HOVER: (answers.hover, None),
        types.TEXT_DOCUMENT_DEFINITION: (answers.definition, None),
        types.TEXT_DOCUMENT_REFERENCES: (answers.references, None),
        types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (answers.symbols, None),
        types.TEXT_DOCUMENT_COMPLETION: (answers.completion, types.CompletionOptions(_TRIGGERS)),
        types.TEXT_DOCUMENT_CODE_ACTION: (answers.actions, actions),
        types.CODE_ACTION_RESOLVE: (answers.resolved, None),
    }
    for message, (answer, options) in asked.items():
        server.feature(message, options)(_patient(server, answer))


def _patient(server: ClaimServer, answer: Callable[[Any], object]) -> Callable[[Any], Awaitable[object]]:
    """The answer, once the folders have been looked at for the first time."""

    async def answered(params: Any) -> object:
        await server.looked()
        return answer(params)

    return answered


def serve() -> int:
    """Serves an editor over standard input and output until it says goodbye; 1 where it goes without a word."""
    from claimcheck.loading import explanation  # noqa: F401  # slow to load, and wanted at the first slip of the pen

    sys.setswitchinterval(_SWITCHING)
    server = ClaimServer()
    server.start_io()
    said_goodbye = server.is_ending
    server.end()
    return 0 if said_goodbye else 1
