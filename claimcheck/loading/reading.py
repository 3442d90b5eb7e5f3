"""One file to items, whatever its format; what reads a format is loaded when a file of that format comes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from claimcheck.loading.content import Content
from claimcheck.loading.discovery import Format
from claimcheck.loading.flaws import UNREADABLE, Flaw, UnreadableText
from claimcheck.loading.item_spans import ItemSpans
from claimcheck.loading.items import piecemeal, whole
from claimcheck.loading.locator import DocumentPlaces, Places
from claimcheck.loading.merge_conflicts import CONFLICT, first_conflict
from claimcheck.loading.sections import Item
from claimcheck.loading.text import FileText, decoded, whole_file
from claimcheck.loading.tree import Tree

if TYPE_CHECKING:
    from claimcheck.loading.toml_places import TomlPlaces

__all__ = ["SIZE_AT_MOST", "Reading", "format_of", "read"]

SIZE_AT_MOST: Final = 2**25
"""The most bytes that a file may have that is read as a whole; JSONL is read line by line."""


@frozen
class Reading:
    """What came of reading a file."""

    items: Mapping[str, Sequence[Item]] = field(factory=dict)
    flaws: Sequence[Flaw] = ()
    places: Places | None = None
    """Where the items stand; None if there are none."""
    broken: Set[tuple[str, str]] = frozenset()
    """Section and id of what the file declares, but not as it should."""


def read(content: Content, format: Format, *, progress: Callable[[int], None] | None = None) -> Reading:
    """The items of a file, and what is wrong with it."""
    try:
        if format == "jsonl":
            from claimcheck.loading.lines import LinePlaces, claim_lines

            with content.open() as stream:
                found = claim_lines(stream, content.path, progress=progress)
            return Reading({"claims": found.claims}, found.flaws, LinePlaces(content, found.index), found.broken)
        with content.open() as stream:
            data = stream.read(SIZE_AT_MOST + 1)
    except OSError as error:
        return _unread(content, error)
    if progress is not None:
        progress(len(data))
    if len(data) > SIZE_AT_MOST:
        message = f"the file is larger than {SIZE_AT_MOST // 2**20} MiB, the most that is read in this format"
        help = "Write the claims as JSONL, one per line, which may be of any size, or split the file."
        return Reading(flaws=(Flaw(UNREADABLE, message, help, (whole_file(content.path),)),))
    text = decoded(data, content.path)
    if isinstance(text, Flaw):
        return Reading(flaws=(text,))
    return _document(text, content, format)


def _unread(content: Content, error: OSError) -> Reading:
    if isinstance(error, PermissionError):
        message, help = (
            "this user has no permission to read the file",
            "Give the user who runs claimcheck permission to read it.",
        )
    else:
        message, help = f"the file cannot be read: {error.strerror or error}", "Check the disk and the path."
    return Reading(flaws=(Flaw(UNREADABLE, message, help, (whole_file(content.path),)),))


def _document(text: FileText, content: Content, format: Format) -> Reading:
    data, item_spans = _data(text.content, format)
    items = whole(data)
    if items is not None:
        return Reading(items, (), _places(content, format, item_spans, {}))
    try:
        tree = _tree(text.content, format)
    except UnreadableText as error:
        message, help, span = error.message, error.help, error.span
        if merge := first_conflict(text.content):
            message, help, span = *CONFLICT, merge
        return Reading(flaws=(Flaw(UNREADABLE, message, help, (text.location(span),)),))
    found = piecemeal(tree, text, format)
    places = _places(content, format, found.item_spans, found.numbers)
    flaws = sorted(found.flaws, key=lambda flaw: (flaw.locations[0].line, flaw.locations[0].column))
    return Reading(found.items, flaws, places, found.broken)


def _data(text: str, format: Format) -> tuple[object, ItemSpans | None]:
    """The data of a text and where its items stand, as far as that is known without a closer look."""
    if format == "yaml":
        from claimcheck.loading import yaml

        return yaml.document(text) or (None, None)
    if format == "toml":
        from claimcheck.loading import toml

        return toml.document(text), None
    from claimcheck.loading import json

    return json.document(text), None


def _tree(text: str, format: Format) -> Tree:
    if format == "yaml":
        from claimcheck.loading import yaml

        return yaml.tree(text)
    if format == "toml":
        from claimcheck.loading import toml

        return toml.tree(text)
    from claimcheck.loading import json

    return json.tree(text)


def _places(
    content: Content, format: Format, item_spans: ItemSpans | None, numbers: Mapping[str, list[int]]
) -> DocumentPlaces | TomlPlaces:
    if format == "toml":
        from claimcheck.loading.toml_places import TomlPlaces

        return TomlPlaces(content, numbers)
    return DocumentPlaces(content, format == "yaml", item_spans, numbers)


_BRACE_THEN_JSON: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')
_VERSION: Final = re.compile(rb'"claimcheck"\s*:')
_TOML_KEY: Final = rb"""(?:[A-Za-z0-9_-]++|"[^"\r\n]*+"|'[^'\r\n]*+')"""
_TOML_KEYS: Final = rb"%b(?:[ \t]*+\.[ \t]*+%b)*+[ \t]*+" % (_TOML_KEY, _TOML_KEY)
# Behind comments, the first line has a key and =, or a table's name in brackets.
_TOML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*+(?:#[^\r\n]*+)?\r?\n)*+[ \t]*+(?:%b=|\[\[?[ \t]*+%b\]\]?[ \t]*+(?:[#\r\n]|\Z))"
    % (_TOML_KEYS, _TOML_KEYS)
)


def format_of(data: bytes) -> Format:
    """The format of a text without a name, by its content."""
    if _TOML.match(data):
        return "toml"
    if not _BRACE_THEN_JSON.match(data):
        return "yaml"
    first, _, more = data.strip().partition(b"\n")
    if first.rstrip().endswith(b"}") and (more or not _VERSION.search(first)):
        return "jsonl"
    return "json"
