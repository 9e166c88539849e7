"""What the platform needs to be told. Frozen; read once, from the command line and the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATABASE_VARIABLE = "KIOSK_DATABASE"
DATA_VARIABLE = "KIOSK_PLATFORM_DATA"

HOST = "127.0.0.1"
PORT = 8471
VERIFY_HOST = "verify.example"
ISSUER = "kiosk-kw"
IDENTITY_DELAY = 4.0


@dataclass(frozen=True, slots=True)
class SimulatorSettings:
    """The invented identity provider and agencies; never on beside real ones."""

    identity_delay: float = IDENTITY_DELAY
    """Seconds until the simulated phone approves by itself."""


@dataclass(frozen=True, slots=True)
class BackendSettings:
    """One platform. `database` None means a private PostgreSQL in `data_dir`."""

    data_dir: Path
    database: str | None = None
    host: str = HOST
    port: int = PORT
    public_origin: str | None = None
    """What units call the platform by, `https://host`, where a proxy stands before it."""
    verify_host: str = VERIFY_HOST
    """The host in receipts' QR codes, where the page that checks them is served."""
    issuer: str = ISSUER
    """Who signs receipts."""
    simulators: SimulatorSettings | None = None

    @property
    def keys_dir(self) -> Path:
        """Where the private receipt keys are."""
        return self.data_dir / "keys"


def default_data_dir(environment: Mapping[str, str]) -> Path:
    """Where the platform keeps its data when nobody says: for root a place that the database's user can reach."""
    if chosen := environment.get(DATA_VARIABLE):
        return Path(chosen)
    if os.geteuid() == 0:
        return Path("/var/lib/kiosk-platform")
    home = environment.get("XDG_DATA_HOME") or Path(environment.get("HOME", "~")).expanduser() / ".local" / "share"
    return Path(home) / "kiosk" / "platform"
