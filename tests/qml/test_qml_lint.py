"""All QML of the program: clean for Qt's linter, formatted, and within the rules of the house."""

import re
from pathlib import Path

import pytest

from qml import lint_support

QML = lint_support.QML
FILES = lint_support.qml_files()
NAMES = [str(path.relative_to(QML)) for path in FILES]
LONGEST = 250

BANNED = {
    r"import QtQuick\.Effects|import Qt5Compat|ShaderEffect|MultiEffect|layer\.(enabled|effect)": "shaders",
    r"import QtQuick\.Controls(?!\.Basic)": "a style chosen at run time; import QtQuick.Controls.Basic",
    r"\b(Flickable|ScrollView|ListView|GridView|SwipeView|PathView)\b": "scrolling; turn pages",
    r"\bStackView\b(?![\s\S]*StackView\.Immediate)": "animated pages; use StackView.Immediate",
    r"\bsetContextProperty\b": "untyped names",
    r"textFormat: (?!Text\.PlainText)": "text that is not plain",
    r"Align(Right)\b": "AlignRight; lines start where they start, write AlignLeft",
}


@pytest.fixture(scope="session")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("qml")
    lint_support.build_types(target)
    return target


@pytest.fixture(scope="session")
def formatted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("formatted")
    lint_support.format_copies(target)
    return target


def test_qml_is_there() -> None:
    assert len(FILES) > 40
    assert {"KioskKit"} <= set(lint_support.python_modules())


def test_qmllint_has_nothing_to_say(types: Path) -> None:
    finding = lint_support.lint(types)
    assert finding.clean, finding.words


def test_qmllint_would_see_a_misspelt_colour(types: Path, tmp_path: Path) -> None:
    bad = tmp_path / "KBad.qml"
    bad.write_text("import QtQuick\nimport KioskKit\n\nRectangle {\n    color: KTheme.inkk\n}\n", encoding="utf-8")
    finding = lint_support.lint(types, [bad])
    assert not finding.clean
    assert "inkk" in finding.words


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_is_formatted(path: Path, formatted: Path) -> None:
    set_ = (formatted / path.relative_to(QML)).read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8") == set_, "run `make format`"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_is_not_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_types_have_our_prefix(path: Path) -> None:
    """A type named like something PySide knows corrupts the heap."""
    assert path.stem.startswith("K")
    components = re.findall(r"^\s*component (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert all(name.startswith("K") for name in components)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_keeps_the_rules(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    broken = [reason for pattern, reason in BANNED.items() if re.search(pattern, source)]
    assert not broken


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_colours_come_from_the_theme(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    values = re.findall(r'color: "(\w*)"', source) + re.findall(r'"#[0-9a-fA-F]{3,8}"', source)
    assert not [value for value in values if value != "transparent"]


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name != "KioskDesk"], ids=str)
def test_text_goes_through_ktext(path: Path) -> None:  # but for the developers' desk, which is not the unit's
    if path.name != "KText.qml":
        assert not re.search(r"^\s*(\w+: )?(Text|Label|TextEdit|TextArea|TextField) \{", path.read_text(), re.MULTILINE)


@pytest.mark.parametrize("folder", sorted(path.parent for path in QML.glob("*/qmldir")), ids=lambda folder: folder.name)
def test_the_module_lists_its_files(folder: Path) -> None:
    listed = re.findall(r"(\w+\.qml)$", (folder / "qmldir").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(path.name for path in folder.glob("*.qml"))
