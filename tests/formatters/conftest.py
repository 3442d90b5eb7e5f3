"""Reports to show, and snapshots to compare with.

`UPDATE_SNAPSHOTS=1 pytest tests/formatters` writes the snapshots anew: read the diff before you accept it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from attrs import evolve

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Camp, Finding, Location, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.model import Claim, Entity, Quote, Source
from claimcheck.report import Report, Summary

Snapshot: TypeAlias = Callable[[str, str], None]

_SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def snapshot() -> Snapshot:
    def compare(name: str, text: str) -> None:
        file = _SNAPSHOTS / name
        if os.environ.get("UPDATE_SNAPSHOTS"):
            file.write_bytes(text.encode())
        assert text == file.read_bytes().decode()

    return compare


def at(path: str, line: int, column: int, end: int, claim: str | None = None) -> Location:
    return Location(path, line, column, line, end, claim)


@pytest.fixture
def ferry() -> Report:
    """Three newspapers on one ferry: they disagree on how many it carried, and one has slips of its own."""
    claims = (
        Claim(
            "ferry",
            "passengers",
            "about 190",
            "manara",
            id="manara-passengers",
            attributed_to=("port-authority", "officials"),
            credibility=2,
            quote="كان على متن العبّارة نحو ١٩٠ راكبًا، بحسب هيئة الميناء",
        ),
        Claim("ferry", "passengers", "at least 180", "courier", id="courier-passengers"),
        Claim(
            "ferry",
            "passengers",
            250,
            "hanamal",
            id="hanamal-passengers",
            attributed_to=("דובר הנמל",),
            quote=Quote("על סיפון המעבורת היו 250 נוסעים, אמר דובר הנמל"),
        ),
        Claim("ferry", "date", "Sunday 2025-11-17", "courier", id="courier-date", quote="on Sunday, November 17"),
        Claim("ferry", "crew", 14, "manara", id="manara-crew"),
        Claim("ferry", "crew", "about 12", "courier", id="courier-crew", stance="expects", as_of="2025-11"),
    )
    corpus = Corpus(
        claims=claims,
        sources=[
            Source("manara", title="عبّارة تصل بعد العاصفة", publisher="al-manara"),
            Source("courier", title="Ferry docks after night at sea"),
            Source("hanamal", title="המעבורת עגנה: כל הנוסעים בריאים"),
        ],
        entities=[
            Entity("al-manara", "المنارة", kind="outlet", reliability="B"),
            Entity("port-authority", "Port Authority", aliases=("هيئة الميناء",)),
            Entity("officials", "port officials", kind="anonymous"),
        ],
    )
    findings = (
        Finding(
            rule="conflicting-values",
            severity=Severity.ERROR,
            status=Status.OPEN,
            fingerprint="5f0c9a",
            version="c41e77",
            subject="ferry",
            property="passengers",
            message="courier says at least 180; hanamal says 250; manara says about 190 (185..195)",
            claims=("courier-passengers", "hanamal-passengers", "manara-passengers"),
            camps=(
                Camp("185..195", ("courier-passengers", "manara-passengers"), 2, 2),
                Camp("250", ("courier-passengers", "hanamal-passengers"), 2, 2),
            ),
            locations=(
                at("desk/manara.claims.yaml", 12, 12, 21, "manara-passengers"),
                at("desk/courier.claims.yaml", 7, 12, 24, "courier-passengers"),
                at("desk/hanamal.claims.yaml", 9, 12, 15, "hanamal-passengers"),
            ),
            help="Read the quotes again: if a claim misreads its source, correct it; if not, record in resolutions "
            "which claims stand, and why.",
        ),
        Finding(
            rule="inferred-type",
            severity=Severity.INFO,
            status=Status.OPEN,
            fingerprint="77aa01",
            version="77aa02",
            property="crew",
            message="crew is taken for a count",
            locations=(at("desk/manara.claims.yaml", 18, 15, 19, "manara-crew"),),
        ),
        Finding(
            rule="lost-attribution",
            severity=Severity.WARNING,
            status=Status.ALLOWED,
            fingerprint="2b9d10",
            version="2b9d11",
            subject="ferry",
            property="passengers",
            message="the headline of hanamal drops דובר הנמל",
            claims=("hanamal-passengers",),
            locations=(at("desk/hanamal.claims.yaml", 9, 12, 15, "hanamal-passengers"),),
        ),
        Finding(
            rule="weekday-mismatch",
            severity=Severity.ERROR,
            status=Status.OPEN,
            fingerprint="d00d1e",
            version="d00d1f",
            subject="ferry",
            property="date",
            message="courier says Sunday 2025-11-17, but that day is a Monday",
            claims=("courier-date",),
            locations=(at("desk/courier.claims.yaml", 11, 12, 29, "courier-date"),),
            help="Correct the weekday or the date.",
        ),
        Finding(
            rule="denied-value",
            severity=Severity.WARNING,
            status=Status.RESOLVED,
            fingerprint="aa3310",
            version="aa3311",
            subject="ferry",
            property="crew",
            qualifiers={"shift": "night", "rank": "all"},
            message="manara says 14; courier expects about 12 (11..13)",
            claims=("courier-crew", "manara-crew"),
            locations=(
                at("desk/manara.claims.yaml", 18, 12, 14, "manara-crew"),
                at("desk/courier.claims.yaml", 15, 12, 20, "courier-crew"),
            ),
        ),
    )
    return Report(
        corpus,
        findings,
        Summary(files=3, sources=3, claims=6, groups=3, error=2, info=1, resolved=1, allowed=1),
        cited={claim.id: claim for claim in claims if claim.id is not None},
        reasons={
            ("aa3310", "aa3311"): "courier counts the plan, not the crew",
            ("2b9d10", "2b9d11"): "הכותרת קצרה מדי",
        },
    )


@pytest.fixture
def calm() -> Report:
    return Report(summary=Summary(files=1, sources=2, claims=1041, groups=30, resolved=1))


@pytest.fixture
def failed() -> Report:
    reason = "there is no setting 'exlude'"
    return Report(
        failure=CannotRun(reason, remedy="Did you mean exclude?", path="desk/claimcheck.toml", line=3, column=1)
    )


@pytest.fixture
def hostile() -> Report:
    """Every field tries to hide, to turn the line around, to colour it or to give a command to a host."""
    evil = "\x1b[31m\u202e%0A::error::[x](1){0}"
    claims = (
        Claim(
            f"s{evil}", f"p{evil}", f"v{evil}", f"o{evil}", id=f"1{evil}", attributed_to=(f"דמשק{evil}",), quote=evil
        ),
        Claim(f"s{evil}", f"p{evil}", "190\n::warning::v", "o2", id=f"2{evil}", quote="a\r\n::error::b\u2028c\ud800"),
    )
    names = tuple(str(claim.id) for claim in claims)
    finding = Finding(
        rule="conflicting-values",
        severity=Severity.ERROR,
        status=Status.OPEN,
        fingerprint="f",
        version="v",
        subject=f"s{evil}",
        property=f"p{evil}",
        qualifiers={f"k{evil}": f"q{evil}"},
        message=f"m{evil}\nn\udfff",
        claims=names,
        camps=(Camp(f"c{evil}", names, 2, 1),),
        locations=(
            at(f":: %,{evil}\n/a.claims.yaml", 1, 2, 3, names[0]),
            at("b\udce9 ü#?.claims.yaml", 4, 5, 6, names[1]),
        ),
        help=f"h{evil}",
    )
    allowed = evolve(finding, status=Status.ALLOWED, fingerprint="g", claims=names[:1], camps=())
    return Report(
        Corpus(claims=claims, sources=[Source(f"o{evil}", title=f"t{evil}")]),
        (finding, allowed),
        Summary(files=1, sources=1, claims=2, groups=1, error=1, allowed=1),
        cited=dict(zip(names, claims, strict=True)),
        reasons={("g", "v"): f"r{evil}"},
    )
