"""Sections: the lines of a claim file that a draft adds for one source, for what it credits and for what it states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Final

from attrs import frozen

from claimcheck.drafting.reading_out import Proposal, ReadOut, Stated
from claimcheck.editing.scalars import comment, name, notation, quoted
from claimcheck.model import BLANK
from claimcheck.reading.attribution import Credit

__all__ = [
    "GONE",
    "HEADER",
    "DraftSource",
    "anchored",
    "claim_lines",
    "credited",
    "entity_lines",
    "memory_lines",
    "source_lines",
]

HEADER: Final = f"""\
# Drafted by claimcheck. Fill every {BLANK} or delete its claim; `claimcheck check` says what is left, and
# `claimcheck evidence` shows each claim in its passage. `claimcheck draft` on a changed text keeps what you write.
claimcheck: 1
"""
GONE: Final = "# The text no longer has this quote."
"""The line above a claim whose quote a later draft did not find."""

_WIDTH: Final = 110
_SLUG: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG: Final = 40
_ARTICLE: Final = re.compile(r"^(?:the|an?)-")


@frozen
class DraftSource:
    """The source that a text is of."""

    id: str
    """Its id."""
    text: str
    """The path of the text, relative to the claim file."""
    sha256: str
    """The SHA-256 hash of the archived file, in hexadecimal digits, which tells a later draft whether it changed."""
    language: str
    """The language of the text, as a BCP 47 tag."""
    published: str | None
    """When it was published, as a date notation; None where that is unknown."""


def source_lines(source: DraftSource, read: ReadOut) -> Iterator[str]:
    """The entry of a source, from the first column on."""
    yield f"{name(source.id)}:"
    if read.title:
        yield f"  {'' if read.title_is_sure else '# '}title: {quoted(read.title)}"
    yield f"  language: {name(source.language)}"
    if source.published is not None:
        yield f"  published: {notation(source.published)}"
    elif read.dateline is not None:
        yield f"  # published: {notation(read.dateline[1])}  # line {read.dateline[0]} of the text, if that is the date"
    yield f"  text: {name(source.text)}"
    yield f"  sha256: {source.sha256}"
    if read.is_damaged:
        yield "  allow:  # the text is damaged; compare the quotes with the original, and say here that you did"
        yield f"    - {{rule: text-damaged, reason: {BLANK}}}"
    yield from (f"  {line}" for line in memory_lines(source.id, (each.digest for each in read.stated)))


def memory_lines(source: str, digests: Iterable[str]) -> Iterator[str]:
    """The comment that remembers from which sentences claims were drafted, so that deleted ones do not come back."""
    known = " ".join(dict.fromkeys(digests))
    if known:
        yield f"# drafted from these sentences of {source}; a claim that you delete stays away while they are listed:"
        yield from (f"# {source} | {line}" for line in wrap(known, _WIDTH - len(source)))


def credited(read: Iterable[Stated], *, source: str, taken: Iterable[str] = ()) -> dict[str, str]:
    """An entity's id for everybody who is credited by name or in general, by the words that name them."""
    ids: dict[str, str] = {}
    used = set(taken)
    for stated in read:
        for credit in _credits(stated):
            if credit.kind == "referred" or credit.who in ids:
                continue
            slug = _ARTICLE.sub("", _SLUG.sub("-", credit.who.lower()).strip("-"))[:_LONGEST_SLUG].strip("-")
            stem = f"{source}/{slug}" if slug and credit.who.isascii() else f"{source}/speaker"
            number = 1
            id = stem if stem != f"{source}/speaker" else f"{stem}-1"
            while id in used:
                number += 1
                id = f"{stem}-{number}"
            used.add(id)
            ids[credit.who] = id
    return ids


def entity_lines(ids: Mapping[str, str], read: Iterable[Stated]) -> Iterator[str]:
    """The entries of those who are credited, from the first column on."""
    kinds = {credit.who: credit.kind for stated in read for credit in _credits(stated)}
    for who, id in ids.items():
        anonymous = ", kind: anonymous" if kinds.get(who) == "impersonal" else ""
        yield f"{id}: {{name: {quoted(who)}{anonymous}}}"


def claim_lines(read: Sequence[Stated], *, source: str, ids: Mapping[str, str], under: str = "") -> Iterator[str]:
    """The proposed claims, from the first column on, sentence by sentence; `under` is the heading already named."""
    heading = under
    for stated in read:
        yield ""
        if stated.heading != heading:
            heading = stated.heading
            if heading:
                yield f"# ---- {comment(heading)}"
        marks = [f"boilerplate: {stated.boilerplate}"] if stated.boilerplate else []
        marks += ["damaged"] if stated.is_damaged else []
        yield "; ".join((f"# sentence {stated.number}, line {stated.line}", *marks))
        for proposal in stated.proposals:
            yield from _claim(proposal, source, ids)
            if stated.boilerplate:
                yield "  tags: [boilerplate]"


def _claim(proposal: Proposal, source: str, ids: Mapping[str, str]) -> Iterator[str]:
    words = proposal.words
    yield f"- subject: {BLANK}"
    yield f"  property: {BLANK}  # {proposal.type}"
    yield f"  value: {notation(anchored(proposal.notation))}"
    yield f"  source: {name(source)}"
    credits = _foremost(proposal.credits)
    if credits:
        who = dict.fromkeys(ids.get(credit.who, BLANK) for credit in credits)
        said = comment(", ".join(dict.fromkeys(credit.who for credit in credits)))
        yield f"  attributed_to: [{', '.join(name(each) for each in who)}]  # {said}"
    if proposal.stance != "asserts":
        yield f"  stance: {proposal.stance}"
    yield "  quote:"
    yield f"    exact: {quoted(words.exact)}"
    if words.prefix:
        yield f"    prefix: {quoted(words.prefix)}"
    if words.suffix:
        yield f"    suffix: {quoted(words.suffix)}"
    yield f"    start: {words.start}"
    yield f"    end: {words.end}"


def _credits(stated: Stated) -> Iterator[Credit]:
    return (credit for proposal in stated.proposals for credit in _foremost(proposal.credits))


def _foremost(credits: Sequence[Credit]) -> Sequence[Credit]:
    """Those who are named, if anybody is; else whoever speaks in general; else those referred to."""
    for kind in ("named", "impersonal"):
        chosen = [credit for credit in credits if credit.kind == kind]
        if chosen:
            return chosen
    return credits


def anchored(text: str) -> str:
    """A notation in which a blank stands for what is not known to be before or after."""
    return f"{text[:-1]}{BLANK}" if text.endswith(" ?") else text
