"""The table of commands and the modules behind it."""

from importlib import import_module
from pathlib import Path

import pytest

import claimcheck.cli
from claimcheck.cli.arguments import COMMANDS, arguments, parser

FOLDER = Path(claimcheck.cli.__file__).parent


def test_every_module_that_is_a_command_is_in_the_table():
    modules = [file.stem for file in FOLDER.glob("*.py") if not file.stem.startswith("_")]
    found = {name for name in modules if hasattr(import_module(f"claimcheck.cli.{name}"), "run")}
    assert found == {name.replace("-", "_") for name in COMMANDS}


def test_the_table_is_in_alphabetical_order():
    assert list(COMMANDS) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_its_options(command, capsys):
    with pytest.raises(SystemExit) as ended:
        arguments([command, "--help"])
    assert ended.value.code == 0
    assert COMMANDS[command][1:] in " ".join(capsys.readouterr().out.split())


def test_the_whole_parser_has_the_options_of_every_command():
    assert parser().parse_args(["check", "--quiet"]).quiet
    assert parser().parse_args(["timeline", "--format", "svg"]).format == "svg"
