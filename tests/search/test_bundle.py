"""The index of a language is whole, or written again."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from passerelle.model.locale import Locale
from passerelle.search import bundle
from passerelle.search.bundle import write_bundle


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    for number in range(3):
        page = folder / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<html><body><p>confiance {number}</p></body></html>", "utf-8")
    return folder


def write(source: Path, target: Path, count: int = 3) -> None:
    """In a thread of its own: the browser of other tests keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(write_bundle(source, count, Locale.FR, target))).result()


def test_only_what_a_page_reads_is_kept(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "kept")
    names = {path.name for path in (tmp_path / "kept").iterdir()}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.fr.pagefind", "index"} <= names
    assert not any("ui" in name for name in names)
    assert len(list((tmp_path / "kept" / "fragment").iterdir())) == 3


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
        write(source, tmp_path / "kept", count=4)
