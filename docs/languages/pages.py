"""Writes the reference pages of the languages from their data: `python docs/languages/pages.py`."""

from __future__ import annotations

import html
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeGuard

import yaml
from attrs import frozen

from claimcheck import Reading, UnreadableValue, parse_value, readings
from claimcheck.languages import LANGUAGES, language
from claimcheck.languages.language import Language

sys.path.insert(0, str(Path(__file__).parent))

from sections import SECTIONS, Section, Shown  # a neighbour: the folder is no package

__all__ = ["Example", "compared", "examples", "page", "pages"]

DOCS: Final = Path(__file__).parents[1]
PUBLISHED: Final = "2025-11-16"
"""When the examples were published: a Sunday."""

_HEADER: Final = "% Written by docs/languages/pages.py from the data of the language; change that, and run it again.\n"
_MOST: Final = 40
"""Phrases that are shown of one list."""
_LONGEST_NUMBER: Final = 24
_RIGHT_TO_LEFT: Final = ("ar", "he")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@frozen
class Example:
    """A sentence, and what is read in it."""

    text: str
    readings: tuple[Reading, ...]


def examples(code: str) -> Mapping[str, tuple[Example, ...]]:
    """The examples of a language by section, read now."""
    data = yaml.safe_load((Path(__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
    return {
        section: tuple(
            Example(text, tuple(readings(text, language=code, published=PUBLISHED)))
            for text in by_language.get(code, ())
        )
        for section, by_language in data["sections"].items()
    }


def pages() -> Iterator[tuple[Path, str]]:
    """Every page that is written, and what it holds."""
    for code in LANGUAGES:
        table = language(code)
        assert table is not None
        yield DOCS / "reference" / "languages" / f"{code}.md", page(table, examples(code))
    overview = DOCS / "reference" / "languages.md"
    head, rest = overview.read_text(encoding="utf-8").split("% compared: begin\n", 1)
    _, tail = rest.split("% compared: end\n", 1)
    yield overview, f"{head}% compared: begin\n{compared()}\n% compared: end\n{tail}"


def page(table: Language, read: Mapping[str, tuple[Example, ...]]) -> str:
    """The page of one language."""
    parts = [
        _HEADER,
        f"# {table.name}\n",
        f"What claimcheck reads in {table.name} (`{table.code}`), section by section: first examples, with what is\n"
        f"read in them and its bounds (as if published on Sunday, {PUBLISHED}), then the words. They are compared\n"
        f"without marks and letter variants. Of long lists the first {_MOST} are shown.\n",
    ]
    for section in SECTIONS:
        parts += _section(section, table, read.get(section.id, ()))
    return "\n".join(parts)


def compared() -> str:
    """The same values as the languages say them."""
    data = yaml.safe_load((Path(__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
    rows = []
    for said in data["compared"]:
        cells, notations = [], []
        for code in LANGUAGES:
            [reading] = readings(said[code], language=code, published=PUBLISHED)
            notations.append(reading)
            cells.append(_words([said[code]], code))
        first, *others = ((each.type, each.value.bounds) for each in notations)
        assert all(other == first for other in others), f"the languages disagree: {said}"
        rows.append([_cell(f"<code>{html.escape(notations[0].notation)}</code>"), _cell(_bounds(notations[0])), *cells])
    names = [table.name for table in map(language, LANGUAGES) if table is not None]
    return _table(["notation", "bounds", *names], rows)


# A section


def _section(section: Section, table: Language, read: tuple[Example, ...]) -> Iterator[str]:
    blocks = list(_blocks(section, table))
    if not blocks and not read:
        return
    yield f"## {section.title}\n"
    if section.intro:
        yield f"{section.intro}\n"
    if read:
        rows = [[_sentence(example, table.code), _cell("<br>".join(_said(example)))] for example in read]
        yield _table(["in a sentence", "read as"], rows)
    yield from blocks


def _blocks(section: Section, table: Language) -> Iterator[str]:
    """First what is one list each, in one table; then the tables of meanings."""
    sentences = [_sentence_of(shown, _held(shown, table)) for shown in section.shown]
    lists = [
        [_cell(html.escape(shown.title)), _signs(held) if shown.signs else _words(_phrases(held), table.code)]
        for shown in section.shown
        if _is_list(held := _held(shown, table)) and held
    ]
    for shown in section.shown:
        held = _held(shown, table)
        if isinstance(held, Mapping | tuple) and held and not _is_list(held):
            yield f"{shown.title}:\n"
            yield _table(*_meanings(shown, held, table.code))
    if lists:
        yield _table(["use", "words"], lists)
    if any(sentences):
        yield " ".join(filter(None, sentences)) + "\n"


def _held(shown: Shown, table: Language) -> object:
    held: object = table
    for name in shown.field.split("."):
        held = getattr(held, name)
    return held


def _is_list(held: object) -> bool:
    return isinstance(held, str | frozenset) or (isinstance(held, tuple) and len(held) not in (7, 12))


def _sentence_of(shown: Shown, held: object) -> str:
    if isinstance(held, bool):
        return shown.title if held else shown.otherwise
    if isinstance(held, int) and held:
        return f"{shown.title}: {held:,}."
    return ""


def _meanings(
    shown: Shown, held: Mapping[object, object] | tuple[str, ...], code: str
) -> tuple[list[str], list[list[str]]]:
    """The headings and rows of a table with the meaning on the left."""
    if shown.field == "dates.months" and isinstance(held, Mapping):
        traditions = [[_words(_phrases(each), code) for each in names] for names in held.values() if _is_named(names)]
        rows = [[_cell(month), *names] for month, *names in zip(_MONTHS, *traditions, strict=True)]
        return ["month", *map(str, held)], rows
    by_meaning: Mapping[object, object]
    by_meaning = held if isinstance(held, Mapping) else dict(zip(_numbered(shown, len(held)), held, strict=True))
    rows = []
    for meaning, phrases in _by_meaning(by_meaning, turned=shown.turned):
        said = f"the {meaning}s" if shown.field == "dates.decades" else _meaning(meaning)
        bounds = [_cell(_stands_for(shown, meaning))] if shown.notation else []
        rows.append([_cell(said), *bounds, _words(phrases, code)])
    return ["meaning", *([shown.column] if shown.notation else []), "words"], rows


def _is_named(names: object) -> TypeGuard[tuple[str, ...]]:
    return isinstance(names, tuple)


def _numbered(shown: Shown, many: int) -> Sequence[str]:
    if shown.field == "dates.hijri_months":
        return [str(number) for number in range(1, many + 1)]
    return _WEEKDAYS if many == len(_WEEKDAYS) else _MONTHS


def _by_meaning(held: Mapping[object, object], *, turned: bool) -> Iterator[tuple[object, list[str]]]:
    """Each meaning with its phrases."""
    if turned:
        for meaning in dict.fromkeys(held.values()):  # the words themselves may be in any order
            yield meaning, sorted(str(word) for word, each in held.items() if each == meaning)
        return
    for meaning, phrases in held.items():
        if isinstance(phrases, Mapping):
            for first, second in phrases.items():
                yield meaning, [f"{each} … {' / '.join(_phrases(second))}" for each in _phrases(first)]
        else:
            yield meaning, _phrases(phrases)


def _meaning(meaning: object) -> str:
    if isinstance(meaning, bool):
        return "by themselves" if meaning else "where what is said follows"
    if isinstance(meaning, int):
        return f"{meaning:,}"
    return html.escape(str(meaning)) or "–"


def _phrases(held: object) -> list[str]:
    if isinstance(held, str):
        return [phrase.strip() for phrase in held.split(",") if phrase.strip()]
    if isinstance(held, Iterable):
        return sorted(map(str, held)) if isinstance(held, frozenset) else list(map(str, held))
    return [str(held)]


def _stands_for(shown: Shown, meaning: object) -> str:
    notation = shown.notation.format(meaning).strip()
    try:
        value = parse_value(notation, type=shown.type, published=PUBLISHED)
    except UnreadableValue:
        return ""
    return _range(*value.bounds)


# Cells


def _sentence(example: Example, code: str) -> str:
    """The sentence, with what is read marked."""
    told, done = "", 0
    for reading in example.readings:
        told += html.escape(example.text[done : reading.start], quote=False)
        told += f"<mark>{html.escape(example.text[reading.start : reading.end], quote=False)}</mark>"
        done = reading.end
    return _cell(told + html.escape(example.text[done:], quote=False), code)


def _said(example: Example) -> Iterator[str]:
    for reading in example.readings:
        bounds = _bounds(reading)
        yield f"{reading.type} <code>{html.escape(reading.notation)}</code>{f': {bounds}' if bounds else ''}"
    if not example.readings:
        yield "nothing"


def _bounds(reading: Reading) -> str:
    return _range(*reading.value.bounds)


def _range(low: object, high: object) -> str:
    if low is None and high is None:
        return ""
    said = [_bound(low), _bound(high)]
    return html.escape(said[0] if said[0] == said[1] else "..".join(said))


def _bound(bound: object) -> str:
    if bound is None:
        return ""
    said = f"{bound:,}" if isinstance(bound, int | Decimal) else str(bound)
    return said if len(said) <= _LONGEST_NUMBER or not isinstance(bound, Decimal) else f"{bound:.4f}…"


def _signs(held: object) -> str:
    return _cell(" ".join(f"<code>{html.escape(sign)}</code>" for sign in str(held)))


def _words(phrases: list[str], code: str) -> str:
    separator = "، " if code == "ar" else ", "
    shown = separator.join(html.escape(each, quote=False) for each in phrases[:_MOST])
    return _cell(shown + (" …" if len(phrases) > _MOST else ""), code)


def _cell(content: str, code: str = "") -> str:
    if not code or code == "en":
        return f"<td>{content}</td>"
    return f'<td lang="{code}" dir="{"rtl" if code in _RIGHT_TO_LEFT else "ltr"}">{content}</td>'


def _table(headings: list[str], rows: list[list[str]]) -> str:
    head = "".join(f"<th>{heading}</th>" for heading in headings)
    body = "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<table class="docutils words">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n'


if __name__ == "__main__":
    for path, content in pages():
        path.write_text(content, encoding="utf-8")
