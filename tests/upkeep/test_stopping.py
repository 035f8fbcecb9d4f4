"""A round that is stopped goes on where it was."""

import json
import signal
import subprocess

import pytest
from faulty_web import FaultyWeb
from rounds import by_address, command, links, write_links

from programs import QUIET, heed_ctrl_c
from site_writer import SiteWriter

GIVEN = [f"http://h{host}.example/ok/{number}" for host in range(4) for number in range(20)]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_stop_half_way_resumes_without_asking_again(
    site: SiteWriter, web: FaultyWeb, how: signal.Signals
) -> None:
    write_links(site, GIVEN)
    half_way = web.when_heard(80)
    with subprocess.Popen(
        command(),
        cwd=site.root,
        env={**QUIET, "PASSERELLE_LINKS_DETOUR": web.detour},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_ctrl_c,
    ) as process:
        assert half_way.wait(30)
        process.send_signal(how)
        told, complaint = process.communicate()
    assert told == ""
    if how is signal.SIGKILL:
        assert process.returncode == -how
    else:
        assert (process.returncode, complaint.count("\n")) == (130, 1)
    lines = (site.root / ".passerelle/links.json.round").read_text().splitlines()
    known = {json.loads(line)["address"] for line in lines if line.endswith("}")}
    assert 10 < len(known) < len(GIVEN)
    with (site.root / ".passerelle/links.json.round").open("a") as journal:
        journal.write('{"day": "2026-')
    web.heard.clear()
    found = by_address(links(site, web, "--json"))
    assert {found[address]["verdict"] for address in GIVEN} == {"alive"}
    asked = {f"http://{request.host}{request.path}" for request in web.heard}
    assert asked & known == set()
    assert set(GIVEN) <= asked | known
    assert not (site.root / ".passerelle/links.json.round").exists()
