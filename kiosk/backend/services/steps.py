"""Walks along the edges of a state machine, so that only legal steps can be written."""

from typing import TypeVar

from kiosk.backend.services.refusals import Refused
from kiosk.backend.store.events import Step
from kiosk.contract.problems import ProblemCode
from kiosk.domain.transition import E, IllegalTransition, S, Table

T = TypeVar("T")


def walk(table: Table[S, E], state: S, *events: E) -> tuple[Step, ...] | Refused:
    """The steps from `state` along `events`, or the refusal where one of them has no edge."""
    steps = []
    for event in events:
        after = table.after(state, event)
        if isinstance(after, IllegalTransition):
            return Refused(ProblemCode.ILLEGAL_TRANSITION, f"What is {state} can't {event}.".replace("_", " "))
        steps.append(Step(event.value, state.value, after.value))
        state = after
    return tuple(steps)


def certain(value: T | Refused) -> T:
    """The value of a walk that the table is known to allow."""
    if isinstance(value, Refused):
        raise AssertionError(value.detail)  # noqa: TRY004 - a broken table, not a wrong type
    return value
