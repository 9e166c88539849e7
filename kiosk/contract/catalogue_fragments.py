"""Questions that many forms share: `{"fragment": "phone"}` stands for a field, and for its property in the schema.

Further keys beside `fragment` replace those of the fragment's field, such as `name` or `label`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.contract.catalogue_cursor import Cursor

FORMAT = "kiosk-catalogue-fragments/1"
_KEY = "fragment"


@dataclass(frozen=True, slots=True)
class Fragment:
    """One shared question: its field, and its property of the schema."""

    field: Mapping[str, object]
    schema: Mapping[str, object]


Fragments = Mapping[str, Fragment]
NO_FRAGMENTS: Fragments = MappingProxyType({})


def parse_fragments(at: Cursor) -> Fragments:
    """The fragments of a file; raises `RecordError` where its shape is wrong."""
    root = at.members(frozenset({"format", "fragments"}))
    if root["format"].value != FORMAT:
        root["format"].refuse(f"the format is not {FORMAT}")
    fragments = {}
    for name, item in root["fragments"].any_members().items():
        members = item.members(frozenset({"field", "schema"}))
        fragments[name] = Fragment(_plain(members["field"]), _plain(members["schema"]))
    return fragments


def expanded(service: object, fragments: Fragments) -> object:
    """`service` with the fragments of its form written out; raises `RecordError` on one that is not there."""
    form = service.get("form") if isinstance(service, Mapping) else None
    if not isinstance(service, Mapping) or not isinstance(form, Mapping):
        return service
    at = Cursor(form, "/form")
    return {**service, "form": {**form, **_schema(at, fragments), **_pages(at, fragments)}}


def _schema(at: Cursor, fragments: Fragments) -> dict[str, object]:
    schema = at.any_members().get("schema")
    if schema is None or not isinstance(schema.value, Mapping) or "properties" not in schema.value:
        return {}
    properties = schema.any_members()["properties"]
    whole = {}
    for name, item in properties.any_members().items():
        found = _fragment(item, fragments)
        whole[name] = item.value if found is None else {**found.schema, **_rest(item)}
    return {"schema": {**schema.value, "properties": whole}}


def _pages(at: Cursor, fragments: Fragments) -> dict[str, object]:
    pages = at.any_members().get("pages")
    if pages is None or not isinstance(pages.value, list):
        return {}
    return {"pages": [_page(page, fragments) for page in pages.items()]}


def _page(at: Cursor, fragments: Fragments) -> object:
    fields = at.any_members().get("fields") if isinstance(at.value, Mapping) else None
    if fields is None or not isinstance(at.value, Mapping) or not isinstance(fields.value, list):
        return at.value
    whole = []
    for item in fields.items():
        found = _fragment(item, fragments)
        whole.append(item.value if found is None else {**found.field, **_rest(item)})
    return {**at.value, "fields": whole}


def _fragment(at: Cursor, fragments: Fragments) -> Fragment | None:
    if not isinstance(at.value, Mapping) or _KEY not in at.value:
        return None
    name = at.value[_KEY]
    if not isinstance(name, str) or name not in fragments:
        at.refuse(f"there is no fragment {str(name)[:40]!a}")
    return fragments[name]


def _rest(at: Cursor) -> dict[str, object]:
    return {key: member.value for key, member in at.any_members().items() if key != _KEY}


def _plain(at: Cursor) -> Mapping[str, object]:
    return {key: member.value for key, member in at.any_members().items()}
