"""Whether what a sentence says of a date lies ahead: by the cue nearest to it, first of those in front."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.lexicon import listed
from claimcheck.reading.tokens import Gap, Kind, Token

__all__ = ["Tense"]

_STOPS: Final = frozenset(".!?؟")
_SHORTEST: Final = 5
"""Letters of a verb that is known by its beginning."""


class _Cue(NamedTuple):
    position: int
    kind: str
    """`future`, `past`, or `stop` at the end of a sentence."""


class Tense:
    """The reader of tense in one language."""

    def __init__(self, words: DateWords) -> None:
        self._beginnings = words.tables.future_beginnings
        self._others = tuple(listed(words.tables.not_future))
        self._prefixes = words.prefixes
        self._latest: tuple[Scan, tuple[_Cue, ...]] | None = None

    def ahead(self, scan: Scan, position: int) -> bool:
        """Whether the date that begins with this token is still to come when the text is written."""
        cues = self._cues(scan)
        place = bisect_left(cues, position, key=lambda cue: cue.position)
        before = cues[place - 1] if place else None
        if before is not None and before.kind != "stop":
            return before.kind == "future"
        return place < len(cues) and cues[place].kind == "future"

    def _cues(self, scan: Scan) -> tuple[_Cue, ...]:
        latest = self._latest
        if latest is None or latest[0] is not scan:
            latest = self._latest = (scan, tuple(self._found(scan)))
        return latest[1]

    def _found(self, scan: Scan) -> list[_Cue]:
        found: list[_Cue] = []
        position = 0
        while position < scan.size:
            word = scan.word(position, "future", "past")
            if word is not None and set(word.roles) <= {"and", "that", "the"}:
                found.append(_Cue(word.next - 1, word.value.kind))
                position = word.next
                continue
            token = scan.found[position]
            if token.kind is Kind.WORD and self._beginnings and self._is_future(token):
                found.append(_Cue(position, "future"))
            elif token.key in _STOPS and self._stops(scan, position):
                found.append(_Cue(position, "stop"))
            position += 1
        return found

    def _is_future(self, token: Token) -> bool:
        if len(token.key) < _SHORTEST:
            return False
        for roles, word in self._prefixes.chains(token.key):
            if len(roles) > 1 or (roles and roles != ("and",)):
                continue
            if len(word) >= _SHORTEST and word.startswith(self._beginnings):
                return not word.startswith(self._others)
        return False

    def _stops(self, scan: Scan, position: int) -> bool:
        if scan.found[position].key != ".":
            return True
        following = scan.token(position + 1)
        if (
            following is None
            or following.gap is Gap.NONE
            or scan.before(position + 1, "month", "weekday beside", "era")
        ):
            return False
        return not following.text[:1].islower()
