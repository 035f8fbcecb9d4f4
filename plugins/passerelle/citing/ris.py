"""RIS records, written by rispy (Research Information Systems, RIS format specification)."""

import rispy
from rispy.writer import RisWriter

from passerelle.citing.items import Item, date_of
from passerelle.citing.names import Name


class _Writer(RisWriter):  # type: ignore[misc]
    """Writes one record without the number that comes before each in a list."""

    def set_header(self, count: int) -> str:
        """Nothing."""
        return ""


def ris(item: Item) -> str:
    """A record, with a line break at its end.

    Args:
        item: what is cited (CSL-JSON).
    """
    issued, read = date_of(item, "issued"), date_of(item, "accessed")
    fields = {
        "type_of_reference": "ELEC",
        "id": item["id"],
        "authors": [_name(name) for name in item.get("author", ())],
        "title": item["title"],
        "secondary_title": item.get("container-title"),
        "year": f"{issued.year}" if issued else None,
        "date": str(issued).replace("-", "/") if issued and issued.month else None,
        "language": item["language"],
        "urls": [item["URL"]],
        "access_date": str(read).replace("-", "/") if read else None,
    }
    known = {name: value for name, value in fields.items() if value}
    text: str = rispy.dumps([known], implementation=_Writer)
    return text


def _name(name: Name) -> str:
    return name.get("literal") or f"{name['family']}, {name['given']}"
