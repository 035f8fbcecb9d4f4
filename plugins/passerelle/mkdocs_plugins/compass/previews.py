"""The picture that programs show beside a link to a page: one a language, kind and place.

Their number is that of the places where pages stand, not that of pages: the build does
not grow with the library.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment

from passerelle.exports.preview_pictures import (
    FAMILY,
    HEIGHT,
    WIDTH,
    PreviewLayout,
    ems,
    preview_picture,
)
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.model.taxonomy import FacetValue
from passerelle.queries.crossings import Cell, Grid

FOLDER = "assets/previews"
TEMPLATE = "partials/preview.svg"
STYLE_SHEET = "assets/passerelle.css"
KINDS = ("article", "case", "resource", "reference", "cell")
"""The kinds of page with a head of their own; all others share the general picture."""

_TOKEN = re.compile(r"--pa-([a-z-]+):\s*(#[0-9A-Fa-f]{6})")

Values = tuple[FacetValue, ...]


@dataclass(frozen=True)
class _Standing:
    """What a picture shows: a kind of page, or None, and where such a page stands."""

    kind: str | None
    rows: Values = ()
    columns: Values = ()

    def lights(self, cell: Cell) -> bool:
        """A facet that says nothing excludes nothing; the general picture lights everything."""
        if not (self.rows or self.columns):
            return self.kind is None
        in_row = not self.rows or cell.row in self.rows
        return in_row and (not self.columns or cell.column in self.columns)

    @property
    def name(self) -> str:
        """Its file; no id can contain a full stop or be an underscore."""
        parts = [self.kind or "site"]
        if self.rows or self.columns:
            sides = (self.columns, self.rows)
            parts += [".".join(value.id for value in side) or "_" for side in sides]
        return "/".join(parts) + ".png"


class Previews:
    """The pictures of one language.

    Args:
        env: the templates, which know the presenter.
        theme: the theme's `custom_dir`, where the colours are declared.
        grid: where the cells are, or None when it cannot be read.
    """

    def __init__(self, env: Environment, theme: str, grid: Grid | None) -> None:
        presenter: Any = env.globals["site"]
        self._presenter: Presenter = presenter
        self._grid = grid
        self._kinds = {kind: str(presenter.t(f"kind_{kind}")) for kind in KINDS}
        lines = grid.lines if grid else ()
        columns = len(lines[0][1]) if lines else 0
        self._layout = PreviewLayout(columns, len(lines), len(KINDS))
        style = (Path(theme) / STYLE_SHEET).read_text(encoding="utf-8")
        self._sheet = env.get_template(TEMPLATE).render(
            tokens=dict(reversed(_TOKEN.findall(style))),  # the first of each: the light ones
            layout=self._layout,
            kinds=self._kinds.values(),
            grid=grid,
            family=FAMILY,
            ems=ems,
        )
        self._used: set[_Standing] = set()

    def of(self, context: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a page's template tells about its picture, which will be written.

        Args:
            context: what the page's template is told.
        """
        standing = self._standing(context)
        self._used.add(standing)
        url = self._presenter.absolute(self._path(standing))
        return {"url": url, "width": WIDTH, "height": HEIGHT, "alt": self._alt(standing)}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The pictures that pages use: the path of each in the site, and its bytes."""
        lines = self._grid.lines if self._grid else ()
        for standing in self._used:
            lit = frozenset(
                (column, row)
                for row, (_value, cells) in enumerate(lines)
                for column, cell in enumerate(cells)
                if standing.lights(cell)
            )
            kind = KINDS.index(standing.kind) if standing.kind else None
            yield self._path(standing), preview_picture(self._sheet, self._layout, kind, lit)

    def _path(self, standing: _Standing) -> str:
        return f"{FOLDER}/{self._presenter.locale}/{standing.name}"

    def _standing(self, context: Mapping[str, Any]) -> _Standing:
        cell: Cell | None = context.get("cell")
        if cell:
            return _Standing("cell", (cell.row,), (cell.column,))
        about = context.get("resource") or context.get("item")
        if about is None or about.kind not in KINDS:
            return _Standing(None)
        if self._grid is None:
            return _Standing(about.kind)
        rows, columns = (
            tuple(v for v in facet if v in self._presenter.values(about, facet.id))
            for facet in (self._grid.rows, self._grid.columns)
        )
        return _Standing(about.kind, rows, columns)

    def _alt(self, standing: _Standing) -> str:
        sides = [
            ", ".join(self._presenter.text(value.label) for value in side)
            for side in (standing.columns, standing.rows)
        ]
        kind = self._kinds.get(standing.kind or "", "")
        told = [self._presenter.name, kind, " × ".join(filter(None, sides))]
        return ". ".join(filter(None, told))
