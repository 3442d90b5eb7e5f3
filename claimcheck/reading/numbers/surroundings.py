"""Surroundings: what stands around a number and decides whether it counts anything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.hedges import attached
from claimcheck.reading.numbers.number import Number, hyphen
from claimcheck.reading.tokens import Gap, Kind, Token, key

__all__ = ["Surroundings", "is_capital", "starts_sentence", "surroundings_of"]

_FEW: Final = 1_000
"""Digits below this behind a singular noun with an article, in front of no noun, are its number: «الجولة 14 من»."""
_BACK: Final = 8
"""Words that are looked back at for one that tells of a change or a match."""
_ENDS: Final = frozenset(".!?:;\"'«»()[]{}/|•…")
_GLUE: Final = frozenset("-./:_#+&@*=^\\№~'")
_LEADS: Final = frozenset("+#№§^_@=*")
_WIDE: Final = 4
"""White space that no two words of a line have between them."""
_LONG: Final = 1_000_000
"""Digits without separators from here on are the number of something, such as a passport."""
_LIST: Final = 5
"""Words between two numbers of a list."""
_YEARS: Final = range(1000, 2200)
_CLOSING: Final = '"”»״›'
_SURE: Final = frozenset({"more than", "at least", "less than", "nearly", "just over"})


def starts_sentence(found: Sequence[Token], position: int) -> bool:
    """Whether a sentence, a heading or a quotation begins with this token."""
    return (
        not position
        or found[position].gap is Gap.LINE
        or found[position - 1].key in _ENDS
        or (found[position - 1].kind is Kind.SIGN and found[position - 1].key == "-" and not found[position].joined)
    )


def _numbers_page(found: Sequence[Token], position: int, next: int) -> bool:
    """Whether a number stands alone in its line, or alone behind a wide gap at its end, as that of a page does."""
    if next < len(found) and found[next].gap is not Gap.LINE:
        return False
    if not position or found[position].gap is Gap.LINE:
        return True
    return found[position].start - found[position - 1].end >= _WIDE


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital and goes on in small letters."""
    text = token.text
    return token.kind is Kind.WORD and len(text) > 1 and text[0].isupper() and text[1:].islower()


class Surroundings:
    """The surroundings of one language's numbers."""

    def __init__(self, language: Language) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        self._prefixes = prefixes = Prefixes(language.prefixes, language.whole)
        self._articles = numbers.article_ordinals
        self._things = Phrases(dict.fromkeys(listed(numbers.things), True), prefixes=prefixes)
        self._indefinite = numbers.counted_indefinite
        self._ones_behind = bool(numbers.ones)
        self._construct_endings = tuple(map(key, listed(numbers.construct_endings)))
        self._not_plurals = frozenset(map(key, listed(numbers.not_plurals)))
        self._plurals = frozenset(map(key, listed(numbers.plurals)))
        self._plural_endings = tuple(map(key, listed(numbers.plural_endings)))
        self._doubtful_endings = tuple(map(key, listed(numbers.doubtful_endings)))
        self._ordinal_units = Phrases(by_phrase(numbers.ordinal_units), prefixes=prefixes)
        self._functions = frozenset(map(key, listed(language.dates.function_words)))
        self._changes = Phrases(dict.fromkeys(listed(numbers.changes), True), prefixes=prefixes)
        self._function_words = frozenset(map(key, listed(language.dates.function_words)))
        self._scores = Phrases(dict.fromkeys(listed(numbers.scores), True), prefixes=prefixes)
        self._doubtful = Phrases(dict.fromkeys(listed(numbers.vague_doubtful), True), prefixes=prefixes)
        calendar = [*numbers.times.values(), *numbers.one_time.values(), *language.dates.weekdays]
        calendar += [*language.dates.weekdays_beside, *language.dates.seasons.values()]
        self._calendar = Phrases(dict.fromkeys(listed(", ".join(calendar)), True), prefixes=prefixes)
        self._past = Phrases(dict.fromkeys(listed(language.dates.past), True), prefixes=prefixes)
        self._ranked = Phrases(dict.fromkeys(listed(numbers.ranked), True), prefixes=prefixes)
        self._joints = frozenset(map(key, listed(numbers.list_joints)))
        self._no_nouns = tuple(map(key, listed(numbers.not_counted_endings))) or ("\0",)
        self._function = frozenset(map(key, listed(language.dates.function_words)))
        several = {each: True for number, words in numbers.cardinals.items() if number > 1 for each in listed(words)}
        self._several = Phrases(several, prefixes=NONE)
        lasting = list(attached(numbers.lasting, prefixes))
        self._lasting = frozenset(key(head) for head, role in lasting if not role)
        self._lasting_roles = frozenset(role for head, role in lasting if role)
        self._lasts = Phrases(dict.fromkeys(listed(numbers.lasting_after), True), prefixes=NONE)
        self._lasts_first = Phrases(dict.fromkeys(listed(numbers.lasting_first), True), prefixes=NONE)
        self._not_times = Phrases(dict.fromkeys(listed(numbers.not_times), True), prefixes=NONE)

    # On its own

    def free(self, found: Sequence[Token], position: int) -> bool:
        """Whether what begins here is not the rest of something that began before it, as in F-16 or v2."""
        token = found[position]
        if not position or token.gap is not Gap.NONE:
            return True
        before = found[position - 1]
        if before.kind is not Kind.SIGN:
            return token.kind is Kind.SIGN and token.key != "-"
        if token.kind is Kind.WORD:
            return not (
                before.key in "-_/@&'" and before.joined and position > 1 and found[position - 2].kind is not Kind.SIGN
            )
        if before.key in _LEADS:
            return False
        if before.key == "-":
            return before.text in "—―" and before.joined
        if before.key not in _GLUE:
            return True
        if before.key == "." and not before.joined:
            return False
        return not before.joined or position < 2 or found[position - 2].kind is Kind.SIGN

    def _open(self, found: Sequence[Token], place: int) -> bool:
        """Whether what ends before this position is not the beginning of something longer, as in 5G or 24/7."""
        if place >= len(found) or not found[place].joined:
            return True
        token = found[place]
        if token.kind is not Kind.SIGN:
            return False
        if token.key == "-":
            return self.thing(found, place) if hyphen(found, place) else token.text in "—―"
        if token.key in "°'^²":
            return False
        joined = place + 1 < len(found) and found[place + 1].joined
        return not (joined and token.key in "/:_@#*^=.+&" and found[place + 1].kind is not Kind.SIGN)

    # What is counted

    def thing(self, found: Sequence[Token], place: int) -> bool:
        """Whether a noun stands here that numbers count."""
        if hyphen(found, place):
            place += 1
        match = self._things.at(found, place)
        return match is not None and not set(match.roles) - {"the"}

    def plural(self, found: Sequence[Token], place: int) -> bool:
        """Whether a noun in the plural stands here, as far as its ending tells."""
        if place >= len(found) or found[place].kind is not Kind.WORD or found[place].key in self._not_plurals:
            return False
        word = found[place].key
        if self._plural_endings and len(word) > 3 and word.endswith(self._plural_endings):
            return True
        return bool(self._construct_endings) and len(word) > 4 and word.endswith(self._construct_endings)

    def thing_before(self, found: Sequence[Token], position: int) -> bool:
        """Whether a noun that is counted stands in front of this word."""
        if not position or found[position].gap is not Gap.SPACE:
            return False
        match = self._things.at(found, position - 1)
        return match is not None and match.next == position

    def definite(self, found: Sequence[Token], place: int) -> bool:
        """Whether a word with an article attached stands here."""
        if place >= len(found) or found[place].kind is not Kind.WORD:
            return False
        return any(roles == ("the",) for roles, rest in self._prefixes.chains(found[place].key) if len(rest) > 1)

    def counts(self, found: Sequence[Token], position: int, number: Number, hedge: str, place: int) -> bool:
        """Whether a number without a unit counts things, rather than being a year, a name, or a place in a row.

        `place` is the position behind it and its hedge.
        """
        if number.plain and not number.roles and self.ranked(found, position) and not self.thing(found, place):
            return False
        if not number.value or not self._open(found, place) or (number.places and number.scale == 1):
            return False
        if self._indefinite and not number.digits and not number.roles and not hedge and self.definite(found, place):
            return False
        if number.value == 10 and not number.digits and position and self._ordinal_units.reads(found[position - 1]):
            return False
        if number.value == 1 and self._ones_behind and not number.digits and not hedge:
            return False
        thing = self.thing(found, place)
        if number.plain and number.value in _YEARS and not thing:
            return hedge in _SURE and place < len(found) and found[place].kind is Kind.WORD
        if not number.alone and not thing and self._listed(found, position, place):
            return True
        if not number.alone and not thing:
            return hedge in _SURE or self.plural(found, place)
        if "the" in number.roles and self._articles and not hedge and not thing:
            if number.digits and number.scale == 1:
                return self._plural_before(found, position)
            if number.value > 10 and number.scale == 1:
                return False
        if number.plain and not number.roles and not hedge and _numbers_page(found, position, number.next):
            return False
        if number.plain and number.value >= _LONG and not thing and not hedge:
            return False
        if not hedge and self._in_name(found, position, number):
            return False
        if self._enclosed(found, position, place) or (not hedge and self._numbers_noun(found, position, number)):
            return False
        return thing or bool(hedge) or not self._named(found, position, number)

    def ranked(self, found: Sequence[Token], position: int) -> bool:
        """Whether a noun stands in front of digits that makes them a place in a row."""
        if not position or found[position].gap is not Gap.SPACE:
            return False
        match = self._ranked.at(found, position - 1)
        return match is not None and match.next == position

    def _listed(self, found: Sequence[Token], position: int, place: int) -> bool:
        """Whether a doubtful number stands in a list of others: two ports, one airport and five stations."""
        if not self._joints or place >= len(found) or found[place].kind is not Kind.WORD or not position:
            return False
        if found[position - 1].key != "," and found[position - 1].key not in self._joints:
            return False
        if found[place].key in self._function or found[place].text[0].isupper() or found[place].gap is not Gap.SPACE:
            return False
        if found[place].key.endswith(self._no_nouns):
            return False
        for back in range(position - 2, max(-1, position - 2 - _LIST), -1):
            token = found[back]
            if token.kind is Kind.SIGN and token.key not in ",-":
                return False
            if self._several.reads(token) or (token.kind is Kind.NUMBER and not self._years_like(token)):
                return position - 2 > back
        return False

    @staticmethod
    def _years_like(token: Token) -> bool:
        return len(token.key) == 4 and token.key.isdecimal()

    def _numbers_noun(self, found: Sequence[Token], position: int, number: Number) -> bool:
        """Whether digits are the number of the noun with an article before them: «الجولة 12»."""
        if not self._articles or not number.plain or number.roles or number.scale > 1 or not position:
            return False
        if self._plural_before(found, position):
            return False
        follows = number.next < len(found) and found[number.next].kind is Kind.WORD
        if follows and found[number.next].key in self._functions and number.value < _FEW and position:
            follows = not self.singular_before(found, position)
        return not follows and found[position].gap is Gap.SPACE and self.definite(found, position - 1)

    def _in_name(self, found: Sequence[Token], position: int, number: Number) -> bool:
        """Whether digits stand between a noun and its adjective, as in a name: «مقهى 22 الثقافي»."""
        if not self._indefinite or not number.plain or number.roles or not position:
            return False
        before, behind = found[position - 1], number.next
        if before.kind is not Kind.WORD or before.key in self._functions or self._past.reads(before):
            return False
        return self.definite(found, behind) and not self._calendar.reads(found[behind])

    def _plural_before(self, found: Sequence[Token], position: int) -> bool:
        if not position or found[position - 1].kind is not Kind.WORD:
            return False
        word = found[position - 1].key
        if word in self._plurals:
            return True
        return word.endswith(self._plural_endings) and not word.endswith(self._doubtful_endings or "\0")

    def singular_before(self, found: Sequence[Token], position: int) -> bool:
        """Whether the noun in front of this is surely not in the plural."""
        word = found[position - 1].key if position else ""
        return word not in self._plurals and not word.endswith(self._plural_endings or "\0")

    @staticmethod
    def _enclosed(found: Sequence[Token], position: int, place: int) -> bool:
        """Whether it stands in brackets alone, as a footnote does, or ends a name in quotation marks."""
        if not position or place >= len(found):
            return False
        if found[position - 1].key in ("(", "["):
            return found[place].key in (")", "]")
        return found[position - 1].kind is Kind.WORD and found[place].joined and found[place].text in _CLOSING

    def _kind_of_thing(self, found: Sequence[Token], place: int) -> bool:
        """Whether a name stands here that only says what kind the things behind it are: 47 Shahed drones."""
        place += 1
        for _ in range(2):
            if place < len(found) and (found[place].joined or hyphen(found, place)):
                place += 1
        return self.thing(found, place) and not hyphen(found, place) and not is_capital(found[place])

    def _named(self, found: Sequence[Token], position: int, number: Number) -> bool:
        """Whether capitals beside the number make it part of a name: Boeing 747, the Five Eyes, 50 Cent."""
        following = number.next < len(found) and is_capital(found[number.next]) and found[number.next].gap is Gap.SPACE
        following = following and not self._kind_of_thing(found, number.next)
        first = starts_sentence(found, position)
        if not number.digits:
            capital = is_capital(found[position])
            return capital and (not first or following)
        if following:
            return True
        if first or found[position].gap is not Gap.SPACE:
            return False
        before = found[position - 1]
        if number.next >= len(found) or found[number.next].kind is Kind.SIGN:
            return before.kind is Kind.WORD and before.text[0].isupper()
        return is_capital(before) and not starts_sentence(found, position - 1)

    def countable(self, found: Sequence[Token], place: int, low: Number, high: Number) -> bool:
        """Whether the numbers of a range without a unit count things."""
        if not self._open(found, place):
            return False
        years = all(number.plain and number.value in _YEARS for number in (low, high))
        return not years or self.thing(found, place)

    def uncounted(self, found: Sequence[Token], place: int) -> bool:
        """Whether no word stands here that a number in front of it could count."""
        if place >= len(found) or found[place].kind is not Kind.WORD:
            return True
        return any(word in self._functions for _, word in self._prefixes.chains(found[place].key))

    def vague(self, found: Sequence[Token], place: int, first: Token) -> bool:
        """Whether a vague number counts things."""
        if place < len(found) and found[place].joined and found[place].kind is not Kind.SIGN:
            return False
        if hyphen(found, place) or (place + 1 < len(found) and hyphen(found, place + 1)
                                    and self._prefixes.alone(found[place].key) is not None):  # fmt: skip
            return False
        return not self._doubtful.reads(first) or (
            (self.plural(found, place) or self.thing(found, place)) and not self.definite(found, place)
        )

    # Words near it

    def changing(self, found: Sequence[Token], position: int) -> bool:
        """Whether something is said to have gone from one number to another."""
        return self._near(found, position, self._changes)

    @staticmethod
    def _near(found: Sequence[Token], position: int, words: Phrases[bool]) -> bool:
        for back in range(position - 1, max(-1, position - 1 - _BACK), -1):
            token = found[back]
            if token.key in ".!?;" and token.kind is Kind.SIGN:
                return False
            if words.reads(token):
                return True
        return False

    def scored(self, found: Sequence[Token], position: int, place: int) -> bool:
        """Whether two numbers with a hyphen can be a score: a match is told of, or nothing that they count follows."""
        if self._near(found, position, self._scores):
            return True
        if any(self._scores.reads(token) for token in found[place : place + 3]):
            return True
        if place >= len(found) or found[place].kind is not Kind.WORD or is_capital(found[place]):
            return True
        return found[place].key in self._function_words

    def lasting(self, found: Sequence[Token], position: int) -> bool:
        """Whether a word stands in front that says how long something lasts."""
        token = found[position]
        if self._lasting_roles:
            for roles, _ in self._prefixes.chains(token.key):
                if roles and roles[-1] in self._lasting_roles and len(roles) == 1:
                    return True
        for size in (1, 2, 3):
            if position >= size and " ".join(each.key for each in found[position - size : position]) in self._lasting:
                return True
        return False

    def lasts(self, found: Sequence[Token], position: int, place: int) -> bool:
        """Whether words stand behind a bare plural of time that make it a length."""
        if hyphen(found, place):
            place += 1
        if self._lasts.at(found, place) is not None:
            return True
        return starts_sentence(found, position) and self._lasts_first.at(found, place) is not None

    def is_time(self, found: Sequence[Token], place: int) -> bool:
        """Whether the unit of time that ends before this position is one."""
        return self._not_times.at(found, place) is None


@lru_cache(maxsize=16)
def surroundings_of(language: Language) -> Surroundings:
    """The surroundings of a language's numbers, for all its readers together."""
    return Surroundings(language)
