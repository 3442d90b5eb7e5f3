"""Evidence: each claim beside its passage, for people and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.text import width

TEXT = """\
حريق في السوق

وقالت فرقة الإطفاء إن نحو 190 شخصا أُخرجوا من السوق يوم 10 فبراير 2026. ووفق إذاعة الوادي، احترق 40 متجرا في ذلك اليوم.

انتهى الحريق.
"""
CLAIMS = """\
claimcheck: 1
entities: {fire: {name: الحريق}, brigade: {name: فرقة الإطفاء}, moon: {name: إذاعة القمر}}
sources: {post: {title: حريق في السوق, language: ar, text: post.txt}, radio: {title: Radio}}
properties: {led-out: {type: count, unit: person}}
claims:
  - {id: sound, subject: fire, property: led-out, value: about 190, source: post, attributed_to: [brigade],
     quote: إن نحو 190 شخصا أخرجوا من السوق}
  - {id: altered, subject: fire, property: led-out, value: 40, source: post, attributed_to: [moon],
     quote: ووفق إذاعة الوادي، احترق 40 بيتا في ذلك اليوم}
  - {id: absent, subject: fire, property: led-out, value: 7, source: post, quote: سبعة من الطيور الزرقاء فوق جبل بعيد}
  - {id: twice, subject: fire, property: led-out, value: 7, source: post, quote: السوق}
  - {id: textless, subject: fire, property: led-out, value: 7, source: radio, quote: seven left}
  - {id: quoteless, subject: fire, property: led-out, value: 7, source: post}
"""
ISOLATES = {"\u2068": 1, "\u2069": -1}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    Path("post.txt").write_text(TEXT, encoding="utf-8")
    Path("post.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def run(capsys, *arguments):
    code = main(["evidence", *arguments])
    return code, *capsys.readouterr()


def entries(capsys, *arguments) -> dict[str, str]:
    """What is shown of each claim, by its id."""
    code, out, err = run(capsys, *arguments)
    assert (code, err) == (0, "")
    parts = re.split(r"^post\.claims\.yaml:\d+: ", out, flags=re.MULTILINE)[1:]
    return {part.split("\n", 1)[0]: part for part in parts}


class TestForPeople:
    def test_the_quote_is_marked_in_its_paragraph(self, capsys):
        shown = entries(capsys)["sound"]
        assert "[[إن نحو 190 شخصا أُخرجوا من السوق]]" in re.sub(r"[\u2068\u2069]|\n  \| ", "", shown).replace("\n", "")
        assert "انتهى" not in shown
        assert "حريق في السوق" not in shown

    def test_it_says_what_the_value_was_read_from(self, capsys):
        shown = entries(capsys)["sound"]
        assert "about 190 (185..195)" in shown
        assert re.search(r"reads +“.*190.*” as about 190", shown)
        assert "credits  brigade" in shown

    def test_it_says_which_words_differ(self, capsys):
        shown = entries(capsys)["altered"]
        assert "بيتا" in shown
        assert "متجرا" in shown
        assert "does not name moon" in shown

    @pytest.mark.parametrize(
        ("claim", "words"),
        [
            ("absent", "the text does not have these words"),
            ("twice", "places with these words"),
            ("textless", "the source has no archived text"),
            ("quoteless", "the claim has no quote"),
        ],
    )
    def test_it_says_what_is_missing(self, capsys, claim, words):
        assert words in entries(capsys)[claim]

    def test_every_line_closes_the_isolates_that_it_opens(self, capsys):
        _, out, _ = run(capsys)
        for line in out.splitlines():
            depth = [sum(ISOLATES.get(each, 0) for each in line[: end + 1]) for end in range(len(line))]
            assert not depth or (min(depth) >= 0 and depth[-1] == 0)

    def test_no_line_of_a_passage_is_wider_than_the_page(self, capsys):
        _, out, _ = run(capsys)
        assert all(width(line) <= 80 for line in out.splitlines())

    def test_colour_marks_the_quote_on_request_and_never_runs_on(self, capsys):
        _, out, _ = run(capsys, "--color", "always")
        assert "[[" not in out
        for line in out.splitlines():
            assert line.count("\x1b[0m") == len(re.findall(r"\x1b\[[12]", line))

    def test_what_a_text_hides_is_shown(self, capsys):
        Path("post.txt").write_text(TEXT.replace("نحو 190", "نحو \u202e190\x1b[31m\ue000"), encoding="utf-8")
        _, out, _ = run(capsys)
        assert "\u202e" not in out
        assert "\x1b" not in out
        assert out.count("[[") == out.count("]]") == CLAIMS.count("quote:")

    def test_an_unreadable_text_is_told(self, capsys):
        Path("post.txt").write_bytes(b"\xff\xfe")
        assert "UTF-16" in entries(capsys)["sound"]


class TestForPrograms:
    def test_it_is_exact(self, capsys):
        code, out, _ = run(capsys, "--format", "json")
        claims = {claim["claim"]: claim for claim in json.loads(out)}
        assert code == 0
        [quote] = claims["sound"]["quotes"]
        assert TEXT[quote["start"] : quote["end"]] == quote["text"]
        assert claims["sound"]["readings"] == [{"text": "نحو 190", "value": "about 190"}]
        assert claims["absent"]["quotes"][0]["found"] == "absent"
        assert claims["textless"]["quotes"][0]["found"] is None


def test_a_broken_file_is_said_and_ends_with_1(capsys):
    Path("other.claims.yaml").write_text("claimcheck: [", encoding="utf-8")
    code, out, err = run(capsys)
    assert code == 1
    assert "sound" in out
    assert "claimcheck check" in err


def test_no_claim_file_ends_with_2(capsys):
    Path("post.claims.yaml").unlink()
    assert run(capsys)[0] == 2
