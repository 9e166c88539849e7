"""The drawings of the state machines are those of their tables."""

import re
from pathlib import Path

import pytest

from kiosk.diagrams import DRAWINGS, FILE, Drawing, written

ROOT = Path(__file__).resolve().parents[1]


def test_the_drawings_are_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == written(), "run `make diagrams`"


def test_they_are_drawn_the_same_every_time_and_from_any_order_of_edges() -> None:
    turned = tuple(
        Drawing(drawing.title, drawing.place, type(drawing.table)(dict(reversed(drawing.table.edges.items()))))
        for drawing in DRAWINGS
    )
    assert written(turned) == written()


def test_an_edge_less_is_another_drawing() -> None:
    for left_out in (edge for drawing in DRAWINGS[:3] for edge in drawing.table.edges):
        fewer = tuple(
            Drawing(
                drawing.title,
                drawing.place,
                type(drawing.table)({edge: to for edge, to in drawing.table.edges.items() if edge != left_out}),
            )
            for drawing in DRAWINGS
        )
        assert written(fewer) != written()


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.title)
def test_picture_and_list_show_each_edge_once(drawing: Drawing) -> None:
    page = next(part for part in written().split("\n## ") if part.startswith(drawing.title))
    arrows = re.findall(r"^  (\w+) --> (\w+) : (.+)$", page, re.MULTILINE)
    drawn = sorted((source, event, to) for source, to, events in arrows for event in events.split(" · "))
    rows = sorted(re.findall(r"^\| (\w+) \| (\w+) \| (\w+) \|$", page, re.MULTILINE)[1:])
    edges = sorted((source, event, to) for (source, event), to in drawing.table.edges.items())
    assert drawn == rows == edges
    assert (ROOT / drawing.place).is_file()


def test_every_table_of_the_programs_is_drawn() -> None:
    declared = re.compile(r"^\w+: Table\[", re.MULTILINE)
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "kiosk").rglob("*.py")
        if declared.search(path.read_text(encoding="utf-8"))
    }
    assert found == {drawing.place for drawing in DRAWINGS}


def test_the_architecture_names_them() -> None:
    assert "(states.md)" in (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
