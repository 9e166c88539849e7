"""Finding values inside a record by the dotted paths of a mapping file."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal


def strings_at(record: object, path: str) -> tuple[str, ...]:
    """All texts and numbers at `path`; a list on the way stands for each of its items, null for nothing."""
    return tuple(_texts(values_at(record, path)))


def values_at(record: object, path: str) -> tuple[object, ...]:
    """All values at `path`; the empty path is the record itself. A whole name wins over its parts."""
    if not path:
        return tuple(record) if isinstance(record, list) else (record,)
    if isinstance(record, list):
        return tuple(value for item in record for value in values_at(item, path))
    if not isinstance(record, Mapping):
        return ()
    if path in record:
        return values_at(record[path], "")
    first, _, rest = path.partition(".")
    return values_at(record[first], rest) if rest and first in record else ()


def unpacked(text: str) -> str:
    """The plain words of a draft.js document; any other text as it is."""
    if not text.startswith('{"'):
        return text
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return text
    blocks = document.get("blocks")
    if not isinstance(blocks, list):
        return text
    return " ".join(
        block["text"].strip() for block in blocks if isinstance(block, Mapping) and isinstance(block.get("text"), str)
    ).strip()


def _texts(values: tuple[object, ...]) -> Iterator[str]:
    for value in values:
        match value:
            case str():
                if value.strip():
                    yield value
            case bool():
                yield "true" if value else "false"
            case int() | Decimal():
                yield str(value)
            case _:
                pass
