"""Checks curated claims for consistency across documents: counts, dates, ordinals, who says so.

>>> report = check(Corpus(
...     sources=[Source("kan"), Source("rt")],
...     claims=[
...         Claim("talks", "delegation-size", "about 190", "kan"),
...         Claim("talks", "delegation-size", 250, "rt"),
...     ],
... ))
>>> [finding.rule for finding in report.open if finding.severity is Severity.ERROR]
['conflicting-values']

The public names are loaded when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.version import __version__

__all__ = [
    "Allowance",
    "Camp",
    "CannotRun",
    "Claim",
    "ClaimcheckError",
    "Config",
    "Constraint",
    "Corpus",
    "Entity",
    "Fact",
    "Finding",
    "Location",
    "Property",
    "Quote",
    "Reading",
    "Relation",
    "Report",
    "Resolution",
    "Retraction",
    "Severity",
    "Source",
    "Standing",
    "Status",
    "UnreadLanguage",
    "UnreadableValue",
    "Value",
    "__version__",
    "check",
    "load",
    "parse_value",
    "readings",
    "relation",
]

if TYPE_CHECKING:
    from claimcheck.checker import check
    from claimcheck.config import Config
    from claimcheck.corpus import Corpus
    from claimcheck.diagnostics import Camp, Finding, Location, Severity, Status
    from claimcheck.exceptions import CannotRun, ClaimcheckError, UnreadableValue
    from claimcheck.facts import Fact, Standing
    from claimcheck.loading import load
    from claimcheck.model import (
        Allowance,
        Claim,
        Constraint,
        Entity,
        Property,
        Quote,
        Resolution,
        Retraction,
        Source,
    )
    from claimcheck.reading import Reading, UnreadLanguage, readings
    from claimcheck.report import Report
    from claimcheck.values import Relation, Value, parse_value, relation
else:
    _HOMES: Final = {
        "claimcheck.checker": "check",
        "claimcheck.config": "Config",
        "claimcheck.diagnostics": "Camp Finding Location Severity Status",
        "claimcheck.exceptions": "CannotRun ClaimcheckError UnreadableValue",
        "claimcheck.facts": "Fact Standing",
        "claimcheck.loading": "load",
        "claimcheck.corpus": "Corpus",
        "claimcheck.model": "Allowance Claim Constraint Entity Property Quote Resolution Retraction Source",
        "claimcheck.reading": "Reading UnreadLanguage readings",
        "claimcheck.report": "Report",
        "claimcheck.values": "Relation Value parse_value relation",
    }
    _HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names.split()}

    def __getattr__(name):
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        globals()[name] = getattr(import_module(_HOME_OF[name]), name)
        return globals()[name]

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
