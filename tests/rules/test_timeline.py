"""The rules on time: what claims make impossible together, reports that are too early, judgements on both."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics import Status

EVENTS = """
entities:
  vote: {name: ההצבעה, kind: event, aliases: [the vote]}
  march: {name: المسيرة, kind: event}
  fair: {name: The fair, kind: event}
  party: {name: A party, kind: body}
properties:
  held: {type: period, timeline: at}
  planned: {type: date, timeline: at, over_time: varying}
  shown: {type: date, timeline: at, many: true}
  opened: {type: date}
  counted: {type: date, timeline: at}
  guests: {type: count}
  number: {type: ordinal, series: marches}
claims:
"""


def said(*claims):
    """Claims as `id subject property: value [more]`, by kol unless `more` says who."""
    lines = []
    for claim in claims:
        head, _, value = claim.partition(": ")
        id, subject, property = head.split()
        value, _, more = value.partition(" | ")
        more = f", {more}" if more else ""
        source = "" if "source:" in more else ", source: letter"
        lines.append(f'  - {{id: {id}, subject: {subject}, property: {property}, value: "{value}"{source}{more}}}')
    return EVENTS + "\n".join(lines)


@pytest.fixture
def impossible(found):
    """The sets of claims that impossible-timeline reports."""
    return lambda *claims: [each.claims for each in found(said(*claims), of="impossible-timeline")]


class TestOrders:
    def test_what_comes_after_may_begin_on_the_last_day_and_no_earlier(self, impossible):
        after = "a march date: after fair"
        period = ("s fair start: 1950-05-01", "e fair end: 1950-05-03")
        assert not impossible(after, *period, "d march date: 1950-05-03")
        assert impossible(after, *period, "d march date: 1950-05-02") == [("a", "d", "e")]

    def test_what_comes_before_ends_on_the_first_day_at_the_latest(self, impossible):
        before = "b fair date: before march"
        assert not impossible(before, "e fair end: 1950-05-03", "d march date: 1950-05-03")
        assert impossible(before, "e fair end: 1950-05-04", "d march date: 1950-05-03") == [("b", "d", "e")]

    def test_during_begins_and_ends_within(self, impossible):
        period = ("i march date: during fair", "s fair start: 1950-05-01", "e fair end: 1950-05-03")
        assert not impossible(*period, "d march date: 1950-05-02")
        assert impossible(*period, "d march date: 1950-05-04") == [("d", "e", "i")]
        assert impossible(*period, "l march length: 5 days") == [("e", "i", "l", "s")]

    def test_on_the_same_day_is_on_some_day_of_it(self, impossible):
        same = ("o march date: same day as fair", "s fair start: 1950-05-01", "e fair end: 1950-05-03")
        assert not impossible(*same, "d march date: 1950-05-02")
        assert impossible(*same, "d march date: 1950-05-04") == [("d", "e", "o")]

    def test_a_length_counts_from_any_day(self, impossible):
        period = ("s fair start: 1950-05-01", "e fair end: 1950-05-10", "a march date: 3 days after fair")
        for day in ("1950-05-03", "1950-05-13"):
            assert not impossible(*period, f"d march date: {day}")
        assert impossible(*period, "d march date: 1950-05-02") == [("a", "d", "s")]
        assert impossible(*period, "d march date: 1950-05-14") == [("a", "d", "e")]

    def test_what_is_so_long_after_or_before_something_is_one_day(self, impossible):
        chain = ("a march date: 2 days after fair", "b vote date: 2 days after march", "f fair date: 1950-02-27")
        assert not impossible(*chain, "d vote date: 1950-03-03")
        assert impossible(*chain, "d vote date: 1950-03-04") == [("a", "b", "d", "f")]
        between = ("a vote date: 1 day after march", "b vote date: 2 days before fair", "m march date: 1950-03-01")
        assert not impossible(*between, "f fair date: 1950-03-04")
        assert impossible(*between, "f fair date: 1950-03-05") == [("a", "b", "f", "m")]

    def test_unless_something_says_that_it_lasts(self, impossible):
        between = ("a vote date: 1 day after march", "b vote date: 2 days before fair", "m march date: 1950-03-01")
        assert not impossible(*between, "f fair date: 1950-03-05", "l vote length: 2 days")

    def test_what_is_only_before_or_after_or_during_something_may_last(self, impossible):
        inside = ("i march date: during fair", "m march date: 1950-03-05", "j vote date: during fair")
        assert not impossible("a fair date: after party", *inside, "v vote date: 1950-03-09")
        assert not impossible("a fair date: during party", *inside, "v vote date: 1950-03-09")
        assert impossible("a fair date: 1950-03", *inside, "v vote date: 1950-03-09") == [("a", "i", "j", "m", "v")]

    def test_a_start_or_an_end_alone_may_be_ordered(self, impossible):
        assert not impossible("e fair end: after march", "m march date: 1950-05-02", "s fair start: 1950-05-01")
        assert impossible("s fair start: after march", "m march date: 1950-05-02", "e fair end: 1950-05-01") == [
            ("e", "m", "s")
        ]

    def test_a_ring_is_impossible_even_on_one_day(self, impossible):
        ring = ("a vote date: after march", "b march date: after fair", "c fair date: after vote")
        assert impossible(*ring, "d vote date: 1950") == [("a", "b", "c")]
        assert not impossible("a vote date: during march", "b march date: during vote")

    def test_nothing_is_before_or_after_itself(self, impossible):
        for order in ("after vote", "before vote", "2 days after vote", "1 day before vote"):
            assert impossible(f"a vote date: {order}") == [("a",)]
        for order in ("during vote", "same day as vote"):
            assert not impossible(f"a vote date: {order}")

    def test_a_name_or_alias_leads_to_its_subject(self, impossible):
        assert impossible("a march date: after the vote", "b vote date: 1950-05-02", "c march date: 1950-05-01")

    def test_a_declared_id_is_a_subject_though_it_reads_like_a_date(self, found):
        text = """
            entities: {may-1950: {name: The month of May}, vote: {name: The vote}}
            claims:
              - {id: a, subject: vote, property: date, value: 2 days after may-1950, source: kol}
              - {id: b, subject: may-1950, property: date, value: 1950-05-31, source: kol}
              - {id: c, subject: vote, property: date, value: 1950-05-31, source: kol}
            """
        assert [(each.rule, each.claims) for each in found(text)] == [("impossible-timeline", ("a", "b", "c"))]

    def test_a_name_that_nobody_knows_is_no_subject(self, found):
        text = said("a march date: after vot", "b vote date: after march", "c march date: before vot")
        assert {each.rule for each in found(text)} == {"unknown-reference"}

    def test_without_entities_a_name_is_the_subject_of_that_name(self, found):
        text = """
            claims:
              - {id: a, subject: dam, property: date, value: after flood, source: kol}
              - {id: b, subject: flood, property: date, value: after dam, source: kol}
            """
        assert [each.claims for each in found(text, of="impossible-timeline")] == [("a", "b")]


class TestLengthsAndDates:
    @pytest.mark.parametrize("length", ["2 days", "3 days", "at least 2 days", "at most 2 days", "48 hours"])
    def test_a_number_of_days_may_or_may_not_count_the_last(self, impossible, length):
        assert not impossible("s fair start: 1950-05-01", "e fair end: 1950-05-03", f"l fair length: {length}")

    @pytest.mark.parametrize("length", ["5 days", "1 day", "at least 4 days", "2 weeks", "a year", "12 hours"])
    def test_other_lengths_do_not_fit(self, impossible, length):
        claims = ("s fair start: 1950-05-01", "e fair end: 1950-05-03", f"l fair length: {length}")
        assert impossible(*claims) == [("e", "l", "s")]

    def test_a_date_is_the_only_day(self, impossible):
        assert impossible("a vote date: 1950-05-01/1950-05-03", "m march date: 5 days after vote",
                          "d march date: 1950-05-10") == [("a", "d", "m")]  # fmt: skip

    def test_of_what_lasts_it_is_some_day(self, impossible):
        lasting = ("s fair start: 1950-05-01", "d fair date: 1950-05-05", "a march date: after fair")
        assert not impossible(*lasting, "m march date: 1950-05-09")
        assert impossible(*lasting, "m march date: 1950-05-04") == [("a", "d", "m")]

    def test_all_dates_of_one_property_are_one_day(self, impossible):
        claims = ("s fair start: 1950-05-04", "e fair end: 1950-05-06")
        gaps = ("a fair date: [1950-05-01,1950-05-05]", "b fair date: [1950-05-01,1950-05-06]")
        assert not impossible(*claims, gaps[0])
        assert impossible(*claims, *gaps) == [("a", "b", "s")]

    def test_a_period_has_its_start_and_its_end(self, impossible):
        assert impossible("p fair held: 1950-05-01/1950-05-03", "e fair end: 1950-05-04") == [("e", "p")]
        assert not impossible("p fair held: 1950-05-01/..", "e fair end: 1950-05-04")

    def test_a_date_that_is_declared_to_be_a_period_still_places_its_subject(self, found):
        text = """
            entities: {fair: {name: The fair, kind: event}, march: {name: The march, kind: event}}
            properties: {date: {type: period}, length: {type: quantity, unit: m}}
            claims:
              - {id: a, subject: fair, property: date, value: 1950-05-01/1950-05-03, source: kol}
              - {id: b, subject: march, property: start, value: after fair, source: kol}
              - {id: c, subject: march, property: start, value: 1950-05-02, source: kol}
              - {id: d, subject: march, property: length, value: 900 m, source: kol}
            """
        assert [(each.rule, each.claims) for each in found(text)] == [("impossible-timeline", ("a", "b", "c"))]

    def test_gaps_are_followed(self, impossible):
        claims = ("a vote date: [1950-05-01,1950-05-20]", "b vote date: after march")
        assert not impossible(*claims, "c march date: 1950-05-10", "d fair date: after vote", "e fair date: 1950-05-20")
        assert impossible(
            *claims, "c march date: 1950-05-10", "d fair date: after vote", "e fair date: 1950-05-19"
        ) == [("a", "b", "c", "d", "e")]

    def test_instants_count_to_the_minute(self, impossible):
        after = ("a march date: after vote", "b vote date: 1950-05-01T08:00Z")
        assert not impossible(*after, "c march date: 1950-05-01T08:00Z")
        assert impossible(*after, "c march date: 1950-05-01T09:30+02:00") == [("a", "b", "c")]

    def test_a_day_may_be_counted_in_any_zone(self, impossible):
        after = ("a march date: after vote", "b vote date: 1950-05-01T08:00Z")
        assert not impossible(*after, "c march date: 1950-04-30")
        assert impossible(*after, "c march date: 1950-04-29") == [("a", "b", "c")]

    def test_hours_count_to_the_minute(self, impossible):
        claims = ("a march start: 2 hours after vote", "s vote start: 1950-05-01T12:00Z", "l vote length: 1 hour")
        assert not impossible(*claims, "m march start: 1950-05-01T15:00Z")
        assert impossible(*claims, "m march start: 1950-05-01T15:01Z") == [("a", "l", "m", "s")]
        assert impossible(*claims, "m march start: 1950-05-01T13:59Z") == [("a", "m", "s")]

    def test_hours_lie_between_the_moments_of_what_has_one_day(self, impossible):
        claims = ("v vote date: 1950-05-01T10:00+03:00", "a march date: 2 hours after vote")
        assert not impossible(*claims, "m march date: 1950-05-01T09:00Z")
        assert impossible(*claims, "m march date: 1950-05-01T08:30Z") == [("a", "m", "v")]
        assert impossible(*claims, "m march date: 1950-05-01T13:00Z") == [("a", "m", "v")]
        before = ("v vote date: 1950-05-01T10:00Z", "b march date: 90 minutes before vote")
        assert not impossible(*before, "m march date: 1950-05-01T08:30Z")
        assert impossible(*before, "m march date: 1950-05-01T09:00Z") == [("b", "m", "v")]

    def test_hours_count_from_any_moment_of_what_lasts(self, impossible):
        claims = ("v vote date: 1950-05-01T10:00Z", "e vote length: 5 hours", "a march date: 2 hours after vote")
        assert not impossible(*claims, "m march date: 1950-05-01T13:00Z")

    def test_something_can_take_place_during_what_a_moment_is_stated_of(self, impossible):
        claims = ("v vote date: 1950-05-01T10:00Z", "i march date: during vote")
        assert not impossible(*claims, "m march date: 1950-05-01T10:30Z")

    def test_hours_count_from_any_moment_where_no_time_is_stated(self, impossible):
        claims = ("a vote date: 2 hours after march", "b vote date: 3 hours before march")
        assert not impossible(*claims, "m march date: 1950-05-01T10:00Z")
        assert impossible(*claims, "m march date: 1950-05-01T10:00Z", "v vote date: 1950-05-01T12:00Z") == [
            ("b", "m", "v")
        ]

    def test_instants_of_two_properties_that_agree_as_dates_are_no_contradiction(self, impossible):
        assert not impossible("a vote date: 1950-05-01T12:00Z", "b vote counted: 1950-05-01T11:00Z")
        assert impossible("a vote date: 1950-05-01T12:00Z", "b vote counted: 1950-05-09T11:00Z") == [("a", "b")]

    def test_instants_that_agree_as_dates_are_no_contradiction(self, impossible):
        assert not impossible("a vote date: 1950-05-01T12:00Z", "b vote date: 1950-05-01T11:00Z")
        assert not impossible("a fair start: 1950-05-01T12:00Z", "b fair start: 1950-05-01T11:00Z")

    def test_a_million_years_are_no_trouble(self, impossible):
        assert not impossible("a vote date: 1000000 years after march", "m march date: 1950")
        assert impossible(
            "a vote date: at least 1000000 years after march", "m march date: 1950", "v vote date: 1951"
        ) == [("a", "m", "v")]


class TestWitnesses:
    @pytest.mark.parametrize(
        "more",
        ["stance: expects", "stance: doubts", "stance: denies", "superseded_by: x", "retracted: {reason: wrong}",
         "restates: x"],
    )  # fmt: skip
    def test_others_say_nothing(self, impossible, more):
        others = ("b vote date: 1950-05-02", "c vote date: before march", "x march date: 1950-06/..")
        assert not impossible(*others, f"a march date: 1950-05-01 | {more}")

    def test_a_property_in_conflict_gives_nothing(self, found):
        text = said("a march date: 1950-05-01", "b march date: 1950-05-09", "c march date: after vote",
                    "d vote date: 1950-05-20")  # fmt: skip
        assert {each.rule for each in found(text)} == {"conflicting-values"}

    @pytest.mark.parametrize("property", ["planned", "opened"])
    def test_properties_that_do_not_place_their_subject_say_nothing(self, impossible, property):
        assert not impossible(f"a march {property}: 1950-05-01", "b march date: after vote", "c vote date: 1950-05-02")

    def test_what_has_several_values_is_not_one_day(self, impossible):
        assert not impossible("a march shown: 1950-05-01", "b march shown: 1950-05-09")


class TestReporting:
    def test_contradictions_that_share_no_claim_are_all_reported(self, impossible):
        assert impossible(
            "a vote date: after march", "b vote date: 1950-05-01", "c march date: 1950-05-02",
            "d fair start: 1960-05-03", "e fair end: 1960-05-01",
        ) == [("a", "b", "c"), ("d", "e")]  # fmt: skip

    def test_the_argument_and_the_repairs_are_told(self, found):
        [finding] = found(
            said("a vote date: 2 weeks after march", "b march date: 1950-05-01", "c vote date: 1950-05-05"),
            of="impossible-timeline",
        )
        assert finding.message == (
            "march >= 1950-05-01 (letter says 1950-05-01); vote >= 1950-05-12 (letter says vote 2 weeks after march "
            "(11..17 days)); vote <= 1950-05-05 (letter says 1950-05-05): 7 days short"
        )
        assert (
            "b between 1950-04-18 and 1950-04-24; a with 4 days instead; c between 1950-05-12 and 1950-05-18"
            in finding.help
        )
        assert finding.subject is None

    @pytest.mark.parametrize(
        ("claims", "instead"),
        [
            (("l fair length: 2 weeks", "s fair start: 1950-05-01", "e fair end: 1950-05-03"), "l with 2 days instead"),
            (("a vote date: at most 2 days after march", "v vote date: 1950-05-09", "m march date: 1950-05-04"),
             "a with 5 days instead"),
            (("a vote date: 3 days before march", "v vote date: 1950-05-09", "m march date: 1950-05-04"),
             "without a"),
            (("a vote date: at most 2 days after march", "v vote date: 1950-05-09/..", "m march date: 1950-05-01"),
             "a with at least 8 days instead"),
            (("a vote date: at least 4 days after march", "v vote date: ../1950-05-03", "m march date: 1950-05-01"),
             "a with at most 2 days instead"),
            (("a vote date: after march", "v vote date: 1950-05-01T10:00Z", "m march date: 1950-05-01T10:30Z"),
             "v 1950-05-01T10:30Z or later"),
            (("a vote date: 1 hour after march", "v vote date: 1950-05-01T00:00Z", "m march date: 1950-05-01T10:30Z"),
             "v 1950-05-01T11:30Z"),
        ],
    )  # fmt: skip
    def test_what_a_claim_could_say_instead_is_told(self, found, claims, instead):
        [finding] = found(said(*claims), of="impossible-timeline")
        assert instead in finding.help

    def test_dates_that_depend_on_the_publication_are_told_with_it(self, found):
        claims = ("a vote date: yesterday | source: kol", "b vote date: after march", "c march date: 2024-05-01")
        [finding] = found(said(*claims), of="impossible-timeline")
        assert "vote <= 2024-04-30 (kol, published 2024-05-01, says yesterday)" in finding.message
        assert "(letter says 2024-05-01)" in finding.message

    def test_that_a_day_may_be_one_of_any_zone_is_told_where_it_matters(self, found):
        moment = ("v vote date: 1950-05-01T10:00Z", "a march date: 1 hour after vote")
        [finding] = found(said(*moment, "m march date: 1950-05-03"), of="impossible-timeline")
        assert "14 hours before midnight" in finding.help
        [finding] = found(said(*moment, "m march date: 1950-05-01T12:00Z"), of="impossible-timeline")
        assert "midnight" not in finding.help

    def test_the_order_of_claims_does_not_matter(self, found):
        claims = [
            "a vote date: after march", "b vote date: 1950-05-01", "c march date: 1950-05-02",
            "d march date: 1950-05-02/1950-05-04", "e fair date: before vote", "f fair date: after march",
        ]  # fmt: skip
        one, other = (found(said(*order), of="impossible-timeline") for order in (claims, claims[::-1]))
        assert [(each.claims, each.message, each.fingerprint) for each in one] == [
            (each.claims, each.message, each.fingerprint) for each in other
        ]


JUDGED = ("a vote date: after march", "b vote date: 1950-05-01", "c march date: 1950-05-02")


class TestResolutions:
    def judged(self, found, resolution, *more, of="impossible-timeline stale-resolution"):
        text = said(*JUDGED, *more) + f"\nresolutions:\n  - {{{resolution}, reason: the diary is late}}"
        return [(each.rule, each.status, each.claims) for each in found(text, of=of)]

    def test_cover_a_finding_and_its_rejected_claims_are_no_witnesses(self, found):
        more = ("d fair date: during march", "e fair date: 1950-04-30")
        weighed = "claims: {a: after march, b: 1950-05-01, c: 1950-05-02}"
        assert self.judged(found, f"{weighed}, accept: [a, b]", *more) == [
            ("impossible-timeline", Status.RESOLVED, ("a", "b", "c"))
        ]

    def test_leave_open_what_else_the_accepted_claims_contradict(self, found):
        more = ("d fair date: during march", "e fair date: 1950-04-30")
        judged = self.judged(found, "claims: {a: after march, b: 1950-05-01, c: 1950-05-02}, accept: [c]", *more)
        assert ("impossible-timeline", Status.RESOLVED, ("a", "b", "c")) in judged
        assert ("impossible-timeline", Status.OPEN, ("c", "d", "e")) in judged

    def test_are_open_again_when_a_value_has_changed(self, found):
        weighed = "claims: {a: after march, b: 1950-05-03, c: 1950-05-02}, accept: [a, b]"
        [(_, status, _)] = self.judged(found, weighed, of="impossible-timeline")
        assert status is Status.OPEN

    def test_do_not_cover_what_the_accepted_claims_still_contradict(self, found):
        judged = self.judged(
            found, "claims: {a: after march, b: 1950-05-01, c: 1950-05-02}, accept: [a, b]", "d march date: 1950-05-02"
        )
        assert ("impossible-timeline", Status.OPEN, ("a", "b", "d")) in judged

    def test_do_not_cover_a_claim_that_they_did_not_weigh(self, found):
        weighed = "claims: {a: after march, b: 1950-05-01}, accept: [a, b]"
        [(_, status, claims)] = self.judged(found, weighed, of="impossible-timeline")
        assert (status, claims) == (Status.OPEN, ("a", "b", "c"))


class TestPublishedBeforeEvent:
    @pytest.fixture
    def early(self, found):
        return lambda *claims: [each.claims for each in found(said(*claims), of="published-before-event")]

    def test_speaks_of_what_lies_behind_the_publication(self, early):
        assert early("a vote date: 2024-05-02 | source: kol") == [("a",)]
        assert not early("a vote date: 2024-05-01 | source: kol")

    def test_needs_no_date_by_the_source_itself(self, early):
        assert early("g vote guests: 40 | source: kol", "d vote date: 2024-05-05") == [("d", "g")]

    def test_follows_orders(self, early):
        claims = ("g vote guests: 40 | source: kol", "o vote date: after march", "m march date: 2024-05-05")
        assert early(*claims) == [("g", "m", "o")]

    def test_follows_numbers_of_a_series(self, early):
        claims = (
            "n march number: 3rd",
            "m march date: 2024-05-05",
            "o vote number: 4th",
            "g vote guests: 40 | source: kol",
        )
        assert early(*claims) == [("g", "m", "n", "o")]

    @pytest.mark.parametrize("more", ["stance: expects", "stance: doubts", "stance: denies"])
    def test_plans_are_no_reports(self, early, more):
        assert not early(f"a vote date: 2024-06-01 | source: kol, {more}", f"g vote guests: 9 | source: kol, {more}")

    def test_only_events_have_happened(self, early):
        assert not early("a party date: 2024-06-01 | source: kol")

    def test_is_no_impossible_timeline(self, found):
        text = said("g vote guests: 40 | source: kol", "o vote date: after march", "m march date: 2024-05-05")
        assert {each.rule for each in found(text)} == {"published-before-event"}

    def test_tells_every_source_that_is_too_early(self, early):
        claims = ("g vote guests: 40 | source: kol", "h vote guests: 40 | source: sawt", "d vote date: 2024-06-05")
        assert early(*claims) == [("d", "g"), ("d", "h")]

    def test_tells_one_source_of_one_cause_once(self, early):
        claims = (
            "a vote date: 2024-06-01 | source: kol",
            "g march guests: 9 | source: kol",
            "o march date: after vote",
        )
        assert early(*claims) == [("a",)]

    def test_can_be_allowed_on_the_claim_and_on_the_source(self, found):
        allow = "allow: [{rule: published-before-event, reason: the page was changed later}]"
        [finding] = found(said(f"a vote date: 2024-05-02 | source: kol, {allow}"))
        assert finding.status is Status.ALLOWED
        text = (
            said("a vote date: 2024-05-02 | source: paper")
            + f"\nsources: {{paper: {{published: 2024-05-01, {allow}}}}}"
        )
        [finding] = found(text)
        assert finding.status is Status.ALLOWED

    def test_an_imprecise_publication_counts_with_its_last_day(self, found):
        for day, number in (("2024-05-31", 0), ("2024-06-01", 1)):
            text = said(f"a vote date: {day} | source: paper") + "\nsources: {paper: {published: 2024-05}}"
            assert len(found(text, of="published-before-event")) == number


class TestOrdinals:
    def test_are_held_against_implied_dates(self, found):
        text = said("n march number: 3rd", "m march date: 1950-05-05", "o vote number: 4th", "v vote date: before fair",
                    "f fair date: 1950-05-01")  # fmt: skip
        [finding] = found(text)
        assert (finding.rule, finding.claims) == ("ordinal-out-of-order", ("f", "m", "n", "o", "v"))

    def test_are_held_against_orders_without_dates(self, found):
        text = said("n march number: 3rd", "o vote number: 4th", "v vote date: before march")
        [finding] = found(text)
        assert (finding.rule, finding.claims) == ("ordinal-out-of-order", ("n", "o", "v"))

    def test_count_members_that_are_earlier_by_implied_dates(self, found):
        text = said("n march number: at least 1", "m march date: before fair", "f fair date: 1950-05-01",
                    "o vote number: first", "v vote date: 1950-06-01")  # fmt: skip
        [finding] = found(text)
        assert (finding.rule, finding.claims) == ("ordinal-too-small", ("f", "m", "n", "o", "v"))
