"""Pictures that programs show beside a link, cut from one drawn sheet a language.

Drawing takes much longer than cutting, so that everything the pictures can show is
drawn once: the picture with no cell lit, the one with all lit, and a head for each kind
of page. Each picture then takes some milliseconds.
"""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import font_source_serif_pro
import resvg_py
from PIL import Image, ImageFont

WIDTH, HEIGHT = 1200, 630
"""Pixels of a picture, as Open Graph readers advise."""

FAMILY = "Source Serif Pro"
"""The only letters (Adobe, SIL Open Font License 1.1); weights 400 and 600. The fonts of
the system have no say, so that all machines draw alike."""

_FONTS = [
    str(Path(font_source_serif_pro.font_directory) / f"SourceSerifPro-{weight}.ttf")
    for weight in ("Regular", "Semibold")
]
_COLOURS = 96
_EM = 100

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class PreviewLayout:
    """Where things stand on a sheet, in pixels.

    Attributes:
        columns: number of columns of the grid.
        rows: number of its rows.
        kinds: number of kinds of page, each with a head.
    """

    columns: int
    rows: int
    kinds: int
    left, top, right, bottom, gap = 336, 232, 1128, 570, 12
    width, height, head = WIDTH, HEIGHT, 170

    @property
    def sheet_height(self) -> int:
        """Height of the sheet: two pictures, then the heads."""
        return 2 * HEIGHT + self.kinds * self.head

    def head_top(self, kind: int) -> int:
        """Where the head of a kind starts on the sheet."""
        return 2 * HEIGHT + kind * self.head

    def cell(self, column: int, row: int) -> Box:
        """Left, top, right and bottom of a cell within a picture."""
        wide = (self.right - self.left + self.gap) // self.columns
        high = (self.bottom - self.top + self.gap) // self.rows
        x, y = self.left + column * wide, self.top + row * high
        return x, y, x + wide - self.gap, y + high - self.gap


@lru_cache(maxsize=512)
def preview_picture(
    sheet: str, layout: PreviewLayout, kind: int | None, lit: frozenset[tuple[int, int]]
) -> bytes:
    """Cut a picture out of a sheet, as a PNG; the same picture is made once a process.

    Args:
        sheet: an SVG document: a picture with no cell lit, under it one with all lit, then
            the heads of the kinds.
        layout: where things stand on it.
        kind: which head to show, or None for that of the pictures.
        lit: the column and row of each cell to light.
    """
    drawn = _draw(sheet)
    picture = drawn.crop((0, 0, WIDTH, HEIGHT))
    for cell in lit:
        x, y, right, bottom = layout.cell(*cell)
        picture.paste(drawn.crop((x, HEIGHT + y, right, HEIGHT + bottom)), (x, y))
    if kind is not None:
        top = layout.head_top(kind)
        picture.paste(drawn.crop((0, top, WIDTH, top + layout.head)), (0, 0))
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=3)
    return file.getvalue()


def ems(text: str) -> float:
    """How long a text is in the heavier weight, in times its size.

    Args:
        text: any text; letters that the fonts lack count as their sign for it.
    """
    return _heavy().getlength(text) / _EM


@lru_cache(maxsize=1)
def _heavy() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS[-1], _EM, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4)
def _draw(svg: str) -> Image.Image:
    png = resvg_py.svg_to_bytes(
        svg_string=svg, font_files=_FONTS, skip_system_fonts=True, font_family=FAMILY
    )
    whole = Image.open(io.BytesIO(bytes(png))).convert("RGB")
    quick = Image.Quantize.FASTOCTREE
    return whole.quantize(_COLOURS, method=quick, dither=Image.Dither.NONE)
