"""What libraries and the system say, in the language of the person at the keyboard.

They ask gettext, whose catalogue is in `locale/`; `make words` compiles it.
"""

import gettext
import os
from importlib.resources import files

from passerelle.messages.reader import reader_locale

DOMAIN = "passerelle"
"""Name of the catalogue."""


def load_words() -> None:
    """Give gettext our catalogue and the language of messages."""
    gettext.bindtextdomain(DOMAIN, str(files("passerelle.messages").joinpath("locale")))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = reader_locale(os.environ).value
