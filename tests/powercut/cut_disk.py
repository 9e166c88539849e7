"""A disk as strict as POSIX allows: what was not synced may be lost, in any part, when the power goes.

A file's bytes are safe after its `fsync`, a name after the `fsync` of the folder that it stands in. Nothing else is.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

SECTOR = 512
KEPT, NOISE = 0.45, 0.55
"""Of a torn sector's fates: written below the first, noise below the second, else as it was."""


class Mode(StrEnum):
    """What becomes of unsynced changes at the cut."""

    DROP = "drop"
    """All of them are lost."""
    PREFIX = "prefix"
    """The first of them are there, up to somewhere in the middle of one."""
    TORN = "torn"
    """Any sector is there, is not, or is noise from its first byte to its last; any name is there or is not."""


@dataclass(frozen=True)
class Write:
    """Bytes into a file."""

    inode: int
    offset: int
    data: bytes


@dataclass(frozen=True)
class Resize:
    """A file cut or lengthened."""

    inode: int
    size: int


@dataclass(frozen=True)
class Name:
    """Names of one folder, changed in one step: what each stands for, or that it is gone."""

    folder: int
    names: Mapping[str, int | None]


Change = Write | Resize | Name


@dataclass
class Contents:
    """Files' bytes and folders' names."""

    files: dict[int, bytearray] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=dict)

    def apply(self, change: Change) -> None:
        match change:
            case Write(inode, offset, data):
                file = self.files.setdefault(inode, bytearray())
                file.extend(bytes(max(0, offset + len(data) - len(file))))
                file[offset : offset + len(data)] = data
            case Resize(inode, size):
                file = self.files.setdefault(inode, bytearray())
                file.extend(bytes(max(0, size - len(file))))
                del file[size:]
            case Name(folder, names):
                known = self.folders.setdefault(folder, {})
                for name, inode in names.items():
                    if inode is None:
                        known.pop(name, None)
                    else:
                        known[name] = inode


ROOT = 1


class Disk:
    """What programs see (`now`), what is safe (`safe`), and the changes between the two in their order."""

    def __init__(self) -> None:
        self.now = Contents(folders={ROOT: {}})
        self.safe = Contents(folders={ROOT: {}})
        self.pending: list[Change] = []
        self._inodes = ROOT

    def make(self, folder: int, name: str, *, is_folder: bool = False) -> int:
        self._inodes += 1
        inode = self._inodes
        for contents in (self.now, self.safe):
            if is_folder:
                contents.folders[inode] = {}
            else:
                contents.files[inode] = bytearray()
        self.change(Name(folder, {name: inode}))
        return inode

    def change(self, change: Change) -> None:
        self.now.apply(change)
        self.pending.append(change)

    def sync(self, inode: int) -> None:
        """A file's bytes, or a folder's names, are safe from now on."""
        mine = [change for change in self.pending if _of(change) == inode]
        for change in mine:
            self.safe.apply(change)
        self.pending = [change for change in self.pending if _of(change) != inode]

    def cut(self, mode: Mode, chance: random.Random) -> None:
        """The power goes, and comes back: what survived is what there is."""
        for change in _surviving(self.pending, mode, chance):
            self.safe.apply(change)
        self.pending.clear()

    def find(self, path: str) -> int | None:
        """What stands at `path` now."""
        inode = ROOT
        for part in Path(path).parts[1:]:
            found = self.now.folders.get(inode, {}).get(part)
            if found is None:
                return None
            inode = found
        return inode

    def save(self, image: Path, folder: int = ROOT) -> None:
        """Write all that is safe below `image`, which has to be empty."""
        for name, inode in self.safe.folders[folder].items():
            if inode in self.safe.folders:
                (image / name).mkdir()
                self.save(image / name, inode)
            else:
                (image / name).write_bytes(self.safe.files[inode])

    def load(self, image: Path, folder: int = ROOT) -> None:
        """Take everything below `image`, all of it safe."""
        for entry in sorted(image.iterdir()):
            inode = self.make(folder, entry.name, is_folder=entry.is_dir())
            if entry.is_dir():
                self.load(entry, inode)
            else:
                self.change(Write(inode, 0, entry.read_bytes()))
                self.sync(inode)
        self.sync(folder)


def _of(change: Change) -> int:
    return change.folder if isinstance(change, Name) else change.inode


def _surviving(pending: list[Change], mode: Mode, chance: random.Random) -> Iterator[Change]:
    match mode:
        case Mode.DROP:
            return
        case Mode.PREFIX:
            kept = chance.randint(0, len(pending))
            yield from pending[:kept]
            if kept < len(pending) and isinstance(last := pending[kept], Write):
                whole = chance.randrange(len(last.data) // SECTOR + 1) * SECTOR
                yield replace(last, data=last.data[:whole])
        case Mode.TORN:
            for change in pending:
                if isinstance(change, Write):
                    yield from _torn(change, chance)
                elif chance.random() < 0.5:
                    yield change


def _torn(write: Write, chance: random.Random) -> Iterator[Write]:
    begin, end = write.offset, write.offset + len(write.data)
    while begin < end:
        stop = min(end, (begin // SECTOR + 1) * SECTOR)
        fate = chance.random()
        if fate < KEPT:
            yield Write(write.inode, begin, write.data[begin - write.offset : stop - write.offset])
        elif fate < NOISE:
            yield Write(write.inode, begin // SECTOR * SECTOR, chance.randbytes(SECTOR))
        begin = stop
