"""`power_cuts.py --cuts N --mode MODE [--lax]`: cuts the power under the journal N times and says what was lost."""

import argparse
import ctypes.util
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import cut_writer
from cut_disk import Mode

CUTS_IN_A_LIFE = 8
"""So often the power goes under one journal; then a new one is begun."""
EARLY, LATE = 30, 500
"""Of four cuts one falls while the journal is opened or made, the others later."""


def why_not() -> str | None:
    """Why no file system of our own can be mounted here, or None."""
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        return "there is no /dev/fuse that this user may open"
    if not (ctypes.util.find_library("fuse3") or ctypes.util.find_library("fuse")):
        return "libfuse is not installed"
    if not shutil.which("fusermount3"):
        return "fusermount3 is not installed"
    try:
        import mfusepy  # noqa: F401 - whether it can be loaded is the question
    except ImportError:
        return "mfusepy is not installed"
    return None


@dataclass
class Tally:
    """What a series of cuts showed."""

    mode: str
    synchronous: str
    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    cuts_with_loss: int = 0
    corrupt: int = 0
    codes: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Life:
    """One journal through several power cuts. `acknowledged` is what has to be there at the next look."""

    def __init__(self, folder: Path, opened: cut_writer.Opened, tally: Tally) -> None:
        self._folder = folder
        self._opened = opened
        self._tally = tally
        self.acknowledged: dict[int, str] = {}
        self._lives = 0
        self._image = self._fresh()

    def cut(self, mode: Mode, at: int, seed: int) -> None:
        """Let the writer work until the power goes, then look at what is there."""

        def write(folder: Path, tell: int) -> None:
            cut_writer.write_until_the_end(folder, self._opened, tell, seed)

        lines = self._run(write, (mode, at, seed))
        new = {int(rest[0]): rest[1] for word, *rest in lines if word == "ack"}
        self.acknowledged |= new
        self._tally.cuts += 1
        self._tally.acknowledged += len(new)
        self._tally.codes += [rest[0] for word, *rest in lines if word == "broken"]
        self._look()

    def _look(self) -> None:
        lines = self._run(lambda folder, tell: cut_writer.look(folder, self._opened, tell), None)
        present = {int(rest[0]): rest[1] for word, *rest in lines if word == "have"}
        broken = [rest[0] for word, *rest in lines if word == "broken"]
        lost = sum(present.get(seq) != hash_ for seq, hash_ in self.acknowledged.items())
        self._tally.lost += lost
        self._tally.cuts_with_loss += bool(lost)
        self._tally.corrupt += bool(broken)
        self._tally.codes += broken
        self.acknowledged = present
        if broken or lost:
            self.acknowledged = {}
            self._image = self._fresh()
        elif not any(word == "open" for word, *_ in lines):
            message = "the journal was opened, and nobody said how that ended"
            raise AssertionError(message)

    def _fresh(self) -> Path:
        self._lives += 1
        image = self._folder / f"image-{self._lives}-0"
        image.mkdir()
        return image

    def _run(self, work: Callable[[Path, int], None], plan: tuple[Mode, int, int] | None) -> list[list[str]]:
        """Do `work` on the mounted image, in a process of its own, until it ends or the power goes; what it said."""
        mount = self._folder / "mount"
        mount.mkdir(exist_ok=True)
        survived = Path(tempfile.mkdtemp(prefix="image-", dir=self._folder))
        ready, disk = _child(lambda tell: _serve(self._image, mount, survived, plan, tell))
        if os.read(ready, 1) != b"r":
            message = "the file system could not be mounted"
            raise AssertionError(message)
        said, writer = _child(lambda tell: work(mount, tell))
        with os.fdopen(said, encoding="ascii") as lines:
            heard = [line.split() for line in lines]
        os.waitpid(writer, 0)
        if plan is None:
            subprocess.run(["fusermount3", "-u", str(mount)], check=True)
        _, status = os.waitpid(disk, 0)
        os.close(ready)
        if status:
            message = f"the file system ended with {status}"
            raise AssertionError(message)
        shutil.rmtree(self._image)
        self._image = survived
        return heard


def _serve(image: Path, mount: Path, survived: Path, plan: tuple[Mode, int, int] | None, tell: int) -> None:
    from cut_mount import Plan, serve

    cut = None if plan is None else Plan(plan[1], plan[0], plan[2])
    serve(image, mount, survived, cut, lambda: os.write(tell, b"r") and None)


def _child(work: Callable[[int], None]) -> tuple[int, int]:
    """Do `work` in a process of its own, which is given the end of a pipe to write to; our end, and the process."""
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return read, pid
    status = 1
    try:
        os.close(read)
        work(write)
        status = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def series(mode: Mode, cuts: int, seed: int, *, lax: bool, folder: Path) -> Tally:
    """Cut the power `cuts` times."""
    tally = Tally(mode.value, "NORMAL" if lax else "FULL")
    chance = random.Random(f"{seed} {mode} {lax}")  # noqa: S311 - when the power goes, not secrets
    opened = cut_writer.laxly if lax else cut_writer.as_the_unit_does
    began = time.monotonic()
    life = None
    for number in range(cuts):
        if number % CUTS_IN_A_LIFE == 0:
            own = folder / f"{mode}-{lax}-{number}"
            own.mkdir()
            life = Life(own, opened, tally)
        assert life is not None
        at = chance.randint(1, EARLY) if chance.randrange(4) == 0 else chance.randint(EARLY, LATE)
        life.cut(mode, at, chance.getrandbits(32))
    tally.seconds = round(time.monotonic() - began, 1)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--mode", choices=[*Mode, "all"], default="all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lax", action="store_true", help="synchronous=NORMAL, which has to lose something")
    parser.add_argument("--json", action="store_true", help="print for a program")
    arguments = parser.parse_args()
    reason = why_not()
    if reason is not None:
        sys.stderr.write(f"skipped: {reason}\n")
        return 2
    modes = list(Mode) if arguments.mode == "all" else [Mode(arguments.mode)]
    status = 0
    with tempfile.TemporaryDirectory(prefix="power-cuts-") as folder:
        for mode in modes:
            tally = series(mode, arguments.cuts, arguments.seed, lax=arguments.lax, folder=Path(folder))
            sys.stdout.write(f"{json.dumps(asdict(tally)) if arguments.json else _told(tally)}\n")
            sys.stdout.flush()
            status |= not tally.lost if arguments.lax else bool(tally.lost or tally.corrupt)
    return status


def _told(tally: Tally) -> str:
    return (
        f"{tally.mode:7} synchronous={tally.synchronous:7} {tally.cuts} cuts, {tally.acknowledged} acknowledged: "
        f"{tally.lost} lost (in {tally.cuts_with_loss} cuts), {tally.corrupt} corrupt files, {tally.seconds} s"
    )


if __name__ == "__main__":
    sys.exit(main())
