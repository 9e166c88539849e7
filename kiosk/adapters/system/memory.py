"""How this process keeps memory: what was freed goes back to the system, whoever used it.

By default glibc gives each thread a heap of its own and learns to keep large blocks, so a process that runs for weeks
grows in steps of a picture's size (mallopt(3)).
"""

import ctypes
import gc
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_M_PERTURB, _OVER = -6, 0xA5
_HEAPS = 2
_LARGE = 256 * 1024
_STEP, _LARGEST, _FILL = 16, 512, 2**20


def give_back_what_was_freed() -> bool:
    """From now on; False where the C library knows no such setting. Call it before the first thread."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        return False
    settings = ((_M_ARENA_MAX, _HEAPS), (_M_MMAP_THRESHOLD, _LARGE), (_M_TRIM_THRESHOLD, 2 * _LARGE))
    taken = [mallopt(name, value) for name, value in settings]
    return all(taken)


def overwrite_what_is_freed() -> bool:
    """From now on the C library overwrites each block as it is freed; False where it can't."""
    try:
        return bool(ctypes.CDLL(None).mallopt(_M_PERTURB, _OVER))
    except AttributeError:
        return False


def overwrite_what_was_freed() -> None:
    """Overwrite the blocks that Python keeps for later and the pages that nobody uses. Call it between two people.

    Python's own blocks of up to 512 bytes are not the C library's: each size is taken for a moment and given back.
    """
    gc.collect()
    for size in range(_STEP, _LARGEST + 1, _STEP):
        room = size - sys.getsizeof(b"")
        blocks = [bytes(room) if room > 0 else bytearray(size - 1) for _ in range(_FILL // size)]
        del blocks
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
