"""Text: what a person sees of it, how two writings of it compare, and where a quote stands in it.

Knows no claims. The names here are loaded when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

__all__ = [
    "HIDDEN",
    "Damage",
    "Damages",
    "Difference",
    "Folded",
    "Match",
    "QuoteSearch",
    "damage",
    "folded",
    "isolated",
    "isolated_runs",
    "lines",
    "runs",
    "shortened",
    "visible",
    "width",
]

if TYPE_CHECKING:
    from claimcheck.text.damages import Damage, Damages, damage
    from claimcheck.text.display import HIDDEN, isolated, isolated_runs, lines, runs, shortened, visible, width
    from claimcheck.text.folding import Folded, folded
    from claimcheck.text.match import Difference, Match
    from claimcheck.text.search import QuoteSearch
else:
    _HOMES: Final = {
        "display": "HIDDEN isolated isolated_runs lines runs shortened visible width",
        "damages": "Damage Damages damage",
        "folding": "Folded folded",
        "match": "Difference Match",
        "search": "QuoteSearch",
    }
    _HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names.split()}

    def __getattr__(name):
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        return globals()[name]
