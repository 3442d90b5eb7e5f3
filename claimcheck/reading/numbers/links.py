"""Links: what joins the two numbers of a range, a choice or a ratio, and what opens a range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Cue, Phrases, Prefixes, listed
from claimcheck.reading.numbers.hedges import attached
from claimcheck.reading.numbers.number import hyphen
from claimcheck.reading.tokens import Gap, Kind, Token

__all__ = ["Link", "Links", "Opener"]


class Link(NamedTuple):
    """What stands between two numbers."""

    sort: str
    """A dash (`-`), `to`, `or`, or `and`."""
    next: int = 0
    role: str = ""
    """What the prefix means that the second number must have."""
    phrase: str = ""


class Opener(NamedTuple):
    """What opens a range, with what may stand in its middle."""

    start: int
    """The offset of its first character."""
    place: int
    """The position of the first number."""
    role: str
    """What the prefix means that the first number must have."""
    middles: tuple[Link, ...]
    moves: bool
    """Whether it can also say that something went from one number to another."""


class Links:
    """The links of one language."""

    def __init__(self, language: Language, prefixes: Prefixes) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        to = listed(numbers.to)
        self._to = Phrases(dict.fromkeys(to, True), prefixes=NONE)
        self._or = Phrases(dict.fromkeys(listed(numbers.alternatives), True), prefixes=NONE)
        self._and = Phrases(dict.fromkeys(listed(numbers.conjunctions), True), prefixes=NONE)
        self._ratio = Phrases(dict.fromkeys(listed(numbers.ratios), True), prefixes=NONE)
        openers: list[tuple[str, tuple[str, tuple[Link, ...], bool]]] = []
        self._attached: list[tuple[str, tuple[Link, ...], bool]] = []
        for phrase, middles in numbers.between.items():
            links = tuple(Link("and", 0, role, head) for head, role in attached(middles, prefixes))
            moves = links[0].phrase in to
            for head, role in attached(phrase, prefixes):
                if head:
                    openers.append((head, (role, links, moves)))
                else:
                    self._attached.append((role, links, moves))
        self._openers = Phrases(openers, prefixes=prefixes)
        self._middles = Phrases(
            {link.phrase: link.phrase for _, (_, links, _) in openers for link in links if link.phrase}
            | {link.phrase: link.phrase for _, links, _ in self._attached for link in links if link.phrase},
            prefixes=NONE,
        )

    def opens(self, token: Token) -> bool:
        """Whether a range can open with this token."""
        return self._openers.reads(token)

    def cues(self) -> Iterator[Cue]:
        """The phrases that open a range."""
        return self._openers.cues(lead=True)

    def openers(self, found: Sequence[Token], position: int) -> Iterator[Opener]:
        """What opens a range here."""
        for match in self._openers.longest_first(found, position):
            role, links, moves = match.value
            if match.next < len(found):
                yield Opener(match.start, match.next, role, links, moves)
        if self._attached and found[position].kind is Kind.WORD:
            for role, links, moves in self._attached:
                yield Opener(found[position].start, position, role, links, moves)

    def middle(self, found: Sequence[Token], place: int, link: Link) -> int | None:
        """Where the second number stands if this link stands here."""
        if place >= len(found):
            return None
        if not link.phrase:
            return place
        match = self._middles.at(found, place)
        return match.next if match is not None and match.value == link.phrase else None

    def behind(self, found: Sequence[Token], place: int) -> Link | None:
        """The link behind a number that nothing opened as a range."""
        if place + 1 >= len(found):
            return None
        token = found[place]
        if token.kind is Kind.SIGN:
            if token.key != "-":
                return None
            spaced = token.gap is Gap.SPACE and found[place + 1].gap is Gap.SPACE and token.text in "-–"
            return Link("-", place + 1) if hyphen(found, place) or spaced else None
        match = self._to.at(found, place)
        if match is not None:
            return Link("to", match.next)
        match = self._or.at(found, place)
        return None if match is None else Link("or", match.next)

    def joined(self, found: Sequence[Token], place: int) -> int:
        """Where a smaller unit stands that belongs to what ends here, behind `and` or a comma or at once."""
        if place < len(found) and found[place].key == ",":
            place += 1
        match = self._and.at(found, place)
        return place if match is None else match.next

    def is_and(self, found: Sequence[Token], place: int) -> bool:
        """Whether a word for `and` stands here."""
        return self._and.at(found, place) is not None

    def ratio(self, found: Sequence[Token], place: int) -> int | None:
        """Where the second number of a ratio stands."""
        match = self._ratio.at(found, place)
        return None if match is None else match.next
