"""What every schema of the project has in common, and the types they share."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue

from passerelle.model.locale import Locale


class Schema(BaseModel):
    """A frozen value read from a file: no unknown key, no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""A text that is there: at least one character once trimmed."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A permanent name: lower-case letters and digits, joined by hyphens."""

Slug = Id
"""The last part of an address; written like an identifier, in the page's own language."""


@dataclass(frozen=True)
class RefersTo:
    """Marks an identifier that names a record of another file.

    Attributes:
        collection: attribute of the library that holds the records, such as "places".
    """

    collection: str

    def __get_pydantic_json_schema__(
        self, core: Any, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Name the collection in the JSON Schema too."""
        return {**handler(core), "x-collection": self.collection}


PlaceId = Annotated[Id, RefersTo("places")]
OrganisationId = Annotated[Id, RefersTo("organisations")]
InitiativeId = Annotated[Id, RefersTo("initiatives")]
OutlineId = Annotated[Id, RefersTo("outlines")]
ViewId = Annotated[Id, RefersTo("views")]
SourceId = Annotated[Id, RefersTo("sources")]
PageId = Annotated[Id, RefersTo("page_ids")]

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$")]
"""An absolute http(s) address without spaces."""

LanguageField = Annotated[Locale, Field(strict=False)]
"""A language code as typed in a file: `fr` or `en`."""


class Bilingual(Schema):
    """A short text in both languages, such as a label or a caption.

    Attributes:
        fr: the text in French.
        en: the text in English.
    """

    fr: Line
    en: Line

    def __getitem__(self, locale: Locale) -> str:
        """The text in the language asked for."""
        return self.fr if locale is Locale.FR else self.en


class BilingualSlug(Schema):
    """The address of one thing in each language.

    Attributes:
        fr: last part of the French address.
        en: last part of the English address.
    """

    fr: Slug
    en: Slug

    def __getitem__(self, locale: Locale) -> str:
        """The slug in the language asked for."""
        return self.fr if locale is Locale.FR else self.en
