"""Patches: a large file read anew only where its text was changed.

What was changed lies in some successive items of one section, as a rule in one. These are read as a file of their
own, and put in the place of what stood there. Whatever is out of the ordinary is left to a reading of the whole file.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from claimcheck.diagnostics import Location
from claimcheck.loading import json
from claimcheck.loading.content import Content
from claimcheck.loading.flaws import UNREADABLE, Flaw
from claimcheck.loading.item_spans import ItemSpans
from claimcheck.loading.locator import DocumentPlaces
from claimcheck.loading.reading import Reading, read
from claimcheck.loading.sections import KEYED, VERSION, Item
from claimcheck.loading.text import FileText
from claimcheck.lsp.positions import lines_of
from claimcheck.lsp.shifts import Shift, replaced

__all__ = ["patched"]

_FLAWS_AT_MOST: Final = 200
_ANCHOR: Final = re.compile(r"(?:^|[\s\[{,:-])[&*]\w", re.MULTILINE)
_LISTED: Final = re.compile(r" *-[ \t]+")
_INDENTATION: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?(?:\n|\Z))*( *)(?=[^ \n])")
_NEXT_SECTION: Final = re.compile(r"^(?=[^\s#-]|-[^ \r\n])", re.MULTILINE)
_BEGINNING: Final = r"^{}:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*"
"""The line that begins a section, and what may stand between it and the first item."""
_NUMBERED: Final = re.compile(r"number (\d+)")


@frozen
class _Part:
    """The successive items of a section in which a text was changed, and where they stand in it."""

    section: str
    first: int
    last: int
    begin: int
    stop: int

    @property
    def number(self) -> int:
        return self.last - self.first + 1


def patched(before: FileText, reading: Reading, now: FileText, content: Content) -> Reading | None:
    """What is read in a text, given what was read in it before; None where it takes a reading of the whole.

    `content` has the text as bytes. Where the text cannot be read any more, the reading has no more than the flaw.
    """
    places = reading.places
    if not isinstance(places, DocumentPlaces) or len(reading.flaws) > _FLAWS_AT_MOST:
        return None
    if places.item_spans is None:
        places.item_spans = json.item_spans(before.content)
    start, end, new_end = replaced(before.content, now.content)
    find = _yaml_part if places.is_yaml else _json_part
    part = find(before.content, places.item_spans, start, end)
    if part is None:
        return None
    new_stop = part.stop + new_end - end
    inner = now.content[part.begin : new_stop]
    if places.is_yaml and (_ANCHOR.search(inner) or _is_misplaced(inner, before.content[part.begin : part.stop])):
        return None
    return _Patch(before, reading, places, places.item_spans, now, content, part, new_stop).reading()


def _is_misplaced(now: str, before: str) -> bool:
    """Whether the items begin further left or right than they did."""
    found, known = _INDENTATION.match(now), _INDENTATION.match(before)
    return found is not None and (known is None or found[1] != known[1])


def _yaml_part(text: str, item_spans: ItemSpans, start: int, end: int) -> _Part | None:
    """The items around a stretch, from the beginning of a line to the end of one."""
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        return None
    for section, starts in item_spans.starts.items():
        if not starts:
            continue
        shape = re.compile(" *") if section in KEYED else _LISTED
        begins = _line_start(text, starts[0])
        if start < begins:
            continue
        close = _NEXT_SECTION.search(text, item_spans.ends[section][-1])
        closes = close.start() if close else len(text)
        if end > closes or (end == closes and close is not None):
            continue
        first = bisect_right(starts, start) - 1
        if first + 1 < len(starts) and _line_start(text, starts[first + 1]) <= start:
            first += 1
        last = max(first, bisect_right(starts, end) - 1)
        if last + 1 < len(starts) and _line_start(text, starts[last + 1]) <= end:
            last += 1
        begin = _line_start(text, starts[first])
        stop = _line_start(text, starts[last + 1]) if last + 1 < len(starts) else closes
        begins_on_lines = re.compile(_BEGINNING.format(section), re.MULTILINE)
        top = text.rfind(f"\n{section}:", 0, begins) + 1
        if not begins_on_lines.fullmatch(text, top, begins) or not shape.fullmatch(text, begin, starts[first]):
            return None
        if end == stop and stop < len(text):
            return None
        return _Part(section, first, last, begin, stop)
    return None


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _json_part(_: str, item_spans: ItemSpans, start: int, end: int) -> _Part | None:
    """The items around a stretch, which leaves their outermost brackets as they are."""
    for section, starts in item_spans.starts.items():
        ends = item_spans.ends[section]
        first, last = bisect_right(starts, start - 1) - 1, bisect_left(ends, end + 1)
        if 0 <= first <= last < len(ends) and start > starts[first] and end < ends[last]:
            return _Part(section, first, last, starts[first], ends[last])
    return None


@frozen
class _Patch:
    before: FileText
    old: Reading
    places: DocumentPlaces
    item_spans: ItemSpans
    now: FileText
    content: Content
    part: _Part
    new_stop: int

    def reading(self) -> Reading | None:
        part = self.part
        head, foot = self.frame()
        alone = f"{head}{self.now.content[part.begin : self.new_stop]}{foot}"
        inner = read(
            Content(self.content.path, alone.encode("utf-8", "surrogatepass")),
            "yaml" if self.places.is_yaml else "json",
        )
        shift = part.begin - len(head)
        if inner.places is None:
            flaws = [self.moved(flaw, alone, shift) for flaw in inner.flaws if flaw.rule == UNREADABLE]
            return Reading(flaws=flaws) if len(flaws) == len(inner.flaws) else None
        assert isinstance(inner.places, DocumentPlaces)
        strange = any(len(flaw.place) < 2 or flaw.place[0] != part.section for flaw in inner.flaws)
        if strange or not set(inner.items) <= {part.section} or self.clashes(inner):
            return None
        item_spans = inner.places.item_spans or json.item_spans(alone)
        count = len(item_spans.starts.get(part.section, ()))
        more = count - part.number
        flaws = [*self.kept_flaws(more), *(self.moved(each, alone, shift, part.first) for each in inner.flaws)]
        flaws.sort(key=lambda flaw: (flaw.locations[0].line, flaw.locations[0].column))
        items, numbers = self.items(inner.items.get(part.section, ()), inner.places, count)
        places = evolve(
            self.places, content=self.content, item_spans=self.moved_spans(item_spans, shift), numbers=numbers
        )
        return Reading(
            {**self.old.items, part.section: items},
            flaws,
            places,
            frozenset(self.left_broken()) | frozenset(inner.broken),
        )

    def frame(self) -> tuple[str, str]:
        """What makes a file of some items of the section."""
        section = self.part.section
        if self.places.is_yaml:
            return f"claimcheck: {VERSION}\n{section}:\n", ""
        opened, closed = "{}" if section in KEYED else "[]"
        return f'{{"claimcheck": {VERSION}, "{section}": {opened}', f"{closed}}}"

    def clashes(self, inner: Reading) -> bool:
        """Whether an id of a section of ids may stand in it twice, which is told of the file as a whole."""
        section, first, last = self.part.section, self.part.first, self.part.last
        if section not in KEYED:
            return False
        if any(len(flaw.locations) > 1 for flaw in self.old.flaws):
            return True
        known = self.old.items.get(section, ())
        numbers = self.places.numbers.get(section, range(len(known)))
        others = {_id(item) for item, number in zip(known, numbers, strict=True) if not first <= number <= last}
        others.update(id for where, id in self.left_broken() if where == section)
        new = {_id(item) for item in inner.items.get(section, ())} | {id for _, id in inner.broken}
        return not others.isdisjoint(new)

    def items(self, new: Sequence[Item], places: DocumentPlaces, count: int) -> tuple[list[Item], dict[str, list[int]]]:
        """The items of the section, and the numbers of all sections of which some are missing."""
        section, first, last = self.part.section, self.part.first, self.part.last
        known = self.old.items.get(section, ())
        if section not in self.places.numbers and section not in places.numbers:
            return [*known[:first], *new, *known[last + 1 :]], dict(self.places.numbers)
        total = len(self.item_spans.starts[section])
        numbers = self.places.numbers.get(section, range(total))
        low, high = bisect_left(numbers, first), bisect_right(numbers, last)
        kept = {**self.places.numbers}
        kept.pop(section, None)
        inner = places.numbers.get(section, range(count))
        moved = [
            *numbers[:low],
            *(first + number for number in inner),
            *(number + count - self.part.number for number in numbers[high:]),
        ]
        if len(moved) < total + count - self.part.number:
            kept[section] = moved
        return [*known[:low], *new, *known[high:]], kept

    def moved_spans(self, inner: ItemSpans, shift: int) -> ItemSpans:
        part, more = self.part, self.new_stop - self.part.stop
        moved = ItemSpans()
        for section, starts in self.item_spans.starts.items():
            ends = self.item_spans.ends[section]
            if section == part.section:
                first, last = part.first, part.last + 1
                between = tuple(inner.starts.get(section, ())), tuple(inner.ends.get(section, ()))
            else:
                first = last = bisect_left(starts, part.begin)
                between = (), ()
            moved.add(
                section,
                *(
                    old[:first]
                    + array("L", [each + shift for each in new])
                    + array("L", [each + more for each in old[last:]])
                    for old, new in zip((starts, ends), between, strict=True)
                ),
            )
        return moved

    def kept_flaws(self, more: int) -> Iterator[Flaw]:
        """What was wrong elsewhere in the file, where it is now; `more` items stand in the place of the old ones."""
        around = self.around()
        new_end = self.now.location((self.part.begin, self.new_stop))
        shift = Shift(
            (around.line, around.column), (around.end_line, around.end_column), (new_end.end_line, new_end.end_column)
        )
        for flaw in self.old.flaws:
            if not self.is_outside(flaw):
                continue
            behind = (flaw.locations[0].line, flaw.locations[0].column) >= shift.end
            renumbered = behind and flaw.place[:1] == (self.part.section,)
            place = _renumbered(flaw.place, more) if renumbered else flaw.place
            yield evolve(flaw, locations=tuple(map(shift.location, flaw.locations)), place=place)

    def around(self) -> Location:
        return self.before.location((self.part.begin, self.part.stop))

    def is_outside(self, flaw: Flaw) -> bool:
        around, where = self.around(), flaw.locations[0]
        return not (around.line, around.column) <= (where.line, where.column) < (around.end_line, around.end_column)

    def moved(self, flaw: Flaw, alone: str, shift: int, first: int = 0) -> Flaw:
        """A flaw of the items read alone, where it stands in the file."""
        lines = lines_of(alone)

        def offset(line: int, column: int) -> int:
            return sum(map(len, lines[: line - 1])) + column - 1 + shift

        locations = (
            self.now.location((offset(each.line, each.column), offset(each.end_line, each.end_column)))
            for each in flaw.locations
        )
        return evolve(flaw, locations=tuple(locations), place=_renumbered(flaw.place, first))

    def left_broken(self) -> Iterator[tuple[str, str]]:
        """Section and id of what was not taken before, elsewhere in the file."""
        gone = {flaw.place[:2] for flaw in self.old.flaws if not self.is_outside(flaw)}
        kept = {flaw.place[:2] for flaw in self.old.flaws if self.is_outside(flaw)}
        return (each for each in self.old.broken if each not in gone or each in kept)


def _id(item: Item) -> str:
    return getattr(item, "id", None) or ""


def _renumbered(place: tuple[str, ...], more: int) -> tuple[str, ...]:
    """A place in the data with the number of its item, if that is all the item is known by, as it is now."""
    if len(place) > 1 and (found := _NUMBERED.fullmatch(place[1])):
        return (place[0], f"number {int(found[1]) + more}", *place[2:])
    return place
