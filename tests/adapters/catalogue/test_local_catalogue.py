import hashlib
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from catalogue_samples import AGENCIES, SERVICES, catalogue, opened

from kiosk.adapters.catalogue.local import LocalCatalogue
from kiosk.domain.service import LifeEvent
from kiosk.domain.text import Language, Text
from kiosk.ports.catalogue import CatalogueVersion, Narrowing

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "catalogue"


@pytest.fixture
def local(folder: Path) -> LocalCatalogue:
    local = opened(folder)
    local.replace(catalogue(), NOW)
    return local


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("catalogue-*.sqlite"))


def test_a_unit_without_a_catalogue_has_an_empty_one(folder: Path) -> None:
    local = opened(folder)

    assert local.version() == CatalogueVersion(0, None, 0, 0)
    assert local.search("رخصة", 10).service_ids == ()
    assert local.most_used(5) == ()
    assert local.agencies(Language.AR) == ()


@pytest.mark.requirement("PERF-08")
def test_the_catalogue_is_there_after_a_restart_without_the_platform(local: LocalCatalogue, folder: Path) -> None:
    again = opened(folder)

    assert local.version() == again.version() == CatalogueVersion(7, NOW, len(SERVICES), len(AGENCIES))
    assert again.service("licence-renewal") == SERVICES[0]
    assert again.agency("roads") == AGENCIES[0]
    assert again.service("unheard-of") is None
    assert again.agency("unheard-of") is None


def test_what_is_put_in_comes_out_whole(local: LocalCatalogue) -> None:
    whole = local.whole()

    assert replace(whole, agencies=(), services=()) == replace(catalogue(), agencies=(), services=())
    assert {one.id: one for one in whole.services} == {one.id: one for one in SERVICES}
    assert {one.id: one for one in whole.agencies} == {one.id: one for one in AGENCIES}


def test_lists_come_most_used_first(local: LocalCatalogue) -> None:
    roads = local.listed(Narrowing(agency_id="roads"), 9)
    assert roads.service_ids == ("licence-renewal", "licence-new", "road-report")
    assert roads.facets.left == 3
    assert local.listed(Narrowing(life_event=LifeEvent.HOUSING), 2).service_ids == ("home-visit", "home-request")
    assert local.listed(Narrowing(agency_id="unheard-of"), 9).service_ids == ()


def test_the_most_used_are_those_that_a_unit_can_start(local: LocalCatalogue) -> None:
    assert local.most_used(2) == ("licence-renewal", "home-request")


@pytest.mark.requirement("I18N-15")
def test_agencies_are_sorted_without_the_article_and_marks(folder: Path) -> None:
    local = opened(folder)
    names = {"roads": "الهيئة", "homes": "أمانة", "books": "إدارة", "idle": "ببغاء"}
    agencies = tuple(replace(one, name=Text(names[one.id], one.name.en)) for one in AGENCIES)
    local.replace(replace(catalogue(), agencies=agencies), NOW)

    assert [one.id for one in local.agencies(Language.AR)] == ["books", "homes", "roads"]
    assert [one.id for one in local.agencies(Language.EN)] == ["books", "homes", "roads"]


@pytest.mark.requirement("I18N-14")
@pytest.mark.parametrize(
    "query", ["تجديد رخصة القيادة", "تجديد رخصه قياده", "تَجْديد رُخصة", "renew driving license", "ليسن تجديد", "تجديد رخ"]
)
def test_the_same_service_is_found_however_it_is_written(local: LocalCatalogue, query: str) -> None:
    assert local.search(query, 10).service_ids[0] == "licence-renewal"


def test_an_agency_is_found_by_its_abbreviation(local: LocalCatalogue) -> None:
    found = local.search("smr", 10)

    assert found.agency_ids == ("roads",)
    assert found.service_ids == ("licence-renewal", "licence-new", "road-report")


def test_a_corrected_query_says_so(local: LocalCatalogue) -> None:
    found = local.search("licemce", 10)

    assert found.searched_instead == "license"
    assert found.service_ids[:2] == ("licence-renewal", "licence-new")


@pytest.mark.parametrize(
    "query", ['"', 'name_ar : "', "a* OR b", "NEAR(a b)", "'; DROP TABLE service; --", "\x00", "🙂"]
)
def test_a_query_is_words_and_never_syntax(local: LocalCatalogue, query: str) -> None:
    assert local.search(query, 10).service_ids == local.search(query, 10).service_ids


def test_the_limit_holds(local: LocalCatalogue) -> None:
    assert len(local.search("licence", 1).service_ids) == 1


def test_confirming_moves_only_the_time(local: LocalCatalogue, folder: Path) -> None:
    local.confirm(LATER)

    assert local.version().confirmed_at == LATER
    assert opened(folder).version() == CatalogueVersion(7, LATER, len(SERVICES), len(AGENCIES))


@pytest.mark.requirement("DATA-10")
def test_an_edited_copy_is_refused_and_the_one_before_it_used(local: LocalCatalogue, folder: Path) -> None:
    local.replace(catalogue(8), LATER)
    connection = sqlite3.connect(copies(folder)[-1])
    connection.execute("UPDATE service SET popularity = 100 WHERE id = 'road-report'")
    connection.commit()
    connection.close()

    again = opened(folder)

    assert again.version() == CatalogueVersion(7, None, len(SERVICES), len(AGENCIES))
    again.replace(catalogue(9), LATER)
    assert opened(folder).version().revision == 9


@pytest.mark.parametrize("change", ["UPDATE search SET made_of = '0'", "DROP TABLE search"])
def test_a_copy_of_an_older_program_is_indexed_anew(local: LocalCatalogue, folder: Path, change: str) -> None:
    old = copies(folder)[-1]
    connection = sqlite3.connect(old)
    connection.executescript(change)
    connection.close()
    named = old.with_name(f"catalogue-0000000009-{hashlib.sha256(old.read_bytes()).hexdigest()}.sqlite")
    old.rename(named)

    again = opened(folder)

    assert again.version() == local.version()
    assert again.search("licen", 5).service_ids == ("licence-renewal", "licence-new")
    assert copies(folder)[-1] != named


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + bytes(4096)])
def test_a_broken_copy_is_refused_and_the_one_before_it_used(
    local: LocalCatalogue, folder: Path, content: bytes
) -> None:
    local.replace(catalogue(8), LATER)
    copies(folder)[-1].write_bytes(content)

    assert opened(folder).version().revision == 7


def test_a_catalogue_that_cannot_be_written_leaves_the_present_one(local: LocalCatalogue, folder: Path) -> None:
    orphan = replace(SERVICES[0], agency_id="unheard-of")

    with pytest.raises(KeyError):
        local.replace(replace(catalogue(8), services=(orphan,)), LATER)

    assert local.version().revision == opened(folder).version().revision == 7
    assert not list(folder.glob(".draft-*"))


def test_only_the_last_two_copies_are_kept(local: LocalCatalogue, folder: Path) -> None:
    for revision in (8, 9, 5):
        local.replace(catalogue(revision), LATER)

    assert len(copies(folder)) == 2
    assert opened(folder).version().revision == 5


def test_an_unreadable_confirmation_is_none(local: LocalCatalogue, folder: Path) -> None:
    assert local.version().confirmed_at == NOW
    (folder / "confirmed.json").write_text(json.dumps({"revision": 7}))

    assert opened(folder).version().confirmed_at is None


def test_threads_may_search_while_the_catalogue_is_replaced(local: LocalCatalogue) -> None:
    def search(number: int) -> str:
        if number % 50 == 0:
            local.replace(catalogue(number), LATER)
        return local.search(("رخصة قيادة تجديد", "renew licence")[number % 2], 5).service_ids[0]

    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(search, range(200)))

    assert found == {"licence-renewal"}
