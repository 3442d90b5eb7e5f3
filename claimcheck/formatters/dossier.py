"""Dossiers for people: all that a corpus says of a claim, a subject or a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import define, field

from claimcheck.arithmetic.binding import Bound, bound
from claimcheck.diagnostics import Finding, Location, Status
from claimcheck.facts import Fact
from claimcheck.formatters.attribution import Attribution
from claimcheck.formatters.beside import beside
from claimcheck.formatters.colours import BOLD, DIM, GREEN, SEVERITIES, painted
from claimcheck.formatters.style import Style
from claimcheck.formatters.table import Row, table
from claimcheck.formatters.wording import counted, short
from claimcheck.index import GroupKey, Index, Statement
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Entity, Source, Stance
from claimcheck.report import Report
from claimcheck.rules.wording import spoken
from claimcheck.text import isolated_runs, lines, runs, shortened
from claimcheck.values.order import Order

__all__ = ["Dossiers"]

# As in the report, no text from a claim file begins a line.
_GUTTER: Final = "  | "
_NARROWEST: Final = 32
_LABEL: Final = 12
_LONGEST: Final = 600
_MOST: Final = 40
"""How many claims of one kind are shown."""
_STANCES: Final[Mapping[Stance, str]] = {
    "asserts": "says",
    "denies": "denies",
    "doubts": "doubts",
    "expects": "expects",
}


@define(eq=False, slots=False)
class Dossiers:
    """What a checked corpus says of one thing or another."""

    report: Report
    index: Index
    names: ClaimNames
    style: Style
    _attribution: Attribution = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._attribution = Attribution.of(self.index.corpus)

    def claim(self, id: str, claims: Sequence[Claim]) -> str:
        """The claims of this id, each with its value, its source, its quote and what others say of the same."""
        return self._page(f"claim {id}", (line for claim in claims for line in self._of_claim(id, claim)))

    def subject(self, id: str) -> str:
        """What is claimed of a subject, property by property, with what is agreed and what is found."""
        return self._page(f"subject {id}", self._of_subject(id))

    def source(self, id: str) -> str:
        """A document with what it rests on, what rests on it, and its claims; also one that is only named."""
        return self._page(f"source {id}", self._of_source(id, self.index.sources.get(id)))

    # A claim

    def _of_claim(self, id: str, claim: Claim) -> Iterator[str]:
        key = self.index.key(claim)
        yield from self._field(_STANCES[claim.stance], f"{_topic(key)}: {self._said(claim)}")
        yield from self._field("source", claim.source)
        yield from self._field("told by", *(_joined(str(each) for each in self._attribution.chain(claim))))
        for quote in claim.quotes:
            yield from self._field("quote", "“", quote.exact, "”")
        yield from self._field("held", claim.as_of)
        yield from self._field("restates", claim.restates)
        yield from self._withdrawal(claim)
        yield from self._field("note", claim.note)
        yield from self._field("tags", ", ".join(claim.tags))
        yield from self._field("stands in", self._place(claim))
        others = [other for other in self.index.groups.get(key, ()) if other is not claim]
        for word, related in beside(claim, others, self.index).items():
            yield ""
            yield f"{word}:"
            yield from self._rows(related)
        yield from self._findings(finding for finding in self.report if id in finding.claims)

    def _withdrawal(self, item: Claim | Source) -> Iterator[str]:
        yield from self._field("corrected by", item.superseded_by)
        if item.retracted is not None:
            words = (item.retracted.date or "", item.retracted.reason or "")
            yield from self._field("retracted", ": ".join(filter(None, words)) or "yes")

    # A subject

    def _of_subject(self, id: str) -> Iterator[str]:
        entity = self.index.entities.by_id.get(id)
        if entity is not None:
            yield from self._of_entity(entity)
        keys = sorted(key for key in self.index.groups if key[0] == id)
        facts: dict[tuple[str, tuple[tuple[str, str], ...]], list[Fact]] = {}
        for fact in self.report.facts:
            if fact.subject == id:
                facts.setdefault((fact.property, tuple(sorted(fact.qualifiers.items()))), []).append(fact)
        for key in keys:
            yield ""
            yield from self._group(key, facts.get(key[1:], ()))
        if not keys:
            yield from self._field("claims", "none")
        yield from self._mentions(id)
        yield from self._constraints(id, frozenset(key[1] for key in keys))
        own = {self.names(claim) for key in keys for claim in self.index.groups[key]}
        yield from self._findings(each for each in self.report if each.subject == id or own & set(each.claims))

    def _of_entity(self, entity: Entity) -> Iterator[str]:
        yield from self._field("name", entity.name)
        yield from self._field("kind", entity.kind)
        yield from self._field("aliases", *_joined(entity.aliases, ", "))
        yield from self._field("part of", entity.part_of)
        yield from self._field("reliability", entity.reliability)
        yield from self._field("note", entity.note)

    def _group(self, key: GroupKey, facts: Sequence[Fact]) -> Iterator[str]:
        """What is agreed on, and the claims."""
        values = ", ".join(fact.value if fact.value is not None else "?" for fact in facts)
        yield from lines(*runs(shortened(f"{_property(key)}: {values}", limit=_LONGEST)), columns=self._columns)
        for standing in dict.fromkeys(fact.standing for fact in facts):
            yield f"  {painted(standing, GREEN if standing.settled else '1;33', self.style)}"
        yield from (f"  {line}" for line in self._rows(self.index.groups[key], columns=self._columns - 2))

    def _mentions(self, id: str) -> Iterator[str]:
        """The claims that have it as their value, that tell another time by it, or that credit it."""
        resolved = self.index.entities.id
        claims = self.index.corpus.claims
        valued = [claim for claim in claims if self._names(claim, id)]
        placed = [claim for claim in claims if self._is_placed_by(claim, id)]
        credited = [claim for claim in claims if any((resolved(name) or name) == id for name in claim.attributed_to)]
        for word, found in (("named as a value", valued), ("other times by it", placed), ("credited", credited)):
            if found:
                yield ""
                yield f"{word}:"
                yield from self._rows(found, about=True)

    def _names(self, claim: Claim, id: str) -> bool:
        definition = self.index.properties.get(claim.property)
        return definition is not None and definition.type == "entity" and self.index.entities.id(claim.value) == id

    def _is_placed_by(self, claim: Claim, id: str) -> bool:
        definition = self.index.properties.get(claim.property)
        if definition is None or definition.type not in ("date", "period"):
            return False
        value = self.index.value(claim)
        return isinstance(value, Order) and (self.index.entities.id(value.anchor) or value.anchor) == id

    def _constraints(self, id: str, properties: frozenset[str]) -> Iterator[str]:
        """What must hold of it."""
        found = [each.constraint for each in self._bound if _binds(each, id, properties)]
        if found:
            yield ""
            yield "has to hold:"
        for constraint in found[:_MOST]:
            words = f"{constraint.that} ({constraint.because})" if constraint.because else constraint.that
            yield from lines(*runs(shortened(words, limit=_LONGEST)), columns=self._columns)
        if len(found) > _MOST:
            yield f"and {len(found) - _MOST:,} more"

    @cached_property
    def _bound(self) -> Sequence[Bound]:
        """The constraints that can be read."""
        constraints = self.index.corpus.constraints
        each = (bound(number, constraint, self.index) for number, constraint in enumerate(constraints))
        return [found for found in each if isinstance(found, Bound)]

    # A source

    def _of_source(self, id: str, source: Source | None) -> Iterator[str]:
        if source is not None:
            yield from self._of_declaration(source)
        else:
            yield from self._field("declared", "nowhere")
        behind = [each.id for each in self.index.corpus.sources if id in each.derived_from]
        yield from self._field("repeated by", ", ".join(behind))
        place = None if source is None else self._declared(source)
        if place is not None:
            yield from self._field("stands in", f"{place.path}:{place.line}")
        claims = [claim for claim in self.index.corpus.claims if claim.source == id]
        yield ""
        yield f"{counted(len(claims), 'claim')}{':' if claims else ''}"
        yield from self._rows(claims, about=True, told=True)
        own = {self.names(claim) for claim in claims}
        yield from self._findings(each for each in self.report if own & set(each.claims) or _is_in(each, place))

    def _of_declaration(self, source: Source) -> Iterator[str]:
        yield from self._field("title", source.title)
        yield from self._field("publisher", self._called(source.publisher))
        yield from self._field("author", self._called(source.author))
        for name in ("published", "language", "url", "text"):
            yield from self._field(name, getattr(source, name))
        yield from self._field("rests on", ", ".join(source.derived_from))
        yield from self._withdrawal(source)
        yield from self._field("note", source.note)

    def _called(self, name: str | None) -> str | None:
        entity = None if name is None else self.index.entities.by_id.get(name)
        return name if entity is None or entity.name == name else f"{name} ({entity.name})"

    def _declared(self, source: Source) -> Location | None:
        corpus = self.index.corpus
        position = next(number for number, each in enumerate(corpus.sources) if each is source)
        return None if corpus.locator is None else corpus.locator("sources", position)

    # What they share

    def _page(self, heading: str, body: Iterable[str]) -> str:
        edge = painted(_GUTTER.rstrip(), DIM, self.style)
        head = f"# {painted(isolated_runs(shortened(heading, limit=_LONGEST)), BOLD, self.style)}"
        return "".join(f"{line}\n" for line in (head, *(f"{edge} {line}".rstrip() for line in body)))

    @property
    def _columns(self) -> int:
        return max(self.style.width, _NARROWEST) - len(_GUTTER)

    def _field(self, label: str, *pieces: str | None) -> Iterator[str]:
        """A label with what there is to say, and nothing where there is nothing."""
        text = [shortened(piece, limit=_LONGEST) for piece in pieces if piece]
        if not text:
            return
        first, *more = lines(*(run for piece in text for run in runs(piece)), columns=self._columns - _LABEL - 2)
        yield f"{painted(f'{label:{_LABEL}}', DIM, self.style)}  {first}"
        yield from (f"{'':{_LABEL}}  {line}" for line in more)

    def _said(self, claim: Claim) -> str:
        """The value as written, with what it stands for where that is not the same."""
        value = self.index.value(claim)
        definition = self.index.properties.get(claim.property)
        return claim.value if value is None or definition is None else spoken(Statement(claim, value), definition.unit)

    def _place(self, claim: Claim) -> str:
        locator = self.index.corpus.locator
        place = None if locator is None else locator("claims", self._positions[id(claim)])
        return "" if place is None else f"{place.path}:{place.line}"

    @cached_property
    def _positions(self) -> Mapping[int, int]:
        """Where each claim stands in the corpus, by `id()`."""
        return {id(claim): number for number, claim in enumerate(self.index.corpus.claims)}

    def _rows(
        self, claims: Sequence[Claim], *, about: bool = False, told: bool = False, columns: int | None = None
    ) -> Iterator[str]:
        """The claims as a table: `about` says of each what it is about; the source is left out where it is `told`."""
        rows = [
            Row(
                shortened(f"{_topic(self.index.key(claim))}: " * about + self._stated(claim), limit=_LONGEST),
                self._attribution.chain(claim)[told:],
                self.names(claim),
                self._place(claim),
            )
            for claim in claims[:_MOST]
        ]
        if rows:
            yield from (line for row in table(rows, columns=columns or self._columns) for line in row)
        if len(claims) > _MOST:
            yield f"and {len(claims) - _MOST:,} more"

    def _stated(self, claim: Claim) -> str:
        return self._said(claim) if claim.stance == "asserts" else f"{claim.stance} {self._said(claim)}"

    def _findings(self, findings: Iterable[Finding]) -> Iterator[str]:
        first = True
        for finding in findings:
            if first:
                yield ""
                yield "found:"
                first = False
            status = "" if finding.status is Status.OPEN else f" ({finding.status})"
            head = f"{finding.severity} {finding.rule}{status} {short(finding.fingerprint)}: "
            message = shortened(finding.message, limit=_LONGEST)
            shown, *more = lines(head, *runs(message), columns=self._columns - 4)
            severity = painted(finding.severity, SEVERITIES[finding.severity], self.style)
            yield f"  {shown.replace(finding.severity, severity, 1)}"
            yield from (f"    {line}" for line in more)
            if reason := self.report.reasons.get((finding.fingerprint, finding.version)):
                words = lines("the reason: ", *runs(shortened(reason, limit=_LONGEST)), columns=self._columns - 4)
                yield from (f"    {line}" for line in words)


def _topic(key: GroupKey) -> str:
    return f"{_property(key)} of {key[0]}"


def _property(key: GroupKey) -> str:
    narrowed = ", ".join(f"{word}: {value}" for word, value in key[2])
    return f"{key[1]} ({narrowed})" if narrowed else key[1]


def _binds(bound: Bound, subject: str, properties: frozenset[str]) -> bool:
    """Whether a constraint is about a subject of which these properties are claimed."""
    targets = bound.targets.values()
    if bound.is_general:
        return all(target.property in properties for target in targets if target.subject is None)
    return any(target.subject == subject for target in targets)


def _joined(names: Iterable[str], gap: str = " ←\u00a0") -> Iterator[str]:
    """Names with what stands between them, each a piece of its own, so that each keeps its own direction."""
    for number, name in enumerate(names):
        if number:
            yield gap
        yield name


def _is_in(finding: Finding, place: Location | None) -> bool:
    """Whether a finding points into this stretch of a file."""
    return place is not None and any(
        each.path == place.path and place.line <= each.line <= place.end_line for each in finding.locations[:1]
    )
