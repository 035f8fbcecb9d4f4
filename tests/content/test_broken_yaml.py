import pytest

from passerelle.content.yaml_reader import MAX_DEPTH, read_mapping
from passerelle.model.problem import Position, Problem


def only_problem(text: str, first_line: int = 1) -> Problem:
    located, problems = read_mapping(text, "docs/data/x.yml", first_line)
    assert located is None
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("title: La confiance: un chantier", "FM004", Position(1, 20)),
        ("a:\n\tb: 1", "FM005", Position(2, 1)),
        ('a: 1\ntitle: "ouvert\nb: 2\n', "FM006", Position(2, 8)),
        ("a: 1\nb: [1, 2\n", "FM019", None),
        ("a: 1\n---\nb: 2", "FM003", None),
        ("[a, b]: c", "FM003", Position(1, 1)),
        ("- a\n- b", "FM012", Position(1, 1)),
        ("just words", "FM012", Position(1, 1)),
        ("a: &x {b: 1}\nc: *x", "FM011", None),
        ("a: &x {b: *x}", "FM011", None),
        pytest.param("a: " + "[" * 50_000, "FM011", None, id="brackets without end"),
        ("é: 1\nb: x\0y", "FM010", Position(2, 5)),
        ("a: x\x07", "FM010", Position(1, 5)),
    ],
)
def test_each_slip_of_the_pen_has_its_code_and_place(
    text: str, code: str, position: Position | None
) -> None:
    problem = only_problem(text)
    assert problem.code == code
    assert position in {None, problem.position}


def test_an_anchor_is_refused_even_when_nothing_refers_to_it() -> None:
    assert only_problem("a: &x 1").code == "FM011"


def test_a_forbidden_character_is_named() -> None:
    assert only_problem("a: \x7f").details == {"character": "U+007F"}


@pytest.mark.parametrize(("depth", "readable"), [(MAX_DEPTH - 1, True), (MAX_DEPTH, False)])
def test_nesting_is_read_up_to_a_limit(depth: int, readable: bool) -> None:
    located, problems = read_mapping("a: " + "[" * depth + "x" + "]" * depth, "x.yml")
    assert (located is not None) is readable
    assert [problem.code for problem in problems] == ([] if readable else ["FM011"])


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_line_ends_that_editors_do_not_show_are_refused(separator: str) -> None:
    problem = only_problem(f'b: c\na: "x{separator}y"')
    assert (problem.code, problem.position) == ("FM010", Position(2, 6))


@pytest.mark.parametrize(
    "text",
    [
        r'a: "\UFFFFFFFF"',
        r'a: "\U00110000"',
        pytest.param(f"%YAML 1.{'9' * 5000}\n---\na: 1", id="version without end"),
    ],
)
def test_numbers_beyond_all_bounds_are_told_and_not_raised(text: str) -> None:
    only_problem(text)


@pytest.mark.parametrize(
    ("text", "wrongly"),
    [(r'title: "C:\dossier"', "FM006"), ('list: ["a" "b"]', "FM019")],
)
def test_a_quote_or_bracket_that_is_closed_is_not_said_to_be_open(text: str, wrongly: str) -> None:
    assert only_problem(text).code != wrongly
