"""The settings of the small site of the tests: the generator on a subject that is not ours."""

from programs import ROOT

_SETTINGS = f"""\
site_name: NAME
site_url: URL
theme:
  name: material
  custom_dir: {ROOT / "overrides"}
  font: false
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {{icon: material/weather-night, name: x}}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {{icon: material/weather-sunny, name: x}}
exclude_docs: /data/
nav: [index.md, learn/index.md, stories/index.md, shelf/index.md, words/index.md]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {{locale: fr, name: Français, default: true}}
        - {{locale: en, name: English}}
  - passerelle: {{}}
  - passerelle-case-studies: {{facets: [seasons, sizes, lands], group_by: seasons}}
  - passerelle-resource-hub: {{facets: [seasons]}}
  - passerelle-compass: {{rows: sizes, columns: seasons}}
"""


def settings(*plugins: str, name: str = "Ateliers", url: str = "https://velo.example/") -> str:
    """The contents of mkdocs.yml.

    Args:
        plugins: more plugins than the usual ones, each as its line of YAML.
        name: of the site.
        url: its address.
    """
    more = "".join(f"  - {plugin}\n" for plugin in plugins)
    return _SETTINGS.replace("NAME", name).replace("URL", url) + more
