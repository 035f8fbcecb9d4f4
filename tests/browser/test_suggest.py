"""The form by which readers suggest a resource."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from visit import Visit

from passerelle.intake.issue_text import read_issue
from passerelle.intake.questions import questions
from passerelle.model.taxonomy import Taxonomy

pytestmark = pytest.mark.xdist_group("site")
PAGES = ["proposer-une-ressource/", "en/suggest-a-resource/"]
TYPED = {
    "resource_url": "https://velo.example/frein?a=1&b=2",
    "resource_title": "Le frein & l’été : 100 % + « é »",
    "resource_publisher": "<b>Vélo</b>",
}


@pytest.fixture
def form(browser: Browser, served: str, viewport: dict[str, int]) -> Iterator[Visit]:
    context = browser.new_context(viewport=viewport)
    window = Visit(context.new_page(), served)
    yield window
    context.close()
    assert window.foreign == []
    assert window.errors == []


def fill(visit: Visit) -> None:
    for name, text in TYPED.items():
        visit.page.fill(f"#{name}", text)
    visit.page.locator("[name=resource_languages]").first.check()
    for field in visit.page.locator("[data-pa-suggest] textarea").all():
        field.fill("Deux lignes\nutiles, & claires.")


@pytest.mark.parametrize("address", PAGES)
def test_the_letter_holds_the_answers_and_can_be_read_again(form: Visit, address: str) -> None:
    form.open(address)
    fill(form)
    form.page.click("[data-pa-letter]")
    expect(form.page.locator("[data-pa-ready-letter]")).to_be_focused()
    letter = form.page.locator("#suggest-letter").text_content() or ""
    link = urlsplit(form.page.locator("[data-pa-mailto]").get_attribute("href") or "")
    query = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "")
    assert query["body"] == [letter.replace("\n", "\r\n")]
    assert query["subject"][0].endswith(TYPED["resource_title"])
    answers = read_issue(letter, questions(Taxonomy({}))).answers
    assert answers["url"] == TYPED["resource_url"]
    assert answers["title"] == TYPED["resource_title"]
    assert answers["languages"] == ("fr",)
    assert answers["publisher"] == "<b>Vélo</b>"

    form.page.fill("#resource_title", "Un autre titre")
    form.page.press("#resource_title", "Tab")
    expect(form.page.locator("#suggest-letter")).to_contain_text("Un autre titre")


def test_what_is_missing_is_said_beside_each_field_and_the_first_one_focused(form: Visit) -> None:
    form.open(PAGES[0])
    form.page.click("[data-pa-letter]")
    first = form.page.locator("#resource_url")
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-invalid", "true")
    expect(first).to_have_accessible_description(re.compile("Il manque une réponse ici"))
    expect(form.page.locator(".pa-field__error")).to_have_count(5)
    expect(form.page.locator("[data-pa-ready-letter]")).to_be_hidden()
    form.page.fill("#resource_url", "pas une adresse")
    form.page.click("[data-pa-letter]")
    expect(first).to_have_accessible_description(re.compile("Donnez l’adresse complète"))
    fill(form)  # each click finds its field where it was, although messages go
    expect(first).not_to_have_attribute("aria-invalid", "true")
    form.page.click("[data-pa-letter]")
    expect(form.page.locator("[data-pa-ready-letter]")).to_be_visible()


def test_nothing_is_sent_while_something_is_missing(form: Visit) -> None:
    form.open(PAGES[0])
    form.page.click("[data-pa-suggest] [type=submit]")
    expect(form.page.locator("#resource_url")).to_be_focused()


@pytest.mark.parametrize("address", PAGES)
def test_the_form_opens_a_filled_issue_with_and_without_script(
    browser: Browser, served: str, address: str, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    visit = Visit(context.new_page(), served)
    asked: list[str] = []

    def answer(route: object) -> None:
        asked.append(route.request.url)  # type: ignore[attr-defined]
        route.fulfill(body="ok")  # type: ignore[attr-defined]

    context.route("https://depot.example/**", answer)
    visit.open(address)
    fill(visit)
    visit.page.click("[data-pa-suggest] [type=submit]")
    query = parse_qsl(urlsplit(asked[0]).query)
    context.close()
    assert asked[0].startswith("https://depot.example/passerelle/issues/new?template=")
    assert dict(query).items() >= TYPED.items()


def test_without_script_a_letter_holds_the_questions(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    visit = Visit(context.new_page(), served)
    visit.open(PAGES[0])
    link = visit.page.locator("[data-pa-plain] a").get_attribute("href") or ""
    hidden = visit.page.locator("[data-pa-letter]").is_visible()
    context.close()
    body = parse_qs(urlsplit(link).query)["body"][0]
    assert link.startswith("mailto:?subject=Ressource")
    assert "### Adresse Web\r\n" in body
    assert not hidden
