"""The line that sums up a report: what is open, what is settled, what was looked at."""

from __future__ import annotations

from claimcheck.formatters.colours import GREEN, SEVERITIES, painted
from claimcheck.formatters.style import Style
from claimcheck.formatters.wording import found, looked_at, settled
from claimcheck.report import Summary

__all__ = ["closing"]


def closing(summary: Summary, style: Style) -> str:
    """The line, without its end."""
    open = ", ".join(painted(words, SEVERITIES[severity], style) for severity, words in found(summary))
    outcome = open or painted("All is well", GREEN, style)
    return f"{'; '.join(filter(None, (outcome, settled(summary))))} · {looked_at(summary)}"
