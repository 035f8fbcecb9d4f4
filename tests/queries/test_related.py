import pytest

from passerelle.content.library import Library
from passerelle.model.locale import Locale
from passerelle.queries.related import Relations
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"


def add_article(site: SiteWriter, name: str, seasons: str | None, sizes: str | None) -> None:
    path = f"docs/fr/learn/{name}.md"
    site.copy(WHEEL, path, slug=name, seasons=seasons, sizes=sizes)
    site.replace(path, " [@spoke-survey]", "")


@pytest.fixture
def library(site: SiteWriter) -> Library:
    """Thaw is common (wheel, chain, saddle-club, chain-guide); hall is rare (wheel, anvil)."""
    site.set(WHEEL, "seasons", "[thaw]")
    site.set(WHEEL, "sizes", "[hall]")
    add_article(site, "anvil", None, "[hall]")
    add_article(site, "chain", "[thaw]", "[shed]")
    add_article(site, "mirror", "[frost]", "[shed]")
    assert site.problems() == ()
    return site.library()


def names(library: Library, item_id: str, limit: int = 3) -> dict[str, list[str]]:
    item = library.item(item_id)
    assert item
    near = Relations(library, Locale.FR).of(item, limit)  # type: ignore[arg-type]
    return {kind: [one.item.id for one in some] for kind, some in near.items()}


def test_a_rare_shared_value_weighs_more_than_a_common_one(library: Library) -> None:
    assert names(library, "true-wheel") == {
        "article": ["anvil", "chain"],
        "case": ["saddle-club"],
        "resource": ["chain-guide"],
    }


def test_the_limit_holds_for_each_kind(library: Library) -> None:
    assert names(library, "true-wheel", limit=1) == {
        "article": ["anvil"],
        "case": ["saddle-club"],
        "resource": ["chain-guide"],
    }


def test_every_item_says_what_it_shares_the_rarest_first(site: SiteWriter) -> None:
    site.set("docs/en/stories/saddle-club.md", "sizes", "[shed]")
    library = site.library()
    (one,) = Relations(library, Locale.FR).of(library.articles[0])["case"]
    assert [value.id for value in one.shared] == ["shed", "thaw"]


def test_a_source_in_common_is_a_reason_too(site: SiteWriter) -> None:
    add_article(site, "rim", "[frost]", "[hall]")
    assert names(site.library(), "rim") == {"article": [], "case": [], "resource": []}
    site.replace("docs/fr/learn/rim.md", "un à un", "un à un [@chain-guide]")
    library = site.library()
    (club,) = Relations(library, Locale.FR).of(library.page_ids["rim"])["case"]
    assert [source.id for source in club.sources] == ["chain-guide"]
    assert names(library, "rim")["resource"] == ["chain-guide"]


@pytest.mark.parametrize("item_id", ["true-wheel", "saddle-club", "chain-guide", "mirror"])
def test_nothing_is_related_to_itself(library: Library, item_id: str) -> None:
    assert item_id not in [name for some in names(library, item_id).values() for name in some]


def test_items_that_share_nothing_are_not_related(library: Library) -> None:
    assert names(library, "mirror") == {"article": ["chain"], "case": [], "resource": []}


def test_of_equally_near_items_the_first_by_id_comes_first(site: SiteWriter) -> None:
    for name in ("zinc", "axle"):
        add_article(site, name, "[thaw, summer]", "[shed]")
    assert names(site.library(), "true-wheel")["article"] == ["axle", "zinc"]
