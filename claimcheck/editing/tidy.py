"""The tidy form of claim files, which says the same: spaces, the ends of lines and some quotation marks change alone.

Nothing moves. What comes out is read again and held against what went in, so that no text, no number and no comment
is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from claimcheck.editing.tidy_json import tidy_json, tidy_json_line
from claimcheck.exceptions import CannotRun
from claimcheck.loading import json
from claimcheck.loading.discovery import Format
from claimcheck.loading.flaws import Span, UnreadableText
from claimcheck.loading.items import clash_flaws
from claimcheck.loading.merge_conflicts import CONFLICT, first_conflict
from claimcheck.loading.reading import SIZE_AT_MOST
from claimcheck.loading.text import FileText
from claimcheck.loading.tree import Tree
from claimcheck.loading.wording import kind_of

__all__ = ["tidied"]

_BREAK: Final = re.compile(r"\r\n?|\n")
# What may change, besides the lengths of lines: commas at an end, quotation marks, and the digit of a YAML text that
# begins with spaces. What is said in texts is compared apart from this.
_SPACE: Final = re.compile(r"[ \t\n,'\"]+")
_DIGIT: Final = re.compile(r"([|>][-+]?)[1-9]")


def tidied(text: str, format: Format, *, path: str) -> str:
    """The tidy form of a claim file's text, which has no byte order mark; its lines end as the first one did.

    Raises CannotRun, with `path` in it, where the text cannot be read.
    """
    file = FileText(path, text)
    if merge := first_conflict(text):
        raise _refused(file, *CONFLICT, merge)
    first = _BREAK.search(text)
    ending = "\r\n" if first is not None and first[0] == "\r\n" else "\n"
    made = _lines(text, path) if format == "jsonl" else _document(file, format)
    return made if ending == "\n" else made.replace("\n", ending)


def _lines(text: str, path: str) -> str:
    written = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip(" \t\r"):
            continue
        made = tidy_json_line(line)
        if (data := json.document(line)) is None:
            file = FileText(path, line.rstrip("\r"), number)
            data = _sound(file, lambda text: json.tree(text, is_line=True))
            kept = json.tree(made, is_line=True).root == data
        else:
            kept = json.document(made) == data
        if not kept or _signs(made) != _signs(line.rstrip("\r")):
            raise _lost(path)
        written.append(f"{made}\n")
    return "".join(written)


def _document(file: FileText, format: Format) -> str:
    if len(file.content) > SIZE_AT_MOST:
        raise CannotRun(
            f"the file is larger than {SIZE_AT_MOST // 2**20} MiB, the most that is read in this format",
            remedy="Write the claims as JSONL, one per line, which may be of any size, or split the file.",
            path=file.path,
        )
    quick, read, tidy = _means(format)
    data = quick(file.content) or _sound(file, read)
    if not isinstance(data, dict | None):
        message = f"a claim file is a mapping with sections such as claims, and this is {kind_of(data)}"
        raise _refused(file, message, "Begin it with its version.", (0, 1))
    body = _BREAK.sub("\n", file.content)
    try:
        made = tidy(body)
        kept = (quick(made) or _sound(FileText(file.path, made), read)) == data
    except (AssertionError, LookupError, CannotRun) as error:
        raise _lost(file.path) from error
    if not kept or _signs(made) != _signs(body):
        raise _lost(file.path)
    return made


def _means(
    format: Format,
) -> tuple[Callable[[str], object], Callable[[str], Tree], Callable[[str], str]]:
    """What reads a format when all is well, what reads it in any case, and what tidies it."""
    if format == "yaml":
        from claimcheck.editing.tidy_yaml import tidy_yaml
        from claimcheck.loading import yaml  # each module is loaded when its format comes

        return lambda text: (yaml.document(text) or (None,))[0], yaml.tree, tidy_yaml
    if format == "toml":
        from claimcheck.editing.tidy_toml import tidy_toml
        from claimcheck.loading import toml

        return toml.document, toml.tree, tidy_toml
    return json.document, json.tree, tidy_json


def _sound(file: FileText, read: Callable[[str], Tree]) -> object:
    """What a text says, if it can be read and says nothing twice; not where, which takes much more room.

    Raises CannotRun.
    """
    try:
        found = read(file.content)
    except UnreadableText as error:
        raise _refused(file, error.message, error.help, error.span) from None
    for flaw in clash_flaws(found, file):
        where = flaw.locations[0]
        raise CannotRun(flaw.message, remedy=flaw.help, path=where.path, line=where.line, column=where.column)
    return found.root


def _signs(text: str) -> str:
    """What may not change in a text, in its order."""
    return _DIGIT.sub(r"\1", _SPACE.sub("", text))


def _refused(file: FileText, message: str, help: str, span: Span) -> CannotRun:
    where = file.location(span)
    return CannotRun(message, remedy=help, path=where.path, line=where.line, column=where.column)


def _lost(path: str) -> CannotRun:
    return CannotRun(
        "the file cannot be tidied without a change to what it says, so it is left as it is",
        remedy="This is a bug in claimcheck; please report it together with the file.",
        path=path,
    )
