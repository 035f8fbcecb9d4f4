"""The configuration that the project ships, on a real nginx, with a real browser."""

import gzip
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request
from visit import Visit

import nginx

pytestmark = pytest.mark.xdist_group("browser")
LIGHT = 100 * 1024
"""Bytes, compressed, that a first visit may cost; the search waits until it is wanted."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object) -> None:
        return None


@pytest.fixture(scope="module")
def behind_nginx(built_folder: Path) -> Iterator[str]:
    with nginx.serving(built_folder) as root:
        yield root


def ask(url: str) -> tuple[int, HTTPMessage, bytes]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    try:
        answer = urllib.request.build_opener(_NoRedirect).open(request)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize("address", ["", "en/glossary/", "nulle-part/", "assets/mark.svg"])
def test_every_answer_carries_the_headers(behind_nginx: str, address: str) -> None:
    _status, headers, _body = ask(behind_nginx + address)
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Strict-Transport-Security"]
    assert headers["Set-Cookie"] is None
    assert headers["Server"] == "nginx"


def test_what_is_not_there_is_told_in_the_language_of_its_address(behind_nginx: str) -> None:
    for address, tag in [("nulle-part/", "fr-CA"), ("en/nowhere/", "en-CA")]:
        status, _headers, body = ask(behind_nginx + address)
        assert status == 404
        assert f'<html lang="{tag}"' in gzip.decompress(body).decode()


def test_an_address_without_its_slash_leads_to_the_page(behind_nginx: str) -> None:
    status, headers, _body = ask(behind_nginx + "en/glossary")
    assert (status, headers["Location"]) == (301, "/en/glossary/")


def test_text_comes_compressed_and_files_named_after_their_contents_are_kept(
    behind_nginx: str, built_folder: Path
) -> None:
    hashed = next(built_folder.glob("assets/stylesheets/main.*.min.css")).name
    for address, cache in [
        ("", "no-cache"),
        ("assets/passerelle.css", "public, max-age=3600"),
        (f"assets/stylesheets/{hashed}", "public, max-age=31536000, immutable"),
    ]:
        _status, headers, body = ask(behind_nginx + address)
        assert headers["Cache-Control"] == cache
        assert headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(body)


@pytest.mark.parametrize(
    "address", ["", "etudes-de-cas/projet-impact-collectif/", "ressources/", "en/glossary/"]
)
def test_a_first_visit_is_light_and_draws_no_word_from_the_console(
    browser: Browser, behind_nginx: str, address: str
) -> None:
    context = browser.new_context()
    visit = Visit(context.new_page(), behind_nginx)
    sizes: dict[str, int] = {}

    def weigh(asked: Request) -> None:
        sizes[asked.url] = asked.sizes()["responseBodySize"]

    visit.page.on("requestfinished", weigh)
    visit.page.goto(behind_nginx + address, wait_until="networkidle")
    cookies = context.cookies()
    context.close()
    assert (visit.errors, visit.foreign, cookies) == ([], [], [])
    assert len(sizes) > 3
    assert sum(sizes.values()) < LIGHT
    assert [url for url in sizes if "/search/" in url and not url.endswith("/ui.js")] == []


def test_no_other_site_can_show_a_page_in_a_frame(browser: Browser, behind_nginx: str) -> None:
    page = browser.new_page()
    page.set_content(f'<iframe src="{behind_nginx}"></iframe>')
    frame = page.frames[1]
    frame.wait_for_load_state()
    shown = frame.locator(".pa-brand").count()
    page.close()
    assert shown == 0
