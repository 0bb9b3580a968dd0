"""What is laid on pages under the school's own words: pictures, and pages of other PDFs, made to fit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from wm_desktop.documents.dossier.binder import Back, Binder, ref
from wm_desktop.documents.page import HEIGHT, MARGIN, MM, WIDTH
from wm_desktop.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from pikepdf import Page
    from PIL.Image import Image

MOST_BYTES = 64 * 1024 * 1024
"""A larger picture or PDF is not put on paper: reading it would take more memory than a school's computer has over."""
MOST_UNPACKED = 128 * 1024 * 1024
"""A part of a PDF that unpacks to more is not read."""
MOST_PIXELS = 40_000_000
MOST_PAGES = 1_000
_DOTS = 150 / 72
"""How sharp a picture is printed: dots for every point of the page."""
_WIDEST = 1_000
"""As many dots as go across a page, about."""
_AGAIN = 0.07
"""So much of a long screen stands on two pages, in widths: a line that is cut in two is whole on the other page."""
_TALL, _SCREEN = 2.2, 2_000
"""A picture so many times as high as wide, and of so many dots at least, is a long screen: it goes on over pages."""


class UnprintableError(EnvironmentFault):
    """A piece cannot be put on paper; `why` says it in a sentence."""

    nl = "{why}"
    en = "{why_en}"


class LockedError(UnprintableError):
    """A piece needs a password."""


class TooManyDotsError(UnprintableError):
    """A picture has more dots than can be held in memory."""


@dataclass(frozen=True)
class Area:
    """Where something may be laid, in points from the lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


WHOLE = Area(MARGIN / 2, 19 * MM, WIDTH - MARGIN, HEIGHT - 19 * MM - 22 * MM)


def area_under(y: float) -> Area:
    """Give what is left of a page that is filled down to `y` from its top."""
    bottom = 19 * MM
    return Area(MARGIN, bottom, WIDTH - 2 * MARGIN, HEIGHT - y - 4 * MM - bottom)


@contextmanager
def damaged(what: str, what_en: str) -> Iterator[None]:
    """Turn what a library says of a broken file into a sentence."""
    from pikepdf import PasswordError, PdfError
    from PIL import Image as Pictures

    try:
        yield
    except PasswordError as error:
        why = f"{what} is met een wachtwoord vergrendeld en staat daarom niet op papier."
        raise LockedError(why=why, why_en=f"{what_en} is locked with a password.") from error
    except (
        *(PdfError, OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, SyntaxError, EOFError),
        *(RecursionError, MemoryError, NotImplementedError, RuntimeError, Pictures.DecompressionBombError),
    ) as error:
        why = f"{what} is beschadigd of van een soort die niet op papier kan; het bestand zelf is bewaard."
        raise UnprintableError(why=why, why_en=f"{what_en} is damaged or of a kind that cannot be printed.") from error


def slices(data: bytes) -> tuple[list[Image], int]:
    """Give a picture as it is printed: upright, on white, no sharper than paper needs; a long screen in parts.

    Also gives how many pictures the file holds, of which only the first is printed.
    """
    from PIL import ImageOps

    with damaged("Deze afbeelding", "This picture"):
        image = _opened(data)
        held = int(getattr(image, "n_frames", 1))
        ImageOps.exif_transpose(image, in_place=True)
        image = _on_white(image)
        return list(_parts(image)), held


def lay_picture(binder: Binder, image: Image, area: Area) -> Back:
    """Write a picture and give the page it makes, centred at the top of the area and never enlarged beyond sense."""
    scale = min(area.width / image.width, area.height / image.height, 1.0)
    wide, high = image.width * scale, image.height * scale
    most = (max(1, round(wide * _DOTS)), max(1, round(high * _DOTS)))
    if most[0] < image.width:
        image = image.resize(most, reducing_gap=2.0)
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=82)
    about = f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/ColorSpace/DeviceRGB"
    more = f"{about}/BitsPerComponent 8/Filter/DCTDecode".encode()
    number = binder.put_stream(packed.getvalue(), more, packed=True)
    left, bottom = area.left + (area.width - wide) / 2, area.bottom + area.height - high
    drawn = f"q {wide:.3f} 0 0 {high:.3f} {left:.3f} {bottom:.3f} cm /Beeld Do Q".encode()
    return Back((binder.put_stream(drawn),), {}, {"/Beeld": ref(number)})


@contextmanager
def pages_of(data: bytes, *, whole: bool = False) -> Iterator[tuple[list[Page], int]]:
    """Give the pages of a PDF that are printed, with what is filled in drawn in place, and how many it has.

    Of a damaged PDF what is left is given, unless it has to be `whole`: then whatever could not be read is an error.
    """
    import pikepdf

    _limit_unpacking()
    with damaged("Deze PDF", "This PDF"), pikepdf.open(io.BytesIO(data), attempt_recovery=not whole) as pdf:
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("print")
        total = len(pdf.pages)
        yield [pdf.pages[place] for place in range(min(total, MOST_PAGES))], total
        if whole and (troubles := pdf.get_warnings()):
            raise pikepdf.PdfError(str(troubles[0]))


@cache
def _limit_unpacking() -> None:
    """Let no part of a PDF unpack to more than there is room for; once, for it holds for the whole library."""
    from pikepdf.settings import set_qpdf_limits

    most = MOST_UNPACKED
    set_qpdf_limits(flate_max_memory=most, run_length_max_memory=most, png_max_memory=most, tiff_max_memory=most)


def lay_page(binder: Binder, page: Page, known: dict[tuple[int, int], int], area: Area = WHOLE) -> Back:
    """Take a page over, scaled into the area, by default between head and foot; it cannot draw outside it."""
    with damaged("Deze pagina", "This page"):
        box = [float(side) for side in page.cropbox]
        x0, y0, x1, y1 = min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])
        turned = _turned(page) % 360
        wide, high = (y1 - y0, x1 - x0) if turned in {90, 270} else (x1 - x0, y1 - y0)
        if not (0 < wide < 1e6 and 0 < high < 1e6):
            raise ValueError(box)
        scale = min(area.width / wide, area.height / high)
        left, bottom = area.left + (area.width - wide * scale) / 2, area.bottom + (area.height - high * scale) / 2
        matrix = {
            0: (scale, 0, 0, scale, left - x0 * scale, bottom - y0 * scale),
            90: (0, -scale, scale, 0, left - y0 * scale, bottom + x1 * scale),
            180: (-scale, 0, 0, -scale, left + x1 * scale, bottom + y1 * scale),
            270: (0, scale, -scale, 0, left + y1 * scale, bottom - x0 * scale),
        }[turned]
        clip = f"{left:.3f} {bottom:.3f} {wide * scale:.3f} {high * scale:.3f} re W n"
        before = f"q {clip} {' '.join(f'{one:.5f}' for one in matrix)} cm"
        contents = page.obj.get("/Contents")
        streams = _streams(contents)
        numbers = [int(binder.copy(one, known).split()[0]) for one in streams]
        resources = {key: binder.copy(one, known) for key, one in page.resources.items() if key != "/XObject"}
        images = {key: binder.copy(one, known) for key, one in page.resources.get("/XObject", {}).items()}
        group = binder.copy(page.obj["/Group"], known) if "/Group" in page.obj else b""
    first, last = binder.put_stream(before.encode()), binder.put_stream(b"Q")
    return Back((first, *numbers, last), resources, images, group)


def _streams(contents: Any) -> list[Any]:  # noqa: ANN401 - whatever a page says it holds
    from pikepdf import Array, Stream

    found = list(contents) if isinstance(contents, Array) else [contents]
    return [one for one in found if isinstance(one, Stream) and one.is_indirect]


def _turned(page: Page) -> int:
    node: Any = page.obj
    for _ in range(50):
        if "/Rotate" in node:
            return int(node["/Rotate"])
        if "/Parent" not in node:
            return 0
        node = node["/Parent"]
    return 0


def _opened(data: bytes) -> Image:
    from PIL import Image as Pictures

    image = Pictures.open(io.BytesIO(data))
    if image.format == "JPEG":
        # a phone's picture is opened at the size it is printed: much quicker, and a fraction of the memory
        wide = min(image.width, _WIDEST)
        image.draft("RGB", (wide, image.height * wide // image.width))
    if image.width * image.height > MOST_PIXELS:
        raise TooManyDotsError(
            why="Deze afbeelding is te groot om op papier te zetten; het bestand zelf is bewaard.",
            why_en="This picture is too large to print.",
        )
    image.load()
    return image


def _on_white(image: Image) -> Image:
    from PIL import Image as Pictures

    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        coloured = image.convert("RGBA")
        paper = Pictures.new("RGB", coloured.size, "white")
        paper.paste(coloured, mask=coloured.getchannel("A"))
        return paper
    return image if image.mode == "RGB" else image.convert("RGB")


def _parts(image: Image) -> Iterator[Image]:
    if image.height <= max(image.width * _TALL, _SCREEN):
        yield image
        return
    step, again = int(image.width * 1.3), int(image.width * _AGAIN)
    for top in range(0, max(1, image.height - again), step):
        yield image.crop((0, top, image.width, min(top + step + again, image.height)))
