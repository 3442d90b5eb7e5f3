"""What a language says with numbers: number words, hedges, ranges, units, ordinals; data only."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["Numbers"]


@frozen
class Numbers:
    """The tables by which numbers are read.

    Where a table has a meaning on the left, the words for it stand in one string on the right, parted by commas. A
    phrase that ends in a hyphen ends in a prefix that is attached to the number behind it: `יותר מ-`.
    """

    # Digits

    point: str = "."
    """The signs before decimals."""
    group: str = ","
    """The signs that part thousands; a space that does not break parts them in every language. A sign that is in both
    parts thousands where three digits follow it."""

    # Number words

    cardinals: Mapping[int, str] = field(factory=dict)
    """Numbers to which only smaller ones are added, with their words in every form: two, twelve, forty, مئتان."""
    rooms: Mapping[int, int] = field(factory=dict)
    """What may be added to a number must be less than this, where it is not as usual: 20 for the French soixante."""
    hundreds: Mapping[int, str] = field(factory=dict)
    """Words that multiply the number in front of them within a group of three digits: hundred, מאות."""
    scales: Mapping[int, str] = field(factory=dict)
    """Words that multiply all of the group in front of them: thousand, million."""
    scaled: Mapping[int, str] = field(factory=dict)
    """Words and phrases that are a scale with its number: a million, ألف, אלפיים."""
    attached_scales: Mapping[str, int] = field(factory=dict)
    """Letters that scale the digits in front of them: bn, k."""
    doubtful_scales: Mapping[str, int] = field(factory=dict)
    """The same for letters that mostly mean something else, such as metres, and scale digits only where money or what
    such numbers count stands behind them: the m of `2.4m tickets`."""
    scaled_things: str = ""
    """What such numbers count; where this is empty, every noun in the plural."""
    scaled_adjectives: str = ""
    """Words that may stand in front of those: new, displaced."""
    not_scaled: str = ""
    """Digits with such a letter that are a name: 3M."""
    money_scales: Mapping[str, int] = field(factory=dict)
    """The same for letters that scale an amount of money only: the m of £5m."""
    dozens: Mapping[int, str] = field(factory=dict)
    """Words that multiply a number and end it: dozen."""
    minus: str = ""
    """Words that make the number behind them one below zero, where it has a unit: minus."""
    conjunctions: str = ""
    """The words for `and`; one that is attached is a prefix."""
    and_needed: bool = False
    """Whether the parts of a number are always joined by `and`."""
    units_with_and: bool | None = None
    """Whether units are joined to tens by `and`: always, never, or (None) either way."""
    units_first: bool = False
    """Whether the units stand before the tens: خمسة وعشرون."""
    not_alone: str = ""
    """Number words that are mostly something else where they stand alone, such as שני; read before a `thing` only."""
    list_joints: str = ""
    """The words for `and` between the numbers of a list in which those of `not_alone` count as well."""
    not_counted_endings: str = ""
    """What words behind those end in that are no nouns: -ing."""
    construct: str = ""
    """Words for two of a scale that are one of it in another case, where nothing counted follows: مليونا."""
    accusative_endings: str = ""
    """What nouns end in that stand in no construct state, so that no such word counts them: «مليونا سنويا»."""
    shares: Mapping[str, str] = field(factory=dict)
    """Fractions with their phrases: `1/2`: half, a half."""
    shares_of: Mapping[str, str] = field(factory=dict)
    """Fractions that are sure only where `share_links` or a hedge stand beside them: a third."""
    share_parts: Mapping[int, str] = field(factory=dict)
    """The words that make a fraction of the number in front of them: thirds, أرباع."""
    and_shares: Mapping[str, str] = field(factory=dict)
    """Fractions behind `and` that are added to a number, a scale or a unit: a half, نصف, חצי."""
    share_links: str = ""
    """What stands between a fraction or a vague number and what it is a part of: of, of a, of the."""
    ratios: str = ""
    """What stands between the two numbers of a ratio: in, out of, מתוך."""

    # Words around numbers

    before: Mapping[str, str] = field(factory=dict)
    """Hedges of claim files (`about`, `at least`, …; empty for words that only belong to the number) with the phrases
    for them in front of a number."""
    before_time: Mapping[str, str] = field(factory=dict)
    """The same for phrases that hedge a length of time only: within."""
    before_far: Mapping[str, str] = field(factory=dict)
    """The same for phrases that a few words may part from the number: «لا يتجاوز عدد سكان القرية 900»."""
    before_split: Mapping[str, Mapping[str, str]] = field(factory=dict)
    """The same for words of which the last one stands apart, at the number: «يزيد عدد الموقوفين على 85»."""
    taking: str = ""
    """Nouns that take the last of those words themselves, so that it is no hedge behind them: pressure on, raids on."""
    before_of: Mapping[str, str] = field(factory=dict)
    """The same for phrases that hedge only where one of `measures` stands a few words before them, or one of `marks`
    right behind the number: passed, crossed the."""
    measures: str = ""
    """Nouns whose number is what such a phrase is said of: toll, number, turnout."""
    not_measures: str = ""
    """Phrases with such a noun that mean something else: a number of."""
    relatives: str = ""
    """Words of which one in front of such a phrase makes it say what somebody did: the ships that passed."""
    marks: str = ""
    """Words that say that the number in front of them is such a bound: mark, threshold."""
    after: Mapping[str, str] = field(factory=dict)
    """The same for phrases behind a number or behind the words that it counts."""
    vague: Mapping[str, str] = field(factory=dict)
    """Vague numbers of claim files (`dozens`, `several`, `13..19`) with their phrases."""
    vague_doubtful: str = ""
    """Vague words that are something else where no noun in the plural follows them: כמה."""
    vague_alone: Mapping[str, str] = field(factory=dict)
    """Vague numbers of claim files with the phrases that say them in front of one of `vague_verbs` only: a couple."""
    vague_verbs: str = ""
    """Verbs in the plural: were, escaped."""
    vague_scales: Mapping[str, str] = field(factory=dict)
    """What multiplies a vague number: `thousand`: thousand, of thousands, آلاف."""
    between: Mapping[str, str] = field(factory=dict)
    """Phrases that open a range, each with what may stand in its middle: `between`: and."""
    to: str = ""
    """What stands in the middle of a range that nothing opens: to, עד."""
    alternatives: str = ""
    """What stands between two numbers of which one is meant: or, או."""
    changes: str = ""
    """Words that make `from 3 to 5` behind them a change from one number to another: rose, fell."""

    # Units

    percent: str = ""
    """Words for per cent, behind a number."""
    units: Mapping[str, str] = field(factory=dict)
    """Units of claim files with their names and abbreviations, behind a number."""
    two_units: Mapping[str, str] = field(factory=dict)
    """Units in the dual, which are two of them by themselves."""
    one_unit: Mapping[str, str] = field(factory=dict)
    """Units with the phrases for one of them, read behind a hedge only: a kilometre."""
    money: Mapping[str, str] = field(factory=dict)
    """Currencies with their names, behind a number."""
    money_before: Mapping[str, str] = field(factory=dict)
    """Currencies with the signs and codes that stand in front of a number or behind it."""
    during: str = ""
    """Hedges that are none before a length of time, but say that something goes on meanwhile: over."""
    not_during: str = ""
    """Words right in front of those, or behind the length of time, that make them hedges still: for, ago."""
    fillers: str = ""
    """Words between a number and a unit of time that change nothing: full, consecutive."""
    unclear_units: str = ""
    """Units whose size is unclear, so that a number with one is left unread: pounds, degrees."""

    # Time

    times: Mapping[str, str] = field(factory=dict)
    """Units of time (day, week, month, year …) with the forms that stand behind a number."""
    one_time: Mapping[str, str] = field(factory=dict)
    """Units of time with the phrases that mean one of it: a day, an hour, שבוע."""
    two_times: Mapping[str, str] = field(factory=dict)
    """Units of time in the dual: שבועיים."""
    many_times: Mapping[str, str] = field(factory=dict)
    """Units of time as bare plurals."""
    lasting: str = ""
    """Words in front of a unit of time alone that make it a duration: for, lasting."""
    lasting_after: str = ""
    """What makes a bare plural in front of it a duration: long (months-long)."""
    lasting_first: str = ""
    """The same where the plural begins the sentence: of (years of drought)."""
    not_times: str = ""
    """Words behind a number and a unit of time that make it no length."""
    spans: Mapping[str, str] = field(factory=dict)
    """Durations of claim files with phrases of their own: a fortnight, a quarter of a century."""
    aged: str = ""
    """Phrases in front of a number that make it an age: aged, at the age of, בן."""
    aged_years: str = ""
    """The same for phrases that need years behind the number: البالغ."""
    aged_near: Mapping[str, str] = field(factory=dict)
    """Words right in front of a number of years, with those of which one stands a few words before and makes it an age:
    عن behind توفي."""
    aged_persons: str = ""
    """Nouns behind which days or weeks are an age, where behind others they are how long something lasts: תינוק."""
    aged_alone: str = ""
    """Those of the first words of such phrases behind which no noun can be counted: גיל."""
    aged_between_commas: str = ""
    """Nouns behind which digits between commas are an age: the minister, 58, resigned."""
    ordinal_ages: bool = False
    """Whether ages are said with ordinals: في سن الخامسة."""
    aged_after: str = ""
    """Phrases behind a number or a number of years that make it an age: years old, من عمره."""
    aged_nouns: str = ""
    """Nouns behind which a bound is one of age: children under five."""
    aged_each: str = ""
    """Words that may stand between such a noun and the bound: brothers, all under 20."""
    aged_spans: str = ""
    """Nouns of which one stands a few words before a range of numbers or years and makes it one of ages: أعمار."""
    ages_by_commas: bool = False
    """Whether two digits between commas behind two words are an age, in a language whose names have no capitals."""
    aged_decades: Mapping[int, str] = field(factory=dict)
    """The decades of a life, as phrases: in his forties."""
    age_in_parentheses: bool = False
    """Whether years in parentheses behind a name are an age."""

    # Things counted

    twos: str = ""
    """Nouns in the dual, which are two of them, and phrases that say two of something: both pilots."""
    twos_marked: str = ""
    """Nouns of which the dual looks like the plural, and is one where one of `two_marks` or a word for two follows."""
    two_marks: str = ""
    """Words that speak of two: «أحدهما»."""
    ones: str = ""
    """Words for one that stand behind their noun: واحد, אחד."""
    things: str = ""
    """Nouns, and words that begin such, before which a doubtful number is sure to count: people, soldiers."""

    plurals: str = ""
    """Words in the plural behind which digits with an article count and are no ordinal: «الدول الـ27»."""
    plural_endings: str = ""
    """What words in the plural end in."""
    doubtful_endings: str = ""
    """What words in the plural and others end in, behind which digits with an article are left unread."""

    construct_endings: str = ""
    """What longer words in the plural end in where another noun follows."""
    not_plurals: str = ""
    """Words with such an ending that are none: surnames."""
    counted_indefinite: bool = False
    """Whether what number words count never has an article."""

    # Said without a number

    none: str = ""
    """Words by which it is said that there is none, or that something did not happen: nobody, without, לא."""
    unnumbered: Mapping[int, str] = field(factory=dict)
    """Words that say how many there are without a number: the only, both, trio."""
    all_of_them: str = ""
    """Words that say a hundred per cent: every, unanimously."""
    singulars: str = ""
    """Nouns of which one that nothing counts is one: soldier, bridge."""
    others: str = ""
    """Words behind a number that count it besides somebody who was named before: three others."""
    two_endings: str = ""
    """What longer words end in that are mostly nouns of which there are two: تان."""

    # Ordinals

    ordinals: Mapping[int, str] = field(factory=dict)
    """Ordinals in words, in every form, without the article."""
    ordinal_units: Mapping[int, str] = field(factory=dict)
    """Ordinals of the units that tens follow, where units come first: حادي, as in الحادي والعشرون."""
    ordinals_before: Mapping[int, str] = field(factory=dict)
    """Ordinals without an article that are sure before a noun: «ثالث هجوم»."""
    ordinal_endings: str = ""
    """What is attached to digits to make them an ordinal: st, nd, rd, th."""
    article_ordinals: bool = False
    """Whether the article makes digits an ordinal, and cardinals behind a noun: ה-14, העשרים וחמישה."""
    ordinal_article: bool = False
    """Whether ordinals in words need an article to be read: השלישי, الثالثة."""
    known_beginnings: str = ""
    """What definite nouns begin with: the article, with prefixes. Behind other nouns `first`, `second`, and cardinals
    with an article are no ordinals: «طريق المئة»."""
    known_endings: str = ""
    """What nouns end in that are definite without an article: possessives."""
    ordinal_additions: Mapping[int, str] = field(factory=dict)
    """What is added by words behind an ordinal: `100`: بعد المئة."""
    determiners: str = ""
    """Words of which one stands before `first` and `second` where these are ordinals of a thing."""
    superlatives: str = ""
    """Words that an ordinal in front of them ranks: largest (the third-largest)."""
    formations: str = ""
    """Nouns whose ordinal is a name, also with capitalised words between the two: the 3rd Assault Brigade."""
    top: str = ""
    """Words in front of a number that make it `top 10`."""
    ordinal_nouns: str = ""
    """Nouns behind which an ordinal is sure without the article that the language needs elsewhere: סבב שלישי."""
    rulers: str = ""
    """Titles with which an ordinal behind a name belongs to it: king, pope."""
    not_ordinal_before: str = ""
    """Words behind an ordinal that make it a name, a fraction or a time: World War, half."""
    not_ordinal_after: str = ""
    """Words in front of an ordinal that make it a name or a time: Article, يوم, at."""

    # What is no quantity

    numbered: str = ""
    """Nouns whose number or ordinal is a name: page 7, article 5, المادة الخامسة."""
    labelled: str = ""
    """The same for nouns of which numbers also count what they have: House 4, «في البيت 4 أطفال»."""
    ranked: str = ""
    """Nouns whose number is a place in a row, so that digits behind them are an ordinal: «المرتبة 45»."""
    numbered_ordinals: str = ""
    """Nouns of which an ordinal is a name as well: المادة الخامسة."""
    addressed: str = ""
    """Nouns that make an address with the name and the number behind them: רחוב."""
    not_addressed: str = ""
    """Words in front of a number that make it no part of such an address: في."""
    number_words: str = ""
    """Words between such a noun and its number: no., number, رقم."""
    odds: str = ""
    """What stands between two numbers of which the second is one and that are odds: three to one."""
    streets: str = ""
    """Nouns between the number of a house and the name of its street: «15 شارع الجمهورية»."""
    places: str = ""
    """Nouns behind a number and a name that make it an address: Street, Road."""
    names: str = ""
    """Phrases that have number words in them and state no number: one of the, on the one hand."""
    titled: str = ""
    """Nouns behind which quotation marks hold a title: film, book, magazine."""
    clock: str = ""
    """Words in front of a number or an ordinal that make it a time of day: الساعة."""
    clock_after: str = ""
    """Words behind a number or an ordinal that make it a time of day: a.m., o'clock, فجرا."""
    clock_links: str = ""
    """Words between the parts of a time of day: past, to, إلا."""
    rates: str = ""
    """Words in front of a length of time that make it a rate: every."""
    per: str = ""
    """Words in front of any number that make it the base of a rate: per."""
    scores: str = ""
    """Words that make two numbers with a hyphen a score: won, draw, فاز."""
    reading_time: str = ""
    """Phrases in front of or behind minutes that they take to read: min read, وقت القراءة."""
