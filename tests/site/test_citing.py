"""What readers cite and programs gather from the built site, read as outsiders read it."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
import rispy
from built_site import SITE_URL, BuiltPage, BuiltSite
from extruct.dublincore import DublinCoreExtractor
from jsonschema import Draft202012Validator
from pybtex.database import parse_string

from passerelle.content.library_reader import read_library

pytestmark = pytest.mark.xdist_group("site")
LIBRARY = read_library(Path(__file__).parents[2] / "docs")
CASE = "etudes-de-cas/projet-impact-collectif/"
BLOCKS = {"cite-apa-fr", "cite-apa-en", "cite-bibtex", "cite-ris", "cite-csl"}


def block(page: BuiltPage, name: str) -> str:
    (found,) = page.tree.xpath(f"//*[@id='{name}']")
    return str(found.text_content())


def citable(built: BuiltSite) -> list[BuiltPage]:
    return [page for page in built.content_pages if page.tree.xpath("//*[@id='cite']")]


def source_of(page: BuiltPage) -> Any:
    return LIBRARY.sources.get(page.address.rstrip("/").rpartition("/")[2])


def test_every_article_case_and_source_says_how_to_cite_it(built: BuiltSite) -> None:
    pages = len(LIBRARY.articles) + len(LIBRARY.cases) + len(LIBRARY.sources)
    assert len(citable(built)) == 2 * pages
    for page in citable(built):
        ids = {name for name in page.anchors if name in BLOCKS}
        assert ids == BLOCKS, page.address
        buttons = set(page.tree.xpath("//*[@id='cite']//button[@hidden]/@data-pa-copy"))
        assert buttons == BLOCKS
        first = page.tree.xpath("//*[@id='cite']//p[@class='pa-cite__text']/@lang")[0]
        assert first == page.lang


def test_files_to_download_hold_what_the_page_shows(built: BuiltSite) -> None:
    for page in citable(built):
        links = page.tree.xpath("//*[@id='cite']//a[@download]/@href")
        for link, name in zip(links, ("cite-bibtex", "cite-ris", "cite-csl"), strict=True):
            address, _anchor = built.resolve(page, link) or ("", "")
            file = (built.folder / address).read_text("utf-8")
            assert file == block(page, name), page.address


def test_blocks_are_what_the_published_list_says(built: BuiltSite) -> None:
    schema = json.loads((built.folder / "data/v1/schema/citations.json").read_text("utf-8"))
    for locale in ("fr", "en"):
        told = json.loads((built.folder / f"data/v1/citations.{locale}.json").read_text("utf-8"))
        Draft202012Validator(schema).validate(told)
        assert set(LIBRARY.sources) < set(told)
        seen = 0
        for page in citable(built):
            if not page.lang.startswith(locale):
                continue
            (made,) = json.loads(block(page, "cite-csl"))
            listed = told[made["id"]]
            assert listed["csl"] == made
            apa = re.sub(r"\s+", " ", block(page, f"cite-apa-{locale}"))
            assert apa == re.sub(r"\s+", " ", listed["apa"])
            assert listed["bibtex"] == block(page, "cite-bibtex")
            assert listed["ris"] == block(page, "cite-ris")
            seen += 1
        assert seen == len(told)


def test_every_citation_can_be_read_by_others(built: BuiltSite) -> None:
    told = json.loads((built.folder / "data/v1/citations.fr.json").read_text("utf-8"))
    entries = parse_string("\n".join(one["bibtex"] for one in told.values()), "bibtex").entries
    assert set(entries) == set(told)
    for name, one in told.items():
        (ris,) = rispy.loads(one["ris"])
        assert ris["id"] == name
        assert ris["title"] == one["csl"]["title"]
        assert ris["urls"] == [one["csl"]["URL"]]
        assert len(ris.get("authors", [])) == len(entries[name].persons.get("author", []))


def test_a_page_about_a_source_describes_the_source(built: BuiltSite) -> None:
    checked = 0
    for page in citable(built):
        source = source_of(page)
        spans = page.tree.xpath("//span[@class='Z3988']/@title")
        assert len(spans) == (1 if source else 0), page.address
        if not source:
            continue
        facts, read = source.facts, parse_qs(spans[0], strict_parsing=True)
        assert read["rft.type"] == ["webpage"]
        assert read["rft.title"] == [" ".join(facts.title.split())]
        assert read["rft.identifier"] == [facts.address(facts.languages[0])]
        assert read.get("rft.source") == ([facts.publisher] if facts.publisher else None) or (
            " ".join(facts.publisher.split()) == read["rft.source"][0]
        )
        assert read.get("rft.date") == ([str(facts.issued)] if facts.issued else None)
        if facts.authors:
            told = read.get("rft.au", []) + read.get("rft.aucorp", [])
            names = {" ".join(reversed(name.split(", "))) for name in told}
            assert names == set(facts.authors)
        assert not page.tree.xpath("//meta[starts-with(@name, 'DC.')]")
        checked += 1
    assert checked == 2 * len(LIBRARY.sources)


def test_a_page_of_the_site_describes_itself(built: BuiltSite) -> None:
    for page in citable(built):
        if source_of(page):
            continue
        html = (built.folder / page.address / "index.html").read_text("utf-8")
        (read,) = DublinCoreExtractor().extract(html)
        told = {element["name"].lower(): element["content"] for element in read["elements"]}
        (item,) = json.loads(block(page, "cite-csl"))
        assert told["dc.type"] == "webpage"
        assert told["dc.title"] == item["title"]
        assert told["dc.language"] == page.lang
        assert told["dc.identifier"] == item["URL"]
        assert told["dc.creator"] == told["dc.publisher"] == "Passerelle"
        year, month, day = item["issued"]["date-parts"][0]
        assert told["dc.date"] == f"{year}-{month:02}-{day:02}"
        short = built.pages[item["URL"].removeprefix(SITE_URL)]
        assert built.resolve(short, next(short.links())) == (page.address, "")


def test_page_of_the_open_data_tells_every_field_and_leads_to_every_file(built: BuiltSite) -> None:
    for address in ("donnees/", "en/data/"):
        page = built.pages[address]
        targets = {built.resolve(page, link) for link in page.links()}
        files = {target[0] for target in targets if target and target[0].startswith("data/")}
        there = (path for path in (built.folder / "data").rglob("*") if path.is_file())
        assert files == {path.relative_to(built.folder).as_posix() for path in there}
        for section in page.tree.xpath("//section[@class='pa-data'][.//table]"):
            name = section.xpath("./h2/@id")[0].removeprefix("data-")
            told = section.xpath(".//tbody/tr/th/code/text()")
            header = (built.folder / f"data/v1/{name}.csv").read_text("utf-8").split("\r\n")[0]
            assert ",".join(told) == header.splitlines()[0]


def test_open_data_are_told_to_machines(built: BuiltSite) -> None:
    blocks = built.pages["en/data/"].tree.xpath("//script[@type='application/ld+json']/text()")
    sets = [told for told in map(json.loads, blocks) if told["@type"] == "Dataset"]
    assert len(sets) == 5
    for told in sets:
        for file in told["distribution"]:
            assert built.has(file["contentUrl"].removeprefix(SITE_URL))


def test_a_print_leaves_the_ways_to_cite_out(built: BuiltSite) -> None:
    css = (built.folder / "assets/cite.css").read_text("utf-8")
    assert re.search(r"@media print \{ \.pa-cite \{ display: none", css)
