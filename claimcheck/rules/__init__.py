"""The rules, one module each, in one table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from claimcheck.exceptions import CannotRun
from claimcheck.rules import (
    attribution_not_in_text,
    broken_constraint,
    circular_reporting,
    conflicting_values,
    denied_value,
    distant_bounds,
    duplicate_id,
    expired_resolution,
    impossible_timeline,
    incomparable_values,
    inferred_type,
    invalid_file,
    lost_attribution,
    lost_hedge,
    non_monotonic_value,
    ordinal_out_of_order,
    ordinal_too_small,
    published_before_event,
    quote_altered,
    quote_ambiguous,
    quote_displaced,
    quote_not_found,
    repeated_ordinal,
    retracted_source,
    self_contradicting_quote,
    shared_origin,
    stale_resolution,
    text_changed,
    text_damaged,
    unknown_reference,
    unreadable_file,
    unreadable_value,
    unused_allowance,
    value_not_in_quote,
    weekday_mismatch,
)
from claimcheck.rules.rule import Place, Rule, Sighting

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["ENTRY_POINTS", "RULES", "Place", "Rule", "Sighting", "offered", "rules"]

ENTRY_POINTS: Final = "claimcheck.rules"
"""The entry-point group in which other packages offer rules."""

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
            impossible_timeline,
            repeated_ordinal,
            ordinal_out_of_order,
            ordinal_too_small,
            published_before_event,
            broken_constraint,
            weekday_mismatch,
            text_changed,
            quote_not_found,
            quote_altered,
            quote_ambiguous,
            quote_displaced,
            text_damaged,
            value_not_in_quote,
            self_contradicting_quote,
            lost_hedge,
            lost_attribution,
            attribution_not_in_text,
            circular_reporting,
            shared_origin,
            retracted_source,
            stale_resolution,
            expired_resolution,
            unused_allowance,
            inferred_type,
        )
    }
)
"""The rules of claimcheck itself, in the order in which they are run."""


def rules(named: Iterable[str] = ()) -> Mapping[str, Rule]:
    """The rules of claimcheck, and those of the named ones that installed packages offer.

    A package offers a rule by an entry point of the group `claimcheck.rules` that leads to a `Rule`. It runs once the
    settings name it, under `select` or `severity`, so that what is installed beside claimcheck changes no result. A
    rule of claimcheck itself cannot be replaced. Raises CannotRun for a package whose rule cannot be loaded.
    """
    foreign = sorted(set(named) - RULES.keys())
    if not foreign:
        return RULES
    return MappingProxyType({**RULES, **{name: offered()[name] for name in foreign if name in offered()}})


@cache
def offered() -> Mapping[str, Rule]:
    """The rules that installed packages offer, by name. Raises CannotRun where one cannot be loaded."""
    from importlib.metadata import entry_points  # slow to load, and needed for a foreign name only

    return {rule.name: rule for rule in map(_loaded, entry_points(group=ENTRY_POINTS))}


def _loaded(point: EntryPoint) -> Rule:
    try:
        rule = point.load()
    except (ImportError, AttributeError) as error:
        raise CannotRun(f"the rule {point.name!r} cannot be loaded from {point.value}: {error}") from error
    if not isinstance(rule, Rule):
        raise CannotRun(f"the rule {point.name!r} cannot be loaded: {point.value} is no Rule")
    return rule
