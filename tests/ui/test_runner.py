import threading

from kiosk.ui.runner import QtRunner


def test_work_is_done_elsewhere_and_its_value_comes_back_here(qtbot):
    runner = QtRunner(lambda _: None)
    came: list[tuple[int, int]] = []
    runner.run(threading.get_ident, lambda there: came.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(came))
    ((there, here),) = came
    assert there != here == threading.get_ident()
    runner.close()


def test_a_cancelled_jobs_value_is_dropped(qtbot):
    runner = QtRunner(lambda _: None)
    came: list[str] = []
    runner.run(lambda: "dropped", came.append).cancel()
    runner.run(lambda: "kept", came.append)
    qtbot.waitUntil(lambda: came == ["kept"])
    runner.close()


def test_a_bug_in_the_work_reaches_the_last_resort(qtbot, caplog):
    faults: list[BaseException] = []
    runner = QtRunner(faults.append)
    runner.run(lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], ZeroDivisionError)
    assert "work failed" in caplog.text
    runner.close()


def test_timers_ring_in_the_order_of_their_times_and_can_be_called_off(qtbot):
    runner = QtRunner(lambda _: None)
    rung: list[str] = []
    runner.after(0.05, lambda: rung.append("late"))
    runner.after(0.01, lambda: rung.append("early"))
    runner.after(0.02, lambda: rung.append("never")).cancel()
    runner.after(0.0, lambda: runner.after(0.0, lambda: rung.append("from a timer")))
    qtbot.waitUntil(lambda: "late" in rung)
    assert rung == ["from a timer", "early", "late"]
    runner.close()


def test_nothing_rings_or_comes_back_after_the_end(qtbot):
    runner = QtRunner(lambda _: None)
    came: list[str] = []
    runner.after(0.01, lambda: came.append("timer"))
    runner.run(lambda: "value", came.append)
    runner.close()
    qtbot.wait(50)
    assert came == []
