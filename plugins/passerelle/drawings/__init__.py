"""Pictures as shapes with numbers: plain geometry, which templates print as SVG."""

from passerelle.drawings.amounts import draw_amounts
from passerelle.drawings.continuum import draw_continuum
from passerelle.drawings.partners import draw_partners
from passerelle.drawings.shapes import Drawing
from passerelle.drawings.telling import Telling
from passerelle.drawings.time_line import draw_time_line
from passerelle.model.picture import PictureFacts

NARROW = 320.0
"""Width of the drawing for a phone: at 288 pixels, on a screen of 320, its text is 12.6 pixels."""
WIDE = 620.0
"""Width of the drawing for a column of text on a larger screen."""


def draw(facts: PictureFacts, telling: Telling, width: float) -> Drawing:
    """Draw a picture.

    Args:
        facts: what to draw.
        telling: what the picture says, in the language of the page.
        width: of the drawing, in its own units.
    """
    if facts.time_line is not None:
        return draw_time_line(facts.events, telling, width)
    if facts.amounts is not None:
        return draw_amounts(facts.amounts, telling, width)
    if facts.continuum is not None:
        return draw_continuum(facts.continuum, telling, width)
    assert facts.partners is not None, "the schema asks for one of the four"
    return draw_partners(facts.partners, telling, width)
