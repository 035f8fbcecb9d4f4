"""The reference for contributors, as they read it on the site, and the links that lead to work."""

from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from built_site import SITE_URL, BuiltPage, BuiltSite

from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.handbook.kinds import kinds
from passerelle.messages import CATALOGUE
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from programs import ROOT

pytestmark = pytest.mark.xdist_group("site")
REPOSITORY = "https://depot.example/passerelle"
FORMS = ROOT / ".github/ISSUE_TEMPLATE"


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ROOT / "docs")


def page(built: BuiltSite, library: Library, page_id: str, locale: Locale) -> BuiltPage:
    return built.pages[Addresses(library).page(library.page_ids[page_id], locale)]


@pytest.mark.parametrize("locale", Locale)
def test_every_code_has_a_section_of_its_own(
    built: BuiltSite, library: Library, locale: Locale
) -> None:
    codes = page(built, library, "problems", locale)
    for code in CATALOGUE:
        section = codes.tree.xpath(f"//section[@aria-labelledby='{code}']")[0]
        assert section.xpath(f"./h3[@id='{code}']/a[@href='#{code}']")
        assert len(section.xpath("./figure")) == 1
        assert all(text.text_content().strip() for text in section.xpath("./p"))


@pytest.mark.parametrize("locale", Locale)
def test_every_field_of_every_kind_is_told(
    built: BuiltSite, library: Library, locale: Locale
) -> None:
    told = page(built, library, "fields", locale)
    for kind in kinds(library.sections, library.taxonomy):
        for field in kind.fields:
            anchor = f"{kind.id}-{field.name}"
            assert anchor in told.anchors
            row = told.tree.xpath(f"//dt[@id='{anchor}']/..")[0].text_content()
            assert " ".join(field.words[locale].replace("`", "").split()[:3]) in row.replace(
                "\u00a0", " "
            )
    assert "case-figures-source" in told.anchors


def test_the_two_languages_have_the_same_anchors(built: BuiltSite, library: Library) -> None:
    for page_id in ("fields", "problems"):
        french, english = (page(built, library, page_id, locale) for locale in Locale)
        assert french.anchors == english.anchors


def corrections(page: BuiltPage) -> list[str]:
    return page.tree.xpath(f"//footer//a[starts-with(@href, '{REPOSITORY}/issues/new')]/@href")


@pytest.mark.parametrize("locale", Locale)
def test_a_page_leads_to_its_file_and_to_a_form_that_names_it(
    built: BuiltSite, library: Library, locale: Locale
) -> None:
    for item in library.pages.values():
        if locale not in item.words or item.path == "index.md":
            continue
        found = built.pages[Addresses(library).page(item, locale)]
        edit = found.one("//a[@rel='edit']/@href")
        assert edit == f"{REPOSITORY}/edit/main/{item.texts[locale].path}"
        assert (ROOT / item.texts[locale].path).is_file()
        (correction,) = corrections(found)
        asked = {name: value for name, (value,) in parse_qs(urlsplit(correction).query).items()}
        assert asked["page"] == SITE_URL + found.address
        assert asked["title"].endswith(item.words[locale].title)
        form = yaml.safe_load((FORMS / asked["template"]).read_text("utf-8"))
        assert asked["title"].startswith(form["title"])
        assert {"page"} <= {field.get("id") for field in form["body"]}


def test_a_resource_leads_to_its_record_and_a_list_to_nothing(
    built: BuiltSite, library: Library
) -> None:
    addresses = Addresses(library)
    for source in library.sources.values():
        found = built.pages[addresses.of(source, Locale.EN) or ""]
        assert found.one("//a[@rel='edit']/@href") == f"{REPOSITORY}/edit/main/{source.path}"
        assert len(corrections(found)) == 1
    facet = next(iter(library.taxonomy.for_kind("resource")))
    value = next(iter(facet))
    listed = built.pages[addresses.facet("resources", facet, value, Locale.FR)]
    assert listed.tree.xpath("//a[@rel='edit']") == []
    assert corrections(listed) == []
