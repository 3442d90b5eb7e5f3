"""The check itself: every rule over a corpus, held against the recorded judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from attrs import evolve

from claimcheck.allowances import allowed
from claimcheck.arithmetic import Arithmetic
from claimcheck.config import Config, project
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding, Location
from claimcheck.evidence import Archive, Evidence, Memory
from claimcheck.facts import Hearing
from claimcheck.fields import instances
from claimcheck.findings import Seen, finding, is_about, order, positions
from claimcheck.index import Group, GroupKey, Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.judgements import Judged, Weighed, judged_together, rejected_by, weighed
from claimcheck.provenance import Provenance
from claimcheck.report import Report, Summary, Undecided
from claimcheck.rules import rules
from claimcheck.rules.context import Context, Outcome
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.timeline import Timelines, outline

__all__ = ["check"]


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

    - `today` is the day by which `until` of resolutions and allowances is judged; without it, none has passed.
    - `root` is the folder in which archived texts may lie, by default that of the project; `config` may allow others.
    - `texts` has archived texts, by the ids of their sources, that are taken instead of files.
    - `table` has the rules to run, by name, if not all are to run; findings of the others are then missing.
    - `memory` keeps what was found in archived texts for the next check.

    Raises TypeError for what is no corpus, no day and no Config, and CannotRun for settings of the project that cannot
    be read.

    Findings come sorted, and the same corpus gives the same report whatever the order of its claims and files. What is
    wrong with a claim is a finding, never an exception.

    >>> from claimcheck import Claim, Source
    >>> claims = [Claim("fire", "injured", "about 40", "post"), Claim("fire", "injured", 57, "radio")]
    >>> report = check(Corpus(claims=claims, sources=[Source("post"), Source("radio")]))
    >>> print(report.open[0].message)
    injured of fire: post says about 40 (36..44); radio says 57
    """
    instances(Corpus, (corpus,), "what `check` checks (`load` makes it of files)")
    instances(date, () if today is None else (today,), "today")
    instances(Config, () if config is None else (config,), "config")
    config = config or Config()
    table = rules((*config.select, *config.severity)) if table is None else table
    index = Index(corpus)
    evidence = Evidence(index, _archive(corpus, config, root, texts or {}), memory=memory)
    context = _context(index, evidence, today)
    resolutions = weighed(context)
    seen = list(_over_claims(table, context))
    in_groups, covering = _over_groups(table, context, resolutions)
    context = evolve(context, rejected=rejected_by(covering))
    across, covering_across = _across_groups(table, context, resolutions)
    undecided = tuple(_undecided(context))  # the rule on constraints has worked it out
    covering += covering_across
    context = evolve(context, rejected=rejected_by(covering))
    seen += (*in_groups, *across, *_over_corpus(table, context))
    places = positions(corpus, (*(claim for each in seen for claim in each.sighting.claims), *index.annotated))
    seen, used = allowed(seen, context, places)
    outcome = Outcome(frozenset(each.position for each in covering), frozenset(used), frozenset(table))
    seen += _over_judgements(table, evolve(context, outcome=outcome))
    made = [finding(each, context, places) for each in seen]
    findings = [*(each for each in corpus.problems if each.rule in table), *made]
    kept = sorted((_graded(each, table, config) for each in findings if config.checks(table[each.rule])), key=order)
    return Report(
        corpus=corpus,
        findings=tuple(kept),
        summary=_summary(corpus, index, kept),
        today=today,
        reasons={(of.fingerprint, of.version): each.reason for of, each in zip(made, seen, strict=True) if each.reason},
        cited={context.names(claim): claim for each in seen for claim in each.sighting.claims},
        undecided=undecided,
        hearing=Hearing(context, made, covering),
        timeline=partial(outline, context.timeline),
    )


def _context(index: Index, evidence: Evidence, today: date | None) -> Context:
    names = ClaimNames(index.corpus.claims)
    return Context(
        index=index,
        provenance=Provenance(index.sources, index.entities),
        names=names,
        originals=index.named(claim.restates for claim in index.restating if claim.restates is not None),
        evidence=evidence,
        timelines=Timelines(index, names),
        today=today,
        arithmetic=Arithmetic(index),
    )


def _archive(corpus: Corpus, config: Config, root: Path | None, texts: Mapping[str, str]) -> Archive:
    if root is None:
        root = project(start=Path()) if any(source.text is not None for source in corpus.sources) else Path()
    return Archive(corpus, root=root, folders=config.text_folders, texts=texts)


def _over_claims(table: Mapping[str, Rule], context: Context) -> Iterator[Seen]:
    """What the rules see that look at files and at single claims."""
    return (each for rule in table.values() if rule.scope in ("file", "claim") for each in _seen(rule, context))


def _over_corpus(table: Mapping[str, Rule], context: Context) -> Iterator[Seen]:
    """What the rules see that look at the whole corpus, but speak of nothing that a resolution may cover."""
    return (
        each for rule in table.values() if rule.scope == "corpus" and not rule.joint for each in _seen(rule, context)
    )


def _over_judgements(table: Mapping[str, Rule], context: Context) -> Iterator[Seen]:
    """What the rules see that look at what became of resolutions and allowances."""
    judging = [rule for rule in table.values() if rule.scope == "judgement"]
    return (Seen(rule, each) for rule in judging for each in rule.sightings(context))


def _seen(rule: Rule, context: Context) -> Iterator[Seen]:
    for sighting in rule.sightings(context):
        outside = sighting.across or not sighting.claims or is_about(sighting, "sources")
        yield Seen(rule, sighting, group=None if outside else context.index.key(sighting.claims[0]))


def _over_groups(
    table: Mapping[str, Rule], context: Context, resolutions: Sequence[Weighed]
) -> tuple[list[Seen], list[Weighed]]:
    """What the group rules see, and the resolutions that cover some of it.

    Most groups agree so plainly that no rule needs to look.
    """
    index = context.index
    looking = [rule for rule in table.values() if rule.scope == "group"]
    relevant: dict[GroupKey, list[Weighed]] = {}
    for resolution in resolutions:
        for key in {index.key(claim) for claim in resolution.claims.values()}:
            relevant.setdefault(key, []).append(resolution)
    attentive = index.special | relevant.keys() | {index.key(claim) for claim in index.restating}
    seen: list[Seen] = []
    covering: list[Weighed] = []
    for key, claims in index.groups.items():
        if key not in attentive and index.agrees_plainly(key, claims):
            continue
        group = index.group(key)
        if group is None:
            continue
        if key not in relevant:
            seen += [Seen(rule, each, key) for rule in looking for each in rule.sightings(group, context)]
            continue
        for rule, judged in _judged_group(looking, group, context, relevant[key]):
            seen += _with_verdicts(rule, judged, key)
            covering += judged.covering
    return seen, covering


def _judged_group(
    looking: Sequence[Rule], group: Group, context: Context, resolutions: Sequence[Weighed]
) -> list[tuple[Rule, Judged]]:
    def run(rule: Rule, off: frozenset[int]) -> Sequence[Sighting]:
        return list(rule.sightings(group.without(off), evolve(context, rejected=off)))

    present = frozenset(map(id, context.index.groups[group.subject, group.property.id, group.qualifiers]))
    return judged_together(looking, run, resolutions, names=context.names, present=present)


def _across_groups(
    table: Mapping[str, Rule], context: Context, resolutions: Sequence[Weighed]
) -> tuple[list[Seen], list[Weighed]]:
    """What the rules see that compare groups with each other, and the resolutions that cover some of it."""

    def run(rule: Rule, off: frozenset[int]) -> Sequence[Sighting]:
        return list(rule.sightings(evolve(context, rejected=off)))

    looking = [rule for rule in table.values() if rule.scope == "corpus" and rule.joint]
    verdicts = judged_together(looking, run, resolutions, rejected=context.rejected, names=context.names)
    seen = [each for rule, judged in verdicts for each in _with_verdicts(rule, judged, None)]
    return seen, [each for _, judged in verdicts for each in judged.covering]


def _with_verdicts(rule: Rule, judged: Judged, group: GroupKey | None) -> Iterator[Seen]:
    return (Seen(rule, each.sighting, group, each.status, each.reason) for each in judged.verdicts)


def _undecided(context: Context) -> Iterator[Undecided]:
    """The constraints that the claims which stand do not decide."""
    corpus = context.index.corpus
    places: dict[int, Location | None] = {}
    for each in context.arithmetic.undecided(rejected=context.rejected):
        position = each.bound.position
        if position not in places:
            places[position] = None if corpus.locator is None else corpus.locator("constraints", position, "that")
        yield Undecided(corpus.constraints[position].that, each.subject, each.reason, places[position])


def _graded(finding: Finding, table: Mapping[str, Rule], config: Config) -> Finding:
    """The finding with the severity that the settings give its rule; what a rule itself plays down stays down."""
    wanted = config.severity.get(finding.rule)
    if wanted is None or wanted is finding.severity:
        return finding
    own = table[finding.rule].severity
    if finding.severity is not own and wanted.reaches(finding.severity):
        return finding
    return evolve(finding, severity=wanted)


def _summary(corpus: Corpus, index: Index, findings: Iterable[Finding]) -> Summary:
    looked_at = Summary(corpus.files, len(index.sources), len(corpus.claims), len(index.groups))
    return looked_at.counting(findings)
