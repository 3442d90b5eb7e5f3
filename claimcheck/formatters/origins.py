"""Origins for people, programs and graph tools: who stands behind each value, and by which ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.facts import Account, Behind, Path, Saying, Step, Telling
from claimcheck.formatters.attribution import ARROW
from claimcheck.formatters.json import VERSION, Json, one_line
from claimcheck.formatters.style import Style
from claimcheck.model import Entity, Source
from claimcheck.text import isolated, lines, runs, shortened, visible

__all__ = ["ORIGIN_FORMATS", "Names", "origins_dot", "origins_json", "origins_text"]

# As in the report, no text from a claim file begins a line.
_GUTTER: Final = "  | "
_NARROWEST: Final = 32
_LONGEST: Final = 200
_BOLD: Final = "1"
_DIM: Final = "2"
_SHOWN: Final = 8
"""After how many steps of a path steps may be left out."""
_MOST: Final = 20
"""How many claims of one origin are shown to people."""


@frozen
class Names:
    """What sources and entities are called, by id."""

    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]

    def of(self, step: Step) -> str:
        """The title or name, where there is one that says more than the id."""
        if step.kind == "source":
            source = self.sources.get(step.id)
            name = None if source is None else source.title
        else:
            entity = self.entities.get(step.id)
            name = None if entity is None else entity.name
        return "" if name is None or name == step.id else name


OriginFormat: TypeAlias = Callable[[Iterable[Account], Names, Style], str]


# For people


def origins_text(accounts: Iterable[Account], names: Names, style: Style) -> str:
    """The accounts as text: value by value, origin by origin, claim by claim."""
    return "".join(f"{line}\n" for line in _Page(names, style).lines(accounts))


@frozen
class _Page:
    names: Names
    style: Style

    def lines(self, accounts: Iterable[Account]) -> Iterator[str]:
        edge = _painted(_GUTTER.rstrip(), _DIM, self.style)
        empty = True
        for account in accounts:
            if not empty:
                yield ""
            empty = False
            narrowed = ", ".join(f"{key}: {value}" for key, value in sorted(account.qualifiers.items()))
            pieces = (account.property, f" ({narrowed})" if narrowed else "", " of ", account.subject)
            heading = "".join(isolated(shortened(each, limit=_LONGEST)) for each in pieces)
            yield f"# {_painted(heading, _BOLD, self.style)}"
            for saying in account.sayings:
                yield from (f"{edge} {line}" for line in self._saying(saying))
        if empty:
            yield "There are no claims."

    def _saying(self, saying: Saying) -> Iterator[str]:
        stance = "" if saying.stance == "asserts" else f"{saying.stance} "
        documents = _counted(saying.documents, "document")
        count = (
            f": {documents}, {_counted(saying.origins, 'independent origin')}" if saying.documents else ": no witness"
        )
        value = shortened(saying.value, limit=_LONGEST)
        yield from lines(stance, *runs(value), count, columns=self._columns)
        for behind in saying.behind:
            yield from self._behind(behind)

    def _behind(self, behind: Behind) -> Iterator[str]:
        pieces: list[str] = []
        for step in behind.origins:
            name = self.names.of(step)
            pieces += [", " if pieces else "", _called(step), *((" (", name, ")") if name else ())]
        if behind.others:
            pieces.append(" and others")
        yield from (f"  {line}" for line in lines(*pieces, columns=self._columns - 2))
        for telling in behind.claims[:_MOST]:
            remark = f" ({telling.remark})" if telling.remark else ""
            for path in telling.paths:
                steps = _way(path)
                shown = lines(telling.claim, ": ", *steps, remark, columns=self._columns - 6)
                yield f"    {shown[0]}"
                yield from (f"      {line}" for line in shown[1:])
        if len(behind.claims) > _MOST:
            yield f"    and {len(behind.claims) - _MOST:,} more claims"

    @property
    def _columns(self) -> int:
        return max(self.style.width, _NARROWEST) - len(_GUTTER)


def _way(path: Path) -> Iterator[str]:
    """The steps of a path, each a piece of its own, so that each keeps its own direction."""
    for number, step in enumerate(path.steps):
        if number:
            yield ARROW
        if path.skipped and number == _SHOWN:
            yield f"{path.skipped:,} more"
            yield ARROW
        yield _called(step)
    if path.ring:
        yield ", in a ring"


def _called(step: Step) -> str:
    return step.id if step.source is None else f"{step.id} of {step.source}"


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _painted(text: str, colour: str, style: Style) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if style.color and text else text


# For programs


def origins_json(accounts: Iterable[Account], names: Names, style: Style) -> str:
    """The accounts as JSON, a line for each: of a large corpus there are many, and they are for programs."""
    groups = ",\n".join(f"    {one_line(_group(account))}" for account in accounts)
    inside = f"\n{groups}\n  " if groups else ""
    return f'{{\n  "claimcheck": {VERSION},\n  "groups": [{inside}]\n}}\n'


def _group(account: Account) -> dict[str, Json]:
    return {
        "subject": account.subject,
        "property": account.property,
        "qualifiers": dict(account.qualifiers),
        "sayings": [_said(saying) for saying in account.sayings],
    }


def _said(saying: Saying) -> dict[str, Json]:
    return {
        "value": saying.value,
        "stance": saying.stance,
        "documents": saying.documents,
        "origins": saying.origins,
        "behind": [
            {
                "origins": [_step(step) for step in behind.origins],
                "others": behind.others,
                "claims": [_told(telling) for telling in behind.claims],
            }
            for behind in saying.behind
        ],
    }


def _told(telling: Telling) -> dict[str, Json]:
    return {
        "claim": telling.claim,
        "source": telling.source,
        "paths": [
            {"steps": [_step(step) for step in path.steps], "skipped": path.skipped, "ring": path.ring}
            for path in telling.paths
        ],
        "counts": telling.counts,
        "remark": telling.remark,
    }


def _step(step: Step) -> dict[str, Json]:
    return {"kind": step.kind, "id": step.id, "source": step.source}


# For graph tools


def origins_dot(accounts: Iterable[Account], names: Names, style: Style) -> str:
    """The accounts as a graph in the DOT language: from each value over its documents to their origins."""
    return "".join(f"{line}\n" for line in _graph(accounts, names))


def _graph(accounts: Iterable[Account], names: Names) -> Iterator[str]:
    yield "digraph origins {"
    yield "  rankdir=LR;"
    drawn: set[str] = set()
    sayings = ((account, saying) for account in accounts for saying in account.sayings)
    for number, (account, saying) in enumerate(sayings, start=1):
        narrowed = [f"{key}: {value}" for key, value in sorted(account.qualifiers.items())]
        stance = [] if saying.stance == "asserts" else [saying.stance]
        label = _label(account.subject, account.property, *narrowed, *stance, saying.value)
        yield f"  value{number} [shape=box, label={label}];"
        for telling in (telling for behind in saying.behind for telling in behind.claims):
            lines = [line for path in telling.paths for line in _drawn(path, names)]
            yield from (line for line in dict.fromkeys(lines) if line not in drawn)
            drawn.update(lines)
            style = "" if telling.counts else ", style=dotted"
            first = _node(telling.paths[0].steps[0])
            yield f"  value{number} -> {first} [label={_label(telling.claim)}{style}];"
    yield "}"


def _drawn(path: Path, names: Names) -> Iterator[str]:
    yield from (f"  {_node(step)} [{_shape(step)}label={_label(step.id, names.of(step))}];" for step in path.steps)
    yield from _edges(path)


def _edges(path: Path) -> Iterator[str]:
    for place, (one, other) in enumerate(zip(path.steps, path.steps[1:], strict=False), start=1):
        skipped = (
            f" [style=dashed, label={_label(f'{path.skipped:,} more')}]" if path.skipped and place == _SHOWN else ""
        )
        yield f"  {_node(one)} -> {_node(other)}{skipped};"
    if path.ring:
        yield f"  {_node(path.steps[-1])} -> {_node(path.steps[-1])} [style=dashed, label=ring];"


def _node(step: Step) -> str:
    return _quoted(":".join((step.kind, step.id, *([step.source] if step.source else []))))


def _shape(step: Step) -> str:
    return "" if step.kind == "source" else "shape=diamond, "


def _label(*texts: str) -> str:
    """A label with a line for each text, so that each line has its own direction."""
    return _quoted("\n".join(shortened(visible(text), limit=_LONGEST) for text in texts if text))


def _quoted(text: str) -> str:
    """A quoted string of the DOT language; what is not seen is written out, and no escape of its own is left."""
    shown = "\\n".join(visible(line).replace("\\", "\\\\").replace('"', '\\"') for line in text.split("\n"))
    return f'"{shown}"'


ORIGIN_FORMATS: Final[Mapping[str, OriginFormat]] = {"text": origins_text, "json": origins_json, "dot": origins_dot}
"""The formats of origins by name."""
