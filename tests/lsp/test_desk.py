"""The claim files of a folder as an editor has them: what is said of them at once, and what in the end."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.baseline import Baseline, baseline_text, renewed
from claimcheck.checker import check
from claimcheck.config import configuration, project
from claimcheck.diagnostics import Finding
from claimcheck.loading import load
from claimcheck.lsp.desk import Desk
from claimcheck.lsp.narrowing import DECIDED

TODAY = date(2026, 3, 1)
TEXT = "The mayor counted about 40 boats on Sunday. קרוב לארבעים סירות. نحو 40 قاربا."

names = st.sampled_from(["fair", "strike", "the fair", "unknown"])
values = st.sampled_from(
    ["40", "about 40", "41", "at least 30", "over 300", "12 km", "1.900", "2024-05-05", "yesterday"]
)
ids = st.sampled_from([None, "c1", "c2", "c3", "c4", "paper/fair/boats"])
claims = st.fixed_dictionaries(
    {
        "subject": names,
        "property": st.sampled_from(["boats", "boats", "toll", "date", "cost"]),
        "value": values,
        "source": st.sampled_from(["paper", "paper", "wire", "gone"]),
    },
    optional={
        "id": ids,
        "attributed_to": st.lists(st.sampled_from(["mayor", "duke"]), max_size=1),
        "stance": st.sampled_from(["denies", "expects", "doubts"]),
        "restates": st.sampled_from(["c1", "c2"]),
        "superseded_by": st.sampled_from(["c3", "c4"]),
        "quote": st.sampled_from(["about 40 boats", "about 50 boats", "nowhere", "קרוב לארבעים סירות"]),
        "allow": st.sampled_from([[{"rule": "quote-not-found", "reason": "seen"}], [{"rule": "nonsense"}]]),
        "as_of": st.sampled_from(["2024-05", "nonsense"]),
        "qualifiers": st.sampled_from([{"part": "east"}, {"side": "x"}]),
        "valu": st.just("slip"),
    },
)
entities = st.dictionaries(
    st.sampled_from(["fair", "strike", "mayor", "duke"]),
    st.sampled_from([{"name": "the fair"}, {"name": "Mayor", "kind": "anonymous"}, {"nam": "slip"}]),
)
sources = st.dictionaries(
    st.sampled_from(["paper", "wire"]),
    st.sampled_from(
        [{"text": "paper.txt", "language": "en"}, {"published": "2024-05-06"}, {"retracted": {"reason": "false"}},
         {"publisher": "duke", "derived_from": ["paper"]}, {"text": "gone.txt"}]
    ),
)  # fmt: skip
properties = st.dictionaries(
    st.sampled_from(["boats", "toll", "cost"]),
    st.sampled_from([{"type": "count", "qualifiers": {"part": "category"}}, {"type": "count", "over_time": "rising"},
                     {"type": "quantity"}]),
)  # fmt: skip
resolutions = st.fixed_dictionaries(
    {
        "claims": st.sampled_from([["c1", "c2"], {"c1": "40", "c2": "41"}, {"c3": "about 40", "c1": "12 km"}]),
        "accept": st.sampled_from([["c1"], ["c3"], []]),
        "reason": st.just("seen"),
    }
)
constraints = st.just({"that": "fair.boats <= 40"})
SECTIONS = {
    "entities": entities,
    "sources": sources,
    "properties": properties,
    "claims": st.lists(claims, max_size=5),
    "resolutions": st.lists(resolutions, max_size=1),
    "constraints": st.lists(constraints, max_size=1),
}
files = st.fixed_dictionaries({"claimcheck": st.just(1)}, optional=SECTIONS)
DECLARED = {"entities": {"fair": {"name": "the fair"}}, "properties": {"boats": {"type": "count"}}}


@st.composite
def edited(draw: st.DrawFn, file: dict[str, object]) -> dict[str, object]:
    """The file with a claim changed, added or removed, or with another section."""
    kind = draw(st.sampled_from(["change", "change", "add", "remove", "section"]))
    told = list(file.get("claims", ()))
    if kind == "section":
        section = draw(st.sampled_from(sorted(SECTIONS)))
        return {**file, section: draw(SECTIONS[section])}
    number = draw(st.integers(0, max(0, len(told) - 1)))
    if kind == "add" or not told:
        told.insert(number, draw(claims))
    elif kind == "remove":
        del told[number]
    else:
        new = draw(claims)
        key = draw(st.sampled_from(sorted(new)))
        told[number] = {**told[number], key: new[key]}
    return {**file, "claims": told}


def unplaced(findings: list[Finding]) -> list[Finding]:
    return sorted((evolve(each, locations=()) for each in findings), key=repr)


class Folder:
    """A folder with claim files and a desk on it."""

    def __init__(self, folder: str, contents: list[dict[str, object]]) -> None:
        self.folder = Path(folder)
        (self.folder / "paper.txt").write_text(TEXT, encoding="utf-8")
        for number, content in enumerate(contents):
            self.path(number).write_text(json.dumps(content), encoding="utf-8")
        self.desk = Desk(folder, today=lambda: TODAY)
        self.desk.settle(self.desk.settling()())

    def path(self, number: int) -> Path:
        return self.folder / f"f{number}.claims.{'json' if number else 'yaml'}"

    def put(self, number: int, content: object) -> None:
        text = content if isinstance(content, str) else json.dumps(content)
        assert self.desk.put(str(self.path(number)), text)

    def checked(self) -> list[Finding]:
        """What a run of the command finds."""
        for version in self.desk.stand.versions.values():
            Path(version.file.path).write_text(version.text.content, encoding="utf-8")
        corpus = load([self.folder])
        report = check(corpus, config=configuration(start=self.folder), today=TODAY, root=project(start=self.folder))
        return list(report)


class TestDesk:
    """What is said of claims at once by the rules that can tell is what a whole check says of them; and once all has
    settled, what is said is what a run of the command on the same files finds.
    """

    def test_what_the_baseline_has_is_not_open(self, tmp_path):
        claim = {"subject": "fair", "property": "boats", "value": "40", "source": "paper"}
        other = {**claim, "source": "wire", "value": "90"}
        declared = {"claimcheck": 1, **DECLARED, "sources": {"paper": {}, "wire": {}}}
        there = Folder(str(tmp_path), [declared, {"claimcheck": 1, "claims": [claim, other]}])

        def open_rules():
            return [each.finding.rule for each in there.desk.shown() if each.finding.status == "open"]

        assert open_rules() == ["conflicting-values"]
        recorded = renewed(Baseline(), there.desk.settled.report, paths=(), checked=None).baseline
        file = tmp_path / "known.yaml"
        file.write_text(baseline_text(recorded, None), encoding="utf-8")
        (tmp_path / "claimcheck.toml").write_text('baseline = "known.yaml"\n', encoding="utf-8")
        there.desk.settle(there.desk.settling()())
        assert open_rules() == []
        there.put(1, {"claimcheck": 1, "claims": [claim, {**other, "value": "91"}]})
        assert open_rules() == ["conflicting-values"]
        there.put(1, {"claimcheck": 1, "claims": [claim, other]})
        assert open_rules() == []
        file.write_text("baseline: 7\n", encoding="utf-8")
        there.desk.settle(there.desk.settling()())
        assert open_rules() == []
        assert (there.desk.disk.trouble.path, there.desk.disk.trouble.line) == (str(file), 1)

    @settings(max_examples=150)
    @given(st.lists(files, min_size=2, max_size=3), st.data())
    def test_laws(self, contents, data):
        contents[0] = {**DECLARED, **contents[0]}
        with TemporaryDirectory() as folder:
            there = Folder(folder, contents)
            desk = there.desk
            assert [each.finding for each in desk.shown()] == there.checked()
            for _ in range(data.draw(st.integers(1, 3))):
                number = data.draw(st.integers(0, len(contents) - 1))
                before, contents[number] = contents[number], data.draw(edited(contents[number]))
                there.put(number, contents[number])
                only_claims = all(before.get(key) == contents[number].get(key) for key in SECTIONS if key != "claims")
                if only_claims and desk.stand.corpus.properties:
                    whole = check(desk.stand.corpus, config=desk.disk.config, today=TODAY, root=desk.disk.project)
                    decided = [
                        [
                            each
                            for each in found
                            if each.claims and each.rule in DECIDED and "blanks" not in each.message
                        ]
                        for found in ([each.finding for each in desk.shown()], whole.findings)
                    ]
                    assert unplaced(decided[0]) == unplaced(decided[1])
                if data.draw(st.booleans()):
                    desk.settle(desk.settling()())
                    assert [each.finding for each in desk.shown()] == there.checked()
            desk.settle(desk.settling()())
            assert [each.finding for each in desk.shown()] == there.checked()
