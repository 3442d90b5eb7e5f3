"""How the pages of the languages are divided: every field of a language's data has its place in one section."""

from __future__ import annotations

from typing import Final

from attrs import frozen

__all__ = ["SECTIONS", "Section", "Shown"]


@frozen
class Shown:
    """A field of a language's data as a reader is told of it."""

    field: str
    """Its path: `numbers.vague`."""
    title: str
    """What it is; of a yes or no, what is so if it is yes."""
    otherwise: str = ""
    """Of a yes or no, what is so if it is no."""
    notation: str = ""
    """A notation with a gap for what stands on the left of the table; its bounds are shown."""
    type: str = "count"
    """The value type of that notation."""
    column: str = ""
    """The heading of those bounds."""
    turned: bool = False
    """Whether the data has the words on the left, and what they mean on the right."""
    signs: bool = False
    """Whether it is no list of words, but single signs."""


@frozen
class Section:
    """What a reader looks for in one place."""

    id: str
    """By which the examples name it."""
    title: str
    intro: str
    shown: tuple[Shown, ...]


_SUNDAY: Final = "in a text of 2025-11-16"

SECTIONS: Final = (
    Section(
        "digits",
        "Digits",
        "Digits of every script are read alike. A no-break space separates thousands in every language.",
        (
            Shown("numbers.point", "before decimals", signs=True),
            Shown("numbers.group", "between thousands, where three digits follow", signs=True),
            Shown("numbers.attached_scales", "Attached to digits", turned=True),
            Shown("numbers.doubtful_scales", "Attached to digits, where money or what is counted follows", turned=True),
            Shown("numbers.scaled_things", "what such a number counts; where no word is here, any plural"),
            Shown("numbers.scaled_adjectives", "in front of what it counts"),
            Shown("numbers.not_scaled", "digits with such a letter that are a name"),
            Shown("numbers.money_scales", "Attached to digits of an amount of money", turned=True),
        ),
    ),
    Section(
        "words",
        "Number words",
        "Numbers in words are put together from these, in all their forms. In words a number below a million is exact.",
        (
            Shown("numbers.cardinals", "Numbers"),
            Shown("numbers.hundreds", "Words that multiply the number in front of them, within three digits"),
            Shown("numbers.scales", "Words that multiply all in front of them"),
            Shown("numbers.scaled", "The same with their own number"),
            Shown("numbers.dozens", "Words that multiply a number and end it"),
            Shown("numbers.rooms", "What may be added to a number is less than"),
            Shown("numbers.minus", "minus"),
            Shown("numbers.conjunctions", "and"),
            Shown("numbers.list_joints", "and, in a list of numbers"),
            Shown("numbers.not_counted_endings", "words behind one or two that end so are nothing counted"),
            Shown("numbers.and_needed", "The parts of a number are always joined by “and”."),
            Shown("numbers.units_with_and", "Units are joined to tens by “and”.", "Units and tens are joined withou"),
            Shown("numbers.units_first", "Units stand before the tens."),
            Shown("numbers.not_alone", "no number where it stands alone, unless a word from “Things counted” follows"),
            Shown("numbers.construct", "two of a scale before what is counted, else one of it"),
            Shown("numbers.accusative_endings", "ends what no such word is two of"),
        ),
    ),
    Section(
        "fractions",
        "Fractions and percentages",
        "",
        (
            Shown("numbers.shares", "Fractions"),
            Shown("numbers.shares_of", "Fractions, where a hedge or one of the words below stands beside them"),
            Shown("numbers.share_links", "between a fraction and its whole"),
            Shown("numbers.share_parts", "Parts, behind the number of them"),
            Shown("numbers.and_shares", "Fractions behind “and”, added to a number or a unit"),
            Shown("numbers.ratios", "between the two numbers of a ratio"),
            Shown("numbers.percent", "per cent"),
        ),
    ),
    Section(
        "hedges",
        "Hedges",
        "A hedge belongs to the value. Each stands for one of the notations of {doc}`../values`, with its set.",
        (
            Shown("numbers.before", "In front of a number", notation="{} 100", column="of 100"),
            Shown("numbers.before_time", "In front of a length of time", notation="{} 3 days", column="of 3 days"),
            Shown("numbers.before_far", "In front of it, with a few words between", notation="{} 100", column="of 100"),
            Shown("numbers.before_split", "In two parts, one right at the number", notation="{} 100", column="of 100"),
            Shown("numbers.taking", "no hedge behind these, to which its last word belongs"),
            Shown("numbers.before_of", "In front of it, said of a measure", notation="{} 100", column="of 100"),
            Shown("numbers.measures", "the measures that these are said of, a few words before"),
            Shown("numbers.not_measures", "no measures"),
            Shown("numbers.relatives", "none of these between"),
            Shown("numbers.marks", "or one of these behind the number"),
            Shown("numbers.after", "Behind a number, or behind what it counts", notation="{} 100", column="of 100"),
            Shown("dates.about", "about, in front of a date"),
            Shown("dates.year_hedges", "about, in front of a year only"),
        ),
    ),
    Section(
        "vague",
        "Vague numbers",
        "",
        (
            Shown("numbers.during", "no hedge before a length of time"),
            Shown("numbers.not_during", "but one behind these"),
            Shown("numbers.vague", "Vague numbers", notation="{}", column="stands for"),
            Shown("numbers.vague_alone", "The same, in front of a verb", notation="{}", column="stands for"),
            Shown("numbers.vague_verbs", "such verbs"),
            Shown("numbers.vague_scales", "What multiplies a vague number"),
            Shown("numbers.vague_doubtful", "read only where a noun in the plural follows"),
        ),
    ),
    Section(
        "ranges",
        "Ranges",
        "A range in figures (150–200) is read as well. Two numbers behind a word for a change are two values.",
        (
            Shown("numbers.between", "Words that open a range, with what stands in its middle"),
            Shown("numbers.to", "in the middle of a range that nothing opens"),
            Shown("numbers.alternatives", "between two numbers of which one is meant"),
            Shown("numbers.changes", "words for a change"),
        ),
    ),
    Section(
        "units",
        "Units",
        "A number with a unit is a `quantity`. Units of one kind are converted when claims are compared.",
        (
            Shown("numbers.units", "Behind a number"),
            Shown("numbers.two_units", "In the dual, which is two of them"),
            Shown("numbers.one_unit", "One of them, behind a hedge"),
        ),
    ),
    Section(
        "money",
        "Money",
        "Every currency is a dimension of its own: `$` and `USD` are told apart.",
        (
            Shown("numbers.money", "Behind a number"),
            Shown("numbers.money_before", "In front of a number or behind it"),
        ),
    ),
    Section(
        "ordinals",
        "Ordinals",
        "",
        (
            Shown("numbers.ordinals", "In words"),
            Shown("numbers.ordinals_before", "In words without an article, before a noun"),
            Shown("numbers.formations", "nouns whose ordinal is a name"),
            Shown("numbers.ordinal_nouns", "In words without an article, behind"),
            Shown("numbers.ordinal_units", "Units in front of tens"),
            Shown("numbers.ordinal_additions", "Added by words behind the ordinal"),
            Shown("numbers.ordinal_endings", "attached to digits"),
            Shown("numbers.article_ordinals", "The article makes digits an ordinal."),
            Shown("numbers.ordinal_article", "Ordinals in words are read behind an article."),
            Shown("numbers.known_beginnings", "what definite nouns in front begin with"),
            Shown("numbers.known_endings", "what they end in without an article"),
            Shown("numbers.determiners", "in front of “first” and “second”, where these are ordinals of a thing"),
            Shown("numbers.superlatives", "ranked by an ordinal in front of them"),
            Shown("numbers.top", "the first ones of a list"),
            Shown("numbers.not_ordinal_before", "no ordinal in front of"),
            Shown("numbers.not_ordinal_after", "no ordinal behind"),
            Shown("numbers.rulers", "titles of those to whose name an ordinal belongs"),
        ),
    ),
    Section(
        "things",
        "Things counted",
        "",
        (
            Shown("numbers.twos", "two by themselves"),
            Shown("numbers.twos_marked", "two by themselves, where something shows it"),
            Shown("numbers.two_marks", "what shows it, behind them"),
            Shown("numbers.ones", "one, behind its noun"),
            Shown("numbers.things", "what a doubtful number counts for sure"),
            Shown("numbers.plurals", "plurals, behind which digits with an article count"),
            Shown("numbers.plural_endings", "endings of plurals"),
            Shown("numbers.construct_endings", "endings of plurals that another noun follows"),
            Shown("numbers.doubtful_endings", "endings behind which digits with an article are left unread"),
            Shown("numbers.not_plurals", "no plurals"),
            Shown("numbers.counted_indefinite", "What number words count never has an article."),
        ),
    ),
    Section(
        "unnumbered",
        "Said without a number",
        "Nothing is read of these, but a quote that has them bears out a value of none, one or two.",
        (
            Shown("numbers.none", "none"),
            Shown("numbers.unnumbered", "How many"),
            Shown("numbers.all_of_them", "a hundred per cent"),
            Shown("numbers.singulars", "one, where nothing counts it"),
            Shown("numbers.others", "behind a number, somebody besides"),
            Shown("numbers.two_endings", "endings of two"),
        ),
    ),
    Section(
        "lengths",
        "Lengths of time",
        "A number with a unit of time is a `duration`. A bare plural is at least two.",
        (
            Shown("numbers.times", "Units, behind a number", notation="2 {}", type="duration", column="two, in days"),
            Shown("numbers.one_time", "One of them"),
            Shown("numbers.two_times", "Two of them"),
            Shown("numbers.many_times", "Plurals", notation="{}", type="duration", column="days"),
            Shown("numbers.spans", "Phrases of their own", notation="{}", type="duration", column="days"),
            Shown("numbers.fillers", "between a number and its unit, without changing it"),
            Shown("numbers.lasting", "in front of a bare unit or plural"),
            Shown("numbers.lasting_first", "the same at the beginning of a sentence"),
            Shown("numbers.lasting_after", "behind a bare plural"),
            Shown("numbers.not_times", "no length of time in front of"),
        ),
    ),
    Section(
        "ages",
        "Ages",
        "An age is the `duration` that `aged 45` stands for: from that birthday to the day before the next.",
        (
            Shown("numbers.aged", "in front of a number"),
            Shown("numbers.aged_years", "in front of a number of years"),
            Shown("numbers.aged_between_commas", "behind these, digits between commas are an age"),
            Shown("numbers.aged_near", "in front of a number of years, with words before it that tell of a life"),
            Shown("numbers.aged_after", "behind it"),
            Shown("numbers.aged_nouns", "nouns behind which a bound is an age"),
            Shown("numbers.aged_each", "what may stand between such a noun and the bound"),
            Shown("numbers.aged_spans", "nouns a few words before a range, which is then one of ages"),
            Shown("numbers.ages_by_commas", "Two digits between commas behind two words are an age."),
            Shown("numbers.aged_alone", "behind which nothing else is counted"),
            Shown("numbers.aged_persons", "nouns behind which days or weeks are an age"),
            Shown("numbers.ordinal_ages", "An ordinal can say an age."),
            Shown("numbers.age_in_parentheses", "Years in parentheses behind a name are an age."),
            Shown("numbers.aged_decades", "Decades of a life"),
        ),
    ),
    Section(
        "months",
        "Months",
        "A date that names its month twice, in two traditions, is one date; where the two disagree, the quote "
        "contradicts itself.",
        (
            Shown("dates.months", "Names by tradition"),
            Shown("dates.month_words", "in front of a month"),
            Shown("dates.first_days", "the first day of the month behind it"),
            Shown("dates.of", "between the parts of a date"),
            Shown("dates.capitals", "The names of months and weekdays begin with a capital."),
            Shown("dates.month_first", "The day may follow its month."),
            Shown("dates.months_in_frame", "alone a month only behind “in” or “since”"),
            Shown("dates.months_with_number", "a month only with a day, a year, or a word such as “last” or “early”"),
            Shown("dates.months_with_day_and_year", "a month only with a day and a year"),
        ),
    ),
    Section(
        "calendars",
        "Other calendars",
        "Where one date is said in two calendars, both are read.",
        (
            Shown("dates.hijri_months", "Months of the Hijri calendar"),
            Shown("dates.hebrew_months", "Months of the Hebrew calendar"),
            Shown("dates.letters", "Letters as numbers, marked by geresh or gershayim", turned=True),
            Shown("dates.letters_thousands", "What a year in letters leaves out"),
            Shown("dates.same_as", "between the same day in two calendars"),
        ),
    ),
    Section(
        "weekdays",
        "Weekdays",
        "A weekday alone is the latest one up to the publication. “Today, Sunday” is one date.",
        (
            Shown("dates.weekdays", "Names"),
            Shown("dates.weekdays_beside", "Names that are weekdays only beside a date or “today”"),
            Shown("dates.endings", "attached to their end"),
            Shown("dates.times_behind", "Times of day behind a weekday or “today”"),
            Shown("dates.eves", "in front of a weekday, where it may mean the night before: left unread"),
            Shown("dates.nights", "the night before the publication, or the one behind it: left unread"),
        ),
    ),
    Section(
        "years",
        "Dates in figures, years, eras",
        "Dates as in ISO 8601 (2024-08-23) are read in every language.",
        (
            Shown("dates.numeric", "the order of day (d), month (m) and year (y); without it only 23/08/2024 is read"),
            Shown("dates.short_years", "A date in figures may leave out the century."),
            Shown("dates.year_words", "in front of a year"),
            Shown("dates.eras", "Behind a year"),
            Shown("dates.eras_before", "In front of a year"),
        ),
    ),
    Section(
        "stretches",
        "Seasons, parts, decades, centuries",
        "",
        (
            Shown("dates.seasons", "Seasons", notation="{} 2025", type="date", column="of 2025"),
            Shown("dates.seasons_with_number", "a season only with a year, or behind “last”, “this”, “next”"),
            Shown("dates.season_frames", "in front of the season of a known year"),
            Shown("dates.season_frames_told", "the same, in a sentence in the past or the future"),
            Shown("dates.parts", "Parts", notation="{} May 2025", type="date", column="of May 2025"),
            Shown("dates.parts_behind", "Early and late, behind a decade or a century"),
            Shown("dates.pieces", "Halves, thirds, quarters; with an ordinal"),
            Shown("dates.quarters", "Short names"),
            Shown("dates.decades", "Decades that name no century: the twentieth"),
            Shown("dates.decades_in_part", "The same, behind “the early” and its like only"),
            Shown("dates.decade_endings", "attached to a year, its decade"),
            Shown("dates.decade_words", "in front of the number of a decade"),
            Shown("dates.not_decades", "no decade, but an age, in front of"),
            Shown("dates.centuries", "century, with an ordinal"),
        ),
    ),
    Section(
        "publication",
        "Counted from the publication",
        "Such dates are resolved by the day of publication; without it they have no bounds. A day without its year is "
        "the latest one up to the publication, or, where a sentence speaks of what lies ahead, the first after it.",
        (
            Shown("dates.relative", "Phrases", notation="{}", type="date", column=_SUNDAY),
            Shown("dates.units", "Stretches, beside the words below"),
            Shown("dates.shifts", "In front of a stretch, a weekday, a month"),
            Shown("dates.shifts_behind", "Behind it"),
            Shown("dates.sides", "In front of “this week”, “this month”"),
            Shown("dates.ago_before", "ago, in front of a length of time"),
            Shown("dates.ago_before_counted", "ago, in front of a number of units"),
            Shown("dates.ago_behind", "ago, behind it"),
            Shown("dates.ago_anchors", "behind “ago” and a length, where something else follows: before that"),
            Shown("dates.ahead_before", "from now, in front of a length of time"),
            Shown("dates.ahead_before_future", "the same, in a sentence about the future"),
            Shown("dates.ahead_behind", "from now, behind it"),
        ),
    ),
    Section(
        "offsets",
        "Counted from something else",
        "“Two weeks later” counts from something that was named before. It is read as `2 weeks after ?`, has no "
        "bounds, and keeps its length; `draft` asks what it counts from.",
        (
            Shown("dates.offsets", "Phrases"),
            Shown("dates.offsets_before", "In front of a length of time"),
            Shown("dates.offsets_behind", "Behind it"),
            Shown("dates.offset_blockers", "in front of a length, which is then no such distance"),
            Shown("dates.offset_stops", "behind it, where it then compares: earlier than planned"),
        ),
    ),
    Section(
        "periods",
        "Periods",
        "Where the start and the end of a stretch are said, or one of them (since, until), it is a `period`.",
        (
            Shown("dates.prepositions", "What words are to a date"),
            Shown("dates.present", "until now"),
            Shown("dates.onwards", "behind a start without an end"),
        ),
    ),
    Section(
        "tense",
        "What lies ahead, and what lies behind",
        "By these it is told whether a day without its year lies before or after the publication. A verb in the "
        "present leaves that open, in headlines above all: the reading is then the latest one or the next one.",
        (
            Shown("dates.future", "ahead"),
            Shown("dates.future_beginnings", "ahead: how verbs begin"),
            Shown("dates.not_future", "how other words begin like that"),
            Shown("dates.past", "behind"),
            Shown("dates.past_auxiliaries", "behind, with a verb in the present that follows"),
            Shown("dates.open_tense", "either"),
            Shown("dates.open_tense_alike", "either of a weekday, else behind: past and present look alike"),
            Shown("dates.open_tense_beside", "either, right in front of the date"),
        ),
    ),
    Section(
        "credits",
        "Who is credited",
        "",
        (
            Shown("speech.before", "Cues in front of whoever is credited", turned=True),
            Shown("speech.verbs", "Words for saying", turned=True),
            Shown("speech.that", "what is said begins with"),
            Shown("speech.reported", "nouns for what happened that begin it too"),
            Shown("speech.openings", "between a cue and who is credited"),
            Shown("speech.about_him", "somebody who was named before, by a phrase"),
            Shown("speech.pronouns", "somebody who was named before, by a word"),
            Shown("speech.impersonal", "nobody in particular, by a phrase"),
            Shown("speech.passives", "nobody in particular, by a verb in the passive"),
            Shown("speech.passive_mark", "the vowel that shows the passive", signs=True),
            Shown("speech.denials", "deny the verb behind them"),
            Shown("speech.unfit_before", "right in front of a word that then is no such verb"),
            Shown("speech.no_speakers", "what says nothing: “according to the plan”"),
            Shown("speech.determiners", "articles and their like"),
            Shown("speech.ends", "the name is over with"),
            Shown("speech.edges", "part of no name at its beginning or end"),
            Shown("speech.fronted", "begins a circumstance, not a speaker"),
        ),
    ),
    Section(
        "caution",
        "Words of caution",
        "A claim that asserts what its quote doubts, denies, or only expects, is a lost hedge.",
        (
            Shown("speech.doubts", "doubt"),
            Shown("speech.expectations", "a plan or a forecast"),
            Shown("speech.denied", "a denial"),
        ),
    ),
    Section(
        "unread",
        "What is not read",
        "What looks like a value and is none. Links, e-mail addresses, phone numbers, scores, coordinates, numbers of "
        "lists and footnotes, models and versions are left unread in every language.",
        (
            Shown("numbers.numbered", "a number or ordinal beside it is a name"),
            Shown("numbers.labelled", "a number beside it is a name, unless it counts what follows"),
            Shown("numbers.ranked", "digits beside it are a place in a row"),
            Shown("numbers.odds", "between two numbers that are odds"),
            Shown("numbers.numbered_ordinals", "so is an ordinal in front of it"),
            Shown("numbers.number_words", "between such a noun and its number"),
            Shown("numbers.addressed", "an address, with the name and number behind it"),
            Shown("numbers.not_addressed", "in front of a number that is no part of such an address"),
            Shown("numbers.streets", "an address, with the number in front of it and the name behind it"),
            Shown("numbers.places", "an address, with the number and name in front of it"),
            Shown("numbers.names", "phrases that state no number"),
            Shown("numbers.titled", "in front of a title in quotation marks"),
            Shown("numbers.unclear_units", "units of unclear size"),
            Shown("numbers.clock", "a time of day follows"),
            Shown("numbers.clock_after", "behind a time of day"),
            Shown("numbers.clock_links", "between the parts of a time of day"),
            Shown("numbers.rates", "a rate, in front of a length of time"),
            Shown("numbers.per", "the base of a rate, in front of a number"),
            Shown("numbers.scores", "two numbers with a hyphen are a score beside"),
            Shown("numbers.reading_time", "minutes that reading takes"),
            Shown("dates.names", "phrases that state no date"),
            Shown("dates.recurring", "all such days, months or seasons"),
            Shown("dates.named_before", "named after the date behind it"),
            Shown("dates.named_behind", "named after the date in front of it"),
            Shown("dates.events_before", "named after the date behind it, unless that has a year"),
            Shown("dates.events_behind", "named after the date in front of it, unless that has a year"),
            Shown("dates.function_words", "words behind a number that counts nothing"),
        ),
    ),
    Section(
        "articles",
        "Around an article",
        "By these `draft` recognises a language, where sentences end, and what is boilerplate.",
        (
            Shown("speech.furniture", "Whole lines", turned=True),
            Shown("speech.line_beginnings", "Beginnings of lines", turned=True),
            Shown("speech.line_words", "In short lines", turned=True),
            Shown("speech.box_headings", "Headings of boxes", turned=True),
            Shown("speech.abbreviations", "a full stop behind it ends no sentence"),
            Shown("speech.closing_abbreviations", "a full stop behind it may end one"),
            Shown("speech.frequent", "frequent words"),
        ),
    ),
    Section(
        "prefixes",
        "Attached prefixes",
        "Words are found with these attached to them, several at a time if need be, with a hyphen or without.",
        (
            Shown("prefixes", "Prefixes", turned=True),
            Shown("whole", "words that only look as if they had one"),
        ),
    ),
)  # fmt: skip
"""In the order of the pages."""
