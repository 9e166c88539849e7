"""How much room is left."""

import shutil
from pathlib import Path


def free_bytes(path: Path) -> int:
    """The bytes that may still be written where `path` is or will be."""
    there = path if path.exists() else next(parent for parent in path.absolute().parents if parent.exists())
    return shutil.disk_usage(there).free
