"""Mapping files in TOML.

The format is described in `assets/catalogue/mappings/README.md`; two mappings that work lie beside it.
"""

import re
import tomllib
from collections.abc import Mapping as AnyMapping

from kiosk.contract.catalogue_cursor import Cursor, RecordError
from kiosk.contract.catalogue_record import Refusal
from kiosk.contract.catalogues.document import ENCODINGS, UTF_8
from kiosk.contract.catalogues.foreign import FOREIGN, Words
from kiosk.contract.catalogues.mapping import (
    Codes,
    Exclusion,
    FeeMapping,
    Groups,
    MappedAgency,
    MappedService,
    Mapping,
    Phrase,
    Phrases,
    Rule,
    Value,
)
from kiosk.domain.service import Channel, Kind, LifeEvent

FORMAT = "kiosk-mapping/1"

_PREFIX = re.compile(r"[a-z][a-z0-9]{1,11}")
_CATEGORY = re.compile(r"[a-z][a-z-]{0,39}")
_FORM = re.compile("csv|json")
_SEPARATOR = re.compile(r"[,;|\t]")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_PATTERN_LIMIT = 1000


def parse_mapping(text: str, name: str) -> Mapping | Refusal:
    """The mapping that `text` describes, or why it is none."""
    try:
        return _mapping(Cursor(tomllib.loads(text)))
    except tomllib.TOMLDecodeError as error:
        return Refusal(name, "", f"the mapping is no TOML: {error}")
    except RecordError as error:
        return Refusal(name, error.pointer, error.reason)


def _mapping(at: Cursor) -> Mapping:
    root = at.members(frozenset({"format", "prefix", "source", "records", "agency", "service"}), frozenset({"title"}))
    if root["format"].value != FORMAT:
        root["format"].refuse(f"the format is not {FORMAT}")
    optional = frozenset({"encoding", "separator", "last_line_end", "at", "refuse"})
    records = root["records"].members(frozenset({"form"}), optional)
    encoding = _or(records, "encoding", UTF_8)
    if encoding.value not in ENCODINGS:
        encoding.refuse(f"the encoding is one of these: {', '.join(sorted(ENCODINGS))}")
    return Mapping(
        prefix=root["prefix"].code(_PREFIX, "prefix (2 to 12 of a-z and 0-9)"),
        source=root["source"].line(),
        form=records["form"].code(_FORM, "form of file: csv or json"),
        encoding=str(encoding.value),
        separator=_or(records, "separator", ",").code(_SEPARATOR, "separator: comma, semicolon, bar or tab"),
        last_line_end=_or(records, "last_line_end", default=True).boolean(),
        records=_or(records, "at", "").line(empty=True),
        exclusions=tuple(_exclusion(item) for item in _or(records, "refuse", []).items()),
        agency=_agency(root["agency"]),
        service=_service(root["service"]),
    )


def _exclusion(at: Cursor) -> Exclusion:
    members = at.members(frozenset({"value", "is", "reason"}))
    return Exclusion(_value(members["value"]), frozenset(_strings(members["is"])), members["reason"].line())


def _agency(at: Cursor) -> MappedAgency:
    members = at.members(frozenset({"id", "name"}), frozenset({"abbreviation", "website", "category"}))
    return MappedAgency(
        id=_value(members["id"]),
        name=_phrases(members["name"]),
        abbreviation=_value(_or(members, "abbreviation", [])),
        website=_value(_or(members, "website", [])),
        category=_or(members, "category", FOREIGN).code(_CATEGORY, "category (a-z, hyphens)"),
    )


_OPTIONAL = frozenset(
    {"kind", "life_event", "channels", "keywords", "keyword_separator", "audience", "audience_groups", "fee"}
    | {"processing_time", "document", "result", "link", "last_verified"}
)


def _service(at: Cursor) -> MappedService:
    members = at.members(frozenset({"id", "name", "description"}), _OPTIONAL)
    return MappedService(
        id=_value(members["id"]),
        name=_phrases(members["name"]),
        description=_phrases(members["description"]),
        kind=_codes(_or(members, "kind", {}), frozenset(Kind)),
        life_event=_codes(_or(members, "life_event", {}), frozenset(LifeEvent)),
        channels=_codes(_or(members, "channels", {}), frozenset(Channel)),
        keywords=_strings(_or(members, "keywords", [])),
        keyword_separator=_or(members, "keyword_separator", "").line(empty=True),
        audience=_phrases(_or(members, "audience", [])),
        audience_groups=_groups(_or(members, "audience_groups", {})),
        fee=_fee(_or(members, "fee", {})),
        processing_time=_value(_or(members, "processing_time", [])),
        document=_phrases(_or(members, "document", [])),
        result=_phrases(_or(members, "result", [])),
        link=_value(_or(members, "link", [])),
        last_verified=_value(_or(members, "last_verified", [])),
    )


def _fee(at: Cursor) -> FeeMapping:
    members = at.members(frozenset(), frozenset({"amount", "currency", "value", "free", "depends", "note"}))
    return FeeMapping(
        amount=_value(_or(members, "amount", [])),
        currency=_value(_or(members, "currency", [])),
        value=_value(_or(members, "value", [])),
        free=frozenset(_strings(_or(members, "free", []))),
        depends=frozenset(_strings(_or(members, "depends", []))),
        note=_phrases(_or(members, "note", [])),
    )


def _groups(at: Cursor) -> Groups:
    members = at.members(frozenset(), frozenset({"value", "separator", "codes"}))
    meanings = {code: _fixed(item) for code, item in _or(members, "codes", {}).any_members().items()}
    return Groups(_value(_or(members, "value", [])), _or(members, "separator", "").line(empty=True), meanings)


def _codes(at: Cursor, known: frozenset[str]) -> Codes:
    members = at.members(frozenset(), frozenset({"value", "separator", "codes", "rules", "default"}))
    meanings = {code: _known(item, known) for code, item in _or(members, "codes", {}).any_members().items()}
    return Codes(
        value=_value(_or(members, "value", [])),
        separator=_or(members, "separator", "").line(empty=True),
        meanings=meanings,
        rules=tuple(_rule(item, known) for item in _or(members, "rules", []).items()),
        default=_known(_or(members, "default", []), known),
    )


def _rule(at: Cursor, known: frozenset[str]) -> Rule:
    members = at.members(frozenset({"in", "matches", "is"}))
    try:
        pattern = re.compile(members["matches"].line(at_most=_PATTERN_LIMIT), re.IGNORECASE)
    except re.error as error:
        members["matches"].refuse(f"this is no regular expression: {error}")
    (result, *more) = _known(members["is"], known) or ("",)
    if more or not result:
        members["is"].refuse("one value is expected here")
    return Rule(_strings(members["in"]), pattern, result)


def _known(at: Cursor, known: frozenset[str]) -> tuple[str, ...]:
    found = _strings(at)
    for value in found:
        if value not in known:
            at.refuse(f"{value[:40]!a} is none of these: {', '.join(sorted(known))}")
    return found


def _value(at: Cursor) -> Value:
    if isinstance(at.value, AnyMapping):
        return Value(constant=at.members(frozenset({"is"}))["is"].line())
    return Value(_strings(at))


def _phrases(at: Cursor) -> Phrases:
    return tuple(_phrase(item) for item in (at.items() if isinstance(at.value, list) else (at,)))


def _phrase(at: Cursor) -> Phrase:
    members = at.any_members()
    if "is" in members:
        return Phrase({}, constant=_fixed(at.members(frozenset({"is"}))["is"]))
    if "each" in members:
        members = at.members(frozenset({"each", "language", "text"}), frozenset({"draft_js"}))
        draft_js = _or(members, "draft_js", default=False).boolean()
        each, language, text = (members[key].line() for key in ("each", "language", "text"))
        return Phrase({}, each, language, text, draft_js)
    return Phrase({_language(at, tag): _strings(item) for tag, item in members.items()})


def _fixed(at: Cursor) -> Words:
    return {_language(at, tag): item.line() for tag, item in at.any_members().items()}


def _language(at: Cursor, tag: str) -> str:
    return Cursor(tag, at.pointer).code(_LANGUAGE, f"language: {tag[:40]!a}")


def _strings(at: Cursor) -> tuple[str, ...]:
    return tuple(item.line() for item in at.items()) if isinstance(at.value, list) else (at.line(),)


def _or(members: AnyMapping[str, Cursor], key: str, default: object) -> Cursor:
    return members.get(key, Cursor(default, f"/{key}"))
