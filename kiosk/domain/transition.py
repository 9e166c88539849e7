"""A state machine as data: the legal edges, each with its event. An illegal edge can't be taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class IllegalTransition:
    """`event` has no edge from `state`; nothing changed."""

    state: StrEnum
    event: StrEnum


@dataclass(frozen=True, slots=True)
class Table(Generic[S, E]):
    """The edges of one machine: `(state, event) -> next state`."""

    edges: Mapping[tuple[S, E], S]

    def after(self, state: S, event: E) -> S | IllegalTransition:
        """The state that `event` leads to from `state`."""
        return self.edges.get((state, event), IllegalTransition(state, event))

    def is_final(self, state: S) -> bool:
        """Whether no edge leaves `state`."""
        return all(source != state for source, _ in self.edges)
