"""An editor that does what a script tells it: the other end of the language server, over standard input and output."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__ = ["Editor"]

Json = Any
PATIENCE = 60.0
"""Seconds in which an answer must come; nothing is measured here."""


class Editor:
    """A language server in a process of its own, and what it has said."""

    def __init__(
        self,
        *folders: Path,
        encodings: tuple[str, ...] = ("utf-16",),
        watches: bool = True,
        resolves: bool = True,
        command: tuple[str, ...] = (sys.executable, "-m", "claimcheck", "lsp"),
        cwd: Path | None = None,
    ) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=cwd)
        self.answers: dict[int, Json] = {}
        self.requests: list[Json] = []
        self.said: dict[str, list[Json]] = {}
        """The diagnostics of each file, as they were told last."""
        self.said_of: dict[str, int | None] = {}
        """The version of each document that they were told of."""
        self.published = 0
        self.log: list[str] = []
        self._news = threading.Condition()
        self._numbers = 0
        self.versions: dict[str, int] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        code_action = {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}
        if resolves:
            code_action["resolveSupport"] = {"properties": ["edit"]}
        self.capabilities = self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name} for folder in folders] or None,
                "capabilities": {
                    "general": {"positionEncodings": list(encodings)},
                    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": watches}, "workspaceFolders": True},
                    "textDocument": {"codeAction": code_action},
                },
            },
        )["capabilities"]
        self.notify("initialized", {})

    def __enter__(self) -> Editor:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.request("shutdown", None)
            self.notify("exit", None)
        self.code = self.process.wait(timeout=PATIENCE)
        self._close()

    def _close(self) -> None:
        self._reader.join(timeout=PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    # Messages

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def notify(self, method: str, params: Json) -> None:
        self._send({"method": method, **({} if params is None else {"params": params})})

    def request(self, method: str, params: Json) -> Json:
        self._numbers += 1
        number = self._numbers
        self._send({"id": number, "method": method, **({} if params is None else {"params": params})})
        answer = self.wait(lambda: self.answers.pop(number, None))
        assert "error" not in answer, answer
        return answer["result"]

    def wait(self, found: Callable[[], Json], *, patience: float = PATIENCE) -> Json:
        """What `found` gives once it gives something."""
        end = time.monotonic() + patience
        with self._news:
            while not (result := found()):
                left = end - time.monotonic()
                assert left > 0, f"nothing came; said: {self.said}, log: {self.log}"
                is_there = self.process.poll() is None or self._reader.is_alive()
                assert is_there, f"the server has ended with {self.process.returncode}; log: {self.log}"
                self._news.wait(min(left, 1))
        return result

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            message = json.loads(stream.read(length))
            with self._news:
                self._take(message)
                self._news.notify_all()

    def _take(self, message: Json) -> None:
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self.said[message["params"]["uri"]] = message["params"]["diagnostics"]
            self.said_of[message["params"]["uri"]] = message["params"].get("version")
            self.published += 1
        elif method in ("window/logMessage", "window/showMessage"):
            self.log.append(message["params"]["message"])
        elif method is not None and "id" in message:
            self.requests.append(message)
            if self.process.stdin is not None and not self.process.stdin.closed:
                self._send({"id": message["id"], "result": None})
        elif "id" in message:
            self.answers[message["id"]] = message

    # What people do

    def open(self, path: Path | str, text: str, *, language: str = "yaml") -> str:
        uri = path if isinstance(path, str) else path.as_uri()
        self.versions[uri] = 1
        self.notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}},
        )
        return uri

    def replace(self, uri: str, text: str) -> None:
        self.versions[uri] += 1
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": self.versions[uri]}, "contentChanges": [{"text": text}]},
        )

    def type(self, uri: str, line: int, character: int, text: str, *, over: int = 0) -> None:
        """Types a text at a place, over so many units."""
        self.versions[uri] += 1
        change = {
            "range": {
                "start": {"line": line, "character": character},
                "end": {"line": line, "character": character + over},
            },
            "text": text,
        }
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": self.versions[uri]}, "contentChanges": [change]},
        )

    def close(self, uri: str) -> None:
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def at(self, method: str, uri: str, line: int, character: int, **more: Json) -> Json:
        return self.request(
            f"textDocument/{method}",
            {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}, **more},
        )

    def diagnostics(self, uri: str, *codes: str) -> list[Json]:
        """What is said of a file, once these rules, and no others, have something to say."""
        return self.wait(
            lambda: (
                sorted(str(each.get("code", "")) for each in self.said.get(uri, ())) == sorted(codes)
                and (self.said.get(uri, []) or [None])
            )
        )
