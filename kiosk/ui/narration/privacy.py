"""What others must not overhear (A11Y-04): Civil ID, name, amount owed, reference, phone number, answers."""

from itertools import chain
from typing import assert_never

from kiosk.domain.money import Money
from kiosk.domain.text import Language
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import AgencyList, Attract, ChoiceList, Home, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.state import Screen, Thanks, UnitOutOfService, VisitState
from kiosk.ui.narration.sayable import plain

_TOO_SHORT = 3
"""Words so short stand in other words too; what is so short is marked as personal where it is shown."""


def secrets_of(state: VisitState) -> tuple[str, ...]:
    """What `state` holds that only this person may hear, the longest first."""
    found = [plain(secret) for secret in _of_screen(state.screen)]
    if state.person is not None:
        found += [state.person.name.ar, state.person.name.en]
    return tuple(sorted({secret for secret in found if len(secret) >= _TOO_SHORT}, key=len, reverse=True))


def without(secrets: tuple[str, ...], text: str, instead: str) -> str:
    """`text` with `instead` in the place of every secret."""
    for secret in secrets:
        text = text.replace(secret, instead)
    return text


def _of_screen(screen: Screen) -> list[str]:
    match screen:
        case EnterCivilId(digits=digits) | EnterReference(digits=digits):
            return [digits]
        case Question(answers=answers, dues=dues):
            owed = [_said(due.amount) for due in (dues.dues or ())] if dues else []
            return [*[str(answer) for answer in answers.values()], *chain.from_iterable(owed)]
        case Review(items=items, amount=amount):
            said = [text for item in items for text in (item.value.ar, item.value.en)]
            return said + (_said(amount) if amount else [])
        case Pay() | PayByPhone() | ChooseWay() | PaymentDeclined() | BeingChecked():
            return [screen.reference, *_said(screen.amount)]
        case FeeChanged(before=before, now=now, reference=reference):
            return [reference, *_said(now), *(_said(before) if before else [])]
        case FeeUnconfirmed(reference=reference):
            return [reference]
        case ReceiptShown(receipt=receipt):
            claims = receipt.claims
            numbers = [claims.rrn, claims.auth_code, claims.last4]
            return [claims.reference, *(_said(claims.amount) if claims.amount else []), *[n for n in numbers if n]]
        case Attract() | Home() | Results() | AgencyList() | ServiceList() | ChoiceList() | ServiceDetail():
            return []
        case AwaitApproval() | Thanks() | UnitOutOfService():
            return []
        case _:
            assert_never(screen)


def _said(amount: Money) -> list[str]:
    return [*(amount.words(language) for language in Language), amount.number]
