"""Prints how many megabytes a process holds more once it has opened the catalogue in a folder and searched it."""

import sys
from pathlib import Path

MEGABYTE = 1 << 20
PAGE = 4096


def resident() -> float:
    """Megabytes that this process holds now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / MEGABYTE


def main(folder: str, file: str) -> int:
    """Everything that search needs is imported after the first look, numpy too."""
    before = resident()
    from search_bench import opened

    local = opened(Path(folder))
    for query in Path(file).read_text(encoding="utf-8").splitlines():
        local.search(query, 20)
    sys.stdout.write(f"{resident() - before:.1f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
