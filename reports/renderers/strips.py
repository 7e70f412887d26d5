"""Two small pictures of a few lines of SVG: the strip of a viewpoint, and the code to confirm at.

No drawing library is needed for them; what they say stands beside them in words.
"""

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

from indicators.charts import theme
from reports.parts import ViewpointPlace

WIDTH, HEIGHT = 300, 20
_HATCH = (
    '<pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse">'
    f'<rect width="6" height="6" fill="{theme.GROUND}"/>'
    f'<path d="M0 6L6 0" stroke="{theme.SECOND_GROUP}" stroke-width="1.6"/></pattern>'
)
# Readers want four modules of white around a code.
_QUIET = 4


def draw_places(place: ViewpointPlace) -> bytes:
    """Return the shares of top quarter, middle half and bottom quarter; an empty line for none."""
    total, x, parts = place.compared.value, 0.0, []
    fills = (place.top, theme.OWN), (place.middle, theme.BAND), (place.bottom, "url(#h)")
    for count, fill in fills:
        width = WIDTH * count.value / total if total else 0.0
        if width:
            parts.append(
                f'<rect x="{x:.1f}" y="3" width="{width:.1f}" height="14" fill="{fill}" '
                f'stroke="{theme.SECONDARY}" stroke-width="0.6"/>'
            )
        x += width
    line = f'<path d="M0 10H{WIDTH}" stroke="{theme.RULE}"/>'
    return _wrap(WIDTH, HEIGHT, f"<defs>{_HATCH}</defs>", *(parts or [line]))


def draw_code(address: str) -> bytes:
    """Return a QR code of an address; a path of one module high runs."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET)
    code.add_data(address)
    code.make(fit=True)
    rows = code.get_matrix()
    runs = "".join(
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    ground = f'<rect width="{len(rows)}" height="{len(rows)}" fill="{theme.GROUND}"/>'
    return _wrap(len(rows), len(rows), ground, f'<path d="{runs}" fill="{theme.INK}"/>')


def _wrap(width: int, height: int, *parts: str) -> bytes:
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}">'
    )
    return "".join((start, *parts, "</svg>")).encode()
