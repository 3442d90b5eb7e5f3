"""Paths as a repository's host counts them: from the root of the repository."""

from __future__ import annotations

from posixpath import isabs, join, normpath

__all__ = ["from_root"]


def from_root(path: str, root: str) -> str:
    """The path from the repository's root, of a path from the folder `root` in it; an absolute one stays.

    >>> from_root("../archive/a.claims.yaml", "news/desk")
    'news/archive/a.claims.yaml'
    """
    return path if isabs(path) else normpath(join(root, path))
