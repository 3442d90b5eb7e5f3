"""Notations and values to test laws with: written as curators write them, most of them readable."""

from __future__ import annotations

from hypothesis import strategies as st

from claimcheck.values import Value, parse_value

HEDGES = (
    "", "about ", "~", "roughly ", "some ", "circa ", "nearly ", "almost ", "close to ", "just over ", "at least ",
    ">=", "≥ ", "no fewer than ", "more than ", "over ", "> ", "at most ", "up to ", "no more than ", "<= ", "under ",
    "fewer than ", "less than ", "<", "exactly ", "at least about ", "an estimated ",
)  # fmt: skip
SUFFIXES = ("", " or so", " or more", "+", " or fewer", " at most", " at least")
WORDS = (
    "a dozen", "none", "twelve", "twenty-five", "one hundred and ninety", "three million", "half a million",
    "two and a half million", "a couple", "a few", "several", "dozens", "tens", "scores", "hundreds", "thousands",
    "tens of thousands", "hundreds of thousands", "millions", "several hundred", "nineteen hundred", "two dozen",
)  # fmt: skip
FRACTIONS = ("a third", "half", "three quarters", "two thirds", "1/3", "7/9", "a tenth", "2½", "one in seven", "½")
UNITS = (
    "", "km", "m", "miles", "kg", "tonnes", "°C", "°F", "K", "%", "percentage points", "EUR", "USD", "$", "lorries",
    "people", "MWh", "km²", "armoured vehicles", "km/h", "days", "months", "GB", "hectares", "جندي", "barrels",
)  # fmt: skip


@st.composite
def numerals(draw: st.DrawFn, *, decimals: bool = True) -> str:
    """A number in digits: small, round, grouped, decimal or scaled."""
    number = draw(st.one_of(st.integers(0, 30), st.integers(0, 3000), st.integers(1, 99).map(lambda n: n * 1000)))
    shapes = ["{}", "{:,}", "{} million", "{}bn", "{}.5 million"]
    if decimals:
        shapes += ["{}.5", "{}.25", "{}.1250", "-{}", "-{}.75", "−{}"]
    return draw(st.sampled_from(shapes)).format(number)


@st.composite
def ranges(draw: st.DrawFn) -> str:
    """A range, in the order of its numbers."""
    low, high = sorted(draw(st.tuples(st.integers(0, 500), st.integers(0, 500))))
    high += 1
    forms = ("{}..{}", "{} to {}", "between {} and {}", "{}-{}", "{}–{}", "{}..<{}", "about {} to {}", "from {} to {}")
    return draw(st.sampled_from(forms)).format(low, high)


def amounts(*, decimals: bool = True) -> st.SearchStrategy[str]:
    """A number with its hedge or bound, a range, or a vague word, without a unit; some are empty (nearly 0)."""
    hedged = st.tuples(st.sampled_from(HEDGES), st.one_of(numerals(decimals=decimals), st.sampled_from(WORDS)))
    bound = st.tuples(numerals(decimals=decimals), st.sampled_from(SUFFIXES))
    words = st.sampled_from(WORDS + FRACTIONS if decimals else WORDS)
    several = st.lists(ranges(), min_size=2, max_size=3).map(" or ".join)
    return st.one_of(hedged.map("".join), bound.map("".join), ranges(), words, several)


def _readable(text: str, type: str) -> Value | None:
    try:
        return parse_value(text, type=type)
    except ValueError:
        return None


def counts() -> st.SearchStrategy[Value]:
    """Counts of every notation, without a unit."""
    return amounts(decimals=False).map(lambda text: _readable(text, "count")).filter(bool)


@st.composite
def quantities(draw: st.DrawFn, units: tuple[str, ...] = UNITS) -> Value:
    """Quantities of every notation, with a unit."""
    text = f"{draw(amounts())} {draw(st.sampled_from(units))}"
    found = _readable(text, "quantity")
    return parse_value("12", type="quantity") if found is None else found


LENGTHS = ("km", "m", "miles", "ft", "cm")


def ordinals() -> st.SearchStrategy[Value]:
    """Ordinals of every notation."""
    places = st.integers(1, 40)
    forms = ("{}", "No. {}", "at least {}", "top {}", "about {}", "after all {}", "at most the {}", "more than {}")
    texts = st.tuples(st.sampled_from(forms), places).map(lambda pair: pair[0].format(pair[1]))
    words = st.sampled_from(("first", "twenty-first", "the twelfth", "14th", "2nd or 3rd", "1st..3rd", "hundredth"))
    return st.one_of(texts, words).map(lambda text: _readable(text, "ordinal")).filter(bool)


@st.composite
def places(draw: st.DrawFn) -> Value:
    """Places of a small world, where each may lie in others."""
    from claimcheck.values.entity import EntityValue

    path = draw(st.lists(st.sampled_from("ab"), min_size=1, max_size=4))
    return EntityValue("/".join(path), tuple("/".join(path[:length]) for length in range(len(path) - 1, 0, -1)))


def choices() -> st.SearchStrategy[Value]:
    """Entities, categories, flags and texts."""
    words = st.sampled_from(("full", "Full", "almost full", "empty", "ריק", "رِيق"))
    return st.one_of(
        places(),
        words.map(lambda word: parse_value(word, type="category")),
        st.booleans().map(lambda holds: parse_value(holds, type="flag")),
        words.map(lambda word: parse_value(word, type="text")),
    )


def values() -> st.SearchStrategy[Value]:
    """Values of every type that needs no time."""
    return st.one_of(counts(), quantities(), quantities(units=LENGTHS), ordinals(), choices())


def families() -> st.SearchStrategy[list[Value]]:
    """A few values of one kind, as a group of claims has them."""
    kinds = (counts(), quantities(units=LENGTHS), quantities(units=("°C", "°F", "K")), ordinals(), places(), values())
    return st.one_of(*(st.lists(kind, min_size=1, max_size=6) for kind in kinds))


WORDS_AND_SIGNS = (
    "about", "190", "at", "least", "most", "between", "and", "or", "to", "..", "-", "1.900", "12,5",
    "a", "the", "of", "km", "%", "€", "million", "half", "third", "dozens", "tens", "first", "14th",
    "No.", "top", "plus", "+", "0", "none", "more", "than", "then", "minus", "\u202e", "١٢", "½", "1e9",
    "per",
)  # fmt: skip
JUNK = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789.,-+~<>=±%/ ekmbn€$", max_size=20),
    st.lists(
        st.sampled_from(WORDS_AND_SIGNS),
        max_size=8,
    ).map(" ".join),
)
"""Texts that are mostly no notation."""


# Time

MONTHS = (
    "January", "Feb", "March", "Apr.", "May", "June", "July", "August", "Sept", "October", "Nov.", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tue", "Wednesday", "Thursday", "Fri", "Saturday", "Sunday")
PARTS = ("", "early ", "mid-", "late ", "the end of ", "beginning of ", "middle of ")
RELATIVES = (
    "today", "yesterday", "tomorrow", "the day before yesterday", "Sunday", "last Friday", "next Monday", "this week",
    "last week", "next month", "last year", "early last month", "28 October", "October", "mid-March", "summer",
    "winter", "last autumn", "Q3", "the 16th", "3 days ago", "2 weeks ago", "about a month ago", "in 3 days",
    "16-18 October", "Sunday 28 October", "October last year", "earlier this year", "Friday last week",
)  # fmt: skip
OTHER_CALENDARS = (
    "julian 1890-05-01", "julian May 1890", "hijri 1447-05-25", "hijri Ramadan 1445", "hebrew 25 Heshvan 5786",
    "hebrew Adar 5784", "julian 44 BC",
)  # fmt: skip


def _edtf_days() -> st.SearchStrategy[str]:
    year = st.integers(-400, 2400).map(lambda number: f"{'-' if number < 0 else ''}{abs(number):04d}")
    month = st.one_of(
        st.integers(1, 12).map("{:02d}".format), st.sampled_from(("XX", "1X", "21", "24", "32", "34", "41"))
    )
    real_month = st.integers(1, 12).map("{:02d}".format)
    day = st.one_of(st.integers(1, 28).map("{:02d}".format), st.sampled_from(("XX", "0X", "X1")))
    masked = st.sampled_from(("19X4", "198X", "20XX", "X990", "XXXX"))
    whole = st.tuples(year, real_month, day).map("-".join)
    return st.one_of(
        whole,
        whole,
        st.tuples(year, month).map("-".join),
        st.one_of(year, masked, st.sampled_from(("Y17E8", "Y-12345", "1950S2"))),
        st.tuples(masked, real_month, day).map("-".join).filter(lambda text: "XXXX" not in text or "X1" not in text),
        st.tuples(whole, st.integers(0, 23), st.sampled_from(("Z", "+03:00", "-11:30", ""))).map(
            lambda parts: f"{parts[0]}T{parts[1]:02d}:15{parts[2]}" if "X" not in parts[0] else parts[0]
        ),
    )


@st.composite
def dates_in_words(draw: st.DrawFn) -> str:
    """A date in English prose that needs no publication."""
    year, day = draw(st.integers(1000, 2400)), draw(st.integers(1, 28))
    month, other = draw(st.sampled_from(MONTHS)), draw(st.sampled_from(MONTHS))
    weekday, part = draw(st.sampled_from(WEEKDAYS)), draw(st.sampled_from(PARTS))
    forms = (
        f"{day} {month} {year}", f"{month} {day}, {year}", f"{weekday}, {day} {month} {year}", f"{part}{month} {year}",
        f"{part}{year}", f"{part}{year // 10}0s", f"{weekday} {month} {year}", f"about {day} {month} {year}",
        f"c. {year}", f"Q{day % 4 + 1} {year}", f"{day} {month} - {day} {other} {year}", f"{day} or 28 {month} {year}",
        f"{day}th century", f"{day}th century BC", f"{year} BC", f"{part}{day}th century", f"winter {year}",
        f"late summer {year}", f"second half of {year}", f"{month} {year} or {other} {year}", f"{year}-{year + day}",
        f"{weekday} {year}~", f"{day} {month} {year} at 14:30 UTC",
    )  # fmt: skip
    return draw(st.sampled_from(forms))


@st.composite
def date_notations(draw: st.DrawFn) -> str:
    """A date of any notation but orders; most can be read."""
    one, other = draw(_edtf_days()), draw(_edtf_days())
    mark = draw(st.sampled_from(("", "", "~", "?", "%")))
    edtf = (
        f"{one}{mark}" if "T" not in one else one, f"{one}/..", f"../{one}", f"{one}/{other}", f"[{one},{other}]",
        f"[{one}..]", f"{draw(st.sampled_from(WEEKDAYS))} {one}",
    )  # fmt: skip
    others = st.sampled_from((*RELATIVES, *OTHER_CALENDARS))
    return draw(st.one_of(st.sampled_from(edtf), dates_in_words(), others))


def publications() -> st.SearchStrategy[str | None]:
    """When a source was published: exactly, roughly, from or until a day, or nobody knows."""
    return st.sampled_from(
        (
            None,
            "2025-11-16",
            "2025-11",
            "2024",
            "2025-12-21/..",
            "../2025-12-21",
            "2025-11-16T23:00Z",
            "1899-12-28/1901",
        )
    )


@st.composite
def dates(draw: st.DrawFn) -> Value:
    """Dates of every notation."""
    text, published = draw(date_notations()), draw(publications())
    try:
        return parse_value(text, type="date", published=published)
    except ValueError:
        return parse_value("2025-11-16", type="date")


@st.composite
def orders(draw: st.DrawFn) -> Value:
    """Orders, with and without a length."""
    length = draw(st.sampled_from(("", "2 days ", "about 1 week ", "half a year ", "more than a month ")))
    return parse_value(f"{length}{draw(st.sampled_from(('after', 'before')))} the vote", type="date")


@st.composite
def periods(draw: st.DrawFn) -> Value:
    """Periods of every notation; a few are dates."""
    one, other = draw(date_notations()), draw(date_notations())
    text = draw(st.sampled_from((f"{one}/{other}", f"{one}/..", f"../{other}", f"from {one} to {other}", one)))
    for notation in (text, f"{other}/{one}"):
        try:
            return parse_value(notation, type="period", published=draw(publications()))
        except ValueError:
            continue
    return parse_value("2025-11-16/2025-11-18", type="period")


@st.composite
def duration_notations(draw: st.DrawFn) -> str:
    """A length of time of any notation; most can be read."""
    unit = draw(st.sampled_from(("seconds", "hours", "days", "weeks", "months", "years", "decades", "yrs", "min")))
    number = draw(st.integers(1, 90))
    forms = (
        f"{draw(amounts())} {unit}", f"P{number}Y", f"P{number}DT{number}H", f"{number} years and {number % 11} months",
        f"{number}:{number % 60:02d}:09", f"a {unit.rstrip('s')}", unit, f"aged {number}", f"half a {unit.rstrip('s')}",
        f"{number} weeks and a half", "a quarter of a century", f"{number}-{unit.rstrip('s')}",
    )  # fmt: skip
    return draw(st.sampled_from(forms))


def durations() -> st.SearchStrategy[Value]:
    """Durations of every notation."""
    return duration_notations().map(lambda text: _readable(text, "duration")).filter(bool)


def times() -> st.SearchStrategy[Value]:
    """Values that are compared by their place in time."""
    return st.one_of(dates(), periods(), orders())
