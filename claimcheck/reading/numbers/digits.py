"""Digits: what a number in the digits of any script says, with the signs by which a language groups and parts them."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Final

from attrs import frozen

from claimcheck.reading.tokens import Token

__all__ = ["Figures"]

_LONGEST: Final = 30
"""Digits of a number that is read."""
_ARABIC_POINT: Final = "\u066b"
_GROUPS: Final = "\u066c '"
"""What parts thousands in every language; a space here is one that does not break."""
_SAME: Final = {"\u2019": "'", "\u060c": ","}
_PARTS = re.compile(r"[^0-9]")


@frozen
class Figures:
    """How a language writes numbers in digits."""

    point: str
    group: str

    def value(self, token: Token) -> int | Fraction | None:
        """What a token of digits says; None where it can be read in two ways, or is no number."""
        written = token.text
        if len(written) > _LONGEST:
            return None
        if written.isdecimal():
            return int(written) if written == "0" or unicodedata.decimal(written[0]) else None
        plain = "".join(map(_plain, written))
        point = self._point(plain)
        whole, _, decimals = plain.partition(point) if point else (plain, "", "")
        groups = _PARTS.split(whole)
        signs = set(_PARTS.findall(whole))
        if len(signs) > 1 or signs - set(_GROUPS + self.group) or (point and not decimals.isdigit()):
            return None
        if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
            return None
        if groups[0][0] == "0" and (len(groups) > 1 or len(groups[0]) > 1):
            return None
        number = int("".join(groups))
        if not point:
            return number
        if len(decimals) == 3 and len(groups) == 1 and number and point != _ARABIC_POINT:
            return None  # 1.900 may be 1,900
        fraction = number + Fraction(int(decimals), 10 ** len(decimals))
        return fraction.numerator if fraction.denominator == 1 else fraction

    def places(self, token: Token) -> int:
        """How many decimals a token of digits has."""
        written = token.text
        if written.isdecimal():
            return 0
        plain = "".join(map(_plain, written))
        point = self._point(plain)
        return len(plain.rpartition(point)[2]) if point else 0

    def _point(self, written: str) -> str:
        """The sign before the decimals; empty where there is none."""
        for sign in (_ARABIC_POINT, *self.point):
            if written.count(sign) == 1:
                grouping = sign in self.group and len(written) - written.index(sign) == 4
                return "" if grouping else sign
        return ""


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return " " if character.isspace() else _SAME.get(character, character)
