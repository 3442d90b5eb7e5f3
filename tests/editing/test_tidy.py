"""The tidy form of claim files, seen; the laws that it obeys are in test_tidy_laws.py."""

from __future__ import annotations

from textwrap import dedent

import pytest

from claimcheck.editing.tidy import tidied
from claimcheck.exceptions import CannotRun


def tidy(text, format="yaml"):
    return tidied(dedent(text), format, path=f"a.claims.{format}")


def becomes(before, after, format="yaml"):
    after = dedent(after)
    assert tidy(before, format) == after
    assert tidy(after, format) == after


class TestYaml:
    def test_each_level_has_two_spaces_and_lists_are_levels_too(self):
        becomes(
            """\
            claimcheck:   1
            claims:
            -   id: a
                attributed_to:
                - wire
                -   radio
                qualifiers:
                        part:    crew
            """,
            """\
            claimcheck: 1

            claims:
              - id: a
                attributed_to:
                  - wire
                  - radio
                qualifiers:
                  part: crew
            """,
        )

    def test_everything_stays_in_its_order_and_in_its_style(self):
        text = """\
            claims:
              - value: 5
                subject: mill
                source: a
                property: doors
              - {value: 6, subject: mill, source: b, property: doors}

            claimcheck: 1
            """
        becomes(text, text)

    def test_a_blank_line_parts_sections_of_several_lines_and_one_at_most_stands_between_items(self):
        becomes(
            """\


            claimcheck: 1
            entities: {mill: {name: Mill}}
            sources:

              a: {title: A}



              b: {title: B}
              c: {title: C}
            # what they say
            claims: []


            """,
            """\
            claimcheck: 1
            entities: {mill: {name: Mill}}

            sources:
              a: {title: A}

              b: {title: B}
              c: {title: C}

            # what they say
            claims: []
            """,
        )

    def test_short_sections_stay_together(self):
        becomes("claimcheck: 1\nsources: {a: {}}\nclaims: []\n", "claimcheck: 1\nsources: {a: {}}\nclaims: []\n")

    def test_brackets_stay_on_one_line_where_it_is_wide_enough_and_fill_lines_where_it_is_not(self):
        becomes(
            """\
            claims:
              - { id : a,"subject":mill ,
                  property: doors, value:   {about: 5,}  , tags: [ ] }
              - {id: b, subject: the-old-mill-by-the-river, property: number-of-doors, value: about 12, source: valley-courier, note: as seen from the bridge}
            """,  # noqa: E501
            """\
            claims:
              - {id: a, "subject": mill, property: doors, value: {about: 5}, tags: []}
              - {id: b, subject: the-old-mill-by-the-river, property: number-of-doors, value: about 12, source: valley-courier,
                 note: as seen from the bridge}
            """,  # noqa: E501
        )

    def test_brackets_with_comments_keep_them(self):
        becomes(
            """\
            aliases: [one,two, # both
              # the third
              three
              # no more
              ]
            """,
            """\
            aliases: [one, two,  # both
                      # the third
                      three
                      # no more
                     ]
            """,
        )

    def test_a_file_in_brackets_is_written_as_json_is(self):
        becomes(
            '{"claimcheck": 1, "claims": [\n{"id": "a"}, # one\n{"id": "b"}]}',
            """\
            {
              "claimcheck": 1,
              "claims": [
                {"id": "a"},  # one
                {"id": "b"}
              ]
            }
            """,
        )

    def test_single_quotation_marks_become_double_ones_where_nothing_else_has_to_change(self):
        becomes(
            """\
            a: 'x'
            b: 'it''s'
            c: 'say "so"'
            d: 'a\\d'
            e: "1.50"
            'f': ''
            """,
            """\
            a: "x"
            b: "it's"
            c: 'say "so"'
            d: 'a\\d'
            e: "1.50"
            "f": ""
            """,
        )

    def test_texts_keep_their_lines(self):
        becomes(
            """\
            note: |  # as it stands
                one

                   two
            quote: >2-
                  three
              four
            title: one
                  two

                  three
            reason:
                 short
            """,
            """\
            note: |  # as it stands
              one

                 two

            quote: >2-
                  three
              four

            title: one
              two

              three

            reason: short
            """,
        )

    def test_a_long_text_may_stay_on_a_line_of_its_own(self):
        long = "word " * 23 + "end"
        becomes(f"quote:\n      {long}\n", f"quote:\n  {long}\n")

    def test_comments_stay_with_what_they_stood_at(self):
        becomes(
            """\
            # of the file

            #of the version
            claimcheck: 1 # beside it
            claims: # the claims
            # of the first
            - id: a
              value: 1
              # value: 2

              # at the end of the first
            # of the second
            - id: b
            -
               # within the third
               id: c

            # at the end
            """,
            """\
            # of the file

            #of the version
            claimcheck: 1  # beside it

            claims:  # the claims
              # of the first
              - id: a
                value: 1
                # value: 2

                # at the end of the first
              # of the second
              - id: b
              -
                # within the third
                id: c

            # at the end
            """,
        )

    def test_comments_that_stand_below_each_other_stay_so(self):
        becomes(
            """\
            sources:
                a: {title: A}        # one
                bc: {title: Long}    # two
                d: {}     # three
            """,
            """\
            sources:
              a: {title: A}          # one
              bc: {title: Long}      # two
              d: {}  # three
            """,
        )

    def test_marks_and_directives_stay(self):
        text = """\
            %YAML 1.2
            # of the file
            ---
            claims:
              - &first
                id: a
                value: &v about 5
              - {id: b, value: *v, *v : x}
              - ? id
                : !!str 5
            ...
            """
        becomes(text, text)

    def test_tabs_and_spaces_at_the_end_of_lines_go(self):
        becomes("a:\t1 \t\nb:  \n  - x  # y  \n   \n", "a: 1\n\nb:\n  - x  # y\n")

    def test_what_python_takes_for_the_end_of_a_line_is_none(self):
        assert tidy("a:  x\u2028y\x85z\n") == "a: x\u2028y\x85z\n"

    def test_a_text_that_the_end_of_the_file_cuts_is_not_made_longer(self):
        assert tidy("a: |\n    x") == "a: |\n  x"

    @pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n"])
    def test_a_file_with_nothing_in_it(self, text):
        assert tidy(text) == text.lstrip("\n")


class TestToml:
    def test_a_file(self):
        becomes(
            """\
            #:schema claim-file-1.schema.json


            claimcheck=1# the version
            [ sources . "kol:1" ]

              title   = 'קול העמק'
              published=2026-02-11
            # the wire
            [sources.wire]
            title = \"\"\"
              As it
            stands \"\"\"
            [[ claims ]]
            id="a"
            value={about=1_0,unit="km"}
            attributed_to=[ "kol:1",'wire' , ]
            tags = ["one",
               # the second
               "two" ]
            [ claims . qualifiers ]
            part  =  "crew"
            # at the end
            """,
            """\
            #:schema claim-file-1.schema.json

            claimcheck = 1  # the version

            [sources."kol:1"]
            title = 'קול העמק'
            published = 2026-02-11
            # the wire
            [sources.wire]
            title = \"\"\"
              As it
            stands \"\"\"

            [[claims]]
            id = "a"
            value = { about = 1_0, unit = "km" }
            attributed_to = ["kol:1", 'wire']
            tags = [
              "one",
              # the second
              "two",
            ]
            [claims.qualifiers]
            part = "crew"
            # at the end
            """,
            "toml",
        )

    def test_arrays_that_are_too_long_have_a_line_for_each_item(self):
        names = [f'"{letter * 30}"' for letter in "abcd"]
        after = "aliases = [\n" + "".join(f"  {name},\n" for name in names) + "]\n"
        becomes(f"aliases = [{', '.join(names)}]\n", after, "toml")

    def test_braces_stay_on_their_line_however_long(self):
        text = "quote = { " + ", ".join(f'{letter} = "{letter * 40}"' for letter in "abcd") + " }\n"
        becomes(text, text, "toml")


class TestJson:
    def test_a_file(self):
        becomes(
            """\
            {"claimcheck":1,

              "sources": {
                "kol": {"title":"קול העמק, {x}"}},


              "claims":[{"value":1.50,"note":"\\u05d0\\/"},{"quote":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}
            """,
            """\
            {
              "claimcheck": 1,

              "sources": {
                "kol": {"title": "קול העמק, {x}"}
              },

              "claims": [
                {"value": 1.50, "note": "\\u05d0\\/"},
                {
                  "quote": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                }
              ]
            }
            """,  # noqa: E501
            "json",
        )

    def test_lines(self):
        becomes(
            '{"id":"a","value":1.50,"tags":["x: y , z"]}\n\n{ "id" : "b" }\r',
            '{"id": "a", "value": 1.50, "tags": ["x: y , z"]}\n{"id": "b"}\n',
            "jsonl",
        )


class TestEndsOfLines:
    @pytest.mark.parametrize(
        ("text", "format"),
        [
            ("a:   1\r\nb: |\n    x\n", "yaml"),
            ('{"a":1,\r\n"b":2}', "json"),
            ('a=1\r\nb="""\r\nx"""', "toml"),
            ('{"a":1}\r\n{"b":1}', "jsonl"),
        ],
    )
    def test_they_are_those_of_the_first_line(self, text, format):
        windows, others = tidied(text, format, path="x"), tidied(text.replace("\r\n", "\n"), format, path="x")
        assert windows == others.replace("\n", "\r\n")
        assert "\r" not in others


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "format", "at", "words"),
        [
            ("a: 1\nb: [\n", "yaml", (3, 1), "a value was expected here"),
            ("a: 1\na: 2\n", "yaml", (2, 1), "a stands twice at the top of the file"),
            ("- a\n", "yaml", (1, 1), "a claim file is a mapping with sections such as claims, and this is a list"),
            ('{"a": 1,}', "json", (1, 8), "a comma stands here with nothing behind it"),
            ("[a]\n[a]\n", "toml", (2, 2), "a stands twice at the top of the file"),
            ("a = about 5\n", "toml", (1, 5), "a text must stand in quotation marks"),
            ('{"a": 1}\n\n{"a": 1, "a": 2}\n', "jsonl", (3, 10), "a stands twice"),
            ('{"a": 1}\nx\n', "jsonl", (2, 1), "'x' is not a JSON value"),
            ("a: [\n<<<<<<< HEAD\nb,\n=======\nc\n>>>>>>> other\n]\n", "yaml", (2, 1), "unresolved merge conflict"),
        ],
    )
    def test_what_cannot_be_read_is_left_alone(self, text, format, at, words):
        with pytest.raises(CannotRun) as refused:
            tidied(text, format, path="a.claims")
        assert words in refused.value.reason
        assert refused.value.remedy
        assert (refused.value.path, refused.value.line, refused.value.column) == ("a.claims", *at)

    def test_what_is_too_large_to_be_checked_is_not_tidied_either(self):
        with pytest.raises(CannotRun, match="larger than 32 MiB"):
            tidied(" " * (2**25 + 1), "yaml", path="x")

    def test_a_form_that_would_say_something_else_is_not_taken(self, monkeypatch):
        monkeypatch.setattr("claimcheck.editing.tidy_yaml.tidy_yaml", lambda text: text.replace("# c", ""))
        with pytest.raises(CannotRun, match="without a change to what it says, so it is left as it is"):
            tidied("a: 1  # c\n", "yaml", path="x")
        monkeypatch.setattr("claimcheck.editing.tidy_yaml.tidy_yaml", lambda text: text.replace("1", "'1'"))
        with pytest.raises(CannotRun, match="without a change to what it says, so it is left as it is"):
            tidied("a: 1\n", "yaml", path="x")
