"""Where output goes: standard output, standard error and files, always in UTF-8, a file whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, TextIO

from claimcheck.exceptions import CannotRun

if TYPE_CHECKING:
    from claimcheck.formatters.style import Style

__all__ = ["coloured", "complain", "note", "refused", "show", "style", "use_utf8", "write"]

_CLAIM_FILE: Final = re.compile(r"\.claims\.(ya?ml|json|toml|jsonl)$")


def use_utf8() -> None:
    """Makes the standard streams write UTF-8 and bare newlines whatever the locale says."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def coloured(stream: TextIO, *, choice: str, environment: Mapping[str, str]) -> bool:
    """Whether to write in colour; a choice on the command line outweighs the environment.

    The environment's words are NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org) and
    TERM=dumb.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def style(options: Namespace) -> Style:
    """How to write what goes to standard output: in colour or not, and how wide."""
    from claimcheck.formatters.style import Style

    return Style(
        color=coloured(sys.stdout, choice=options.color, environment=os.environ),
        width=get_terminal_size().columns if sys.stdout.isatty() else Style().width,
    )


def complain(failure: CannotRun) -> None:
    """Says on standard error why a command cannot do what was asked for."""
    note(str(failure))


def note(words: str) -> None:
    """Says something on standard error, beside the output itself."""
    from claimcheck.text import visible  # most runs have nothing to say

    sys.stderr.write(f"claimcheck: {visible(words)}\n")


def show(text: str) -> None:
    """Writes to standard output; a reader who has seen enough, such as `head`, is no failure. Raises CannotRun."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # else Python tries again when it ends, and complains
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise CannotRun(f"the report cannot be written to standard output: {error.strerror}") from None


def refused(files: list[Path], *, what: str = "report") -> CannotRun | None:
    """Why one of these files cannot be written, as far as that shows before the run; `what` messages call it."""
    seen = set()
    for file in files:
        if _CLAIM_FILE.search(file.name):
            return CannotRun(
                f"a {what} is not written over a claim file", remedy="Choose another name.", path=str(file)
            )
        if file.is_dir():
            return CannotRun("this is a folder", remedy="Name a file in it.", path=str(file))
        if not file.absolute().parent.is_dir():
            return CannotRun(f"the folder for the {what} does not exist", remedy="Create it first.", path=str(file))
        if file.resolve() in seen:
            return CannotRun("two reports would go to this file", remedy="Name two files.", path=str(file))
        seen.add(file.resolve())
    return None


def write(file: Path, text: str, *, what: str = "report") -> None:
    """Writes a file at once: a reader sees the old one or the whole new one; `what` is what messages call it.

    Raises CannotRun where it cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        if file.exists() and not file.is_file():  # a pipe or a device, which may be no name once resolved
            file.write_bytes(data)
            return
        target = file.resolve()  # what a link points to is replaced, not the link
        draft = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            draft.write_bytes(data)
            if target.exists():
                draft.chmod(target.stat().st_mode & 0o777)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise CannotRun(f"the {what} cannot be written: {error.strerror}", path=str(file)) from None
