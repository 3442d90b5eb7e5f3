"""Origins as text, JSON and a graph."""

from __future__ import annotations

import json
import re

import pytest
from attrs import asdict
from jsonschema import Draft202012Validator

from claimcheck.facts import Account, Behind, Path, Saying, Step, Telling
from claimcheck.formatters.json_schema import origins_schema
from claimcheck.formatters.origins import ORIGIN_FORMATS, Names, origins_dot, origins_json, origins_text
from claimcheck.formatters.style import Style
from claimcheck.model import Entity, Source
from claimcheck.text import HIDDEN

EVIL = 'x\x1b[31m\u202e"];\n::error::\\n\\"] <b>'
NAMES = Names(
    {"sahifa": Source("sahifa", title="زلزال في الشمال"), "wire": Source("wire", title="Wire report")},
    {"mayor": Entity("mayor", "ראש העיר"), "wire": Entity("wire", "The Wire"), EVIL: Entity("evil", EVIL)},
)
SAHIFA, WIRE, MAYOR = Step("source", "sahifa"), Step("source", "wire"), Step("entity", "mayor")
STEP = " ←\u00a0sahifa"
LONG = (Path((SAHIFA,) * 8 + (WIRE,), 99_991), Path((SAHIFA,), 0, True))


def telling(claim: str, *steps: Step, remark: str = "") -> Telling:
    return Telling(claim, steps[0].id, (Path(steps),), not remark, remark)


FROM_WIRE = Behind((WIRE,), False, (telling("a", SAHIFA, WIRE),))
FROM_MAYOR = Behind((MAYOR,), False, (telling("b", WIRE, MAYOR), telling("c", WIRE, MAYOR, remark="restates b")))
FROM_MANY = Behind((SAHIFA,), True, (Telling("d", "sahifa", LONG),))
QUAKE = Account(
    "רעידה",
    "hurt",
    {"town": "צפת"},
    (
        Saying("about 7 (6..8)", "asserts", 2, 2, (FROM_WIRE, FROM_MAYOR)),
        Saying("9", "denies", 1, 1, (FROM_MANY,)),
    ),
)
FROM_EVIL = Behind(
    (Step("entity", EVIL, EVIL),), False, (telling(EVIL, Step("source", EVIL), Step("entity", EVIL, EVIL)),)
)
STRANGE = Account(EVIL, EVIL, {EVIL: EVIL}, (Saying(EVIL, "asserts", 1, 1, (FROM_EVIL,)),))


@pytest.mark.parametrize("name", ORIGIN_FORMATS)
def test_every_format_gives_the_same_bytes_again_in_utf8(name):
    text = ORIGIN_FORMATS[name]([QUAKE, STRANGE], NAMES, Style())
    assert text == ORIGIN_FORMATS[name](iter([QUAKE, STRANGE]), NAMES, Style())
    assert text.encode().decode() == text
    assert text.endswith("\n")
    assert ORIGIN_FORMATS[name]([], NAMES, Style()).endswith("\n")


class TestText:
    def test_tells_documents_origins_and_ways_of_each_value(self):
        assert origins_text([QUAKE], NAMES, Style(width=100)) == (
            "# hurt\u2068 (town: צפת)\u2069 of \u2068רעידה\u2069\n"
            "  | about 7 (6..8): 2 documents, 2 independent origins\n"
            "  |   wire (Wire report)\n"
            "  |     a: sahifa ←\u00a0wire\n"
            "  |   mayor (\u2068ראש העיר\u2069)\n"
            "  |     b: wire ←\u00a0mayor\n"
            "  |     c: wire ←\u00a0mayor (restates b)\n"
            "  | denies 9: 1 document, 1 independent origin\n"
            "  |   sahifa (\u2068زلزال في الشمال\u2069) and others\n"
            f"  |     d: sahifa{7 * STEP} ←\u00a099,991 more\n"
            "  |       ←\u00a0wire\n"
            "  |     d: sahifa, in a ring\n"
        )

    @pytest.mark.parametrize("width", [20, 60, 200])
    def test_hides_nothing_and_begins_no_line_with_foreign_words(self, width):
        text = origins_text([QUAKE, STRANGE], NAMES, Style(width=width))
        assert not re.search(f"[{HIDDEN}]", re.sub("\u2068([^\u2068\u2069]*)\u2069", r"\1", text).replace("\n", ""))
        assert all(re.match(r"# |  \||$", line) for line in text.splitlines())

    def test_says_where_there_is_nothing(self):
        assert origins_text([], NAMES, Style()) == "There are no claims.\n"

    def test_ends_after_twenty_claims_of_one_origin(self):
        claims = tuple(Telling(f"c{number}", "wire", (Path((WIRE,)),)) for number in range(30))
        account = Account("quake", "hurt", {}, (Saying("7", "asserts", 1, 1, (Behind((WIRE,), False, claims),)),))
        text = origins_text([account], NAMES, Style())
        assert text.count("c1") == 11
        assert "and 10 more claims" in text


class TestJson:
    def test_follows_the_schema_and_keeps_exact_texts(self):
        document = json.loads(origins_json([QUAKE, STRANGE], NAMES, Style()))
        Draft202012Validator(origins_schema()).validate(document)
        assert document["groups"][1]["subject"] == EVIL

    def test_has_every_field_and_a_line_for_each_account(self):
        text = origins_json([QUAKE, STRANGE], NAMES, Style())
        assert json.loads(text)["groups"] == json.loads(json.dumps([asdict(QUAKE), asdict(STRANGE)]))
        assert len(text.splitlines()) == 7
        assert not re.search(f"[{HIDDEN}]", text.replace("\n", ""))
        assert json.loads(origins_json([], NAMES, Style())) == {"claimcheck": 1, "groups": []}

    @pytest.mark.parametrize(
        "broken",
        [
            lambda document: document.pop("groups"),
            lambda document: document["groups"][0].update(more=1),
            lambda document: document["groups"][0]["sayings"][0].update(stance="believes"),
            lambda document: document["groups"][0]["sayings"][0]["behind"][0]["claims"][0]["paths"][0]["steps"][
                0
            ].update(kind="rumour"),
        ],
    )
    def test_a_broken_one_does_not(self, broken):
        document = json.loads(origins_json([QUAKE], NAMES, Style()))
        broken(document)
        assert not Draft202012Validator(origins_schema()).is_valid(document)


TOKEN = re.compile(r'"(?:[^"\\\n]|\\["\\n])*"|[A-Za-z_]\w*|->|[{}\[\]=,;]|\s+')


class TestDot:
    def test_draws_values_documents_and_origins_once(self):
        text = origins_dot([QUAKE], NAMES, Style())
        assert text.startswith("digraph origins {\n")
        assert text.count('"source:wire" [label="wire\\nWire report"];') == 1
        assert text.count('"source:wire" -> "entity:mayor";') == 1
        assert '  value1 -> "source:wire" [label="c", style=dotted];' in text
        assert '"source:sahifa" -> "source:wire" [style=dashed, label="99,991 more"];' in text
        assert '"entity:wire"' not in text

    @pytest.mark.parametrize("account", [QUAKE, STRANGE])
    def test_is_nothing_but_tokens_of_the_language(self, account):
        text = origins_dot([account], NAMES, Style())
        assert "".join(TOKEN.findall(text)) == text
        assert not re.search(f"[{HIDDEN}]", text.replace("\n", ""))
