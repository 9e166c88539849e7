"""Reads bodies strictly: a number is a number, unknown fields are refused, and so is what the store can't hold."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar, cast

from fastapi import Request
from pydantic import JsonValue, ValidationError

from kiosk.backend.http.problems import ProblemError, invalid_body, refuse
from kiosk.backend.services.refusals import Refused, RefusedField, pointer_to
from kiosk.contract.messages import Message
from kiosk.contract.problems import ProblemCode
from kiosk.domain.form import Answers

M = TypeVar("M", bound=Message)
JSON = "application/json"
_LARGEST = 2**53
_DEPTH = 12
_YEARS = range(2000, 2200)


def body_of(message: type[M]) -> Callable[[Request], Awaitable[M]]:
    """A dependency that reads the body as `message`."""

    async def read(request: Request) -> M:
        try:
            return message.model_validate_json(await request.body(), strict=True)
        except ValidationError as error:
            raise invalid_body(error) from None

    read.__annotations__["return"] = message
    return read


async def no_body(request: Request) -> None:
    """A dependency for what is said by the address alone."""
    if await request.body() not in {b"", b"{}"}:
        raise refuse(ProblemCode.INVALID_REQUEST, "This address takes no body.")


def storable(answers: dict[str, JsonValue], *path: str) -> Answers:
    """The answers, where the store can hold them; refused otherwise."""
    if fault := _fault(answers):
        raise _invalid(pointer_to(*path, *fault.place), fault.reason)
    return cast("Answers", answers)


def moment(value: datetime, field: str, *path: str) -> datetime:
    """The time in UTC; refused without a zone and outside of our centuries."""
    if value.tzinfo is None or value.year not in _YEARS:
        raise _invalid(pointer_to(*path, field), "A time of this century with its zone is expected here.")
    return value.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class _Fault:
    place: tuple[str, ...]
    reason: str


def _fault(value: JsonValue, place: tuple[str, ...] = ()) -> _Fault | None:
    match value:
        case str() if "\0" in value:
            return _Fault(place, "U+0000 can't be kept.")
        case float():
            return _Fault(place, "Numbers are whole here.")
        case int() if abs(value) > _LARGEST:
            return _Fault(place, "This number is too large.")
        case list():
            return _first_fault(((str(i), item) for i, item in enumerate(value)), place)
        case dict():
            return _first_fault(value.items(), place)
        case _:
            return None


def _first_fault(members: Iterable[tuple[str, JsonValue]], place: tuple[str, ...]) -> _Fault | None:
    if len(place) >= _DEPTH:
        return _Fault(place, "This is nested too deeply.")
    for name, member in members:
        if fault := _fault(name, place) or _fault(member, (*place, name)):
            return fault
    return None


def _invalid(pointer: str, reason: str) -> ProblemError:
    field = RefusedField(pointer, "not_storable", reason)
    return ProblemError(
        Refused(ProblemCode.INVALID_REQUEST, "The request is not as this address expects it.", (field,))
    )
