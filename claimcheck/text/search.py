"""Quote search: what a text has of a quote, word for word, in other words or not at all."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from claimcheck.text.alignment import Alignment
from claimcheck.text.damaged_quotes import are_moved, are_parted, lost_letters
from claimcheck.text.damages import LOST_LETTERS, Damage, Damages
from claimcheck.text.disambiguation import Hints, chosen
from claimcheck.text.folding import Folded, folded
from claimcheck.text.match import Difference, Match, Span
from claimcheck.text.nearest_place import is_sure, nearest_place
from claimcheck.text.offset_units import OffsetUnits
from claimcheck.text.places import MOST_PARTS, SHORT_TEXT, Places, parts
from claimcheck.text.verbatim import verbatim

__all__ = ["QuoteSearch"]

_FUZZY_AT_MOST: Final = 100_000
"""Characters of a text that is searched for a fuzzy match, whose cost grows with the text."""
_LEAST_RATIO: Final = 50
"""The least likeness of such a match, in percent."""
_MOST_KEPT: Final = 200_000
"""How many places of found quotes are remembered."""
_BLANKS: Final = " \t\n\r"
_BLANK: Final = re.compile(f"[{_BLANKS}]+")
_NO_HINTS: Final = Hints()


class QuoteSearch:
    """A text prepared once, in which many quotes are looked for.

    >>> QuoteSearch("قال إنّ الوفد يضمّ نحو ١٩٠ شخصية.").find("الوفد يضم نحو 190 شخصية").found
    'folded'
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = Places(text)
        self._units = OffsetUnits(text)
        self._matches: dict[str, Match] = {}
        self._places_kept = 0

    @property
    def folded(self) -> Folded:
        """The text as it is compared."""
        return self._places.folded

    @cached_property
    def damages(self) -> Damages:
        """Where the text is damaged."""
        return Damages(self.text)

    def find(
        self, exact: str, *, prefix: str = "", suffix: str = "", start: int | None = None, end: int | None = None
    ) -> Match:
        """Where the text has these words, all writings that fold to the same taken for one.

        An ellipsis in the quote stands for what was left out, up to some paragraphs. Prefix and suffix, the words
        right beside the quote, and the offsets, in code points, tell several places apart; where that leaves
        several, those that cut no word go before others, then one written exactly so.
        """
        if start is not None or len(self.text) <= SHORT_TEXT:
            place = verbatim(self.text, exact, prefix=prefix, suffix=suffix, start=start, end=end)
            if place is not None:
                return Match("exact", (place,))
        hints = Hints(prefix, suffix, start, end)
        if hints != _NO_HINTS:
            return self._found(exact, hints)
        known = self._matches.get(exact)
        if known is None:
            known = self._found(exact, hints)
            self._places_kept += len(known.places)
            if self._places_kept > _MOST_KEPT:
                self._matches.clear()
                self._places_kept = len(known.places)
            self._matches[exact] = known
        return known

    def _found(self, exact: str, hints: Hints) -> Match:
        places = self._places.of(exact) or self._places.written(exact) or self._places.with_gaps(exact)
        if not places:
            return self._unfound(exact)
        return chosen(places, exact.strip(), hints, text=self.text, fold=self.folded, units=self._units)

    def _unfound(self, exact: str) -> Match:
        if not folded(exact).text.strip():
            return Match("absent", reason="the quote has no letter, digit or mark to look for")
        said = parts(exact)
        if len(said) == 1:
            return self._nearest(said[0])
        if len(said) > MOST_PARTS:
            return Match("absent", reason=f"the quote leaves something out more than {MOST_PARTS} times")
        matches = [self.find(part) if self._places.of(part) else self._nearest(part) for part in said]
        if any(match.found == "absent" for match in matches):
            return Match("absent")
        near = [match for match in matches if not match.is_found]
        if not near:
            return Match("absent", reason="its parts stand in another order, or far apart")
        return Match(
            "damaged" if all(match.found == "damaged" for match in near) else "altered",
            tuple(match.places[0] for match in near),
            differences=tuple(difference for match in near for difference in match.differences),
            damage=next((match.damage for match in near if match.damage), None),
        )

    def _nearest(self, quote: str) -> Match:
        quoted = folded(quote)
        found = nearest_place(self.text, self._places.folded, self._places.words, quote, quoted)
        sure = found is not None and is_sure(found, self._places.words)
        damaged = self._damaged(quote, quoted.text.strip(), found, sure=sure)
        if damaged:
            return damaged
        if found is None or not sure:
            return Match("absent")
        differences = found.differences(quote, self.text) or self._cut_off(quote, found.span)
        return Match("altered", (found.span,), differences=differences)

    def _cut_off(self, quote: str, span: Span) -> tuple[Difference, ...]:
        """What the quote leaves of the words at its edges."""
        begin, stop = span
        while begin > 0 and self.text[begin - 1] not in _BLANKS:
            begin -= 1
        while stop < len(self.text) and self.text[stop] not in _BLANKS:
            stop += 1
        said, read = quote.split(), [word for word in _BLANK.split(self.text[begin:stop]) if word]
        edges = (0,) if len(said) == 1 or len(read) == 1 else (0, -1)
        return tuple(Difference(said[edge], read[edge]) for edge in edges if said[edge] != read[edge])

    def _damaged(self, exact: str, wording: str, found: Alignment | None, *, sure: bool) -> Match | None:
        """What to say if damage alone may be why the text does not have the quote."""
        if "\ufffd" in self.text and (near := self._near(wording, found)):
            room = 2 * len(exact)
            low, high = max(near[0] - room, 0), near[1] + room
            span = lost_letters(self.text[low:high], exact) if "\ufffd" in self.text[low:high] else None
            if span:
                place = (low + span[0], low + span[1])
                return Match("damaged", (place,), damage=self.damages.within(*place) or Damage((LOST_LETTERS,)))
        if found is None:
            return None
        low, high = self.damages.around(*found.span)
        damage = self.damages.within(low, high)
        if damage and (are_parted(found) if sure else are_moved(self.text[low:high], exact)):
            differences = found.differences(exact, self.text) if sure else ()
            return Match("damaged", (found.span,), differences=differences, damage=damage)
        return None

    def _near(self, wording: str, found: Alignment | None) -> Span | None:
        """Where letters were lost from what may be the quote: where most of its words stand, else most letters."""
        if found is not None and 2 * len(found.matched) >= len(found.pairs):
            return found.span
        if len(self.folded.text) > _FUZZY_AT_MOST:
            return found.span if found else None
        from rapidfuzz import fuzz  # only a quote that is not found, in a text that has lost letters, needs it

        place = fuzz.partial_ratio_alignment(wording, self._places.folded.text, score_cutoff=_LEAST_RATIO)
        return self._places.folded.original(place.dest_start, place.dest_end) if place else None
