"""What somebody could try to slip into a page: each sample would call `alert` if it could."""

from dataclasses import dataclass

from site_writer import SiteWriter

RUN = "alert(1)"


@dataclass(frozen=True)
class Body:
    """A piece of Markdown, and the code of the problem that its author is told."""

    name: str
    markdown: str
    code: str


BODIES = (
    Body("script", f"<script>{RUN}</script>", "HT001"),
    Body("script-in-capitals", f"<ScRiPt>{RUN}</sCrIpT>", "HT001"),
    Body("script-in-a-word", f"avant<script>{RUN}</script>après", "HT001"),
    Body("script-with-address", '<script src="data:text/javascript,alert(1)"></script>', "HT001"),
    Body("handler-on-image", f'<img src="x" alt="x" onerror="{RUN}">', "HT002"),
    Body("handler-without-quotes", f"<img src=x alt=x onerror={RUN}>", "HT002"),
    Body("handler-after-slash", f"<b/onmouseover={RUN}>gras</b>", "HT002"),
    Body("handler-on-two-lines", f'<span\n  onclick="{RUN}">clic</span>', "HT002"),
    Body("handler-on-details", f'<details open ontoggle="{RUN}">x</details>', "HT002"),
    Body("svg", f'<svg onload="{RUN}"></svg>', "HT001"),
    Body("svg-with-slash", f"<svg/onload={RUN}>", "HT001"),
    Body("math", '<math><mtext href="javascript:alert(1)">x</mtext></math>', "HT001"),
    Body("frame", '<iframe src="javascript:alert(1)"></iframe>', "HT001"),
    Body("frame-with-document", f'<iframe srcdoc="<script>{RUN}</script>"></iframe>', "HT001"),
    Body("object", '<object data="javascript:alert(1)"></object>', "HT001"),
    Body("embed", '<embed src="javascript:alert(1)">', "HT001"),
    Body("form", '<form action="javascript:alert(1)"><button>x</button></form>', "HT001"),
    Body("meta", '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', "HT001"),
    Body("base", '<base href="https://ailleurs.example/">', "HT001"),
    Body("style", "<style>body{background:url(https://ailleurs.example/x)}</style>", "HT001"),
    Body("style-attribute", '<p style="background:url(https://ailleurs.example)">x</p>', "HT002"),
    Body("link-element", '<link rel="stylesheet" href="https://ailleurs.example/x">', "HT001"),
    Body("link", "[clic](javascript:alert(1))", "HT003"),
    Body("link-in-capitals", "[clic](JaVaScRiPt:alert(1))", "HT003"),
    Body("link-with-reference", "[clic](java&#115;cript:alert(1))", "HT003"),
    Body("link-cut-in-two", "[clic](java\nscript:alert(1))", "HT003"),
    Body("link-in-angles", "[clic](<javascript:alert(1)>)", "HT003"),
    Body("link-defined-below", "[clic][x]\n\n[x]: javascript:alert(1)", "HT003"),
    Body("link-in-html", '<a href=" javascript:alert(1)">clic</a>', "HT003"),
    Body(
        "link-to-data", "[clic](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)", "HT003"
    ),
    Body("link-of-old-basic", "[clic](vbscript:alert(1))", "HT003"),
    Body("automatic-link", "<javascript:alert(1)>", "HT003"),
    Body("image-that-tells", "![](https://ailleurs.example/compteur.gif)", "HT004"),
    Body("attribute-list", f"*mot*{{onclick={RUN}}}", "HT002"),
    Body("attribute-list-of-heading", f'## Titre {{#x onclick="{RUN}"}}', "HT002"),
    Body("attribute-list-of-link", "[mot](#x){: href=javascript:alert(1) }", "HT002"),
    Body("attribute-list-in-table", f"| a |\n|---|\n| b {{ onclick={RUN} }} |", "HT002"),
    Body("declaration", '<!DOCTYPE html [<!ENTITY x "y">]>', "HT001"),
    Body("comment-never-closed", f"<!-- <script>{RUN}</script>", "HT001"),
)

TEXT = f'"><img src=x onerror={RUN}><script>{RUN}</script>'


def write_hostile_site(site: SiteWriter) -> None:
    """A site that carries every sample: one article each, and the fields that are shown."""
    original = site.read("docs/fr/learn/true-wheel.md")
    for body in BODIES:
        head = original.partition("\nLes rayons")[0]
        head = head.replace("slug: roue-droite", f"slug: {body.name}")
        site.write(f"docs/fr/learn/{body.name}.md", f"{head}\nAvant.\n\n{body.markdown}\n")
    quoted = f"'{TEXT}'"
    site.set("docs/fr/learn/true-wheel.md", "title", quoted)
    site.set("docs/fr/learn/true-wheel.md", "summary", quoted)
    site.replace("docs/fr/learn/true-wheel.md", "Trouver le voile", quoted)
    site.replace("docs/data/taxonomy/seasons.yml", "fr: Dégel,", f"fr: {quoted},")
    site.replace("docs/data/taxonomy/seasons.yml", "fr: Quand la neige fond.", f"fr: {quoted}")
    site.set("docs/data/resources/chain-guide.yml", "title", quoted)
    site.set("docs/data/resources/chain-guide.yml", "authors", f"[{quoted}]")
    site.set("docs/data/resources/chain-guide.yml", "description", f"{{fr: {quoted}, en: x}}")
    site.set("docs/data/references/spoke-survey.yml", "publisher", quoted)
    site.set("docs/data/organisations/bike-union.yml", "url", "'javascript:alert(1)'")
    site.replace("docs/data/places/riverside.yml", "fr: La Rive", f"fr: {quoted}")
    site.replace("docs/data/glossary/derailleur.yml", "Il déplace la chaîne.", quoted)
    site.replace("docs/data/glossary/derailleur.yml", "term: dérailleur", f"term: {quoted}")
    site.replace("docs/data/initiatives/night-riders.yml", "fr: Premières lampes", f"fr: {quoted}")
    site.replace("docs/en/stories/saddle-club.md", "fr: de dons", f"fr: {quoted}")
    site.write("docs/fr/learn/broken.md", f"---\ntitle: {TEXT}: x\n{TEXT}\n---\n{TEXT}\n")
