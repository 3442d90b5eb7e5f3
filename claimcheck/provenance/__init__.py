"""Provenance: who rests on whom, and how many independent origins stand behind claims."""

from __future__ import annotations

from claimcheck.provenance.footing import Footing, Origin, beneath
from claimcheck.provenance.provenance import Provenance

__all__ = ["Footing", "Origin", "Provenance", "beneath"]
