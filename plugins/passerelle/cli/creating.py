"""The course of starting a page or a term: options, kept answers, questions, a name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from passerelle.authoring.names import is_portable
from passerelle.authoring.questions import Kind
from passerelle.cli.asking import ask_all
from passerelle.cli.words import confirm, reason_of
from passerelle.content.library import Library
from passerelle.content.records import is_id
from passerelle.content.suggestions import to_slug
from passerelle.intake.answers import Answer, AnswerError, read_answer
from passerelle.intake.drafts import FOLDER, Draft
from passerelle.intake.naming import is_free
from passerelle.intake.new_record import Obstacle
from passerelle.intake.questions import Question
from passerelle.intake.telling import tell
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


class RefusedError(Exception):
    """Why nothing is written: everything that is missing or wrong, told in a language."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__()
        self.reasons = reasons


@dataclass
class Creating:
    """One page or term on its way.

    Attributes:
        kind: what it is.
        library: what it is to join.
        asked: the questions.
        docs: the folder of the library.
        locale: the language of messages.
        asks: whether somebody is there to answer.
        answers: those given.
    """

    kind: Kind
    library: Library
    asked: Sequence[Question]
    docs: Path
    locale: Locale
    asks: bool
    answers: dict[str, Answer] = field(default_factory=dict)

    @property
    def draft(self) -> Draft:
        """Where answers are kept as they come."""
        return Draft(self.docs.resolve().parent / FOLDER / f"new-{self.kind}.json")

    def collect(self, given: Mapping[str, str]) -> None:
        """Gather the answers from options, kept answers and person.

        Args:
            given: texts of the options, by question.

        Raises:
            RefusedError: something is missing or wrong, and nobody is there to be asked.
            click.Abort: the person stopped.
        """
        wrong = self._take(given)
        for question in self.asked:
            if question.asked.required and len(question.choices) == 1:
                self.answers.setdefault(question.id, (question.choices[0].id,))
            if question.id == "section" and not question.choices:
                raise RefusedError([say("new-no-section", self.locale)])
        if self.asks:
            self._take_up_draft()
            proposed: dict[str, Answer] = {"original": (self.locale.value,)}
            ask_all(self.asked, self.answers, set(), proposed, self.locale, self._keep)
            return
        missing = [
            Obstacle("missing", question.id)
            for question in self.asked
            if question.asked.required and question.id not in self.answers
            if question.id not in {obstacle.question for obstacle in wrong}
        ]
        if wrong or missing:
            raise RefusedError([self._told(obstacle) for obstacle in (*wrong, *missing)])

    def name(self, given: str | None) -> str:
        """The permanent name of the page or term.

        Args:
            given: by an option.

        Raises:
            RefusedError: it cannot serve, and nobody is there to be asked.
        """
        what = "term" if self.kind == "term" else "title"
        title = self.answers.get(f"{what}_en") or self.answers.get(f"{what}_fr")
        proposal = self._free(to_slug(str(title))[:50].strip("-") or self.kind)
        if self.asks and not given:
            while True:
                text = click.prompt("\n" + say("new-id", self.locale), default=proposal, err=True)
                if self._can_serve(str(text)):
                    return str(text)
                click.echo(say("resource-id-refused", self.locale, id=str(text)), err=True)
        if given and not self._can_serve(given):
            raise RefusedError([say("resource-id-refused", self.locale, id=given)])
        return given or proposal

    def _free(self, base: str) -> str:
        numbers = range(2, len(self.library.page_ids) + len(self.library.terms) + 1000)
        names = (base, *(f"{base}-{number}" for number in numbers))
        return next(name for name in names if self._can_serve(name))

    def _can_serve(self, name: str) -> bool:
        if not (is_id(name) and is_portable(name)):
            return False
        if self.kind == "term":
            return not self.library.present.has_record("glossary", name)
        return is_free(name, self.library)

    def _take(self, given: Mapping[str, str]) -> list[Obstacle]:
        wrong: list[Obstacle] = []
        for question in self.asked:
            try:
                answer = read_answer(question, given.get(question.id, ""))
            except AnswerError as error:
                wrong.append(Obstacle(error.reason, question.id, error.details))
            else:
                self.answers |= {question.id: answer} if answer else {}
        if self.asks:
            for obstacle in wrong:
                click.echo(self._told(obstacle), err=True)
        return wrong

    def _told(self, obstacle: Obstacle) -> str:
        text = re.sub(r"\*\*|`", "", tell(obstacle, self.asked, self.locale))
        facet = obstacle.question in self.library.taxonomy.facets
        name = obstacle.question.replace("_", "-")
        option = f"--facet {obstacle.question}=…" if facet else f"--{name}"
        return f"{text} ({option})"

    def _take_up_draft(self) -> None:
        before = self.draft.read(self.asked)
        if len(before) > 1:
            question = say("resource-draft-found", self.locale, number=str(len(before)))
            if confirm(question, self.locale):
                self.answers = {**before, **self.answers}

    def _keep(self) -> None:
        try:
            self.draft.keep(self.answers)
        except OSError as error:
            reason = reason_of(error)
            click.echo(say("resource-draft-failed", self.locale, reason=reason), err=True)
