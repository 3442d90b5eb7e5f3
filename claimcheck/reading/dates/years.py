"""Years, decades and centuries as a text writes them, and the ordinals that count centuries and days."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.languages.language import Language
from claimcheck.reading.dates.stated import Counted, Stated
from claimcheck.reading.dates.words import DateWords, Scan, WordMatch
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.tokens import Kind, Token

__all__ = ["Year", "Years", "ending"]

_YEARS: Final = (1000, 2199)
"""The numbers that are read as years where no era stands beside them."""
_LAST_CENTURY: Final = 20
"""What the last century is in any text that a computer reads."""
_SURE_DECADES: Final = 30
"""From the thirties on, a decade that names no century is one of the twentieth."""


class Year(NamedTuple):
    """A year."""

    number: int
    next: int
    start: int
    first: int
    era: str = ""
    """`BC`, `AD` or `AH` where one is written."""
    sure: bool = False
    """Whether the text says that it is one."""
    roles: tuple[str, ...] = ()

    @property
    def notation(self) -> str:
        """As notations write it; of a hijri year without its calendar."""
        if self.era == "BC":
            return f"{self.number} BC"
        return str(self.number) if self.number >= 1000 or self.era == "AH" else f"{self.number} AD"


class Years:
    """The reader of years in one language."""

    def __init__(self, language: Language, words: DateWords) -> None:
        self._tables = words.tables
        self._ordinals = ordinals_of(language)
        self._numerals = numerals_of(language)

    def year(self, scan: Scan, position: int) -> Year | None:
        """The year that begins with a token: `2015`, `the year 2015`, `44 BC`, `AD 79`."""
        word = scan.word(position, "year word")
        if word is not None:
            prefix = scan.prefix(word.next)
            found = self._number(scan, word.next if prefix is None else prefix[1], least=100)
            if found is None:
                return self._spelt(scan, word.next, position)
            return found._replace(start=found.start, first=position, sure=True, roles=word.roles)
        era = scan.word(position, "era before", plain=True)
        if era is not None:
            number = scan.number(era.next, 1, _YEARS[1])
            token = scan.token(era.next)
            if number is None or token is None:
                return None
            return Year(number, era.next + 1, scan.found[position].start, position, era.value.value, True)
        return self._number(scan, position, least=_YEARS[0])

    def _spelt(self, scan: Scan, position: int, first: int) -> Year | None:
        """A year in words behind the word for it; not a round one, which would be a count."""
        number = self._numerals.at(scan.found, position)
        if number is None or number.digits or number.roles or not number.whole or number.value % 100 == 0:
            return None
        if not _YEARS[0] <= number.value <= _YEARS[1]:
            return None
        return Year(int(number.value), number.next, number.start, first, sure=True)

    def _number(self, scan: Scan, position: int, *, least: int) -> Year | None:
        number = scan.number(position, 1, _YEARS[1])
        if number is None or not scan.free(position):
            return None
        token = scan.found[position]
        era = scan.word(position + 1, "era", plain=True)
        if era is not None:
            return Year(number, era.next, token.start, position, era.value.value, True)
        if number < least or len(token.key) < len(str(least)) or not self._ends(scan, position + 1):
            return None
        return Year(number, position + 1, token.start, position)

    def _ends(self, scan: Scan, position: int) -> bool:
        token = scan.token(position)
        if token is None or not token.joined:
            return True
        behind = scan.token(position + 1)
        into_a_number = behind is not None and behind.joined and behind.kind is Kind.NUMBER
        return token.kind is Kind.SIGN and not (
            token.key == "/" and into_a_number and not self.following(scan, position)
        )

    def following(self, scan: Scan, position: int) -> int:
        """The year behind a slash that follows the one before it: the 2012 of `2011/12`; 0 where it does not."""
        year, number = scan.number(position - 1, *_YEARS), scan.number(position + 1, 0, _YEARS[1])
        if year is None or number is None or not scan.sign(position, "/") or not scan.ends(position + 2):
            return 0
        return year + 1 if number in (year + 1, (year + 1) % 100) else 0

    def stated(self, scan: Scan, position: int) -> Stated | None:
        """A year alone; it is doubtful where nothing says that it is one."""
        found = self.year(scan, position)
        if found is None:
            hedge = scan.word(position, "year hedge", plain=True)
            found = None if hedge is None else self.year(scan, hedge.next)
            if found is None or found.era == "AH":
                return None
            start, end = scan.found[position].start, scan.found[found.next - 1].end
            return Stated(position, found.next, start, end, "year", year=found.notation, about=True)
        end = scan.found[found.next - 1].end
        if found.era == "AH":
            return Stated(position, found.next, found.start, end, "year", text=f"hijri {found.number}")
        return Stated(position, found.next, found.start, end, "year", year=found.notation, roles=found.roles,
                      doubt=0 if found.sure else 1)  # fmt: skip

    # Decades and centuries

    def decade(self, scan: Scan, position: int) -> Stated | None:
        """`1890s`, `the nineties`, שנות ה-90, تسعينيات القرن الماضي."""
        number = scan.number(position, 1000, 2190)
        if number is not None and number % 10 == 0 and scan.free(position):
            plural = scan.word(position + 1, "decade ending", plain=True)
            if plural is None or not scan.found[position + 1].joined:
                return None
            start = scan.found[position].start
            return self._decade(scan, position, plural.next, start, number)
        named = scan.word(position, "decade") or self._in_part(scan, position)
        if named is not None:
            first = named.value.number
            return self._short_decade(scan, position, named.next, named.start, first % 100, named.roles)
        word = scan.word(position, "decade word")
        if word is None:
            return None
        behind = word.next + 1 if scan.sign(word.next, "-") else word.next
        number = scan.number(behind, 10, 2190)
        if number is None or number % 10 or 100 < number < 1000:
            return None
        if number >= 1000:
            return self._decade(scan, position, behind + 1, word.start, number)
        return self._short_decade(scan, position, behind + 1, word.start, number, word.roles)

    @staticmethod
    def _in_part(scan: Scan, position: int) -> WordMatch | None:
        """The `nineties` of `the early nineties`, but not of `his early nineties`."""
        named = scan.word(position, "decade in part", plain=True)
        if named is None:
            return None
        behind = position - scan.sign(position - 1, "-")
        part = scan.before(behind, "part")
        return named if part is not None and part.start < scan.found[behind - 1].start else None

    def _short_decade(
        self, scan: Scan, first: int, behind: int, start: int, years: int, roles: tuple[str, ...]
    ) -> Stated | None:
        """One that leaves out its century, which may follow."""
        if scan.word(behind, "not decade") is not None:
            return None
        of = scan.word(behind, "of")
        century = self._century(scan, behind if of is None else of.next)
        if century is not None:
            number, behind = century
            return self._decade(scan, first, behind, start, (number - 1) * 100 + years)
        if years < _SURE_DECADES:
            return None
        return self._decade(scan, first, behind, start, 1900 + years)._replace(roles=roles)

    def _decade(self, scan: Scan, first: int, behind: int, start: int, year: int) -> Stated:
        return _parted(scan, Stated(first, behind, start, scan.found[behind - 1].end, "decade", text=f"{year}s"))

    def century(self, scan: Scan, position: int) -> Stated | None:
        """`12th century`, القرن التاسع عشر; of `18th and 19th centuries` the first one."""
        found = self._century_numbered(scan, position)
        if found is None:
            return None
        number, behind, start, era = found
        text = f"{number}{ending(number)} century{era}"
        return _parted(scan, Stated(position, behind, start, scan.found[behind - 1].end, "century", text=text))

    def _century(self, scan: Scan, position: int) -> tuple[int, int] | None:
        """The number of a century, or of the last one, and where it ends."""
        unit = scan.says(position, "unit", "century")
        if unit is not None:
            shift = scan.says(unit.next, "shift behind", "last")
            if shift is not None:
                return _LAST_CENTURY, shift.next
        found = self._century_numbered(scan, position)
        return None if found is None or found[3] else (found[0], found[1])

    def _century_numbered(self, scan: Scan, position: int) -> tuple[int, int, int, str] | None:
        word = scan.word(position, "century")
        if word is not None:
            ordinal = self._numbering(scan, word.next)
            if ordinal is None:
                return None
            if self._is_hijri(scan, ordinal.next):
                return None
            era, behind = self._era(scan, ordinal.next)
            return ordinal.number, behind, word.start, era
        ordinal = self.ordinal(scan, position)
        if ordinal is None or not 1 <= ordinal.number <= 99:
            return None
        behind = ordinal.next + 1 if scan.sign(ordinal.next, "-") else ordinal.next
        word = scan.word(behind, "century")
        if word is not None:
            era, behind = self._era(scan, word.next)
            return ordinal.number, behind, ordinal.start, era
        link = scan.word(behind, "preposition")
        if link is None or link.value.value not in ("and", "or", "to"):
            return None
        article = scan.says(link.next, "preposition", "the")
        other = self.ordinal(scan, link.next if article is None else article.next)
        if other is None or other.number == ordinal.number:
            return None
        behind = other.next + 1 if scan.sign(other.next, "-") else other.next
        word = scan.word(behind, "century")
        return None if word is None else (ordinal.number, ordinal.next, ordinal.start, self._era(scan, word.next)[0])

    def next_century(self, scan: Scan, position: int) -> Stated | None:
        """The second of two centuries whose noun stands in front of the first: القرنين التاسع عشر والعشرين."""
        ordinal = self._numbering(scan, position)
        if ordinal is None:
            return None
        era, behind = self._era(scan, ordinal.next)
        text = f"{ordinal.number}{ending(ordinal.number)} century{era}"
        end = scan.found[behind - 1].end
        return Stated(position, behind, ordinal.start, end, "century", text=text, roles=ordinal.roles)

    def _numbering(self, scan: Scan, position: int) -> Counted | None:
        """The number of a century behind its noun."""
        ordinal = self.ordinal(scan, position) or self._bare(scan, position) or self.articled(scan, position)
        return ordinal if ordinal is not None and 1 <= ordinal.number <= 99 else None

    def articled(self, scan: Scan, position: int) -> Counted | None:
        """A cardinal that its article makes an ordinal: العشرين, התשע-עשרה."""
        token = scan.token(position)
        if token is None or token.kind is not Kind.WORD:
            return None
        found = self._numerals.at(scan.found, position)
        if found is None or found.digits or "the" not in found.roles or not found.whole:
            return None
        return Counted(int(found.value), found.next, found.start, position, found.roles, True)

    def _bare(self, scan: Scan, position: int) -> Counted | None:
        number = scan.number(position, 1, 21)
        if number is None or not scan.ends(position + 1):
            return None
        return Counted(number, position + 1, scan.found[position].start, position)

    def _is_hijri(self, scan: Scan, position: int) -> bool:
        era = scan.word(position, "era", plain=True)
        return era is not None and era.value.value == "AH"

    def _era(self, scan: Scan, position: int) -> tuple[str, int]:
        era = scan.word(position, "era", plain=True)
        if era is None or era.value.value == "AH":
            return "", position
        return f" {era.value.value}", era.next

    # Ordinals

    def spells(self, token: Token) -> bool:
        """Whether a word could begin an ordinal."""
        return token.kind is Kind.WORD and self._ordinals.starts(token)

    def ordinal(self, scan: Scan, position: int) -> Counted | None:
        """The ordinal that begins with a token, in digits or words."""
        token = scan.token(position)
        if token is None:
            return None
        number = scan.number(position, 1, 9999)
        if number is not None:
            letters = scan.word(position + 1, "ordinal ending", plain=True)
            if letters is None or not scan.found[position + 1].joined:
                return None
            return Counted(number, letters.next, token.start, position)
        prefix = scan.prefix(position)
        if prefix is not None and "the" in prefix[0]:
            number = scan.number(prefix[1], 1, 9999)
            if number is not None:
                return Counted(number, prefix[1] + 1, scan.found[prefix[1]].start, position, prefix[0])
        return self._in_words(scan, position)

    def _in_words(self, scan: Scan, position: int) -> Counted | None:
        if not self.spells(scan.found[position]):
            return None
        found = self._ordinals.spelt(scan.found, position)
        if found is None:
            return None
        number, start, behind, roles = found
        return Counted(number, behind, start, position, roles, True)


def _parted(scan: Scan, date: Stated) -> Stated:
    """With the word behind it that says which part of it is meant: שנות ה-90 המוקדמות."""
    word = scan.word(date.next, "part behind", plain=True)
    if word is None:
        return date
    return date._replace(next=word.next, end=scan.found[word.next - 1].end, part=word.value.value)


def ending(number: int) -> str:
    """What makes a number in digits an ordinal: th."""
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
