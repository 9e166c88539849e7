"""One agency and one service in the catalogue file format, with everything in them."""

import copy

AGENCY = {
    "id": "sample-office",
    "name": {"ar": "مكتب نموذجي", "en": "Sample office"},
    "abbreviation": "SO",
    "website": "office.example",
    "category": "authority",
    "source": "invented",
}
FORM = {
    "version": 3,
    "schema": {
        "type": "object",
        "additionalProperties": False,
        "required": ["way"],
        "properties": {"way": {"type": "string", "oneOf": [{"const": "home"}, {"const": "unit"}]}},
    },
    "pages": [
        {
            "id": "way",
            "title": {"ar": "كيف؟", "en": "How?"},
            "show_if": None,
            "fields": [
                {
                    "name": "way",
                    "widget": "choice",
                    "label": {"ar": "الطريقة", "en": "Way"},
                    "hint": {"ar": "اختر", "en": "Choose"},
                    "options": [
                        {"value": "home", "label": {"ar": "المنزل", "en": "Home"}, "hint": None},
                        {"value": "unit", "label": {"ar": "هنا", "en": "Here"}, "hint": {"ar": "الآن", "en": "Now"}},
                    ],
                    "errors": {"required": {"ar": "اختر واحدة", "en": "Choose one"}},
                    "sensitive": False,
                },
            ],
        },
    ],
}
SERVICE = {
    "id": "sample-service",
    "agency": "sample-office",
    "name": {"ar": "خدمة نموذجية", "en": "Sample service"},
    "description": {"ar": "وصف", "en": "Description"},
    "kind": "transactional",
    "life_event": "driving",
    "keywords": {"ar": ["ليسن"], "en": ["licence"]},
    "audience": {"ar": "الجميع", "en": "Everybody"},
    "channels": ["unit", "counter"],
    "fee": {"kind": "fixed", "fils": 5000},
    "processing_time": "P1DT2H",
    "documents": [{"name": {"ar": "البطاقة", "en": "Card"}, "note": None}],
    "outcome": "at_once",
    "result": {"ar": "بطاقة", "en": "A card"},
    "link": "https://office.example/service",
    "popularity": 40,
    "source": "invented",
    "last_verified": "2026-11-23",
    "form": FORM,
}
OFFICES = frozenset({"sample-office"})


def changed(pointer, value):
    """The sample service with the value at `pointer` replaced; `...` removes the key."""
    record = copy.deepcopy(SERVICE)
    *path, last = [int(step) if step.isdigit() else step for step in pointer.strip("/").split("/")]
    at = record
    for step in path:
        at = at[step]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return record
