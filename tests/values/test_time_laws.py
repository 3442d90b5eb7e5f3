"""The laws of dates, periods, orders and durations, and of their comparison."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from strategies import JUNK, date_notations, dates, duration_notations, durations, periods, publications, times

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import Relation, Value, camps, meet, parse_value, relation, within
from claimcheck.values.date_value import Date
from claimcheck.values.possibilities import contains

TYPES = ("date", "period", "duration")
TIME_WORDS = (
    "16", "28", "2025", "44", "16th", "November", "Feb", "Sunday", "early", "mid-", "end of", "the", "last", "next",
    "week", "year", "today", "yesterday", "summer", "Q3", "half", "first", "century", "1890s", "or", "to", "-", "/",
    ",", "(", ")", "?", "~", "BC", "about", "before", "after", "ago", "in", "from", "between", "and", "julian", "hijri",
    "hebrew", "Adar", "2025-11-16", "2025-XX", "[", "]", "..", "days", "months", "a", "aged", "P3D", "23:00", "Z",
    "published", "T", "X", "Y", "E", "S", "\u202e", "١٦", "–", "\x00",
)  # fmt: skip
JUNK_OF_TIME = st.one_of(
    JUNK,
    st.text(alphabet="0123456789X-/.,~?%[]{}TZYES:+ ", max_size=25),
    st.lists(st.sampled_from(TIME_WORDS), max_size=9).map(" ".join),
    st.lists(st.sampled_from(TIME_WORDS), max_size=6).map("".join),
)


def read(text: str, type: str = "date", published: str | None = None) -> Value | None:
    try:
        return parse_value(text, type=type, published=published)
    except UnreadableValue:
        return None


class TestParseUndoesStr:
    """A value prints as a notation that reads back as an equal value without knowing the publication."""

    @given(dates())
    def test_of_dates(self, value: Value) -> None:
        assume(len(str(value)) < 2000)
        assert parse_value(str(value), type="date") == value

    @given(periods())
    def test_of_periods(self, value: Value) -> None:
        assume(len(str(value)) < 2000)
        assert parse_value(str(value), type="period") == value

    @given(durations())
    def test_of_durations(self, value: Value) -> None:
        assert parse_value(str(value), type="duration") == value

    @given(st.lists(st.one_of(dates(), periods()), min_size=2, max_size=3))
    def test_of_what_values_have_in_common(self, group: list[Value]) -> None:
        assume(len(camps(group)) == 1)
        common = meet(group)
        assume(len(str(common)) < 2000)
        assert parse_value(str(common), type=common.type) == common


class TestRefusal:
    """Whatever the text, it is read or refused with a place inside it and a notation that can be read."""

    @given(JUNK_OF_TIME, st.sampled_from(TYPES), publications())
    @example("9" * 1500, "date", None)
    @example("Y" + "9" * 1500, "date", None)
    @example("[" * 1500, "date", None)
    @example("\ud800", "date", None)
    @example("after " * 300, "date", None)
    @example("x 1:00" * 300, "date", None)
    @example("(published " * 150, "date", None)
    @example("julian " * 250, "date", None)
    @example("1" + " " * 1900 + "2", "date", None)
    @example("to ".join(["May "] * 300), "period", None)
    @example("a or " * 400, "duration", None)
    def test_of_any_text(self, text: str, type: str, published: str | None) -> None:
        value = read(text, type, published)
        if value is not None:
            assert len(str(value)) > 2000 or parse_value(str(value), type=type) == value
            return
        with pytest.raises(UnreadableValue) as refused:
            parse_value(text, type=type, published=published)
        refusal = refused.value
        assert 0 <= refusal.position <= len(text)
        assert refusal.reason
        assert not refusal.suggestion or parse_value(refusal.suggestion, type=type, published=published)


class TestRelation:
    """Relating is symmetric, and a value agrees with itself."""

    @given(times())
    def test_a_value_is_the_same_as_itself(self, value: Value) -> None:
        assert relation(value, value) is Relation.SAME
        assert within(value, value)
        assert camps([value, value]) == ((0, 1),)

    @given(times(), times())
    def test_it_is_symmetric(self, a: Value, b: Value) -> None:
        assert relation(a, b) is relation(b, a)

    @given(durations(), durations())
    def test_it_is_symmetric_of_durations(self, a: Value, b: Value) -> None:
        assert relation(a, b) is relation(b, a)
        assert relation(a, a) is Relation.SAME

    @given(dates(), dates())
    def test_what_is_within_agrees(self, a: Value, b: Value) -> None:
        if within(a, b):
            assert relation(a, b) in (Relation.SAME, Relation.COMPATIBLE)

    @given(dates(), durations())
    def test_dates_and_durations_are_incomparable(self, a: Value, b: Value) -> None:
        assert relation(a, b) is Relation.INCOMPARABLE


class TestWidening:
    """A hedge or a coarser precision makes the set larger, so that it never makes a conflict."""

    @given(date_notations(), publications(), st.sampled_from(["about ", "circa "]))
    def test_about_holds_the_plain_date(self, text: str, published: str | None, hedge: str) -> None:
        plain, about = read(text, published=published), read(hedge + text, published=published)
        if isinstance(plain, Date) and isinstance(about, Date) and plain.instant is None and plain.weekday is None:
            assert contains(about.possibilities, plain.possibilities)

    @given(st.dates(), st.sampled_from("~?%"))
    def test_leaving_out_the_day_or_the_month_holds_the_date(self, day: object, mark: str) -> None:
        text = str(day)
        forms = [
            text,
            text + mark,
            text[:7],
            text[:7] + mark,
            text[:4],
            text[:4] + mark,
            text[:3] + "X",
            text[:2] + "XX",
        ]
        found = [parse_value(form, type="date") for form in forms]
        for narrow, wide in ((0, 1), (0, 2), (2, 3), (2, 4), (4, 5), (4, 6), (6, 7)):
            assert within(found[narrow], found[wide])

    @given(st.sampled_from(("yesterday", "Sunday", "28 October", "last week", "summer", "2 weeks ago")))
    def test_knowing_less_of_the_publication_holds_what_knowing_more_gives(self, text: str) -> None:
        known = ("2025-11-16", "2025-11", "2025", "2025/..", None)
        found = [parse_value(text, type="date", published=published) for published in known]
        for narrow, wide in pairwise(found):
            assert within(narrow, wide)

    @given(duration_notations())
    def test_about_holds_the_plain_duration(self, text: str) -> None:
        plain, about = read(text, "duration"), read(f"about {text}", "duration")
        if plain is not None and about is not None and text[0].isdigit():
            assert within(plain, about)


class TestCamps:
    """Every value is in a camp, the members of a camp agree in pairs, and no camp lies inside another."""

    @given(st.lists(times(), min_size=1, max_size=5))
    def test_camps_hold_together(self, group: list[Value]) -> None:
        found = camps(group)
        assert set().union(*found) == set(range(len(group)))
        for family in found:
            for one, other in combinations(family, 2):
                assert relation(group[one], group[other]) is not Relation.CONFLICTING
        for one, other in combinations(map(set, found), 2):
            assert not one <= other
            assert not other <= one
