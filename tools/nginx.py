"""Serves the built site with nginx, under the configuration that the project ships.

Run as a program, it makes sure that nginx is there, or says how to get it.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
ADVICE = (
    "Aucun nginx pour les essais : installez-le (apt install nginx-light, brew install nginx).\n"
    "No nginx for the tests: install it (apt install nginx-light, brew install nginx)."
)
DEBIAN = ["apt-get", "install", "--yes", "--no-install-recommends", "nginx-light"]
FOLDERS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
MAIN = """\
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
  types {{
    text/html html; text/css css; application/javascript js; application/json json;
    image/svg+xml svg; image/png png; application/xml xml; text/plain txt;
    application/wasm wasm;
  }}
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  {site}
}}
"""


def find_nginx() -> str | None:
    """The path of nginx, which Debian keeps among the administrator's programs."""
    return shutil.which("nginx", path=FOLDERS)


def configuration(site: Path, folder: Path, port: int) -> str:
    """The shipped configuration, with its port and its folder changed for this machine.

    Args:
        site: the folder of the built site.
        folder: where nginx may write.
        port: where to listen, on 127.0.0.1.
    """
    shipped = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    for theirs, here in [
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/passerelle/site;", f"root {site.resolve()};"),
    ]:
        assert shipped.count(theirs) == 1, f"deploy/nginx.conf: {theirs}"
        shipped = shipped.replace(theirs, here)
    user = "user root;" if os.geteuid() == 0 else ""
    return MAIN.format(user=user, folder=folder, site=shipped)


@contextlib.contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a site on this machine only; gives the address of its root.

    nginx returns once it listens, and goes on in the background until asked to quit.

    Args:
        site: the folder of the built site.
    """
    program = find_nginx()
    assert program, ADVICE
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = folder / "nginx.conf"
        settings.write_text(configuration(site, folder, port), "utf-8")
        command = [program, "-e", str(folder / "error.log"), "-p", name, "-c", str(settings)]
        started = subprocess.run(command, check=False, capture_output=True, text=True)
        assert started.returncode == 0, started.stderr
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            subprocess.run([*command, "-s", "stop"], check=True, capture_output=True)


def main() -> int:
    """Find nginx, else install it; give 1 when neither works."""
    if find_nginx():
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], DEBIAN):
            subprocess.run(
                command,
                check=False,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                env=environment,
                timeout=300,
            )
        if find_nginx():
            return 0
    print(ADVICE, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
