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
