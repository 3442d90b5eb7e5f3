"""The nearest place: where a text most likely has what a quote says in other words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from math import log2
from typing import Final

from claimcheck.text.alignment import Alignment, alignment
from claimcheck.text.folding import Folded
from claimcheck.text.tokens import Token, tokens
from claimcheck.text.word_index import WORD, WordIndex

__all__ = ["is_sure", "nearest_place"]

_MOST_PLACES: Final = 4096
_MANY_PLACES: Final = 512
_ENOUGH_VOTERS: Final = 4
_FEWEST_VOTES: Final = 3
_MOST_LEADS: Final = 3
_SHARE: Final = 2 / 3
_SHARE_WITH_ADDED: Final = 0.6
_BITS: Final = 3
_ALIKE: Final = 70
_LONG_ENOUGH: Final = 4
_HALVES: Final = 32


def nearest_place(text: str, fold: Folded, words: WordIndex, quote: str, quoted: Folded) -> Alignment | None:
    """The place that has most of the quote's words in their order, if any has some; the text is the original.

    Words of the quote vote, the rarer ones first, for where it would begin; each word that they share votes for the
    same place. The places with most votes are aligned. So the cost does not grow with the text, but with how often
    it has the quote's rarer words.
    """
    said = tokens(quote, quoted, 0, len(quoted.text))
    forms = WORD.findall(quoted.text)
    found: Alignment | None = None
    for low, high in _leads(fold, words, forms, quoted.text.strip()):
        first = max(low - 2, 0)
        last = min(high + len(forms) + 2, len(words.starts))
        if first >= last:
            continue
        end = words.starts[last] if last < len(words.starts) else len(fold.text)
        candidate = alignment(said, tokens(text, fold, words.starts[first], end))
        if found is None or candidate.cost < found.cost:
            found = candidate
        if found.cost <= 1:
            break  # one word differs: there can be no better place
    return found


def is_sure(found: Alignment, words: WordIndex) -> bool:
    """Whether the place must be the one that the quote was taken from.

    Two thirds of its words stand there in order, with little between them; a word that is nearly the same counts
    half. And these words are together so rare that a text of this length would hardly have them in this order by
    chance: the sum of their log2(words of the text / times that it has the word) exceeds that of one place, by
    three. So "of the" never identifies a place, and two rare names mostly do.
    """
    said = [token for token, _ in found.pairs if token and token.is_word]
    if not said:
        return False
    shared = len(found.matched) + sum(map(_are_alike, found.pairs)) / 2
    if shared < _SHARE * len(said) or shared < _SHARE_WITH_ADDED * (len(said) + found.added):
        return False
    total = len(words.starts)
    bits = sum(log2(total / _count(words, form)) for form in found.matched)
    return bits >= log2(total) + _BITS


def _count(words: WordIndex, form: str) -> int:
    return min(len(words.places.get(piece, "?")) for piece in WORD.findall(form))


def _are_alike(pair: tuple[Token | None, Token | None]) -> bool:
    said, read = pair
    if not said or not read or said.form == read.form or min(len(said.form), len(read.form)) < _LONG_ENOUGH:
        return False
    if not (said.form.isalpha() and read.form.isalpha()):
        return False
    from rapidfuzz import fuzz  # only a quote that is not found needs it

    return fuzz.ratio(said.form, read.form) >= _ALIKE


def _leads(fold: Folded, words: WordIndex, forms: Sequence[str], wording: str) -> Iterator[tuple[int, int]]:
    """Where the quote's first word may stand, as ranges of word numbers, those with most votes first."""
    votes: dict[int, int] = {}
    known = ((words.places[form], place) for place, form in enumerate(forms) if form in words.places)
    used = voters = 0
    for places, place in sorted(known, key=lambda found: len(found[0])):
        used += len(places)
        if used <= (_MANY_PLACES if voters else _MOST_PLACES):
            for number in places:
                votes[number - place] = votes.get(number - place, 0) + 1
        elif votes and voters < _ENOUGH_VOTERS:  # too frequent to lead anywhere, not to tell leads apart
            for lead in votes:
                votes[lead] += _stands_at(fold, words, forms[place], lead + place)
        else:
            break
        voters += 1
    if not votes:
        votes = _votes_of_halves(fold, words, wording)
    slack = 2 + len(forms) // 8
    leads = sorted(votes)
    ranked: list[tuple[int, int, int]] = []
    total = first = 0
    for lead in leads:
        total += votes[lead]
        while lead - leads[first] > slack:
            total -= votes[leads[first]]
            first += 1
        ranked.append((-total, leads[first], lead))
    taken: list[tuple[int, int]] = []
    for count, low, high in nsmallest(_MOST_LEADS * (slack + 1), ranked):
        if taken and (len(taken) == _MOST_LEADS or -count * _FEWEST_VOTES < voters):
            break
        if all(high < begin or low > end for begin, end in taken):
            taken.append((low, high))
    yield from taken


def _stands_at(fold: Folded, words: WordIndex, form: str, number: int) -> bool:
    return 0 <= number < len(words.starts) and fold.text.startswith(form, words.starts[number])


def _votes_of_halves(fold: Folded, words: WordIndex, wording: str) -> dict[int, int]:
    """Where the text has either half of a quote whose words are all too frequent to vote one by one."""
    votes: dict[int, int] = {}
    middle = wording.find(" ", len(wording) // 2)
    if middle < 0:
        return votes
    for half, before in ((wording[:middle], 0), (wording[middle + 1 :], len(WORD.findall(wording[:middle])))):
        place = fold.text.find(half)
        for _ in range(_HALVES):
            if place < 0:
                break
            number = bisect_left(words.starts, place) - before
            votes[number] = votes.get(number, 0) + 1
            place = fold.text.find(half, place + len(half))
    return votes
