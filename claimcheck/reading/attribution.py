"""Attribution: whom a sentence credits with what it says, as far as it says so itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from attrs import frozen

from claimcheck.languages import language as language_of
from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import Match, Phrases, Prefixes
from claimcheck.reading.reader import UnreadLanguage
from claimcheck.reading.tokens import Gap, Kind, Token, key, tokens

__all__ = ["Credit", "credits"]

CreditKind: TypeAlias = Literal["named", "referred", "impersonal"]
Reach: TypeAlias = Literal["before", "behind", "around"]

_LONGEST_NAME: Final = 12
"""In tokens."""
_FARTHEST: Final = 16
"""Tokens between a word for saying and what is said."""
_QUOTED_NAME: Final = 6

_REPORTING: Final = ((), ("in",))
"""What the prefixes of a noun for what happened may mean."""
_QUOTES: Final = frozenset("\"'«»“”„‟‘’״")
_ENDING: Final = frozenset(".!?؟…;؛:()[]{}|") | {"\u2013", "\u2014", "•"}
_PAUSES: Final = frozenset(",،")


@frozen
class Credit:
    """That a sentence credits somebody."""

    kind: CreditKind
    """Named; referred to as somebody named before ("he said"); or nobody in particular ("reportedly")."""
    cue: str
    """The words that credit."""
    who: str
    """Whoever is credited, as written; where nobody is named, the pronoun or the cue."""
    start: int
    """Where `who` begins, in code points of the text."""
    end: int
    reach: Reach = "around"
    """On which side of the credit what is credited stands: "X said that …", "…, X said", "according to X"."""

    def covers(self, start: int, end: int) -> bool:
        """Whether what stands there, in the same sentence, is among what is credited."""
        if self.reach == "before":
            return end <= self.start
        return self.reach == "around" or start >= self.end


def credits(text: str, *, language: str, start: int = 0, end: int | None = None) -> tuple[Credit, ...]:
    """Whom a sentence, or a stretch of a text, credits, in the order of the text.

    Precision goes before recall: what may mean something else is left out, as is what was denied to have been said.
    Time is linear in the length of the stretch. Raises UnreadLanguage.

    >>> [credit.who for credit in credits("About 40 were hurt, the fire brigade said.", language="en")]
    ['the fire brigade']
    """
    table = language_of(language)
    if table is None:
        raise UnreadLanguage(language)
    return tuple(_cues(table.code).credits(text, tokens(text, start=start, end=end)))


@lru_cache(maxsize=16)
def _cues(code: str) -> _Cues:
    table = language_of(code)
    if table is None:
        raise UnreadLanguage(code)
    return _Cues(table)


class _Cues:
    """The tables of one language, ready to be looked up."""

    def __init__(self, language: Language) -> None:
        speech = language.speech
        prefixes = Prefixes(language.prefixes, language.whole)
        self._prefixes = prefixes
        # Only words for "and" may be attached to a cue: with another prefix it is a noun or another clause.
        joining = Prefixes({prefix: role for prefix, role in language.prefixes.items() if role == "and"})
        self._before = Phrases(speech.before, prefixes=joining)
        self._verbs = Phrases(speech.verbs, prefixes=joining)
        self._about_him = Phrases(dict.fromkeys(speech.about_him, True), prefixes=joining)
        self._impersonal = Phrases(dict.fromkeys(speech.impersonal, True), prefixes=joining)
        self._that = Phrases(dict.fromkeys(speech.that, True), prefixes=joining)
        self._reported = Phrases(dict.fromkeys(speech.reported, True), prefixes=prefixes)
        self._ends = Phrases(dict.fromkeys(speech.ends, True), prefixes=joining)
        self._openings = Phrases(dict.fromkeys(speech.openings, True), prefixes=Prefixes({}))
        self._edges = Phrases(dict.fromkeys(speech.edges, True), prefixes=joining)
        self._fronted = Phrases(dict.fromkeys(speech.fronted, True), prefixes=joining)
        self._passives = Phrases(dict.fromkeys(speech.passives, True), prefixes=joining)
        self._passive_mark = speech.passive_mark
        self._pronouns = _keys(speech.pronouns)
        self._denials = _keys(speech.denials)
        self._unfit_before = _keys(speech.unfit_before)
        self._determiners = _keys(speech.determiners)
        self._no_speakers = _keys(speech.no_speakers)
        self._articles = {prefix for prefix, role in language.prefixes.items() if role in ("the", "to", "in")}

    def credits(self, text: str, found: Sequence[Token]) -> Iterator[Credit]:
        position = 0
        while position < len(found):
            here = self._at(text, found, position)
            if here is None:
                position += 1
                continue
            credit, position = here
            if credit is not None:
                yield credit

    def _at(self, text: str, found: Sequence[Token], position: int) -> tuple[Credit | None, int] | None:
        """What a cue at this position credits, if it credits anybody, and the position behind it; None for no cue."""
        if found[position].kind is not Kind.WORD:
            return None
        referred = self._about_him.at(found, position)
        if referred is not None:
            return _whole(text, found, position, referred.next, referred.start, "referred"), referred.next
        impersonal = self._impersonal.at(found, position)
        if impersonal is not None:
            return _whole(text, found, position, impersonal.next, impersonal.start, "impersonal"), impersonal.next
        passive = self._passives.at(found, position) if self._passive_mark in found[position].text[:4] else None
        if passive is not None:
            return _whole(text, found, position, passive.next, passive.start, "impersonal", "behind"), passive.next
        before = self._before.at(found, position)
        if before is not None:
            return self._named_after(text, found, position, before), before.next
        verb = self._verbs.at(found, position)
        if verb is not None:
            return self._said(text, found, position, verb), verb.next
        return None

    # "according to X"

    def _named_after(self, text: str, found: Sequence[Token], position: int, cue: Match[str]) -> Credit | None:
        first, start = cue.next, None
        if first >= len(found):
            return None
        if cue.value:
            inside = self._behind_prefix(found, first, cue.value)
            if inside is None:
                return None
            first, start = inside
        opening = self._openings.at(found, first)
        if opening is not None and opening.next < len(found):
            first, start = opening.next, None
        last = self._name_end(found, first, quoted=True)
        name = self._trimmed(found, first, last)
        if name is None or self._is_no_speaker(found, name[0]):
            return None
        cue_text = text[cue.start : found[cue.next - 1].end]
        begin = start if start is not None and name[0] == first else found[name[0]].start
        return _credit("named", cue_text, text, begin, found[name[1] - 1].end)

    def _behind_prefix(self, found: Sequence[Token], position: int, role: str) -> tuple[int, int | None] | None:
        """The position and offset behind a prefix that must stand here, attached or as a word of its own."""
        token = found[position]
        if role in (self._prefixes.alone(token.key) or ()):
            behind = position + 1
            while behind < len(found) and found[behind].kind is Kind.SIGN and found[behind].text in "-־":
                behind += 1
            return (behind, None) if behind < len(found) else None
        attached = [prefix for prefix, meaning in self._prefixes.roles.items() if meaning == role]
        longest = max((each for each in attached if token.key.startswith(each)), key=len, default="")
        if not longest or len(token.key) - len(longest) < 2:
            return None
        return position, token.start + _letters(token.text, len(longest))

    def _is_no_speaker(self, found: Sequence[Token], position: int) -> bool:
        words = [token.key for token in found[position : position + 4] if token.kind is Kind.WORD]
        stripped = {word[len(prefix) :] for word in words[:1] for prefix in self._articles if word.startswith(prefix)}
        if not words or words[0] in self._pronouns or self._no_speakers & {words[0], *stripped}:
            return True
        return words[0] in self._determiners and bool(self._no_speakers.intersection(words[1:]))  # behind adjectives

    # "X said", "said X"

    def _said(self, text: str, found: Sequence[Token], position: int, verb: Match[bool]) -> Credit | None:
        if self._is_denied(found, position):
            return None
        after = self._speaker_after(found, position, verb)
        begins = "and" in verb.roles
        before = None if begins else self._speaker_before(found, position)
        if after is None and not self._says_something(found, verb, named_before=before is not None):
            return None
        name = after or before
        cue_text = text[verb.start : found[verb.next - 1].end]
        if name is None:
            return _whole(text, found, position, verb.next, verb.start, "referred", "behind") if begins else None
        behind = max(name[1], verb.next)
        closes = _ends_clause(found, behind) and not self._begins_speech(found, behind) and min(position, name[0]) > 0
        reach: Reach = "before" if closes else "behind"
        if found[name[0]].key in self._pronouns:
            if name[1] - name[0] > 1:
                return None
            return _credit("referred", cue_text, text, found[name[0]].start, found[name[1] - 1].end, reach)
        return _credit("named", cue_text, text, found[name[0]].start, found[name[1] - 1].end, reach)

    def _is_denied(self, found: Sequence[Token], position: int) -> bool:
        near = [token.key for token in found[max(0, position - 2) : position]]
        return not self._denials.isdisjoint(near) or not self._unfit_before.isdisjoint(near[-1:])

    def _says_something(self, found: Sequence[Token], verb: Match[bool], *, named_before: bool) -> bool:
        """Whether what is said follows the verb, or stands before it and its speaker."""
        if verb.value or self._begins_speech(found, verb.next) or self._reports(found, verb.next):
            return True
        return named_before and _ends_clause(found, verb.next) and not _begins_sentence(found, verb.next - 1)

    def _begins_speech(self, found: Sequence[Token], position: int) -> bool:
        if position >= len(found):
            return False
        token = found[position]
        return token.text == ":" or token.text in _QUOTES or self._that.at(found, position) is not None

    def _reports(self, found: Sequence[Token], position: int) -> bool:
        """Whether a noun stands here, maybe with a preposition, that says what happened."""
        happened = self._reported.at(found, position)
        return happened is not None and happened.roles in _REPORTING

    def _speaker_after(self, found: Sequence[Token], position: int, verb: Match[bool]) -> tuple[int, int] | None:
        """The name between the verb and what is said; where the verb needs no more, a name that ends its clause."""
        first = verb.next
        if first >= len(found) or found[first].kind is not Kind.WORD or self._that.at(found, first) is not None:
            return None
        if self._reports(found, first):
            return None
        last = self._name_end(found, first, quoted=False)
        last = next((place for place in range(first + 1, last) if self._reports(found, place)), last)
        name = self._trimmed(found, first, last)
        if name is None:
            return None
        if verb.value:
            inverted = position == 0 or found[position - 1].text in _QUOTES or found[position - 1].text in _PAUSES
            return name if inverted and _ends_clause(found, last) else None
        if self._reports(found, last):
            return name
        reach = min(len(found), first + _FARTHEST)
        for place in range(last, reach):
            if self._begins_speech(found, place):
                return name
            if found[place].text in _ENDING:
                return None
        return None

    def _speaker_before(self, found: Sequence[Token], position: int) -> tuple[int, int] | None:
        """The name that stands before the verb, from the beginning of its clause."""
        last = position
        if last and found[last - 1].text in _PAUSES:
            last = _segment(found, last - 1)  # what stands between two commas says more of whoever speaks
            if last == 0 or found[last - 1].text not in _PAUSES:
                return None
            last -= 1
        first = _segment(found, last)
        if last - first > _LONGEST_NAME:
            return None
        for place in range(last - 1, first - 1, -1):
            if self._that.at(found, place) is not None and found[place].key not in self._pronouns:
                first = place + 1
                break
        return self._trimmed(found, first, last)

    # names

    def _name_end(self, found: Sequence[Token], first: int, *, quoted: bool) -> int:
        """The position behind the name that begins here."""
        last = first
        while last < len(found) and last - first < _LONGEST_NAME:
            token = found[last]
            if token.kind is Kind.SIGN:
                inner = self._inside_name(found, first, last, quoted=quoted)
                if inner == last:
                    break
                last = inner
                continue
            if last > first and token.gap is Gap.LINE and found[last - 1].end - found[first].start < _SHORT_LINE:
                break
            if token.kind is Kind.NUMBER and not (last == first + 1 and _ends_clause(found, last + 1)):
                break  # but for a channel and the like
            if last > first and (self._ends.at(found, last) is not None or self._verbs.at(found, last) is not None):
                break
            last += 1
        return last

    def _inside_name(self, found: Sequence[Token], first: int, position: int, *, quoted: bool) -> int:
        """The position behind a sign that belongs to a name, with what it encloses; else the sign's own."""
        sign = found[position]
        behind = found[position + 1] if position + 1 < len(found) else None
        if sign.text in "-־/&" and position > first and sign.joined and behind is not None and behind.joined:
            return position + 1
        if sign.text == "." and position > first and sign.joined and _is_initial(found[position - 1]):
            return position + 1
        if sign.text in "'’" and sign.joined and behind is not None and behind.joined:
            return position + 1
        if quoted and sign.text in _QUOTES:
            for place in range(position + 2, min(len(found), position + 2 + _QUOTED_NAME)):
                if found[place].text in _QUOTES:
                    return place + 1
        return position

    def _trimmed(self, found: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
        """The name without the words at its edges that belong to none; None if that is no name."""
        while first < last and found[first].kind is not Kind.WORD and found[first].text not in _QUOTES:
            first += 1
        while first < last and (edge := self._edges.at(found, first)) is not None and edge.next <= last:
            first = edge.next
        while first < last and (self._is_edge(found[last - 1]) or found[last - 1].text in _PAUSES):
            last -= 1
        if first < last and found[first].text in _QUOTES and found[last - 1].text in _QUOTES:
            first, last = first + 1, last - 1
        if not 0 < last - first <= _LONGEST_NAME or not any(token.kind is Kind.WORD for token in found[first:last]):
            return None
        if last - first > 1 and found[last - 1].key in self._pronouns:
            return None
        if self._fronted.at(found, first) is not None or any(self._verbs.at(found, at) for at in range(first, last)):
            return None
        return first, last

    def _is_edge(self, token: Token) -> bool:
        return token.kind is Kind.WORD and token.key in self._edges and self._edges.at([token], 0) is not None


_SHORT_LINE: Final = 40


def _keys(words: frozenset[str]) -> frozenset[str]:
    return frozenset(" ".join(token.key for token in tokens(word)) for word in words)


def _segment(found: Sequence[Token], last: int) -> int:
    """Where the stretch without a pause or an end begins that ends here."""
    first = last
    while first and last - first <= _LONGEST_NAME + 1:
        token = found[first - 1]
        if (
            token.text in _PAUSES
            or token.text in _ENDING
            or (token.text in _QUOTES and not _is_inside(found, first - 1))
        ):
            break
        first -= 1
    return first


def _is_initial(token: Token) -> bool:
    return token.kind is Kind.WORD and len(token.key) == 1


def _is_inside(found: Sequence[Token], position: int) -> bool:
    """Whether a quotation mark stands inside a word, as in an abbreviation."""
    behind = found[position + 1] if position + 1 < len(found) else None
    return found[position].joined and behind is not None and behind.joined


def _ends_clause(found: Sequence[Token], position: int) -> bool:
    if position >= len(found):
        return True
    text = found[position].text
    return text in _PAUSES or text in _ENDING or text in _QUOTES


def _begins_sentence(found: Sequence[Token], position: int) -> bool:
    return _segment(found, position) == 0


def _letters(word: str, wanted: int) -> int:
    """How many code points of a word its first letters take, marks included."""
    for place in range(1, len(word)):
        if len(key(word[:place])) == wanted and len(key(word[: place + 1])) > wanted:
            return place
    return wanted


def _whole(
    text: str,
    found: Sequence[Token],
    position: int,
    behind: int,
    start: int,
    kind: Literal["referred", "impersonal"],
    reach: Reach = "around",
) -> Credit:
    """A credit that names nobody."""
    end = found[behind - 1].end
    start = start or found[position].start
    cue = text[start:end]
    return Credit(kind, cue, cue, start, end, reach)


def _credit(kind: CreditKind, cue: str, text: str, start: int, end: int, reach: Reach = "around") -> Credit:
    return Credit(kind, cue, text[start:end], start, end, reach)
