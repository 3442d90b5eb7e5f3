"""Facts for people, programs and spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from claimcheck.facts import Fact, Standing
from claimcheck.formatters.json import VERSION, Json, encoded
from claimcheck.formatters.style import Style
from claimcheck.text import isolated, lines, runs, shortened

__all__ = ["FACT_FORMATS", "facts_csv", "facts_json", "facts_text"]

FactFormat: TypeAlias = Callable[[Sequence[Fact], Style], str]

_COLUMNS: Final = (
    "subject", "property", "qualifiers", "value", "standing", "as_of", "documents", "origins", "claims", "why",
)  # fmt: skip
_FORMULA: Final = re.compile(r"[\s\x00-\x1f\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n]")
"""What a spreadsheet may take for a formula (OWASP, CSV injection), also behind spaces."""
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?%?", re.ASCII)

# As in the report, no text from a claim file begins a line.
_GUTTER: Final = "  | "
_NARROWEST: Final = 32
_LONGEST: Final = {"name": 200, "value": 200, "why": 1000}
_BOLD: Final = "1"
_DIM: Final = "2"
_COLOURS: Final = {Standing.AGREED: "1;32", Standing.RESOLVED: "1;32", Standing.CONTESTED: "1;31"}
_UNSETTLED: Final = "1;33"


# For people


def facts_text(facts: Sequence[Fact], style: Style) -> str:
    """The facts as text, subject by subject, and how many there are of each standing."""
    return "".join(f"{line}\n" for line in _page(facts, style))


def _page(facts: Sequence[Fact], style: Style) -> Iterator[str]:
    columns = max(style.width, _NARROWEST) - len(_GUTTER)
    edge = _painted(_GUTTER.rstrip(), _DIM, style)
    for subject, about in groupby(facts, key=lambda fact: fact.subject):
        yield f"# {_painted(isolated(shortened(subject, limit=_LONGEST['name'])), _BOLD, style)}"
        for fact in about:
            yield from (f"{edge} {line}" for line in _entry(fact, columns, style))
        yield ""
    yield _closing(facts)


def _entry(fact: Fact, columns: int, style: Style) -> Iterator[str]:
    narrowed = ", ".join(f"{key}: {value}" for key, value in sorted(fact.qualifiers.items()))
    topic = f"{fact.property} ({narrowed})" if narrowed else fact.property
    value = shortened(fact.value, limit=_LONGEST["value"]) if fact.value is not None else "?"
    when = f", as of {fact.as_of}" if fact.as_of else ""
    yield from lines(*runs(shortened(topic, limit=_LONGEST["name"])), ": ", value, when, columns=columns)
    behind = ""
    if max(fact.documents, fact.origins) > 1:
        behind = f" ({_counted(fact.documents, 'document')}, {_counted(fact.origins, 'independent origin')})"
    why = runs(shortened(f"{behind}: {fact.why}" if fact.why else behind, limit=_LONGEST["why"]))
    first, *others = lines(fact.standing, *why, columns=columns - 2)
    colour = _COLOURS.get(fact.standing, _UNSETTLED)
    yield f"  {first.replace(fact.standing, _painted(fact.standing, colour, style), 1)}"
    yield from (f"  {line}" for line in others)


def _closing(facts: Sequence[Fact]) -> str:
    counts = Counter(fact.standing for fact in facts)
    kinds = [f"{counts[standing]:,} {standing}" for standing in Standing if counts[standing]]
    return " · ".join(filter(None, (", ".join(kinds), _counted(len(facts), "fact"))))


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _painted(text: str, colour: str, style: Style) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if style.color and text else text


# For programs


def facts_json(facts: Iterable[Fact], style: Style) -> str:
    """The facts as JSON."""
    return encoded({"claimcheck": VERSION, "facts": [_document(fact) for fact in facts]})


def _document(fact: Fact) -> dict[str, Json]:
    return {
        "subject": fact.subject,
        "property": fact.property,
        "standing": fact.standing,
        "qualifiers": dict(sorted(fact.qualifiers.items())),
        "value": fact.value,
        "as_of": fact.as_of,
        "documents": fact.documents,
        "origins": fact.origins,
        "claims": list(fact.claims),
        "why": fact.why,
    }


# For spreadsheets


def facts_csv(facts: Iterable[Fact], style: Style) -> str:
    """The facts as CSV (RFC 4180, but with bare newlines), a row for each.

    A cell that a spreadsheet might take for a formula begins with an apostrophe; plain numbers stay what they are.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for fact in facts:
        qualifiers = "; ".join(f"{key}={value}" for key, value in sorted(fact.qualifiers.items()))
        cells = (
            fact.subject, fact.property, qualifiers, fact.value or "", fact.standing, fact.as_of or "",
            str(fact.documents), str(fact.origins), " ".join(fact.claims), fact.why,
        )  # fmt: skip
        writer.writerow([_harmless(cell) for cell in cells])
    return out.getvalue().encode("utf-8", "backslashreplace").decode("utf-8")


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


FACT_FORMATS: Final[Mapping[str, FactFormat]] = {"text": facts_text, "json": facts_json, "csv": facts_csv}
"""The formats of facts by name."""
