"""The audit chain: each record's hash covers the hash before it, so that no record can be changed unnoticed."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.adapters.journal.codec import canonical

GENESIS = bytes(32)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal."""

    seq: int
    at: str
    transaction_id: str
    kind: str
    body: str
    hash: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The newest record's number and hash; number 0 where there is none. Kept elsewhere, it proves the tail."""

    seq: int
    hash: bytes


class Damage(StrEnum):
    """What is wrong with a record."""

    MISSING = "missing"
    """The record with this number is not there."""
    CHANGED = "changed"
    """The record is not the one that was written at its place."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Every record is the one that was written, in its place."""

    records: int
    head: Head


@dataclass(frozen=True, slots=True)
class Broken:
    """The first record that is not as it was written."""

    seq: int
    damage: Damage


Verdict = Sound | Broken


def link(previous: bytes, seq: int, at: str, transaction_id: str, kind: str, body: str) -> bytes:
    """The hash of a record that follows `previous`."""
    record = canonical({"seq": seq, "at": at, "transaction_id": transaction_id, "kind": kind, "body": body})
    return hashlib.sha256(previous + record.encode()).digest()


def verify(entries: Iterable[Entry]) -> Verdict:
    """Whether `entries`, by number, are the unbroken chain from the first record on."""
    head = Head(0, GENESIS)
    for entry in entries:
        if entry.seq != head.seq + 1:
            return Broken(head.seq + 1, Damage.MISSING)
        expected = link(head.hash, entry.seq, entry.at, entry.transaction_id, entry.kind, entry.body)
        if entry.hash != expected:
            return Broken(entry.seq, Damage.CHANGED)
        head = Head(entry.seq, entry.hash)
    return Sound(head.seq, head)
