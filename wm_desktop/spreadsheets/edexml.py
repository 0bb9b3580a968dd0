"""Reading EDEXML 1.03 to 2.1, or the same content from UWLR: leniently, by local names, without schema.

Gives neutral tables: sheets 'school', 'groepen', 'leerlingen' and 'leerkrachten', each with a heading row of the
standard's own names. Only what the register needs is taken: no identity numbers, origin or private additions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wm_desktop.domain.importing.tables import EMPTY, Sheet, Workbook, cell_of
from wm_desktop.domain.text import visible
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_ROWS

if TYPE_CHECKING:
    from lxml.etree import _Element

SCHOOL = ("schooljaar", "peildatum", "brincode", "dependancecode", "xsdversie")
GROUP = ("key", "naam", "jaargroep", "samengesteld")
PUPIL = (
    *("key", "achternaam", "voorvoegsel", "roepnaam", "voornamen", "voorletters", "geboortedatum", "jaargroep"),
    *("groep", "vestiging", "instroomdatum", "uitstroomdatum"),
)
TEACHER = ("key", "achternaam", "voorvoegsel", "roepnaam", "voornamen", "voorletters", "rol", "groepen", "emailadres")
_IDENTITY = frozenset({"bsn", "sofinummer", "onderwijsnummer", "bsn_ondwnr-4", "rijksregisternummer", "eckid"})


def read_edexml(data: bytes, name: str) -> Workbook:
    """Read a file; entities, network and document types are off."""
    if data.count(b"</leerling>") > MAX_ROWS:  # before a tree is made of it
        raise TooLargeWorkbookError(name=name, what=f"meer dan {MAX_ROWS} leerlingen")
    root = _parse(data, name)
    places = {_key(one): _text(one, "naam") for one in _under(root, "vestigingen", "vestiging")}
    groups = {_key(one): one for one in _under(root, "groepen", "groep")}
    names = {key: _text(one, "naam") or key for key, one in groups.items()}
    pupils = [_pupil(one, groups, names, places) for one in _under(root, "leerlingen", "leerling")]
    teachers = [_teacher(one, names) for one in _under(root, "leerkrachten", "leerkracht")]
    if not pupils and not teachers:
        raise EmptyWorkbookError(name=name)
    if len(pupils) > MAX_ROWS:
        raise TooLargeWorkbookError(name=name, what=f"{len(pupils)} leerlingen")
    mixed = [[_key(one), _text(one, "naam"), "", "ja"] for one in _under(root, "groepen", "samengestelde_groep")]
    base = [[key, names[key], _text(one, "jaargroep"), ""] for key, one in groups.items()]
    school = next(_children(root, "school"), None)
    facts = [_text(school, field) if school is not None else "" for field in SCHOOL]
    identity = [[kind] for kind in sorted(_identity_kinds(root))]
    return Workbook(
        "edexml",
        (
            _table("school", SCHOOL, [facts]),
            _table("groepen", GROUP, base + mixed),
            _table("leerlingen", PUPIL, pupils),
            _table("leerkrachten", TEACHER, teachers),
            _table("weggelaten", ("soort",), identity),
        ),
    )


def _parse(data: bytes, name: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedWorkbookError(name=name) from error
    for element in root.iter("*"):
        if local(element) in {"leerlinggegevens", "EDEX"} and next(_children(element, "leerlingen"), None) is not None:
            return element
    return root


def local(element: _Element) -> str:
    """Give the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _children(element: _Element, name: str) -> Iterator[_Element]:
    return (child for child in element if local(child) == name)


def _under(root: _Element, container: str, name: str) -> list[_Element]:
    return [child for box in _children(root, container) for child in _children(box, name)]


def _text(element: _Element, name: str) -> str:
    found = next(_children(element, name), None)
    return " ".join(visible(found.text or "").split()) if found is not None else ""


def _key(element: _Element) -> str:
    return str(element.get("key") or "").strip()


def _person(element: _Element) -> list[str]:
    initials = _text(element, "voorletters-1") or _text(element, "voorletters")
    named = [_text(element, field) for field in ("achternaam", "voorvoegsel", "roepnaam", "voornamen")]
    return [_key(element), *named, initials]


def _pupil(one: _Element, groups: dict[str, _Element], names: dict[str, str], places: dict[str, str]) -> list[str]:
    group = next(_children(one, "groep"), None)
    key = _key(group) if group is not None else ""
    year = _text(one, "jaargroep")
    if year in {"", "C"} and key in groups and _text(groups[key], "jaargroep") != "C":
        year = _text(groups[key], "jaargroep")
    place = next(_children(one, "vestiging"), None)
    where = places.get(_key(place), "") if place is not None else ""
    days = [_text(one, "instroomdatum"), _text(one, "uitstroomdatum")]
    return [*_person(one), _text(one, "geboortedatum"), year, names.get(key, ""), where, *days]


def _teacher(one: _Element, names: dict[str, str]) -> list[str]:
    role = _text(one, "rolomschrijving") or _text(one, "rol")
    taught = [names[_key(group)] for group in _under(one, "groepen", "groep") if _key(group) in names]
    return [*_person(one), role, "\n".join(dict.fromkeys(taught)), _text(one, "emailadres")]


def _identity_kinds(root: _Element) -> set[str]:
    kinds = {local(element) for element in root.iter("*")} & _IDENTITY
    if any(element.get("eckid") for element in root.iter("*")):
        kinds.add("eckid")
    return kinds


def _table(name: str, header: tuple[str, ...], rows: list[list[str]]) -> Sheet:
    lines = [list(header), *rows]
    return Sheet(name, tuple(tuple(cell_of(text) if text else EMPTY for text in line) for line in lines))
