"""The command line, `claimcheck COMMAND`.

What a command needs is imported when it runs, so that `claimcheck --version` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

from claimcheck.cli.arguments import arguments
from claimcheck.cli.outputs import complain, use_utf8
from claimcheck.exceptions import CannotRun

__all__ = ["main"]

_DEBUG: Final = "CLAIMCHECK_DEBUG"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command and returns the exit code.

    0: nothing that fails; 1: findings that do; 2: cannot run; 3: internal error; 130: interrupted. A usage error
    ends the process with 2.
    """
    use_utf8()
    try:
        options = arguments(sys.argv[1:] if argv is None else argv)
        code: int = options.run(options)
        return code
    except CannotRun as failure:
        complain(failure)
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get(_DEBUG):
            import traceback  # not worth loading for a run that goes well

            traceback.print_exc()
        from claimcheck.text import visible  # likewise

        words = visible(" ".join(str(error).split())[:200])
        sys.stderr.write(
            f"claimcheck: internal error: {type(error).__name__}: {words} "
            f"(please report it; {_DEBUG}=1 shows where it happened)\n"
        )
        return 3
