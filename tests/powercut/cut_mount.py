"""The strict disk as a file system that a program can use, until the power goes at a chosen change."""

import errno
import os
import random
import signal
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import mfusepy
from cut_disk import Disk, Mode, Name, Resize, Write


@dataclass(frozen=True)
class Plan:
    """When the power goes: at the change with this number (a write, a new name, a sync), and what is then lost."""

    at: int
    mode: Mode
    seed: int


class CutFileSystem(mfusepy.Operations):
    """Kills whoever makes the fatal change before it answers, so nothing can be acknowledged after the cut."""

    use_ns = True

    def __init__(self, disk: Disk, plan: Plan | None, ready: Callable[[], None]) -> None:
        self._disk = disk
        self._plan = plan
        self._ready = ready
        self._changes = 0
        self._modes: dict[int, int] = {}
        self.off = False

    def init(self, path):
        self._ready()

    def getattr(self, path, fh=None):
        inode = self._inode(path, fh)
        owner = {"st_uid": os.getuid(), "st_gid": os.getgid(), "st_nlink": 1, "st_ino": inode}
        if inode in self._disk.now.folders:
            return {**owner, "st_mode": stat.S_IFDIR | self._modes.get(inode, 0o755), "st_nlink": 2}
        size = len(self._disk.now.files[inode])
        mode = stat.S_IFREG | self._modes.get(inode, 0o600)
        return {**owner, "st_mode": mode, "st_size": size, "st_blocks": -(-size // 512)}

    def readdir(self, path, fh):
        return [".", "..", *self._disk.now.folders[self._inode(path)]]

    def statfs(self, path):
        return {"f_bsize": 4096, "f_frsize": 4096, "f_blocks": 1 << 20, "f_bfree": 1 << 20, "f_bavail": 1 << 20}

    def chmod(self, path, mode):
        self._modes[self._inode(path)] = stat.S_IMODE(mode)
        return 0

    def utimens(self, path, times=None):
        return 0

    def open(self, path, flags):
        inode = self._inode(path)
        if flags & os.O_TRUNC:
            self._change(Resize(inode, 0))
        return inode

    def opendir(self, path):
        return self._inode(path)

    def create(self, path, mode, fi=None):
        inode = self._make(path, is_folder=False)
        self._modes[inode] = stat.S_IMODE(mode)
        return inode

    def mkdir(self, path, mode):
        self._make(path, is_folder=True)
        return 0

    def read(self, path, size, offset, fh):
        return bytes(self._disk.now.files[fh][offset : offset + size])

    def write(self, path, data, offset, fh):
        self._change(Write(fh, offset, bytes(data)))
        return len(data)

    def truncate(self, path, length, fh=None):
        self._change(Resize(self._inode(path, fh), length))
        return 0

    def fallocate(self, path, mode, offset, size, fh):
        if mode:
            raise mfusepy.FuseOSError(errno.EOPNOTSUPP)
        self._change(Resize(fh, max(offset + size, len(self._disk.now.files[fh]))))
        return 0

    def unlink(self, path):
        folder, name = self._place(path)
        self._inode(path)
        self._change(Name(folder, {name: None}))
        return 0

    def link(self, target, source):
        folder, name = self._place(target)
        self._change(Name(folder, {name: self._inode(source)}))
        return 0

    def rename(self, old, new):
        inode = self._inode(old)
        (from_folder, from_name), (to_folder, to_name) = self._place(old), self._place(new)
        if from_folder == to_folder:
            self._change(Name(to_folder, {to_name: inode, from_name: None}))
        else:
            self._change(Name(to_folder, {to_name: inode}))
            self._change(Name(from_folder, {from_name: None}))
        return 0

    def fsync(self, path, datasync, fh):
        self._count()
        self._disk.sync(fh)
        return 0

    def fsyncdir(self, path, datasync, fh):
        return self.fsync(path, datasync, fh)

    def _inode(self, path, fh=None):
        inode = fh if fh is not None else self._disk.find(path)
        if inode is None:
            raise mfusepy.FuseOSError(errno.ENOENT)
        return inode

    def _place(self, path):
        return self._inode(str(Path(path).parent)), Path(path).name

    def _make(self, path, *, is_folder):
        folder, name = self._place(path)
        inode = self._disk.make(folder, name, is_folder=is_folder)
        self._count()
        return inode

    def _change(self, change):
        if not self.off:
            self._disk.change(change)
        self._count()

    def _count(self):
        """The power goes before this change is acknowledged, if it is the one."""
        if self.off:
            raise mfusepy.FuseOSError(errno.EIO)
        who = mfusepy.fuse_get_context()[2]
        if self._plan is None or not _is_sibling(who):
            return  # the kernel itself, which writes back what was mapped
        self._changes += 1
        if self._changes < self._plan.at:
            return
        self.off = True
        os.kill(who, signal.SIGKILL)
        fates = random.Random(self._plan.seed)  # noqa: S311 - fates of sectors, not secrets
        self._disk.cut(self._plan.mode, fates)
        mfusepy.fuse_exit()
        raise mfusepy.FuseOSError(errno.EIO)


def _is_sibling(pid: int) -> bool:
    """Whether `pid` was started by whoever started this process: nobody else is ever killed."""
    try:
        stat_line = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return int(stat_line.rpartition(")")[2].split()[1]) == os.getppid()


def serve(image: Path, mount: Path, survived: Path, plan: Plan | None, ready: Callable[[], None]) -> None:
    """Serve what lies in `image` at `mount` until the power goes; then what survived lies in `survived`."""
    disk = Disk()
    disk.load(image)
    files = CutFileSystem(disk, plan, ready)
    mfusepy.FUSE(files, str(mount), foreground=True, nothreads=True)
    if not files.off:
        for inode in (*disk.now.files, *disk.now.folders):
            disk.sync(inode)
    disk.save(survived)
