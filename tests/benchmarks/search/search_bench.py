"""`make bench-search`: how good and how quick search is over the sample catalogue, next to its rivals."""

import argparse
import gc
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from search_measures import NONSENSE, Quality, Question, qualities, questions
from search_rivals import fuzzy_names, plain_fts5

from kiosk.adapters.api.catalogue_codec import FileFormatCodec
from kiosk.adapters.catalogue.local import LocalCatalogue
from kiosk.contract.catalogue_file import read_folder
from kiosk.domain.service import Catalogue, Service
from kiosk.resources import resource
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import SynonymTable, parse_synonyms

SEEN = 10
SCREENFUL = 20
MANY = 20_000
EVERY = 3
"""One query in so many is typed letter by letter."""


def sample() -> Catalogue:
    parsed = read_folder(resource("assets/catalogue"))
    return Catalogue(1, datetime.now(UTC).isoformat(), parsed.notice, parsed.agencies, parsed.services)


def table(normaliser: Normaliser) -> SynonymTable:
    return parse_synonyms(resource("assets/catalogue/synonyms.tsv").read_text(encoding="utf-8"), normaliser)


def grown(catalogue: Catalogue, size: int) -> Catalogue:
    """`catalogue` with further services, invented from the words of its own, until there are `size`."""
    chance = random.Random(1)  # noqa: S311 - the same every time, nothing secret
    words = [word for one in catalogue.services for word in one.name.ar.split()]
    english = [word for one in catalogue.services for word in one.name.en.split()]
    further: list[Service] = []
    while len(catalogue.services) + len(further) < size:
        one = chance.choice(catalogue.services)
        name = replace(
            one.name,
            ar=f"{one.name.ar} {_slipped(chance, chance.choice(words))}",
            en=f"{one.name.en} {_slipped(chance, chance.choice(english))}",
        )
        further.append(replace(one, id=f"{one.id}-{len(further)}", name=name, popularity=1))
    return replace(catalogue, services=(*catalogue.services, *further))


def _slipped(chance: random.Random, word: str) -> str:
    letters = "ابتدرسنملقفكهي" if word[0] > "z" else "aeiotnrs"
    at = chance.randrange(len(word))
    return word if chance.choice((True, False)) else word[:at] + chance.choice(letters) + word[at:]


def opened(folder: Path, catalogue: Catalogue | None = None) -> LocalCatalogue:
    normaliser = Normaliser()
    local = LocalCatalogue(folder, FileFormatCodec(), normaliser, table(normaliser))
    if catalogue is not None:
        local.replace(catalogue, datetime.now(UTC))
    return local


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of this thread's processor time."""
    began = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - began) / 1_000_000


def keystrokes(local: LocalCatalogue, asked: Sequence[Question]) -> dict[str, float]:
    """What each letter costs, of queries typed from their first letter on."""
    local.search("warm", SCREENFUL)
    gc.collect()
    gc.freeze()  # what this run itself holds, a parsed catalogue, is no part of search
    typed = [one.query[:length] for one in asked[::EVERY] for length in range(1, len(one.query) + 1)]
    spent = sorted(timed(lambda query=query: local.search(query, SCREENFUL)) for query in typed)
    at = {"p50_ms": 0.5, "p95_ms": 0.95, "p99_ms": 0.99, "max_ms": 1.0}
    return {"letters": len(spent)} | {
        name: round(spent[min(int(len(spent) * share), len(spent) - 1)], 2) for name, share in at.items()
    }


def resident(folder: Path, asked: Sequence[Question]) -> float:
    """Megabytes that a process of its own holds more once it has searched; its imports are counted, too."""
    file = folder.with_suffix(".queries")
    file.write_text("\n".join(one.query for one in asked), encoding="utf-8")
    script = Path(__file__).with_name("search_resident.py")
    done = subprocess.run([sys.executable, script, folder, file], capture_output=True, text=True, check=True)
    return float(done.stdout)


def speed(catalogue: Catalogue, asked: Sequence[Question], folder: Path) -> dict[str, float]:
    """Of one catalogue: making and opening its index, memory, and each letter."""
    building = timed(lambda: opened(folder, catalogue))
    began = time.perf_counter()
    local = opened(folder)
    opening = (time.perf_counter() - began) * 1000
    letters = keystrokes(local, asked)
    return {
        "services": len(catalogue.services),
        "build_s": round(building / 1000, 2),
        "open_ms": round(opening, 1),
        "resident_mb": resident(folder, asked),
    } | letters


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print for a program")
    parser.add_argument("--quick", action="store_true", help="without the catalogue of 20,000 services")
    arguments = parser.parse_args()
    asked, catalogue = questions(), sample()
    with tempfile.TemporaryDirectory() as folder:
        speeds = [speed(catalogue, asked, Path(folder) / "sample")]
        local = opened(Path(folder) / "sample")
        agencies = {agency.id: agency for agency in catalogue.agencies}
        engines = {
            "kiosk": qualities(asked, lambda query: local.search(query, SEEN).service_ids),
            "fts5": qualities(asked, plain_fts5(catalogue.services, agencies)),
            "wratio": qualities(asked, fuzzy_names(catalogue.services)),
        }
        good = [local.search(one.query, SEEN).good for one in asked if one.category != NONSENSE]
        senseless = [local.search(one.query, SEEN).good for one in asked if one.category == NONSENSE]
        if not arguments.quick:
            speeds.append(speed(grown(catalogue, MANY), asked, Path(folder) / "many"))
    threshold = {"kept": sum(good) / len(good), "nonsense_refused": 1 - sum(senseless) / len(senseless)}
    if arguments.json:
        plain = {engine: {name: asdict(one) for name, one in found.items()} for engine, found in engines.items()}
        sys.stdout.write(json.dumps({"quality": plain, "threshold": threshold, "speed": speeds}, indent=1) + "\n")
    else:
        sys.stdout.write(_as_text(engines, threshold, speeds))
    return 0


def _as_text(
    engines: dict[str, dict[str, Quality]], threshold: dict[str, float], speeds: Sequence[dict[str, float]]
) -> str:
    lines = []
    for engine, found in engines.items():
        lines.append(f"{engine:8} {'n':>4} nDCG@5    MRR  R@10   S@3  zero")
        lines += [
            f"  {name:6} {q.queries:4}  {q.ndcg5:.3f}  {q.mrr:.3f} {q.recall10:.3f} {q.success3:.3f} {q.zero:.3f}"
            for name, q in found.items()
        ]
    lines.append("threshold: " + ", ".join(f"{name} {share:.1%}" for name, share in threshold.items()))
    lines += [", ".join(f"{name} {figure:g}" for name, figure in one.items()) for one in speeds]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
