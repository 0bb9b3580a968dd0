"""The leaves of a bound PDF: own words over what lies under them, the marks in the margin, and the root of it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wm_desktop.documents.dossier.binder import Back, Binder, Number, plain, ref, text
from wm_desktop.documents.page import HEIGHT, WIDTH

if TYPE_CHECKING:
    from pikepdf import Page


@dataclass(frozen=True)
class Mark:
    """A bookmark: where it goes to (pages count from 1, `top` in points from below) and how deep it hangs."""

    title: str
    page: int
    level: int = 0
    top: float | None = None


def put_leaf(binder: Binder, ink: Page, back: Back | None, parent: Number, known: dict[tuple[int, int], int]) -> Number:
    """Write an A4 page with `ink` on it, the school's own words, and under them what lies at its back."""
    [stream] = [ink.obj["/Contents"]]
    packing = {key: stream[key] for key in ("/Filter", "/DecodeParms") if key in stream}
    how = b"".join(b"%s %s" % (key.encode(), binder.copy(one, known)) for key, one in packing.items())
    used = binder.copy(ink.resources, known)
    box = b"[0 0 %.4f %.4f]" % (WIDTH, HEIGHT)
    form = b"/Type/XObject/Subtype/Form/BBox%s/Resources %s%s" % (box, used, how)
    drawn = binder.put_stream(stream.read_raw_bytes(), form, packed=True)
    images = {} if back is None else dict(back.images)
    name = next(one for number in range(len(images) + 1) if (one := f"/Inkt{number}") not in images)
    images[name] = ref(drawn)
    # the school's own words are drawn first: nothing on a page of somebody else can disturb them
    contents = [binder.put_stream(f"q {name} Do Q".encode()), *(() if back is None else back.contents)]
    resources = {} if back is None else dict(back.resources)
    resources["/XObject"] = _dictionary(images)
    group = b"" if back is None or not back.group else b"/Group " + back.group
    body = b"<</Type/Page/Parent %s/MediaBox%s/Resources%s/Contents[%s]%s>>"
    return binder.put(body % (ref(parent), box, _dictionary(resources), b" ".join(map(ref, contents)), group))


def put_pages(binder: Binder, pages: Sequence[Number], root: Number) -> None:
    """Write which pages there are, in order."""
    kids = b" ".join(map(ref, pages))
    binder.put(b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids), root)


def put_outline(binder: Binder, marks: Sequence[Mark], pages: Sequence[Number]) -> Number:
    """Write the bookmarks; there is at least one."""
    root, numbers = binder.reserve(), [binder.reserve() for _ in marks]
    above = _parents(marks)
    family = {parent: [place for place, one in enumerate(above) if one == parent] for parent in {*above, -1}}
    for place, mark in enumerate(marks):
        beside = family[above[place]]
        at = beside.index(place)
        before = b"/Prev %s" % ref(numbers[beside[at - 1]]) if at else b""
        after = b"/Next %s" % ref(numbers[beside[at + 1]]) if at + 1 < len(beside) else b""
        below = _ends(numbers, family.get(place, []))
        how = b"/Fit" if mark.top is None else b"/XYZ 0 %.2f 0" % mark.top
        body = b"<</Title %s/Parent %s%s%s%s/Dest[%s %s]>>"
        parent = ref(root if above[place] < 0 else numbers[above[place]])
        binder.put(
            body % (text(mark.title), parent, before, after, below, ref(pages[mark.page - 1]), how), numbers[place]
        )
    return binder.put(b"<</Type/Outlines%s>>" % _ends(numbers, family[-1]), root)


def put_catalogue(binder: Binder, pages: Number, outline: Number) -> Number:
    """Write the root: Dutch, shown with its title and its bookmarks."""
    how = b"/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>/Lang(nl-NL)"
    return binder.put(b"<</Type/Catalog/Pages %s/Outlines %s%s>>" % (ref(pages), ref(outline), how))


def _parents(marks: Sequence[Mark]) -> list[int]:
    """Give for each mark the one it hangs under, -1 for none."""
    above: list[int] = []
    for place, mark in enumerate(marks):
        earlier = (one for one in range(place - 1, -1, -1) if marks[one].level < mark.level)
        above.append(next(earlier, -1))
    return above


def _ends(numbers: Sequence[Number], places: Sequence[int]) -> bytes:
    if not places:
        return b""
    return b"/First %s/Last %s/Count %d" % (ref(numbers[places[0]]), ref(numbers[places[-1]]), len(places))


def _dictionary(entries: Mapping[str, bytes]) -> bytes:
    from pikepdf import Name

    return b"<<%s>>" % b"".join(b"%s %s" % (plain(Name(key)), one) for key, one in entries.items())
