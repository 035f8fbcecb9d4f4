from lxml import html

from passerelle.exports.redirects import redirect_page
from passerelle.model.locale import Locale

TARGET = "../../x/?a=1&b=\"2\"'3'"
CANONICAL = "https://velo.example/x/?a=1&b=<2>"
TITLE = '<script>alert("1")</script> & Cie'


def test_what_a_redirect_says_is_escaped_and_reads_back_the_same() -> None:
    page = html.document_fromstring(redirect_page(TARGET, CANONICAL, TITLE, Locale.EN).encode())
    assert page.xpath("//script") == []
    assert page.get("lang") == "en-CA"
    assert page.xpath("string(//title)") == TITLE
    assert page.xpath("//a/@href") == [TARGET]
    assert page.xpath("string(//a)") == TITLE
    assert page.xpath("//link[@rel='canonical']/@href") == [CANONICAL]


def test_a_redirect_sends_its_reader_on_without_script() -> None:
    page = html.document_fromstring(redirect_page("../x/", CANONICAL, "Été", Locale.FR).encode())
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../x/"]
    assert page.xpath("string(//title)") == "Été"
