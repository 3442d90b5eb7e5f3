"""The tables of dates: what they say can be said in claim files, and nothing in them is idle."""

from __future__ import annotations

import pytest
from attrs import fields

from claimcheck.languages import LANGUAGES, language
from claimcheck.languages.dates import Dates
from claimcheck.reading.lexicon import listed
from claimcheck.values import parse_value


def tables(code: str) -> Dates:
    found = language(code)
    assert found is not None
    return found.dates


@pytest.mark.parametrize("code", LANGUAGES)
class TestTablesOfDates:
    def test_every_tradition_names_twelve_months_and_every_week_has_seven_days(self, code: str) -> None:
        dates = tables(code)
        assert {len(names) for names in dates.months.values()} == {12}
        assert (len(dates.weekdays), len(dates.weekdays_beside) or 7, len(dates.hijri_months)) == (7, 7, 12)

    def test_every_doubtful_name_is_the_name_of_a_month_or_a_season(self, code: str) -> None:
        dates = tables(code)
        months = {name for names in dates.months.values() for each in names for name in listed(each)}
        for doubtful in (dates.months_in_frame, dates.months_with_number, dates.months_with_day_and_year):
            assert set(listed(doubtful)) <= months
        assert set(listed(dates.seasons_with_number)) <= {
            name for each in dates.seasons.values() for name in listed(each)
        }

    def test_every_notation_can_be_read(self, code: str) -> None:
        dates = tables(code)
        for notation in (*dates.relative, *dates.offsets):
            parse_value(notation, type="date", published="2025-11-20")
        for month in dates.hebrew_months:
            parse_value(f"hebrew 1 {month} 5784", type="date")
        for quarter in dates.quarters:
            parse_value(f"{quarter} 2025", type="date")

    def test_every_meaning_is_one_that_the_reader_knows(self, code: str) -> None:
        dates = tables(code)
        known = {
            "seasons": {"spring", "summer", "autumn", "winter"},
            "parts": {"early", "mid", "late"},
            "pieces": {"half", "third", "quarter", "week"},
            "eras": {"BC", "AD", "AH"},
            "eras_before": {"BC", "AD", "AH"},
            "units": {"week", "month", "quarter", "year", "weekend", "century"},
            "shifts": {"last", "next", "this", "past"},
            "shifts_behind": {"last", "next", "this", "past"},
            "sides": {"earlier", "later"},
            "times_behind": {"", "night"},
            "offsets_before": {"after", "before"},
            "offsets_behind": {"after", "before"},
            "prepositions": {
                "in", "on", "by", "of", "the", "since", "from", "to", "until", "between", "and", "or",
            },
        }  # fmt: skip
        for table, meanings in known.items():
            assert set(getattr(dates, table)) <= meanings, table

    def test_no_phrase_is_listed_twice_for_one_meaning(self, code: str) -> None:
        dates = tables(code)
        for field in fields(Dates):
            table = getattr(dates, field.name)
            for words in table.values() if isinstance(table, dict) else [table]:
                if isinstance(words, str):
                    assert len(listed(words)) == len(set(listed(words))), (field.name, words)
