"""PySide6 6.12 on Python 3.11 drops a reference to None, True or False with most calls, and soon aborts.

A bad upgrade fails here at once.
"""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal


class Sender(QObject):
    sent = Signal(bool)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("constant", [None, True, False], ids=str)
def test_calls_keep_the_reference_counts_of_constants(constant):
    sender = Sender()
    sender.sent.connect(lambda _: None)
    before = sys.getrefcount(constant)
    for _ in range(1000):
        sender.setObjectName("name")
        sender.sent.emit(True)
        sender.blockSignals(False)
        QCoreApplication.processEvents()
    assert abs(sys.getrefcount(constant) - before) < 50
