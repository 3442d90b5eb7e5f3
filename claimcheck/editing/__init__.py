"""Editing: changes at exact places of claim files, and the writing of files that people own."""

from __future__ import annotations

from claimcheck.editing.edits import Edit, edited

__all__ = ["Edit", "edited"]
