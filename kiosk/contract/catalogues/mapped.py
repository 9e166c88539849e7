"""CSV and JSON files of any shape, read through a mapping file."""

from collections.abc import Iterator, Mapping

from kiosk.contract.catalogues.assembly import Assembly
from kiosk.contract.catalogues.document import RECORD_LIMIT, Table, Unreadable, json_of, table_of, text_of
from kiosk.contract.catalogues.foreign import (
    NO_WORDS,
    ForeignAgency,
    ForeignFee,
    ForeignService,
    Price,
    PriceInWords,
    Words,
    foreign_id,
    words,
)
from kiosk.contract.catalogues.mapping import Codes, FeeMapping, Groups, MappedAgency, Phrase, Phrases, Value
from kiosk.contract.catalogues.mapping import Mapping as MappingFile
from kiosk.contract.catalogues.paths import strings_at, unpacked, values_at
from kiosk.contract.catalogues.report import Imported, broken
from kiosk.domain.service import FeeUnknown, Free

_JOINED = {"ar": "، "}


def read_mapped(content: bytes, name: str, mapping: MappingFile) -> Imported:
    """The services of a foreign file, each under its own id with the mapping's prefix."""
    records = _records(content, mapping)
    if isinstance(records, Unreadable):
        return broken(name, records.reason)
    assembly = Assembly()
    for place, record in records:
        _take(assembly, place, record, mapping)
    return assembly.imported()


def _records(content: bytes, mapping: MappingFile) -> Unreadable | list[tuple[str, object]]:
    text = text_of(content, mapping.encoding)
    if isinstance(text, Unreadable):
        return text
    if mapping.form == "csv":
        table = table_of(text, mapping.separator, last_line_end=mapping.last_line_end)
        if isinstance(table, Unreadable):
            return table
        return _missing_columns(table, mapping) or [(f"line {line}", row) for line, row in table.rows]
    document = json_of(text)
    if isinstance(document, Unreadable):
        return document
    found = values_at(document, mapping.records)
    if len(found) > RECORD_LIMIT:
        return Unreadable(f"the file has more than {RECORD_LIMIT} records")
    if not any(isinstance(record, Mapping) for record in found):
        return Unreadable(f"there are no records at {mapping.records!r}; is this the file the mapping was made for?")
    return [(f"record {number}", record) for number, record in enumerate(found, 1)]


def _missing_columns(table: Table, mapping: MappingFile) -> Unreadable | None:
    named = {
        *mapping.service.id.paths,
        *mapping.agency.id.paths,
        *mapping.service.keywords,
        *mapping.service.link.paths,
    }
    for phrases in (mapping.service.name, mapping.service.description, mapping.agency.name):
        named |= {path for phrase in phrases for paths in phrase.by_language.values() for path in paths}
    missing = sorted(named - set(table.columns))
    if not missing:
        return None
    return Unreadable(f"there is no column {missing[0]!r}; is this the file the mapping was made for?")


def _take(assembly: Assembly, place: str, record: object, mapping: MappingFile) -> None:
    if not isinstance(record, Mapping):
        assembly.refuse(place, "", "it has not as many values as there are columns, or is no object")
        return
    raw_id, raw_agency = _value(record, mapping.service.id), _value(record, mapping.agency.id)
    if not raw_id or not raw_agency:
        assembly.refuse(place, "/agency" if raw_id else "/id", "it has no id" if raw_agency else "it names no agency")
        return
    own_id = foreign_id(mapping.prefix, raw_id)
    for exclusion in mapping.exclusions:
        if _value(record, exclusion.value) in exclusion.codes:
            assembly.refuse(own_id, "", exclusion.reason)
            return
    agency = _agency(record, mapping.agency, foreign_id(mapping.prefix, raw_agency), mapping.source)
    assembly.service(_service(record, mapping, own_id, agency))


def _agency(record: Mapping[str, object], at: MappedAgency, own_id: str, source: str) -> ForeignAgency:
    return ForeignAgency(
        id=own_id,
        name=_words(record, at.name),
        website=_value(record, at.website),
        abbreviation=_value(record, at.abbreviation),
        category=at.category,
        source=source,
    )


def _service(record: Mapping[str, object], mapping: MappingFile, own_id: str, agency: ForeignAgency) -> ForeignService:
    at = mapping.service
    return ForeignService(
        id=own_id,
        agency=agency,
        name=_words(record, at.name),
        description=_words(record, at.description),
        kind=next(iter(_meanings(record, at.kind)), ""),
        life_event=next(iter(_meanings(record, at.life_event)), ""),
        keywords=tuple(words(("", part)) for part in _keywords(record, at.keywords, at.keyword_separator)),
        audience=_words(record, at.audience) or _groups(record, at.audience_groups),
        channels=_meanings(record, at.channels),
        fee=_fee(record, at.fee),
        processing_time=_value(record, at.processing_time),
        documents=tuple((found, NO_WORDS) for phrase in at.document if (found := _phrase(record, phrase))),
        result=_words(record, at.result),
        link=_value(record, at.link),
        last_verified=_value(record, at.last_verified),
        source=mapping.source,
    )


def _value(record: object, value: Value) -> str:
    if value.constant:
        return value.constant
    return next((found.strip() for path in value.paths for found in strings_at(record, path)), "")


def _words(record: object, phrases: Phrases) -> Words:
    found = [said for phrase in phrases if (said := _phrase(record, phrase))]
    return next((said for said in found if "ar" in said or "en" in said), found[0] if found else NO_WORDS)


def _phrase(record: object, phrase: Phrase) -> Words:
    if phrase.constant:
        return phrase.constant
    if not phrase.each:
        pairs = [
            (tag, text)
            for tag, paths in phrase.by_language.items()
            for path in paths
            for text in strings_at(record, path)
        ]
        return words(*pairs)
    pairs = []
    for item in values_at(record, phrase.each):
        tag = next(iter(strings_at(item, phrase.language)), "")
        for text in strings_at(item, phrase.text):
            pairs.append((tag, unpacked(text) if phrase.draft_js else text))
    return words(*pairs)


def _split(record: object, value: Value, separator: str) -> Iterator[str]:
    for path in value.paths:
        for found in strings_at(record, path):
            for part in found.split(separator) if separator else (found,):
                yield part.strip()


def _keywords(record: object, paths: tuple[str, ...], separator: str) -> Iterator[str]:
    return _split(record, Value(paths), separator)


def _meanings(record: object, codes: Codes) -> tuple[str, ...]:
    found = [m for code in _split(record, codes.value, codes.separator) for m in codes.meanings.get(code, ())]
    if found:
        return tuple(dict.fromkeys(found))
    for rule in codes.rules:
        if any(rule.pattern.search(text) for path in rule.paths for text in strings_at(record, path)):
            return (rule.result,)
    return codes.default


def _groups(record: object, groups: Groups) -> Words:
    codes = dict.fromkeys(_split(record, groups.value, groups.separator))
    found = [groups.meanings[code] for code in codes if code in groups.meanings]
    languages = set.intersection(*(set(said) for said in found)) if found else set()
    return {tag: _JOINED.get(tag, ", ").join(said[tag] for said in found) for tag in sorted(languages)}


def _fee(record: object, fee: FeeMapping) -> ForeignFee:
    note = _words(record, fee.note)
    if amount := _value(record, fee.amount):
        return Price(amount, _value(record, fee.currency), note)
    code = _value(record, fee.value)
    if code in fee.free:
        return Free()
    return PriceInWords(note) if code in fee.depends else FeeUnknown()
