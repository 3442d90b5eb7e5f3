"""A revision's claim files, ignore files and archived texts, where the working tree has them but in another folder."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from attrs import frozen

from claimcheck.corpus import Corpus
from claimcheck.exceptions import CannotRun
from claimcheck.revisions.git import Blob, Repository

__all__ = ["Twin", "twin"]

_FILES: Final = ("100644", "100755", "100664")
_LINK: Final = "120000"
_SUBMODULE: Final = "160000"
_CLAIMS: Final = re.compile(r"\.claims\.(?:ya?ml|json|toml|jsonl)$|(?:^|/)\.gitignore$")
_POINTER: Final = re.compile(
    rb"version https://git-lfs\.github\.com/spec/v1\n(?:[a-z0-9.-]+ [^\n]*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n"
)
"""What a repository has of a file that Git LFS keeps elsewhere."""
_POINTER_AT_MOST: Final = 1024


@frozen(eq=False)
class Twin:
    """A folder that has of a revision what a check needs."""

    repository: Repository
    commit: str
    top: Path
    """The twin of the root of the file system, so that a path means the same here and there."""
    folder: Path
    """The twin of the root of the repository."""
    _owners: Mapping[str, tuple[Repository, Blob]]
    """Every file and link of the revision, those of submodules among them, by path."""

    def of(self, path: Path) -> Path:
        """Where the twin has what lies here in the working tree; a path outside of the repository is its own twin."""
        whole = Path(os.path.abspath(path))
        root = self.repository.root
        if root.is_relative_to(whole) and root != whole:
            return self.folder  # a folder above: what it holds of the repository
        return self.folder / whole.relative_to(root) if whole.is_relative_to(root) else whole

    def add(self, paths: Iterable[Path]) -> None:
        """Adds files that the revision has, given as paths in the twin; others are passed over."""
        inside = (path.relative_to(self.folder).as_posix() for path in paths if path.is_relative_to(self.folder))
        wanted = [name for name in dict.fromkeys(inside) if name in self._owners and not (self.folder / name).exists()]
        self._write(wanted)

    def add_texts(self, corpus: Corpus) -> None:
        """Adds the archived texts that the sources of a corpus name, which was loaded from the twin.

        Those outside of the repository, of which no revision is known, are the ones that are there now.
        """
        if corpus.locator is None:
            return
        for position, source in enumerate(corpus.sources):
            file = corpus.locator.path("sources", position)
            if source.text and file is not None:
                with suppress(OSError, ValueError):  # a name that no file can have
                    self._add_text(os.path.join(os.path.dirname(os.path.abspath(file)), source.text))

    def _add_text(self, path: str) -> None:
        real = Path(os.path.realpath(path))
        if real.is_relative_to(self.folder):
            self.add([real])
            return
        outside = Path(os.path.normpath(path))
        if outside.is_relative_to(self.top) and not outside.is_relative_to(self.folder):
            outside.parent.mkdir(parents=True, exist_ok=True)
            outside.symlink_to(self.repository.root.anchor / outside.relative_to(self.top))

    def _write(self, names: Iterable[str]) -> None:
        for name, owner, data in self._contents(names, _FILES):
            self._put(name, self._pulled(owner, name, data))

    def _contents(self, names: Iterable[str], modes: Container[str]) -> Iterator[tuple[str, Repository, bytes]]:
        """What those of these files hold that have one of these modes, asked for repository by repository."""
        by_owner: dict[Path, tuple[Repository, list[tuple[str, Blob]]]] = {}
        for name in names:
            owner, blob = self._owners[name]
            if blob.mode in modes:
                by_owner.setdefault(owner.root, (owner, []))[1].append((name, blob))
        for owner, wanted in by_owner.values():
            contents = owner.contents([blob for _, blob in wanted])
            yield from ((name, owner, data) for (name, _), (_, data) in zip(wanted, contents, strict=True))

    def _put(self, name: str, data: bytes | None) -> None:
        path = self.folder / name
        if data is None or not self._is_ours(path):
            return
        with suppress(OSError):  # names that only other systems allow
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def _is_ours(self, path: Path) -> bool:
        """Whether a path leads to where it says in the twin, and not through a link to somewhere else."""
        inside = path.is_relative_to(self.folder) and Path(os.path.realpath(path.parent)) == path.parent
        return inside and not path.is_symlink()

    def _pulled(self, owner: Repository, name: str, data: bytes) -> bytes | None:
        """The bytes of a file; for a pointer of Git LFS what it points at, and None where that is not here.

        A pointer in the place of a text would make every quote look as if it had been missing all along.
        """
        pointer = _POINTER.fullmatch(data) if len(data) <= _POINTER_AT_MOST else None
        if pointer is None:
            return data
        hash = pointer[1].decode()
        kept = owner.common / "lfs" / "objects" / hash[:2] / hash[2:4] / hash
        for candidate in (kept, self.repository.root / name):
            with suppress(OSError):
                found = candidate.read_bytes()
                if sha256(found).hexdigest() == hash:
                    return found
        return None

    def _fill(self) -> None:
        """Adds the claim files, the ignore files and the links."""
        self._write(name for name in self._owners if _CLAIMS.search(name))
        for name, _, target in self._contents(self._owners, (_LINK,)):
            self._link(name, os.fsdecode(target))
        links = (self.folder / name for name in self._owners if _CLAIMS.search(name))
        self.add(Path(os.path.realpath(link)) for link in links if link.is_symlink())

    def _link(self, name: str, target: str) -> None:
        """Makes a link, unless it leads out of the repository, where no revision is known."""
        path = self.folder / name
        at = os.path.normpath(os.path.join(self.repository.root, os.path.dirname(name), target))
        if not Path(at).is_relative_to(self.repository.root) or path.exists() or not self._is_ours(path):
            return
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(os.path.relpath(self.of(Path(at)), path.parent))


@contextmanager
def twin(revision: str, *, start: Path, named: Iterable[Path] = ()) -> Iterator[Twin]:
    """The twin of the working tree that `start` lies in, as of a revision, for as long as it is needed.

    It has all claim files and ignore files, and `named` files whatever they are called; texts are added later. Raises
    CannotRun where there is no git, no repository or no such revision.
    """
    repository = Repository.of(start)
    commit = repository.commit(revision)
    owners = {blob.path: (owner, blob) for owner, blob in _tree(repository, commit, "")}
    with tempfile.TemporaryDirectory(prefix="claimcheck-") as temporary:
        top = Path(os.path.realpath(temporary))
        folder = top / repository.root.relative_to(repository.root.anchor)
        made = Twin(repository, commit, top, folder, owners)
        info = made.folder / ".git" / "info"  # makes it a repository to whoever looks for ignore rules
        info.mkdir(parents=True)
        with suppress(OSError):
            (info / "exclude").write_bytes(repository.file("info/exclude").read_bytes())
        made._fill()
        made.add(made.of(path) for path in named)
        yield made


def _tree(repository: Repository, commit: str, above: str) -> Iterator[tuple[Repository, Blob]]:
    """Everything in a commit, and in the commits of submodules that are here; paths count from the outermost root."""
    for blob in repository.blobs(commit):
        parts = blob.path.split("/")
        if any(part in ("", ".", "..") or part.lower() == ".git" for part in parts):
            continue  # no working tree can have it
        if blob.mode == _SUBMODULE:
            yield from _submodule(repository, blob, above)
        else:
            yield repository, Blob(blob.mode, blob.name, blob.size, f"{above}{blob.path}")


def _submodule(repository: Repository, blob: Blob, above: str) -> Iterator[tuple[Repository, Blob]]:
    """What a submodule had; nothing where it was never fetched, so that all in it is new."""
    root = repository.root / blob.path
    if not (root / ".git").exists():
        return
    with suppress(CannotRun):
        yield from _tree(Repository(root, repository.program), blob.name, f"{above}{blob.path}/")
