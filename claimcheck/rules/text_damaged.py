"""text-damaged: an archived text is too damaged to verify word for word what claims quote from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.evidence import Backing, Held
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed

__all__ = ["RULE"]

_MOST: Final = 3
"""How many signs of damage a message names."""


def _sightings(context: Context) -> Iterator[Sighting]:
    for held in context.evidence:
        resting = [each for each in held.backings if any(passage.damage for passage in each.passages)]
        allowed = [each for each in resting if _is_allowed(each, context)]
        for backing in allowed:
            places = (Place("claims", backing.position, ("quote",)),)
            yield _sighting(held, [backing], context, places=places, identity=context.names(backing.claim))
        if len(allowed) < len(resting):
            others = [each for each in resting if each not in allowed]
            places = (Place("sources", held.position, ("text",)),)
            yield _sighting(held, others, context, places=places, identity="")


def _is_allowed(backing: Backing, context: Context) -> bool:
    """Whether the claim itself puts up with the damage, so that it is left out of what is said of the source."""
    return any(each.rule == RULE.name and not context.expired(each.until) for each in backing.claim.allow)


def _sighting(
    held: Held, backings: Sequence[Backing], context: Context, *, places: tuple[Place, ...], identity: str
) -> Sighting:
    damages = [passage.damage for backing in backings for passage in backing.passages]
    signs = Counter(sign for damage in damages if damage for sign in damage.signs)
    gravest = sorted(signs, key=lambda sign: (-signs[sign], sign))
    shown = "; ".join([*gravest[:_MOST], *([f"{len(gravest) - _MOST} more signs"] if len(gravest) > _MOST else [])])
    names = sorted(context.names(each.claim) for each in backings)
    return Sighting(
        message=(
            f"the text of {held.source.id} is damaged, so it cannot verify word for word what {listed(names)} "
            f"{'quotes' if len(names) == 1 else 'quote'}: {shown}"
        ),
        help=(
            "Archive a better copy: the web page instead of the PDF, or a text read from the page images. If there is "
            "none, compare the quotes with the document itself, and allow the rule on the source with the reason."
        ),
        claims=tuple(each.claim for each in backings),
        identity=(held.source.id, identity),
        places=places,
    )


RULE = Rule(
    name="text-damaged",
    severity=Severity.WARNING,
    summary="the archived text is too damaged to verify quotes word for word",
    scope="corpus",
    sightings=_sightings,
)
