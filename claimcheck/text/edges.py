"""Edges: whether a quote may begin and end where it does, in the midst of what the text has there.

Letters may be cut off where words are written with others attached to them, as in Arabic and Hebrew, or without
spaces. In scripts that tell capitals from small letters they may not: "possible" is not in "impossible". A number
is never cut, neither from its other digits nor from its sign.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from claimcheck.text.characters import has_case
from claimcheck.text.folding import Folded

__all__ = ["Edges", "edges"]

Edges: TypeAlias = Literal["whole", "cut", "refused"]
"""Between words; within a word that may be cut; where nothing may be cut."""

_WITHIN_NUMBER: Final = frozenset(".,:/'")
_PARTING: Final = frozenset(" .,;!?")
_UNBROKEN_SPACES: Final = frozenset("\u00a0\u2007\u2009\u202f")
_HYPHENS: Final = frozenset("-\u2010\u2011")
_SIGNS: Final = _HYPHENS | frozenset("\u2212\u2013")
_PIECE_BEFORE: Final = re.compile(r"[^\W\d_]+(?=-\Z)")
_REVERSING: Final = frozenset({"anti", "counter", "de", "dis", "ex", "mis", "non", "pseudo", "quasi", "un"})
"""What reverses the word after the hyphen, where that begins with a capital; before others no hyphen is cut."""
_LONGEST_PIECE: Final = 32


def edges(text: str, fold: Folded, start: int, end: int) -> Edges:
    """How the span of the folded text lies among its words; the text is the original."""
    written = fold.text
    if not 0 <= start < end <= len(written):
        return "refused"
    at_start = "whole" if not start or _is_parted(written[start], written[start - 1]) else _start(text, fold, start)
    if at_start == "refused":
        return "refused"
    at_end = "whole" if end == len(written) or _is_parted(written[end - 1], written[end]) else _end(text, fold, end)
    return at_start if at_end == "whole" else at_end


def _is_parted(within: str, beside: str) -> bool:
    """Whether no closer look is needed to see that nothing is cut."""
    return beside in _PARTING and not within.isdecimal()


def _start(text: str, fold: Folded, start: int) -> Edges:
    before, first = fold.text[start - 1], fold.text[start]
    if first.isdecimal():
        if before.isdecimal() or has_case(before):
            return "refused"
        if before in _WITHIN_NUMBER and fold.text[start - 2 : start - 1].isdecimal():
            return "refused"
        if before == " " and _groups(text, fold, start - 1):
            return "refused"
        if before == "-" and _is_minus(text, fold, start):
            return "refused"
        return "cut" if before.isalpha() else "whole"
    if not first.isalpha():
        return "whole"
    if has_case(first):
        if has_case(before) or (before.isdecimal() and first.islower()):
            return "refused"
        if before == "-" and _is_inner_hyphen(text, fold, start):
            return "refused"
    return "cut" if before.isalnum() else "whole"


def _end(text: str, fold: Folded, end: int) -> Edges:
    last, after = fold.text[end - 1], fold.text[end]
    if last.isdecimal():
        if after.isdecimal() or has_case(after) or after.isnumeric():
            return "refused"
        if after == "%" and fold.original(end - 1, end)[1] == fold.original(end, end + 1)[0]:
            return "refused"
        if after in _WITHIN_NUMBER and fold.text[end + 1 : end + 2].isdecimal():
            return "refused"
        if after == " " and _groups(text, fold, end):
            return "refused"
    elif has_case(last):
        if has_case(after):
            return "refused"
        if after == "'" and fold.text[end + 1 : end + 2] in ("t", "T") and not fold.text[end + 2 : end + 3].isalpha():
            return "refused"  # can't
    return "cut" if last.isalnum() and after.isalnum() else "whole"


def _groups(text: str, fold: Folded, space: int) -> bool:
    """Whether a space groups the digits of a number: 1 000."""
    if not (fold.text[space - 1 : space].isdecimal() and fold.text[space + 1 : space + 2].isdecimal()):
        return False
    start, end = fold.original(space, space + 1)
    return end - start == 1 and text[start] in _UNBROKEN_SPACES


def _is_minus(text: str, fold: Folded, start: int) -> bool:
    """Whether the dash before a digit is a sign: it stands right before it, and behind a space or a bracket.

    At the beginning of a line it may as well be a bullet; behind a single letter it joins an Arabic or Hebrew
    prefix, with a space too many.
    """
    begin = fold.original(start, start + 1)[0]
    if begin < 1 or text[begin - 1] not in _SIGNS:
        return False
    before = text[max(begin - 4, 0) : begin - 1]
    if before.endswith(("(", "[", '"', "\u201c")):
        return True
    if not before.endswith((" ", "\t", "\u00a0", "\u202f")):
        return False
    rest = before[:-1]
    alone = rest[-1:].isalpha() and not has_case(rest[-1:]) and not rest[-2:-1].isalpha()
    return bool(rest.strip(" \t")) and not rest.endswith("\n") and not alone


def _is_inner_hyphen(text: str, fold: Folded, start: int) -> bool:
    """Whether the hyphen before a letter joins it to a word without which it says something else."""
    begin = fold.original(start, start + 1)[0]
    if text[begin - 1 : begin] not in _HYPHENS or text[begin - 2 : begin - 1] in _HYPHENS:
        return False
    piece = _PIECE_BEFORE.search(fold.text[max(start - _LONGEST_PIECE, 0) : start])
    if piece is None or text[begin - 2 : begin - 1].isspace() or not has_case(piece[0][-1]):
        return False
    return fold.text[start].islower() or piece[0].lower() in _REVERSING
