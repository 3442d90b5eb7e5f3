"""Loading: from files and folders to a corpus."""

from __future__ import annotations

import gc
import io
import itertools
import os
import random
import subprocess
import sys

import pytest

from claimcheck.exceptions import CannotRun
from claimcheck.loading import load

CLAIM = "{subject: s, property: p, value: 1, source: a}"
FILE = f"claimcheck: 1\nclaims:\n  - {CLAIM}\n"
TOML = '[[claims]]\nsubject = "s"\nproperty = "p"\nvalue = 1\nsource = "a"\n'


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, name, text=FILE):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def paths(corpus):
    return [corpus.locator.path("claims", position) for position in range(len(corpus.claims))]


def told(corpus):
    return [(finding.locations[0].path, finding.message) for finding in corpus.problems]


class TestFinding:
    def test_folders_are_searched_for_the_names_of_claim_files(self, here):
        for name in ("b.claims.yaml", "a/c.claims.yml", "a/notes.yaml", "claims.yaml", "a/b/d.claims.YAML"):
            write(here, name)
        write(here, "a/b/e.claims.json", '{"claimcheck": 1}')
        write(here, "a/f.claims.toml", "claimcheck = 1")
        write(here, "z.claims.jsonl", '{"subject": "s", "property": "p", "value": 1, "source": "a"}')
        corpus = load()
        assert paths(corpus) == ["a/c.claims.yml", "b.claims.yaml", "z.claims.jsonl"]
        assert corpus.files == 5

    def test_a_file_that_is_named_is_read_in_any_case(self, here):
        write(here, ".gitignore", "*.yaml\n")
        write(here, ".hidden/plain.yaml")
        assert paths(load([".hidden/plain.yaml"])) == [".hidden/plain.yaml"]

    def test_a_file_is_read_once_however_often_it_is_named(self, here):
        write(here, "a/x.claims.yaml")
        os.symlink("x.claims.yaml", here / "a" / "y.claims.yaml")
        named = ["a/x.claims.yaml", "./a//x.claims.yaml", str(here / "a" / "x.claims.yaml"), "a", "."]
        assert paths(load(named)) == ["a/x.claims.yaml"]

    def test_hidden_and_ignored_files_are_left_out(self, here):
        write(here, ".gitignore", "/build/\n*.tmp.claims.yaml\n!kept.tmp.claims.yaml\n!\n")
        write(here, "sub/.gitignore", "!q.tmp.claims.yaml\ndeep\n")
        kept = ["a.claims.yaml", "sub/build/b.claims.yaml", "sub/kept.tmp.claims.yaml", "sub/q.tmp.claims.yaml"]
        left_out = [
            ".a/b.claims.yaml",
            ".b.claims.yaml",
            "build/c.claims.yaml",
            "q.tmp.claims.yaml",
            "sub/deep/d.claims.yaml",
        ]
        for name in (*kept, *left_out):
            write(here, name)
        assert paths(load()) == kept

    def test_ignore_files_count_up_to_the_root_of_the_repository(self, here, monkeypatch):
        write(here, ".gitignore", "*.claims.yaml")
        write(here, "repo/.gitignore", "x.claims.yaml\nbuild/\n")
        write(here, "repo/.git/info/exclude", "y.claims.yaml\n")
        for name in ("x", "y", "z", "build/w"):
            write(here, f"repo/sub/{name}.claims.yaml")
        monkeypatch.chdir(here / "repo" / "sub")
        assert paths(load()) == ["z.claims.yaml"]
        assert paths(load(["build"])) == ["build/w.claims.yaml"]

    def test_exclude_has_the_patterns_of_an_ignore_file(self, here):
        for name in ("a.claims.yaml", "sub/a.claims.yaml", "sub/b.claims.yaml", "old/c.claims.yaml"):
            write(here, name)
        assert paths(load(exclude=["/a.claims.yaml", "old/"])) == ["sub/a.claims.yaml", "sub/b.claims.yaml"]
        assert paths(load(exclude=["*.yaml", "!a.claims.yaml", "old"])) == ["a.claims.yaml", "sub/a.claims.yaml"]
        assert paths(load(["old/c.claims.yaml"], exclude=["old/"])) == ["old/c.claims.yaml"]

    def test_paths_outside_keep_the_name_they_were_given(self, here, monkeypatch):
        write(here, "a/x.claims.yaml")
        (here / "b").mkdir()
        monkeypatch.chdir(here / "b")
        assert paths(load(["../a"])) == ["../a/x.claims.yaml"]
        assert paths(load([here / "a"])) == [f"{here}/a/x.claims.yaml"]


class TestCannotRun:
    def test_a_path_that_does_not_exist(self, here):
        with pytest.raises(CannotRun, match=r"nowhere: there is no such file or folder"):
            load(["nowhere"])

    @pytest.mark.parametrize("named", [["."], ["sub"], []])
    def test_no_claim_file(self, here, named):
        write(here, "sub/notes.yaml")
        write(here, "sub/.x.claims.yaml")
        with pytest.raises(CannotRun, match=r"there is no claim file in"):
            load(named)

    def test_no_standard_input(self, here):
        with pytest.raises(CannotRun, match=r"standard input"):
            load(["-"])


class TestWhatIsNoFile:
    def test_a_folder_named_like_a_claim_file(self, here):
        write(here, "x.claims.yaml/y.claims.yaml")
        corpus = load()
        assert told(corpus) == [("x.claims.yaml", "it is a folder, though it is named like a claim file")]
        assert paths(corpus) == ["x.claims.yaml/y.claims.yaml"]

    def test_links_that_lead_nowhere_or_in_circles(self, here):
        write(here, "a.claims.yaml")
        os.symlink("loop.claims.yaml", here / "loop.claims.yaml")
        os.symlink("gone", here / "gone.claims.yaml")
        os.symlink(".", here / "again")
        corpus = load()
        assert told(corpus) == [
            ("gone.claims.yaml", "it is a link to something that is not there"),
            ("loop.claims.yaml", "it is a link that leads back to itself"),
        ]
        assert paths(corpus) == ["a.claims.yaml"]
        assert told(load(["loop.claims.yaml", "gone.claims.yaml"])) == told(corpus)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
    @pytest.mark.parametrize("named", [".", "pipe.claims.yaml"])
    def test_a_pipe_is_not_waited_for(self, here, named):
        os.mkfifo(here / "pipe.claims.yaml")
        assert told(load([named])) == [("pipe.claims.yaml", "it is a device or a pipe, not a file")]

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever runs this may read everything")
    def test_what_may_not_be_read(self, here):
        write(here, "a.claims.yaml").chmod(0)
        write(here, "sub/b.claims.yaml").parent.chmod(0)
        try:
            assert [path for path, _ in told(load())] == ["a.claims.yaml", "sub"]
        finally:
            (here / "sub").chmod(0o700)

    def test_a_name_that_tells_no_format(self, here):
        write(here, "notes.txt")
        assert told(load(["notes.txt"])) == [("notes.txt", "its name does not tell in which format it is")]

    @pytest.mark.parametrize("suffix", ["yaml", "json", "toml"])
    def test_a_file_that_is_too_large(self, here, suffix):
        with write(here, f"a.claims.{suffix}").open("ab") as file:
            file.truncate(2**25 + 1)
        [problem] = load().problems
        assert problem.rule == "unreadable-file"
        assert problem.message.startswith("the file is larger than 32 MiB")
        assert "JSONL" in problem.help


class TestStandardInput:
    @pytest.mark.parametrize(
        ("text", "claims"),
        [
            (FILE, 1),
            (f"\ufeff{FILE}", 1),
            (f"{{claimcheck: 1, claims: [{CLAIM}]}}", 1),
            ('{"claimcheck": 1, "claims": []}', 0),
            ('\n{"claimcheck": 1,\n "claims": []}\n', 0),
            ('{"subject": "s", "property": "p", "value": 1, "source": "a"}', 1),
            ('{"subject": "s", "property": "p", "value": 1, "source": "a"}\n' * 3, 3),
            (f"claimcheck = 1\n{TOML}", 1),
            (f"\ufeff# a note: x\r\n\r\n\t'claimcheck' = 1\r\n{TOML}", 1),
            (f'"claimcheck"=1 # one\n{TOML}', 1),
        ],
    )
    def test_its_format_is_told_by_its_content(self, text, claims):
        corpus = load(["-"], stdin=io.BytesIO(text.encode()))
        assert corpus.problems == ()
        assert len(corpus.claims) == claims

    def test_it_has_places_too(self):
        corpus = load(["-"], stdin=io.BytesIO(FILE.encode()))
        location = corpus.locator("claims", 0, "value")
        assert (location.path, location.line, location.column) == ("<stdin>", 3, 38)

    def test_it_joins_the_files(self, here):
        write(here, "a.claims.yaml")
        corpus = load(["-", "."], stdin=io.BytesIO(FILE.encode()))
        assert paths(corpus) == ["a.claims.yaml", "<stdin>"]


class TestOrder:
    """The order in which paths are named never matters."""

    def test_the_corpus_is_the_same(self, here):
        write(here, "a/x.claims.yaml")
        write(here, "a/broken.claims.yaml", "a: [")
        write(here, "b/y.claims.yaml", f"claimcheck: 1\nzz: 1\nclaims: [{CLAIM}]\n")
        write(here, "c.claims.json", "{")
        names = ["a", "b", "c.claims.json", "a/x.claims.yaml"]
        seen = []
        for order in itertools.permutations(names):
            corpus = load(order)
            seen.append((paths(corpus), corpus.claims, corpus.problems))
        assert all(each == seen[0] for each in seen)


class TestProblems:
    def test_all_errors_of_all_files_are_told_and_the_rest_is_read(self, here):
        write(
            here, "a.claims.yaml", f"claimcheck: 1\nagents: 1\nclaims:\n  - {CLAIM}\n  - {{value: 2, stance: maybe}}\n"
        )
        write(here, "b.claims.json", "{")
        write(here, "c.claims.jsonl", 'x\n{"subject": "s", "property": "p", "value": 1, "source": "a"}\n')
        write(here, "d.claims.yaml", b"\xff\xfea\0")
        corpus = load()
        assert len(corpus.claims) == 2
        assert corpus.files == 4
        found = [(problem.locations[0].path[0], problem.locations[0].line) for problem in corpus.problems]
        assert found == [("a", 2), ("a", 5), ("a", 5), ("a", 5), ("a", 5), ("b", 1), ("c", 1), ("d", 1)]

    def test_a_version_that_is_not_read(self, here):
        write(here, "a.claims.yaml", f"claimcheck: 2\nclaims:\n  - {CLAIM}\n")
        corpus = load()
        [problem] = corpus.problems
        assert problem.rule == "invalid-file"
        assert (
            problem.message == "the file is in version 2 of the format, and this version of claimcheck reads version 1"
        )
        assert corpus.claims == ()

    @pytest.mark.parametrize(
        ("start", "message"),
        [
            ("", "the file does not say in which version of the format it is"),
            ("claimcheck: '1'\n", "claimcheck must be the number 1, and this is the text '1'"),
            ("claimcheck: true\n", "claimcheck must be the number 1, and this is true"),
        ],
    )
    def test_a_version_that_is_not_told(self, here, start, message):
        write(here, "a.claims.yaml", f"{start}claims:\n  - {CLAIM}\n")
        corpus = load()
        assert told(corpus) == [("a.claims.yaml", message)]
        assert len(corpus.claims) == 1

    @pytest.mark.parametrize("text", ["", "\n \n", "# nothing yet\n", "---\n", "null"])
    def test_a_file_with_nothing_in_it(self, here, text):
        write(here, "a.claims.yaml", text)
        assert told(load()) == [("a.claims.yaml", "there is nothing in the file")]

    def test_fingerprints_have_nothing_of_lines_and_folders(self, here):
        text = f"claimcheck: 1\nclaims:\n  - {CLAIM}\n  - {{id: b, value: 2, subjekt: s, property: p, source: a}}\n"
        write(here, "one/a.claims.yaml", text)
        write(here, "two/deep/a.claims.yaml", text.replace("claims:\n", f"claims:\n\n  - {CLAIM}\n"))
        [first] = load(["one"]).problems
        [second] = load(["two/deep"]).problems
        assert (first.fingerprint, first.version) == (second.fingerprint, second.version)
        assert first.locations != second.locations

    def test_no_two_problems_have_one_fingerprint(self, here):
        write(here, "a.claims.jsonl", "x\n" * 5)
        write(here, "b.claims.yaml", "claimcheck: 1\nsources: {a b: 3, a: 3, a: 4}\nclaims: [1, 1, {id: x}, {id: x}]\n")
        problems = load().problems
        assert len({problem.fingerprint for problem in problems}) == len(problems)

    def test_what_is_declared_wrongly_is_known_to_be_declared(self, here):
        write(here, "a.claims.yaml", "claimcheck: 1\nsources: {a: {titel: x}, b: {}}\nclaims: [{id: c, value: 1}]\n")
        write(here, "b.claims.jsonl", '{"id": "d"}\n')
        assert load().broken == {("sources", "a"), ("claims", "c"), ("claims", "d")}

    @pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f", "\u0085", "\ufeff", "\U000e0001"])
    def test_unusual_characters_in_every_field(self, here, character):
        text = f"claimcheck: 1\nclaims:\n  - {{s{character}: {character}, value: [{character}], {character}: 1}}\n"
        write(here, "a.claims.yaml", text)
        corpus = load()
        assert corpus.problems
        assert all(problem.locations[0].line == 3 for problem in corpus.problems)


class TestManners:
    def test_the_collector_is_left_as_it_was(self, here):
        write(here, "a.claims.yaml")
        assert gc.isenabled()
        load()
        assert gc.isenabled()
        gc.disable()
        try:
            load()
            assert not gc.isenabled()
        finally:
            gc.enable()

    def test_progress_is_told_in_bytes(self, here):
        sizes = [len(write(here, f"{name}.claims.yaml").read_bytes()) for name in "abc"]
        seen = []
        load(progress=lambda done, total: seen.append((done, total)))
        assert seen == [(sum(sizes[: number + 1]), sum(sizes)) for number in range(3)]

    def test_files_without_flaws_never_import_jsonschema(self, here):
        write(here, "a.claims.yaml")
        code = "import sys, claimcheck.loading as it; it.load(); assert 'jsonschema' not in sys.modules"
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)

    def test_many_broken_items_are_counted_rather_than_explained(self, here):
        write(here, "a.claims.yaml", f"claimcheck: 1\nclaims:\n{'  - {}' + chr(10)}" + "  - {}\n" * 1_500)
        messages = [message for _, message in told(load())]
        assert "501 more items of this file have mistakes" in messages

    def test_the_same_input_gives_the_same_problems(self, here):
        dice = random.Random(1)
        text = "".join(dice.choice("ab:- {}[]\n'\"#&*!|>%") for _ in range(300))
        write(here, "a.claims.yaml", f"claimcheck: 1\n{text}")
        assert load().problems == load().problems


class TestUnsettledMerges:
    @pytest.mark.parametrize("name", ["a.claims.yaml", "a.claims.toml", "a.claims.json"])
    def test_a_file_with_a_merge_in_it_is_told_of_that(self, here, name):
        write(here, name, "\n<<<<<<< HEAD\nclaimcheck: 1\n=======\nclaimcheck = 1\n>>>>>>> other\n")
        [problem] = load().problems
        assert problem.message == "an unresolved merge conflict begins here"
        assert (problem.locations[0].line, problem.locations[0].column) == (2, 1)

    def test_so_is_each_line_of_it_where_lines_are_read_one_by_one(self, here):
        claim = '{"subject": "s", "property": "p", "value": 1, "source": "a"}'
        write(here, "a.claims.jsonl", f"{claim}\n<<<<<<< HEAD\n{claim}\n=======\n{claim}\n>>>>>>> other\n")
        corpus = load()
        assert [problem.locations[0].line for problem in corpus.problems] == [2, 4, 6]
        assert {problem.message for problem in corpus.problems} == {
            "this line is left over from an unresolved merge conflict"
        }
        assert len(corpus.claims) == 3
