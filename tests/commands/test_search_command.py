"""Each run is a process of its own, as users start it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def search(cache: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "search", *words],
        cwd=REPOSITORY,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_query_is_answered_for_people(cache: Path) -> None:
    done = search(cache, "--limit", "3", "تجديد", "رخصة", "القيادة")

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    assert "moi-dl-renew" in done.stdout.splitlines()[0]


def test_a_query_is_answered_for_programs(cache: Path) -> None:
    answer = json.loads(search(cache, "--json", "--limit", "2", "civil id renwal").stdout)

    assert [service["id"] for service in answer["services"]] == ["paci-renew-kw", "paci-renew-exp"]
    assert answer["searched_instead"] == "civil id renewal"


def test_an_agency_is_named(cache: Path) -> None:
    answer = json.loads(search(cache, "--json", "PACI").stdout)

    assert [agency["id"] for agency in answer["agencies"]] == ["paci"]


def test_a_batch_is_answered_line_by_line(cache: Path, tmp_path: Path) -> None:
    batch = tmp_path / "queries.jsonl"
    lines = [json.dumps({"qid": "1", "query": "شهادة ميلاد"}), "", json.dumps({"qid": "2", "query": "xqzxqzxqz"})]
    batch.write_text("\n".join(lines), encoding="utf-8")

    answers = [json.loads(line) for line in search(cache, "--batch", str(batch)).stdout.splitlines()]

    assert [set(answer) for answer in answers] == [{"qid", "ids", "agencies", "ms"}] * 2
    assert [answer["qid"] for answer in answers] == ["1", "2"]
    assert answers[0]["ids"][0] in {"moh-birth", "moh-birth-copy"}
    assert answers[1]["ids"] == []
    assert search(cache, "--batch", "-", given=lines[0]).stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "give either the words"),
        (("a", "--batch", "b"), "give either the words"),
        (("a", "--limit", "0"), "at least 1"),
        (("--batch", "/nowhere"), "can't be read"),
        (("a", "--config", "/nowhere"), "can't be read"),
    ],
)
def test_what_cannot_be_done_is_said_plainly(cache: Path, words: tuple[str, ...], sentence: str) -> None:
    done = search(cache, *words)

    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_batch_names_its_line(cache: Path) -> None:
    done = search(cache, "--batch", "-", given='{"qid": 1, "query": "a"}\n{"qid": 2}\n')

    assert done.returncode == 1
    assert "line 2" in done.stderr
