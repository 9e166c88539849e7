"""What stands on paper, read back from the dots by decoders that know nothing of us."""

import random
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from kiosk.domain.money import Money
from kiosk.domain.payment import CardSlip
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.domain.text import Language, Text, isolate_ltr
from kiosk.flows.words import NEXT_STEP
from kiosk.ports.paper import PaperReceipt
from kiosk.ports.printer import Raster
from kiosk.receipts.codec import Verified, sign, verify
from kiosk.receipts.qr import matrix
from kiosk.ui import paper_words as words
from kiosk.ui.look import install_fonts
from kiosk.ui.paper import FAMILY, QtReceiptArtist, facts_of
from kiosk.ui.paper_sheet import Ink, Sheet
from receipt_samples import FREE, HOST, KEYS, KID, LONGEST, NOW, PAID, PEM, signed

SLIP = CardSlip("GM-POI-0007", "SIM000000042", "632707451208", "A4T91Q", "KNET", "3317")
LICENCE = Text("تجديد رخصة القيادة للمواطنين", "Renew a driving licence (Kuwaiti nationals)")


@pytest.fixture
def artist(qapp) -> QtReceiptArtist:
    assert qapp is not None, "fonts belong to an application"
    install_fonts()
    return QtReceiptArtist()


@pytest.fixture
def sheet(artist) -> Iterator[Sheet]:
    assert artist is not None, "its fonts"
    with Sheet(FAMILY) as drawn:
        yield drawn


def paper(claims: ReceiptClaims = PAID, language: Language = Language.AR, **others: object) -> PaperReceipt:
    whole = PaperReceipt(
        receipt=SignedReceipt(claims, signed(claims)),
        service_name=LICENCE,
        agency_name=Text("وزارة الداخلية", "Ministry of Interior"),
        centre=Text("الحكومة مول · مركز القرين", "Government Mall · Qurain Centre"),
        next_step=NEXT_STEP[claims.status],
        help_phone="1800 000",
        language=language,
        copy=False,
        sample=False,
        slip=SLIP if claims.amount else None,
    )
    return replace(whole, **others)


def picture(raster: Raster) -> Image.Image:
    """As the head burns it: 1 is black."""
    assert len(raster.rows) == raster.width // 8 * raster.height
    return Image.frombytes("1", (raster.width, raster.height), bytes(255 - byte for byte in raster.rows)).convert("L")


def read(image: Image.Image) -> str:
    codes = zxingcpp.read_barcodes(image, text_mode=zxingcpp.TextMode.Plain)
    assert len(codes) == 1
    return codes[0].text


def noisy(image: Image.Image, dice: random.Random) -> Image.Image:
    """Every grey off by a tenth of the range, more or less."""
    return Image.frombytes(
        "L", image.size, bytes(round(min(255, max(0, dot + dice.gauss(0, 25)))) for dot in image.tobytes())
    )


def faded(image: Image.Image, dice: random.Random) -> Image.Image:
    """One dot in ten never burnt."""
    dots = bytearray(image.tobytes())
    for at in dice.sample(range(len(dots)), len(dots) // 10):
        dots[at] = 255
    return Image.frombytes("L", image.size, bytes(dots))


def speckled(image: Image.Image, dice: random.Random) -> Image.Image:
    """One dot in ten black or white as it happens."""
    dots = bytearray(image.tobytes())
    for at in dice.sample(range(len(dots)), len(dots) // 10):
        dots[at] = dice.choice((0, 255))
    return Image.frombytes("L", image.size, bytes(dots))


def blurred(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(1.2))


KINDS = {
    "paid": PAID,
    "free": FREE,
    "longest": LONGEST,
    "completed": replace(PAID, status=ReceiptStatus.COMPLETED, amount=Money(999_999_999)),
}


@pytest.mark.requirement("QR-01", "QR-04")
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", KINDS)
def test_the_code_on_paper_says_the_receipt(artist, kind, language):
    drawn = paper(KINDS[kind], language)
    text = read(picture(artist.draw(drawn)))
    assert text == drawn.receipt.qr_text
    assert isinstance(verify(text, KEYS, NOW), Verified)


@pytest.mark.requirement("QR-01")
@pytest.mark.parametrize("language", Language)
def test_the_code_has_four_dots_a_module_and_its_quiet_zone(artist, language):
    drawn = paper(LONGEST, language)
    image = picture(artist.draw(drawn))
    modules = matrix(drawn.receipt.qr_text)
    position = zxingcpp.read_barcodes(image)[0].position
    left, top = round(position.top_left.x), round(position.top_left.y)
    for y in range(-16, len(modules) * 4 + 16):
        for x in range(-16, len(modules) * 4 + 16):
            inside = 0 <= x < len(modules) * 4 and 0 <= y < len(modules) * 4
            dark = inside and modules[y // 4][x // 4]
            assert image.getpixel((left + x, top + y)) == (0 if dark else 255), (x, y)


@pytest.mark.requirement("QR-01")
@pytest.mark.parametrize("wear", [noisy, faded])
def test_worn_and_blurred_paper_is_still_read(artist, wear):
    drawn = paper(LONGEST)
    image = picture(artist.draw(drawn))
    for seed in range(3):
        assert read(blurred(wear(image, random.Random(seed)))) == drawn.receipt.qr_text  # noqa: S311 - noise, no secret


@pytest.mark.requirement("QR-01")
def test_speckled_paper_is_read_within_five_frames_of_a_camera(artist):
    drawn = paper(LONGEST)
    image = picture(artist.draw(drawn))
    frames = (blurred(speckled(image, random.Random(seed))) for seed in range(5))  # noqa: S311 - as above
    seen = (code.text for frame in frames for code in zxingcpp.read_barcodes(frame))
    assert next(seen) == drawn.receipt.qr_text


@pytest.mark.requirement("QR-01")
def test_a_camera_reads_past_a_dead_heater_anywhere(artist):
    drawn = paper(LONGEST)
    image = picture(artist.draw(drawn))
    for column in range(0, image.width, 5):
        scratched = image.copy()
        scratched.paste(255, (column, 0, column + 1, image.height))
        assert read(blurred(scratched)) == drawn.receipt.qr_text, column


@pytest.mark.requirement("QR-06")
@pytest.mark.parametrize("language", Language)
def test_typical_receipts_are_at_most_200_mm_long(artist, language):
    for kind in (PAID, FREE):
        raster = artist.draw(paper(kind, language))
        assert raster.width == 576
        assert raster.height / 8 <= 200


def test_what_is_special_stands_on_paper_too(artist):
    plain = artist.draw(paper())
    marked = [artist.draw(paper(copy=True)), artist.draw(paper(sample=True)), artist.draw(paper(slip=None))]
    assert len({raster.rows for raster in (plain, *marked)}) == 4
    assert marked[0].height > plain.height < marked[1].height
    assert sum(marked[1].rows[:10]) == 10 * 255, "a demonstration starts with a black band"


@pytest.mark.requirement("KW-06", "QR-06")
def test_the_numbers_of_the_payment_stand_on_paper():
    assert {label.en: plain(value) for label, value in facts_of(paper())} == {
        "Card": "KNET •••• 3317",
        "Bank ref.": "632707451208",
        "Auth.": "A4T91Q",
        "Payment ID": "SIM000000042",
        "Terminal": "GM-POI-0007",
        "Receipt no.": "unit-0007 / 123",
    }
    assert [label.en for label, _ in facts_of(paper(FREE))] == ["Receipt no."]


def test_the_code_stands_where_the_language_starts(artist):
    arabic, english = (picture(artist.draw(paper(language=language))) for language in Language)
    assert zxingcpp.read_barcode(arabic).position.top_left.x > 288 > zxingcpp.read_barcode(english).position.top_left.x


@pytest.mark.requirement("QR-06")
def test_arabic_letters_are_joined(sheet):
    def glyphs(text: str) -> list[int]:
        paragraph = sheet.laid(text, Ink(27), Language.AR)
        return paragraph.layout.glyphRuns()[0].glyphIndexes()

    alone = glyphs("ب")[0]
    assert alone not in glyphs("ببب")
    assert len(set(glyphs("ببب"))) == 3, "first, middle and last form"


@pytest.mark.requirement("I18N-04", "I18N-05")
@pytest.mark.parametrize(
    "said",
    [
        words.amount(Money(12_500), Language.AR),
        words.card("3317", "KNET"),
        words.moment(NOW, Language.AR),
        f"الرقم {isolate_ltr('GM-2611-000123')} محفوظ",
        f"للمساعدة {isolate_ltr('+965 1800 000')}",
    ],
)
def test_latin_and_numbers_run_left_to_right_inside_arabic(sheet, said):
    paragraph = sheet.laid(said, Ink(27), Language.AR)
    line = paragraph.layout.lineAt(0)
    runs = [match.span() for match in re.finditer(r"[0-9A-Z]+(?:[ .:+-]+[0-9A-Z]+)*", said)]
    assert runs
    for start, end in runs:
        places = [line.cursorToX(at)[0] for at in range(start + 1, end)]
        assert places == sorted(places), said[start:end]


def test_it_draws_the_same_in_a_worker_thread(artist):
    with ThreadPoolExecutor(2) as workers:
        there = [workers.submit(artist.draw, paper(language=language)) for language in Language]
        here = [artist.draw(paper(language=language)) for language in Language]
        assert [drawn.result() for drawn in there] == here


@pytest.mark.requirement("I18N-16")
@pytest.mark.parametrize("language", Language)
def test_the_longest_names_wrap_beside_nothing(artist, language):
    long = Text("إصدار شهادة " * 17, "Certificate of registration " * 7)
    shorter = artist.draw(paper(language=language))
    raster = artist.draw(paper(language=language, service_name=long, agency_name=long, centre=long, next_step=long))
    assert raster.height > shorter.height
    assert read(picture(raster))


def test_ids_longer_than_their_column_go_below_their_labels(artist):
    slip = replace(SLIP, terminal_transaction="0" * 30)
    assert artist.draw(paper(slip=slip)).height > artist.draw(paper()).height


def test_a_code_that_outgrows_version_10_is_still_drawn(artist):
    claims = replace(LONGEST, service_id="x" * 64, issuer="elsewhere in a long name")
    receipt = sign(claims, PEM, KID, HOST)
    assert read(picture(artist.draw(paper(receipt=receipt)))) == receipt.qr_text


@pytest.mark.requirement("I18N-08")
def test_the_time_has_a_month_word_western_digits_and_its_zone():
    late = datetime(2026, 12, 31, 22, 5, tzinfo=UTC)
    assert plain(words.moment(late, Language.EN)) == "1 January 2027, 1:05 am (Asia/Kuwait)"
    assert plain(words.moment(late, Language.AR)) == "1 يناير 2027، 1:05 ص (بتوقيت الكويت)"


@pytest.mark.requirement("I18N-06")
def test_amounts_have_three_decimals_and_nothing_to_pay_says_so():
    assert plain(words.amount(Money(10_000), Language.AR)) == "10.000 د.ك"
    assert plain(words.amount(Money(5), Language.EN)) == "KWD 0.005"
    assert words.amount(None, Language.EN) == "No fee"


def plain(said: str) -> str:
    return said.translate({0x2066: None, 0x2068: None, 0x2069: None}).replace("\u00a0", " ")


def test_how_long_drawing_takes_is_measured(artist, record_property):
    drawn, times = paper(), []
    for _ in range(5):
        began = time.perf_counter()
        artist.draw(drawn)
        times.append(time.perf_counter() - began)
    record_property("receipt_raster_ms", round(sorted(times)[2] * 1000, 1))
