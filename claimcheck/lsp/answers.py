"""Answers: what the editor asks of a place, in the words of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types

from claimcheck.diagnostics import Location
from claimcheck.editing import Edit
from claimcheck.loading.text import FileText
from claimcheck.lsp.completion import Proposal, completions, shown
from claimcheck.lsp.desk import Desk
from claimcheck.lsp.diagnostics import SOURCE
from claimcheck.lsp.fixes import Choice, choices, fixes, judged
from claimcheck.lsp.hover import hover
from claimcheck.lsp.pointing import Pointed, pointed
from claimcheck.lsp.positions import lines_of
from claimcheck.lsp.references import declared_at, references
from claimcheck.lsp.symbols import symbols
from claimcheck.lsp.versions import Version

if TYPE_CHECKING:
    from claimcheck.lsp.server import ClaimServer

__all__ = ["Answers"]

_KINDS: Final = {
    "key": types.CompletionItemKind.Property,
    "name": types.CompletionItemKind.Reference,
    "word": types.CompletionItemKind.EnumMember,
    "value": types.CompletionItemKind.Value,
}
_SYMBOLS: Final = {
    "claims": types.SymbolKind.Event,
    "sources": types.SymbolKind.File,
    "entities": types.SymbolKind.Object,
    "properties": types.SymbolKind.Property,
    "constraints": types.SymbolKind.Operator,
    "resolutions": types.SymbolKind.Key,
}


class Answers:
    """Answers to requests about open claim files; None for any other file."""

    def __init__(self, server: ClaimServer) -> None:
        self._server = server

    # Requests

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        """What is known of what stands at a place."""
        found = self._pointed(params)
        if found is None:
            return None
        desk, version, what = found
        text = hover(what, desk.stand)
        if text is None:
            return None
        where = self._range(desk, what.location, version.text)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), where)

    def definition(self, params: types.DefinitionParams) -> types.Location | None:
        """Where a name is declared."""
        found = self._pointed(params)
        if found is None or found[2].use is None:
            return None
        desk, _, what = found
        assert what.use is not None
        declared = declared_at(what.use.name, desk.stand)
        return None if declared is None else self._location(desk, declared[0].version, declared[1])

    def references(self, params: types.ReferenceParams) -> list[types.Location] | None:
        """Where a name is used."""
        found = self._pointed(params)
        if found is None or found[2].use is None:
            return None
        desk, _, what = found
        assert what.use is not None
        uses = references(what.use.name, desk.stand, declaring=params.context.include_declaration)
        return [self._location(desk, spot.version, location) for spot, location in uses]

    def symbols(self, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        """The outline of a file."""
        found = self._server.room.version(params.text_document.uri)
        if found is None:
            return None
        desk, version = found
        outlined = []
        for each in symbols(version):
            where = self._range(desk, each.location, version.text)
            outlined.append(types.DocumentSymbol(each.name, _SYMBOLS[each.section], where, where, each.detail))
        return outlined

    def completion(self, params: types.CompletionParams) -> types.CompletionList | None:
        """What can stand where something is being typed."""
        found = self._server.room.version(params.text_document.uri)
        if found is None or found[1].text is None:
            return None
        desk, version = found
        text = found[1].text
        made = completions(version, desk.stand, self._offset(params.text_document.uri, params.position, version))
        if made is None or "\n" in text.content[made.start : made.end]:
            return None
        where = self._exact(desk, text.location((made.start, made.end)), text)
        items = [_item(number, each, where) for number, each in enumerate(made.proposals)]
        return types.CompletionList(is_incomplete=not made.is_whole, items=items)

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        """What can be done about findings."""
        found = self._server.room.version(params.text_document.uri)
        only = params.context.only
        wanted = only is None or any(types.CodeActionKind.QuickFix.startswith(kind) for kind in only)
        if found is None or not wanted:
            return None
        desk, _ = found
        actions: list[types.CodeAction] = []
        for diagnostic in params.context.diagnostics:
            data: Any = diagnostic.data
            if diagnostic.source == SOURCE and isinstance(data, dict):
                actions += self._for(desk, diagnostic, str(data.get("fingerprint")), str(data.get("version")))
        return actions

    def resolved(self, action: types.CodeAction) -> types.CodeAction:
        """The edits of an action that was chosen."""
        data: Any = action.data
        desk = self._server.room.desks.get(data.get("folder", "")) if isinstance(data, dict) else None
        if desk is not None:
            action.edit = self._judged(desk, data)
        return action

    # Their parts

    def _for(
        self, desk: Desk, diagnostic: types.Diagnostic, fingerprint: str, version: str
    ) -> Iterable[types.CodeAction]:
        said = self._server.room.finding(desk.folder, fingerprint, version)
        if said is None:
            return
        for fix in fixes(said, desk.stand):
            yield types.CodeAction(
                fix.title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                is_preferred=fix.is_preferred or None,
                edit=self._edit(desk, fix.edits),
            )
        for choice in choices(said.finding):
            yield self._settling(desk, diagnostic, fingerprint, version, choice)

    def _settling(
        self, desk: Desk, diagnostic: types.Diagnostic, fingerprint: str, version: str, choice: Choice
    ) -> types.CodeAction:
        data = {
            "folder": desk.folder,
            "fingerprint": fingerprint,
            "version": version,
            "accept": list(choice.accept),
        }
        action = types.CodeAction(choice.title, types.CodeActionKind.QuickFix, [diagnostic], data=data)
        if not self._resolves_later:
            action.edit = self._judged(desk, data)
        return action

    @property
    def _resolves_later(self) -> bool:
        """Whether the editor asks for the edits of an action once it was chosen."""
        document = self._server.client_capabilities.text_document
        support = document and document.code_action and document.code_action.resolve_support
        return bool(support and "edit" in support.properties)

    def _judged(self, desk: Desk, data: Mapping[str, Any]) -> types.WorkspaceEdit | None:
        self._server.room.catch_up()
        said = self._server.room.finding(desk.folder, str(data.get("fingerprint")), str(data.get("version")))
        accept = data.get("accept")
        if said is None or not isinstance(accept, list):
            return None
        edits = judged(said.finding, [str(each) for each in accept], desk.stand, date.today())
        return None if edits is None else self._edit(desk, edits)

    def _edit(self, desk: Desk, edits: Mapping[str, Sequence[Edit]]) -> types.WorkspaceEdit:
        changes: dict[str, list[types.TextEdit]] = {}
        for path, some in edits.items():
            text = desk.stand.text(path)
            if text is not None:
                changes[self._server.room.uri(path)] = [
                    types.TextEdit(self._exact(desk, text.location((each.start, each.end)), text), each.text)
                    for each in some
                ]
        return types.WorkspaceEdit(changes=changes)

    def _pointed(
        self, params: types.HoverParams | types.DefinitionParams | types.ReferenceParams
    ) -> tuple[Desk, Version, Pointed] | None:
        found = self._server.room.version(params.text_document.uri)
        if found is None:
            return None
        desk, version = found
        what = pointed(version, desk.stand, self._offset(params.text_document.uri, params.position, version))
        return None if what is None else (desk, version, what)

    def _offset(self, uri: str, position: types.Position, version: Version) -> int:
        """The offset of a position of the editor in the text of a file."""
        room = self._server.room
        buffer = room.buffers.get(uri)
        if buffer is not None:
            lines: Sequence[str] = buffer.lines
        else:
            lines = [] if version.text is None else lines_of(version.text.content)
        place = room.encoding.from_editor(lines, position.line, position.character)
        return sum(map(len, lines[: place.line])) + place.column

    def _location(self, desk: Desk, version: Version, location: Location) -> types.Location:
        return types.Location(self._server.room.uri(location.path), self._range(desk, location, version.text))

    def _range(self, desk: Desk, location: Location, text: FileText | None) -> types.Range:
        return self._server.room.diagnoser(desk).range(location, text)

    def _exact(self, desk: Desk, location: Location, text: FileText) -> types.Range:
        """Where a text is put: a place without extent stays one."""
        where = self._range(desk, location, text)
        is_place = (location.line, location.column) == (location.end_line, location.end_column)
        return types.Range(where.start, where.start) if is_place else where


def _item(number: int, proposal: Proposal, where: types.Range) -> types.CompletionItem:
    return types.CompletionItem(
        label=shown(proposal.label),
        kind=_KINDS[proposal.kind],
        detail=shown(proposal.detail) or None,
        documentation=proposal.about or None,
        sort_text=f"{0 if proposal.is_first else 1}{number:04}",
        filter_text=proposal.filter or proposal.label,
        text_edit=types.TextEdit(where, proposal.text or proposal.label),
    )
