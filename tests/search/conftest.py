"""What the tests of the search share."""

from pathlib import Path

import pytest

from passerelle.content.library import Library
from passerelle.content.library_reader import read_library


@pytest.fixture(scope="session")
def library() -> Library:
    """The library of the real site."""
    return read_library(Path(__file__).parents[2] / "docs")
