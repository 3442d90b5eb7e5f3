"""What the server says of claim files while they are typed: every editor here is a process apart."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from conftest import BASE, CLAIMS, OTHERS, place, units
from editor import Editor

CONFLICT = """\
claimcheck: 1
claims:
  - {id: new-boats, subject: fair, property: boats, value: 70, source: wire}
"""


def ranges(diagnostics):
    return [
        (each["range"]["start"]["line"], each["range"]["start"]["character"], each["range"]["end"]["character"])
        for each in diagnostics
    ]


def uris(folder: Path) -> tuple[str, str, str]:
    base, claims, others = (folder / f"{name}.claims.yaml" for name in ("base", "claims", "others"))
    return base.as_uri(), claims.as_uri(), others.as_uri()


class TestAcrossFiles:
    def test_a_conflict_shows_at_every_claim_that_takes_part(self, folder, editor):
        _, claims, _ = uris(folder)
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.wait(lambda: editor.said.get(claims))
        [conflict] = editor.diagnostics(new, "conflicting-values")
        assert ranges([conflict]) == [(2, units("  - {id: new-boats, subject: fair, property: boats, value: "), 61)]
        assert conflict["severity"] == 1
        assert conflict["source"] == "claimcheck"
        assert "paper says about 40 (36..44)" in conflict["message"]
        assert conflict["codeDescription"]["href"].endswith("/conflicting-values.md")
        assert conflict["data"].keys() == {"fingerprint", "version"}
        [related] = conflict["relatedInformation"]
        assert related["location"]["uri"] == claims
        assert related["message"] == "paper says about 40 (paper-boats)"
        [there] = editor.said[claims]
        assert ranges([there]) == [(5, 11, 19)]
        assert there["relatedInformation"][0]["location"]["uri"] == new

    def test_what_is_mended_is_no_longer_said(self, folder, editor):
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.diagnostics(new, "conflicting-values")
        editor.type(new, *place(CONFLICT, "70"), "38", over=2)
        editor.diagnostics(new)

    @pytest.mark.parametrize("asked", ["hover", "completion", "definition", "documentSymbol"])
    def test_what_is_typed_right_before_a_question_is_looked_at_too(self, folder, editor, asked):
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.diagnostics(new, "conflicting-values")
        for value, codes in (("38", []), ("70", ["conflicting-values"]), ("39", [])):
            editor.type(new, *place(CONFLICT, "70"), value, over=2)
            editor.at(asked, new, *place(CONFLICT, "70"))
            editor.diagnostics(new, *codes)

    def test_what_is_settled_is_not_said(self, folder, editor):
        settled = CONFLICT + (
            "resolutions:\n  - {claims: {new-boats: 70, paper-boats: about 40}, accept: [paper-boats], reason: seen}\n"
        )
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.diagnostics(new, "conflicting-values")
        editor.replace(new, settled)
        editor.diagnostics(new)

    def test_severities_and_tags(self, folder, editor):
        text = CONFLICT.replace("70, source: wire", "38, source: gone, allow: [{rule: lost-hedge, reason: seen}]")
        new = editor.open(folder / "new.claims.yaml", text)
        idle, unknown = sorted(
            editor.diagnostics(new, "unknown-reference", "unused-allowance"), key=lambda d: -d["severity"]
        )
        assert (unknown["severity"], unknown.get("tags")) == (1, None)
        assert (idle["severity"], idle["tags"]) == (2, [1])


class TestBuffersAndDisk:
    def test_an_open_document_counts_instead_of_its_file(self, folder, editor):
        _, claims, _ = uris(folder)
        path = folder / "new.claims.yaml"
        path.write_text(CONFLICT, encoding="utf-8")
        new = editor.open(path, CONFLICT.replace("70", "40"))
        editor.open(folder / "claims.claims.yaml", CLAIMS.replace("about 40", "forty-ish boats?"))
        editor.diagnostics(claims, "unreadable-value")
        editor.diagnostics(new)
        editor.close(claims)
        editor.diagnostics(claims)
        editor.close(new)
        editor.diagnostics(new, "conflicting-values")
        editor.diagnostics(claims, "conflicting-values")

    def test_a_closed_document_that_was_never_saved_is_gone(self, folder, editor):
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.diagnostics(new, "conflicting-values")
        editor.close(new)
        editor.diagnostics(new)

    def test_an_unnamed_document_takes_part(self, folder, editor):
        _, claims, _ = uris(folder)
        new = editor.open("untitled:Untitled-1", CONFLICT)
        [conflict] = editor.diagnostics(new, "conflicting-values")
        assert conflict["relatedInformation"][0]["location"]["uri"] == claims

    def test_files_that_come_change_and_go(self, folder, editor):
        editor.wait(lambda: [each for each in editor.requests if each["method"] == "client/registerCapability"])
        path = folder / "sub" / "new.claims.yaml"
        path.parent.mkdir()
        for text, codes in (
            (CONFLICT, ["conflicting-values"]),
            (CONFLICT.replace("70", "40"), []),
            (CONFLICT, ["conflicting-values"]),
        ):
            path.write_text(text, encoding="utf-8")
            editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 1}]})
            editor.diagnostics(path.as_uri(), *codes)
        path.unlink()
        editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 3}]})
        editor.diagnostics(path.as_uri())

    def test_a_saved_document_has_the_disk_looked_at(self, folder, editor):
        claims = editor.open(folder / "claims.claims.yaml", CLAIMS)
        path = folder / "new.claims.yaml"
        path.write_text(CONFLICT, encoding="utf-8")
        editor.notify("textDocument/didSave", {"textDocument": {"uri": claims}})
        editor.diagnostics(path.as_uri(), "conflicting-values")


class TestSettings:
    def test_they_count_as_soon_as_they_are_saved(self, folder, editor):
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.diagnostics(new, "conflicting-values")
        settings = folder / "claimcheck.toml"
        for text, severity in (('severity = {conflicting-values = "warning"}\n', 2), ("", 1)):
            settings.write_text(text, encoding="utf-8")
            editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})
            editor.wait(lambda severity=severity: [e for e in editor.said[new] if e["severity"] == severity])
        settings.write_text('ignore = ["conflicting-values"]\n', encoding="utf-8")
        editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})
        editor.diagnostics(new)
        settings.write_text('exclude = ["claims.claims.yaml", "new.*"]\n', encoding="utf-8")
        editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})
        _, _, others = uris(folder)
        editor.wait(
            lambda: any("'paper-boats' is not a declared claim" in e["message"] for e in editor.said.get(others, ()))
        )
        editor.diagnostics(new)

    def test_broken_ones_are_told_where_they_stand_and_the_last_ones_hold(self, folder, editor):
        new = editor.open(folder / "new.claims.yaml", CONFLICT)
        editor.diagnostics(new, "conflicting-values")
        settings = folder / "claimcheck.toml"
        settings.write_text('# one\nselekt = ["lost-hedge"]\n', encoding="utf-8")
        editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 1}]})
        [wrong] = editor.wait(lambda: editor.said.get(settings.as_uri()))
        assert (wrong["range"]["start"]["line"], wrong["message"]) == (
            1,
            "there is no setting 'selekt'\nDid you mean select?",
        )
        editor.diagnostics(new, "conflicting-values")
        settings.unlink()
        editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 3}]})
        editor.diagnostics(settings.as_uri())

    def test_what_git_ignores_is_left_out(self, folder, editor):
        subprocess.run(["git", "init", "-q", str(folder)], check=True)
        (folder / ".gitignore").write_text("/drafts\n", encoding="utf-8")
        (folder / "drafts").mkdir()
        ignored = editor.open(folder / "drafts" / "new.claims.yaml", CONFLICT)
        seen = editor.open(folder / "new.claims.yaml", CONFLICT.replace("new-boats", "other-boats"))
        editor.diagnostics(seen, "conflicting-values")
        assert not editor.said.get(ignored)


class TestFolders:
    def test_each_is_a_corpus_of_its_own(self, folder, tmp_path_factory):
        other = tmp_path_factory.mktemp("other")
        (other / "other.claims.yaml").write_text(CONFLICT, encoding="utf-8")
        (folder / "new.claims.yaml").write_text(CONFLICT, encoding="utf-8")
        with Editor(folder, other) as editor:
            editor.diagnostics((folder / "new.claims.yaml").as_uri(), "conflicting-values")
            lonely = (other / "other.claims.yaml").as_uri()
            editor.diagnostics(lonely, "unknown-reference", "inferred-type")

    def test_they_come_and_go(self, folder):
        (folder / "new.claims.yaml").write_text(CONFLICT, encoding="utf-8")
        new = (folder / "new.claims.yaml").as_uri()
        event = {"uri": folder.as_uri(), "name": "f"}
        with Editor() as editor:
            editor.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [event], "removed": []}})
            editor.diagnostics(new, "conflicting-values")
            editor.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [event]}})
            editor.diagnostics(new)

    def test_a_file_alone_brings_its_folder_with_it(self, folder):
        with Editor() as editor:
            new = editor.open(folder / "new.claims.yaml", CONFLICT)
            editor.diagnostics(new, "conflicting-values")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
class TestPositions:
    """Places right behind Hebrew, Arabic and emoji are where the editor has them, in whatever units it counts."""

    def test_diagnostics_and_changes(self, folder, encoding):
        with Editor(folder, encodings=(encoding,)) as editor:
            assert editor.capabilities["positionEncoding"] == encoding
            others = editor.open(folder / "others.claims.yaml", OTHERS)
            line, start = place(OTHERS, "41, source", encoding=encoding)
            # typed over with a text that is no number, behind an emoji of two characters
            editor.type(others, line, start, "כ־90", over=2)
            [slip] = editor.diagnostics(others, "unreadable-value")
            assert ranges([slip]) == [(line, start, start + units("כ־90", encoding))]
            editor.type(others, line, start, "90", over=units("כ־90", encoding))
            [conflict] = editor.wait(lambda: [e for e in editor.said[others] if e["code"] == "conflicting-values"])
            assert ranges([conflict]) == [(line, start, start + 2)]
            editor.type(others, line, start, "41", over=2)
            editor.diagnostics(others)

    def test_what_is_asked(self, folder, encoding):
        with Editor(folder, encodings=(encoding,)) as editor:
            others = editor.open(folder / "others.claims.yaml", OTHERS)
            found = editor.at("definition", others, *place(OTHERS, "fair, property: boats", encoding=encoding))
            assert found["uri"].endswith("base.claims.yaml")
            line, start = place(BASE, "fair: {", encoding=encoding)
            assert (found["range"]["start"], found["range"]["end"]["character"]) == (
                {"line": line, "character": start},
                start + 4,
            )
            hover = editor.at("hover", others, *place(OTHERS, "41, source", encoding=encoding))
            line, start = place(OTHERS, "41, source", encoding=encoding)
            assert hover["range"]["start"] == {"line": line, "character": start}
            # an Arabic alias is the same entity
            found = editor.at("definition", others, *place(OTHERS, "المعرض", encoding=encoding))
            assert found["range"]["start"]["line"] == place(BASE, "fair: {")[0]


class TestBadInput:
    def test_the_last_good_state_stays_while_the_text_is_broken(self, folder, editor):
        others = editor.open(folder / "others.claims.yaml", OTHERS)
        line, column = place(OTHERS, "wire-boats, subject")
        editor.type(others, line, column, "'")
        [wrong] = editor.diagnostics(others, "unreadable-file")
        assert wrong["severity"] == 1
        found = editor.at("definition", others, *place(OTHERS, "المعرض"))
        assert found["range"]["start"]["line"] == place(BASE, "fair: {")[0]
        assert "ראש העיר" in editor.at("hover", others, *place(OTHERS, "ראש העיר"))["contents"]["value"]
        _, claims, _ = uris(folder)
        assert not [e for e in editor.said.get(claims, ()) if e["code"] == "unknown-reference"]
        editor.type(others, line, column, "", over=1)
        editor.diagnostics(others)

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"claimcheck: 1\n<<<<<<< ours\nclaims: []\n=======\nclaims: []\n>>>>>>> theirs\n", "unreadable-file"),
            ("claimcheck: 1\n".encode("utf-16"), "unreadable-file"),
            (b"\x00\xff\xfe\x89PNG\r\n", "unreadable-file"),
            (b"", "invalid-file"),
            (b"claimcheck: 2\n", "invalid-file"),
            (b"claimcheck: 1\nclaims: " + b"[" * 300, "unreadable-file"),
        ],
        ids=["conflict-markers", "utf-16", "binary", "empty", "another-version", "deep"],
    )
    def test_files_that_are_none_are_told_and_nothing_else_stops(self, folder, data, says):
        (folder / "bad.claims.yaml").write_bytes(data)
        with Editor(folder) as editor:
            editor.diagnostics((folder / "bad.claims.yaml").as_uri(), says)
            new = editor.open(folder / "new.claims.yaml", CONFLICT)
            editor.diagnostics(new, "conflicting-values")
            bad = editor.open(folder / "bad.claims.yaml", data.decode("utf-8", "replace"))
            editor.at("hover", bad, 0, 0)
            editor.at("completion", bad, 0, 0)
            editor.replace(bad, "claimcheck: 1\n")
            editor.diagnostics(bad)
        assert editor.code == 0

    def test_a_file_that_is_too_large_is_told(self, folder):
        with (folder / "large.claims.yaml").open("wb") as file:
            file.truncate(2**25 + 10)
        with Editor(folder) as editor:
            editor.diagnostics((folder / "large.claims.yaml").as_uri(), "unreadable-file")

    def test_hidden_characters_are_made_visible(self, folder, editor):
        text = CONFLICT.replace("value: 70", 'value: "7\\u202e0"')
        new = editor.open(folder / "new.claims.yaml", text)
        [slip] = editor.diagnostics(new, "unreadable-value")
        assert "\u202e" not in slip["message"]
        assert "<U+202E>" in slip["message"]

    def test_a_folder_without_claim_files_has_nothing_to_say(self, tmp_path):
        with Editor(tmp_path) as editor:
            new = editor.open(tmp_path / "new.claims.yaml", "claimcheck: 1\nclaim: []\n")
            [slip] = editor.diagnostics(new, "invalid-file")
            assert "Did you mean claims?" in slip["message"]

    def test_a_half_typed_number_of_places_is_no_trouble(self, folder, editor):
        new = editor.open(folder / "new.claims.yaml", "")
        for end in range(0, len(CONFLICT), 3):
            editor.replace(new, CONFLICT[:end])
            line = CONFLICT.count("\n", 0, end)
            editor.at("completion", new, line, end - CONFLICT.rfind("\n", 0, end) - 1)
        editor.replace(new, CONFLICT)
        editor.diagnostics(new, "conflicting-values")


class TestOtherFormats:
    JSON = (
        '{"claimcheck": 1,\n "claims": [\n  {"note": "דמשק 👍", "id": "j", "subject": "fair", "property": "boats", '
        '"value": 70, "source": "wire"}\n ]}\n'
    )
    JSONL = '{"note": "دمشق", "id": "l", "subject": "fair", "property": "boats", "value": 70, "source": "wire"}\n'
    TOML = 'claimcheck = 1\n[[claims]]\nid = "t"\nsubject = "fair"\nproperty = "boats"\nvalue = 70\nsource = "wire"\n'

    @pytest.mark.parametrize(("name", "text"), [("json", JSON), ("jsonl", JSONL), ("toml", TOML)])
    def test_they_are_read_as_well(self, folder, editor, name, text):
        new = editor.open(folder / f"new.claims.{name}", text, language=name)
        [conflict] = editor.diagnostics(new, "conflicting-values")
        line, start = place(text, "70")
        assert ranges([conflict]) == [(line, start, start + 2)]
        assert "36..44" in editor.at("hover", new, line, start)["contents"]["value"]
        found = editor.at("definition", new, *place(text, "fair"))
        assert found["uri"].endswith("base.claims.yaml")
        editor.type(new, line, start, "40", over=2)
        editor.diagnostics(new)


class TestEnding:
    def test_an_editor_that_goes_without_a_word_is_not_waited_for(self, folder):
        editor = Editor(folder)
        assert editor.process.stdin is not None
        editor.process.stdin.close()
        assert editor.process.wait(timeout=60) == 1
        editor._close()
