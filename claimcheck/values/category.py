"""Categories: one of a property's words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import field, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.nearest import KnownNames
from claimcheck.values.value import Unbounded

__all__ = ["Category", "folded", "parsed_category"]

_SPACES = re.compile(r"\s+")
_TATWEEL = "\u0640"


@lru_cache(maxsize=2**14)
def folded(text: str) -> str:
    r"""The text without what tells no two categories apart: case, vocalisation marks and accents, kinds of space.

    >>> folded("  Élysée\u00a0Palace"), folded("מִלְחָמָה") == folded("מלחמה")
    ('elysee palace', True)
    """
    if text.isascii():
        return _SPACES.sub(" ", text.casefold()).strip()
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = (
        letter for letter in letters if letter != _TATWEEL and unicodedata.category(letter) not in ("Mn", "Me", "Cf")
    )
    return _SPACES.sub(" ", "".join(kept)).strip()


@frozen
class Category(Unbounded):
    """One word or phrase; equal to another one if they differ by case, marks and spaces alone."""

    text: str = field(eq=False)
    key: str = field(init=False)

    @key.default
    def _key(self) -> str:
        return folded(self.text)

    @property
    def type(self) -> str:
        """The value type."""
        return "category"

    @property
    def dimension(self) -> str:
        """Categories are compared with categories only."""
        return "[category]"

    def __str__(self) -> str:
        return self.text


def parsed_category(text: str, *, choices: Sequence[str] = ()) -> Category:
    """The category that a text names, spelt as in `choices` where these are given. Raises UnreadableValue."""
    key = folded(text)
    if not key:
        first = choices[0] if choices else ""
        raise UnreadableValue(text, type="category", reason="a word is missing", suggestion=first)
    if not choices:
        return Category(_SPACES.sub(" ", text).strip())
    known = _known(_Choices(tuple(choices)))
    if key in known.by_key:
        return Category(known.by_key[key])
    near = known.names.nearest(key, cutoff=0.5)
    raise UnreadableValue(
        text,
        type="category",
        reason=f"it is none of {_listed(choices)}",
        suggestion=known.by_key[near] if near else choices[0],
    )


@frozen(eq=False)
class _Choices:
    """A property's values, told apart by identity: comparing them would cost as much as what is remembered of them."""

    values: tuple[str, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Choices) and self.values is other.values

    def __hash__(self) -> int:
        return id(self.values)


@frozen(eq=False)
class _Known:
    """Choices made ready for looking up."""

    by_key: Mapping[str, str]
    names: KnownNames


@lru_cache(maxsize=64)
def _known(choices: _Choices) -> _Known:
    by_key: dict[str, str] = {}
    for choice in choices.values:
        by_key.setdefault(folded(choice), choice)
    return _Known(by_key, KnownNames(by_key))


def _listed(choices: Sequence[str], most: int = 12) -> str:
    shown = ", ".join(choices[:most])
    return shown if len(choices) <= most else f"{shown} and {len(choices) - most} more"
