"""The command that starts the language server, where it cannot or should not be started."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from claimcheck.cli import main


def test_it_tells_what_to_install_where_its_libraries_are_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert main(["lsp"]) == 2
    assert "python3 -m pip install '.[lsp]'" in capsys.readouterr().err


def test_it_says_on_a_terminal_that_it_is_for_editors(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = pytest.importorskip("claimcheck.lsp.server")
    monkeypatch.setattr(server, "serve", lambda: 0)
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    assert main(["lsp"]) == 0
    assert "this is for editors" in capsys.readouterr().err


def test_it_ends_with_1_where_the_editor_goes_without_a_word() -> None:
    command = (sys.executable, "-m", "claimcheck", "lsp")
    ended = subprocess.run(command, input=b"", capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")
