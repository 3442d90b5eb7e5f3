"""Hedges: the words in front of a number and behind it that say how exactly it is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from claimcheck.languages.language import Language
from claimcheck.reading.found import Found
from claimcheck.reading.lexicon import NONE, Cue, Phrases, Prefixes, listed
from claimcheck.reading.tokens import Kind, Token, key

__all__ = ["Hedge", "Hedges", "attached", "both"]

_BOUNDS: Final = frozenset({"at least", "more than", "at most", "less than"})
_FAR: Final = 6
"""Words that may stand between a verb and the number that it hedges, at most."""
_BACK: Final = 9
"""Words between the noun of which a verb is said and the verb, at most: the number of people killed … passed."""
_NEAR: Final = 2
"""Words in front of a verb among which the one stands that it begins a clause with, at most: that have passed."""
_MARK: Final = 2
"""Words behind the first of a number within which it is called a mark: passed the 10 million mark."""
_FARTHER: Final = 9
"""The same where one of its words stands at the number: `the number of signatories to the petition is over 4,000`."""


class Hedge(NamedTuple):
    """A phrase that hedges a number."""

    words: str
    """The hedge in a claim file; empty where the phrase only belongs to the number."""
    next: int
    start: int
    role: str = ""
    """What the prefix means that the number must have."""
    sure: bool = False
    """Whether a word of it stands right in front of the number."""
    of_time: bool = False
    """Whether it is one of a length of time only."""


def attached(phrases: str, prefixes: Prefixes) -> Iterator[tuple[str, str]]:
    """The phrases of a list, each with what the prefix means that it ends in: `יותר מ-` is יותר and `from`."""
    for phrase in listed(phrases):
        if not phrase.endswith("-"):
            yield phrase, ""
            continue
        head, _, last = phrase[:-1].rpartition(" ")
        roles = prefixes.alone(last)
        yield head, roles[0] if roles else ""


def both(first: str, second: str) -> str | None:
    """Two hedges in a row as one; None where they do not go together."""
    if not first or not second:
        return first or second
    if first == "about":
        return second
    if second == "about":
        return f"{first} about" if first in _BOUNDS else first
    return first if second == "exactly" else None


class Hedges:
    """The hedges of one language."""

    def __init__(self, language: Language, prefixes: Prefixes) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        self._before = Phrases(_entries(numbers.before, prefixes), prefixes=prefixes)
        self._of = Phrases(_entries(numbers.before_of, prefixes), prefixes=prefixes)
        self._of_time = Phrases(_entries(numbers.before_time, prefixes), prefixes=prefixes)
        self._during = frozenset(map(key, listed(numbers.during)))
        self._not_during = frozenset(map(key, listed(numbers.not_during)))
        self._measures = Phrases(dict.fromkeys(listed(numbers.measures), True), prefixes=prefixes)
        self._not_measures = Phrases(dict.fromkeys(listed(numbers.not_measures), True), prefixes=NONE)
        self._taking = Phrases(dict.fromkeys(listed(numbers.taking), True), prefixes=prefixes)
        self._relatives = frozenset(map(key, listed(numbers.relatives)))
        self._marks = frozenset(map(key, listed(numbers.marks)))
        self._after = Phrases(_entries(numbers.after, prefixes), prefixes=prefixes)
        self._far = Phrases(_entries(numbers.before_far, prefixes), prefixes=prefixes)
        split = [
            (verb, (hedge, frozenset(listed(last))))
            for hedge, table in numbers.before_split.items()
            for verbs, last in table.items()
            for verb in listed(verbs)
        ]
        self._split = Phrases(split, prefixes=prefixes)
        self._last = Phrases({word: word for _, (_, last) in split for word in last}, prefixes=NONE)

    def starts(self, token: Token) -> bool:
        """Whether a hedge can begin with this token."""
        return any(table.reads(token) for table in (self._before, self._of, self._of_time, self._far, self._split))

    def cues(self) -> Iterator[Cue]:
        """The phrases in front of a number; of those that a few words part from it nothing more can be asked."""
        leading = chain(*(table.cues(lead=True) for table in (self._before, self._of, self._of_time)))
        return chain(leading, self._far.cues(), self._split.cues())

    def before(self, found: Sequence[Token], position: int) -> list[Hedge]:
        """The hedges that begin here, the longest first."""
        several = self._before.longest_first(found, position)
        said_of = [match for match in self._of.longest_first(found, position) if "that" not in match.roles]
        if said_of and self._is_bound(found, position, said_of[0].next):
            several = sorted((*said_of, *several), key=lambda match: -match.next)
        found_here = [Hedge(match.value[0], match.next, match.start, match.value[1]) for match in several]
        of_time = self._of_time.longest_first(found, position)
        found_here += [
            Hedge(match.value[0], match.next, match.start, match.value[1], of_time=True) for match in of_time
        ]
        return found_here

    def fits(self, found: Sequence[Token], position: int, hedge: Hedge, read: Found) -> bool:
        """Whether a hedge that begins here is one of what was read behind it.

        It is none that says how long something goes on: hired over five years.
        """
        is_length = read.type == "duration" and not read.notation.startswith("aged")
        if hedge.of_time:
            return is_length
        if not is_length or hedge.next != position + 1 or found[position].key not in self._during:
            return True
        around = [found[place].key for place in (position - 1, read.next) if 0 <= place < len(found)]
        return not self._not_during.isdisjoint(around)

    def _is_bound(self, found: Sequence[Token], position: int, next: int) -> bool:
        """Whether a verb here says something of a number, and not what somebody did: passed 300, passed 12 laws."""
        if any(token.key in self._marks for token in found[next + 1 : next + 1 + _MARK]):
            return True
        for place in range(position - 1, max(-1, position - 1 - _BACK), -1):
            if found[place].kind is Kind.SIGN or (position - place <= _NEAR and found[place].key in self._relatives):
                return False
            if self._measures.reads(found[place]):
                return not place or self._not_measures.at(found, place - 1) is None
        return False

    def after(self, found: Sequence[Token], position: int) -> Hedge | None:
        """The hedge behind a number that begins here."""
        match = self._after.at(found, position)
        if match is None or set(match.roles) - {"and"}:
            return None
        return Hedge(match.value[0], match.next, match.start)

    def far(self, found: Sequence[Token], position: int) -> Iterator[Hedge]:
        """The hedge that begins here, for each place behind it within a few words where its number may stand."""
        match = self._far.at(found, position)
        if match is not None:
            for place in _words(found, match.next, _FAR):
                yield Hedge(match.value[0], place, match.start)
        split = self._split.at(found, position)
        if split is not None:
            hedge, last = split.value
            for place in _words(found, split.next, _FARTHER):
                if self._taking.reads(found[place]):
                    return
                end = self._last.at(found, place)
                if end is not None and end.value in last:
                    yield Hedge(hedge, end.next, split.start, sure=True)


def _entries(table: Mapping[str, str], prefixes: Prefixes) -> list[tuple[str, tuple[str, str]]]:
    return [
        (phrase, (hedge, role))
        for hedge, phrases in table.items()
        for phrase, role in attached(phrases, prefixes)
        if phrase
    ]


def _words(found: Sequence[Token], position: int, most: int) -> Iterator[int]:
    """The places within so many words from here, as long as no sign stands between."""
    for place in range(position, min(position + most, len(found))):
        if found[place].kind is Kind.SIGN:
            return
        yield place
