"""What the server answers when it is asked, each time over standard input and output."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import BASE, CLAIMS, OTHERS, place
from editor import Editor

TEXTS = {"base": BASE, "claims": CLAIMS, "others": OTHERS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("answers")
    for name, text in TEXTS.items():
        (folder / f"{name}.claims.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def editor(folder):
    with Editor(folder) as opened:
        for name, text in TEXTS.items():
            opened.open(folder / f"{name}.claims.yaml", text)
        yield opened
    assert opened.code == 0
    assert opened.log == []


def uri(folder: Path, name: str) -> str:
    return (folder / f"{name}.claims.yaml").as_uri()


def edited(text: str, edits: list[dict]) -> str:
    """A text with the edits of an editor made."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines) + 1)]

    def offset(position: dict[str, int]) -> int:
        line = lines[position["line"]] if position["line"] < len(lines) else ""
        return starts[position["line"]] + len(line.encode("utf-16-le")[: position["character"] * 2].decode("utf-16-le"))

    found = sorted(
        ((offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits), reverse=True
    )
    for start, end, new in found:
        text = text[:start] + new + text[end:]
    return text


class TestHover:
    @pytest.mark.parametrize(
        ("name", "at", "says"),
        [
            ("claims", "about 40", "`about 40` → `36..44`: every count from 36 to 44."),
            ("claims", "about 40", "- `wire` says 41 (`wire-boats`): compatible"),
            ("claims", "yesterday", "Saturday 2025-11-15. `paper` was published `2025-11-16`."),
            ("claims", "2 days after fair", "which days that leaves is for the timeline to tell"),
            ("claims", "after fair", "for the timeline to tell"),
            ("claims", "fair, property: opened", "**\u2068היריד\u2069 👑** (`fair`), event"),
            ("claims", "paper\n", "**\u2068העיתון\u2069** (`paper`)"),
            ("claims", "boats\n    value", "`boats`: count"),
            ("claims", "mayor]", "**\u2068ראש העיר\u2069** (`mayor`), person"),
            ("claims", "attributed_to", "`attributed_to`: Whom the source credits"),
            ("others", "fair, source: wire, superseded_by", "the entity fair"),
            ("others", "paper-boats,", "`paper` says: `boats` of `fair` is about 40"),
            ("others", "المعرض", "claims about it"),
            ("others", "fair.boats", "(`fair`)"),
            ("others", "boats <=", "`boats`: count"),
            ("others", "41, source", "`paper`, who credits mayor, says about 40 (36..44) (`paper-boats`): compatible"),
            ("base", "2025-11-16", "Sunday 2025-11-16"),
            ("base", "mayor}", "(`mayor`), person"),
        ],
    )
    def test_it_says_what_there_is_to_know(self, folder, editor, name, at, says):
        hover = editor.at("hover", uri(folder, name), *place(TEXTS[name], at))
        assert says in hover["contents"]["value"]
        assert hover["contents"]["kind"] == "markdown"

    def test_an_unreadable_value_is_told_with_one_that_works(self, folder, editor):
        text = CLAIMS.replace("about 40", "abuot 40").replace("id: paper", "id: p")
        new = editor.open(folder / "new.claims.yaml", text)
        hover = editor.at("hover", new, *place(text, "abuot"))
        assert "cannot be read as count" in hover["contents"]["value"]
        assert "A notation that can be read: `about 40`" in hover["contents"]["value"]
        editor.close(new)

    def test_nothing_is_said_of_nothing(self, folder, editor):
        assert editor.at("hover", uri(folder, "claims"), 0, 0) is None
        assert editor.at("hover", uri(folder, "claims"), 99, 99) is None
        assert editor.at("hover", (folder / "none.claims.yaml").as_uri(), 0, 0) is None

    def test_text_of_claims_is_no_markup(self, folder, editor):
        text = CLAIMS.replace("about 40", "'![x](http://example.org/x) **bold** \u202e'").replace("id: paper", "id: p")
        new = editor.open(folder / "new.claims.yaml", text)
        shown = editor.at("hover", new, *place(text, "x](http"))["contents"]["value"]
        assert "`![x](http://example.org/x) **bold** <U+202E>`" in shown
        editor.close(new)


class TestDefinition:
    @pytest.mark.parametrize(
        ("name", "at", "where", "there"),
        [
            ("claims", "fair\n", "base", "fair:"),
            ("claims", "boats\n    value", "base", "boats:"),
            ("claims", "paper\n    attributed_to", "base", "paper:"),
            ("claims", "mayor]", "base", "mayor:"),
            ("claims", "fair, source", "base", "fair:"),
            ("others", "paper-boats,", "claims", "paper-boats"),
            ("others", "wire-head}", "others", "wire-head, subject"),
            ("others", "ראש העיר", "base", "mayor:"),
            ("others", "المعرض", "base", "fair:"),
            ("others", "wire-size: ", "others", "wire-size, subject"),
            ("others", "wire-size], reason", "others", "wire-size, subject"),
            ("others", "fair.boats", "base", "fair:"),
            ("others", "boats <=", "base", "boats:"),
            ("base", "paper]", "base", "paper:"),
            ("base", "wire}", "base", "wire:"),
            ("base", "mayor}", "base", "mayor:"),
        ],
    )
    def test_every_name_leads_to_what_it_names(self, folder, editor, name, at, where, there):
        found = editor.at("definition", uri(folder, name), *place(TEXTS[name], at))
        assert found["uri"] == uri(folder, where)
        line, start = place(TEXTS[where], there)
        assert (found["range"]["start"]["line"], found["range"]["start"]["character"]) == (line, start)

    def test_what_is_declared_nowhere_leads_nowhere(self, folder, editor):
        text = "claimcheck: 1\nclaims:\n  - {subject: nobody, property: boats, value: 3, source: gone}\n"
        new = editor.open(folder / "new.claims.yaml", text)
        assert editor.at("definition", new, *place(text, "gone")) is None
        assert editor.at("definition", new, *place(text, "value")) is None
        editor.close(new)


class TestReferences:
    @pytest.mark.parametrize(
        ("name", "at", "uses"),
        [
            ("base", "fair:", 10),  # subjects, an alias, a value, the anchor of an order, a constraint
            ("base", "paper:", 5),
            ("base", "mayor:", 3),  # a publisher, somebody credited, a name as value
            ("base", "boats:", 5),
            ("claims", "paper-boats", 1),
            ("others", "wire-size, subject", 2),
            ("others", "wire-head, subject", 1),
        ],
    )  # fmt: skip
    def test_every_use_is_found(self, folder, editor, name, at, uses):
        where = uri(folder, name)
        found = editor.at("references", where, *place(TEXTS[name], at), context={"includeDeclaration": False})
        everything = editor.at("references", where, *place(TEXTS[name], at), context={"includeDeclaration": True})
        assert len(everything) == len(found) + 1
        for each in found:
            start = each["range"]["start"]
            back = editor.at("definition", each["uri"], start["line"], start["character"])
            assert back["range"]["start"] == dict(zip(("line", "character"), place(TEXTS[name], at), strict=True))
        assert len(found) == uses


class TestCompletion:
    @pytest.mark.parametrize(
        ("typed", "offers", "not_offered"),
        [
            ("claims:\n  - ", ["subject", "property", "value", "source", "id"], ["title"]),
            ("claims:\n  - id: x\n    s", ["subject", "source", "stance", "superseded_by"], ["id"]),
            ("claims:\n  - subject: ", ["fair", "strike", "mayor"], ["paper"]),
            ("claims:\n  - subject: הי", ["fair"], ["strike"]),
            ("claims:\n  - subject: المع", ["fair"], ["strike"]),
            ("claims:\n  - property: ", ["boats", "opened", "date", "length"], ["fair"]),
            ("claims:\n  - source: ", ["paper", "wire"], ["fair"]),
            ("claims:\n  - property: boats\n    value: ", ["about 190", "150..200"], ["summer 2025"]),
            ("claims:\n  - subject: fair\n    property: boats\n    value: ", ["about 40", "41", "about 190"], []),
            ("claims:\n  - property: opened\n    value: ", ["mid-November 2025", "yesterday"], ["about 190"]),
            ("claims:\n  - property: head\n    value: ", ["fair", "mayor"], ["about 190"]),
            ("claims:\n  - {property: boats, qualifiers: {", ["part"], ["side"]),
            ("claims:\n  - {property: boats, qualifiers: {part: ", ["east"], []),
            ("claims:\n  - attributed_to: [", ["mayor"], ["paper"]),
            ("claims:\n  - attributed_to:\n      - ma", ["mayor"], ["fair"]),
            ("claims:\n  - stance: ", ["asserts", "denies", "doubts", "expects"], []),
            ("claims:\n  - restates: ", ["paper-boats", "wire-boats"], ["fair"]),
            ("claims:\n  - allow: [{", ["rule", "reason", "until"], ["source"]),
            ("claims:\n  - allow: [{rule: ", ["lost-hedge"], ["conflicting-values"]),
            ("claims:\n  - value: {", ["about", "at_least", "unit", "after"], ["subject"]),
            ("claims:\n  - value: {after: ", ["fair", "strike"], ["paper"]),
            ("properties:\n  size: {type: ", ["count", "date", "category"], []),
            ("properties:\n  size: {over_time: ", ["rising", "varying"], []),
            ("properties:\n  size:\n    ", ["type", "unit", "rounded"], ["subject"]),
            ("sources:\n  x: {publisher: ", ["mayor"], ["paper"]),
            ("sources:\n  x: {derived_from: [", ["paper", "wire"], ["mayor"]),
            ("sources:\n  x: {language: ", ["ar", "en", "he"], []),
            ("entities:\n  x: {kind: ", ["event", "place", "person"], []),
            ("entities:\n  x: {part_of: ", ["fair"], ["paper"]),
            ("resolutions:\n  - {accept: [", ["paper-boats"], ["fair"]),
            ("resolutions:\n  - claims: {wire-", ["wire-boats", "wire-size"], ["paper-boats"]),
            ("constraints:\n  - that: fa", ["fair"], ["boats"]),
            ("constraints:\n  - that: fair.", ["boats", "date"], ["fair"]),
            ("cl", ["claims"], ["entities"]),
        ],
    )
    def test_what_can_stand_there_is_offered(self, folder, editor, typed, offers, not_offered):
        text = f"claimcheck: 1\n{typed}"
        new = editor.open(folder / "new.claims.yaml", text)
        line = text.count("\n")
        found = editor.at("completion", new, line, len(text.rpartition("\n")[2].encode("utf-16-le")) // 2)
        labels = [item["label"] for item in found["items"]]
        editor.close(new)
        assert set(offers) <= set(labels)
        assert not set(not_offered) & set(labels)

    @pytest.mark.parametrize(
        ("name", "typed", "behind", "label", "result"),
        [
            ("yaml", "claims:\n  - note: דמשק 👍\n    su", "", "subject",
             "claims:\n  - note: דמשק 👍\n    subject: "),
            ("yaml", "claims:\n  - {note: 👍🏽, subject: הי", ", id: x}", "fair",
             "claims:\n  - {note: 👍🏽, subject: fair, id: x}"),
            ("yaml", "claims:\n  - subject: 'fa", "'", "fair", "claims:\n  - subject: 'fair'"),
            ("yaml", "claims:\n  - {property: boats, value: ", "}", "12 %", None),
            ("yaml", "constraints:\n  - that: fair.bo", " < 3", "boats", "constraints:\n  - that: fair.boats < 3"),
            ("json", '{"claims": [{"note": "دمشق 👍", "subject": "fa', '"}]}', "fair",
             '{"claims": [{"note": "دمشق 👍", "subject": "fair"}]}'),
            ("json", '{"claims": [{"subject": ', "}]}", "fair", '{"claims": [{"subject": "fair"}]}'),
            ("json", '{"claims": [{su', "}]}", "subject", '{"claims": [{"subject": }]}'),
            ("jsonl", '{"source": "', '"}', "paper", '{"source": "paper"}'),
            ("toml", '[[claims]]\nsubject = "', '"', "fair", '[[claims]]\nsubject = "fair"'),
            ("toml", "[[claims]]\nsub", "", "subject", "[[claims]]\nsubject = "),
        ],
    )  # fmt: skip
    def test_what_is_chosen_is_written_where_it_belongs(self, folder, editor, name, typed, behind, label, result):
        text = typed + behind
        new = editor.open(folder / f"new.claims.{name}", text, language=name)
        line, start = place(text, typed, behind=True)
        found = editor.at("completion", new, line, start)
        items = {item["label"]: item for item in found["items"]}
        editor.close(new)
        if result is None:
            assert label not in items
        else:
            assert edited(text, [items[label]["textEdit"]]) == result


SLIPS = """\
claimcheck: 1
claims:
  - {note: דמשק 👍, id: x1, subject: fiar, property: boat, value: abuot 40, source: 'papr'}
  - {id: x2, subject: strike, property: date, value: 2 days after far, source: "wier"}
  - {id: x3, subject: fair, property: boats, value: 40, source: paper, stance: assert, attributed_to: [maior]}
  - {id: x4, subject: fair, property: boats, valu: 40, source: paper}
constraint:
  - {that: fiar.boats <= 400}
"""
MEANT = """\
claimcheck: 1
claims:
  - {note: דמשק 👍, id: x1, subject: fair, property: boats, value: about 40, source: 'paper'}
  - {id: x2, subject: strike, property: date, value: 2 days after fair, source: "wire"}
  - {id: x3, subject: fair, property: boats, value: 40, source: paper, stance: asserts, attributed_to: [mayor]}
  - {id: x4, subject: fair, property: boats, value: 40, source: paper}
constraints:
  - {that: fair.boats <= 400}
"""


class TestFixes:
    @staticmethod
    def current(editor, where):
        """What is said of a document as it is now."""
        return editor.said_of.get(where) == editor.versions[where] and editor.said[where]

    def test_what_was_meant_is_written(self, folder, editor):
        text = SLIPS
        new = editor.open(folder / "new.claims.yaml", text)
        while text != MEANT:
            wrong = editor.wait(lambda: self.current(editor, new))
            fixes = [a for d in wrong for a in actions_for(editor, new, d) if a.get("isPreferred")]
            if not fixes:  # what takes the whole corpus is said a little later
                editor.wait(lambda wrong=wrong: editor.said[new] is not wrong)
                continue
            text = edited(text, fixes[0]["edit"]["changes"][new])
            editor.replace(new, text)
        editor.diagnostics(new)
        editor.close(new)

    def test_a_conflict_is_settled_with_its_reason_left_to_be_given(self, folder, editor):
        text = "claimcheck: 1\nclaims:\n  - {subject: fair, property: boats, value: 70, source: wire} # mine\n"
        new = editor.open(folder / "new.claims.yaml", text)
        [conflict] = editor.diagnostics(new, "conflicting-values")
        actions = actions_for(editor, new, conflict)
        titles = [action["title"] for action in actions]
        assert titles[-1] == "Settle: none of them stands"
        assert any("paper-boats" in title for title in titles)
        chosen = next(action for action in actions if "wire/fair/boats" in action["title"])
        assert "edit" not in chosen
        changes = editor.request("codeAction/resolve", chosen)["edit"]["changes"]
        mine = edited(text, changes[new])
        assert mine.endswith("# mine\n")
        assert "id: wire/fair/boats" in mine
        home = uri(folder, "others")
        others = edited(OTHERS, changes[home])
        assert others.startswith(OTHERS.rstrip("\n"))
        assert "accept: [wire/fair/boats]" in others
        assert "reason: TODO" in others
        editor.replace(home, others)
        editor.replace(new, mine)
        editor.diagnostics(new)
        [blank] = editor.diagnostics(home, "unknown-reference")
        assert "TODO stands where its reason is to be" in blank["message"]
        editor.replace(home, OTHERS)
        editor.close(new)

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("yaml", "claimcheck: 1\nclaims:\n  - id: w\n    subject: fair\n    property: opened\n"
             "    value: Monday 2025-11-15\n    source: wire\n"),
            ("yaml", "claimcheck: 1\nclaims:\n"
             "  - {id: w, subject: fair, property: opened, value: Monday 2025-11-15, source: wire}\n"),
            ("json", '{"claimcheck": 1, "claims": [{"id": "w", "subject": "fair", "property": "opened", '
             '"value": "Monday 2025-11-15", "source": "wire"}]}'),
            ("toml", 'claimcheck = 1\n[[claims]]\nid = "w"\nsubject = "fair"\nproperty = "opened"\n'
             'value = "Monday 2025-11-15"\nsource = "wire"\n'),
        ],
    )  # fmt: skip
    def test_a_rule_is_allowed_to_be_silent(self, folder, editor, name, text):
        new = editor.open(folder / f"new.claims.{name}", text, language=name)
        [wrong] = editor.diagnostics(new, "weekday-mismatch")
        [allow] = [a for a in actions_for(editor, new, wrong) if a["title"].startswith("Allow weekday-mismatch")]
        editor.replace(new, edited(text, allow["edit"]["changes"][new]))
        [blank] = editor.diagnostics(new, "unknown-reference")
        assert "TODO" in blank["message"]
        editor.replace(new, edited(text, allow["edit"]["changes"][new]).replace("TODO", "seen"))
        editor.diagnostics(new)
        editor.close(new)

    def test_an_editor_that_does_not_ask_again_has_the_edits_at_once(self, folder):
        text = "claimcheck: 1\nclaims:\n  - {id: n, subject: fair, property: boats, value: 70, source: wire}\n"
        with Editor(folder, resolves=False) as editor:
            new = editor.open(folder / "new.claims.yaml", text)
            [conflict] = editor.diagnostics(new, "conflicting-values")
            actions = actions_for(editor, new, conflict)
            assert all(action["edit"]["changes"] for action in actions)

    def test_only_what_was_asked_for_is_offered(self, folder, editor):
        found = editor.request(
            "textDocument/codeAction",
            {
                "textDocument": {"uri": uri(folder, "claims")},
                "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
                "context": {"diagnostics": [], "only": ["refactor"]},
            },
        )
        assert not found


def actions_for(editor, where, diagnostic):
    return editor.request(
        "textDocument/codeAction",
        {
            "textDocument": {"uri": where},
            "range": diagnostic["range"],
            "context": {"diagnostics": [diagnostic]},
        },
    )


class TestSymbols:
    def test_the_outline_has_every_item(self, folder, editor):
        found = editor.request("textDocument/documentSymbol", {"textDocument": {"uri": uri(folder, "others")}})
        assert [each["name"] for each in found] == [
            "wire-boats", "wire-head", "wire-chief", "wire-size", "paper-size", "fair.boats <= 400",
            "wire-size, paper-size",
        ]  # fmt: skip
        assert found[0]["detail"] == "boats: 41"
        assert found[1]["range"]["start"]["line"] == place(OTHERS, "wire-head, subject")[0]
