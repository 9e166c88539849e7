"""Transactions, what people owe, and receipts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from fastapi.routing import APIRoute

from kiosk.backend.http import mapping
from kiosk.backend.http.answers import created, respond, written
from kiosk.backend.http.bodies import body_of, no_body
from kiosk.backend.http.documents import BY_UNITS, POST_KEY, SIGNED, takes
from kiosk.backend.http.gate import Caller, caller, claim
from kiosk.backend.services.idempotency import Claim
from kiosk.backend.services.quotes import QuoteService
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.refusals import Refused
from kiosk.backend.services.transactions import TransactionService
from kiosk.contract import messages, routes


def router(
    transactions: TransactionService, quotes: QuoteService, receipts: ReceiptService, route_class: type[APIRoute]
) -> APIRouter:
    """The routes of transactions."""
    api = APIRouter(route_class=route_class, dependencies=BY_UNITS, responses=SIGNED)
    read_submission = body_of(messages.TransactionBody)

    @api.post(
        routes.DUES_LOOKUPS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.DuesLookup,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.DuesLookupBody),
    )
    async def look_up_dues(
        body: Annotated[messages.DuesLookupBody, Depends(body_of(messages.DuesLookupBody))],
        wanted: Annotated[Claim, Depends(claim)],
    ) -> Response:
        """What the person who approved owes for this service."""
        question = mapping.dues_question(body)
        answer = await transactions.look_up_dues(wanted, question, lambda owed: created(mapping.dues(owed)))
        return respond(answer)

    @api.post(
        routes.TRANSACTIONS,
        status_code=HTTPStatus.CREATED,
        response_model=messages.Transaction,
        dependencies=POST_KEY,
        openapi_extra=takes(messages.TransactionBody),
    )
    async def submit_transaction(request: Request) -> Response:
        """Start a transaction; the answer names its fee."""
        submission = mapping.submission(await read_submission(request))
        wanted = await claim(request)
        answer = await transactions.submit(wanted, submission, lambda record: created(mapping.transaction(record)))
        return respond(answer)

    @api.get(routes.TRANSACTION, response_model=messages.Transaction)
    async def get_transaction(transaction_id: UUID, asking: Annotated[Caller, Depends(caller)]) -> Response:
        """A transaction of this unit."""
        found = await transactions.by_id(asking.device_id, transaction_id)
        return respond(found if isinstance(found, Refused) else written(mapping.transaction(found)))

    @api.post(
        routes.CANCELLATION,
        response_model=messages.Transaction,
        dependencies=[*POST_KEY, Depends(body_of(messages.CancellationBody))],
        openapi_extra=takes(messages.CancellationBody),
    )
    async def cancel_transaction(transaction_id: UUID, wanted: Annotated[Claim, Depends(claim)]) -> Response:
        """Give up a transaction that is not paid."""
        answer = await transactions.cancel(wanted, transaction_id, lambda record: written(mapping.transaction(record)))
        return respond(answer)

    @api.post(
        routes.QUOTES,
        status_code=HTTPStatus.CREATED,
        response_model=messages.Transaction,
        dependencies=[*POST_KEY, Depends(no_body)],
    )
    async def renew_quote(transaction_id: UUID, wanted: Annotated[Claim, Depends(claim)]) -> Response:
        """The transaction with a quote that holds: the one it has, or, where that is over, one at the fee of now."""
        answer = await quotes.renew(wanted, transaction_id, lambda record: created(mapping.transaction(record)))
        return respond(answer)

    @api.get(routes.RECEIPT, response_model=messages.ReceiptMessage)
    async def get_receipt(transaction_id: UUID, asking: Annotated[Caller, Depends(caller)]) -> Response:
        """The signed receipt of a transaction that is paid, completed or received."""
        found = await receipts.of_transaction(asking.device_id, transaction_id)
        return respond(found if isinstance(found, Refused) else written(mapping.receipt(found)))

    return api
