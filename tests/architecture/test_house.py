"""The house keeps its shape: arrows between packages, no subject in the code, a true map."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins" / "passerelle"
MAY_IMPORT = {
    "model": set(),
    "content": {"model"},
    "cartography": {"model"},
    "queries": {"model", "content", "cartography"},
    "formats": {"model"},
    "drawings": {"model", "formats"},
    "messages": {"model"},
    "search": {"model", "content", "queries", "formats"},
    "checks": {
        "model",
        "content",
        "cartography",
        "queries",
        "translations",
        "formats",
        "sharing",
    },
    "mending": {"model", "content", "formats"},
    "exports": {"model", "content", "queries", "formats"},
    "citing": {"model", "content", "queries", "formats"},
    "news": {"model", "content", "queries", "formats"},
    "upkeep": {"model", "content"},
    "intake": {"model", "content", "queries", "checks"},
    "handbook": {"model", "content", "messages"},
    "authoring": {"model", "content", "queries", "exports", "checks", "intake"},
    "sharing": {"model", "content", "formats"},
    "translations": {"model", "content", "queries", "formats"},
    "mkdocs_plugins": {
        "model",
        "content",
        "cartography",
        "queries",
        "formats",
        "drawings",
        "messages",
        "checks",
        "exports",
        "handbook",
        "intake",
        "citing",
        "news",
        "search",
        "sharing",
        "translations",
    },
    "cli": {
        "model",
        "content",
        "queries",
        "formats",
        "messages",
        "checks",
        "mending",
        "exports",
        "news",
        "upkeep",
        "intake",
        "handbook",
        "authoring",
        "translations",
    },
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_every_package_is_listed() -> None:
    found = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert found == set(MAY_IMPORT)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_arrows_between_packages(package: str) -> None:
    allowed = MAY_IMPORT[package] | {package}
    wrong = [
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in (PACKAGE / package).rglob("*.py")
        for name in imports(path)
        if name.startswith("passerelle.") and name.split(".")[1] not in allowed
    ]
    assert wrong == []


def test_only_the_plugins_know_mkdocs_and_one_module_static_i18n() -> None:
    knowing = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "mkdocs" for name in imports(path))
    }
    assert knowing == {"mkdocs_plugins"}
    told = [path.name for path in PACKAGE.rglob("*.py") if "i18n" in path.read_text("utf-8")]
    assert told == ["localized_pages.py"]


def subject_words() -> set[str]:
    words = {"impact", "collectif", "pic", "tamarack", "centraide"}
    for facet in ("stages", "scales", "conditions"):
        data = yaml.safe_load((ROOT / f"docs/data/taxonomy/{facet}.yml").read_text("utf-8"))
        for value in data["values"]:
            words |= {value["id"], value["label"]["fr"].lower(), value["label"]["en"].lower()}
    return words - {"pays", "nation", "region", "région"}


def test_the_generator_carries_no_word_of_its_subject() -> None:
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(subject_words())))})\b")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for folder in (PACKAGE, ROOT / "overrides")
        for path in folder.rglob("*")
        if path.suffix in {".py", ".yml", ".html", ".css", ".js", ".svg"}
        for match in pattern.finditer(path.read_text("utf-8").lower())
    ]
    assert found == []


def test_strings_are_the_same_in_both_languages_and_all_used() -> None:
    french, english = (
        yaml.safe_load((ROOT / f"overrides/strings/{locale}.yml").read_text("utf-8"))
        for locale in ("fr", "en")
    )
    assert set(french) == set(english)
    for key in french:
        assert details(french[key]) == details(english[key]), key
    places = [*(ROOT / "overrides").rglob("*.html"), *PACKAGE.rglob("*.py")]
    templates = "".join(path.read_text("utf-8") for path in places)
    unused = [key for key in french if f'"{key}"' not in templates and f"'{key}'" not in templates]
    built = (
        "language_",
        "glossary_",
        "count_",
        "picture_",
        "kind_",
        "data_kind_",
        "field_kind_",
        "level_",
        "translations_",
    )
    assert [key for key in unused if not key.startswith(built)] == []


def details(text: object) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", str(text))) - {"one", "other", "zero"}


def test_readme_map_agrees_with_the_tree() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    chart = readme.partition('id="map"')[2]
    named = set(re.findall(r"^\| `([^`]+)` \|", chart, re.MULTILINE))
    missing = [name for name in named if not (ROOT / name).exists()]
    assert missing == []
    packages = {f"plugins/passerelle/{name}/" for name in MAY_IMPORT}
    top = {"docs/fr/", "docs/en/", "docs/data/", "overrides/", "tests/", "mkdocs.yml"}
    assert packages | top <= named


def test_lock_and_files_name_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    assert lock.count("--hash=sha256:") > 100


def test_files_stay_readable_at_one_sitting() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in PACKAGE.rglob("*.py")
        if (count := len(path.read_text("utf-8").splitlines())) > 175
    }
    assert long == {}
