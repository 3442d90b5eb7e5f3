"""Documents: changes of claim files in any format, each held against what the loader reads of it then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from attrs import evolve, frozen

from claimcheck.editing.edits import Edit, edited
from claimcheck.editing.json import JsonText
from claimcheck.editing.jsonl import JsonLinesText
from claimcheck.editing.toml import TomlText
from claimcheck.editing.yaml import YamlText
from claimcheck.exceptions import CannotRun
from claimcheck.loading.content import Content
from claimcheck.loading.discovery import format_named
from claimcheck.loading.flaws import Flaw, UnreadableText
from claimcheck.loading.items import item
from claimcheck.loading.reading import read
from claimcheck.loading.sections import Item
from claimcheck.loading.text import FileText
from claimcheck.model import Claim, Resolution

__all__ = ["Change", "NamedClaim", "changes", "resolution_data"]

_Item = TypeVar("_Item", bound=Item)


@frozen
class NamedClaim:
    """A claim that has no id of its own, and the one that it is to have."""

    claim: Claim
    """The claim as it is."""
    id: str
    """The id that it is to have."""
    which: int = 0
    """Which one it is of the claims in its file that are alike in everything, counted from 0."""


@frozen
class Change:
    """What is to become of one claim file."""

    added: Resolution | None = None
    """A resolution to put in the place of the first one that it replaces, else at the end of its section."""
    removed: tuple[Resolution, ...] = ()
    """Resolutions to take away."""
    named: tuple[NamedClaim, ...] = ()


class _Text(Protocol):
    """The text of a claim file with changes that are to be made to it."""

    @property
    def edits(self) -> tuple[Edit, ...]: ...
    def items(self, section: str) -> list[object]: ...
    def add_item(self, section: str, data: Mapping[str, object]) -> None: ...
    def put_item(self, section: str, number: int, data: Mapping[str, object]) -> None: ...
    def remove_item(self, section: str, number: int) -> None: ...
    def put_before(self, path: Sequence[str | int], key: str, text: str) -> None: ...


_TEXTS: Mapping[str, Callable[[str], _Text]] = {
    "yaml": YamlText,
    "json": JsonText,
    "jsonl": JsonLinesText,
    "toml": TomlText,
}


def changes(path: str, content: str, change: Change) -> tuple[Edit, ...]:
    """The edits that make a change in the text of a claim file, and no other.

    Raises CannotRun where the file cannot be read, no longer has what is to be changed, or is written so that nothing
    can be added to it safely.
    """
    text = _text(path, content)
    held = {kind: [item(data, kind) for data in text.items(section)] for section, kind in _CHANGED.items()}
    claims, resolutions = held[Claim], held[Resolution]
    numbers = [_number(claims, named.claim, path, which=named.which) for named in change.named]
    for named, number in zip(change.named, numbers, strict=True):
        first = next(iter(text.items("claims")[number]))  # type: ignore[call-overload]  # a claim is a mapping
        text.put_before(("claims", number, first), "id", named.id)
        claims[number] = evolve(named.claim, id=named.id)
    removed = change.removed
    places = sorted(_number(resolutions, each, path, which=removed[:at].count(each)) for at, each in enumerate(removed))
    if change.added is not None:
        data = resolution_data(change.added)
        if places:
            text.put_item("resolutions", places[0], data)
            resolutions[places.pop(0)] = change.added
        else:
            text.add_item("resolutions", data)
            resolutions.append(change.added)
    for number in places:
        text.remove_item("resolutions", number)
    kept = [each for number, each in enumerate(resolutions) if number not in places]
    if not _is_read(path, content, text.edits, claims=claims, resolutions=kept):
        ids = ", ".join(f"id: {each.id}" for each in change.named)
        by_hand = f"Give the claims an id by hand, such as {ids}, and run the command again."
        raise CannotRun(
            "the file is written so that nothing can be added to it without changing more",
            remedy=by_hand if ids else "Change it by hand, or name another file, which may be a new one.",
            path=path,
            line=_obstacle(path, content, change, text.edits),
        )
    return text.edits


def _obstacle(path: str, content: str, change: Change, edits: Sequence[Edit]) -> int:
    """The line where a change is not read as it was meant: of its first part that is not, else of the whole."""
    parts = [Change(named=(each,)) for each in change.named]
    if change.added is not None or change.removed:
        parts.append(evolve(change, named=()))
    if len(parts) > 1:
        for part in parts:
            try:
                changes(path, content, part)
            except CannotRun as failure:
                if failure.line is not None:
                    return failure.line
    start = min((each.start for each in edits), default=0)
    return FileText(path, content).location((start, start)).line


_CHANGED: Mapping[str, type[Claim] | type[Resolution]] = {"claims": Claim, "resolutions": Resolution}


def resolution_data(resolution: Resolution) -> dict[str, object]:
    """A resolution as the data that a file has of it."""
    claims: object = dict(resolution.claims)
    if None in resolution.claims.values():
        claims = list(resolution.claims)
    data = {
        "claims": claims,
        "accept": list(resolution.accept),
        "reason": resolution.reason,
        "by": resolution.by,
        "date": resolution.date,
        "until": resolution.until,
    }
    return {key: value for key, value in data.items() if value is not None}


def _text(path: str, content: str) -> _Text:
    format = format_named(path)
    if format is None:
        raise CannotRun(
            "the file's name does not say in which format it is",
            remedy="Let it end in .claims.yaml, .claims.json, .claims.toml or .claims.jsonl.",
            path=path,
        )
    try:
        return _TEXTS[format](content)
    except UnreadableText as error:
        place = FileText(path, content).location(error.span)
        raise CannotRun(
            f"the file cannot be read: {error.message}",
            remedy=error.help,
            path=path,
            line=place.line,
            column=place.column,
        ) from None


def _number(items: Sequence[object], wanted: Item, path: str, *, which: int = 0) -> int:
    """The position of an item among those of a file."""
    found = [number for number, each in enumerate(items) if each == wanted]
    if len(found) <= which:
        raise CannotRun("the file was changed meanwhile", remedy="Run the command again.", path=path)
    return found[which]


def _is_read(
    path: str, content: str, edits: Iterable[Edit], *, claims: Sequence[object], resolutions: Sequence[object]
) -> bool:
    """Whether the loader reads the changed text as the old one with these claims and resolutions."""
    before, before_flaws = _read(path, content)
    after, after_flaws = _read(path, edited(content, edits))
    expected = {
        "claims": [each for each in claims if each is not None],
        "resolutions": [each for each in resolutions if each is not None],
    }
    return after_flaws == before_flaws and after == {**before, **{key: each for key, each in expected.items() if each}}


def _read(path: str, content: str) -> tuple[dict[str, list[Item]], list[tuple[str, str]]]:
    """The items and the flaws of a claim file."""
    format = format_named(path)
    assert format is not None  # else it was refused before
    reading = read(Content(path, content.encode("utf-8")), format)
    items = {section: list(some) for section, some in reading.items.items() if some}
    return items, [_words(flaw) for flaw in reading.flaws]


def _words(flaw: Flaw) -> tuple[str, str]:
    return flaw.rule, flaw.message
