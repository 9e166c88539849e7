"""The person's phone: has its own way to the platform, and goes on where the unit is dead."""

import asyncio
import time
from contextlib import suppress

import asyncpg
import requests

from faults.schedule import Scenario
from kiosk.adapters.devices.simulated.phone import PhoneError, SimulatedPhone
from kiosk.contract import routes

PATIENCE = 5.0
AT_THE_BANK = "SELECT payment_id FROM simulated_knet_payments WHERE result = 'INITIATED'"


def pays(link: str, scenario: Scenario) -> None:
    """Follow the link to the bank and pay there, or be refused; give up where a page does not come."""
    phone = SimulatedPhone()
    with suppress(PhoneError, requests.RequestException):
        phone.open(link).send().send("not_captured" if scenario is Scenario.PHONE_THEN_CARD else "captured")
    phone.close()


def comes_to_an_end(url: str, dsn: str) -> None:
    """Whoever still stands at the bank's page gives up there, and the browser goes back."""
    for payment_id in asyncio.run(_at_the_bank(dsn)):
        with suppress(requests.RequestException):
            body = {"paymentid": payment_id, "choice": "cancel"}
            requests.post(url + routes.SIMULATED_KNET_CHOICE, data=body, timeout=PATIENCE)


async def _at_the_bank(dsn: str) -> list[str]:
    connection = await asyncpg.connect(dsn, timeout=PATIENCE)
    try:
        return [row["payment_id"] for row in await connection.fetch(AT_THE_BANK)]
    finally:
        await connection.close()


def steer(url: str, fault: str | None, times: int | None) -> None:
    """Tell the simulated gateway how to go wrong; with no fault, not any more."""
    wish = {} if fault is None else {"fault": fault, "times": times or 1}
    end = time.monotonic() + PATIENCE
    while True:
        try:
            requests.post(url + routes.SIMULATED_KNET_STEERING, json=wish, timeout=PATIENCE).raise_for_status()
        except requests.RequestException:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
