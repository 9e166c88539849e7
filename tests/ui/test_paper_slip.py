"""A slip on paper: it fits, it forbids, and it carries no code that anybody could take for a receipt."""

from datetime import UTC, datetime

import pytest
import zxingcpp
from PIL import Image

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.text import Language, Text
from kiosk.ports.paper import PaperSlip
from kiosk.ports.printer import Raster
from kiosk.ui import paper_slip_words as words
from kiosk.ui.look import install_fonts
from kiosk.ui.paper import QtReceiptArtist

LICENCE = Text("تجديد رخصة القيادة للمواطنين", "Renew a driving licence (Kuwaiti nationals)")
LONG = Text("تجديد رخصة القيادة " * 12, "Renew a driving licence for every kind of vehicle " * 6)


@pytest.fixture
def artist(qapp: object) -> QtReceiptArtist:
    assert qapp is not None, "fonts belong to an application"
    install_fonts()
    return QtReceiptArtist()


def slip(matter: Matter, language: Language = Language.AR, **others: object) -> PaperSlip:
    plain: dict[str, object] = {
        "reference": "GM-2026-000123",
        "amount": Money(0 if matter is Matter.RECEIPT_LATE else 10_500),
        "service_name": LICENCE,
        "centre": Text("مركز القرين", "Al-Qurain centre"),
        "at": datetime(2026, 11, 23, 7, 31, tzinfo=UTC),
        "help_phone": "1800 000",
        "sample": False,
    }
    return PaperSlip(matter=matter, language=language, **plain | others)  # type: ignore[arg-type]  # the table above


def picture(raster: Raster) -> Image.Image:
    return Image.frombytes("1", (raster.width, raster.height), bytes(255 - byte for byte in raster.rows)).convert("L")


def black_bands(image: Image.Image) -> int:
    """How many rows are black at both edges of what is printed: the ground that white words stand on."""
    left, right = 20, image.width - 21
    return sum(image.getpixel((left, y)) == 0 and image.getpixel((right, y)) == 0 for y in range(image.height))


@pytest.mark.requirement("KW-05")
@pytest.mark.parametrize("matter", list(Matter))
@pytest.mark.parametrize("language", list(Language))
def test_every_slip_fits_and_has_no_code(artist, matter, language):
    raster = artist.draw_slip(slip(matter, language))
    assert raster.width == 576
    assert 700 < raster.height < 1700
    assert zxingcpp.read_barcodes(picture(raster)) == []


@pytest.mark.requirement("KW-05", "PAY-07")
def test_only_who_had_nothing_to_pay_is_not_told_not_to_pay_again(artist):
    bands = {matter: black_bands(picture(artist.draw_slip(slip(matter)))) for matter in Matter}
    free = bands.pop(Matter.RECEIPT_LATE)
    assert all(count > free + 100 for count in bands.values())


def test_a_sample_says_so(artist):
    plain, sample = (artist.draw_slip(slip(Matter.UNCLEAR, sample=marked)) for marked in (False, True))
    assert sample.height > plain.height + 60


def test_long_names_make_a_longer_slip(artist):
    usual = artist.draw_slip(slip(Matter.UNCLEAR))
    longer = artist.draw_slip(slip(Matter.UNCLEAR, service_name=LONG))
    assert longer.height > usual.height


def test_without_a_phone_for_help_the_slip_is_shorter(artist):
    assert artist.draw_slip(slip(Matter.UNCLEAR, help_phone="")).height < artist.draw_slip(slip(Matter.UNCLEAR)).height


def test_every_matter_has_its_words_in_both_languages():
    for table in (words.TITLE, words.NEXT):
        assert set(table) == set(Matter)
        assert all(text.ar and text.en and text.ar != text.en for text in table.values())
