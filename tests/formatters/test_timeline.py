"""The timeline as text, JSON and SVG."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.formatters.json_schema import SCHEMAS, schema_text
from claimcheck.formatters.style import Style
from claimcheck.formatters.time_axis import Axis
from claimcheck.formatters.timeline import TIMELINE_FORMATS, timeline_json, timeline_text
from claimcheck.formatters.timeline_svg import timeline_svg
from claimcheck.model import Claim, Entity, Source
from claimcheck.text import HIDDEN
from claimcheck.values.dates.day import day_number

EVIL = '\x1b[31m\u202e<b>&"]]>'
CORPUS = Corpus(
    sources=[Source("s"), Source("t", published="1992-04-01")],
    entities=[
        Entity("storm", "סערה בצפון", kind="event"),
        Entity("flood", "فيضان الوادي", kind="event"),
        Entity("siege", EVIL, kind="event"),
        Entity("dream", "A dream"),
        Entity("vote", "The vote", kind="event"),
    ],
    claims=[
        Claim("storm", "date", "late February 1992", "s", "storm-date"),
        Claim("flood", "date", {"after": "storm", "by": "at least 1 week"}, "t", "flood-after"),
        Claim("siege", "start", "1992-02-20", "s", "siege-start"),
        Claim("siege", "length", "20 days", "s", "siege-length"),
        Claim("dream", "length", "2 hours", "s", "dream-length"),
        Claim("vote", "date", "before storm", "s", "vote-before"),
        Claim("vote", "date", "1991-05-01", "s", "vote-date"),
    ],
)


@pytest.fixture(scope="module")
def placed():
    return check(CORPUS).timeline


@pytest.mark.parametrize("name", TIMELINE_FORMATS)
class TestEveryFormat:
    def test_gives_the_same_bytes_whatever_the_order_of_the_claims(self, name, placed):
        turned = Corpus(sources=CORPUS.sources, entities=CORPUS.entities[::-1], claims=CORPUS.claims[::-1])
        assert TIMELINE_FORMATS[name](placed, Style()) == TIMELINE_FORMATS[name](check(turned).timeline, Style())

    def test_can_be_empty(self, name):
        assert TIMELINE_FORMATS[name]((), Style()).endswith("\n")

    def test_shows_far_years(self, name):
        far = Corpus(
            sources=[Source("s")],
            claims=[
                Claim("ice", "date", "1000000 years before thaw", "s"),
                Claim("thaw", "date", "1950", "s"),
            ],
        )
        assert "Y-998" in TIMELINE_FORMATS[name](check(far).timeline, Style())


class TestOrder:
    def test_is_that_of_the_first_possible_start_else_of_what_is_known(self):
        corpus = Corpus(
            sources=[Source("s")],
            claims=[
                Claim("a", "end", "1952", "s"),
                Claim("b", "start", "../1951", "s"),
                Claim("c", "date", "1950", "s"),
                Claim("d", "date", "1951-06/1959", "s"),
                Claim("e", "length", "3 days", "s"),
            ],
        )
        assert [each.subject for each in check(corpus).timeline] == ["c", "d", "b", "a", "e"]


class TestText:
    def test_tells_dates_with_the_claims_behind_them(self, placed):
        assert timeline_text(placed, Style(width=100)) == (
            Path(__file__).parent / "snapshots" / "timeline.txt"
        ).read_text("utf-8")

    def test_hides_nothing_and_begins_no_line_with_what_a_file_says(self, placed):
        for line in timeline_text(placed, Style(width=60)).splitlines()[:-1]:
            assert line.startswith("  |")
            assert not set(line) & (set(HIDDEN) - set("\u2068\u2069-"))


class TestJson:
    def test_is_as_its_schema_says(self, placed):
        document = json.loads(timeline_json(placed, Style()))
        Draft202012Validator(SCHEMAS["timeline"]()).validate(document)
        assert [each["subject"] for each in document["timeline"]] == ["vote", "storm", "siege", "flood", "dream"]

    def test_the_published_schema_is_the_generated_one(self):
        published = Path(__file__).parents[2] / "schemas" / "timeline-1.schema.json"
        assert published.read_text("utf-8") == schema_text("timeline")

    def test_names_the_claims_that_imply_each_bound(self, placed):
        [flood] = [
            each for each in json.loads(timeline_json(placed, Style()))["timeline"] if each["subject"] == "flood"
        ]
        assert flood["start"] == {
            "first": "1992-02-26",
            "last": "1992-04-01",
            "not_before": ["flood-after", "storm-date"],
            "not_after": ["flood-after"],
        }

    def test_names_of_a_very_long_argument_what_is_nearest(self):
        names = [f"e{number:03}" for number in range(260)]
        orders = [
            Claim(one, "date", f"after {other}", "s", f"c-{one}")
            for one, other in zip(names[1:], names[:-1], strict=True)
        ]
        corpus = Corpus(sources=[Source("s")], claims=[*orders, Claim("e000", "date", "1950", "s", "c-e000")])
        [last] = [each for each in check(corpus).timeline if each.subject == "e259"]
        assert last.start.not_before == tuple(f"c-{name}" for name in names[-200:])

    def test_tells_which_claims_were_set_aside(self):
        wrong = Claim("storm", "date", {"before": "vote"}, "s", "storm-before")
        corpus = Corpus(sources=CORPUS.sources, entities=CORPUS.entities, claims=[*CORPUS.claims, wrong])
        aside = {each.subject: each.set_aside for each in check(corpus).timeline}
        assert aside["storm"] == ("storm-before", "storm-date")
        assert aside["vote"] == ("vote-date",)


class TestSvg:
    def test_is_well_formed_and_has_a_row_for_each_subject(self, placed):
        root = ElementTree.fromstring(timeline_svg(placed, Style()))
        rows = root.findall("{http://www.w3.org/2000/svg}g")
        assert len(rows) == len(placed)
        assert "storm-date" in "".join(root.itertext())

    def test_shows_what_is_hidden_and_isolates_names(self, placed):
        drawing = timeline_svg(placed, Style())
        assert "\u202e" not in drawing
        assert "\x1b" not in drawing
        assert "<U+202E>" in "".join(ElementTree.fromstring(drawing).itertext())
        assert "\u2068סערה בצפון\u2069" in drawing

    def test_cuts_names_to_the_room_that_they_have_as_they_are_shown(self):
        names = ["\u202e" * 60, "東京" * 30, "a" * 38, "ب" * 39]
        corpus = Corpus(
            sources=[Source("s")],
            entities=[Entity(f"e{number}", name) for number, name in enumerate(names)],
            claims=[Claim(f"e{number}", "date", "1950", "s") for number in range(len(names))],
        )
        drawing = ElementTree.fromstring(timeline_svg(check(corpus).timeline, Style()))
        labels = [row.findall("{http://www.w3.org/2000/svg}text")[0].text for row in drawing if row.tag.endswith("}g")]
        assert labels == [
            "\u2068<U+202E><U+202E><U+202E><U+202E><U+20…\u2069",
            f"\u2068{'東京' * 9}…\u2069",
            f"\u2068{'a' * 38}\u2069",
            f"\u2068{'ب' * 37}…\u2069",
        ]


class TestAxis:
    @pytest.mark.parametrize(
        ("first", "last", "shown"),
        [
            ((2025, 11, 1), (2025, 11, 9), ["2025-11-01", "2025-11-09"]),
            ((2025, 1, 10), (2025, 11, 9), ["2025-04", "2025-10"]),
            ((1950, 1, 10), (2025, 11, 9), ["1960", "2020"]),
            ((-4000, 1, 1), (2025, 11, 9), ["-4000", "2000"]),
        ],
    )
    def test_has_few_even_marks(self, first, last, shown):
        marks = list(Axis(day_number(*first), day_number(*last)).marks())
        assert [marks[0][1], marks[-1][1]] == shown
        assert 2 <= len(marks) <= 11

    def test_keeps_everything_on_the_line(self):
        scale = Axis(100, 199)
        assert [scale.place(day, 50) for day in (0, 100, 150, 199, 200, 900)] == [0, 0, 25, 49, 50, 50]
