"""The timeline for people and programs: text with bars, JSON, and a drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from attrs import asdict

from claimcheck.formatters.json import VERSION, Json, encoded
from claimcheck.formatters.style import Style
from claimcheck.formatters.time_axis import Axis, axis
from claimcheck.formatters.timeline_svg import timeline_svg
from claimcheck.text import lines, runs, shortened
from claimcheck.timeline import Placed, Reach

__all__ = ["TIMELINE_FORMATS", "timeline_json", "timeline_text"]

TimelineFormat: TypeAlias = Callable[[Sequence[Placed], Style], str]

# As in the report, no text from a claim file begins a line.
_GUTTER: Final = "  | "
_NARROWEST: Final = 48
_BAR: Final = 24
_LONGEST: Final = 200
_MOST: Final = 12
"""How many claims are named to people."""
_BOLD: Final = "1"
_DIM: Final = "2"


# For people


def timeline_text(placed: Sequence[Placed], style: Style) -> str:
    """The subjects in the order of time, each with a bar, its dates, and the claims that these follow from.

    In a bar, `=` is when it was there for sure, `-` when it may have been; `<` and `>` lead out of what is known.
    """
    return "".join(f"{line}\n" for line in _page(placed, style))


def _page(placed: Sequence[Placed], style: Style) -> Iterator[str]:
    scale = axis(placed)
    edge = _painted(_GUTTER.rstrip(), _DIM, style)
    columns = max(style.width, _NARROWEST) - len(_GUTTER) - _BAR - 1
    for each in placed:
        bar = _bar(each, scale)
        name = each.name if each.name != each.subject else ""
        shown = (shortened(each.subject, limit=_LONGEST), *((" ", shortened(name, limit=_LONGEST)) if name else ()))
        head = lines(*shown, columns=columns)
        for number, line in enumerate(head):
            yield f"{edge} {bar if not number else ' ' * _BAR} {_painted(line, _BOLD, style)}"
        for line in _said(each, columns - 2):
            yield f"{edge} {' ' * _BAR}   {line}"
    yield f"{len(placed):,} subject{'' if len(placed) == 1 else 's'}"


def _bar(placed: Placed, scale: Axis | None) -> str:
    if scale is None or not (placed.start.known or placed.end.known):
        return "?".ljust(_BAR)
    first = None if placed.first_day is None else _cell(placed.first_day, scale)
    last = None if placed.last_day is None else _cell(placed.last_day, scale)
    begin, finish = 0 if first is None else first, _BAR - 1 if last is None else last
    cells = ["-" if begin <= cell <= finish else " " for cell in range(_BAR)]
    if placed.sure_from is not None and placed.sure_to is not None:
        for cell in range(_cell(placed.sure_from, scale), _cell(placed.sure_to, scale) + 1):
            cells[cell] = "="
    if first is None:
        cells[0] = "<"
    if last is None:
        cells[-1] = ">"
    return "".join(cells)


def _cell(day: int, scale: Axis) -> int:
    return min(scale.place(day, _BAR), _BAR - 1)


def _said(placed: Placed, columns: int) -> Iterator[str]:
    if _is_one(placed):
        yield from _reach("", placed.start, placed.end, columns)
    else:
        yield from _reach("start ", placed.start, placed.start, columns)
        yield from _reach("end ", placed.end, placed.end, columns)
    if placed.set_aside:
        yield from lines(*runs(f"set aside: {_named(placed.set_aside)}, in a contradiction"), columns=columns)


def _is_one(placed: Placed) -> bool:
    """Whether start and end lie in the same days: it is one day, or that is all that is known."""
    return (placed.start.first, placed.start.last) == (placed.end.first, placed.end.last)


def _reach(of: str, start: Reach, end: Reach, columns: int) -> Iterator[str]:
    first, last = start.first, end.last
    by_first, by_last = _named(start.not_before), _named(end.not_after)
    if first is None and last is None:
        yield f"{of}unknown"
    elif first == last and by_first == by_last:
        yield from lines(*runs(f"{of}{first}: {by_first}"), columns=columns)
    else:
        if first is not None:
            yield from lines(*runs(f"{of}>= {first}: {by_first}"), columns=columns)
        if last is not None:
            yield from lines(*runs(f"{of}<= {last}: {by_last}"), columns=columns)


def _named(claims: Sequence[str]) -> str:
    named = [shortened(claim, limit=_LONGEST) for claim in claims[:_MOST]]
    if len(claims) > _MOST:
        named.append(f"{len(claims) - _MOST:,} more")
    return ", ".join(named)


def _painted(text: str, colour: str, style: Style) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if style.color else text


# For programs


def timeline_json(placed: Sequence[Placed], style: Style) -> str:
    """The timeline as JSON, as its schema says."""
    document: dict[str, Json] = {"claimcheck": VERSION, "timeline": [_entry(each) for each in placed]}
    return encoded(document)


def _entry(placed: Placed) -> dict[str, Json]:
    days = ("first_day", "last_day", "sure_from", "sure_to")
    return {key: value for key, value in asdict(placed).items() if key not in days}


TIMELINE_FORMATS: Final[dict[str, TimelineFormat]] = {
    "text": timeline_text,
    "json": timeline_json,
    "svg": timeline_svg,
}
"""The formats by name."""
