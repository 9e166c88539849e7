import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from kiosk.backend.agencies.simulated_dues import simulated_dues
from kiosk.backend.agencies.simulated_identity import NAMES, SimulatedIdentity
from kiosk.backend.services.ports import ApprovedBy, DeniedBy, IdentityQuestion, Undecided
from kiosk.contract.catalogue_file import parse_service
from kiosk.domain.civil_id import CivilId
from kiosk.domain.text import Language, Text
from running_platform import AGENCY, DENYING, SERVICES, SILENT, somebody, text

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DELAY = timedelta(seconds=4)
LATER = NOW + DELAY


def question(number):
    return IdentityQuestion(
        uuid4(), CivilId(number), Text("خدمة", "service"), Language.AR, "42", NOW, NOW + timedelta(minutes=5)
    )


def decision(phone, reference, now):
    return asyncio.run(phone.decision(reference, NOW, now))


@pytest.mark.parametrize(("number", "later"), [(somebody(), ApprovedBy), (DENYING, DeniedBy), (SILENT, Undecided)])
def test_the_simulated_person_answers_after_a_while_as_the_number_says(number, later):
    phone = SimulatedIdentity(DELAY)
    reference = asyncio.run(phone.ask(question(number)))
    assert reference.startswith("simulated:")
    assert number not in reference
    assert isinstance(decision(phone, reference, NOW), Undecided)
    assert isinstance(decision(phone, reference, LATER), later)


@pytest.mark.parametrize("approve", [True, False])
def test_a_tester_may_answer_sooner(approve):
    phone, asked = SimulatedIdentity(DELAY), question(SILENT)
    reference = asyncio.run(phone.ask(asked))
    assert phone.decide(asked.id, approve=approve)
    assert isinstance(decision(phone, reference, NOW), ApprovedBy if approve else DeniedBy)
    assert not phone.decide(uuid4(), approve=True)


def test_a_platform_that_was_started_again_still_gets_an_answer():
    reference = asyncio.run(SimulatedIdentity(DELAY).ask(question(somebody())))
    assert isinstance(decision(SimulatedIdentity(DELAY), reference, LATER), ApprovedBy)


def test_the_names_are_plainly_invented():
    assert all(name.ar.startswith("مثال ") and name.en.startswith("Sample ") for name in NAMES)


def test_dues_are_the_same_each_time_and_differ_between_people():
    service = parse_service(
        {
            "id": "fines",
            "agency": AGENCY["id"],
            "name": text("fines"),
            "description": text("fines"),
            "channels": ["unit"],
        }
        | {"life_event": "driving"}
        | SERVICES["fines"],
        {AGENCY["id"]},
    )
    people = [bytes([n]) * 32 for n in range(40)]
    owed = [simulated_dues(service, person) for person in people]
    assert owed == [simulated_dues(service, person) for person in people]
    assert len(set(owed)) == len(people)
    assert {len(dues) for dues in owed} == {1, 2, 3}
    assert all(due.label.en.startswith("Sample") and due.amount and due.dated < LATER for dues in owed for due in dues)
