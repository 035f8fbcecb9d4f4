"""Pages and records that mean nothing, in both languages."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generated_site.paragraphs import Voice, word
from passerelle.content.library import Library
from passerelle.model.locale import Locale

_SECTIONS = 5
_CASE_SHARE = 3
"""One page in so many is a case."""

_REFERENCE_SHARE, _RESOURCE_SHARE = 4, 5


@dataclass(frozen=True)
class Author:
    """Writes the pages.

    Attributes:
        library: the real one, whose places and taxonomy are used.
        voices: what each language has to say.
        docs: where the pages go.
    """

    library: Library
    voices: Mapping[Locale, Voice]
    docs: Path

    def write_page(self, number: int) -> None:
        """Write a page in both languages, with a record of its own now and then.

        Args:
            number: which one; the same number gives the same page.
        """
        dice = random.Random(number)
        is_case = number % _CASE_SHARE == 0
        facts = self._case(dice) if is_case else self._article(dice)
        folder = "cases" if is_case else dice.choice(("understand", "practise"))
        cited = self._reference(number) if number % _REFERENCE_SHARE == 0 else ""
        if number % _RESOURCE_SHARE == 0:
            self._resource(number, dice)
        for locale, voice in self.voices.items():
            own = facts if locale is Locale.FR else ["translation_of: fr"]
            words = self._words(number, dice, locale, is_case)
            body = "\n".join(voice.section(dice, f"part-{at}") for at in range(_SECTIONS))
            text = "\n".join(["---", *words, *own, "---", "", body + cited])
            path = self.docs / locale.value / folder / f"page-{number}.md"
            path.write_text(text, encoding="utf-8")

    def _words(
        self, number: int, dice: random.Random, locale: Locale, is_case: bool
    ) -> Sequence[str]:
        french = locale is Locale.FR
        title = f"{word(dice)} {'et' if french else 'and'} {word(dice)}, {number}"
        about = ", ".join(word(dice).lower() for _ in range(8))
        lines = [f'title: "{title}"', f'summary: "{word(dice)}, {about}."', f"slug: page-{number}"]
        outcomes = "Voir un pas, Nommer un but" if french else "See a step, Name an aim"
        return lines if is_case else [*lines, f"outcomes: [{outcomes}]"]

    def _article(self, dice: random.Random) -> list[str]:
        return ["published: 2026-10-01", *self._classified(dice, "conditions"), "order: 90"]

    def _case(self, dice: random.Random) -> list[str]:
        start = dice.randint(1990, 2024)
        place = dice.choice([*self.library.places])
        return [
            "published: 2026-10-01",
            *self._classified(dice, "stages", "scales"),
            f"places: [{place}]",
            f"years: {{start: {start}}}",
        ]

    def _classified(self, dice: random.Random, *facets: str) -> list[str]:
        return [self._values(dice, facet, 2) for facet in (*facets, "themes")]

    def _values(self, dice: random.Random, facet: str, most: int) -> str:
        ids = [value.id for value in self.library.taxonomy[facet]]
        some = dice.sample(ids, dice.randint(1, most))
        return f"{facet}: [{', '.join(some)}]"

    def _reference(self, number: int) -> str:
        text = f'title: "Report {number}"\npublisher: "Press {number % 40}"\nlanguages: [en]\n'
        text += f"url: https://report-{number}.example/\naccess: read\n"
        self._write_record("references", f"report-{number}", text)
        return f"\n{number}. [@report-{number}]\n"

    def _resource(self, number: int, dice: random.Random) -> None:
        kind = self._values(dice, "kinds", 1)
        text = f'title: "Guide {number}, {word(dice)}"\npublisher: "Press {number % 40}"\n'
        text += f"languages: [fr]\nurl: https://guide-{number}.example/\naccess: read\n{kind}\n"
        text += f"{self._values(dice, 'themes', 2)}\n"
        for key in ("description", "useful"):
            text += f'{key}: {{fr: "Pour {word(dice)}.", en: "For {word(dice)}."}}\n'
        self._write_record("resources", f"guide-{number}", text + "added: 2026-10-01\n")

    def _write_record(self, kind: str, name: str, text: str) -> None:
        (self.docs / "data" / kind / f"{name}.yml").write_text(text, encoding="utf-8")
