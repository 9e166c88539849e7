"""`python -m kiosk.diagrams` draws the state machines from their tables; a test fails where one is out of date."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.backend.store.identity import IDENTITIES
from kiosk.backend.store.receipt_copies import RECEIPTS
from kiosk.domain.payment import PAYMENTS
from kiosk.domain.transaction import TRANSACTIONS
from kiosk.domain.transition import Table

FILE = Path(__file__).resolve().parents[1] / "docs" / "states.md"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A machine to be drawn, and where its table stands."""

    title: str
    place: str
    table: Table[Any, Any]


DRAWINGS = (
    Drawing("Transaction", "kiosk/domain/transaction.py", TRANSACTIONS),
    Drawing("Payment", "kiosk/domain/payment.py", PAYMENTS),
    Drawing("Approval of identity", "kiosk/backend/store/identity.py", IDENTITIES),
    Drawing("Receipt", "kiosk/backend/store/receipt_copies.py", RECEIPTS),
)
_HEAD = """\
# The state machines

Drawn by `make diagrams` from the tables that the programs run on; do not edit. An edge that is not here can't be taken,
and the platform's database refuses to keep it.
"""


def written(drawings: tuple[Drawing, ...] = DRAWINGS) -> str:
    """The page with all machines."""
    return "\n".join([_HEAD, *(_page(drawing) for drawing in drawings)])


def _page(drawing: Drawing) -> str:
    table = drawing.table
    states = _states(table)
    first, final = states[0], [state for state in states if table.is_final(state)]
    arrows = [f"  {source} --> {target} : {' · '.join(events)}" for source, target, events in _arrows(table)]
    lines = [
        f"## {drawing.title}",
        "",
        f"`{drawing.place}`; states: {len(states)}, edges: {len(table.edges)}.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        f"  [*] --> {first}",
        *arrows,
        *(f"  {state} --> [*]" for state in final),
        "```",
        "",
        "| from | event | to |",
        "|---|---|---|",
        *(f"| {source} | {event} | {target} |" for (source, event), target in _sorted(table)),
        "",
    ]
    return "\n".join(lines)


def _arrows(table: Table[Any, Any]) -> Iterator[tuple[StrEnum, StrEnum, list[str]]]:
    """Each pair of states once, with all events that lead from one to the other."""
    pairs: dict[tuple[StrEnum, StrEnum], list[str]] = {}
    for (source, event), target in _sorted(table):
        pairs.setdefault((source, target), []).append(event.value)
    for (source, target), events in pairs.items():
        yield source, target, events


def _sorted(table: Table[Any, Any]) -> list[tuple[tuple[StrEnum, StrEnum], StrEnum]]:
    """The edges in the order in which the machine's states and events are declared."""
    states, events = _states(table), _events(table)
    return sorted(table.edges.items(), key=lambda edge: (states.index(edge[0][0]), events.index(edge[0][1])))


def _states(table: Table[Any, Any]) -> list[StrEnum]:
    kind: type[StrEnum] = type(next(iter(table.edges.values())))
    return list(kind)


def _events(table: Table[Any, Any]) -> list[StrEnum]:
    kind: type[StrEnum] = type(next(iter(table.edges))[1])
    return list(kind)


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
