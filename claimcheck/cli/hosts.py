"""What the environment says of the host that a run takes place on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["browse"]

# https://docs.github.com/en/actions/reference/variables-reference
# https://docs.gitlab.com/ci/variables/predefined_variables
_ADDRESSES: Final = (
    "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/blob/{GITHUB_SHA}/",
    "{CI_PROJECT_URL}/-/blob/{CI_COMMIT_SHA}/",
)
_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9._~:/%@-]+")


def browse(environment: Mapping[str, str]) -> str:
    """The address, to be completed by a path, where GitHub or GitLab shows the files of this revision; else empty.

    >>> browse({"CI_PROJECT_URL": "https://gitlab.example/desk/claims", "CI_COMMIT_SHA": "0123abc"})
    'https://gitlab.example/desk/claims/-/blob/0123abc/'
    """
    for address in _ADDRESSES:
        names = re.findall(r"\{(\w+)\}", address)
        if all(environment.get(name) for name in names):
            made = address.format_map(environment)
            return made if _ADDRESS.fullmatch(made) else ""
    return ""
