"""The command `resolve`: what it records and where, what it refuses, and what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.checker import check
from claimcheck.cli import main
from claimcheck.loading import load

CLAIMS = """\
claimcheck: 1

# Who was hurt when the bridge fell.
sources:
  post: {title: The Harbour Post}
  radio: {title: רדיו הגליל}
properties:
  injured: {type: count}
  lanes: {type: count}
  built: {type: date}

claims:
  - id: post-injured  # first edition
    subject: collapse
    property: injured
    value: about 40
    source: post
  - {id: radio-injured, subject: collapse, property: injured, value: 57, source: radio}
  - {subject: bridge, property: lanes, value: 2, source: post}
  - {subject: bridge, property: lanes, value: 4, source: radio}  # sic
"""
TODAY = "2026-02-12"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    write("desk.claims.yaml", CLAIMS)
    return tmp_path


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode("utf-8"))


def text(path: str = "desk.claims.yaml") -> str:
    return Path(path).read_bytes().decode("utf-8")


def run(capsys, *arguments):
    try:
        code = main(["resolve", "--today", TODAY, *arguments])
    except SystemExit as end:
        code = end.code
    return code, *capsys.readouterr()


def fingerprint(property: str = "injured") -> str:
    [found] = [each.fingerprint for each in check(load(["."])).open if each.property == property and each.camps]
    return found


def statuses(property: str = "injured") -> list[str]:
    return [each.status.value for each in check(load(["."])).findings if each.property == property and each.camps]


class TestARecord:
    def test_has_the_claims_with_their_values_and_is_the_only_change(self, capsys):
        code, out, err = run(
            capsys, fingerprint()[:8], "--accept", "radio-injured", "--reason", "The clinic says 57.", "--by", "Noa",
            "--until", "2026-08-01",
        )  # fmt: skip
        assert (code, out) == (0, "")
        assert text() == CLAIMS + (
            "\nresolutions:\n"
            "  - claims: {post-injured: about 40, radio-injured: 57}\n"
            "    accept: [radio-injured]\n"
            "    reason: The clinic says 57.\n"
            "    by: Noa\n"
            "    date: 2026-02-12\n"
            "    until: 2026-08-01\n"
        )
        assert statuses() == ["resolved"]
        assert "recorded in desk.claims.yaml:23; 1 contradiction still to settle" in err

    def test_may_accept_no_claim(self, capsys):
        assert run(capsys, fingerprint(), "--accept-none", "--reason", "Nobody can tell.")[0] == 0
        assert "accept: []" in text()
        assert statuses() == ["resolved"]

    def test_accepts_several_claims_in_one_word_or_many(self, capsys):
        write(
            "more.claims.yaml",
            "claimcheck: 1\nclaims:\n  - {id: third, subject: collapse, property: injured, value: 57, source: post}\n",
        )
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "third", "--reason", "x")[0] == 0
        assert "accept: [radio-injured, third]" in text()
        write("desk.claims.yaml", CLAIMS)
        assert run(capsys, fingerprint(), "--accept", "radio-injured,third", "--reason", "x")[0] == 0
        assert "accept: [radio-injured, third]" in text()

    def test_gives_claims_without_an_id_one_and_says_so(self, capsys):
        code, _, err = run(capsys, fingerprint("lanes"), "--accept", "post/bridge/lanes", "--reason", "Two.")
        assert code == 0
        assert "2 claims got an id of their own: post/bridge/lanes, radio/bridge/lanes" in err
        assert "  - {id: post/bridge/lanes, subject: bridge, property: lanes, value: 2, source: post}\n" in text()
        assert (
            "  - {id: radio/bridge/lanes, subject: bridge, property: lanes, value: 4, source: radio}  # sic\n" in text()
        )
        assert "claims: {post/bridge/lanes: 2, radio/bridge/lanes: 4}" in text()
        assert statuses("lanes") == ["resolved"]

    def test_gives_ids_that_an_id_may_have_and_no_other_claim_has(self, capsys):
        write(
            "desk.claims.yaml",
            "claimcheck: 1\nsources: {a: {}}\nproperties: {size: {type: count}}\nclaims:\n"
            "  - {subject: גשר, property: size, value: 1, source: a}\n"
            "  - {subject: גשר, property: size, value: 5, source: a}\n"
            "  - {id: a/size, subject: other, property: size, value: 5, source: a}\n",
        )
        [finding] = [each for each in check(load(["."])).open if each.camps]
        assert run(capsys, finding.fingerprint, "--accept", finding.claims[0], "--reason", "x")[0] == 0
        assert sorted(re.findall("id: ([a-z0-9/-]+)", text())) == ["a/size", "a/size-1", "a/size-2"]
        assert [each.status.value for each in check(load(["."])).findings if each.camps] == ["resolved"]

    @pytest.mark.parametrize("reason", ["הבדיקה אישרה 57", "x\u202ey", 'a "quote": #1\nand a line'])
    def test_has_the_reason_as_it_was_written(self, capsys, reason):
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", reason)[0] == 0
        [resolution] = load(["."]).resolutions
        assert resolution.reason == reason
        assert "\u202e" not in text()

    def test_takes_the_place_of_one_that_no_longer_holds(self, capsys):
        first = fingerprint()
        run(capsys, first, "--accept", "post-injured", "--reason", "First thought.", "--until", "2026-03-01")
        write(
            "new.claims.yaml",
            "claimcheck: 1\nclaims:\n  - {id: late, subject: collapse, property: injured, value: 58, source: radio}\n",
        )
        assert "open" in statuses()
        code, _, err = run(capsys, first, "--accept", "late", "--reason", "The final count.")
        assert code == 0
        assert "takes the place of the resolution of 2026-02-12: First thought." in err
        [resolution] = load(["."]).resolutions
        assert (resolution.accept, sorted(resolution.claims)) == (("late",), ["late", "post-injured", "radio-injured"])
        assert statuses() == ["resolved"]

    def test_takes_the_place_of_several_that_contradict_each_other(self, capsys):
        for accept in ("post-injured", "radio-injured"):
            write(f"{accept}.claims.yaml", (
                "claimcheck: 1\nresolutions:\n"
                f"  - {{claims: [post-injured, radio-injured], accept: {accept}, reason: x}}\n"
            ))  # fmt: skip
        assert statuses() == ["open"]
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "y")[0] == 0
        assert [each.reason for each in load(["."]).resolutions] == ["y"]
        assert statuses() == ["resolved"]


class TestTheFile:
    def test_is_the_one_that_was_named(self, capsys):
        write("judgements.claims.json", '{\n  "claimcheck": 1\n}\n')
        code, *_ = run(
            capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x", "--file", "judgements.claims.json"
        )
        assert code == 0
        assert '"resolutions": [\n    {\n      "claims": {' in text("judgements.claims.json")
        assert text() == CLAIMS

    @pytest.mark.parametrize("name", ["new.claims.yaml", "new.claims.json", "new.claims.toml", "deep/new.claims.yml"])
    def test_may_be_a_new_one(self, capsys, name):
        Path("deep").mkdir()
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x", "--file", name)[0] == 0
        assert text() == CLAIMS
        assert [each.reason for each in load([name]).resolutions] == ["x"]
        assert statuses() == ["resolved"]

    def test_is_else_where_there_are_judgements_on_the_subject(self, capsys):
        one = "  - {{claims: [{0}-1, {0}-2], accept: [], reason: x}}\n"
        two = "  - {{id: {0}-1, subject: {1}, property: built, value: 1990, source: post}}\n" \
              "  - {{id: {0}-2, subject: {1}, property: built, value: 1995, source: radio}}\n"  # fmt: skip
        write("a.claims.yaml", f"claimcheck: 1\nclaims:\n{''.join(two.format(n, 'mill') for n in 'pq')}")
        write("many.claims.yaml", f"claimcheck: 1\nresolutions:\n{one.format('p')}{one.format('q')}")
        write(
            "own.claims.yaml", f"claimcheck: 1\nclaims:\n{two.format('r', 'collapse')}resolutions:\n{one.format('r')}"
        )
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x")[0] == 0
        assert "radio-injured" in text("own.claims.yaml")

    def test_is_else_the_one_with_the_most_judgements(self, capsys):
        claims = "".join(
            f"  - {{id: {letter}-{n}, subject: mill-{letter}, property: built, value: {1990 + n}, source: post}}\n"
            for letter in "abc"
            for n in (1, 2)
        )
        write("z.claims.yaml", f"claimcheck: 1\nclaims:\n{claims}")
        write("one.claims.yaml", "claimcheck: 1\nresolutions:\n  - {claims: [a-1, a-2], accept: [], reason: x}\n")
        write("two.claims.yaml", "claimcheck: 1\nresolutions:\n" + "".join(
            f"  - {{claims: [{each}-1, {each}-2], accept: [], reason: x}}\n" for each in "bc"
        ))  # fmt: skip
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x")[0] == 0
        assert "radio-injured" in text("two.claims.yaml")

    def test_is_else_where_the_conflict_is_shown_unless_that_is_jsonl(self, capsys):
        write("a.claims.jsonl", '{"subject": "collapse", "property": "injured", "value": "3", "source": "post"}\n')
        assert run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x")[0] == 0
        assert '{"id": "post/collapse/injured", "subject"' in text("a.claims.jsonl")
        assert "accept: [radio-injured]" in text()

    def test_is_else_the_first_that_is_no_jsonl(self, capsys):
        claims = [
            '{"id": "one", "subject": "mill", "property": "lanes", "value": "1", "source": "post"}\n',
            '{"id": "two", "subject": "mill", "property": "lanes", "value": "5", "source": "post"}\n',
        ]
        write("bulk.claims.jsonl", "".join(claims))
        word = next(each.fingerprint for each in check(load(["."])).open if "one" in each.claims)
        assert run(capsys, word, "--accept", "one", "--reason", "x")[0] == 0
        assert "accept: [one]" in text()
        Path("desk.claims.yaml").unlink()
        code, _, err = run(capsys, word, "--accept", "one", "--reason", "x")
        assert code == 2
        assert "there is only bulk.claims.jsonl, which can take no resolution" in err
        assert run(capsys, word, "--accept", "one", "--reason", "x", "--file", "resolutions.claims.yaml")[0] == 0

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            (".hidden.claims.yaml", "would not be checked"),
            ("new.yaml", "ends in .claims.yaml"),
            ("new.claims.jsonl", "ends in .claims.yaml"),
            ("lines.claims.jsonl", "JSONL file holds only claims"),
            ("other.yaml", "not among those that are checked"),
            ("nowhere/new.claims.yaml", "folder"),
            ("../outside.claims.yaml", "would not be checked"),
        ],
    )
    def test_is_refused_where_a_record_would_not_count(self, capsys, name, words):
        write("lines.claims.jsonl", '{"subject": "x", "property": "built", "value": "1990", "source": "post"}\n')
        write("other.yaml", "claimcheck: 1\n")
        code, out, err = run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x", "--file", name)
        assert (code, out) == (2, "")
        assert words in err
        assert text() == CLAIMS


class TestTheFinding:
    def test_may_be_named_by_its_version(self, capsys):
        [finding] = [each for each in check(load(["."])).open if each.property == "injured"]
        assert run(capsys, finding.version[:10].upper(), "--accept-none", "--reason", "x")[0] == 0

    def test_is_listed_where_there_is_none_of_that_name(self, capsys):
        code, _, err = run(capsys, "0000", "--accept-none", "--reason", "x")
        assert code == 2
        assert "no finding has a fingerprint that begins with 0000" in err
        assert fingerprint()[:8] in err

    def test_is_guessed_where_the_name_is_nearly_right(self, capsys):
        real = fingerprint()[:8]
        slip = real[:-1] + ("0" if real[-1] != "0" else "1")
        assert f"Did you mean {real}" in run(capsys, slip, "--accept-none", "--reason", "x")[2]

    def test_must_be_named_by_enough_digits_to_tell_it(self, capsys):
        lines = "".join(
            f"  - {{id: {n}-{m}, subject: s{n}, property: lanes, value: {m}, source: post}}\n"
            for n in range(700)
            for m in (1, 9)
        )
        write("many.claims.yaml", f"claimcheck: 1\nclaims:\n{lines}")
        open = [each.fingerprint for each in check(load(["."])).open if each.camps]
        first = [each[:4] for each in open]
        word = next(each for each in first if first.count(each) > 1)
        code, _, err = run(capsys, word, "--accept-none", "--reason", "x")
        assert code == 2
        assert f"{first.count(word)} open findings have a fingerprint that begins with {word}" in err
        assert all(each[:8] in err for each in open if each.startswith(word))

    def test_that_is_resolved_already_needs_no_more(self, capsys):
        first = fingerprint()
        run(capsys, first, "--accept", "radio-injured", "--reason", "The clinic.")
        after = text()
        code, _, err = run(capsys, first, "--accept", "post-injured", "--reason", "x")
        assert code == 2
        assert "is resolved already: The clinic." in err
        assert text() == after

    def test_that_no_resolution_covers_is_refused_with_what_would_do(self, capsys):
        write(
            "quoted.claims.yaml",
            "claimcheck: 1\nsources: {doc: {published: 2026-02-01, text: doc.txt}}\nclaims:\n"
            "  - {id: bells, subject: bridge, property: built, value: 1990, source: doc, quote: Built in 1990.}\n",
        )
        write("doc.txt", "Nothing is said of it.\n")
        [finding] = [each for each in check(load(["."]), root=Path()).open if each.rule == "quote-not-found"]
        code, _, err = run(capsys, finding.fingerprint[:8], "--accept", "bells", "--reason", "x")
        assert code == 2
        assert (
            "add to the claim bells (line 4 of quoted.claims.yaml) allow: [{rule: quote-not-found, reason: ...}]" in err
        )
        [broken] = [each for each in check(load(["."]), root=Path()).findings if each.rule == "inferred-type"] or [None]
        assert broken is None or run(capsys, broken.fingerprint, "--accept-none", "--reason", "x")[0] == 2


class TestThePaths:
    @pytest.mark.parametrize(
        "words",
        [
            ["FINGERPRINT", "desk", "--accept", "radio-injured", "--reason", "x"],
            ["FINGERPRINT", "--accept", "radio-injured", "--reason", "x", "desk"],
            ["FINGERPRINT", "--accept", "radio-injured", "--reason", "x", "--", "desk"],
            ["--accept", "radio-injured", "--reason", "x", "FINGERPRINT", "desk/../desk"],
        ],
    )
    def test_stand_before_the_options_or_behind_them(self, capsys, words):
        Path("desk").mkdir()
        Path("desk.claims.yaml").rename("desk/own.claims.yaml")
        write("other.claims.yaml", "claimcheck: 2\n")
        word = check(load(["desk"])).open[0].fingerprint[:8]
        code, _, err = run(capsys, *(word if each == "FINGERPRINT" else each for each in words))
        assert code == 0, err
        assert "recorded in desk/own.claims.yaml:23" in err

    def test_may_look_like_a_fingerprint_with_a_dot_before_them(self, capsys):
        Path("beef").mkdir()
        Path("desk.claims.yaml").rename("beef/own.claims.yaml")
        assert "no finding has a fingerprint that begins with beef" in run(capsys, "beef")[2]
        assert "beef/own.claims.yaml" in run(capsys, "./beef")[2]


class TestRefusals:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (
                ["--accept", "radio-injure", "--reason", "x"],
                "radio-injure is none of the claims of the finding. Did you mean",
            ),
            (["--accept", "desk.claims.yaml", "--reason", "x"], "is a path, and none of the claims"),
            (["--accept", "radio-injured", "--reason", " "], "needs a reason"),
            (["--accept", "radio-injured"], "the command does not say why"),
            (["--accept", "radio-injured"], '--accept radio-injured --reason "...".'),
            (["--accept-none"], '--accept-none --reason "...".'),
            (["--reason", "x"], "the command does not say which claims stand"),
            (["--accept-none", "--reason", "x", "--until", "2026-02-11"], "is past already"),
            (["--accept-none", "--reason", "x", "--until", "someday"], "is not a date"),
            (["--accept-none", "--accept", "radio-injured", "--reason", "x"], "not allowed with"),
            (["--accept-none", "--reason", "x", "-"], "standard input cannot be written to"),
            (["--accept-none", "--reason", "x", "nowhere"], "nowhere: there is no such file or folder"),
            (["--accept-none", "--reason", "x", "--file", "no/r.claims.yaml"], "no/r.claims.yaml: the folder of the"),
            (["--accept-none", "--reason", "x\udcff"], "is not UTF-8"),
            (
                ["--accept-none", "--reason", "x", "--untill", "2026-08-01"],
                "there is no option '--untill'. Did you mean",
            ),
        ],
    )
    def test_write_nothing(self, capsys, arguments, words):
        code, out, err = run(capsys, fingerprint()[:8], *arguments)
        assert (code, out) == (2, "")
        assert words in err
        assert text() == CLAIMS

    def test_of_what_would_leave_the_finding_open(self, capsys):
        claim = "  - {{id: {0}, subject: collapse, property: injured, value: {1}, source: post{2}}}\n"
        denial, late = claim.format("denial", 57, ", stance: denies"), claim.format("late", 80, "")
        write(
            "more.claims.yaml",
            f"claimcheck: 1\nclaims:\n{denial}{late}resolutions:\n"
            "  - {claims: [post-injured, radio-injured, denial], accept: [post-injured, radio-injured],"
            " reason: x}\n",
        )
        before = text("more.claims.yaml")
        code, _, err = run(capsys, fingerprint(), "--accept-none", "--reason", "y")
        assert code == 2
        assert "would stay open" in err
        assert "the resolutions on it contradict each other" in err
        assert (text(), text("more.claims.yaml")) == (CLAIMS, before)

    def test_of_claims_that_share_an_id(self, capsys):
        twin = "{id: radio-injured, subject: collapse, property: injured, value: 57, source: post}"
        write("twin.claims.yaml", f"claimcheck: 1\nclaims:\n  - {twin}\n")
        code, _, err = run(capsys, fingerprint(), "--accept", "post-injured", "--reason", "x")
        assert code == 2
        assert "twin.claims.yaml:3: radio-injured is the id of several claims" in err

    def test_of_a_read_only_file(self, capsys):
        Path("desk.claims.yaml").chmod(0o444)
        code, _, err = run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x")
        assert code == 2
        assert "read-only" in err
        assert text() == CLAIMS

    def test_of_a_file_with_a_merge_conflict(self, capsys):
        conflict = "claimcheck: 1\n<<<<<<< ours\nresolutions: []\n=======\nclaims: []\n>>>>>>> theirs\n"
        write("judgements.claims.yaml", conflict)
        code, _, err = run(
            capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x", "--file", "judgements.claims.yaml"
        )
        assert code == 2
        assert "judgements.claims.yaml:2: an unresolved merge conflict begins here" in err
        assert text("judgements.claims.yaml") == conflict

    def test_take_back_what_was_written_where_a_second_file_cannot_be(self, capsys):
        write("read-only.claims.yaml", "claimcheck: 1\nresolutions: []\n")
        Path("read-only.claims.yaml").chmod(0o444)
        code, *_ = run(
            capsys, fingerprint("lanes"), "--accept-none", "--reason", "x", "--file", "read-only.claims.yaml"
        )
        assert code == 2
        assert text() == CLAIMS


class TestWithoutATerminal:
    def test_what_is_open_is_listed_and_how_to_name_it(self, capsys):
        code, out, err = run(capsys)
        assert (code, out) == (2, "")
        assert f"{fingerprint()[:8]}  desk.claims.yaml:16: conflicting-values: injured of collapse" in err
        assert "Name one: claimcheck resolve" in err

    def test_nothing_open_is_no_failure(self, capsys):
        write("desk.claims.yaml", "claimcheck: 1\nclaims: []\n")
        code, _, err = run(capsys)
        assert code == 0
        assert "nothing to settle" in err


class TestDiff:
    def test_shows_what_would_be_written_and_writes_nothing(self, capsys):
        code, out, err = run(capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x", "--diff")
        assert (code, err) == (0, "")
        assert out.startswith("--- desk.claims.yaml\n+++ desk.claims.yaml\n@@ ")
        assert text() == CLAIMS
        done = subprocess.run(["patch", "-p0"], input=out, text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout
        assert statuses() == ["resolved"]

    def test_shows_a_new_file(self, capsys):
        _, out, _ = run(
            capsys, fingerprint(), "--accept", "radio-injured", "--reason", "x", "--diff", "--file", "n.claims.yaml"
        )
        assert out.startswith("--- /dev/null\n+++ n.claims.yaml\n")
        assert not Path("n.claims.yaml").exists()


class TestAtOnce:
    """Two that record at the same moment lose nothing."""

    def test_two_findings_in_one_file(self):
        arguments = {
            fingerprint("injured"): ["--accept", "radio-injured", "--reason", "one"],
            fingerprint("lanes"): ["--accept-none", "--reason", "two"],
        }
        environment = {**os.environ, "PYTHONPATH": str(Path(claimcheck.__file__).parents[1])}
        runs = [
            subprocess.Popen(
                [sys.executable, "-m", "claimcheck", "resolve", word, *more], env=environment, stderr=subprocess.PIPE
            )
            for word, more in arguments.items()
        ]
        assert [(each.communicate()[1], each.returncode)[1] for each in runs] == [0, 0]
        assert sorted(each.reason for each in load(["."]).resolutions) == ["one", "two"]
        assert statuses("injured") == statuses("lanes") == ["resolved"]
        assert text().startswith(CLAIMS[: CLAIMS.index("  - {subject: bridge")])
