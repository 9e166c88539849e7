"""A simulated KNET payment gateway: no bank, no card, no money. It keeps a ledger of its own and can be told to fail.

It speaks the gateway's own protocol (`knet_codec`). A person on its page chooses what the simulated bank says.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from kiosk.backend.agencies import knet_codec as codec
from kiosk.backend.agencies.knet_gateway import PAGE_LIVES
from kiosk.backend.services.simulated_bank import BankPage, Choice, Fault, SentBack
from kiosk.backend.store import simulated_knet as ledger
from kiosk.backend.store.simulated_knet import Entry
from kiosk.domain.gateway import CAPTURED
from kiosk.domain.text import Language

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Pool

ACCOUNT = codec.Account("SIM000", "simulated", b"SIMULATED-KEY-16")
NEVER_HEARD = "SIM-NO-SUCH-TRACK-ID"
_BAD_REQUEST = "SIM-BAD-REQUEST"
INITIATED, ABANDONED = "INITIATED", "ABANDONED"
NOT_CAPTURED, CANCELED, HOST_TIMEOUT = "NOT CAPTURED", "CANCELED", "HOST TIMEOUT"
HOST_SETTLES = timedelta(seconds=60)
"""After this the simulated acquirer has taken back what its host did not answer."""
_ONE_FILS_MORE = "0.001"
_DOLLARS = "840"


_RESULTS = {
    Choice.CAPTURED: CAPTURED,
    Choice.NOT_CAPTURED: NOT_CAPTURED,
    Choice.HOST_TIMEOUT: HOST_TIMEOUT,
    Choice.CANCEL: CANCELED,
}


class SimulatedKnet:
    """Satisfies `SimulatedBank`. Everything it knows is in its tables, so it goes on after a restart."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        page_lives: timedelta = PAGE_LIVES,
        random_below: Callable[[int], int] = secrets.randbelow,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._page_lives = page_lives
        self._random_below = random_below

    # --- its page ----------------------------------------------------------------------------------------------------

    async def open(self, trandata: str) -> BankPage | None:
        """The page for an order; None where the order is not readable, over, or was opened before."""
        fields = codec.decrypted(trandata, ACCOUNT.resource_key)
        if fields is None or not _is_purchase(fields):
            return None
        entry = Entry(self._number("SIM"), fields["trackid"], fields, INITIATED, {}, self._clock(), None)
        if not await ledger.add(self._pool, entry):
            return None
        return BankPage(entry.payment_id, fields["amt"], entry.track_id, _language(entry))

    async def choose(self, payment_id: str, choice: Choice) -> SentBack | None:
        """Let the bank say it, once; None where there is nothing left to choose."""
        entry = await ledger.by_payment(self._pool, payment_id)
        if entry is None or self._result(entry) != INITIATED:
            return None
        result, now = _RESULTS[choice], self._clock()
        answer = {"tranid": self._number("SIM"), "postdate": f"{now:%m%d}"}
        if choice is Choice.CAPTURED:
            answer |= {"ref": f"{self._random_below(10**12):012d}", "auth": f"{self._random_below(10**6):06d}"}
        if not await ledger.decide(self._pool, payment_id, INITIATED, result, answer, now):
            return None
        lost = await ledger.take_fault(self._pool, Fault.LOSE_RETURN)
        said = urlencode({"paymentid": payment_id, "trackid": entry.track_id, "result": result, **answer})
        return SentBack(None if lost else f"{entry.fields['responseURL']}?{said}", _language(entry))

    # --- its pipe ----------------------------------------------------------------------------------------------------

    async def exchange(self, address: str, body: bytes) -> bytes | None:
        """Answers an inquiry as the gateway does; None where it stays silent."""
        del address
        if await ledger.take_fault(self._pool, Fault.SILENT):
            return None
        asked = codec.read(body)
        if (asked.get("id"), asked.get("password"), asked.get("action")) != (
            ACCOUNT.tranportal_id,
            ACCOUNT.password,
            codec.INQUIRY,
        ):
            return codec.written({"error_code_tag": _BAD_REQUEST})
        entry = await ledger.by_track(self._pool, asked.get("trackid", ""))
        if entry is None:
            return codec.written({"error_code_tag": NEVER_HEARD})
        return codec.written(await self._bent(self._answer(entry)))

    # --- its keeper --------------------------------------------------------------------------------------------------

    async def set_fault(self, fault: Fault, times: int) -> None:
        """Go wrong in this way `times` times."""
        await ledger.set_fault(self._pool, fault, times)

    async def clear(self) -> None:
        """Go wrong no more."""
        await ledger.clear_faults(self._pool)

    async def captured(self) -> tuple[Entry, ...]:
        """Every order that the ledger says was paid."""
        return tuple(entry for entry in await ledger.entries(self._pool) if entry.result == CAPTURED)

    def _answer(self, entry: Entry) -> dict[str, str]:
        fields = {name: entry.fields.get(name, "") for name in ("amt", "udf1", "udf2", "udf3", "udf4")}
        said = {"result": self._result(entry), "payid": entry.payment_id, "trackid": entry.track_id}
        return said | entry.answer | fields | {"udf5": codec.BY_TRACK_ID}

    async def _bent(self, answer: dict[str, str]) -> dict[str, str]:
        if await ledger.take_fault(self._pool, Fault.WRONG_AMOUNT):
            answer["amt"] = _ONE_FILS_MORE
        if await ledger.take_fault(self._pool, Fault.WRONG_CURRENCY):
            answer["udf1"] = _DOLLARS
        if await ledger.take_fault(self._pool, Fault.WRONG_TRACK_ID):
            answer["trackid"] = "somebody-else"
        return answer

    def _result(self, entry: Entry) -> str:
        now = self._clock()
        if entry.result == INITIATED and now >= entry.made_at + self._page_lives:
            return ABANDONED
        if entry.result == HOST_TIMEOUT and entry.decided_at and now >= entry.decided_at + HOST_SETTLES:
            return NOT_CAPTURED
        return entry.result

    def _number(self, prefix: str) -> str:
        return f"{prefix}{self._random_below(10**12):012d}"


def _is_purchase(fields: dict[str, str]) -> bool:
    ours = (fields.get("id"), fields.get("password")) == (ACCOUNT.tranportal_id, ACCOUNT.password)
    complete = all(fields.get(name) for name in ("amt", "trackid", "responseURL"))
    return ours and complete and fields.get("action") == codec.PURCHASE and fields.get("currencycode") == "414"


def _language(entry: Entry) -> Language:
    return Language.AR if entry.fields.get("langid") == codec.LANGUAGES[Language.AR] else Language.EN
