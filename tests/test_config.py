"""Settings: where they are found, what they mean, and what is said about a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import CannotRun, Config, Severity
from claimcheck.config import configuration, project


@pytest.fixture
def repository(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "corpus" / "2025").mkdir(parents=True)
    return tmp_path


def refusal(tmp_path, text, name="claimcheck.toml"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(CannotRun) as caught:
        configuration(start=tmp_path)
    return caught.value


class TestWhatAFileSays:
    def test_every_setting_is_read(self, tmp_path):
        (tmp_path / "claimcheck.toml").write_text(
            'select = ["conflicting-values", "lost-hedge"]\n'
            'ignore = ["inferred-type"]\n'
            'fail-on = "warning"\n'
            'exclude = ["drafts/"]\n'
            'text-folders = ["../archive"]\n'
            "[severity]\n"
            'lost-hedge = "error"\n',
            encoding="utf-8",
        )
        assert configuration(start=tmp_path) == Config(
            select=("conflicting-values", "lost-hedge"),
            ignore=("inferred-type",),
            severity={"lost-hedge": Severity.ERROR},
            fail_on=Severity.WARNING,
            exclude=("drafts/",),
            text_folders=(str(tmp_path / "../archive"),),
        )

    def test_a_byte_order_mark_is_no_obstacle(self, tmp_path):
        (tmp_path / "claimcheck.toml").write_bytes(b'\xef\xbb\xbffail-on = "info"\r\n')
        assert configuration(start=tmp_path).fail_on is Severity.INFO

    def test_pyproject_has_them_in_a_table_of_its_own(self, tmp_path):
        (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nfail-on = "warning"\n', encoding="utf-8")
        assert configuration(start=tmp_path).fail_on is Severity.WARNING

    def test_without_a_file_everything_is_checked(self, tmp_path):
        assert configuration(start=tmp_path) == Config()


class TestWhereItIsFound:
    def test_in_a_folder_above_up_to_the_root_of_the_repository(self, repository):
        (repository / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        assert configuration(start=repository / "corpus" / "2025").fail_on is Severity.INFO

    def test_the_nearest_file_holds(self, repository):
        (repository / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        (repository / "corpus" / "claimcheck.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
        assert configuration(start=repository / "corpus" / "2025").fail_on is Severity.WARNING

    def test_a_pyproject_without_the_table_is_passed_by(self, repository):
        (repository / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        (repository / "corpus" / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
        assert configuration(start=repository / "corpus").fail_on is Severity.INFO

    def test_a_file_of_its_own_outweighs_pyproject_beside_it(self, tmp_path):
        (tmp_path / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nfail-on = "warning"\n', encoding="utf-8")
        assert configuration(start=tmp_path).fail_on is Severity.INFO

    def test_never_beyond_the_repository(self, repository):
        (repository / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        (repository / "corpus" / ".git").mkdir()
        assert configuration(start=repository / "corpus" / "2025") == Config()

    def test_outside_a_repository_never_in_a_folder_above(self, tmp_path):
        (tmp_path / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        (tmp_path / "corpus").mkdir()
        assert configuration(start=tmp_path / "corpus") == Config()

    def test_a_named_file_is_the_only_one(self, tmp_path):
        (tmp_path / "claimcheck.toml").write_text("nonsense", encoding="utf-8")
        (tmp_path / "strict.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        assert configuration(start=tmp_path, file=tmp_path / "strict.toml").fail_on is Severity.INFO

    def test_a_named_file_that_is_missing_is_said(self, tmp_path):
        with pytest.raises(CannotRun, match="cannot be read: No such file"):
            configuration(start=tmp_path, file=tmp_path / "strict.toml")


class TestTheProject:
    """The folder that archived texts must lie in."""

    def test_is_the_folder_of_the_settings_that_hold(self, repository):
        (repository / "corpus" / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
        assert project(start=repository / "corpus" / "2025") == repository / "corpus"

    def test_is_the_folder_of_the_settings_that_are_named(self, repository):
        (repository / "corpus" / "strict.toml").write_text("", encoding="utf-8")
        assert project(start=repository, file=repository / "corpus" / "strict.toml") == repository / "corpus"

    def test_without_settings_is_the_repository(self, repository):
        assert project(start=repository / "corpus" / "2025") == repository

    def test_outside_of_a_repository_is_where_one_stands(self, tmp_path):
        (tmp_path / "corpus").mkdir()
        assert project(start=tmp_path / "corpus") == tmp_path / "corpus"


class TestSlips:
    @pytest.mark.parametrize(
        ("text", "reason", "remedy", "place"),
        [
            ('\nfail_on = "error"\n', "there is no setting 'fail_on'", "Did you mean fail-on?", (2, 1)),
            ("quiet = true\n", "there is no setting 'quiet'", "The settings are select, ignore,", (1, 1)),
            (
                'ignore = ["lost-hedge",\n  "conflicting-value"]\n',
                "no rule is named 'conflicting-value'",
                "Did you mean conflicting-values?",
                (2, 4),
            ),
            ('select = "lost-hedge"\n', "select has to be a list of texts", "Write select = [", (1, 1)),
            ("exclude = [1]\n", "exclude has to be a list of texts", "Write exclude = [", (1, 1)),
            ('fail-on = "eror"\n', "fail-on has to be one of error, warning, info", "Did you mean error?", (1, 1)),
            ("fail-on = [1]\n", "fail-on has to be one of", "", (1, 1)),
            ('severity = "error"\n', "severity has to be a table", "Write severity = {", (1, 1)),
            ('[severity]\nlost-hedg = "error"\n', "no rule is named 'lost-hedg'", "Did you mean lost-hedge?", (2, 1)),
            ('[severity]\nlost-hedge = "off"\n', "lost-hedge has to be one of", "", (2, 1)),
            ('ignore = ["a"\nselect\n', "the configuration is not valid TOML", "", (2, 1)),
            ("ignore = [", "the configuration is not valid TOML", "", (1, None)),
            ('# fail-on, ours\nfail-on = "eror"\n', "fail-on has to be one of", "", (2, 1)),
            ("[tool.claimcheck]\n", "there is no setting 'tool'", "the settings stand at the top", (1, 2)),
            ("[" * 3000, "the configuration is", "", None),
        ],
    )
    def test_each_is_refused_with_its_place_and_a_remedy(self, tmp_path, text, reason, remedy, place):
        refused = refusal(tmp_path, text)
        assert reason in refused.reason
        assert remedy in refused.remedy
        assert refused.path == "claimcheck.toml"
        if place:
            assert (refused.line, refused.column) == place

    def test_in_pyproject_the_place_is_within_the_table(self, tmp_path):
        text = "[tool.other]\nquiet = 1\n\n[tool.claimcheck]\nquiet = 1\n"
        refused = refusal(tmp_path, text, "pyproject.toml")
        assert (refused.path, refused.line, refused.column) == ("pyproject.toml", 5, 1)

    def test_in_pyproject_they_are_a_table(self, tmp_path):
        refused = refusal(tmp_path, "[tool]\nclaimcheck = 1\n", "pyproject.toml")
        assert "tool.claimcheck has to be a table" in str(refused)
        assert (refused.line, refused.column) == (2, 1)

    def test_a_pyproject_that_cannot_be_read_is_named_from_where_one_stands(self, tmp_path):
        assert refusal(tmp_path, "[tool\n", "pyproject.toml").path == "pyproject.toml"

    def test_what_is_not_utf8_is_said(self, tmp_path):
        (tmp_path / "claimcheck.toml").write_bytes(b'exclude = ["\xe9"]\n')
        with pytest.raises(CannotRun, match="not UTF-8"):
            configuration(start=tmp_path)

    def test_a_merge_conflict_is_said_with_its_line(self, tmp_path):
        text = 'exclude = []\n<<<<<<< ours\nfail-on = "info"\n=======\nfail-on = "error"\n>>>>>>> theirs\n'
        refused = refusal(tmp_path, text)
        assert (refused.reason, refused.line) == ("an unresolved merge conflict begins here", 2)

    def test_a_link_to_nothing_is_not_passed_by(self, tmp_path):
        (tmp_path / "claimcheck.toml").symlink_to("nowhere.toml")
        with pytest.raises(CannotRun, match="cannot be read"):
            configuration(start=tmp_path)

    def test_a_file_that_is_far_too_large_is_not_read_to_its_end(self, tmp_path):
        assert "larger than 1 MiB" in refusal(tmp_path, "#" * (2**20 + 1)).reason

    def test_a_file_further_up_is_named_from_where_one_stands(self, repository):
        (repository / "claimcheck.toml").write_text("quiet = 1\n", encoding="utf-8")
        with pytest.raises(CannotRun) as caught:
            configuration(start=repository / "corpus" / "2025")
        assert caught.value.path == "../../claimcheck.toml"

    def test_python_is_told_as_well(self):
        with pytest.raises(CannotRun, match="Did you mean lost-hedge"):
            Config(select=["lost-hedges"])


class TestTheCommandLineOnTop:
    def test_what_is_not_given_stays(self):
        config = Config(select=["lost-hedge"], ignore=["inferred-type"], fail_on=Severity.INFO, exclude=["a"])
        assert config.overridden() == config

    def test_what_is_given_wins(self):
        config = Config(select=["lost-hedge"], fail_on=Severity.INFO, severity={"lost-hedge": Severity.ERROR})
        over = config.overridden(
            select=("denied-value",), fail_on=Severity.ERROR, severity={"lost-hedge": Severity.INFO}
        )
        assert (over.select, over.fail_on) == (("denied-value",), Severity.ERROR)
        assert over.severity == {"lost-hedge": Severity.INFO}

    def test_a_selected_rule_is_no_longer_ignored(self):
        config = Config(ignore=["lost-hedge", "inferred-type"])
        assert config.overridden(select=("lost-hedge",)).ignore == ("inferred-type",)

    def test_ignored_rules_excluded_files_and_folders_of_texts_add_up(self):
        config = Config(ignore=["lost-hedge"], exclude=["a"], text_folders=["c"])
        over = config.overridden(ignore=("denied-value",), exclude=("b",), text_folders=("d",))
        assert (over.ignore, over.exclude) == (("lost-hedge", "denied-value"), ("a", "b"))
        assert over.text_folders == ("c", "d")


def test_a_path_of_this_folder_is_enough(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
    assert configuration(start=Path()).fail_on is Severity.INFO
