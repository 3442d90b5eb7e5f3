"""Updates: what is to be said of files that were changed since the last whole check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from typing import Final

from attrs import evolve

from claimcheck.corpus import Corpus
from claimcheck.loading.assembly import problems
from claimcheck.loading.flaws import INVALID, UNREADABLE
from claimcheck.loading.sections import Item
from claimcheck.lsp.links import stretch
from claimcheck.lsp.narrowing import DECIDED, affected, narrowed, referring
from claimcheck.lsp.stands import Settled, Shown, Stand, shown_of
from claimcheck.lsp.versions import Version
from claimcheck.model import Claim, Entity, Property, Source
from claimcheck.report import Report
from claimcheck.rules import RULES
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting

__all__ = ["TABLE", "shown_since"]


def _silent(_: Context) -> Iterator[Sighting]:
    return iter(())


def _about_single_claims(context: Context) -> Iterator[Sighting]:
    """Unknown references of claims; what is still blank is told of a source as a whole."""
    seen = RULES["unknown-reference"].sightings(context)
    return (each for each in seen if each.claims and each.identity[0] != "blank")


TABLE: Final[Mapping[str, Rule]] = {
    **{name: RULES[name] for name in sorted(DECIDED)},
    "unknown-reference": evolve(RULES["unknown-reference"], sightings=_about_single_claims),
    **{name: evolve(RULES[name], sightings=_silent) for name in (UNREADABLE, INVALID)},  # said where files are read
}
"""The rules that look at what a change can have touched."""


def shown_since(settled: Settled | None, stand: Stand, report: Callable[[Corpus], Report]) -> list[Shown]:
    """What is to be said of a stand, given what a whole check said of an earlier one, if there was one.

    `report` checks a part of the corpus by the rules of `TABLE`.
    """
    if settled is not None and settled.stand is stand:
        return list(settled.shown)
    before = {} if settled is None else settled.stand.versions
    changed = {path for path in {**before, **stand.versions} if before.get(path) is not stand.versions.get(path)}
    flaws = [(each.file.name, flaw) for path in changed if (each := stand.versions.get(path)) for flaw in each.flaws]
    if settled is None:
        return list(shown_of(report(Corpus(problems=problems(flaws))), stand))
    gone, positions = _touched(before, stand, changed)
    part = Corpus() if positions is None else narrowed(stand.corpus, positions)
    now = report(evolve(part, problems=problems(flaws)))
    over = {id(claim) for claim in (*gone, *part.claims)}
    kept = (each for each in settled.shown if not _is_over(each, over, changed, stand))
    return [*kept, *shown_of(now, stand)]


def _touched(before: Mapping[str, Version], stand: Stand, changed: Set[str]) -> tuple[list[Claim], list[int] | None]:
    """The claims that are gone, and the positions of those that have to do with a change; None for too many."""
    gone: list[Item] = []
    declared: list[Item] = []
    touched: set[int] = set()
    firsts = dict(zip(stand.versions, stand.firsts, strict=True))
    for path in changed:
        was, now = (each.reading.items if (each := some.get(path)) else {} for some in (before, stand.versions))
        for section in {**was, **now}:
            old, new = was.get(section, ()), now.get(section, ())
            start, end, new_end = stretch(old, new)
            gone += old[start:end]
            if section == "claims":
                touched.update(range(firsts[path] + start, firsts[path] + new_end) if path in firsts else ())
            else:
                declared += new[start:new_end]
    gone_claims = [item for item in gone if isinstance(item, Claim)]
    if not stand.corpus.properties:
        return gone_claims, None  # what a property's type is depends on all claims
    named = [item for item in (*gone, *declared) if isinstance(item, (Entity, Source, Property))]
    touched.update(referring(stand.corpus.claims, named))
    if not touched and not gone_claims:
        return gone_claims, []
    return gone_claims, affected(stand, changed=sorted(touched), gone=gone_claims)


def _is_over(shown: Shown, over: Set[int], changed: Set[str], stand: Stand) -> bool:
    """Whether something said before is said anew, or no longer."""
    finding = shown.finding
    if shown.of_file:
        return any(location.path in changed for location in finding.locations)
    if finding.locations and not any(location.path in stand.versions for location in finding.locations):
        return True
    if finding.rule not in DECIDED or not finding.claims:
        return False
    return any(id(shown.cited.get(name)) in over for name in finding.claims)
