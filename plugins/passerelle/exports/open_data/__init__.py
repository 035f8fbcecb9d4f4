"""Open data: tables of the library, as JSON and CSV, with the schemas that describe them."""

from passerelle.exports.open_data.tables import Table, tables_of

__all__ = ["Table", "tables_of"]
