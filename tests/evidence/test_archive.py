"""Archived copies: where they may lie, what may stand in them, and what is said where they cannot be read."""

from __future__ import annotations

import hashlib
import os
import sys

import pytest

from claimcheck.corpus import Corpus
from claimcheck.evidence import Archive, Copy, Unreadable
from claimcheck.evidence.archive import SIZE_AT_MOST
from claimcheck.model import Source


def copy_of(path, *, root, folders=(), language=None):
    source = Source("post", text=path, language=language)
    archive = Archive(Corpus(sources=[source]), root=root, folders=folders)
    file = archive.file(0)
    return file if file is None or isinstance(file, Unreadable) else archive.copy(file, source)


@pytest.fixture
def project(tmp_path):
    (tmp_path / "project" / "texts").mkdir(parents=True)
    return tmp_path / "project"


def saved(project, data, name="texts/post.txt"):
    (project / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return copy_of(name, root=project)


class TestACopyThatCanBeRead:
    def test_has_its_text_and_the_hash_of_its_bytes(self, project):
        copy = saved(project, "انهار الجسر فجرًا\n")
        assert isinstance(copy, Copy)
        assert copy.text == "انهار الجسر فجرًا\n"
        assert copy.sha256 == hashlib.sha256("انهار الجسر فجرًا\n".encode()).hexdigest()

    def test_loses_its_byte_order_mark_from_the_text_and_not_from_the_hash(self, project):
        data = b"\xef\xbb\xbf" + "הגשר".encode()
        copy = saved(project, data)
        assert (copy.text, copy.sha256) == ("הגשר", hashlib.sha256(data).hexdigest())

    def test_keeps_the_ends_of_its_lines(self, project):
        assert saved(project, b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"

    def test_a_source_without_text_has_none(self, project):
        assert copy_of(None, root=project) is None

    def test_a_text_that_is_given_needs_no_file(self, project):
        source = Source("post", text="nowhere.txt")
        archive = Archive(Corpus(sources=[source]), root=project, texts={"post": "The bridge fell."})
        assert archive.copy(archive.file(0), source).text == "The bridge fell."


class TestWhereACopyMayLie:
    @pytest.fixture
    def outside(self, project):
        (project.parent / "archive").mkdir()
        (project.parent / "archive" / "post.txt").write_text("secret", encoding="utf-8")
        return project.parent / "archive"

    def refused(self, found):
        assert isinstance(found, Unreadable)
        assert "lies outside of the project" in found.message
        assert "text-folders" in found.help
        assert "--text-folder" in found.help

    def test_not_above_the_project(self, project, outside):
        self.refused(copy_of("../archive/post.txt", root=project))
        self.refused(copy_of("texts/../../archive/post.txt", root=project))

    def test_not_at_a_path_from_the_root_of_the_disk(self, project, outside):
        self.refused(copy_of(str(outside / "post.txt"), root=project))

    def test_not_behind_a_link_to_a_file_outside(self, project, outside):
        (project / "texts" / "post.txt").symlink_to(outside / "post.txt")
        self.refused(copy_of("texts/post.txt", root=project))

    def test_not_behind_a_link_to_a_folder_outside(self, project, outside):
        (project / "archive").symlink_to(outside)
        self.refused(copy_of("archive/post.txt", root=project))

    def test_not_in_a_folder_whose_name_begins_like_the_project(self, project):
        (project.parent / "project-2").mkdir()
        (project.parent / "project-2" / "post.txt").write_text("secret", encoding="utf-8")
        self.refused(copy_of("../project-2/post.txt", root=project))

    def test_whether_it_is_there_is_not_told(self, project, outside):
        assert copy_of("../archive/none.txt", root=project) == Unreadable(
            "the archived copy '../archive/none.txt' lies outside of the project",
            copy_of("../archive/post.txt", root=project).help,
        )

    def test_in_a_folder_that_is_allowed(self, project, outside):
        assert copy_of("../archive/post.txt", root=project, folders=[str(outside)]).text == "secret"

    def test_behind_a_link_that_stays_inside(self, project):
        (project / "post.txt").write_text("The bridge fell.", encoding="utf-8")
        (project / "texts" / "post.txt").symlink_to(project / "post.txt")
        assert copy_of("texts/post.txt", root=project).text == "The bridge fell."

    def test_in_a_project_that_is_reached_through_a_link(self, project):
        (project / "texts" / "post.txt").write_text("The bridge fell.", encoding="utf-8")
        (project.parent / "link").symlink_to(project)
        assert copy_of("texts/post.txt", root=project.parent / "link").text == "The bridge fell."


class TestAPathThatLeadsToNoFile:
    @pytest.mark.parametrize(
        ("path", "message", "help"),
        [
            ("texts/none.txt", "there is no archived copy 'texts/none.txt'", "relative to the claim file"),
            ("texts/none/post.txt", "there is no archived copy", ""),
            ("~/post.txt", "there is no archived copy '~/post.txt'", "~ does not stand for a home folder"),
            ("C:\\texts\\post.txt", "there is no archived copy", "with forward slashes"),
            ("texts", "'texts' is a folder, not a file", ""),
            ("", "text names no file", ""),
            ("  ", "text names no file", ""),
            ("a\0b", "it holds a NUL", ""),
            ("a" * 5000, "cannot be read: File name too long", ""),
        ],
    )
    @pytest.mark.skipif(sys.platform == "win32", reason="other paths")
    def test_is_told_for_what_it_is(self, project, path, message, help):
        found = copy_of(path, root=project)
        assert message in found.message
        assert help in found.help
        assert len(found.message) < 300

    def test_an_unpaired_surrogate_names_no_file(self, project):
        assert isinstance(copy_of("\ud800.txt", root=project), Unreadable)

    def test_a_link_may_lead_back_to_itself(self, project):
        (project / "texts" / "post.txt").symlink_to(project / "texts" / "post.txt")
        assert "leads back to itself" in copy_of("texts/post.txt", root=project).message

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
    def test_a_pipe_that_nobody_writes_to_is_not_waited_for(self, project):
        os.mkfifo(project / "texts" / "post.txt")
        assert "is a device or a pipe" in copy_of("texts/post.txt", root=project).message

    @pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices")
    def test_a_device_is_not_read(self, project):
        assert "is a device or a pipe" in copy_of("/dev/zero", root=project, folders=["/dev"]).message

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
    def test_a_file_may_be_closed_to_the_user(self, project):
        (project / "texts" / "post.txt").touch(mode=0)
        assert "no permission to read the archived copy" in copy_of("texts/post.txt", root=project).message

    def test_a_file_of_a_gigabyte_is_refused_by_its_size(self, project):
        with (project / "texts" / "post.txt").open("wb") as stream:
            stream.truncate(2**30)
        assert copy_of("texts/post.txt", root=project).message.endswith("is larger than 32 MiB")

    def test_a_file_of_exactly_the_most_is_read(self, project):
        assert saved(project, b"x" * SIZE_AT_MOST).text == "x" * SIZE_AT_MOST
        assert isinstance(saved(project, b"x" * (SIZE_AT_MOST + 1)), Unreadable)


class TestBytesThatAreNoText:
    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ("הגשר קרס".encode("cp1255"), "byte 1, 0xE4, begins no character; it looks like windows-1255"),
            (b"\xef\xbb\xbfab\xe4\xe2\xf9", "byte 6, 0xE4, begins no character"),
            ("abc הגשר".encode()[:-1], "byte 11, 0xD7, begins no character; it looks cut off"),
            ("הגשר".encode() + b" \xe4\xe2\xf9 " + "הגשר".encode(), "elsewhere it is UTF-8"),
            ("הגשר".encode("utf-16"), "is UTF-16, not UTF-8"),
            ("The bridge fell.".encode("utf-16-le"), "looks like UTF-16, not UTF-8"),
            ("הגשר".encode("utf-32"), "is UTF-32, not UTF-8"),
            (b"bridge\0fell", "is not a text: byte 7 is 0"),
            (bytes(range(256)) * 20, "is not a text: byte 1 is 0"),
            (b"%PDF-1.7\n%\xe2\xe3", "is a PDF, not a text"),
            (b"\x89PNG\r\n\x1a\n\0\0", "is a picture, not a text"),
            (b"", "is empty"),
            (b"\xef\xbb\xbf", "is empty"),
            (b" \r\n\t\xc2\xa0", "is empty"),
            ("\u05b0\u064b\u0301".encode(), "holds no letter and no digit"),
            (b"--- *** ---", "holds no letter and no digit"),
        ],
    )
    def test_are_told_for_what_they_are(self, project, data, message):
        (project / "texts" / "post.txt").write_bytes(data)
        found = copy_of("texts/post.txt", root=project, language="he-IL")
        assert isinstance(found, Unreadable)
        assert message in found.message

    @pytest.mark.parametrize(
        ("text", "encoding", "language", "likeness"),
        [
            ("انهار الجسر", "cp1256", "ar", "windows-1256"),
            ("Мост обрушился", "cp1251", "ru", "windows-1251"),
            ("Die Brücke stürzte", "cp1252", None, "windows-1252"),
            ("انهار الجسر", "cp1256", None, "windows-1256 (Arabic)"),
        ],
    )
    def test_are_likened_to_a_code_page(self, project, text, encoding, language, likeness):
        (project / "texts" / "post.txt").write_bytes(text.encode(encoding))
        assert likeness in copy_of("texts/post.txt", root=project, language=language).message
