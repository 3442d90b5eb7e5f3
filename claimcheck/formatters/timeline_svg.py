"""The timeline as a drawing: SVG 1.1, which every browser shows and every office program takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from claimcheck.formatters.style import Style
from claimcheck.formatters.time_axis import Axis, axis
from claimcheck.text import visible, width
from claimcheck.timeline import Placed, Reach

__all__ = ["timeline_svg"]

_WIDTH: Final = 1000
_LABELS: Final = 300
"""How wide the column of names is."""
_EDGE: Final = 20
_LINE: Final = _WIDTH - _LABELS - 2 * _EDGE
_ROW: Final = 26
_TOP: Final = 40
_LONGEST: Final = 38
_MOST: Final = 30

_STYLE: Final = (
    "text{font:13px system-ui,sans-serif;fill:#1b1f24}"
    ".mark{font-size:11px;fill:#59636e}"
    ".grid{stroke:#d8dee4}"
    ".possible{fill:#9ec5f0}"
    ".sure{fill:#1f6feb}"
    ".open{fill:none;stroke:#1f6feb;stroke-width:2}"
    ".aside{fill:#c4341c}"
)


def timeline_svg(placed: Sequence[Placed], style: Style) -> str:
    """A row for each subject: dark when it was there for sure, light when it may have been, open where that has no end.

    A row's tooltip has its dates and the claims that they follow from.
    """
    return "".join(f"{line}\n" for line in _drawing(placed, axis(placed)))


def _drawing(placed: Sequence[Placed], scale: Axis | None) -> Iterator[str]:
    height = _TOP + _ROW * max(len(placed), 1) + _EDGE
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}" '
        'role="img">'
    )
    yield "<title>Timeline</title>"
    yield f"<style>{_STYLE}</style>"
    yield f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>'
    if scale is not None:
        yield from _grid(scale, height)
    for row, each in enumerate(placed):
        yield from _row(each, _TOP + _ROW * row, scale)
    yield "</svg>"


def _grid(scale: Axis, height: int) -> Iterator[str]:
    for day, text in scale.marks():
        across = _across(day, scale)
        yield f'<line class="grid" x1="{across}" y1="{_TOP - 8}" x2="{across}" y2="{height - _EDGE}"/>'
        yield f'<text class="mark" x="{across}" y="{_TOP - 14}" text-anchor="middle">{text}</text>'


def _row(placed: Placed, top: int, scale: Axis | None) -> Iterator[str]:
    marked = ' class="aside"' if placed.set_aside else ""
    yield f"<g><title>{_text(_told(placed))}</title>"
    # Names of either direction end beside their bars; the isolate keeps each in its own.
    yield (
        f'<text{marked} x="{_LABELS - 10}" y="{top + 17}" text-anchor="end" direction="ltr" '
        f'unicode-bidi="isolate">{_label(placed.name)}</text>'
    )
    if scale is None or not (placed.start.known or placed.end.known):
        yield f'<text class="mark" x="{_LABELS + _EDGE}" y="{top + 17}">unknown</text></g>'
        return
    left = _LABELS + _EDGE if placed.first_day is None else _across(placed.first_day, scale)
    right = _LABELS + _EDGE + _LINE if placed.last_day is None else _across(placed.last_day + 1, scale)
    yield f'<rect class="possible" x="{left}" y="{top + 7}" width="{max(right - left, 3)}" height="12" rx="2"/>'
    if placed.sure_from is not None and placed.sure_to is not None:
        begun, ended = _across(placed.sure_from, scale), _across(placed.sure_to + 1, scale)
        yield f'<rect class="sure" x="{begun}" y="{top + 7}" width="{max(ended - begun, 3)}" height="12" rx="2"/>'
    middle = top + 13
    if placed.first_day is None:
        yield f'<path class="open" d="M{left + 6} {middle - 5}L{left} {middle}L{left + 6} {middle + 5}"/>'
    if placed.last_day is None:
        yield f'<path class="open" d="M{right - 6} {middle - 5}L{right} {middle}L{right - 6} {middle + 5}"/>'
    yield f"{_dates(placed, left, right, top + 17)}</g>"


def _dates(placed: Placed, left: int, right: int, baseline: int) -> str:
    """The first and the last day beside the bar, where there is room."""
    first, last = placed.start.first or "..", placed.end.last or ".."
    text = first if first == last else f"{first}/{last}"
    room = 7 * len(text) + 12
    if right + room <= _WIDTH:
        return f'<text class="mark" x="{right + 6}" y="{baseline}">{text}</text>'
    if left - room >= _LABELS:
        return f'<text class="mark" x="{left - 6}" y="{baseline}" text-anchor="end">{text}</text>'
    return ""


def _across(day: int, scale: Axis) -> int:
    return _LABELS + _EDGE + scale.place(day, _LINE)


def _told(placed: Placed) -> str:
    said = [placed.subject]
    for what, reach in (("start", placed.start), ("end", placed.end)):
        said += _reached(what, reach)
    if placed.set_aside:
        said.append(f"set aside, in a contradiction: {', '.join(placed.set_aside[:_MOST])}")
    return "\n".join(map(visible, said))


def _reached(what: str, reach: Reach) -> Iterator[str]:
    if reach.first is not None:
        yield f"{what} >= {reach.first}: {_named(reach.not_before)}"
    if reach.last is not None:
        yield f"{what} <= {reach.last}: {_named(reach.not_after)}"


def _named(claims: Sequence[str]) -> str:
    more = f" and {len(claims) - _MOST:,} more" if len(claims) > _MOST else ""
    return f"{', '.join(claims[:_MOST])}{more}"


def _label(name: str) -> str:
    """A name, cut where there is no room for more of it."""
    shown = visible(name[: 2 * _LONGEST])
    whole = shown
    while width(shown) > _LONGEST:
        shown = shown[:-1]
    return f"\u2068{_text(shown if shown == whole else f'{shown[:-1]}…')}\u2069"


def _text(text: str) -> str:
    return escape(text)
