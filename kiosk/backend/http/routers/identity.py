"""Approvals on people's phones."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http import mapping
from kiosk.backend.http.answers import created, respond, written
from kiosk.backend.http.bodies import body_of, no_body
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import Caller, caller, claim
from kiosk.backend.services.idempotency import Answer, Claim
from kiosk.backend.services.identity import IdentityRecord, IdentityService
from kiosk.backend.services.refusals import Refused
from kiosk.contract import messages, routes


def router(identity: IdentityService, route_class: type[APIRoute]) -> APIRouter:
    """The routes of approvals."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.IDENTITY_REQUESTS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.IdentityRequest,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.IdentityRequestBody),
    )
    async def request_identity(
        body: Annotated[messages.IdentityRequestBody, Depends(body_of(messages.IdentityRequestBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Ask the phone of the person with this Civil ID number."""
        ask = mapping.identity_ask(body)
        return respond(await identity.ask(wanted, ask, lambda record: created(mapping.identity_request(record))))

    @api.get(routes.IDENTITY_REQUEST, response_model=messages.IdentityRequest)
    async def get_identity_request(identity_request_id: UUID, asking: Annotated[Caller, Depends(caller)]) -> Response:
        """Where an approval stands."""
        found = await identity.where(asking.device_id, identity_request_id)
        return respond(found if isinstance(found, Refused) else _written(found))

    @api.post(
        routes.IDENTITY_REVOCATION,
        response_model=messages.IdentityRequest,
        dependencies=[*POST_KEY, Depends(no_body)],
    )
    async def revoke_identity(identity_request_id: UUID, wanted: Annotated[Claim, Depends(claim)]) -> Response:
        """Forget an approval: the session is over."""
        return respond(await identity.revoke(wanted, identity_request_id, _written))

    return api


def _written(record: IdentityRecord) -> Answer:
    return written(mapping.identity_request(record))
