"""Fixtures of all tests."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from programs import run
from site_writer import SiteWriter

settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")


@pytest.fixture
def site(tmp_path: Path) -> SiteWriter:
    """A small valid site about bicycle workshops, in a folder of its own."""
    return SiteWriter(tmp_path).write_minimal()


@pytest.fixture(scope="session")
def built_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once a worker, strictly, by the command that contributors use."""
    folder = tmp_path_factory.mktemp("site")
    done = run("mkdocs", "build", "--strict", "--site-dir", str(folder))
    assert done.returncode == 0, done.stderr
    return folder
