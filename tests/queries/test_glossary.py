"""Terms are found in every declared form, the longest first, each with its place."""

from passerelle.model.locale import Locale
from passerelle.queries.glossary import TermFinder, using_pages
from site_writer import SiteWriter

RECORD = """\
fr:
  term: clé
  variants: [clé à rayons, l’outil]
  forms: [clés]
  definition: Elle tourne.
en: {term: spoke key, definition: It turns.}
status: seen
"""


def found(site: SiteWriter, text: str) -> list[tuple[str, str]]:
    uses = TermFinder(site.library(), Locale.FR).uses(text)
    return [(use.term.id, text[use.start : use.end]) for use in uses]


def test_forms_variants_case_and_apostrophes(site: SiteWriter) -> None:
    site.write("docs/data/glossary/key.yml", RECORD)
    assert found(site, "Clés et dérailleur, puis L'OUTIL.") == [
        ("key", "Clés"),
        ("derailleur", "dérailleur"),
        ("key", "L'OUTIL"),
    ]


def test_the_longest_form_wins_even_across_a_line(site: SiteWriter) -> None:
    site.write("docs/data/glossary/key.yml", RECORD)
    assert found(site, "une clé à\nrayons") == [("key", "clé à\nrayons")]


def test_parts_of_words_are_not_terms(site: SiteWriter) -> None:
    site.write("docs/data/glossary/key.yml", RECORD)
    assert found(site, "clément, porte-clé, clé-là, œclé") == []


def test_words_too_common_are_left_alone(site: SiteWriter) -> None:
    site.write("docs/data/glossary/key.yml", RECORD + "recognise: false\n")
    assert found(site, "une clé") == []


def test_pages_that_use_a_term_do_so_in_prose(site: SiteWriter) -> None:
    page = "docs/fr/learn/true-wheel.md"
    assert using_pages(site.library(), Locale.FR) == {}
    site.replace(page, "Voyez aussi", "`dérailleur` [x](dérailleur.md)\n\n# dérailleur\n\nVoyez")
    assert using_pages(site.library(), Locale.FR) == {}
    site.replace(page, "Voyez", "Le dérailleur, voyez")
    using = using_pages(site.library(), Locale.FR)
    assert [used.id for used in using["derailleur"]] == ["true-wheel"]
    assert using_pages(site.library(), Locale.EN) == {}
