"""Pictures as they are seen: text large enough to read, whole, and never over other text."""

import pytest
from playwright.sync_api import Browser
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")
PAGES = [
    *("etudes-de-cas/projet-impact-collectif/", "en/case-studies/collective-impact-project/"),
    *("pratiquer/gagner-la-confiance/", "en/practise/earning-trust/"),
]
TEXTS = """() => [...document.querySelectorAll("svg.pa-drawing")]
  .filter(svg => svg.checkVisibility())
  .map(svg => ({
    frame: svg.getBoundingClientRect().toJSON(),
    texts: [...svg.querySelectorAll("text")].map(text => ({
      words: text.textContent, box: text.getBoundingClientRect().toJSON(),
      size: parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a,
    })),
  }))"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_text_of_pictures_is_readable_and_whole(
    browser: Browser, served: str, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    visit = Visit(context.new_page(), served)
    visit.open(address)
    figures = visit.page.locator("figure.pa-picture").count()
    drawings = visit.page.evaluate(TEXTS)
    context.close()
    assert len(drawings) == figures >= 1
    for drawing in drawings:
        frame, texts = drawing["frame"], drawing["texts"]
        assert min(text["size"] for text in texts) >= 12
        assert frame["right"] <= width
        outside = [t["words"] for t in texts if not is_within(t["box"], frame)]
        assert outside == []


def is_within(box: dict[str, float], frame: dict[str, float]) -> bool:
    return (
        box["left"] >= frame["left"] - 1
        and box["right"] <= frame["right"] + 1
        and box["top"] >= frame["top"] - 4
        and box["bottom"] <= frame["bottom"] + 4
    )


def test_the_table_of_a_picture_opens_by_keyboard(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    visit = Visit(context.new_page(), served)
    visit.open(PAGES[0])
    figure = visit.page.locator("#picture-pic-money")
    figure.locator("summary").focus()
    visit.page.keyboard.press("Enter")
    assert figure.locator("table").is_visible()
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
