"""Who this unit is to the platform, as it was told when it was enrolled."""

import json
from pathlib import Path

DEVICE_FILE = "device.json"


class NotEnrolledError(Exception):
    """The platform does not know this unit yet."""


def device_id_of(data_dir: Path) -> str:
    """This unit's id; NotEnrolledError where nobody has said so yet."""
    try:
        return str(json.loads((data_dir / DEVICE_FILE).read_text(encoding="utf-8"))["device_id"])
    except (OSError, ValueError, KeyError) as cause:
        raise NotEnrolledError from cause
