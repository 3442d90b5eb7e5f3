"""Lookalikes: what looks like a number, a date or an ordinal and is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.found import Found
from claimcheck.reading.lexicon import NONE, Cue, Phrases, Prefixes, listed
from claimcheck.reading.numbers.digit_strings import DigitStrings, chain
from claimcheck.reading.numbers.hedges import attached
from claimcheck.reading.numbers.number import hyphen
from claimcheck.reading.numbers.numbered_nouns import NumberedNouns
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.numbers.surroundings import surroundings_of
from claimcheck.reading.numbers.units import Sort, units_of
from claimcheck.reading.tokens import Kind, Token, key

__all__ = ["Lookalikes"]

_REMEMBERED: Final = 200_000


_LONGEST_TITLE: Final = 12
"""Tokens of a title at most, with its quotation marks."""
_ODDS: Final = 2
"""The least number that odds to one begin with."""
_AHEAD: Final = 10
"""Tokens between the first of a name or a time and the first that says its number."""
_NUMBER_SIGNS: Final = ("#", "№", "§")
_SIGNS: Final = frozenset({"+", *_NUMBER_SIGNS})


class Lookalikes:
    """The reader of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the language's tables ready."""
        numbers = language.numbers
        prefixes = Prefixes(language.prefixes, language.whole)
        self._prefixes = prefixes
        self._digits = DigitStrings(language, prefixes)
        self._numerals = numerals_of(language)
        self._ordinals = ordinals_of(language)
        self._units = units_of(language)
        self._around = surroundings_of(language)
        self._nouns = NumberedNouns(language, prefixes, self._digits)
        self._names = Phrases([(head, role) for head, role in attached(numbers.names, prefixes)], prefixes=prefixes)
        odds = list(attached(numbers.odds, prefixes))
        self._odds = Phrases(dict.fromkeys((head for head, role in odds if not role), True), prefixes=NONE)
        self._odds_roles = frozenset((role,) for _, role in odds if role)
        self._openers = frozenset(key(head) for head, _ in attached(", ".join(numbers.between), prefixes))
        self._clock = Phrases(dict.fromkeys(listed(numbers.clock), True), prefixes=prefixes)
        self._clock_after = Phrases(dict.fromkeys(listed(numbers.clock_after), True), prefixes=NONE)
        self._clock_links = Phrases(dict.fromkeys(listed(numbers.clock_links), True), prefixes=NONE)
        self._reading = Phrases(dict.fromkeys(listed(numbers.reading_time), True), prefixes=prefixes)
        self._rates = Phrases(attached(numbers.rates, prefixes), prefixes=NONE)
        self._per = Phrases(dict.fromkeys(listed(numbers.per), True), prefixes=NONE)
        self._titled = Phrases(dict.fromkeys(listed(numbers.titled), True), prefixes=prefixes)
        self._tables: tuple[Phrases[str] | Phrases[bool], ...] = (
            self._names, self._clock, self._reading, self._rates, self._per, self._titled,
        )  # fmt: skip
        self._starting: dict[str, bool] = {}
        self._saying: dict[str, bool] = {}

    def begins(self, token: Token) -> bool:
        """Whether anything could begin with a token of this key, but for letters that digits are joined to."""
        if token.kind is Kind.WORD:
            return self._starts(token)
        return token.kind is Kind.NUMBER or token.key in _SIGNS

    def cues(self) -> Iterator[Cue]:
        """The phrases without which nothing begins."""
        yield from self._names.cues()
        yield from self._nouns.cues()
        yield Cue(('"',), leads=False)
        for leading in (self._titled, self._clock, self._reading, self._rates, self._per):
            yield from leading.cues(lead=True)
        for number in (self._numerals, self._units, self._ordinals):
            yield from number.cues()

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """What begins with this token and states nothing; of empty type, so that nothing in it is read."""
        token = found[position]
        end: int | None
        if token.kind is Kind.NUMBER:
            end = self._digits.at(found, position) or self._odds_to_one(found, position)
        elif token.kind is Kind.WORD:
            end = self._word(found, position)
        elif token.kind is Kind.SIGN:
            end = self._sign(found, position)
        else:
            return None
        return None if end is None else Found("", "", end, token.start, found[end - 1].end)

    # Signs

    def _sign(self, found: Sequence[Token], position: int) -> int | None:
        token = found[position]
        if position + 1 >= len(found):
            return None
        following = found[position + 1]
        if token.key == "+" and following.joined and following.kind is Kind.NUMBER:
            return chain(found, position + 1, spaced=True)
        if token.key in _NUMBER_SIGNS:
            place = self._nouns.past_number_words(found, position)
            if place < len(found) and found[place].kind is Kind.NUMBER:
                return chain(found, place)
        return None

    # Words

    def _starts(self, token: Token) -> bool:
        known = self._starting.get(token.key)
        if known is None:
            known = self._numerals.starts(token) or self._ordinals.plain((token,), 0) is not None
            known = known or self._nouns.reads(token) or any(table.reads(token) for table in self._tables)
            if len(self._starting) < _REMEMBERED:
                self._starting[token.key] = known
        return known

    def _word(self, found: Sequence[Token], position: int) -> int | None:
        token = found[position]
        model = self._model(found, position)
        if model is not None:
            return model
        if not self._starts(token):
            return None
        ends = [self._name(found, position), self._title(found, position)]
        if any(map(self._says, found[position : position + _AHEAD])):
            ends += [
                self._nouns.at(found, position),
                self._time_of_day(found, position),
                self._time_to_read(found, position),
                self._rate(found, position),
                self._odds_to_one(found, position),
            ]
        return max((end for end in ends if end is not None), default=None)

    def _says(self, token: Token) -> bool:
        """Whether a number could begin with a token of this key, or it is two of something by itself."""
        if token.kind is Kind.NUMBER:
            return True
        known = self._saying.get(token.key)
        if known is None:
            known = (
                self._numerals.spells(token)
                or self._units.starts(token)
                or self._ordinals.plain((token,), 0) is not None
            )
            if len(self._saying) < _REMEMBERED:
                self._saying[token.key] = known
        return known

    def _model(self, found: Sequence[Token], position: int) -> int | None:
        """Letters with digits joined to them: A320, F-16, אס-300."""
        place = position + 1
        if place >= len(found) or not found[place].joined:
            return None
        token = found[position]
        if found[place].kind is Kind.NUMBER:
            if self._prefixes.alone(token.key) is not None or self._is_currency(found, position):
                return None
            return chain(found, position, words=True)
        if hyphen(found, place) and found[place + 1].kind is Kind.NUMBER:
            return None if self._prefixes.alone(token.key) is not None else chain(found, position, words=True)
        return None

    def _is_currency(self, found: Sequence[Token], position: int) -> bool:
        return self._units.ahead(found, position) is not None

    def _name(self, found: Sequence[Token], position: int) -> int | None:
        best: int | None = None
        for match in self._names.all(found, position):
            if match.value:
                if match.next >= len(found) or not self._has_role(found[match.next], match.value):
                    continue
            elif match.next < len(found) and found[match.next].joined and found[match.next].kind is Kind.WORD:
                continue
            if best is None or match.next > best:
                best = match.next
        return best

    def _title(self, found: Sequence[Token], position: int) -> int | None:
        """A noun with the title of which it is said, in quotation marks."""
        titled = self._titled.at(found, position)
        if titled is None or titled.next >= len(found):
            return None
        opening = found[titled.next]
        head, mark, _ = opening.key.partition('"')
        if not mark or (head and self._prefixes.alone(head) is None):
            return None
        for place in range(titled.next + 1, min(titled.next + _LONGEST_TITLE, len(found))):
            if found[place].key == '"' and found[place].kind is Kind.SIGN and found[place].joined:
                return place + 1
        return None

    def _has_role(self, token: Token, role: str) -> bool:
        return any(
            roles[:1] == (role,) for roles, rest in self._prefixes.chains(token.key) if roles and (len(rest) > 1)
        ) or self._prefixes.alone(token.key) == (role,)  # fmt: skip

    def _odds_to_one(self, found: Sequence[Token], position: int) -> int | None:
        """Two numbers that say how much more likely or numerous something is: ten to one."""
        first = self._numerals.at(found, position)
        if first is None or first.scale > 1 or first.share or first.roles or not first.whole or first.value < _ODDS:
            return None
        if position and found[position - 1].key in self._openers:
            return None
        link = self._odds.at(found, first.next)
        second = self._numerals.at(found, first.next if link is None else link.next)
        if second is None or second.value != 1 or second.share:
            return None
        if second.roles if link is not None else second.roles not in self._odds_roles:
            return None
        return second.next if self._nouns.is_bare(found, second.next) and not hyphen(found, second.next) else None

    def _time_of_day(self, found: Sequence[Token], position: int) -> int | None:
        clock = self._clock.at(found, position)
        if clock is not None:
            place = clock.next
            if place < len(found) and found[place].kind is Kind.NUMBER:
                return self._past_clock(found, chain(found, place))
            spelt = self._plain_number(found, place)
            if spelt is not None:
                return self._past_clock(found, spelt)
        end = self._plain_number(found, position, prefixed=True)
        half = self._numerals.and_share(found, end) if end is not None else None
        after = self._clock_after.at(found, end if half is None else half.next) if end is not None else None
        if after is not None:
            return after.next
        share = self._numerals.at(found, position)
        link = self._clock_links.at(found, share.next) if share is not None and share.share else None
        return None if link is None else self._plain_number(found, link.next)

    def _past_clock(self, found: Sequence[Token], place: int) -> int:
        after = self._clock_after.at(found, place)
        if after is not None:
            return after.next
        half = self._numerals.and_share(found, place)
        if half is not None:
            return half.next
        return place

    def _plain_number(self, found: Sequence[Token], place: int, *, prefixed: bool = False) -> int | None:
        if place >= len(found):
            return None
        ordinal = self._ordinals.plain(found, place)
        number = self._numerals.at(found, place)
        ends = [ordinal[1]] if ordinal is not None else []
        if (
            number is not None
            and number.scale == 1
            and number.value <= 24
            and not number.share
            and (prefixed or not number.roles)
        ):
            ends.append(number.next)
        return max(ends, default=None)

    def _time_to_read(self, found: Sequence[Token], position: int) -> int | None:
        reading = self._reading.at(found, position)
        if reading is None:
            return None
        place = reading.next
        while place < min(len(found), reading.next + 2) and found[place].kind is Kind.SIGN:
            place += 1
        number = self._numerals.at(found, place)
        if number is None:
            return None
        measure = self._units.behind(found, number.next)
        return number.next if measure is None else measure.next

    def _rate(self, found: Sequence[Token], position: int) -> int | None:
        """How often something happens, or of how many: every two years, per 100,000."""
        per = self._per.at(found, position)
        base = self._numerals.at(found, per.next) if per is not None else None
        if base is not None and base.value > 1:
            return base.next
        rate = self._rates.at(found, position)
        if rate is None:
            return None
        number = self._numerals.at(found, rate.next)
        if number is None:
            two = next((each for each in self._units.alone(found, rate.next) if each.number == 2), None)
            fits = two is not None and two.roles == ((rate.value,) if rate.value else ())
            return two.next if two is not None and fits and two.sort is Sort.TIME else None
        measure = self._units.behind(found, number.next)
        if (
            measure is None
            or measure.sort is not Sort.TIME
            or number.roles[:1] != ((rate.value,) if rate.value else ())
        ):
            return None
        return measure.next
