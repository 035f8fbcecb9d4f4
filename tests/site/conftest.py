"""The real site as a crawler sees it, and copies of the project to break."""

import shutil
from pathlib import Path

import pytest
from built_site import BuiltSite

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(built_folder: Path) -> BuiltSite:
    return BuiltSite(built_folder)


@pytest.fixture
def copy_of_project(tmp_path: Path) -> Path:
    """What a contributor has after a clone: the site's sources, free to be broken."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path
