"""Candidates: the places of a text where a reader may find something, known by the words that stand there.

Nearly all words of a text begin nothing, and most that could do not: `the`, `in`, `about` only with what follows. So
the phrases of all tables are laid together by their first two words, and each stretch of a text is gone through once,
backwards. A reader is asked at a word that says something by itself, and at one that leads to it without a gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from claimcheck.reading.found import Reader
from claimcheck.reading.lexicon import Cue, Prefixes
from claimcheck.reading.tokens import Gap, Kind, Token

__all__ = ["Candidates"]

_REMEMBERED: Final = 200_000
"""Words of which it is remembered what they are to the readers."""


class _Sight(NamedTuple):
    """What a word is to the readers, as three rows of bits, one bit for each of them.

    The lowest row: it says something; the next: it may stand in front of what does; the highest: it begins something.
    """

    always: int
    followed: Mapping[str, int]
    """The same for what it is where one of these words follows."""


class Candidates:
    """The candidates of one language's readers."""

    def __init__(
        self, readers: Sequence[Reader], prefixes: Prefixes, *, models: Reader, lettered: Callable[[Token], bool]
    ) -> None:
        """Lays the cues of the readers together.

        `models` is the one that is asked of letters with digits behind, `lettered` tells a number in letters, which no
        table lists.
        """
        self._readers = tuple(readers)
        self._prefixes = prefixes
        self._lettered = lettered
        self._width = len(self._readers)
        self._all = (1 << self._width) - 1
        self._models = 1 << self._readers.index(models)
        self._alone: dict[str, int] = {}
        self._followed: dict[str, dict[str, int]] = {}
        self._sights: dict[str, _Sight] = {}
        self._several = tuple(
            tuple(reader for number, reader in enumerate(self._readers) if bits >> number & 1)
            for bits in range(self._all + 1)
        )
        for number, reader in enumerate(self._readers):
            self._enter(reader.cues(), 1 << number)

    def _enter(self, cues: Iterable[Cue], bit: int) -> None:
        for cue in cues:
            first, *rest = cue.words
            row = bit << self._width if cue.leads else bit
            if not rest:
                self._alone[first] = self._alone.get(first, 0) | row
                continue
            followed = self._followed.setdefault(first, {})
            followed[rest[0]] = followed.get(rest[0], 0) | row
            if cue.leads:
                for word in rest:
                    self._alone[word] = self._alone.get(word, 0) | row

    def at(self, found: Sequence[Token]) -> Iterator[tuple[int, tuple[Reader, ...]]]:
        """The positions where something may begin, in their order, each with the readers to be asked."""
        width, everybody, models = self._width, self._all, self._models
        sights, several = self._sights, self._several
        candidates: list[tuple[int, tuple[Reader, ...]]] = []
        ahead = 0  # those readers that find what says something when they go on from the next token
        following, joined = "", False
        for position in range(len(found) - 1, -1, -1):
            _, _, word, _, _, gap = found[position]
            sight = sights.get(word) or self._sight(found[position])
            bits = sight.always
            if sight.followed:
                bits |= sight.followed.get(following, 0)
            ahead = (bits | bits >> width & ahead) & everybody
            asked = bits >> 2 * width & ahead
            if joined and _is_model(found, position):
                asked |= models
            if asked:
                candidates.append((position, several[asked]))
            following, joined = word, gap is Gap.NONE
        return reversed(candidates)

    def _sight(self, token: Token) -> _Sight:
        if token.kind is Kind.NUMBER:
            return _Sight(self._all << 2 * self._width | self._all, {})
        always = 0
        followed: dict[str, int] = {}
        if token.kind is Kind.SIGN:
            always = self._all << self._width
        elif self._lettered(token):
            always = self._all
        elif token.kind is Kind.WORD and self._prefixes.alone(token.key) is not None:
            always = self._all << self._width
        for word in self._readings(token):
            always |= self._alone.get(word, 0)
            for following, bits in self._followed.get(word, {}).items():
                followed[following] = followed.get(following, 0) | bits
        if always or followed:  # else nobody has a word like this, and nobody needs to be asked what it begins
            begins = sum(1 << number for number, reader in enumerate(self._readers) if reader.begins(token))
            always |= begins << 2 * self._width
        sight = _Sight(always, followed)
        if len(self._sights) < _REMEMBERED:
            self._sights[token.key] = sight
        return sight

    def _readings(self, token: Token) -> Iterator[str]:
        if token.kind is Kind.WORD:
            yield from (word for _, word in self._prefixes.chains(token.key))
        elif token.kind is Kind.SIGN:
            yield token.key


def _is_model(found: Sequence[Token], position: int) -> bool:
    """Whether digits are joined to a word, at once or by a hyphen, as in the name of a model."""
    if found[position].kind is not Kind.WORD:
        return False
    if found[position + 1].key == "-":
        position += 1
    return position + 1 < len(found) and found[position + 1].joined and found[position + 1].kind is Kind.NUMBER
