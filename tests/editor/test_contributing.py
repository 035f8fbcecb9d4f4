"""CONTRIBUTING says what is so, in both languages: its examples pass, its commands exist."""

import re

import pytest

from passerelle.model.locale import Locale
from programs import ROOT
from site_writer import SiteWriter

TEXTS = {
    Locale.FR: (ROOT / "CONTRIBUTING.fr.md").read_text("utf-8"),
    Locale.EN: (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("locale", Locale)
def test_the_record_shown_is_accepted_as_it_stands(site: SiteWriter, locale: Locale) -> None:
    (record,) = blocks(TEXTS[locale], "yaml")
    site.write("docs/data/resources/as-told.yml", record.replace("/chaine", "/told"))
    assert site.problems() == ()
    assert "as-told" in site.library().resources


@pytest.mark.parametrize("locale", Locale)
def test_the_page_shown_is_accepted_as_it_stands(site: SiteWriter, locale: Locale) -> None:
    (page,) = blocks(TEXTS[locale], "markdown")
    page = page.replace("@trust-earning", "@saddle-club") + "\nDu texte.\n"
    site.write(f"docs/{locale}/learn/first-meeting.md", page)
    assert [problem.code for problem in site.problems()] == []
    assert locale in site.library().pages["learn/first-meeting.md"].words


def test_both_languages_tell_the_same_and_lead_to_each_other() -> None:
    french, english = TEXTS.values()
    shape = re.compile(r"^(#+ |\d\. |- |\| )", re.MULTILINE)
    assert shape.findall(french) == shape.findall(english)
    assert re.findall(r'id="(\w+)"', french) == re.findall(r'id="(\w+)"', english)
    commands = [
        re.findall(r"passerelle [a-z]+(?: --?[a-z]+| stamp)?", text) for text in TEXTS.values()
    ]
    assert commands[0] == commands[1]
    assert french.split("\n")[2] == "*[English](CONTRIBUTING.md)*"
    assert english.split("\n")[2] == "*[Français](CONTRIBUTING.fr.md)*"


@pytest.mark.parametrize("locale", Locale)
def test_targets_and_files_that_are_named_exist(locale: Locale) -> None:
    text = TEXTS[locale]
    assert set(re.findall(r"make ([a-z]+)", "\n".join(blocks(text, "sh")))) <= TARGETS
    assert set(re.findall(r"`make ([a-z]+)", text)) <= TARGETS
    named = re.findall(r"`((?:docs|overrides|plugins|tests)/[^`]+)`", text)
    assert [name for name in named if not (ROOT / name).exists()] == []
    anchors = set(re.findall(r"\]\(#(\w+)\)", text))
    assert anchors == set(re.findall(r'id="(\w+)"', text))
