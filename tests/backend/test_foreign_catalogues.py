"""`kiosk backend import`, `export` and `check` with catalogues that others wrote."""

import json
import os
from pathlib import Path

import pytest

from contract.catalogue_records import AGENCY, SERVICE
from kiosk.cli import main
from kiosk.contract.catalogue_file import SIZE_LIMIT
from kiosk.resources import resource

FIXTURES = Path(__file__).parents[1] / "contract" / "catalogues" / "fixtures"
CANADA, FINLAND = FIXTURES / "canada-excerpt.csv", FIXTURES / "finland-excerpt.json"
SAMPLE = resource("assets/catalogue")


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


def published(kiosk):
    """What is published now, in our own words."""
    return told(kiosk("report", "--json"))


@pytest.fixture
def ours(tmp_path):
    """A file of our own with one service."""
    service = {key: value for key, value in SERVICE.items() if key != "agency"}
    file = tmp_path / "ours.json"
    document = {"format": "kiosk-catalogue/1", "agency": AGENCY, "services": [service]}
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


@pytest.mark.requirement("DATA-01", "DATA-09")
def test_a_foreign_catalogue_comes_in_beside_ours_with_a_report(kiosk, ours, tmp_path):
    told(kiosk("import", ours, "--json"))
    answer = told(kiosk("import", CANADA, "--mapping", "canada-gc-service-inventory", "--json"))
    assert (answer["in"], answer["refused"], answer["added"], answer["withdrawn"]) == (7, 1, 7, 0)
    assert answer["refusals"][0] == {"record": "ca-2097", "pointer": "", "reason": "offered inside the government only"}
    assert answer["repaired"] == len({repair["record"] for repair in answer["repairs"]})
    assert sum(answer["repairs_by_reason"].values()) == len(answer["repairs"])
    (report,) = (tmp_path / "platform" / "imports").iterdir()
    kept = json.loads(report.read_text(encoding="utf-8"))
    assert kept["repairs"] == answer["repairs"]
    assert any("\u00a0" in repair["original"] for repair in kept["repairs"])
    agencies = told(kiosk("report", "--json"))["agencies"]
    assert {row["agency"] for row in agencies} > {AGENCY["id"]}


@pytest.mark.requirement("DATA-05")
def test_the_same_file_again_changes_nothing_and_what_left_it_is_withdrawn(kiosk, tmp_path):
    words = ("--mapping", "finland-ptv", "--json")
    first = told(kiosk("import", FINLAND, *words))
    again = told(kiosk("import", FINLAND, *words))
    assert (again["revision"], again["added"], again["changed"]) == (first["revision"], 0, 0)
    shorter = tmp_path / "shorter.json"
    shorter.write_text(json.dumps(json.loads(FINLAND.read_text(encoding="utf-8"))[1:]), encoding="utf-8")
    assert told(kiosk("import", shorter, *words))["withdrawn"] == 1


def test_people_read_what_was_refused_and_repaired(kiosk, tmp_path):
    report = tmp_path / "report.json"
    words = ("--mapping", resource("assets/catalogue/mappings/canada-gc-service-inventory.toml"), "--report", report)
    status, out, err = kiosk("import", CANADA, *words)
    assert (status, err) == (0, "")
    assert "refused ca-2097: offered inside the government only" in out
    assert "no Arabic: shown in 'en'" in out
    assert "7 services came in, 1 records refused" in out
    assert str(report) in out
    assert report.is_file()


def test_a_dry_run_writes_no_report(kiosk, tmp_path):
    status, out, _ = kiosk("import", CANADA, "--mapping", "canada-gc-service-inventory", "--dry-run")
    assert (status, out.startswith("would be revision")) == (0, True)
    assert not (tmp_path / "platform" / "imports").exists()


@pytest.mark.requirement("DATA-01")
@pytest.mark.parametrize(
    "kind", ["cut.csv", "cut.json", "binary.csv", "binary.json", "binary.ttl", "huge.csv", "huge.json", "unknown.csv"]
)
def test_a_file_that_is_no_catalogue_is_refused_and_changes_nothing(kiosk, ours, tmp_path, kind):
    first = told(kiosk("import", ours, "--json"))
    before = published(kiosk)
    file, mapping = tmp_path / kind, ()
    match kind.partition(".")[0], file.suffix:
        case "cut", suffix:
            source = CANADA if suffix == ".csv" else FINLAND
            file.write_bytes(source.read_bytes()[:-40])
            mapping = ("--mapping", "canada-gc-service-inventory" if suffix == ".csv" else "finland-ptv")
        case "binary", _:
            file.write_bytes(os.urandom(4096) + b"\xff\x00")
        case "huge", _:
            with file.open("wb") as sparse:
                sparse.truncate(max(200_000_000, SIZE_LIMIT + 1))
        case _:
            file.write_text("a,b\n1,2\n", encoding="utf-8")
    status, out, err = kiosk("import", file, *mapping)
    assert (status, out) == (1, "")
    assert f"refused {kind}: " in err
    assert "nothing was changed" in err
    status, out, _ = kiosk("import", file, *mapping, "--json")
    assert (status, json.loads(out)["published"]) == (1, False)
    assert published(kiosk) == before
    assert told(kiosk("import", ours, "--json"))["revision"] == first["revision"]


def test_a_file_without_one_good_record_is_refused(kiosk, tmp_path):
    lines = CANADA.read_bytes().split(b"\r\n")
    internal = next(line for line in lines if b",2097," in line)
    file = tmp_path / "internal.csv"
    file.write_bytes(lines[0] + b"\r\n" + internal + b"\r\n")
    status, _, err = kiosk("import", file, "--mapping", "canada-gc-service-inventory")
    assert status == 1
    assert "offered inside the government only" in err


def test_ids_of_others_never_take_ours(kiosk, ours, tmp_path):
    told(kiosk("import", ours, "--json"))
    rows = [{"id": "service", "name": "Theirs", "description": "Theirs", "status": "active"}]
    rows[0]["organization"] = {"id": "other", "name": "Other"}
    file = tmp_path / "theirs.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    status, _, err = kiosk("import", file, "--prefix", "sample")
    assert status == 1
    assert "sample-office has a service with this id" in err
    assert told(kiosk("import", file, "--prefix", "theirs", "--json"))["added"] == 1


@pytest.mark.parametrize(
    "words", [("--mapping", "nowhere"), ("--mapping", FINLAND), ("--prefix", "No Prefix"), ("--prefix", "x" * 13)]
)
def test_what_can_not_help_is_a_plain_sentence(kiosk, words):
    status, out, err = kiosk("import", FINLAND, *words)
    assert (status, out) == (1, "")
    assert err.strip()


@pytest.mark.requirement("DATA-03")
def test_the_cpsv_export_of_everything_changes_nothing_when_imported(kiosk, ours, tmp_path):
    told(kiosk("import", ours, "--json"))
    told(kiosk("import", CANADA, "--mapping", "canada-gc-service-inventory", "--json"))
    before = told(kiosk("import", FINLAND, "--mapping", "finland-ptv", "--json"))["revision"]
    file = tmp_path / "export.jsonld"
    told(kiosk("export", "--format", "cpsv-ap", "--out", file, "--base", "https://services.example/", "--json"))
    again = told(kiosk("import", file, "--json"))
    assert (again["in"], again["added"], again["changed"], again["withdrawn"]) == (13, 0, 0, 0)
    assert (again["refusals"], again["repairs"], again["revision"]) == ([], [], before)
    status, out, _ = kiosk("export", "--format", "cpsv-ap", "--base", "https://services.example/")
    assert (status, out) == (0, file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "words",
    [("--format", "cpsv-ap", "folder"), ("--format", "cpsv-ap", "--base", "x"), (), ("folder", "--out", "x.json")],
)
def test_an_export_that_makes_no_sense_is_refused(kiosk, words):
    status, out, err = kiosk("export", *words)
    assert (status, out) == (1, "")
    assert err.strip()


def test_our_files_are_checked_without_a_database(ours, tmp_path, capsys):
    assert main(["backend", "check", str(ours), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["services"], answer["agencies"], answer["forms"]) == (1, 1, 1)
    assert answer["findings"] == []
    text = (
        ours.read_text(encoding="utf-8")
        .replace('"office.example"', '""')
        .replace('"https://office.example/service"', "null")
    )
    ours.write_text(text, encoding="utf-8")
    assert main(["backend", "check", str(ours)]) == 1
    out = capsys.readouterr().out
    assert "missing sample-service: link" in out
    assert "2 to mend, missing: a field that every service needs is empty" in out
    assert main(["backend", "check", str(tmp_path / "nothing")]) == 1


def test_the_sample_catalogue_has_its_figures(capsys):
    main(["backend", "check", str(SAMPLE)])
    out = capsys.readouterr().out
    assert "services of 71 agencies" in out
