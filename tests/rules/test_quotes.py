"""Quotes against archived texts: found, altered, ambiguous, displaced, or nowhere."""

from __future__ import annotations

import pytest

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.model import Claim, Quote, Source

HEBREW = "בבוקר קרס הגשר הישן, ונפגעו 190 בני אדם. בערב נמסר כי 40 מהם שוחררו לבתיהם."
ARABIC = "انهار الجسر القديم فجر اليوم، وأُصيب نحو ١٩٠ شخصًا. وقالت البلدية إن أربعين منهم غادروا المستشفى."
ENGLISH = "The old bridge collapsed at dawn, and 190 people were hurt. The council did not close it in time."


def quote_findings(text, *quotes, source="kol"):
    """What the rules about quotes say of one claim with these quotes."""
    claim = Claim("bridge", "note", "as it says", source, id="fall", quote=tuple(quotes))
    findings = check(Corpus([claim], [Source(source)]), texts={source: text})
    return [each for each in findings if each.rule.startswith(("quote-", "text-"))]


def said(text, *quotes):
    return [(each.rule, each.message) for each in quote_findings(text, *quotes)]


class TestFound:
    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            (HEBREW, "קרס הגשר הישן"),
            (HEBREW, "נפגעו ١٩٠ בני אדם"),
            (ARABIC, "وأصيب نحو 190 شخصا"),
            (ARABIC, "انهار الجسر القديم فجر اليوم،\nوأصيب"),
            (ENGLISH, "The old bridge collapsed at dawn, […] The council did not close it"),
        ],
    )
    def test_words_in_another_writing_are_the_same_words(self, text, quote):
        assert said(text, quote) == []


class TestNotFound:
    def test_is_told_with_the_words(self):
        [(rule, message)] = said(ENGLISH, "seven goats grazed upon an island far away")
        assert rule == "quote-not-found"
        assert (
            message == "fall quotes 'seven goats grazed upon an island far away', which the text of kol does not have"
        )

    def test_of_a_long_quote_shows_the_beginning(self):
        [(_, message)] = said(ENGLISH, "goats " * 200)
        assert len(message) < 200

    def test_has_a_reason_where_there_is_nothing_to_look_for(self):
        [(rule, message)] = said(ENGLISH, "\u064b\u200f")
        assert rule == "quote-not-found"
        assert message.endswith(")")

    def test_is_a_finding_for_each_quote_of_a_list(self):
        found = quote_findings(ENGLISH, "seven goats grazed there", "The old bridge", "eight geese flew over them")
        assert [each.rule for each in found] == ["quote-not-found"] * 2
        assert len({each.fingerprint for each in found}) == 2


class TestAmbiguous:
    TEXT = "The minister came on Monday. The minister left on Tuesday."

    def test_names_the_number_of_places(self):
        [(rule, message)] = said(self.TEXT, "The minister")
        assert (rule, "in 2 places" in message) == ("quote-ambiguous", True)

    def test_names_the_places_in_its_help(self):
        [finding] = quote_findings(self.TEXT, "The minister")
        assert "0..12 and 29..41" in finding.help

    @pytest.mark.parametrize(
        "quote",
        [
            Quote("The minister", suffix=" left"),
            Quote("The minister", prefix="Monday. "),
            Quote("The minister", start=29),
            Quote("The minister", start=29, end=41),
            Quote("The minister left"),
        ],
    )
    def test_is_settled_by_context_or_offsets(self, quote):
        assert said(self.TEXT, quote) == []

    def test_says_where_the_context_fits_nowhere(self):
        [(rule, message)] = said(self.TEXT, Quote("The minister", prefix="Friday. "))
        assert (rule, "none of them" in message) == ("quote-ambiguous", True)


class TestDisplaced:
    TEXT = "🎪🎠 הגשר קרס"

    def test_in_code_points_is_right(self):
        assert said(self.TEXT, Quote("קרס", start=8, end=11)) == []

    @pytest.mark.parametrize(
        ("start", "end", "unit"), [(10, 13, "UTF-16 units"), (18, 24, "UTF-8 bytes"), (3, 6, None)]
    )
    def test_says_where_it_is_and_how_it_was_counted(self, start, end, unit):
        [finding] = quote_findings(self.TEXT, Quote("קרס", start=start, end=end))
        assert finding.rule == "quote-displaced"
        assert f"at 8..11, not at {start}..{end}" in finding.message
        assert unit is None or unit in finding.message
        assert "start: 8 and end: 11" in finding.help

    def test_is_also_a_context_that_does_not_fit(self):
        [(rule, message)] = said(self.TEXT, Quote("קרס", prefix="המגדל "))
        assert (rule, "behind 'המגדל'" in message) == ("quote-displaced", True)


class TestAltered:
    @pytest.mark.parametrize(
        ("text", "quote", "message"),
        [
            (HEBREW, "קרס הגשר הישן, ונפגעו 109 בני אדם", "has '109' where the text of kol has '190'"),
            (ENGLISH, "The council did close it in time", "leaves out 'not', which the text of kol has"),
            (ENGLISH, "The old stone bridge collapsed at dawn", "has 'stone', which the text of kol has not"),
        ],
    )
    def test_names_the_words_that_differ(self, text, quote, message):
        [(rule, said_of_it)] = said(text, quote)
        assert (rule, said_of_it) == ("quote-altered", f"the quote of fall {message}")

    def test_names_all_of_them(self):
        [(rule, message)] = said(ENGLISH, "The new bridge collapsed at dawn, and 109 people were hurt")
        assert rule == "quote-altered"
        assert all(word in message for word in ("'new'", "'old'", "'109'", "'190'"))

    def test_shows_the_words_of_the_text(self):
        [finding] = quote_findings(ENGLISH, "The new bridge collapsed at dawn")
        assert "'The old bridge collapsed at dawn'" in finding.help
