"""Room on the disk that is kept for finishing what was begun: given back slice by slice when the disk is full."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.journal.places import sync_directory

SLICE = 256 * 1024
"""A whole payment takes less. Slices are small so that nobody else can take the room at once."""
SLICES = 32


@dataclass(frozen=True, slots=True)
class Reserve:
    """A file of nothing; its length is what is left of the room."""

    path: Path
    slices: int = SLICES
    slice_bytes: int = SLICE

    @classmethod
    def beside(cls, journal: Path) -> "Reserve":
        """The reserve of the journal at `journal`."""
        return cls(journal.with_name(f"{journal.name}.reserve"))

    @property
    def whole(self) -> bool:
        """Whether all of the room is there."""
        return self._length() >= self.slices * self.slice_bytes

    def fill(self) -> bool:
        """Take the whole room; False where the disk has not so much to give, and then nothing is taken."""
        before = self._length()
        if before >= self.slices * self.slice_bytes:
            return True
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
        except OSError:
            return False
        try:
            os.posix_fallocate(handle, 0, self.slices * self.slice_bytes)
            os.fsync(handle)
            sync_directory(self.path.parent)
        except OSError:
            os.ftruncate(handle, before)
            return False
        finally:
            os.close(handle)
        return True

    def give_back(self) -> bool:
        """Give one slice back to the disk; False where none is left."""
        left = self._length()
        if left == 0:
            return False
        handle = os.open(self.path, os.O_WRONLY)
        try:
            os.ftruncate(handle, max(0, left - self.slice_bytes))
            os.fsync(handle)
        finally:
            os.close(handle)
        return True

    def _length(self) -> int:
        try:
            return self.path.stat().st_size
        except OSError:
            return 0
