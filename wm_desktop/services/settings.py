"""What the school fills in once: names, addresses, paper, who signs, and the clause on objections and complaints."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.letters import FoldMarks, Letterhead, Signatory
from wm_desktop.domain.people import Address
from wm_desktop.domain.remedies import SUPPLIED, Remedy
from wm_desktop.services.actors import Act
from wm_desktop.services.cao import FEWEST_DAYS, MOST_DAYS, CaoSettings, cao_from_json, cao_to_json
from wm_desktop.services.offices import Office, address_from_json, address_to_json, office_from_json, office_to_json
from wm_desktop.services.ports import Json, UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace

SETTINGS_KEY = "school"

HEAD_ENDS_MM = 42.0
"""What is printed at the top of a letter, logo and lines, ends above this."""

SEVERITIES = (
    "licht: onnadenkend, geen schade",
    "matig: iemand is gekwetst of herkenbaar getoond",
    "ernstig: schade, herhaling of bewust handelen",
    "zeer ernstig: bedreiging, mogelijk strafbaar of blijvende schade",
)
"""What the school means by severity 1 to 4, until it writes its own."""


class SettingError(DomainError):
    """A setting cannot be used; `field` says which."""

    nl = "{field_nl}: {problem_nl}"
    en = "{field}: {problem_en}"


@dataclass(frozen=True)
class LocationSettings:
    """How a location can be reached."""

    address: Address = field(default_factory=Address)
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class SchoolSettings:
    """The settings of one school; `locations` is keyed by the location's name.

    `suspension_mandate`: the board has mandated suspension of pupils to the principal, who may then sign.
    `ban_mandate`: the same for a ban on access for a parent. `severities`: what the school means by severity 1 to 4.
    `remember_years`: how long after closing an incident still counts as an earlier one (policy, reference 7.1).
    `remedy` is the clause on objection, complaint and court at the end of a letter with a suspension; `remedies` are
    the other clauses that the school has rewritten, by `Remedy`, `confirmed_remedies` those the board has confirmed.
    `board_address` is where an objection goes, `attendance_office` who hears of a suspension or expulsion,
    `privacy_officer` how parents reach the board's data protection officer: name, telephone or e-mail.
    `cao` is what human resources filled in of the collective agreement.
    """

    school: str = "Willibrord-Miland"
    board: str = "De Groeiling"
    city: str = "Bodegraven"
    locations: Mapping[str, LocationSettings] = field(default_factory=dict)
    letterhead: Letterhead = field(default_factory=Letterhead)
    principal: Signatory = field(default_factory=lambda: Signatory("", "directeur"))
    board_member: Signatory = field(default_factory=lambda: Signatory("", "bestuurder"))
    remedy: str = SUPPLIED[Remedy.SUSPENSION].text
    remedies: Mapping[str, str] = field(default_factory=dict)
    confirmed_remedies: tuple[str, ...] = ()
    board_address: Address = field(default_factory=Address)
    attendance_office: Office = field(default_factory=Office)
    privacy_officer: str = ""
    lock_after_minutes: int = 10
    suspension_mandate: bool = True
    ban_mandate: bool = False
    remember_years: int = 2
    severities: tuple[str, ...] = SEVERITIES
    cao: CaoSettings = field(default_factory=CaoSettings)

    def clause(self, remedy: Remedy | None) -> str:
        """Give the clause of a kind of decision, as the school wrote it or as supplied; empty when there is none."""
        if remedy is None:
            return ""
        own = self.remedy if remedy is Remedy.SUSPENSION else self.remedies.get(remedy.value, SUPPLIED[remedy].text)
        return "\n\n".join(line.strip() for line in own.splitlines() if line.strip())

    def location(self, name: str) -> LocationSettings:
        """Give the settings of a location, empty when nothing was filled in."""
        return self.locations.get(name, LocationSettings())

    def paper(self, location: str = "") -> Letterhead:
        """Give the letterhead with what is empty filled in from the other settings."""
        place = self.location(location)
        lines = self.letterhead.location_lines or tuple(
            line
            for line in (
                location,
                place.address.street,
                f"{place.address.postcode} {place.address.city}".strip(),
                place.phone,
                place.email,
            )
            if line
        )
        return replace(self.letterhead, school=self.letterhead.school or self.school, location_lines=lines)


def load_settings(place: Workplace) -> SchoolSettings:
    """Read the settings; what was never filled in has a sensible default."""
    with place.unit_of_work() as uow:
        return read_settings(uow)


def read_settings(uow: UnitOfWork) -> SchoolSettings:
    """Read the settings inside a unit of work."""
    return settings_from_json(uow.school.setting(SETTINGS_KEY) or {})


def save_settings(place: Workplace, settings: SchoolSettings) -> None:
    """Check and store the settings; raises SettingError."""
    place.actor.require(Act.CHANGE_SETTINGS)
    check_settings(settings)
    with place.unit_of_work() as uow:
        uow.school.set_setting(SETTINGS_KEY, settings_to_json(settings))
        uow.audit.add(actor=place.actor.name, action="settings.save", subject=SETTINGS_KEY)
        uow.commit()
    place.changed(Kind.SETTINGS)


def check_settings(settings: SchoolSettings) -> None:
    """Refuse settings that would make wrong letters or an unsafe window."""
    for value, name, dutch in (
        (settings.school, "school", "Naam van de school"),
        (settings.city, "city", "Plaats"),
        *((text, "remedy", "Bezwaar en klacht") for text in (settings.remedy, *settings.remedies.values())),
    ):
        if not value.strip():
            _refuse(name, dutch, "vul dit in.", "fill this in.")
    if not 1 <= settings.lock_after_minutes <= 120:
        _refuse("lock_after_minutes", "Vergrendelen na", "kies 1 tot 120 minuten.", "choose 1 to 120 minutes.")
    if not 1 <= settings.remember_years <= 10:
        _refuse("remember_years", "Eerdere incidenten tonen", "kies 1 tot 10 jaar.", "choose 1 to 10 years.")
    if not FEWEST_DAYS <= settings.cao.response_days <= MOST_DAYS:
        asked = (f"kies {FEWEST_DAYS} tot {MOST_DAYS} dagen.", f"choose {FEWEST_DAYS} to {MOST_DAYS} days.")
        _refuse("response_days", "Dagen voor een zienswijze", *asked)
    if not all(words.strip() for words in settings.severities):
        _refuse("severities", "Ernst van een incident", "vul alle vier de regels in.", "fill in all four lines.")
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", settings.letterhead.colour) is None:
        _refuse("colour", "Kleur van het briefpapier", "kies een kleur als #1F5C99.", "choose a colour like #1F5C99.")
    for name, location in settings.locations.items():
        _check_location(name, location)
    _check_postcode("het bestuur", settings.board_address)
    _check_postcode("de leerplichtambtenaar", settings.attendance_office.address)
    head = settings.letterhead
    if not (15 <= head.address_left_mm <= 120 and 30 <= head.address_top_mm <= 80):
        _refuse(
            "address_window",
            "Plaats van het adresvenster",
            "kies 15 tot 120 mm van links en 30 tot 80 mm van boven.",
            "choose 15 to 120 mm from the left and 30 to 80 mm from the top.",
        )
    if head.address_top_mm < HEAD_ENDS_MM and not head.preprinted:
        _refuse(
            "address_window",
            "Plaats van het adresvenster",
            "het adres komt door de kop van de brief heen. Kies minstens 42 mm van boven.",
            "the address runs through the head of the letter. Choose at least 42 mm from the top.",
        )


def _check_location(name: str, location: LocationSettings) -> None:
    _check_postcode(name, location.address)
    if location.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", location.email):
        _refuse("email", f"E-mailadres van {name}", "typ dit als naam@school.nl.", "type it as name@school.nl.")


def _check_postcode(name: str, address: Address) -> None:
    if address.postcode and not address.country and not re.fullmatch(r"[1-9]\d{3} ?[A-Za-z]{2}", address.postcode):
        _refuse("postcode", f"Postcode van {name}", "typ deze als 2411 AB.", "type it as 2411 AB.")


def _refuse(name: str, dutch: str, problem_nl: str, problem_en: str) -> None:
    raise SettingError(field=name, field_nl=dutch, problem_nl=problem_nl, problem_en=problem_en)


def settings_to_json(settings: SchoolSettings) -> Json:
    """Turn settings into what is stored."""
    head = settings.letterhead
    return {
        "school": settings.school,
        "board": settings.board,
        "city": settings.city,
        "remedy": settings.remedy,
        "remedies": dict(settings.remedies),
        "confirmed_remedies": list(settings.confirmed_remedies),
        "board_address": address_to_json(settings.board_address),
        "attendance_office": office_to_json(settings.attendance_office),
        "privacy_officer": settings.privacy_officer,
        "lock_after_minutes": settings.lock_after_minutes,
        "suspension_mandate": settings.suspension_mandate,
        "ban_mandate": settings.ban_mandate,
        "remember_years": settings.remember_years,
        "severities": list(settings.severities),
        "cao": cao_to_json(settings.cao),
        "principal": _signatory_to_json(settings.principal),
        "board_member": _signatory_to_json(settings.board_member),
        "locations": {name: _location_to_json(place) for name, place in settings.locations.items()},
        "letterhead": {
            "school": head.school,
            "location_lines": list(head.location_lines),
            "footer": head.footer,
            "colour": head.colour,
            "logo": base64.b64encode(head.logo).decode("ascii"),
            "address_left_mm": head.address_left_mm,
            "address_top_mm": head.address_top_mm,
            "preprinted": head.preprinted,
            "fold_marks": head.fold_marks.value,
        },
    }


def settings_from_json(stored: Json) -> SchoolSettings:
    """Read stored settings; what is absent or of another kind keeps its default."""
    defaults = SchoolSettings()
    return SchoolSettings(
        school=_text(stored, "school", _text(stored, "name", defaults.school)),
        board=_text(stored, "board", defaults.board),
        city=_text(stored, "city", defaults.city),
        locations={name: location_from_json(_part(value)) for name, value in _part(stored.get("locations")).items()},
        letterhead=_letterhead_from_json(_part(stored.get("letterhead"))),
        principal=_signatory_from_json(_part(stored.get("principal")), defaults.principal),
        board_member=_signatory_from_json(_part(stored.get("board_member")), defaults.board_member),
        remedy=_text(stored, "remedy", defaults.remedy),
        remedies={name: text for name, text in _part(stored.get("remedies")).items() if isinstance(text, str)},
        confirmed_remedies=_texts(stored.get("confirmed_remedies")),
        board_address=address_from_json(_part(stored.get("board_address"))),
        attendance_office=office_from_json(_part(stored.get("attendance_office"))),
        privacy_officer=_text(stored, "privacy_officer", defaults.privacy_officer),
        lock_after_minutes=int(_number(stored, "lock_after_minutes", defaults.lock_after_minutes)),
        suspension_mandate=_flag(stored, "suspension_mandate", defaults.suspension_mandate),
        ban_mandate=_flag(stored, "ban_mandate", defaults.ban_mandate),
        remember_years=int(_number(stored, "remember_years", defaults.remember_years)),
        severities=_severities(stored.get("severities")),
        cao=cao_from_json(_part(stored.get("cao"))),
    )


def _texts(stored: object) -> tuple[str, ...]:
    return tuple(one for one in stored if isinstance(one, str)) if isinstance(stored, list) else ()


def _severities(stored: object) -> tuple[str, ...]:
    given = tuple(str(one).strip() for one in stored) if isinstance(stored, list) else ()
    return given if len(given) == len(SEVERITIES) and all(given) else SEVERITIES


def location_from_json(stored: Json) -> LocationSettings:
    """Read the stored settings of one location."""
    return LocationSettings(
        address_from_json(stored),
        _text(stored, "phone", ""),
        _text(stored, "email", ""),
    )


def _location_to_json(place: LocationSettings) -> Json:
    return address_to_json(place.address) | {"phone": place.phone, "email": place.email}


def _signatory_to_json(signatory: Signatory) -> Json:
    return {"name": signatory.name, "function": signatory.function, "on_behalf": signatory.on_behalf}


def _signatory_from_json(stored: Json, default: Signatory) -> Signatory:
    return Signatory(
        _text(stored, "name", default.name),
        _text(stored, "function", default.function),
        _flag(stored, "on_behalf", default.on_behalf),
    )


def _letterhead_from_json(stored: Json) -> Letterhead:
    default = Letterhead()
    lines = stored.get("location_lines")
    return Letterhead(
        school=_text(stored, "school", default.school),
        location_lines=tuple(str(line) for line in lines) if isinstance(lines, list) else default.location_lines,
        footer=_text(stored, "footer", default.footer),
        colour=_text(stored, "colour", default.colour),
        logo=_bytes(stored, "logo"),
        address_left_mm=_number(stored, "address_left_mm", default.address_left_mm),
        address_top_mm=_number(stored, "address_top_mm", default.address_top_mm),
        preprinted=_flag(stored, "preprinted", default.preprinted),
        fold_marks=_fold_marks(stored.get("fold_marks")),
    )


def _fold_marks(stored: object) -> FoldMarks:
    return next((one for one in FoldMarks if one.value == stored), FoldMarks.THIRDS)


def _part(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _text(stored: Json, key: str, default: str) -> str:
    value = stored.get(key)
    return value if isinstance(value, str) else default


def _flag(stored: Json, key: str, default: bool) -> bool:
    value = stored.get(key)
    return value if isinstance(value, bool) else default


def _number(stored: Json, key: str, default: float) -> float:
    value = stored.get(key)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else default


def _bytes(stored: Json, key: str) -> bytes:
    try:
        return base64.b64decode(_text(stored, key, ""), validate=True)
    except binascii.Error:
        return b""


_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def file_name(kind: str, *parts: str, day: date, suffix: str) -> str:
    """Propose a file name ('Lijst zonder toestemming - website - groep 5A - 2026-11-22.pdf').

    Empty parts are left out, and what Windows, macOS or Linux cannot store is replaced ('5/6B' -> '5-6B').
    """
    pieces = [_UNSAFE.sub("-", part).strip(" .-") for part in (kind, *parts)]
    stem = " - ".join(piece for piece in pieces if piece)[:150].rstrip(" .-")
    if not stem or _RESERVED.fullmatch(stem):
        stem = f"Bestand {stem}".strip()
    return f"{stem} - {day:%Y-%m-%d}.{suffix.lstrip('.')}"
