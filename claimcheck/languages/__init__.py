"""The languages that are read, one module of data each; `LANGUAGES` is the table of them.

Other packages add one through the entry-point group `claimcheck.languages`: the code as its name, a `Language` as
what it loads.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from claimcheck.exceptions import CannotRun

# Before the function of the same name is defined: the first import of a module sets it as the package's attribute.
from claimcheck.languages.language import Language

__all__ = ["GROUP", "LANGUAGES", "Language", "language"]

GROUP: Final = "claimcheck.languages"
"""The entry-point group of languages that other packages bring."""

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType({"ar": "ar", "en": "en", "he": "he"})
"""Each language code with its module."""

_FORMER: Final = {"iw": "he"}
"""Codes that ISO 639 has replaced, and texts still carry."""


@lru_cache(maxsize=64)
def language(tag: str) -> Language | None:
    """The language of a BCP 47 tag, whatever its script or region; None if it is not read.

    Raises CannotRun where a package offers it and it cannot be loaded.

    >>> language("ar-SY").name, language("iw").name, language("tlh")
    ('Arabic', 'Hebrew', None)
    """
    code = tag.replace("_", "-").split("-")[0].casefold()
    code = _FORMER.get(code, code)
    if code in LANGUAGES:
        found: Language = import_module(f"{__name__}.{LANGUAGES[code]}").LANGUAGE
        return found
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP, name=code):
        try:
            offered = point.load()
        except (ImportError, AttributeError) as error:
            raise CannotRun(f"the language {code!r} cannot be loaded from {point.value}: {error}") from error
        if not isinstance(offered, Language):
            raise CannotRun(f"the language {code!r} cannot be loaded: {point.value} is no Language")
        return offered
    return None
