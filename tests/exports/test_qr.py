"""A QR code says its text back to a reader that knows nothing of how it was made."""

import io

import pytest
import resvg_py
import zxingcpp
from lxml import etree
from PIL import Image

from passerelle.exports.qr import qr_svg


def read(svg: str, paper: str = "white") -> list[str]:
    whole = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    png = resvg_py.svg_to_bytes(svg_string=whole, width=400, background=paper)
    picture = Image.open(io.BytesIO(bytes(png))).convert("L")
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(
    "text",
    ["https://velo.example/r/roue/", "https://velo.example/en/r/" + "longue-" * 8 + "roue/", "Été"],
)
def test_it_says_its_text_back(text: str) -> None:
    assert read(qr_svg(text)) == [text]


def test_it_brings_its_own_white_and_quiet_zone_to_a_dark_screen() -> None:
    assert read(qr_svg("https://velo.example/r/roue/"), paper="black") != []


def test_it_takes_its_size_from_its_holder() -> None:
    svg = etree.fromstring(qr_svg("https://velo.example/"))
    assert set(svg.attrib) == {"viewBox"}
