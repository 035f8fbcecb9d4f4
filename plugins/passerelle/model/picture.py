"""Pictures that the build draws from facts: events in time, amounts, a continuum, partners."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from passerelle.model.base import Bilingual, Schema
from passerelle.model.picture_parts import Amounts, Continuum, Event, Partners


class PictureFacts(Schema):
    """A picture: exactly one of the last four keys says what is drawn.

    Attributes:
        title: what the picture is called, above it.
        summary: one sentence that says what there is to see.
        note: what sources disagree on, or leave out.
        time_line: events in order of time.
        amounts: bars.
        continuum: steps between two ends.
        partners: parts around a centre.
    """

    title: Bilingual
    summary: Bilingual
    note: Bilingual | None = None
    time_line: Annotated[tuple[Event, ...], Field(min_length=2)] | None = None
    amounts: Amounts | None = None
    continuum: Continuum | None = None
    partners: Partners | None = None

    @model_validator(mode="after")
    def _has_one_drawing(self) -> "PictureFacts":
        drawings = (self.time_line, self.amounts, self.continuum, self.partners)
        if sum(drawing is not None for drawing in drawings) != 1:
            raise PydanticCustomError("no_drawing", "not exactly one thing to draw")
        return self

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of a time line in order of time, in whatever order they were written."""
        return tuple(sorted(self.time_line or (), key=lambda event: event.starts))

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of what states the facts of the picture, each once, in reading order."""
        return tuple(dict.fromkeys(name for stated in self._stated() for name in stated))

    def _stated(self) -> list[tuple[str, ...]]:
        groups = self.amounts.groups if self.amounts else ()
        return [
            *(event.source for event in self.events),
            *(bar.source for group in groups for bar in group.bars),
            *([self.continuum.source] if self.continuum else []),
            *(role.source for role in (self.partners.roles if self.partners else ())),
        ]
