"""What happened to transactions, payments and approvals: written with each change, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection


class Subject(StrEnum):
    """What an event happened to."""

    IDENTITY = "identity"
    TRANSACTION = "transaction"
    PAYMENT = "payment"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Step:
    """One legal edge that was taken."""

    event: str
    from_state: str
    to_state: str


@dataclass(frozen=True, slots=True)
class Change:
    """Steps of one subject, taken one after the other at one time for one device (None: the platform by itself)."""

    steps: tuple[Step, ...]
    at: datetime
    device_id: str | None

    @property
    def from_state(self) -> str:
        """Where the subject stood."""
        return self.steps[0].from_state

    @property
    def to_state(self) -> str:
        """Where it stands afterwards."""
        return self.steps[-1].to_state

    @property
    def columns(self) -> tuple[list[str], list[str], list[str]]:
        """Events, states before, states after: as `unnest` takes them."""
        return (
            [step.event for step in self.steps],
            [step.from_state for step in self.steps],
            [step.to_state for step in self.steps],
        )


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a subject's history."""

    event: str
    from_state: str
    to_state: str
    at: datetime
    device_id: str | None


class StateMovedError(Exception):
    """Somebody else moved the subject in between: the caller did not hold its row."""


_NOTE = """
    INSERT INTO events (subject, subject_id, event, from_state, to_state, at, device_id)
    SELECT '{subject}', {moved}.id, taken.event, taken.from_state, taken.to_state, {at}, {device}
    FROM {moved}, unnest(${first}::text[], ${second}::text[], ${third}::text[])
        AS taken (event, from_state, to_state)
"""


def noting(statement: str, subject: Subject, *, moved: str, at: str, device: str, columns_from: int) -> str:
    """`statement` (a WITH whose part `moved` gives ids), followed by writing down the steps that were taken.

    `at` and `device` are parameters of the statement; the three `Change.columns` start at number `columns_from`.
    """
    first, second, third = range(columns_from, columns_from + 3)
    return statement + _NOTE.format(
        subject=subject, moved=moved, at=at, device=device, first=first, second=second, third=third
    )


_MOVE_IDENTITY = """
    WITH moved AS (UPDATE identity_requests SET state = $3 WHERE id = $1 AND state = $2 RETURNING id)
"""
_MOVE_TRANSACTION = """
    WITH moved AS (
        UPDATE transactions SET state = $3, updated_at = $4 WHERE id = $1 AND state = $2 RETURNING id
    )
"""
_MOVE = {
    subject: noting(statement, subject, moved="moved", at="$4", device="$5", columns_from=6)
    for subject, statement in ((Subject.IDENTITY, _MOVE_IDENTITY), (Subject.TRANSACTION, _MOVE_TRANSACTION))
}
_HISTORY = """
    SELECT event, from_state, to_state, at, device_id FROM events
    WHERE subject = $1 AND subject_id = $2 ORDER BY number
"""


async def move(connection: "Connection", subject: Subject, subject_id: UUID, change: Change) -> None:
    """Take the steps of `change` and note them, in one statement."""
    noted = await connection.execute(
        _MOVE[subject],
        subject_id,
        change.from_state,
        change.to_state,
        change.at,
        change.device_id,
        *change.columns,
    )
    if noted != f"INSERT 0 {len(change.steps)}":
        raise StateMovedError


async def history(connection: "Connection", subject: Subject, subject_id: UUID) -> Sequence[Event]:
    """All that happened to one subject, oldest first."""
    return [Event(**dict(row)) for row in await connection.fetch(_HISTORY, subject.value, subject_id)]
