"""The signs of the maps can be touched, and reached with the keyboard alone."""

import itertools
import math

import pytest
from playwright.sync_api import Browser
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")
DRAWING = "svg.pa-view__drawing"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_signs_are_large_enough_to_touch_and_apart(
    browser: Browser, served: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(served + "etudes-de-cas/carte/")
    drawings = [
        [link.bounding_box() for link in drawing.locator("a").all()]
        for drawing in page.locator(DRAWING).all()
    ]
    context.close()
    assert len(drawings) == 4
    for boxes in drawings:
        for box in boxes:
            assert box
            assert min(box["width"], box["height"]) > 23.9
        for one, other in itertools.combinations(boxes, 2):
            assert one
            assert other
            apart = math.dist((one["x"], one["y"]), (other["x"], other["y"]))
            assert apart > one["width"] - 0.1


@pytest.fixture
def script() -> bool:
    return False


def test_tab_reaches_every_sign_in_order_and_enter_opens_the_case(visit: Visit) -> None:
    visit.open("en/case-studies/map/")
    page, keyboard = visit.page, visit.page.keyboard
    drawing = page.locator(DRAWING).first
    names = drawing.locator("a > title").all_text_contents()
    assert len(names) > 5
    drawing.locator("a").first.focus()
    reached = []
    for _ in names:
        focused = page.locator(f"{DRAWING} a:focus")
        reached.append(focused.locator("title").text_content())
        ring = focused.locator("> circle").evaluate("e => getComputedStyle(e).strokeWidth")
        assert float(ring.removesuffix("px")) >= 2
        keyboard.press("Tab")
    assert reached == names
    keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    assert page.url.endswith("#view-quebec")
    page.get_by_role("link", name=names[0]).focus()
    keyboard.press("Enter")
    page.wait_for_url("**/en/case-studies/medicine-hat/")
