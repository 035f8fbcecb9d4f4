import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.intake.web_address import place, written

ONE_PLACE = [
    "https://velo.example/guides/chaine?b=1&a=2",
    "http://velo.example/guides/chaine?b=1&a=2",
    "https://www.velo.example/guides/chaine/?b=1&a=2",
    "https://VELO.Example:443/guides/chaine?a=2&b=1",
    "http://velo.example:80/guides/chaine?a=2&b=1#haut",
    "https://velo.example/guides/chaine?utm_source=lettre&b=1&fbclid=x&a=2",
]


@pytest.mark.parametrize("address", ONE_PLACE)
def test_writings_of_one_address_are_one_place(address: str) -> None:
    assert place(address) == place(ONE_PLACE[0])


@pytest.mark.parametrize(
    "address",
    [
        "https://velo.example/guides/Chaine?b=1&a=2",
        "https://velo.example/guides/chaine?b=1&a=3",
        "https://velo.example:8443/guides/chaine?b=1&a=2",
        "https://atelier.velo.example/guides/chaine?b=1&a=2",
    ],
)
def test_other_addresses_are_other_places(address: str) -> None:
    assert place(address) != place(ONE_PLACE[0])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (" velo.example/x ", "https://velo.example/x"),
        ("HTTPS://Velo.Example:443/X/?utm_medium=m&p=1#fin", "https://velo.example/X/?p=1#fin"),
        ("http://vélo.example/é", "http://xn--vlo-bma.example/%C3%A9"),
        ("https://velo.example/a\u202eb", "https://velo.example/ab"),
        ("https://velo.example/x#:~:text=mot", "https://velo.example/x"),
    ],
)
def test_an_address_is_written_without_what_follows_readers(typed: str, expected: str) -> None:
    assert written(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["", "vélo", "javascript:alert(1)", "file:///etc/passwd", "ftp://velo.example/"]
    + [
        "https://moi:secret@velo.example/",
        "https://velo.example:port/",
        "https://[velo/",
        "https://",
    ]
    + ["https://velo.example/a b", f"https://velo.example/{'x' * 3000}", "http://a..example/"],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert written(typed) is None


@given(st.text() | st.text().map("https://velo.example/{}".format))
def test_no_text_stops_it_and_writing_twice_changes_nothing(text: str) -> None:
    address = written(text)
    place(text)
    if address:
        assert written(address) == address
