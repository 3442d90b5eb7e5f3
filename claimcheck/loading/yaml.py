"""YAML to data: the events of PyYAML's C parser, and a construction of our own.

`document` is for files that are as they should be: it builds dictionaries and lists and remembers where the items
of the sections stand. It gives up at the first thing out of the ordinary, which `tree` then reads with the place of
everything, and explains.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn

import yaml
from attrs import define, field
from yaml import events
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not say that it is exported

from claimcheck.loading.flaws import Span, UnreadableText, shown
from claimcheck.loading.item_spans import ItemSpans
from claimcheck.loading.scalars import scalar
from claimcheck.loading.tree import DEPTH_AT_MOST, Clash, Tree, deep
from claimcheck.loading.yaml_errors import FORBIDDEN, broken, unquoted

__all__ = ["document", "piece", "stand_ins", "tree"]

_Next = Callable[[], Any]  # PyYAML's stubs say nothing of what its C parser returns, and too little of its events
_AliasEvent: Final[Any] = events.AliasEvent
_DocumentEndEvent: Final[Any] = events.DocumentEndEvent
_DocumentStartEvent: Final[Any] = events.DocumentStartEvent
_MappingEndEvent: Final[Any] = events.MappingEndEvent
_MappingStartEvent: Final[Any] = events.MappingStartEvent
_ScalarEvent: Final[Any] = events.ScalarEvent
_SequenceEndEvent: Final[Any] = events.SequenceEndEvent
_SequenceStartEvent: Final[Any] = events.SequenceStartEvent
_StreamEndEvent: Final[Any] = events.StreamEndEvent

# YAML 1.2 takes these for characters like any other, PyYAML for the ends of lines.
_NOT_BREAKS: Final = "\x85\u2028\u2029"
_PRIVATE_USE: Final = range(0xE000, 0xF8FF)

_CORE: Final = "tag:yaml.org,2002:"
_COLLECTION_TAGS: Final = {_MappingStartEvent: ("!", f"{_CORE}map"), _SequenceStartEvent: ("!", f"{_CORE}seq")}

_BLOCK_STYLES: Final = (">", "|")

# How much larger than the file the data may be that its aliases stand for.
_GROWTH: Final = 10
_ALWAYS_ALLOWED: Final = 1_000


class _Irregular(Exception):
    """Something that `document` leaves to `tree`."""


def document(text: str) -> tuple[dict[str, object], ItemSpans] | None:
    """The data of a claim file, and where its items stand; None if it takes a closer look to read it.

    Sections hold data as `scalar` and the brackets of the file have it; every item is a dictionary.
    """
    if any(character in text for character in _NOT_BREAKS):
        return None
    try:
        return _Document(text).content()
    except (_Irregular, yaml.YAMLError):
        return None


class _Document:
    """Reads one text; its methods are written for speed, hence the repetitions."""

    def __init__(self, text: str) -> None:
        self._next: _Next = CParser(text).get_event
        # Scalars repeat a lot: read each once, and keep one copy of each text.
        self._read: dict[str, object] = {}
        self._starts = array("L")
        self._ends = array("L")

    def content(self) -> tuple[dict[str, object], ItemSpans]:
        next = self._next
        next()
        if type(next()) is not _DocumentStartEvent or type(next()) is not _MappingStartEvent:
            raise _Irregular
        root: dict[str, object] = {}
        item_spans = ItemSpans()
        while type(event := next()) is _ScalarEvent:
            key, event = event.value, next()
            if key in root:
                raise _Irregular
            self._starts, self._ends = array("L"), array("L")
            if type(event) is _MappingStartEvent and event.tag is None:
                root[key] = self._keyed()
            elif type(event) is _SequenceStartEvent and event.tag is None:
                root[key] = self._listed()
            else:
                root[key] = self._value(event, 2)
            item_spans.add(key, self._starts, self._ends)
        if type(event) is not _MappingEndEvent:
            raise _Irregular
        if type(next()) is not _DocumentEndEvent or type(next()) is not _StreamEndEvent:
            raise _Irregular
        return root, item_spans

    def _keyed(self) -> dict[str, object]:
        """A section of items under their ids."""
        next = self._next
        items: dict[str, object] = {}
        while type(event := next()) is _ScalarEvent:
            key, start, event = event.value, event.start_mark.index, next()
            if key in items or type(event) is not _MappingStartEvent or event.tag is not None:
                raise _Irregular
            self._starts.append(start)
            items[key] = self._mapping(3)
        if type(event) is not _MappingEndEvent:
            raise _Irregular
        return items

    def _listed(self) -> list[object]:
        """A section of items in a list."""
        next = self._next
        items: list[object] = []
        while type(event := next()) is _MappingStartEvent and event.tag is None:
            self._starts.append(event.start_mark.index)
            items.append(self._mapping(3))
        if type(event) is not _SequenceEndEvent:
            raise _Irregular
        return items

    def _value(self, event: Any, depth: int) -> object:
        if type(event) is _ScalarEvent:
            text = event.value
            if event.implicit[0]:
                if text in self._read:
                    return self._read[text]
                return self._read.setdefault(text, scalar(text))
            if event.tag is None and (text or event.style not in _BLOCK_STYLES):
                return text
        elif depth < DEPTH_AT_MOST and type(event) is not _AliasEvent and event.tag is None:
            return self._mapping(depth + 1) if type(event) is _MappingStartEvent else self._sequence(depth + 1)
        raise _Irregular

    def _mapping(self, depth: int) -> dict[str, object]:
        next, read = self._next, self._read
        mapping: dict[str, object] = {}
        while type(event := next()) is _ScalarEvent:
            key, event = event.value, next()
            if key in mapping:
                raise _Irregular
            if type(event) is _ScalarEvent and event.implicit[0]:
                text = event.value
                mapping[key] = read[text] if text in read else read.setdefault(text, scalar(text))
            else:
                mapping[key] = self._value(event, depth)
        if type(event) is not _MappingEndEvent:
            raise _Irregular
        if depth == 3:
            self._ends.append(event.end_mark.index)
        return mapping

    def _sequence(self, depth: int) -> list[object]:
        next = self._next
        sequence: list[object] = []
        while type(event := next()) is not _SequenceEndEvent:
            sequence.append(self._value(event, depth))
        return sequence


def tree(text: str) -> Tree:
    """All that a YAML text says, and where.

    Raises UnreadableText where the text is no YAML, or none that a claim file may be written in.
    """
    return _tree(text, whole=True)


def piece(text: str) -> Tree:
    """What a piece of a YAML text says, and where; what its aliases stand for may be elsewhere."""
    return _tree(text, whole=False)


def _tree(text: str, *, whole: bool) -> Tree:
    if forbidden := FORBIDDEN.search(text):
        raise UnreadableText(
            f"a control character, U+{ord(forbidden[0]):04X}, stands in the file",
            'Remove it, or write it as an escape in double quotes, such as "\\x07".',
            forbidden.span(),
        )
    swapped = stand_ins(text)
    try:
        return _Tree(text.translate(swapped), {ord(new): chr(old) for old, new in swapped.items()}, whole).content()
    except yaml.MarkedYAMLError as error:
        raise broken(error, text) from None


def stand_ins(text: str) -> Mapping[int, str]:
    """Characters that the text does not have, for those that PyYAML would take for the ends of lines."""
    found = [character for character in _NOT_BREAKS if character in text]
    if not found:
        return {}
    unused = (chr(code) for code in _PRIVATE_USE if chr(code) not in text)
    return {ord(old): new for old, new in zip(found, unused, strict=False)}


@define
class _Anchored:
    """What an anchor names: `size` is how many values it holds, itself included; 0 until it is complete."""

    node: object = None
    size: int = 0


@define
class _Tree:
    """Reads one text with the place of everything."""

    text: str
    restored: Mapping[int, str]
    """What stands in the place of other characters, and the characters."""
    whole: bool
    """Whether every alias must have its anchor in the text."""
    anchors: dict[str, _Anchored] = field(factory=dict)
    result: Tree = field(factory=lambda: Tree(None, (0, 0)))
    events: int = 0
    size: int = 0
    """How many values have been read, those that aliases stand for included."""
    parser: Any = None

    def content(self) -> Tree:
        self.parser = CParser(self.text)
        self.next()
        event = self.next()
        if type(event) is _StreamEndEvent:
            return self.result
        self.result.root, self.result.span = self.node(self.next(), (), 1)
        self.next()
        if type(event := self.next()) is not _StreamEndEvent:
            self.refuse(event, "a second document begins here", "Put each document in a file of its own.")
        return self.result

    def next(self) -> Any:
        self.events += 1
        return self.parser.get_event()

    def node(self, event: Any, path: tuple[str | int, ...], depth: int) -> tuple[object, Span]:
        if type(event) is _AliasEvent:
            return self.alias(event), _span(event)
        self.size += 1
        anchored, before = _Anchored(), self.size
        if event.anchor is not None:
            self.anchors[event.anchor] = anchored
        if type(event) is _ScalarEvent:
            node: object = self.scalar(event)
            span = _span(event)
        elif event.tag is not None and event.tag not in _COLLECTION_TAGS[type(event)]:
            self.refuse_tag(event)
        elif depth > DEPTH_AT_MOST:
            self.refuse(event, *deep())
        else:
            read = self.mapping if type(event) is _MappingStartEvent else self.sequence
            node, span = read(event, path, depth)
        anchored.node, anchored.size = node, self.size - before + 1
        return node, span

    def mapping(self, start: Any, path: tuple[str | int, ...], depth: int) -> tuple[object, Span]:
        mapping: dict[str, object] = {}
        spans: dict[str, tuple[Span, Span]] = {}
        end = start.end_mark.index
        while type(event := self.next()) is not _MappingEndEvent:
            key, key_span = self.key(event)
            node, span = self.node(self.next(), (*path, key), depth + 1)
            end = span[1]
            if key in mapping:
                self.result.clashes.append(Clash((*path, key), spans[key][0], key_span))
                continue
            mapping[key] = node
            spans[key] = (key_span, span)
        self.result.spans[id(mapping)] = spans
        return mapping, (start.start_mark.index, event.end_mark.index if start.flow_style else end)

    def sequence(self, start: Any, path: tuple[str | int, ...], depth: int) -> tuple[object, Span]:
        sequence: list[object] = []
        spans: list[Span] = []
        end = start.end_mark.index
        while type(event := self.next()) is not _SequenceEndEvent:
            node, span = self.node(event, (*path, len(sequence)), depth + 1)
            sequence.append(node)
            spans.append(span)
            end = span[1]
        self.result.spans[id(sequence)] = spans
        return sequence, (start.start_mark.index, event.end_mark.index if start.flow_style else end)

    def key(self, event: Any) -> tuple[str, Span]:
        if type(event) is _AliasEvent:
            key = self.alias(event)
            if not isinstance(key, str):
                self.refuse(event, "a key must be a text", "Write the key out.")
            return key, _span(event)
        if type(event) is not _ScalarEvent:
            self.refuse(event, "a key must be a text, not a mapping or a list", "Write the key as a word.")
        if event.tag not in (None, "!", f"{_CORE}str"):
            self.refuse_tag(event)
        self.size += 1
        text: str = event.value.translate(self.restored)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(text, 1)
        return text, _span(event)

    def scalar(self, event: Any) -> object:
        text: str = event.value.translate(self.restored)
        if event.implicit[0]:
            return scalar(text)
        if not text and event.style in _BLOCK_STYLES:
            raise unquoted(self.text, event.start_mark.index)  # `>5` says: an indented text follows, and none does
        if event.tag in (None, "!", f"{_CORE}str"):
            return text
        return self.refuse_tag(event)

    def alias(self, event: Any) -> object:
        anchored = self.anchors.get(event.anchor)
        if anchored is None and not self.whole:
            return None
        if anchored is None:
            self.refuse(
                event,
                f"*{event.anchor} refers to an anchor that is not there",
                f"Define it above as &{event.anchor}, or write a text that begins with * in quotes.",
            )
        if anchored.size == 0:
            self.refuse(event, f"*{event.anchor} stands inside what it refers to", "Write out what is meant.")
        self.size += anchored.size
        if self.size > _GROWTH * self.events + _ALWAYS_ALLOWED:
            self.refuse(
                event,
                f"the aliases of this file stand for more than {_GROWTH} times what is written in it",
                "Write out what is meant, without aliases of aliases.",
            )
        return anchored.node

    def refuse_tag(self, event: Any) -> NoReturn:
        written = event.tag.replace(_CORE, "!!")
        self.refuse(
            event,
            f"the tag {shown(written)} means nothing here",
            "Remove it; or, where a text begins with !, write it in quotes.",
        )

    def refuse(self, event: Any, message: str, help: str) -> NoReturn:
        raise UnreadableText(message, help, (event.start_mark.index, event.end_mark.index))


def _span(event: Any) -> Span:
    return event.start_mark.index, event.end_mark.index
