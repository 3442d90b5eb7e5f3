"""Git repositories as they come: whole and shallow, merging and broken, with submodules, links and large files."""

from __future__ import annotations

import os
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from claimcheck.exceptions import CannotRun
from claimcheck.loading import load
from claimcheck.revisions import Repository, twin

CLAIMS = (
    "claimcheck: 1\nsources: {post: {title: Post}}\nclaims: [{subject: fire, property: hurt, value: 4, source: post}]\n"
)


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "protocol.file.allow=always")
    done = subprocess.run(
        ["git", *identity, *words], cwd=folder, capture_output=True, check=True, text=True, stdin=subprocess.DEVNULL
    )
    return done.stdout.strip()


def commit(folder: Path, message: str = "one") -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings but the repository's own."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "desk"
    made.mkdir()
    git(made, "init", "--quiet", "--initial-branch", "main")
    return made


def files(root: Path) -> set[str]:
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file() or path.is_symlink())
    return {path.as_posix() for path in found if path.parts[0] != ".git"}


class TestCommits:
    @pytest.mark.parametrize("revision", ["main", "HEAD", "v1", "HEAD~0", "main@{0}", "refs/heads/main"])
    def test_are_found_by_any_of_their_names(self, folder: Path, revision: str) -> None:
        whole = commit(folder)
        git(folder, "tag", "--annotate", "v1", "--message", "one")
        assert Repository.of(folder).commit(revision) == whole
        assert Repository.of(folder).commit(whole[:10]) == whole

    @pytest.mark.parametrize(
        ("revision", "says"),
        [
            ("mian", "this repository has no revision 'mian'. Did you mean main?"),
            ("zzzzz", "this repository has no revision 'zzzzz'. `git branch --all` and `git tag` list what there is."),
            ("HEAD~9", "no revision 'HEAD~9'"),
            ("main..HEAD", "no revision 'main..HEAD'"),
            ("HEAD:", "'HEAD:' names something that is not a commit"),
            ("", "'' is not a revision"),
            ("  ", "is not a revision"),
            ("--upload-pack=x", "'--upload-pack=x' is not a revision"),
            ("-main", "'-main' is not a revision"),
            ("a\0b", "is not a revision"),
            ("0" * 40, "is not a commit: a host gives this hash where a branch had no commit before"),
            ("a\nb", "no revision"),
        ],
    )
    def test_others_are_told_with_what_to_do(self, folder: Path, revision: str, says: str) -> None:
        commit(folder)
        with pytest.raises(CannotRun) as caught:
            Repository.of(folder).commit(revision)
        assert says in str(caught.value)

    def test_a_repository_without_any_says_so(self, folder: Path) -> None:
        with pytest.raises(CannotRun, match="the repository has no commit yet"):
            Repository.of(folder).commit("HEAD")

    def test_an_ambiguous_beginning_says_so(self, folder: Path) -> None:
        (folder / "file").write_text("x", encoding="utf-8")
        commit(folder)
        names: set[str] = set()
        for number in range(2000):  # two of so many commits begin with the same four digits
            made = git(folder, "commit-tree", "HEAD^{tree}", "-m", str(number))
            if made[:4] in names:
                break
            names.add(made[:4])
        with pytest.raises(CannotRun, match="is ambiguous: several commits begin so"):
            Repository.of(folder).commit(made[:4])

    def test_a_shallow_clone_says_how_to_fetch_more(self, folder: Path, tmp_path: Path) -> None:
        first = commit(folder)
        commit(folder, "two")
        git(tmp_path, "clone", "--quiet", "--depth=1", folder.as_uri(), "shallow")
        with pytest.raises(CannotRun, match=r"This clone is shallow .* fetch-depth: 0"):
            Repository.of(tmp_path / "shallow").commit(first)


class TestRepositories:
    def test_are_found_from_any_folder_inside(self, folder: Path) -> None:
        (folder / "a" / "b").mkdir(parents=True)
        assert Repository.of(folder / "a" / "b").root == folder

    def test_none_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(CannotRun, match=r"in no git repository\. .*baseline"):
            Repository.of(tmp_path)

    def test_one_without_a_working_tree_is_said(self, tmp_path: Path) -> None:
        git(tmp_path, "init", "--quiet", "--bare", "bare")
        with pytest.raises(CannotRun, match="this repository has no working tree"):
            Repository.of(tmp_path / "bare")

    def test_no_git_is_said(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(folder))
        with pytest.raises(CannotRun, match="git is not installed"):
            Repository.of(folder)

    @pytest.mark.skipif(os.name != "posix", reason="scripts are otherwise there")
    def test_a_git_inside_the_repository_is_not_trusted(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        real = Path(subprocess.run(["which", "git"], capture_output=True, text=True, check=True).stdout.strip())
        (folder / "git").write_text(f'#!/bin/sh\nexec {real} "$@"\n', encoding="utf-8")
        (folder / "git").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        with pytest.raises(CannotRun, match="lies in the repository itself"):
            Repository.of(folder)

    @pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root can give a folder away")
    def test_one_of_another_user_is_said_with_what_to_do(self, folder: Path) -> None:
        commit(folder)
        os.chown(folder, 65534, 65534)
        os.chown(folder / ".git", 65534, 65534)
        with pytest.raises(CannotRun, match=r"does not trust this repository.*safe\.directory"):
            Repository.of(folder)

    def test_what_a_hook_has_set_is_not_heeded(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = commit(folder)
        other = tmp_path / "other"
        other.mkdir()
        git(other, "init", "--quiet")
        monkeypatch.setenv("GIT_DIR", str(other / ".git"))
        monkeypatch.setenv("GIT_WORK_TREE", str(other))
        assert Repository.of(folder).commit("HEAD") == made

    def test_a_merge_under_way_is_known(self, folder: Path) -> None:
        (folder / "a.txt").write_text("a\n", encoding="utf-8")
        commit(folder)
        git(folder, "switch", "--quiet", "--create", "side")
        (folder / "a.txt").write_text("b\n", encoding="utf-8")
        commit(folder)
        git(folder, "switch", "--quiet", "main")
        (folder / "a.txt").write_text("c\n", encoding="utf-8")
        commit(folder)
        assert not Repository.of(folder).is_merging
        with pytest.raises(subprocess.CalledProcessError):
            git(folder, "merge", "side")
        assert Repository.of(folder).is_merging


class TestTwins:
    def test_have_the_claim_files_and_ignore_files_of_the_revision(self, folder: Path) -> None:
        for name in ("a.claims.yaml", "b/c.claims.jsonl", "b/.gitignore", "notes.md", "דסק/ד.claims.yaml"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(CLAIMS, encoding="utf-8")
        commit(folder)
        (folder / "a.claims.yaml").write_text("claimcheck: 1\n", encoding="utf-8")
        (folder / "new.claims.yaml").write_text(CLAIMS, encoding="utf-8")
        with twin("HEAD", start=folder / "b") as then:
            assert files(then.folder) == {"a.claims.yaml", "b/c.claims.jsonl", "b/.gitignore", "דסק/ד.claims.yaml"}
            assert (then.folder / "a.claims.yaml").read_text("utf-8") == CLAIMS
            assert then.of(folder / "b") == then.folder / "b"
            assert then.of(folder) == then.of(folder.parent) == then.folder
            assert then.of(Path("/elsewhere")) == Path("/elsewhere")
        assert not then.folder.exists()

    def test_have_files_of_other_names_when_asked_for(self, folder: Path) -> None:
        (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
        commit(folder)
        with twin("HEAD", start=folder, named=[folder / "claims.yaml", folder / "gone.yaml"]) as then:
            assert files(then.folder) == {"claims.yaml"}

    def test_have_the_texts_that_the_sources_name(self, folder: Path) -> None:
        (folder / "texts").mkdir()
        (folder / "texts" / "post.txt").write_text("The fire hurt 4.", encoding="utf-8")
        (folder / "other.txt").write_text("Nobody asks for it.", encoding="utf-8")
        (folder / "a.claims.yaml").write_text(
            "claimcheck: 1\nsources:\n  post: {text: texts/post.txt}\n  lost: {text: texts/lost.txt}\n"
            "  outside: {text: ../../x}\n  strange: {text: 'a\\0b'}\n",
            encoding="utf-8",
        )
        commit(folder)
        (folder / "texts" / "post.txt").unlink()
        with twin("HEAD", start=folder) as then:
            then.add_texts(load([then.folder]))
            assert files(then.folder) == {"a.claims.yaml", "texts/post.txt"}

    def test_have_what_the_bytes_are_and_no_filter_s_idea_of_them(self, folder: Path, tmp_path: Path) -> None:
        (folder / ".gitattributes").write_text("* filter=evil ident eol=crlf export-ignore\n", encoding="utf-8")
        trap = tmp_path / "sprung"
        for key in ("clean", "smudge", "process"):
            git(folder, "config", f"filter.evil.{key}", f"touch {trap}")
        git(folder, "config", "filter.evil.required", "false")
        (folder / "raw").write_bytes(CLAIMS.encode())
        name = git(folder, "hash-object", "-w", "--no-filters", "raw")
        git(folder, "update-index", "--add", "--cacheinfo", f"100644,{name},a.claims.yaml")
        git(folder, "commit", "--quiet", "--message", "one")
        trap.unlink(missing_ok=True)
        hooks = folder / ".git" / "hooks"
        hooks.mkdir(exist_ok=True)
        for hook in ("post-checkout", "post-index-change", "reference-transaction"):
            (hooks / hook).write_text(f"#!/bin/sh\ntouch {trap}\n", encoding="utf-8")
            (hooks / hook).chmod(0o755)
        git(folder, "config", "core.fsmonitor", f"touch {trap}")
        with twin("HEAD", start=folder) as then:
            assert (then.folder / "a.claims.yaml").read_bytes() == CLAIMS.encode()
        assert not trap.exists()

    def test_fetch_nothing_that_a_partial_clone_lacks(self, folder: Path, tmp_path: Path) -> None:
        (folder / "a.claims.yaml").write_text(CLAIMS, encoding="utf-8")
        commit(folder)
        (folder / "a.claims.yaml").write_text(f"{CLAIMS}# more\n", encoding="utf-8")
        commit(folder, "two")
        git(folder, "config", "uploadpack.allowFilter", "true")
        git(tmp_path, "clone", "--quiet", "--filter=blob:none", folder.as_uri(), "partial")
        with (
            pytest.raises(CannotRun, match=r"this clone does not have all .* without --filter"),
            twin("HEAD~1", start=tmp_path / "partial"),
        ):
            pass

    def test_have_links_that_stay_in_the_repository(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "secret.claims.yaml").write_text(CLAIMS, encoding="utf-8")
        (folder / "real").mkdir()
        (folder / "real" / "data.yaml").write_text(CLAIMS, encoding="utf-8")
        for name, target in (
            ("inside.claims.yaml", "real/data.yaml"),
            ("whole.claims.yaml", str(folder / "real" / "data.yaml")),
            ("outside.claims.yaml", "../secret.claims.yaml"),
            ("absolute.claims.yaml", str(tmp_path / "secret.claims.yaml")),
            ("shelf", "real"),
        ):
            (folder / name).symlink_to(target)
        commit(folder)
        with twin("HEAD", start=folder) as then:
            assert files(then.folder) == {"inside.claims.yaml", "whole.claims.yaml", "real/data.yaml", "shelf"}
            assert (then.folder / "whole.claims.yaml").resolve() == then.folder / "real" / "data.yaml"
            assert len(load([then.folder]).claims) == 1

    def test_have_nothing_that_a_broken_tree_would_put_elsewhere(self, folder: Path, tmp_path: Path) -> None:
        outside = tmp_path / "outside"
        outside.mkdir()
        (folder / "a").write_bytes(CLAIMS.encode())
        blob = git(folder, "hash-object", "-w", "a")
        (folder / "b").write_bytes(str(outside).encode())
        link = git(folder, "hash-object", "-w", "b")

        def tree(*entries: tuple[str, str, str]) -> str:
            data = b"".join(f"{mode} {name}".encode() + b"\0" + bytes.fromhex(hash) for mode, name, hash in entries)
            words = ["git", "hash-object", "-t", "tree", "-w", "--stdin", "--literally"]
            made = subprocess.run(words, cwd=folder, input=data, capture_output=True, check=True)
            return made.stdout.decode().strip()

        inner = tree(("100644", "x.claims.yaml", blob))
        root = tree(
            ("100644", "ok.claims.yaml", blob), ("120000", "dir", link), ("40000", "dir", inner),
            ("40000", "..", inner), ("40000", ".git", inner),
        )  # fmt: skip
        made = git(folder, "commit-tree", root, "-m", "broken")
        with twin(made, start=folder) as then:
            assert files(then.folder) == {"ok.claims.yaml", "dir/x.claims.yaml"}
            assert sorted(path.name for path in then.folder.parent.iterdir()) == ["desk"]
        assert list(outside.iterdir()) == []


class TestSubmodules:
    @pytest.fixture
    def outer(self, folder: Path, tmp_path: Path) -> Path:
        archive = tmp_path / "archive"
        archive.mkdir()
        git(archive, "init", "--quiet", "--initial-branch", "main")
        (archive / "a.claims.yaml").write_text(CLAIMS, encoding="utf-8")
        commit(archive)
        git(folder, "submodule", "--quiet", "add", str(archive), "archive")
        commit(folder)
        return folder

    def test_are_as_the_revision_had_them(self, outer: Path) -> None:
        (outer / "archive" / "b.claims.yaml").write_text(CLAIMS, encoding="utf-8")
        commit(outer / "archive", "two")
        commit(outer, "two")
        with twin("HEAD~1", start=outer) as then:
            assert files(then.folder) == {"archive/a.claims.yaml"}
        with twin("HEAD", start=outer) as then:
            assert files(then.folder) == {"archive/a.claims.yaml", "archive/b.claims.yaml"}

    def test_that_were_never_fetched_are_empty(self, outer: Path, tmp_path: Path) -> None:
        git(tmp_path, "clone", "--quiet", str(outer), "clone")
        with twin("HEAD", start=tmp_path / "clone") as then:
            assert files(then.folder) == set()

    def test_are_repositories_of_their_own_from_inside(self, outer: Path) -> None:
        with twin("HEAD", start=outer / "archive") as then:
            assert files(then.folder) == {"a.claims.yaml"}


class TestLargeFiles:
    @pytest.fixture
    def text(self) -> bytes:
        return b"The fire hurt 4."

    @pytest.fixture
    def pointing(self, folder: Path, text: bytes) -> Path:
        hash = sha256(text).hexdigest()
        pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{hash}\nsize {len(text)}\n"
        (folder / "post.txt").write_text(pointer, encoding="utf-8")
        (folder / "a.claims.yaml").write_text("claimcheck: 1\nsources: {post: {text: post.txt}}\n", encoding="utf-8")
        commit(folder)
        return folder

    def kept(self, folder: Path) -> bytes | None:
        with twin("HEAD", start=folder) as then:
            then.add_texts(load([then.folder]))
            file = then.folder / "post.txt"
            return file.read_bytes() if file.exists() else None

    def test_come_from_where_git_lfs_keeps_them(self, pointing: Path, text: bytes) -> None:
        hash = sha256(text).hexdigest()
        kept = pointing / ".git" / "lfs" / "objects" / hash[:2] / hash[2:4] / hash
        kept.parent.mkdir(parents=True)
        kept.write_bytes(text)
        assert self.kept(pointing) == text

    def test_or_from_the_working_tree_if_they_are_the_same(self, pointing: Path, text: bytes) -> None:
        (pointing / "post.txt").write_bytes(text)
        assert self.kept(pointing) == text
        (pointing / "post.txt").write_bytes(b"another")
        assert self.kept(pointing) is None

    def test_and_a_pointer_to_what_is_not_here_is_no_text(self, pointing: Path) -> None:
        assert self.kept(pointing) is None
