"""What comes out of the printer: whole, black on white, with the way back to the page."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from built_site import SITE_URL
from lxml import html
from playwright.sync_api import Browser, expect
from visit import Visit

from programs import run

pytestmark = pytest.mark.xdist_group("browser")
MARGIN, FOOT = (
    50,
    57,
)  # points: no text beyond the first, only the foot of the sheet under the second
SHEET = 816 - 2 * 76  # pixels between the margins of letter paper
WIDE = ["comprendre/preuves-et-critiques/", "en/resources/", "glossaire/", "en/compass/"]
PAGES = {
    "fr": ("trust-earning", "pratiquer/gagner-la-confiance/", "r/trust-earning/"),
    "en": ("docs/en/cases/pic.md", "en/case-studies/collective-impact-project/", "en/r/pic/"),
}


def plain(text: str) -> str:
    """A text without what a line break changes: spaces, hyphens, soft hyphens."""
    return re.sub(r"[\s\x02\u00ad\ufffe-]+", "", text)


@dataclass(frozen=True)
class Print:
    """A PDF that the real command made, and the page that it was made of."""

    file: Path
    pdf: pypdfium2.PdfDocument
    page: html.HtmlElement
    short: str

    @cached_property
    def text(self) -> str:
        return plain(
            "".join(sheet.get_textpage().get_text_bounded(bottom=FOOT) for sheet in self.pdf)
        )


@pytest.fixture(scope="module", params=PAGES)
def printed(
    request: pytest.FixtureRequest, built_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Print:
    named, address, short = PAGES[request.param]
    file = tmp_path_factory.mktemp("pdf") / "page.pdf"
    language = ["--lang", request.param]
    done = run(
        "passerelle", "pdf", named, *language, "--output", str(file), "--site", str(built_folder)
    )
    assert (done.returncode, done.stderr) == (0, "")
    page = html.parse(str(built_folder / address / "index.html")).getroot()
    return Print(file, pypdfium2.PdfDocument(file), page, short)


def test_nothing_of_the_text_is_cut(printed: Print) -> None:
    parts = printed.page.xpath("//h1 | //*[@class='pa-lead'] | //*[@class='pa-body']//p")
    assert len(parts) > 10
    for part in parts:
        for address in part.xpath(".//a[@data-paper]"):
            address.text = f"{address.text_content()} ({address.get('data-paper')})"
        assert plain(part.text_content()) in printed.text


def test_every_source_and_every_term_stands_on_paper(printed: Print) -> None:
    sources = printed.page.xpath("//*[contains(@class, 'pa-sources')]//li/@data-paper")
    terms = printed.page.xpath("//*[@popover]/p[2]")
    assert len(sources) > 5
    assert len(terms) > 1
    for text in [*sources, *(term.text_content() for term in terms)]:
        assert plain(text) in printed.text


def test_there_is_nothing_to_press(printed: Print) -> None:
    pressed = [
        *("//nav[contains(@class, 'md-tabs')]", "//nav[@id='menu']/ul"),
        *("//nav[@class='pa-trail']", "//nav[@class='pa-around']", "//a[@class='pa-switch']"),
        *("//button[@data-pa-print]", "//a[@rel='edit']", "//a[@class='pa-more']"),
        *("//*[@class='pa-pop__foot']", "//footer//nav"),
    ]
    for path in pressed:
        part = printed.page.xpath(path)[0]
        assert len(plain(part.text_content())) > 4
        assert plain(part.text_content()) not in printed.text, path


def test_no_letter_stands_in_a_margin_or_off_the_sheet(printed: Print) -> None:
    for sheet in printed.pdf:
        width, height = sheet.get_size()
        assert (width, height) == (612, 792)
        text = sheet.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert min(left for left, _b, _r, _t in boxes) >= MARGIN
        assert max(right for _l, _b, right, _t in boxes) <= width - MARGIN
        assert max(top for *_sides, top in boxes) <= height - 40


def test_each_sheet_says_where_it_comes_from_and_its_number(printed: Print) -> None:
    for number, sheet in enumerate(printed.pdf, 1):
        foot = plain(sheet.get_textpage().get_text_bounded(top=FOOT))
        assert plain((SITE_URL + printed.short).removeprefix("https://").rstrip("/")) in foot
        assert foot.endswith(f"{number}/{len(printed.pdf)}")


def test_a_phone_reads_the_permanent_address_off_the_last_sheet(printed: Print) -> None:
    drawn = printed.pdf[len(printed.pdf) - 1].render(scale=2, grayscale=True).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(drawn)] == [SITE_URL + printed.short]
    assert plain(SITE_URL + printed.short) in printed.text


def test_the_file_knows_its_title_its_headings_and_its_links(printed: Print) -> None:
    title = printed.page.xpath("string(//title)")
    assert printed.pdf.get_metadata_value("Title") == title
    assert pypdfium2.raw.FPDFCatalog_IsTagged(printed.pdf)
    headings = [plain(entry.get_title()) for entry in printed.pdf.get_toc()]
    for heading in printed.page.xpath("//*[@class='pa-body']//h2"):
        assert plain(heading.text_content().removesuffix("¶")) in headings
    links = re.findall(r"/URI \((.*?)\)", printed.file.read_bytes().decode("latin-1"))
    inside = [link for link in links if link.startswith(SITE_URL)]
    assert len(inside) > 5
    assert [link for link in links if not link.startswith("http") or "127.0.0.1" in link] == []


@pytest.mark.parametrize("address", ["", *(address for _n, address, _s in PAGES.values()), *WIDE])
def test_nothing_is_wider_than_the_sheet(browser: Browser, served: str, address: str) -> None:
    context = browser.new_context(viewport={"width": SHEET, "height": 916})
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(served + address)
    widest = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert widest <= SHEET


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_paper_is_white_in_either_palette(browser: Browser, served: str, palette: str) -> None:
    context = browser.new_context(color_scheme=palette)
    visit = Visit(context.new_page(), served)
    visit.open("en/understand/the-leap/")
    visit.page.emulate_media(media="print", color_scheme=palette)
    seen = visit.page.evaluate(
        """() => ["body", ".md-content", ".pa-outcomes", ".pa-body p"].flatMap((name) => {
            const style = getComputedStyle(document.querySelector(name));
            return [style.backgroundColor, style.color];
        })"""
    )
    context.close()
    assert set(seen) == {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"}


def test_a_screen_does_not_wait_for_the_print_style_sheet(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "contact/")
    blocking = page.evaluate(
        """() => performance.getEntriesByType("resource")
            .filter((entry) => entry.name.endsWith("print.css"))
            .map((entry) => entry.renderBlockingStatus)"""
    )
    page.close()
    assert blocking == ["non-blocking"]


def test_the_button_prints_and_shows_only_where_it_can(visit: Visit, script: bool) -> None:
    visit.page.add_init_script("window.print = () => { window.printed = true }")
    visit.open("pratiquer/gagner-la-confiance/")
    button = visit.page.get_by_role("button", name="Imprimer")
    if not script:
        expect(button).to_have_count(0)
        return
    button.focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("window.printed") is True
