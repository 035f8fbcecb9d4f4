"""The page brings a query to the form that the build gave the texts."""

import json

import pytest
from playwright.sync_api import Browser
from query_cases import EN, FR, QUERIES

from passerelle.model.locale import Locale

pytestmark = pytest.mark.xdist_group("browser")

ASK = """async ([locale, queries]) => {
  const { compileRules } = await import("/assets/search/rules.js");
  const table = await (await fetch(`/search/${locale}/table.json`)).json();
  const rules = compileRules(table);
  return queries.map((query) => rules.words(query).join(" "));
}"""


@pytest.mark.parametrize("locale", [FR, EN])
def test_both_ends_agree(browser: Browser, served: str, locale: Locale) -> None:
    page = browser.new_page()
    page.goto(served)
    cases = [(typed, expected) for at, typed, expected in QUERIES if at is locale]
    made = page.evaluate(ASK, [locale.value, [typed for typed, _expected in cases]])
    page.close()
    assert made == [expected for _typed, expected in cases], json.dumps(made)
