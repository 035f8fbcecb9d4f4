"""QR codes (ISO/IEC 18004), for paper and for screens that a phone looks at."""

import segno

QUIET_ZONE = 4
"""Light modules around the code, which readers need (ISO/IEC 18004, 9.1)."""

MASK = 0
"""The pattern laid over the data, alternate modules, always the same. To try all eight and
keep the best (7.8.3) takes four times as long, and read off small, blurred or spotted
pictures of the site's addresses the best was recognised no more often than this one."""


def qr_svg(text: str) -> str:
    """Draw a QR code as an SVG element, without a size: its holder gives it one.

    It is black on white, its quiet zone included, in either palette. It says nothing to
    those who do not see it: its holder must.

    Args:
        text: what the code says, such as an absolute address. Short texts make codes that
            a worn print or a poor camera still gives.
    """
    code = segno.make_qr(text, error="m", boost_error=False, mask=MASK)
    return str(
        code.svg_inline(
            border=QUIET_ZONE, light="#fff", omitsize=True, svgclass=None, lineclass=None
        )
    )


def qr_file(svg: str) -> str:
    """The same drawing as a file of its own.

    Args:
        svg: what `qr_svg` drew.
    """
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
