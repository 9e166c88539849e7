import pytest
from PySide6.QtCore import QObject

from kiosk.ui.desk import DeskWindow


class AtOnce:
    def run(self, work, done):
        done(work())

    def after(self, seconds, action):
        raise NotImplementedError


@pytest.mark.usefixtures("qapp")
def test_a_press_on_the_desk_does_what_it_says():
    done: list[str] = []

    def decline() -> str:
        done.append("declined")
        return "The next card will be declined."

    desk = DeskWindow(AtOnce(), {"Decline": decline, "Nothing": lambda: ""})
    assert desk.is_shown
    model = desk._model  # noqa: SLF001 - what QML is given
    assert model.actions == ["Decline", "Nothing"]
    model.act(0)
    assert done == ["declined"]
    assert QObject.property(model, "told") == "The next card will be declined."
    desk.close()
