"""Filters that combine, count honestly and live in the address."""

import pytest
from playwright.sync_api import Browser, expect
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture
def script() -> bool:
    return True


def choose(visit: Visit, name: str) -> None:
    panel = visit.page.locator("details.pa-filters")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.get_by_role("link", name=name).first.click()


def shown(visit: Visit) -> int:
    return visit.page.locator(".pa-card:visible").count()


def count_of(visit: Visit, name: str) -> int:
    link = visit.page.locator("details.pa-filters a", has_text=name).first
    return int(link.locator(".pa-count").text_content() or "")


def test_values_of_one_facet_add_up_and_facets_narrow(visit: Visit) -> None:
    visit.open("en/resources/")
    choose(visit, "Guide")
    guides = shown(visit)
    tools = count_of(visit, "Toolkit")
    choose(visit, "Toolkit")
    assert guides < shown(visit) <= guides + tools
    both = shown(visit)
    promised = count_of(visit, "French")
    choose(visit, "French")
    assert shown(visit) == promised <= both


def test_the_address_holds_the_choice_and_back_undoes_it(visit: Visit) -> None:
    visit.open("en/case-studies/?stages=recovery&scales=neighbourhood")
    before = shown(visit)
    promised = count_of(visit, "Canada")
    choose(visit, "Canada")
    assert "countries=canada" in visit.page.url
    assert 0 < shown(visit) == promised < before
    visit.page.go_back()
    expect(visit.page.locator(".pa-card:visible")).to_have_count(before)


def test_empty_choice_says_so_and_everything_comes_back(visit: Visit) -> None:
    visit.open("en/case-studies/?stages=crisis-response&themes=environment")
    expect(visit.page.locator("[data-pa-none]")).to_be_visible()
    expect(visit.page.locator(".pa-listing__count")).to_have_text("No case study")
    choose(visit, "Show all")
    expect(visit.page.locator("[data-pa-none]")).to_be_hidden()
    assert visit.page.url.endswith("/en/case-studies/")


def test_a_facet_page_opens_combinations(visit: Visit) -> None:
    visit.open("en/case-studies/stage/recovery/")
    choose(visit, "Canada")
    assert visit.address == "en/case-studies/?stages=recovery&countries=canada"
    both = visit.page.locator(".pa-card[data-stages~=recovery][data-countries~=canada]")
    assert shown(visit) == both.count() > 0


def test_unknown_values_in_the_address_are_ignored(visit: Visit) -> None:
    visit.open("en/case-studies/?stages=nonsense&x=%3Cscript%3E")
    assert shown(visit) >= 6


def test_filters_work_with_the_keyboard_alone(visit: Visit) -> None:
    visit.open("en/case-studies/")
    summary = visit.page.locator("details.pa-filters summary")
    if visit.page.locator("details.pa-filters").get_attribute("open") is None:
        summary.focus()
        visit.page.keyboard.press("Enter")
    link = visit.page.locator("a.pa-choice", has_text="Recovery").first
    link.focus()
    visit.page.keyboard.press("Enter")
    expect(link).to_have_attribute("aria-current", "true")
    assert visit.page.evaluate("document.activeElement.dataset.value") == "recovery"


def test_nothing_moves_while_a_list_loads(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(served + "ressources/", wait_until="load")
    moved = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) => done(
          list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
        )).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 500))"""
    )
    page.close()
    assert moved < 0.1
