"""What follows a reader down a page: the table of contents, and the way back to the top."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.xdist_group("browser")


def test_the_table_of_contents_and_the_way_up_follow_the_reader(
    browser: Browser, served: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.goto(served + "pratiquer/gagner-la-confiance/")
    here = page.locator("[data-md-component=toc] [aria-current]")
    up = page.locator("[data-md-component=top]")
    expect(here).to_have_count(0)
    page.locator("#together").evaluate("heading => heading.scrollIntoView()")
    expect(here).to_have_attribute("href", "#together")
    expect(up).to_be_hidden()
    page.evaluate("window.scrollBy(0, -200)")
    expect(up).to_be_visible()
    up.click()
    expect(here).to_have_count(0)
    expect(up).to_be_hidden()
    page.close()
