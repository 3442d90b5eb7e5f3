"""The settings that a file may have: what each means, its JSON Schema and its default."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from claimcheck.diagnostics import Severity
from claimcheck.rules import RULES

__all__ = ["SETTINGS", "Setting", "settings_schema", "settings_schema_text"]


@frozen
class Setting:
    """One key of `claimcheck.toml`."""

    name: str
    means: str
    """One sentence in Markdown."""
    default: str
    """What holds without it, in words."""
    schema: Mapping[str, Any]
    """What its value may be."""


_RULE: Final[Mapping[str, Any]] = {
    # rules that other packages offer are not known here
    "anyOf": [{"enum": list(RULES)}, {"type": "string"}],
}
_RULES: Final[Mapping[str, Any]] = {"type": "array", "items": _RULE, "examples": [["conflicting-values"]]}
_LEVEL: Final[Mapping[str, Any]] = {"enum": [str(level) for level in Severity]}
_TEXTS: Final[Mapping[str, Any]] = {"type": "array", "items": {"type": "string", "minLength": 1}}

SETTINGS: Final[Mapping[str, Setting]] = {
    setting.name: setting
    for setting in (
        Setting("select", "Check only these rules, and that files can be read.", "all", _RULES),
        Setting("ignore", "Leave these rules out, also of those selected.", "none", _RULES),
        Setting(
            "severity",
            "Another severity for a rule: `error`, `warning` or `info`.",
            "the rule's own",
            {
                "type": "object",
                "properties": {name: {"description": rule.summary, **_LEVEL} for name, rule in RULES.items()},
                "additionalProperties": _LEVEL,
            },
        ),
        Setting("fail-on", "The lowest severity of an open finding that makes the run end with 1.", "`error`", _LEVEL),
        Setting("exclude", "Files and folders to leave out, in the manner of `.gitignore`.", "none", _TEXTS),
        Setting(
            "text-folders",
            "Folders outside of the project that archived texts may lie in, relative to the file with the settings.",
            "none",
            _TEXTS,
        ),
        Setting(
            "baseline",
            "The file with the findings that are known and kept quiet, relative to the file with the settings.",
            "none",
            {"type": "string", "minLength": 1},
        ),
    )
}
"""The settings by name, in the order of the reference."""


def settings_schema() -> dict[str, object]:
    """The JSON Schema of `claimcheck.toml`, in draft 7, which is what editors of TOML understand."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:claimcheck:config:1",
        "title": "Settings of claimcheck",
        "description": "What is checked, and when a run fails: claimcheck.toml, or tool.claimcheck in pyproject.toml.",
        "type": "object",
        "properties": {
            name: {"description": setting.means.replace("`", ""), **setting.schema}
            for name, setting in SETTINGS.items()
        },
        "additionalProperties": False,
    }


def settings_schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(settings_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(settings_schema_text(), end="")
