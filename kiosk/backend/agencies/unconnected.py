"""What stands in where no identity provider and no agency is connected: nobody answers, so nothing can be started."""

from datetime import datetime
from uuid import UUID

from kiosk.backend.services.ports import Decision, Due, IdentityQuestion, Undecided
from kiosk.domain.form import Answers
from kiosk.domain.service import Service


class UnconnectedIdentity:
    """No phone can be reached; questions end unanswered."""

    async def ask(self, question: IdentityQuestion) -> str:
        """Ask nobody."""
        return f"unconnected:{question.id}"

    async def decision(self, reference: str, asked_at: datetime, now: datetime) -> Decision:
        """Never an answer."""
        del reference, asked_at, now
        return Undecided()

    async def withdraw(self, reference: str) -> None:
        """There is nothing to forget."""


class UnconnectedAgencies:
    """No agency can be reached; what was paid waits for one."""

    async def dues(self, service: Service, person: bytes, answers: Answers) -> tuple[Due, ...]:
        """Nobody says that anything is owed."""
        del service, person, answers
        return ()

    async def deliver(self, service: Service, transaction_id: UUID) -> bool:
        """Never completed at once."""
        del service, transaction_id
        return False
