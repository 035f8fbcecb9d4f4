"""Runs `passerelle links` as a contributor would, against the faulty web."""

import json
import subprocess
from collections.abc import Iterable
from typing import Any

from faulty_web import FaultyWeb

from programs import program, run
from site_writer import SiteWriter

PAGE = "docs/fr/learn/true-wheel.md"
QUICK = ("--pace", "0.02", "--timeout", "1.5")


def write_links(site: SiteWriter, addresses: Iterable[str]) -> None:
    """Put addresses into the text of a page, which has none of its own."""
    head, _body = site.read(PAGE).split("\n---\n", 1)
    lines = "".join(f"- [lien]({address})\n" for address in addresses)
    site.write(PAGE, f"{head}\n---\n\n{lines}")


def links(
    site: SiteWriter, web: FaultyWeb, *options: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    return run(
        *("passerelle", "links", *QUICK, *options),
        cwd=site.root,
        PASSERELLE_LINKS_DETOUR=web.detour,
        **variables,
    )


def command(*options: str) -> list[str]:
    return [program("passerelle"), "links", *QUICK, *options]


def by_address(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    assert done.returncode in {0, 1}, done.stderr
    return {each["address"]: each for each in json.loads(done.stdout)["addresses"]}
