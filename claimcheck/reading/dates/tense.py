"""Whether what a sentence says of a date lies ahead: by the cue nearest to it, first of those in front.

A verb in the present leaves it open: "the trial opens on Monday" is said of next Monday, and in a headline of the last.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from claimcheck.reading.dates.stated import Stated
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.lexicon import listed
from claimcheck.reading.tokens import Gap, Kind, Token

__all__ = ["Tense"]

_STOPS: Final = frozenset(".!?؟")
_KINDS: Final = ("future", "past", "past auxiliary", "open tense", "open tense alike")
_PREFIXES: Final = frozenset({"and", "that", "the"})
_JOINED: Final = dict.fromkeys(("open tense", "open tense alike"), frozenset({"and", "that"}))
"""The prefixes that a cue may have; with an article, a verb in the present is a description: היוצא."""
_GOVERNED: Final = 3
"""Words between a cue and a verb in the present that it governs, at most."""
_SHORTEST: Final = 5
"""Letters of a verb that is known by its beginning."""


class _Cue(NamedTuple):
    position: int
    kind: str
    """`future`, `past`, `past auxiliary`, `open tense`, `open tense alike`, or `stop` at the end of a sentence."""


class Tense:
    """The reader of tense in one language."""

    def __init__(self, words: DateWords) -> None:
        self._beginnings = words.tables.future_beginnings
        self._others = tuple(listed(words.tables.not_future))
        self._prefixes = words.prefixes
        self._latest: tuple[Scan, tuple[_Cue, ...]] | None = None

    def ahead(self, scan: Scan, position: int) -> bool:
        """Whether the date that begins with this token is surely still to come when the text is written."""
        return self._side(scan, position) == "future"

    def tells(self, scan: Scan, position: int) -> bool:
        """Whether what is said of the date that begins with this token is told of one day, ahead or behind."""
        return self._side(scan, position) in ("future", "past", "past auxiliary")

    def sided(self, scan: Scan, position: int, *dates: Stated) -> tuple[tuple[Stated, ...], ...]:
        """The dates of a statement that begins with this token, as they are meant.

        Of what comes again and again that is the latest one; where they lie ahead, the next one; and where the
        sentence leaves it open, there are two answers: the latest and the next one.
        """
        side = self._side(scan, position) if all(date.repeated for date in dates) else "past"
        coming = tuple(date._replace(shift="next") for date in dates)
        if side == "future":
            return (coming,)
        weekly = all(date.grain in ("weekday", "moment") for date in dates)
        return (dates, coming) if side == "open tense" or (side == "open tense alike" and weekly) else (dates,)

    def _side(self, scan: Scan, position: int) -> str:
        """The kind of the cue that decides; empty where there is none."""
        if scan.before(position, "open tense beside") is not None:
            return "open tense"
        cues = self._cues(scan)
        place = bisect_left(cues, position, key=lambda cue: cue.position)
        before = cues[place - 1] if place else None
        if before is not None and before.kind != "stop":
            return before.kind
        return cues[place].kind if place < len(cues) else ""

    def _cues(self, scan: Scan) -> tuple[_Cue, ...]:
        latest = self._latest
        if latest is None or latest[0] is not scan:
            latest = self._latest = (scan, tuple(self._found(scan)))
        return latest[1]

    def _found(self, scan: Scan) -> list[_Cue]:
        found: list[_Cue] = []
        position = 0
        while position < scan.size:
            word = scan.word(position, *_KINDS)
            if word is not None and set(word.roles) <= _JOINED.get(word.value.kind, _PREFIXES):
                kind = word.value.kind
                if kind in _JOINED and found:
                    kind = self._governed(scan, found[-1], position, kind)
                found.append(_Cue(word.next - 1, kind))
                position = word.next
                continue
            token = scan.found[position]
            if token.kind is Kind.WORD and self._beginnings and self._is_future(token):
                found.append(_Cue(position, "future"))
            elif token.key in _STOPS and self._stops(scan, position):
                found.append(_Cue(position, "stop"))
            position += 1
        return found

    @staticmethod
    def _governed(scan: Scan, last: _Cue, position: int, kind: str) -> str:
        """What a verb in the present tells behind another cue: `will meet`, من المقرر أن تبدأ, لم يجتمع."""
        between = scan.found[last.position + 1 : position]
        if len(between) > _GOVERNED or any(token.kind is Kind.SIGN for token in between):
            return kind
        return last.kind if last.kind in ("future", "past auxiliary") else kind

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
