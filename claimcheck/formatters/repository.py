"""Paths as a repository's host counts them: from the root of the repository."""

from __future__ import annotations

from posixpath import isabs, join, normpath
from urllib.parse import quote

__all__ = ["from_root", "uri"]


def from_root(path: str, root: str) -> str:
    """The path from the repository's root, of a path from the folder `root` in it; an absolute one stays.

    >>> from_root("../archive/a.claims.yaml", "news/desk")
    'news/archive/a.claims.yaml'
    """
    return path if isabs(path) else normpath(join(root, path))


def uri(path: str) -> str:
    """The path percent-encoded; a name that is not UTF-8 keeps its bytes.

    >>> uri("דמשק a.claims.yaml")
    '%D7%93%D7%9E%D7%A9%D7%A7%20a.claims.yaml'
    """
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "surrogatepass")
    return quote(data, safe="/")
