"""What git ignores, and what a run is told to leave out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen
from pathspec import GitIgnoreSpec

__all__ = ["IgnoreRules", "ignored_below", "patterns"]


@frozen
class IgnoreRules:
    """Patterns as in `.gitignore` files, each with the folder that it counts from; later ones weigh more."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def match(self, path: str, *, folder: bool) -> bool:
        """Whether this absolute path is to be left out."""
        for base, spec in reversed(self.specs):
            inside = os.path.relpath(path, base).replace(os.sep, "/") + ("/" if folder else "")
            # The last pattern decides, as in git. The spec's own verdict puts patterns for folders behind the others,
            # which is right only for someone who does not walk through the folders.
            for pattern in reversed(spec.patterns):
                if pattern.include is not None and pattern.match_file(inside) is not None:
                    return pattern.include
        return False

    def entering(self, folder: str) -> IgnoreRules:
        """These rules and those of the `.gitignore` in a folder."""
        spec = _read(Path(folder, ".gitignore"))
        return self if spec is None else evolve(self, specs=(*self.specs, (folder, spec)))


def patterns(lines: Iterable[str]) -> IgnoreRules:
    """The rules that these patterns make, counted from the folder that the run started in."""
    spec = _spec(lines)
    return IgnoreRules(((os.getcwd(), spec),)) if len(spec) else IgnoreRules()


def ignored_below(folder: str) -> IgnoreRules:
    """The rules of the repository that hold in a folder, from its root down to the folder above.

    There are none outside of repositories, and none for a folder that is itself ignored: whoever names it wants it.
    """
    here = Path(folder)
    above = list(here.parents)
    root = next((each for each in (here, *above) if (each / ".git").exists()), None)
    if root is None:
        return IgnoreRules()
    rules = IgnoreRules()
    excluded = _read(root / ".git" / "info" / "exclude")
    if excluded is not None:
        rules = IgnoreRules(((str(root), excluded),))
    for each in reversed([parent for parent in above if parent.is_relative_to(root)]):
        rules = rules.entering(str(each))
        child = next(step for step in (here, *above) if step.parent == each)
        if rules.match(str(child), folder=True):
            return IgnoreRules()
    return rules


def _read(file: Path) -> GitIgnoreSpec | None:
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return _spec(text.splitlines())


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([line for line in lines if _is_pattern(line)])


def _is_pattern(line: str) -> bool:
    """Whether it is a pattern that makes sense; git passes over the others in silence."""
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
