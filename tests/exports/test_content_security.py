import pytest

from passerelle.exports.content_security import with_policy


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        ("<p>Rien</p>", "'none'"),
        ("<form><input></form>", "'none'"),
        ('<form method="get" action="https://depot.example/x/new">', "https://depot.example"),
        ('<code>&lt;form action="https://ailleurs.example/"&gt;</code>', "'none'"),
    ],
)
def test_forms_send_nothing_but_where_the_page_says(body: str, allowed: str) -> None:
    assert f"form-action {allowed};" in with_policy(f"<head></head>{body}")
