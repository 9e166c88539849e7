"""Simulated agencies: what the catalogue completes at once is completed, the rest they keep."""

from uuid import UUID

from kiosk.backend.agencies.simulated_dues import simulated_dues
from kiosk.backend.services.ports import Due
from kiosk.domain.form import Answers
from kiosk.domain.service import Outcome, Service


class SimulatedAgencies:
    """Satisfies `Agencies`; keeps nothing: what is paid is known to the platform."""

    async def dues(self, service: Service, person: bytes, answers: Answers) -> tuple[Due, ...]:
        """Invented dues."""
        del answers
        return simulated_dues(service, person)

    async def deliver(self, service: Service, transaction_id: UUID) -> bool:
        """True for services with their outcome at once."""
        del transaction_id
        return service.outcome is Outcome.AT_ONCE
