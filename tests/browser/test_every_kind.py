"""Each kind of page: nothing fetched elsewhere, no error, nothing wider than the screen."""

import pytest
from visit import Visit

pytestmark = pytest.mark.xdist_group("site")
KINDS = [
    *("", "en/", "boussole/", "en/compass/", "comprendre/", "en/understand/"),
    *("boussole/resilience/quartier/", "en/compass/resilience/neighbourhood/"),
    *("pratiquer/gagner-la-confiance/", "en/understand/the-leap/"),
    *("etudes-de-cas/", "en/case-studies/", "ressources/", "en/resources/"),
    *("etudes-de-cas/projet-impact-collectif/", "en/case-studies/maranguka/"),
    *("ressources/theme/pauvrete/", "en/resources/kind/article/"),
    *("ressources/heck-2023/", "en/resources/wolff-2016/"),
    *("ressources/sources/kpmg-maranguka-2018/", "en/resources/sources/parcex-pic/"),
    *("glossaire/", "en/glossary/", "reseau/", "en/contact/", "404.html", "en/404.html"),
]


@pytest.mark.parametrize("address", KINDS)
def test_page_fits_its_screen_and_asks_nothing_of_others(visit: Visit, address: str) -> None:
    visit.open(address)
    width = visit.page.viewport_size
    assert width is not None
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width["width"]
    assert visit.page.locator("h1").count() == 1
