"""The items of a file, brought from its data to the model: the check of its keys, and the decoding.

`whole` takes a file that is as it should be at once; else every item is taken by itself, and what is wrong with it
is explained.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

import msgspec
from attrs import define, evolve, field

from claimcheck.loading.discovery import Format
from claimcheck.loading.flaws import INVALID, Flaw, FlawRule, shown
from claimcheck.loading.item_spans import ItemSpans
from claimcheck.loading.scalars import integer
from claimcheck.loading.sections import INNER, INTEGERS, KEYED, KEYS, SECTIONS, VERSION, Item, learned
from claimcheck.loading.text import FileText, whole_file
from claimcheck.loading.tree import KEY, Path, Tree
from claimcheck.loading.wording import alternatives, kind_of, label
from claimcheck.nearest import did_you_mean, nearest
from claimcheck.values.notation import WrittenNumber

__all__ = ["FLAWED_AT_MOST", "FileItems", "clash_flaws", "id_of", "item", "item_flaws", "piecemeal", "whole"]

FLAWED_AT_MOST: Final = 1_000
"""How many broken items of one file are explained; the others are counted."""

_Item = TypeVar("_Item", bound=Item)


@define
class FileItems:
    """What a file holds: the items that are as they should be, and what is wrong with the others."""

    items: dict[str, list[Item]] = field(factory=dict)
    numbers: dict[str, list[int]] = field(factory=dict)
    """The items' numbers in their section of the file, where some of its items are not among them."""
    flaws: list[Flaw] = field(factory=list)
    item_spans: ItemSpans = field(factory=ItemSpans)
    broken: set[tuple[str, str]] = field(factory=set)
    """Section and id of the items that are not taken."""


def whole(root: object) -> dict[str, list[Item]] | None:
    """The items of a file by section; None if anything is wrong with it."""
    if type(root) is not dict or root.get("claimcheck") != VERSION or type(root["claimcheck"]) is not int:
        return None
    items: dict[str, list[Item]] = {}
    for section, data in root.items():
        if section == "claimcheck" or (data is None and section in SECTIONS):
            continue
        kind = SECTIONS.get(section)
        entries = None if kind is None else _entries(section, data)
        if kind is None or entries is None:
            return None
        tidied = [_tidied(entry, kind) for entry in entries]
        if None in tidied:
            return None
        try:
            items[section] = msgspec.convert(tidied, list[learned(kind)])  # type: ignore[misc]  # a type held in a table
        except (msgspec.ValidationError, RecursionError):
            return None
    return items


def _entries(section: str, data: object) -> list[object] | None:
    """The items of a section as data; None if it is no section."""
    if section not in KEYED:
        return data if type(data) is list else None
    if type(data) is not dict:
        return None
    return [{**entry, "id": key} if type(entry) is dict and "id" not in entry else None for key, entry in data.items()]


def _tidied(data: object, kind: type) -> dict[str, object] | None:
    """The data of an item without what stands for nothing; None if it has a key that it cannot have."""
    if type(data) is not dict or not data.keys() <= KEYS[kind]:
        return None
    if None in data.values():
        data = {key: value for key, value in data.items() if value is not None}
    for key, inner in INNER[kind]:
        value = data.get(key)
        if type(value) is dict:
            tidied: object = _tidied(value, inner)
        elif type(value) is list:
            tidied = [_tidied(each, inner) if type(each) is dict else each for each in value]
            tidied = None if None in tidied else tidied
        else:
            continue
        if tidied is None:
            return None
        if tidied is not value:
            data = {**data, key: tidied}
    return data


def item(data: object, kind: type[_Item]) -> _Item | None:
    """The item that this data is; None if anything is wrong with it. An id that is the item's key is among the data."""
    tidied = _tidied(data, kind)
    if tidied is None:
        return None
    try:
        return msgspec.convert(_with_integers(tidied, kind), learned(kind))
    except (msgspec.ValidationError, RecursionError):
        return None


def _with_integers(data: dict[str, object], kind: type) -> dict[str, object]:
    """The data with whole numbers such as `2.0` as integers, where integers are wanted."""
    changed: dict[str, object] = {}
    for key in INTEGERS.get(kind, ()):
        value = data.get(key)
        if type(value) is WrittenNumber and (whole := integer(value)) is not None:
            changed[key] = whole
    for key, inner in INNER[kind]:
        value = data.get(key)
        if type(value) is dict:
            changed[key] = _with_integers(value, inner)
        elif type(value) is list:
            changed[key] = [_with_integers(each, inner) if type(each) is dict else each for each in value]
    return {**data, **changed} if changed else data


def piecemeal(tree: Tree, text: FileText, format: Format) -> FileItems:
    """What a file holds of which something is wrong, or may be: every item by itself."""
    return _Piecemeal(tree, text, is_toml=format == "toml").read()


@define
class _Piecemeal:
    tree: Tree
    text: FileText
    is_toml: bool
    result: FileItems = field(factory=FileItems)
    flawed: int = 0
    unexplained: int = 0

    def read(self) -> FileItems:
        self.result.flaws.extend(clash_flaws(self.tree, self.text))
        root = self.tree.root
        if root is None:
            self.flaw((), "there is nothing in the file", f"Begin it with the line {self.version}, or remove it.")
        elif not isinstance(root, dict):
            help = "Put the list under claims." if isinstance(root, list) else f"Begin it with {self.version}."
            self.flaw((), f"a claim file is a mapping with sections such as claims, and this is {kind_of(root)}", help)
        elif self.readable(root):
            self.sections(root)
        if self.unexplained:
            message = f"{self.unexplained} more items of this file have mistakes"
            self.flaw(("more",), message, "Correct the others first.")
        return self.result

    @property
    def version(self) -> str:
        """The line that says in which version of the format a file is."""
        return f"claimcheck = {VERSION}" if self.is_toml else f"claimcheck: {VERSION}"

    def flaw(self, path: Path, message: str, help: str, meant: str = "") -> None:
        where = (self.text.location(self.tree.find(path)),)
        place = tuple(str(step) for step in path if step != KEY)
        self.result.flaws.append(Flaw(INVALID, message, help, where, place, meant))

    def readable(self, root: dict[str, object]) -> bool:
        """Whether the file is in the version of the format that is read here, or may be."""
        version = root.get("claimcheck")
        if isinstance(version, WrittenNumber):
            version = integer(version) or version
        if "claimcheck" not in root:
            message = "the file does not say in which version of the format it is"
            help = f"Begin it with {self.version}."
            self.result.flaws.append(Flaw(INVALID, message, help, (whole_file(self.text.path),), ("claimcheck",)))
        elif isinstance(version, (int, WrittenNumber)) and not isinstance(version, bool) and version != VERSION:
            said = shown(version.text if isinstance(version, WrittenNumber) else str(version))[1:-1]
            self.flaw(
                ("claimcheck",),
                f"the file is in version {said} of the format, and this version of claimcheck reads version {VERSION}",
                f"Use a version of claimcheck that reads version {said}; or, if this is a slip, write {self.version}.",
            )
            return False
        elif version != VERSION or isinstance(version, bool):
            self.flaw(
                ("claimcheck",),
                f"claimcheck must be the number {VERSION}, and this is {kind_of(version)}",
                f"Write {self.version}.",
            )
        return True

    def sections(self, root: dict[str, object]) -> None:
        for section, data in root.items():
            if section == "claimcheck":
                continue
            kind = SECTIONS.get(section)
            if kind is None:
                self.unknown_section(section)
            elif data is not None:
                self.section(section, data, kind)

    def unknown_section(self, section: str) -> None:
        if section == "<<":
            meant, help = "", "YAML 1.2 has no merge keys; write the keys out."
        else:
            meant = nearest(section, SECTIONS) or ""
            help = did_you_mean(meant, otherwise=f"A claim file may have {alternatives(SECTIONS, word='and')}.")
        self.flaw((section, KEY), f"{section or repr(section)} is not a section of a claim file", help, meant)

    def section(self, section: str, data: object, kind: type[Item]) -> None:
        keyed = section in KEYED
        if not isinstance(data, dict if keyed else list):
            expected = "a mapping of ids to what they stand for" if keyed else "a list"
            if self.is_toml:
                help = f"Begin each of its items with {f'[{section}.ID]' if keyed else f'[[{section}]]'}."
            else:
                help = f"Write them as id: {{…}} below {section}." if keyed else "Begin each of its items with a dash."
            self.flaw((section,), f"{section} must be {expected}, and this is {kind_of(data)}", help)
            return
        places = list(data) if isinstance(data, dict) else list(range(len(data)))
        self.note_places(section, places)
        repeated = {clash.path[1] for clash in self.tree.clashes if clash.path[0] == section and len(clash.path) > 2}
        items: list[Item] = []
        numbers: list[int] = []
        for number, place in enumerate(places):
            found = self.item(section, place, data[place], kind)
            if found is not None and place not in repeated:
                items.append(found)
                numbers.append(number)
            elif (id := id_of(place, data[place])) is not None:
                self.result.broken.add((section, id))
        self.result.items[section] = items
        self.result.numbers[section] = numbers

    def note_places(self, section: str, places: Sequence[str | int]) -> None:
        """Notes where the items of a section stand, those of a keyed section from their keys on."""
        find = self.tree.find
        begin: tuple[str, ...] = (KEY,) if section in KEYED else ()
        spans = [(find((section, place, *begin))[0], find((section, place))[1]) for place in places]
        self.result.item_spans.add_spans(section, spans)

    def item(self, section: str, place: str | int, entry: object, kind: type[Item]) -> Item | None:
        keyed = section in KEYED
        given = {**entry, "id": place} if keyed and isinstance(entry, dict) and "id" not in entry else entry
        found = item(given, kind) if not keyed or given is not entry else None
        if found is not None:
            return found
        self.flawed += 1
        if self.flawed > FLAWED_AT_MOST:
            self.unexplained += 1
            return None
        at = (section, place)
        flaws = item_flaws(entry, kind, section=section, place=place, tree=self.tree, text=self.text, base=at)
        self.result.flaws.extend(self.undotted(flaw, place, entry) for flaw in flaws)
        return None

    def undotted(self, flaw: Flaw, place: str | int, entry: object) -> Flaw:
        """The flaw, with the likely cause where a table in an item comes of an id with a dot in it."""
        if not self.is_toml or not isinstance(place, str) or not isinstance(entry, dict):
            return flaw
        [section, _, *keys] = flaw.place
        if len(keys) != 1 or not isinstance(entry.get(keys[0]), dict) or keys[0] in KEYS[SECTIONS[section]]:
            return flaw
        id = f"{place}.{keys[0]}"
        return evolve(flaw, help=f'If the id is {id}, put it in quotation marks: [{section}."{id}"].')


def id_of(place: str | int, data: object) -> str | None:
    """The id that an item has in its file, be there what may wrong with it."""
    id = data.get("id") if isinstance(data, dict) and isinstance(place, int) else place
    return id if isinstance(id, str) else None


def item_flaws(
    entry: object, kind: type[Item], *, section: str, place: str | int, tree: Tree, text: FileText, base: Path
) -> Iterator[Flaw]:
    """Everything that is wrong with the data of one item.

    `place` is its key or number in the section, `base` leads to it in the tree.
    """
    from claimcheck.loading.explanation import complaints  # imports jsonschema, which files without flaws never need

    name = label(section, place, entry)
    for complaint in complaints(entry, kind, key=place if isinstance(place, str) else None):
        rule: FlawRule = INVALID
        where = text.location(tree.find((*base, *complaint.path)))
        steps = tuple(str(step) for step in complaint.path if step != KEY)
        yield Flaw(rule, complaint.message, complaint.help, (where,), (section, name, *steps), complaint.meant)


def clash_flaws(tree: Tree, text: FileText, *, within: tuple[str, object] | None = None) -> Iterator[Flaw]:
    """What is wrong with keys that stand twice; `within` is the section and the item that the tree is of, if it is."""
    for clash in tree.clashes:
        *around, key = clash.path
        if within is not None:
            place = (within[0], label(within[0], 0, within[1]), *map(str, clash.path))
        else:
            place = _place(clash.path, tree.root)
        if within is None and len(around) == 1 and around[0] in KEYED:
            message = f"the id {key} stands twice under {around[0]}"
            help = "Give one of the two another id, or remove it."
        elif within is None and not around:
            message, help = f"{key} stands twice at the top of the file", "Join the two."
        else:
            message, help = f"the key {key} stands twice in one mapping", "Keep one of the two."
        yield Flaw(INVALID, message, help, (text.location(clash.second), text.location(clash.first)), place)


def _place(path: Path, root: object) -> tuple[str, ...]:
    """A path in a file as what tells a flaw from others: numbers of items, which change easily, as their names."""
    section, *inner = path
    if isinstance(root, dict) and inner and isinstance(inner[0], int) and isinstance(section, str):
        inner[0] = label(section, inner[0], root[section][inner[0]])
    return (str(section), *map(str, inner))
