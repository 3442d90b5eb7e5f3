"""What the shell offers once it has loaded the script."""

import shutil
import subprocess

import pytest
import shtab

from claimcheck.cli import main
from claimcheck.cli.arguments import COMMANDS
from claimcheck.rules import RULES

OFFER = """
source ./script
COMP_WORDS=({words})
COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
$(complete -p claimcheck | sed 's/.*-F \\([^ ]*\\).*/\\1/')
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def script(capsys, shell):
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def offered(tmp_path, words):
    command = OFFER.replace("$(complete", "eval $(complete").format(words=words)
    ran = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True)
    return ran.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("claimcheck ti", ["timeline"]),
        ("claimcheck check --form", ["--format"]),
        ("claimcheck check --format sar", ["sarif"]),
        ("claimcheck explain weekday", ["weekday-mismatch"]),
        ("claimcheck check --ignore inferred", ["inferred-type"]),
        ("claimcheck draft --language h", ["he"]),
        ("claimcheck check flood.", ["flood.claims.yaml"]),
        ("claimcheck init fl", ["floods"]),
        ("claimcheck check --text-folder fl", ["floods"]),
    ],
)
def test_bash_completes_commands_options_and_what_they_may_say(capsys, tmp_path, words, wanted):
    (tmp_path / "flood.claims.yaml").touch()
    (tmp_path / "floods").mkdir()
    (tmp_path / "script").write_text(script(capsys, "bash"), encoding="utf-8")
    assert offered(tmp_path, words) == wanted


@pytest.mark.parametrize("shell", shtab.SUPPORTED_SHELLS)
def test_every_script_knows_every_command_and_rule(capsys, shell):
    text = script(capsys, shell)
    assert [name for name in (*COMMANDS, *RULES) if name not in text] == []


def test_an_unknown_shell_is_refused(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["completion", "cmd"])
    assert ended.value.code == 2
    assert "cmd" in capsys.readouterr().err
