"""Tables that the documentation takes from the code: rules, keys of claim files, formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, get_args, get_origin, get_type_hints

import attrs
from msgspec import Meta
from sphinx.util.docutils import SphinxDirective

import claimcheck.model
from claimcheck.rules import rules

if TYPE_CHECKING:
    from docutils.nodes import Node
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
            about = next((meta.description for meta in notes if meta.description), "Its name, unique in its section.")
            need = "**required**" if field.default is attrs.NOTHING else ""
            assert field.name == "id" or get_origin(hints[field.name]) is Annotated
            rows.append(f"| `{field.name}` | {about} {need} |")
        return self.parse_text_to_nodes("\n".join(["| key | says |", "|---|---|", *rows]))


def setup(app: Sphinx) -> dict[str, bool]:
    """Registers the directives."""
    app.add_directive("rule-table", RuleTable)
    app.add_directive("key-table", KeyTable)
    return {"parallel_read_safe": True}
