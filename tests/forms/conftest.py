import json
from pathlib import Path

import pytest

from kiosk.contract.catalogue_cursor import Cursor
from kiosk.contract.catalogue_form import parse_form

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for name in ("judged", "normalised"):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, VECTORS[name], ids=[str(index) for index in range(len(VECTORS[name]))])


@pytest.fixture(scope="session")
def forms():
    """The forms of the vectors by name."""
    return {name: parse_form(Cursor(form)) for name, form in VECTORS["forms"].items()}
