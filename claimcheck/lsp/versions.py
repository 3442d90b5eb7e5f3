"""Versions: a claim file at one moment, and what was last read in it."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import BinaryIO, Final

from attrs import evolve, field, frozen

from claimcheck.loading.content import Content
from claimcheck.loading.discovery import ClaimFile
from claimcheck.loading.flaws import Flaw
from claimcheck.loading.reading import SIZE_AT_MOST, Reading, read
from claimcheck.loading.sections import Item
from claimcheck.loading.text import FileText, decoded
from claimcheck.lsp.links import Links, links, relinked
from claimcheck.lsp.patches import patched
from claimcheck.lsp.shifts import shift
from claimcheck.model import Claim

__all__ = ["Version", "of_disk", "of_text", "read_whole"]

_LARGE: Final = 2**15
"""Characters from which on a change is read by itself; a smaller file is read as quickly as a whole."""
_TOO_LARGE: Final = 2**19
"""Characters from which on a file is not read as a whole while somebody types."""


@frozen
class _Typed(Content):
    """The content of a file as it was typed, encoded only for who asks."""

    text: str = ""

    def open(self) -> BinaryIO:
        """Opens it, to read bytes from it."""
        return io.BytesIO(self.text.encode("utf-8", "surrogatepass"))

    def size(self) -> int:
        """How large it is, in characters."""
        return len(self.text)


@frozen(eq=False, slots=False)
class Version:
    """A claim file at one moment.

    While its text cannot be read, because something is being typed, it holds what could be read in it last.
    """

    file: ClaimFile
    """Its path is absolute."""
    reading: Reading
    flaws: Sequence[Flaw]
    """What is wrong with the text as it is."""
    text: FileText | None = None
    """The text as it is; None for a file too large to be kept, or one that is no text."""
    read_in: FileText | None = None
    """The text that the reading is of: the same, unless that one cannot be read."""
    in_part: bool = False
    """Whether only what was changed has been read, so that what is wrong may look otherwise in the whole."""

    earlier: Links | None = field(default=None, repr=False)
    """The links of an earlier version, most of whose claims are the same objects."""

    @cached_property
    def links(self) -> Links:
        """Which of its claims have to do with a subject or a name."""
        return links(self.claims) if self.earlier is None else relinked(self.earlier, self.claims)

    @property
    def known_links(self) -> Links | None:
        """Its links, if they have been worked out; else those of an earlier version."""
        return self.links if "links" in self.__dict__ else self.earlier

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims of the file."""
        return self.reading.items.get("claims", ())  # type: ignore[return-value]  # the section holds no others

    @property
    def is_broken(self) -> bool:
        """Whether the text cannot be read, so that an earlier one stands for it."""
        return self.read_in is not self.text


def of_disk(file: ClaimFile, before: Version | None) -> Version:
    """A file as it is on the disk."""
    content = _content(file)
    text = None if content.data is None else decoded(content.data, file.path)
    return _read(file, content, None if isinstance(text, Flaw) else text, before, whole=True)


def of_text(file: ClaimFile, text: str, before: Version | None) -> Version:
    """A file with this text, whatever is on the disk."""
    if before is not None and before.text is not None and before.text.content == text:
        return evolve(before, file=file)
    return _read(file, _Typed(file.path, text=text), FileText(file.path, text), before, whole=len(text) < _LARGE)


def read_whole(version: Version) -> Version:
    """The version, where only a part of its text was read and makes no sense, with the whole of it read."""
    if not version.in_part or not version.is_broken or version.text is None:
        return version
    content = _Typed(version.file.path, text=version.text.content)
    return _read(version.file, content, version.text, version, whole=True)


def _content(file: ClaimFile) -> Content:
    """What is on the disk, brought into memory unless it is too large: it may change before somebody looks at it."""
    content = Content(file.path)
    try:
        if content.size() > SIZE_AT_MOST:
            return content
        with content.open() as stream:
            return Content(file.path, stream.read())
    except OSError:
        return content


def _read(file: ClaimFile, content: Content, text: FileText | None, before: Version | None, *, whole: bool) -> Version:
    reading = None
    if not whole and before is not None and before.read_in is not None and text is not None:
        reading = patched(before.read_in, before.reading, text, content)
    in_part = reading is not None
    if reading is None and not whole and before is not None and text is not None and len(text.content) >= _TOO_LARGE:
        return _later(file, text, before)
    if reading is None:
        reading = read(content, file.format)
    if before is None:
        return Version(file, reading, reading.flaws, text, text)
    if reading.places is None and before.reading.places is not None and text is not None:
        return Version(file, before.reading, reading.flaws, text, before.read_in, in_part, before.known_links)
    if not in_part:
        reading = evolve(reading, items=_recognised(reading.items, before.reading.items))
    return Version(file, reading, reading.flaws, text, text, in_part, before.known_links)


def _later(file: ClaimFile, text: FileText, before: Version) -> Version:
    """A version of which nothing new has been read yet; `read_whole` will."""
    flaws = before.flaws
    if flaws and before.text is not None:
        moved = shift(before.text, text)
        flaws = [evolve(flaw, locations=tuple(map(moved.location, flaw.locations))) for flaw in flaws]
    return Version(file, before.reading, flaws, text, before.read_in, True, before.known_links)


def _recognised(items: Mapping[str, Sequence[Item]], before: Mapping[str, Sequence[Item]]) -> dict[str, Sequence[Item]]:
    """The items, those among them that are as before being the same objects."""
    return {section: _same(some, before.get(section, ())) for section, some in items.items()}


def _same(items: Sequence[Item], before: Sequence[Item]) -> Sequence[Item]:
    most = min(len(items), len(before))
    head = next((number for number in range(most) if items[number] != before[number]), most)
    if head == len(items) == len(before):
        return before
    most -= head
    tail = next((number for number in range(most) if items[-1 - number] != before[-1 - number]), most)
    return [*before[:head], *items[head : len(items) - tail], *before[len(before) - tail :]]
