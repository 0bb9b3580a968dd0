"""What register, file and settings already say for the fields of a new letter, beside its course."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.incidents import IncidentKind, Party, PersonKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.evidence_list import ListedPiece, listed
from wm_desktop.services.letter_context import LetterContext
from wm_desktop.services.offices import Office
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.settings import SchoolSettings

_TELLS_THE_STORY = frozenset({LetterKind.POLICE_SUMMARY, LetterKind.BOARD_NOTICE})


def known_values(uow: UnitOfWork, context: LetterContext) -> Mapping[str, str]:
    """Give what is known under the names that letters use for it; a letter takes the fields it asks for."""
    incident, settings = context.incident, context.settings
    email = settings.location(context.location).email
    found = {
        **_address(context.plan.kind, settings),
        "child": _children(uow, context.party),
        "link": incident.link,
        "account": incident.account,
        "platform": incident.platform,
        "privacy_contact": settings.privacy_officer,
        "article": settings.cao.article(context.plan.course),
        "reply_to": email,
        "pictures": "yes" if incident.kind is IncidentKind.PHOTO_WITHOUT_CONSENT else "",
    }
    if context.plan.kind in _TELLS_THE_STORY:
        found["facts"] = incident.description
    if context.plan.kind is LetterKind.POLICE_SUMMARY:
        found["evidence"] = "\n".join(_in_one_line(piece) for piece in listed(uow.incidents.evidence(incident.id)))
    return {name: text for name, text in found.items() if text}


def _address(kind: LetterKind, settings: SchoolSettings) -> Mapping[str, str]:
    offices = {
        LetterKind.ATTENDANCE_NOTICE: settings.attendance_office,
        LetterKind.BOARD_NOTICE: Office(settings.board, "", settings.board_address),
        LetterKind.INSPECTORATE_NOTICE: Office("Inspectie van het Onderwijs"),
    }
    return offices.get(kind, Office()).typed


def _children(uow: UnitOfWork, party: Party | None) -> str:
    """The first names of the children at school of the guardian a letter is about: 'Noor en Sem'."""
    if party is None or party.person_kind is not PersonKind.GUARDIAN or party.person_id is None:
        return ""
    pupils = [uow.people.pupil(one) for one in uow.people.pupils_of(GuardianId(party.person_id))]
    names = sorted(one.name.first_name or one.name.full for one in pupils if one is not None and one.left_on is None)
    return " en ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _in_one_line(piece: ListedPiece) -> str:
    """A piece of evidence with what the police ask of it (domain reference 6.2)."""
    parts = (
        f"stuk {piece.number}: {piece.file_name}",
        f"vastgelegd: {piece.captured}",
        f"in het dossier: {piece.added}",
        f"vindplaats: {piece.link}",
        f"SHA-256 {piece.sha256}",
    )
    return "; ".join(parts)
