"""Fixtures of all tests."""

from pathlib import Path

import pytest
from site_writer import SiteWriter


@pytest.fixture
def site(tmp_path: Path) -> SiteWriter:
    """A small valid site about bicycle workshops, in a folder of its own."""
    return SiteWriter(tmp_path).write_minimal()
