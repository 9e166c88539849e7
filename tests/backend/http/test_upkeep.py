import asyncio

from kiosk.backend.services.transactions import TO_PAY
from kiosk.backend.services.upkeep import Upkeep


def test_the_platform_lets_go_of_what_nobody_pays_and_goes_on_after_a_fault(own_platform, own_visit, caplog):
    person = own_visit("paid")
    person.submit()
    own_platform.clock.offset += TO_PAY
    services = own_platform.services
    fails = FailingOnce(services.transactions)

    async def kept_up():
        upkeep = Upkeep(fails, services.idempotency)
        task = asyncio.create_task(upkeep.keep_up())
        await fails.called.wait()
        task.cancel()
        await upkeep.once()

    own_platform.run(kept_up())
    assert "upkeep_failed RuntimeError" in caplog.text
    assert "a name" not in caplog.text
    assert person.transaction().json()["state"] == "expired"


class FailingOnce:
    def __init__(self, transactions):
        self.transactions = transactions
        self.called = asyncio.Event()

    async def expire_unpaid(self):
        if not self.called.is_set():
            self.called.set()
            message = "a name"
            raise RuntimeError(message)
        return await self.transactions.expire_unpaid()
