"""The corpus to begin with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

import claimcheck
from claimcheck import check, load
from claimcheck.cli import main


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "desk"]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def test_it_checks_clean_without_even_an_info(desk: Path) -> None:
    report = check(load([desk]), root=desk)
    assert report.findings == ()
    assert report.summary.claims == 4


def test_it_is_tidy(desk: Path) -> None:
    assert main(["fmt", "--check"]) == 0


def test_no_claim_file_comes_along_with_the_package() -> None:
    package = Path(claimcheck.__file__).parent
    assert [path for path in package.rglob("*.claims.*") if ".py" not in path.suffixes] == []


def test_its_comment_is_right_about_what_a_conflict_looks_like(desk: Path) -> None:
    file = desk / "claims" / "first.claims.yaml"
    file.write_text(file.read_text("utf-8").replace("value: 41", "value: 14"), encoding="utf-8")
    assert {finding.rule for finding in check(load([desk]), root=desk)} == {"conflicting-values", "value-not-in-quote"}


def test_its_schema_line_leads_to_a_schema_that_it_satisfies(desk: Path) -> None:
    file = desk / "claims" / "first.claims.yaml"
    [named] = [line for line in file.read_text("utf-8").splitlines() if "yaml-language-server" in line]
    schema = json.loads((file.parent / named.split("$schema=")[1]).read_text("utf-8"))
    Draft7Validator(schema).validate(yaml.load(file.read_text("utf-8"), yaml.BaseLoader) | {"claimcheck": 1})
    [named] = [line for line in (desk / "claimcheck.toml").read_text("utf-8").splitlines() if line.startswith("#:")]
    Draft7Validator.check_schema(json.loads((desk / named.split()[1]).read_text("utf-8")))


def test_what_is_there_is_never_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "claimcheck.toml").write_text("# mine\n", encoding="utf-8")
    (desk / "texts" / "harbour-post.txt").unlink()
    assert main(["init"]) == 2
    assert "there is claimcheck.toml already, so nothing was written" in capsys.readouterr().err
    assert (desk / "claimcheck.toml").read_text("utf-8") == "# mine\n"
    assert not (desk / "texts" / "harbour-post.txt").exists()


def test_begun_again_it_finishes(desk: Path) -> None:
    (desk / "texts" / "harbour-post.txt").unlink()
    assert main(["init"]) == 0
    assert (desk / "texts" / "harbour-post.txt").is_file()


def test_a_file_is_no_folder(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "claimcheck.toml"]) == 2
    assert "this is a file" in capsys.readouterr().err


def test_a_link_that_leads_nowhere_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").symlink_to("elsewhere")
    assert main(["init"]) == 2
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", ["claims", ".claimcheck"])
def test_a_file_where_a_folder_is_to_be_is_told_and_nothing_is_written(tmp_path: Path, capsys, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 2
    assert f"needed as a folder, and is something else: {name}; nothing was written" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == [name]
