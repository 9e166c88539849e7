"""`/p/…`: the page that a phone opens to pay. It needs no script and gives every dead link one answer."""

from collections.abc import Callable
from http import HTTPStatus
from math import ceil
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from kiosk.backend.services.phone_payments import PhonePaymentService, PhoneSight
from kiosk.backend.web import pay_words as words
from kiosk.backend.web.pages import Pages
from kiosk.backend.web.routes import ServiceName
from kiosk.contract import routes
from kiosk.domain.payment import PaymentState
from kiosk.domain.text import Language, Text

Wait = Callable[[str], float]
"""Seconds that this caller has to wait; 0 where it need not."""

_TITLES: dict[PaymentState, tuple[str, str, Text, Text]] = {
    PaymentState.CREATED: ("", "", words.PAY, words.COMPARE),
    PaymentState.INTENT: ("", "", words.PAY, words.COMPARE),
    PaymentState.SENT: ("unclear", "mark-checking.svg", words.AT_BANK, words.AT_BANK_MORE),
    PaymentState.UNKNOWN: ("unclear", "mark-checking.svg", words.UNCLEAR, words.UNCLEAR_MORE),
    PaymentState.APPROVED: ("valid", "mark-valid.svg", words.PAID, words.PAID_MORE),
    PaymentState.REFUND_DUE: ("unclear", "mark-unchecked.svg", words.OWED_BACK, words.OWED_BACK_MORE),
    PaymentState.REFUNDED: ("unclear", "mark-unchecked.svg", words.OWED_BACK, words.OWED_BACK_MORE),
    PaymentState.DECLINED: ("invalid", "mark-invalid.svg", words.NOT_PAID, words.NOT_PAID_MORE),
    PaymentState.CANCELLED: ("invalid", "mark-invalid.svg", words.NOT_PAID, words.NOT_PAID_MORE),
    PaymentState.NOT_PERFORMED: ("invalid", "mark-invalid.svg", words.NOT_PAID, words.NOT_PAID_MORE),
}
_PAYABLE = {PaymentState.INTENT}
_UNCLEAR = {PaymentState.SENT, PaymentState.UNKNOWN}


def router(phone_payments: PhonePaymentService, service_name: ServiceName, wait: Wait, *, simulated: bool) -> APIRouter:
    """The pages of payments by phone, open to whoever has the link."""
    pages = Pages(phone_payments.gateway_origin)
    site = _Site(phone_payments, service_name, pages, simulated=simulated)
    api = APIRouter()

    def refused(request: Request) -> Response | None:
        seconds = wait(request.client.host if request.client else "")
        if not seconds:
            return None
        answer = pages.said(_asked(request) or Language.AR, words.TOO_MANY, words.TOO_MANY_MORE)
        answer.status_code = HTTPStatus.TOO_MANY_REQUESTS
        answer.headers["Retry-After"] = str(ceil(seconds))
        return answer

    @api.get(routes.PAY_PAGE)
    async def pay_page(token: str, request: Request) -> Response:
        """What is to pay, or what became of it."""
        return refused(request) or await site.shown(token, _asked(request))

    @api.post(routes.PAY_BEGINNING)
    async def pay_beginning(token: str, request: Request) -> Response:
        """On to the gateway's page, once."""
        return refused(request) or await site.begun(token, _asked(request))

    @api.get(routes.PAY_RETURN)
    @api.post(routes.PAY_RETURN)
    async def pay_return(token: str, request: Request) -> Response:
        """A browser comes back. Nothing that it carries is read: the gateway is asked."""
        return refused(request) or await site.returned(token)

    return api


class _Site:
    def __init__(
        self, phone_payments: PhonePaymentService, service_name: ServiceName, pages: Pages, *, simulated: bool
    ) -> None:
        self._phone_payments = phone_payments
        self._service_name = service_name
        self._pages = pages
        self._simulated = simulated

    async def shown(self, token: str, asked: Language | None) -> Response:
        sight = await self._phone_payments.page(token)
        return self._gone(asked) if sight is None else await self._page(token, sight, asked)

    async def begun(self, token: str, asked: Language | None) -> Response:
        answer = await self._phone_payments.begin(token, asked)
        match answer:
            case None:
                return self._gone(asked)
            case str():
                return RedirectResponse(answer, HTTPStatus.SEE_OTHER)
            case _:
                return await self._page(token, answer, asked)

    async def returned(self, token: str) -> Response:
        await self._phone_payments.returned(token)
        return RedirectResponse(routes.PAY_PAGE.format(token=token), HTTPStatus.SEE_OTHER)

    def _gone(self, asked: Language | None) -> Response:
        answer = self._pages.said(asked or Language.AR, words.GONE, words.GONE_MORE)
        answer.status_code = HTTPStatus.NOT_FOUND
        return answer

    async def _page(self, token: str, sight: PhoneSight, asked: Language | None) -> Response:
        record, language = sight.record, asked or sight.record.language
        name = await self._service_name(record.payment.service_id)
        state, mark, title, more = _TITLES[record.payment.state]
        address = routes.PAY_PAGE.format(token=token)
        facts: dict[str, Any] = {
            "state": state,
            "mark": mark,
            "title": title.in_language(language),
            "more": more.in_language(language),
            "amount_label": words.AMOUNT.in_language(language),
            "amount": record.payment.amount.words(language),
            "service_label": words.SERVICE.in_language(language),
            "service": name.in_language(language) if name else record.payment.service_id,
            "reference_label": words.REFERENCE.in_language(language),
            "reference": record.reference,
            "address": f"{address}?lang={language}",
            "other_address": f"{address}?lang={language.other}",
            "sample": words.SAMPLE.in_language(language) if self._simulated else "",
        }
        if record.payment.state in _PAYABLE:
            beginning = routes.PAY_BEGINNING.format(token=token)
            facts |= {
                "beginning": f"{beginning}?lang={language}",
                "go": words.GO.in_language(language),
                "steps": [step.in_language(language) for step in words.STEPS],
            }
        if record.payment.state in _UNCLEAR:
            facts["look_again"] = words.LOOK_AGAIN.in_language(language)
        return self._pages.page("pay.html", language, facts)


def _asked(request: Request) -> Language | None:
    wanted = request.query_params.get("lang")
    return Language(wanted) if wanted in set(Language) else None
