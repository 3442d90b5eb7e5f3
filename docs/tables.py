"""What the documentation takes from the code, and how it shows it: tables, sessions, signatures."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, get_args, get_type_hints

import attrs
from msgspec import Meta
from pygments.lexers.shell import BashSessionLexer
from sphinx.util.docutils import SphinxDirective

import claimcheck.model
from claimcheck.rules import rules
from claimcheck.settings import SETTINGS

if TYPE_CHECKING:
    from docutils.nodes import Element, Node
    from sphinx.application import Sphinx


class RuleTable(SphinxDirective):
    """Every rule with its severity and its one line, linked to its page."""

    def run(self) -> list[Node]:
        """The table."""
        table = rules().values()
        rows = [f"| [{rule.name}](rules/{rule.name}.md) | {rule.severity} | {rule.summary} |" for rule in table]
        return self.parse_text_to_nodes("\n".join(["| rule | severity | finds |", "|---|---|---|", *rows]))


class KeyTable(SphinxDirective):
    """The keys of one kind of item in a claim file, as the model describes them."""

    required_arguments = 1
    has_content: ClassVar[bool] = False

    def run(self) -> list[Node]:
        """The table."""
        model = getattr(claimcheck.model, self.arguments[0])
        hints = get_type_hints(model, include_extras=True)
        rows = []
        for field in attrs.fields(model):
            notes = [meta for meta in get_args(hints[field.name])[1:] if isinstance(meta, Meta)]
            about = next((meta.description for meta in notes if meta.description), None)
            if about is None:
                assert field.name == "id", f"{model.__name__}.{field.name} has no description"
                continue  # the key of a mapping, not a key in it
            need = " **required**" if field.default is attrs.NOTHING else ""
            rows.append(f"| `{field.name}` | {about}{need} |")
        return self.parse_text_to_nodes("\n".join(["| key | says |", "|---|---|", *rows]))


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
    app.connect("object-description-transform", no_members_aside)
    app.add_directive("rule-table", RuleTable)
    app.add_directive("key-table", KeyTable)
    app.add_directive("setting-table", SettingTable)
    app.connect("autodoc-process-signature", fields_only)
    return {"parallel_read_safe": True}
