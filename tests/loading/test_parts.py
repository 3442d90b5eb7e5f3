"""Where a stretch of a text stands in a file that may write the text otherwise."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.corpus import Part
from claimcheck.loading.parts import part_span


def found(content: str, text: str, part: str) -> str:
    start = text.index(part)
    span = part_span(content, (0, len(content)), Part(text, start, start + len(part)))
    return content[slice(*span)]


@pytest.mark.parametrize(
    "content",
    [
        "a.size + b.size <= 'x y'",
        "\"a.size + b.size <= 'x y'\"",
        "'a.size + b.size <= ''x y'''",
        "a.size +\n    b.size\n  <= 'x y'",
        "\"a.size +\\\n   \\ b.size <= 'x y'\"",
        ">-\n  a.size + b.size\n  <= 'x y'\n",
        "|-\n    a.size + b.size <= 'x y'",
        '"""\na.size + b.size <= \'x y\'"""',
        '"""a.size + \\\n   b.size <= \'x y\'"""',
        "'''\r\na.size + b.size <= 'x y''''",
    ],
)
@pytest.mark.parametrize("part", ["a.size", "+", "b.size", "<=", "a.size + b", "y"])
def test_a_part_is_found_however_the_text_is_written(content, part):
    text = "a.size + b.size <= 'x y'"
    shown = found(content, text, part)
    assert "".join(shown.replace("\\", "").split()) == "".join(part.split())


def test_an_escape_is_one_character():
    assert found('"\\u0061.size = \\"x\\" \\ud83d\\ude00"', 'a.size = "x" 😀', "a") == "\\u0061"
    assert found('"\\u0061.size = \\"x\\" \\ud83d\\ude00"', 'a.size = "x" 😀', "😀") == "\\ud83d\\ude00"


def test_a_text_may_begin_with_an_apostrophe():
    assert found("'''tis ''so'''", "'tis 'so'", "so") == "so"


def test_an_empty_part_stands_where_the_text_goes_on():
    assert part_span('x: "a = "', (3, 9), Part("a = ", 4, 4)) == (8, 8)


def test_a_part_of_another_text_is_the_whole():
    assert part_span("x: a = 3", (3, 8), Part("something else", 2, 4)) == (3, 8)


class TestLaws:
    """However a text is written as JSON or YAML, what is found begins and ends inside it, and plain parts are found."""

    @given(st.text(alphabet="ab. =\"'\\\n\t\u05d0\U0001f600", max_size=20), st.data())
    def test_of_json_and_yaml(self, text, data):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        as_yaml = yaml.safe_dump(text, default_style="'")
        for content in (json.dumps(text), json.dumps(text, ensure_ascii=False), as_yaml):
            span = part_span(content, (0, len(content)), Part(text, start, end))
            assert 0 <= span[0] <= span[1] <= len(content)
        content = json.dumps(text)
        span = part_span(content, (0, len(content)), Part(text, start, end))
        assert json.loads(f'"{content[slice(*span)]}"') == text[start:end] or start == end
