"""Runs Qt's own tools over the QML of the program: types from Python, qmllint, qmlformat."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

QML = Path(__file__).resolve().parents[2] / "kiosk" / "ui" / "qml"
UI = QML.parent
TOOLS = Path(sys.executable).parent


@dataclass(frozen=True)
class Finding:
    """What a tool said and whether it was content."""

    clean: bool
    words: str


def qml_files(folder: Path = QML) -> list[Path]:
    return sorted(folder.rglob("*.qml"))


def python_modules(folder: Path = UI) -> dict[str, list[Path]]:
    """The Python files that declare QML types, by the name of the QML module they declare them in."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.py")):
        name = re.search(r'^QML_IMPORT_NAME = "([\w.]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
        if name:
            found.setdefault(name.group(1), []).append(path)
    return found


def build_types(target: Path) -> None:
    """Write an import folder to `target`: the QML as it is, with the types that Python adds described."""
    for folder in {path.parent for path in qml_files()}:
        shutil.copytree(folder, target / folder.relative_to(QML), dirs_exist_ok=True)
    bases = {"KioskKit": (UI / "theme_colours.py",)}
    for name, paths in python_modules().items():
        folder = target / Path(*name.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        classes = folder / "python.json"
        dumped = _run("pyside6-metaobjectdump", *(str(path) for path in (*bases.get(name, ()), *paths)))
        classes.write_text(json.dumps(_with_constants(json.loads(dumped.stdout))), encoding="utf-8")
        types = folder / "python.qmltypes"
        options = (
            "--generate-qmltypes",
            str(types),
            "--import-name",
            name,
            "--major-version",
            "1",
            "-o",
            str(folder / "unused.cpp"),
        )
        _run("pyside6-qmltyperegistrar", *options, str(classes))
        listed = folder / "qmldir"
        known = listed.read_text(encoding="utf-8") if listed.exists() else f"module {name}\n"
        listed.write_text(f"{known}typeinfo python.qmltypes\ndepends QtQuick\n", encoding="utf-8")


def lint(target: Path, files: Sequence[Path] | None = None) -> Finding:
    """What qmllint says about `files`, or about all QML copied to `target`; every warning counts."""
    chosen = (str(path.resolve()) for path in files or qml_files(target))
    done = _run("pyside6-qmllint", "-W", "0", "-I", str(target), *chosen, check=False)
    return Finding(done.returncode == 0, done.stdout + done.stderr)


def format_copies(target: Path) -> None:
    """Write all QML to `target` as qmlformat sets it."""
    shutil.copytree(QML, target, dirs_exist_ok=True)
    _run("pyside6-qmlformat", "--ignore-settings", "--inplace", *(str(path) for path in qml_files(target)))


def _with_constants(dumped: list[dict[str, object]]) -> list[dict[str, object]]:
    """Properties without a signal are constant; the dump forgets to say so."""
    for unit in dumped:
        for type_ in unit["classes"]:  # type: ignore[attr-defined]
            for entry in type_.get("properties", []):
                if "notify" not in entry:
                    entry["constant"] = True
    return dumped


def _run(tool: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(TOOLS / tool), *arguments], check=check, capture_output=True, text=True)
