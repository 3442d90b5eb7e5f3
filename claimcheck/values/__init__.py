"""Values: what a notation can mean, as a set of possibilities, and how two such sets relate.

One module per value type; `PARSERS` is the table of them. What several types need to read and to compute is in
`claimcheck.values.numbers` and `claimcheck.values.dates`. The names here are loaded when first used.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

__all__ = ["PARSERS", "Relation", "Value", "camps", "meet", "parse_value", "relation", "within"]

PARSERS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "count": ("count", "parsed_count"),
        "quantity": ("quantity", "parsed_quantity"),
        "ordinal": ("ordinal", "parsed_ordinal"),
        "date": ("date", "parsed_date"),
        "period": ("period", "parsed_period"),
        "duration": ("duration", "parsed_duration"),
        "entity": ("entity", "parsed_entity"),
        "category": ("category", "parsed_category"),
        "flag": ("flag", "parsed_flag"),
        "text": ("text", "parsed_text"),
    }
)
"""Each value type with its module and the function in it that reads a notation."""

if TYPE_CHECKING:
    from claimcheck.values.comparison import camps, meet, relation, within
    from claimcheck.values.parsing import parse_value
    from claimcheck.values.value import Relation, Value
else:
    _HOME_OF: Final = {
        **dict.fromkeys(("camps", "meet", "relation", "within"), "comparison"),
        "parse_value": "parsing",
        **dict.fromkeys(("Relation", "Value"), "value"),
    }

    def __getattr__(name):
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        return globals()[name]
