"""`python -m kiosk.ui.translate`: collects the words of the screens into translations/*.ts and compiles them.

`--compile` only compiles; the set-up does that.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

from kiosk.domain.text import Language

HERE = Path(__file__).parent
FOLDER = HERE.parent.parent / "translations"
_TOOLS = Path(PySide6.__file__).parent


def sources() -> list[Path]:
    """Every file with words for the screen, in a stable order."""
    return sorted([*HERE.rglob("*.py"), *HERE.rglob("*.qml")])


def collect(folder: Path) -> None:
    """Bring the `.ts` files up to date; sentences that are gone are dropped, new ones are unfinished."""
    for language in Language:
        file = folder / f"kiosk_{language}.ts"
        options = ["-source-language", "en", "-target-language", language.value, "-no-obsolete", "-locations", "none"]
        _run("lupdate", *options, *(str(path) for path in sources()), "-ts", str(file))


def compile_into(folder: Path, out: Path) -> None:
    """Compile every `.ts` of `folder` into `out`."""
    for language in Language:
        source = folder / f"kiosk_{language}.ts"
        _run("lrelease", str(source), "-qm", str(out / f"kiosk_{language}.qm"))


def _run(tool: str, *arguments: str) -> None:
    # Qt's own tools, as they lie in the PySide6 package: the pyside6-* commands only start these.
    done = subprocess.run([str(_TOOLS / tool), *arguments], check=False, capture_output=True, text=True)  # noqa: S603 - paths of this program only
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)


def main() -> None:
    """Collect unless only compiling is asked for; compile."""
    if "--compile" not in sys.argv[1:]:
        collect(FOLDER)
    compile_into(FOLDER, FOLDER)


if __name__ == "__main__":
    main()
