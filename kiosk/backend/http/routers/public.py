"""Open to everybody: health, the catalogue, the keys that sign receipts, and enrolment."""

import asyncio
import gzip
import logging
from collections import OrderedDict
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from fastapi.routing import APIRoute

from kiosk import __version__
from kiosk.backend.http import mapping
from kiosk.backend.http.answers import created, respond
from kiosk.backend.http.bodies import JSON, body_of
from kiosk.backend.http.documents import OPEN, POST_KEY, takes
from kiosk.backend.http.gate import claim
from kiosk.backend.services import Services
from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.devices import EnrolmentRefused
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.refusals import Refused
from kiosk.contract import messages, routes
from kiosk.contract.problems import ProblemCode

_LOG = logging.getLogger(__name__)
_LARGEST_REVISION = 2**53
_KEPT = 8


@dataclass(frozen=True, slots=True)
class _Written:
    plain: bytes
    compressed: bytes


class _CatalogueAnswers:
    """The last answers, written and compressed, so that a thousand units' waking up costs one."""

    def __init__(self, catalogue: CatalogueService) -> None:
        self._catalogue = catalogue
        self._kept: OrderedDict[str, _Written] = OrderedDict()

    async def answer(self, since: int) -> tuple[str, _Written]:
        """The answer to `since` with its entity tag."""
        etag = await self._catalogue.etag(since)
        if etag in self._kept:
            self._kept.move_to_end(etag)
            return etag, self._kept[etag]
        delta = await self._catalogue.since(since)
        plain = await asyncio.to_thread(mapping.catalogue, delta)
        written = _Written(plain, await asyncio.to_thread(gzip.compress, plain, 6))
        self._kept[delta.etag] = written
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return delta.etag, written


def router(services: Services, route_class: type[APIRoute]) -> APIRouter:
    """The routes that need no signature."""
    api = APIRouter(route_class=route_class, responses=OPEN)
    answers = _CatalogueAnswers(services.catalogue)

    @api.get(routes.HEALTH, response_model=messages.Health)
    async def get_health() -> Response:
        """Whether the platform works, its clock, and the newest catalogue revision."""
        report = await services.health.report()
        health = messages.Health(
            status="ok",
            version=__version__,
            time=report.time,
            catalogue_revision=report.catalogue_revision,
            phone_payments=services.phone_payments.available,
        )
        return Response(health.model_dump_json(), media_type=JSON)

    @api.get(
        routes.CATALOGUE,
        response_model=messages.CatalogueDelta,
        responses={304: {"description": "The catalogue is the one named in If-None-Match."}},
    )
    async def get_catalogue(
        request: Request,
        since: Annotated[int, Query(ge=0, le=_LARGEST_REVISION, description="A revision that the unit has.")] = 0,
        if_none_match: Annotated[str | None, Header(max_length=1000)] = None,
    ) -> Response:
        """The whole catalogue, or what changed since a revision."""
        if if_none_match is not None and _matches(if_none_match, await services.catalogue.etag(since)):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=_caching(await services.catalogue.etag(since)))
        etag, written = await answers.answer(since)
        headers = _caching(etag)
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(written.compressed, headers=headers, media_type=JSON)
        return Response(written.plain, headers=headers, media_type=JSON)

    @api.get(routes.RECEIPT_KEYS, response_model=messages.ReceiptKeys)
    async def get_receipt_keys() -> Response:
        """Every key that ever signed receipts of this platform."""
        keys = await services.keys.published()
        message = messages.ReceiptKeys(keys=[mapping.receipt_key(key) for key in keys])
        return Response(message.model_dump_json(), media_type=JSON)

    @api.post(
        routes.ENROLMENTS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.Enrolment,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.EnrolmentRequest),
    )
    async def enrol_device(
        body: Annotated[messages.EnrolmentRequest, Depends(body_of(messages.EnrolmentRequest))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """Make a unit known by the code that an operator gave it."""

        async def enrol() -> messages.Enrolment | Refused:
            device = await services.devices.enrol(body.code_id, body.public_key_pem, body.nonce, body.proof)
            if isinstance(device, EnrolmentRefused):
                _LOG.warning("enrolment_refused %s", device.reason)
                return Refused(ProblemCode.ENROLMENT_REFUSED, "The unit was not enrolled. Ask for a new code.")
            return mapping.enrolment(device, await services.keys.published())

        return respond(await services.idempotency.around(wanted, enrol, created))

    return api


def _caching(etag: str) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}


def _matches(if_none_match: str, etag: str) -> bool:
    named = {name.strip().removeprefix("W/") for name in if_none_match.split(",")}
    return "*" in named or etag.removeprefix("W/") in named
