"""What the tests of arithmetic share: from claims and constraints, as Python objects, to verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.arithmetic import Arithmetic, Checked, Verdict
from claimcheck.corpus import Corpus
from claimcheck.index import Index
from claimcheck.model import Claim, Constraint, Property, Source


def arithmetic(
    that: str | Iterable[str],
    claims: Iterable[Claim],
    properties: Iterable[Property] = (),
    *,
    sources: Iterable[Source] = (),
    **more: Iterable[object],
) -> Arithmetic:
    constraints = [Constraint(each) for each in ([that] if isinstance(that, str) else that)]
    known = [Source("a"), Source("b"), *sources]
    corpus = Corpus(claims=claims, properties=properties, constraints=constraints, sources=known, **more)
    return Arithmetic(Index(corpus))


def said(values: Mapping[str, str | int | Iterable[str | int]]) -> list[Claim]:
    """Claims that say these values, by `subject.property`; a list holds what several claims say."""
    return [
        Claim(*name.rsplit(".", 1), value, "a")
        for name, given in values.items()
        for value in ([given] if isinstance(given, (str, int)) else given)
    ]


def verdicts(that: str, values: Mapping[str, object], *properties: Property) -> list[Verdict]:
    found = arithmetic(that, said(values), properties)  # type: ignore[arg-type]
    assert not found.troubles, found.troubles
    return list(found.verdicts())


def word(verdict: Verdict) -> str:
    if not isinstance(verdict, Checked):
        return "undecided"
    return "holds" if verdict.outcome.holds else "broken"


def verdict(that: str, values: Mapping[str, object], *properties: Property) -> str:
    """`holds`, `broken`, `undecided` or, whatever is claimed, `absurd`, of a constraint that gives one verdict."""
    found = arithmetic(that, said(values), properties)  # type: ignore[arg-type]
    assert not found.troubles, found.troubles
    if found.contradictions:
        return "absurd"
    [only] = found.verdicts()
    return word(only)
