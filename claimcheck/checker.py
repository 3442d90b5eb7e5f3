"""The check itself: every rule over a corpus, held against the recorded judgements."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.arithmetic import Arithmetic
from claimcheck.config import Config, project
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import SHORT, Camp, Finding, Location, Status
from claimcheck.evidence import Archive, Evidence, Memory
from claimcheck.facts import Hearing
from claimcheck.index import Group, GroupKey, Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.judgements import Judged, Weighed, judged, weighed
from claimcheck.model import Allowance, Claim
from claimcheck.provenance import Provenance
from claimcheck.report import Report, Summary, Undecided
from claimcheck.rules import rules
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Outcome, Scene
from claimcheck.timeline import Timelines, outline

__all__ = ["check"]


@frozen(eq=False)
class _Seen:
    """A sighting on its way to becoming a finding."""

    rule: Rule
    sighting: Sighting
    group: GroupKey | None = None
    status: Status = Status.OPEN
    reason: str = ""
    """Why it is resolved or allowed."""


def check(
    corpus: Corpus,
    *,
    config: Config | None = None,
    today: date | None = None,
    root: Path | None = None,
    texts: Mapping[str, str] | None = None,
    table: Mapping[str, Rule] | None = None,
    memory: Memory | None = None,
) -> Report:
    """Checks a corpus with every selected rule.

    Resolutions and allowances past their `until` no longer hold; without `today` none is past it. Archived texts are
    read only in `root`, which is by default the project's folder, and where `config` allows it; `texts` has the texts
    of sources, by id, that are not to be read from files. Findings come sorted, and the same corpus gives the same
    report whatever the order of its claims and files.

    `table` has the rules to run, where it is not to be all; what the others would say is missing then, and so is what
    files hold that is wrong, as far as the rules about it are not among them. `memory` keeps what was found in
    archived texts for the next check.
    """
    config = config or Config()
    table = rules((*config.select, *config.severity)) if table is None else table
    index = Index(corpus)
    names = ClaimNames(corpus.claims)
    evidence = Evidence(index, _archive(corpus, config, root, texts or {}), memory=memory)
    provenance, arithmetic = Provenance(index.sources, index.entities), Arithmetic(index)
    scene = Scene(
        index, provenance, names, _originals(index), evidence, Timelines(index, names), today, arithmetic=arithmetic
    )
    resolutions = weighed(scene)
    seen = list(_over_claims(table, scene))
    in_groups, covering = _over_groups(table, scene, resolutions)
    seen += in_groups
    undecided = _undecided(scene, frozenset[int]().union(*(each.rejected for each in covering)))
    in_series, covering = _over_series(table, scene, resolutions, covering)
    seen += in_series
    scene = evolve(scene, rejected=frozenset[int]().union(*(each.rejected for each in covering)))
    seen += _over_corpus(table, scene)
    positions = _positions(corpus, (*(claim for each in seen for claim in each.sighting.claims), *index.annotated))
    seen, used = _allowed(seen, scene, positions)
    outcome = Outcome(frozenset(each.position for each in covering), frozenset(used), frozenset(table))
    judging = [rule for rule in table.values() if rule.scope == "judgement"]
    seen += [_Seen(rule, each) for rule in judging for each in rule.sightings(evolve(scene, outcome=outcome))]
    made = [_finding(each, scene, positions) for each in seen]
    findings = [*(each for each in corpus.problems if each.rule in table), *made]
    kept = [_graded(each, table, config) for each in findings if config.checks(table[each.rule])]
    kept.sort(key=_order)
    return Report(
        corpus=corpus,
        findings=tuple(kept),
        summary=_summary(corpus, index, kept),
        today=today,
        reasons={(of.fingerprint, of.version): each.reason for of, each in zip(made, seen, strict=True) if each.reason},
        cited={names(claim): claim for each in seen for claim in each.sighting.claims},
        undecided=tuple(undecided),
        hearing=Hearing(scene, made, covering),
        timeline=partial(outline, scene.timeline),
    )


def _archive(corpus: Corpus, config: Config, root: Path | None, texts: Mapping[str, str]) -> Archive:
    if root is None:
        root = project(start=Path()) if any(source.text is not None for source in corpus.sources) else Path()
    return Archive(corpus, root=root, folders=config.text_folders, texts=texts)


def _originals(index: Index) -> Mapping[str, Claim]:
    return index.named(claim.restates for claim in index.restating if claim.restates is not None)


def _over_claims(table: Mapping[str, Rule], scene: Scene) -> Iterator[_Seen]:
    """What the rules see that look at files and at single claims."""
    return (each for rule in table.values() if rule.scope in ("file", "claim") for each in _seen(rule, scene))


def _over_corpus(table: Mapping[str, Rule], scene: Scene) -> Iterator[_Seen]:
    """What the rules see that look at the whole corpus, but speak of nothing that a resolution may cover."""
    return (each for rule in table.values() if rule.scope == "corpus" and not rule.joint for each in _seen(rule, scene))


def _seen(rule: Rule, scene: Scene) -> Iterator[_Seen]:
    for sighting in rule.sightings(scene):
        outside = sighting.across or not sighting.claims or _is_about(sighting, "sources")
        yield _Seen(rule, sighting, group=None if outside else scene.index.key(sighting.claims[0]))


def _is_about(sighting: Sighting, *sections: str) -> bool:
    """Whether a sighting is about something of these sections, whatever claims take part."""
    return bool(sighting.places) and sighting.places[0].section in sections


def _over_groups(
    table: Mapping[str, Rule], scene: Scene, resolutions: Sequence[Weighed]
) -> tuple[list[_Seen], list[Weighed]]:
    """What the group rules see. Most groups agree so plainly that no rule needs to look."""
    index = scene.index
    looking = [rule for rule in table.values() if rule.scope == "group"]
    relevant: dict[GroupKey, list[Weighed]] = {}
    for resolution in resolutions:
        for key in {index.key(claim) for claim in resolution.claims.values()}:
            relevant.setdefault(key, []).append(resolution)
    attentive = index.special | relevant.keys() | {index.key(claim) for claim in index.restating}
    seen: list[_Seen] = []
    covering: list[Weighed] = []
    for key, claims in index.groups.items():
        if key not in attentive and index.agrees_plainly(key, claims):
            continue
        group = index.group(key)
        if group is None:
            continue
        if key not in relevant:
            seen += [_Seen(rule, each, group=key) for rule in looking for each in rule.sightings(group, scene)]
            continue
        for rule, verdict in _judged_group(looking, group, scene, relevant[key]):
            seen += [_Seen(rule, each.sighting, key, each.status, each.reason) for each in verdict.verdicts]
            covering += verdict.covering
    return seen, covering


def _judged_group(
    looking: Sequence[Rule], group: Group, scene: Scene, resolutions: Sequence[Weighed]
) -> Iterator[tuple[Rule, Judged]]:
    """The verdicts on one group; what a resolution rejects is no witness for the other rules.

    A rule behind may take a witness from one before it, so the rules run until that settles; twice is the rule.
    """
    present = frozenset(map(id, scene.index.groups[group.subject, group.property.id, group.qualifiers]))

    def run(rule: Rule) -> Callable[[frozenset[int]], Sequence[Sighting]]:
        return lambda off: list(rule.sightings(group.without(off), evolve(scene, rejected=off)))

    verdicts: dict[str, Judged] = {}
    rejected: dict[str, frozenset[int]] = {}
    for _ in looking:
        before = dict(rejected)
        for rule in looking:
            off = frozenset[int]().union(*(claims for name, claims in rejected.items() if name != rule.name))
            weighing = resolutions if rule.joint else ()
            verdict = judged(run(rule), weighing, rejected=off, names=scene.names, present=present)
            verdicts[rule.name] = verdict
            rejected[rule.name] = frozenset[int]().union(*(each.rejected for each in verdict.covering))
        if rejected == before:
            break
    for rule in looking:
        yield rule, verdicts[rule.name]


def _over_series(
    table: Mapping[str, Rule], scene: Scene, resolutions: Sequence[Weighed], covering: Sequence[Weighed]
) -> tuple[list[_Seen], list[Weighed]]:
    """What the rules see that compare groups with each other; rejected claims are no witnesses here.

    What one of these rules has settled is settled for the others, so they run until that changes nothing.
    """
    in_groups = frozenset[int]().union(*(each.rejected for each in covering))
    looking = [rule for rule in table.values() if rule.scope == "corpus" and rule.joint]

    def run(rule: Rule) -> Callable[[frozenset[int]], Sequence[Sighting]]:
        return lambda off: list(rule.sightings(evolve(scene, rejected=off)))

    verdicts: dict[str, Judged] = {}
    rejected: dict[str, frozenset[int]] = {}
    for _ in looking:
        before = dict(rejected)
        for rule in looking:
            off = in_groups.union(*(claims for name, claims in rejected.items() if name != rule.name))
            verdicts[rule.name] = judged(run(rule), resolutions, rejected=off, names=scene.names)
            rejected[rule.name] = frozenset[int]().union(*(each.rejected for each in verdicts[rule.name].covering))
        if not any(rejected.values()) or rejected == before:
            break
    seen = [
        _Seen(rule, each.sighting, None, each.status, each.reason)
        for rule in looking
        for each in verdicts[rule.name].verdicts
    ]
    return seen, [*covering, *(each for verdict in verdicts.values() for each in verdict.covering)]


def _positions(corpus: Corpus, claims: Iterable[Claim]) -> dict[int, int]:
    """Where claims stand in the corpus, by `id()`; looked up for those that are spoken of only."""
    wanted = {id(claim) for claim in claims}
    if not wanted:
        return {}
    return {id(claim): position for position, claim in enumerate(corpus.claims) if id(claim) in wanted}


def _allowed(
    seen: Iterable[_Seen], scene: Scene, positions: Mapping[int, int]
) -> tuple[list[_Seen], set[tuple[str, int, int]]]:
    """The sightings with those marked that an allowance silences, and the allowances that do so."""
    marked: list[_Seen] = []
    used: set[tuple[str, int, int]] = set()
    for each in seen:
        found = None if each.rule.joint else _allowance(each, scene, positions)
        if found is not None:
            used.add(found)
            items = scene.index.corpus.claims if found[0] == "claims" else scene.index.corpus.sources
            reason = items[found[1]].allow[found[2]].reason
            each = evolve(each, status=Status.ALLOWED, reason=reason)
        marked.append(each)
    return marked, used


def _allowance(seen: _Seen, scene: Scene, positions: Mapping[int, int]) -> tuple[str, int, int] | None:
    """The allowance that silences a sighting: on the source or claim that it is about."""
    for section, position, allowances in _allowances(seen.sighting, scene, positions):
        for number, allowance in enumerate(allowances):
            if allowance.rule == seen.rule.name and not scene.expired(allowance.until):
                return section, position, number
    return None


def _allowances(
    sighting: Sighting, scene: Scene, positions: Mapping[int, int]
) -> Iterator[tuple[str, int, tuple[Allowance, ...]]]:
    sources = scene.index.corpus.sources
    if _is_about(sighting, "sources"):
        position = sighting.places[0].position
        yield "sources", position, sources[position].allow
    elif sighting.claims:
        yield "claims", positions[id(sighting.claims[0])], sighting.claims[0].allow
    if sighting.source is not None:
        position = next(number for number, source in enumerate(sources) if source.id == sighting.source)
        yield "sources", position, sources[position].allow


def _undecided(scene: Scene, rejected: frozenset[int]) -> Iterator[Undecided]:
    """The constraints that the claims which stand do not decide."""
    corpus = scene.index.corpus
    places: dict[int, Location | None] = {}
    for each in scene.arithmetic.undecided(rejected=rejected):
        position = each.bound.position
        if position not in places:
            places[position] = None if corpus.locator is None else corpus.locator("constraints", position, "that")
        yield Undecided(corpus.constraints[position].that, each.subject, each.reason, places[position])


def _finding(seen: _Seen, scene: Scene, positions: Mapping[int, int]) -> Finding:
    sighting, rule = seen.sighting, seen.rule
    subject, property, qualifiers = seen.group or (None, sighting.property, ())
    identity = _digest([rule.name, subject, property, qualifiers, sighting.identity])
    names = {scene.names(claim): claim for claim in sighting.claims}
    camps = (
        Camp(
            value=camp.value,
            claims=tuple(sorted(set(map(scene.names, camp.claims)))),
            documents=len({claim.source for claim in camp.claims}),
            origins=camp.origins,
        )
        for camp in sighting.camps
    )
    return Finding(
        rule=rule.name,
        severity=sighting.severity or rule.severity,
        status=seen.status,
        fingerprint=identity,
        version=_digest([identity, sorted((name, claim.value) for name, claim in names.items())]),
        message=sighting.message,
        subject=subject,
        property=property,
        qualifiers=dict(qualifiers),
        claims=tuple(sorted(names)),
        camps=tuple(sorted(camps, key=lambda camp: camp.claims)),
        locations=tuple(_locations(sighting, scene, positions)),
        help=_help(seen, identity),
        meant=sighting.meant,
    )


def _help(seen: _Seen, fingerprint: str) -> str:
    """What to do about a finding; how to settle it, where a resolution can."""
    help = seen.sighting.help
    if not seen.rule.joint or len(seen.sighting.claims) < 2:
        return help
    return f"{help} To settle it: `claimcheck resolve {fingerprint[:SHORT]}`.".lstrip()


def _locations(sighting: Sighting, scene: Scene, positions: Mapping[int, int]) -> Iterator[Location]:
    locator = scene.index.corpus.locator
    if locator is None:
        return
    if sighting.places:
        about_claim = len(sighting.claims) == 1 and not _is_about(sighting, "sources", "constraints")
        owner = scene.names(sighting.claims[0]) if about_claim else None
        for place in sighting.places:
            location = locator(place.section, place.position, *place.path, key=place.key, part=place.part)
            if location is not None:
                yield evolve(location, claim=owner)
        if not _is_about(sighting, "constraints"):
            return  # only a constraint leaves the reader to look for the claims
    for claim in sighting.claims:
        location = locator("claims", positions[id(claim)], "value")
        if location is not None:
            yield evolve(location, claim=scene.names(claim))


def _digest(parts: object) -> str:
    return sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()[:32]


def _graded(finding: Finding, table: Mapping[str, Rule], config: Config) -> Finding:
    """The finding with the severity that the settings give its rule; what a rule itself plays down stays down."""
    wanted = config.severity.get(finding.rule)
    if wanted is None or wanted is finding.severity:
        return finding
    own = table[finding.rule].severity
    if finding.severity is not own and wanted.reaches(finding.severity):
        return finding
    return evolve(finding, severity=wanted)


def _order(finding: Finding) -> tuple[object, ...]:
    first = finding.locations[0] if finding.locations else None
    place = (first.path, first.line, first.column) if first else ("", 0, 0)
    return (
        finding.severity.rank,
        *place,
        finding.rule,
        finding.fingerprint,
        finding.version,
        finding.message,
    )


def _summary(corpus: Corpus, index: Index, findings: Iterable[Finding]) -> Summary:
    looked_at = Summary(corpus.files, len(index.sources), len(corpus.claims), len(index.groups))
    return looked_at.counting(findings)
