"""Search over the sample catalogue as people meet it: names of agencies, and words that only look like one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.contract.catalogue_file import read_folder
from kiosk.domain.service import Catalogue
from kiosk.domain.text import Language
from kiosk.outside import open_catalogue
from kiosk.ports.catalogue import CatalogueReader, Narrowing
from kiosk.resources import resource

LIMIT = 60


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> CatalogueReader:
    parsed = read_folder(resource("assets/catalogue"))
    local = open_catalogue(Path(tmp_path_factory.mktemp("sample")))
    local.replace(Catalogue(1, "", parsed.notice, parsed.agencies, parsed.services), datetime.now(UTC))
    return local


def names(sample: CatalogueReader) -> Iterator[tuple[str, str]]:
    for agency in sample.agencies(Language.AR):
        yield from ((agency.id, name) for name in (agency.name.ar, agency.name.en, agency.abbreviation) if name)


def test_every_agency_answers_first_to_its_names_and_its_abbreviation(sample: CatalogueReader) -> None:
    found = {(agency_id, name): sample.search(name, 5).agency_ids[:1] for agency_id, name in names(sample)}

    assert {asked: first for asked, first in found.items() if first != asked[:1]} == {}
    assert len(found) > 200


@pytest.mark.parametrize(
    ("query", "agency", "first"),
    [
        ("renew", "mew", {"moi", "pam", "moci", "paci"}),
        ("قثىثص", "mew", {"moi", "pam", "moci", "paci"}),
        ("resid", "carirs", {"moi"}),
        ("residency", "carirs", {"moi"}),
        ("insurance", "iru", {"moh", "pifss"}),
    ],
)
def test_what_many_offer_is_not_answered_with_the_agency_that_has_it_in_its_name(
    sample: CatalogueReader, query: str, agency: str, first: set[str]
) -> None:
    found = sample.search(query, 5)

    assert agency not in found.agency_ids
    best = sample.service(found.service_ids[0])
    assert best is not None
    assert best.agency_id in first


def test_a_usual_word_that_is_an_abbreviation_too_is_answered_with_both(sample: CatalogueReader) -> None:
    found = sample.search("pay", 20)

    assert found.agency_ids == ("pay",)
    assert not any(service_id.startswith("pay-") for service_id in found.service_ids)


@pytest.mark.parametrize("query", ["complaint employer salary", "complaitn employer salary", "unpaid salary complaint"])
def test_a_complaint_about_pay_leads_to_the_labour_complaint(sample: CatalogueReader, query: str) -> None:
    assert sample.search(query, 5).service_ids[0] == "pam-complaint"


@pytest.mark.parametrize("query", ["تجديد", "licence", "ministry of interior", "certificate"])
def test_what_is_counted_is_what_is_listed(sample: CatalogueReader, query: str) -> None:
    whole = sample.search(query, LIMIT)
    facets = whole.facets
    assert sum(count for _, count in facets.agencies) == facets.left >= len(whole.service_ids)

    for agency_id, count in facets.agencies[:5]:
        narrowed = sample.search(query, LIMIT, narrowing=Narrowing(agency_id=agency_id)).service_ids
        assert len(narrowed) == min(count, LIMIT)
        kept = [one for one in whole.service_ids if one in set(narrowed)]
        assert list(narrowed[: len(kept)]) == kept
    for kind, count in facets.kinds:
        assert len(sample.search(query, LIMIT, narrowing=Narrowing(kind=kind)).service_ids) == min(count, LIMIT)
