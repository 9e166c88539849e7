"""The unit's log: JSON lines in one file of limited size. The message of a record is its event code."""

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.adapters.system.redaction import redacted

_OWN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}
_INVISIBLE = re.compile("[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class LogFile:
    """Where the log lies and how large it may grow: `files` of `file_bytes` and a line each, the oldest goes."""

    path: Path
    file_bytes: int = 5 * 1024 * 1024
    files: int = 4


class JsonLines(logging.Formatter):
    """One JSON object a line, without numbers of persons and cards, invisible characters spelt out."""

    def __init__(self, unit_id: str, version: str, card_seen: Callable[[], None]) -> None:
        super().__init__()
        self._unit_id = unit_id
        self._version = version
        self._card_seen = card_seen

    def format(self, record: logging.LogRecord) -> str:
        """The line of `record`; what was given as `extra` stands beside the event."""
        entry: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "unit": self._unit_id,
            "version": self._version,
            "source": record.name,
            "event": self._clean(record.getMessage()),
        }
        extras = {name: value for name, value in record.__dict__.items() if name not in _OWN}
        entry |= {name: self._value(value) for name, value in extras.items() if name not in entry}
        if record.exc_info:
            entry["trace"] = self._clean(self.formatException(record.exc_info))
        line = json.dumps(entry, ensure_ascii=False)
        return _INVISIBLE.sub(lambda match: f"\\u{ord(match.group()):04x}", line)

    def _value(self, value: object) -> object:
        match value:
            case None | bool():
                return value
            case int() if abs(value) < 10**11:
                return value
            case Mapping():
                return {self._clean(str(name)): self._value(inner) for name, inner in value.items()}
            case list() | tuple():
                return [self._value(inner) for inner in value]
            case _:
                return self._clean(str(value))

    def _clean(self, text: str) -> str:
        clean = redacted(text)
        if clean.card:
            self._card_seen()
        return clean.text


class _Rotating(RotatingFileHandler):
    """A log that can't be written (full disk) stops nothing; what was lost is counted."""

    lost = 0

    def shouldRollover(self, record: logging.LogRecord) -> bool:  # noqa: ARG002, N802 - the name and shape of logging
        # The base class would format every record twice, and so ring every alarm twice.
        stream = self.stream
        return stream is not None and stream.seekable() and stream.tell() >= self.maxBytes

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - the name and shape of logging
        self.lost += 1


def start_log(file: LogFile, unit_id: str, version: str, card_seen: Callable[[], None]) -> logging.Handler:
    """A handler that writes the unit's log; to be added to the root logger by the program's one wiring place.

    `card_seen` is called when somebody tried to log a card number: an alarm, and must not log itself.
    """
    file.path.parent.mkdir(parents=True, exist_ok=True)
    handler = _Rotating(file.path, maxBytes=file.file_bytes, backupCount=file.files - 1, encoding="utf-8")
    handler.setFormatter(JsonLines(unit_id, version, card_seen))
    return handler
