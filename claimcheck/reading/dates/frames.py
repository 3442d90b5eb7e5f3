"""What stands around a date: whether it makes a year or a month of what may be neither, or a name of a date."""

from __future__ import annotations

from typing import Final

from claimcheck.reading.dates.stated import Stated
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.tokens import Kind

__all__ = ["DateFrames"]

_LIKELY_YEARS: Final = (1700, 2100)
_MOST: Final = 6
_FRAMES: Final = ("in", "since", "until", "by", "from", "the")


class DateFrames:
    """The reader of such words in one language."""

    def __init__(self, words: DateWords) -> None:
        self._capitals = words.tables.capitals
        self._endings = tuple(words.tables.endings) or ("\0",)

    def stands(self, scan: Scan, date: Stated) -> bool:
        """Whether a date is surely one where it stands alone."""
        if (
            scan.sign(date.first - 1, "-")
            and date.grain == "month"
            and scan.before(date.first - 1, "month") is not None
        ):
            return False
        if self._capitals and date.grain == "weekday" and self._hyphened(scan, date):
            return False
        if date.grain == "year" and date.doubt:
            return self._year(scan, date)
        if date.doubt:
            return self._framed(scan, date)
        if date.grain == "piece":
            return True
        return not self._capitals or not self._is_name(scan, date)

    @staticmethod
    def _hyphened(scan: Scan, date: Stated) -> bool:
        """Whether hyphens make it part of a description: the Monday-to-Friday schedule."""
        before, behind = scan.token(date.first - 1), scan.token(date.next)
        if before is not None and before.key == "-" and before.joined and scan.found[date.first].joined:
            return True
        if behind is None or behind.key != "-" or not behind.joined or behind.text in "—―–":
            return False
        follower = scan.token(date.next + 1)
        return follower is not None and follower.joined and follower.kind is Kind.WORD

    def _framed(self, scan: Scan, date: Stated) -> bool:
        if date.doubt == 1 and date.grain == "month":
            if not scan.preposition(date.first, "in", "since", "until") and date.roles[-1:] != ("in",):
                return self._second_month(scan, date)
            return not self._capitals or not scan.capital(date.next)
        if date.doubt == 2 and date.grain == "month":
            return date.roles[-1:] == ("in",) and scan.clause_start(date.first) and not self._definite(scan, date.next)
        return False

    def _second_month(self, scan: Scan, date: Stated) -> bool:
        """Whether it is the second of two months in one frame: in April and May."""
        word = scan.before(date.first, "preposition")
        if word is None or word.value.value not in ("and", "or"):
            return False
        for begin in range(max(0, date.first - _MOST), date.first):
            for match in scan.at(begin):
                if match.next == date.first and match.value.value in ("and", "or"):
                    return scan.before(begin, "month") is not None and not scan.capital(date.next)
        return False

    def _definite(self, scan: Scan, position: int) -> bool:
        """Whether a word with an article may follow, of which the one before is then part of the description."""
        token = scan.token(position)
        if token is None or token.kind is not Kind.WORD or scan.word(position, "function") is not None:
            return False
        return any(roles == ("the",) for roles, _ in scan.prefixes.chains(token.key))

    # Years

    def _year(self, scan: Scan, date: Stated) -> bool:
        """Whether a number of four digits is a year."""
        number = int(date.year[:4]) if date.year[:4].isdecimal() else 0
        likely = _LIKELY_YEARS[0] <= number <= _LIKELY_YEARS[1]
        if scan.sign(date.first - 1, "([") and scan.sign(date.next, ")]"):
            return likely
        if date.about:
            early = 1000 < number < _LIKELY_YEARS[0] and bool(number % 100)
            return (likely or early) and scan.uncounted(date.next)
        framed = scan.preposition(date.first, *_FRAMES)
        if not framed and (scan.preposition(date.first, "and", "or") or scan.sign(date.first - 1, ",،")):
            return likely and self._second_year(scan, date)
        if scan.preposition(date.first, "of"):
            return likely and scan.uncounted(date.next)
        if not framed:
            return False
        if scan.preposition(date.first, "from", "the") and not (likely and number % 100):
            return False
        if likely and number % 100:
            return not scan.sign(date.next, "%")
        return scan.uncounted(date.next)

    def _second_year(self, scan: Scan, date: Stated) -> bool:
        """Whether it is a later one of several years in one frame: in 2014 and 2019."""
        for begin in range(date.first - 1, max(0, date.first - _MOST), -1):
            number = scan.number(begin, *_LIKELY_YEARS)
            if number is None:
                continue
            attached = scan.attached(begin)
            return (
                scan.preposition(begin, *_FRAMES, "between")
                or attached is not None
                or scan.before(begin, "year word") is not None
            )
        return False

    # Names

    def names(self, scan: Scan, first: int, behind: int, *, dated: bool) -> bool:
        """Whether something is named after the date: a street, and a revolution unless the date has a year."""
        attached = scan.attached(first)
        first = first if attached is None else attached[1]
        before = ("named before",) if dated else ("named before", "event before")
        after = ("named behind",) if dated else ("named behind", "event behind")
        noun = scan.before(first, *before)
        return (noun is not None and "the" not in noun.roles) or scan.word(behind, *after) is not None

    def recurs(self, scan: Scan, date: Stated) -> bool:
        """Whether all such days are meant, every Friday, or it is open which one: the eve of Friday."""
        kinds = ("recurring", "eve") if date.grain == "weekday" else ("recurring",)
        return date.repeated and scan.before(date.first, *kinds) is not None

    def _is_name(self, scan: Scan, date: Stated) -> bool:
        """Whether capitals around a month or a weekday show that it is, or is part of, a name."""
        if date.grain not in _NAMING or date.year or date.part or date.shift or date.about:
            return False
        before = scan.token(date.first - 1)
        known = bool(scan.at(date.first - 1)) if before is not None else False
        if scan.word(date.first, "relative", "season") is not None:
            return scan.capital(date.first) and not scan.clause_start(date.first)
        if date.weekday is not None and date.grain != "weekday":
            return False
        if scan.preposition(date.first, *_ALL) or scan.found[date.next - 1].text.endswith(self._endings):
            return False
        if scan.capital(date.next) and not scan.at(date.next):
            return True
        if before is not None and scan.capital(date.first) and before.kind is Kind.WORD and before.text[:1].isupper():
            return not known or scan.before(date.first, "month") is not None
        follower = scan.token(date.next)
        starts = before is None or before.key in ".!?"
        return date.grain == "weekday" and starts and follower is not None and follower.kind is Kind.WORD


_NAMING: Final = frozenset({"month", "weekday", "moment", "season"})
_ALL: Final = ("in", "on", "since", "from", "to", "until", "by", "between", "and", "or")
