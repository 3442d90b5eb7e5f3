"""broken-constraint: no possible values satisfy a constraint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.arithmetic import Bound, Checked
from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.sums import arithmetic, sayings
from claimcheck.rules.wording import listed

__all__ = ["RULE"]

_LONGEST: Final = 200
"""How many characters of a constraint a message shows."""


def _sightings(context: Context) -> Iterator[Sighting]:
    yield from map(_contradiction, context.arithmetic.contradictions)
    for verdict in context.arithmetic.verdicts(rejected=context.rejected):
        if isinstance(verdict, Checked) and not verdict.outcome.holds:
            yield _sighting(verdict, context)


def _contradiction(bounds: Sequence[Bound]) -> Sighting:
    """What is said of constraints that no claims can satisfy."""
    stated = [_stated(each) for each in bounds]
    many = {1: "cannot hold", 2: "cannot both hold"}.get(len(stated), "cannot all hold")
    return Sighting(
        message=f"{listed(stated)} {many}, whatever is claimed",
        help="Correct the constraints or take one of them out; no claims can satisfy them.",
        identity=("contradiction", *sorted(str(each.comparison) for each in bounds)),
        places=tuple(Place("constraints", each.position, ("that",)) for each in bounds),
    )


def _stated(bound: Bound) -> str:
    """A constraint, of a length that a sentence can carry."""
    stated = str(bound.comparison)
    return stated if len(stated) <= _LONGEST else f"{stated[: _LONGEST - 3]}..."


def _sighting(checked: Checked, context: Context) -> Sighting:
    constraint, stated = checked.bound.constraint, _stated(checked.bound)
    found = (each.claim for groups in checked.values.values() for _, known in groups for each in known.statements)
    claims = tuple({id(claim): claim for claim in found}.values())
    about = f" for {checked.subject}" if checked.subject else ""
    time = f" as of {checked.moment}" if checked.moment else ""
    because = f" ({' '.join(constraint.because.split())})" if constraint.because else ""
    verb = "cannot be checked" if checked.outcome.mismatch else "cannot hold"
    return Sighting(
        message=f"{stated} {verb}{about}{time}{because}: {arithmetic(checked, context)}; {sayings(checked, context)}",
        help=_help(checked, claims, context),
        claims=claims,
        identity=(str(checked.bound.comparison), checked.subject or "", checked.moment or ""),
        places=(Place("constraints", checked.bound.position, ("that",)),),
        severity=Severity.WARNING if checked.outcome.mismatch else None,
    )


def _help(checked: Checked, claims: Sequence[Claim], context: Context) -> str:
    if checked.outcome.mismatch:
        return "Give the values in units of one dimension; what cannot be converted cannot be compared."
    first = "Read the quotes again, and ask whether the constraint really holds; if not, correct it or take it out."
    if len(claims) < 2:
        return first
    return f"{first} If a source is wrong, settle which claims stand."


RULE = Rule(
    name="broken-constraint",
    severity=Severity.ERROR,
    summary="no possible values satisfy a constraint",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
