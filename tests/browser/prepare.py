"""Makes sure that a Chromium is there for the browser tests, or says how to get one."""

import os
import shutil
import subprocess
import sys

from passerelle.exports.chromium import find_chromium
from passerelle.messages.commands import say
from passerelle.model.locale import Locale

ADVICE = "\n".join(say("no-browser", locale) for locale in Locale)
DOWNLOAD = [sys.executable, "-m", "playwright", "install", "chromium"]
DEBIAN = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]


def main() -> int:
    """Find a browser, else install one; give 1 when neither works."""
    if find_chromium() or _works(DOWNLOAD, seconds=240):
        return 0
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _works(["apt-get", "update"], seconds=180)
        if _works(DEBIAN, seconds=600) and find_chromium():
            return 0
    print(ADVICE, file=sys.stderr)  # noqa: T201 - this is a command
    return 1


def _works(command: list[str], seconds: int) -> bool:
    try:
        done = subprocess.run(
            command, check=False, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
