"""Where the things of a TOML file stand; what makes up one item there may be scattered over the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from attrs import define, field

from claimcheck.corpus import Part
from claimcheck.diagnostics import Location
from claimcheck.loading.collector import paused_collector
from claimcheck.loading.content import Content, Texts
from claimcheck.loading.flaws import Span, UnreadableText
from claimcheck.loading.parts import part_span
from claimcheck.loading.sections import KEYED
from claimcheck.loading.text import whole_file
from claimcheck.loading.toml import Statement, piece, statements
from claimcheck.loading.toml_values import Steps
from claimcheck.loading.tree import KEY, Path, Tree

__all__ = ["TomlPlaces"]


@define
class _Section:
    """Where the items of a section stand."""

    stretches: list[list[Span]] = field(factory=list)
    """For each item, where the statements are that it is made of, and the headers that these stand under."""
    at_once: list[Span] | None = None
    """Where all of the section stands, if it is one value in brackets."""


@define
class TomlPlaces:
    """Where the items of a TOML file stand."""

    content: Content
    numbers: Mapping[str, list[int]]
    """The items' numbers in the file, for sections of which not all have been taken."""
    _sections: dict[str, _Section] | None = field(default=None, init=False, eq=False)
    """None before anybody has asked for a place."""
    _last: tuple[list[Span], Tree] | None = field(default=None, init=False, eq=False)
    """What was looked at last."""

    def __reduce__(self) -> tuple[object, ...]:
        return TomlPlaces, (self.content, self.numbers)  # the text can be read again

    def location(self, section: str, number: int, path: Path, texts: Texts, *, part: Part | None = None) -> Location:
        """The place of the item of this number in a section of the file, or of something in it."""
        text = texts.text(self.content)
        if text is None:
            return whole_file(self.content.path)
        number = self.numbers[section][number] if section in self.numbers else number
        try:
            span = self._span(text.content, section, number, path)
        except (UnreadableText, LookupError):  # the file has changed meanwhile
            return whole_file(self.content.path)
        return text.location(span if part is None else part_span(text.content, span, part))

    def _span(self, text: str, section: str, number: int, path: Path) -> Span:
        if self._sections is None:
            sorter = _Sorter()
            with paused_collector():
                statements(text, sorter.add)
            self._sections = dict(sorter.sections)
        found = self._sections[section]
        place: str | int = number if found.at_once else 0
        tree = self._tree(text, found.at_once or found.stretches[number])
        if section in KEYED:
            assert isinstance(tree.root, dict)
            place = list(tree.root[section])[int(place)]
            path = (KEY,) if tuple(path[:1]) in ((), ("id",)) else path
        return tree.find((section, place, *path))

    def _tree(self, text: str, stretches: list[Span]) -> Tree:
        if self._last is None or self._last[0] is not stretches:
            self._last = (stretches, piece(text, stretches))
        return self._last[1]


@define
class _Sorter:
    """Sorts statements by what they are about."""

    sections: defaultdict[str, _Section] = field(factory=lambda: defaultdict(_Section))
    known: dict[Steps, list[Span]] = field(factory=dict)
    """Where what is said of an item stands, by its path."""
    before: list[Span] | None = None
    """That of the statement before."""

    def add(self, statement: Statement) -> None:
        """Adds a statement, which follows the one that was added last."""
        span, path, header = statement
        item = path[:2]
        section = item[0]
        assert isinstance(section, str)
        if len(item) == 1:
            self.before = None
            if span != header:
                self.sections[section].at_once = [span]
            return
        stretches = self.known.get(item)
        if stretches is None:
            stretches = self.known[item] = []
            self.sections[section].stretches.append(stretches)
        if stretches is self.before:
            stretches[-1] = (stretches[-1][0], span[1])
            return
        if header is not None and not any(_holds(each, header) for each in stretches):
            stretches.append(header)
        if span != header:
            stretches.append(span)
        self.before = stretches


def _holds(span: Span, other: Span) -> bool:
    return span[0] <= other[0] and other[1] <= span[1]
