from dataclasses import replace
from typing import get_args

import pytest

from kiosk.domain.text import Language, Text
from kiosk.flows.preferences import Contrast, Preferences, TextSize
from kiosk.flows.state import HelpShown, IdleWarning, Screen, VisitState
from kiosk.ui.theme import KTheme
from kiosk.ui.theme_type import Panel
from kiosk.ui.viewmodels import overlay, shell
from kiosk.ui.viewmodels.gathered import ViewModels
from kiosk.ui.viewmodels.overlay import OverlayViewModel
from kiosk.ui.viewmodels.shell import NAMES, ShellViewModel
from ui.said import AR, EN, plain, translations, words
from ui.sample_states import NOW, OVERLAYS, SCREENS, state_of
from ui.stage_hands import RecordingVisit, StandingClock

pytestmark = pytest.mark.usefixtures("qapp")
CENTRE = Text("مركز القرين", "Al-Qurain centre")


def shell_of(name: str) -> shell.ShellProps:
    return shell.derive(state_of(name, EN), words(EN), NOW, CENTRE)


def test_every_screen_has_a_name_of_its_own() -> None:
    assert set(NAMES) == set(get_args(Screen))
    assert len(set(NAMES.values())) == len(NAMES)


def test_the_samples_show_every_screen() -> None:
    assert {type(screen) for screen in SCREENS.values()} == set(get_args(Screen))


@pytest.mark.parametrize(
    ("name", "progress"),
    [("home", 1.0), ("civil-id", 1 / 6), ("review", 5 / 6), ("pay", 1.0), ("checking", 0.9), ("receipt", 1.0)],
)
def test_the_cloth_is_woven_as_far_as_the_person_has_come(name: str, progress: float) -> None:
    assert shell_of(name).progress == pytest.approx(progress)


def test_bars_stand_only_where_somebody_is() -> None:
    assert [name for name in SCREENS if shell_of(name).bare] == ["attract", "thanks", "out-of-service"]
    assert shell_of("out-of-service").code == "journal-unusable"


def test_the_clock_and_the_centre_speak_the_language_of_the_screen() -> None:
    props = shell.derive(state_of("home", AR), words(AR), NOW, CENTRE)
    assert (props.centre, props.date, plain(props.time), props.other_language) == (
        "مركز القرين",
        "الاثنين 23 نوفمبر",
        "10:24 ص",
        "English",
    )


def test_preferences_go_round() -> None:
    visit = RecordingVisit()
    model = ShellViewModel(visit, words(AR), StandingClock(NOW), CENTRE)
    dark = Preferences(TextSize.LARGE, Contrast.DARK, lowered=True)
    model.show(replace(state_of("home"), preferences=dark), words(AR))
    model.enlarge()
    model.contrast()
    model.lower()
    model.translate()
    model.wake("en")
    assert visit.commands == [
        ("prefer", replace(dark, text_size=TextSize.NORMAL)),
        ("prefer", replace(dark, contrast=Contrast.NORMAL)),
        ("prefer", replace(dark, lowered=False)),
        ("choose_language", Language.EN),
        ("wake", Language.EN),
    ]


@pytest.mark.requirement("A11Y-16")
def test_the_idle_warning_counts_down_and_says_what_is_true_of_the_money() -> None:
    props = overlay.derive(OVERLAYS["over-idle"], words(AR), 30, "1800 000")
    assert (props.kind, props.seconds, props.unit, props.share) == ("idle", 24, "ثانية", pytest.approx(0.8))
    assert props.money == "لم تدفع شيئاً بعد."
    receipt = replace(state_of("receipt"), overlay=IdleWarning(3))
    assert overlay.derive(receipt, words(AR), 30, "").money == ""
    assert overlay.derive(receipt, words(AR), 30, "").unit == "ثوانٍ"


def test_the_warning_s_share_begins_whole() -> None:
    model = OverlayViewModel(RecordingVisit(), "")
    shares = []
    for left in (30, 15, 30):
        model.show(replace(state_of("review"), overlay=IdleWarning(left)), words(EN))
        shares.append(model.property("share"))
    assert shares == [1.0, 0.5, 1.0]


@pytest.mark.requirement("A11Y-24")
@pytest.mark.parametrize("name", list(SCREENS))
def test_every_screen_has_help_and_a_number_to_call(name: str) -> None:
    for language in (AR, EN):
        state = replace(state_of(name, language), overlay=HelpShown())
        props = overlay.derive(state, words(language), 0, "1800 000")
        assert props.first
        assert props.second
        assert plain(props.phone) == "1800 000"


def test_overlays_pass_on_what_was_touched() -> None:
    visit = RecordingVisit()
    model = OverlayViewModel(visit, "")
    model.more()
    model.close()
    model.end()
    assert visit.commands == [("more_time",), ("close_overlay",), ("end",)]


@pytest.mark.requirement("I18N-01")
def test_a_new_language_reaches_every_model_and_the_theme() -> None:
    visit = RecordingVisit(state_of("service", AR))
    theme = KTheme(Panel(1080, 1920, 3.61))
    models = ViewModels(visit, translations().words(), theme, StandingClock(NOW), CENTRE, "1800 000")
    service = models.initial_properties["service"]
    assert service.property("name") == "تجديد رخصة القيادة"
    assert theme.property("rightToLeft")
    visit.state.set(state_of("service", EN, text_size=TextSize.LARGE))
    assert service.property("name") == "Renew a driving licence"
    assert not theme.property("rightToLeft")
    assert theme.property("largeText")
    models.close()
    visit.state.set(VisitState())
    assert service.property("name") == "Renew a driving licence"
