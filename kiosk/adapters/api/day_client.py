"""The platform's calls about a unit's day close. Fills `DayIntake`."""

from typing import assert_never
from uuid import UUID, uuid5

from kiosk.adapters.api import mapping
from kiosk.adapters.api.caller import Caller, posted
from kiosk.contract import day_messages as messages
from kiosk.contract import routes
from kiosk.contract.messages import Message
from kiosk.domain.payment import Approved, Cancelled, Declined, NotPerformed, PaymentOutcome, Unknown
from kiosk.ports.day_close import AttestedAttempt, DayClosed
from kiosk.ports.platform import PlatformFailure
from kiosk.ports.terminal import NoSuchPayment, PeriodTotals


class HttpDayIntake:
    """Speaks as the unit."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def attest(self, close_id: UUID, attempts: tuple[AttestedAttempt, ...]) -> PlatformFailure | None:
        """Tell what unit and terminal say of these attempts."""
        body = messages.AttestationBody(close_id=close_id, attempts=[_message(attempt) for attempt in attempts])
        return self._send(routes.ATTESTATIONS, body, close_id)

    def close(self, closed: DayClosed) -> PlatformFailure | None:
        """Tell that the day is closed."""
        totals = closed.totals if isinstance(closed.totals, PeriodTotals) else None
        body = messages.DayCloseBody(
            id=closed.id,
            day=closed.day,
            opened_at=closed.opened_at,
            closed_at=closed.closed_at,
            period=totals.period if totals else None,
            charges=totals.charges if totals else None,
            total_fils=totals.total.fils if totals else None,
            simulated=closed.sample,
        )
        return self._send(routes.DAY_CLOSES, body, closed.id)

    def _send(self, path: str, body: Message, close_id: UUID) -> PlatformFailure | None:
        answer = self._caller.answer(posted(path, body, str(uuid5(close_id, body.model_dump_json()))))
        return answer if isinstance(answer, PlatformFailure) else None


def _message(attempt: AttestedAttempt) -> messages.AttestedAttempt:
    said = attempt.terminal
    return messages.AttestedAttempt.model_validate(
        {
            "payment_id": attempt.payment_id,
            "transaction_id": attempt.transaction_id,
            "amount_fils": attempt.amount.fils,
            "at": attempt.at,
            "unit": attempt.unit.value,
            "terminal": _word(said),
            "terminal_fils": said.amount.fils if isinstance(said, Approved) else None,
            "slip": mapping.outcome_body(said).slip if isinstance(said, Approved) else None,
        }
    )


def _word(said: PaymentOutcome | NoSuchPayment) -> str:
    match said:
        case Approved():
            return "approved"
        case Declined():
            return "declined"
        case Cancelled():
            return "cancelled"
        case NotPerformed() | NoSuchPayment():
            return "not_found"
        case Unknown():
            return "unknown"
        case _:
            assert_never(said)
