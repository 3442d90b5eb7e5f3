"""Texts of claim files in every layout that people and programs give them; some cannot be read."""

from __future__ import annotations

from hypothesis import strategies as st

BLOCKS = """\
claimcheck: 1                       # the version

sources:
  kol: {title: קול העמק, published: 2026-02-11}   # a daily
  # the agency
  wire:
    title: "Fire at the mill"
    derived_from: [kol, 'the ''old'' one']

claims:
- id: a
  subject: mill     # the old one
  value: about 40
  quote: >-
    About 40 guests
    were brought out

    in time
  tags: [one,
    two]  # both
  # value: 41

# by the radio
- {id: b, subject: mill, value: {about: 12, unit: km}, note: it
    was late}
"""

keys = st.sampled_from(["a", "bc", "'d e'", '"f"', "g-h", "1", "דמשק", "claims", "~"])
words = st.sampled_from(
    ["x", "about 190", "1.900", "'it''s'", "'say \"so\"'", '"a\\nb"', '"דמשק"', "2025-11-16", "null", "''", "a#b", "-1",
     "'a\\b'", "b  c", '"\\u202e"', "\u2028x", "*a", "&a y", "!!str 5", "http://x/y"],
)  # fmt: skip
long_words = st.sampled_from(["word " * 12 + "end", '"' + "quoted " * 12 + '"', "'" + "single " * 12 + "'"])
remarks = st.sampled_from(["# c", "#", "#!x", "# דמשק ", "#: y\t"])
gaps = st.sampled_from(["", "", " ", "  ", "\t"])


def indented(draw, least):
    return " " * (least + draw(st.integers(0, 3)))


def break_in_brackets(draw):
    """What may stand between two parts in brackets."""
    kind = draw(st.integers(0, 9))
    if kind < 7:
        return draw(gaps)
    if kind < 9:
        return "\n" * draw(st.integers(1, 3)) + " " * draw(st.integers(1, 12))
    return f" {draw(remarks)}\n{' ' * draw(st.integers(1, 12))}"


def in_brackets(draw, depth):
    kind = draw(st.integers(0, 5 if depth < 3 else 3))
    if kind < 3:
        return draw(words)
    if kind == 3:
        return draw(long_words)
    entries = []
    for _ in range(draw(st.integers(0, 4))):
        inner = in_brackets(draw, depth + 1)
        if kind == 4 or draw(st.integers(0, 6)) == 0:
            colon = draw(st.sampled_from([": ", ":  ", " : ", ":\n   "]))
            inner = f"{draw(keys)}{colon}{inner}" if draw(st.integers(0, 8)) else draw(keys)
        entries.append(f"{break_in_brackets(draw)}{inner}{break_in_brackets(draw)}")
    end = "," if entries and draw(st.booleans()) else ""
    opening, closing = "{}" if kind == 4 else "[]"
    return f"{opening}{','.join(entries)}{end}{break_in_brackets(draw)}{closing}"


def beside(draw):
    return f"{draw(st.sampled_from(['', '', '', ' ', '   ']))}" + (
        f" {draw(remarks)}" if draw(st.integers(0, 4)) == 0 else ""
    )


def between(draw, column):
    """Blank lines and comments above an entry."""
    for _ in range(draw(st.integers(0, 6)) // 4):
        yield draw(st.sampled_from(["", "", "   "]))
    for _ in range(draw(st.integers(0, 6)) // 5):
        yield " " * draw(st.integers(0, column + 4)) + draw(remarks)
        if draw(st.booleans()):
            yield ""


def lines_of_value(draw, column, depth):
    """How a value goes on behind its key or dash, which stands in this column."""
    kind = draw(st.integers(0, 9 if depth < 4 else 5))
    inner = indented(draw, column + 1)
    if kind == 0:
        yield beside(draw)
    elif kind == 1:
        yield f" {draw(gaps)}{draw(words)}{beside(draw)}"
    elif kind == 2:
        yield beside(draw)
        yield f"{inner}{draw(st.one_of(words, long_words))}{beside(draw)}"
    elif kind == 3:
        header = draw(st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-"]))
        yield f" {header}{beside(draw)}"
        inner = " " * (column + 2)
        for _ in range(draw(st.integers(0, 3))):
            yield draw(
                st.sampled_from([f"{inner}x", f"{inner}y  ", f"{inner}  z", "", f"{inner}# no comment", f"{inner} "])
            )
    elif kind == 4:
        mark = draw(st.sampled_from(["", '"', "'"]))
        yield f" {mark}one"
        yield draw(st.sampled_from(["", f"{inner}two", f"{inner}two  ", f"{inner}\ttwo", f"{inner}two\\"]))
        yield f"{inner}three{mark}{beside(draw)}"
    elif kind == 5:
        text = in_brackets(draw, 0)
        yield f" {text}{beside(draw)}"
    elif kind < 8:
        yield f"{draw(st.sampled_from(['', '', '', ' &m', ' !!map']))}{beside(draw)}"
        yield from lines_of_mapping(draw, len(inner), depth + 1)
    else:
        yield f"{draw(st.sampled_from(['', '', '', ' &s']))}{beside(draw)}"
        yield from lines_of_list(draw, column + draw(st.integers(0, 3)), depth + 1)


def lines_of_mapping(draw, column, depth):
    for key in draw(st.lists(keys, min_size=1, max_size=3, unique=True)):
        yield from between(draw, column)
        first, *others = lines_of_value(draw, column, depth)
        form = "? {}\n" + " " * column + ":" if draw(st.integers(0, 15)) == 0 else "{}:"
        yield f"{' ' * column}{form.format(key)}{first}"
        yield from others


def lines_of_list(draw, column, depth):
    for _ in range(draw(st.integers(1, 3))):
        yield from between(draw, column)
        kind = draw(st.integers(0, 3))
        if kind == 0:
            first, *others = [*lines_of_mapping(draw, column + 2, depth + 1)]
            yield (
                f"{' ' * column}- {first[column + 2 :]}"
                if first.strip() and not first.strip().startswith("#")
                else (f"{' ' * column}-{beside(draw)}")
            )
            if not first.strip() or first.strip().startswith("#"):
                yield first
            yield from others
        else:
            first, *others = lines_of_value(draw, column, depth)
            yield f"{' ' * column}-{first}"
            yield from others


@st.composite
def yaml_texts(draw):
    """Texts in YAML, of every layout; some cannot be read."""
    if draw(st.integers(0, 9)) == 0:
        body = in_brackets(draw, 0)
    else:
        column = draw(st.sampled_from([0, 0, 0, 0, 2]))
        body = "\n".join(lines_of_mapping(draw, column, 0))
    begin = draw(st.sampled_from(["", "", "", "# c\n\n", "---\n", "%YAML 1.2\n# d\n---  # e\n\n", "\n\n"]))
    end = draw(st.sampled_from(["", "\n", "\n\n# end\n\n", "\n  # end", "\n...\n# after\n"]))
    return begin + body + end


PUT = (
    *("", " ", "  ", "\t", "\n", "\n\n", "\n  ", "\n   ", " # c\n", "\n# d\n", "\n\n    # e\n"),
    *("#", "'", ",", "- ", "|"),
)


@st.composite
def edited(draw, text):
    """A text with something put in and a few spaces taken out between its words; some cannot be read any more."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.sampled_from([at for at in range(1, len(text)) if not text[at - 1 : at + 1].isalnum()]))
        goes_on = at + (text[at] in " \n" and draw(st.booleans()))
        text = text[:at] + draw(st.sampled_from(PUT)) + text[goes_on:]
    return text


NAMES = st.sampled_from(["a", "b", "c", '"a"', "'b'", '"\\u0061"', '"d e"', "ab-1_", "1"])
DATES = ["2025-11-16", "07:32:00", "2025-11-16T07:32:00Z", "1979-05-27 00:32:00.999-07:00", "2025-11-16t07:32:00"]
SCALARS = st.one_of(
    st.sampled_from(["1", "-7", "+1_000", "0xfF", "1e3", "2.50", "-0.0", "inf", "nan", "true", "false", *DATES]),
    st.sampled_from(['"x"', "''", '"a\\tb\\"#"', '"""\nx\n"y" \\\n  z"""', "'''\n\\'x'''", '"דמשק"', '"\\U0001F600"']),
)
SPACES = st.sampled_from(["", " ", "  ", "\t"])
BREAKS = st.sampled_from(["", " ", "\n", " # c\n", "\r\n\t"])


def dotted(draw):
    names = draw(st.lists(NAMES, min_size=1, max_size=3))
    dot = draw(st.sampled_from([".", " . "]))
    return dot.join(names)


@st.composite
def pairs(draw, value=SCALARS):
    return f"{dotted(draw)}{draw(SPACES)}={draw(SPACES)}{draw(value)}"


@st.composite
def bracketed(draw, inner):
    if draw(st.booleans()):
        items = [f"{draw(BREAKS)}{item}{draw(BREAKS)}" for item in draw(st.lists(inner, max_size=3))]
        end = "," if items and draw(st.booleans()) else ""
        return f"[{','.join(items)}{end}{draw(BREAKS)}]"
    items = [f"{draw(SPACES)}{item}{draw(SPACES)}" for item in draw(st.lists(pairs(inner), max_size=3))]
    return "{" + ",".join(items) + draw(SPACES) + "}"


VALUES = st.recursive(SCALARS, bracketed, max_leaves=6)


@st.composite
def toml_texts(draw):
    """Texts in TOML, in which the same names come again and again."""
    lines = []
    for _ in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(["pair", "pair", "table", "array"]))
        if kind == "pair":
            line = draw(pairs(VALUES))
        else:
            brackets = ("[", "]") if kind == "table" else ("[[", "]]")
            line = f"{brackets[0]}{draw(SPACES)}{dotted(draw)}{draw(SPACES)}{brackets[1]}"
        lines.append(f"{draw(SPACES)}{line}{draw(st.sampled_from(['', ' # c', chr(9)]))}")
    return draw(st.sampled_from(["\n", "\r\n", "\n\n# d\n"])).join(lines)


TABLES = """\
claimcheck=1 # the version
  #:schema x
[ sources . "kol:1" ]
title = 'קול העמק'   # a daily
  published=2026-02-11

# the agency

[sources.wire]
derived_from=[ "kol:1" ,# first

  # second
  'b' ]
title = \"\"\"
Fire at
   the mill  \"\"\"
[[claims]]
id = "a"
value = {about=4_0, unit = "km",between=[1,
  2]}
quote.exact = "x"
note = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
tags = ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbb"]
[claims.qualifiers]
part = "x" # the part
[entities]
"""

MEMBERS = """\
{"claimcheck":1,
 "sources": {"kol": {"title": "קול העמק, {x}", "published": "2026-02-11"}, "wire": {
  "title": "Fire \\"at\\" the mill", "derived_from": [ "kol" ] } },

 "claims":[{"id": "a", "value": {"about":4.0} ,"tags":[ ]}, {"id": "b", "note":
 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}

 , {"id": "c"}]}
"""
