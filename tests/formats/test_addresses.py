import pytest

from passerelle.formats.addresses import on_paper


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("https://velo.example/r/roue/", "velo.example/r/roue"),
        ("http://velo.example/club/r/roue", "velo.example/club/r/roue"),
        ("https://velo.example/", "velo.example"),
    ],
)
def test_an_address_is_printed_as_people_type_it(address: str, printed: str) -> None:
    assert on_paper(address) == printed
