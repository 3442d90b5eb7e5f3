"""The walk of `claimcheck resolve` on a real terminal: what it asks, what it records, and what it never loses."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

import claimcheck
from claimcheck.checker import check
from claimcheck.cli import main
from claimcheck.diagnostics import Finding
from claimcheck.loading import load

CLAIMS = """\
claimcheck: 1
sources: {post: {title: The Harbour Post}, radio: {title: רדיו הגליל}}
properties: {injured: {type: count}, lanes: {type: count}}
claims:
  - {id: post-injured, subject: collapse, property: injured, value: about 40, source: post}
  - {id: radio-injured, subject: collapse, property: injured, value: 57, source: radio}
  - {id: radio-again, subject: collapse, property: injured, value: 57, source: radio}
  - {id: post-lanes, subject: bridge, property: lanes, value: 2, source: post}
  - {id: radio-lanes, subject: bridge, property: lanes, value: 4, source: radio}
"""
WHAT, WHY, WHEN = "What stands?", "Why?", "To be reviewed by?"
PATIENCE = 60


class Terminal:
    """A process on a pseudo-terminal, which is read up to a word and then written to."""

    def __init__(
        self, *arguments: str, columns: int = 100, variables: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": str(Path(claimcheck.__file__).parents[1]),
            "TERM": "dumb",
            "COLUMNS": str(columns),
            "PYTHONUTF8": "1",
            **variables,
        }
        command = [sys.executable, "-m", "claimcheck", "resolve", *arguments, "--today", "2026-02-12"]
        self.child, self.descriptor = pty.fork()
        if self.child == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell ignores it in what it runs in the background
            os.execve(sys.executable, command, environment)
        self.shown = b""
        self.read = 0

    def until(self, word: str) -> str:
        """What comes up to and with this word, from where the last such read ended."""
        assert self.comes(word, within=PATIENCE), self.shown.decode("utf-8", "replace")
        start, self.read = self.read, self.shown.index(word.encode(), self.read) + len(word.encode())
        return self.shown[start : self.read].decode("utf-8").replace("\r\n", "\n")

    def comes(self, word: str, *, within: float) -> bool:
        """Whether a word comes up in so many seconds."""
        end = time.monotonic() + within
        while word.encode() not in self.shown[self.read :]:
            if time.monotonic() > end or self.more(within=max(end - time.monotonic(), 0)) == "end":
                return False
        return True

    def more(self, *, within: float) -> str:
        """Reads on; whether there was more, nothing so far, or the end."""
        if not select.select([self.descriptor], [], [], within)[0]:
            return "nothing"
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:  # the other side is closed
            data = b""
        self.shown += data
        return "more" if data else "end"

    def write(self, text: str) -> None:
        os.write(self.descriptor, text.encode("utf-8"))

    def answer(self, question: str, words: str) -> str:
        said = self.until(question)
        self.write(f"{words}\n")
        return said

    def press(self, key: str, *, until: str) -> None:
        """Presses a key until a word comes up: what is typed ahead of a question may count for nothing."""
        end = time.monotonic() + PATIENCE
        self.write(key)
        while not self.comes(until, within=5):
            assert time.monotonic() < end, self.shown.decode("utf-8", "replace")
            self.write(key)

    def end(self) -> tuple[int, str]:
        """The exit code, and the rest of what is shown."""
        while (state := self.more(within=PATIENCE)) == "more":
            pass
        if state == "nothing":
            os.kill(self.child, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
        os.close(self.descriptor)
        return code, self.shown[self.read :].decode("utf-8").replace("\r\n", "\n")


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    path = tmp_path / "desk.claims.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return path


def recorded() -> list[tuple[tuple[str, ...], str, str | None]]:
    return [(each.accept, each.reason, each.until) for each in load(["."]).resolutions]


def lanes() -> Finding:
    [found] = [each for each in check(load(["."])).open if each.property == "lanes" and each.camps]
    return found


def first_is_injured() -> None:
    """The gravest and first in the file comes first."""
    assert check(load(["."])).open[0].property == "injured"


class TestTheWalk:
    def test_settles_one_after_the_other(self):
        first_is_injured()
        terminal = Terminal()
        shown = terminal.answer(WHAT, "2")
        assert "2 contradictions to go" in shown
        assert "error conflicting-values: injured of collapse, 3 claims in 2 camps" in shown
        assert "⁨רדיו הגליל⁩" in shown
        assert "  1  36..44: post-injured\n  2  57: radio-again, radio-injured\n  0  none of them\n" in shown
        terminal.answer(WHY, "בית החולים אישר: 57")
        terminal.answer(WHEN, "2026-08-01")
        assert "recorded in desk.claims.yaml:12" in terminal.until("to go")
        assert recorded() == [(("radio-again", "radio-injured"), "בית החולים אישר: 57", "2026-08-01")]
        terminal.answer(WHAT, "0")
        terminal.answer(WHY, "Nobody can tell.")
        terminal.answer(WHEN, "")
        code, rest = terminal.end()
        assert code == 0
        assert "2 contradictions settled; none is open" in rest
        assert recorded()[1] == ((), "Nobody can tell.", None)

    def test_takes_single_claims_by_their_ids(self):
        terminal = Terminal()
        terminal.answer(WHAT, "post-injured radio-again")
        terminal.answer(WHY, "x")
        terminal.answer(WHEN, "")
        terminal.answer(WHAT, "q")
        terminal.end()
        assert recorded() == [(("post-injured", "radio-again"), "x", None)]

    def test_skips_and_quits(self):
        terminal = Terminal()
        assert "injured of collapse" in terminal.answer(WHAT, "s")
        assert "lanes of bridge" in terminal.answer(WHAT, "q")
        code, rest = terminal.end()
        assert (code, recorded()) == (0, [])
        assert "0 contradictions settled; 2 contradictions are open" in rest

    def test_explains_and_asks_again_after_a_slip(self):
        terminal = Terminal()
        terminal.answer(WHAT, "?")
        assert "s skips this one" in terminal.answer(WHAT, "7")
        assert "'7' is none of the numbers 1 to 2" in terminal.answer(WHAT, "none")
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "")
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "x")
        terminal.answer(WHEN, "someday")
        assert "is not a date" in terminal.answer(WHEN, "2020-01-01")
        assert "is past already" in terminal.answer(WHEN, "")
        terminal.answer(WHAT, "q")
        terminal.end()
        assert recorded() == [(("post-injured",), "x", None)]

    def test_asks_about_the_one_that_was_named_alone(self):
        [found] = [each for each in check(load(["."])).open if each.property == "lanes" and each.camps]
        terminal = Terminal(found.fingerprint[:8], "--by", "Noa")
        assert "1 contradiction to go" in terminal.answer(WHAT, "1")
        terminal.answer(WHY, "x")
        terminal.answer(WHEN, "")
        code, rest = terminal.end()
        assert code == 0
        assert "1 contradiction settled; 1 contradiction is open" in rest
        assert [each.by for each in load(["."]).resolutions] == ["Noa"]

    def test_asks_only_what_was_not_said(self):
        [found] = [each for each in check(load(["."])).open if each.property == "lanes" and each.camps]
        terminal = Terminal(found.fingerprint[:8], "--accept", "post-lanes")
        assert WHAT not in terminal.answer(WHY, "x")
        terminal.answer(WHEN, "")
        assert terminal.end()[0] == 0
        assert recorded() == [(("post-lanes",), "x", None)]

    def test_does_not_tell_to_run_the_command_that_is_running(self):
        terminal = Terminal()
        shown = terminal.answer(WHAT, "q")
        terminal.end()
        assert "settle which claims stand." in " ".join(shown.replace("|", " ").split())
        assert "claimcheck resolve" not in shown

    def test_breaks_its_help_where_the_terminal_ends(self):
        terminal = Terminal(columns=40)
        terminal.answer(WHAT, "?")
        help = terminal.answer(WHAT, "q").split("  1  ")[0]
        terminal.end()
        assert "shows this again." in " ".join(help.split())
        assert max(map(len, help.splitlines())) <= 40

    def test_takes_a_number_for_what_is_shown_with_it_also_where_a_claim_has_that_id(self, file):
        file.write_text(CLAIMS.replace("radio-lanes", "'2'"), encoding="utf-8")
        terminal = Terminal()
        terminal.answer(WHAT, "s")
        assert "  1  4: 2\n  2  2: post-lanes\n" in terminal.answer(WHAT, "2")
        terminal.answer(WHY, "x")
        terminal.answer(WHEN, "")
        terminal.end()
        assert [each for each, _, _ in recorded()] == [("post-lanes",)]

    def test_takes_letters_of_all_scripts_whatever_the_locale(self):
        terminal = Terminal(variables={"LC_ALL": "C"})
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "כי כך נמסר, وهكذا")
        terminal.answer(WHEN, "")
        terminal.answer(WHAT, "q")
        terminal.end()
        assert recorded() == [(("post-injured",), "כי כך נמסר, وهكذا", None)]

    def test_ends_without_a_reason_where_the_claims_were_named(self, file):
        terminal = Terminal(lanes().fingerprint[:8], "--accept", "post-lanes")
        assert "nothing: quit" in terminal.answer(WHY, "") + terminal.until(")")
        assert terminal.end()[0] == 0
        assert file.read_text("utf-8") == CLAIMS

    def test_asks_nothing_about_claims_that_are_not_of_the_finding(self, file):
        terminal = Terminal(lanes().fingerprint[:8], "--accept", "post-lane")
        code, shown = terminal.end()
        assert (code, file.read_text("utf-8")) == (2, CLAIMS)
        assert "post-lane is none of the claims of the finding. Did you mean post-lanes?" in shown
        assert WHY not in shown

    def test_shows_what_it_would_write_and_writes_nothing(self, file):
        terminal = Terminal("--diff")
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "x")
        terminal.answer(WHEN, "")
        assert "+    accept: [post-injured]" in terminal.answer(WHAT, "q")
        terminal.end()
        assert file.read_text("utf-8") == CLAIMS

    def test_hides_nothing_that_a_claim_file_says(self, file):
        evil = CLAIMS.replace("title: The Harbour Post", r'title: "\u202eevil \x1b[2J"')
        file.write_text(evil.replace("value: 2,", 'value: "2\\u202e",'), encoding="utf-8")
        terminal = Terminal()
        shown = terminal.answer(WHAT, "q") + terminal.end()[1]
        assert "<U+202E>evil <U+001B>[2J" in shown
        assert not re.search("[\u202a-\u202e\x1b]", shown)


class TestNothingIsLost:
    @pytest.mark.parametrize(
        ("question", "key"), [(WHAT, "\x03"), (WHY, "\x04"), (WHEN, "\x03")], ids=["interrupt", "end", "late interrupt"]
    )
    def test_when_it_is_broken_off_at_any_question(self, file, question, key):
        terminal = Terminal()
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "kept")
        terminal.answer(WHEN, "")
        for each in (WHAT, WHY, WHEN):
            terminal.until(each)
            if each == question:
                break
            terminal.write("1\n")
        terminal.press(key, until="settled;")
        code, rest = terminal.end()
        assert code == (130 if key == "\x03" else 0)
        assert "1 contradiction settled; 1 contradiction is open" in rest
        assert recorded() == [(("post-injured",), "kept", None)]
        assert file.read_text("utf-8").startswith(CLAIMS)

    def test_when_the_terminal_goes_away(self, file):
        terminal = Terminal()
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "kept")
        terminal.answer(WHEN, "")
        terminal.until(WHAT)
        os.kill(terminal.child, signal.SIGHUP)
        assert terminal.end()[0] == -signal.SIGHUP
        assert recorded() == [(("post-injured",), "kept", None)]

    def test_when_somebody_else_changes_the_file_meanwhile(self, file):
        terminal = Terminal()
        terminal.answer(WHAT, "1")
        terminal.until(WHY)
        file.write_text(f"{CLAIMS}# theirs\n", encoding="utf-8")
        terminal.write("x\n")
        terminal.answer(WHEN, "")
        terminal.answer(WHAT, "q")
        terminal.end()
        assert "# theirs\n" in file.read_text("utf-8")
        assert recorded() == [(("post-injured",), "x", None)]

    def test_when_somebody_else_changes_a_value_meanwhile(self, file):
        terminal = Terminal()
        terminal.answer(WHAT, "2")
        terminal.answer(WHY, "x")
        terminal.until(WHEN)
        changed = CLAIMS.replace("value: 57", "value: 58")
        file.write_text(changed, encoding="utf-8")
        terminal.write("\n")
        shown = terminal.answer(WHAT, "q")
        terminal.end()
        assert "radio-injured says 58 now and said 57 then" in " ".join(shown.split())
        assert "  2  58: radio-again, radio-injured\n" in shown
        assert file.read_text("utf-8") == changed

    @pytest.mark.parametrize("alone", [False, True])
    def test_when_somebody_else_corrects_what_is_asked_about(self, file, alone):
        [found] = [each for each in check(load(["."])).open if each.property == "injured" and each.camps]
        terminal = Terminal(*[found.fingerprint[:8]] * alone)
        terminal.answer(WHAT, "2")
        terminal.answer(WHY, "x")
        terminal.until(WHEN)
        changed = CLAIMS.replace("value: 57", "value: 41")
        file.write_text(changed, encoding="utf-8")
        terminal.write("\n")
        if not alone:
            assert "lanes of bridge" in terminal.answer(WHAT, "q")
        code, _ = terminal.end()
        assert "what was to be settled is gone. It was taken back." in terminal.shown.decode("utf-8")
        assert (code, file.read_text("utf-8")) == (0, changed)

    def test_when_somebody_else_settles_the_same_otherwise(self, file):
        terminal = Terminal(lanes().fingerprint[:8])
        terminal.answer(WHAT, "2")
        terminal.answer(WHY, "mine")
        terminal.until(WHEN)
        arguments = ["resolve", lanes().fingerprint, "--accept", "post-lanes", "--reason", "theirs"]
        assert main([*arguments, "--today", "2026-02-12"]) == 0
        terminal.write("\n")
        code, shown = terminal.end()
        assert code == 0
        assert "somebody else has settled the finding at the same time: theirs" in shown
        assert recorded() == [(("post-lanes",), "theirs", None)]

    @pytest.mark.parametrize("broken", [None, "claimcheck: 1\n\tclaims: []\n"], ids=["gone", "broken"])
    def test_when_the_file_is_no_longer_what_it_was(self, file, broken):
        (file.parent / "other.claims.yaml").write_text("claimcheck: 1\n", encoding="utf-8")
        terminal = Terminal()
        terminal.answer(WHAT, "1")
        terminal.answer(WHY, "x")
        terminal.until(WHEN)
        if broken is None:
            file.unlink()
        else:
            file.write_text(broken, encoding="utf-8")
        terminal.write("\n")
        code, shown = terminal.end()
        assert code == 0
        assert "0 contradictions settled; none is open" in shown
        assert ("1 flaw in the claim files" in shown) == (broken is not None)
        assert (file.read_text("utf-8") if file.exists() else None) == broken

    def test_when_the_file_becomes_read_only(self, file):
        terminal = Terminal()
        terminal.answer(WHAT, "1")
        terminal.until(WHY)
        file.chmod(0o444)
        terminal.write("x\n")
        terminal.answer(WHEN, "")
        assert "read-only" in terminal.answer(WHAT, "q")
        code, rest = terminal.end()
        assert (code, file.read_text("utf-8")) == (0, CLAIMS)
        assert "2 contradictions are open" in rest
