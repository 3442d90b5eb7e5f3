"""The lexicon: finds the phrases of a language's tables among tokens, with or without attached prefixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from attrs import field, frozen

from claimcheck.reading.tokens import Kind, Token, key, tokens

__all__ = ["NONE", "Cue", "Match", "Phrases", "Prefixes", "by_phrase", "listed"]

_T = TypeVar("_T")

_LONGEST_CHAIN: Final = 3
"""Prefixes that are attached to one word at most."""


class Match(NamedTuple, Generic[_T]):
    """A phrase that was found."""

    value: _T
    """What the table says of it."""
    next: int
    """The position of the token behind it."""
    roles: tuple[str, ...] = ()
    """What the prefixes attached to its first word mean, outermost first."""
    start: int = 0
    """The offset at which the phrase begins, behind its prefixes where these are letters of their own."""


@frozen
class Prefixes:
    """The letters that a language attaches to the front of words, and what each means."""

    roles: Mapping[str, str]
    """Each prefix with its meaning: `and`, `the`, `in`, `to`, `from`, `about`, `that`."""
    whole: frozenset[str] = frozenset()
    """Words that begin like a prefixed word of the tables and are none."""

    _longest: int = field(init=False)
    """Letters of a word that consists of prefixes only, at most."""

    @_longest.default
    def _most_letters(self) -> int:
        return 2 * max(map(len, self.roles), default=0)

    def chains(self, word: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """The ways to read a word as prefixes and a rest, beginning with no prefix at all."""
        yield (), word
        if self.roles and word not in self.whole:
            yield from self._stripped(word, (), ())

    def _stripped(
        self, word: str, roles: tuple[str, ...], used: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str, ...], str]]:
        if len(roles) == _LONGEST_CHAIN:
            return
        for prefix, role in self.roles.items():
            if len(word) > len(prefix) and word.startswith(prefix) and prefix not in used:
                if roles and (role == "and" or (roles[-1] == "the" and role != "about")):
                    continue  # `and` is the outermost, and an article the innermost: המועד is no עד
                rest = word[len(prefix) :].removeprefix('"')  # a name in quotation marks: ב"כאן 11"
                if not rest:
                    continue
                yield (*roles, role), rest
                if rest not in self.whole:
                    yield from self._stripped(rest, (*roles, role), (*used, prefix))

    def alone(self, word: str) -> tuple[str, ...] | None:
        """The meanings of a word that consists of prefixes only, such as one that a hyphen joins to a number."""
        if not self.roles or len(word) > self._longest:
            return None
        if word in self.roles:
            return (self.roles[word],)
        for prefix, role in self.roles.items():
            if len(word) > len(prefix) and word.startswith(prefix):
                rest = self.alone(word[len(prefix) :])
                if rest is not None and role not in rest:
                    return (role, *rest)
        return None


NONE: Final = Prefixes({})
"""For tables whose words have no prefixes."""


def listed(phrases: str) -> list[str]:
    """The phrases that stand in one string, parted by commas."""
    return [phrase.strip() for phrase in phrases.split(",") if phrase.strip()]


def by_phrase(table: Mapping[_T, str]) -> dict[str, _T]:
    """A table of meanings, each with its phrases, turned round."""
    return {phrase: meaning for meaning, phrases in table.items() for phrase in listed(phrases)}


class Cue(NamedTuple):
    """A phrase of a table, by which a reader knows that there may be something to be read."""

    words: tuple[str, ...]
    """Their keys."""
    leads: bool
    """Whether it says nothing by itself, and only leads to what does: `about`, `since the`."""


class _Entry(NamedTuple, Generic[_T]):
    """The phrases that begin with one word."""

    alone: list[_T]
    """What the word says by itself."""
    longer: dict[str, list[tuple[tuple[str, ...], _T]]]
    """By their second word the rest of those that have one, the longest first, with what they say."""


class Phrases(Generic[_T]):
    """A table of phrases, ready to be found among tokens; the longest phrase wins."""

    def __init__(self, table: Mapping[str, _T] | Iterable[tuple[str, _T]], *, prefixes: Prefixes) -> None:
        """Folds every phrase as the tokens of a text are folded."""
        self._prefixes = prefixes
        self._phrases: dict[str, _Entry[_T]] = {}
        self._remembered: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        items = table.items() if isinstance(table, Mapping) else table
        for phrase, value in items:
            first, *rest = (token.key for token in tokens(phrase))
            entry = self._phrases.setdefault(first, _Entry([], {}))
            if rest:
                entry.longer.setdefault(rest[0], []).append((tuple(rest[1:]), value))
            else:
                entry.alone.append(value)
        for entry in self._phrases.values():
            for several in entry.longer.values():
                several.sort(key=lambda each: -len(each[0]))

    def phrases(self) -> Iterator[tuple[tuple[str, ...], _T]]:
        """Every phrase, as the keys of its words, with what the table says of it."""
        for first, entry in self._phrases.items():
            yield from (((first,), value) for value in entry.alone)
            for second, several in entry.longer.items():
                yield from (((first, second, *rest), value) for rest, value in several)

    def cues(self, *, lead: bool = False) -> Iterator[Cue]:
        """Every phrase as a cue."""
        return (Cue(words, lead) for words, _ in self.phrases())

    def __contains__(self, word: str) -> bool:
        """Whether any phrase begins with this key, as it is."""
        return word in self._phrases

    def reads(self, token: Token) -> bool:
        """Whether any phrase begins with this token, under some reading of its prefixes."""
        return bool(self._readings(token))

    def values(self, token: Token) -> Iterator[_T]:
        """What the phrases mean of which the first word is like this token, whatever follows."""
        for _, word in self._readings(token):
            entry = self._phrases[word]
            yield from entry.alone
            yield from (value for several in entry.longer.values() for _, value in several)

    def at(self, found: Sequence[Token], position: int, *, prefixed: bool = True) -> Match[_T] | None:
        """The longest phrase that begins with this token; a word as it stands goes before one with prefixes off."""
        if position >= len(found) or self._remembered.get(found[position].key) == ():
            return None  # for nearly all that is ever asked
        several = self.all(found, position, prefixed=prefixed)
        return max(several, key=_end) if several else None

    def longest_first(self, found: Sequence[Token], position: int) -> Sequence[Match[_T]]:
        """Every phrase that begins with this token, the longest first."""
        several = self.all(found, position)
        return sorted(several, key=_end, reverse=True) if len(several) > 1 else several

    def all(self, found: Sequence[Token], position: int, *, prefixed: bool = True) -> Sequence[Match[_T]]:
        """Every phrase that begins with this token, under every reading of its prefixes."""
        if position >= len(found):
            return ()
        token = found[position]
        readings = self._remembered.get(token.key)
        if readings is None:
            readings = self._readings(token)
        if not readings:
            return ()
        several: list[Match[_T]] = []
        following = found[position + 1].key if position + 1 < len(found) else ""
        for roles, word in readings:
            if roles and not prefixed:
                break
            entry = self._phrases[word]
            start = token.start + _letters(token, word, roles) if roles else token.start
            for rest, value in entry.longer.get(following, ()):
                if not rest or _follows(found, position + 2, rest):
                    several.append(Match(value, position + 2 + len(rest), roles, start))
            several += [Match(value, position + 1, roles, start) for value in entry.alone]
        return several

    def _readings(self, token: Token) -> tuple[tuple[tuple[str, ...], str], ...]:
        word = token.key
        if token.kind is Kind.NUMBER and len(word) > _SHORT:
            return (((), word),) if word in self._phrases else ()
        known = self._remembered.get(word)
        if known is None:
            chains = self._prefixes.chains(word) if token.kind is Kind.WORD else iter([((), word)])
            known = tuple((roles, rest) for roles, rest in chains if rest in self._phrases)
            if len(self._remembered) < _REMEMBERED:
                self._remembered[word] = known
        return known


_SHORT: Final = 4
"""Digits of the numbers that are remembered; of longer ones there is no end."""
_REMEMBERED: Final = 200_000
"""Words whose readings a table remembers at most."""


def _end(match: Match[_T]) -> int:
    return match.next


def _follows(found: Sequence[Token], position: int, rest: tuple[str, ...]) -> bool:
    if position + len(rest) > len(found):
        return False
    return all(found[position + number].key == word for number, word in enumerate(rest))


def _letters(token: Token, word: str, roles: tuple[str, ...]) -> int:
    """How many code points of the token its prefixes take, marks included."""
    if not roles:
        return 0
    wanted = len(token.key) - len(word)
    for place in range(1, len(token.text)):
        if len(key(token.text[:place])) == wanted and len(key(token.text[: place + 1])) > wanted:
            return place
    return 0
