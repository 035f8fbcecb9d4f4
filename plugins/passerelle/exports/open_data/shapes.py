"""What fields of the open data can hold, and what all rows have in common."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


def told(fr: str, en: str) -> Any:
    """What a field is, in both languages.

    Args:
        fr: in French.
        en: in English; the `description` of the schema.
    """
    return Field(description=en, json_schema_extra={"x-description-fr": fr})


Day = Annotated[str, Field(json_schema_extra={"format": "date"})]
"""A day: 2026-11-22."""

PartialDay = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A year, a month or a day: 2013, 2013-05 or 2013-05-29."""

Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]
"""An absolute address."""

Language = Literal["fr", "en"]


class Row(BaseModel):
    """One line of a table: texts, numbers and lists of texts, nothing deeper."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Addressed(Row):
    """A thing that has a permanent address in each language."""

    id: Annotated[str, told("Nom permanent", "Permanent name")]
    address_fr: Annotated[
        Address, told("Adresse permanente en français", "Permanent address in French")
    ]
    address_en: Annotated[
        Address, told("Adresse permanente en anglais", "Permanent address in English")
    ]
