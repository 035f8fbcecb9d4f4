"""What counts as one paragraph, and where it starts."""

from passerelle.content.blocks import blocks
from passerelle.model.item import SourceText
from passerelle.model.problem import Position

TEXT = """\
First line
of a paragraph.

## A heading {#here}

- an item
  that goes on
- another item
1. a step

```
code 12
```

| a | b |
|---|---|
"""


def test_paragraphs_items_and_tables_are_blocks_with_their_place() -> None:
    found = list(blocks(SourceText("x.md", TEXT, first_line=5)))
    assert [(block.text.split("\n")[0].strip(), block.position.line) for block in found] == [
        ("First line", 5),
        ("- an item", 10),
        ("- another item", 12),
        ("1. a step", 13),
        ("| a | b |", 19),
    ]
    assert [block.section for block in found] == [None, "here", "here", "here", "here"]
    assert found[0].position == Position(5, 1)
    assert "that goes on" in found[1].text
