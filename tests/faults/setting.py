"""What a run needs before it begins: a person's number, a unit's code, a disk that can be full."""

import asyncio
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from faults.stack import StackError
from kiosk.adapters.api.device_key import load_or_create_device_key, public_key_pem
from kiosk.backend.services.devices import DeviceService, EnrolmentRefused
from kiosk.backend.store.pool import open_pool
from kiosk.contract.enrolment import proof, verifier
from kiosk.domain.civil_id import CivilId, parse_civil_id
from kiosk.enrolled import DEVICE_FILE
from kiosk.upkeep import DEVICE_KEY_FILE

DISK_SIZE = "24m"
"""The journal keeps a reserve of 8 MB for itself."""


def civil_id_of(run: int) -> str:
    """A Civil ID number of nobody, born in the 1850s; another one for each run."""
    for serial in range(run % 9000, run % 9000 + 1000):
        for check in "0123456789":
            number = f"1500614{serial:04d}{check}"
            found = parse_civil_id(number)
            if isinstance(found, CivilId) and found.checked:
                return number
    raise AssertionError(run)


def enrol(dsn: str, home: Path) -> None:
    """Make the unit at `home` known to the platform, active at once, with a key of its own."""
    home.mkdir(parents=True, exist_ok=True)
    (home / DEVICE_KEY_FILE).unlink(missing_ok=True)
    key = load_or_create_device_key(home / DEVICE_KEY_FILE)
    device_id = asyncio.run(_enrolled(dsn, public_key_pem(key)))
    (home / DEVICE_FILE).write_text(json.dumps({"device_id": device_id}), encoding="utf-8")


async def _enrolled(dsn: str, public_key: str) -> str:
    nonce = token_hex(16)
    async with open_pool(dsn, size=1) as pool:
        service = DeviceService(pool, lambda: datetime.now(UTC))
        code = (await service.create_code(activates=True)).code
        device = await service.enrol(code.code_id, public_key, nonce, proof(verifier(code), public_key, nonce))
    if isinstance(device, EnrolmentRefused):
        raise StackError(device.reason)
    return device.id


def mounted(folder: Path) -> bool:
    """Whether a small tmpfs could be put there; it takes root."""
    words = ["mount", "-t", "tmpfs", "-o", f"size={DISK_SIZE},mode=0700", "faults", str(folder)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def unmounted(folder: Path) -> None:
    """Take it away."""
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder of our own that the database's own user can reach, unlike those of pytest."""
    with TemporaryDirectory(prefix="kiosk-faults-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o711)
        yield Path(name)
