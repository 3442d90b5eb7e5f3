"""Dates that are so long before or after another day: three days ago, two weeks later, a week after the summit."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.reading.dates.stated import Stated
from claimcheck.reading.dates.tense import Tense
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.found import Found
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.tokens import Token, key

__all__ = ["Offsets"]

_LONGEST: Final = 10
"""Tokens of a duration that is looked at where a word for its end is in sight."""
_BARE: Final = re.compile(r"[a-z]+s")
"""A duration that is a bare plural, such as `years`."""


class Offsets:
    """The reader of such dates in one language."""

    def __init__(self, words: DateWords, amounts: Amounts, tense: Tense) -> None:
        self._articles = "the" in words.prefixes.roles.values()
        self._words = words
        self._amounts = amounts
        self._tense = tense
        self._ends = frozenset(cue.words[0] for cue in words.cues(_ENDS, frozenset()))

    def at(self, scan: Scan, position: int) -> Stated | None:
        """The date that begins with a token."""
        word = scan.word(position, "offset")
        if word is not None:
            end = scan.found[word.next - 1].end
            return Stated(position, word.next, word.start, end, "offset", text=word.value.value)
        found = self._behind(scan, position)
        return found if found is not None or scan.kinds(position).isdisjoint(_KINDS) else self._in_front(scan, position)

    def _in_front(self, scan: Scan, position: int) -> Stated | None:
        """With the word that says it in front of the duration."""
        for match in scan.at(position):
            kind = match.value.kind
            if kind not in _KINDS or not set(match.roles) <= {"and", "that"}:
                continue
            length = self._amounts.duration(scan.found, match.next)
            if (
                length is None
                or not scan.kinds(length.next).isdisjoint(_MONTHS)
                or scan.word(length.next, "offset behind", "ago behind", plain=True)
            ):
                continue
            notation = self._notation(scan, position, kind, match.value.value, length)
            if notation:
                behind = length.next
                ahead = scan.word(behind, "ahead behind", plain=True)
                behind = behind if ahead is None else ahead.next
                return Stated(position, behind, match.start, scan.found[behind - 1].end, "offset", text=notation)
        return None

    def _notation(self, scan: Scan, position: int, kind: str, relation: str, length: Found) -> str:
        if kind == "offset before":
            return f"{length.notation} {relation} ?"
        if kind in ("ago before", "ago before counted"):
            if self._named(scan, length.next):
                return f"{length.notation} before ?"
            counted = kind == "ago before" or _BARE.fullmatch(length.notation) is None
            return f"{length.notation} ago" if counted else ""
        sure = kind == "ahead before" or scan.word(length.next, "ahead behind", plain=True) is not None
        return f"in {length.notation}" if sure or self._tense.ahead(scan, position) else ""

    def _named(self, scan: Scan, position: int) -> bool:
        """Whether something definite follows that the duration is counted from."""
        anchor = scan.word(position, "ago anchor", plain=True)
        if anchor is None:
            return False
        token = scan.token(anchor.next)
        if token is None or not self._articles:
            return token is not None
        return any(roles[-1:] == ("the",) and len(rest) > 1 for roles, rest in scan.prefixes.chains(token.key))

    def _behind(self, scan: Scan, position: int) -> Stated | None:
        """With the word that says it behind the duration."""
        if not self.near_an_end(scan, position):
            return None
        length = self._amounts.duration(scan.found, position)
        if length is None or scan.before(position, "offset blocker") is not None or self._lasts(scan, position, length):
            return None
        start = length.start
        for match in scan.at(length.next):
            kind, value = match.value.kind, match.value.value
            if match.roles or kind not in _ENDS or scan.word(match.next, "offset stop") is not None:
                continue
            text = {"ago behind": f"{length.notation} ago", "ahead behind": f"in {length.notation}"}.get(kind)
            text = text or f"{length.notation} {value} ?"
            return Stated(position, match.next, start, scan.found[match.next - 1].end, "offset", text=text)
        return None

    @staticmethod
    def _lasts(scan: Scan, position: int, length: Found) -> bool:
        """Whether a prefix says that something goes on so long: נסגר לשלוש שעות אחרי התאונה."""
        token = scan.found[position]
        attached = scan.prefix(position) or scan.attached(position)
        roles = None if attached is None else attached[0]
        if roles is None and token.start < length.start:
            roles = scan.prefixes.alone(key(token.text[: length.start - token.start]))
        return roles is not None and "to" in roles

    def begins(self, token: Token) -> bool:
        """Whether a duration could begin with a token of this key."""
        return self._amounts.begins(token)

    def near_an_end(self, scan: Scan, position: int) -> bool:
        """Whether a word that may follow a duration is in sight."""
        ahead = scan.found[position + 1 : position + _LONGEST]
        return not self._ends.isdisjoint([token.key for token in ahead])


_KINDS: Final = frozenset({"ago before", "ago before counted", "ahead before", "ahead before future", "offset before"})
_MONTHS: Final = frozenset({"month", "hijri", "hebrew"})
_ENDS: Final = frozenset({"ago behind", "ahead behind", "offset behind"})
