"""The tester's hand on the simulated phone. Only there where the simulators are on."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http.answers import respond
from kiosk.backend.http.bodies import body_of
from kiosk.backend.services.ports import SimulatedPhone
from kiosk.backend.services.refusals import not_found
from kiosk.contract import messages, routes


def router(phone: SimulatedPhone) -> APIRouter:
    """The routes of the simulators."""
    api = APIRouter(route_class=APIRoute, include_in_schema=False)

    @api.post(routes.SIMULATED_APPROVAL, status_code=HTTPStatus.NO_CONTENT)
    async def decide(
        identity_request_id: UUID,
        body: Annotated[messages.SimulatedDecision, Depends(body_of(messages.SimulatedDecision))],
    ) -> Response:
        """Answer in the simulated person's place."""
        if not phone.decide(identity_request_id, approve=body.decision == "approve"):
            return respond(not_found())
        return Response(status_code=HTTPStatus.NO_CONTENT)

    return api
