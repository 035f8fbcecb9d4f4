"""A message that is ready to be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from passerelle.model.locale import Locale
from passerelle.sharing.letter import Letter


@dataclass(frozen=True)
class Message:
    """What one person sends another about an item.

    Attributes:
        locale: its language.
        subject: of the mail.
        mail: the text of the mail.
        text: the same in short, for a phone.
    """

    locale: Locale
    subject: str
    mail: str
    text: str

    @property
    def mailto(self) -> str:
        """The address that opens the mail in a mail program, for nobody yet (RFC 6068)."""
        return f"mailto:?subject={_encode(self.subject)}&body={_encode(self.mail)}"


def message_of(letter: Letter, locale: Locale, words: Mapping[str, str]) -> Message:
    """Fill in a letter.

    Args:
        letter: the letter of the language.
        locale: the language.
        words: what stands for each `{name}`.
    """
    subject, mail, text = (part.fill(words) for part in (letter.subject, letter.mail, letter.text))
    return Message(locale, " ".join(subject.split("\n")), mail, text)


def _encode(text: str) -> str:
    """Percent-encode for `mailto:`, where lines end in CR LF (RFC 6068, 5)."""
    return quote(text.replace("\n", "\r\n"), safe="")
