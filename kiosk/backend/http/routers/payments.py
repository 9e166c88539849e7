"""Payment attempts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http import mapping
from kiosk.backend.http.answers import created, respond, written
from kiosk.backend.http.bodies import body_of
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import Caller, caller, claim
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.payments import PaymentService
from kiosk.backend.services.refusals import Refused
from kiosk.contract import messages, routes


def router(payments: PaymentService, route_class: type[APIRoute]) -> APIRouter:
    """The routes of payments."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.PAYMENTS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.Payment,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.PaymentBody),
    )
    async def announce_payment(
        body: Annotated[messages.PaymentBody, Depends(body_of(messages.PaymentBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Record an attempt before the terminal is asked."""
        announcement = mapping.announcement(body)
        answer = await payments.announce(wanted, announcement, lambda record: created(mapping.payment(record)))
        return respond(answer)

    @api.get(routes.PAYMENT, response_model=messages.Payment)
    async def get_payment(payment_id: UUID, asking: Annotated[Caller, Depends(caller)]) -> Response:
        """A payment attempt of this unit."""
        found = await payments.by_id(asking.device_id, payment_id)
        return respond(found if isinstance(found, Refused) else written(mapping.payment(found)))

    @api.post(
        routes.PAYMENT_OUTCOME,
        response_model=messages.Payment,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.PaymentOutcomeBody),
    )
    async def report_payment(
        payment_id: UUID,
        body: Annotated[messages.PaymentOutcomeBody, Depends(body_of(messages.PaymentOutcomeBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Record what the terminal said."""
        outcome = mapping.outcome(body)
        answer = await payments.report(wanted, payment_id, outcome, lambda record: written(mapping.payment(record)))
        return respond(answer)

    return api
