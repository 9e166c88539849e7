import subprocess
import sys

import pytest

PROGRAM = """
import os, threading
from pathlib import Path
from kiosk.adapters.system.memory import give_back_what_was_freed

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

if {set}:
    assert give_back_what_was_freed()

def work():
    # Small blocks keep the heap of the thread apart from what is freed.
    blocks = [bytes(200_000) for _ in range(100)]
    blocks.clear()

before = resident()
for _ in range(6):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
print(resident() - before)
"""


def grown(*, set_up: bool) -> int:
    program = PROGRAM.replace("{set}", str(set_up))
    return int(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="a setting of glibc")
def test_what_threads_freed_goes_back_to_the_system():
    assert grown(set_up=True) <= grown(set_up=False)
