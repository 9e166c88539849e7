"""Whatever a file holds, reading it ends in services or in refusals, never in an exception."""

import json

import pytest
from catalogue_readers import CONTEXT, shipped_mapping
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.contract.catalogue_file import SIZE_LIMIT
from kiosk.contract.catalogues.mapping import Aids
from kiosk.contract.catalogues.reading import read
from kiosk.contract.catalogues.report import OurOwn

CANADA, FINLAND = (shipped_mapping(name) for name in ("canada-gc-service-inventory", "finland-ptv"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)
HSDS_KEYS = st.sampled_from(
    ["id", "name", "status", "organization", "services", "contents", "cost_options", "description"]
)
HSDS = st.recursive(
    st.sampled_from(["active", "x", "", None, 7]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(HSDS_KEYS, inner, max_size=6),
    max_leaves=30,
)
PTV_KEYS = st.sampled_from(["Id", "Name", "Lang", "Label", "ShortDescription", "ChargeType", "LifeEvent", "Value"])
PTV = st.recursive(
    st.sampled_from(["fi", "ar", "", None, 7, '{"blocks": [{"text": 3}, 4]}', '{"blocks": 1}', '{"']),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PTV_KEYS, inner, max_size=6),
    max_leaves=30,
)


@pytest.mark.requirement("DATA-01")
@pytest.mark.parametrize("name", ["a.json", "a.ttl", "a.jsonld", "a.rdf", "a.csv", "a.xlsx", "a"])
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
@settings(max_examples=40, deadline=None)
def test_bytes(name, content):
    for mapping in (None, CANADA, FINLAND):
        outcome = read(content, name, Aids(mapping, CONTEXT))
        assert not isinstance(outcome, OurOwn)
        assert outcome.parsed.services == ()


@pytest.mark.requirement("DATA-01")
@given(document=JSON | HSDS | PTV | st.lists(HSDS, max_size=3) | st.lists(PTV, max_size=3))
@settings(max_examples=300, deadline=None)
def test_json(document):
    content = json.dumps(document).encode()
    read(content, "a.json", Aids(context=CONTEXT))
    outcome = read(content, "a.json", Aids(FINLAND))
    assert not isinstance(outcome, OurOwn)
    assert outcome.broken or outcome.refusals or outcome.parsed.services


def test_too_large_a_file():
    outcome = read(b" " * (SIZE_LIMIT + 1), "large.json", Aids())
    assert not isinstance(outcome, OurOwn)
    assert outcome.broken
    assert "larger than 64 MB" in outcome.refusals[0].reason


def test_a_file_of_our_own_is_left_to_its_own_reader():
    assert read(b'{"format": "kiosk-catalogue/1"}', "ours.json", Aids()) == OurOwn()
