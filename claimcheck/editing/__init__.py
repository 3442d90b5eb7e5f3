"""Editing: changes at exact places of claim files, and the writing of files that people own."""

from __future__ import annotations

from claimcheck.editing.edits import Edit, edited
from claimcheck.editing.resolutions import Judgement, Record, record, resolution_edits

__all__ = ["Edit", "Judgement", "Record", "edited", "record", "resolution_edits"]
