"""The words and tokens that dates in English prose are made of."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from claimcheck.values.numbers.digits import plain

__all__ = [
    "ERAS",
    "KNOWN_WORDS",
    "MONTHS",
    "MONTH_NAMES",
    "ORDINALS",
    "SEASONS",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
    "Token",
    "folded",
    "tokens",
]

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTHS: Final = {
    **{name.lower(): number for number, name in enumerate(MONTH_NAMES, start=1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)},
    "sept": 9,
}
WEEKDAYS: Final = {
    **{name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)},
    **{name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
SEASONS: Final = {"spring": 3, "springtime": 3, "summer": 6, "summertime": 6, "autumn": 9, "fall": 9, "winter": 12,
                  "wintertime": 12}  # fmt: skip
"""The northern seasons, each with its first month."""

_UNITS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINALS: Final = {
    **{word: number for number, word in enumerate(_UNITS, start=1)},
    **{
        word: number
        for number, word in enumerate(
            (
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
            ),
            start=10,
        )
    },
    "thirtieth": 30,
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_UNITS, start=1)},
    "thirty-first": 31,
}
KNOWN_WORDS: Final = frozenset((
    *MONTHS, *WEEKDAYS, *SEASONS, *ORDINALS,
    "a", "about", "after", "afternoon", "ago", "and", "approx", "approximately", "around", "at", "before",
    "beginning", "between", "c", "ca", "cent", "century", "circa", "coming", "current", "day", "days", "decade",
    "earlier", "early", "end", "evening", "final", "former", "from", "gregorian", "half", "hebrew", "hijri",
    "hours", "in", "julian", "last", "late", "later", "latter", "mid", "midday", "middle", "mill", "millennium",
    "month", "months", "morning", "next", "night", "noon", "now", "of", "on", "or", "past", "perhaps", "period",
    "possibly", "previous", "probably", "quarter", "roughly", "so", "some",
    "sometime", "time", "present", "weekend", "least", "start", "the", "thereabouts", "this",
    "through", "thru", "till", "to", "today", "tomorrow", "tonight", "until", "very", "week", "weeks", "x", "xx",
    "year", "years", "yesterday",
))  # fmt: skip
"""The words that dates in prose are made of."""
ERAS: Final = {"bc": -1, "bce": -1, "ad": 1, "ce": 1, "ah": 0}
"""The letters of an era and which way its years count; 0 is the hijri era."""

_DASHES: Final = dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D, 0x5BE), "-")

_TOKEN = re.compile(
    r"""
    (?P<literal> (?:(?<![^\s\[{(]) - )? [0-9x]{4} (?:- [0-9x]{2} (?:- [0-9x]{2} )? [~?%]? )? (?!'?[0-9a-z]|-[0-9x])
      | y-?[0-9]{5,18} (?![0-9a-z-]) )
    | (?P<decade> [0-9]{2,4} '?s (?![a-z]) )
    | (?P<ordinal> [0-9]{1,5} (?:st|nd|rd|th) (?![a-z])
      | (?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) (?![a-z]) )
    | (?P<quarter> (?: q[1-4] | [1-4]q | h[12] | [12]h ) (?![a-z]) )
    | (?P<number> [0-9]+ )
    | (?P<era> (?: b\.\ ?c\.\ ?e | b\.\ ?c | bce? | a\.\ ?d | ad | c\.\ ?e | ce | a\.\ ?h | ah ) (?![a-z]) \.? )
    | (?P<word> [^\W\d_]+ (?:'[^\W\d_]+)? \.? )
    | (?P<space> \s+ )
    | (?P<sign> . )
    """,
    re.VERBOSE | re.DOTALL,
)

MOST_TOKENS: Final = 60
"""How many tokens a date in words may have."""


@frozen
class Token:
    """A word, number or sign of a date."""

    kind: str
    """literal (a date as EDTF writes it), decade, ordinal, quarter, number, era, word, sign, or end."""
    text: str
    """The token in small letters, a word without its final dot."""
    start: int
    end: int

    @property
    def number(self) -> int:
        """The number of a number, an ordinal or a decade."""
        digits = self.text.rstrip("sthndr'")
        if digits.isdigit():
            return int(digits[:19])  # no number of a date is as long
        return ORDINALS.get(self.text.replace(" ", "-"), 0)


def folded(text: str) -> str:
    """The text in small letters with digits, dashes and spaces of every kind as ASCII has them; offsets are kept."""
    return plain(text) if text.isascii() else plain(text).translate(_DASHES)


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text that `folded` made, and one for its end; no more than `MOST_TOKENS`."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "sign"
        if kind == "space":
            continue
        written = match[0]
        if kind == "literal" and written.isdigit():
            kind = "number"
        elif kind == "word":
            written = written.rstrip(".")
            if written in ORDINALS:
                kind = "ordinal"
        elif kind == "era":
            written = written.replace(".", "").replace(" ", "")
        found.append(Token(kind, written, match.start(), match.end()))
        if len(found) == MOST_TOKENS:
            break
    found.append(Token("end", "", len(text), len(text)))
    return tuple(found)
