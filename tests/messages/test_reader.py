import pytest

from passerelle.messages.reader import reader_locale
from passerelle.model.locale import Locale


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Locale.FR),
        ({"LANG": "en_CA.UTF-8"}, Locale.EN),
        ({"LANG": "fr_CA.UTF-8"}, Locale.FR),
        ({"LANG": "EN"}, Locale.EN),
        ({"LANG": "de_DE.UTF-8"}, Locale.FR),
        ({"LANG": "C"}, Locale.FR),
        ({"LANG": ""}, Locale.FR),
        ({"LC_MESSAGES": "en_CA", "LANG": "fr_CA"}, Locale.EN),
        ({"LC_ALL": "fr_CA", "LC_MESSAGES": "en_CA", "LANG": "en_CA"}, Locale.FR),
        ({"PASSERELLE_LANG": "en", "LC_ALL": "fr_CA"}, Locale.EN),
        ({"PASSERELLE_LANG": "fr", "LC_ALL": "en_CA"}, Locale.FR),
        ({"PASSERELLE_LANG": "", "LANG": "en_CA"}, Locale.EN),
    ],
)
def test_the_environment_tells_in_which_language_to_speak(
    environment: dict[str, str], expected: Locale
) -> None:
    assert reader_locale(environment) is expected
