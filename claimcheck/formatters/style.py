"""How a report is to be shown."""

from __future__ import annotations

from attrs import frozen

from claimcheck.diagnostics import Severity

__all__ = ["Style"]


@frozen(kw_only=True)
class Style:
    """What the caller decides about an output; each format heeds what concerns it."""

    color: bool = False
    """Whether a text may use ANSI colours."""
    width: int = 80
    """How many columns a text may use."""
    quiet: bool = False
    """One line for each open finding, and nothing else."""
    show_resolved: bool = False
    """Whether to show findings that are resolved, allowed or baselined, too; JSON always does."""
    root: str = ""
    """Where the run started, relative to the root of the repository (`news/desk`), for hosts that count from there."""
    browse: str = ""
    """Where the host shows the files of this revision, an address that a path from the repository's root completes."""
    fail_on: Severity = Severity.ERROR
    """The lowest severity of an open finding that makes the run fail."""
    exit_code: int | None = None
    """What the run ends with, if that is known."""
