"""Loading in several threads of one process."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import sys
from threading import Barrier, Thread
from claimcheck.loading.items import whole

DATA = {
    "claimcheck": 1,
    "entities": {"tower": {"name": "Tower"}},
    "sources": {"kol": {"title": "Kol"}},
    "claims": [{"subject": "tower", "property": "bells", "value": "40", "source": "kol"}],
}
loaded, together = [], Barrier(8)

def load():
    together.wait()
    loaded.append(whole(DATA))

sys.setswitchinterval(1e-6)
threads = [Thread(target=load) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(loaded) == 8 and all(each == loaded[0] is not None for each in loaded)
"""


@pytest.mark.parametrize("attempt", range(5))
def test_the_first_files_of_a_process_may_be_read_by_several_threads_at_once(attempt):
    """What is learned at the first use is learned once per process, so every attempt is a process of its own."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
