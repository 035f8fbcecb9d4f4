import pytest

from passerelle.content.front_matter import Document, decode, read_document
from passerelle.model.problem import Position, Problem

PATH = "docs/fr/x.md"


def read(raw: bytes) -> Document:
    document, problems = read_document(raw, PATH)
    assert problems == []
    assert document
    return document


def test_front_matter_and_body_are_cut_apart() -> None:
    document = read("---\ntitle: Été\n---\n\nCorps\n---\nsuite\n".encode())
    assert document.front_matter.data == {"title": "Été"}
    assert document.body == "\nCorps\n---\nsuite\n"
    assert document.first_line == 4
    assert document.front_matter.key_position("title") == Position(2, 1)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_byte_order_mark_and_line_ends_of_any_editor_make_no_difference(
    end: bytes, mark: bytes
) -> None:
    lines = [b"---", b"a: 1", b"b: 2", b"---  ", b"one", b"two", b""]
    document = read(mark + end.join(lines))
    assert document.front_matter.data == {"a": 1, "b": 2}
    assert document.front_matter.key_position("b") == Position(3, 1)
    assert (document.body, document.first_line) == ("one\ntwo\n", 5)


def test_front_matter_may_be_empty_and_the_body_too() -> None:
    document = read(b"---\n---")
    assert document.front_matter.data == {}
    assert document.body == ""


@pytest.mark.parametrize(
    ("raw", "code", "position"),
    [
        (b"", "FM002", Position(1, 1)),
        (b"# Title\n", "FM002", Position(1, 1)),
        (b"\n---\na: 1\n---\n", "FM002", Position(1, 1)),
        (b"---\na: 1\n", "FM009", Position(1, 1)),
        (b"---\na: \xe9\n---\n", "FM001", Position(2, 4)),
        ("---\naé: ".encode() + b"\xff", "FM001", Position(2, 5)),
        (b"---\na: 1\nb: c: d\n---\n", "FM004", Position(3, 5)),
        (b"---\na: 1\nb: x\0\n---\n", "FM010", Position(3, 5)),
    ],
)
def test_an_unreadable_page_is_told_with_its_place(
    raw: bytes, code: str, position: Position
) -> None:
    document, problems = read_document(raw, PATH)
    assert document is None
    assert [(p.path, p.code, p.position) for p in problems] == [(PATH, code, position)]


def test_a_duplicate_key_does_not_make_a_page_unreadable() -> None:
    document, problems = read_document(b"---\na: 1\na: 2\n---\n", PATH)
    assert document
    assert document.front_matter.data == {"a": 1}
    assert problems == [Problem(PATH, Position(3, 1), "FM007", {"key": "a", "line": "2"})]


def test_a_file_in_another_encoding_is_not_decoded() -> None:
    text, problems = decode("é".encode("utf-16"), PATH)
    assert text is None
    assert [(p.code, p.position) for p in problems] == [("FM001", Position(1, 1))]
