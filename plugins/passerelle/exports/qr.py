"""QR codes (ISO/IEC 18004), for paper and for screens that a phone looks at."""

import segno

QUIET_ZONE = 4
"""Light modules around the code, which readers need (ISO/IEC 18004, 9.1)."""


def qr_svg(text: str) -> str:
    """Draw a QR code as an SVG element, without a size: its holder gives it one.

    It is black on white, its quiet zone included, in either palette. It says nothing to
    those who do not see it: its holder must.

    Args:
        text: what the code says, such as an absolute address. Short texts make codes that
            a worn print or a poor camera still gives.
    """
    code = segno.make_qr(text, error="m", boost_error=False)
    return str(
        code.svg_inline(
            border=QUIET_ZONE, light="#fff", omitsize=True, svgclass=None, lineclass=None
        )
    )
