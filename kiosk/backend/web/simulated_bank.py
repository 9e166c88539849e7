"""The simulated bank's page, where a person chooses what the simulated bank says. Only there with the simulators."""

import json
from http import HTTPStatus
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from kiosk.backend.services.simulated_bank import Choice, Fault, SimulatedBank
from kiosk.backend.web import pay_words as words
from kiosk.backend.web.pages import Pages
from kiosk.contract import routes
from kiosk.domain.text import Language

_MOST_TIMES = 1_000_000
_CHOICES = (
    (Choice.CAPTURED, words.BANK_CAPTURED),
    (Choice.NOT_CAPTURED, words.BANK_NOT_CAPTURED),
    (Choice.HOST_TIMEOUT, words.BANK_HOST_TIMEOUT),
    (Choice.CANCEL, words.BANK_CANCEL),
)


def router(bank: SimulatedBank) -> APIRouter:
    """The simulated bank's page, and the tester's hand on it."""
    pages = Pages(None)
    api = APIRouter()

    @api.get(routes.SIMULATED_KNET_PAGE)
    async def bank_page(trandata: str = "") -> Response:
        """The page for an order, once."""
        page = await bank.open(trandata)
        if page is None:
            return _over(pages)
        language = page.language
        facts = {
            "title": words.BANK_PAGE.in_language(language),
            "sample": words.SAMPLE.in_language(language),
            "amount": page.amount,
            "track_id": page.track_id,
            "payment_id": page.payment_id,
            "action": routes.SIMULATED_KNET_CHOICE,
            "asks": words.BANK_ASKS.in_language(language),
            "choices": [(choice.value, label.in_language(language)) for choice, label in _CHOICES],
            "name": words.BANK.in_language(language),
        }
        return pages.page("bank.html", language, facts)

    @api.post(routes.SIMULATED_KNET_CHOICE)
    async def bank_choice(request: Request) -> Response:
        """What the person chose."""
        said = parse_qs((await request.body()).decode("utf-8", errors="replace"))
        choice, payment_id = said.get("choice", [""])[0], said.get("paymentid", [""])[0]
        sent = await bank.choose(payment_id, Choice(choice)) if choice in set(Choice) else None
        if sent is None:
            return _over(pages)
        if sent.address is None:
            return pages.said(sent.language, words.BANK_LOST, words.BANK_LOST_MORE)
        return RedirectResponse(sent.address, HTTPStatus.SEE_OTHER)

    @api.post(routes.SIMULATED_KNET_STEERING)
    async def steer(request: Request) -> Response:
        """`{"fault": NAME, "times": N}` goes wrong so often; `{}` goes wrong no more."""
        try:
            wish = json.loads(await request.body())
            if wish == {}:
                await bank.clear()
            else:
                await bank.set_fault(Fault(wish["fault"]), min(max(1, int(wish.get("times", 1))), _MOST_TIMES))
        except (ValueError, KeyError, TypeError, AttributeError):
            return Response(status_code=HTTPStatus.UNPROCESSABLE_ENTITY)
        return Response(status_code=HTTPStatus.NO_CONTENT)

    return api


def _over(pages: Pages) -> Response:
    answer = pages.said(Language.AR, words.BANK_GONE, words.BANK_GONE_MORE)
    answer.status_code = HTTPStatus.GONE
    return answer
