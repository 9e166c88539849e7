"""One file of any known kind: what it is by its content, and what is in it."""

from collections.abc import Mapping as AnyMapping

from kiosk.contract.catalogue_file import FORMAT
from kiosk.contract.catalogues.cpsv_graph import JSON_LD, RDF_XML, TURTLE
from kiosk.contract.catalogues.cpsv_read import read_cpsv
from kiosk.contract.catalogues.document import Unreadable, json_of, text_of
from kiosk.contract.catalogues.hsds import is_hsds, read_hsds
from kiosk.contract.catalogues.mapped import read_mapped
from kiosk.contract.catalogues.mapping import Aids
from kiosk.contract.catalogues.report import Imported, OurOwn, Read, broken

_RDF_SUFFIXES = {"ttl": TURTLE, "turtle": TURTLE, "n3": TURTLE, "jsonld": JSON_LD, "rdf": RDF_XML, "xml": RDF_XML}
CPSV_PREFIX, HSDS_PREFIX = "cpsv", "hsds"


def read(content: bytes, name: str, aids: Aids) -> Read:
    """The catalogue in a file called `name`, or that the file is one of our own."""
    if aids.mapping is not None:
        return read_mapped(content, name, aids.mapping)
    text = text_of(content)
    if isinstance(text, Unreadable):
        return broken(name, text.reason)
    suffix = name.rpartition(".")[2].lower()
    if suffix in _RDF_SUFFIXES:
        return _rdf(content, name, _RDF_SUFFIXES[suffix], aids)
    if suffix != "json":
        return broken(name, "it is no catalogue of a known kind; any CSV or JSON file needs a mapping file (--mapping)")
    return _json(text, content, name, aids)


def _json(text: str, content: bytes, name: str, aids: Aids) -> Read:
    document = json_of(text)
    if isinstance(document, Unreadable):
        return broken(name, document.reason)
    if isinstance(document, AnyMapping):
        if document.get("format") == FORMAT:
            return OurOwn()
        if "@context" in document or "@graph" in document:
            return _rdf(content, name, JSON_LD, aids)
    if is_hsds(document):
        return read_hsds(document, name, aids.prefix or HSDS_PREFIX)
    return broken(name, "it is no catalogue of a known kind; any CSV or JSON file needs a mapping file (--mapping)")


def _rdf(content: bytes, name: str, syntax: str, aids: Aids) -> Imported:
    return read_cpsv(content, name, syntax, aids.context, aids.prefix or CPSV_PREFIX)
