"""Drafts: a claim file with a claim for everything that some texts state, written anew or brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from claimcheck.drafting.marks import mark_gone, remember, remembered
from claimcheck.drafting.quoting import Quoting, Words
from claimcheck.drafting.reading_out import Proposal, ReadOut, Stated, read_out
from claimcheck.drafting.sections import (
    HEADER,
    DraftSource,
    anchored,
    claim_lines,
    credited,
    entity_lines,
    memory_lines,
    source_lines,
)
from claimcheck.editing.scalars import quoted
from claimcheck.editing.yaml import YamlText
from claimcheck.loading.content import Content
from claimcheck.loading.reading import read
from claimcheck.model import Claim, Entity, Quote, Source
from claimcheck.text import QuoteSearch, folded

__all__ = ["DraftText", "Drafted", "Present", "drafted", "nothing", "present"]


@frozen
class DraftText:
    """A text to draft claims from, as the source that it is of."""

    source: DraftSource
    """The source."""
    content: str
    """The text."""


@frozen
class Present:
    """What a claim file that exists has so far."""

    content: str
    """The text of the claim file."""
    claims: tuple[Claim, ...] = ()
    """All its claims, in its order."""
    entities: tuple[Entity, ...] = ()
    """The entities that it declares."""
    sources: Mapping[str, Source] = field(factory=dict)
    """Its sources, by id."""


def nothing() -> Present:
    """What a claim file has before anything is in it."""
    return Present(HEADER)


def present(content: str, path: str) -> Present | str:
    """What the text of a claim file in YAML has; what is wrong with it, if anything is."""
    read_file = read(Content(path, content.encode("utf-8")), "yaml")
    if read_file.flaws:
        flaw = read_file.flaws[0]
        return f"{flaw.message} (line {flaw.locations[0].line})"
    sources = read_file.items.get("sources", ())
    return Present(
        content,
        claims=tuple(each for each in read_file.items.get("claims", ()) if isinstance(each, Claim)),
        entities=tuple(each for each in read_file.items.get("entities", ()) if isinstance(each, Entity)),
        sources={each.id: each for each in sources if isinstance(each, Source)},
    )


@frozen
class Drafted:
    """What became of a draft."""

    content: str
    """The claim file."""
    notes: tuple[str, ...]
    """What was done, one sentence for each text."""


def drafted(text: DraftText, present: Present) -> Drafted:
    """The claim file with the claims that a text states; what it has so far is changed in its own place.

    Of a text that has not changed since, nothing is touched. Raises UnreadLanguage.
    """
    source = text.source
    if source.id not in present.sources:
        return _Run(text, present).begun()
    known = present.sources[source.id].sha256
    if known is not None and known.lower() == source.sha256:
        return Drafted(present.content, (f"{source.id}: the text has not changed, so nothing was touched",))
    return _Run(text, present).renewed()


@frozen
class _Located:
    """A quote of a claim, and where the text has it now."""

    claim: Claim
    start: int
    end: int


class _Run:
    """One text on its way into one claim file."""

    def __init__(self, text: DraftText, present: Present) -> None:
        self._text = text
        self._present = present
        self._file = YamlText(present.content)
        self._search = QuoteSearch(text.content)
        source = text.source
        self._read = read_out(text.content, language=source.language, published=source.published, search=self._search)

    def begun(self) -> Drafted:
        """With the first claims of a source."""
        source, read = self._text.source, self._read
        self._file.add("sources", source_lines(source, read))
        self._add(read.stated)
        return Drafted(self._file.changed(), (f"{source.id}: {_counted(read.stated)}",))

    def renewed(self) -> Drafted:
        """With the claims of a source brought up to date."""
        source, read, file = self._text.source, self._read, self._file
        moved, gone, located = self._brought_up_to_date()
        known = remembered(file, source.id)
        fresh = tuple(_fresh(read, frozenset(known), located))
        remember(file, source.id, memory_lines(source.id, (*known, *(each.digest for each in read.stated))))
        if file.has("sources", source.id, "sha256"):
            file.set(("sources", source.id, "sha256"), source.sha256)
        elif file.has("sources", source.id, "text"):
            file.put_written_before(("sources", source.id, "text"), "sha256", source.sha256)
        self._add(fresh)
        notes = [f"{source.id}: {_counted(fresh)} from what is new in the text"]
        notes.append(f"{moved} of the claims moved")
        if gone:
            notes.append(
                f"{gone} of the claims {'quotes' if gone == 1 else 'quote'} words that the text no longer has; "
                f"a comment stands above {'it' if gone == 1 else 'each'}"
            )
        return Drafted(file.changed(), ("; ".join(notes),))

    def _add(self, stated: Sequence[Stated]) -> None:
        if not stated:
            return
        known = {folded(name).text: each.id for each in self._present.entities for name in (each.name, *each.aliases)}
        ids = credited(stated, source=self._text.source.id, taken=(each.id for each in self._present.entities))
        declared = {who: known[folded(who).text] for who in ids if folded(who).text in known}
        self._file.add("entities", entity_lines({who: id for who, id in ids.items() if who not in declared}, stated))
        self._file.add("claims", claim_lines(stated, source=self._text.source.id, ids={**ids, **declared}))

    def _brought_up_to_date(self) -> tuple[int, int, list[_Located]]:
        """How many claims moved, how many lost a quote, and where those of the others stand now."""
        moved, gone = 0, 0
        located: list[_Located] = []
        shift = 0
        for position, claim in enumerate(self._present.claims):
            if claim.source != self._text.source.id or not claim.quotes:
                continue
            found = [self._placed(quote, shift) for quote in claim.quotes]
            mark_gone(self._file, position, gone=None in found)
            gone += None in found
            several = isinstance(claim.quote, tuple)
            changes = 0
            for number, (quote, place) in enumerate(zip(claim.quotes, found, strict=True)):
                if place is None:
                    continue
                located.append(_Located(claim, *place))
                shift = shift if quote.start is None else place[0] - quote.start
                path = ("claims", position, "quote", number) if several else ("claims", position, "quote")
                changes += self._moved(path, quote, place)
            moved += bool(changes)
        return moved, gone, located

    def _placed(self, quote: Quote, shift: int) -> tuple[int, int] | None:
        """Where the text has a quote now: of several places the one next to where it should be."""
        match = self._search.find(quote.exact, prefix=quote.prefix or "", suffix=quote.suffix or "")
        if not match.is_found:
            return None
        expected = (quote.start or 0) + shift
        return min(match.places, key=lambda place: abs(place[0] - expected))

    def _moved(self, path: tuple[str | int, ...], quote: Quote, place: tuple[int, int]) -> bool:
        """Writes down where a quote stands now; whether that is a change."""
        file, text = self._file, self._text.content
        if not file.has(*path, "exact"):
            return False  # a bare text has no place beside it
        start, end = place
        wanted: dict[str, str] = {}
        if quote.start is not None:
            wanted["start"] = str(start)
        if quote.end is not None:
            wanted["end"] = str(end)
        match = self._search.find(quote.exact, prefix=quote.prefix or "", suffix=quote.suffix or "")
        if match.context_differs:
            if quote.prefix:
                wanted["prefix"] = quoted(text[max(0, start - len(quote.prefix)) : start])
            if quote.suffix:
                wanted["suffix"] = quoted(text[end : end + len(quote.suffix)])
        elif match.is_ambiguous:
            words = self._quoting.told_apart(Words(start, end, quote.exact))
            wanted.update(
                (key, quoted(said)) for key, said in (("prefix", words.prefix), ("suffix", words.suffix)) if said
            )
        for key, written in wanted.items():
            if file.has(*path, key):
                file.set((*path, key), written)
            else:
                file.put_written_before((*path, "exact"), key, written)
        return start != (quote.start if quote.start is not None else start) or bool(wanted.keys() - {"start", "end"})

    @property
    def _quoting(self) -> Quoting:
        source = self._text.source
        return Quoting(self._text.content, self._search, language=source.language, published=source.published)


def _fresh(read: ReadOut, remembered: frozenset[str], located: Sequence[_Located]) -> Iterator[Stated]:
    """What is stated in sentences from which nothing was drafted, and by no claim yet."""
    for stated in read.stated:
        if stated.digest in remembered:
            continue
        proposals = tuple(each for each in stated.proposals if not _is_covered(each, stated, located))
        if proposals:
            yield evolve(stated, proposals=proposals)


def _is_covered(proposal: Proposal, stated: Stated, located: Sequence[_Located]) -> bool:
    """Whether claims quote the place already: one with this value, or as many as there are values in it."""
    start, end = proposal.words.start, proposal.words.end
    here = [each for each in located if each.start < end and start < each.end]
    if any(each.claim.value == anchored(proposal.notation) for each in here):
        return True
    same = [each for each in stated.proposals if (each.words.start, each.words.end) == (start, end)]
    return sum((each.start, each.end) == (start, end) for each in here) >= len(same)


def _counted(stated: Sequence[Stated]) -> str:
    claims = sum(len(each.proposals) for each in stated)
    sentences = f"{len(stated):,} sentence{'' if len(stated) == 1 else 's'}"
    return f"{claims:,} claim{'' if claims == 1 else 's'} in {sentences}" if claims else "no claim"
