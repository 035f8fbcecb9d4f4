"""The dialog of the search: its keys, what it tells, its place in the address, and its failures.

The engine is a stub, but where a test says otherwise; what it finds is tested elsewhere.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Route, expect
from test_every_kind import RULES, axe
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")
ENGINE = "**/assets/search/engine.js"
STUB = Path(__file__).with_name("stub_engine.js").read_text("utf-8")


@pytest.fixture
def script() -> bool:
    return True


def answer(route: Route) -> None:
    route.fulfill(body=STUB, content_type="text/javascript")


@pytest.fixture
def searching(visit: Visit) -> Visit:
    visit.page.route(ENGINE, answer)
    return visit


def field(visit: Visit) -> Locator:
    return visit.page.get_by_role("combobox")


def options(visit: Visit) -> Locator:
    return visit.page.get_by_role("option")


def said(visit: Visit) -> Locator:
    return visit.page.locator("#search [role=status]")


def show_facets(visit: Visit) -> None:
    summary = visit.page.locator(".pa-seek__facets summary")
    if summary.is_visible():
        summary.click()


@pytest.mark.parametrize("key", ["/", "f", "s"])
def test_a_key_opens_it_and_escape_gives_everything_back(searching: Visit, key: str) -> None:
    searching.open("en/case-studies/?stages=recovery")
    link = searching.page.locator(".pa-card a:visible").first
    link.focus()
    searching.page.keyboard.press(key)
    expect(field(searching)).to_be_focused()
    expect(field(searching)).to_have_value("")
    searching.page.keyboard.type("trust fs/")
    expect(field(searching)).to_have_value("trust fs/")
    searching.page.wait_for_url("**?q=trust*")
    searching.page.keyboard.press("Escape")
    expect(field(searching)).to_be_hidden()
    expect(link).to_be_focused()
    expect(searching.page).to_have_url(searching.root + "en/case-studies/?stages=recovery")


def test_the_keys_can_be_turned_off(searching: Visit) -> None:
    searching.open("en/contact/")
    searching.page.keyboard.press("/")
    searching.page.locator("[data-pa-keys]").uncheck()
    searching.page.reload()
    searching.page.keyboard.press("/")
    expect(field(searching)).to_be_hidden()


@pytest.mark.parametrize("address", ["", "en/contact/"])
def test_its_buttons_open_it(searching: Visit, address: str) -> None:
    searching.open(address)
    for button in searching.page.locator("[data-pa-search]").all():
        button.click()
        expect(field(searching)).to_be_focused()
        searching.page.locator("[data-pa-close]").click()
        expect(button).to_be_focused()


def test_arrows_move_through_the_results_and_enter_opens_one(searching: Visit) -> None:
    searching.open("contact/")
    searching.page.keyboard.press("/")
    searching.page.keyboard.type("confiance")
    expect(said(searching)).to_have_text("3 résultats")
    expect(field(searching)).to_have_attribute("aria-expanded", "true")
    for at in (0, 1, 2):
        searching.page.keyboard.press("ArrowDown")
        expect(options(searching).nth(at)).to_have_attribute("aria-selected", "true")
        active = options(searching).nth(at).get_attribute("id") or ""
        expect(field(searching)).to_have_attribute("aria-activedescendant", active)
        expect(field(searching)).to_be_focused()
    searching.page.keyboard.press("ArrowUp")
    section = searching.page.locator("[role=option][aria-selected=true]")
    expect(section).to_have_text("À faire en équipe")
    searching.page.keyboard.press("Enter")
    searching.page.wait_for_url("**/pratiquer/gagner-la-confiance/#together")


def test_a_result_says_what_it_is_in_its_own_language(searching: Visit) -> None:
    searching.open("contact/?q=confiance")
    result = options(searching).nth(3)
    name = "Turning trust into <b>action</b> Ressource · 2023 anglais"
    expect(result).to_have_accessible_name(name)
    expect(result.locator("[lang=en]")).to_have_text("Turning trust into <b>action</b>")
    expect(result.locator("mark")).to_have_text("confiance")
    searching.page.evaluate(axe())
    found = searching.page.evaluate("rules => axe.run('#search', {runOnly: rules})", RULES)
    assert [fault["id"] for fault in found["violations"]] == []


def test_facets_narrow_and_live_in_the_address(searching: Visit) -> None:
    searching.open("contact/?q=confiance&kind=case,article&stages=resilience&x=y")
    expect(said(searching)).to_have_text("1 résultat")
    show_facets(searching)
    article = searching.page.get_by_role("checkbox", name="Article")
    recovery = searching.page.get_by_role("checkbox", name="Reprise")
    expect(article).to_be_checked()
    expect(article.locator("xpath=..").locator(".pa-count")).to_have_text("0")
    recovery.check()
    expect(said(searching)).to_have_text("2 résultats")
    address = "contact/?q=confiance&kind=article,case&stages=recovery,resilience"
    expect(searching.page).to_have_url(searching.root + address)
    searching.page.reload()
    expect(said(searching)).to_have_text("2 résultats")
    show_facets(searching)
    searching.page.get_by_role("button", name="Retirer les filtres").click()
    expect(said(searching)).to_have_text("3 résultats")
    searching.page.keyboard.press("Escape")
    expect(field(searching)).to_be_hidden()
    expect(searching.page).to_have_url(searching.root + "contact/")


def test_in_a_large_library_numbers_come_when_the_reader_reaches_for_the_facets(
    visit: Visit,
) -> None:
    large = STUB.replace("isLight: true", "isLight: false")
    visit.page.route(
        ENGINE, lambda route: route.fulfill(body=large, content_type="text/javascript")
    )
    visit.open("contact/?q=confiance")
    visit.page.wait_for_selector("#search[data-answered=confiance]")
    number = visit.page.locator("input[name=kind][value=article] ~ .pa-count")
    assert (number.text_content() or "") == ""
    visit.page.locator(".pa-seek__facets summary").focus()
    show_facets(visit)
    visit.page.locator(".pa-seek__facets input").first.focus()
    expect(number).to_have_text("1")


def test_it_says_what_it_searched_instead_and_searches_without(searching: Visit) -> None:
    searching.open("contact/?q=backbone")
    note = searching.page.locator("[data-pa-note=widened]")
    expect(note).to_contain_text("structure de soutien")
    note.get_by_role("button").click()
    expect(note).to_be_hidden()
    expect(said(searching)).to_contain_text("Rien en français")
    expect(options(searching).first).to_have_attribute("href", "../en/glossary/#backbone")
    expect(options(searching).first.locator(".pa-badge")).to_have_text("EN")
    expect(field(searching)).to_be_focused()
    field(searching).fill("confience")
    spelled = searching.page.locator("[data-pa-note=corrected]")
    expect(spelled).to_contain_text("confiance")
    spelled.get_by_role("button").click()
    expect(said(searching)).to_have_text("Aucun résultat")
    expect(searching.page.locator("#search").get_by_role("link", name="Glossaire")).to_be_visible()


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", "a" * 300, "%", "'\"&"])
def test_odd_queries_are_only_text(searching: Visit, query: str) -> None:
    searching.open("en/contact/")
    searching.page.keyboard.press("/")
    field(searching).fill(query)
    expect(said(searching)).to_have_text("No result")
    searching.page.reload()
    expect(said(searching)).to_have_text("No result")
    expect(field(searching)).to_have_value(query)


def test_a_slow_network_is_told_and_its_late_answer_is_shown(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.clock.install()
    visit.page.route(ENGINE, lambda route: held.append(route))
    with visit.page.expect_request(ENGINE):
        visit.open("en/contact/?q=trust")
    expect(field(visit)).to_be_focused()
    visit.page.clock.fast_forward(2000)
    expect(said(visit)).to_have_text("Still searching…")
    visit.page.clock.fast_forward(10000)
    expect(said(visit)).to_have_text("The search is not answering.")
    expect(visit.page.locator("#search").get_by_role("link", name="Glossary")).to_be_visible()
    answer(held[0])
    expect(said(visit)).to_have_text("1 result")


def test_an_answer_that_comes_after_another_question_is_dropped(visit: Visit) -> None:
    wait = "if (query === 'backbone') await new Promise((done) => (window.release = done));"
    late = STUB.replace("let word =", wait + " let word =")
    assert wait in late
    visit.page.route(ENGINE, lambda route: route.fulfill(body=late, content_type="text/javascript"))
    visit.open("en/contact/?q=backbone")
    visit.page.wait_for_function("() => window.release")
    field(visit).fill("trust")
    expect(options(visit)).to_have_count(1)
    visit.page.evaluate("() => new Promise(done => { release(); setTimeout(done) })")
    expect(options(visit).locator(".pa-hit__title")).to_have_text("Earning trust")


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ("engine.js", "La recherche ne répond pas"),
        ("dialog.js", "La recherche n’a pas pu s’ouvrir"),
    ],
)
def test_a_missing_file_is_told_and_the_indexes_are_offered(
    visit: Visit, missing: str, told: str
) -> None:
    visit.page.route(f"**/assets/search/{missing}", lambda route: route.abort())
    visit.open("contact/")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("confiance")
    link = visit.page.locator(".pa-indexes:visible").get_by_role("link", name="Glossaire")
    expect(link).to_be_visible()
    expect(visit.page.get_by_text(told)).to_be_visible()
    link.click()
    visit.page.wait_for_url("**/glossaire/")
    assert {error.rpartition(" ")[0] for error in visit.errors} == {
        "Failed to load resource: net::ERR_FAILED"
    }
    visit.errors.clear()


def test_it_fits_the_narrowest_phone(searching: Visit) -> None:
    searching.page.set_viewport_size({"width": 320, "height": 480})
    searching.open("contact/?q=backbone")
    expect(options(searching).first).to_be_visible()
    show_facets(searching)
    rights = "[...document.querySelectorAll('#search *')].map(e => e.getBoundingClientRect().right)"
    assert max(searching.page.evaluate(rights)) <= 320


def test_nothing_of_it_is_fetched_before_it_is_wanted(searching: Visit) -> None:
    asked: list[str] = []
    searching.page.on("request", lambda request: asked.append(request.url))
    searching.page.goto(searching.root, wait_until="networkidle")
    assert [url for url in asked if "/search/" in url] == [searching.root + "assets/search/ui.js"]


@pytest.mark.parametrize(
    ("start", "word", "expected"),
    [
        ("contact/", "gagner la confiance", "pratiquer/gagner-la-confiance/"),
        ("en/contact/", "earning trust", "en/practise/earning-trust/"),
    ],
)
def test_the_real_engine_leads_to_a_page(
    visit: Visit, start: str, word: str, expected: str
) -> None:
    visit.open(start)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type(word)
    first = options(visit).first
    expect(first).to_have_attribute("href", f"{'../' * start.count('/')}{expected}", timeout=20_000)
    expect(first.locator("mark").first).to_be_visible()
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(f"**/{expected}")


class TestWithoutScript:
    @pytest.fixture
    def script(self) -> bool:
        return False

    @pytest.mark.parametrize("address", ["", "en/contact/"])
    def test_its_buttons_lead_to_the_indexes(self, visit: Visit, address: str) -> None:
        visit.open(address)
        visit.page.locator("[data-pa-search]").last.click()
        expect(visit.page.locator("#search-indexes")).to_be_visible()
        visit.page.locator("#search-indexes a").last.click()
        assert "gloss" in visit.address
