"""A filtered list has an address and a title, and is taken away in the form that one needs."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from built_site import SITE_URL
from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token
from playwright.sync_api import Browser, Page, expect
from test_every_kind import RULES, axe

pytestmark = pytest.mark.xdist_group("browser")
FILTERED = "ressources/?languages=fr&themes=housing,poverty"
HOSTILE: dict[str, Any] = {
    "opening": "# <b>Voici</b>\n1. *ce* que `nous` [avons](x)",
    "closing": f"Fin : {SITE_URL}ressources/?a=1&b=2",
    "address": f"{SITE_URL}ressources/?a=1&b=2",
    "columns": ["Titre", "Adresse", "Langues", "Détails", "Description"],
    "items": [
        {
            "id": f"x{number}",
            "title": title,
            "address": f"{SITE_URL}r/x{number}/",
            "languages": "FR",
            "details": "FR · *2020*",
            "text": text,
            "lang": "",
        }
        for number, (title, text) in enumerate(
            [
                ('<img src=x onerror="alert(1)">', "<script>alert(1)</script>"),
                ("](javascript:alert(1))", "- pas une liste"),
                ('=cmd|"/c calc"!A1', "+1"),
                ("@SUM(A1)", "1. pas une liste"),
                ('Guillemets "droits", virgules; et\nretour', "# pas un titre"),
                ("**gras** _mot_ `code` \\ | ~~x~~ &lt; ![i](y)", "> pas une citation"),
                ("-2+3", "= = ="),
            ]
        )
    ],
}


@pytest.fixture(params=[1280, 390])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": request.param, "height": 844},
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def take(page: Page, form: str) -> str:
    """Open the panel if need be, choose a form, and give what it shows."""
    panel = page.locator("[data-pa-take]")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.locator(f"input[value={form}]").check()
    expect(page.locator("#take-text")).not_to_be_empty()
    return page.locator("#take-text").text_content() or ""


def copied(page: Page, form: str) -> str:
    take(page, form)
    button = page.locator("[data-pa-copy=take-text]")
    button.evaluate("button => button.removeAttribute('data-pa-copied')")
    button.click()
    expect(button).to_have_attribute("data-pa-copied", "")
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")


def seen(page: Page) -> list[tuple[str, str]]:
    """Title and permanent address of each card in sight."""
    cards = page.locator("[data-pa-list] .pa-card:visible").all()
    names = [(card.locator(".pa-card__title").inner_text(), card) for card in cards]
    return [(name, f"{SITE_URL}r/{card.get_attribute('data-id')}/") for name, card in names]


def links(markdown: str) -> list[tuple[str, str]]:
    """What a reader of Markdown takes for links: text and address."""
    found: list[tuple[str, str]] = []
    for block in MarkdownIt("commonmark").parse(markdown):
        stack: list[Token] = list(block.children or [])
        for index, token in enumerate(stack):
            if token.type == "link_open":
                end = next(i for i in range(index, len(stack)) if stack[i].type == "link_close")
                text = "".join(part.content for part in stack[index + 1 : end])
                found.append((text, str(token.attrs["href"])))
    return found


def test_a_filtered_address_opens_on_its_own_title(page: Page, served: str) -> None:
    page.goto(served + FILTERED)
    heading = "Ressources\u00a0: Français, Pauvreté et exclusion, Logement"
    assert page.locator("h1").inner_text() == heading
    assert page.title() == f"{heading} – Passerelle"
    page.goto(served + "en/resources/?languages=fr&themes=housing")
    assert page.locator("h1").inner_text() == "Resources: French, Housing"
    panel = page.locator("details.pa-filters")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.get_by_role("link", name="Show all").click()
    whole = page.locator("h1").inner_text()
    assert ":" not in whole
    assert "Housing" not in page.title()
    page.go_back()
    expect(page.locator("h1")).to_have_text("Resources: French, Housing")


def test_what_is_copied_is_what_is_seen(page: Page, served: str) -> None:
    page.goto(served + FILTERED)
    text = copied(page, "txt")
    opening = "Voici ce que nous avons en français sur «\u00a0Pauvreté et exclusion\u00a0» et "
    assert text.startswith(opening + "«\u00a0Logement\u00a0»\u00a0:\n\n")
    assert text.rstrip().endswith(SITE_URL + FILTERED)
    lines = text.split("\n")
    wanted = seen(page)
    at = [index for index, line in enumerate(lines) if line.startswith(f"{SITE_URL}r/")]
    assert [lines[index] for index in at] == [address for _title, address in wanted]
    for index, (title, _address) in zip(at, wanted, strict=True):
        assert lines[index - 1].startswith(title.strip())
    assert page.locator("#take-address").inner_text() == SITE_URL + FILTERED


def test_another_choice_changes_the_list_at_once(page: Page, served: str) -> None:
    page.goto(served + "en/case-studies/?stages=recovery")
    before = take(page, "txt")
    panel = page.locator("details.pa-filters")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.get_by_role("link", name="Canada").click()
    expect(page.locator("#take-text")).to_contain_text("“Canada”")
    after = page.locator("#take-text").text_content() or ""
    assert 0 < after.count("/en/r/") < before.count("/en/r/")


def test_each_form_is_read_back_by_a_program_made_for_it(page: Page, served: str) -> None:
    page.goto(served + FILTERED)
    wanted = [address for _title, address in seen(page)]
    found = links(copied(page, "md"))
    assert [href for _text, href in found][:-1] == wanted
    assert found[-1][1] == SITE_URL + FILTERED
    tree = html.fragment_fromstring(copied(page, "html"), create_parent="div")
    assert tree.xpath("//li/a/@href") == wanted
    assert tree.xpath("//@class | //@style | //script") == []
    rows = list(csv.DictReader(io.StringIO(copied(page, "csv"))))
    assert [row["Adresse"] for row in rows] == wanted
    assert all(row["Titre"] and row["Description"] for row in rows)


def test_a_list_is_pasted_as_a_list_where_there_is_form(page: Page, served: str) -> None:
    page.goto(served + FILTERED)
    source = copied(page, "html")
    rich = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          return (await item.getType("text/html")).text();
        }"""
    )
    here = [tree.xpath("//li/a/@href") for tree in map(html.document_fromstring, (source, rich))]
    assert here[0] == here[1] != []


def made(page: Page, form: str) -> str:
    file = page.url.partition("ressources/")[0] + "assets/lists/formats.js"
    ask = "async ([file, form, list]) => (await import(file)).plain[form](list)"
    return str(page.evaluate(ask, [file, form, HOSTILE]))


def test_hostile_titles_stay_text_in_every_form(page: Page, served: str) -> None:
    page.goto(served + "ressources/")
    items = HOSTILE["items"]
    flat = [item["title"].replace("\n", " ") for item in items]
    tree = html.fragment_fromstring(made(page, "html"), create_parent="div")
    assert {element.tag for element in tree.iter()} == {"div", "p", "ul", "li", "a", "br"}
    assert [a.text.replace("\n", " ") for a in tree.findall("ul/li/a")] == flat
    rows = list(csv.reader(io.StringIO(made(page, "csv"), newline="")))
    assert [len(row) for row in rows] == [5] * (len(items) + 1)
    for row, item in zip(rows[1:], items, strict=True):
        assert row[0].removeprefix("'") == item["title"]
        assert not row[0].startswith(("=", "+", "-", "@"))
        assert not row[4].startswith(("=", "+", "-", "@"))


def test_hostile_titles_make_no_link_and_no_markup_in_markdown(page: Page, served: str) -> None:
    page.goto(served + "ressources/")
    items = HOSTILE["items"]
    markdown = made(page, "md")
    assert [href for _text, href in links(markdown)] == [
        *(item["address"] for item in items),
        HOSTILE["address"],
    ]
    tree = html.fragment_fromstring(MarkdownIt("commonmark").render(markdown), create_parent="div")
    tags = {element.tag for element in tree.iter()}
    assert tags == {"div", "p", "ul", "li", "a", "br"}
    said = [" ".join(a.text_content().split()) for a in tree.findall("ul/li/a")]
    assert said == [" ".join(item["title"].split()) for item in items]


def test_the_file_to_download_is_for_a_spreadsheet(page: Page, served: str) -> None:
    page.goto(served + FILTERED)
    text = take(page, "csv")
    with page.expect_download() as caught:
        page.get_by_role("link", name="Télécharger").click()
    assert caught.value.suggested_filename == "ressources.csv"
    written = caught.value.path().read_bytes()
    assert written.decode("utf-8-sig") == text
    assert written.startswith(b"\xef\xbb\xbf")


def test_references_come_when_asked_for_and_those_missing_are_counted(
    page: Page, served: str
) -> None:
    asked: list[str] = []
    page.goto(served + FILTERED)
    ids = [address.split("/")[-2] for _title, address in seen(page)]
    known = {
        name: {
            "apa": f"Moyeu, {name}.",
            "bibtex": f"@misc{{{name}}}",
            "ris": "TY  - GEN\nER  - ",
            "csl": {"id": name},
        }
        for name in ids[1:]
    }

    def give(route: Any) -> None:
        asked.append(route.request.url)
        route.fulfill(json=known)

    page.route("**/data/v1/citations.fr.json", give)
    take(page, "txt")
    assert asked == []
    page.locator("input[value=apa]").check()
    expect(page.locator("#take-text")).to_contain_text("Moyeu")
    assert take(page, "apa").split("\n\n") == [f"Moyeu, {i}." for i in ids[1:-1]] + [
        f"Moyeu, {ids[-1]}.\n"
    ]
    expect(page.locator(".pa-take__note")).to_have_text("1\u00a0élément n’a pas de référence.")
    page.locator("input[value=json]").check()
    expect(page.locator("#take-text")).to_contain_text('"id"')
    assert [thing["id"] for thing in json.loads(take(page, "json"))] == ids[1:]
    assert len(asked) == 1


def test_references_that_cannot_be_had_are_said_to_be_missing(page: Page, served: str) -> None:
    page.route("**/data/v1/citations.fr.json", lambda route: route.fulfill(status=404))
    page.goto(served + FILTERED)
    take(page, "txt")
    page.locator("input[value=ris]").check()
    expect(page.locator(".pa-take__note")).to_contain_text("ne sont pas disponibles")
    assert copied(page, "md").startswith("Voici")
    expect(page.locator(".pa-take__note")).to_be_empty()


@pytest.mark.parametrize(
    "address", ["ressources/", "ressources/theme/logement/", "en/case-studies/stage/recovery/"]
)
def test_script_and_build_write_the_same_list(page: Page, served: str, address: str) -> None:
    page.goto(served + address)
    written = page.request.get(f"{served}{address}list.txt").body().decode("utf-8-sig")
    assert take(page, "txt") == written


def test_the_open_panel_has_no_fault_that_axe_can_see(page: Page, served: str) -> None:
    page.goto(served + FILTERED)
    take(page, "csv")
    page.evaluate(axe())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    nodes = [node["html"] for fault in found["violations"] for node in fault["nodes"]]
    assert nodes == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_script_the_list_is_a_link_away(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "ressources/theme/logement/")
    page.locator("[data-pa-take] summary").click()
    expect(page.locator("#take-text")).to_be_hidden()
    page.get_by_role("link", name="Cette liste en texte").click()
    expect(page.locator("body")).to_contain_text("Voici ce que nous avons sur « Logement »")
    context.close()
