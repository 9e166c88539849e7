"""Names of CPSV-AP 3.2 and of our own terms beside it."""

from types import MappingProxyType

CPSV = "http://purl.org/vocab/cpsv#"
CV = "http://data.europa.eu/m8g/"
DCT = "http://purl.org/dc/terms/"
DCAT = "http://www.w3.org/ns/dcat#"
FOAF = "http://xmlns.com/foaf/0.1/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
KIOSK = "https://catalogue.example/terms#"
"""Our own terms, under a name reserved for examples: a state that publishes catalogues puts its own domain here."""

BASE = "https://catalogue.example/"
"""Where exported records are named, unless the export is told otherwise."""
PREFIXES = MappingProxyType(
    {"cpsv": CPSV, "cv": CV, "dct": DCT, "dcat": DCAT, "foaf": FOAF, "kiosk": KIOSK, "skos": SKOS, "xsd": XSD}
)

KUWAIT = "http://publications.europa.eu/resource/authority/country/KWT"
DINAR = "http://publications.europa.eu/resource/authority/currency/KWD"
CURRENCIES = "http://publications.europa.eu/resource/authority/currency/"
LANGUAGES = MappingProxyType(
    {
        "ar": "http://publications.europa.eu/resource/authority/language/ARA",
        "en": "http://publications.europa.eu/resource/authority/language/ENG",
    }
)

CONTEXT_ADDRESS = "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld"
"""The one context that a file may name by address; it is never fetched."""

KIND, LIFE_EVENT, CHANNEL = (f"{KIOSK}{word}-" for word in ("kind", "life-event", "channel"))
