"""The quotes of a corpus, as rules about them look at them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.evidence import Backing, Passage
from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Sighting

__all__ = ["SeenPassage", "passages"]


@frozen(eq=False)
class SeenPassage:
    """A quote with its claim and what the archived text has of it."""

    backing: Backing
    passage: Passage
    name: str
    """The id of the claim."""

    @property
    def claim(self) -> Claim:
        """The claim that quotes."""
        return self.backing.claim

    def sighting(self, *, message: str, help: str) -> Sighting:
        """What a rule saw of the quote, placed where it stands."""
        path = self.passage.path
        return Sighting(
            message=message,
            help=help,
            claims=(self.claim,),
            identity=(self.name, *map(str, path)),
            places=(Place("claims", self.backing.position, path),),
        )


def passages(context: Context) -> Iterator[SeenPassage]:
    """The quotes that were held against an archived text, one by one."""
    for held in context.evidence:
        for backing in held.backings:
            for passage in backing.passages:
                yield SeenPassage(backing, passage, context.names(backing.claim))
