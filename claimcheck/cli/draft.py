"""The command `draft`: from texts to a claim file, a new one or one that is brought up to date."""

from __future__ import annotations

import argparse
import os
import re
import unicodedata
from argparse import Namespace
from pathlib import Path
from typing import Final

from claimcheck.cli import choices
from claimcheck.cli.outputs import note, show
from claimcheck.config import configuration, project
from claimcheck.corpus import Corpus
from claimcheck.drafting import DraftSource, DraftText, Present, drafted, nothing, present, recognised
from claimcheck.editing.files import rewrite
from claimcheck.evidence import Archive, Copy, Unreadable
from claimcheck.exceptions import CannotRun, UnreadableValue
from claimcheck.languages import LANGUAGES
from claimcheck.languages import language as language_of
from claimcheck.model import Source
from claimcheck.values import parse_value

__all__ = ["options", "run"]

_CLAIM_FILE: Final = re.compile(r".+\.claims\.ya?ml")
_NO_ID: Final = re.compile(r"[^A-Za-z0-9_.-]+")


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    add = command.add_argument
    add("texts", nargs="+", type=choices.text, metavar="TEXT", help="archived texts, UTF-8 files inside the project")
    add("--source", type=choices.id, metavar="ID", help="the id of the source (default: made of the file's name)")
    add("--published", type=choices.date, metavar="DATE", help="when the text was published; never guessed")
    add(
        "--language", type=choices.language, metavar="LANGUAGE",
        help="the language of the text, as a BCP 47 tag (default: recognised)",
    )  # fmt: skip
    add(
        "-o", "--output", type=choices.claim_file, metavar="FILE",
        help="the claim file, new or to be updated (default: standard output)",
    )  # fmt: skip
    choices.add_text_folders(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Drafts the texts and says what came of them. Raises CannotRun."""
    if options.source is not None and len(options.texts) > 1:
        options.parser.error("--source names one source, so it takes one text")
    output, notes = _draft(options)
    for each in notes:
        note(each)
    show(output)
    return 0


def _draft(options: Namespace) -> tuple[str, tuple[str, ...]]:
    """What goes to standard output, and what is to be said of it; a file that was asked for is written.

    Raises CannotRun.
    """
    notes: list[str] = []

    def made(before: str | None) -> str:
        state = nothing() if before is None else _read(before, options.output)
        for text in _texts(options, state):
            after = drafted(text, state)
            notes.extend(after.notes)
            state = _read(after.content, options.output)  # what a draft writes can be read, or it is not written
        return state.content

    if options.output is None:
        return made(None), tuple(notes)
    _refuse(options.output)
    written = rewrite(options.output, made)
    return "", (*notes, f"written to {options.output}") if written.changed else tuple(notes)


def _refuse(output: Path) -> None:
    """Refuses a file that cannot be written, or that `claimcheck check` would not find."""
    if not _CLAIM_FILE.fullmatch(output.name):
        raise CannotRun(
            "a claim file's name ends in .claims.yaml, else it would not be checked",
            remedy=f"Name it {output.name.split('.')[0] or 'draft'}.claims.yaml.",
            path=str(output),
        )
    if output.exists() and not output.is_file():
        raise CannotRun("this is not a file", remedy="Choose another name.", path=str(output))
    if not output.absolute().parent.is_dir():
        raise CannotRun("the folder for the claim file does not exist", remedy="Create it first.", path=str(output))


def _read(content: str, output: Path | None) -> Present:
    found = present(content, str(output or "draft"))
    if isinstance(found, Present):
        return found
    raise CannotRun(
        f"the file exists and cannot be read as a claim file: {found}",
        remedy="Correct it first (claimcheck check says all that is wrong), or name another file.",
        path=str(output),
    )


# The texts


def _texts(options: Namespace, state: Present) -> list[DraftText]:
    config = configuration(start=Path(), file=options.config).overridden(text_folders=tuple(options.text_folders))
    sources = [Source("text", text=os.path.abspath(path), language=options.language) for path in options.texts]
    archive = Archive(
        Corpus(sources=sources),
        root=project(start=Path(), file=options.config),
        folders=config.text_folders,
    )
    folder = Path() if options.output is None else options.output.absolute().parent
    taken: set[str] = set()
    texts = []
    for position, path in enumerate(options.texts):
        copy = _copy(archive, position, sources[position], path)
        named = _relative(path, folder)
        id = options.source or _known(named, state) or _id(path)
        if id in taken:
            raise CannotRun(
                f"two texts would be the source {id}",
                remedy="Draft one after the other, each with --source.",
                path=path,
            )
        taken.add(id)
        texts.append(DraftText(_source(id, named, path, copy, options, state), copy.text))
    return texts


def _copy(archive: Archive, position: int, source: Source, path: str) -> Copy:
    file = archive.file(position)
    copy = file if isinstance(file, Unreadable) or file is None else archive.copy(file, source)
    if isinstance(copy, Copy):
        return copy
    assert copy is not None
    raise CannotRun(copy.message.replace(f"'{source.text}'", f"'{path}'"), remedy=copy.help)


def _relative(path: str, folder: Path) -> str:
    """The path of a text as the claim file names it."""
    relative = os.path.relpath(path, folder)
    if os.path.realpath(folder / relative) != os.path.realpath(path):  # a link among the folders leads elsewhere
        relative = os.path.relpath(os.path.realpath(path), os.path.realpath(folder))
    return Path(relative).as_posix()


def _known(named: str, state: Present) -> str | None:
    """The source of the claim file that has this text."""
    same = [id for id, source in state.sources.items() if source.text and os.path.normpath(source.text) == named]
    return same[0] if len(same) == 1 else None


def _id(path: str) -> str:
    plain = unicodedata.normalize("NFKD", Path(path).stem).encode("ascii", "ignore").decode()
    id = _NO_ID.sub("-", plain).strip("-._")
    if not id:
        raise CannotRun("no id can be made of the file's name", remedy="Name the source: --source ID.", path=path)
    return id


def _source(id: str, named: str, path: str, copy: Copy, options: Namespace, state: Present) -> DraftSource:
    known = state.sources.get(id)
    if known is not None and known.text is not None and os.path.normpath(known.text) != named:
        raise CannotRun(
            f"the source {id} of {options.output} has another text, {known.text}",
            remedy="Name another source: --source ID.",
            path=path,
        )
    language = options.language or (known.language if known else None) or recognised(copy.text)
    if language is None:
        raise CannotRun(
            "the language of the text cannot be recognised for sure",
            remedy=f"Name it: --language {', '.join(LANGUAGES)}.",
            path=path,
        )
    if language_of(language) is None:
        raise CannotRun(
            f"the source {id} is in {language!r}, a language that claimcheck does not read",
            remedy=f"It reads {', '.join(LANGUAGES)}; write the claims of this source by hand.",
            path=str(options.output),
        )
    published = options.published or (known.published if known else None)
    if published is not None and not _is_date(published):
        raise CannotRun(
            f"the publication of {id}, {published!r}, cannot be read as a date",
            remedy="Correct it first.",
            path=str(options.output),
        )
    return DraftSource(id, named, copy.sha256, language, published)


def _is_date(text: str) -> bool:
    try:
        parse_value(text, type="date")
    except UnreadableValue:
        return False
    return True
