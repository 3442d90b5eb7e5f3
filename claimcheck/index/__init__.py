"""From a corpus to its groups of comparable claims."""

from __future__ import annotations

from claimcheck.index.groups import Group, GroupKey, Index, Statement
from claimcheck.index.meanings import BUILT_IN, UnknownName
from claimcheck.index.names import EntityNames

__all__ = ["BUILT_IN", "EntityNames", "Group", "GroupKey", "Index", "Statement", "UnknownName"]
