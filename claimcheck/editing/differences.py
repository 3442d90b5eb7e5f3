"""Differences: what changes in a file, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

__all__ = ["difference"]


def difference(path: str, before: str, after: str, *, is_new: bool = False) -> str:
    r"""The change of a file as `diff -u` shows it and `patch` takes it; empty where there is none.

    >>> print(difference("a.txt", "one\ntwo\n", "one\n2\n"), end="")
    --- a.txt
    +++ a.txt
    @@ -1,2 +1,2 @@
     one
    -two
    +2
    """
    return "".join(_lines(path, before, after, is_new=is_new))


def _lines(path: str, before: str, after: str, *, is_new: bool) -> Iterator[str]:
    for line in unified_diff(_split(before), _split(after), "/dev/null" if is_new else path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _split(text: str) -> list[str]:
    """The lines with their newlines; what else Python takes for the end of a line stays inside one."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]
