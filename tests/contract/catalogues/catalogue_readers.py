"""Reading fixtures and shipped mappings."""

import json
from pathlib import Path

from kiosk.contract.catalogue_record import Refusal
from kiosk.contract.catalogues.mapping import Aids
from kiosk.contract.catalogues.mapping_file import parse_mapping
from kiosk.contract.catalogues.reading import read
from kiosk.contract.catalogues.report import Imported
from kiosk.resources import resource

FIXTURES = Path(__file__).parent / "fixtures"
CONTEXT = json.loads(resource("assets/catalogue/standards/cpsv-ap-3.2.0-context.jsonld").read_text(encoding="utf-8"))[
    "@context"
]


def shipped_mapping(name):
    file = resource("assets/catalogue/mappings") / f"{name}.toml"
    mapping = parse_mapping(file.read_text(encoding="utf-8"), file.name)
    assert not isinstance(mapping, Refusal), mapping
    return mapping


def fixture(name):
    return (FIXTURES / name).read_bytes()


def imported(content, name, mapping=None):
    """What comes of a file that is no file of our own."""
    outcome = read(content, name, Aids(mapping, CONTEXT))
    assert isinstance(outcome, Imported)
    return outcome


def by_id(outcome):
    return {service.id: service for service in outcome.parsed.services}


def reasons(entries, record):
    return [(entry.pointer, entry.reason) for entry in entries if entry.record == record]
