"""Whatever a corpus holds, a check comes to an end and gives a report that can be shown in every format."""

from __future__ import annotations

from datetime import date
from typing import get_args

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Status
from claimcheck.formatters import FORMATTERS, Style, formatter
from claimcheck.model import (
    ALLOWABLE_RULES,
    Allowance,
    Claim,
    Entity,
    OverTime,
    Property,
    Resolution,
    Retraction,
    Source,
    Stance,
    ValueType,
)

TODAY = date(2026, 3, 1)
NAMES = ["a", "b", "c", "شهود", "a/b/size"]
NOTATIONS = [
    "4", "about 40", "at least 1", "over 300", "5000", "12 km", "7 mile", "USD 3", "14th", "top 10", "true", "2024-05",
    "Monday 2024-05-05", "mid-May 2024", "yesterday", "2024-05-01/..", "3 days after b", "about 1 week", "aged 45",
    "a", "الهلال", "יום א'", "1.900", "\u202e4", "", " ", "[2024-05-01,2024-05-03]", "-3", "none", "0",
    "2024-05-01T10:00Z",
]  # fmt: skip

names = st.sampled_from(NAMES)
ids = st.sampled_from(["a", "b", "c", "d"])
some_names = st.lists(names, max_size=2).map(tuple)
notations = st.sampled_from(NOTATIONS) | st.text(min_size=1, max_size=12)
times = st.none() | notations
allowances = st.lists(
    st.builds(Allowance, st.sampled_from(ALLOWABLE_RULES), st.just("why not"), times), max_size=2
).map(tuple)
retractions = st.none() | st.builds(Retraction, times)

entities = st.builds(
    Entity, ids, names, st.sampled_from([None, "event", "place", "anonymous"]), some_names, st.none() | names
)
sources = st.builds(
    Source,
    ids,
    publisher=st.none() | names,
    published=times,
    derived_from=some_names,
    superseded_by=st.none() | names,
    retracted=retractions,
    allow=allowances,
)
properties = st.builds(
    Property,
    st.sampled_from(["size", "head", "date"]),
    st.sampled_from(get_args(ValueType)),
    unit=st.sampled_from([None, "km", "person"]),
    tolerance=st.sampled_from([None, "5%", "2", "much"]),
    rounded=st.booleans(),
    many=st.booleans(),
    values=st.sampled_from([(), ("a", "الهلال")]),
    qualifiers=st.dictionaries(st.sampled_from(["part", "day"]), st.sampled_from(get_args(ValueType)), max_size=2),
    series=st.sampled_from([None, "s"]),
    timeline=st.sampled_from([None, "at", "start"]),
    over_time=st.sampled_from(get_args(OverTime)),
)
claims = st.builds(
    Claim,
    names,
    st.sampled_from(["size", "head", "date"]),
    notations,
    names,
    id=st.none() | ids,
    attributed_to=some_names,
    quote=st.none() | st.text(min_size=1, max_size=5),
    qualifiers=st.dictionaries(st.sampled_from(["part", "day"]), notations, max_size=2),
    as_of=times,
    stance=st.sampled_from(get_args(Stance)),
    restates=st.none() | ids,
    superseded_by=st.none() | ids,
    retracted=retractions,
    allow=allowances,
)
resolutions = st.builds(
    Resolution,
    st.dictionaries(names | ids, st.none() | notations, min_size=1, max_size=3),
    st.lists(ids, max_size=2).map(tuple),
    st.just("why not"),
    date=times,
    until=times,
)
corpora = st.builds(
    Corpus,
    st.lists(claims, max_size=8),
    st.lists(sources, max_size=4),
    st.lists(entities, max_size=4),
    st.lists(properties, max_size=3),
    resolutions=st.lists(resolutions, max_size=3),
)


class TestAnyCorpus:
    """Whatever a corpus holds, however wrong, a check gives a report."""

    @given(corpora)
    def test_is_checked_and_can_be_shown_in_every_format(self, corpus: Corpus) -> None:
        report = check(corpus, today=TODAY)
        for name in FORMATTERS:
            output = formatter(name)(report, Style()).encode("utf-8")
            assert not output or output.endswith(b"\n")

    @given(corpora, st.data())
    def test_gives_the_same_report_in_any_order(self, corpus: Corpus, data: st.DataObject) -> None:
        unique = evolve(
            corpus,
            sources={each.id: each for each in corpus.sources}.values(),
            entities={each.id: each for each in corpus.entities}.values(),
            properties={each.id: each for each in corpus.properties}.values(),
            claims=[*{each.id: each for each in corpus.claims if each.id}.values()]
            + [each for each in corpus.claims if each.id is None],
        )
        shuffled = evolve(
            unique,
            **{
                section: data.draw(st.permutations(getattr(unique, section)))
                for section in ("claims", "sources", "entities", "properties", "resolutions")
            },
        )
        output = formatter("json")
        assert output(check(unique, today=TODAY), Style()) == output(check(shuffled, today=TODAY), Style())

    @given(corpora)
    def test_resolves_only_what_a_resolution_weighs_and_allows_only_what_an_allowance_names(
        self, corpus: Corpus
    ) -> None:
        weighed = {name for resolution in corpus.resolutions for name in resolution.claims}
        allowed = {each.rule for item in (*corpus.claims, *corpus.sources) for each in item.allow}
        for finding in check(corpus, today=TODAY):
            if finding.status is Status.RESOLVED:
                assert len(weighed & set(finding.claims)) >= 2
            if finding.status is Status.ALLOWED:
                assert finding.rule in allowed

    @given(corpora)
    def test_says_nothing_of_claims_that_are_not_there(self, corpus: Corpus) -> None:
        report = check(corpus, today=TODAY)
        named = {
            name
            for finding in report
            for name in (*finding.claims, *(c for camp in finding.camps for c in camp.claims))
        }
        assert named <= set(report.cited)
