"""A text with words to be replaced, such as `{title}`, as its editor typed it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from passerelle.content.suggestions import nearest
from passerelle.model.problem import Position, Problem

_WORD = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"\[(?P<if_known>[^\[\]\n]*\{\w+\}[^\[\]\n]*)\]|\{(?P<word>\w+)\}")
_MARK = re.compile(r"\{[^{}]*\}|[{}]")
_BRACKET = re.compile(r"\[[^\[\]]*\]|[\[\]]")
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Wording:
    """A text whose words between braces are replaced.

    What stands between square brackets is said only when each word in them is known. A
    line that is left with nothing disappears. `overrides/assets/lists/wording.js` does
    the same in the page.

    Attributes:
        text: the text.
    """

    text: str

    def fill(self, words: Mapping[str, str]) -> str:
        """The text with its words.

        Args:
            words: what stands for each `{name}`; an empty one counts as unknown.
        """

        def say(match: re.Match[str]) -> str:
            inside = match["if_known"]
            if inside is None:
                return words.get(match["word"], "")
            known = all(words.get(name) for name in _WORD.findall(inside))
            return _WORD.sub(lambda word: words[word[1]], inside) if known else ""

        lines = ((line, _PART.sub(say, line).rstrip()) for line in self.text.split("\n"))
        kept = (said for line, said in lines if said or not _WORD.search(line))
        return _BLANK_LINES.sub("\n\n", "\n".join(kept)).strip()


def faults(
    lines: Iterable[tuple[int, str]], path: str, known: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the braces and brackets of a text.

    Args:
        lines: its lines, each with its number in the file.
        path: the file.
        known: the words that it may use.
    """
    for number, line in lines:
        for match in _MARK.finditer(line):
            position, found = Position(number, match.start() + 1), match[0]
            if len(found) == 1:
                yield Problem(path, position, "LE004", {"found": found})
            elif found[1:-1] not in known:
                near = {k: f"{{{word}}}" for k, word in nearest(found[1:-1], known).items()}
                words = ", ".join(f"{{{word}}}" for word in sorted(known))
                yield Problem(path, position, "LE001", {"found": found, "words": words, **near})
        for match in _BRACKET.finditer(line) if "{" in line else ():
            if len(match[0]) == 1:
                position = Position(number, match.start() + 1)
                yield Problem(path, position, "LE004", {"found": match[0]})
