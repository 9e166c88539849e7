"""What a transaction costs: the catalogue's fee, or what the person chose to pay of what they owe."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.backend.services.ports import Agencies, Due
from kiosk.backend.services.refusals import Refused, RefusedField, pointer_to
from kiosk.backend.store import transactions as store
from kiosk.backend.store.identity import IdentityRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.form import Answers, Widget
from kiosk.domain.money import Money
from kiosk.domain.service import Depends, FeeUnknown, Fixed, Free, Service

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class Charge:
    """What is to pay now, and for which dues."""

    amount: Money
    due_ids: tuple[str, ...] = ()


def dues_field(service: Service) -> str | None:
    """The name of the question that asks which dues to pay, where the service has one."""
    pages = service.form.pages if service.form else ()
    return next((field.name for page in pages for field in page.fields if field.widget is Widget.DUES), None)


class Fees:
    """Asks the catalogue's fee and the agencies' dues."""

    def __init__(self, agencies: Agencies) -> None:
        self._agencies = agencies

    async def owed(
        self, source: "Connection | Pool", service: Service, person: bytes, answers: Answers
    ) -> tuple[Due, ...]:
        """What the person still owes for this service, oldest first."""
        settled = await store.settled_dues(source, service.id, person)
        owed = await self._agencies.dues(service, person, answers)
        return tuple(due for due in owed if due.id not in settled)

    async def charge(
        self, source: "Connection | Pool", service: Service, identity: IdentityRecord, answers: Answers
    ) -> Charge | Refused:
        """What is to pay for `service` with these checked answers."""
        field = dues_field(service)
        if field is not None:
            owed = await self.owed(source, service, identity.person, answers)
            return _chosen(field, answers.get(field), owed, identity.dues_shown)
        match service.fee:
            case Free():
                return Charge(Money(0))
            case Fixed(amount=amount):
                return Charge(amount)
            case Depends() | FeeUnknown():
                return Refused(ProblemCode.SERVICE_NOT_STARTABLE, "Nobody has said what this service costs.")

    async def again(
        self, source: "Connection | Pool", service: Service, record: store.TransactionRecord, answers: Answers
    ) -> Charge | Refused:
        """What is to pay now for a transaction that was begun before and is not paid."""
        if record.due_ids:
            owed = {due.id: due.amount for due in await self.owed(source, service, record.person, answers)}
            if not set(record.due_ids) <= set(owed):
                return Refused(ProblemCode.DUES_CHANGED, "What is owed has changed. Look it up again.")
            return Charge(sum((owed[due_id] for due_id in record.due_ids), Money(0)), record.due_ids)
        if isinstance(service.fee, Fixed) and service.fee.amount:
            return Charge(service.fee.amount)
        return Refused(ProblemCode.SERVICE_NOT_STARTABLE, "This is not paid for any more. Begin again.")


def _chosen(field: str, answer: object, owed: tuple[Due, ...], shown: Mapping[str, int] | None) -> Charge | Refused:
    chosen = tuple(str(due_id) for due_id in answer) if isinstance(answer, list) else ()
    pointer = pointer_to("answers", field)
    if not chosen or len(set(chosen)) != len(chosen):
        wrong = RefusedField(pointer, "choose", "Choose at least one, each of them once.")
        return Refused(ProblemCode.INVALID_ANSWERS, "An answer is not right.", (wrong,))
    amounts = {due.id: due.amount for due in owed}
    as_shown = {due_id: Money(fils) for due_id, fils in shown.items()} if shown is not None else amounts
    if any(due_id not in amounts or as_shown.get(due_id) != amounts[due_id] for due_id in chosen):
        wrong = RefusedField(pointer, "changed", "What is owed has changed. Look it up again.")
        return Refused(ProblemCode.DUES_CHANGED, "What is owed has changed. Look it up again.", (wrong,))
    return Charge(sum((amounts[due_id] for due_id in chosen), Money(0)), chosen)
