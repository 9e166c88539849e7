"""A call of the platform's API: a message out, a message or a failure back."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeVar

import requests
from pydantic import ValidationError

from kiosk.adapters.api import mapping
from kiosk.adapters.api.wire import Answer, Ask, Wire
from kiosk.contract import signing
from kiosk.contract.messages import Message
from kiosk.contract.problems import Problem, ProblemCode
from kiosk.ports.platform import PlatformFailure, Refused, Unreachable
from kiosk.ports.world import Clock

M = TypeVar("M", bound=Message)
T = TypeVar("T")

BUSY_TRIES = 8
BUSY_PAUSE = 0.25


@dataclass(frozen=True, slots=True, repr=False)
class DeviceIdentity:
    """Who this unit is to the platform."""

    device_id: str
    private_key_pem: bytes

    def __repr__(self) -> str:
        return f"DeviceIdentity({self.device_id})"


class Caller:
    """Makes calls as the unit `identity`, or as nobody where it is None."""

    def __init__(
        self,
        wire: Wire,
        identity: DeviceIdentity | None,
        clock: Clock,
        nonce: Callable[[], str],
        pause: Callable[[float], None],
    ) -> None:
        self._wire = wire
        self._identity = identity
        self._clock = clock
        self._nonce = nonce
        self._pause = pause

    def call(self, ask: Ask, message: type[M], read: Callable[[M], T]) -> T | PlatformFailure:
        """Make the call; its answer as `read` understands it."""
        answer = self.answer(ask)
        if not isinstance(answer, Answer):
            return answer
        try:
            return read(message.model_validate_json(answer.body))
        except ValueError:
            return Unreachable("garbage")

    def answer(self, ask: Ask) -> Answer | PlatformFailure:
        """Make the call; its answer where the platform did what was asked or has nothing new.

        Where the first of two equal requests still runs, waits for it a little.
        """
        for _ in range(BUSY_TRIES):
            answer = self._wire.exchange(ask, self._sign if self._identity else None)
            if isinstance(answer, Unreachable):
                return answer
            if answer.is_success or answer.status == HTTPStatus.NOT_MODIFIED:
                return answer
            failure = _failure(answer)
            if not (isinstance(failure, Refused) and failure.code == ProblemCode.IDEMPOTENCY_KEY_BUSY):
                return failure
            self._pause(BUSY_PAUSE)
        return Unreachable("still_busy")

    def close(self) -> None:
        """Close idle connections."""
        self._wire.close()

    def _sign(self, request: requests.PreparedRequest) -> None:
        if self._identity is not None:
            signing.sign_request(
                request,
                self._identity.device_id,
                self._identity.private_key_pem,
                self._clock.now(),
                self._nonce(),
            )


def posted(path: str, body: Message | None, idempotency_key: str) -> Ask:
    """A POST that is safe to repeat."""
    content = b"" if body is None else body.model_dump_json().encode()
    return Ask("POST", path, content, {"Idempotency-Key": idempotency_key})


def _failure(answer: Answer) -> PlatformFailure:
    if not HTTPStatus.BAD_REQUEST <= answer.status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Unreachable(f"http_{answer.status}")
    try:
        return mapping.refusal(Problem.model_validate_json(answer.body))
    except ValidationError:
        return Unreachable(f"http_{answer.status}")
