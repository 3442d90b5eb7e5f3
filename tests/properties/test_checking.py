"""The laws of checking, whatever the claims are."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import AttrsInstance, asdict, evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding, Status
from claimcheck.formatters import Style, formatter
from claimcheck.loading import load
from claimcheck.model import Claim, Entity, Property, Resolution, Retraction, Source
from claimcheck.values import parse_value
from claimcheck.values.comparison import relation
from claimcheck.values.value import Relation

TODAY = date(2026, 3, 1)
SOURCES = tuple(
    Source(f"s{number}", published=f"2024-0{number + 1}-1{number}", derived_from=("s0",) if number == 3 else ())
    for number in range(5)
)
PROPERTIES = (
    Property("size", "count"),
    Property("date", "date"),
    Property("round", "ordinal"),
    Property("toll", "count", over_time="rising"),
    Property("members", "count", over_time="varying"),
)
ENTITIES = (Entity("visit", "זביקור"), Entity("fair", "المعرض"), Entity("strike", "The strike"))

numbers = st.integers(0, 60)
counts = st.one_of(
    numbers.map(str),
    numbers.map("about {}".format),
    numbers.map("at least {}".format),
    numbers.map("at most {}".format),
    numbers.map("over {}".format),
    st.lists(numbers, min_size=2, max_size=2).map(lambda pair: "{}..{}".format(*sorted(pair))),
    st.sampled_from(["a couple", "several", "dozens", "none", "nearly 20", "just over 20"]),
)
ordinals = st.one_of(
    numbers.map("No. {}".format).filter(lambda text: text != "No. 0"),
    st.sampled_from(["first", "at least 3rd", "top 10"]),
)
days = st.dates(date(2024, 1, 1), date(2024, 3, 31)).map(date.isoformat)
dates = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map("about {}".format),
    days.map("../{}".format),
    st.lists(days, min_size=2, max_size=3, unique=True).map(lambda several: f"[{','.join(sorted(several))}]"),
    st.lists(days, min_size=2, max_size=2, unique=True).map(lambda pair: "/".join(sorted(pair))),
    st.sampled_from(
        ["mid-February 2024", "early January 2024", "late March 2024", "yesterday", "2024-XX-11", "Q1 2024"]
    ),
)
values = {"size": counts, "date": dates, "round": ordinals, "toll": counts, "members": counts}


@st.composite
def claims(
    draw: st.DrawFn,
    *,
    properties: tuple[str, ...] = tuple(values),
    subjects: tuple[str, ...] = ("visit", "fair"),
    stances: tuple[str, ...] = ("asserts", "asserts", "asserts", "denies", "doubts", "expects"),
    most: int = 7,
    prefix: str = "c",
) -> tuple[Claim, ...]:
    """Claims with ids of their own, some of which hang together."""

    def claim(number: int) -> Claim:
        property = draw(st.sampled_from(properties))
        return Claim(
            id=f"{prefix}{number}",
            subject=draw(st.sampled_from(subjects)),
            property=property,
            value=draw(values[property]),
            source=draw(st.sampled_from(SOURCES)).id,
            stance=draw(st.sampled_from(stances)),  # type: ignore[arg-type]
            as_of=draw(st.none() | days),
        )

    return tuple(claim(number) for number in range(draw(st.integers(2, most))))


def one_group(property: str = "size", *, most: int = 7) -> st.SearchStrategy[tuple[Claim, ...]]:
    return claims(properties=(property,), subjects=("visit",), stances=("asserts",), most=most)


def corpus(*claims: Claim, resolutions: tuple[Resolution, ...] = ()) -> Corpus:
    return Corpus(
        claims=claims, sources=SOURCES, properties=PROPERTIES, entities=ENTITIES, resolutions=resolutions, files=1
    )


def findings(*claims: Claim, resolutions: tuple[Resolution, ...] = ()) -> tuple[Finding, ...]:
    return check(corpus(*claims, resolutions=resolutions), today=TODAY).findings


def conflicts(*claims: Claim) -> tuple[Finding, ...]:
    return tuple(each for each in findings(*claims) if each.rule == "conflicting-values")


def parted(finding: Finding) -> set[frozenset[str]]:
    """The pairs of claims that share no camp."""
    together = {frozenset(pair) for camp in finding.camps for pair in combinations(camp.claims, 2)}
    return {frozenset(pair) for pair in combinations(finding.claims, 2)} - together


class TestAnotherClaim:
    """A claim that is added never removes a conflict between two others."""

    @given(one_group() | one_group("date"))
    def test_leaves_every_pair_apart_that_was_apart(self, known: tuple[Claim, ...]) -> None:
        *others, added = known
        before = {pair for finding in conflicts(*others) for pair in parted(finding)}
        after = {pair for finding in conflicts(*others, added) for pair in parted(finding)}
        assert before <= after

    @given(one_group() | one_group("date"))
    def test_leaves_a_group_in_conflict_that_was(self, known: tuple[Claim, ...]) -> None:
        *others, added = known
        assert len(conflicts(*others)) <= len(conflicts(*others, added))

    @given(claims())
    def test_of_whatever_kind_leaves_every_finding_between_two_asserted_values(self, known: tuple[Claim, ...]) -> None:
        *others, added = known
        kept = {each.fingerprint for each in findings(*others) if each.rule == "conflicting-values"}
        assert kept <= {each.fingerprint for each in findings(*others, added)}


class TestOrder:
    """The order of claims, sources and entities never matters: the same bytes come out."""

    @given(claims(), st.data())
    def test_of_what_is_in_a_corpus(self, known: tuple[Claim, ...], data: st.DataObject) -> None:
        one = corpus(*known)
        other = evolve(
            one,
            claims=data.draw(st.permutations(known)),
            sources=data.draw(st.permutations(SOURCES)),
            entities=data.draw(st.permutations(ENTITIES)),
            properties=data.draw(st.permutations(PROPERTIES)),
        )
        output = formatter("json")
        assert output(check(one, today=TODAY), Style()) == output(check(other, today=TODAY), Style())

    @given(claims(), st.data())
    def test_of_claims_that_have_no_id(self, known: tuple[Claim, ...], data: st.DataObject) -> None:
        nameless = tuple(evolve(claim, id=None) for claim in known)
        shuffled = data.draw(st.permutations(nameless))
        assert findings(*nameless) == findings(*shuffled)


class TestIdentity:
    """No two findings of a run have the same fingerprint, so a host can tell them apart; nor the same version."""

    @given(claims())
    def test_of_findings(self, known: tuple[Claim, ...]) -> None:
        found = findings(*known)
        assert len({each.fingerprint for each in found}) == len(found)
        assert len({each.version for each in found}) == len(found)


class TestFiles:
    """Which file a claim stands in never matters, nor the order in which files are named."""

    @given(claims(), st.data())
    def test_of_which_a_corpus_is_made(self, known: tuple[Claim, ...], data: st.DataObject) -> None:
        with TemporaryDirectory() as folder:
            one = written_out(Path(folder, "one"), known, data.draw(st.lists(st.integers(0, 2), min_size=7)))
            other = written_out(Path(folder, "other"), known, data.draw(st.lists(st.integers(0, 2), min_size=7)))
            reports = [check(load(paths), today=TODAY) for paths in (one, data.draw(st.permutations(one)), other)]
        output = formatter("json")
        assert output(reports[0], Style()) == output(reports[1], Style())
        assert [evolve(each, locations=()) for each in by_version(reports[0].findings)] == [
            evolve(each, locations=()) for each in by_version(reports[2].findings)
        ]


def written_out(folder: Path, known: tuple[Claim, ...], files: list[int]) -> list[Path]:
    """The claims spread over JSON Lines files, beside one file with what they refer to."""
    folder.mkdir()
    declared = {"claimcheck": 1}
    for section, items in (("sources", SOURCES), ("properties", PROPERTIES), ("entities", ENTITIES)):
        declared[section] = {each.id: mapping(each, leave="id") for each in items}
    folder.joinpath("declared.claims.json").write_text(json.dumps(declared), encoding="utf-8")
    for claim, number in zip(known, files, strict=False):
        with folder.joinpath(f"{number}.claims.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(mapping(claim)) + "\n")
    return sorted(folder.iterdir())


def mapping(item: AttrsInstance, *, leave: str = "") -> dict[str, object]:
    return asdict(item, filter=lambda attribute, value: bool(value) and attribute.name != leave)


def by_version(findings: tuple[Finding, ...]) -> list[Finding]:
    return sorted(findings, key=lambda each: (each.rule, each.fingerprint, each.version))


class TestWidening:
    """Widening a value never makes a conflict."""

    @given(one_group(), numbers)
    def test_of_a_count(self, others: tuple[Claim, ...], number: int) -> None:
        exact = Claim("visit", "size", number, "s4", id="exact")
        wide = evolve(exact, value=f"about {number}")
        assert len(conflicts(*others, wide)) <= len(conflicts(*others, exact))

    @given(one_group("date"), days)
    def test_of_a_day_to_its_month(self, others: tuple[Claim, ...], day: str) -> None:
        exact = Claim("visit", "date", day, "s4", id="exact")
        for wide in (day[:7], day[:4], f"about {day}", f"../{day}"):
            assert len(conflicts(*others, evolve(exact, value=wide))) <= len(conflicts(*others, exact))

    @given(claims(), st.data())
    def test_of_a_value_to_a_half_line_never_adds_a_finding_of_conflict(
        self, known: tuple[Claim, ...], data: st.DataObject
    ) -> None:
        first, *others = known
        for claim in (evolve(first, value="at least 0"), evolve(first, value="../2100-01-01")):
            if (claim.property == "date") == claim.value.startswith(".."):
                assert len(conflicts(claim, *others)) <= len(conflicts(first, *others))


class TestBruteForce:
    """A group is reported exactly when no possibility is common to all its claims; the camps are the largest sets
    of claims that share one."""

    @given(one_group())
    def test_over_counts(self, known: tuple[Claim, ...]) -> None:
        points = [parse_value(str(number), type="count") for number in range(200)]
        assert_camps(known, points)

    @given(one_group("round"))
    def test_over_ordinals(self, known: tuple[Claim, ...]) -> None:
        points = [parse_value(str(number), type="ordinal") for number in range(1, 200)]
        assert_camps(known, points)

    @given(one_group("date", most=5))
    def test_over_days(self, known: tuple[Claim, ...]) -> None:
        # From 2023-11 on, so that every value has a day among them, those of "about" too.
        first = date(2023, 11, 1).toordinal()
        points = [
            parse_value(date.fromordinal(number).isoformat(), type="date") for number in range(first, first + 420)
        ]
        assert_camps(known, points)


def assert_camps(known: tuple[Claim, ...], points: list[object]) -> None:
    kinds = {"size": "count", "round": "ordinal", "date": "date"}
    published = {source.id: source.published for source in SOURCES}
    sets = {
        claim.id: parse_value(claim.value, type=kinds[claim.property], published=published[claim.source])
        for claim in known
    }
    alive = {
        frozenset(id for id, value in sets.items() if relation(point, value) is not Relation.CONFLICTING)
        for point in points
    }
    largest = {camp for camp in alive if camp and not any(camp < other for other in alive)}
    found = conflicts(*known)
    if frozenset(sets) in alive:
        assert not found
        return
    (finding,) = found
    assert set(finding.claims) == set(sets)
    assert {frozenset(camp.claims) for camp in finding.camps} == largest


class TestResolution:
    """A resolution that covers a conflict makes exactly that finding resolved, and leaves nothing to be settled."""

    @given(claims(), st.data())
    def test_of_a_conflict_changes_the_status_of_it_alone(self, known: tuple[Claim, ...], data: st.DataObject) -> None:
        before = findings(*known)
        weighable = [each for each in before if each.rule == "conflicting-values"]
        if not weighable:
            return
        chosen = data.draw(st.sampled_from(weighable))
        camp = data.draw(st.sampled_from(chosen.camps))
        by_id = {claim.id: claim for claim in known}
        resolution = Resolution(
            claims={id: by_id[id].value for id in chosen.claims}, accept=camp.claims, reason="counted at the door"
        )
        after = findings(*known, resolutions=(resolution,))
        (resolved,) = (each for each in after if each.status is Status.RESOLVED)
        assert resolved == evolve(chosen, status=Status.RESOLVED, help=resolved.help)
        elsewhere = [each for each in before if each.subject != chosen.subject or each.property != chosen.property]
        assert elsewhere == [
            each for each in after if each.subject != chosen.subject or each.property != chosen.property
        ]


class TestRetraction:
    """To retract a claim is to remove it, as far as conflicts go; likewise a source, and a claim that is corrected."""

    RULES = ("conflicting-values", "denied-value", "non-monotonic-value", "incomparable-values", "distant-bounds")

    def of(self, *claims: Claim) -> list[Finding]:
        return [each for each in findings(*claims) if each.rule in self.RULES]

    @given(claims())
    def test_of_a_claim(self, known: tuple[Claim, ...]) -> None:
        first, *others = known
        retracted = evolve(first, retracted=Retraction(date="2024-06-01"))
        assert self.of(retracted, *others) == self.of(*others)

    @given(claims())
    def test_by_superseding_it(self, known: tuple[Claim, ...]) -> None:
        first, *others = known
        superseded = evolve(first, superseded_by=others[0].id)
        assert self.of(superseded, *others) == self.of(*others)

    @given(claims())
    def test_of_a_source(self, known: tuple[Claim, ...]) -> None:
        gone = evolve(SOURCES[4], retracted=Retraction(reason="made up"))
        withdrawn = evolve(corpus(*known), sources=(*SOURCES[:4], gone))
        found = [each for each in check(withdrawn, today=TODAY).findings if each.rule in self.RULES]
        assert found == self.of(*(claim for claim in known if claim.source != "s4"))


class TestUnrelatedGroups:
    """Claims of unrelated groups do not influence each other."""

    @given(claims(subjects=("visit", "fair")), claims(subjects=("strike",), prefix="d"))
    def test_findings_of_two_corpora_are_those_of_both(
        self, ours: tuple[Claim, ...], theirs: tuple[Claim, ...]
    ) -> None:
        def key(finding: Finding) -> tuple[str, str]:
            return finding.rule, finding.fingerprint

        assert sorted(findings(*ours, *theirs), key=key) == sorted((*findings(*ours), *findings(*theirs)), key=key)
