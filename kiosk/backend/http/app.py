"""The API, put together from what it is given."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from starlette.middleware.gzip import GZipMiddleware

from kiosk.backend.http import documents, problems
from kiosk.backend.http.edge import Edge
from kiosk.backend.http.gate import Gate, open_route, signed_route
from kiosk.backend.http.routers import (
    day_closes,
    identity,
    journal_heads,
    missed_queries,
    payments,
    phone_payments,
    public,
    receipt_copies,
    simulator,
    transactions,
)
from kiosk.backend.http.settings import HttpSettings
from kiosk.backend.services import Services
from kiosk.backend.services.ports import SimulatedPhone

_COMPRESS_FROM = 2048


def create_app(
    services: Services,
    settings: HttpSettings,
    clock: Callable[[], datetime],
    *,
    monotonic: Callable[[], float] = time.monotonic,
    simulated_phone: SimulatedPhone | None = None,
    pages: Sequence[APIRouter] = (),
) -> FastAPI:
    """The whole application. `pages` are routers of others, such as the page that verifies receipts."""
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=_operation_id,
    )
    problems.install(app)
    gate = Gate(services.devices, settings, clock, monotonic)
    signed, opened = signed_route(gate), open_route(gate)
    # Routes are tried in this order: the one that is asked most under load comes first.
    app.include_router(transactions.router(services.transactions, services.quotes, services.receipts, signed))
    app.include_router(payments.router(services.payments, signed))
    app.include_router(phone_payments.router(services.phone_payments, signed))
    app.include_router(identity.router(services.identity, signed))
    app.include_router(receipt_copies.router(services.receipt_copies, signed))
    app.include_router(journal_heads.router(services.journal_heads, signed))
    app.include_router(day_closes.router(services.day_closes, signed))
    app.include_router(missed_queries.router(services.missed_queries, signed))
    app.include_router(public.router(services, opened))
    if simulated_phone is not None:
        app.include_router(simulator.router(simulated_phone))
    for router in pages:
        app.include_router(router, include_in_schema=False)
    app.add_middleware(GZipMiddleware, minimum_size=_COMPRESS_FROM)
    app.add_middleware(Edge, body_limit=settings.body_limit)
    app.openapi = lambda: documents.openapi(app)  # type: ignore[method-assign]  # FastAPI documents this way
    return app


def _operation_id(route: APIRoute) -> str:
    return route.name
