"""The corpus: everything that one run looks at, and where it stands in files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, Protocol

from attrs import field, frozen

from claimcheck.diagnostics import Finding, Location
from claimcheck.fields import instances
from claimcheck.model import Claim, Constraint, Entity, Property, Resolution, Source

__all__ = ["Corpus", "Locator", "Part"]

_KINDS: Final[Mapping[str, type]] = {
    "claims": Claim,
    "sources": Source,
    "entities": Entity,
    "properties": Property,
    "constraints": Constraint,
    "resolutions": Resolution,
}
"""The sections of a corpus, and what is in each."""


class Part(NamedTuple):
    """A stretch of a text, from one offset to another, in code points."""

    text: str
    """The whole text."""
    start: int
    """The offset of its first character."""
    end: int
    """The offset behind its last character."""


class Locator(Protocol):
    """Knows where the things of a corpus stand in files."""

    def __call__(
        self, section: str, position: int, *path: str | int, key: bool = False, part: Part | None = None
    ) -> Location | None:
        """The place of a section's item, or of what `path` leads to inside it; None if it came from no file.

        `section` is the name of one of the corpus's tuples and `position` the item's position in it. `path` holds keys
        and positions in lists, such as `"value"` or `"attributed_to", 0`; with `key` the place is that of its last
        key itself and not of what the key holds, and with `part` that of a stretch of the text there. What a file does
        not have is placed at the nearest thing around it.
        """

    def path(self, section: str, position: int) -> str | None:
        """The file that the item came from; None if it came from no file."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that could be read, whether or not something is wrong with what they hold."""


@frozen(eq=False)
class Corpus:
    """Everything that one run looks at.

    Ids may repeat (that is a finding, not an exception); the first declaration counts. Raises TypeError for an item of
    another class than its section is for.

    >>> corpus = Corpus(
    ...     sources=[Source("kan"), Source("rt")],
    ...     claims=[
    ...         Claim("talks", "delegation-size", "about 190", "kan"),
    ...         Claim("talks", "delegation-size", 250, "rt"),
    ...     ],
    ... )
    >>> corpus.claims[1].value
    '250'
    """

    claims: tuple[Claim, ...] = field(default=(), converter=tuple[Claim, ...])
    """What the sources say."""
    sources: tuple[Source, ...] = field(default=(), converter=tuple[Source, ...])
    """The documents."""
    entities: tuple[Entity, ...] = field(default=(), converter=tuple[Entity, ...])
    """Whatever is spoken of, or speaks; where there is none, any subject will do."""
    properties: tuple[Property, ...] = field(default=(), converter=tuple[Property, ...])
    """What can be said of a subject; where there is none, types are inferred."""
    constraints: tuple[Constraint, ...] = field(default=(), converter=tuple[Constraint, ...])
    """What must hold between claims."""
    resolutions: tuple[Resolution, ...] = field(default=(), converter=tuple[Resolution, ...])
    """The recorded judgements."""
    problems: tuple[Finding, ...] = field(default=(), converter=tuple[Finding, ...])
    """What was wrong with the files that it was loaded from."""
    broken: frozenset[tuple[str, str]] = frozenset()
    """Section and id of what those files declare, but so wrongly that it is not among the items."""
    files: int = 0
    """How many claim files it was loaded from."""
    locator: Locator | None = None
    """Where its items stand in files; None if it comes from no file."""

    def __attrs_post_init__(self) -> None:
        for name, kind in _KINDS.items():
            instances(kind, getattr(self, name), f"what is in {name} of a corpus")

    def __repr__(self) -> str:
        counts = ((name, len(getattr(self, name))) for name in (*_KINDS, "problems"))
        return f"<Corpus: {', '.join(f'{name} {count}' for name, count in counts if count) or 'empty'}>"
