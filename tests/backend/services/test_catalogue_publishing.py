from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.backend.services.catalogue import CatalogueService, NotPublished, Published
from kiosk.contract.catalogue_file import Parsed, Refusal, service_to_json
from kiosk.domain.form import Field, Form, Page, Widget
from kiosk.domain.service import Agency, Channel, Free, Kind, LifeEvent, Service
from kiosk.domain.text import Text

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Clock:
    def __init__(self):
        self.time = START

    def __call__(self):
        self.time += timedelta(seconds=1)
        return self.time


def words(english):
    return Text(f"{english} بالعربية", english)


def agency(agency_id):
    return Agency(agency_id, words(agency_id), "AG", "agency.example", "ministry", "invented")


def service(service_id, agency_id="water", **values):
    plain = Service(
        service_id, agency_id, words(service_id), words("does something"), Kind.INFORMATIONAL, LifeEvent.UTILITIES
    )
    return replace(plain, **values)


def form(version, label="Number"):
    schema = {
        "type": "object",
        "additionalProperties": False,
        "required": ["number"],
        "properties": {"number": {"type": "string", "pattern": "^[0-9]{1,9}$"}},
    }
    return Form(version, schema, (Page("one", words("One"), (Field("number", Widget.KEYPAD, words(label)),)),))


def startable(service_id, version=1, label="Number"):
    return service(
        service_id,
        kind=Kind.TRANSACTIONAL,
        channels=(Channel.UNIT, Channel.COUNTER),
        fee=Free(),
        form=form(version, label),
    )


def read(*services, agencies=("water",), notice=None):
    return Parsed(tuple(agency(name) for name in agencies), services, notice)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def catalogue(pool, clock):
    return CatalogueService(pool, clock)


def test_before_the_first_publication_there_is_nothing(catalogue, run):
    delta = run(catalogue.since(0))
    assert (delta.revision, delta.since, delta.services, delta.agencies) == (0, 0, (), ())
    assert run(catalogue.current_revision()) == 0


def test_what_is_published_comes_back_in_its_wire_form(catalogue, run):
    published = run(catalogue.publish(read(service("meter"), startable("move"), notice=words("Sample"))))
    assert isinstance(published, Published)
    assert (published.added, published.changed, published.withdrawn) == (2, 0, 0)
    delta = run(catalogue.since(0))
    assert delta.revision == published.revision == run(catalogue.current_revision())
    assert delta.services == (service_to_json(service("meter")), service_to_json(startable("move")))
    assert delta.notice == {"ar": "Sample بالعربية", "en": "Sample"}
    assert run(catalogue.service("move")) == startable("move")
    assert run(catalogue.service("nothing")) is None


@pytest.mark.requirement("DATA-03")
def test_everything_can_be_published_again_without_a_change(catalogue, run):
    first = run(catalogue.publish(read(service("meter"), startable("move"), notice=words("Sample"))))
    again = run(catalogue.publish(run(catalogue.everything())))
    assert again == Published(first.revision, 2, 0, 0, 0, 0)


def test_a_unit_is_told_only_what_changed_since_its_revision(catalogue, run):
    first = run(catalogue.publish(read(service("a"), service("b"), service("c"))))
    second = run(catalogue.publish(read(service("a"), service("b", popularity=7), service("d"))))
    assert (second.added, second.changed, second.withdrawn) == (1, 1, 1)
    delta = run(catalogue.since(first.revision))
    assert [body["id"] for body in delta.services] == ["b", "d"]
    assert delta.deleted_services == ("c",)
    assert (delta.since, delta.revision, delta.agencies) == (first.revision, second.revision, ())
    assert run(catalogue.since(second.revision)).services == ()


def test_a_revision_that_was_never_published_here_gets_everything(catalogue, run):
    published = run(catalogue.publish(read(service("a"))))
    for foreign in (published.revision - 1, published.revision + 1, 1, -1):
        delta = run(catalogue.since(foreign))
        assert (delta.since, len(delta.services)) == (0, 1)


@pytest.mark.requirement("DATA-05")
def test_a_withdrawn_service_is_inactive_and_can_return(catalogue, run, pool):
    run(catalogue.publish(read(startable("move"), service("meter"))))
    gone = run(catalogue.publish(read(service("meter"))))
    assert run(catalogue.service("move")) is None
    assert run(pool.fetchval("SELECT active FROM services WHERE id = 'move'")) is False
    assert run(catalogue.past_service("move", 1)) == startable("move")
    back = run(catalogue.publish(read(service("meter"), startable("move"))))
    assert (back.added, back.changed) == (0, 1)
    assert [body["id"] for body in run(catalogue.since(gone.revision)).services] == ["move"]


def test_one_agencys_file_leaves_the_others_alone(catalogue, run):
    run(catalogue.publish(read(service("a"), service("x", "roads"), agencies=("water", "roads"))))
    published = run(catalogue.publish(read(service("b"))))
    assert published.withdrawn == 1
    assert run(catalogue.service("x")) is not None


def test_one_refused_record_changes_nothing(catalogue, run):
    run(catalogue.publish(read(service("a"))))
    refusal = Refusal("b", "/fee", "no")
    assert run(catalogue.publish(replace(read(service("c")), refusals=(refusal,)))) == NotPublished((refusal,))
    assert [body["id"] for body in run(catalogue.since(0)).services] == ["a"]


def test_a_form_may_not_change_under_its_version(catalogue, run):
    run(catalogue.publish(read(startable("move", 1), service("a"))))
    refused = run(catalogue.publish(read(startable("move", 1, "Other"), service("new"))))
    assert [refusal.record for refusal in refused.refusals] == ["move"]
    assert run(catalogue.service("new")) is None
    assert isinstance(run(catalogue.publish(read(startable("move", 2, "Other"), service("new")))), Published)
    assert run(catalogue.past_service("move", 1)) == startable("move", 1)
    assert run(catalogue.service("move")) == startable("move", 2, "Other")


def test_an_agency_may_not_take_another_ones_service(catalogue, run):
    run(catalogue.publish(read(service("a"))))
    refused = run(catalogue.publish(read(service("a", "roads"), agencies=("roads",))))
    assert refused == NotPublished((Refusal("a", "/id", "agency water has a service with this id"),))
    moved = run(catalogue.publish(read(service("a", "roads"), agencies=("roads", "water"))))
    assert (moved.changed, moved.withdrawn) == (1, 0)


def test_a_dry_run_tells_and_does_nothing(catalogue, run):
    told = run(catalogue.publish(read(service("a")), dry_run=True))
    assert told.added == 1
    assert run(catalogue.current_revision()) == 0


def test_a_fault_of_the_database_changes_nothing(catalogue, run, pool):
    run(catalogue.publish(read(service("a"))))
    run(pool.execute("ALTER TABLE catalogue_revisions ADD CHECK (withdrawn = 0)"))
    with pytest.raises(Exception, match="violates check constraint"):
        run(catalogue.publish(read(service("b"))))
    assert [body["id"] for body in run(catalogue.since(0)).services] == ["a"]


def test_the_etag_names_the_answer(catalogue, run):
    run(catalogue.publish(read(service("a"))))
    first = run(catalogue.since(0))
    assert first.etag == run(catalogue.etag(0)) == run(catalogue.etag(12345))
    assert first.etag != run(catalogue.etag(first.revision))
    run(catalogue.publish(read(service("b"))))
    assert run(catalogue.etag(0)) != first.etag


def test_progress_counts_what_was_added_after_the_first_catalogue(catalogue, run, clock):
    run(catalogue.publish(read(service("a"), startable("move"))))
    (first,) = run(catalogue.progress())
    assert (first.services, first.electronic, first.at_unit, first.added) == (2, 1, 1, 0)
    clock.time += timedelta(days=100)
    run(catalogue.publish(read(service("a", channels=(Channel.WEB,)), startable("move"), startable("more"))))
    (later,) = run(catalogue.progress())
    assert (later.services, later.electronic, later.added, later.counted_since) == (3, 3, 2, first.counted_since)
    clock.time += timedelta(days=366)
    assert run(catalogue.progress())[0].added == 0
