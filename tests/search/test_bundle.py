"""The index of a language is whole, or written again; and light."""

import asyncio
import gzip
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cbor2
import pytest

from passerelle.model.locale import Locale
from passerelle.search import bundle
from passerelle.search.bundle import write_bundle
from passerelle.search.document_page import document_page
from passerelle.search.documents import Document
from passerelle.search.index_parts import write_parts
from passerelle.search.plain_text import Section
from passerelle.search.rules import rules_of

FIELDS = {"kind": "case", "summary": "Une table.", "lang": "fr", "where": "Gaspé · 2015"}
DOCUMENTS = [
    Document(
        **FIELDS,
        item=f"cases/{number}.md",
        url=f"etudes-de-cas/{number}/",
        title=f"Récit {number}",
        sections=(Section(None, "", "confiance"), Section("suite", "La suite", f"mot{number}")),
        facets={"stages": ("recovery",) if number else ("recovery", "resilience")},
    )
    for number in range(3)
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    for number, document in enumerate(DOCUMENTS):
        page = folder / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(document_page(document, rules_of(Locale.FR)), "utf-8")
    return folder


def write(
    source: Path, target: Path, documents: Sequence[Document] = DOCUMENTS
) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """In a thread of its own: the browser of other tests keeps a loop running in this one."""

    def run() -> Mapping[str, Mapping[str, Sequence[int]]]:
        return asyncio.run(write_bundle(source, documents, Locale.FR, target))

    with ThreadPoolExecutor(1) as apart:
        return apart.submit(run).result()


def read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")


def test_only_what_a_page_reads_is_kept(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "kept")
    names = {path.name.split(".")[0] for path in (tmp_path / "kept").iterdir()}
    assert names == {"pagefind", "pagefind-entry", "wasm", "index", "fragment"}


def test_a_card_tells_what_a_result_shows_and_no_more(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "kept")
    cards = [json.loads(read(path)) for path in (tmp_path / "kept" / "fragment").iterdir()]
    card = next(card for card in cards if card["meta"]["item"] == "cases/1.md")
    assert card["content"] == ""
    assert card["meta"]["title"] == "Récit 1"
    assert card["meta"]["where"] == "Gaspé · 2015"
    assert [anchor["text"] for anchor in card["anchors"]] == ["La suite"]


def test_a_word_leads_to_the_section_that_has_it(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "kept")
    (part,) = (tmp_path / "kept" / "index").iterdir()
    (words,) = cbor2.loads(read(part))
    places = {word: [own for _step, own, _ in found] for word, found, *_ in words}
    assert [own[-1] for own in places["confianc"]] == [0, 0, 0]
    cards = [json.loads(read(path)) for path in (tmp_path / "kept" / "fragment").iterdir()]
    assert {card["anchors"][0]["location"] for card in cards} == {places["mot1"][0][-1]}


def test_facets_number_the_documents_as_the_index_does(source: Path, tmp_path: Path) -> None:
    numbers = write(source, tmp_path / "kept")["stages"]
    cards = sorted((tmp_path / "kept" / "fragment").iterdir())
    items = [json.loads(read(path))["meta"]["item"] for path in cards]
    assert numbers["recovery"] == [0, 1, 2]
    assert [items[number] for number in numbers["resilience"]] == ["cases/0.md"]


def test_files_of_two_sites_never_share_a_name(source: Path, tmp_path: Path) -> None:
    """A browser may still hold those of the last one."""
    write(source, tmp_path / "one")
    page = source / "2" / "index.html"
    other = [*DOCUMENTS[:2], Document(**FIELDS, item="x.md", url="x/", title="X")]
    page.write_text(document_page(other[2], rules_of(Locale.FR)), "utf-8")
    write(source, tmp_path / "other", other)
    one, two = (
        {path.name for path in (tmp_path / name).rglob("*.pf_*")} for name in ("one", "other")
    )
    assert len(one) == len(two) == 5
    assert not one & two


@pytest.mark.parametrize("name", ["pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*"])
def test_files_cut_short_are_written_again(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    run, cut = bundle._run, list[Path]()

    async def cutting(source: Path, count: int, locale: Locale, whole: Path) -> None:
        await run(source, count, locale, whole)
        if not cut:
            cut.append(next(whole.glob(name)))
            cut[0].write_bytes(cut[0].read_bytes()[:10])

    monkeypatch.setattr(bundle, "_run", cutting)
    write(source, tmp_path / "kept")
    assert cut
    assert all(path.stat().st_size > 10 for path in (tmp_path / "kept").rglob("*.*"))


def test_documents_left_out_stop_the_build(source: Path, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        write(source, tmp_path / "kept", [*DOCUMENTS, DOCUMENTS[0]])


def test_each_word_stands_between_the_bounds_of_its_part_alone(tmp_path: Path) -> None:
    """Bounds are cut as short as can be: the letters of words decide how far."""
    words = ["a", "ab", "abbaye", "abée", "abîme", "ac", "aca", "académie", "é", "œuvre"]
    many = [[0, [*range(3000)], []]]
    parts = write_parts(([word, many, []] for word in words), tmp_path)
    assert len(parts) == len(words)
    for number, word in enumerate(words):
        assert [at for at, (start, end, _) in enumerate(parts) if start <= word <= end] == [number]
