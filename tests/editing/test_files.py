"""Writing files that people own: whole at every moment, nothing lost, and clear words where it cannot be."""

from __future__ import annotations

import errno
import os
import resource
import signal
import stat
import tempfile
import time
from pathlib import Path

import pytest
from killing import ended, in_child, killed_at_random, killed_at_steps

from claimcheck.editing.documents import Change, changes
from claimcheck.editing.edits import edited
from claimcheck.editing.files import content, restore, rewrite
from claimcheck.exceptions import CannotRun
from claimcheck.loading import load
from claimcheck.model import Resolution

NAME = "desk.claims.yaml"
OLD = "claimcheck: 1\n# by hand\nclaims: []\n"


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / NAME
    path.write_text(OLD, encoding="utf-8")
    return path


def litter(folder: Path) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name != NAME)


class TestRewrite:
    def test_replaces_the_text_by_what_is_made_of_it(self, file):
        written = rewrite(file, lambda text: f"{text}resolutions: []\n")
        assert file.read_text("utf-8") == f"{OLD}resolutions: []\n"
        assert written.changed
        assert not litter(file.parent)

    def test_does_not_touch_a_file_that_stays_the_same(self, file):
        before = file.stat()
        assert not rewrite(file, lambda text: text or "").changed
        after = file.stat()
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)

    def test_makes_a_file_that_is_not_there(self, tmp_path):
        rewrite(tmp_path / NAME, lambda text: OLD if text is None else "")
        assert (tmp_path / NAME).read_text("utf-8") == OLD
        plain = tmp_path / "plain"
        plain.write_text("", encoding="utf-8")
        assert (tmp_path / NAME).stat().st_mode == plain.stat().st_mode

    def test_keeps_line_ends_and_a_byte_order_mark(self, file):
        file.write_bytes(b"\xef\xbb\xbfclaimcheck: 1\r\n")
        assert content(file) == "claimcheck: 1\r\n"
        rewrite(file, lambda text: f"{text}claims: []\r\n")
        assert file.read_bytes() == b"\xef\xbb\xbfclaimcheck: 1\r\nclaims: []\r\n"

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
    def test_keeps_the_mode(self, file, mode):
        file.chmod(mode)
        rewrite(file, lambda text: f"{text}# more\n")
        assert stat.S_IMODE(file.stat().st_mode) == mode

    def test_replaces_what_a_link_points_to_and_not_the_link(self, file, tmp_path):
        folder = tmp_path / "elsewhere"
        folder.mkdir()
        link = folder / "link.claims.yaml"
        link.symlink_to(Path("..") / NAME)
        rewrite(link, lambda text: f"{text}# more\n")
        assert link.is_symlink()
        assert file.read_text("utf-8").endswith("# more\n")
        assert os.listdir(folder) == ["link.claims.yaml"]

    def test_leaves_nothing_behind_when_the_change_fails(self, file):
        def fail(text):
            raise CannotRun("no")

        with pytest.raises(CannotRun):
            rewrite(file, fail)
        assert file.read_text("utf-8") == OLD
        assert not litter(file.parent)


class TestRestore:
    def test_brings_back_what_was_there(self, file):
        restore(rewrite(file, lambda text: f"{text}# more\n"))
        assert file.read_text("utf-8") == OLD

    def test_takes_a_new_file_away(self, tmp_path):
        restore(rewrite(tmp_path / NAME, lambda text: OLD))
        assert os.listdir(tmp_path) == []

    def test_never_undoes_what_somebody_else_has_done_since(self, file):
        written = rewrite(file, lambda text: f"{text}# more\n")
        file.write_text("theirs\n", encoding="utf-8")
        with pytest.raises(CannotRun, match="somebody else"):
            restore(written)
        assert file.read_text("utf-8") == "theirs\n"


class TestRefusals:
    def test_of_a_file_that_is_changed_between_read_and_write(self, file):
        def change(text):
            file.write_text("theirs\n", encoding="utf-8")
            return "ours\n"

        with pytest.raises(CannotRun, match="changed by somebody else"):
            rewrite(file, change)
        assert file.read_text("utf-8") == "theirs\n"
        assert not litter(file.parent)

    def test_of_a_file_that_appears_meanwhile(self, tmp_path):
        path = tmp_path / NAME

        def change(text):
            path.write_text("theirs\n", encoding="utf-8")
            return "ours\n"

        with pytest.raises(CannotRun, match="changed by somebody else"):
            rewrite(path, change)
        assert path.read_text("utf-8") == "theirs\n"

    def test_of_a_read_only_file(self, file):
        file.chmod(0o444)
        with pytest.raises(CannotRun, match="read-only"):
            rewrite(file, lambda text: "ours\n")
        assert file.read_text("utf-8") == OLD
        assert not litter(file.parent)

    def test_of_a_merge_conflict(self, file):
        merged = f"{OLD}<<<<<<< ours\nresolutions: []\n=======\nresolutions:\n>>>>>>> theirs\n"
        file.write_text(merged, encoding="utf-8")
        with pytest.raises(CannotRun, match="merge conflict") as caught:
            rewrite(file, lambda text: "ours\n")
        assert caught.value.line == 4
        assert file.read_text("utf-8") == merged

    @pytest.mark.parametrize("data", [b"\xff\xfe", b"caf\xe9\n"])
    def test_of_a_file_that_is_not_utf_8(self, file, data):
        file.write_bytes(data)
        with pytest.raises(CannotRun, match="not UTF-8"):
            rewrite(file, lambda text: "ours\n")
        assert file.read_bytes() == data

    def test_of_what_is_no_file(self, tmp_path):
        with pytest.raises(CannotRun, match="not a file"):
            rewrite(tmp_path, lambda text: "ours\n")
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(CannotRun, match="not a file"):
            rewrite(tmp_path / "pipe", lambda text: "ours\n")

    def test_of_a_link_that_leads_back_to_itself(self, tmp_path):
        (tmp_path / NAME).symlink_to(NAME)
        with pytest.raises(CannotRun):
            rewrite(tmp_path / NAME, lambda text: "ours\n")

    def test_of_a_folder_that_is_not_there(self, tmp_path):
        with pytest.raises(CannotRun, match="folder"):
            rewrite(tmp_path / "nowhere" / NAME, lambda text: "ours\n")

    def test_of_a_folder_that_allows_no_writing(self):
        with tempfile.TemporaryDirectory() as name:
            file = Path(name) / NAME
            file.write_text(OLD, encoding="utf-8")
            file.chmod(0o666)
            file.parent.chmod(0o555)
            reader, writer = os.pipe()

            def work():
                if os.geteuid() == 0:  # whom nothing is forbidden
                    os.seteuid(65534)
                try:
                    rewrite(file, lambda text: "ours\n")
                except CannotRun as error:
                    os.write(writer, str(error).encode())

            assert ended(in_child(work)) == 0
            os.close(writer)
            with open(reader, encoding="utf-8") as said:
                assert "the folder of the file cannot be written to (Permission denied)" in said.read()
            file.parent.chmod(0o755)
            assert file.read_text("utf-8") == OLD
            assert not litter(file.parent)

    def test_where_the_disk_takes_no_more(self, file):
        def work():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
            rewrite(file, lambda text: f"{text}# {'x' * 20_000}\n")

        assert ended(in_child(work)) == 2
        assert file.read_text("utf-8") == OLD
        assert not litter(file.parent)

    def test_says_when_the_disk_is_full(self, file, monkeypatch):
        def full(descriptor):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(CannotRun, match="disk is full; the file is as it was"):
            rewrite(file, lambda text: "ours\n")
        assert file.read_text("utf-8") == OLD
        assert not litter(file.parent)


class TestAKillAtAnyMoment:
    """Leaves the old file or the new one, whole; and the next writer clears away what was left."""

    def test_around_each_step(self, file):
        new = f"{OLD}# {'x' * 50_000}\n"
        kept = set()
        for step in killed_at_steps(lambda: rewrite(file, lambda text: new)):
            kept.add(file.read_text("utf-8"))
            assert kept <= {OLD, new}, step
            file.write_text(OLD, encoding="utf-8")
        assert kept == {OLD, new}
        rewrite(file, lambda text: new)
        assert not litter(file.parent)

    def test_at_random(self, file):
        texts = [f"{OLD}# {number} {'x' * 3_000 * number}\n" for number in range(10)]

        def work():
            for number in range(1_000_000):
                rewrite(file, lambda text, number=number: texts[number % len(texts)])

        kept = set()
        for _ in killed_at_random(work, rounds=60):
            kept.add(file.read_text("utf-8"))
            assert kept <= {OLD, *texts}
        assert len(kept) > 1
        rewrite(file, lambda text: OLD)
        assert not litter(file.parent)


class TestSeveralAtOnce:
    """Take turns: what each of them adds is there in the end."""

    def test_lose_nothing(self, file):
        def add(writer):
            for number in range(10):
                claims = {f"w{writer}": "1", f"n{number}": "2"}
                added = Change(added=Resolution(claims, [], f"writer {writer}, {number}"))
                rewrite(file, lambda text, added=added: edited(text, changes(NAME, text, added)))

        children = [in_child(lambda writer=writer: add(writer)) for writer in range(4)]
        assert [ended(child) for child in children] == [0, 0, 0, 0]
        corpus = load([file])
        assert not corpus.problems
        reasons = {resolution.reason for resolution in corpus.resolutions}
        assert reasons == {f"writer {writer}, {number}" for writer in range(4) for number in range(10)}
        assert file.read_text("utf-8").startswith("claimcheck: 1\n# by hand\n")
        assert not litter(file.parent)

    def test_wait_for_a_killed_one_no_longer_than_it_lives(self, file):
        def hang():
            rewrite(file, lambda text: signal.pause())

        child = in_child(hang)
        while not _is_locked(file.parent):
            time.sleep(0.001)
        os.kill(child, signal.SIGKILL)
        ended(child)
        assert rewrite(file, lambda text: f"{text}# more\n").changed

    def test_say_so_when_one_does_not_come_to_an_end(self, file, monkeypatch):
        monkeypatch.setattr("claimcheck.editing.turns._PATIENCE", 0.05)
        child = in_child(lambda: rewrite(file, lambda text: signal.pause()))
        while not _is_locked(file.parent):
            time.sleep(0.001)
        try:
            with pytest.raises(CannotRun, match="another claimcheck"):
                rewrite(file, lambda text: "ours\n")
        finally:
            os.kill(child, signal.SIGKILL)
            ended(child)
        assert file.read_text("utf-8") == OLD


def _is_locked(folder: Path) -> bool:
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
