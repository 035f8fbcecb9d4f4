"""Measures pages of the built site with Lighthouse, as a phone on a slow network would.

The site is served by nginx, compressed, under the configuration that the project ships.
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from chromium import OPTIONS, find_chromium

import nginx

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / ".bin" / "lighthouse"
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
"""Runs a page; the figure shown is their median, for the speed varies from one to the next."""


def measure(url: str, browser: str) -> tuple[dict[str, int], list[str]]:
    """One run: the score of each category, of 100, and what lost points.

    Args:
        url: the page.
        browser: path of the browser.
    """
    command = [str(PROGRAM), url, "--quiet", "--output=json", "--output-path=stdout"]
    options = [f"--chrome-flags={' '.join(OPTIONS)}", f"--chrome-path={browser}"]
    only = f"--only-categories={','.join(WANTED)}"
    done = subprocess.run(
        [*command, *options, only], check=False, capture_output=True, text=True, timeout=240
    )
    if done.returncode:
        sys.exit(f"lighthouse: {done.stderr[-2000:]}")
    report = json.loads(done.stdout)
    scores = {name: round(100 * report["categories"][name]["score"]) for name in WANTED}
    lost = [
        f"{audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for name in WANTED
        for weighed in report["categories"][name]["auditRefs"]
        if weighed["weight"]
        and (audit := report["audits"][weighed["id"]])["score"] not in (None, 1)
    ]
    return scores, lost


def main(addresses: list[str]) -> int:
    """Measure pages; give 1 when one of them misses what is wanted.

    Args:
        addresses: pages, from the root of the site.
    """
    browser = find_chromium()
    if not browser or not PROGRAM.exists():
        sys.exit("make lighthouse: Chromium, node, npm")
    missed = False
    print(f"{'':50}" + "".join(f"{name:>16}" for name in WANTED))
    with nginx.serving(HERE.parent / "site") as root:
        for address in addresses:
            runs = [measure(root + address, browser) for _run in range(RUNS)]
            medians = {name: statistics.median(run[0][name] for run in runs) for name in WANTED}
            spread = [run[0]["performance"] for run in runs]
            print(f"/{address:49}" + "".join(f"{medians[name]:>16}" for name in WANTED), spread)
            short = {name for name, least in WANTED.items() if medians[name] < least}
            missed = missed or bool(short)
            for line in sorted({line for run in runs for line in run[1]}):
                print("   ", line)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
