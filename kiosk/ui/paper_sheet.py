"""A roll of paper to draw on: 576 dots across, 8 dots a millimetre, black or white and nothing between."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColorConstants, QFont, QImage, QPainter, QTextLayout, QTextOption

from kiosk.domain.text import Language
from kiosk.ports.printer import Raster

WIDTH = 576
MARGIN = 12
INNER = WIDTH - 2 * MARGIN
DOTS_PER_MM = 8
_LONGEST = 4096
_LINE_HEIGHT = {Language.AR: 1.36, Language.EN: 1.24}
"""In em; Arabic has marks above and tails below."""

SEAM = (
    "0000000000000000",
    "1100110011001100",
    "0000000000000000",
    "0000000110000000",
    "0000011111100000",
    "0001111001111000",
    "0111100110011110",
    "0001111001111000",
    "0000011111100000",
    "0000000110000000",
    "0000000000000000",
    "1100110011001100",
    "0000000000000000",
)
"""One repeat of the Sadu selvedge, 13 threads of 4 dots: 1 is white on black."""
_THREAD = 4


class Weight(IntEnum):
    """How black a text is. Nothing thinner than medium: a dot is the thinnest stroke there is."""

    MEDIUM = QFont.Weight.Medium
    SEMIBOLD = QFont.Weight.DemiBold
    BOLD = QFont.Weight.Bold


@dataclass(frozen=True, slots=True)
class Ink:
    """A size of text, in dots, and its weight."""

    size: int
    weight: Weight = Weight.MEDIUM


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Laid-out lines of one language, as wide as they were allowed to be."""

    layout: QTextLayout
    height: int
    width: int


class Sheet:
    """Keeps the pen and how far down the roll it is; `y` is the next free row. To be used in a `with`."""

    def __init__(self, family: str) -> None:
        self._family = family
        self._image = QImage(WIDTH, _LONGEST, QImage.Format.Format_Grayscale8)
        self._image.fill(QColorConstants.White)
        self._painter = QPainter(self._image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._painter.setPen(QColorConstants.Black)
        self.y = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # A picture must outlive the painter on it, whatever happened: Qt aborts the process otherwise.
        if self._painter.isActive():
            self._painter.end()

    def laid(
        self,
        text: str,
        ink: Ink,
        language: Language,
        width: int = INNER,
        align: Qt.AlignmentFlag | None = None,
    ) -> Paragraph:
        """`text` in lines of at most `width`, at its language's own side unless told otherwise."""
        own_side = Qt.AlignmentFlag.AlignRight if language.right_to_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption((align or own_side) | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self._font(ink))
        layout.setTextOption(option)
        step = round(ink.size * _LINE_HEIGHT[language])
        height, widest = 0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (step - line.height()) // 2))
            height += step
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return Paragraph(layout, height, int(widest) + 1)

    def fitting(self, text: str, inks: Sequence[Ink], language: Language, width: int = INNER) -> Ink:
        """The first of `inks` in which `text` is one line of at most `width`, or the last."""
        lines = (ink for ink in inks if self.laid(text, ink, language, _LONGEST).width <= width)
        return next(lines, inks[-1])

    def put(self, paragraph: Paragraph, x: int, y: int, *, white: bool = False) -> None:
        """Draw a paragraph with its upper left corner at `x`, `y`."""
        self._painter.setPen(QColorConstants.White if white else QColorConstants.Black)
        paragraph.layout.draw(self._painter, QPointF(x, y))

    def say(
        self, text: str, ink: Ink, language: Language, align: Qt.AlignmentFlag | None = None, *, white: bool = False
    ) -> None:
        """Write `text` across the roll and move below it."""
        paragraph = self.laid(text, ink, language, align=align)
        self.put(paragraph, MARGIN, self.y, white=white)
        self.y += paragraph.height

    def black(self, x: int, y: int, width: int, height: int) -> None:
        """A black rectangle."""
        self._painter.fillRect(QRect(x, y, width, height), QColorConstants.Black)

    def white(self, x: int, y: int, width: int, height: int) -> None:
        """A white rectangle."""
        self._painter.fillRect(QRect(x, y, width, height), QColorConstants.White)

    def rule(self, thickness: int, before: int = 0, after: int = 0) -> None:
        """A line across the roll."""
        self.y += before
        self.black(MARGIN, self.y, INNER, thickness)
        self.y += thickness + after

    def frame(self, x: int, y: int, width: int, height: int, thickness: int) -> None:
        """A black frame with a white inside."""
        self.black(x, y, width, height)
        self.white(x + thickness, y + thickness, width - 2 * thickness, height - 2 * thickness)

    def tick(self, x: int, y: int, side: int) -> None:
        """A white check mark on a black disc."""
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColorConstants.Black)
        painter.drawEllipse(x, y, side, side)
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setColor(QColorConstants.White)
        pen.setWidth(side // 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = [(0.29, 0.52), (0.44, 0.67), (0.72, 0.36)]
        painter.drawPolyline([QPointF(x + side * right, y + side * down) for right, down in corners])

    def seam(self) -> None:
        """The woven band, across the whole roll."""
        self.black(0, self.y, WIDTH, len(SEAM) * _THREAD)
        repeat = len(SEAM[0])
        for row, threads in enumerate(SEAM):
            for column in range(WIDTH // _THREAD):
                if threads[column % repeat] == "1":
                    self.white(column * _THREAD, self.y + row * _THREAD, _THREAD, _THREAD)
        self.y += len(SEAM) * _THREAD

    def teeth(self) -> None:
        """The horse-tooth edge at the end of the cloth."""
        for row, solid in enumerate((28, 20, 12, 4)):
            for x in range(0, WIDTH, 32):
                self.black(x + (32 - solid) // 2, self.y + row * _THREAD, solid, _THREAD)
        self.y += 4 * _THREAD

    def code(self, modules: Sequence[Sequence[bool]], x: int, y: int, dots: int) -> None:
        """The dark modules of a QR code, `dots` square each, unscaled."""
        for row, line in enumerate(modules):
            for column, dark in enumerate(line):
                if dark:
                    self.black(x + column * dots, y + row * dots, dots, dots)

    def raster(self) -> Raster:
        """What was drawn down to `y`, as the printer takes it. Nothing can be drawn afterwards."""
        self._painter.end()
        grey = self._image.copy(0, 0, WIDTH, self.y)
        flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
        mono = grey.convertToFormat(QImage.Format.Format_Mono, flags)
        if mono.color(0) == QColorConstants.Black.rgb():
            mono.invertPixels()
        row, stride, data = WIDTH // 8, mono.bytesPerLine(), bytes(mono.constBits())
        rows = b"".join(data[start : start + row] for start in range(0, stride * self.y, stride))
        return Raster(WIDTH, self.y, rows)

    def _font(self, ink: Ink) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(ink.size)
        font.setWeight(QFont.Weight(ink.weight))
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        return font
