import pytest

from passerelle.model.base import Bilingual, BilingualSlug
from passerelle.model.locale import DEFAULT_LOCALE, Locale


@pytest.mark.parametrize(
    ("locale", "tag", "other", "root"),
    [(Locale.FR, "fr-CA", Locale.EN, ""), (Locale.EN, "en-CA", Locale.FR, "en/")],
)
def test_each_language_knows_its_tag_its_twin_and_its_root(
    locale: Locale, tag: str, other: Locale, root: str
) -> None:
    assert (locale.tag, locale.other, locale.root) == (tag, other, root)


def test_french_comes_first_and_is_the_default() -> None:
    assert list(Locale) == [Locale.FR, Locale.EN]
    assert DEFAULT_LOCALE is Locale.FR


def test_a_locale_is_written_as_the_name_of_its_folder() -> None:
    assert [f"docs/{locale}" for locale in Locale] == ["docs/fr", "docs/en"]


def test_a_bilingual_text_gives_the_language_asked_for() -> None:
    text, slug = Bilingual(fr="roue", en="wheel"), BilingualSlug(fr="la-roue", en="the-wheel")
    assert (text[Locale.FR], text[Locale.EN]) == ("roue", "wheel")
    assert (slug[Locale.FR], slug[Locale.EN]) == ("la-roue", "the-wheel")
