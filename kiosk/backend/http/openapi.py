"""`python -m kiosk.backend.http.openapi` writes the API's document anew; a test fails where it is not up to date."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kiosk import contract
from kiosk.backend.http.app import create_app
from kiosk.backend.http.settings import HttpSettings

if TYPE_CHECKING:
    from kiosk.backend.services import Services

FILE = Path(contract.__file__).with_name("openapi.json")


class _Nobody:
    """Stands for services that are not called: the document follows from the routes alone."""

    def __getattr__(self, name: str) -> "_Nobody":
        return self


def document() -> dict[str, Any]:
    """The document as the code has it."""
    return create_app(cast("Services", _Nobody()), HttpSettings(), lambda: datetime.now(UTC)).openapi()


def written() -> str:
    """The document as it stands in the file."""
    return json.dumps(document(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
