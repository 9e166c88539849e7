import json

import pytest
from catalogue_readers import by_id, fixture, imported, reasons

from kiosk.domain.service import Channel, Depends

FIRST, OLD, ARABIC = (f"hsds-5b1c4e1e-0000-4000-8000-00000000000{n}" for n in (1, 2, 3))


@pytest.mark.requirement("DATA-01")
def test_a_page_of_services_comes_in():
    outcome = imported(fixture("hsds-page.json"), "hsds-page.json")
    service = by_id(outcome)[FIRST]
    assert service.name.en == "Hearing test & advice"
    assert service.description.en == "A free hearing test. Bring a letter of referral."
    assert service.fee.amount.fils == 2500
    assert service.keywords_en == ("Ear check", "Hearing")
    assert service.channels == (Channel.WEB, Channel.COUNTER)
    assert [document.name.en for document in service.documents] == ["Letter of referral"]
    assert service.link == "https://www.clinic.example/hearing"
    assert service.last_verified.isoformat() == "2026-03-01"
    assert [agency.website for agency in outcome.parsed.agencies] == ["https://clinic.example"]


@pytest.mark.requirement("DATA-01")
def test_what_is_not_offered_any_more_is_refused():
    outcome = imported(fixture("hsds-page.json"), "hsds-page.json")
    assert reasons(outcome.refusals, OLD) == [("/status", "its status is 'defunct', not 'active'")]


@pytest.mark.requirement("DATA-04")
def test_a_text_in_arabic_letters_is_arabic():
    outcome = imported(fixture("hsds-page.json"), "hsds-page.json")
    service = by_id(outcome)[ARABIC]
    assert service.name.ar == service.name.en == "عيادة الأسنان"
    assert ("/name", "no English: shown in 'ar'") in reasons(outcome.repairs, ARABIC)
    assert isinstance(service.fee, Depends)
    assert service.fee.note.en == "First visit 35 gbp; Later visits 20 gbp"


@pytest.mark.requirement("DATA-01")
def test_tables_are_joined():
    outcome = imported(fixture("hsds-tables.json"), "hsds-tables.json")
    (service,) = outcome.parsed.services
    assert [document.name.en for document in service.documents] == ["Proof of address"]
    assert service.fee.note.en == "2 GBP – Two pounds a year"
    assert reasons(outcome.refusals, "hsds-s-2") == [("/organization", "its organization is not in the file")]


@pytest.mark.requirement("DATA-01")
def test_an_organization_with_services_comes_in():
    service = {"id": "1", "name": "Swimming", "description": "Lessons.", "status": "active"}
    organization = {"id": "o", "name": "Invented pool", "services": [service, {**service, "id": ""}, 5]}
    outcome = imported(json.dumps([organization]).encode(), "pool.json")
    assert [service.agency_id for service in outcome.parsed.services] == ["hsds-o"]
    assert [refusal.pointer for refusal in outcome.refusals] == ["/id"]


@pytest.mark.parametrize("document", [[], {}, [1, 2], {"contents": []}, {"name": "x"}, "text", None])
def test_other_json_is_no_catalogue(document):
    outcome = imported(json.dumps(document).encode(), "other.json")
    assert outcome.broken
    assert "--mapping" in outcome.refusals[0].reason
