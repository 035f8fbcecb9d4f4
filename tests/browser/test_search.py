"""A search offers pages in the reader's language only, and leads to them."""

import pytest
from playwright.sync_api import expect
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture
def script() -> bool:
    return True


@pytest.mark.parametrize(
    ("start", "word", "expected"),
    [
        ("contact/", "confiance", "pratiquer/gagner-la-confiance/"),
        ("en/contact/", "trust", "en/practise/earning-trust/"),
    ],
)
def test_results_are_in_the_language_of_the_page(
    visit: Visit, start: str, word: str, expected: str
) -> None:
    visit.open(start)
    visit.page.keyboard.press("/")
    expect(visit.page.locator("input[name='query']")).to_be_focused()
    visit.page.keyboard.type(word)
    links = visit.page.locator("a.md-search-result__link")
    expect(links.first).to_be_visible()
    paths = [
        visit.page.evaluate("link => link.href", link.element_handle()) for link in links.all()
    ]
    found = [path.removeprefix(visit.root) for path in paths]
    assert {path.startswith("en/") for path in found} == {start.startswith("en/")}
    assert any(path.startswith(expected) for path in found)
