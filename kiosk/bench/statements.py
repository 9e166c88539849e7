"""The statements that one submission runs in the database, and the same as a script for pgbench."""

import asyncio
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from asyncpg.connection import LoggedQuery
from starlette.types import ASGIApp, Message, Scope

from kiosk.backend.composition import build_services, now, world
from kiosk.backend.http.app import create_app
from kiosk.backend.http.settings import HttpSettings
from kiosk.backend.settings import BackendSettings
from kiosk.backend.store.pool import open_pool
from kiosk.bench.submissions import Ready
from kiosk.bench.suite import CannotMeasureError

_CREATED = 201
_HOUSEKEEPING = "SELECT pg_advisory_unlock_all()"
"""What the pool says when a connection comes back: not part of the work."""
_PARAMETER = re.compile(r"\$(\d+)")
_ID = "(lpad(to_hex(:client_id::bigint), 8, '0') || lpad(to_hex(:n::bigint), 24, '0'))::uuid"
_REFERENCE = re.compile(r"GM-\d{4}-\d+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its arguments."""

    query: str
    arguments: tuple[object, ...]


def statements_of(dsn: str, settings: BackendSettings, warm_up: Ready, recorded: Ready) -> tuple[Statement, ...]:
    """What `recorded` runs in the database of `dsn`, once `warm_up` has filled the platform's caches."""
    return asyncio.run(_record(dsn, settings, warm_up, recorded))


def script_of(statements: tuple[Statement, ...], recorded: Ready) -> str:
    """The statements for pgbench: the same text, with fresh ids, keys and references each time."""
    fresh = {str(recorded.id): _ID, recorded.key: f"({_ID})::text"}
    references = [str(a) for s in statements for a in s.arguments if isinstance(a, str) and _REFERENCE.fullmatch(a)]
    fresh |= dict.fromkeys(references, f"('GM-' || {_ID})")
    lines = ["\\set n :n + 1"]
    lines += [_filled(statement, fresh) + ";" for statement in statements]
    return "\n".join(lines) + "\n"


async def _record(dsn: str, settings: BackendSettings, warm_up: Ready, recorded: Ready) -> tuple[Statement, ...]:
    seen: list[Statement] = []

    def note(logged: LoggedQuery) -> None:
        if not logged.query.startswith(_HOUSEKEEPING):
            seen.append(Statement(logged.query, tuple(logged.args or ())))

    async with open_pool(dsn, size=1) as pool:
        app = create_app(build_services(pool, settings, world(settings)), HttpSettings(), now)
        await _ask(app, warm_up)
        async with pool.acquire() as connection:
            connection.add_query_logger(note)
        await _ask(app, recorded)
        await asyncio.sleep(0)
    if not seen:
        message = "the submission ran no statement"
        raise CannotMeasureError(message)
    return tuple(seen)


async def _ask(app: ASGIApp, ready: Ready) -> None:
    body = ready.body
    parts = urlsplit(str(ready.request.url))
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": parts.scheme,
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in ready.request.headers.items()],
        "client": ("127.0.0.1", 1),
        "server": (parts.hostname, parts.port),
        "state": {},
    }
    answers: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        answers.append(message)

    await app(scope, receive, send)
    if answers[0]["status"] != _CREATED:
        message = f"the platform did not take the recorded submission: {answers}"
        raise CannotMeasureError(message)


def _filled(statement: Statement, fresh: Mapping[str, str]) -> str:
    def literal(match: re.Match[str]) -> str:
        return _literal(statement.arguments[int(match[1]) - 1], fresh)

    return " ".join(_PARAMETER.sub(literal, statement.query).split())


def _literal(value: Any, fresh: Mapping[str, str]) -> str:  # noqa: ANN401 - whatever a statement takes
    match value:
        case None:
            return "NULL"
        case str() | UUID() if str(value) in fresh:
            return fresh[str(value)]
        case bool() | int():
            return str(value).lower()
        case bytes():
            return f"decode('{value.hex()}', 'hex')"
        case datetime():
            return f"to_timestamp({value.timestamp():.6f})"
        case list() | tuple():
            return _quoted("{" + ",".join(json.dumps(str(item)) for item in value) + "}")
        case Mapping():
            return _quoted(json.dumps(value, ensure_ascii=False))
        case _:
            return _quoted(str(value))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
