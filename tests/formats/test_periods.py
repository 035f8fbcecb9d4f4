"""Days and times as a letter says them."""

import datetime

import pytest

from passerelle.formats.periods import period
from passerelle.model.locale import Locale


@pytest.mark.parametrize(
    ("first", "last", "french", "english"),
    [
        (
            *("2026-11-01", "2026-11-23"),
            *("du 1er au 23 novembre 2026", "from November 1 to 23, 2026"),
        ),
        (
            *("2026-10-28", "2026-11-03"),
            *("du 28 octobre au 3 novembre 2026", "from October 28 to November 3, 2026"),
        ),
        (
            *("2026-11-23", "2026-11-23"),
            *("le 23 novembre 2026", "on November 23, 2026"),
        ),
        (
            *("2026-10-01", "2026-11-01"),
            *("du 1er octobre au 1er novembre 2026", "from October 1 to November 1, 2026"),
        ),
        (
            *("2025-12-28", "2026-01-01"),
            *(
                "du 28 décembre 2025 au 1er janvier 2026",
                "from December 28, 2025 to January 1, 2026",
            ),
        ),
    ],
)
def test_what_two_days_share_is_said_once(first: str, last: str, french: str, english: str) -> None:
    days = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    assert period(*days, Locale.FR).replace("\u00a0", " ") == french
    assert period(*days, Locale.EN).replace("\u00a0", " ") == english
