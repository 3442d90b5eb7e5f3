"""The months that a text names, of which two names from two traditions are one."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.reading.dates.words import Scan, WordMatch
from claimcheck.values.dates.words import MONTH_NAMES

__all__ = ["Month", "month"]


class Month(NamedTuple):
    """A month of the year."""

    number: int
    next: int
    start: int
    roles: tuple[str, ...]
    doubt: int
    clash: tuple[str, str] | None = None
    """Its two names, where they are those of two months."""


def month(scan: Scan, position: int) -> Month | None:
    """The month that begins with a token, with its other name behind a slash, in brackets or directly behind.

    >>> from claimcheck.languages import language
    >>> from claimcheck.reading.dates.words import DateWords
    >>> from claimcheck.reading.tokens import tokens
    >>> month(DateWords(language("ar")).scan(tokens("تشرين الأول/أكتوبر")), 0)[:2]
    (10, 4)
    """
    word = scan.word(position, "month word")
    if word is not None:
        of = scan.word(word.next, "of", plain=True)
        found = _named(scan, word.next if of is None else of.next)
        return None if found is None else found._replace(roles=word.roles, doubt=0, start=word.start)
    return _named(scan, position)


def _named(scan: Scan, position: int) -> Month | None:
    first = scan.word(position, "month")
    if first is None:
        return None
    found = Month(first.value.number, first.next, first.start, first.roles, first.value.doubt)
    other, behind = _other_name(scan, first)
    if other is None:
        return found
    if other.value.number == found.number:
        return found._replace(next=behind, doubt=0)
    names = MONTH_NAMES[found.number - 1], MONTH_NAMES[other.value.number - 1]
    return found._replace(next=behind, doubt=0, clash=names)


def _other_name(scan: Scan, first: WordMatch) -> tuple[WordMatch | None, int]:
    """The name that another tradition has for the same month, and where it ends."""
    position = first.next
    slash, bracket = scan.sign(position, "/\\"), scan.sign(position, "([")
    other = scan.word(position + 1 if slash or bracket else position, "month", plain=True)
    if other is None or _one_tradition(first, other):
        return None, position
    if bracket:
        return (other, other.next + 1) if scan.sign(other.next, ")]") else (None, position)
    if not slash and other.value.number != first.value.number:
        return None, position
    return other, other.next


def _one_tradition(first: WordMatch, other: WordMatch) -> bool:
    return bool(set(first.value.value.split("|")) & set(other.value.value.split("|")))
