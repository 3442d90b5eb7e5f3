"""The temporal network over a corpus: what follows from its dates, lengths and orders, and which cannot all hold.

`Timeline` is built from an index. Below it, `witnesses` are called, and `sayings` says what their words mean; `sketch`
tells at a glance which parts hold. What is left becomes links between `points`; `paths`, `network` and
`contradictions` reckon with links alone, and `parts` keeps apart what does not depend on each other.
"""

from __future__ import annotations

from claimcheck.timeline.contradictions import irreducible
from claimcheck.timeline.network import Contradiction, Jump, Reckoned, Step, reckoned
from claimcheck.timeline.outline import Placed, Reach, outline
from claimcheck.timeline.parts import Part
from claimcheck.timeline.points import ORIGIN, Gap, Link, Point, Rank, Side, end, start
from claimcheck.timeline.repairs import Repair, repairs
from claimcheck.timeline.reports import EarlyReport, early_reports
from claimcheck.timeline.series import Member, SeriesName
from claimcheck.timeline.timeline import Timeline, Timelines

__all__ = [
    "ORIGIN",
    "Contradiction",
    "EarlyReport",
    "Gap",
    "Jump",
    "Link",
    "Member",
    "Part",
    "Placed",
    "Point",
    "Rank",
    "Reach",
    "Reckoned",
    "Repair",
    "SeriesName",
    "Side",
    "Step",
    "Timeline",
    "Timelines",
    "early_reports",
    "end",
    "irreducible",
    "outline",
    "reckoned",
    "repairs",
    "start",
]
