"""The claims of a finding as a small table: what is said, by whom, in which claim, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.formatters.attribution import ARROW, Speaker
from claimcheck.text import isolated, lines, width

__all__ = ["Row", "table"]

_GAP: Final = 3
_NARROWEST: Final = 20
"""Columns without which a list of speakers is hard to read."""

_Cell: TypeAlias = Sequence[str]
"""Its lines, fit to be shown."""


@frozen
class Row:
    """What one claim says."""

    value: str
    speakers: tuple[Speaker, ...]
    claim: str
    place: str


def table(rows: Sequence[Row], *, columns: int) -> Iterator[tuple[str, ...]]:
    """The lines of each row, aligned with those of the others.

    What is too long for one line is wrapped, the speakers first; where not even that fits, a row stands as a
    paragraph.
    """
    naturally = [
        (isolated(row.value), "".join(map(isolated, _pieces(row))), isolated(row.claim), isolated(row.place))
        for row in rows
    ]
    widths = [max(map(width, column)) for column in zip(*naturally, strict=True)]
    if _total(widths) <= columns:
        return (_joined([[cell] for cell in cells], widths) for cells in naturally)
    where = max(widths[2:])
    if not widths[1]:
        return _unattributed(rows, columns=columns, where=where)
    values = min(widths[0], max(columns // 4, columns - widths[1] - where - 2 * _GAP))
    speakers = columns - values - where - 2 * _GAP
    if speakers < _NARROWEST:
        return (_paragraph(row, columns) for row in rows)
    return (_wrapped(row, (values, speakers, where)) for row in rows)


def _unattributed(rows: Sequence[Row], *, columns: int, where: int) -> Iterator[tuple[str, ...]]:
    """The rows where none has a speaker, so that the values have all the room."""
    values = columns - where - _GAP
    if values < _NARROWEST:
        return (_paragraph(row, columns) for row in rows)
    return (_joined([lines(row.value, columns=values), _where(row)], (values, where)) for row in rows)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _wrapped(row: Row, widths: Sequence[int]) -> tuple[str, ...]:
    return _joined([lines(row.value, columns=widths[0]), _speakers(row, widths[1]), _where(row)], widths)


def _paragraph(row: Row, columns: int) -> tuple[str, ...]:
    details = (*_speakers(row, columns - 2), *_where(row))
    return (*lines(row.value, columns=columns), *(f"  {line}" for line in details))


def _speakers(row: Row, columns: int) -> _Cell:
    """Whoever does not fit on the rest of a line begins the next one."""
    cell: list[str] = []
    for speaker in row.speakers:
        more = lines(ARROW.lstrip(" ") if cell else "", speaker.name, speaker.suffix, columns=columns)
        if cell and width(f"{cell[-1]} {more[0]}") <= columns and len(more) == 1:
            cell[-1] = f"{cell[-1]} {more[0]}"
        else:
            cell += more
    return cell


def _pieces(row: Row) -> tuple[str, ...]:
    pieces = [piece for speaker in row.speakers for piece in (ARROW, speaker.name, speaker.suffix)]
    return tuple(pieces[1:])


def _where(row: Row) -> _Cell:
    """Never broken: a place is there to be copied or clicked."""
    return [isolated(text) for text in (row.claim, row.place) if text]


def _joined(cells: Sequence[_Cell], widths: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        (" " * _GAP).join(_padded(text, size) for text, size in zip(line, widths, strict=True)).rstrip(" ")
        for line in zip_longest(*cells, fillvalue="")
    )


def _padded(text: str, size: int) -> str:
    return text + " " * (size - width(text))
