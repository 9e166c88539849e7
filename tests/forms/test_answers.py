from inspect import signature

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import forms as room
from kiosk.domain.form import Field, Option, Widget
from kiosk.domain.phone import parse_phone
from kiosk.domain.text import Text
from kiosk.forms.counting import CHOICES, DIGITS, ITEMS, counted
from kiosk.ports.forms import FormRules

LABEL = Text("حقل", "Field")


def field(widget, **more):
    return Field("field", widget, LABEL, **more)


def test_the_room_is_what_the_flows_ask_for():
    wanted = {name: rule for name, rule in vars(FormRules).items() if not name.startswith("_")}
    assert wanted
    for name, rule in wanted.items():
        asked = list(signature(rule).parameters.values())[1:]
        given_here = list(signature(getattr(room, name)).parameters.values())
        assert [p.default for p in given_here] == [p.default for p in asked]


@given(widget=st.sampled_from(Widget), typed=st.text(max_size=30))
def test_storing_twice_changes_nothing(widget, typed):
    once = room.normalised(field(widget), typed)
    assert room.normalised(field(widget), once) == once


@given(widget=st.sampled_from(Widget), typed=st.text(max_size=30))
def test_what_is_stored_has_no_invisible_characters_and_no_ends(widget, typed):
    stored = room.normalised(field(widget), typed)
    assert isinstance(stored, str)
    assert stored.isprintable()
    assert stored == stored.strip()


@pytest.mark.requirement("I18N-07")
@given(
    number=st.from_regex(r"[24569][0-9]{7}", fullmatch=True),
    prefix=st.sampled_from(["", "+965", "00965", "+965 "]),
    zero=st.sampled_from(["0", "٠", "۰"]),
)
def test_a_phone_number_is_the_same_in_every_writing(number, prefix, zero):
    typed = "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in prefix + number)
    assert room.normalised(field(Widget.PHONE), typed) == number
    assert parse_phone(number) is not None


def test_what_is_shown_again():
    way = field(Widget.CHOICE, options=(Option("home", Text("المنزل", "Home")),))
    assert room.shown_value(way, "home") == Text("المنزل", "Home")
    assert room.shown_value(way, "gone").en == "\u2068gone\u2069"
    assert room.shown_value(field(Widget.PHONE), "99123456").ar == "\u2066+965 9912 3456\u2069"
    assert room.shown_value(field(Widget.DATE), "1850-06-14") == Text(
        "\u206614\u2069 يونيو \u20661850\u2069", "14 June 1850"
    )
    assert room.shown_value(field(Widget.DATE), "soon").en == "\u2066soon\u2069"
    assert room.shown_value(field(Widget.TEXT), "Block 3").ar == "\u2068Block 3\u2069"
    assert room.shown_value(field(Widget.KEYPAD), "0012").ar == "\u20660012\u2069"
    assert room.shown_value(field(Widget.TEXT), "") == Text("لا إجابة", "No answer")


@pytest.mark.requirement("SES-07")
def test_numbers_of_persons_and_secrets_are_masked():
    number = "150061400028"
    assert number not in str(room.shown_value(field(Widget.CIVIL_ID), number))
    assert room.shown_value(field(Widget.CIVIL_ID), number).en == "\u2066•••••••••028\u2069"
    assert room.shown_value(field(Widget.CIVIL_ID), "1500614").en == "\u2066••••614\u2069"
    assert room.shown_value(field(Widget.KEYPAD, sensitive=True), "1234").en == "\u2066••••\u2069"


@pytest.mark.requirement("I18N-03")
@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [
        (0, "\u20660\u2069 بند", "\u20660\u2069 items"),
        (1, "بند واحد", "\u20661\u2069 item"),
        (2, "بندان", "\u20662\u2069 items"),
        (3, "\u20663\u2069 بنود", "\u20663\u2069 items"),
        (10, "\u206610\u2069 بنود", "\u206610\u2069 items"),
        (11, "\u206611\u2069 بندًا", "\u206611\u2069 items"),
        (99, "\u206699\u2069 بندًا", "\u206699\u2069 items"),
        (100, "\u2066100\u2069 بند", "\u2066100\u2069 items"),
        (101, "\u2066101\u2069 بند", "\u2066101\u2069 items"),
        (103, "\u2066103\u2069 بنود", "\u2066103\u2069 items"),
    ],
)
def test_every_arabic_plural(number, arabic, english):
    assert counted(number, ITEMS) == Text(arabic, english)


def test_counted_objects_stand_in_their_case():
    assert counted(1, DIGITS).ar == "رقمًا واحدًا"
    assert counted(2, CHOICES).ar == "بندين"
    assert room.shown_value(field(Widget.DUES), ["a", "b"]).ar == "بندان"
