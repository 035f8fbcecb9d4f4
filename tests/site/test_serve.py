"""The preview follows every kind of edit, in both languages, and survives mistakes."""

from collections.abc import Iterator

import pytest
from serving import Preview

from other_site import settings
from site_writer import SiteWriter

WHEEL = "docs/{}/learn/true-wheel.md"


@pytest.fixture
def preview(site: SiteWriter) -> Iterator[Preview]:
    (site.root / "mkdocs.yml").write_text(settings(), "utf-8")
    running = Preview(site.root)
    yield running
    running.stop()


def test_preview_follows_every_kind_of_edit(site: SiteWriter, preview: Preview) -> None:
    site.replace(WHEEL.format("fr"), "un à un", "deux à deux")
    preview.wait_for_refresh()
    assert "deux à deux" in preview.get("apprendre/roue-droite/")

    site.replace(WHEEL.format("en"), "one by one", "two by two")
    preview.wait_for_refresh()
    assert "two by two" in preview.get("en/learn/true-wheel/")

    site.copy(WHEEL.format("fr"), "docs/fr/learn/flat-tire.md", slug="crevaison", title="Crevaison")
    preview.wait_for_refresh()
    assert "Crevaison" in preview.get("apprendre/")
    assert preview.status("apprendre/crevaison/") == 200

    english = "docs/en/learn/flat-tire.md"
    site.copy(WHEEL.format("en"), english, slug="flat-tire", title="Flat tire")
    preview.wait_for_refresh()
    assert "Flat tire" in preview.get("en/learn/flat-tire/")
    assert "en/learn/flat-tire/" in preview.get("apprendre/crevaison/")

    site.remove(english)
    preview.wait_for_refresh()
    assert preview.status("en/learn/flat-tire/") == 404

    (site.docs / "fr/learn/flat-tire.md").rename(site.docs / "fr/learn/puncture.md")
    preview.wait_for_refresh()
    assert preview.status("apprendre/crevaison/") == 200
    assert preview.status("r/puncture/") == 200
    assert preview.status("r/flat-tire/") == 404

    site.remove("docs/fr/learn/puncture.md")
    preview.wait_for_refresh()
    assert preview.status("apprendre/crevaison/") == 404

    site.replace("docs/data/taxonomy/seasons.yml", "{fr: Dégel, en: Thaw}", "{fr: Fonte, en: Melt}")
    preview.wait_for_refresh()
    assert "Fonte" in preview.get("apprendre/roue-droite/")
    assert "Melt" in preview.get("en/learn/true-wheel/")


def test_preview_survives_a_mistake_and_tells_it(site: SiteWriter, preview: Preview) -> None:
    site.replace(WHEEL.format("en"), "title: A true wheel", "title: A wheel: true")
    preview.wait_for_refresh()
    assert "FM004" in preview.get("en/learn/true-wheel/")
    assert preview.status("apprendre/roue-droite/") == 200

    site.replace(WHEEL.format("en"), "title: A wheel: true", "title: A true wheel again")
    preview.wait_for_refresh()
    assert "A true wheel again" in preview.get("en/learn/true-wheel/")
