import pytest
from mkdocs.exceptions import PluginError

from passerelle.mkdocs_plugins.configured_facets import configured_facet, configured_facets
from site_writer import SiteWriter


def test_facets_are_found_in_the_order_of_the_option(site: SiteWriter) -> None:
    found = configured_facets(site.library(), ["sizes", "seasons"], "a-plugin")
    assert [facet.id for facet in found] == ["sizes", "seasons"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "mkdocs.yml : a-plugin : rows : il n’y a pas de facette « seson »"),
        ("en", "mkdocs.yml: a-plugin: rows: there is no facet “seson”"),
    ],
)
def test_a_facet_that_does_not_exist_is_told_with_the_one_meant(
    site: SiteWriter, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setenv("PASSERELLE_LANG", language)
    with pytest.raises(PluginError) as told:
        configured_facet(site.library(), "seson", "a-plugin", "rows")
    assert str(told.value).startswith(said)
    assert "seasons" in str(told.value)


def test_in_a_preview_a_facet_that_cannot_be_read_is_passed_over(site: SiteWriter) -> None:
    site.write("docs/data/taxonomy/sizes.yml", "label: [")
    assert configured_facets(site.library(), ["sizes", "lands"], "a-plugin")[0].id == "lands"
