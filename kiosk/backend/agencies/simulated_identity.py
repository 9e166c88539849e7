"""A simulated identity provider: no phone rings. Whoever is asked approves by themselves after a while.

The last four digits before the check digit steer it: 9999 says no, 9998 never answers. A tester may answer sooner.
"""

import hashlib
from collections import OrderedDict
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from kiosk.backend.services.ports import ApprovedBy, Decision, DeniedBy, IdentityQuestion, Undecided
from kiosk.domain.text import Text

DENIES = "9999"
NEVER_ANSWERS = "9998"
_SERIAL = slice(7, 11)
_REMEMBERED = 10_000

NAMES = (
    Text("مثال أحمد", "Sample Ahmad"),
    Text("مثال فاطمة", "Sample Fatima"),
    Text("مثال يوسف", "Sample Yousef"),
    Text("مثال نورة", "Sample Noura"),
    Text("مثال خالد", "Sample Khaled"),
    Text("مثال مريم", "Sample Maryam"),
    Text("مثال سالم", "Sample Salem"),
    Text("مثال دلال", "Sample Dalal"),
)
"""Plainly invented."""


class _Wish(StrEnum):
    APPROVE = "approve"
    DENY = "deny"
    WAIT = "wait"


class SimulatedIdentity:
    """Satisfies `IdentityProvider` and `SimulatedPhone`; forgets what a tester answered when the platform stops."""

    def __init__(self, delay: timedelta) -> None:
        self._delay = delay
        self._asked: OrderedDict[UUID, bool | None] = OrderedDict()

    async def ask(self, question: IdentityQuestion) -> str:
        """Note the question; the reference carries what the simulated person will do."""
        self._asked[question.id] = None
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)
        digits = question.civil_id.digits
        name = hashlib.sha256(digits.encode()).digest()[0] % len(NAMES)
        wish = {DENIES: _Wish.DENY, NEVER_ANSWERS: _Wish.WAIT}.get(digits[_SERIAL], _Wish.APPROVE)
        return f"simulated:{wish}:{name}:{question.id}"

    async def decision(self, reference: str, asked_at: datetime, now: datetime) -> Decision:
        """What the tester said, or the simulated person once the delay is over."""
        _, wish, name, question = reference.split(":")
        said = self._asked.get(UUID(question))
        if said is None and (now - asked_at < self._delay or wish == _Wish.WAIT):
            return Undecided()
        approves = wish == _Wish.APPROVE if said is None else said
        return ApprovedBy(NAMES[int(name)]) if approves else DeniedBy()

    async def withdraw(self, reference: str) -> None:
        """Forget the question."""
        self._asked.pop(UUID(reference.rsplit(":", 1)[1]), None)

    def decide(self, identity_request_id: UUID, *, approve: bool) -> bool:
        """Answer in the simulated person's place; False where nobody was asked."""
        if identity_request_id not in self._asked:
            return False
        self._asked[identity_request_id] = approve
        return True
