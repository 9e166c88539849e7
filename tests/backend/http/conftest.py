"""The real platform on a real socket, with a small catalogue.

`platform` is shared by the run: tests bring units and people of their own. Those that move the clock or look at
everything that is there take `own_platform`.
"""

import asyncio

import pytest

from kiosk.backend.store.migrate import migrate
from kiosk.backend.store.pool import ensure_database
from running_platform import Visit, catalogue, running_platform


@pytest.fixture(scope="session")
def platform(postgres_server, tmp_path_factory):
    asyncio.run(ensure_database(postgres_server.dsn("postgres"), "shared_platform"))
    asyncio.run(migrate(postgres_server.dsn("shared_platform")))
    with running_platform(postgres_server.dsn("shared_platform"), tmp_path_factory.mktemp("keys")) as running:
        running.run(running.services.catalogue.publish(catalogue()))
        yield running


@pytest.fixture
def own_platform(database, tmp_path):
    with running_platform(database, tmp_path / "keys") as running:
        running.run(running.services.catalogue.publish(catalogue()))
        yield running


@pytest.fixture
def unit(platform):
    return platform.enrolled()


@pytest.fixture
def visit(unit):
    return visits_of(unit)


@pytest.fixture
def own_visit(own_platform):
    return visits_of(own_platform.enrolled())


def visits_of(unit):
    def begin(service_id, **more):
        person = Visit(unit, service_id, **more)
        person.identify()
        return person

    return begin
