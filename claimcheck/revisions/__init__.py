"""Revisions of a git repository: the claim files and archived texts of one, in a folder of their own.

Only git's plumbing runs, which reads objects: no hook, filter, helper or transport that a repository could name.
"""

from __future__ import annotations

from claimcheck.revisions.git import Repository
from claimcheck.revisions.twin import Twin, twin

__all__ = ["Repository", "Twin", "twin"]
