"""Finding quotes word for word, choosing between places, and telling what differs."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.text import Difference, Match, QuoteSearch, folded

EN = (
    "The harbour council met in Port Lisa on Monday. About 190 delegates from twelve towns attended the meeting, "
    "and the mayor did not promise new piers. The deputy harbour master, Ada Breck, said costs had risen by 12 % "
    "since 2019. It was impossible to agree on a date; the well-known surveyor left early."
)
AR = (
    "التقى وزير الموانئ نظيرَه في مدينة المرسى يوم ٢٨ مايو/أيار الماضي. وقالت مصادر إن الوفد يضمّ نحو ١٩٠ شخصيةً من "
    "هيئات مختلفة، ولم يوقّع الجانبان على الاتفاق. وتأتي الزيارة بعد أكبر معرض بحري تشهده البلاد منذ سنوات."
)
HE = (
    "שר הנמלים נפגש ב־28 במאי עם מקבילו בעיר החוף. לפי הדיווחים, המשלחת מונה כ-190 איש – בהם סגן מפקד הצי – "
    'ולא חתמה על ההסכם. דובר צה״ל אמר כי "זו הישיבה ה-14 של הוועדה" מאז פתיחת הנמל.'
)
TEXTS = {"en": EN, "ar": AR, "he": HE}


def match(text: str, quote: str, **hints: str | int) -> Match:
    return QuoteSearch(text).find(quote, **hints)  # type: ignore[arg-type]


def words(text: str, found: Match) -> list[str]:
    return [text[start:end] for start, end in found.places]


def pairs(found: Match) -> list[tuple[str, str]]:
    return [(difference.quote, difference.text) for difference in found.differences]


class TestFound:
    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            (EN, "About 190 delegates from twelve towns"),
            (EN, "  Ada Breck\n"),
            (AR, "لم يوقّع الجانبان"),
            (HE, "סגן מפקד הצי"),
            (HE, "ישיבה ה-14"),  # within a word that has a prefix
        ],
    )
    def test_as_it_is_written(self, text: str, quote: str) -> None:
        found = match(text, quote)
        assert found.found == "exact"
        assert words(text, found) == [quote.strip()]
        assert found.is_found
        assert not found.is_ambiguous

    @pytest.mark.parametrize(
        ("text", "quote", "original"),
        [
            (EN, "costs had risen by 12% since 2019", "costs had risen by 12 % since 2019"),
            (AR, "يضم نحو 190 شخصية", "يضمّ نحو ١٩٠ شخصيةً"),
            (AR, "28 مايو / أيار", "٢٨ مايو/أيار"),
            (AR, "وتاتي الزياره", "وتأتي الزيارة"),
            (HE, "כ–190 איש - בהם סגן", "כ-190 איש – בהם סגן"),
            (HE, 'דובר צה"ל אמר', "דובר צה״ל אמר"),
            (HE, "המִּשְׁלַחַת מוֹנָה", "המשלחת מונה"),
            ("two-\nlined words", "two-lined words", "two-\nlined words"),
            ("the dele-\ngation left", "delegation", "dele-\ngation"),
            ("the well-\nknown dele-\ngation", "well-known delegation", "well-\nknown dele-\ngation"),
            ("the well-known delegation", "well-\nknown dele-\ngation", "well-known delegation"),
            ("lost\ufffd lett\ufffders here", "lost letters", "lost\ufffd lett\ufffders"),
        ],
    )
    def test_in_another_writing(self, text: str, quote: str, original: str) -> None:
        found = match(text, quote)
        assert found.found == "folded"
        assert words(text, found) == [original]

    def test_what_is_left_out_may_be_marked(self) -> None:
        for dots in ("…", "...", " […] ", " [...] ", " (…) ", " . . . "):
            found = match(EN, f"About 190 delegates{dots}attended the meeting")
            assert words(EN, found) == ["About 190 delegates from twelve towns attended the meeting"]
            assert found.found == "folded"

    def test_parts_in_another_order_are_not_found(self) -> None:
        found = match(EN, "attended the meeting … About 190 delegates")
        assert found.found == "absent"
        assert found.reason is not None

    def test_an_ellipsis_reaches_no_other_article(self) -> None:
        text = "The first report says so." + " Filler." * 500 + " The last report denies it."
        assert match(text, "The first report … denies it").found == "absent"
        assert match(text, "Filler. … denies it").found == "folded"

    def test_ellipses_around_a_quote_do_no_harm(self) -> None:
        assert match(EN, "… the mayor did not promise …").is_found

    def test_an_ellipsis_may_be_in_the_text(self) -> None:
        assert match("They wait… and wait", "wait... and").found == "folded"

    @pytest.mark.parametrize("quote", ["", " \n", "\u200f", "\u0651", "\ufffd", "…"])
    def test_a_quote_of_nothing_is_absent_with_a_reason(self, quote: str) -> None:
        found = match(EN, quote)
        assert found.found == "absent"
        assert found.reason is not None

    def test_nothing_is_found_in_an_empty_text(self) -> None:
        assert match("", "anything at all").found == "absent"

    def test_a_search_can_be_sent_to_another_process(self) -> None:
        search = QuoteSearch(AR)
        search.find("نحو 190 شخصية")
        assert pickle.loads(pickle.dumps(search)).find("نحو 190 شخصية") == search.find("نحو 190 شخصية")


class TestEdges:
    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("There were 113 delegates.", "13 delegates"),
            ("There were 113 delegates.", "There were 11"),
            ("It grew by 1.5 points.", "5 points"),
            ("It grew by 1.5 points.", "It grew by 1"),
            ("It cost 1,500 marks.", "500 marks"),
            ("It cost 1\u00a0500 marks.", "500 marks"),
            ("Three of 3/4 parts", "4 parts"),
            ("It fell to -5 degrees.", "5 degrees"),
            ("It fell to \u22125 degrees.", "5 degrees"),
            ("up by 12% today", "up by 12"),
            ("the 14th meeting", "the 14"),
            ("an F16 flew", "16 flew"),
            ("10² is a hundred", "10"),
            ("It was impossible to agree.", "possible to agree"),
            ("The ministers came.", "The minister"),
            ("They can't go.", "They can"),
            ("a non-violent protest", "violent protest"),
            ("the anti-Breck party", "Breck party"),
            ("نحو ١٩٠ شخصية", "90 شخصية"),
        ],
    )
    def test_numbers_and_words_of_cased_scripts_are_never_cut(self, text: str, quote: str) -> None:
        assert not match(text, quote).is_found

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("וַיָּבֹא אֶל־הָעִיר", "עיר"),
            ("הגיע בחמימים", "חמימים"),
            ("והوفد", "وفد"),
            ("ביקורבשר החוץ", "שר החוץ"),
            ("נערך ב-15 במאי", "15 במאי"),
            ("נערך ב -15 במאי", "15 במאי"),
            ("COVID-19 cases", "19 cases"),
            ("from 2011-2015 on", "2015 on"),
            ("al-Breck visited", "Breck visited"),
            ("the minister's visit", "the minister"),
            ("- 5 apples\n-6 pears", "6 pears"),
            ("wait – 5 men", "5 men"),
            ("停戦協定が成立", "協定"),
            ("cost $13 million", "13 million"),
            ("up by 12 % today", "up by 12"),
            ("In 2024. 190 came", "190 came"),
        ],
    )
    def test_attached_letters_and_joined_words_may_be_cut_off(self, text: str, quote: str) -> None:
        assert match(text, quote).is_found

    def test_a_whole_word_goes_before_a_part_of_one(self) -> None:
        text = "הגיע לנמל, ואחר כך נמל נסגר"
        assert match(text, "נמל").places == ((19, 22),)


class TestPlaces:
    TEXT = "The mayor came on Monday. The mayor left on Tuesday. The mayor slept."

    def test_a_repeated_quote_is_ambiguous(self) -> None:
        found = match(self.TEXT, "The mayor")
        assert found.is_ambiguous
        assert len(found.places) == 3
        assert found.place is None

    @pytest.mark.parametrize(
        ("prefix", "suffix", "start"),
        [
            ("", " left", 26),
            ("Monday. ", "", 26),
            ("on Monday.", "left on", 26),
            ("", " came", 0),
            ("uesday. ", "", 53),
        ],
    )
    def test_what_stands_beside_it_tells_which(self, prefix: str, suffix: str, start: int) -> None:
        found = match(self.TEXT, "The mayor", prefix=prefix, suffix=suffix)
        assert found.place == (start, start + 9)
        assert not found.context_differs

    def test_prefix_and_suffix_are_folded_too(self) -> None:
        text = "وصل الوفدُ أمسِ. غادر الوفد اليوم."
        assert match(text, "الوفد", suffix=" امس").place == (4, 10)

    def test_a_suffix_may_end_between_a_letter_and_its_mark(self) -> None:
        assert not match("زار حيّ ابن ضوa\u0301 المدينة", "ابن ضو", suffix="a").context_differs

    def test_a_prefix_that_stands_nowhere_is_said(self) -> None:
        found = match(self.TEXT, "The mayor came", prefix="Yesterday ")
        assert found.place == (0, 14)
        assert found.context_differs

    def test_offsets_tell_which(self) -> None:
        found = match(self.TEXT, "The mayor", start=26, end=35)
        assert found.place == (26, 35)
        assert found.displaced is None
        assert match(self.TEXT, "The mayor", end=35).place == (26, 35)

    def test_spaces_at_its_ends_are_no_other_place(self) -> None:
        found = match(self.TEXT, " The mayor left ", start=25, end=41)
        assert found.place == (26, 40)
        assert found.displaced is None

    def test_other_offsets_are_displaced(self) -> None:
        found = match(self.TEXT, "The mayor left", start=3, end=17)
        assert found.place == (26, 40)
        assert found.displaced == "code points"

    def test_other_offsets_leave_it_ambiguous(self) -> None:
        found = match(self.TEXT, "The mayor", start=5, end=14)
        assert found.is_ambiguous
        assert found.displaced == "code points"

    def test_no_offset_lies_before_the_text(self) -> None:
        assert match(self.TEXT, "The mayor left", start=-1).displaced == "code points"

    def test_a_wrong_end_is_displaced(self) -> None:
        assert match(self.TEXT, "The mayor left", start=26, end=50).displaced == "code points"

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-8"])
    def test_offsets_in_another_unit_are_recognised(self, encoding: str) -> None:
        text = "🚢🚢 ميناء " + self.TEXT
        size = 2 if encoding == "utf-16-le" else 1
        start = len(text[: text.index("The mayor left")].encode(encoding)) // size
        found = match(text, "The mayor", start=start, end=start + 9)
        assert found.place == (35, 44)
        assert found.displaced == ("UTF-16 units" if encoding == "utf-16-le" else "UTF-8 bytes")

    def test_one_place_written_exactly_so_goes_before_others(self) -> None:
        text = "وصل الوفدُ. غادر الوفد."
        assert match(text, "الوفد").found == "exact"
        assert match(text, "الوفد").place == (17, 22)

    def test_many_places_are_all_given(self) -> None:
        assert len(match("again and " * 10_000, "again and").places) == 10_000


class TestAltered:
    @pytest.mark.parametrize(
        ("text", "quote", "differing"),
        [
            (EN, "About 109 delegates from twelve towns", [("109", "190")]),
            (EN, "The harbour council met in Port Lisa on Tuesday", [("Tuesday", "Monday")]),
            (EN, "and the mayor did promise new piers", [("", "not")]),
            (EN, "The harbour master, Ada Breck", [("", "deputy")]),
            (EN, "Ida Breck, said costs had risen by 12 %", [("Ida", "Ada")]),
            (EN, "costs had risen by 1.2 % since 2019", [("1.2", "12")]),
            (EN, "costs had not risen by 12 % since 2019", [("not", "")]),
            (EN, "It was possible to agree on a date", [("possible", "impossible")]),
            (EN, "possible to agree on a date", [("possible", "impossible")]),
            (EN, "the well-known surveyor left late", [("late", "early")]),
            (EN, "costs had risen by 12 % since 2019, it was", [(",", "."), ("it", "It")]),
            (AR, "ووقّع الجانبان على الاتفاق", [("ووقّع", "يوقّع")]),
            (AR, "بعد أصغر معرض بحري تشهده البلاد", [("أصغر", "أكبر")]),
            (AR, "الوفد يضمّ نحو ١٠٩ شخصيةً من هيئات", [("١٠٩", "١٩٠")]),
            (HE, "המשלחת מונה כ-109 איש", [("109", "190")]),
            (HE, "בהם מפקד הצי – ולא חתמה על ההסכם", [("", "סגן")]),
            (HE, "זו הישיבה ה-15 של הוועדה", [("15", "14")]),
            (HE, "דובר צהל אמר כי זו", [("צהל", "צה״ל"), ("", '"')]),
            (
                "They come therefore to the harbour",
                "They come there fore to the harbour",
                [("there fore", "therefore")],
            ),
        ],
    )
    def test_just_the_differing_words_are_named(self, text: str, quote: str, differing: list[tuple[str, str]]) -> None:
        found = match(text, quote)
        assert found.found == "altered"
        assert pairs(found) == differing
        assert len(found.places) == 1

    @pytest.mark.parametrize(
        ("text", "quote", "differing"),
        [
            ("Prices fell by -5 points in Lisa", "5 points in Lisa", ("5", "-5")),
            ("The price was 1\u00a0500 marks in Lisa", "500 marks in Lisa", ("500", "1\u00a0500")),
            ("Costs in Lisa rose by 12% overall", "Costs in Lisa rose by 12", ("12", "12%")),
            ("In Lisa a non-violent protest was held", "violent protest was held", ("violent", "non-violent")),
        ],
    )
    def test_what_was_cut_off_is_named(self, text: str, quote: str, differing: tuple[str, str]) -> None:
        found = match(text, quote)
        assert found.found == "altered"
        assert pairs(found) == [differing]

    def test_the_part_beside_an_ellipsis_is_named(self) -> None:
        found = match(EN, "About 190 delegates … attended the wedding, and the mayor")
        assert found.found == "altered"
        assert found.differences == (Difference("wedding", "meeting"),)

    @pytest.mark.parametrize(
        "quote",
        [
            "thirty riders, 30 in all, crossed the river",
            "The council of the harbour of the town",
            "of a the",
            "of the king",
            "Mombasa",
            "The weather had been fine since the mayor of Port Lisa attended a wedding in twelve churches",
        ],
    )
    def test_what_shares_some_words_is_absent(self, quote: str) -> None:
        found = match(EN, quote)
        assert found.found == "absent"
        assert found.places == ()

    def test_a_long_quote_is_compared_too(self) -> None:
        text = " ".join(f"word{number} and" for number in range(2000))
        quote = text[100:8000].replace("word500 ", "wort500 ")
        assert pairs(match(text, quote[quote.index(" ") + 1 : quote.rindex(" ")])) == [("wort500", "word500")]

    def test_the_nearest_of_similar_sentences_is_taken(self) -> None:
        text = "The mayor of Lisa opened the new pier on Monday. The mayor of Lisa opened the old pier on Friday."
        found = match(text, "The mayor of Lisa opened the old pier on Sunday")
        assert pairs(found) == [("Sunday", "Friday")]


class TestDamaged:
    def test_lost_letters_prove_nothing(self) -> None:
        text = "Th\ufffd h\ufffd\ufffdbour w\ufffds clo\ufffded in M\ufffdy by t\ufffde m\ufffdyor.\n"
        found = match(text, "The harbour was closed in May by the mayor")
        assert found.found == "damaged"
        assert found.damage is not None

    def test_lost_letters_do_not_stand_for_other_words(self) -> None:
        text = "Th\ufffd h\ufffd\ufffdbour w\ufffds clo\ufffded in M\ufffdy by t\ufffde m\ufffdyor.\n"
        assert match(text, "The harbour was opened in May by the mayor").found != "damaged"

    def test_moved_words_prove_nothing(self) -> None:
        text = (
            "שלחה  המשלחת  אל  לנמל  שנה  לפני  הגיעה  הימית\n  ביולי  31- , ב ושר החוץ  ביקר   בנמל  החדש  לראשונה\n"
        )
        found = match(text, "שר החוץ ביקר לראשונה בנמל החדש ב-31 ביולי")
        assert found.found == "damaged"

    def test_moved_words_do_not_stand_for_another_number(self) -> None:
        text = "  ביולי  31- , ב ושר החוץ  ביקר   בנמל  החדש  לראשונה\n"
        assert match(text, "שר החוץ ביקר לראשונה בנמל החדש ב-13 ביולי").found != "damaged"

    def test_a_word_exchanged_in_a_damaged_line_is_still_altered(self) -> None:
        text = "  ביולי  31- , ב ושר החוץ  ביקר   בנמל  החדש  לראשונה\n"
        found = match(text, "ושר החוץ  ביקר   בנמל  הישן  לראשונה")
        assert found.found == "altered"
        assert pairs(found) == [("הישן", "החדש")]

    def test_moved_words_in_a_clean_text_are_altered(self) -> None:
        assert match(EN, "from twelve towns About 190 delegates attended the meeting").found != "damaged"


OTHERS = {"en": "banana", "ar": "موزة", "he": "בננה"}
NEGATIONS = {"en": "not", "ar": "لم", "he": "לא"}


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, str, list[str]]:
    """A text, its language, and some of its words in a row."""
    language = draw(st.sampled_from(sorted(TEXTS)))
    said = TEXTS[language].split()
    first = draw(st.integers(0, len(said) - 6))
    return TEXTS[language], language, said[first : draw(st.integers(first + 6, len(said)))]


class TestMutationLaws:
    """A quote with one word altered, added or dropped is never found, and just that word is named."""

    @given(passages(), st.data())
    def test_another_word_is_named(self, passage: tuple[str, str, list[str]], data: st.DataObject) -> None:
        text, language, said = passage
        place = data.draw(st.integers(0, len(said) - 1))
        assume(said[place].isalpha())
        other = OTHERS[language]
        found = match(text, " ".join([*said[:place], other, *said[place + 1 :]]))
        assert found.found == "altered"
        assert pairs(found) == [(other, said[place])]

    @given(passages(), st.data())
    def test_another_number_is_never_found(self, passage: tuple[str, str, list[str]], data: st.DataObject) -> None:
        text, _, said = passage
        quote = " ".join(said)
        digits = [place for place, character in enumerate(quote) if character.isdecimal()]
        assume(digits)
        place = data.draw(st.sampled_from(digits))
        other = data.draw(st.sampled_from("0123456789"))
        assume(other != str(int(quote[place])))
        found = match(text, quote[:place] + other + quote[place + 1 :])
        assert found.found == "altered"
        assert len(found.differences) == 1
        assert other in found.differences[0].quote

    @given(passages(), st.data())
    def test_an_added_negation_is_named(self, passage: tuple[str, str, list[str]], data: st.DataObject) -> None:
        text, language, said = passage
        place = data.draw(st.integers(1, len(said) - 1))
        assume(NEGATIONS[language] not in said[place - 1 : place + 1])
        found = match(text, " ".join([*said[:place], NEGATIONS[language], *said[place:]]))
        assert found.found == "altered"
        assert pairs(found) == [(NEGATIONS[language], "")]

    @given(passages(), st.data())
    def test_a_dropped_word_is_named(self, passage: tuple[str, str, list[str]], data: st.DataObject) -> None:
        text, _, said = passage
        place = data.draw(st.integers(1, len(said) - 2))
        assume(said[place].isalpha() and said[place - 1][-1].isalnum() and said[-1][-1].isalnum())
        found = match(text, " ".join([*said[:place], *said[place + 1 :]]))
        assert found.found == "altered"
        assert pairs(found) == [("", said[place])]


REWRITINGS = {
    "0123456789": "٠١٢٣٤٥٦٧٨٩",
    "٠١٢٣٤٥٦٧٨٩": "۰۱۲۳۴۵۶۷۸۹",
    "-–־": "–—‐",
    '"״': "”„",
    "أةىي": "اهيی",
}


class TestRewritingLaws:
    """A quote written in other characters for the same words is found where it stands."""

    @given(passages(), st.data())
    def test_it_is_found_at_its_place(self, passage: tuple[str, str, list[str]], data: st.DataObject) -> None:
        text, _, said = passage
        rewritten = []
        for word in said:
            for known, others in REWRITINGS.items():
                word = "".join(others[known.index(letter)] if letter in known else letter for letter in word)
            rewritten.append(word + data.draw(st.sampled_from(["", "\u200f", "\u0651", "\ufffd"])))
        quote = rewritten[0]
        for word in rewritten[1:]:
            quote += data.draw(st.sampled_from([" ", "\u00a0", "\n", "  "])) + word
        found = match(text, quote)
        assert found.is_found
        assert " ".join(said) in words(text, found)

    @given(passages(), st.data())
    def test_a_text_broken_into_lines_still_has_it(
        self, passage: tuple[str, str, list[str]], data: st.DataObject
    ) -> None:
        text, _, said = passage
        breaks = data.draw(st.lists(st.sampled_from([" ", "\n", " \n", "\u00a0"]), min_size=8, max_size=8))
        pieces = text.split(" ")
        broken = pieces[0] + "".join(breaks[place % 8] + piece for place, piece in enumerate(pieces[1:]))
        found = match(broken, " ".join(said))
        assert found.is_found
        assert " ".join(said) in [" ".join(word.split()) for word in words(broken, found)]

    @given(st.sampled_from(sorted(TEXTS)), st.integers(0, 400), st.integers(1, 80))
    def test_wherever_it_is_cut_its_place_is_right(self, language: str, start: int, length: int) -> None:
        text = TEXTS[language]
        quote = text[start : start + length].strip()
        assume(quote)
        found = match(text, quote)
        assume(found.is_found)
        assert all(folded(place).text.strip() == folded(quote).text.strip() for place in words(text, found))


class TestCopyingLaws:
    """What was copied from a text stands beside what was copied with it, whatever folding makes of the two."""

    @given(st.text(alphabet="ab ab1,.-\n'\"אא״־נ\u05b0وي\u0654ّ\u0301", min_size=4), st.data())
    def test_the_words_beside_a_copied_quote_never_differ(self, text: str, data: st.DataObject) -> None:
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
        prefix, quote, suffix = (text[begin:end] for begin, end in pairwise(cuts))
        assume(quote == quote.strip())
        found = match(text, quote, prefix=prefix, suffix=suffix)
        if (cuts[1], cuts[2]) in match(text, quote).places:
            assert not found.context_differs
            assert (cuts[1], cuts[2]) in found.places


class TestManyQuotes:
    """With many quotes in a long text an index of its words is used; it changes no answer."""

    TEXT = "".join(
        f"Ship {number} carried {number * 7} tons to pier {number % 13}. מטען {number}א. " for number in range(1500)
    )

    def test_the_index_changes_no_answer(self) -> None:
        quotes = [f"carried {number * 7} tons to" for number in range(1500)]
        quotes += [f"Ship {number}" for number in range(200)] + ["מטען", "טען", "pier", "nowhere at all", "tons of"]
        many = QuoteSearch(self.TEXT)
        answers = [many.find(quote) for quote in quotes]
        for quote, answer in zip(quotes[::40] + quotes[-5:], answers[::40] + answers[-5:], strict=True):
            assert match(self.TEXT, quote) == answer
