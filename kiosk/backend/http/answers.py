"""What services say, as responses."""

from http import HTTPStatus

from fastapi import Response

from kiosk.backend.http.bodies import JSON
from kiosk.backend.http.problems import problem_response
from kiosk.backend.services.idempotency import Answer
from kiosk.backend.services.refusals import Refused
from kiosk.contract.messages import Message


def written(message: Message, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """A message as it is kept for repeated requests."""
    return Answer(status, message.model_dump_json().encode())


def created(message: Message) -> Answer:
    """The same, of something that is new."""
    return written(message, HTTPStatus.CREATED)


def respond(answer: Answer | Refused) -> Response:
    """The response to a POST."""
    if isinstance(answer, Refused):
        return problem_response(answer)
    return Response(answer.body, answer.status, media_type=JSON)
