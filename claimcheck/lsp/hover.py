"""Hover: what a notation means, what a name stands for, and what others say of the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.formatters.inert import code, inert
from claimcheck.index import BUILT_IN, Index, Statement, UnknownName
from claimcheck.index.claim_names import ClaimNames
from claimcheck.index.meanings import date_or_none
from claimcheck.lsp.names import Name, declaration
from claimcheck.lsp.narrowing import narrowed
from claimcheck.lsp.pointing import Pointed
from claimcheck.lsp.spelt import spelt
from claimcheck.lsp.stands import Stand
from claimcheck.lsp.vocabulary import keys
from claimcheck.model import Claim, Entity, Property, Source
from claimcheck.rules.wording import spoken
from claimcheck.text import shortened
from claimcheck.values import relation
from claimcheck.values.date import Date
from claimcheck.values.value import Relation, Value

__all__ = ["hover"]

_MOST: Final = 12
"""How many other claims are shown."""
_LONGEST: Final = 300
_SHORT: Final = 80
_DATES: Final = ("as_of", "published", "until", "date")
_RELATIONS: Final = {
    Relation.SAME: "the same",
    Relation.COMPATIBLE: "compatible",
    Relation.CONFLICTING: "**conflicting**",
    Relation.INCOMPARABLE: "of another dimension",
}


def hover(pointed: Pointed, stand: Stand) -> str | None:
    """What there is to know of what stands at a place, as Markdown."""
    item, path = pointed.spot.item, pointed.path
    if pointed.key and pointed.use is None:
        return _of_key(pointed)
    parts: list[str] = []
    if isinstance(item, Claim):
        parts += _of_claim(item, path, stand)
    elif path[-1:] and path[-1] in _DATES:
        parts += _of_date(_text(pointed), None)
    if pointed.use is not None:
        parts += _of_name(pointed.use.name, stand)
    return "\n\n".join(parts) or None


def _of_key(pointed: Pointed) -> str | None:
    steps = [str(step) for step in pointed.path if isinstance(step, str)]
    word = keys(pointed.spot.section, *steps[:-1]).get(steps[-1])
    if word is None:
        return None
    choices = f"\n\nOne of {', '.join(map(code, word.choices))}." if word.choices else ""
    return f"{code(word.name)}: {word.about}{choices}"


def _text(pointed: Pointed) -> str:
    """The text that a path inside an item leads to."""
    value: object = pointed.spot.item
    for step in pointed.path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) else value
        else:
            value = value.get(step) if isinstance(value, dict) else getattr(value, step)
    return value if isinstance(value, str) else ""


def _of_claim(claim: Claim, path: tuple[str | int, ...], stand: Stand) -> Iterator[str]:
    if path == ("as_of",) and claim.as_of is not None:
        source = stand.sources.get(claim.source)
        yield from _of_date(claim.as_of, date_or_none(source.published) if source else None)
    elif path in (("value",), ("id",)):
        index = _index(claim, stand)
        yield _meaning(claim, index)
        others = [other for other in index.groups.get(index.key(claim), ()) if other is not claim]
        if others:
            yield _others(claim, others, index)


def _of_date(text: str, published: Date | None) -> Iterator[str]:
    value = date_or_none(text, published=published)
    if value is not None:
        yield f"{code(text)} → {code(str(value))}: {inert(spelt(value))}."


def _index(claim: Claim, stand: Stand) -> Index:
    """The claims that are compared with one, made ready; of a corpus without properties it takes all claims."""
    if not stand.corpus.properties and claim.property not in BUILT_IN:
        return stand.index
    subject = stand.stands_for(claim.subject)
    same = [
        position
        for position, other in enumerate(stand.corpus.claims)
        if other.property == claim.property
        and (other.subject == claim.subject or stand.stands_for(other.subject) == subject)
    ]
    return Index(narrowed(stand.corpus, same))


def _meaning(claim: Claim, index: Index) -> str:
    value = index.meanings.value(claim)
    written = code(shortened(" ".join(claim.value.split()), limit=_SHORT))
    definition = index.properties.get(claim.property)
    if definition is None:
        return f"{written}: the property {code(claim.property)} is not declared, so nobody knows what it means."
    if isinstance(value, UnreadableValue):
        near = f" A notation that can be read: {code(value.suggestion)}." if value.suggestion else ""
        return f"{written} cannot be read as {definition.type}: {inert(value.reason)}.{near}"
    if isinstance(value, UnknownName) or value is None:
        return f"{written} is not a declared entity."
    resolved = _resolved(claim, value, index)
    return f"{written} → {code(str(value))}: {inert(spelt(value))}.{resolved}"


def _resolved(claim: Claim, value: Value, index: Index) -> str:
    """By which day of publication a value was resolved, if it depends on one."""
    if not getattr(value, "relative", False):
        return ""
    published = index.meanings.published(claim.source)
    if published is None:
        return f" It depends on the day on which {code(claim.source)} was published, which is not known."
    return f" {code(claim.source)} was published {code(str(published))}."


def _others(claim: Claim, others: Iterable[Claim], index: Index) -> str:
    """What else is said of the same, and how it relates to what the claim says."""
    names = ClaimNames(index.corpus.claims)
    value = index.value(claim)
    lines = []
    told = sorted(others, key=names)
    for other in told[:_MOST]:
        theirs = index.value(other)
        says = other.stance if other.stance != "asserts" else "says"
        said = shortened(" ".join(other.value.split()), limit=_SHORT)
        related = ""
        definition = index.properties.get(other.property)
        if theirs is not None and definition is not None:
            said = shortened(spoken(Statement(other, theirs), definition.unit), limit=_SHORT)
            related = "" if value is None else f": {_RELATIONS[relation(value, theirs)]}"
        if index.withdrawn(other):
            related += ", withdrawn"
        credited = f", who credits {inert(', '.join(other.attributed_to))}," if other.attributed_to else ""
        lines.append(f"- {code(other.source)}{credited} {says} {inert(said)} ({code(names(other))}){related}")
    if len(told) > _MOST:
        lines.append(f"- and {len(told) - _MOST:,} more")
    return "\n".join(["Others on the same:", "", *lines])


def _of_name(name: Name, stand: Stand) -> Iterator[str]:
    found = declaration(name, stand)
    if found is None:
        return
    section, position = found
    item = getattr(stand.corpus, section)[position]
    yield "\n".join(_SUMMARIES[section](item, stand))


def _entity(entity: Entity, stand: Stand) -> Iterator[str]:
    yield f"**{inert(entity.name)}** ({code(entity.id)}){f', {inert(entity.kind)}' if entity.kind else ''}"
    yield ""
    if entity.aliases:
        yield f"- also {inert(', '.join(entity.aliases[:_MOST]))}"
    within = stand.entities.within(entity.id)
    if within:
        yield f"- in {inert(', '.join(within))}"
    if entity.reliability:
        yield f"- reliability {entity.reliability}"
    about = sum(stand.stands_for(claim.subject) == entity.id for claim in stand.corpus.claims)
    yield f"- {about:,} claim{'' if about == 1 else 's'} about it"
    yield from _note(entity.note)


def _source(source: Source, stand: Stand) -> Iterator[str]:
    yield f"**{inert(source.title or source.id)}** ({code(source.id)})"
    yield ""
    for word, text in (("published", source.published), ("publisher", source.publisher), ("author", source.author)):
        if text:
            yield f"- {word} {inert(text)}"
    if source.derived_from:
        yield f"- derived from {', '.join(map(code, source.derived_from))}"
    if source.superseded_by:
        yield f"- superseded by {code(source.superseded_by)}"
    if source.retracted is not None:
        yield f"- **retracted** {inert(': '.join(filter(None, (source.retracted.date, source.retracted.reason))))}"
    if source.text:
        yield f"- archived in {code(source.text)}"
    made = sum(claim.source == source.id for claim in stand.corpus.claims)
    yield f"- {made:,} claim{'' if made == 1 else 's'}"
    yield from _note(source.note)


def _property(definition: Property, _: Stand) -> Iterator[str]:
    yield f"{code(definition.id)}: {definition.type}{f', in {inert(definition.unit)}' if definition.unit else ''}"
    yield ""
    if definition.values:
        yield f"- one of {inert(', '.join(definition.values[:_MOST]))}"
    if definition.qualifiers:
        yield f"- qualifiers {inert(', '.join(f'{key} ({type})' for key, type in definition.qualifiers.items()))}"
    if definition.over_time != "constant":
        yield f"- {definition.over_time} over time"
    if definition.many:
        yield "- several values are no conflict"
    if definition.series:
        yield f"- numbers the series {code(definition.series)}"
    yield from _note(definition.note)


def _claim(claim: Claim, _: Stand) -> Iterator[str]:
    says = claim.stance if claim.stance != "asserts" else "says"
    value = shortened(" ".join(claim.value.split()), limit=_SHORT)
    yield f"{code(claim.source)} {says}: {code(claim.property)} of {code(claim.subject)} is {inert(value)}"
    for quote in claim.quotes[:1]:
        yield f"\n> {inert(shortened(' '.join(quote.exact.split()), limit=_LONGEST))}"
    yield from _note(claim.note)


def _note(note: str | None) -> Iterator[str]:
    if note:
        yield f"\n{inert(shortened(' '.join(note.split()), limit=_LONGEST))}"


_SUMMARIES: Final[Mapping[str, Callable[..., Iterator[str]]]] = {
    "entities": _entity,
    "sources": _source,
    "properties": _property,
    "claims": _claim,
}
