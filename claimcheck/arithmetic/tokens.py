"""Tokens: the words, quotes and parentheses that the text of a constraint consists of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from claimcheck.arithmetic.syntax import COMPARISONS, STAR, Constant, Term, is_term
from claimcheck.arithmetic.trouble import Trouble, UnreadableConstraint

__all__ = ["OPERATORS", "Token", "tokens", "unreadable"]

OPERATORS: Final = ("+", "-", "*", "/", *COMPARISONS)

_Kind: TypeAlias = Literal["operator", "open", "close", "operand", "function"]

_OTHERWISE: Final = {
    "==": "=", "!=": "", "<>": "", "=<": "<=", "=>": ">=", "≤": "<=", "≥": ">=", "≠": "", "×": "*", "÷": "/",
    "−": "-", "–": "-", "·": "*", "**": "", "^": "", "and": "", "or": "", "&": "", "|": "",
}  # fmt: skip
"""What people write for an operator, with the operator that it is, if there is one."""

_MARKS: Final = ('"', "'")
_IN_WORDS: Final = "+*<>="
"""Operators that can be no part of a name; the others, - and /, can."""


class Token(NamedTuple):
    """A piece of the text, and where it stands."""

    kind: _Kind
    text: str
    start: int
    end: int
    operand: Term | Constant | None = None


def unreadable(reason: str, start: int, end: int, help: str = "") -> UnreadableConstraint:
    """The refusal of a stretch of the text."""
    return UnreadableConstraint(Trouble(reason, start, end, help))


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text. Raises UnreadableConstraint."""
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        token = _token(text, place)
        yield token
        place = token.end


def _token(text: str, start: int) -> Token:
    character = text[start]
    if character in "()":
        return Token("open" if character == "(" else "close", character, start, start + 1)
    if character in _MARKS:
        quoted, end = _quoted(text, start)
        if text[end : end + 1] == ".":
            if not quoted.strip():
                raise unreadable("a subject is missing between the quotes", start, end)
            return _term(text, start, quoted, end + 1)
        _ends(text, end)
        return Token("operand", text[start:end], start, end, Constant(quoted, start, end))
    end = _word_end(text, start)
    word = text[start:end]
    if word.endswith(".") and text[end : end + 1] in _MARKS:
        return _term(text, start, None, start)
    if word in OPERATORS:
        return Token("operator", word, start, end)
    if word in _OTHERWISE:
        raise _no_operator(word, start)
    if text[end : end + 1] == "[":
        return _term(text, start, None, start)
    if text[end : end + 1] == "(":
        return Token("function", word, start, end)
    if is_term(word):
        return _term(text, start, None, start)
    _ends(text, end)
    return Token("operand", word, start, end, Constant(word, start, end))


def _no_operator(word: str, start: int) -> UnreadableConstraint:
    meant = _OTHERWISE[word]
    help = f"Write {meant} instead." if meant else f"The operators are {' '.join(OPERATORS)}."
    return unreadable(f"{word!r} is not an operator", start, start + len(word), help)


def _word_end(text: str, start: int) -> int:
    place = start
    while place < len(text) and not text[place].isspace() and text[place] not in "()[]\"'":
        place += 1
    if place == start:
        raise unreadable(f"{text[start]!r} makes no sense here", start, start + 1)
    return place


def _ends(text: str, end: int) -> None:
    """Raises where something follows that does not end an operand."""
    if end < len(text) and not text[end].isspace() and text[end] != ")":
        raise unreadable("a space is missing here", end, end + 1, "Operators stand between spaces.")


def _quoted(text: str, start: int) -> tuple[str, int]:
    """The text between quotes, and the offset behind them; a doubled mark is one mark of the text."""
    mark = text[start]
    place, pieces = start + 1, []
    while True:
        end = text.find(mark, place)
        if end < 0:
            raise unreadable("this quotation mark is never closed", start, start + 1, f"Close it with {mark}.")
        pieces.append(text[place:end])
        if text[end + 1 : end + 2] != mark:
            return mark.join(pieces), end + 1
        place = end + 2


# Terms


def _term(text: str, start: int, subject: str | None, name_start: int) -> Token:
    """The term that begins at `start`; its subject was read already where it stands in quotes."""
    quoted = text[name_start : name_start + 1] in _MARKS
    end = name_end = name_start if quoted or name_start == len(text) else _word_end(text, name_start)
    name = text[name_start:name_end]
    for offset, character in enumerate(name, start=name_start):
        if character in _IN_WORDS:
            raise unreadable(f"{character} stands in the middle of a word", offset, offset + 1, _SPACES)
    if subject is None:
        subject, dot, property = name.rpartition(".")
        if not dot:
            raise unreadable(f"'{name}' has no dot", start, name_end, "A term is written subject.property.")
        name_start += len(subject) + 1
    else:
        property = name
    if not property and text[end : end + 1] in _MARKS:
        property, end = _quoted(text, end)
        name_end = end
    elif "." in property:
        help = f'Write it in quotes: "{subject}"."{property}".'
        raise unreadable(f"'{property}' has a dot", name_start, name_end, help)
    if not property.strip():
        raise unreadable("a property is missing behind the dot", name_end, name_end)
    qualifiers: tuple[tuple[str, str | None], ...] = ()
    if text[end : end + 1] == "[":
        qualifiers, end = _qualifiers(text, end)
    _ends(text, end)
    term = Term(subject or None, property, qualifiers, start, end, name_start, name_end)
    return Token("operand", text[start:end], start, end, term)


_SPACES: Final = "Operators stand between spaces."


def _qualifiers(text: str, start: int) -> tuple[tuple[tuple[str, str | None], ...], int]:
    """What stands in the brackets that open at `start`, sorted by key, and the offset behind them."""
    found: dict[str, str | None] = {}
    place = start
    while True:
        key, value, place = _qualifier(text, start, place + 1)
        if key in found:
            raise unreadable(f"the qualifier {key} stands twice", start, place + 1)
        found[key] = value
        if text[place] == "]":
            return tuple(sorted(found.items())), place + 1


def _qualifier(text: str, bracket: int, start: int) -> tuple[str, str | None, int]:
    """One key with its value (None for the star), and the offset of the comma or bracket behind it."""
    equals = next((place for place in range(start, len(text)) if text[place] in "=,]"), len(text))
    if equals == len(text):
        raise unreadable("this bracket is never closed", bracket, bracket + 1, "Close it with ].")
    key = text[start:equals].strip()
    if text[equals] != "=" or not key:
        raise unreadable("a qualifier is missing here", start, equals + 1, "Write for example [region=north].")
    place = equals + 1
    while text[place : place + 1].isspace():
        place += 1
    if text[place : place + 1] in _MARKS:
        value, place = _quoted(text, place)
        while text[place : place + 1].isspace():
            place += 1
        if text[place : place + 1] not in (",", "]"):
            raise unreadable("a comma or a closing bracket is missing here", place, min(place + 1, len(text)))
        return key, value, place
    end = next((at for at in range(place, len(text)) if text[at] in ",]"), len(text))
    if end == len(text):
        raise unreadable("this bracket is never closed", bracket, bracket + 1, "Close it with ].")
    plain = text[place:end].strip()
    if not plain:
        raise unreadable(f"the qualifier {key} has no value", equals, end)
    return key, None if plain == STAR else plain, end
