"""`make faults`: runs drawn from a seed against real processes, and what the four ledgers say in the end.

The last line is one JSON object. Exit status 1 where any count is not zero, so also with `--naive`, which has to bite.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, fields
from itertools import count, islice
from pathlib import Path

from faults.drawing import draw
from faults.ledgers import Counts
from faults.play import Player, Result
from faults.schedule import Schedule
from faults.setting import open_folder

WORKERS = 2
LOGS = Path("build") / "faults"


def main() -> int:
    """Run; the exit status."""
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("--runs", type=int, default=300, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--naive", action="store_true", help="a unit that forgets, and takes no answer for a no")
    parser.add_argument("--replay", metavar="SEED:RUN", help="one run again, told step by step")
    parser.add_argument("--terminal", choices=["nexo", "framed"], default="nexo", help="what the terminal speaks")
    parser.add_argument("--only", default="", metavar="WORDS", help="only runs whose schedule says so, as 'disk full'")
    parser.add_argument("--workers", type=int, default=WORKERS, metavar="N", help="stacks side by side (%(default)s)")
    parser.add_argument("--share", metavar="I/N", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.replay:
        return replay(arguments)
    if arguments.share:
        return share(arguments)
    return together(arguments)


@contextmanager
def player(arguments: argparse.Namespace) -> Iterator[Player]:
    """A harness with its own processes, in a folder of its own."""
    with open_folder() as folder:
        found = Player(folder, arguments.terminal, naive=arguments.naive)
        try:
            found.start()
            yield found
        finally:
            found.stop()


def replay(arguments: argparse.Namespace) -> int:
    """One run, told."""
    seed, run = (int(number) for number in arguments.replay.split(":"))
    schedule = draw(seed, run)
    with player(arguments) as playing:
        result = playing.play(schedule)
    sys.stdout.write(
        "\n".join(account(result)) + "\n\n" + json.dumps(asdict(result.counts) | {"bugs": len(result.bugs)}) + "\n"
    )
    return int(not result.is_true)


def share(arguments: argparse.Namespace) -> int:
    """This worker's part of the runs, one JSON line each."""
    number, of = (int(part) for part in arguments.share.split("/"))
    with player(arguments) as playing:
        for schedule in islice(drawn(arguments.seed, arguments.only), number, arguments.runs, of):
            line = told(playing.play(schedule))
            sys.stdout.write(json.dumps(line) + "\n")
            sys.stdout.flush()
    return 0


def drawn(seed: int, only: str) -> Iterator[Schedule]:
    """The runs of a seed, one after the other; those alone whose schedule says `only`."""
    return (schedule for run in count() if only in "\n".join((schedule := draw(seed, run)).told()))


def account(result: Result) -> list[str]:
    """A run for people: what was to strike, what happened, what the ledgers say."""
    ledgers = result.ledgers.told() if result.ledgers else []
    return [*result.schedule.told(), "", *result.told, "", *ledgers]


def told(result: Result) -> dict[str, object]:
    """A run as one line."""
    return {
        "run": result.schedule.replay,
        "scenario": result.schedule.scenario,
        "counts": asdict(result.counts),
        "struck": dict(result.struck),
        "bugs": result.bugs,
        "seconds": round(result.seconds, 2),
        "log": [] if result.is_true else account(result),
        "charges": len(result.ledgers.charges()) if result.ledgers else 0,
    }


def together(arguments: argparse.Namespace) -> int:
    """All runs, shared among workers; a line for each that is not true, and the sums."""
    began = time.monotonic()
    of = max(1, min(arguments.workers, arguments.runs))
    words = [sys.executable, "-m", "faults", "--runs", str(arguments.runs), "--seed", str(arguments.seed)]
    words += ["--only", arguments.only, "--terminal", arguments.terminal]
    words += ["--naive"] if arguments.naive else []
    workers = [
        subprocess.Popen([*words, "--share", f"{number}/{of}"], stdout=subprocess.PIPE, text=True)
        for number in range(of)
    ]
    with ThreadPoolExecutor(of) as ears:
        lines = [json.loads(line) for heard_from in ears.map(heard, workers) for line in heard_from]
    failed = any(worker.wait() for worker in workers)
    counts, struck, bugs = Counts(), Counter[str](), 0
    for line in lines:
        counts += Counts(**line["counts"])
        struck.update(line["struck"])
        bugs += len(line["bugs"])
    summary = {
        "runs": len(lines),
        "seed": arguments.seed,
        "naive": arguments.naive,
        "terminal": arguments.terminal,
        "charges": sum(line["charges"] for line in lines),
        **{field.name: getattr(counts, field.name) for field in fields(Counts)},
        "bugs": bugs,
        "seconds": round(time.monotonic() - began, 1),
        "faults": sum(struck.values()),
        "struck": dict(sorted(struck.items())),
    }
    sys.stdout.write(json.dumps(summary) + "\n")
    return int(failed or bool(counts.total) or bool(bugs) or len(lines) != arguments.runs)


def heard(worker: subprocess.Popen) -> list[str]:
    """A worker's lines; what is not true is said at once, with how to see it again."""
    lines = []
    for line in worker.stdout or ():
        result = json.loads(line)
        wrong = {name: count for name, count in result["counts"].items() if count}
        if wrong or result["bugs"]:
            naive = " NAIVE=1" if "--naive" in worker.args else ""
            framed = " TERMINAL=framed" if "framed" in worker.args else ""
            bugs = [bug.splitlines()[-1] for bug in result["bugs"]]
            sys.stdout.write(f"make faults REPLAY={result['run']}{naive}{framed}   # {wrong or ''} {bugs or ''}\n")
            sys.stdout.flush()
            LOGS.mkdir(parents=True, exist_ok=True)
            name = f"{result['run']}{'-naive' if naive else ''}.log".replace(":", "-")
            (LOGS / name).write_text("\n".join(result["log"]) + "\n", encoding="utf-8")
        lines.append(line)
    return lines


if __name__ == "__main__":
    sys.exit(main())
