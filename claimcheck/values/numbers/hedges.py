"""Hedges: the words around a number that say it is about so much, at least so much, one of so many."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from claimcheck.values.numbers.digits import SCALES

__all__ = [
    "COUNTED",
    "HEDGE_WORDS",
    "LAST_WORDS",
    "LONGEST_SUFFIX",
    "MANY",
    "OF_COUNTED",
    "PRECISE",
    "PREFIX",
    "PREFIXES",
    "SUFFIX",
    "SUFFIXES",
    "VAGUE",
    "VAGUE_WORD",
    "VAGUE_WORDS",
    "Form",
]


class Form(StrEnum):
    """What the words around a number say of it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    RANGE = "range"
    VAGUE = "vague"
    """Several, dozens, hundreds of thousands: a range that a word stands for."""


_HEDGES: Final = {
    Form.EXACT: "exactly|precisely|a total of|in total|altogether|only|just|=",
    Form.ABOUT: (
        "about|around|roughly|some|approximately|approx.|approx|circa|ca.|ca|c.|c|~|≈|∼|≃|≅|an estimated|estimated at|"
        "estimated|more or less|in the region of|in the order of|on the order of|something like|somewhere around|"
        "in the neighbourhood of|in the neighborhood of|in the vicinity of|give or take|perhaps|maybe|just about"
    ),
    Form.NEARLY: (
        "nearly|almost|close to|approaching|not quite|just under|just below|just short of|just shy of|shy of|"
        "slightly under|slightly below|slightly less than|slightly fewer than|a little under|a little below|"
        "a little less than|a little fewer than|a bit under|a bit below|a bit less than"
    ),
    Form.JUST_OVER: (
        "just over|just above|just more than|slightly over|slightly above|slightly more than|a little over|"
        "a little above|a little more than|a bit over|a bit above|a bit more than"
    ),
    Form.AT_LEAST: (
        "at least|at the least|at the very least|at a minimum|at minimum|no fewer than|no less than|not fewer than|"
        "not less than|not under|not below|a minimum of|minimum of|minimum|min.|min|as few as|as little as|>=|=>|≥|⩾|≧"
    ),
    Form.MORE_THAN: (
        "more than|over|above|well over|well above|far more than|well more than|upwards of|upward of|in excess of|"
        "exceeding|greater than|higher than|larger than|better than|>|＞"
    ),
    Form.AT_MOST: (
        "at most|at the most|at the very most|at a maximum|at maximum|up to|no more than|not more than|not over|"
        "not above|a maximum of|maximum of|maximum|max.|max|as many as|as much as|<=|=<|≤|⩽|≦"
    ),
    Form.LESS_THAN: (
        "less than|fewer than|under|below|well under|well below|far fewer than|far less than|lower than|smaller than|"
        "<|＜"
    ),
}
PREFIXES: Final = {phrase: form for form, phrases in _HEDGES.items() for phrase in phrases.split("|")}
HEDGE_WORDS: Final = frozenset(PREFIXES)
"""The words and signs in front of a number."""
PREFIX = re.compile(
    "("
    + "|".join(
        re.escape(phrase) + (r"(?![a-z])" if phrase[-1].isalpha() else "")
        for phrase in sorted(PREFIXES, key=len, reverse=True)
    )
    + ") *"
)
PRECISE: Final = frozenset({"exactly", "precisely"})

_POSTFIXES: Final = {
    Form.ABOUT: "or so|or thereabouts|approximately|approx.|approx|roughly|more or less|give or take",
    Form.AT_LEAST: (
        "or more|or over|or above|or greater|or higher|or longer|or later|and more|and over|and above|and up|upwards|"
        "at least|at minimum|at the least|minimum|plus"
    ),
    Form.AT_MOST: (
        "or fewer|or less|or under|or below|or lower|or shorter|at most|at maximum|at the most|maximum|tops"
    ),
    Form.EXACT: "exactly|precisely|in total|in all|altogether",
}
SUFFIXES: Final = {phrase: form for form, phrases in _POSTFIXES.items() for phrase in phrases.split("|")}
_SUFFIX_WORDS = "|".join(re.escape(phrase) for phrase in sorted(SUFFIXES, key=len, reverse=True))
SUFFIX = re.compile(rf" *(?:(\+)|-(odd)(?![a-z])| ({_SUFFIX_WORDS})(?![a-z]))")
LAST_WORDS = re.compile(rf"(?:^| )({_SUFFIX_WORDS})$")
LONGEST_SUFFIX: Final = max(map(len, SUFFIXES)) + 1

VAGUE: Final = {
    "a couple": (2, 3), "couple": (2, 3), "a few": (3, 9), "several": (3, 9), "dozens": (24, 99), "tens": (20, 99),
    "scores": (40, 99),
}  # fmt: skip
MANY: Final = {"hundreds": 10**2} | {f"{word}s": scale for word, scale in SCALES.items()}
COUNTED: Final = {"hundred": 10**2, "dozen": 12, **SCALES, **MANY}
VAGUE_WORDS: Final = frozenset((*VAGUE, *MANY))
"""The words that stand for a range of numbers."""
VAGUE_WORD = re.compile(rf"({'|'.join(sorted(VAGUE_WORDS, key=len, reverse=True))})(?![a-z])")
OF_COUNTED = re.compile(rf" +(?:of +)?({'|'.join(sorted(COUNTED, key=len, reverse=True))})(?![a-z])")
