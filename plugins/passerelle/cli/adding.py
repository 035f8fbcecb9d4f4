"""The course of adding one resource: options, draft, page, questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from passerelle.cli.answer_options import option_of
from passerelle.cli.asking import ask_all
from passerelle.cli.beside_answers import from_page, tell_alike
from passerelle.cli.looking_over import list_answers, look_over
from passerelle.cli.new_name import ask_name, check_name
from passerelle.cli.new_resource import RefusalError
from passerelle.cli.words import confirm, reason_of
from passerelle.content.library import Library
from passerelle.intake.answers import Answer, AnswerError, Answers, read_answer
from passerelle.intake.drafts import Draft
from passerelle.intake.naming import propose_id
from passerelle.intake.new_record import Access, Obstacle, already_there, obstacles, year_of
from passerelle.intake.questions import Question
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


@dataclass
class Adding:
    """One resource on its way.

    Attributes:
        library: what it is to join.
        asked: the questions.
        docs: the folder of the library.
        locale: the language of messages.
        draft: where answers are kept as they come.
        asks: whether somebody is there to answer.
        answers: those given.
        left_open: questions that were left without answer.
        reached: whether its page could be had.
    """

    library: Library
    asked: Sequence[Question]
    docs: Path
    locale: Locale
    draft: Draft
    asks: bool
    answers: dict[str, Answer] = field(default_factory=dict)
    left_open: set[str] = field(default_factory=set)
    reached: bool = False
    _told_alike: str = ""

    def collect(self, given: Mapping[str, str], offline: bool) -> None:
        """Gather the answers from options, draft, page and person.

        Args:
            given: texts of the options, by question; the address is one of them.
            offline: whether the page must be left alone.

        Raises:
            RefusalError: something is missing, wrong or there already.
            click.Abort: the person stopped.
        """
        wrong = self._take(given)
        self._stop_if(already_there(self.answers, self.library))
        self._take_up_draft()
        proposed = {} if offline else self._from_page()
        if self.asks:
            for obstacle in wrong:
                self.tell("resource-option-refused", option=option_of(obstacle.question))
            ask_all(self.asked, self.answers, self.left_open, proposed, self.locale, self.keep)
            wrong = []
        else:
            self.answers = {**proposed, **self.answers}
            self._tell_alike()
        known = {obstacle.question for obstacle in wrong}
        found = obstacles(self.answers, self.asked, self.library)
        self._stop_if([*wrong, *(o for o in found if o.question not in known)])

    def keep(self) -> None:
        """Keep the answers so far, and stop early when the library has this work."""
        try:
            self.draft.keep(self.answers, self.left_open)
        except OSError as error:
            self.tell("resource-draft-failed", reason=reason_of(error))
        if "issued" in self.answers:
            self._stop_if(already_there(self.answers, self.library))
        self._tell_alike()

    def look_over(self) -> None:
        """Let the person see all answers, and change some, before the record is written.

        Raises:
            RefusalError: a change makes it a resource that is there already.
            click.Abort: the person stopped.
        """
        if self.asks:
            look_over(self.asked, self.answers, self.left_open, self.locale, self.keep)
            self._stop_if(obstacles(self.answers, self.asked, self.library))

    def name(self, chosen: str | None) -> str:
        """The permanent name of the record.

        Args:
            chosen: by an option.

        Raises:
            RefusalError: the chosen one cannot serve.
        """
        title, address = str(self.answers["title"]), str(self.answers["url"])
        if chosen:
            check_name(chosen, self.library)
            return chosen
        proposal = propose_id(title, address, year_of(self.answers), self.library)
        return ask_name(proposal, self.library, self.locale) if self.asks else proposal

    def access(self, chosen: Access | None) -> Access:
        """How the address was seen.

        Args:
            chosen: by an option.
        """
        if chosen or not self.asks:
            return chosen or ("read" if self.reached else "unopened")
        opened = confirm("\n" + say("resource-opened", self.locale), self.locale)
        return "read" if opened else "unopened"

    def tell(self, message: str, **details: str) -> None:
        """Say something to the person, apart from the result.

        Args:
            message: the name of a message.
            details: what to fill in.
        """
        click.echo(say(message, self.locale, **details), err=True)

    def _tell_alike(self) -> None:
        title = str(self.answers.get("title", ""))
        if title and title != self._told_alike:
            self._told_alike = title
            tell_alike(title, self.library, self.locale, self.asks)

    def _take(self, given: Mapping[str, str]) -> list[Obstacle]:
        wrong: list[Obstacle] = []
        for question in self.asked:
            try:
                answer = read_answer(question, given.get(question.id, ""))
            except AnswerError as error:
                wrong.append(Obstacle(error.reason, question.id, error.details))
            else:
                self.answers |= {question.id: answer} if answer else {}
        return wrong

    def _take_up_draft(self) -> None:
        before = self.draft.read(self.asked)
        if len(before) < 2:
            return
        if self.asks:
            number = str(len(before) - 1)
            if not confirm(say("resource-draft-found", self.locale, number=number), self.locale):
                return
            list_answers([q for q in self.asked if q.id in before], before, self.locale)
            self.left_open = self.draft.left_open() - set(self.answers)
        else:
            self.tell("resource-draft-used", file=str(self.draft.path))
        self.answers = {**before, **self.answers}

    def _from_page(self) -> Answers:
        found = from_page(str(self.answers["url"]), self.asked, self.locale)
        self.reached = found is not None
        return found or {}

    def _stop_if(self, wrong: Sequence[Obstacle]) -> None:
        if wrong:
            raise RefusalError(wrong)
