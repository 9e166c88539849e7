import json
import os

import pytest

from kiosk.backend.services.catalogue import is_electronic
from kiosk.cli import main
from kiosk.contract.catalogue_file import read_folder
from kiosk.resources import resource

SAMPLE = resource("assets/catalogue")
NEW_SERVICE = {
    "id": "water-new",
    "name": {"ar": "جديد", "en": "New"},
    "description": {"ar": "خدمة مبتكرة", "en": "An invented service"},
    "kind": "informational",
    "life_event": "utilities",
    "channels": ["web"],
}
AGENCY = {
    "id": "water",
    "name": {"ar": "مياه", "en": "Water"},
    "abbreviation": "W",
    "website": "water.example",
    "category": "ministry",
    "source": "invented",
}


@pytest.fixture
def kiosk(database, tmp_path, capsys):
    """Runs `kiosk backend …` on the test's database: exit status, output, errors."""

    def run_it(*words):
        status = main(["backend", *map(str, words), "--database", database, "--data", str(tmp_path / "platform")])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_it


def told(answer):
    status, out, err = answer
    assert (status, err) == (0, "")
    return json.loads(out)


def write(folder, *services):
    folder.mkdir(exist_ok=True)
    document = {"format": "kiosk-catalogue/1", "agency": AGENCY, "services": services}
    (folder / "water.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


def test_the_sample_catalogue_goes_in_and_comes_out_whole(kiosk, tmp_path):
    sample = read_folder(SAMPLE)
    assert sample.refusals == ()
    first = told(kiosk("import", SAMPLE, "--json"))
    assert (first["added"], first["services"]) == (len(sample.services), len(sample.services))
    told(kiosk("export", tmp_path / "out", "--json"))
    exported = read_folder(tmp_path / "out")
    assert exported.refusals == ()
    assert {service.id: service for service in exported.services} == {s.id: s for s in sample.services}
    assert set(exported.agencies) == set(sample.agencies)
    again = told(kiosk("import", tmp_path / "out", "--json"))
    assert (again["revision"], again["added"], again["changed"]) == (first["revision"], 0, 0)


def test_a_bad_file_is_refused_record_by_record_and_changes_nothing(kiosk, tmp_path):
    told(kiosk("import", write(tmp_path / "good", NEW_SERVICE), "--json"))
    bad = write(tmp_path / "bad", {**NEW_SERVICE, "id": "water-more"}, {**NEW_SERVICE, "kind": "wonderful"})
    status, out, err = kiosk("import", bad)
    assert (status, out) == (1, "")
    assert "refused water-new /services/1/kind:" in err
    assert "nothing was changed" in err
    status, out, _ = kiosk("import", bad, "--json")
    assert (status, json.loads(out)["published"], len(json.loads(out)["refusals"])) == (1, False, 1)
    report = told(kiosk("report", "--json"))
    assert report["total"]["services"] == 1


def test_a_dry_run_says_what_would_change(kiosk, tmp_path):
    status, out, _ = kiosk("import", write(tmp_path / "good", NEW_SERVICE), "--dry-run")
    assert status == 0
    assert out.startswith("would be revision")
    assert told(kiosk("report", "--json"))["agencies"] == []


def test_the_report_counts_electronic_services(kiosk):
    told(kiosk("import", SAMPLE, "--json"))
    sample = read_folder(SAMPLE)
    report = told(kiosk("report", "--json"))
    assert report["total"]["electronic"] == sum(is_electronic(service) for service in sample.services)
    assert sum(row["at_unit"] for row in report["agencies"]) == sum(s.can_start_here for s in sample.services)
    assert {row["rule"] for row in report["agencies"]} == {"counting"}
    status, out, _ = kiosk("report")
    assert status == 0
    assert out.splitlines()[0].startswith("agency")


def test_codes_are_made_and_units_listed(kiosk):
    code = told(kiosk("devices", "code", "--activate", "--json"))
    assert len(code["code"]) == len("XXXX-XXXX-XXXX")
    assert code["activates"] is True
    assert told(kiosk("devices", "list", "--json")) == []


@pytest.mark.parametrize("words", [("activate", "unit-0001"), ("revoke", "unit-0001")])
def test_a_unit_that_is_not_there_is_named(kiosk, words):
    status, out, err = kiosk("devices", *words)
    assert (status, out) == (1, "")
    assert "there is no unit unit-0001" in err


def test_keys_are_rotated_and_revoked(kiosk):
    new = told(kiosk("keys", "rotate", "--after", "0", "--json"))
    assert [key["kid"] for key in told(kiosk("keys", "list", "--json"))] == [new["kid"]]
    assert told(kiosk("keys", "revoke", new["kid"], "--json"))["revoked_at"] is not None
    status, _, err = kiosk("keys", "revoke", "nonsense")
    assert status == 1
    assert "there is no key nonsense" in err


def test_an_old_database_is_migrated_first(empty_database, capsys):
    words = ["--database", empty_database]
    assert main(["backend", "report", *words]) == 1
    assert "kiosk backend migrate" in capsys.readouterr().err
    assert main(["backend", "migrate", "--json", *words]) == 0
    assert json.loads(capsys.readouterr().out)["steps"][0] == "0001"
    assert main(["backend", "report", *words]) == 0


def test_a_database_that_is_not_there_is_a_plain_sentence(capsys, tmp_path):
    assert main(["backend", "report", "--database", f"postgresql:///x?host={tmp_path}"]) == 1
    assert "the database can't be reached" in capsys.readouterr().err


def test_what_is_not_there_is_not_imported_and_what_is_there_not_overwritten(kiosk, tmp_path):
    assert kiosk("import", tmp_path / "nothing")[0] == 1
    assert kiosk("export", write(tmp_path / "good", NEW_SERVICE))[0] == 1


def test_the_environment_is_left_alone(kiosk):
    before = dict(os.environ)
    kiosk("devices", "list")
    assert dict(os.environ) == before
