"""What people ask units in vain."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http.answers import created, respond
from kiosk.backend.http.bodies import body_of
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import claim
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.missed_queries import MissedQueryService
from kiosk.contract import routes
from kiosk.contract.usage_messages import MissedQueries, MissedQueriesBody


def router(missed: MissedQueryService, route_class: type[APIRoute]) -> APIRouter:
    """The routes of missed queries."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.MISSED_QUERIES,
        status_code=HTTPStatus.CREATED,
        response_model=MissedQueries,
        dependencies=POST_KEY,
        openapi_extra=takes(MissedQueriesBody),
    )
    async def tell_missed_queries(
        body: Annotated[MissedQueriesBody, Depends(body_of(MissedQueriesBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Count what was asked in vain at this unit on a day."""
        queries = [(one.query, one.times) for one in body.queries]
        return respond(
            await missed.take(
                wanted, body.day, queries, lambda count: created(MissedQueries(day=body.day, queries=count))
            )
        )

    return api
