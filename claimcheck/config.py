"""What to check for and when to fail: the settings of a run, and the files they are read from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from claimcheck.diagnostics import Level, Severity
from claimcheck.exceptions import CannotRun
from claimcheck.fields import texts
from claimcheck.nearest import hint
from claimcheck.settings import SETTINGS

if TYPE_CHECKING:
    from claimcheck.rules.rule import Rule

__all__ = ["Config", "configuration", "project", "repository", "unknown_rule"]

FILE: Final = "claimcheck.toml"
_PYPROJECT: Final = "pyproject.toml"
_SIZE_AT_MOST: Final = 2**20
"""The most bytes that a file with settings may have; what is named may be a device, which never ends."""


def unknown_rule(name: str) -> CannotRun | None:
    """What to say about a name that no rule has; None where one has it."""
    from claimcheck.rules import rules  # most runs name no rule

    if name in rules((name,)):
        return None
    remedy = hint(name, rules(), otherwise="`claimcheck rules` lists them all.")
    return CannotRun(f"no rule is named {name!r}", remedy=remedy)


def _severity(given: Level) -> Severity:
    if given not in list(Severity):
        raise CannotRun(f"{given!r} is no severity", remedy=f"The severities are {', '.join(Severity)}.")
    return Severity(given)


def _severities(given: Mapping[str, Level]) -> Mapping[str, Severity]:
    return {rule: _severity(level) for rule, level in given.items()}


@frozen
class Config:
    """The settings of a run; `Config()` checks for everything and fails on errors.

    Raises CannotRun for a name that no rule has, and for a word that is no severity.

    >>> Config(ignore="inferred-type", severity={"lost-hedge": "error"}).ignore
    ('inferred-type',)
    """

    select: tuple[str, ...] = field(default=(), converter=texts)
    """The rules to check; all of them where none is named."""
    ignore: tuple[str, ...] = field(default=(), converter=texts)
    """Rules that are left out, also where `select` names them."""
    severity: Mapping[str, Severity] = field(factory=dict, converter=_severities, hash=False)
    """Another severity than the rule's own."""
    fail_on: Severity = field(default=Severity.ERROR, converter=_severity)
    """The lowest severity of an open finding that makes a run fail."""
    exclude: tuple[str, ...] = field(default=(), converter=texts)
    """Files and folders to leave out, as patterns in the manner of `.gitignore`."""
    text_folders: tuple[str, ...] = field(default=(), converter=texts)
    """Folders outside of the project that archived texts may lie in, too."""
    baseline: str = ""
    """The file with the findings that are known and kept quiet; empty for none."""

    def __attrs_post_init__(self) -> None:
        for name in (*self.select, *self.ignore, *self.severity):
            if unknown := unknown_rule(name):
                raise unknown

    def checks(self, rule: Rule) -> bool:
        """Whether a rule is asked for; those about files always are, since what cannot be read is not checked."""
        if rule.name in self.ignore:
            return False
        return not self.select or rule.name in self.select or rule.scope == "file"

    def overridden(
        self,
        *,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        severity: Mapping[str, Severity] | None = None,
        fail_on: Severity | None = None,
        exclude: tuple[str, ...] = (),
        text_folders: tuple[str, ...] = (),
    ) -> Config:
        """These settings with others on top, as the command line puts them over those of a file.

        What is given wins: `select` also over a rule that was ignored, `severity` rule by rule. `ignore`, `exclude`
        and `text_folders` are added to.
        """
        return evolve(
            self,
            select=select or self.select,
            ignore=(*(name for name in self.ignore if name not in select), *ignore),
            severity={**self.severity, **(severity or {})},
            fail_on=fail_on or self.fail_on,
            exclude=(*self.exclude, *exclude),
            text_folders=(*self.text_folders, *text_folders),
        )


def configuration(*, start: Path, file: Path | None = None) -> Config:
    """The settings that hold in the folder `start`.

    They stand in `claimcheck.toml`, or under `[tool.claimcheck]` in `pyproject.toml`, in `start` or the nearest
    folder above it, up to the one that holds `.git` (without a repository, in `start` alone). `file` names the
    file instead. Raises CannotRun for settings that cannot be read, with line and column.
    """
    if file is not None:
        return _read(file, shown=str(file))
    found = _nearest_file(start)
    return Config() if found is None else _read(found, shown=_shown(found, start))


def project(*, start: Path, file: Path | None = None) -> Path:
    """The folder of the project that `start` belongs to.

    That is the folder of the settings that hold there (of `file` where one is named), else the root of the
    repository, else `start`. Raises CannotRun for settings that cannot be read.
    """
    found = file or _nearest_file(start)
    return found.absolute().parent if found is not None else repository(start) or start.absolute()


def _nearest_file(start: Path) -> Path | None:
    """The file that has the settings of a folder."""
    for candidate in _candidates(start):
        if candidate.name == FILE and os.path.lexists(candidate):
            return candidate  # also one that cannot be read, which is said when it is
        if candidate.is_file() and _has_table(candidate, _shown(candidate, start)):
            return candidate
    return None


def _shown(file: Path, start: Path) -> str:
    return Path(os.path.relpath(file, start)).as_posix()


def repository(start: Path) -> Path | None:
    """The folder, `start` or one above it, that is the root of the repository; None outside of any."""
    here = start.absolute()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), None)


def _candidates(start: Path) -> Iterable[Path]:
    here = start.absolute()
    root = repository(here) or here
    folders = (folder for folder in (here, *here.parents) if folder.is_relative_to(root))
    return (folder / name for folder in folders for name in (FILE, _PYPROJECT))


def _has_table(path: Path, shown: str) -> bool:
    return _tool(_document(path, shown)[0]) is not None


def _tool(document: Mapping[str, object]) -> object:
    tool = document.get("tool")
    return tool.get("claimcheck") if isinstance(tool, dict) else None


def _document(path: Path, shown: str) -> tuple[dict[str, object], str]:
    """The file's data and its text."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_SIZE_AT_MOST + 1)
        if len(data) > _SIZE_AT_MOST:
            raise CannotRun(f"the configuration is larger than {_SIZE_AT_MOST // 2**20} MiB", path=shown)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise CannotRun(f"the configuration cannot be read: {error.strerror}", path=shown) from None
    except UnicodeDecodeError as error:
        raise CannotRun(
            f"the configuration is not UTF-8 (byte {error.start + 1})", remedy="Save it as UTF-8.", path=shown
        ) from None
    import tomllib  # most runs have no settings

    from claimcheck.loading.merge_conflicts import CONFLICT, first_conflict

    if conflict := first_conflict(text):
        reason, remedy = CONFLICT
        raise CannotRun(reason, remedy=remedy, path=shown, line=text.count("\n", 0, conflict[0]) + 1)
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        # before Python 3.14 the place stands in the message only
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        reason = str(error)[: place.start()] if place else str(error).removesuffix(" (at end of document)")
        line, column = (int(place[1]), int(place[2])) if place else (len(text.splitlines()) or 1, None)
        raise CannotRun(
            f"the configuration is not valid TOML: {reason[:1].lower()}{reason[1:]}",
            path=shown,
            line=line,
            column=column,
        ) from None
    except RecursionError:
        raise CannotRun("the configuration is nested too deeply", path=shown) from None


@frozen
class _SettingError(Exception):
    """What is wrong with a setting, and the key or word in the file to point at."""

    reason: str
    remedy: str = ""
    word: str = ""


def _read(path: Path, *, shown: str) -> Config:
    document, text = _document(path, shown)
    table: object = document
    header = ""
    if path.name == _PYPROJECT:
        table = _tool(document) or {}
        header = "tool.claimcheck"
    try:
        if not isinstance(table, dict):
            raise _SettingError(f"{header} has to be a table", f"Write [{header}] above the settings.", "claimcheck")
        return _settings(table, folder=path.parent)
    except _SettingError as error:
        line, column = _place(text, error.word, header)
        raise CannotRun(error.reason, remedy=error.remedy, path=shown, line=line, column=column) from None


def _settings(table: Mapping[str, object], *, folder: Path) -> Config:
    for key in table:
        if key not in SETTINGS:
            remedy = hint(key, SETTINGS, otherwise=f"The settings are {', '.join(SETTINGS)}.")
            if key in ("tool", "claimcheck"):
                remedy = f"In {FILE} the settings stand at the top, below no table's name."
            raise _SettingError(f"there is no setting {key!r}", remedy, key)
    return Config(
        select=_rules("select", table.get("select", [])),
        ignore=_rules("ignore", table.get("ignore", [])),
        severity=_levels("severity", table.get("severity", {})),
        fail_on=_level("fail-on", table.get("fail-on", Severity.ERROR)),
        exclude=_words("exclude", table.get("exclude", [])),
        text_folders=tuple(str(folder / each) for each in _words("text-folders", table.get("text-folders", []))),
        baseline=_file("baseline", table["baseline"], folder=folder) if "baseline" in table else "",
    )


def _words(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _SettingError(f"{key} has to be a list of texts", f'Write {key} = ["...", "..."].', key)
    return tuple(value)


def _file(key: str, value: object, *, folder: Path) -> str:
    if not isinstance(value, str) or not value:
        raise _SettingError(f"{key} has to be the name of a file", f'Write {key} = "claimcheck-{key}.yaml".', key)
    return os.path.normpath(folder / value)


def _rules(key: str, value: object) -> tuple[str, ...]:
    names = _words(key, value)
    for name in names:
        _known(name)
    return names


def _known(name: str) -> None:
    if unknown := unknown_rule(name):
        raise _SettingError(unknown.reason, unknown.remedy, name)


def _level(key: str, value: object) -> Severity:
    if not isinstance(value, str) or value not in list(Severity):
        levels = ", ".join(Severity)
        close = hint(value, Severity) if isinstance(value, str) else ""
        raise _SettingError(f"{key} has to be one of {levels}, not {value!r}", close, key)
    return Severity(value)


def _levels(key: str, value: object) -> Mapping[str, Severity]:
    if not isinstance(value, dict):
        raise _SettingError(
            f"{key} has to be a table of rules and severities", f'Write {key} = {{rule = "warning"}}.', key
        )
    for name in value:
        _known(name)
    return {name: _level(name, level) for name, level in value.items()}


def _place(text: str, word: str, header: str) -> tuple[int | None, int | None]:
    """Where a word of the settings stands; tomllib tells no places."""
    start = 0
    if header and (table := re.search(rf"^[ \t]*\[{re.escape(header)}[\].]", text, re.MULTILINE)):
        start = table.start()
    words = re.compile(rf"#[^\n]*|(?<![\w-])({re.escape(word)})(?![\w-])")
    found = next((match for match in words.finditer(text, start) if match[1]), None)
    if found is None:
        return None, None
    return text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
