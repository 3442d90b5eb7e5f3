"""What programs of others call: what may be given, what is said of anything else, and what comes back."""

from __future__ import annotations

import io
import json
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import attrs
import pytest

import claimcheck
from claimcheck import CannotRun, Claim, Config, Corpus, Report, Severity, Source, check, load, readings

CORPUS = Corpus(
    sources=[Source("wire"), Source("post", derived_from="wire"), Source("radio")],
    claims=[
        Claim("fire", "injured", "about 40", "post"),
        Claim("fire", "injured", "about 40", "wire"),
        Claim("fire", "injured", 57, "radio"),
    ],
)
FILE = "claimcheck: 1\nsources: {post: {}}\nclaims: [{subject: fire, property: injured, value: 40, source: post}]\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fire.claims.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


class TestThePublicNames:
    def test_are_all_that_is_listed(self):
        listed = {name for name in dir(claimcheck) if not name.startswith("__")}
        assert listed == {name for name in claimcheck.__all__ if name != "__version__"}

    def test_those_of_each_module_can_be_used_first(self):
        one_of_each = {getattr(getattr(claimcheck, name), "__module__", ""): name for name in claimcheck.__all__}
        for name in one_of_each.values():
            subprocess.run([sys.executable, "-W", "error", "-c", f"import claimcheck; claimcheck.{name}"], check=True)

    def test_each_says_what_it_is(self):
        assert [name for name in claimcheck.__all__ if not getattr(claimcheck, name).__doc__] == []


class TestLoad:
    def test_one_path_stands_for_itself_and_not_for_its_letters(self, file):
        for paths in (file, str(file), file.parent, [file], (str(file), file.parent)):
            assert len(load(paths).claims) == 1

    def test_one_pattern_stands_for_itself(self, file):
        with pytest.raises(CannotRun, match="there is no claim file"):
            load(file.parent, exclude="fire.*")

    def test_a_text_comes_as_a_binary_stream(self):
        assert len(load("-", stdin=io.BytesIO(FILE.encode())).claims) == 1
        with pytest.raises(TypeError, match="stdin has to be a binary stream"):
            load("-", stdin=io.StringIO(FILE))

    @pytest.mark.parametrize("paths", [None, [None], [3]])
    def test_what_is_no_path_is_no_missing_file(self, paths):
        with pytest.raises(TypeError):
            load(paths)


class TestCheck:
    @pytest.mark.parametrize("given", ["claims", Path("claims"), None, CORPUS.claims])
    def test_what_is_no_corpus_is_told_how_it_becomes_one(self, given):
        with pytest.raises(TypeError, match=r"`load` makes it of files.* of the class Corpus, not"):
            check(given)

    def test_a_day_is_a_date(self):
        with pytest.raises(TypeError, match="today has to be of the class date, not str"):
            check(Corpus(), today="2026-01-01")

    def test_settings_are_a_config(self):
        with pytest.raises(TypeError, match="config has to be of the class Config, not dict"):
            check(Corpus(), config={"select": ["conflicting-values"]})

    def test_several_at_once_say_the_same(self):
        with ThreadPoolExecutor(4) as pool:
            reports = list(pool.map(lambda _: check(CORPUS), range(12)))
        assert {report.findings for report in reports} == {check(CORPUS).findings}


class TestSettings:
    def test_a_severity_may_be_its_word(self):
        config = Config(severity={"inferred-type": "error"}, fail_on="warning")
        assert (config.severity["inferred-type"], config.fail_on) == (Severity.ERROR, Severity.WARNING)
        [finding] = [each for each in check(CORPUS, config=config) if each.rule == "inferred-type"]
        assert finding.severity is Severity.ERROR

    @pytest.mark.parametrize("settings", [{"fail_on": "fatal"}, {"severity": {"inferred-type": "fatal"}}])
    def test_another_word_is_refused(self, settings):
        with pytest.raises(CannotRun, match=r"'fatal' is no severity\. The severities are error, warning, info"):
            Config(**settings)

    def test_one_rule_stands_for_itself(self):
        assert Config(ignore="inferred-type").ignore == ("inferred-type",)


class TestAReport:
    def test_fails_by_a_severity_or_its_word(self):
        report = check(CORPUS, config=Config(ignore="conflicting-values"))
        assert (report.fails("info"), report.fails("warning"), report.fails(Severity.INFO)) == (True, False, True)

    def test_shows_itself_in_a_line_whatever_is_in_it(self):
        assert repr(check(CORPUS)) == "<Report: findings 3, open 3, of <Corpus: claims 3, sources 3>>"

    def test_tells_who_stands_behind_each_value(self):
        [account] = check(CORPUS).accounts
        assert [(each.value, each.documents, each.origins) for each in account.sayings] == [
            ("about 40 (36..44)", 2, 1),
            ("57", 1, 1),
        ]
        assert Report().accounts == ()

    def test_comes_whole_from_another_process(self):
        report = check(CORPUS)
        copied = pickle.loads(pickle.dumps(report))
        assert copied.findings == report.findings
        assert (copied.facts, copied.timeline, copied.accounts) == (report.facts, report.timeline, report.accounts)

    def test_has_findings_that_are_plain_data_once_asked_for(self):
        plain = [attrs.asdict(finding) for finding in check(CORPUS)]
        assert json.loads(json.dumps(plain))[0]["camps"][0]["value"] == plain[0]["camps"][0]["value"]


def test_a_day_of_publication_may_be_a_date():
    [by_date] = readings("The roof fell in yesterday.", language="en", published=date(2026, 2, 11))
    [by_text] = readings("The roof fell in yesterday.", language="en", published="2026-02-11")
    assert by_date == by_text
    assert str(by_date.value) == "2026-02-10"
