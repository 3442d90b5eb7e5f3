"""Hypothesis strategies for tests of your own: notations, values, claims and whole corpora.

They need hypothesis, which the extra `testing` installs. Whatever they make is valid: every notation can be read, every
name is declared; the claims agree or contradict each other as it comes.
"""

from __future__ import annotations

try:
    import hypothesis as _  # noqa: F401
except ImportError as error:
    raise ImportError("claimcheck.testing needs hypothesis; install claimcheck with its extra 'testing'") from error

from claimcheck.testing.corpora import claims, corpora
from claimcheck.testing.notations import notations, values

__all__ = ["claims", "corpora", "notations", "values"]
