"""Arithmetic: constraints between claims, over sets of possible values with exact numbers and units."""

from __future__ import annotations

from claimcheck.arithmetic.arithmetic import Arithmetic, Checked, Open, Verdict
from claimcheck.arithmetic.binding import Bound
from claimcheck.arithmetic.evaluation import Outcome
from claimcheck.arithmetic.parser import parsed_constraint
from claimcheck.arithmetic.trouble import Trouble, UnreadableConstraint
from claimcheck.arithmetic.witnesses import Known

__all__ = [
    "Arithmetic",
    "Bound",
    "Checked",
    "Known",
    "Open",
    "Outcome",
    "Trouble",
    "UnreadableConstraint",
    "Verdict",
    "parsed_constraint",
]
