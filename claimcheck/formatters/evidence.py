"""Evidence for people and programs: every claim beside the passage that it rests on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.diagnostics import Location
from claimcheck.evidence import Backing, Evidence, Passage
from claimcheck.evidence.saying import Backed
from claimcheck.evidence.support import Verdict
from claimcheck.formatters.style import Style
from claimcheck.index import Index, Statement
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim
from claimcheck.rules.wording import spoken
from claimcheck.text import isolated, lines, runs, shortened

__all__ = ["Excerpt", "Exhibit", "exhibits", "exhibits_json", "exhibits_text"]

_AROUND: Final = 120
"""Characters of the text before and behind a quote that are shown with it."""
_LONGEST: Final = 1_200
_NAME_AT_MOST: Final = 200

# Stand for where a quote begins and ends until its lines are broken; as wide as the brackets that may take their place.
_BEGIN: Final = "\ue000\ue000"
_END: Final = "\ue001\ue001"
_BREAK: Final = re.compile(r"\r?\n[^\S\n]*\r?\n\s*")
_MARKS: Final = re.compile("\ue000+|\ue001+")
_UNMARKED: Final = str.maketrans("\ue000\ue001", "\ufffd\ufffd")
_BRACKETS: Final = "[]"
_HIGHLIGHT: Final = "\x1b[1;33m"
_PLAIN: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_DIM: Final = "\x1b[2m"
_GUTTER: Final = "  | "
_NARROWEST: Final = 32

_Json: TypeAlias = dict[str, object]


@frozen
class Excerpt:
    """A quote with what the text has around it, or by itself where there is no such place."""

    before: str
    quote: str
    behind: str
    remarks: tuple[str, ...]
    """What keeps it from being verified word for word."""
    found: str
    """`exact`, `folded`, `altered`, `damaged` or `absent`; empty where there is no text to look in."""
    start: int | None
    end: int | None


@frozen
class Exhibit:
    """A claim with all that it rests on."""

    name: str
    claim: Claim
    said: str
    """The value as written, with what it stands for where that is not the same."""
    title: str
    location: Location | None
    excerpts: tuple[Excerpt, ...]
    supports: tuple[tuple[str, str], ...]
    """The words of the quote that state a value, each with what it was read as."""
    remarks: tuple[str, ...]


def exhibits(index: Index, evidence: Evidence) -> Iterator[Exhibit]:
    """The claims of a corpus in its order, each with its passages."""
    names = ClaimNames(index.corpus.claims)
    backed = {id(each.claim): each for each in evidence.backed}
    texts = {source.id: copy for _, source, copy in evidence.sources()}
    locator = index.corpus.locator
    for position, claim in enumerate(index.corpus.claims):
        source = index.sources.get(claim.source)
        copy = evidence.copy(claim.source)
        backing = evidence.of(claim)
        trouble = "" if copy is not None or claim.source not in texts else getattr(texts[claim.source], "message", "")
        yield Exhibit(
            name=names(claim),
            claim=claim,
            said=_said(claim, index),
            title=(source.title or "") if source else "",
            location=None if locator is None else locator("claims", position),
            excerpts=tuple(_excerpts(claim, backing, "" if copy is None else copy.text)),
            supports=tuple(_supports(backed.get(id(claim)))),
            remarks=tuple(_remarks(claim, backing, backed.get(id(claim)), index, trouble, archived=copy is not None)),
        )


def _said(claim: Claim, index: Index) -> str:
    value = index.value(claim)
    definition = index.properties.get(claim.property)
    if value is None or definition is None:
        return claim.value
    return spoken(Statement(claim, value), definition.unit)


def _excerpts(claim: Claim, backing: Backing | None, text: str) -> Iterator[Excerpt]:
    if backing is None:
        yield from (Excerpt("", quote.exact, "", (), "", None, None) for quote in claim.quotes)
        return
    for passage in backing.passages:
        yield _excerpt(passage, text)


def _excerpt(passage: Passage, text: str) -> Excerpt:
    match = passage.match
    remarks = tuple(_differences(passage))
    if not match.places:
        return Excerpt("", passage.quote.exact, "", remarks, match.found, None, None)
    start, end = match.places[0]
    return Excerpt(_before(text, start), text[start:end], _behind(text, end), remarks, match.found, start, end)


def _before(text: str, start: int) -> str:
    """What stands before a quote in its paragraph, from the beginning of a word on."""
    found = text[max(0, start - _AROUND) : start]
    paragraph = _BREAK.split(found)[-1]
    if paragraph != found or start <= _AROUND:
        return paragraph
    return f"…{found[found.find(' ') + 1 :]}" if " " in found else f"…{found}"


def _behind(text: str, end: int) -> str:
    found = text[end : end + _AROUND]
    paragraph = _BREAK.split(found)[0]
    if paragraph != found or end + _AROUND >= len(text):
        return paragraph
    return f"{found[: found.rfind(' ')]}…" if " " in found else f"{found}…"


def _differences(passage: Passage) -> Iterator[str]:
    match = passage.match
    if match.found == "absent":
        yield f"the text does not have these words{f': {match.reason}' if match.reason else ''}"
    if match.found == "altered":
        yield from (f"the quote has {_words(each.quote)}, the text {_words(each.text)}" for each in match.differences)
    if match.found == "damaged":
        yield "the text has these words only with differences that its damage may explain"
    if match.is_ambiguous:
        yield f"the first of {len(match.places)} places with these words"
    if match.displaced is not None:
        yield f"start and end of the quote point to another place{_in_unit(match.displaced)}"
    if match.context_differs:
        yield "prefix and suffix do not stand beside it"
    if passage.damage is not None:
        yield f"the text is damaged here: {passage.damage}"


def _words(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _in_unit(unit: str) -> str:
    return "" if unit == "code points" else f", since they count {unit}"


def _supports(backed: Backed | None) -> Iterator[tuple[str, str]]:
    if backed is not None:
        yield from ((reading.text, reading.notation) for reading in backed.support.readings)


def _remarks(
    claim: Claim, backing: Backing | None, backed: Backed | None, index: Index, trouble: str, *, archived: bool
) -> Iterator[str]:
    if trouble:
        yield trouble
    elif not archived:
        yield "the source has no archived text"
    if not claim.quotes:
        yield "the claim has no quote"
    if backed is not None and backed.support.verdict is Verdict.OTHER:
        yield "the quote says something else than the value"
    if backed is not None and backed.support.verdict is Verdict.NOTHING:
        yield "the quote states nothing of the kind"
    for number in backing.unnamed if backing is not None else ():
        yield f"the text does not name {claim.attributed_to[number]}"


# For people


def exhibits_text(shown: Sequence[Exhibit], style: Style) -> str:
    """The claims as text, source by source."""
    return "".join(f"{line}\n" for line in _page(shown, style))


def _page(shown: Sequence[Exhibit], style: Style) -> Iterator[str]:
    source = None
    for exhibit in shown:
        if exhibit.claim.source != source:
            source = exhibit.claim.source
            title = f": {isolated(shortened(exhibit.title, limit=_NAME_AT_MOST))}" if exhibit.title else ""
            yield f"{_painted(isolated(source), _BOLD, style)}{title}"
            yield ""
        yield from _entry(exhibit, style)
        yield ""
    yield f"{len(shown):,} claim{'' if len(shown) == 1 else 's'}"


def _entry(exhibit: Exhibit, style: Style) -> Iterator[str]:
    claim, location = exhibit.claim, exhibit.location
    place = "" if location is None else f"{isolated(location.path)}:{location.line}: "
    yield f"{place}{_painted(isolated(exhibit.name), _BOLD, style)}"
    columns = max(style.width, _NARROWEST) - len(_GUTTER)
    edge = _painted(_GUTTER.rstrip(), _DIM, style)
    for line in _body(exhibit, claim, columns, style):
        yield f"{edge} {line}" if line else edge


def _body(exhibit: Exhibit, claim: Claim, columns: int, style: Style) -> Iterator[str]:
    yield from _broken(f"{claim.property} of {claim.subject}: {exhibit.said}", columns)
    if claim.attributed_to:
        yield from _labelled("credits", ", ".join(claim.attributed_to), columns)
    for excerpt in exhibit.excerpts:
        yield ""
        yield from _passage(excerpt, columns, style)
        for remark in excerpt.remarks:
            yield from _labelled("but", remark, columns)
    if exhibit.supports or exhibit.remarks:
        yield ""
    for words, notation in exhibit.supports:
        yield from _labelled("reads", f"“{words}” as {notation}", columns)
    for remark in exhibit.remarks:
        yield from _labelled("note", remark, columns)


def _passage(excerpt: Excerpt, columns: int, style: Style) -> Iterator[str]:
    """The passage with its quote marked: by colour, else by brackets, which the direction of the text turns round."""
    parts = (
        each.translate(_UNMARKED) for each in (excerpt.before, shortened(excerpt.quote, limit=_LONGEST), excerpt.behind)
    )
    before, quote, behind = parts
    whole = " ".join(f"{before}{_BEGIN}{quote}{_END}{behind}".split())
    inside = False
    for line in lines(whole, columns=columns):
        begun, inside = inside, line.rfind(_BEGIN[0]) > line.rfind(_END[0]) or (inside and _END[0] not in line)
        if not style.color:
            yield line.replace(_BEGIN[0], _BRACKETS[0]).replace(_END[0], _BRACKETS[1])
            continue
        line = _MARKS.sub(lambda match: _HIGHLIGHT if match[0][0] == _BEGIN[0] else _PLAIN, line)
        yield f"{_HIGHLIGHT if begun else ''}{line}{_PLAIN if inside else ''}"


def _labelled(label: str, text: str, columns: int) -> Iterator[str]:
    """The text behind a label, its further lines below its first one."""
    lead = f"{label:7}  "
    for number, line in enumerate(_broken(text, columns - len(lead))):
        yield f"{' ' * len(lead) if number else lead}{line}"


def _broken(text: str, columns: int) -> Sequence[str]:
    return lines(*runs(shortened(text, limit=_LONGEST)), columns=columns)


def _painted(text: str, code: str, style: Style) -> str:
    return f"{code}{text}{_PLAIN}" if style.color and text else text


# For programs


def exhibits_json(shown: Sequence[Exhibit]) -> str:
    """The claims as a JSON list, each with its passages; the texts are exact."""
    return json.dumps([_object(each) for each in shown], ensure_ascii=False, indent=2) + "\n"


def _object(exhibit: Exhibit) -> _Json:
    claim, location = exhibit.claim, exhibit.location
    return {
        "claim": exhibit.name,
        "subject": claim.subject,
        "property": claim.property,
        "value": claim.value,
        "source": claim.source,
        "attributed_to": list(claim.attributed_to),
        "path": None if location is None else location.path,
        "line": None if location is None else location.line,
        "quotes": [
            {
                "found": each.found or None,
                "start": each.start,
                "end": each.end,
                "text": each.quote,
                "before": each.before,
                "behind": each.behind,
                "remarks": list(each.remarks),
            }
            for each in exhibit.excerpts
        ],
        "readings": [{"text": words, "value": notation} for words, notation in exhibit.supports],
        "remarks": list(exhibit.remarks),
    }
