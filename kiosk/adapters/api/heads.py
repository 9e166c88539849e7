"""The platform's calls about the heads of a unit's journal."""

from uuid import NAMESPACE_URL, uuid5

from kiosk.adapters.api.caller import Caller, posted
from kiosk.adapters.api.wire import Ask
from kiosk.contract import routes
from kiosk.contract.journal_head import SignedHead
from kiosk.contract.journal_messages import JournalHead, JournalHeadBody
from kiosk.domain.journal_head import Head
from kiosk.ports.platform import PlatformFailure, Refused


class HeadClient:
    """Speaks as the unit."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def tell(self, signed: SignedHead) -> Head | PlatformFailure:
        """Give the platform a head to keep; the head that it keeps."""
        body = JournalHeadBody(
            seq=signed.head.seq, hash=signed.head.hash.hex(), at=signed.at, signature=signed.signature.hex()
        )
        key = str(uuid5(NAMESPACE_URL, body.model_dump_json()))
        return self._caller.call(posted(routes.JOURNAL_HEADS, body, key), JournalHead, _head)

    def held(self) -> Head | PlatformFailure | None:
        """The newest head of this unit that the platform holds, None where it holds none."""
        found = self._caller.call(Ask("GET", routes.JOURNAL_HEAD), JournalHead, _head)
        return None if isinstance(found, Refused) and found.code == "not_found" else found


def _head(message: JournalHead) -> Head:
    return Head(message.seq, bytes.fromhex(message.hash))
