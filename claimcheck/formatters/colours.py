"""Colours of a terminal, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.formatters.style import Style

__all__ = ["BOLD", "DIM", "GREEN", "SEVERITIES", "painted"]

SEVERITIES: Final[Mapping[Severity, str]] = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
BOLD: Final = "1"
DIM: Final = "2"
GREEN: Final = "1;32"


def painted(text: str, colour: str, style: Style) -> str:
    """The text in this colour, where the style has colours."""
    return f"\x1b[{colour}m{text}\x1b[0m" if style.color and text else text
