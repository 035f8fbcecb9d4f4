"""A term explains itself in place: by click, touch and keyboard, without script."""

import pytest
from playwright.sync_api import expect
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")


def test_a_term_opens_and_closes_by_click(visit: Visit) -> None:
    visit.open("etudes-de-cas/projet-impact-collectif/")
    button = visit.page.get_by_role("button", name="structure de soutien", exact=True)
    note = visit.page.locator("#term-backbone")
    expect(note).to_be_hidden()
    button.click()
    expect(note).to_be_visible()
    expect(note).to_contain_text("backbone")
    expect(note.locator("[lang='en-CA']")).to_have_text("backbone")
    note.get_by_role("button", name="Fermer").click()
    expect(note).to_be_hidden()


def test_a_term_opens_and_closes_by_keyboard(visit: Visit) -> None:
    visit.open("en/understand/common-agenda/")
    button = visit.page.locator("button.pa-gloss").first
    note = visit.page.locator("#" + (button.get_attribute("popovertarget") or ""))
    button.focus()
    visit.page.keyboard.press("Enter")
    expect(note).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(button).to_be_focused()


def test_a_number_leads_to_its_source_and_back(visit: Visit) -> None:
    visit.open("en/understand/common-agenda/")
    mark = visit.page.locator("a.cite").first
    place = mark.get_attribute("id") or ""
    mark.click()
    assert visit.page.url.endswith(mark.get_attribute("href") or "")
    visit.page.locator(f"a.pa-back[href='#{place}']").click()
    assert visit.page.url.endswith(f"#{place}")
