"""Buffers: the texts of open documents, as the editor has them."""

from __future__ import annotations

from claimcheck.lsp.positions import Encoding, Place, lines_of

__all__ = ["Buffer"]


class Buffer:
    """The text of an open document, as lines that changes are made in."""

    def __init__(self, text: str, *, version: int | None = None, language: str = "") -> None:
        self.version = version
        self.language = language
        self._lines = lines_of(text)
        self._text: str | None = text

    @property
    def lines(self) -> list[str]:
        """The lines, each with what ends it."""
        return self._lines

    @property
    def text(self) -> str:
        """The whole text."""
        if self._text is None:
            self._text = "".join(self._lines)
        return self._text

    def replace(self, text: str) -> None:
        """Takes another text for the whole of it."""
        self._lines = lines_of(text)
        self._text = text

    def change(self, start: tuple[int, int], end: tuple[int, int], text: str, encoding: Encoding) -> None:
        """Puts a text where a stretch stood, which is given by lines and columns as the editor counts them."""
        first = encoding.from_editor(self._lines, *start)
        last = max(first, encoding.from_editor(self._lines, *end))
        new = self._line(first)[: first.column] + text + self._line(last)[last.column :]
        begin, stop = first.line, last.line + 1
        if begin and self._lines[begin - 1].endswith("\r"):  # a line feed behind it would be one end with it
            begin -= 1
            new = self._lines[begin] + new
        while stop < len(self._lines) and not new.endswith("\n"):  # it may become one line with what follows
            new += self._lines[stop]
            stop += 1
        self._lines[begin:stop] = lines_of(new)
        self._text = None

    def _line(self, place: Place) -> str:
        return self._lines[place.line] if place.line < len(self._lines) else ""
