"""Keeps answers as they come, so that nothing typed is lost."""

import hashlib
import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from passerelle.content.atomic_file import write_whole
from passerelle.content.suggestions import to_slug
from passerelle.intake.answers import Answer, AnswerError, Answers, as_text, read_answer
from passerelle.intake.questions import Question
from passerelle.intake.web_address import host_of, place

FOLDER = ".drafts"
"""Beside `docs/`; git leaves it alone."""


@dataclass(frozen=True)
class Draft:
    """The answers about one address, on disk.

    Attributes:
        path: the file.
    """

    path: Path

    def read(self, asked: Sequence[Question]) -> Answers:
        """What was answered before; nothing when there is no draft, or when it is spoilt.

        Args:
            asked: the questions.
        """
        try:
            texts = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        answers: dict[str, Answer] = {}
        for question in asked:
            text = texts.get(question.id) if isinstance(texts, dict) else None
            if isinstance(text, str):
                with suppress(AnswerError):
                    answer = read_answer(question, text)
                    answers |= {question.id: answer} if answer else {}
        return answers

    def left_open(self) -> set[str]:
        """Which questions were left without answer before, and need not be asked again."""
        try:
            texts = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return set()
        return {k for k, text in texts.items() if text == ""} if isinstance(texts, dict) else set()

    def keep(self, answers: Answers, left_open: Collection[str] = ()) -> None:
        """Write the answers given so far.

        Args:
            answers: all of them.
            left_open: questions that were left without answer.

        Raises:
            OSError: the file cannot be written.
        """
        texts = dict.fromkeys(sorted(left_open), "")
        texts |= {name: as_text(answer) for name, answer in answers.items()}
        write_whole(self.path, json.dumps(texts, ensure_ascii=False, indent=1) + "\n")

    def forget(self) -> None:
        """Take the draft away, once the record is written."""
        with suppress(OSError):
            self.path.unlink()
            self.path.parent.rmdir()


def draft_of(address: str, docs: Path) -> Draft:
    """The draft about an address, however written.

    Args:
        address: an absolute http(s) address.
        docs: the folder beside which drafts are kept.
    """
    digest = hashlib.sha256(place(address).encode()).hexdigest()[:8]
    name = f"{to_slug(host_of(address))[:40] or 'x'}-{digest}.json"
    return Draft(docs.resolve().parent / FOLDER / name)
