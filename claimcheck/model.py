"""The model: who says what, about what, where; frozen classes that need no file.

Every class here is decoded straight from claim files, and the published JSON Schema is generated from it: what a
field's `Meta` says is what an editor shows. Notations (values, dates) stay text here and are parsed where they are
used, since their meaning depends on the property and on the source's date of publication.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias

from attrs import field, frozen
from msgspec import Meta

from claimcheck.fields import instances, moment, one_of, plain, plain_texts, settle, short, texts, value_text, weighed

__all__ = [
    "ALLOWABLE_RULES",
    "BLANK",
    "Allowance",
    "Claim",
    "Constraint",
    "Entity",
    "OverTime",
    "Property",
    "Quote",
    "Resolution",
    "Retraction",
    "Source",
    "Stance",
    "TimelineRole",
    "ValueType",
]

if TYPE_CHECKING:
    Written: TypeAlias = str
    Weighed: TypeAlias = Mapping[str, str | None]
else:
    # What the decoder may meet where the model holds a text: a string, a number, a mapping. `written` makes one
    # text of it as soon as the object exists. Likewise for the claims of a resolution, which may be a bare list.
    Written = Any
    Weighed = Any

_NOTATION: Final = {"type": ["string", "number"]}
_DATE: Final = Meta(
    extra_json_schema={
        **_NOTATION,
        "examples": ["2025-11-16", "2025-11", "mid-November 2025", "2025-11-16/2025-11-18", "2025-12-21/.."],
    }
)
_VALUE: Final = Meta(
    extra_json_schema={
        "examples": [190, "about 190", "at least 150", "14th", "mid-November 2025", {"about": 12, "unit": "km"}],
        "$ref": "#/$defs/Notation",
    }
)

Id: TypeAlias = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:/-]*$(?!\n)")]
Name: TypeAlias = Annotated[str, Meta(min_length=1)]
Offset: TypeAlias = Annotated[int, Meta(ge=0, le=2**53 - 1)]
Credibility: TypeAlias = Annotated[int, Meta(ge=1, le=6)]
Sha256: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9A-Fa-f]{64}$(?!\n)")]

ValueType: TypeAlias = Literal[
    "count", "quantity", "ordinal", "date", "period", "duration", "entity", "category", "flag", "text"
]
OverTime: TypeAlias = Literal["constant", "varying", "rising", "falling"]
Stance: TypeAlias = Literal["asserts", "denies", "doubts", "expects"]
TimelineRole: TypeAlias = Literal["at", "start", "end", "length"]
Reliability: TypeAlias = Literal["A", "B", "C", "D", "E", "F"]

BLANK: Final = "TODO"
"""What stands for a name that is still to be filled in; a claim without its subject or property is compared with
none."""

ALLOWABLE_RULES: Final = (
    "attribution-not-in-text",
    "lost-attribution",
    "lost-hedge",
    "published-before-event",
    "quote-altered",
    "quote-ambiguous",
    "quote-displaced",
    "quote-not-found",
    "retracted-source",
    "self-contradicting-quote",
    "text-changed",
    "text-damaged",
    "value-not-in-quote",
    "weekday-mismatch",
)
"""The rules of format version 1 that speak of one claim or source alone, which alone can be allowed."""


def _about(text: str, **more: Any) -> Meta:
    return Meta(description=text, **more)


def _types(given: Mapping[str, ValueType]) -> Mapping[str, ValueType]:
    return dict(given)


def _quotes(given: str | Quote | Iterable[str | Quote] | None) -> str | Quote | tuple[str | Quote, ...] | None:
    if given is None or isinstance(given, (str, Quote)):
        return given
    if isinstance(given, Mapping):
        raise TypeError("a quote that says where it stands is a Quote(exact, prefix=..., start=...), not a mapping")
    return tuple(given)


@frozen
class Entity:
    """Whatever is spoken of or speaks: a person, a body, an outlet, a place, an event, a state."""

    id: Id
    name: Annotated[Name, _about("What it is usually called.")]
    kind: Annotated[
        str | None,
        _about(
            "What it is, in a word of your own. Three words have meaning: an event takes place once, a place may lie "
            "in another place (part_of), and anonymous is another origin in every source.",
            examples=["person", "body", "outlet", "place", "event", "state", "anonymous"],
        ),
    ] = None
    aliases: Annotated[
        tuple[Name, ...], _about("Other names and spellings, in any language; a value may use any of them.")
    ] = field(default=(), converter=texts)
    part_of: Annotated[Name | None, _about("The entity that this one is part of, such as the country of a city.")] = (
        None
    )
    reliability: Annotated[
        Reliability | None,
        _about("How reliable it usually is, by the Admiralty letters; shown, never computed with."),
    ] = None
    note: Annotated[str | None, _about("Anything worth remembering.")] = None

    def __attrs_post_init__(self) -> None:
        one_of(Reliability, self.reliability, "reliability")


@frozen
class Retraction:
    """That a claim or a source was taken back."""

    date: Annotated[Written | None, _about("When."), _DATE] = field(default=None, converter=moment)
    reason: Annotated[str | None, _about("Why.")] = None

    def __attrs_post_init__(self) -> None:
        settle(self, "date")


@frozen
class Allowance:
    """That one rule may stay silent about one claim or source, and why."""

    rule: Annotated[str, _about("The rule's name.", extra_json_schema={"enum": list(ALLOWABLE_RULES)})]
    reason: Annotated[Name, _about("Why it is all right here.")]
    until: Annotated[Written | None, _about("The last day on which this holds."), _DATE] = field(
        default=None, converter=moment
    )

    def __attrs_post_init__(self) -> None:
        if self.rule not in ALLOWABLE_RULES:
            raise ValueError(f"no rule {self.rule!r} can be allowed on a claim or source")
        settle(self, "until")


@frozen
class Source:
    """A document that makes claims."""

    id: Id
    title: Annotated[str | None, _about("The document's title.")] = None
    publisher: Annotated[Name | None, _about("The entity that published it.")] = None
    author: Annotated[str | None, _about("Who wrote it: an entity or a name.")] = None
    language: Annotated[
        str | None, _about("The document's language as a BCP 47 tag.", examples=["ar", "he", "en", "en-GB"])
    ] = None
    published: Annotated[
        Written | None, _about("When it was published; may be imprecise, and is never guessed."), _DATE
    ] = field(default=None, converter=moment)
    url: Annotated[str | None, _about("Where it was published.")] = None
    text: Annotated[
        str | None, _about("The archived copy: a UTF-8 text file, its path relative to this claim file.")
    ] = None
    sha256: Annotated[
        Sha256 | None,
        _about("The SHA-256 hash of the archived copy, in hexadecimal digits."),
    ] = None
    derived_from: Annotated[tuple[Name, ...], _about("The sources that this one republishes or summarises.")] = field(
        default=(), converter=texts
    )
    superseded_by: Annotated[Name | None, _about("The corrected version of this source.")] = None
    retracted: Annotated[Retraction | None, _about("That it was taken back, when and why.")] = None
    allow: Annotated[
        tuple[Allowance, ...], _about("Rules that may stay silent about this source, each with a reason.")
    ] = field(default=(), converter=tuple[Allowance, ...])
    note: Annotated[str | None, _about("Anything worth remembering.")] = None

    def __attrs_post_init__(self) -> None:
        settle(self, "published")
        _judged(self)


@frozen
class Property:
    """What can be said of a subject, and how values of it are compared."""

    id: Id
    type: Annotated[ValueType, _about("The type of its values.")]
    unit: Annotated[Name | None, _about("The unit of a number that is written without one.")] = None
    tolerance: Annotated[
        Written | None,
        _about(
            "How far 'about' reaches on either side, as a percentage or an amount; replaces the usual width.",
            extra_json_schema={**_NOTATION, "examples": ["5%", 2]},
        ),
    ] = field(default=None, converter=short)
    rounded: Annotated[
        bool, _about("Every number of it is rounded to the digits written: 12,000 is 11,500 to 12,500.")
    ] = False
    many: Annotated[bool, _about("It may have several values at once, so different values are no conflict.")] = False
    values: Annotated[
        tuple[Written, ...],
        _about(
            "The values that a category may have; any text where none are listed.",
            extra_json_schema={"items": {"type": ["string", "number", "boolean"]}},
        ),
    ] = field(default=(), converter=texts)
    qualifiers: Annotated[
        Mapping[str, ValueType],
        _about("The qualifiers that claims of it may carry, each with the type by which its values are compared."),
    ] = field(factory=dict, converter=_types, hash=False)
    series: Annotated[
        Name | None, _about("The series that an ordinal numbers: the subjects are its members, in the order of time.")
    ] = None
    timeline: Annotated[TimelineRole | None, _about("How a date, period or duration places its subject in time.")] = (
        None
    )
    over_time: Annotated[
        OverTime,
        _about(
            "How the truth moves: constant is one truth; varying compares only what holds at the same time; a rising "
            "or falling total may move one way only."
        ),
    ] = "constant"
    note: Annotated[str | None, _about("Anything worth remembering.")] = None

    def __attrs_post_init__(self) -> None:
        settle(self, "tolerance")
        one_of(ValueType, self.type, "the type of a property")
        one_of(OverTime, self.over_time, "over_time")
        one_of(TimelineRole, self.timeline, "timeline")
        for type_of in self.qualifiers.values():
            one_of(ValueType, type_of, "the type of a qualifier")
        if any(type(value) is not str for value in self.values):
            object.__setattr__(self, "values", tuple(plain(value, flags=True) for value in self.values))


@frozen
class Quote:
    """The words of the source that a claim rests on (the TextQuoteSelector of the W3C annotation model)."""

    exact: Annotated[Name, _about("The words, exactly as they stand in the text.")]
    prefix: Annotated[str | None, _about("What stands right before them, to tell two places apart.")] = None
    suffix: Annotated[str | None, _about("What stands right after them, to tell two places apart.")] = None
    start: Annotated[
        Offset | None, _about("The offset of the first character in the archived text, in code points from 0.")
    ] = None
    end: Annotated[Offset | None, _about("The offset behind the last character, in code points from 0.")] = None


@frozen
class Claim:
    """One source says that one property of one subject has one value."""

    subject: Annotated[Name, _about("What it is about: an entity's id.")]
    property: Annotated[Name, _about("Which of its properties.")]
    value: Annotated[
        Written, _about("The value: a short text, a number, or a mapping such as {about: 190}."), _VALUE
    ] = field(converter=value_text)
    source: Annotated[Name, _about("The source that says so.")]
    id: Annotated[
        Id | None,
        _about("A name of its own, for what refers to the claim; the default is source/subject/property."),
    ] = None
    attributed_to: Annotated[tuple[Name, ...], _about("Whom the source credits, nearest first, the origin last.")] = (
        field(default=(), converter=texts)
    )
    quote: Annotated[
        Name | Quote | tuple[Name | Quote, ...] | None,
        _about("The words of the source that say so: a text, a mapping that also says where, or a list of these."),
    ] = field(default=None, converter=_quotes)
    qualifiers: Annotated[
        Mapping[str, Written],
        _about(
            "What narrows the property, such as the part that is counted; other qualifiers make another group.",
            extra_json_schema={"additionalProperties": {"type": ["string", "number", "boolean"]}},
        ),
    ] = field(factory=dict, converter=plain_texts, hash=False)
    as_of: Annotated[
        Written | None, _about("When the value held; by default, when the source was published."), _DATE
    ] = field(default=None, converter=moment)
    stance: Annotated[
        Stance, _about("How the source stands to it: it asserts, denies or doubts it, or expects it of the future.")
    ] = "asserts"
    restates: Annotated[
        Name | None, _about("The claim of which this is the headline, summary or caption; it is no second witness.")
    ] = None
    superseded_by: Annotated[Name | None, _about("The claim that corrects this one.")] = None
    retracted: Annotated[Retraction | None, _about("That it was taken back, when and why.")] = None
    credibility: Annotated[
        Credibility | None,
        _about("How credible it is, by the Admiralty figures; shown, never computed with."),
    ] = None
    allow: Annotated[
        tuple[Allowance, ...], _about("Rules that may stay silent about this claim, each with a reason.")
    ] = field(default=(), converter=tuple[Allowance, ...])
    note: Annotated[str | None, _about("Anything worth remembering.")] = None
    tags: Annotated[tuple[str, ...], _about("Words to find it by.")] = field(default=(), converter=texts)

    def __attrs_post_init__(self) -> None:
        if type(self.value) is not str:
            object.__setattr__(self, "value", value_text(self.value))
        if self.stance != "asserts":
            one_of(Stance, self.stance, "stance")
        if self.allow or self.retracted is not None:
            _judged(self)
        if not type(self.subject) is type(self.property) is type(self.source) is str:
            instances(str, (self.subject, self.property, self.source), "the subject, property or source of a claim")
        if self.as_of is not None:
            settle(self, "as_of")
        if self.qualifiers and any(type(value) is not str for value in self.qualifiers.values()):
            settled = {key: plain(value, flags=True) for key, value in self.qualifiers.items()}
            object.__setattr__(self, "qualifiers", settled)

    @builtins.property  # a claim has a property of its own
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes, however they were written."""
        if self.quote is None:
            return ()
        quotes = self.quote if isinstance(self.quote, tuple) else (self.quote,)
        return tuple(each if isinstance(each, Quote) else Quote(each) for each in quotes)


def _judged(item: Claim | Source) -> None:
    """Refuses a bare word where a retraction or an allowance, with its reason, belongs."""
    instances(Allowance, item.allow, "what is in allow")
    if item.retracted is not None:
        instances(Retraction, (item.retracted,), "retracted")


@frozen
class Constraint:
    """Knowledge that must hold between claims."""

    that: Annotated[
        Name,
        _about(
            "What must hold, in terms of subject.property.",
            examples=["talks.delegation-size[part=military] <= 400", ".end - .start = .length"],
        ),
    ]
    because: Annotated[str | None, _about("How this is known.")] = None


@frozen
class Resolution:
    """A recorded judgement on a conflict."""

    claims: Annotated[
        Weighed,
        _about(
            "The claims that were weighed, each with its value at the time; a bare list of ids also does, but cannot "
            "notice that a value changed.",
            extra_json_schema={
                "anyOf": [
                    {
                        "type": "object",
                        "additionalProperties": {"anyOf": [{"$ref": "#/$defs/Notation"}, {"type": "null"}]},
                        "minProperties": 1,
                    },
                    {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
                ]
            },
        ),
    ] = field(converter=weighed, hash=False)
    """The ids of the claims that were weighed, each with its value as weighed (None: not noted)."""
    accept: Annotated[tuple[Name, ...], _about("The claims that stand; [] where none does.")] = field(converter=texts)
    reason: Annotated[Name, _about("Why.")]
    by: Annotated[str | None, _about("Who judged.")] = None
    date: Annotated[Written | None, _about("When it was judged."), _DATE] = field(default=None, converter=moment)
    until: Annotated[Written | None, _about("The last day on which the judgement holds without review."), _DATE] = (
        field(default=None, converter=moment)
    )

    def __attrs_post_init__(self) -> None:
        settle(self, "date", "until")
        if type(self.claims) is not dict or {type(value) for value in self.claims.values()} != {str}:
            object.__setattr__(self, "claims", weighed(self.claims))
