import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from api_samples import NOW, Pauses, caller_to
from misbehaving_server import MisbehavingServer, problem, says

from kiosk.adapters.api.caller import DeviceIdentity
from kiosk.adapters.api.catalogue_client import (
    CatalogueChanged,
    CatalogueClient,
    Enrolled,
    NotModified,
    PlatformHealth,
)
from kiosk.adapters.api.catalogue_codec import FileFormatCodec
from kiosk.adapters.api.device_key import DeviceKeyError, load_or_create_device_key, public_key_pem
from kiosk.contract import enrolment
from kiosk.domain.service import Agency, Catalogue, Kind, LifeEvent, Service
from kiosk.domain.text import Text
from kiosk.ports.platform import Refused, Unreachable

CODEC = FileFormatCodec()
ROADS = Agency("roads", Text("الطرق", "Roads"), "R", "sample.invalid", "sample", "invented")
RECEIPT_KEY = {
    "kid": "k1",
    "kty": "EC",
    "crv": "P-256",
    "x": "AA",
    "y": "BB",
    "issuer": "https://verify.invalid",
    "not_before": NOW.isoformat(),
    "revoked_at": None,
}


def service(service_id: str, name: str = "Report") -> Service:
    text = Text("بلاغ", name)
    return Service(service_id, "roads", text, text, Kind.INFORMATIONAL, LifeEvent.DRIVING)


def delta(revision: int, since: int, services: list[Service], deleted: tuple[str, ...] = ()) -> dict[str, object]:
    return {
        "revision": revision,
        "since": since,
        "published_at": NOW.isoformat(),
        "notice": {"ar": "نموذج", "en": "Sample"},
        "agencies": [CODEC.agency_to(ROADS)] if since == 0 else [],
        "services": [CODEC.service_to(one) for one in services],
        "deleted_services": list(deleted),
    }


@pytest.fixture
def client(server: MisbehavingServer, pauses: Pauses) -> Iterator[CatalogueClient]:
    client = CatalogueClient(caller_to(server.url, None, pauses), lambda: "0f" * 16)
    yield client
    client.close()


def whole(client: CatalogueClient) -> Catalogue:
    changed = client.fetch_catalogue()
    assert isinstance(changed, CatalogueChanged)
    return changed.applied_to(Catalogue(0, "", None, (), ()))


def test_the_whole_catalogue_is_fetched_unsigned(client: CatalogueClient, server: MisbehavingServer) -> None:
    server.will(says(200, delta(3, 0, [service("a"), service("b")]), {"ETag": '"3"'}))

    changed = client.fetch_catalogue()

    assert isinstance(changed, CatalogueChanged)
    assert changed.etag == '"3"'
    assert changed.changes == Catalogue(
        3, NOW.isoformat(), Text("نموذج", "Sample"), (ROADS,), (service("a"), service("b"))
    )
    assert "signature" not in server.seen[0].headers


def test_a_catalogue_may_be_larger_than_other_answers(client: CatalogueClient, server: MisbehavingServer) -> None:
    many = [service(f"service-{number}") for number in range(500)]
    server.will(says(200, delta(3, 0, many)))

    assert len(whole(client).services) == 500


def test_an_unchanged_catalogue_is_not_sent_again(client: CatalogueClient, server: MisbehavingServer) -> None:
    server.will(says(304, b""))

    assert client.fetch_catalogue('"3"') == NotModified()
    assert server.seen[0].headers["if-none-match"] == '"3"'


def test_changes_are_applied_to_what_the_unit_has(client: CatalogueClient, server: MisbehavingServer) -> None:
    server.will(
        says(200, delta(3, 0, [service("a"), service("b")])),
        says(200, delta(4, 3, [service("b", "Changed"), service("c")], ("a", "never-was"))),
    )
    previous = whole(client)

    changed = client.fetch_catalogue(None, previous.revision, [one.id for one in previous.agencies])

    assert isinstance(changed, CatalogueChanged)
    assert changed.applied_to(previous).services == (service("b", "Changed"), service("c"))
    assert changed.applied_to(previous).agencies == (ROADS,)
    assert server.seen[1].path == "/v1/catalogue?since=3"
    with pytest.raises(ValueError, match="revision 3"):
        changed.applied_to(Catalogue(2, "", None, (), ()))


def test_a_service_that_cannot_be_read_is_left_out_and_named(
    client: CatalogueClient, server: MisbehavingServer
) -> None:
    body = delta(3, 0, [service("a")])
    broken = dict(CODEC.service_to(service("b"))) | {"kind": "unheard-of"}
    body["services"] = [CODEC.service_to(service("a")), broken]
    server.will(says(200, body))

    changed = client.fetch_catalogue()

    assert isinstance(changed, CatalogueChanged)
    assert [one.id for one in changed.changes.services] == ["a"]
    assert [refusal.record for refusal in changed.refusals] == ["b"]


@pytest.mark.parametrize("body", [b"{}", b"junk", b'{"revision": "three"}'])
def test_a_catalogue_that_is_none_is_no_answer(client: CatalogueClient, server: MisbehavingServer, body: bytes) -> None:
    server.will(says(200, body))

    assert client.fetch_catalogue() == Unreachable("garbage")


def test_health_tells_time_and_revision(client: CatalogueClient, server: MisbehavingServer) -> None:
    server.will(says(200, {"status": "ok", "version": "0.1.0", "time": NOW.isoformat(), "catalogue_revision": 4}))

    assert client.health() == PlatformHealth(NOW, 4, "0.1.0")


def test_receipt_keys_are_fetched(client: CatalogueClient, server: MisbehavingServer) -> None:
    server.will(says(200, {"keys": [RECEIPT_KEY]}))

    keys = client.receipt_keys()

    assert isinstance(keys, tuple)
    assert [key.kid for key in keys] == ["k1"]


def test_a_unit_proves_its_code_without_sending_it(
    client: CatalogueClient, server: MisbehavingServer, identity: DeviceIdentity
) -> None:
    answer = {"device_id": "unit-9", "status": "active", "fingerprint": "123 456", "receipt_keys": [RECEIPT_KEY]}
    server.will(says(201, answer))

    enrolled = client.enrol("abcd-2345-6789", identity.private_key_pem)

    assert isinstance(enrolled, Enrolled)
    assert (enrolled.device_id, enrolled.active, enrolled.fingerprint) == ("unit-9", True, "123 456")
    (seen,) = server.seen
    code = enrolment.parse_code("ABCD23456789")
    assert code is not None
    public = public_key_pem(identity.private_key_pem)
    assert seen.json["proof"] == enrolment.proof(enrolment.verifier(code), public, "0f" * 16)
    assert b"23456789" not in seen.body
    assert seen.headers["idempotency-key"]


def test_a_refused_or_mistyped_code_is_said(
    client: CatalogueClient, server: MisbehavingServer, identity: DeviceIdentity
) -> None:
    server.will(problem(403, "enrolment_refused"))

    assert client.enrol("ABCD-2345-6789", identity.private_key_pem) == Refused("enrolment_refused", "why", {})
    mistyped = client.enrol("ABC", identity.private_key_pem)
    assert isinstance(mistyped, Refused)
    assert mistyped.code == "enrolment_code_malformed"
    assert len(server.seen) == 1


def test_what_the_codec_did_not_write_it_does_not_read() -> None:
    with pytest.raises(ValueError, match="key"):
        CODEC.service_from({"id": "a"})
    with pytest.raises(ValueError, match="key"):
        CODEC.agency_from({})


@pytest.mark.requirement("TECH-09")
def test_a_device_key_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "device.pem"

    made = load_or_create_device_key(file)

    assert load_or_create_device_key(file) == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "PUBLIC KEY" in public_key_pem(made)
    assert "unit-9" in repr(DeviceIdentity("unit-9", made))
    assert "PRIVATE" not in repr(DeviceIdentity("unit-9", made))
    file.chmod(0o644)
    with pytest.raises(DeviceKeyError, match="others"):
        load_or_create_device_key(file)


def test_a_file_that_holds_no_device_key_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "device.pem"
    file.write_text("nothing")
    file.chmod(0o600)

    with pytest.raises(DeviceKeyError, match="no private key"):
        load_or_create_device_key(file)
