"""What git ignores, and what a run is told to leave out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

__all__ = ["IgnoreRules", "ignored_below", "patterns"]


@frozen
class _Pattern:
    """One line of a `.gitignore`, asked about one step of a path at a time, as git asks.

    The library asks whether a whole path is ignored; hence what it takes for a match because of a folder above is
    none here, where that folder has been asked about before.
    """

    spec: GitIgnoreSpec
    text: str

    @property
    def ignores(self) -> bool:
        """Whether it leaves out what it matches; else it takes it in again."""
        return not self.text.startswith("!")

    def matches(self, path: str, *, folder: bool) -> bool:
        """Whether it is about this path."""
        slash = "/" if self.text.endswith("/") else ""
        if slash and not folder:
            return False
        above, _, name = path.rpartition("/")
        if "/" not in self.text.rstrip("/"):
            return self._found(name + slash)
        if not self._found(path + slash):
            return False
        return self.text.endswith("/**") or not above or not self._found(above + slash)

    def _found(self, path: str) -> bool:
        return any(pattern.match_file(path) is not None for pattern in self.spec.patterns)


@frozen
class IgnoreRules:
    """Patterns as in `.gitignore` files, each with the folder that it counts from; the last that matches decides."""

    patterns: tuple[tuple[str, _Pattern], ...] = ()

    def match(self, path: str, *, folder: bool) -> bool:
        """Whether this absolute path is to be left out."""
        for base, pattern in reversed(self.patterns):
            if pattern.matches(os.path.relpath(path, base).replace(os.sep, "/"), folder=folder):
                return pattern.ignores
        return False

    def adding(self, lines: Iterable[str], *, base: str) -> IgnoreRules:
        """These rules and some more, which count from this folder."""
        more = (pattern for line in lines if (pattern := _pattern(line)) is not None)
        return evolve(self, patterns=(*self.patterns, *((base, pattern) for pattern in more)))

    def entering(self, folder: str) -> IgnoreRules:
        """These rules and those of the `.gitignore` in a folder."""
        return self.adding(_lines(Path(folder, ".gitignore")), base=folder)


def patterns(lines: Iterable[str], *, base: str) -> IgnoreRules:
    """The rules that these patterns make, counted from this folder."""
    return IgnoreRules().adding(lines, base=base)


def ignored_below(folder: str) -> IgnoreRules:
    """The rules of the repository that hold in a folder, from its root down to the folder above.

    There are none outside of repositories, and none for a folder that is itself ignored: whoever names it wants it.
    """
    here = Path(folder)
    above = list(here.parents)
    root = next((each for each in (here, *above) if (each / ".git").exists()), None)
    if root is None:
        return IgnoreRules()
    rules = IgnoreRules().adding(_lines(root / ".git" / "info" / "exclude"), base=str(root))
    for each in reversed([parent for parent in above if parent.is_relative_to(root)]):
        rules = rules.entering(str(each))
        child = next(step for step in (here, *above) if step.parent == each)
        if rules.match(str(child), folder=True):
            return IgnoreRules()
    return rules


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _pattern(line: str) -> _Pattern | None:
    """The pattern in a line; None if there is none that makes sense, which git passes over in silence, too."""
    from pathspec import GitIgnoreSpec  # slow to load, and needed only where something is ignored

    try:
        spec = GitIgnoreSpec.from_lines([line])
    except ValueError:
        return None
    empty = all(pattern.include is None for pattern in spec.patterns)
    return None if empty else _Pattern(spec, line.strip())
