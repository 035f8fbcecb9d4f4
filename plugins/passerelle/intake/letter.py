"""The form that readers fill in, and the letter that it makes.

The letter is laid out as the issue forms lay out an issue, so that what reads the one
reads the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from passerelle.intake.issue_form import FORMS, FormWords, field
from passerelle.intake.questions import Question
from passerelle.model.locale import Locale


@dataclass(frozen=True)
class Suggestion:
    """The form of one language.

    Attributes:
        asked: all questions about a resource.
        locale: the language.
        email: where letters go, or "" when readers choose.
        new_issue: the address that opens an issue of the repository, or "".
    """

    asked: Sequence[Question]
    locale: Locale
    email: str = ""
    new_issue: str = ""

    @property
    def form(self) -> FormWords:
        """The words of the issue form of this language."""
        return FORMS[self.locale]

    @property
    def questions(self) -> tuple[Question, ...]:
        """What readers are asked: little, and in their own language."""
        return tuple(
            question
            for question in self.asked
            if question.asked.page and question.asked.text_in in (None, self.locale)
        )

    def field(self, question: Question) -> str:
        """The name of a question's field; that of the issue form."""
        return field(question)

    @property
    def mailto(self) -> str:
        """An address that opens a letter with the questions, to be answered in it (RFC 6068)."""
        body = "\r\n\r\n".join(
            f"### {question.words(self.locale).label}\r\n\r\n" for question in self.questions
        )
        subject = quote(self.form.title.strip())
        return f"mailto:{quote(self.email, safe='@')}?subject={subject}&body={quote(body)}"
