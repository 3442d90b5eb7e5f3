"""The data files that ship with the package: schemas and rule pages.

A wheel has them inside the package; a checkout (also an editable install) has them where their authors edit them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["resource"]

_PACKAGE: Final = Path(__file__).parent
_CHECKOUT: Final = _PACKAGE.parent


def resource(*, packaged: str, checkout: str) -> Path:
    """The path of a data file or folder: in the package if it is there, else in the checkout."""
    inside = _PACKAGE / packaged
    return inside if inside.exists() else _CHECKOUT / checkout
