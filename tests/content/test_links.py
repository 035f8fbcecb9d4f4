import pytest

from passerelle.content.links import Link, find_links, mask_code
from passerelle.model.item import SourceText
from passerelle.model.problem import Position


def links_in(body: str, first_line: int = 1) -> list[Link]:
    return list(find_links(SourceText("docs/fr/x.md", body, first_line)))


def targets_in(body: str) -> list[tuple[str, str]]:
    return [(link.kind, link.target) for link in links_in(body)]


def test_links_are_found_in_reading_order_with_their_places() -> None:
    body = "Été [a](../b.md#c), [d](@some-guide).\n\nFin [@one; @two-b, p. 4].\n"
    assert links_in(body, first_line=9) == [
        Link("page", "../b.md", "c", Position(9, 9)),
        Link("item", "some-guide", "", Position(9, 25)),
        Link("citation", "one", "", Position(11, 6)),
        Link("citation", "two-b", "", Position(11, 12)),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[a](https://x.example/y.md)",
        "[a](http://x.example)",
        "[a](//x.example)",
        "[a](mailto:me@x.example)",
        "[a](tel:+15145551234)",
        "[a]: https://x.example/y.md",
        "me@x.example",
        "(@not-a-citation)",
        "[plain brackets]",
    ],
)
def test_what_leads_out_of_the_site_is_no_link_of_the_library(body: str) -> None:
    assert targets_in(body) == []


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ('[a](b.md "Titre")', "b.md"),
        ("[a](<b.md>)", "b.md"),
        ("[a]( b.md )", "b.md"),
        ("[a][1]\n\n[1]: b.md", "b.md"),
        ("   [1]: <b.md>", "b.md"),
        ("[![i](https://x.example/i.png)](b.md)", "b.md"),
    ],
)
def test_every_way_to_write_a_link_is_understood(body: str, target: str) -> None:
    assert targets_in(body) == [("page", target)]


def test_an_anchor_of_the_same_page_has_no_target() -> None:
    assert links_in("[a](#part)") == [Link("page", "", "part", Position(1, 5))]


def test_brackets_before_an_address_are_the_text_of_a_link_and_no_citation() -> None:
    assert targets_in("[@handle](b.md)") == [("page", "b.md")]


@pytest.mark.parametrize(
    "code",
    [
        "`[a](gone.md)`",
        "``[a](gone.md) ` [@gone]``",
        "```\n[a](gone.md)\n```",
        "```md title=x\n[@gone]\n```",
        "~~~\n[@gone]\n~~~",
        "````\n```\n[@gone]\n```\n````",
        "<!-- [a](gone.md) -->",
        "<!--\n[@gone]\n-->",
    ],
)
def test_code_and_comments_are_not_read_but_what_follows_them_is(code: str) -> None:
    body = f"{code}\n\n[b](here.md)\n"
    assert targets_in(body) == [("page", "here.md")]


def test_masking_keeps_length_and_lines() -> None:
    body = "a `b`\n\n```\nc\n```\n<!-- d\n-->\ne"
    masked = mask_code(body)
    assert len(masked) == len(body)
    assert masked.split() == ["a", "e"]
    assert masked.count("\n") == body.count("\n")


def test_a_stray_backtick_does_not_hide_the_links_of_other_paragraphs() -> None:
    assert targets_in("La touche ` seule.\n\n[a](b.md)\n\nEncore `.") == [("page", "b.md")]


def test_a_block_of_code_may_be_closed_by_a_longer_fence() -> None:
    body = "~~~\n[a](gone.md)\n~~~~\n\n[b](here.md)\n\n~~~\ncode\n~~~\n"
    assert targets_in(body) == [("page", "here.md")]
