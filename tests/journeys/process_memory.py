"""What a process keeps in its memory (Linux): a value is searched the ways in which a program may write it."""

from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
CHUNK = 4 * 2**20


def spellings(value: str) -> set[str]:
    """The value, and its digits the ways people group them."""
    found = {value}
    if value.isdigit() and len(value) == 12:
        found |= {f"{value[:4]} {value[4:8]} {value[8:]}", f"{value[:3]} {value[3:6]} {value[6:9]} {value[9:]}"}
    if value.isdigit() and len(value) == 8:
        found |= {f"{value[:4]} {value[4:]}", f"{value[:4]}-{value[4:]}"}
    return found


def written(value: str) -> set[bytes]:
    """Its spellings, in every encoding."""
    return {spelling.encode(encoding) for spelling in spellings(value) for encoding in ENCODINGS}


def in_memory(pid: int, values: list[str]) -> dict[str, list[str]]:
    """Where each value is found: the mapping and what stands around it."""
    wanted = [(value, pattern) for value in values for pattern in written(value)]
    found: dict[str, list[str]] = {value: [] for value in values}
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            words = line.split(maxsplit=5)
            if not words[1].startswith("rw") or words[-1] == "[vvar]":
                continue
            begin, end = (int(edge, 16) for edge in words[0].split("-"))
            name = words[5] if len(words) > 5 else "anonymous"
            content = _read(memory, begin, end)
            for value, pattern in wanted:
                at = content.find(pattern)
                while at >= 0:
                    around = content[max(0, at - 48) : at + len(pattern) + 48]
                    found[value].append(f"{name} {begin + at:x}: {around!r}")
                    at = content.find(pattern, at + 1)
    return found


def _read(memory: object, begin: int, end: int) -> bytes:
    """A mapping, or as much of it as the kernel gives."""
    pieces = []
    memory.seek(begin)
    while begin < end:
        try:
            piece = memory.read(min(CHUNK, end - begin))
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
        begin += len(piece)
    return b"".join(pieces)


def in_files(folder: Path, values: list[str]) -> dict[str, list[str]]:
    """Which files under the folder hold each value."""
    found: dict[str, list[str]] = {value: [] for value in values}
    for file in (file for file in folder.rglob("*") if file.is_file()):
        content = file.read_bytes()
        for value in values:
            if any(pattern in content for pattern in written(value)):
                found[value].append(str(file.relative_to(folder)))
    return found
