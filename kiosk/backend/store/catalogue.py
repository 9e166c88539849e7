"""The published catalogue in SQL. Every publication is one revision; withdrawn services stay, inactive."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.backend.store.pool import to_json

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

Body = Mapping[str, object]

_LOCK = "LOCK TABLE catalogue_revisions IN SHARE ROW EXCLUSIVE MODE"

_HEAD = "SELECT revision, published_at, notice FROM catalogue_revisions ORDER BY revision DESC LIMIT 1"

_AGENCIES = """
INSERT INTO agencies AS old (id, body, revision, first_published_at)
SELECT id, body::json, $3, $4 FROM unnest($1::text[], $2::text[]) AS new (id, body)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, revision = excluded.revision
WHERE old.body::jsonb IS DISTINCT FROM excluded.body::jsonb
RETURNING id
"""

_SERVICES = """
INSERT INTO services AS old
    (id, agency_id, body, active, electronic, revision, first_published_at, electronic_since)
SELECT id, agency_id, body::json, true, electronic, $5, $6::timestamptz, CASE WHEN electronic THEN $6::timestamptz END
FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[]) AS new (id, agency_id, body, electronic)
ON CONFLICT (id) DO UPDATE SET
    agency_id = excluded.agency_id, body = excluded.body, active = true, electronic = excluded.electronic,
    revision = excluded.revision, withdrawn_at = NULL,
    electronic_since = coalesce(old.electronic_since, excluded.electronic_since)
WHERE old.body::jsonb IS DISTINCT FROM excluded.body::jsonb OR NOT old.active OR old.electronic <> excluded.electronic
RETURNING xmax = 0 AS added
"""

_WITHDRAW = """
UPDATE services SET active = false, withdrawn_at = $4, revision = $3
WHERE active AND agency_id = ANY ($1::text[]) AND id <> ALL ($2::text[])
RETURNING id
"""

_FORMS = """
INSERT INTO form_versions (service_id, version, form, published_at)
SELECT service_id, version, form::json, $4
FROM unnest($1::text[], $2::integer[], $3::text[]) AS new (service_id, version, form)
ON CONFLICT DO NOTHING
"""

_FORM_CONFLICTS = """
SELECT service_id FROM unnest($1::text[], $2::integer[], $3::text[]) AS new (service_id, version, form)
JOIN form_versions AS old USING (service_id, version)
WHERE old.form::jsonb <> new.form::jsonb
ORDER BY service_id
"""

_FOREIGN = """
SELECT old.id, old.agency_id FROM unnest($1::text[], $2::text[]) AS new (id, agency_id)
JOIN services AS old USING (id)
WHERE old.active AND old.agency_id <> new.agency_id AND old.agency_id <> ALL ($3::text[])
ORDER BY old.id
"""

_SERVICE = """
    SELECT revision, CASE WHEN revision = $2 THEN NULL ELSE body END AS body FROM services WHERE id = $1 AND active
"""
_REPORT = """
SELECT a.id, a.body -> 'name' AS name, a.first_published_at,
    count(s.id) FILTER (WHERE s.active) AS services,
    count(s.id) FILTER (WHERE s.active AND s.electronic) AS electronic,
    count(s.id) FILTER (WHERE s.active AND s.body ->> 'form' IS NOT NULL
        AND (s.body -> 'channels')::jsonb ? 'unit') AS at_unit,
    count(s.id) FILTER (WHERE s.active AND s.electronic
        AND s.electronic_since > greatest(a.first_published_at, $1)) AS added
FROM agencies AS a LEFT JOIN services AS s ON s.agency_id = a.id
GROUP BY a.id ORDER BY a.id
"""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service to publish; `form` is its form's version and JSON."""

    id: str
    agency_id: str
    body: Body
    electronic: bool
    form: tuple[int, object] | None


@dataclass(frozen=True, slots=True)
class Head:
    """The newest publication; revision 0 before the first."""

    revision: int
    published_at: datetime
    notice: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication changed."""

    revision: int
    added: int
    changed: int
    withdrawn: int
    agencies: int

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.withdrawn or self.agencies)


@dataclass(frozen=True, slots=True)
class Rows:
    """The catalogue's rows after some revision."""

    agencies: tuple[Body, ...]
    services: tuple[Body, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """How far one agency has come; `added` counts services made electronic since a date, beyond its first catalogue."""

    agency_id: str
    name: Mapping[str, str]
    counted_since: datetime
    services: int
    electronic: int
    at_unit: int
    added: int


async def lock(connection: "Connection") -> None:
    """Let nobody else publish until this transaction ends; readers are not held up."""
    await connection.execute(_LOCK)


async def head(source: "Connection | Pool") -> Head | None:
    """The newest publication, or None before the first."""
    row = await source.fetchrow(_HEAD)
    return Head(row["revision"], row["published_at"], row["notice"]) if row else None


async def form_conflicts(connection: "Connection", services: Sequence[ServiceRow]) -> tuple[str, ...]:
    """Services whose form changed without a new version."""
    rows = await connection.fetch(_FORM_CONFLICTS, *_form_columns(services))
    return tuple(row["service_id"] for row in rows)


async def foreign(
    connection: "Connection", agencies: Collection[str], services: Sequence[ServiceRow]
) -> tuple[tuple[str, str], ...]:
    """Services that an agency other than the published `agencies` has, with that agency."""
    ids, theirs = [row.id for row in services], [row.agency_id for row in services]
    rows = await connection.fetch(_FOREIGN, ids, theirs, list(agencies))
    return tuple((row["id"], row["agency_id"]) for row in rows)


async def publish(
    connection: "Connection",
    agencies: Mapping[str, Body],
    services: Sequence[ServiceRow],
    revision: int,
    now: datetime,
) -> Changes:
    """Write what differs as `revision`; an agency's services that are not named any more are withdrawn."""
    bodies = [to_json(body) for body in agencies.values()]
    changed_agencies = await connection.fetch(_AGENCIES, list(agencies), bodies, revision, now)
    upserted = await connection.fetch(
        _SERVICES,
        [row.id for row in services],
        [row.agency_id for row in services],
        [to_json(row.body) for row in services],
        [row.electronic for row in services],
        revision,
        now,
    )
    withdrawn = await connection.fetch(_WITHDRAW, list(agencies), [row.id for row in services], revision, now)
    await connection.execute(_FORMS, *_form_columns(services), now)
    added = sum(1 for row in upserted if row["added"])
    return Changes(revision, added, len(upserted) - added, len(withdrawn), len(changed_agencies))


async def record_revision(
    connection: "Connection", changes: Changes, now: datetime, notice: Mapping[str, str] | None
) -> None:
    """Make `changes` the newest publication."""
    await connection.execute(
        "INSERT INTO catalogue_revisions (revision, published_at, notice, added, changed, withdrawn) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        changes.revision,
        now,
        notice,
        changes.added,
        changes.changed,
        changes.withdrawn,
    )


async def known(source: "Connection | Pool", revision: int) -> bool:
    """Whether this database ever published `revision`."""
    return await source.fetchval("SELECT 1 FROM catalogue_revisions WHERE revision = $1", revision) is not None


async def rows_after(source: "Connection | Pool", since: int) -> Rows:
    """What changed after revision `since`; everything that is there for 0."""
    agencies = await source.fetch("SELECT body FROM agencies WHERE revision > $1 ORDER BY id", since)
    services = await source.fetch("SELECT body FROM services WHERE revision > $1 AND active ORDER BY id", since)
    gone = await source.fetch("SELECT id FROM services WHERE revision > $1 AND NOT active ORDER BY id", since)
    return Rows(
        tuple(row["body"] for row in agencies),
        tuple(row["body"] for row in services),
        tuple(row["id"] for row in gone) if since else (),
    )


async def service_body(
    source: "Connection | Pool", service_id: str, known: int | None = None
) -> tuple[int, Body | None] | None:
    """An active service with the revision that it was last changed in; without its body where that is `known`."""
    row = await source.fetchrow(_SERVICE, service_id, known)
    return (row["revision"], row["body"]) if row else None


async def past_service_body(source: "Connection | Pool", service_id: str, version: int) -> Body | None:
    """A service, active or withdrawn, with the form that it had as `version`."""
    row = await source.fetchrow(
        "SELECT s.body, f.form FROM services AS s JOIN form_versions AS f ON f.service_id = s.id "
        "WHERE s.id = $1 AND f.version = $2",
        service_id,
        version,
    )
    return {**row["body"], "form": row["form"]} if row else None


async def report(source: "Connection | Pool", since: datetime) -> tuple[AgencyCount, ...]:
    """Every agency's figures; additions are counted from `since`."""
    return tuple(
        AgencyCount(
            row["id"],
            row["name"],
            row["first_published_at"],
            row["services"],
            row["electronic"],
            row["at_unit"],
            row["added"],
        )
        for row in await source.fetch(_REPORT, since)
    )


def _form_columns(services: Sequence[ServiceRow]) -> tuple[list[str], list[int], list[str]]:
    with_form = [(row.id, *row.form) for row in services if row.form is not None]
    return (
        [service_id for service_id, _, _ in with_form],
        [version for _, version, _ in with_form],
        [to_json(form) for _, _, form in with_form],
    )
