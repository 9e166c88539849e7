"""The files of a private PostgreSQL cluster: where they lie, what its settings say, and whose process serves it."""

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.backend.store.account import Account
from kiosk.backend.store.refusal import StoreUnavailableError

ROLE = "kiosk"
DATABASE = "kiosk"
PORT = 5432
_LONGEST_SOCKET_PATH = 107
_SOCKET_FILE = f".s.PGSQL.{PORT}.lock"
_PID_LINES = 8
_DEAD = {"Z", "X"}
_UNSAFE_IN_PATH = frozenset("\"'`$\\\n")
_DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True)
class ClusterPaths:
    """Everything the private database keeps in the platform's data folder."""

    data_dir: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own folder."""
        return self.data_dir / "postgres"

    @property
    def unfinished(self) -> Path:
        """Where a cluster is made before it gets its name; safe to throw away."""
        return self.data_dir / "postgres.unfinished"

    @property
    def settings(self) -> Path:
        """The server's settings; kept out of the cluster so that only we write them."""
        return self.data_dir / "postgres-settings"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.cluster / "server.log"

    @property
    def note(self) -> Path:
        """What the server writes about itself while it runs."""
        return self.cluster / "postmaster.pid"

    @property
    def start_lock(self) -> Path:
        """Held while somebody starts or stops the server."""
        return self.data_dir / "postgres-start.lock"

    @property
    def use_lock(self) -> Path:
        """Shared by everybody who uses the server; who can have it alone is the last."""
        return self.data_dir / "postgres-use.lock"

    def major(self) -> int | None:
        """The major version that made the cluster, or None where there is none."""
        version = self.cluster / "PG_VERSION"
        try:
            return int(version.read_text(encoding="ascii").strip())
        except FileNotFoundError:
            return None

    def owner(self) -> int | None:
        """The user that the cluster belongs to, or None where there is none."""
        try:
            return self.cluster.stat().st_uid
        except FileNotFoundError:
            return None


@dataclass(frozen=True, slots=True)
class Postmaster:
    """What the running server wrote about itself."""

    pid: int
    port: int
    socket_dir: Path
    ready: bool


def read_postmaster(paths: ClusterPaths, account: Account, environment: Mapping[str, str]) -> Postmaster | None:
    """The process that serves the cluster now, or None."""
    try:
        lines = paths.note.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    if not lines or not _serves(paths, int(lines[0]), account, environment):
        return None
    lines += [""] * (_PID_LINES - len(lines))
    return Postmaster(int(lines[0]), int(lines[3] or PORT), Path(lines[4]), lines[7].strip() == "ready")


def is_running(paths: ClusterPaths) -> bool:
    """Whether the process that last served the cluster still runs: a look, for free, that asks nobody."""
    try:
        pid = int(paths.note.read_text(encoding="utf-8").split("\n", 1)[0])
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (OSError, ValueError, IndexError):
        return False
    return state not in _DEAD


def forget_stranger(paths: ClusterPaths, socket_folder: Path) -> None:
    """Remove a dead server's notes where its process id is another's now, or nobody has reaped it.

    PostgreSQL would take it for running. It still refuses to start while the dead server's processes use the data.
    """
    for note in (paths.note, socket_folder / _SOCKET_FILE):
        try:
            pid = int(note.read_text(encoding="utf-8").split("\n", 1)[0])
        except (FileNotFoundError, ValueError):
            continue
        if Path(f"/proc/{pid}").exists():
            note.unlink(missing_ok=True)


def _serves(paths: ClusterPaths, pid: int, account: Account, environment: Mapping[str, str]) -> bool:
    # A process id is used again by others; a postmaster's working folder is its cluster. Asked as the
    # database's own user: in a container root may not look into other users' processes.
    working_folder = account.run(["readlink", f"/proc/{pid}/cwd"], environment).stdout.strip()
    return working_folder == str(paths.cluster.resolve())


def write_settings(paths: ClusterPaths, socket_dir: Path, account: Account, *, durable: bool) -> Path:
    """Write who may connect and how the server runs; the settings file."""
    folder = paths.settings
    folder.mkdir(mode=0o755, exist_ok=True)
    folder.chmod(0o755)
    values = {
        "data_directory": str(paths.cluster),
        "hba_file": str(folder / "pg_hba.conf"),
        "ident_file": str(folder / "pg_ident.conf"),
        "listen_addresses": "",
        "port": str(PORT),
        "unix_socket_directories": f'"{socket_dir}"',
        "unix_socket_permissions": "0700",
        "max_connections": "64",
        "shared_buffers": "128MB",
        "jit": "off",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "client_encoding": "utf8",
        "log_line_prefix": "%m [%p] ",
        # Details and statements of errors carry people's data; the log must not.
        "log_error_verbosity": "terse",
        "log_min_error_statement": "panic",
        **(_DURABLE if durable else _FORGETFUL),
    }
    settings = folder / "postgresql.conf"
    settings.write_text("".join(f"{name} = '{value}'\n" for name, value in values.items()), encoding="utf-8")
    (folder / "pg_hba.conf").write_text(f"local all all peer map={ROLE}\n", encoding="utf-8")
    people = sorted({"root", account.name})
    (folder / "pg_ident.conf").write_text("".join(f'{ROLE} "{name}" {ROLE}\n' for name in people), encoding="utf-8")
    for written in folder.iterdir():
        written.chmod(0o644)
    return settings


def prepare_data_dir(data_dir: Path, account: Account, environment: Mapping[str, str]) -> None:
    """Make the data folder, and see that the database's user can pass through it."""
    if _UNSAFE_IN_PATH & set(str(data_dir)):
        message = f"the data folder's name has quotes or other signs that PostgreSQL can't take: {data_dir}"
        raise StoreUnavailableError(message)
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not account.switch:
        return
    if data_dir.stat().st_uid == os.geteuid():
        data_dir.chmod(data_dir.stat().st_mode | 0o011)
    if not account.may("x", data_dir, environment):
        message = (
            f"the database runs as user {account.name}, who can't reach {data_dir}: "
            "choose a data folder outside of private folders, such as /var/lib/kiosk"
        )
        raise StoreUnavailableError(message)


def own_folder(folder: Path, account: Account) -> Path:
    """Make `folder` private to the database's user, refusing one that somebody else put there."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        held = folder.lstat()
        if folder.is_symlink() or not folder.is_dir() or held.st_uid not in {account.uid, os.geteuid()}:
            message = f"{folder} belongs to somebody else: remove it, or choose another data folder"
            raise StoreUnavailableError(message) from None
        folder.chmod(0o700)
    if account.switch:
        os.chown(folder, account.uid, account.gid, follow_symlinks=False)
    return folder


def socket_dir(paths: ClusterPaths, account: Account, environment: Mapping[str, str]) -> Path:
    """A folder whose socket path is short enough for the kernel."""
    for folder in _socket_folders(paths, account, environment):
        if len(os.fsencode(folder / _SOCKET_FILE)) <= _LONGEST_SOCKET_PATH:
            return folder
    message = f"no folder with a short enough name for the database's socket was found for {paths.data_dir}"
    raise StoreUnavailableError(message)


def _socket_folders(paths: ClusterPaths, account: Account, environment: Mapping[str, str]) -> Iterator[Path]:
    yield paths.data_dir / "postgres-socket"
    name = f"kiosk-{account.uid}-{hashlib.sha256(os.fsencode(paths.data_dir)).hexdigest()[:12]}"
    runtime = environment.get("XDG_RUNTIME_DIR")
    if runtime and not account.switch:
        yield Path(runtime) / name
    yield Path(tempfile.gettempdir()) / name
    yield Path("/tmp") / name  # noqa: S108 - `own_folder` refuses a folder that somebody else made there
