"""The audit chain: each record's hash covers the hash before it, so that no record can be changed unnoticed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.adapters.journal.codec import canonical
from kiosk.domain.journal_head import NOTHING, Head


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal."""

    seq: int
    at: str
    transaction_id: str
    kind: str
    body: str
    hash: bytes


class Damage(StrEnum):
    """What is wrong with a record."""

    MISSING = "missing"
    """The record with this number is not there."""
    MOVED = "moved"
    """The record with this number stands at another one's place."""
    CHANGED = "changed"
    """The record is not the one that was written at its place."""
    UNREADABLE = "unreadable"
    """The part of the file that holds this record can't be read."""
    FILE = "file"
    """Every record is as it was written, but what finds them in the file is damaged."""
    CUT = "cut"
    """From this record on all are gone: there were more when the chain's head was last told."""
    REWRITTEN = "rewritten"
    """The chain holds in itself, but it is not the one whose head was told: this record or one before it is new."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Every record is the one that was written, in its place."""

    records: int
    head: Head


@dataclass(frozen=True, slots=True)
class Broken:
    """The first record that is not as it was written; `place` is where it was found instead, if it was."""

    seq: int
    damage: Damage
    place: int | None = None


Verdict = Sound | Broken


def link(previous: bytes, seq: int, at: str, transaction_id: str, kind: str, body: str) -> bytes:
    """The hash of a record that follows `previous`."""
    record = canonical({"seq": seq, "at": at, "transaction_id": transaction_id, "kind": kind, "body": body})
    return hashlib.sha256(previous + record.encode()).digest()


def verify(entries: Sequence[Entry], told: Head | None = None) -> Verdict:
    """Whether `entries`, by number, are the unbroken chain from the first record on, through the head that was told."""
    head = Head(0, NOTHING)
    for entry in entries:
        if not _follows(head, entry) or entry.seq != head.seq + 1:
            return _wrong(head, entry, entries)
        head = Head(entry.seq, entry.hash)
        if told is not None and head.seq == told.seq and head != told:
            return Broken(told.seq, Damage.REWRITTEN)
    if told is not None and head.seq < told.seq:
        return Broken(head.seq + 1, Damage.CUT)
    return Sound(head.seq, head)


def _wrong(head: Head, found: Entry, entries: Sequence[Entry]) -> Broken:
    seq = head.seq + 1
    place = next((entry.seq for entry in entries if entry.seq != seq and _follows(head, entry)), None)
    if place is not None:
        return Broken(seq, Damage.MOVED, place)
    return Broken(seq, Damage.CHANGED if found.seq == seq else Damage.MISSING)


def _follows(head: Head, entry: Entry) -> bool:
    """Whether `entry` is what was written right after `head`, wherever it stands now."""
    return entry.hash == link(head.hash, head.seq + 1, entry.at, entry.transaction_id, entry.kind, entry.body)
