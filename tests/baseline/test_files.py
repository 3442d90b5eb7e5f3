"""The file of a baseline: what is read comes back, what people wrote stays, and slips are told with their place."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from baselines import version
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck.baseline import Baseline, Entry, baseline, baseline_text
from claimcheck.exceptions import CannotRun
from claimcheck.loading.yaml import tree
from claimcheck.resources import resource
from claimcheck.text import visible

V0, V1, V2 = sorted(version(number) for number in range(3))
FILE = f"""\
# ours
baseline: 1
paths: [claims]
findings:

  # asked the desk
  {V1}:
    rule: conflicting-values
    subject: fire
    message: "post says 40; radio says 57"   # as of March
    reason: two counts, and we know it
    # to be looked at again
    until: 2026-06-30

  {V0}:
    rule: lost-hedge
    subject: flood
    message: no about
"""
SCHEMA = Draft202012Validator(
    json.loads(
        resource(packaged="schemas/baseline-1.schema.json", checkout="schemas/baseline-1.schema.json").read_text(
            encoding="utf-8"
        )
    )
)

texts = st.text(st.one_of(st.characters(), st.sampled_from("\0\x1b\u202e\ud800:#'\"\\ \n\t-[]{}é")), max_size=20).map(
    visible
)
filled = texts.filter(str.strip)
entries = st.builds(
    Entry,
    version=st.integers(0, 50).map(version),
    rule=filled,
    subject=st.one_of(st.just(""), filled),
    message=st.one_of(st.just(""), filled),
    reason=st.one_of(st.just(""), filled),
    fingerprint=st.sampled_from(("", version(98), version(99))),
)
baselines = st.builds(
    lambda found, paths: Baseline({each.version: each for each in found}, tuple(paths)),
    st.lists(entries, max_size=6),
    st.lists(texts, max_size=3),
)


def same(left: Baseline, right: Baseline) -> bool:
    return dict(left.entries) == dict(right.entries) and left.paths == right.paths


class TestRoundTrip:
    """A baseline that is written is read back as it was, and written again it is the same text."""

    @given(baselines)
    def test_it(self, found: Baseline) -> None:
        text = baseline_text(found)
        assert same(baseline(text, path="b.yaml"), found)
        assert baseline_text(found, text) == text

    @given(baselines)
    def test_it_follows_the_schema(self, found: Baseline) -> None:
        SCHEMA.validate(tree(baseline_text(found)).root)


class TestAnyChange:
    """Whatever entries go and come, the file says just what it is to say, and entries that stay keep their lines."""

    @given(baselines, st.sets(st.integers(0, 50)), baselines)
    def test_it(self, found: Baseline, going: set[int], coming: Baseline) -> None:
        before = baseline_text(found)
        left = {key: each for key, each in found.entries.items() if key not in {version(each) for each in going}}
        changed = Baseline({**coming.entries, **left}, found.paths)
        after = baseline_text(changed, before)
        assert same(baseline(after, path="b.yaml"), changed)
        assert set(after.splitlines()) >= {
            line for key in left for line in before.split(f"  {key}:")[1].split("\n\n")[0].splitlines()
        }


class TestWhatPeopleWrote:
    def test_comments_stay_with_their_entries(self) -> None:
        found = baseline(FILE, path="b.yaml")
        assert baseline_text(found, FILE) == FILE
        only = evolve(found, entries={V1: found.entries[V1]})
        assert baseline_text(only, FILE) == FILE[: FILE.index(f"\n  {V0}")]
        other = evolve(found, entries={V0: found.entries[V0]})
        assert baseline_text(other, FILE) == FILE[: FILE.index("\n  # asked")] + FILE[FILE.index(f"\n  {V0}") :]

    @pytest.mark.parametrize(
        "laid_out",
        [
            lambda text: text.replace("\n", "\r\n"),
            lambda text: text.replace("\n  ", "\n    "),
            lambda text: text.replace("\n    ", "\n          ").replace("\n  ", "\n    "),
        ],
        ids=["with other ends of lines", "indented further", "indented by more"],
    )
    def test_comments_stay_in_other_layouts(self, laid_out: Callable[[str], str]) -> None:
        text = laid_out(FILE)
        found = baseline(text, path="b.yaml")
        assert baseline_text(found, text) == text
        only = evolve(found, entries={V1: found.entries[V1]})
        assert baseline_text(only, text) == text[: text.index(laid_out(f"\n  {V0}"))]
        more = evolve(found, entries={**found.entries, V2: Entry(V2, "lost-hedge", "storm")})
        added = baseline_text(more, text)
        assert added.startswith(text)
        assert same(baseline(added, path="b.yaml"), more)

    def test_comments_stay_when_an_entry_is_made_anew_for_the_same_finding(self) -> None:
        known = FILE.replace("    reason: two", f"    fingerprint: {V2}\n    reason: two")
        found = baseline(known, path="b.yaml")
        anew = evolve(found.entries[V1], version=V2, message='post says "41"; radio says 57')
        text = baseline_text(evolve(found, entries={V0: found.entries[V0], V2: anew}), known)
        message = '    message: "post says \\"41\\"; radio says 57"   # as of March\n'
        told = '    message: "post says 40; radio says 57"   # as of March\n'
        assert text == known.replace(f"  {V1}:", f"  {V2}:").replace(told, message)

    def test_lines_that_cannot_be_made_those_of_another_entry_are_written_anew(self) -> None:
        known = FILE.replace("    reason: two", f"    fingerprint: {V2}\n    reason: two")
        found = baseline(known, path="b.yaml")
        anew = evolve(found.entries[V1], version=V2, reason="another one")
        text = baseline_text(evolve(found, entries={V0: found.entries[V0], V2: anew}), known)
        assert baseline(text, path="b.yaml").entries == {V0: found.entries[V0], V2: anew}
        assert "no about" in text

    def test_the_head_stays_when_the_last_entry_goes_and_a_new_one_comes(self) -> None:
        found = baseline(FILE, path="b.yaml")
        emptied = baseline_text(evolve(found, entries={}), FILE)
        assert emptied == "# ours\nbaseline: 1\npaths: [claims]\nfindings: {}\n"
        added = baseline_text(evolve(found, entries={V0: found.entries[V0]}), emptied)
        assert added.startswith("# ours\nbaseline: 1\npaths: [claims]\nfindings:\n\n  ")

    def test_new_paths_are_the_only_change(self) -> None:
        found = evolve(baseline(FILE, path="b.yaml"), paths=("a b", "claims"))
        assert baseline_text(found, FILE) == FILE.replace("paths: [claims]", "paths: [a b, claims]")

    @pytest.mark.parametrize(
        "text",
        [
            f"{{baseline: 1, paths: [claims], findings: {{{V0}: {{rule: lost-hedge, subject: flood}}}}}}",
            f"baseline: 1\nfindings:\n      {V0}: {{rule: lost-hedge, subject: flood}}\npaths:\n- claims\n",
            f"findings:\n  {V0}:\n    rule: lost-hedge\n    subject: flood\npaths: [claims]\nbaseline: 1\n",
            f"baseline: 1\r\npaths: [claims]\r\nfindings:\r\n  {V0}:\r\n    rule: lost-hedge\r\n    subject: flood\r\n",
        ],
        ids=["in brackets", "indented otherwise", "in another order", "with other ends of lines"],
    )
    def test_another_layout_loses_nothing(self, text: str) -> None:
        found = baseline(text, path="b.yaml")
        added = evolve(found, entries={**found.entries, V1: Entry(V1, "lost-hedge", "fire")})
        assert same(baseline(baseline_text(added, text), path="b.yaml"), added)


class TestMerging:
    def test_two_people_who_repair_different_subjects_do_not_conflict(self, tmp_path: Path) -> None:
        found = {
            version(number): Entry(version(number), "lost-hedge", f"subject-{number // 10}", "m")
            for number in range(90)
        }
        whole = baseline_text(Baseline(found))
        for name, subject in (("mine", "subject-2"), ("yours", "subject-6")):
            left = {key: each for key, each in found.items() if each.subject != subject}
            (tmp_path / name).write_text(baseline_text(Baseline(left), whole), encoding="utf-8")
        (tmp_path / "base").write_text(whole, encoding="utf-8")
        merged = subprocess.run(
            ["git", "merge-file", "-p", "mine", "base", "yours"], cwd=tmp_path, capture_output=True, text=True
        )
        assert merged.returncode == 0
        subjects = {each.subject for each in baseline(merged.stdout, path="b.yaml").entries.values()}
        assert subjects == {f"subject-{number}" for number in range(9)} - {"subject-2", "subject-6"}


class TestReading:
    def test_every_key(self) -> None:
        found = baseline(FILE, path="b.yaml")
        assert found.paths == ("claims",)
        assert found.entries[V1] == Entry(
            V1,
            "conflicting-values",
            "fire",
            "post says 40; radio says 57",
            "two counts, and we know it",
            "2026-06-30",
            date(2026, 6, 30),
        )

    @pytest.mark.parametrize(
        ("until", "last"), [("2026-06", (2026, 6, 30)), ("2026", (2026, 12, 31)), ("30 June 2026", (2026, 6, 30))]
    )
    def test_a_last_day_is_a_date_as_in_claim_files(self, until: str, last: tuple[int, int, int]) -> None:
        [entry] = baseline(f"baseline: 1\nfindings: {{{V0}: {{rule: r, until: {until}}}}}", path="b").entries.values()
        assert entry.last_day == date(*last)

    @pytest.mark.parametrize(
        ("text", "place", "says"),
        [
            ("", (1, 1), "the baseline is empty"),
            ("- a", (1, 1), "this is not a baseline"),
            ("claimcheck: 1\nclaims: []", (1, 1), "this is a claim file, not a baseline"),
            ("findings: {}", (1, 1), "this is not a baseline"),
            (
                "baseline: 2\nentries: []",
                (1, 11),
                "the baseline has the format 2, and this version of claimcheck reads 1",
            ),
            ("baseline: 1.0", (1, 11), "the baseline has the format 1.0"),
            ("baseline: true", (1, 11), "the baseline has the format true"),
            ("baseline: 1\nfindngs: {}", (2, 1), "there is no key 'findngs' in a baseline. Did you mean findings?"),
            ("baseline: 1\nfindings: []", (2, 11), "findings has to be a mapping"),
            ("baseline: 1\npaths: claims", (2, 8), "paths has to be a list"),
            ("baseline: 1\npaths: [a, 2]", (2, 12), "a path has to be a text"),
            ("baseline: 1\nfindings:\n  abc: {rule: r}", (3, 3), "'abc' is not the version of a finding"),
            (f"baseline: 1\nfindings:\n  {V0}:", (3, 36), "an entry has to be a mapping"),
            (f"baseline: 1\nfindings:\n  {V0}: {{subject: s}}", (3, 3), "does not say which rule"),
            (f"baseline: 1\nfindings:\n  {V0}: {{rule: r, untl: 2026}}", (3, 47), "Did you mean until?"),
            (
                f"baseline: 1\nfindings:\n  {V0}: {{rule: r, until: soon}}",
                (3, 54),
                "'soon' is not a date that has a last day",
            ),
            (
                f"baseline: 1\nfindings:\n  {V0}: {{rule: r, until: 2026/..}}",
                (3, 54),
                "is not a date that has a last day",
            ),
            (f"baseline: 1\nfindings:\n  {V0}: {{rule: r, reason: }}", (3, 55), "reason has to be a text"),
            (f"baseline: 1\nfindings:\n  {V0}: {{rule: 3}}", (3, 44), "rule has to be a text"),
            (f"baseline: 1\nfindings:\n  {V0}: {{rule: r}}\n  {V0}: {{rule: r}}", (4, 3), f"{V0} stands here a second"),
            ("baseline: 1\nbaseline: 1", (2, 1), "baseline stands here a second time"),
            ("baseline: 1\nfindings: {", (2, 12), "the baseline cannot be read"),
            ("baseline: 1\nfindings: *x", (2, 11), "the baseline cannot be read"),
            ("baseline: 1\nfindings: \x01", (2, 11), "a control character"),
        ],
    )
    def test_a_slip_is_told_with_its_place(self, text: str, place: tuple[int, int], says: str) -> None:
        with pytest.raises(CannotRun) as caught:
            baseline(text, path="known.yaml")
        assert says in str(caught.value)
        assert (caught.value.path, caught.value.line, caught.value.column) == ("known.yaml", *place)

    @pytest.mark.parametrize(
        "text",
        [
            "baseline: 2",
            "baseline: 1\nmore: 1",
            "baseline: 1\nfindings: []",
            "baseline: 1\nfindings: {abc: {rule: r}}",
            f"baseline: 1\nfindings: {{{V0}: {{}}}}",
            f"baseline: 1\nfindings: {{{V0}: {{rule: r, untl: x}}}}",
            f"baseline: 1\nfindings: {{{V0}: {{rule: ''}}}}",
        ],
    )
    def test_the_schema_refuses_it_too(self, text: str) -> None:
        assert not SCHEMA.is_valid(tree(text).root)
