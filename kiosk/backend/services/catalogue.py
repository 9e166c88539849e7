"""Publishing the catalogue, and telling units what changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.backend.store import catalogue as store
from kiosk.backend.store.catalogue import AgencyCount, Head, ServiceRow
from kiosk.contract.catalogue_file import (
    Parsed,
    Refusal,
    agency_to_json,
    parse_agency,
    parse_service,
    service_to_json,
)
from kiosk.domain.service import Agency, Channel, Service
from kiosk.domain.text import Text

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["YEAR", "AgencyCount", "CatalogueService", "Delta", "NotPublished", "Published", "is_electronic"]

YEAR = timedelta(days=365)
_NEVER = Head(0, datetime(1970, 1, 1, tzinfo=UTC), None)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication that was taken. Without changes the revision stays what it was."""

    revision: int
    services: int
    added: int
    changed: int
    withdrawn: int
    agencies_changed: int


@dataclass(frozen=True, slots=True)
class NotPublished:
    """Nothing was changed, because of these records."""

    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """The catalogue after revision `since`, in its wire form; all of it where `since` is 0."""

    revision: int
    since: int
    published_at: datetime
    notice: Mapping[str, str] | None
    agencies: tuple[Mapping[str, object], ...]
    services: tuple[Mapping[str, object], ...]
    deleted_services: tuple[str, ...]

    @property
    def etag(self) -> str:
        """Names this answer; weak, because it may travel compressed."""
        return etag_of(Head(self.revision, self.published_at, self.notice), self.since)


class CatalogueService:
    """The catalogue as the platform holds it. Publications are all or nothing."""

    def __init__(self, pool: "Pool", clock: Callable[[], datetime]) -> None:
        self._pool = pool
        self._clock = clock
        self._whole: Delta | None = None
        self._parsed: dict[str, tuple[int, Service]] = {}

    async def publish(self, parsed: Parsed, *, dry_run: bool = False) -> Published | NotPublished:
        """Publish what was read, in one SQL transaction; a single refused record changes nothing."""
        if parsed.refusals:
            return NotPublished(parsed.refusals)
        rows = [_row(service) for service in parsed.services]
        async with self._pool.acquire() as connection:
            transaction = connection.transaction()
            await transaction.start()
            published: Published | NotPublished | None = None
            try:
                published = await self._publish_in(connection, parsed, rows)
            finally:
                if isinstance(published, Published) and not dry_run:
                    await transaction.commit()
                else:
                    await transaction.rollback()
        return published

    async def current_revision(self) -> int:
        """The newest revision; 0 before the first publication."""
        return (await self._head()).revision

    async def etag(self, since: int = 0) -> str:
        """The name of the answer that `since` would get, without making it."""
        head = await self._head()
        return etag_of(head, await self._effective(since, head))

    async def since(self, revision: int) -> Delta:
        """What changed after `revision`; everything for 0 and for a revision that was never published here."""
        head = await self._head()
        since = await self._effective(revision, head)
        if since == 0 and self._whole is not None and self._whole.revision == head.revision:
            return self._whole
        async with self._pool.acquire() as connection, connection.transaction(isolation="repeatable_read"):
            head = await store.head(connection) or _NEVER
            rows = await store.rows_after(connection, since)
        delta = Delta(
            head.revision, since, head.published_at, head.notice, rows.agencies, rows.services, rows.withdrawn
        )
        if since == 0:
            self._whole = delta
        return delta

    async def service(self, service_id: str) -> Service | None:
        """An active service."""
        kept = self._parsed.get(service_id)
        found = await store.service_body(self._pool, service_id, kept[0] if kept else None)
        if found is None:
            return None
        revision, body = found
        if body is not None:
            kept = (revision, _service(body))
            self._parsed[service_id] = kept
        return kept[1] if kept else None

    async def past_service(self, service_id: str, form_version: int) -> Service | None:
        """A service with an earlier version of its form, for what was begun with that one."""
        body = await store.past_service_body(self._pool, service_id, form_version)
        return _service(body) if body is not None else None

    async def everything(self) -> Parsed:
        """The whole active catalogue, as it could be published again."""
        whole = await self.since(0)
        notice = Text(whole.notice["ar"], whole.notice["en"]) if whole.notice else None
        return Parsed(
            tuple(_agency(body) for body in whole.agencies), tuple(_service(body) for body in whole.services), notice
        )

    async def progress(self) -> tuple[AgencyCount, ...]:
        """How far each agency has come, with what it added within the last year."""
        return await store.report(self._pool, self._clock() - YEAR)

    async def _head(self) -> Head:
        return await store.head(self._pool) or _NEVER

    async def _effective(self, since: int, head: Head) -> int:
        if since in {0, head.revision}:
            return since
        return since if 0 < since < head.revision and await store.known(self._pool, since) else 0

    async def _publish_in(
        self, connection: "Connection", parsed: Parsed, rows: list[ServiceRow]
    ) -> Published | NotPublished:
        await store.lock(connection)
        refusals = await _conflicts(connection, parsed, rows)
        if refusals:
            return NotPublished(refusals)
        now, head = self._clock(), await store.head(connection) or _NEVER
        notice = {"ar": parsed.notice.ar, "en": parsed.notice.en} if parsed.notice else head.notice
        # Seconds since 1970, so that a unit that knew another database's catalogue can't take ours for it.
        revision = max(head.revision + 1, int(now.timestamp()))
        agencies = {agency.id: agency_to_json(agency) for agency in parsed.agencies}
        changes = await store.publish(connection, agencies, rows, revision, now)
        if not changes and notice == head.notice:
            return Published(head.revision, len(rows), 0, 0, 0, 0)
        await store.record_revision(connection, changes, now, notice)
        return Published(revision, len(rows), changes.added, changes.changed, changes.withdrawn, changes.agencies)


def etag_of(head: Head, since: int) -> str:
    """Names the answer to `since`; differs between databases."""
    return f'W/"{head.revision}-{int(head.published_at.timestamp() * 1_000_000):x}-{since}"'


async def _conflicts(connection: "Connection", parsed: Parsed, rows: list[ServiceRow]) -> tuple[Refusal, ...]:
    changed = [
        Refusal(service_id, "/form/version", "its form was changed, and the form's version was not")
        for service_id in await store.form_conflicts(connection, rows)
    ]
    agencies = {agency.id for agency in parsed.agencies}
    foreign = [
        Refusal(service_id, "/id", f"agency {agency_id} has a service with this id")
        for service_id, agency_id in await store.foreign(connection, agencies, rows)
    ]
    return (*changed, *foreign)


def is_electronic(service: Service) -> bool:
    """Whether a person can do it without going to the agency: at a unit, on the phone, or on the web."""
    return service.can_start_here or not {Channel.PHONE, Channel.WEB}.isdisjoint(service.channels)


def _row(service: Service) -> ServiceRow:
    body = service_to_json(service)
    form = (service.form.version, body["form"]) if service.form else None
    return ServiceRow(service.id, service.agency_id, body, is_electronic(service), form)


def _service(body: Mapping[str, object]) -> Service:
    service = parse_service(body, {str(body["agency"])})
    if isinstance(service, Refusal):
        message = f"a published service is not readable: {service}"
        raise TypeError(message)
    return service


def _agency(body: Mapping[str, object]) -> Agency:
    agency = parse_agency(body)
    if isinstance(agency, Refusal):
        message = f"a published agency is not readable: {agency}"
        raise TypeError(message)
    return agency
