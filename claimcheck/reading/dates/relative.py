"""Words for days, weeks and years that are counted from the publication: yesterday, last week, earlier this month."""

from __future__ import annotations

from typing import Final

from claimcheck.reading.dates.stated import Stated
from claimcheck.reading.dates.words import Scan
from claimcheck.reading.dates.years import Years

__all__ = ["RelativeDates"]

_UNITS: Final = frozenset(
    f"{shift} {unit}" for shift in ("last", "this", "next") for unit in ("week", "month", "quarter", "year", "weekend")
)


class RelativeDates:
    """The reader of such words in one language."""

    def __init__(self, years: Years) -> None:
        self._years = years

    def unit(self, scan: Scan, position: int) -> Stated | None:
        """`last week`, `earlier this month`, الأسبوع الماضي."""
        side = scan.word(position, "side")
        if side is not None:
            whole = None if scan.word(side.next, "side") is not None else self.unit(scan, side.next)
            if whole is None or not whole.text.startswith("this ") or whole.part:
                return None
            text = f"{side.value.value} {whole.text}"
            return whole._replace(first=position, start=side.start, text=text, roles=side.roles)
        shift = scan.word(position, "shift")
        if shift is not None:
            unit = scan.word(shift.next, "unit")
            if unit is None or not set(unit.roles) <= {"the"}:
                return None
            return self._unit(scan, position, unit.next, shift.start, shift.value.value, unit.value.value, shift.roles)
        named = scan.word(position, "unit")
        behind = None if named is None else scan.word(named.next, "shift behind", plain=True)
        if named is None or behind is None:
            found = scan.word(position, "relative")
            if found is None or found.value.value not in _UNITS:
                return None
            if self._numbered(scan, found.next):
                return None
            shift_word, _, name = found.value.value.partition(" ")
            return self._unit(scan, position, found.next, found.start, shift_word, name, found.roles)
        return self._unit(scan, position, behind.next, named.start, behind.value.value, named.value.value, named.roles)

    def _unit(
        self, scan: Scan, first: int, behind: int, start: int, shift: str, name: str, roles: tuple[str, ...]
    ) -> Stated | None:
        if name == "weekend" and shift == "past":
            shift = "last"
        if shift == "past" and name not in ("week", "month", "year"):
            return None
        end = scan.found[behind - 1].end
        return Stated(
            first, behind, start, end, "unit", text=f"{'the ' if shift == 'past' else ''}{shift} {name}", roles=roles
        )

    def moment(self, scan: Scan, position: int) -> Stated | None:
        """`yesterday`, `the day before yesterday`."""
        word = scan.word(position, "relative")
        if word is None:
            return None
        behind = word.next
        if self._numbered(scan, behind):
            return None
        time = scan.word(behind, "time behind", plain=True)
        if time is not None and word.value.value in ("today", "yesterday", "tomorrow"):
            behind = time.next
        end = scan.found[behind - 1].end
        return Stated(position, behind, word.start, end, "moment", text=word.value.value, roles=word.roles)

    def _numbered(self, scan: Scan, position: int) -> bool:
        """Whether an ordinal follows, so that not today but the fortieth day is meant."""
        ordinal = self._years.ordinal(scan, position)
        return ordinal is not None and "the" in ordinal.roles and scan.word(position, "weekday") is None
