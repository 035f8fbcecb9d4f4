"""What is said beside the answers about a resource: of its page, and of works of its title."""

from collections.abc import Sequence
from gettext import gettext

import click

from passerelle.cli.words import confirm
from passerelle.content.library import Library
from passerelle.intake.answers import Answers
from passerelle.intake.duplicates import same_title
from passerelle.intake.fetching import FetchError, fetch
from passerelle.intake.metadata import proposals
from passerelle.intake.questions import Question
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


def from_page(address: str, asked: Sequence[Question], locale: Locale) -> Answers | None:
    """What a page proposes, told to the person.

    Args:
        address: of the page.
        asked: the questions.
        locale: the language of messages.

    Returns:
        Answers, or None when the page could not be had.
    """
    click.echo(say("resource-looking", locale), err=True)
    try:
        page = fetch(address)
    except FetchError as error:
        reason = gettext(str(error))
        click.echo(say("resource-unreachable", locale, reason=reason), err=True)
        return None
    found = proposals(page.html, asked) if page.html else {}
    said = say("resource-proposed", locale) if found else say("resource-proposed-nothing", locale)
    click.echo(said, err=True)
    return found


def tell_alike(title: str, library: Library, locale: Locale, asks: bool) -> None:
    """Say which works bear a title, whatever their year, and ask whether to go on.

    Args:
        title: the title.
        library: where to look.
        locale: the language of messages.
        asks: whether somebody is there to answer.

    Raises:
        click.Abort: the person stops here.
    """
    for known in same_title(title, library):
        day = str(known.facts.issued or say("resource-no-date", locale))
        details = {"title": known.facts.title, "file": known.path, "date": day}
        click.echo(say("resource-alike", locale, **details), err=True)
        if asks and not confirm(say("resource-go-on", locale), locale):
            raise click.Abort
