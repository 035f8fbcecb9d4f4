"""What people type, and what is printed: French by the OQLF, English by the Translation Bureau.

In this table a no-break space is written as ~.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.formats.html_text import typeset_html
from passerelle.formats.typography import typeset
from passerelle.model.locale import Locale

FRENCH = """
l'eau | l’eau
aujourd'hui | aujourd’hui
jusqu'à l'an 2000 | jusqu’à l’an 2000
d'« avance » | d’«~avance~»
"mot" | «~mot~»
« mot » | «~mot~»
«mot» | «~mot~»
il dit "oui" et "non" | il dit «~oui~» et «~non~»
Vraiment ? | Vraiment?
Bravo ! | Bravo!
ceci ; cela | ceci; cela
ceci : cela | ceci~: cela
ceci: cela | ceci~: cela
« Quoi ? » | «~Quoi?~»
à 10:30 | à 10:30
ratio 3:1 | ratio 3:1
12 % | 12~%
12% | 12~%
2,5 % | 2,5~%
23 $ | 23~$
23$ | 23~$
23 M$ | 23~M$
1,3 G$ | 1,3~G$
23 000 personnes | 23~000 personnes
1 234 567 | 1~234~567
23 000 $ | 23~000~$
en 2015 200 personnes | en 2015 200 personnes
le 27 avril 2022 | le 27~avril 2022
800 km | 800~km
14 h 30 | 14~h 30
5 ha de forêt | 5~ha de forêt
5 habitants | 5 habitants
M. Tremblay | M.~Tremblay
Mme Roy | Mme~Roy
et puis... | et puis…
ceci - cela | ceci – cela
https://exemple.ca/a:b?c=1 : oui | https://exemple.ca/a:b?c=1~: oui
nom@exemple.ca | nom@exemple.ca
2026-04-27 | 2026-04-27
Montréal-Nord | Montréal-Nord
"""
ENGLISH = """
don't | don’t
the partners' table | the partners’ table
"word" | “word”
he said "yes" and "no" | he said “yes” and “no”
“word” | “word”
Really ? | Really?
this ; that | this; that
this : that | this: that
this: that | this: that
12 % | 12%
12% | 12%
2.5 % of them | 2.5% of them
$ 23 | $23
$23 million | $23~million
$1.3 billion | $1.3~billion
US$40 million | US$40~million
23,000 people | 23,000 people
April 27, 2022 | April~27, 2022
May 2022 | May 2022
800 km | 800~km
5 ha | 5~ha
5 hats | 5 hats
wait... | wait…
this -- that | this—that
this--that | this—that
at 10:30 a.m. | at 10:30 a.m.
https://example.ca/?a=1 : yes | https://example.ca/?a=1: yes
name@example.ca | name@example.ca
well-being | well-being
O'Brien's plan | O’Brien’s plan
"""
CASES = [
    (locale, *(side.strip().replace("~", "\u00a0") for side in line.split("|")))
    for locale, table in ((Locale.FR, FRENCH), (Locale.EN, ENGLISH))
    for line in table.strip().splitlines()
]


@pytest.mark.parametrize(("locale", "typed", "printed"), CASES)
def test_case(locale: Locale, typed: str, printed: str) -> None:
    assert typeset(typed, locale) == printed
    assert typeset(printed, locale) == printed


@pytest.mark.parametrize("locale", Locale)
@given(text=st.text(alphabet="a1 «»\"':;!?%$.,-–\u00a0Mé\n", max_size=30))
def test_twice_is_as_once(locale: Locale, text: str) -> None:
    once = typeset(text, locale)
    assert typeset(once, locale) == once


def test_each_language_has_thirty_cases() -> None:
    assert min(len(FRENCH.strip().splitlines()), len(ENGLISH.strip().splitlines())) >= 30


def test_pages_are_set_by_language_and_code_is_left_alone() -> None:
    page = (
        '<title>Le 1er mai : oui</title><p title="a : b">C\'est le 1er : <code>a : b</code> '
        '<cite lang="en">This: that</cite> <span lang="de">so : so</span> ceci: cela</p>'
        '<script>x ? 1 : 2</script><img alt="a : b"><p>Fin !</p>'
    )
    assert typeset_html(page, Locale.FR) == (
        '<title>Le 1er mai : oui</title><p title="a : b">C’est le 1<sup>er</sup>\u00a0: '
        '<code>a : b</code> <cite lang="en">This: that</cite> <span lang="de">so : so</span> '
        'ceci\u00a0: cela</p><script>x ? 1 : 2</script><img alt="a : b"><p>Fin!</p>'
    )


def test_unclosed_and_stray_tags_do_no_harm() -> None:
    assert typeset_html("<p>a ?<br>b !</em><li>c ;", Locale.FR) == "<p>a?<br>b!</em><li>c;"
