"""Every item can be handed on: panel, messages in each language, code, card; every list as text."""

import io
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import resvg_py
import zxingcpp
from built_site import SITE_URL, BuiltPage, BuiltSite
from PIL import Image

from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale
from programs import ROOT, run

pytestmark = pytest.mark.xdist_group("site")


def panels(built: BuiltSite) -> list[BuiltPage]:
    return [page for page in built.content_pages if page.tree.xpath("//*[@id='share-panel']")]


def test_each_article_case_resource_and_source_has_a_panel(built: BuiltSite) -> None:
    library = read_library(ROOT / "docs")
    pages = sum(len(page.locales) for page in (*library.articles, *library.cases))
    assert len(panels(built)) == pages + len(library.sources) * len(Locale)


def test_messages_lead_to_the_item_in_their_language(built: BuiltSite) -> None:
    for page in panels(built):
        short = page.one("//*[@id='share-address']/text()")
        assert built.pages[short.removeprefix(SITE_URL)].is_redirect
        links = page.tree.xpath("//a[starts-with(@href, 'mailto:')]/@href")
        in_languages = 2 if page.alternates or "/r/" not in short else 1
        assert len(links) == in_languages, page.address
        for link in links:
            assert re.fullmatch(r"mailto:\?subject=[^&?#=]+&body=[^&?#=]+", link)
            assert len(link) < 2000, f"{page.address}: too long for some mail programs"
        bodies = [unquote(link.partition("body=")[2]) for link in links]
        assert short in bodies[0]
        for body in bodies:
            found = re.search(rf"{re.escape(SITE_URL)}\S+", body)
            assert found
            assert found[0].removeprefix(SITE_URL) in built.pages


def test_each_code_says_the_permanent_address_and_is_a_file_of_its_own(built: BuiltSite) -> None:
    for page in panels(built)[::12]:
        short = page.one("//*[@id='share-address']/text()")
        for link in page.tree.xpath("//a[@download]/@href"):
            target = built.resolve(page, link)
            if target and target[0].endswith(".svg"):
                svg = (built.folder / target[0]).read_text("utf-8")
                png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=200))
                picture = Image.open(io.BytesIO(png)).convert("L")
                assert [code.text for code in zxingcpp.read_barcodes(picture)] == [short]


def test_each_list_is_there_as_text_with_its_own_items(built: BuiltSite) -> None:
    lists = [page for page in built.content_pages if page.tree.xpath("//*[@data-pa-take]")]
    assert len(lists) > 50
    for page in lists:
        text = (built.folder / page.address / "list.txt").read_text("utf-8-sig")
        shown = dict.fromkeys(page.tree.xpath("//*[@data-pa-list]//li/@data-id"))
        start = page.one("//*[@data-pa-take]/@data-start")
        addresses = [line for line in text.split("\n") if line.startswith(start)]
        assert addresses == [f"{start}{name}/" for name in shown]
        assert all(address.removeprefix(SITE_URL) in built.pages for address in addresses)
        assert page.one("//link[@rel='canonical']/@href") in text


def test_the_letters_are_not_published(built: BuiltSite) -> None:
    assert not (built.folder / "letters").exists()


def test_a_broken_letter_stops_the_build_and_says_where(copy_of_project: Path) -> None:
    letter = copy_of_project / "overrides/letters/share.fr.txt"
    text = letter.read_text("utf-8")
    letter.write_text(text.replace("À lire : {title}", "À lire : {titre}"), "utf-8")
    line = text[: text.index("À lire")].count("\n") + 1
    done = run("mkdocs", "build", "--strict", cwd=copy_of_project)
    assert done.returncode != 0
    assert f"overrides/letters/share.fr.txt:{line}:10: LE001" in done.stderr
    assert "«\u00a0{title}\u00a0»?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (copy_of_project / "site").exists()
