"""The heads of units' journals."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.routing import APIRoute

from kiosk.backend.http.answers import created, respond, written
from kiosk.backend.http.bodies import body_of, moment
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import Caller, caller, claim
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.journal_heads import HeldHead, JournalHeadService
from kiosk.backend.services.refusals import Refused
from kiosk.contract import routes
from kiosk.contract.journal_head import SignedHead
from kiosk.contract.journal_messages import JournalHead, JournalHeadBody
from kiosk.domain.journal_head import Head


def router(heads: JournalHeadService, route_class: type[APIRoute]) -> APIRouter:
    """The routes of heads."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)

    @api.post(
        routes.JOURNAL_HEADS,
        status_code=HTTPStatus.CREATED,
        response_model=JournalHead,
        dependencies=POST_KEY,
        openapi_extra=takes(JournalHeadBody),
    )
    async def tell_journal_head(
        body: Annotated[JournalHeadBody, Depends(body_of(JournalHeadBody))], wanted: Annotated[Claim, Depends(claim)]
    ) -> Response:
        """Keep the newest head of this unit's journal."""
        head = Head(body.seq, bytes.fromhex(body.hash))
        signed = SignedHead(wanted.device_id, head, moment(body.at, "at"), bytes.fromhex(body.signature))
        return respond(await heads.take(wanted, signed, lambda held: created(_message(held))))

    @api.get(routes.JOURNAL_HEAD, response_model=JournalHead)
    async def get_journal_head(asking: Annotated[Caller, Depends(caller)]) -> Response:
        """The newest head of this unit's journal that the platform holds."""
        found = await heads.newest(asking.device_id)
        return respond(found if isinstance(found, Refused) else written(_message(found)))

    return api


def _message(held: HeldHead) -> JournalHead:
    return JournalHead(seq=held.seq, hash=held.hash.hex(), at=held.at, received_at=held.received_at)
