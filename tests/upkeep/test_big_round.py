"""Two thousand addresses on fifty hosts, most of them at fault."""

import json
import re
import subprocess
import sys
from collections import defaultdict
from itertools import cycle, islice, pairwise
from pathlib import Path

from faulty_web import FaultyWeb
from rounds import command, write_links

from programs import QUIET
from site_writer import SiteWriter

EXPECTED = {
    "ok": ("alive", ""),
    "doc": ("alive", ""),
    "nothing": ("alive", ""),
    "drip": ("alive", ""),
    "flood": ("alive", ""),
    "bomb": ("alive", ""),
    "odd-charset": ("alive", ""),
    "about-404": ("alive", ""),
    "wrong-length": ("alive", ""),
    "later": ("alive", ""),
    "busy": ("alive", ""),
    "no-head-405": ("alive", ""),
    "no-head-501": ("alive", ""),
    "no-head-404": ("alive", ""),
    "no-head-hang-up": ("alive", ""),
    "moved": ("moved", ""),
    "moved-308": ("moved", ""),
    "for-now": ("moved-for-now", ""),
    "missing": ("dead", ""),
    "gone": ("dead", ""),
    "soft-fr": ("soft-404", "title"),
    "soft-en": ("soft-404", "title"),
    "soft-text": ("soft-404", "text"),
    "charset": ("soft-404", "title"),
    "home": ("soft-404", "home-page"),
    "error-page": ("soft-404", "error-page"),
    "members": ("blocked", "sign-in"),
    "forbidden": ("blocked", "robots"),
    "wall-403": ("blocked", ""),
    "wall-title": ("blocked", "bot-wall"),
    "never": ("blocked", ""),
    "broken": ("unreachable", "server-error"),
    "loop": ("unreachable", "redirect-loop"),
    "chain": ("unreachable", "redirect-loop"),
    "odd-redirect": ("unreachable", "odd-redirect"),
    "hang-up": ("unreachable", "hung-up"),
    "slow": ("unreachable", "timeout"),
}
DEAR = {"slow", "drip", "flood", "bomb", "later", "chain", "never"}
"""Faults that take seconds: five hosts play them once each, which is enough to be judged."""
TELLING_ITS_MEMORY = """
import atexit, pathlib
status = pathlib.Path("/proc/self/status")
tell = lambda: pathlib.Path("memory").write_text(status.read_text() if status.exists() else "")
atexit.register(tell)
from passerelle.cli.main import main
main()
"""
"""Runs the command, which then writes down the most memory that it took (on Linux)."""
HOSTS = 50
PACE = 0.02


def addresses(count: int) -> dict[str, tuple[str, str]]:
    """Addresses, and the verdict and reason that each must get."""
    plain = cycle(fault for fault in EXPECTED if fault not in DEAR)
    given = {}
    for host in range(HOSTS):
        faults = list(islice(plain, count // HOSTS))
        if host % 10 == 0 and count > 1_000:
            faults[: len(DEAR)] = sorted(DEAR)
        for number, fault in enumerate(faults):
            given[f"http://h{host}.example/{fault}/{number}"] = EXPECTED[fault]
    return given


def one_round(folder: Path, web: FaultyWeb, given: list[str]) -> tuple[dict[str, dict], int]:
    """The history that a round writes, and the most memory that it took."""
    site = SiteWriter(folder).write_minimal()
    write_links(site, given)
    environment = {**QUIET, "PASSERELLE_LINKS_DETOUR": web.detour}
    arguments = [sys.executable, "-c", TELLING_ITS_MEMORY, *command("--pace", str(PACE))[1:]]
    done = subprocess.run(
        arguments, cwd=folder, env=environment, text=True, capture_output=True, check=False
    )
    assert done.returncode == 1, done.stderr
    history = json.loads((folder / ".passerelle/links.json").read_text())
    peak = re.search(r"VmHWM:\s+(\d+)", (folder / "memory").read_text())
    return history["addresses"], int(peak[1]) if peak else 0


def test_every_verdict_is_right_at_the_pace_of_each_host_with_flat_memory(
    tmp_path: Path, web: FaultyWeb
) -> None:
    given = addresses(2_000) | {
        "http://nowhere.invalid/": ("dead", "no-such-host"),
        "https://velo.example/": ("certificate", "certificate"),
        "https://h1.example/ok/1": ("certificate", "certificate"),
    }
    assert len(given) >= 2_000
    few, little = one_round(tmp_path / "few", web, list(addresses(200)))
    assert len(few) >= 200
    web.heard.clear()
    many, much = one_round(tmp_path / "many", web, list(given))
    found = {name: (many[name]["verdict"], many[name].get("reason", "")) for name in given}
    assert {name: found[name] for name in given if found[name] != given[name]} == {}
    assert many["http://h3.example/moved/" + moved_number(many, 3)]["to"].startswith(
        "http://h3.example/ok/"
    )
    assert too_soon(web) == []
    assert not any(request.path.startswith("/forbidden") for request in web.heard)
    assert much <= 1.25 * little


def moved_number(history: dict[str, dict], host: int) -> str:
    start = f"http://h{host}.example/moved/"
    return next(name.removeprefix(start) for name in history if name.startswith(start))


def too_soon(web: FaultyWeb) -> list[tuple[str, str]]:
    """Requests that came to a host before its pace, or the wait that it asked for, was over."""
    by_host = defaultdict(list)
    for request in web.heard:
        by_host[request.host].append(request)
    wrong = []
    for requests in by_host.values():
        told_to_wait = set()
        for before, after in pairwise(requests):
            asks = before.path.startswith("/later/") and before.path not in told_to_wait
            told_to_wait.add(before.path)
            if after.at - before.at < (1.0 if asks else PACE):
                wrong.append((before.path, after.path))
    return wrong
