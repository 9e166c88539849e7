"""Every refusal as an RFC 9457 problem document: a stable code, a plain sentence, nothing of the inside."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

from kiosk.backend.services.refusals import Refused, RefusedField, pointer_to
from kiosk.contract.problems import MEDIA_TYPE, Problem, ProblemCode, ProblemField
from kiosk.domain.card_number import without_card_numbers

_C, _H = ProblemCode, HTTPStatus

STATUS: Mapping[ProblemCode, HTTPStatus] = {
    _C.INVALID_REQUEST: _H.UNPROCESSABLE_ENTITY,
    _C.INVALID_ANSWERS: _H.UNPROCESSABLE_ENTITY,
    _C.BODY_TOO_LARGE: _H.REQUEST_ENTITY_TOO_LARGE,
    _C.UNSUPPORTED_MEDIA_TYPE: _H.UNSUPPORTED_MEDIA_TYPE,
    _C.NOT_FOUND: _H.NOT_FOUND,
    _C.METHOD_NOT_ALLOWED: _H.METHOD_NOT_ALLOWED,
    _C.SIGNATURE_MISSING: _H.UNAUTHORIZED,
    _C.SIGNATURE_INVALID: _H.UNAUTHORIZED,
    _C.DEVICE_NOT_ACTIVE: _H.FORBIDDEN,
    _C.ENROLMENT_REFUSED: _H.FORBIDDEN,
    _C.CLOCK_SKEW: _H.UNAUTHORIZED,
    _C.IDEMPOTENCY_KEY_MISSING: _H.BAD_REQUEST,
    _C.IDEMPOTENCY_KEY_REUSED: _H.UNPROCESSABLE_ENTITY,
    _C.IDEMPOTENCY_KEY_BUSY: _H.CONFLICT,
    _C.SERVICE_UNKNOWN: _H.UNPROCESSABLE_ENTITY,
    _C.SERVICE_NOT_STARTABLE: _H.CONFLICT,
    _C.FORM_VERSION_UNKNOWN: _H.CONFLICT,
    _C.IDENTITY_REQUIRED: _H.FORBIDDEN,
    _C.DUES_CHANGED: _H.CONFLICT,
    _C.FEE_CHANGED: _H.CONFLICT,
    _C.QUOTE_EXPIRED: _H.CONFLICT,
    _C.PAYMENT_IN_PROGRESS: _H.CONFLICT,
    _C.ALREADY_PAID: _H.CONFLICT,
    _C.AMOUNT_MISMATCH: _H.CONFLICT,
    _C.ILLEGAL_TRANSITION: _H.CONFLICT,
    _C.RECEIPT_NOT_READY: _H.CONFLICT,
    _C.PHONE_PAYMENT_UNAVAILABLE: _H.CONFLICT,
    _C.JOURNAL_HEAD_CONTRADICTS: _H.CONFLICT,
    _C.RATE_LIMITED: _H.TOO_MANY_REQUESTS,
    _C.INTERNAL: _H.INTERNAL_SERVER_ERROR,
}
_OF_STATUS: Mapping[int, tuple[ProblemCode, str]] = {
    _H.NOT_FOUND: (_C.NOT_FOUND, "There is nothing at this address."),
    _H.METHOD_NOT_ALLOWED: (_C.METHOD_NOT_ALLOWED, "This address does not take this method."),
}
_FIELDS = 20
_KEY_LENGTH = 64


class ProblemError(Exception):
    """A request is refused while it is being read."""

    def __init__(self, refused: Refused, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(refused.code)
        self.refused = refused
        self.headers = headers


def refuse(code: ProblemCode, detail: str, headers: Mapping[str, str] | None = None) -> ProblemError:
    """What to raise where a request can't be taken."""
    return ProblemError(Refused(code, detail), headers)


def problem_response(refused: Refused, headers: Mapping[str, str] | None = None) -> Response:
    """The problem document of a refusal."""
    status = STATUS[refused.code]
    problem = Problem(
        title=refused.code.replace("_", " ").capitalize(),
        status=status,
        code=refused.code,
        detail=refused.detail,
        errors=[
            ProblemField(pointer=without_card_numbers(f.pointer), code=f.code, detail=f.detail) for f in refused.fields
        ],
    )
    more = dict(headers or {})
    if status is HTTPStatus.UNAUTHORIZED:
        more["WWW-Authenticate"] = "Signature"
    return Response(problem.model_dump_json(), status, more, MEDIA_TYPE)


def invalid_body(error: ValidationError) -> ProblemError:
    """The refusal of a body that is not the message it should be. What was sent is not repeated."""
    return ProblemError(_invalid([_field(d) for d in error.errors(include_url=False, include_input=False)]))


def install(app: FastAPI) -> None:
    """Answer every refusal of the framework with a problem document, too."""

    async def on_problem(_: Request, error: Exception) -> Response:
        if not isinstance(error, ProblemError):
            raise error
        return problem_response(error.refused, error.headers)

    async def on_invalid(_: Request, error: Exception) -> Response:
        if not isinstance(error, RequestValidationError):
            raise error
        fields = [RefusedField("", d["type"], _place(d["loc"])) for d in error.errors()]
        return problem_response(_invalid(fields))

    async def on_http(_: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            raise error
        default = (_C.INVALID_REQUEST, "The request can't be read.")
        code, detail = _OF_STATUS.get(error.status_code, default)
        return problem_response(Refused(code, detail), error.headers)

    app.add_exception_handler(ProblemError, on_problem)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(HTTPException, on_http)


def _invalid(fields: Sequence[RefusedField]) -> Refused:
    return Refused(_C.INVALID_REQUEST, "The request is not as this address expects it.", tuple(fields[:_FIELDS]))


def _field(detail: ErrorDetails) -> RefusedField:
    place = [without_card_numbers(str(part))[:_KEY_LENGTH] for part in detail["loc"]]
    return RefusedField(pointer_to(*place), detail["type"], detail["msg"])


def _place(location: Sequence[object]) -> str:
    return " ".join(str(part)[:_KEY_LENGTH] for part in location)
