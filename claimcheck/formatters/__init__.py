"""The output formats: one table, and the one place where a format is looked up.

Each format is loaded when it is asked for, so importing this costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias

from claimcheck.exceptions import CannotRun
from claimcheck.nearest import hint

__all__ = ["ENTRY_POINTS", "FORMATTERS", "STATISTICS", "Formatter", "Style", "formatter"]

if TYPE_CHECKING:
    from claimcheck.formatters.style import Style
    from claimcheck.report import Report

    Formatter: TypeAlias = Callable[[Report, Style], str]
    """Makes the whole output of one report; it ends with a newline and can always be encoded as UTF-8."""

FORMATTERS: Final[Mapping[str, str]] = {
    "text": "claimcheck.formatters.text:output",
    "concise": "claimcheck.formatters.concise:output",
    "json": "claimcheck.formatters.json:output",
    "github": "claimcheck.formatters.github:output",
    "gitlab": "claimcheck.formatters.gitlab:output",
    "junit": "claimcheck.formatters.junit:output",
    "markdown": "claimcheck.formatters.markdown:output",
    "sarif": "claimcheck.formatters.sarif:output",
}
"""The formats by name, each as `module:function`."""

STATISTICS: Final[Mapping[str, str]] = {
    "text": "claimcheck.formatters.statistics:statistics_text",
    "json": "claimcheck.formatters.statistics:statistics_json",
}
"""The formats that can show how many findings each rule has instead of the findings."""

ENTRY_POINTS: Final = "claimcheck.formatters"
"""The entry-point group in which other packages offer formats; none of them can replace one of ours."""


def formatter(name: str, *, statistics: bool = False) -> Formatter:
    """The format of this name, our own or one that another package offers; or what shows statistics in it.

    Raises CannotRun where there is none, or where the package that offers it cannot be loaded.
    """
    if statistics:
        if name not in STATISTICS:
            raise CannotRun(f"statistics are shown as {' or '.join(STATISTICS)}, not as {name}")
        return _ours(STATISTICS[name])
    return _ours(FORMATTERS[name]) if name in FORMATTERS else _offered(name)


def _ours(place: str) -> Formatter:
    module, _, function = place.partition(":")
    found: Formatter = getattr(import_module(module), function)
    return found


def _offered(name: str) -> Formatter:
    from importlib.metadata import entry_points  # slow to load, and needed for a foreign name only

    offers = entry_points(group=ENTRY_POINTS)
    for offer in sorted(offers.select(name=name), key=lambda each: each.value):
        try:
            found: Formatter = offer.load()
        except (ImportError, AttributeError) as error:
            raise CannotRun(f"the format {name!r} cannot be loaded from {offer.value}: {error}") from error
        return found
    known = sorted({*FORMATTERS, *offers.names})
    remedy = hint(name, known, otherwise=f"The formats are {', '.join(known)}.")
    raise CannotRun(f"there is no format {name!r}", remedy=remedy)


if not TYPE_CHECKING:

    def __getattr__(name):
        if name == "Style":
            from claimcheck.formatters.style import Style

            return Style
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
