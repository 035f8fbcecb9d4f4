"""What a practitioner does, with and without script, on a phone and at a desk."""

import pytest
from playwright.sync_api import expect
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")


def test_from_home_to_a_permanent_address(visit: Visit, script: bool) -> None:
    page = visit.page
    visit.open("")
    page.get_by_role("link", name="Résilience, quartier").click()
    expect(page.locator("h1")).to_contain_text("Résilience × quartier")

    page.locator("main").get_by_role("link", name="Vivre Saint-Michel en santé").first.click()
    assert visit.address == "etudes-de-cas/vivre-saint-michel-en-sante/"

    page.locator("a.pa-switch").click()
    assert visit.address == "en/case-studies/vivre-saint-michel-en-sante/"
    expect(page.locator("html")).to_have_attribute("lang", "en-CA")
    page.go_back()
    assert visit.address == "etudes-de-cas/vivre-saint-michel-en-sante/"

    visit.open("ressources/")
    if page.locator("details.pa-filters:not([open])").count():
        page.locator("details.pa-filters summary").click()
    page.get_by_role("link", name="Balado").click()
    shown = page.locator(".pa-card--resource:visible")
    expect(shown).to_have_count(1)
    expect(page.locator(".pa-listing__count")).to_contain_text("1\u00a0ressource")
    assert visit.address == ("ressources/?kinds=podcast" if script else "ressources/type/balado/")

    shown.get_by_role("link").first.click()
    page.locator(".pa-colophon a").first.click()
    page.wait_for_url("**/ressources/sustainable-collaboration/")


def test_untranslated_address_is_not_offered_anywhere(visit: Visit) -> None:
    visit.open("etudes-de-cas/projet-impact-collectif/")
    assert visit.page.locator(".pa-switch--missing").count() == 0
