"""Payments with the person's own phone, as units ask for them. The page that the phone opens is not here."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http import phone_mapping as mapping
from kiosk.backend.http.answers import created, respond, written
from kiosk.backend.http.bodies import body_of, no_body
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import Caller, caller, claim
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.phone_payments import PhonePaymentService
from kiosk.backend.services.refusals import Refused
from kiosk.contract import messages, routes


def router(phone_payments: PhonePaymentService, route_class: type[APIRoute]) -> APIRouter:
    """The routes of payments by phone."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.PHONE_PAYMENTS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.PhonePayment,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.PhonePaymentBody),
    )
    async def open_phone_payment(
        body: Annotated[messages.PhonePaymentBody, Depends(body_of(messages.PhonePaymentBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Record an attempt and make the link that the person's phone opens."""
        announcement = mapping.announcement(body)
        answer = await phone_payments.open(wanted, announcement, lambda sight: created(mapping.phone_payment(sight)))
        return respond(answer)

    @api.get(routes.PHONE_PAYMENT, response_model=messages.PhonePayment)
    async def get_phone_payment(payment_id: UUID, asking: Annotated[Caller, Depends(caller)]) -> Response:
        """How an attempt of this unit stands."""
        found = await phone_payments.where(asking.device_id, payment_id)
        return respond(found if isinstance(found, Refused) else written(mapping.phone_payment(found)))

    @api.post(
        routes.PHONE_PAYMENT_CLOSING,
        response_model=messages.PhonePayment,
        dependencies=[*POST_KEY, Depends(no_body)],
    )
    async def close_phone_payment(payment_id: UUID, wanted: Annotated[Claim, Depends(claim)]) -> Response:
        """Let nobody begin to pay any more; an attempt that is at the bank already is asked about there."""
        answer = await phone_payments.close(wanted, payment_id, lambda sight: written(mapping.phone_payment(sight)))
        return respond(answer)

    return api
