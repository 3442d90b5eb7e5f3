"""Git, asked what a repository holds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from claimcheck.exceptions import CannotRun
from claimcheck.nearest import hint

__all__ = ["Blob", "Repository"]

_SAFELY: Final = (
    "--no-pager",
    *("-c", "protocol.allow=never"),  # a partial clone would fetch what it lacks, by whatever its settings name
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
)
_LOCAL: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
"""What a hook that runs us has set for the repository that it belongs to; the folder tells which one is meant."""
_ENTRY: Final = re.compile(rb"(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)", re.DOTALL)
_NO_COMMIT: Final = re.compile(r"0{40}|0{64}")
_DEPTH: Final = "In GitHub Actions give actions/checkout fetch-depth: 0, in GitLab CI set GIT_DEPTH: 0."


@frozen
class Blob:
    """A file of a revision, or the commit of another repository that stands in its place."""

    mode: str
    """As git has it: 100644 and 100755 a file, 120000 a link, 160000 a commit of a submodule."""
    name: str
    """Its hash."""
    size: int
    path: str
    """From the root of the repository."""


@frozen
class Repository:
    """A repository with a working tree."""

    root: Path
    program: str

    @classmethod
    def of(cls, folder: Path) -> Repository:
        """The repository that a folder lies in. Raises CannotRun where there is none, or no git."""
        program = shutil.which("git")
        if program is None:
            raise CannotRun("git is not installed, or not on the PATH", remedy="Install git.")
        found = _run(program, folder, "rev-parse", "--show-toplevel")
        if found.returncode != 0:
            raise _no_repository(found.stderr.decode(errors="replace"), folder)
        root = Path(os.fsdecode(found.stdout.removesuffix(b"\n")))
        if Path(program).resolve().is_relative_to(root):
            raise CannotRun(
                f"the git on the PATH, {program}, lies in the repository itself, so it is not run",
                remedy="Leave folders of the repository out of the PATH.",
            )
        return cls(root, program)

    def commit(self, revision: str) -> str:
        """The hash of the commit that a revision names. Raises CannotRun where it names none."""
        if not revision.strip() or revision.startswith("-") or "\0" in revision:
            raise CannotRun(f"{revision!r} is not a revision", remedy="Name a commit, a branch or a tag.")
        if _NO_COMMIT.fullmatch(revision):
            raise CannotRun(
                f"{revision} is not a commit: a host gives this hash where a branch had no commit before",
                remedy="Compare with the branch that it is to be merged into, such as origin/main.",
            )
        found = self._ask("rev-parse", "--verify", f"{revision}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.decode().strip()
        raise self._unknown(revision, found.stderr.decode(errors="replace"))

    @property
    def is_merging(self) -> bool:
        """Whether a merge is under way that nobody has committed."""
        return self.file("MERGE_HEAD").exists()

    def file(self, name: str) -> Path:
        """Where git keeps a file of its own, such as `info/exclude`, whether or not it is there."""
        found = self._ask("rev-parse", "--git-path", name)
        return self.root / os.fsdecode(found.stdout.removesuffix(b"\n"))

    @property
    def common(self) -> Path:
        """The folder of what all working trees of the repository have in common."""
        found = self._ask("rev-parse", "--git-common-dir")
        return self.root / os.fsdecode(found.stdout.removesuffix(b"\n"))

    def blobs(self, commit: str) -> Iterator[Blob]:
        """What a commit holds. Raises CannotRun where this clone does not have it."""
        found = self._ask("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
        if found.returncode != 0:
            raise _incomplete(commit, found.stderr)
        for entry in found.stdout.split(b"\0"):
            if match := _ENTRY.fullmatch(entry):
                size = int(match[4]) if match[4].isdigit() else 0
                yield Blob(match[1].decode(), match[3].decode(), size, os.fsdecode(match[5]))

    def contents(self, blobs: Sequence[Blob]) -> Iterator[tuple[Blob, bytes]]:
        """What these files hold. Raises CannotRun where this clone does not have it."""
        if not blobs:
            return
        asked = "".join(f"{blob.name}\n" for blob in blobs).encode()
        found = self._ask("cat-file", "--batch", given=asked)
        if found.returncode != 0:
            raise _incomplete(blobs[0].name, found.stderr)
        data, at = found.stdout, 0
        for blob in blobs:
            end = data.index(b"\n", at)
            words = data[at:end].split()
            if words[-1] == b"missing":
                raise _incomplete(blob.path, b"")
            size = int(words[2])
            yield blob, data[end + 1 : end + 1 + size]
            at = end + 1 + size + 1

    def _ask(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return _run(self.program, self.root, *words, given=given)

    def _unknown(self, revision: str, said: str) -> CannotRun:
        if "ambiguous" in said:
            return CannotRun(f"{revision!r} is ambiguous: several commits begin so", remedy="Write more of the hash.")
        if self._ask("cat-file", "-t", revision).returncode == 0:
            return CannotRun(f"{revision!r} names something that is not a commit", remedy="Name a commit.")
        names = self._ask("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
        known = os.fsdecode(names.stdout).splitlines()
        if self._ask("rev-list", "-n", "1", "--all").stdout == b"":
            return CannotRun("the repository has no commit yet", remedy="Commit first.")
        remedy = hint(revision, known, otherwise="`git branch --all` and `git tag` list what there is.")
        if self._ask("rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            remedy = f"This clone is shallow and has only the last commits: fetch the others. {_DEPTH}"
        return CannotRun(f"this repository has no revision {revision!r}", remedy=remedy)


def _run(program: str, folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _LOCAL}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        return subprocess.run(
            [program, *_SAFELY, *words], cwd=folder, env=environment, input=given, capture_output=True, check=False
        )
    except OSError as error:
        raise CannotRun(f"git cannot be run: {error.strerror}") from None


def _no_repository(said: str, folder: Path) -> CannotRun:
    if "dubious ownership" in said:
        return CannotRun(
            "git does not trust this repository, which belongs to another user",
            remedy=f"If you do, run git config --global --add safe.directory {folder.absolute()}.",
        )
    if "work tree" in said:
        return CannotRun("this repository has no working tree", remedy="Run this in a clone with the files.")
    return CannotRun(
        "this folder is in no git repository", remedy="Run this in a clone, or keep a baseline in a file (--baseline)."
    )


def _incomplete(what: str, said: bytes) -> CannotRun:
    words = said.decode(errors="replace").strip().splitlines()
    reason = f"this clone does not have all that the revision holds ({words[0] if words else what})"
    return CannotRun(reason, remedy=f"Clone it whole, without --filter and --depth. {_DEPTH}")
