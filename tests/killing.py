"""Killing: a writer in a process of its own that is killed at a step of the system or at a random moment."""

from __future__ import annotations

import os
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator

from claimcheck.exceptions import CannotRun

__all__ = ["STEPS", "ended", "in_child", "killed_at_random", "killed_at_steps"]

STEPS = ("stat", "open", "fstat", "fchmod", "chmod", "fsync", "replace", "rename", "unlink", "listdir", "close")
"""What writing may ask of the system."""


def in_child(work: Callable[[], object]) -> int:
    """Does something in a process of its own, which is not waited for; gives its number.

    It ends with 2 where the work cannot run, and with 3 where it fails.
    """
    child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    except CannotRun:
        os._exit(2)
    except BaseException:
        traceback.print_exc()
        os._exit(3)


def ended(child: int) -> int:
    """Waits for a process; its exit code, or the signal that ended it as a negative number."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at_steps(work: Callable[[], object], *, most: int = 100) -> Iterator[str]:
    """Does the work again and again, each time killed right before or right behind another call of the system.

    Gives control back after every kill, with the name of the call, so that what is left can be looked at.
    """
    for step in STEPS:
        for when in ("before", "behind"):
            for number in range(most):
                outcome = ended(in_child(lambda step=step, when=when, number=number: _doomed(work, step, when, number)))
                assert outcome in (0, -signal.SIGKILL), f"{when} {step} {number}: {outcome}"
                yield f"{when} {step} {number}"
                if outcome == 0:
                    break  # there are no more calls of this kind
            else:
                raise AssertionError(f"there is no end of calls of {step}")


def _doomed(work: Callable[[], object], step: str, when: str, number: int) -> None:
    real, calls = getattr(os, step), 0

    def call(*arguments, **more):
        nonlocal calls
        calls += 1
        if calls > number and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*arguments, **more)
        if calls > number:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(os, step, call)
    work()


def killed_at_random(work: Callable[[], object], *, rounds: int, within: float = 0.01) -> Iterator[None]:
    """Does endless work again and again, each time killed after less than so many seconds, and later towards the end.

    On a busy machine the first ones may die before they have begun.
    """
    chance = random.Random(20260212)
    for number in range(rounds):
        child = in_child(work)
        time.sleep(chance.uniform(0, within * 2 ** (6 * number // rounds)))
        os.kill(child, signal.SIGKILL)
        assert ended(child) == -signal.SIGKILL
        yield
