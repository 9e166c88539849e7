"""The operating-system account that the private database runs as. PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.backend.store.refusal import StoreUnavailableError

UNPRIVILEGED = ("postgres", "nobody")
_KEPT = ("PATH", "TMPDIR", "LD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Account:
    """An operating-system user, and whether we have to change to it."""

    name: str
    uid: int
    gid: int
    switch: bool

    def run(
        self, command: Sequence[str | Path], environment: Mapping[str, str], seconds: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """What became of `command`, run as this user from `/` with as little environment as it needs."""
        kept = {name: environment[name] for name in _KEPT if name in environment}
        words = [str(word) for word in command]
        with subprocess.Popen(  # noqa: S603 - every word is built by this package, none by a person
            words,
            cwd="/",
            env={"PATH": os.defpath, **kept, "LC_ALL": "C", "HOME": "/"},
            user=self.uid if self.switch else None,
            group=self.gid if self.switch else None,
            extra_groups=[] if self.switch else None,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                said, complained = process.communicate(timeout=seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            except BaseException:
                # A signal to us: let a start or stop of the server come to its end, so that we know where it stands.
                process.wait(seconds)
                raise
        return subprocess.CompletedProcess(words, process.returncode, said, complained)

    def may(self, right: str, path: Path, environment: Mapping[str, str]) -> bool:
        """Whether this user has `right` (`x`, `r`, `w`) on `path`; asked of the kernel, as that user."""
        return self.run(["test", f"-{right}", path], environment).returncode == 0


def database_account(owner: int | None) -> Account:
    """Who the database runs as: this user, or, when this is root, `owner` or an unprivileged user."""
    if os.geteuid() != 0:
        return _own_account(owner)
    candidates: Iterable[str | int] = (owner,) if owner else UNPRIVILEGED
    for candidate in candidates:
        try:
            found = pwd.getpwuid(candidate) if isinstance(candidate, int) else pwd.getpwnam(candidate)
        except KeyError:
            continue
        return Account(found.pw_name, found.pw_uid, found.pw_gid, switch=True)
    message = f"there is no user to run the database as: add the system user {' or '.join(UNPRIVILEGED)}"
    raise StoreUnavailableError(message)


def _own_account(owner: int | None) -> Account:
    uid = os.geteuid()
    try:
        name = pwd.getpwuid(uid).pw_name
    except KeyError:
        message = f"user {uid} has no name on this machine, and PostgreSQL needs one: add it to /etc/passwd"
        raise StoreUnavailableError(message) from None
    if owner is not None and owner != uid:
        message = f"the database folder belongs to user {owner}, not to {name}: run this as its owner, or as root"
        raise StoreUnavailableError(message)
    return Account(name, uid, os.getegid(), switch=False)
