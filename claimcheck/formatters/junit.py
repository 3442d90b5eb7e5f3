"""JUnit XML, for hosts that show test results.

There is no one standard. This follows the schema of Ant (every attribute and element that it requires, no other), whose
files the schema of Jenkins accepts, too. https://github.com/windyroad/JUnit-Schema
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimcheck.diagnostics import Finding, Location, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.repository import from_root
from claimcheck.formatters.selection import shown
from claimcheck.formatters.style import Style
from claimcheck.formatters.wording import short, topic
from claimcheck.report import Report
from claimcheck.text import isolated_runs, shortened, visible

__all__ = ["output"]

_NOWHERE: Final = "claimcheck"
"""The suite of what stands in no file."""
_PASSED: Final = "nothing open"
_NO_DAY: Final = date(1970, 1, 1)
_LONGEST: Final = 4000
_MOST_PLACES: Final = 20
_ENDING: Final = re.compile(r"\.claims\.[a-z]+$")


def output(report: Report, style: Style) -> str:
    """A suite for each claim file, with a test case for each finding whose first place is there.

    A finding fails its test case if it makes the run fail; one that does not is skipped, and so is one that is settled,
    where the style shows these. A file that takes part in no open finding has one test case, which passes. What keeps a
    run from taking place is an error. The names of test cases have no lines and no values in them, so that a host knows
    them again.
    """
    root = Element("testsuites")
    for number, (path, cases) in enumerate(sorted(_suites(report, style).items())):
        root.append(_suite(path, cases, number=number, day=report.today or _NO_DAY))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suites(report: Report, style: Style) -> Mapping[str, list[Element]]:
    """The test cases by claim file."""
    if report.failure is not None:
        return {_NOWHERE: [_failure(report.failure, style)]}
    suites: dict[str, list[Element]] = {}
    for finding in shown(report, style):
        path = _path(finding.locations[:1], style)
        suites.setdefault(path, []).append(_case(finding, path, report, style))
    troubled = {_path((place,), style) for finding in report.open for place in finding.locations}
    locator = report.corpus.locator
    read = (from_root(path, style.root) for path in locator.paths) if locator is not None else ()
    for path in read:
        if path not in suites and path not in troubled:
            suites[path] = [_named(_PASSED, path)]
    return suites or {_NOWHERE: [_named(_PASSED, _NOWHERE)]}


def _path(places: tuple[Location, ...], style: Style) -> str:
    return from_root(places[0].path, style.root) if places else _NOWHERE


def _suite(path: str, cases: Iterable[Element], *, number: int, day: date) -> Element:
    cases = list(cases)
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    attributes = {
        "name": visible(path),
        "package": "claimcheck",
        "id": str(number),
        "timestamp": f"{day.isoformat()}T00:00:00",
        "hostname": "localhost",
        "tests": str(len(cases)),
        **{name: str(sum(case.find(tag) is not None for case in cases)) for name, tag in counts.items()},
        "time": "0",
    }
    suite = Element("testsuite", attributes)
    SubElement(suite, "properties")
    suite.extend(cases)
    SubElement(suite, "system-out")
    SubElement(suite, "system-err")
    return suite


def _case(finding: Finding, path: str, report: Report, style: Style) -> Element:
    about = topic(finding)
    case = _named(f"{finding.rule}{f': {about}' if about else ''} [{short(finding.fingerprint)}]", path)
    if finding.status is not Status.OPEN:
        reason = report.reasons.get((finding.fingerprint, finding.version))
        outcome = SubElement(case, "skipped", message=_shown(f"{finding.status}: {reason or finding.message}"))
    elif finding.severity.reaches(style.fail_on):
        outcome = SubElement(case, "failure", message=_shown(finding.message), type=visible(finding.rule))
    else:
        outcome = SubElement(case, "skipped", message=_shown(f"{finding.severity}: {finding.message}"))
    outcome.text = "\n".join(_words(finding, style))
    return case


def _named(name: str, path: str) -> Element:
    """A test case that passes.

    GitLab tells test cases by class and name; Jenkins takes what stands before the last dot of a class for its package.
    """
    name_of_class = _ENDING.sub("", path).replace("/", ".").lstrip(".")
    return Element("testcase", name=visible(name), classname=visible(name_of_class), time="0")


def _words(finding: Finding, style: Style) -> Iterator[str]:
    if not finding.locations:
        yield _shown(f"{finding.severity}: {finding.message}")
    for place in finding.locations[:1]:
        yield f"{_place(place, style)}: {finding.severity}: {_shown(finding.message)}"
    for place in finding.locations[1 : _MOST_PLACES + 1]:
        yield f"{_place(place, style)}: {visible(place.claim) if place.claim else 'see also'}"
    if (rest := len(finding.locations) - _MOST_PLACES - 1) > 0:
        yield f"and {rest:,} more places"
    if finding.help:
        yield _shown(finding.help)


def _place(place: Location, style: Style) -> str:
    return f"{visible(from_root(place.path, style.root))}:{place.line}:{place.column}"


def _failure(failure: CannotRun, style: Style) -> Element:
    case = _named("the run takes place", _NOWHERE)
    error = SubElement(case, "error", message=_shown(failure.reason), type="cannot-run")
    numbers = "".join(f":{number}" for number in (failure.line, failure.column) if number)
    place = f"{visible(from_root(failure.path, style.root))}{numbers}: " if failure.path else ""
    words = [f"{place}{_shown(failure.reason)}", *([_shown(failure.remedy)] if failure.remedy else ())]
    error.text = "\n".join(words)
    return case


def _shown(text: str) -> str:
    """The text with every character that XML cannot hold written out, as all others that nobody could see."""
    return isolated_runs(shortened(text, limit=_LONGEST))
