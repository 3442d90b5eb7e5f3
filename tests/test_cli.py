"""The command line: what it prints where, and how it ends."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.cli.arguments import COMMANDS
from claimcheck.cli.outputs import coloured

HOME = str(Path(claimcheck.__file__).parents[1])
CONFLICT = """\
claimcheck: 1
sources: {post: {title: הדואר}, radio: {title: راديو}}
properties: {injured: {type: count, unit: person}}
claims:
  - {id: post-injured, subject: fire, property: injured, value: about 40, source: post}
  - {id: radio-injured, subject: fire, property: injured, value: 57, source: radio}
"""
AGREEMENT = CONFLICT.replace("57", "41")
WARNING = AGREEMENT.replace("source: radio}", "source: post, restates: post-injured}")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def conflict(folder):
    (folder / "fire.claims.yaml").write_text(CONFLICT, encoding="utf-8")
    return folder


def run(capsys, *arguments):
    """The exit code, standard output and standard error."""
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code
    return code, *capsys.readouterr()


def started(*arguments, **options):
    """The same in a process of its own."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    settings = {"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE, "stdout": subprocess.PIPE, "env": os.environ}
    settings |= options
    settings["env"] = {**settings["env"], "PYTHONPATH": HOME}
    return subprocess.run(command, timeout=60, check=False, **settings)


class TestExitCodes:
    def test_a_conflict_ends_with_1(self, capsys, conflict):
        code, out, err = run(capsys, "check")
        assert (code, err) == (1, "")
        assert "conflicting-values" in out

    def test_agreement_ends_with_0(self, capsys, folder):
        (folder / "fire.claims.yaml").write_text(AGREEMENT, encoding="utf-8")
        assert run(capsys, "check", ".")[0] == 0

    def test_a_warning_fails_when_asked(self, capsys, folder):
        (folder / "fire.claims.yaml").write_text(WARNING, encoding="utf-8")
        assert run(capsys, "check")[0] == 0
        assert run(capsys, "check", "--fail-on", "warning")[0] == 1
        assert run(capsys, "check", "--severity", "lost-hedge=error")[0] == 1

    def test_a_broken_file_ends_with_1(self, capsys, folder):
        (folder / "fire.claims.yaml").write_text("claimcheck: [", encoding="utf-8")
        code, out, _ = run(capsys, "check")
        assert code == 1
        assert "unreadable-file" in out

    @pytest.mark.parametrize("arguments", [[], ["nowhere"]], ids=["nothing to check", "no such path"])
    def test_what_cannot_be_checked_ends_with_2(self, capsys, arguments):
        assert run(capsys, "check", *arguments)[0] == 2

    def test_an_internal_error_ends_with_3_and_one_line(self, capsys, conflict, monkeypatch):
        monkeypatch.setattr("claimcheck.cli.check.check", lambda *_, **__: 1 / 0)
        code, out, err = run(capsys, "check")
        assert (code, out) == (3, "")
        assert err.count("\n") == 1
        assert err.startswith("claimcheck: internal error: ZeroDivisionError")
        assert "CLAIMCHECK_DEBUG=1" in err

    def test_its_traceback_is_shown_on_request(self, capsys, conflict, monkeypatch):
        monkeypatch.setattr("claimcheck.cli.check.check", lambda *_, **__: 1 / 0)
        monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
        code, _, err = run(capsys, "check")
        assert code == 3
        assert "Traceback" in err

    def test_an_interrupt_ends_with_130_and_without_a_word(self, capsys, conflict, monkeypatch):
        def interrupted(*_, **__):
            raise KeyboardInterrupt

        monkeypatch.setattr("claimcheck.cli.check.check", interrupted)
        assert run(capsys, "check") == (130, "", "")


class TestFailuresAreInEveryFormat:
    def test_in_text(self, capsys):
        code, out, err = run(capsys, "check", "nowhere")
        assert code == 2
        assert "nowhere" in out
        assert "nowhere" in err

    def test_in_json(self, capsys):
        code, out, err = run(capsys, "check", "nowhere", "--format", "json")
        assert code == 2
        report = json.loads(out)
        assert "nowhere" in report["failure"]["reason"] + report["failure"]["path"]
        assert report["findings"] == []
        assert err.startswith("claimcheck: ")

    def test_in_sarif(self, capsys):
        _, out, _ = run(capsys, "check", "nowhere", "--format", "sarif")
        [invocation] = json.loads(out)["runs"][0]["invocations"]
        assert invocation["executionSuccessful"] is False

    def test_in_annotations(self, capsys):
        _, out, _ = run(capsys, "check", "nowhere", "--format", "github")
        assert out.startswith("::error")

    def test_a_bad_setting_too(self, capsys, conflict):
        (conflict / "claimcheck.toml").write_text('fail-on = "eror"\n', encoding="utf-8")
        code, out, err = run(capsys, "check", "--format", "json")
        assert code == 2
        assert json.loads(out)["failure"]["line"] == 1
        assert err == (
            "claimcheck: claimcheck.toml:1:1: fail-on has to be one of error, warning, info, not 'eror'. "
            "Did you mean error?\n"
        )

    def test_and_in_files(self, capsys):
        code, _, _ = run(capsys, "check", "nowhere", "-o", "json:out.json")
        assert code == 2
        assert "failure" in json.loads(Path("out.json").read_text("utf-8"))


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["chek"], "there is no command 'chek'. Did you mean check?"),
            ([], f"a command is needed: {', '.join(COMMANDS)}\n"),
            (["check", "--fail-no", "error"], "there is no option '--fail-no'. Did you mean --fail-on?"),
            (["check", "--format", "jsn"], "Did you mean json?"),
            (["check", "-o", "srif:out"], "Did you mean sarif?"),
            (["check", "-o", "json:"], "a file is needed"),
            (["check", "--select", "conflicting-value"], "no rule is named 'conflicting-value'. Did you mean"),
            (["check", "--ignore", "lost-hedge,lost-hedg"], "no rule is named 'lost-hedg'. Did you mean lost-hedge?"),
            (["check", "--severity", "lost-hedge"], "'lost-hedge' is not of the form RULE=LEVEL"),
            (["check", "--severity", "lost-hedge=warn"], "'warn' is not a severity"),
            (["check", "--today", "yesterday"], "'yesterday' is not a day; write it as 2026-01-31"),
            (["check", "--today", "2026-02-30"], "'2026-02-30' is not a day"),
            (["explain", "conflict-values"], "Did you mean conflicting-values?"),
            (["explain", "zzz"], "no rule is named 'zzz'. `claimcheck rules` lists them all."),
            (["explain"], "RULE"),
            (["schema", "claims"], "claim-file"),
        ],
    )
    def test_a_slip_ends_with_2_and_says_what_was_meant(self, capsys, arguments, says):
        code, out, err = run(capsys, *arguments)
        assert (code, out) == (2, "")
        assert says in err

    def test_options_are_not_abbreviated(self, capsys, conflict):
        assert run(capsys, "check", "--form", "json")[0] == 2


class TestSettings:
    def test_only_selected_rules_are_checked(self, capsys, conflict):
        assert run(capsys, "check", "--select", "lost-hedge,denied-value", "--select", "lost-attribution")[0] == 0

    def test_ignored_rules_are_left_out(self, capsys, conflict):
        assert run(capsys, "check", "--ignore", "conflicting-values")[0] == 0

    def test_the_command_line_outweighs_the_file(self, capsys, conflict):
        (conflict / "claimcheck.toml").write_text('ignore = ["conflicting-values"]\n', encoding="utf-8")
        assert run(capsys, "check")[0] == 0
        assert run(capsys, "check", "--select", "conflicting-values")[0] == 1

    def test_another_file_can_be_named(self, capsys, conflict):
        (conflict / "lax.toml").write_text('[severity]\nconflicting-values = "info"\n', encoding="utf-8")
        assert run(capsys, "check", "--config", "lax.toml")[0] == 0

    def test_files_are_excluded(self, capsys, conflict):
        (conflict / "more.claims.yaml").write_text("claimcheck: 1\n", encoding="utf-8")
        assert run(capsys, "check", "--exclude", "fire.*")[0] == 0

    @pytest.mark.parametrize("allowed", ["setting", "option"])
    def test_texts_outside_of_the_project_are_read_only_where_allowed(self, capsys, folder, allowed):
        (folder / "desk").mkdir()
        (folder / "archive").mkdir()
        (folder / "archive" / "post.txt").write_text("The bridge fell.", encoding="utf-8")
        claims = "claimcheck: 1\nsources: {post: {text: ../archive/post.txt}}\n"
        (folder / "desk" / "post.claims.yaml").write_text(claims, encoding="utf-8")
        os.chdir(folder / "desk")
        code, out, _ = run(capsys, "check")
        assert (code, "lies outside of the project" in out) == (1, True)
        if allowed == "setting":
            (folder / "desk" / "claimcheck.toml").write_text('text-folders = ["../archive"]', encoding="utf-8")
            assert run(capsys, "check")[0] == 0
        else:
            assert run(capsys, "check", "--text-folder", "../archive")[0] == 0

    def test_judgements_are_weighed_on_the_day_that_is_given(self, capsys, conflict):
        (conflict / "judged.claims.yaml").write_text(
            "claimcheck: 1\nresolutions:\n"
            "  - {claims: [post-injured, radio-injured], accept: [radio-injured], reason: Asked, until: 2026-03-01}\n",
            encoding="utf-8",
        )
        assert run(capsys, "check", "--today", "2026-03-01")[0] == 0
        assert run(capsys, "check", "--today", "2026-03-02")[0] == 1

    def test_what_is_resolved_is_shown_on_request(self, capsys, conflict):
        (conflict / "judged.claims.yaml").write_text(
            "claimcheck: 1\nresolutions:\n"
            "  - {claims: [post-injured, radio-injured], accept: [radio-injured], reason: Asked}\n",
            encoding="utf-8",
        )
        assert "conflicting-values" not in run(capsys, "check")[1]
        assert "conflicting-values" in run(capsys, "check", "--show-resolved")[1]


class TestOutputs:
    def test_a_file_with_a_format_is_written_beside_the_report(self, capsys, conflict):
        code, out, _ = run(capsys, "check", "-o", "sarif:out.sarif", "-o", "json:out.json")
        assert code == 1
        assert "conflicting-values" in out
        assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"
        assert json.loads(Path("out.json").read_text("utf-8"))["claimcheck"] == 1

    def test_a_file_without_one_takes_the_report(self, capsys, conflict):
        _, out, _ = run(capsys, "check", "--format", "json", "-o", "out.json")
        assert out == ""
        assert json.loads(Path("out.json").read_text("utf-8"))["claimcheck"] == 1

    def test_the_same_input_gives_the_same_bytes(self, capsys, conflict):
        first = run(capsys, "check", "--format", "json")
        assert run(capsys, "check", "--format", "json") == first

    def test_nothing_but_the_report_is_left_behind(self, capsys, conflict):
        run(capsys, "check", "-o", "json:out.json")
        assert sorted(path.name for path in conflict.iterdir()) == ["fire.claims.yaml", "out.json"]

    @pytest.mark.parametrize(
        ("output", "says"),
        [
            ("json:reports/out.json", "the folder for the report does not exist"),
            ("json:.", "this is a folder"),
            ("fire.claims.yaml", "a report is not written over a claim file"),
        ],
    )
    def test_a_file_that_cannot_be_written_is_refused_before_the_run(self, capsys, conflict, output, says):
        code, _, err = run(capsys, "check", "-o", output)
        assert code == 2
        assert says in err
        assert (conflict / "fire.claims.yaml").read_text("utf-8") == CONFLICT

    def test_two_reports_in_one_file_are_refused(self, capsys, conflict):
        assert run(capsys, "check", "-o", "json:out", "-o", "sarif:./out")[0] == 2

    @pytest.mark.skipif(os.name != "posix", reason="modes and links are otherwise there")
    def test_a_file_keeps_its_mode_and_a_link_its_target(self, capsys, conflict):
        Path("real.json").write_text("old", encoding="utf-8")
        Path("real.json").chmod(0o640)
        Path("link.json").symlink_to("real.json")
        run(capsys, "check", "-o", "json:link.json")
        assert Path("link.json").is_symlink()
        assert Path("real.json").stat().st_mode & 0o777 == 0o640
        assert json.loads(Path("real.json").read_text("utf-8"))

    @pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs a name for standard output")
    def test_a_pipe_can_be_named(self, conflict):
        done = started("check", "-o", "json:/dev/stdout", "-o", "rest.txt")
        assert done.returncode == 1
        assert json.loads(done.stdout)["summary"]["error"] == 1

    def test_what_is_said_beside_the_report_hides_nothing(self, capsys):
        _, _, err = run(capsys, "check", "a\x1b[31m\n::error::\u202eb", "--format", "json")
        assert err.startswith("claimcheck: a<U+001B>[31m<U+000A>::error::<U+202E>b: there is no such file")
        assert err.count("\n") == 1

    def test_quiet_is_one_line_for_each_finding(self, capsys, conflict):
        assert run(capsys, "check", "--quiet")[1].count("\n") == 1

    def test_standard_input_is_read(self, folder):
        with Path("input").open("w+b") as stdin:
            stdin.write(CONFLICT.encode())
            stdin.seek(0)
            done = started("check", "-", "--format", "json", stdin=stdin)
        assert done.returncode == 1
        assert json.loads(done.stdout)["summary"]["error"] == 1

    @pytest.mark.parametrize("format", ["text", "json", "sarif", "github"])
    def test_output_is_utf8_with_bare_newlines_whatever_the_locale(self, conflict, format):
        environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
        done = started("check", "--format", format, env=environment)
        assert done.returncode == 1
        assert done.stderr == b""
        assert "\r" not in done.stdout.decode("utf-8")

    @pytest.mark.skipif(os.name != "posix", reason="pipes are otherwise there")
    def test_a_reader_who_has_seen_enough_is_no_failure(self, conflict):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer) as stdout:
            done = started("check", stdout=stdout)
        assert (done.returncode, done.stderr) == (1, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
    def test_a_full_disk_is_said(self, conflict):
        with Path("/dev/full").open("w") as stdout:
            done = started("check", stdout=stdout)
        assert done.returncode == 2
        assert done.stderr.count(b"\n") == 1
        assert b"cannot be written to standard output" in done.stderr


class TestColour:
    class Terminal:
        def isatty(self):
            return True

    @pytest.mark.parametrize(
        ("choice", "environment", "wanted"),
        [
            ("auto", {}, True),
            ("auto", {"NO_COLOR": "1"}, False),
            ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
            ("auto", {"NO_COLOR": ""}, True),
            ("auto", {"TERM": "dumb"}, False),
            ("always", {"NO_COLOR": "1"}, True),
            ("never", {"FORCE_COLOR": "1"}, False),
        ],
    )
    def test_on_a_terminal(self, choice, environment, wanted):
        assert coloured(self.Terminal(), choice=choice, environment=environment) is wanted

    def test_elsewhere_only_when_forced(self, capsys, conflict, monkeypatch):
        assert "\x1b[" not in run(capsys, "check")[1]
        assert "\x1b[" in run(capsys, "check", "--color", "always")[1]
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" in run(capsys, "check")[1]


class TestOtherCommands:
    def test_explain_prints_the_page(self, capsys):
        code, out, _ = run(capsys, "explain", "conflicting-values")
        assert code == 0
        assert out.startswith("# conflicting-values\n")
        assert out.endswith("See also: Values are sets of possibilities and\nSettle a conflict.\n")

    def test_rules_are_listed(self, capsys):
        code, out, _ = run(capsys, "rules")
        assert code == 0
        assert any(line.split()[:2] == ["conflicting-values", "error"] for line in out.splitlines())

    def test_rules_are_listed_for_programs(self, capsys):
        _, out, _ = run(capsys, "rules", "--format", "json")
        table = json.loads(out)
        assert {"name", "severity", "summary"} == set(table[0])

    @pytest.mark.parametrize("kind", [[], ["claim-file"], ["report"]], ids=" ".join)
    def test_schemas_are_printed(self, capsys, kind):
        code, out, _ = run(capsys, "schema", *kind)
        assert code == 0
        assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


class TestStartUp:
    def test_the_version_is_that_of_the_package(self, capsys):
        assert run(capsys, "--version") == (0, f"claimcheck {claimcheck.__version__}\n", "")

    def test_every_public_name_can_be_had(self):
        assert all(getattr(claimcheck, name) is not None for name in claimcheck.__all__)
        assert set(claimcheck.__all__) <= set(dir(claimcheck))

    def test_another_name_cannot(self):
        with pytest.raises(AttributeError, match="no attribute 'chek'"):
            claimcheck.chek  # noqa: B018


@pytest.mark.parametrize("was_on", [True, False])
def test_the_garbage_collector_is_left_as_it_was(capsys, conflict, was_on):
    try:
        gc.enable() if was_on else gc.disable()
        run(capsys, "check")
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
