"""Numerals: one number in digits, in words, or in both, with the scale that it ends in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Cue, Match, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.digits import Figures
from claimcheck.reading.numbers.groups import LATER, SIGNS, Groups
from claimcheck.reading.numbers.letter_scales import LetterScales
from claimcheck.reading.numbers.number import Number, Run, hyphen
from claimcheck.reading.numbers.units import units_of
from claimcheck.reading.numbers.words import Word, words
from claimcheck.reading.tokens import Kind, Token, key

__all__ = ["Numerals", "numerals_of"]


class Numerals:
    """The numbers of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        prefixes = Prefixes(language.prefixes, language.whole)
        self._numbers = numbers
        self._prefixes = prefixes
        self._figures = Figures(numbers.point, numbers.group)
        self._words: Phrases[Word] = Phrases(words(numbers), prefixes=prefixes)
        self._groups = Groups(numbers, prefixes, self._words, self._figures)
        self._and = Phrases(dict.fromkeys(listed(numbers.conjunctions), True), prefixes=NONE)
        self._and_shares = Phrases(
            {phrase: Fraction(share) for phrase, share in by_phrase(numbers.and_shares).items()}, prefixes=prefixes
        )
        links = listed(numbers.share_links)
        self.share_links: Phrases[bool] = Phrases(
            dict.fromkeys((link for link in links if link[-1] != "-"), True), prefixes=NONE
        )
        self._link_prefixes = tuple(link[:-1] for link in links if link[-1] == "-")
        self._letters = LetterScales(language)
        self._units = units_of(language)
        self._things = Phrases(dict.fromkeys(listed(numbers.things), True), prefixes=NONE)
        self._no_nouns = frozenset(map(key, listed(language.dates.function_words)))
        self._accusative = tuple(map(key, listed(numbers.accusative_endings))) or "\0"
        self._starting: dict[str, bool] = {}
        self._memory: tuple[Sequence[Token], dict[int, tuple[Number, ...]]] = ((), {})

    def starts(self, token: Token) -> bool:
        """Whether a number can begin with this token, or with the prefixes that it consists of."""
        if token.kind is Kind.NUMBER:
            return True
        known = self._starting.get(token.key)
        if known is None:
            known = token.text in SIGNS or self._words.reads(token) or self._prefixes.alone(token.key) is not None
            if len(self._starting) < _REMEMBERED:
                self._starting[token.key] = known
        return known

    def spells(self, token: Token) -> bool:
        """Whether a number in words or signs can begin with this token; prefixes alone are none."""
        return token.kind is Kind.NUMBER or token.text in SIGNS or self._words.reads(token)

    def cues(self) -> Iterator[Cue]:
        """The words and signs that numbers begin with."""
        return chain(self._words.cues(), (Cue((key(sign),), leads=False) for sign in SIGNS))

    def opens(self, found: Sequence[Token], position: int) -> bool:
        """Whether a phrase of the number words stands here."""
        return self._words.at(found, position) is not None

    def at(self, found: Sequence[Token], position: int) -> Number | None:
        """The longest number that begins with this token, or with a prefix that a hyphen joins to it."""
        several = self.all(found, position)
        return several[-1] if several else None

    def all(self, found: Sequence[Token], position: int) -> tuple[Number, ...]:
        """The numbers that begin with this token, each longer than the one before.

        200 and 203 of `two hundred and three`.
        """
        if position >= len(found) or not self.starts(found[position]):
            return ()
        # All readers ask for the numbers of one list of tokens again and again.
        text, known = self._memory
        if text is not found:
            known = {}
            self._memory = found, known
        numbers = known.get(position)
        if numbers is None:
            numbers = known[position] = tuple(self._all(found, position))
        return numbers

    def _all(self, found: Sequence[Token], position: int) -> Iterator[Number]:
        token = found[position]
        if token.kind is Kind.NUMBER:
            yield from self._from(found, position, position, ())
        elif token.kind is Kind.WORD:
            inner = self.behind_prefix(found, position)
            if inner is not None:
                roles, behind = inner
                yield from self._from(found, position, behind, roles)
            else:
                yield from self._from(found, position, position, ())

    def figure(self, token: Token) -> int | Fraction | None:
        """What a token of digits says by itself."""
        return self._figures.value(token)

    def behind_prefix(self, found: Sequence[Token], position: int) -> tuple[tuple[str, ...], int] | None:
        """What the prefixes mean that this word consists of, and where the number stands that they are joined to."""
        token = found[position]
        roles = self._prefixes.alone(token.key)
        if roles is None or position + 1 >= len(found):
            return None
        behind = position + 1
        if hyphen(found, behind):
            behind += 1
            if found[behind].kind is Kind.NUMBER or self._words.at(found, behind, prefixed=False) is not None:
                return roles, behind
            return None
        following = found[behind]
        if following.kind is not Kind.NUMBER:
            return None
        if following.joined or token.text.endswith(_TATWEEL):
            return roles, behind
        return None

    # In words and digits

    def _from(self, found: Sequence[Token], first: int, position: int, roles: tuple[str, ...]) -> Iterator[Number]:
        """All numbers from this position on; `first` is the position of the prefixes before it."""
        token = found[position]
        if token.kind is Kind.NUMBER:
            start = token.start
        else:
            match = self._words.at(found, position)
            sign = SIGNS.get(token.text)
            if match is None and sign is not None:
                yield from self._share(found, Number(sign, position + 1, token.start, token.end, share=True))
                return
            if match is None:
                return
            start = match.start
            roles = (*roles, *match.roles)
            if match.value.share is not None and (
                match.value.added is None or ("the" not in roles and self.linked(found, match.next))
            ):
                yield from self._shares_and_more(found, match, roles)
                return
        yield from self._sum(found, position, start, roles)

    def _sum(self, found: Sequence[Token], position: int, start: int, roles: tuple[str, ...]) -> Iterator[Number]:
        total: int | Fraction = 0
        ceiling = 10**16
        place, digits, first = position, False, True
        while True:
            behind = place if first else self._groups.joined(found, place)
            if behind is None:
                return
            runs = list(self._groups.at(found, behind, first=first))
            scaled = self._scaled(found, behind, runs, ceiling)
            kept = [run for run in runs if not self._groups.multiplied(found, run.next)]
            if not first:
                kept = [
                    run for run in kept if run.value < ceiling and (not run.digits or self._goes_on(found, behind, run))
                ]
            for run in kept:
                if scaled is not None and run.next >= scaled[0].next:
                    continue
                plain = first and run.digits and found[position].text.isdecimal()
                number = Number(
                    total + run.value, run.next, start, found[run.next - 1].end, roles, 1, digits or run.digits,
                    plain=plain, alone=not first or self._alone(found, behind, run), places=run.places,
                )  # fmt: skip
                yield from self._ended(found, number)
            if scaled is None:
                return
            run, scale = scaled
            total += run.value
            digits = digits or run.digits
            lone = self._two(found, behind, run) if first else None
            number = Number(
                total, run.next, start, found[run.next - 1].end, roles, scale, digits, places=run.places,
                alone=lone is None or lone.alone,
            )  # fmt: skip
            for ended in self._ended(found, number):
                if number.alone or ended.next > run.next or (lone is not None and lone.scaled == run.value):
                    yield ended
            ceiling, place, first = scale, run.next, False

    def _two(self, found: Sequence[Token], position: int, run: Run) -> Word | None:
        """The word for two of a scale, or for one of it in another case, if it is all that stands here: «ألفا»."""
        match = self._words.at(found, position)
        return match.value if match is not None and match.value.construct and match.next == run.next else None

    def _goes_on(self, found: Sequence[Token], position: int, run: Run) -> bool:
        """Whether digits without a scale belong to what stands in front: «5 آلاف و500»."""
        return self._numbers.and_needed and run.value >= 100 and found[position].kind is Kind.WORD

    def _alone(self, found: Sequence[Token], position: int, run: Run) -> bool:
        if run.digits:
            return True
        match = self._words.at(found, position)
        return match is None or match.next < run.next or match.value.alone

    def _scaled(self, found: Sequence[Token], position: int, runs: list[Run], ceiling: int) -> tuple[Run, int] | None:
        """The longest of these groups that a scale stands behind, or the scale itself where it needs no number."""
        for run in reversed(runs):
            apart = hyphen(found, run.next)
            scale, end = self.scale(found, run.next + apart, attached=run.digits and not apart)
            if scale and scale < ceiling and run.value:
                return Run(run.value * scale, end, run.digits, run.places), scale
        if runs:
            return None
        match = self._words.at(found, position)
        if match is None or (match.roles not in LATER and position and self._is_inside(ceiling)):
            return None
        if not match.value.scaled or match.value.scaled >= ceiling:
            return None
        if self._is_inside(ceiling) and self._numbers.and_needed and not self._groups.has_and(found, position, match):
            return None
        number = match.value.scaled
        if match.value.construct and not self._noun(found, match.next):
            number //= 2  # «مليونا» is two millions of something, and else a million in the accusative
        scale = _scale_of(number)
        more, end = self.scale(found, match.next)
        if more > scale and number * more < ceiling:
            return Run(number * more, end), more
        return Run(number, match.next), scale

    def _noun(self, found: Sequence[Token], place: int) -> bool:
        """Whether a word stands here that two of a scale can be of: «مليونا زائر», not «مليونا سنويا»."""
        if place >= len(found) or found[place].kind is not Kind.WORD or found[place].key in self._no_nouns:
            return False
        if found[place].key.endswith(self._accusative) or self._prefixes.alone(found[place].key) is not None:
            return False
        match = self._words.at(found, place)
        if match is not None:
            return match.roles == ()
        if self._units.behind(found, place) is not None or self._things.at(found, place, prefixed=False) is not None:
            return True
        return not any(roles[:1] == ("and",) for roles, _ in self._prefixes.chains(found[place].key))

    @staticmethod
    def _is_inside(ceiling: int) -> bool:
        return ceiling < 10**16

    def scale(self, found: Sequence[Token], place: int, *, attached: bool = False) -> tuple[int, int]:
        """The scale here and the position behind it; 0 where there is none."""
        if place >= len(found):
            return 0, place
        letter = self._letters.at(found, place) if attached else 0
        if letter:
            return letter, place + 1
        match = self._words.at(found, place, prefixed=False)
        if match is None or not match.value.scale:
            return 0, place
        scale, end = match.value.scale, match.next
        more = self._words.at(found, end, prefixed=False)
        if more is not None and more.value.scale > scale:
            return scale * more.value.scale, more.next
        return scale, end

    # Behind the number

    def _ended(self, found: Sequence[Token], number: Number) -> Iterator[Number]:
        """The number as it stands, then with a dozen, thirds or `and a half` behind it."""
        if isinstance(number.value, Fraction) and number.value.denominator == 1:
            number = number._replace(value=number.value.numerator)
        yield number
        place = number.next + 1 if hyphen(found, number.next) else number.next
        match = self._words.at(found, place, prefixed=False) if place < len(found) else None
        if match is not None and number.scale == 1 and number.whole:
            if match.value.dozen and number.value:
                yield number._replace(
                    value=number.value * match.value.dozen, next=match.next, end=found[match.next - 1].end, plain=False,
                    alone=True,
                )  # fmt: skip
                return
            if match.value.part and 0 < number.value < 100:
                share = number._replace(
                    value=Fraction(int(number.value), match.value.part), next=match.next,
                    end=found[match.next - 1].end, share=True, plain=False, alone=True,
                )  # fmt: skip
                yield from self._share(found, share)
                return
        half = self.and_share(found, number.next)
        if half is not None:
            yield self._with_half(found, number, half)

    def and_share(self, found: Sequence[Token], place: int) -> Match[Fraction] | None:
        """The fraction that is added to what ends here: `and a half`, «ونصف»."""
        if place >= len(found):
            return None
        link = self._and.at(found, place)
        if link is not None:
            return self._and_shares.at(found, link.next, prefixed=False)
        half = self._and_shares.at(found, place)
        return half if half is not None and half.roles in (("and",), ("and", "the")) else None

    def _with_half(self, found: Sequence[Token], number: Number, half: Match[Fraction]) -> Number:
        scale, end = self.scale(found, half.next)
        if number.scale > 1:
            named = self._words.at(found, half.next)  # «ونصف المليون» names the scale again
            if named is not None and named.value.scale == number.scale and set(named.roles) <= {"the"}:
                end = named.next
            else:
                end = half.next
            return number._replace(
                value=number.value + half.value * number.scale, next=end, end=found[end - 1].end, plain=False
            )
        value = number.value + half.value
        if scale:
            return number._replace(
                value=value * scale, scale=scale, next=end, end=found[end - 1].end, plain=False, alone=True
            )
        return number._replace(value=value, next=half.next, end=found[half.next - 1].end, plain=False, alone=True)

    # Fractions

    def _shares_and_more(self, found: Sequence[Token], match: Match[Word], roles: tuple[str, ...]) -> Iterator[Number]:
        assert match.value.share is not None
        yield from self._share(
            found,
            Number(
                match.value.share, match.next, match.start, found[match.next - 1].end, roles, share=True,
                alone=match.value.alone,
            ),
        )  # fmt: skip

    def linked(self, found: Sequence[Token], place: int) -> bool:
        """Whether what stands here says what something behind it is a part of: `of the`, «من», a prefix מ."""
        if place >= len(found):
            return False
        if self.share_links.at(found, place) is not None:
            return True
        word = found[place].key
        return found[place].kind is Kind.WORD and word.startswith(self._link_prefixes) and len(word) > 3

    def _share(self, found: Sequence[Token], number: Number) -> Iterator[Number]:
        """The fraction, then with the scale that it is a part of."""
        yield number
        place = number.next
        link = self.share_links.at(found, place)
        if link is not None:
            place = link.next
        elif hyphen(found, place):
            place += 1
        if place >= len(found):
            return
        match = self._words.at(found, place)
        if match is None or set(match.roles) - {"the"}:
            return
        word = match.value
        scale = word.scale or (word.scaled if _scale_of(word.scaled) == word.scaled else 0)
        if scale:
            yield number._replace(
                value=number.value * scale, scale=scale, next=match.next, end=found[match.next - 1].end, alone=True
            )
        elif word.dozen or word.hundred:
            value = number.value * (word.dozen or word.hundred)
            yield number._replace(
                value=value.numerator if value == int(value) else value, share=False, next=match.next,
                end=found[match.next - 1].end,
            )  # fmt: skip


_TATWEEL: Final = "\u0640"
_REMEMBERED: Final = 200_000
"""Words of which is remembered whether a number begins with them."""


def _scale_of(number: int) -> int:
    """The scale that a whole number ends in: a thousand for 2,000."""
    scale = 1
    while number and number % (scale * 1000) == 0:
        scale *= 1000
    return scale


@lru_cache(maxsize=16)
def numerals_of(language: Language) -> Numerals:
    """The numbers of a language, for all its readers together."""
    return Numerals(language)
