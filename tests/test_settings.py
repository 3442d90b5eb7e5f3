"""The settings and their schema: both read the same files."""

from __future__ import annotations

import tomllib

import pytest
from jsonschema import Draft7Validator

from claimcheck.config import configuration
from claimcheck.exceptions import CannotRun
from claimcheck.resources import resource
from claimcheck.settings import SETTINGS, settings_schema, settings_schema_text

VALIDATOR = Draft7Validator(settings_schema())

RIGHT = [
    "",
    'select = ["conflicting-values"]',
    'ignore = ["inferred-type"]\nfail-on = "warning"',
    'exclude = ["drafts/"]\ntext-folders = ["../archive"]',
    '[severity]\nlost-hedge = "error"',
]
WRONG = [
    'selekt = ["conflicting-values"]',
    'select = "conflicting-values"',
    'fail-on = "fatal"',
    '[severity]\nlost-hedge = "grave"',
    "exclude = [1]",
]


def test_the_published_schema_is_fresh() -> None:
    name = "schemas/config-1.schema.json"
    published = resource(packaged=name, checkout=name).read_text(encoding="utf-8")
    assert published == settings_schema_text(), f"python -m claimcheck.settings > {name}"


def test_the_schema_is_a_valid_one() -> None:
    Draft7Validator.check_schema(settings_schema())


@pytest.mark.parametrize("text", RIGHT)
def test_what_the_schema_allows_is_read(text: str, tmp_path) -> None:
    assert VALIDATOR.is_valid(tomllib.loads(text))
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    configuration(start=tmp_path)


@pytest.mark.parametrize("text", WRONG)
def test_what_the_schema_refuses_is_refused(text: str, tmp_path) -> None:
    assert not VALIDATOR.is_valid(tomllib.loads(text))
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRun):
        configuration(start=tmp_path)


def test_every_setting_says_what_it_means() -> None:
    assert all(setting.means.endswith(".") and setting.default for setting in SETTINGS.values())
