"""Whatever a constraint says, a check comes to an end and tells of it inside the file."""

from __future__ import annotations

import random
from itertools import product

import pytest
from attrs import evolve
from constraints import verdict
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Location
from claimcheck.model import Claim, Constraint, Property, Source
from claimcheck.report import Report

PROPERTIES = [
    Property("n", "count", unit="person", qualifiers={"r": "category"}),
    Property("q", "quantity"),
    Property("warm", "quantity", unit="°C"),
    Property("toll", "count", over_time="rising"),
    Property("nth", "ordinal"),
    Property("day", "date"),
    Property("lasts", "duration"),
    Property("where", "category"),
]
VALUES = {
    "n": ("3", "about 40", "at least 7", "none", "1 or 5", "dozens", "9" * 500),
    "q": ("12 km", "2.5", "-3..<4", "€5 million", "30 people per km²", "60 km/h", "a third", "7 %"),
    "warm": ("20", "68 °F", "293.15 K"),
    "toll": ("3", "5"),
    "nth": ("14th", "top 3"),
    "day": ("2019-05-02", "2019", "2019-05-02T10:00Z", "../2019", "Y-17E7", "after the flood", "hijri 1447-05-25"),
    "lasts": ("3 days", "36 hours", "61 years", "months", "3 months and 10 days", "2:01:09"),
    "where": ("north",),
}
CLAIMS = [
    Claim(subject, property, value, "a", as_of="2019" if property == "toll" else None)
    for subject, number in (("x", 0), ("y", 1))
    for property, values in VALUES.items()
    for value in (values[number % len(values)],)
] + [Claim("x", "n", value, "a", qualifiers={"r": region}) for region, value in (("north", 2), ("south", "about 3"))]

COMPARISONS = ("=", "<", "<=", ">", ">=")
WORDS = st.sampled_from(
    [f"{subject}.{property}" for subject in ("x", "y", "") for property in VALUES]
    + ["sum(x.n[r=*])", "x.n[r=north]", "sum(.n[r=*])", "z.n", "x.no", "x.n[k=3]"]
    + ["3", "'12 km'", "'3 days'", "2019", "0", "-1", "14th", "12%", "'about 20 °C'", "1e9", "yesterday", "€5", "''"]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    parts = [draw(WORDS)]
    compared = draw(st.integers(0, 3))
    for number in range(draw(st.integers(1, 4))):
        sign = draw(st.sampled_from(COMPARISONS if number == compared else tuple("+-*/")))
        word = draw(WORDS)
        parts += [sign, f"({word} {draw(st.sampled_from('+-*/'))} {draw(WORDS)})" if draw(st.booleans()) else word]
    return " ".join(parts)


def found(that: str, claims: list[Claim]) -> Report:
    corpus = Corpus(
        claims=claims, properties=PROPERTIES, sources=[Source("a")], constraints=[Constraint(that)],
        locator=lambda *path, key=False, part=None: Location("a", 1, *((part.start + 1, 1) if part else (1, 1)), 1),
    )  # fmt: skip
    return check(corpus)


class TestAnyConstraint:
    """Whatever it says of whatever is claimed, it is refused, decided or undecided, and told of in a few lines."""

    @given(texts(), st.dictionaries(st.sampled_from(sorted(VALUES)), st.integers(0, 9), max_size=8))
    @settings(max_examples=600)
    def test_is_checked(self, that, chosen):
        claims = [
            evolve(each, value=VALUES[each.property][chosen[each.property] % len(VALUES[each.property])])
            if each.property in chosen
            else each
            for each in CLAIMS
        ]
        report = found(that, claims)
        for finding in report.findings:
            if finding.rule in ("unreadable-value", "unknown-reference"):
                assert 1 <= finding.locations[0].column <= len(that) + 1
            assert len(finding.message) < 3_000
        again = found(that, claims[::-1])
        assert [each.message for each in again.findings] == [each.message for each in report.findings]
        assert {each.reason for each in again.undecided} == {each.reason for each in report.undecided}

    @given(st.text(max_size=40))
    def test_in_any_characters_is_checked(self, that):
        found(that or " ", CLAIMS)


DAY = Property("day", "date")
LASTS = Property("lasts", "duration")


@pytest.mark.parametrize("form", ["b.day - a.day {} l.lasts", "a.day + l.lasts {} b.day", "b.day {} a.day + l.lasts"])
def test_dates_and_days_agree_with_trying_every_day(form):
    """Dates are sets of days; a number of days between two may count the last or not."""
    dice = random.Random(form)
    seen = {"holds": 0, "broken": 0}
    for _ in range(700):
        first, second = ([day := dice.randrange(1, 20), day + dice.randrange(0, 4)] for _ in "ab")
        length = [low := dice.randrange(0, 12), low + dice.randrange(0, 3)]
        values = {
            "a.day": f"2019-05-{first[0]:02}/2019-05-{first[1]:02}",
            "b.day": f"2019-05-{second[0]:02}/2019-05-{second[1]:02}",
            "l.lasts": f"{length[0]}..{length[1]} days" if length[0] < length[1] else f"{length[0]} days",
        }
        comparison = dice.choice(["=", "<", "<=", ">", ">="])
        shared = dice.random() < 0.1
        that = form.format(comparison)
        if shared:
            that, values["b.day"] = that.replace("b.day", "a.day"), values["a.day"]
        differences = {
            end - start
            for start, end in product(*(range(low, high + 1) for low, high in (first, second)))
        } if not shared else {0}  # fmt: skip
        lengths = {day - less for day in range(length[0], length[1] + 1) for less in (0, 1)}
        wanted = any(_compared(form, comparison, *pair) for pair in product(differences, lengths))
        assert verdict(that, values, DAY, LASTS) == ("holds" if wanted else "broken"), (that, values)
        seen["holds" if wanted else "broken"] += 1
    assert min(seen.values()) > 50


def _compared(form: str, comparison: str, difference: int, length: int) -> bool:
    over = difference - length if form.startswith("b.day") else length - difference
    return {"=": over == 0, "<": over < 0, "<=": over <= 0, ">": over > 0, ">=": over >= 0}[comparison]
