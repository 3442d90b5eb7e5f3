"""Subjects that an ordinal numbers: repeated numbers, numbers out of order, numbers that are too small."""

from __future__ import annotations

import pytest

SERIES = "properties: {edition: {type: ordinal, series: fairs}, solo: {type: ordinal}}\nclaims:\n"


def numbered(**editions):
    """Claims that give each fair a number, a date or both: `a="5th 1950"`, `b="5th"`, `c="- 1951"`."""
    lines = []
    for subject, text in editions.items():
        number, _, date = text.partition(" ")
        if number != "-":
            number = number.replace("+", " ")
            lines.append(
                f'  - {{id: {subject}, subject: fair-{subject}, property: edition, value: "{number}", source: kol}}'
            )
        if date:
            lines.append(
                f'  - {{id: {subject}-date, subject: fair-{subject}, property: date, value: "{date}", source: kol}}'
            )
    return SERIES + "\n".join(lines)


def ordered(**orders):
    """More claims: each fair's order, as in `a="before fair-b"`."""
    lines = (
        f"\n  - {{id: {name}-order, subject: fair-{name}, property: date, value: {value}, source: kol}}"
        for name, value in orders.items()
    )
    return "".join(lines)


class TestRepeatedOrdinal:
    def test_names_all_subjects_of_one_number(self, found):
        (finding,) = found(numbered(a="5th", b="fifth", c="No.+5", d="6th"))
        assert finding.rule == "repeated-ordinal"
        assert finding.claims == ("a", "b", "c")
        assert "5" in finding.message

    @pytest.mark.parametrize("other", ["6th", "at+least+5th", "top+10", "5th..7th"])
    def test_is_silent_where_the_numbers_may_differ(self, found, other):
        assert not found(numbered(a="5th", b=other), of="repeated-ordinal")

    def test_is_silent_about_one_subject_of_which_two_sources_speak(self, found):
        text = numbered(a="5th") + "\n  - {id: again, subject: fair-a, property: edition, value: fifth, source: sawt}"
        assert not found(text)

    def test_is_silent_about_properties_of_no_series(self, found):
        assert not found(numbered(a="5th", b="5th").replace("edition, value", "solo, value"))

    def test_is_silent_about_two_series(self, found):
        assert not found(
            """
            properties: {edition: {type: ordinal, series: fairs}, rank: {type: ordinal, series: ranks}}
            claims:
              - {id: a, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: b, subject: fair-b, property: rank, value: 5th, source: kol}
            """
        )

    def test_is_found_across_two_properties_of_one_series(self, found):
        (finding,) = found(
            """
            properties: {edition: {type: ordinal, series: fairs}, number: {type: ordinal, series: fairs}}
            claims:
              - {id: a, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: b, subject: fair-b, property: number, value: 5th, source: kol}
            """
        )
        assert finding.rule == "repeated-ordinal"

    def test_leaves_a_number_that_is_in_conflict_to_that_conflict(self, found):
        text = (
            numbered(a="5th", b="5th") + "\n  - {id: c, subject: fair-a, property: edition, value: 9th, source: sawt}"
        )
        assert [each.rule for each in found(text)] == ["conflicting-values"]

    def test_does_not_take_plans_and_denials_for_numbers(self, found):
        text = numbered(a="5th")
        for stance in ("expects", "denies", "doubts"):
            more = f"\n  - {{id: b, subject: fair-b, property: edition, value: 5th, source: kol, stance: {stance}}}"
            assert not found(text + more)


class TestOrdinalOutOfOrder:
    def test_names_the_two_with_their_numbers_and_dates(self, found):
        (finding,) = found(numbered(a="5th 1950-06", b="6th 1949", c="7th 1955"))
        assert finding.rule == "ordinal-out-of-order"
        assert {"a", "b"} <= set(finding.claims) <= {"a", "b", "a-date", "b-date"}

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("5th 1950-06", "6th 1950"),
            ("5th 1950-06-10", "6th 1950-06-10"),
            ("5th 1950-06", "6th 1951"),
            ("5th 1950-06", "at+least+4th 1949"),
            ("5th 1950-06", "6th"),
            ("5th about 1950", "6th 1949"),
            ("at+least+5th 1950", "6th 1949"),
        ],
    )
    def test_is_silent_where_the_orders_may_agree(self, found, one, other):
        assert not found(numbered(a=one, b=other), of="ordinal-out-of-order")

    def test_needs_no_exact_numbers(self, found):
        findings = found(numbered(a="at+most+5th 1950", b="at+least+6th 1949"), of="ordinal-out-of-order")
        (finding,) = findings
        assert "number 6 or later of fairs and the later one number 5 at most" in finding.message

    @pytest.mark.parametrize(
        ("later", "earlier"), [("at+most+5th", "at+least+5th"), ("5th", "at+least+5th"), ("top+5", "5th")]
    )
    def test_knows_that_two_never_share_a_number(self, found, later, earlier):
        findings = found(numbered(a=f"{later} 1950", b=f"{earlier} 1949"))
        assert [each.rule for each in findings] == ["ordinal-out-of-order"]
        assert not found(numbered(a=f"{later} 1949", b=f"{earlier} 1950"))

    def test_leaves_one_number_of_two_to_its_own_rule(self, found):
        assert [each.rule for each in found(numbered(a="5th 1950", b="5th 1949"))] == ["repeated-ordinal"]

    def test_leaves_the_first_one_to_the_rule_that_counts_the_earlier_ones(self, found):
        assert [each.rule for each in found(numbered(a="1st 1950", b="at+least+1 1949"))] == ["ordinal-too-small"]

    def test_leaves_contradictions_of_subjects_without_numbers_to_the_timeline(self, found):
        text = (
            numbered(a="5th 1950")
            + """
  - {id: begun, subject: wedding, property: start, value: 1950-06-01, source: kol}
  - {id: ended, subject: wedding, property: end, value: 1950-05-01, source: sawt}"""
        )
        assert [each.rule for each in found(text)] == ["impossible-timeline"]

    def test_looks_at_the_start_of_what_lasts(self, found):
        text = """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: a, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: a-start, subject: fair-a, property: start, value: 1950-06-01, source: kol}
              - {id: b, subject: fair-b, property: edition, value: 6th, source: kol}
              - {id: b-start, subject: fair-b, property: start, value: 1950-05-01, source: kol}
            """
        assert [each.rule for each in found(text)] == ["ordinal-out-of-order"]

    def test_knows_that_what_has_ended_has_begun(self, found):
        text = """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: a, subject: fair-a, property: edition, value: 6th, source: kol}
              - {id: a-end, subject: fair-a, property: end, value: 1950-05-01, source: kol}
              - {id: b, subject: fair-b, property: edition, value: 5th, source: kol}
              - {id: b-date, subject: fair-b, property: date, value: 1950-06-01, source: kol}
            """
        assert [each.rule for each in found(text)] == ["ordinal-out-of-order"]
        assert not found(text.replace("6th", "4th"))


class TestOrdinalTooSmall:
    def test_names_the_earlier_members(self, found):
        findings = found(
            numbered(a="at+least+1 1950", b="at+least+1 1951", c="3rd 1960", d="at+least+1 1952"),
            of="ordinal-too-small",
        )
        (finding,) = findings
        assert {"c", "a", "b", "d"} <= set(finding.claims)
        assert "3" in finding.message

    def test_is_silent_where_there_is_room(self, found):
        assert not found(numbered(a="at+least+1 1950", b="at+least+1 1951", c="3rd 1960"))

    def test_does_not_count_what_may_have_been_later_or_on_the_same_day(self, found):
        assert not found(numbered(a="at+least+1 1950", b="at+least+1 1951", c="3rd 1960-05", d="at+least+1 1960"))
        assert not found(numbered(a="at+least+1 1950", b="2nd 1960-05-01", c="at+least+1 1960-05-01"))

    def test_does_not_count_one_subject_twice(self, found):
        text = numbered(a="at+least+1 1950", b="2nd 1960")
        assert not found(text + "\n  - {id: c, subject: fair-a, property: edition, value: first, source: sawt}")

    def test_does_not_need_the_number_to_be_exact(self, found):
        assert (
            len(found(numbered(a="at+least+1 1950", b="at+least+1 1951", c="top+2 1960"), of="ordinal-too-small")) == 1
        )

    def test_is_silent_about_a_number_that_is_only_a_lower_bound(self, found):
        assert not found(numbered(a="at+least+1 1950", b="at+least+1 1951", c="at+least+2nd 1960"))

    def test_follows_orders_where_nothing_is_dated(self, found):
        orders = ordered(a="before fair-b", c="at least 2 days after fair-b")
        [finding] = found(numbered(a="at+least+1", b="at+least+1", c="2nd") + orders)
        assert finding.rule == "ordinal-too-small"
        assert finding.claims == ("a", "a-order", "b", "c", "c-order")
        assert finding.message == (
            "fair-c is number 2 of fairs, which leaves room for 1 before it, but 2 are known: "
            "fair-a (earlier by order) and fair-b (earlier by order)"
        )
        assert not found(numbered(a="at+least+1", b="at+least+1", c="3rd") + orders)

    def test_counts_dates_and_orders_together(self, found):
        text = numbered(a="at+least+1 1950", b="at+least+1", c="2nd 1960") + ordered(b="before fair-c")
        [finding] = found(text, of="ordinal-too-small")
        assert finding.claims == ("a", "a-date", "b", "b-order", "c", "c-date")

    @pytest.mark.parametrize("order", ["during fair-c", "same day as fair-c", "after fair-c", "before fair-d"])
    def test_does_not_count_what_no_order_puts_before_it(self, found, order):
        text = numbered(a="at+least+1", b="at+least+1", c="2nd", d="at+least+1") + ordered(a="before fair-c", b=order)
        assert not found(text)

    def test_says_that_the_first_has_none_before_it(self, found):
        [finding] = found(numbered(a="at+least+1 1950", b="first 1960"), of="ordinal-too-small")
        assert "leaves no room before it, but 1 is known: fair-a (1950)" in finding.message


class TestImpliedDates:
    def test_are_told_with_their_arithmetic_and_no_more_claims_than_it_takes(self, found):
        text = """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: a, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: a-before, subject: fair-a, property: date, value: 2 weeks before talks, source: kol}
              - {id: b, subject: fair-b, property: edition, value: 4th, source: kol}
              - {id: b-after, subject: fair-b, property: date, value: after talks, source: kol}
              - {id: talks, subject: talks, property: date, value: 1950-05-20, source: kol}
            """
        [finding] = found(text)
        assert finding.rule == "ordinal-out-of-order"
        assert finding.claims == ("a", "a-before", "b", "b-after")
        assert "fair-a after fair-b (kol says edition of fair-b 4th, kol says edition of fair-a 5th)" in finding.message
        assert "(11..17 days)" in finding.message


class TestRoomBetweenTwoNumbers:
    def test_is_told_where_more_lie_between_their_dates(self, found):
        (finding,) = found(numbered(a="5th 1950", b="at+least+1 1951", c="at+least+1 1952", d="7th 1953"))
        assert finding.rule == "ordinal-too-small"
        assert finding.claims == ("a", "a-date", "b", "b-date", "c", "c-date", "d", "d-date")
        assert finding.message == (
            "fair-d (1953) is number 7 of fairs and fair-a (1950) is number 5, which leaves room for 1 between them, "
            "but 2 are known: fair-b (1951) and fair-c (1952)"
        )

    @pytest.mark.parametrize(
        "fairs",
        [
            {"a": "5th 1950", "b": "at+least+1 1951", "d": "7th 1953"},
            {"a": "5th 1950", "b": "at+least+1 1950", "d": "6th 1953"},
            {"a": "5th 1950", "b": "at+least+1 1951", "d": "at+least+6th 1953"},
            {"a": "5th 1950", "b": "at+least+1 1951..1960", "d": "6th 1953"},
            {"a": "about+5th 1950", "b": "at+least+1 1951", "d": "6th 1953"},
        ],
    )
    def test_is_enough_where_all_find_a_number(self, found, fairs):
        assert not found(numbered(**fairs), of="ordinal-too-small ordinal-out-of-order")

    def test_is_not_taken_by_numbers_that_are_wrong_themselves(self, found):
        fairs = {f"n{number}": f"{number} {1900 + number}" for number in range(5, 25)}
        text = numbered(twin="6th 1906-07-01", **fairs)
        assert [each.rule for each in found(text)] == ["repeated-ordinal"]

    def test_is_told_for_the_one_that_is_crowded_and_not_for_all_behind_it(self, found):
        fairs = {f"n{number}": f"{number} {1900 + number}-05" for number in range(5, 25)}
        (finding,) = found(numbered(extra="at+least+1 1906-09", **fairs))
        assert {"n6", "extra", "n7"} <= set(finding.claims)
