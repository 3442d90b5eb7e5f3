"""broken-constraint: no possible values satisfy a constraint."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from claimcheck.arithmetic import Bound, Checked
from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.sums import arithmetic, sayings
from claimcheck.rules.wording import MOST_VALUES, listed

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    yield from map(_contradiction, scene.arithmetic.contradictions)
    for verdict in scene.arithmetic.verdicts(rejected=scene.rejected):
        if isinstance(verdict, Checked) and not verdict.outcome.holds:
            yield _sighting(verdict, scene)


def _contradiction(bounds: Sequence[Bound]) -> Sighting:
    """What is said of constraints that no claims can satisfy."""
    stated = [str(each.comparison) for each in bounds]
    many = {1: "cannot hold", 2: "cannot both hold"}.get(len(stated), "cannot all hold")
    return Sighting(
        message=f"{listed(stated)} {many}, whatever is claimed",
        help="Correct the constraints or take one of them out; no claims can satisfy them.",
        identity=("contradiction", *sorted(stated)),
        places=tuple(Place("constraints", each.position, ("that",)) for each in bounds),
    )


def _sighting(checked: Checked, scene: Scene) -> Sighting:
    constraint, stated = checked.bound.constraint, str(checked.bound.comparison)
    found = (each.claim for groups in checked.values.values() for _, known in groups for each in known.statements)
    claims = tuple({id(claim): claim for claim in found}.values())
    about = f" for {checked.subject}" if checked.subject else ""
    time = f" as of {checked.moment}" if checked.moment else ""
    because = f" ({' '.join(constraint.because.split())})" if constraint.because else ""
    verb = "cannot be checked" if checked.outcome.mismatch else "cannot hold"
    return Sighting(
        message=f"{stated} {verb}{about}{time}{because}: {arithmetic(checked, scene)}; {sayings(checked, scene)}",
        help=_help(checked, claims, scene),
        claims=claims,
        identity=(stated, checked.subject or "", checked.moment or ""),
        places=(Place("constraints", checked.bound.position, ("that",)),),
        severity=Severity.WARNING if checked.outcome.mismatch else None,
    )


def _help(checked: Checked, claims: Sequence[Claim], scene: Scene) -> str:
    if checked.outcome.mismatch:
        return "Give the values in units of one dimension; what cannot be converted cannot be compared."
    first = "Read the quotes again, and ask whether the constraint really holds; if not, correct it or take it out."
    if len(claims) < 2:
        return first
    values = (f"{scene.names(claim)}: {json.dumps(claim.value, ensure_ascii=False)}" for claim in claims[:MOST_VALUES])
    weighed = [*values, *(["..."] if len(claims) > MOST_VALUES else [])]
    return (
        f"{first} If a source is wrong, record under resolutions which claims stand: "
        f"{{claims: {{{', '.join(weighed)}}}, accept: [...], reason: ...}}"
    )


RULE = Rule(
    name="broken-constraint",
    severity=Severity.ERROR,
    summary="no possible values satisfy a constraint",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
