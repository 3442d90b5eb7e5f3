"""What a claim file says does not depend on the format that it is written in."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.loading import load

TODAY = date(2026, 3, 1)


@frozen
class Plain:
    """A number, or in TOML a date too, that is written without quotation marks."""

    text: str


def in_json(node):
    if isinstance(node, Plain):
        return json.dumps(node.text) if "-" in node.text[1:] else node.text
    if isinstance(node, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {in_json(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(in_json, node)) + "]"
    return json.dumps(node, ensure_ascii=False)


def in_yaml(node):
    if isinstance(node, Plain):
        return node.text
    if isinstance(node, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {in_yaml(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(in_yaml, node)) + "]"
    return json.dumps(node, ensure_ascii=False)


def in_toml(node):
    if isinstance(node, Plain):
        return node.text
    if isinstance(node, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {in_toml(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(in_toml, node)) + "]"
    return json.dumps(node, ensure_ascii=False).replace("\x7f", "\\u007f")


def json_file(data, spread):
    text = in_json({"claimcheck": 1, **data})
    return text.replace(", ", ",\n") if spread else text


def yaml_file(data, spread):
    lines = ["claimcheck: 1"]
    for section, items in data.items():
        if not spread:
            lines.append(f"{section}: {in_yaml(items)}")
            continue
        lines.append(f"{section}:")
        for item in items:
            keys = items[item] if isinstance(items, dict) else item
            begin = f"  {json.dumps(item)}:" if isinstance(items, dict) else "  -"
            lines.append(begin if keys else f"{begin} {{}}")
            lines += [f"    {json.dumps(key)}: {in_yaml(value)}" for key, value in keys.items()]
    return "\n".join(lines)


def toml_file(data, spread):
    lines = ["claimcheck = 1"]
    for section, items in data.items():
        if not spread:
            lines.append(f"{section} = {in_toml(items)}")
            continue
        for item in items:
            keys = items[item] if isinstance(items, dict) else item
            lines.append(f"[{section}.{json.dumps(item)}]" if isinstance(items, dict) else f"[[{section}]]")
            tables = {key: value for key, value in keys.items() if isinstance(value, dict)}
            lines += [f"{json.dumps(key)} = {in_toml(keys[key])}" for key in keys if key not in tables]
            for key, value in tables.items():
                lines.append(
                    f"[{section}.{json.dumps(item)}.{key}]" if isinstance(items, dict) else f"[{section}.{key}]"
                )
                lines += [f"{json.dumps(inner)} = {in_toml(held)}" for inner, held in value.items()]
        if not items:
            lines.insert(1, f"{section} = {in_toml(items)}")
    return "\n".join(lines)


FORMATS = {".json": (json_file, in_json), ".yaml": (yaml_file, in_yaml), ".toml": (toml_file, in_toml)}

names = st.sampled_from(["s", "שר", "a/b", "vote"])
ids = st.sampled_from(["s", "a.b", "c:d/e", "2025-11-16"])
texts = st.sampled_from(["about 40", "12 km", 'say "so"', "دمشق", "a\\b", "2025-11", "TODO", "\u202e190", "one\ntwo"])
plain = st.sampled_from(["40", "-3", "2.50", "1e3", "2025-11-16", "1.125"]).map(Plain)
mappings = st.sampled_from([{"about": Plain("40")}, {"between": [1, Plain("2.5")]}, {"at_least": 3, "unit": "km"}])
wrong = st.sampled_from([[], ["x"], {}, {"aboot": 1}, True, "", Plain("7")])
values = st.one_of(texts, plain, mappings, st.booleans())
stray = st.dictionaries(st.sampled_from(["atributed_to", "valeu", "id", "note"]), wrong, max_size=1)


def items(required, optional):
    """Items that have what they need, but some of which have something wrong with them."""
    whole = st.fixed_dictionaries(required, optional=optional)
    return st.one_of(whole, whole, whole, st.builds(lambda item, more: {**item, **more}, whole, stray))


claims = items(
    {"subject": names, "property": st.sampled_from(["size", "date"]), "value": values, "source": ids},
    {
        "id": ids,
        "attributed_to": st.lists(names, max_size=2),
        "quote": st.one_of(texts, st.fixed_dictionaries({"exact": texts}, optional={"start": st.integers(0, 9)})),
        "qualifiers": st.dictionaries(st.sampled_from(["part", "day of it"]), st.one_of(texts, plain), max_size=2),
        "as_of": st.one_of(texts, plain),
        "credibility": st.sampled_from([1, 9, Plain("2.0")]),
        "retracted": st.fixed_dictionaries({}, optional={"date": plain, "reason": texts}),
    },
)
corpora = st.fixed_dictionaries(
    {},
    optional={
        "entities": st.dictionaries(ids, items({"name": names}, {"aliases": st.lists(names, max_size=2)}), max_size=3),
        "sources": st.dictionaries(ids, items({}, {"title": texts, "published": st.one_of(texts, plain)}), max_size=3),
        "properties": st.dictionaries(
            st.sampled_from(["size", "date"]),
            items({"type": st.sampled_from(["count", "date", "kount"])}, {"unit": texts, "tolerance": plain}),
            max_size=2,
        ),
        "claims": st.lists(claims, max_size=4),
        "constraints": st.lists(items({"that": texts}, {"because": texts}), max_size=1),
    },
)


def loaded(data, suffix, spread):
    """The corpus that is written in a format, the text, and the findings without their places."""
    writer, _ = FORMATS[suffix]
    text = writer(data, spread)
    before = os.getcwd()
    with TemporaryDirectory() as folder:
        Path(folder, f"a.claims{suffix}").write_text(text, encoding="utf-8")
        os.chdir(folder)
        try:
            corpus = load()
            report = check(corpus, today=TODAY)
            places = list(located(data, corpus))
        finally:
            os.chdir(before)
    findings = sorted(str(evolve(finding, locations=(), fingerprint="", version="", help="")) for finding in report)
    return corpus, text, findings, places


def located(data, corpus):
    """Where the values of those items stand that are as they should be."""
    broken = bool(corpus.problems)
    for section in () if broken else data:
        entries = data[section].values() if isinstance(data[section], dict) else data[section]
        for position, entry in enumerate(entries):
            for key, value in entry.items():
                yield value, corpus.locator(section, position, key)


def said(text, location):
    lines = text.split("\n")[location.line - 1 : location.end_line]
    lines[-1] = lines[-1][: location.end_column - 1]
    lines[0] = lines[0][location.column - 1 :]
    return "\n".join(lines)


class TestFormats:
    """A corpus written as YAML, JSON or TOML is the same, and has the same findings, apart from their places."""

    @given(corpora, st.booleans())
    def test_a_corpus_is_the_same_in_every_format(self, data, spread):
        one, *others = [loaded(data, suffix, spread) for suffix in FORMATS]
        for corpus, _, findings, _ in others:
            for section in ("claims", "sources", "entities", "properties", "constraints", "resolutions", "broken"):
                assert getattr(corpus, section) == getattr(one[0], section)
            assert findings == one[2]

    @given(corpora, st.booleans(), st.sampled_from([*FORMATS]))
    def test_every_place_has_what_was_written_there(self, data, spread, suffix):
        _, text, _, places = loaded(data, suffix, spread)
        written = FORMATS[suffix][1]
        for value, location in places:
            found = said(text, location).replace(",\n", ", ")
            if suffix == ".toml" and spread and isinstance(value, dict):
                assert found.startswith("[")
            else:
                assert found == written(value)
