"""Handing a page on: with the keyboard, when the browser refuses, without script, on paper."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from built_site import SITE_URL, BuiltSite
from playwright.sync_api import Browser, expect
from test_every_kind import RULES, axe
from test_keyboard import tab_to
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")
RESOURCE, CASE = "ressources/heck-2023/", "en/case-studies/maranguka/"
SHORT = f"{SITE_URL}r/heck-2023/"
QUARTER_LETTER = (5.5 * 72, 4.25 * 72)  # points
REFUSED = """
  navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
"""
LISTEN = """
  window.said = [];
  new MutationObserver(() => {
    const text = document.querySelector("[data-pa-said]").textContent;
    if (text) window.said.push(text);
  }).observe(document.querySelector("[data-pa-said]"), {childList: true});
"""
CLIPPED = """() => {
  const card = document.querySelector(".pa-handout__card");
  return card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth;
}"""


@pytest.fixture(scope="module")
def built(built_folder: Path) -> BuiltSite:
    return BuiltSite(built_folder)


@pytest.fixture
def script() -> bool:
    return True


def test_the_address_is_copied_with_the_keyboard_alone(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(RESOURCE)
    visit.page.evaluate(LISTEN)
    tab_to(visit.page, "Partager")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#share-panel summary").first).to_be_focused()
    tab_to(visit.page, "Copier l’adresse", most=1)
    button = visit.page.get_by_role("button", name="Copier l’adresse")
    before = button.bounding_box()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("[data-pa-said]")).to_have_text("Copié")
    assert visit.page.evaluate("navigator.clipboard.readText()") == SHORT
    assert visit.page.evaluate("said") == ["Copié"]
    expect(button).to_be_focused()
    assert button.bounding_box() == before


def test_each_text_is_copied_as_it_stands(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(CASE + "#share-panel")
    visit.page.get_by_role("button", name="Copy the mail").first.click()
    expect(visit.page.locator("[data-pa-said]")).to_have_text("Copied")
    shown = visit.page.locator("#share-mail-en").text_content()
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r\n", "\n") == shown
    visit.page.get_by_text("Message in French").click()
    expect(visit.page.locator("#share-mail-fr")).to_contain_text(f"{SITE_URL}r/maranguka/")


@pytest.mark.parametrize("by_selection", [True, False])
def test_a_browser_that_refuses_leaves_the_text_selected(visit: Visit, by_selection: bool) -> None:
    visit.page.add_init_script(REFUSED)
    visit.open(RESOURCE + "#share-panel")
    visit.page.evaluate(f"document.execCommand = () => {str(by_selection).lower()}")
    visit.page.get_by_role("button", name="Copier l’adresse").click()
    said = visit.page.locator("[data-pa-said]")
    selected = "getSelection().toString().trim()"
    if by_selection:
        expect(said).to_have_text("Copié")
    else:
        expect(said).to_contain_text("Ctrl+C")
        assert visit.page.evaluate(selected) == SHORT
    expect(visit.page.get_by_role("button", name="Copier l’adresse")).to_be_focused()


def test_the_device_s_own_sharing_is_offered_where_there_is_some(visit: Visit) -> None:
    visit.page.add_init_script("navigator.share = (what) => Promise.resolve(window.shared = what)")
    visit.open(RESOURCE + "#share-panel")
    visit.page.get_by_role("button", name="Partager avec").click()
    assert visit.page.evaluate("shared.url") == SHORT
    assert "Innover et apprendre" in visit.page.evaluate("shared.title")


def test_the_open_panel_has_no_fault_that_axe_can_see(visit: Visit) -> None:
    visit.open(CASE + "#share-panel")
    visit.page.get_by_text("Message in French").click()
    visit.page.evaluate(axe())
    found = visit.page.evaluate("rules => axe.run('#share-panel', {runOnly: rules})", RULES)
    assert [fault["id"] for fault in found["violations"]] == []
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_everything_is_in_reach_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(served + RESOURCE)
    page.locator("#share-panel > summary").click()
    expect(page.locator("#share-address")).to_have_text(SHORT)
    assert page.locator("#share-panel button:visible").count() == 0
    link = page.get_by_role("link", name="Écrire ce courriel").first
    assert str(link.get_attribute("href")).startswith("mailto:?subject=")
    page.get_by_role("link", name="Carte à imprimer").click()
    expect(page.locator("#share-card")).to_be_visible()
    page.get_by_role("link", name="Revenir à la page").click()
    expect(page.locator("#share-card")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(("address", "short"), [(RESOURCE, "r/heck-2023"), (CASE, "en/r/marang")])
def test_the_card_prints_alone(
    browser: Browser, served: str, tmp_path: Path, address: str, short: str
) -> None:
    page = browser.new_page()
    page.goto(served + address + "#share-card")
    page.locator("#share-card img").evaluate("image => image.decode()")
    title = page.locator("h1").inner_text()
    page.pdf(path=tmp_path / "card.pdf", prefer_css_page_size=True)
    page.close()
    with pypdfium2.PdfDocument(tmp_path / "card.pdf") as pdf:
        assert [sheet.get_size() for sheet in pdf] == [QUARTER_LETTER]
        text = " ".join(pdf[0].get_textpage().get_text_bounded().split())
        code = zxingcpp.read_barcodes(pdf[0].render(scale=3).to_pil())
    assert text.startswith(f"Passerelle {title[:20]}")
    assert f"passerelle.example/{short}" in text
    assert [found.text.startswith(SITE_URL + short) for found in code] == [True]


def test_no_card_is_cut(browser: Browser, served: str, built: BuiltSite) -> None:
    """The cards that have most to say, and one that says more than any."""
    texts = {
        page.address: page.tree.xpath("string(//*[@class='pa-handout__card'])")
        for page in built.content_pages
        if page.tree.xpath("//*[@id='share-card']")
    }
    window = browser.new_page()
    window.emulate_media(media="print")
    for address in sorted(texts, key=lambda name: -len(texts[name]))[:8]:
        window.goto(served + address + "#share-card")
        assert not window.evaluate(CLIPPED), address
    fill = "([place, text]) => document.querySelector(place).textContent = text"
    window.evaluate(fill, [".pa-handout__line", "Une description assez longue " * 10])
    window.evaluate(fill, [".pa-handout__title", "Un titre de ressource assez long " * 5])
    assert not window.evaluate(CLIPPED)
    window.close()


def test_paper_carries_nothing_of_the_panel(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(served + RESOURCE)
    for part in ("#share-panel", "#share-card", "[data-pa-said]"):
        expect(page.locator(part)).to_be_hidden()
    page.close()
