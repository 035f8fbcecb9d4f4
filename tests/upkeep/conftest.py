from collections.abc import Iterator

import pytest
from faulty_web import FaultyWeb


@pytest.fixture
def web() -> Iterator[FaultyWeb]:
    """A local web that plays faults; the real one is never asked."""
    with FaultyWeb() as web:
        yield web
