"""The unit's upkeep against the real client and catalogue, with a hand-held wire between them."""

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.adapters.api.catalogue_client import CatalogueChanged, NotModified, PlatformHealth
from kiosk.domain.service import Agency, Catalogue, Channel, Kind, LifeEvent, Service
from kiosk.domain.text import Text
from kiosk.enrolled import NotEnrolledError, device_id_of
from kiosk.outside import open_catalogue
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Unreachable
from kiosk.upkeep import Upkeep

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
AGENCY = Agency("moi", Text("وزارة الداخلية", "Ministry of Interior"), "MOI", "moi.gov.kw", "ministry", "test")


class FixedClock:
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


class HeldClient:
    """Answers what the test put in."""

    def __init__(self) -> None:
        self.health_answer: PlatformHealth | Unreachable = PlatformHealth(NOW + timedelta(seconds=90), 7, "0")
        self.catalogue_answer: CatalogueChanged | NotModified | Unreachable = NotModified()
        self.asked_since: list[int] = []

    def health(self):
        return self.health_answer

    def receipt_keys(self):
        return ()

    def fetch_catalogue(self, etag=None, since=0, known_agencies=()):
        self.asked_since.append(since)
        return self.catalogue_answer


def catalogue(revision: int, *ids: str) -> Catalogue:
    services = tuple(
        Service(
            i,
            "moi",
            Text(f"خدمة {i}", f"Service {i}"),
            Text("وصف", "Text"),
            Kind.INFORMATIONAL,
            LifeEvent.DRIVING,
            channels=(Channel.COUNTER,),
            source="test",
        )
        for i in ids
    )
    return Catalogue(revision, NOW.isoformat(), None, (AGENCY,), services)


@pytest.fixture
def client() -> HeldClient:
    return HeldClient()


@pytest.fixture
def local(tmp_path):
    return open_catalogue(tmp_path / "catalogue")


@pytest.fixture
def upkeep(client, local, tmp_path) -> Upkeep:
    return Upkeep(client, local, tmp_path, FixedClock())


@pytest.mark.requirement("KIOSK-12")
def test_the_platforms_clock_is_compared_with_ours(upkeep):
    assert upkeep.check() == Reachable(timedelta(seconds=90), 7)


def test_receipt_keys_are_saved_for_the_day_without_a_network(upkeep, tmp_path):
    upkeep.check()
    assert json.loads((tmp_path / "receipt-keys.json").read_text(encoding="utf-8")) == {"keys": []}


def test_an_unreachable_platform_is_a_value(upkeep, client):
    client.health_answer = Unreachable("refused")
    assert upkeep.check() == Unreachable("refused")


@pytest.mark.requirement("DATA-10", "PERF-08")
def test_a_newer_catalogue_replaces_ours_and_a_failure_leaves_it(upkeep, client, local):
    client.catalogue_answer = CatalogueChanged("x", 0, catalogue(7, "a", "b"), (), ())
    upkeep.refresh_catalogue(7)
    assert local.version().revision == 7
    assert local.version().confirmed_at == NOW
    client.catalogue_answer = Unreachable("garbage")
    upkeep.refresh_catalogue(8)
    assert local.version().revision == 7
    assert local.service("a") is not None
    assert client.asked_since == [0, 7]


def test_changes_since_ours_are_applied_to_ours(upkeep, client, local):
    local.replace(catalogue(7, "a", "b"), NOW)
    client.catalogue_answer = CatalogueChanged("x", 7, catalogue(8, "c"), ("a",), ())
    upkeep.refresh_catalogue(8)
    assert (local.service("a"), local.service("b") is None, local.service("c") is None) == (None, False, False)


def test_changes_that_do_not_fit_ours_change_nothing(upkeep, client, local):
    local.replace(catalogue(7, "a"), NOW)
    client.catalogue_answer = CatalogueChanged("x", 5, catalogue(8, "c"), ("a",), ())
    upkeep.refresh_catalogue(8)
    assert local.version().revision == 7
    assert local.service("a") is not None


def test_a_unit_that_nobody_enrolled_says_so(tmp_path):
    with pytest.raises(NotEnrolledError):
        device_id_of(tmp_path)


def test_where_nothing_can_be_written_the_unit_goes_on_with_what_it_has(upkeep, client, local, tmp_path, caplog):
    upkeep.check()
    local.replace(catalogue(7, "a"), NOW)
    shutil.rmtree(tmp_path / "catalogue")
    client.catalogue_answer = CatalogueChanged("x", 0, catalogue(8, "b"), (), ())
    upkeep.refresh_catalogue(8)
    upkeep.refresh_catalogue(7)
    assert local.version().revision == 7
    assert local.service("a") is not None
    assert [record.message for record in caplog.records] == ["catalogue_not_kept"] * 2


def test_keys_that_can_not_be_written_are_fetched_again(client, local, tmp_path, caplog):
    homeless = Upkeep(client, local, tmp_path / "gone", FixedClock())
    assert homeless.check() == Reachable(timedelta(seconds=90), 7)
    assert [record.message for record in caplog.records] == ["receipt_keys_not_kept"]
    (tmp_path / "gone").mkdir()
    homeless.check()
    assert (tmp_path / "gone" / "receipt-keys.json").is_file()
