"""Units' day closes."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http.answers import created, respond
from kiosk.backend.http.bodies import body_of, moment
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import claim
from kiosk.backend.http.problems import ProblemError
from kiosk.backend.services.day_closes import Attested, AttestedRow, CloseRow, DayCloseService, DayEnd
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.refusals import Refused, RefusedField, pointer_to
from kiosk.contract import day_messages as messages
from kiosk.contract import routes
from kiosk.contract.problems import ProblemCode
from kiosk.domain.money import Money
from kiosk.domain.payment import CardSlip


def router(day_closes: DayCloseService, route_class: type[APIRoute]) -> APIRouter:
    """The routes of day closes."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.ATTESTATIONS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.Attestation,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.AttestationBody),
    )
    async def attest(
        body: Annotated[messages.AttestationBody, Depends(body_of(messages.AttestationBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Take down what a unit and its terminal say of payments."""
        attempts = tuple(_attested(attempt, place) for place, attempt in enumerate(body.attempts))

        def answer(count: int) -> messages.Attestation:
            return messages.Attestation(close_id=body.close_id, attempts=count)

        return respond(await day_closes.attest(wanted, body.close_id, attempts, lambda count: created(answer(count))))

    @api.post(
        routes.DAY_CLOSES,
        status_code=HTTPStatus.CREATED,
        response_model=messages.DayClose,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.DayCloseBody),
    )
    async def close_day(
        body: Annotated[messages.DayCloseBody, Depends(body_of(messages.DayCloseBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Keep the end of this unit's day."""
        return respond(await day_closes.close(wanted, _close(body, wanted.device_id), lambda row: created(_told(row))))

    return api


def _attested(attempt: messages.AttestedAttempt, place: int) -> Attested:
    charged = attempt.terminal == "approved"
    if (attempt.terminal_fils is not None, attempt.slip is not None) != (charged, charged):
        raise _wrong(
            ("attempts", str(place), "slip"), "An approved attempt has an amount and a slip, and no other one."
        )
    row = AttestedRow(
        payment_id=attempt.payment_id,
        transaction_id=attempt.transaction_id,
        amount=Money(attempt.amount_fils),
        at=moment(attempt.at, "at", "attempts", str(place)),
        unit=attempt.unit,
        terminal=attempt.terminal,
        terminal_amount=None if attempt.terminal_fils is None else Money(attempt.terminal_fils),
    )
    return Attested(row, CardSlip(**attempt.slip.model_dump()) if attempt.slip else None)


def _close(body: messages.DayCloseBody, device_id: str) -> DayEnd:
    if (body.charges is None) is not (body.total_fils is None):
        raise _wrong(("total_fils",), "A count comes with its sum.")
    return DayEnd(
        id=body.id,
        device_id=device_id,
        day=body.day,
        opened_at=moment(body.opened_at, "opened_at"),
        closed_at=moment(body.closed_at, "closed_at"),
        period=body.period,
        charges=body.charges,
        total=None if body.total_fils is None else Money(body.total_fils),
        simulated=body.simulated,
    )


def _told(row: CloseRow) -> messages.DayClose:
    return messages.DayClose(id=row.end.id, day=row.end.day, received_at=row.received_at)


def _wrong(place: tuple[str, ...], detail: str) -> ProblemError:
    refused = RefusedField(pointer_to(*place), "mismatch", detail)
    return ProblemError(Refused(ProblemCode.INVALID_REQUEST, detail, (refused,)))
