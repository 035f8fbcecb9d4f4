"""What is taken for an address, for a page that is gone, and for a value of YAML."""

import pytest

from passerelle.upkeep.archive import archive_address
from passerelle.upkeep.outside_links import outside_links
from passerelle.upkeep.page_text import is_bot_wall, says_not_found
from passerelle.upkeep.yaml_edits import add_after, replace_value
from site_writer import SiteWriter

PAGE = "docs/fr/learn/true-wheel.md"
OLD, NEW = "https://velo.example/vieux", "https://velo.example/neuf"


@pytest.mark.parametrize(
    "title",
    [
        "Page introuvable",
        "Erreur 404",
        "404 - Page non trouvée | Vélo",
        "Vélo · Cette page n’existe plus",
        "Page not found – Bicycles",
        "404 Not Found",
        "Sorry, the page you requested could not be found.",
        "Oups! Page introuvable (404)",
    ],
)
def test_titles_that_say_not_found(title: str) -> None:
    assert says_not_found(f"<TITLE lang=x>{title}</TITLE>") == "title"


@pytest.mark.parametrize(
    "title",
    [
        "404 Media",
        "Les pages introuvables de l’histoire",
        "What was not found in the archives of 1404",
        "Page d’accueil",
        "",
    ],
)
def test_titles_that_do_not(title: str) -> None:
    assert says_not_found(f"<title>{title}</title><p>{'mot ' * 500}page not found</p>") == ""
    assert not is_bot_wall(f"<title>{title}</title>")


@pytest.mark.parametrize("part", ["<", "<!--", "<title", "<h1>", "<script>", "<a ", "&", "404 "])
def test_no_page_takes_long_to_read(part: str) -> None:
    assert says_not_found(part * (65_536 // len(part))) in {"", "title", "heading", "text"}


def test_every_form_of_an_outside_link_is_found(site: SiteWriter) -> None:
    head = site.read(PAGE).split("\n---\n")[0]
    site.write(
        PAGE,
        f"{head}\n---\n\n[a](https://a.example/x_(y)#z) <https://b.example/> [c][c] ![](@chain)\n"
        '<a class="x" href="https://d.example/">d</a> `[e](https://e.example/)`\n\n'
        "[c]: https://c.example/ 'titre'\n\n[f](mailto:f@f.example) [g](saddle.md)\n",
    )
    found = outside_links(site.library())
    of_page = [address for address, uses in found.items() if uses[0].path == PAGE]
    letters = ["a.example/x_(y)", "b.example/", "c.example/", "d.example/"]
    assert of_page == [f"https://{each}" for each in letters]
    use = found["https://a.example/x_(y)"][0]
    assert (use.address[-2:], use.position) == ("#z", site.position(PAGE, "https://a.example"))


@pytest.mark.parametrize("quote", ["", '"', "'"])
@pytest.mark.parametrize(
    "shape", ["url: {} # rem\nb: [1]\n", "b: 1\r\nurl:   {}", "\ufeffurl: {}\n"]
)
def test_one_value_is_replaced_and_nothing_else(shape: str, quote: str) -> None:
    before, after = (shape.format(f"{quote}{url}{quote}") for url in (OLD, NEW))
    assert replace_value(before, ("url",), OLD, NEW) == after


def test_a_value_within_braces_stays_one_value() -> None:
    before = f"url_other: {{fr: {OLD}, en: {OLD}}}\n"
    after = replace_value(before, ("url_other", "en"), OLD, NEW + "?a=1,2")
    assert after == f'url_other: {{fr: {OLD}, en: "{NEW}?a=1,2"}}\n'


@pytest.mark.parametrize("text", ["url: [1]\n", "other: 1\n", "url: >-\n  x\n", "{{", "- url\n"])
def test_what_is_no_plain_value_is_left(text: str) -> None:
    assert replace_value(text, ("url",), "x", NEW) is None
    assert add_after(text, "url", {"gone": "2026-11-01"}) is None


def test_a_document_in_braces_is_left() -> None:
    assert add_after(f"{{url: {OLD}, b: 1}}\n", "url", {"gone": "2026-11-01"}) is None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_stand_under_the_address(end: str) -> None:
    before = f"title: A{end}url: {OLD}"
    assert add_after(before, "url", {"gone": "2026-11-01"}) == f"{before}{end}gone: 2026-11-01"


def test_the_archive_is_not_sought_in_the_archive() -> None:
    assert archive_address(OLD, None) == f"https://web.archive.org/web/{OLD}"
    assert archive_address(f"https://web.archive.org/web/2020/{OLD}", None) is None
