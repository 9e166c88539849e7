"""RDF files as a graph. Nothing that a file names is ever fetched."""

import re
from collections.abc import Mapping
from decimal import Decimal

from rdflib import Graph
from rdflib.plugins.parsers.jsonld import to_rdf

from kiosk.contract.catalogues.cpsv_terms import CONTEXT_ADDRESS
from kiosk.contract.catalogues.document import Unreadable, json_of, text_of

JSON_LD, TURTLE, RDF_XML = "json-ld", "turtle", "xml"
RDF_LIMIT = 32 * 1024 * 1024
"""A graph takes some thirty times the memory of its file."""
_BASE = "urn:import:"
_ENTITIES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def graph_of(content: bytes, syntax: str, context: object) -> Graph | Unreadable:
    """The statements of a file. `context` stands for the one JSON-LD context that may be named by its address."""
    text = text_of(content)
    if isinstance(text, Unreadable):
        return text
    if len(content) > RDF_LIMIT:
        return Unreadable(f"the file is larger than {RDF_LIMIT // (1024 * 1024)} MB, too large for RDF")
    if syntax == RDF_XML and _ENTITIES.search(text):
        return Unreadable("XML with a document type or entities is not read")
    graph = Graph(bind_namespaces="none")
    try:
        if syntax == JSON_LD:
            return _from_json_ld(text, context, graph)
        graph.parse(data=text, format=syntax, publicID=_BASE)
    except Exception as error:  # noqa: BLE001 - rdflib raises whatever its parsers stumble over, without a common base
        first_line = next(iter(str(error).strip().splitlines()), type(error).__name__)
        return Unreadable(f"the file is no {syntax}, or cut short: {first_line[:200]}")
    return graph


def _from_json_ld(text: str, context: object, graph: Graph) -> Graph | Unreadable:
    document = json_of(text)
    if isinstance(document, Unreadable):
        return document
    try:
        to_rdf(_inlined(document, context), graph, base=_BASE)
    except _RemoteContextError as remote:
        return Unreadable(f"it needs a context from elsewhere, which is not fetched: {str(remote)[:200]}")
    return graph


class _RemoteContextError(Exception):
    """A file names a context that is not the known one."""


def _inlined(value: object, context: object) -> object:
    match value:
        case Mapping():
            if "@import" in value:
                raise _RemoteContextError(str(value["@import"]))
            return {
                key: _context(item, context) if key == "@context" else _inlined(item, context)
                for key, item in value.items()
            }
        case list():
            return [_inlined(item, context) for item in value]
        case Decimal():
            return str(value)
        case _:
            return value


def _context(value: object, context: object) -> object:
    match value:
        case str():
            if value != CONTEXT_ADDRESS:
                raise _RemoteContextError(value)
            return context
        case list():
            return [_context(item, context) for item in value]
        case _:
            return _inlined(value, context)
