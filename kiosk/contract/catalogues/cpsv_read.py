"""CPSV-AP 3.2 as a catalogue: our own export back without loss, everybody else's as foreign records."""

import json
import re
from collections.abc import Iterator

from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kiosk.contract.catalogues.assembly import Assembly
from kiosk.contract.catalogues.cpsv_graph import graph_of
from kiosk.contract.catalogues.cpsv_terms import (
    CHANNEL,
    CPSV,
    CURRENCIES,
    CV,
    DCAT,
    DCT,
    FOAF,
    KIND,
    KIOSK,
    LIFE_EVENT,
    RDF,
    SKOS,
)
from kiosk.contract.catalogues.document import Unreadable
from kiosk.contract.catalogues.foreign import (
    FOREIGN,
    ForeignAgency,
    ForeignFee,
    ForeignService,
    Price,
    PriceInWords,
    Words,
    foreign_id,
    words,
)
from kiosk.contract.catalogues.report import Imported, broken
from kiosk.contract.catalogues.values import exact_fils
from kiosk.domain.money import KWD, Money
from kiosk.domain.service import FeeUnknown
from kiosk.domain.text import Text

_LAST = re.compile(r"[^/#]+(?=[/#]*$)")
_OUR_CHANNELS = (
    ("web", re.compile(r"online|web|internet|e-?service|website|portal|e-?mail", re.IGNORECASE)),
    ("phone", re.compile(r"mobile app", re.IGNORECASE)),
    ("counter", re.compile(r"counter|office|desk|in person|telephone|post|fax", re.IGNORECASE)),
)


def read_cpsv(content: bytes, name: str, syntax: str, context: object, prefix: str) -> Imported:
    """The public services of an RDF file. Foreign ones get ids that begin with `prefix`."""
    graph = graph_of(content, syntax, context)
    if isinstance(graph, Unreadable):
        return broken(name, graph.reason)
    reader = _Reader(graph, prefix, name)
    return reader.imported()


class _Reader:
    def __init__(self, graph: Graph, prefix: str, name: str) -> None:
        self._graph = graph
        self._prefix = prefix
        self._name = name

    def imported(self) -> Imported:
        services = sorted(self._graph.subjects(URIRef(f"{RDF}type"), URIRef(f"{CPSV}PublicService")), key=self._raw_id)
        if not services:
            return broken(self._name, "it describes no public service (cpsv:PublicService)")
        assembly = Assembly(self._notice())
        for organisation in sorted(self._typed_agencies(), key=self._raw_id):
            assembly.agency(self._agency(organisation))
        for node in services:
            authorities = sorted(self._nodes(node, CV, "hasCompetentAuthority"), key=str)
            if not authorities:
                assembly.refuse(self._id(node), "/agency", "it has no competent authority")
                continue
            assembly.service(self._service(node, self._agency(authorities[0])))
        return assembly.imported()

    def _typed_agencies(self) -> Iterator[Node]:
        kind = URIRef(f"{CV}PublicOrganisation")
        return (node for node in self._graph.subjects(URIRef(f"{RDF}type"), kind) if self._is_our_agency(node))

    def _service(self, node: Node, agency: ForeignAgency) -> ForeignService:
        ours = self._is_our_service(node)
        return ForeignService(
            id=self._id(node),
            agency=agency,
            name=self._words(node, DCT, "title"),
            description=self._words(node, DCT, "description"),
            kind=self._term(node, DCT, "type", KIND),
            life_event=self._term(node, CV, "isGroupedBy", LIFE_EVENT),
            keywords=self._keywords(node),
            audience=next((self._label(concept) for concept in self._nodes(node, DCT, "audience")), {}),
            channels=self._channels(node),
            fee=self._fee(node),
            processing_time=self._text(node, CV, "processingTime"),
            documents=self._documents(node),
            result=next((self._words(output, DCT, "title") for output in self._nodes(node, CPSV, "produces")), {}),
            link=self._text(node, KIOSK, "link") or self._page(node),
            last_verified=self._text(node, KIOSK, "lastVerified"),
            source=self._text(node, KIOSK, "source") if ours else f"{self._name} (CPSV-AP)",
            further=self._further(node) if ours else {},
        )

    def _further(self, node: Node) -> dict[str, object]:
        further: dict[str, object] = {"outcome": self._text(node, KIOSK, "outcome")}
        popularity = self._text(node, KIOSK, "popularity")
        if popularity.isdecimal():
            further["popularity"] = int(popularity)
        form = self._text(node, KIOSK, "form")
        if form:
            further["form"] = _json(form)
        return further

    def _agency(self, node: Node) -> ForeignAgency:
        ours = self._is_our_agency(node)
        homepage = next((str(page) for page in self._nodes(node, FOAF, "homepage")), "")
        return ForeignAgency(
            id=self._raw_id(node) if ours else foreign_id(self._prefix, self._raw_id(node)),
            name=self._label(node) or self._words(node, DCT, "title"),
            website=self._text(node, KIOSK, "website") if ours else homepage,
            abbreviation=self._text(node, KIOSK, "abbreviation"),
            category=self._text(node, KIOSK, "category") or FOREIGN,
            source=self._text(node, KIOSK, "source") if ours else f"{self._name} (CPSV-AP)",
        )

    def _is_our_service(self, node: Node) -> bool:
        return bool(self._text(node, KIOSK, "outcome"))

    def _is_our_agency(self, node: Node) -> bool:
        return bool(self._text(node, KIOSK, "category"))

    def _id(self, node: Node) -> str:
        raw = self._raw_id(node)
        return raw if self._is_our_service(node) else foreign_id(self._prefix, raw)

    def _raw_id(self, node: Node) -> str:
        """The identifier; the last part of the address where it has none or several."""
        said = [str(value) for value in self._nodes(node, DCT, "identifier")]
        if len(said) == 1 and said[0].strip():
            return said[0]
        match = _LAST.search(str(node))
        return match.group() if match else str(node)

    def _notice(self) -> Text | None:
        said: dict[str, str] = {}
        for _, value in self._graph.subject_objects(URIRef(f"{KIOSK}notice")):
            if isinstance(value, Literal):
                said[value.language or ""] = str(value)
        return Text(said["ar"], said["en"]) if {"ar", "en"} <= said.keys() else None

    def _keywords(self, node: Node) -> tuple[Words, ...]:
        said = sorted(
            (value for value in self._nodes(node, DCAT, "keyword") if isinstance(value, Literal)),
            key=lambda value: (value.language or "", str(value)),
        )
        listed = next(iter(self._nodes(node, KIOSK, "keywords")), None)
        order = list(Collection(self._graph, listed)) if listed is not None else []
        ordered = [value for value in order if value in said]
        whole = [*ordered, *(value for value in said if value not in ordered)]
        return tuple(words((value.language or "", str(value))) for value in whole if isinstance(value, Literal))

    def _channels(self, node: Node) -> tuple[str, ...]:
        found = []
        for channel in sorted(self._nodes(node, CV, "hasChannel"), key=self._raw_id):
            if ours := self._term(channel, DCT, "type", CHANNEL):
                found.append(ours)
                continue
            said = [*self._words(channel, DCT, "description").values()]
            said += [text for kind in self._nodes(channel, DCT, "type") for text in self._label(kind).values()]
            found += [ours for ours, pattern in _OUR_CHANNELS if any(pattern.search(text) for text in said)]
        return tuple(dict.fromkeys(found))

    def _documents(self, node: Node) -> tuple[tuple[Words, Words], ...]:
        evidence = sorted(self._nodes(node, CPSV, "hasInput"), key=self._raw_id)
        return tuple((self._words(each, DCT, "title"), self._words(each, DCT, "description")) for each in evidence)

    def _fee(self, node: Node) -> ForeignFee:
        costs = sorted(self._nodes(node, CV, "hasCost"), key=self._raw_id)
        priced = [cost for cost in costs if self._text(cost, CV, "hasValue")]
        if len(priced) == 1 and len(costs) == 1:
            return self._price(priced[0])
        said: dict[str, str] = {}
        for cost in costs:
            value = self._text(cost, CV, "hasValue")
            figure = f"{value} {self._currency(cost)}" if value else ""
            for language, text in self._words(cost, DCT, "description").items() or [("en", "")]:
                said[language] = "; ".join(part for part in (said.get(language), figure, text) if part)
        return PriceInWords({tag: text for tag, text in said.items() if text}) if costs else FeeUnknown()

    def _price(self, cost: Node) -> Price:
        """The amount; in fils where our own export says them and they are the same amount."""
        value, fils = self._text(cost, CV, "hasValue"), self._text(cost, KIOSK, "fils")
        if fils.isdecimal() and exact_fils(value) == int(fils):
            value = Money(int(fils)).number
        return Price(value, self._currency(cost), self._words(cost, DCT, "description"))

    def _currency(self, cost: Node) -> str:
        said = self._text(cost, CV, "currency")
        return said.removeprefix(CURRENCIES) or KWD

    def _page(self, node: Node) -> str:
        for contact in self._nodes(node, CV, "contactPoint"):
            for page in self._nodes(contact, CV, "contactPage"):
                return str(page)
        return next((str(page) for page in self._nodes(node, FOAF, "page")), "")

    def _term(self, node: Node, space: str, name: str, ours: str) -> str:
        found = sorted(str(value) for value in self._nodes(node, space, name))
        return next((value.removeprefix(ours) for value in found if value.startswith(ours)), "")

    def _label(self, node: Node) -> Words:
        return self._words(node, SKOS, "prefLabel")

    def _words(self, node: Node, space: str, name: str) -> Words:
        said = [value for value in self._nodes(node, space, name) if isinstance(value, Literal)]
        said.sort(key=lambda value: (value.language or "", str(value)))
        return words(*((value.language or "", str(value)) for value in said))

    def _text(self, node: Node, space: str, name: str) -> str:
        return min((str(value) for value in self._nodes(node, space, name)), default="")

    def _nodes(self, node: Node, space: str, name: str) -> list[Node]:
        return list(self._graph.objects(node, URIRef(f"{space}{name}")))


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
