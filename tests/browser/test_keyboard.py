"""The site with the keyboard alone: menu, filters, terms, the other language, palette."""

from collections.abc import Iterator

import pytest
from kinds import KINDS
from playwright.sync_api import Browser, Page, expect
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")

FOCUS = """() => {
  const element = document.activeElement;
  const box = element.getClientRects()[0] || element.getBoundingClientRect();
  const spots = [[box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3],
    [(box.left + box.right) / 2, (box.top + box.bottom) / 2]];
  const seen = spots.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  const sign = element.querySelector(":scope > circle");
  const style = getComputedStyle(element);
  const drawn = sign ? parseFloat(getComputedStyle(sign).strokeWidth) : 0;
  return {
    name: (element.getAttribute("aria-label") || element.textContent || element.name).trim(),
    seen,
    ringed: drawn >= 2 || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    isBody: element === document.body,
  };
}"""


@pytest.fixture
def script() -> bool:
    return True


def tab_to(page: Page, name: str, most: int = 120) -> None:
    """Press Tab until what has the focus is called `name`."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if name in page.evaluate(FOCUS)["name"]:
            return
    raise AssertionError(f"{name!r} is not reached by the keyboard")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", KINDS[2:14:2])
def test_what_has_the_focus_is_seen_and_ringed(
    browser: Browser, served: str, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(served + address)
    faults = []
    for _press in range(60):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["isBody"]:
            break
        if not (focus["seen"] and focus["ringed"]):
            faults.append(focus)
    context.close()
    assert faults == []


def test_the_skip_link_leads_past_the_menus(visit: Visit) -> None:
    visit.open("en/glossary/")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_leads_on(visit: Visit) -> None:
    visit.open("contact/")
    is_narrow = visit.page.locator(".pa-burger").is_visible()
    if is_narrow:
        tab_to(visit.page, "Menu principal")
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator("#menu")).to_be_visible()
        visit.page.keyboard.press("Escape")
        expect(visit.page.locator("#menu")).to_be_hidden()
        visit.page.keyboard.press("Enter")
    tab_to(visit.page, "Glossaire")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("h1")).to_contain_text("Glossaire")


def test_filters_narrow_a_list_and_say_so(visit: Visit) -> None:
    visit.open("etudes-de-cas/")
    before = visit.page.locator(".pa-card:visible").count()
    if visit.page.locator("details.pa-filters").get_attribute("open") is None:
        tab_to(visit.page, "Filtre")
        visit.page.keyboard.press("Enter")
    tab_to(visit.page, "Reprise")
    visit.page.keyboard.press("Enter")
    shown = visit.page.locator(".pa-card:visible").count()
    assert 0 < shown < before
    expect(visit.page.get_by_role("status").first).to_contain_text(str(shown))
    assert "Reprise" in visit.page.evaluate(FOCUS)["name"]


def test_a_term_opens_and_gives_the_focus_back(visit: Visit) -> None:
    visit.open("comprendre/batir-un-plan-d-action-commun/")
    button = visit.page.locator("button.pa-gloss").first
    name = button.text_content() or ""
    tab_to(visit.page, name)
    visit.page.keyboard.press("Enter")
    note = visit.page.locator("#" + (button.get_attribute("popovertarget") or ""))
    expect(note).to_be_visible()
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.closest('[popover]') !== null")
    visit.page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(button).to_be_focused()


def test_the_other_language_is_the_same_page(visit: Visit) -> None:
    visit.open("comprendre/faire-le-saut/")
    tab_to(visit.page, "English")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/en/understand/the-leap/")


@pytest.fixture
def palette(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(served)
    yield page
    context.close()


def test_the_palette_changes_and_is_remembered(palette: Page) -> None:
    tab_to(palette, "thème sombre")
    palette.keyboard.press("Enter")
    expect(palette.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(palette.get_by_role("button", name="Passer au thème clair")).to_be_focused()
    palette.reload()
    expect(palette.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_palette_follows_the_system_until_somebody_chooses(palette: Page) -> None:
    palette.emulate_media(color_scheme="dark")
    expect(palette.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    tab_to(palette, "thème clair")
    palette.keyboard.press("Enter")
    palette.emulate_media(color_scheme="light")
    palette.emulate_media(color_scheme="dark")
    expect(palette.locator("body")).to_have_attribute("data-md-color-scheme", "default")
