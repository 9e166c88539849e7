"""Receipts called up again."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http import mapping
from kiosk.backend.http.answers import created, respond
from kiosk.backend.http.bodies import body_of
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import claim
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.receipt_copies import ReceiptCopyService, ReceiptQuestion
from kiosk.contract import messages, routes


def router(copies: ReceiptCopyService, route_class: type[APIRoute]) -> APIRouter:
    """The one route: no reference, no receipt."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.RECEIPT_COPIES,
        status_code=HTTPStatus.CREATED,
        response_model=messages.ReceiptMessage,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.ReceiptCopyBody),
    )
    async def copy_receipt(
        body: Annotated[messages.ReceiptCopyBody, Depends(body_of(messages.ReceiptCopyBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """The receipt with this reference, for the person who approved; from whichever unit, and always a copy."""
        question = ReceiptQuestion(body.reference, body.identity_request_id)
        return respond(await copies.find(wanted, question, lambda found: created(mapping.receipt(found))))

    return api
