"""What is wrong with the data of an item, in plain words: the published schema is asked, and its errors are told.

Nothing imports this module before a file has failed: jsonschema takes long to import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from attrs import frozen
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from claimcheck.loading.flaws import shown
from claimcheck.loading.scalars import integer
from claimcheck.loading.schema import claim_file_schema
from claimcheck.loading.tree import KEY
from claimcheck.loading.wording import alternatives, kind_of
from claimcheck.nearest import did_you_mean, nearest
from claimcheck.values.notation import NOTATION_KEYS, WrittenNumber, written

__all__ = ["Complaint", "complaints"]

_Steps: TypeAlias = tuple[str | int, ...]
_Error: TypeAlias = Any  # a ValidationError, of which the stubs take every attribute for possibly unset


@frozen
class Complaint:
    """One thing that is wrong with an item: where in it, what, and what to do."""

    path: _Steps
    message: str
    help: str
    meant: str = ""
    """The word that was probably meant there, if that is a slip."""


def complaints(data: object, kind: type, *, key: str | None = None) -> list[Complaint]:
    """Everything that is wrong with the data of an item, which stands under `key` if its section is a mapping.

    There is always something: what the schema does not object to is told in general.
    """
    found: dict[tuple[_Steps, str], Complaint] = {}
    if key is not None and not _validator("Id").is_valid(key):
        found[(KEY,), ""] = Complaint((KEY,), f"{shown(key)} is not an id", _ID)
    for error in _validator(kind.__name__).iter_errors(data):
        for complaint in _told(error):
            found.setdefault((complaint.path, complaint.message), complaint)
    return list(found.values()) or [
        Complaint((), f"this is no {_NOUNS[kind.__name__]} that can be read", "Compare it with the format's reference.")
    ]


def _told(error: _Error) -> Iterator[Complaint]:
    """What a schema's error says to someone who has not read the schema."""
    path = tuple(error.absolute_path)
    if error.schema.get("title") == "Value":
        yield _notation(path, error.instance)
        return
    if error.validator in ("anyOf", "oneOf"):
        yield from _choice(error)
        return
    yield from _TELLERS[error.validator](error, path)


def _choice(error: _Error) -> Iterator[Complaint]:
    """What is wrong with something that may be of several kinds: told for the kind that it is, if it is one of them."""
    branches: dict[object, list[_Error]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    fitting = [
        errors
        for errors in branches.values()
        if not any(inner.validator == "type" and not inner.relative_path for inner in errors)
    ]
    if not fitting:
        yield from _type(error, tuple(error.absolute_path))
        return
    for inner in fitting[0]:
        yield from _told(inner)


def _notation(path: _Steps, data: object) -> Complaint:
    """What is wrong with a value; the code that reads values says it best."""
    if isinstance(data, dict):
        try:
            written(data)
        except ValueError as error:
            stray = next((key for key in data if key not in NOTATION_KEYS), None)
            if stray is None:
                return Complaint(path, str(error), _AS_TEXT)
            meant = nearest(stray, NOTATION_KEYS) or ""
            help = did_you_mean(meant, otherwise=_AS_TEXT)
            return Complaint((*path, stray, KEY), f"a value has no key {stray}", help, meant)
    if data is None:
        help = "Write it; in YAML, a text that begins with # must stand in quotes."
        return Complaint(path, f"{_name(path)} is empty", help)
    return _mismatch(path, "a short text, a number, true or false, or a mapping such as {about: 190}", data)


def _type(error: _Error, path: _Steps) -> Iterator[Complaint]:
    if path:
        yield _mismatch(path, alternatives(_kinds(error.schema), word="or"), error.instance)
        return
    message = f"{_noun(error.schema)} must be a mapping, and this is {kind_of(error.instance)}"
    yield Complaint(path, message, "Write its keys and what they hold; {} is a mapping without any.")


def _kinds(schema: Mapping[str, Any]) -> list[str]:
    """What something may be, in words."""
    if "$ref" in schema:
        return ["a mapping"]  # every definition that is chosen by its type is one
    if "anyOf" in schema:
        return list(dict.fromkeys(word for each in schema["anyOf"] for word in _kinds(each)))
    types = schema.get("type", ())
    return [_TYPES[each] for each in ([types] if isinstance(types, str) else types) if each != "null"]


def _mismatch(path: _Steps, expected: str, data: object) -> Complaint:
    return Complaint(path, f"{_name(path)} must be {expected}, and this is {kind_of(data)}", _remedy(expected, data))


def _remedy(expected: str, data: object) -> str:
    texts = "text" in expected
    if texts and isinstance(data, list):
        return "If a text is meant that begins with [, write it in quotes."
    if texts and isinstance(data, dict):
        return "If a text is meant that begins with {, or that has a colon in it, write it in quotes."
    if texts and isinstance(data, (bool, int, WrittenNumber)):
        return "Write it in quotes."
    if data is None:
        return "Write it, or remove the key."
    if expected == "a list" and isinstance(data, str):
        return f"Write it as a list: [{shown(data)[1:-1]}]."
    if expected == "true or false":
        return "Write true or false, without quotes."
    if "number" in expected and isinstance(data, str):
        return "Write the number without quotes."
    return f"Write {expected}."


def _required(error: _Error, path: _Steps) -> Iterator[Complaint]:
    noun, properties = _noun(error.schema), error.schema["properties"]
    stray = [key for key in error.instance if key not in properties]
    meant = {nearest(key, properties) for key in stray}
    if "<<" in stray or "claimcheck" in stray:
        return  # it is not meant to be whole
    for key in error.validator_value:
        if key not in error.instance and key not in meant:  # a mistyped key is told of as such
            yield Complaint(path, f"{noun} needs {key}", f"Add {key}: {properties[key]['description']}")


def _stray(error: _Error, path: _Steps) -> Iterator[Complaint]:
    noun, properties = _noun(error.schema), error.schema["properties"]
    unused = [key for key in properties if key not in error.instance]
    for key in error.instance:
        if key in properties:
            continue
        meant = ""
        if key == "<<":
            help = "YAML 1.2 has no merge keys; write the keys out."
        elif key == "id":
            help = "Its id is the key that it stands under; remove this one."
        elif key == "claimcheck":
            help = "A line of JSONL is one claim and has no version; remove it."
        else:
            meant = nearest(key, unused) or ""
            otherwise = f"Remove it, or put it into a note; {noun} may have {', '.join(properties)}."
            help = did_you_mean(meant, otherwise=otherwise)
        yield Complaint((*path, key, KEY), f"{noun} has no key {key or repr(key)}", help, meant)


def _enum(error: _Error, path: _Steps) -> Iterator[Complaint]:
    words = [word for word in error.validator_value if word is not None]
    said = error.instance
    if not isinstance(said, str):
        yield _mismatch(path, f"one of {', '.join(words)}", said)
        return
    message = f"{_name(path)} is {shown(said)}, and may be {alternatives(words, word='or')}"
    if path[-1:] == ("rule",):
        message = f"{shown(said)} is not a rule that can be allowed on a single claim or source"
        otherwise = f"A resolution settles a finding on several claims; what can be allowed is {', '.join(words)}."
    else:
        otherwise = "Write one of these words."
    meant = nearest(said, words) or ""
    yield Complaint(path, message, did_you_mean(meant, otherwise=otherwise), meant)


def _pattern(error: _Error, path: _Steps) -> Iterator[Complaint]:
    if path[-1:] == ("sha256",):
        message = f"{shown(error.instance)} is not a SHA-256 hash"
        yield Complaint(path, message, "Write the 64 hexadecimal digits that sha256sum prints.")
    else:
        yield Complaint(path, f"{shown(error.instance)} is not an id", _ID)


def _empty(error: _Error, path: _Steps) -> Iterator[Complaint]:
    yield Complaint(path, f"{_name(path)} is empty", "Write what is missing, or remove the key.")


def _range(error: _Error, path: _Steps) -> Iterator[Complaint]:
    least, greatest = error.schema.get("minimum", 0), error.schema.get("maximum")
    limits = f"at least {least}" if greatest is None else f"from {least} to {greatest}"
    message = f"{_name(path)} must be {limits}, and this is {kind_of(error.instance)}"
    yield Complaint(path, message, "Correct the number.")


_TELLERS: Final[Mapping[str, Callable[[_Error, _Steps], Iterator[Complaint]]]] = {
    "additionalProperties": _stray,
    "enum": _enum,
    "maximum": _range,
    "minItems": _empty,
    "minLength": _empty,
    "minProperties": _empty,
    "minimum": _range,
    "pattern": _pattern,
    "required": _required,
    "type": _type,
}

_AS_TEXT: Final = "A value may be written as a text just as well: value: about 12 km."
_ID: Final = "An id is made of the letters A to Z and a to z, digits and _ . : / - and begins with a letter or digit."

_TYPES: Final = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "a mapping",
    "string": "a text",
}

_NOUNS: Final = {
    "Allowance": "allowance",
    "Claim": "claim",
    "Constraint": "constraint",
    "Entity": "entity",
    "Property": "property",
    "Quote": "quote",
    "Resolution": "resolution",
    "Retraction": "retraction",
    "Source": "source",
}


def _noun(schema: Mapping[str, Any]) -> str:
    noun = _NOUNS[schema["title"]]
    return f"an {noun}" if noun[0] in "ae" else f"a {noun}"


def _name(path: _Steps) -> str:
    """What a place in an item is called: its key, or the key of the list that it is in."""
    if not path:
        return "this"
    *_, last = path
    if isinstance(last, str):
        return last
    keys = [step for step in path if isinstance(step, str)]
    return f"item {last + 1} of {keys[-1]}" if keys else f"item {last + 1}"


@cache
def _validator(name: str) -> Any:
    return _Validator({"$ref": f"#/$defs/{name}", "$defs": claim_file_schema()["$defs"]})


def _is_number(_: object, data: object) -> bool:
    return isinstance(data, (int, WrittenNumber)) and not isinstance(data, bool)


def _is_integer(_: object, data: object) -> bool:
    return _is_number(_, data) and _whole(data) is not None


def _whole(data: object) -> int | None:
    """The whole number that this is, if it is one."""
    if isinstance(data, WrittenNumber):
        return integer(data)
    return data if isinstance(data, int) and not isinstance(data, bool) else None


def _minimum(_: object, least: int, data: object, __: object) -> Iterator[ValidationError]:
    whole = _whole(data)
    if whole is not None and whole < least:
        yield ValidationError("too small")


def _maximum(_: object, greatest: int, data: object, __: object) -> Iterator[ValidationError]:
    whole = _whole(data)
    if whole is not None and whole > greatest:
        yield ValidationError("too large")


_Validator: Final[Any] = extend(  # type: ignore[no-untyped-call]  # the stubs leave it open
    Draft202012Validator,
    validators={"minimum": _minimum, "maximum": _maximum},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many({"number": _is_number, "integer": _is_integer}),
)
