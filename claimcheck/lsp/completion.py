"""Completion: what can stand where something is being typed."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from attrs import evolve, frozen

from claimcheck.editing.scalars import notation
from claimcheck.index import BUILT_IN
from claimcheck.languages import LANGUAGES
from claimcheck.loading.locator import DocumentPlaces
from claimcheck.loading.sections import KEYED, SECTIONS
from claimcheck.lsp.contexts import Context, context
from claimcheck.lsp.shifts import replaced
from claimcheck.lsp.stands import Stand
from claimcheck.lsp.versions import Version
from claimcheck.lsp.vocabulary import NOTATIONS, Word, keys
from claimcheck.model import Claim, Property
from claimcheck.text import shortened, visible

__all__ = ["MOST", "Completions", "Proposal", "completions", "shown"]

MOST: Final = 200
"""How many proposals are made at once; typing on narrows them."""

_SHORT: Final = 100
_KINDS: Final = ("person", "body", "outlet", "place", "event", "state", "anonymous")


@frozen
class Proposal:
    """Something that can stand there."""

    label: str
    """What is shown, and what is written unless `text` says otherwise."""
    kind: str = "value"
    """`key`, `name`, `word` or `value`."""
    detail: str = ""
    about: str = ""
    filter: str = ""
    """What the editor compares with what has been typed, where that is not the label."""
    text: str = ""
    """What is written."""
    is_first: bool = False
    """Whether it goes before others, such as a key that is required."""


@frozen
class Completions:
    """The proposals, and the stretch of the text that one of them takes the place of."""

    start: int
    end: int
    proposals: tuple[Proposal, ...]
    is_whole: bool
    """Whether there are no more."""


def completions(version: Version, stand: Stand, offset: int) -> Completions | None:
    """What can stand at an offset of the text as it is."""
    if version.text is None:
        return None
    text = version.text.content
    here = _context(version, text, offset)
    proposer = _Proposer(stand, here, version)
    found = list(islice(proposer.matching(), MOST + 1))
    end = offset
    while end < len(text) and (text[end].isalnum() or text[end] in "_-"):
        end += 1
    written = tuple(evolve(each, text=proposer.written(each, text, end)) for each in found[:MOST])
    return Completions(proposer.start, end, written, len(found) <= MOST)


def _context(version: Version, text: str, offset: int) -> Context:
    """The context, looked for from the last item that begins before what was typed: a large file is not read whole."""
    places, before = version.reading.places, version.read_in
    if not isinstance(places, DocumentPlaces) or places.item_spans is None or before is None:
        return context(text, offset, version.file.format)
    changed = offset if before is version.text else min(offset, replaced(before.content, text)[0])
    last = (0, "")
    for section, starts in places.item_spans.starts.items():
        number = bisect_right(starts, changed) - 1
        if number >= 0 and section in SECTIONS:
            last = max(last, (starts[number], section))
    start, section = last
    if not section:
        return context(text, offset, version.file.format)
    if version.file.format == "yaml":
        line = text.rfind("\n", 0, start) + 1
        if text[line:start].strip(" -"):  # within brackets that began on an earlier item
            return context(text, offset, version.file.format)
        start = line
    return context(text, offset, version.file.format, start=start, section=section, keyed=section in KEYED)


class _Proposer:
    def __init__(self, stand: Stand, here: Context, version: Version) -> None:
        self.stand = stand
        self.here = here
        self.version = version
        self.prefix, self.start = here.prefix, here.start
        self.is_property = False
        section, *inner = here.path or ("",)
        self.section = section
        if section in KEYED and inner:
            inner = inner[1:]
            self.in_item = True
        else:
            self.in_item = section not in KEYED
        self.path = tuple(inner)
        if (self.section, self.path) == ("constraints", ("that",)):
            self.narrow_to_word()

    def matching(self) -> Iterator[Proposal]:
        """The proposals that what has been typed may become, the likely ones first."""
        typed = self.prefix.casefold()
        seen: set[str] = set()
        later: list[Proposal] = []
        for each in self.proposals():
            if each.label in seen:
                continue
            spelt = (each.filter or each.label).casefold()
            if not typed or spelt.startswith(typed):
                seen.add(each.label)
                yield each
            elif typed in spelt and len(later) < MOST:
                later.append(each)
        yield from (each for each in later if each.label not in seen)

    def proposals(self) -> Iterator[Proposal]:
        if not self.here.path and self.here.is_key:
            return _keys(keys(), self.here.members)
        if self.section not in SECTIONS:
            return iter(())
        if self.here.is_key:
            return self.for_key()
        return self.for_value()

    def for_key(self) -> Iterator[Proposal]:
        if not self.in_item:
            return self.undeclared()
        if self.section == "claims" and self.path == ("qualifiers",):
            definition = self.definition
            names = definition.qualifiers if definition is not None else {}
            return (Proposal(name, "key", type) for name, type in names.items() if name not in self.here.members)
        if self.section == "resolutions" and self.path == ("claims",):
            return self.claims()
        known = keys(self.section, *self.path)
        if known:
            return _keys(known, self.here.members)
        return self.for_value() if self.here.in_list else iter(())

    def for_value(self) -> Iterator[Proposal]:
        if self.section == "claims" and self.path[:1] == ("qualifiers",):
            return self.qualifier()
        if self.section == "resolutions" and self.path[:1] == ("claims",):
            return self.weighed() if len(self.path) > 1 else self.claims()
        if self.section == "properties" and self.path[:1] == ("qualifiers",):
            return (Proposal(word, "word") for word in keys("properties")["type"].choices)
        propose = _VALUES.get((self.section, ".".join(self.path)))
        if propose is not None:
            return propose(self)
        known = keys(self.section, *self.path[:-1]).get(self.path[-1]) if self.path else None
        choices = () if known is None else known.choices
        return (Proposal(word, "word", text=word) for word in choices)

    # What there is

    @property
    def definition(self) -> Property | None:
        name = self.said("property")
        return self.stand.properties.get(name) or BUILT_IN.get(name)

    def said(self, key: str) -> str:
        """What the claim at hand says under a key, also where the cursor is further inside."""
        return self.here.around.get(key, "")

    def entities(self) -> Iterator[Proposal]:
        typed = self.prefix.casefold()
        for entity in self.stand.entities.by_id.values():
            detail = ", ".join(filter(None, (entity.name, entity.kind)))
            names = (entity.id, entity.name, *entity.aliases)
            meant = next((name for name in names if typed and name.casefold().startswith(typed)), "")
            meant = meant or next((name for name in names if typed and typed in name.casefold()), "")
            yield Proposal(entity.id, "name", detail, ", ".join(entity.aliases), meant)
        if not self.stand.entities:
            yield from (Proposal(name, "name") for name in dict.fromkeys(each.subject for each in self.corpus_claims))

    def sources(self) -> Iterator[Proposal]:
        for source in self.stand.sources.values():
            yield Proposal(source.id, "name", ", ".join(filter(None, (source.title, source.published))))

    def properties(self) -> Iterator[Proposal]:
        for definition in {**BUILT_IN, **self.stand.properties}.values():
            yield Proposal(
                definition.id, "name", f"{definition.type}{f', {definition.unit}' if definition.unit else ''}"
            )
        if not self.stand.properties:
            yield from (Proposal(name, "name") for name in dict.fromkeys(each.property for each in self.corpus_claims))

    def claims(self) -> Iterator[Proposal]:
        for claim in self.corpus_claims:
            if claim.id is not None:
                yield Proposal(claim.id, "name", f"{claim.property} of {claim.subject}: {claim.value}")

    @property
    def corpus_claims(self) -> tuple[Claim, ...]:
        return self.stand.corpus.claims

    def undeclared(self) -> Iterator[Proposal]:
        """Names that claims use and nobody has declared, where one is being declared."""
        if self.section == "sources":
            used: Iterable[str] = (claim.source for claim in self.corpus_claims)
            known: Callable[[str], bool] = self.stand.sources.__contains__
        elif self.section == "properties":
            used = (claim.property for claim in self.corpus_claims)
            known = {**BUILT_IN, **self.stand.properties}.__contains__
        else:
            used = (name for claim in self.corpus_claims for name in (claim.subject, *claim.attributed_to))
            known = self.is_entity
        for name in dict.fromkeys(used):
            if not known(name) and name not in self.here.members:
                yield Proposal(name, "key", "used, and declared nowhere yet")

    def is_entity(self, name: str) -> bool:
        return self.stand.entities.id(name) is not None

    def values(self) -> Iterator[Proposal]:
        """Notations of the property's type, with those first that others use of the same."""
        definition = self.definition
        subject, property = self.said("subject"), self.said("property")
        for claim in self.corpus_claims:
            if claim.subject == subject and claim.property == property:
                yield Proposal(claim.value, detail=f"{claim.source} says so", is_first=True)
        if definition is None:
            return
        if definition.type == "entity":
            yield from self.entities()
        elif definition.values:
            yield from (Proposal(word, "word") for word in definition.values)
        else:
            yield from self.notations(definition.type)

    def notations(self, type: str) -> Iterator[Proposal]:
        return (Proposal(text, detail=type) for text in NOTATIONS.get(type, ()))

    def dates(self) -> Iterator[Proposal]:
        return self.notations("date")

    def qualifier(self) -> Iterator[Proposal]:
        definition, property = self.definition, self.said("property")
        key = self.path[-1]
        type = definition.qualifiers.get(key, "") if definition is not None else ""
        if type == "entity":
            yield from self.entities()
        used = (
            each.qualifiers[key] for each in self.corpus_claims if each.property == property and key in each.qualifiers
        )
        yield from (Proposal(text) for text in dict.fromkeys(used))

    def weighed(self) -> Iterator[Proposal]:
        """The value of the claim that is weighed."""
        return (Proposal(claim.value) for claim in self.corpus_claims if claim.id == self.path[-1])

    def series(self) -> Iterator[Proposal]:
        used = (each.series for each in self.stand.properties.values() if each.series is not None)
        return (Proposal(name, "name") for name in dict.fromkeys(used))

    def units(self) -> Iterator[Proposal]:
        used = (each.unit for each in self.stand.properties.values() if each.unit is not None)
        return (Proposal(name) for name in dict.fromkeys(used))

    def kinds(self) -> Iterator[Proposal]:
        used = (each.kind for each in self.stand.corpus.entities if each.kind is not None)
        return (Proposal(name, "word") for name in dict.fromkeys((*_KINDS, *used)))

    def languages(self) -> Iterator[Proposal]:
        return (Proposal(code, "word") for code in LANGUAGES)

    def narrow_to_word(self) -> None:
        """Of a constraint, only the word at the cursor is being typed; behind its dot, a property."""
        word = self.prefix.split(" ")[-1].lstrip("(\"'")
        _, dot, property = word.rpartition(".")
        self.is_property = bool(dot)
        self.start += len(self.prefix) - len(property if dot else word)
        self.prefix = property if dot else word

    def terms(self) -> Iterator[Proposal]:
        return self.properties() if self.is_property else self.entities()

    # How it is written

    def written(self, proposal: Proposal, text: str, end: int) -> str:
        """What is put in for a proposal, with quotation marks and a colon where there are none yet."""
        word, here, format = proposal.text or proposal.label, self.here, self.version.file.format
        if here.quote or (self.section, self.path) == ("constraints", ("that",)):
            return word.replace("\\", "\\\\").replace('"', '\\"') if here.quote == '"' else word
        colon = here.is_key and proposal.kind == "key" and not text[end:].lstrip(" \"'").startswith((":", "="))
        colon = colon or (here.is_key and not here.in_list and not text[end:].lstrip(" \"'").startswith((":", "=")))
        if format in ("json", "jsonl"):
            bare = proposal.kind == "word" and word in ("true", "false")
            return f"{word if bare else json.dumps(word, ensure_ascii=False)}{': ' if colon else ''}"
        if format == "toml":
            quoted = word if here.is_key or word in ("true", "false") else json.dumps(word, ensure_ascii=False)
            return f"{quoted}{' = ' if colon else ''}"
        plain = word if proposal.kind == "word" else notation(word)
        if here.in_flow and plain == word and any(sign in word for sign in ",[]{}"):
            plain = json.dumps(word, ensure_ascii=False)
        return f"{plain}{': ' if colon else ''}"


def _keys(known: Mapping[str, Word], members: Mapping[str, str]) -> Iterator[Proposal]:
    for name, word in known.items():
        if name not in members:
            yield Proposal(name, "key", word.holds, word.about, is_first=word.is_required)


_VALUES: Final[Mapping[tuple[str, str], Callable[[_Proposer], Iterator[Proposal]]]] = {
    ("claims", "subject"): _Proposer.entities,
    ("claims", "property"): _Proposer.properties,
    ("claims", "value"): _Proposer.values,
    ("claims", "source"): _Proposer.sources,
    ("claims", "attributed_to"): _Proposer.entities,
    ("claims", "restates"): _Proposer.claims,
    ("claims", "superseded_by"): _Proposer.claims,
    ("claims", "as_of"): _Proposer.dates,
    ("claims", "value.after"): _Proposer.entities,
    ("claims", "value.before"): _Proposer.entities,
    ("claims", "value.same_day_as"): _Proposer.entities,
    ("claims", "value.during"): _Proposer.entities,
    ("claims", "value.unit"): _Proposer.units,
    ("claims", "retracted.date"): _Proposer.dates,
    ("sources", "publisher"): _Proposer.entities,
    ("sources", "author"): _Proposer.entities,
    ("sources", "derived_from"): _Proposer.sources,
    ("sources", "superseded_by"): _Proposer.sources,
    ("sources", "published"): _Proposer.dates,
    ("sources", "language"): _Proposer.languages,
    ("sources", "retracted.date"): _Proposer.dates,
    ("entities", "part_of"): _Proposer.entities,
    ("entities", "kind"): _Proposer.kinds,
    ("properties", "series"): _Proposer.series,
    ("properties", "unit"): _Proposer.units,
    ("constraints", "that"): _Proposer.terms,
    ("resolutions", "accept"): _Proposer.claims,
    ("resolutions", "date"): _Proposer.dates,
    ("resolutions", "until"): _Proposer.dates,
}


def shown(text: str) -> str:
    """A text as a proposal shows it."""
    return visible(shortened(" ".join(text.split()), limit=_SHORT))
