"""How this process keeps memory: what was freed goes back to the system, whoever used it.

By default glibc gives each thread a heap of its own and learns to keep large blocks, so a process that runs for weeks
grows in steps of a picture's size (mallopt(3)).
"""

import ctypes

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_HEAPS = 2
_LARGE = 256 * 1024


def give_back_what_was_freed() -> bool:
    """From now on; False where the C library knows no such setting. Call it before the first thread."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        return False
    settings = ((_M_ARENA_MAX, _HEAPS), (_M_MMAP_THRESHOLD, _LARGE), (_M_TRIM_THRESHOLD, 2 * _LARGE))
    taken = [mallopt(name, value) for name, value in settings]
    return all(taken)
