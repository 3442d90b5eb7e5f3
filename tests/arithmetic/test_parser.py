"""The grammar of constraints: what is read, what is refused, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.arithmetic import Trouble, UnreadableConstraint, parsed_constraint
from claimcheck.arithmetic.parser import LONGEST, MOST_NESTED
from claimcheck.arithmetic.syntax import COMPARISONS, Comparison, Constant, Product, Sum, Term, Total


def trouble(text: str) -> Trouble:
    with pytest.raises(UnreadableConstraint) as refusal:
        parsed_constraint(text)
    return refusal.value.trouble


class TestTerm:
    def test_is_split_at_the_last_dot(self):
        assert parsed_constraint("v1.2.size = 3").left == Term("v1.2", "size")

    def test_has_qualifiers_in_brackets_in_any_order(self):
        one, other = "mill.output[year=2019, kind=oat flour] > 0", "mill.output[kind='oat flour',year=2019] > 0"
        assert parsed_constraint(one) == parsed_constraint(other)

    def test_without_a_subject_is_of_every_subject(self):
        assert parsed_constraint(".gold <= .medals").left == Term(None, "gold")

    def test_may_have_its_subject_in_quotes(self):
        assert parsed_constraint('"St. Olaf\'s mill".output = 3').left == Term("St. Olaf's mill", "output")

    @pytest.mark.parametrize("text", ['mill."v1.2"', "mill.'v1.2'", '"mill"."v1.2"'])
    def test_may_have_its_property_in_quotes(self, text):
        found = parsed_constraint(f"{text}[year=2019] = 3").left
        assert found == Term("mill", "v1.2", (("year", "2019"),))
        assert isinstance(found, Term)
        assert text[found.property_start : found.property_end].strip("\"'") == "v1.2"
        assert parsed_constraint('."v1.2" = 3').left == Term(None, "v1.2")
        assert parsed_constraint('2019."2nd" = 3').left == Term("2019", "2nd")

    @pytest.mark.parametrize("name", ["a-b", "a/b", "a:b", "sum", "and-or", "2019-fair"])
    def test_may_be_called_something_like_an_operator(self, name):
        assert parsed_constraint(f"{name}.size = 3").left == Term(name, "size")

    def test_is_told_from_a_number_with_a_dot(self):
        assert parsed_constraint("mill.output = 1.2bn").right == Constant("1.2bn")
        assert parsed_constraint("mill.output = 'v.2'").right == Constant("v.2")

    def test_knows_where_it_stands(self):
        text = "3 <  mill.output[year=2019]"
        term = parsed_constraint(text).right
        assert text[term.start : term.end] == "mill.output[year=2019]"
        assert text[term.property_start : term.property_end] == "output"


class TestOperators:
    def test_bind_as_in_school(self):
        assert str(parsed_constraint("a.x - b.x * 2 + c.x = 3")) == "a.x - b.x * 2 + c.x = 3"
        assert parsed_constraint("a.x - b.x * 2 = 3").left == Sum(
            Term("a", "x"), (("-", Product(Term("b", "x"), (("*", Constant("2")),))),)
        )

    def test_give_way_to_parentheses(self):
        found = parsed_constraint("(a.x - b.x) * 2 = 3")
        assert isinstance(found.left, Product)
        assert str(found) == "(a.x - b.x) * 2 = 3"

    def test_that_stand_on_one_level_go_from_left_to_right(self):
        assert str(parsed_constraint("a.x - (b.x - c.x) = 0")) != str(parsed_constraint("a.x - b.x - c.x = 0"))

    def test_may_begin_a_value(self):
        assert parsed_constraint("a.x > -3").right == Constant("-3")
        assert parsed_constraint("a.x = >=150").right == Constant(">=150")

    def test_sum_adds_up_all_groups_of_a_term(self):
        assert parsed_constraint("sum(mill.output[year=*]) = 3").left == Total(
            Term("mill", "output", (("year", None),))
        )


REFUSED = {
    "": ("missing at the end", ""),
    "mill.output": ("nothing is compared", "mill.output"),
    "mill.output <": ("missing at the end", ""),
    "< mill.output": ("missing before <", "<"),
    "mill.output < 3 < 4": ("second comparison", "<"),
    "mill.output <=400": ("operator is missing", "<=400"),
    "mill.output+barn.output = 3": ("middle of a word", "+"),
    "mill.output<=400": ("middle of a word", "<"),
    "mill.output = 12 km": ("operator is missing", "km"),
    "mill.output == 12": ("not an operator", "=="),
    "mill.output ≤ 12": ("not an operator", "≤"),
    "mill.output > 3 and barn.output > 3": ("not an operator", "and"),
    "mill.output - = 3": ("missing before =", "="),
    "(mill.output = 3": ("inside parentheses", "="),
    "(mill.output": ("never closed", "("),
    "mill.output) = 3": ("never opened", ")"),
    "() = 3": ("missing here", ")"),
    "max(mill.output) = 3": ("no function", "max"),
    "sum() = 3": ("wants a term", ")"),
    "sum(mill.output) = 3": ("wants a star", "mill.output"),
    "sum(mill.output[year=*] + 3) = 3": ("one term alone", "+"),
    "mill.output[year=*] = 3": ("several groups", "mill.output[year=*]"),
    "mill. = 3": ("property is missing", ""),
    "mill.output[] = 3": ("qualifier is missing", "]"),
    "mill.output[year] = 3": ("qualifier is missing", "year]"),
    "mill.output[year=] = 3": ("has no value", "="),
    "mill.output[year=1,year=2] = 3": ("stands twice", "[year=1,year=2]"),
    "mill.output[year=2019 = 3": ("is never closed", "["),
    "mill.output[year='2019] = 3": ("is never closed", "'"),
    "mill.output[year='2019'x] = 3": ("bracket is missing", "x"),
    "mill.output = '12 km": ("is never closed", "'"),
    "mill.output = '12 km'.": ("property is missing", ""),
    "mill.output = 'a'b": ("space is missing", "b"),
    "mill[year=2019] = 3": ("has no dot", "mill"),
    "''.output = 3": ("subject is missing", "''"),
    "mill.' ' = 3": ("property is missing", ""),
    "mill.'output = 3": ("is never closed", "'"),
    "'mill'.v.2 = 3": ("has a dot", "v.2"),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_is_refused_where_it_goes_wrong(text):
    reason, where = REFUSED[text]
    found = trouble(text)
    assert reason in found.reason
    assert text[found.start : found.end] == where


def test_what_is_written_otherwise_elsewhere_is_told_how_it_is_written_here():
    assert trouble("mill.output ≤ 12").help == "Write <= instead."
    assert trouble("mill.output <=400").help == "Put a space behind <=: <= 400."
    assert "quotes" in trouble("mill.output = 12 km").help


def test_neither_length_nor_depth_is_without_end():
    assert "characters" in trouble(f"mill.output = {'9' * LONGEST}").reason
    deep = "(" * (MOST_NESTED + 1) + "mill.output" + ")" * (MOST_NESTED + 1)
    assert "parentheses" in trouble(f"{deep} = 3").reason
    long = " + ".join(["a.b"] * (LONGEST // 6 - 2))
    assert len(parsed_constraint(f"{long} = 3").left.rest) == LONGEST // 6 - 3


NAMES = st.one_of(
    st.sampled_from(("mill", "a-b", "v1.2", "sum", "9th", "טחנה", "مطحنة", "St. Olaf's", 'the "old" one', "x y", "-")),
    st.text(min_size=1, max_size=6).filter(str.strip),
)
PROPERTIES = st.one_of(
    st.sampled_from(("output", "size", "delegation-size", "x/y", "גודל", "v1.2", "2nd", "-")),
    st.text(min_size=1, max_size=4).filter(str.strip),
)
QUALIFIERS = st.dictionaries(
    st.sampled_from(("year", "kind", "part")),
    st.sampled_from(("2019", "oat flour", "a,b", "x]", "*", '"', "'", "a=b")) | st.text(min_size=1, max_size=4),
    max_size=2,
)
CONSTANTS = st.builds(
    Constant,
    st.sampled_from(("3", "12 km", "-3", ">=150", "1.2bn", "a.b", "it's", "+", "", "(3)")) | st.text(max_size=5),
)


@st.composite
def terms(draw: st.DrawFn, *, star: bool = False) -> Term:
    qualifiers: dict[str, str | None] = {**draw(QUALIFIERS), **({"region": None} if star else {})}
    return Term(draw(st.one_of(st.none(), NAMES)), draw(PROPERTIES), tuple(sorted(qualifiers.items())))


NODES = st.recursive(
    st.one_of(terms(), CONSTANTS, terms(star=True).map(Total)),
    lambda inner: st.one_of(
        st.builds(Sum, inner, st.lists(st.tuples(st.sampled_from("+-"), inner), min_size=1, max_size=3).map(tuple)),
        st.builds(Product, inner, st.lists(st.tuples(st.sampled_from("*/"), inner), min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)
COMPARED = st.builds(Comparison, NODES, st.sampled_from(COMPARISONS), NODES)


def read_or_refused(text: str) -> None:
    trouble = None
    try:
        found = parsed_constraint(text)
    except UnreadableConstraint as refusal:
        trouble = refusal.trouble
    if trouble is None:
        assert parsed_constraint(str(found)) == found
        return
    assert 0 <= trouble.start <= trouble.end <= len(text)
    assert trouble.reason


class TestLaws:
    """Reading undoes writing; and whatever the text, a refusal stands inside it."""

    @given(COMPARED)
    def test_reading_undoes_writing(self, constraint):
        text = str(constraint)
        assert len(text) > LONGEST or parsed_constraint(text) == constraint

    @given(st.one_of(st.text(max_size=60), st.text(alphabet="ab.[]()=<>+-*/'\" ,1*", max_size=40)))
    def test_any_text_is_read_or_refused_inside_itself(self, text):
        read_or_refused(text)

    @given(COMPARED, st.integers(0, 80), st.sampled_from(("", " ", "(", ")", "[", "'", "=", ".", "*", "\u202e")))
    def test_a_damaged_constraint_too(self, constraint, at, character):
        text = str(constraint)
        read_or_refused(f"{text[:at]}{character}{text[at + 1 :]}")
