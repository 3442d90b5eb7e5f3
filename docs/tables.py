"""What the documentation takes from the code, and how it shows it: tables, sessions, signatures."""

from __future__ import annotations

import json
import re
from collections import Counter
from enum import Enum
from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING, Any, ClassVar, Final
from unicodedata import bidirectional

import attrs
from docutils.nodes import literal_block, paragraph
from pygments.lexers.shell import BashSessionLexer
from sphinx.util.docutils import SphinxDirective

from claimcheck.loading.schema import claim_file_schema_text
from claimcheck.model import ALLOWABLE_RULES
from claimcheck.rules import RULES
from claimcheck.settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils.nodes import Element, Node
    from sphinx.application import Sphinx


class RuleTable(SphinxDirective):
    """Some rules, each with its severity and its one line, linked to its page."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[Node]:
        """The table."""
        table = [RULES[name] for name in self.arguments[0].split()]
        rows = [f"| [{rule.name}](rules/{rule.name}.md) | {rule.severity} | {rule.summary} |" for rule in table]
        return self.parse_text_to_nodes("\n".join(["| rule | severity | finds |", "|---|---|---|", *rows]))


class KeyTable(SphinxDirective):
    """The keys of one kind of item in a claim file, as the published schema describes them."""

    required_arguments = 1
    has_content: ClassVar[bool] = False

    def run(self) -> list[Node]:
        """The table."""
        item = json.loads(claim_file_schema_text())["$defs"][self.arguments[0]]
        required = item.get("required", ())
        rows = [
            f"| `{key}` | {_held(key, each)} | {each['description']}{' **required**' if key in required else ''} |"
            for key, each in item["properties"].items()
        ]
        return self.parse_text_to_nodes("\n".join(["| key | holds | says |", "|---|---|---|", *rows]))


_HELD: Final = {
    "allow": "a list of [allowances](#allowances)",
    "claims": "a mapping of ids to values, or a list of ids",
    "qualifiers": "a mapping",
    "quote": "a text, a [mapping](#quotes), or a list of these",
    "rule": "the name of a rule",
    "retracted": "a [mapping](#retractions)",
    "value": "a [value](values.md)",
}
_TYPES: Final = {"array": "a list", "boolean": "`true` or `false`", "integer": "a whole number", "string": "a text"}


def _held(key: str, schema: Mapping[str, Any]) -> str:
    """What a key holds, in a few words."""
    if key in _HELD:
        return _HELD[key]
    if "enum" in schema:
        words = ", ".join(f"`{word}`" for word in schema["enum"] if word is not None)
        return f"{words}; by default `{schema['default']}`" if "default" in schema else words
    if "2025-11-16" in schema.get("examples", ()):
        return "a [date](values.md#date)"
    if schema.get("maximum", 2**53 - 1) < 2**53 - 1:
        return f"a number from {schema['minimum']} to {schema['maximum']}"
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    return "a text or a number" if "number" in types else _TYPES[types[0]]


class AllowableRules(SphinxDirective):
    """The rules that an allowance can name, linked to their pages."""

    def run(self) -> list[Node]:
        """The list, in one sentence."""
        return self.parse_text_to_nodes(", ".join(f"[{rule}](rules/{rule}.md)" for rule in ALLOWABLE_RULES) + ".")


class SettingTable(SphinxDirective):
    """The settings, as the code has them."""

    def run(self) -> list[Node]:
        """The table."""
        rows = [f"| `{each.name}` | {each.means} | {each.default} |" for each in SETTINGS.values()]
        return self.parse_text_to_nodes("\n".join(["| setting | means | default |", "|---|---|---|", *rows]))


class Session(BashSessionLexer):
    """Commands behind `$` and what they print; a `#` or `>` begins no command, since reports begin lines with them."""

    _ps1rgx = re.compile(r"^(\$)( .*\n?)")


def no_members_aside(app: Sphinx, domain: str, kind: str, content: Element) -> None:
    """Lists classes and functions beside the page, without their attributes and methods."""
    for signature in content.parent.children if kind in {"attribute", "method", "property"} else ():
        if "_toc_name" in signature:
            signature["_toc_name"] = ""


def right_to_left(app: Sphinx, document: Element) -> None:
    """Marks the blocks that are mostly in Arabic or Hebrew letters: archived texts, not messages that quote them."""
    for block in document.findall(literal_block):
        letters = Counter(map(bidirectional, block.astext()))
        if letters["R"] + letters["AL"] > letters["L"]:
            block["classes"].append("right-to-left")


def described(app: Sphinx, page: str, template: str, context: dict[str, Any], document: Element | None) -> None:
    """Gives search engines the first paragraph of a page as its description."""
    for first in document.findall(paragraph) if document is not None else ():
        words = shorten(first.astext(), 160, placeholder="…")
        context["metatags"] += f'<meta name="description" content="{escape(words)}">'
        return


def fields_only(
    app: Sphinx, what: str, name: str, item: object, options: object, signature: str | None, returns: str | None
) -> tuple[str, str] | None:
    """The signature of an attrs class with names and defaults only: types stand with the fields, or make the schema."""
    if what != "class" or not attrs.has(item):
        return None
    public = [field for field in attrs.fields(item) if not field.name.startswith("_")]
    return f"({', '.join(map(_parameter, public))})", ""


def _parameter(field: attrs.Attribute[object]) -> str:
    if field.default is attrs.NOTHING:
        return field.name
    if isinstance(field.default, Enum):
        return f"{field.name}={type(field.default).__name__}.{field.default.name}"
    return f"{field.name}={'...' if isinstance(field.default, attrs.Factory) else repr(field.default)}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Registers all of this."""
    app.add_lexer("console", Session)
    app.connect("doctree-read", right_to_left)
    app.connect("html-page-context", described)
    app.connect("object-description-transform", no_members_aside)
    app.add_directive("rule-table", RuleTable)
    app.add_directive("key-table", KeyTable)
    app.add_directive("allowable-rules", AllowableRules)
    app.add_directive("setting-table", SettingTable)
    app.connect("autodoc-process-signature", fields_only)
    return {"parallel_read_safe": True}
