"""The command `init`: a small corpus to begin with."""

from __future__ import annotations

import argparse
import json
import os
import shlex
from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from claimcheck.cli.outputs import note, write
from claimcheck.exceptions import CannotRun
from claimcheck.loading.draft_07 import draft_07
from claimcheck.resources import resource

__all__ = ["options", "run"]

_FIRST: Final = "claims/first.claims.yaml"
_STARTER: Final = {
    "claimcheck.toml": "claimcheck.toml",
    # by another name: a check of a folder that claimcheck itself is installed in does not take it for a claim file
    _FIRST: "claims/first.yaml",
    "texts/harbour-post.txt": "texts/harbour-post.txt",
    "texts/sawt-al-mina.txt": "texts/sawt-al-mina.txt",
}
"""What is written, and the files that come along with it."""


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument(
        "folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="where (default: .); created if need be"
    )


def run(options: Namespace) -> int:
    """Writes the files, none over one that is there. Raises CannotRun."""
    folder: Path = options.folder
    if folder.exists() and not folder.is_dir():
        raise CannotRun("this is a file", remedy="Name a folder.", path=str(folder))
    contents = _contents()
    if in_the_way := [name for name in _folders(contents) if _is_no_folder(folder / name)]:
        raise CannotRun(
            f"needed as a folder, and is something else: {', '.join(in_the_way)}; nothing was written",
            remedy="Name another folder: claimcheck init FOLDER.",
            path=str(folder),
        )
    if taken := [name for name, text in contents.items() if _is_other(folder / name, text)]:
        raise CannotRun(
            f"there is {', '.join(taken)} already, so nothing was written",
            remedy="Name another folder: claimcheck init FOLDER.",
            path=str(folder),
        )
    for name, text in contents.items():
        _make_folder((folder / name).parent)
        write(folder / name, text, what="file")
        note(f"written: {folder / name}")
    inside = "" if folder == Path() else f"cd {shlex.quote(str(folder))} && "
    note(f"now run `{inside}claimcheck check`, and open {folder / _FIRST}")
    return 0


def _contents() -> Mapping[str, str]:
    """What is written, by path; the schemas first, since the other files name them."""
    schema = json.loads(_schema("claim-file").read_text(encoding="utf-8"))
    starter = resource(packaged="starter", checkout="claimcheck/starter")
    return {
        ".claimcheck/claim-file-1.schema.json": json.dumps(draft_07(schema), ensure_ascii=False, indent=2) + "\n",
        ".claimcheck/config-1.schema.json": _schema("config").read_text(encoding="utf-8"),
        **{name: (starter / own).read_text(encoding="utf-8") for name, own in _STARTER.items()},
    }


def _schema(kind: str) -> Path:
    name = f"schemas/{kind}-1.schema.json"
    return resource(packaged=name, checkout=name)


def _folders(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(Path(name).parent) for name in names if "/" in name))


def _is_no_folder(path: Path) -> bool:
    return os.path.lexists(path) and not path.is_dir()


def _is_other(path: Path, text: str) -> bool:
    """Whether something else is there already."""
    try:
        return path.read_bytes() != text.encode("utf-8")
    except FileNotFoundError:
        return path.is_symlink()
    except OSError:
        return True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotRun(f"the folder cannot be made: {error.strerror}", path=str(folder)) from None
