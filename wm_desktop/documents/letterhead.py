"""The school's paper: head, address window, footer, and what every page of a letter carries besides its text.

Nothing but the address stands in the zone that can show in a window envelope (domain reference 8.2): the head ends
at 42 mm and the reference line starts below the address block, at 95 mm or lower.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wm_desktop.documents.address import ADDRESS_HEIGHT, AddressBlock, draw_address
from wm_desktop.documents.fonts import BOLD, REGULAR, ink, text_width
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letters import FoldMarks, Letterhead

if TYPE_CHECKING:
    from PIL.Image import Image
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 25 * MM, 25 * MM
BOTTOM = 24 * MM
LOGO_HEIGHT, LOGO_WIDTH = 18 * MM, 60 * MM
LOGO_DPI = 200
MAX_LOGO_PIXELS = 40_000_000
GREY = "#5A5A5A"
_FOLDS = {FoldMarks.THIRDS: (99.0, 198.0), FoldMarks.HALF: (148.5,), FoldMarks.NONE: ()}


class LogoError(EnvironmentFault):
    """The logo is no picture, or far too large."""

    nl = (
        "Het logo op het briefpapier kan niet worden gebruikt: {problem}. Kies bij Instellingen een PNG of JPEG "
        "van hoogstens 40 megapixel."
    )
    en = "The logo on the letterhead cannot be used: {problem}. Choose a PNG or JPEG of 40 megapixels at most."


@dataclass(frozen=True)
class Logo:
    """A logo ready to be drawn, with its size in pixels and the name it has in a file."""

    jpeg: bytes
    width: int
    height: int
    name: str


def body_top_mm(letterhead: Letterhead) -> float:
    """Give where the reference line starts on the first page: clear of the window and of the address."""
    return max(95.0, letterhead.address_top_mm + ADDRESS_HEIGHT / MM + 6)


def draw_first_page(
    canvas: Canvas, letterhead: Letterhead, address: AddressBlock, logo: Logo | None, watermark: str
) -> None:
    """Draw everything of page 1 but the text."""
    draw_watermark(canvas, watermark)
    if not letterhead.preprinted:
        _draw_head(canvas, letterhead, logo)
        draw_footer(canvas, letterhead)
    draw_fold_marks(canvas, letterhead)
    draw_address(canvas, letterhead, address)


def draw_watermark(canvas: Canvas, watermark: str) -> None:
    """Write CONCEPT across the page, behind the text."""
    if not watermark:
        return
    canvas.saveState()
    canvas.setFillColor(ink("#E4E4E4"))
    canvas.setFont(BOLD, 96)
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2 - 20 * MM)
    canvas.rotate(52)
    canvas.drawCentredString(0, -32, watermark)
    canvas.restoreState()


def draw_footer(canvas: Canvas, letterhead: Letterhead) -> None:
    """Write the footer of the paper in the middle of the bottom margin, at most three lines."""
    canvas.setFillColor(ink(GREY))
    canvas.setFont(REGULAR, 7.5)
    for number, line in enumerate(letterhead.footer.splitlines()[:3]):
        canvas.drawCentredString(PAGE_WIDTH / 2, 15 * MM - number * 9.5, shortened(line, 160 * MM, 7.5))


def shortened(line: str, width: float, size: float, font: str = REGULAR) -> str:
    """Cut a line that is too wide and close it with an ellipsis."""
    if text_width(line, size, font) <= width:
        return line
    while line and text_width(f"{line}…", size, font) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


def draw_fold_marks(canvas: Canvas, letterhead: Letterhead) -> None:
    """Show at the left edge where to fold, when the school wants that."""
    canvas.setStrokeColor(ink("#9A9A9A"))
    canvas.setLineWidth(0.3)
    for from_top in _FOLDS[letterhead.fold_marks]:
        y = PAGE_HEIGHT - from_top * MM
        canvas.line(4 * MM, y, 8 * MM, y)


def _draw_head(canvas: Canvas, letterhead: Letterhead, logo: Logo | None) -> None:
    canvas.setFillColor(ink(letterhead.colour))
    canvas.rect(0, PAGE_HEIGHT - 4 * MM, PAGE_WIDTH, 4 * MM, stroke=0, fill=1)
    name_left = LEFT
    if logo is not None:
        name_left += _draw_logo(canvas, logo) + 5 * MM
    lines = letterhead.location_lines[:6]
    widest = max((text_width(line, 8) for line in lines), default=0.0)
    lines_left = PAGE_WIDTH - RIGHT - min(widest, 60 * MM)
    _draw_school_name(canvas, letterhead, name_left, lines_left - name_left - 6 * MM)
    canvas.setFillColor(ink(GREY))
    canvas.setFont(REGULAR, 8)
    for number, line in enumerate(lines):
        canvas.drawString(lines_left, PAGE_HEIGHT - 14.5 * MM - number * 11, shortened(line, 60 * MM, 8))


def _draw_school_name(canvas: Canvas, letterhead: Letterhead, left: float, width: float) -> None:
    """Write the name as large as fits on one line, down to 13 points; a longer one on two lines."""
    canvas.setFillColor(ink(letterhead.colour))
    size = 17.0
    while size > 13 and text_width(letterhead.school, size, BOLD) > width:
        size -= 0.5
    canvas.setFont(BOLD, size)
    for number, line in enumerate(_name_lines(letterhead.school, width, size)):
        canvas.drawString(left, PAGE_HEIGHT - 17 * MM - number * size * 1.2, line)


def _name_lines(name: str, width: float, size: float) -> tuple[str, ...]:
    first: list[str] = []
    words = name.split()
    while words and text_width(" ".join([*first, words[0]]), size, BOLD) <= width:
        first.append(words.pop(0))
    lines = (" ".join(first), shortened(" ".join(words), width, size, BOLD))
    return tuple(line for line in lines if line)


def _draw_logo(canvas: Canvas, logo: Logo) -> float:
    """Draw the logo with its bytes as they are: reportlab would unpack them for every letter to tell it from others."""
    scale = min(LOGO_HEIGHT / logo.height, LOGO_WIDTH / logo.width)
    width, height = logo.width * scale, logo.height * scale
    _put_logo(canvas, logo)
    canvas.saveState()
    canvas.transform(width, 0, 0, height, LEFT, PAGE_HEIGHT - 10 * MM - height)
    canvas.doForm(logo.name)
    canvas.restoreState()
    return width


def _put_logo(canvas: Canvas, logo: Logo) -> None:
    """Put the logo in the file, once."""
    from reportlab.pdfbase import pdfdoc

    document: Any = canvas._doc  # type: ignore[attr-defined]
    if canvas.hasForm(logo.name):
        return
    picture: Any = pdfdoc.PDFStream(content=logo.jpeg, filters=[])
    about = {"Type": "XObject", "Subtype": "Image", "ColorSpace": "DeviceRGB", "Filter": "DCTDecode"}
    for key, name in about.items():
        picture.dictionary[key] = pdfdoc.PDFName(name)
    for key, number in (("Width", logo.width), ("Height", logo.height), ("BitsPerComponent", 8)):
        picture.dictionary[key] = number
    document.addForm(logo.name, picture)


@lru_cache(maxsize=4)
def flattened_logo(logo: bytes) -> Logo:
    """Lay a logo on white and make it as small as print needs: a transparent one costs five times the time."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(logo), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MAX_LOGO_PIXELS:
                raise LogoError(problem=f"{picture.width} x {picture.height} beeldpunten")
            flat = _on_white(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise LogoError(problem="het heeft veel te veel beeldpunten") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, MemoryError) as error:
        raise LogoError(problem="het bestand is geen leesbare afbeelding") from error
    target = io.BytesIO()
    flat.save(target, "JPEG", quality=88, optimize=True)
    jpeg = target.getvalue()
    return Logo(jpeg, flat.width, flat.height, f"logo{hashlib.sha256(jpeg).hexdigest()[:16]}")


def _on_white(picture: Image) -> Image:
    from PIL import Image

    room = (round(LOGO_WIDTH / 72 * LOGO_DPI), round(LOGO_HEIGHT / 72 * LOGO_DPI))
    rgba = _smaller(picture, room).convert("RGBA")
    rgba.thumbnail(room)
    flat = Image.new("RGB", rgba.size, "white")
    flat.paste(rgba, mask=rgba.getchannel("A"))
    return flat


def _smaller(picture: Image, room: tuple[int, int]) -> Image:
    """Give a large picture at about twice the size it is drawn, before it is held as colours with transparency."""
    if picture.format == "JPEG":
        picture.draft("RGB", (2 * room[0], 2 * room[1]))
    picture.load()
    if picture.mode.startswith("I;16"):
        picture = picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    times = min(picture.width // room[0], picture.height // room[1]) // 2
    return picture.reduce(times) if times > 1 and picture.mode in {"L", "LA", "RGB", "RGBA", "CMYK"} else picture
