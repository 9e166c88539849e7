"""The bodies about the heads of units' journals."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from kiosk.contract.messages import Message

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Seq = Annotated[int, Field(ge=1, le=2**53)]
Signature = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{2}){8,80}$")]


class JournalHeadBody(Message):
    """The number and hash of the newest record of a unit's journal, stated `at`; `signature` is DER in hex."""

    seq: Seq
    hash: Hash
    at: datetime
    signature: Signature


class JournalHead(Message):
    """A head as the platform keeps it."""

    seq: Seq
    hash: Hash
    at: datetime
    received_at: datetime
