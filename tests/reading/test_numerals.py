"""Numbers in digits and words: as they are written by hand, and as an independent generator spells them out."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_rbnf import FormatPurpose, RbnfEngine

from claimcheck.languages import language
from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech
from claimcheck.reading.numbers.numerals import Numerals, numerals_of
from claimcheck.reading.tokens import tokens

MILLION, BILLION = 10**6, 10**9


def read(text: str, code: str):
    """What the whole text says; None where it is no number, or not all of it is."""
    return whole(text, numerals_of(language(code)))


def whole(text: str, numerals: Numerals):
    found = tokens(text)
    number = numerals.at(found, 0)
    return number.value if number is not None and number.next == len(found) else None


class TestDigits:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("190", 190),
            ("1,900", 1900),
            ("12,345,678", 12_345_678),
            ("3.5", Fraction(7, 2)),
            ("1,900.25", Fraction(7601, 4)),
            ("48\u00a0200", 48_200),
            ("48\u202f200", 48_200),
            ("1'900", 1900),
            ("0.125", Fraction(1, 8)),
            ("٣٢٥", 325),
            ("١٬٢٤٠", 1240),
            ("٤٫٢", Fraction(21, 5)),
            ("۱۲۰", 120),
            ("2½", Fraction(5, 2)),
        ],
    )
    def test_digits_of_any_script_are_read(self, text, value):
        assert read(text, "en") == value

    @pytest.mark.parametrize("text", ["1.900", "12,5", "1,90,000", "0530", "1,9000", "1.2.3", "9" * 31])
    def test_what_can_be_read_in_two_ways_or_is_no_number_is_left(self, text):
        assert read(text, "en") is None

    def test_a_comma_parts_thousands_or_decimals_in_arabic_by_how_many_digits_follow(self):
        assert read("2,350", "ar") == 2350
        assert read("3,4", "ar") == Fraction(17, 5)

    def test_the_sign_of_a_language_that_has_a_decimal_comma_is_a_matter_of_its_table(self):
        french = Numerals(tongue("fr", FRENCH))
        assert whole("1.900,5", french) == Fraction(3801, 2)
        assert whole("3,5", french) == Fraction(7, 2)


class TestWords:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("twenty-five", 25),
            ("four hundred and six", 406),
            ("twelve hundred", 1200),
            ("a hundred and twenty", 120),
            ("two hundred and fifty thousand", 250_000),
            ("one million two hundred thousand", 1_200_000),
            ("two and a half million", 2_500_000),
            ("half a million", 500_000),
            ("three quarters of a million", 750_000),
            ("two dozen", 24),
            ("two-thirds", Fraction(2, 3)),
            ("3.5 million", 3_500_000),
            ("12k", 12_000),
        ],
    )
    def test_english(self, text, value):
        assert read(text, "en") == value

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("أحد عشر", 11),
            ("اثنتا عشرة", 12),
            ("خمسا وأربعين", 45),
            ("ثلاثة وعشرون ألفا وخمسمئة", 23_500),
            ("ألفين ومئتين وستا وسبعين", 2276),
            ("مئة وإحدى عشرة", 111),
            ("مليون ومئتا ألف", 1_200_000),
            ("3 ملايين ونصف المليون", 3_500_000),
            ("مليون و200 ألف", 1_200_000),
            ("5 آلاف و500", 5500),
            ("نصف مليون", 500_000),
            ("ثلاثة أرباع", Fraction(3, 4)),
            ("سِتَّةٌ وَثَلاثُونَ", 36),
        ],
    )
    def test_arabic(self, text, value):
        assert read(text, "ar") == value

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("עשרים וחמישה", 25),
            ("אחת-עשרה", 11),
            ("שלושת אלפים", 3000),
            ("ארבעים ושבעה אלף", 47_000),
            ("אלף ומאתיים", 1200),
            ("שלוש מאות וארבעים", 340),
            ("מיליון וחצי", 1_500_000),
            ("חמש וחצי", Fraction(11, 2)),
            ("שני שלישים", Fraction(2, 3)),
            ("אַרְבָּעָה", 4),
        ],
    )
    def test_hebrew(self, text, value):
        assert read(text, "he") == value

    def test_a_number_ends_before_one_that_it_cannot_contain(self):
        found = tokens("two hundred and three hundred")
        assert [number.value for number in numerals_of(language("en")).all(found, 0)] == [200]

    def test_prefixes_are_told_apart_from_the_number(self):
        number = numerals_of(language("he")).at(tokens("וכמאתיים"), 0)
        assert (number.value, number.roles) == (200, ("and", "about"))

    def test_a_prefix_that_a_hyphen_joins_belongs_to_the_number(self):
        number = numerals_of(language("he")).at(tokens("ב־15"), 0)
        assert (number.value, number.roles, number.start) == (15, ("in",), 2)


@lru_cache(maxsize=8)
def engine(code: str) -> RbnfEngine:
    return RbnfEngine.for_language(code)


def spellings(number: int, code: str, purpose=FormatPurpose.CARDINAL) -> dict[str, str]:
    return engine(code).format_number(number, purpose=purpose).text_by_ruleset


ANY_SIZE = st.integers(1, 11).flatmap(lambda digits: st.integers(10 ** (digits - 1), 10**digits - 1))


@pytest.mark.parametrize("code", ["en", "ar", "he"])
class TestSpelledOut:
    """A number that is spelled out, in every gender and case that the locale data has, reads back as itself."""

    @given(number=ANY_SIZE)
    @settings(max_examples=400)
    def test_any_number(self, code, number):
        for name, text in spellings(number, code).items():
            assert read(text, code) == number, (name, text)

    def test_every_number_up_to_a_thousand(self, code):
        for number in range(1, 1001):
            for name, text in spellings(number, code).items():
                assert read(text, code) == number, (name, text)


def tongue(code: str, numbers: Numbers, prefixes: dict[str, str] | None = None) -> Language:
    return Language(code, code, numbers, Dates(), Speech(), prefixes or {})


FRENCH = Numbers(
    point=",",
    group=".",
    cardinals={
        1: "un, une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf",
        10: "dix", 11: "onze", 12: "douze", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize", 17: "dix-sept",
        18: "dix-huit", 19: "dix-neuf", 20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante",
        80: "quatre-vingt, quatre-vingts", 100: "cent",
    },
    rooms={60: 20, 80: 20},
    hundreds={100: "cent, cents"},
    scales={1000: "mille", MILLION: "million, millions", BILLION: "milliard, milliards"},
    scaled={1000: "mille"},
    conjunctions="et",
)  # fmt: skip
PERSIAN = Numbers(
    cardinals={
        1: "یک", 2: "دو", 3: "سه", 4: "چهار", 5: "پنج", 6: "شش", 7: "هفت", 8: "هشت", 9: "نه", 10: "ده", 11: "یازده",
        12: "دوازده", 13: "سیزده", 14: "چهارده", 15: "پانزده", 16: "شانزده", 17: "هفده", 18: "هجده", 19: "نوزده",
        20: "بیست", 30: "سی", 40: "چهل", 50: "پنجاه", 60: "شصت", 70: "هفتاد", 80: "هشتاد", 90: "نود", 100: "صد",
        200: "دویست", 300: "سیصد", 400: "چهارصد", 500: "پانصد", 600: "ششصد", 700: "هفتصد", 800: "هشتصد", 900: "نهصد",
    },
    scales={1000: "هزار", MILLION: "میلیون", BILLION: "میلیارد"},
    scaled={1000: "هزار"},
    conjunctions="و",
    and_needed=True,
)  # fmt: skip
RUSSIAN = Numbers(
    point=",",
    cardinals={
        1: "один, одна, одно", 2: "два, две", 3: "три", 4: "четыре", 5: "пять", 6: "шесть", 7: "семь", 8: "восемь",
        9: "девять", 10: "десять", 11: "одиннадцать", 12: "двенадцать", 13: "тринадцать", 14: "четырнадцать",
        15: "пятнадцать", 16: "шестнадцать", 17: "семнадцать", 18: "восемнадцать", 19: "девятнадцать", 20: "двадцать",
        30: "тридцать", 40: "сорок", 50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят", 80: "восемьдесят",
        90: "девяносто", 100: "сто", 200: "двести", 300: "триста", 400: "четыреста", 500: "пятьсот", 600: "шестьсот",
        700: "семьсот", 800: "восемьсот", 900: "девятьсот",
    },
    scales={1000: "тысяча, тысячи, тысяч", MILLION: "миллион, миллиона, миллионов"},
    scaled={1000: "тысяча"},
    conjunctions="и",
)  # fmt: skip
NOMINATIVE = {
    "fr": ("spellout-cardinal-masculine", "spellout-cardinal-feminine"),
    "fa": ("spellout-cardinal",),
    "ru": ("spellout-cardinal-masculine", "spellout-cardinal-neuter", "spellout-cardinal-feminine"),
}


@pytest.mark.parametrize(("code", "numbers"), [("fr", FRENCH), ("fa", PERSIAN), ("ru", RUSSIAN)])
class TestAnotherLanguage:
    """A language is a table: numbers of one that is not read yet read back from its words alone."""

    @given(number=st.integers(1, 9).flatmap(lambda digits: st.integers(10 ** (digits - 1), 10**digits - 1)))
    @settings(max_examples=200)
    def test_numbers_read_back(self, code, numbers, number):
        numerals = numerals_of(kept(code))
        spelt = engine(code).format_number(number, ruleset_names=list(NOMINATIVE[code])).text_by_ruleset
        for name, text in spelt.items():
            assert whole(text, numerals) == number, (name, text)


@lru_cache(maxsize=8)
def kept(code: str) -> Language:
    return tongue(code, {"fr": FRENCH, "fa": PERSIAN, "ru": RUSSIAN}[code])
