"""What a language says with dates: months, weekdays, seasons, parts, words that count from a day; data only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

__all__ = ["Dates"]


@frozen
class Dates:
    """The tables by which dates are read.

    Words that mean the same stand in one string, parted by commas. A word is found with and without the language's
    attached prefixes, so these are left off wherever they are no part of the phrase.
    """

    # Calendars

    months: Mapping[str, tuple[str, ...]] = field(factory=dict)
    """The names of the twelve months by tradition. Two names of one date from two traditions must agree; two of one
    tradition are two months."""
    months_in_frame: str = ""
    """Names of months that alone may be something else, but not behind `in` or `since`: May, مارس."""
    months_with_number: str = ""
    """Those that are sure only with a day, a year, or a word such as last, early or month: במרץ."""
    months_with_day_and_year: str = ""
    """Those that are sure only with both."""
    hijri_months: tuple[str, ...] = ()
    hebrew_months: Mapping[str, str] = field(factory=dict)
    """The months of the Hebrew calendar, each under its name in notations: `Heshvan`, `Adar II`."""
    weekdays: tuple[str, ...] = ()
    """Their names from Monday to Sunday."""
    weekdays_beside: tuple[str, ...] = ()
    """Names, from Monday to Sunday, that are weekdays only beside a date or `today`: Sun, שני."""
    month_words: str = ""
    """The word in front of a month's name: the month of."""
    first_days: str = ""
    """Words in front of a month, with their prefixes, for its first day: أول."""
    year_words: str = ""
    """The words in front of the number of a year: the year, عام."""
    year_hedges: str = ""
    """Words for about that only years have: circa."""
    eras: Mapping[str, str] = field(factory=dict)
    """`BC`, `AD` and `AH` with what stands behind a year for them."""
    eras_before: Mapping[str, str] = field(factory=dict)
    """The same for what stands in front of it."""
    of: str = ""
    """What stands between a day and its month, a month and its year, a part and its whole."""
    capitals: bool = False
    """Whether the names of months and weekdays begin with a capital."""
    month_first: bool = False
    """Whether the day may follow the name of its month: November 16."""
    numeric: Literal["dmy", "mdy", ""] = ""
    """The order of a date in numbers; empty where it differs, so that only 23/08/2024 is sure."""
    short_years: bool = False
    """Whether a date in numbers may leave out the century."""
    letters: Mapping[str, int] = field(factory=dict)
    """What letters are worth where numbers are written with them, marked by geresh or gershayim."""
    letters_thousands: int = 0
    """The thousands that a year in letters leaves out."""
    endings: tuple[str, ...] = ()
    """What may be attached to the end of a weekday or a word such as today: 's."""

    # Stretches

    seasons: Mapping[str, str] = field(factory=dict)
    """`spring`, `summer`, `autumn` and `winter` with their names."""
    seasons_with_number: str = ""
    """Names that are seasons for sure only with a year, or behind last, this or next."""
    season_frames: str = ""
    """What in front of a season makes it one of a known year, with its article: in the."""
    season_frames_told: str = ""
    """What does so in a sentence in the past or the future only, since in others it may be any year's: in."""
    parts: Mapping[str, str] = field(factory=dict)
    """`early`, `mid` and `late` with their words."""
    parts_behind: Mapping[str, str] = field(factory=dict)
    """The same for what stands behind a decade or a century: המאוחרות."""
    pieces: Mapping[str, str] = field(factory=dict)
    """`half`, `third` and `quarter` of a year or a longer stretch, and `week` of a month, with their words."""
    quarters: Mapping[str, str] = field(factory=dict)
    """Short names: `Q3`, `H1`."""
    decades: Mapping[int, str] = field(factory=dict)
    """Decades in words that name no century, which is the twentieth: `1990`: التسعينيات."""
    decades_in_part: Mapping[int, str] = field(factory=dict)
    """The same for words that are a decade only behind `the early` and its like: nineties."""
    decade_endings: str = ""
    """What is attached to a year to make it a decade: s."""
    decade_words: str = ""
    """What stands in front of the number of a decade: שנות ה."""
    not_decades: str = ""
    """What behind a decade makes it someone's age: of her life."""
    centuries: str = ""
    """The words for a century with an ordinal."""

    # What depends on the publication

    relative: Mapping[str, str] = field(factory=dict)
    """Notations such as `today`, `yesterday`, `last year`, `this week` with the phrases that say them in full."""
    units: Mapping[str, str] = field(factory=dict)
    """`week`, `month`, `quarter`, `year`, `weekend` and `century` with the forms that stand beside last and next."""
    shifts: Mapping[str, str] = field(factory=dict)
    """`last`, `next`, `this` and `past` with the words for them in front of what they belong to."""
    shifts_behind: Mapping[str, str] = field(factory=dict)
    """The same for those behind it."""
    sides: Mapping[str, str] = field(factory=dict)
    """`earlier` and `later` in front of this week, this month."""
    times_behind: Mapping[str, str] = field(factory=dict)
    """Times of day behind a weekday or today: nothing or `night`."""
    ago_before: str = ""
    """What stands in front of a duration that ends today: לפני."""
    ago_before_counted: str = ""
    """The same for what means `ago` only before a number of units: منذ."""
    ago_behind: str = ""
    """What stands behind it: ago."""
    ago_anchors: str = ""
    """What may follow `ago` and a duration and make it a time before something else, which has an article: من."""
    ahead_before: str = ""
    """What stands in front of a duration that begins today: בעוד."""
    ahead_before_future: str = ""
    """The same for what means it only in a sentence about the future: in."""
    ahead_behind: str = ""
    """What stands behind it: from now."""
    offsets: Mapping[str, str] = field(factory=dict)
    """Notations such as `1 day after ?` with the phrases that say them in full: the next day."""
    offsets_before: Mapping[str, str] = field(factory=dict)
    """`after` and `before` with what stands in front of a duration that is counted from something named: بعد."""
    offsets_behind: Mapping[str, str] = field(factory=dict)
    """The same for what stands behind the duration: later, after."""
    offset_blockers: str = ""
    """Words in front of a duration that make it no offset: for three weeks before the vote."""
    offset_stops: str = ""
    """Words behind that make it a comparison: two days earlier than planned."""

    # Around dates

    about: str = ""
    """Hedges in front of a date."""
    prepositions: Mapping[str, str] = field(factory=dict)
    """Words by what they are to a date: `in` (a month or a year), `on` (a day), `since`, `from`, `to`, `until`,
    `between`, `and`, `or`, `of` (in front of a year), and `the`, which makes the number behind it a year. Attached
    prefixes count by their meaning."""
    present: str = ""
    """What stands behind the start of what still goes on: to the present."""
    onwards: str = ""
    """What stands behind a start that has no end: onwards."""
    same_as: str = ""
    """What stands between the same date in two calendars: الموافق."""
    function_words: str = ""
    """Words that may follow a number and show that it counts nothing: the, and, with."""
    future: str = ""
    """Cues that what a sentence says lies ahead."""
    future_beginnings: tuple[str, ...] = ()
    """How verbs of the future begin, where that tells them."""
    not_future: str = ""
    """How other words begin that begin like that."""
    past: str = ""
    """Cues that it lies behind."""
    past_auxiliaries: str = ""
    """Those of them that put a verb in the present behind them into the past: did, היו, كان, لم."""
    open_tense: str = ""
    """Verbs in the present that tell of a day behind as well as of one ahead: opens, נפתחת, تنطلق."""
    open_tense_alike: str = ""
    """Verbs of which the past is written like the present: נפתח. With a weekday either may be meant; of a day or a
    month of the year, which comes again late, they are taken to be in the past."""
    open_tense_beside: str = ""
    """What tells of a day behind as well as of one ahead right in front of it: is on."""

    # What is no date

    names: str = ""
    """Phrases with words of dates in them that state none: the Sunday Times."""
    recurring: str = ""
    """Words in front of a weekday, a month or a season that make it all of them: every."""
    eves: str = ""
    """Words in front of a weekday that may make it the night before or behind: ليلة."""
    nights: str = ""
    """Words for a night that may be the one before the publication or the one behind it: overnight."""
    named_before: str = ""
    """Nouns that are named after the date behind them: street, مدينة."""
    named_behind: str = ""
    """Nouns that are named after the date in front of them."""
    events_before: str = ""
    """Nouns that are named after the date behind them unless this has a year: ثورة."""
    events_behind: str = ""
    """Nouns that are named after the date in front of them unless this has a year: revolution."""
