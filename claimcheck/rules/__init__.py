"""The rules, one module each, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from claimcheck.rules import (
    conflicting_values,
    denied_value,
    distant_bounds,
    duplicate_id,
    expired_resolution,
    incomparable_values,
    inferred_type,
    invalid_file,
    lost_attribution,
    lost_hedge,
    non_monotonic_value,
    ordinal_out_of_order,
    ordinal_too_small,
    repeated_ordinal,
    stale_resolution,
    unknown_reference,
    unreadable_file,
    unreadable_value,
    unused_allowance,
    weekday_mismatch,
)
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULES", "Place", "Rule", "Sighting", "rules"]

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        module.RULE.name: module.RULE
        for module in (
            unreadable_file,
            invalid_file,
            duplicate_id,
            unknown_reference,
            unreadable_value,
            conflicting_values,
            denied_value,
            non_monotonic_value,
            incomparable_values,
            distant_bounds,
            repeated_ordinal,
            ordinal_out_of_order,
            ordinal_too_small,
            weekday_mismatch,
            lost_hedge,
            lost_attribution,
            stale_resolution,
            expired_resolution,
            unused_allowance,
            inferred_type,
        )
    }
)
"""The rules of claimcheck itself, in the order in which they are run."""


@cache
def rules() -> Mapping[str, Rule]:
    """All rules: claimcheck's own and those that installed packages add as entry points of `claimcheck.rules`.

    An entry point must lead to a `Rule`; a rule of claimcheck itself cannot be replaced.
    """
    from importlib.metadata import entry_points

    added = {point.name: point.load() for point in entry_points(group="claimcheck.rules")}
    return MappingProxyType({**{rule.name: rule for rule in added.values()}, **RULES})
