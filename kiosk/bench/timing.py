"""How long something takes."""

import time
from collections.abc import Callable


def timed(action: Callable[[], object]) -> float:
    """Do it once; milliseconds."""
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000
