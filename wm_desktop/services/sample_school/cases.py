"""Fictional incidents in several stages, with the letters that came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wm_desktop.domain.ids import IncidentId, LocationId, PupilId
from wm_desktop.domain.incidents import (
    EntryKind,
    Finding,
    Heard,
    IncidentKind,
    IncidentStage,
    PartyRole,
    PersonKind,
)
from wm_desktop.domain.letters import LetterDetails, LetterKind, Signatory, SuspensionForm
from wm_desktop.domain.school_days import next_school_day, school_days
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewEntry, NewIncident, NewParty, add_entry, change_stage, open_incident
from wm_desktop.services.letters import LetterPaper, draft_letters, finalise, mark_sent
from wm_desktop.services.rows import EmployeeRow, PupilRow
from wm_desktop.services.sample_school.mail import parents_mail
from wm_desktop.services.sample_school.picture import chat_picture
from wm_desktop.services.workplace import Workplace

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PRINCIPAL = Signatory("H. de Directeur", "directeur")

_TRANSCRIPT = """Afschrift van drie berichten, overgenomen van het scherm in bijzijn van de leerkracht.

08.12  nepaccount  Morgen wacht ik je op bij het hek.
08.15  nepaccount  En als je het vertelt wordt het erger.
08.31  nepaccount  Jullie allebei.
"""

PlaceAt = Callable[[datetime], Workplace]


@dataclass(frozen=True)
class Cast:
    """Who may play a part: older pupils, in an order drawn by lot, and employees."""

    pupils: Sequence[PupilRow]
    employees: Sequence[EmployeeRow]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment at the school."""
    return datetime.combine(day, time(hour, minute), AMSTERDAM)


def play_all(place_at: PlaceAt, paper: LetterPaper, cast: Cast, today: date) -> None:
    """Make every incident of the sample school; the newest was reported today."""
    _class_chat(place_at, paper, cast, next_school_day(today - timedelta(days=300)))
    _dance_film(place_at, paper, cast, next_school_day(today - timedelta(days=60)))
    _imitation_account(place_at, paper, cast, next_school_day(today - timedelta(days=14)))
    _accusing_post(place_at, cast, next_school_day(today - timedelta(days=9)))
    _private_account(place_at, cast, next_school_day(today - timedelta(days=6)))
    _filmed_lesson(place_at, paper, cast, next_school_day(today - timedelta(days=4)))
    _reported_today(place_at, cast, today)


def _class_chat(place_at: PlaceAt, paper: LetterPaper, cast: Cast, day: date) -> None:
    pupil = cast.pupils[0]
    incident_id = _report(
        place_at, day, IncidentKind.HURTING, "Kwetsende berichten in een groepsapp",
        "In een groepsapp van leerlingen zijn op drie avonden kwetsende berichten over een klasgenoot geplaatst.",
        ("A9", "A3"), "WhatsApp", (_pupil(pupil, PartyRole.ACCUSED), _pupil(cast.pupils[1], PartyRole.AFFECTED)),
    )  # fmt: skip
    _hear(place_at, incident_id, day + timedelta(days=1))
    _stage(place_at, incident_id, day + timedelta(days=1), IncidentStage.ASSESSED)
    _warn(place_at, paper, incident_id, pupil, next_school_day(day + timedelta(days=2)))
    _close(place_at, incident_id, day + timedelta(days=30), "De afspraken zijn nagekomen; het is rustig gebleven.")


def _dance_film(place_at: PlaceAt, paper: LetterPaper, cast: Cast, day: date) -> None:
    pupil = cast.pupils[2]
    incident_id = _report(
        place_at, day, IncidentKind.PHOTO_WITHOUT_CONSENT, "Filmpje van klasgenoten op TikTok",
        "Een leerling heeft in de kleedkamer van de gymzaal een filmpje van twee klasgenoten gemaakt en het dezelfde "
        "middag op TikTok gezet. Beide ouders hebben gevraagd het weg te halen.",
        ("A5", "A3"), "TikTok", (_pupil(pupil, PartyRole.ACCUSED), _pupil(cast.pupils[3], PartyRole.AFFECTED)),
    )  # fmt: skip
    _screenshot(place_at, incident_id, at(day, 13, 20))
    _entry(
        place_at, incident_id, at(day, 15, 40), EntryKind.CALL, "Ouders gebeld; het filmpje is om 15.35 uur verwijderd."
    )
    _hear(place_at, incident_id, next_school_day(day + timedelta(days=1)))
    _stage(place_at, incident_id, day + timedelta(days=3), IncidentStage.ASSESSED)
    _warn(place_at, paper, incident_id, pupil, next_school_day(day + timedelta(days=4)))
    _close(place_at, incident_id, day + timedelta(days=25), "Het gesprek met de klas is gevoerd.")


def _imitation_account(place_at: PlaceAt, paper: LetterPaper, cast: Cast, day: date) -> None:
    pupil = cast.pupils[4]
    incident_id = _report(
        place_at, day, IncidentKind.THREAT, "Nepaccount met bedreigingen op Instagram",
        "Onder de naam van een klasgenoot is een account gemaakt. Via dat account zijn twee leerlingen bedreigd. "
        "De leerling heeft toegegeven het account te hebben gemaakt.",
        ("A9", "A3", "A4"), "Instagram",
        (_pupil(pupil, PartyRole.ACCUSED), _pupil(cast.pupils[5], PartyRole.AFFECTED)),
    )  # fmt: skip
    _imitation_evidence(place_at, incident_id, day)
    heard = next_school_day(day + timedelta(days=1))
    _hear(place_at, incident_id, heard)
    _stage(place_at, incident_id, heard, IncidentStage.ASSESSED)
    decided = next_school_day(heard + timedelta(days=1))
    starts = next_school_day(decided + timedelta(days=1))
    ends = next_school_day(starts + timedelta(days=1))
    details = LetterDetails(
        facts="Onder de naam van een klasgenoot heeft uw kind een account op Instagram gemaakt. Via dat account zijn "
        "aan twee leerlingen berichten gestuurd waarin met geweld wordt gedreigd.",
        hearing="Uw kind heeft verteld dat het begon als een grap en dat het spijt heeft. U hebt aangegeven dat u "
        "geschrokken bent en thuis afspraken maakt. De leerkracht ziet dat de twee leerlingen bang zijn geweest.",
        heard_on=heard,
        reasons="De berichten waren ernstig en hebben twee kinderen bang gemaakt. Een gesprek alleen past daar niet "
        "bij. Omdat uw kind eerlijk is geweest en dit de eerste keer is, blijft de schorsing kort.",
        starts_on=starts,
        ends_on=ends,
        school_days=len(school_days(starts, ends)),
        form=SuspensionForm.EXTERNAL,
        homework="De leerkracht geeft op de dag voor de schorsing een pakket met schoolwerk mee en is elke dag om "
        "15.00 uur telefonisch bereikbaar.",
        return_talk="Op de eerste schooldag na de schorsing, om 8.15 uur, op school met u, uw kind en de leerkracht.",
        next_step="Gebeurt dit opnieuw, dan bespreken wij met u welke volgende maatregel nodig is.",
        agreements="Het account is verwijderd en uw kind biedt de twee leerlingen excuses aan.",
        support="De intern begeleider spreekt de komende weken elke week met uw kind.",
        handled_by="Marga Kantoor",
        signatory=PRINCIPAL,
    )
    _issue(place_at, paper, incident_id, pupil, LetterKind.PUPIL_SUSPENSION, details, decided)
    _stage(place_at, incident_id, decided, IncidentStage.MEASURE_RUNNING)


def _imitation_evidence(place_at: PlaceAt, incident_id: IncidentId, day: date) -> None:
    link = "https://instagram.example/nepaccount"
    _screenshot(place_at, incident_id, at(day, 9, 45), link)
    add_evidence(
        place_at(at(day, 10, 20)), incident_id, file_name="Afschrift berichten.txt", pieces=[_TRANSCRIPT.encode()],
        media_type="text/plain", captured_at=at(day, 9, 50), link=link,
    )  # fmt: skip
    add_evidence(
        place_at(at(day, 11)), incident_id, file_name="Bericht van een ouder.eml",
        pieces=[parents_mail(at(day, 10, 35), chat_picture())], captured_at=at(day, 10, 35),
        note="Door de ouder doorgestuurd.",
    )  # fmt: skip


def _screenshot(place_at: PlaceAt, incident_id: IncidentId, taken: datetime, link: str = "") -> None:
    name = f"Schermafbeelding {taken:%Y-%m-%d %H.%M.%S}.png"
    add_evidence(
        place_at(taken + timedelta(minutes=30)), incident_id, file_name=name,
        pieces=[chat_picture()], media_type="image/png", captured_at=taken, link=link,
    )  # fmt: skip


def _accusing_post(place_at: PlaceAt, cast: Cast, day: date) -> None:
    pupil = cast.pupils[6]
    guardian = place_at(at(day, 9)).queries.guardians_of(pupil.id)[0]
    accused = NewParty(PartyRole.ACCUSED, PersonKind.GUARDIAN, guardian.id)
    affected = NewParty(PartyRole.AFFECTED, PersonKind.EMPLOYEE, cast.employees[0].id)
    incident_id = _report(
        place_at, day, IncidentKind.BLACKENING, "Beschuldiging van een leerkracht op Facebook",
        "Een ouder heeft in een openbare groep een leerkracht met naam beschuldigd van onheuse behandeling.",
        ("A9", "A2"), "Facebook", (accused, affected, _pupil(pupil, PartyRole.WITNESS)),
    )  # fmt: skip
    _entry(place_at, incident_id, at(day, 16), EntryKind.MAIL_OUT, "Ouder per e-mail uitgenodigd voor een gesprek.")


def _private_account(place_at: PlaceAt, cast: Cast, day: date) -> None:
    accused = NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, cast.employees[1].id)
    incident_id = _report(
        place_at, day, IncidentKind.BEFRIENDING_PUPILS, "Leerlingen volgen een privéaccount",
        "Een stagebegeleider blijkt op een privéaccount door leerlingen van groep 8 te worden gevolgd en heeft "
        "verzoeken geaccepteerd.",
        ("A6", "A12"), "Snapchat", (accused,),
    )  # fmt: skip
    _entry(place_at, incident_id, at(day, 13), EntryKind.TALK, "Kort gesproken; verzoeken worden vandaag verwijderd.")


def _filmed_lesson(place_at: PlaceAt, paper: LetterPaper, cast: Cast, day: date) -> None:
    pupil = cast.pupils[7]
    incident_id = _report(
        place_at, day, IncidentKind.PHOTO_WITHOUT_CONSENT, "Les gefilmd en gedeeld",
        "Tijdens de rekenles is een leerkracht zonder toestemming gefilmd. Het filmpje is in een groepsapp gedeeld.",
        ("A1", "A5"), "WhatsApp", (_pupil(pupil, PartyRole.ACCUSED),),
    )  # fmt: skip
    _hear(place_at, incident_id, day)
    place = place_at(at(day, 16, 30))
    details = replace(
        _warning_details(day), facts="Uw kind heeft tijdens de rekenles de leerkracht gefilmd en gedeeld."
    )
    draft_letters(place, incident_id=incident_id, pupil_id=pupil.id, kind=LetterKind.PUPIL_WARNING, details=details)


def _reported_today(place_at: PlaceAt, cast: Cast, day: date) -> None:
    _report(
        place_at, day, IncidentKind.CLASS_APP, "Schermafdruk uit de oudergroepsapp doorgestuurd",
        "Een ouder meldt dat een bericht over de gezondheid van een kind buiten de groepsapp is doorgestuurd.",
        ("A11", "A2"), "WhatsApp", (_pupil(cast.pupils[8], PartyRole.AFFECTED),), investigate=False,
    )  # fmt: skip


def _pupil(row: PupilRow, role: PartyRole) -> NewParty:
    return NewParty(role, PersonKind.PUPIL, row.id)


def _report(
    place_at: PlaceAt, day: date, kind: IncidentKind, subject: str, description: str, rules: tuple[str, ...],
    platform: str, parties: tuple[NewParty, ...], *, investigate: bool = True,
) -> IncidentId:  # fmt: skip
    place = place_at(at(day, 9, 5))
    new = NewIncident(
        kind=kind, subject=subject, description=description, reported_on=day, happened_at=at(day, 8, 30),
        known_at=at(day, 8, 50), location_id=_location(place, parties), platform=platform, rules=rules,
        parties=parties,
    )  # fmt: skip
    incident = open_incident(place, new)
    if investigate:
        _stage(place_at, incident.id, day, IncidentStage.UNDER_INVESTIGATION)
    return incident.id


def _location(place: Workplace, parties: Sequence[NewParty]) -> LocationId | None:
    """Where the first pupil of an incident goes to school; nowhere for one without pupils."""
    ids = (PupilId(party.person_id) for party in parties if party.person_kind is PersonKind.PUPIL and party.person_id)
    pupils = (place.queries.pupil(pupil_id) for pupil_id in ids)
    school = next((pupil.location for pupil in pupils if pupil), "")
    return next((LocationId(row.id) for row in place.queries.locations() if row.name == school), None)


def _entry(place_at: PlaceAt, incident_id: IncidentId, moment: datetime, kind: EntryKind, text: str) -> None:
    add_entry(place_at(moment), incident_id, NewEntry(kind, text, moment))


def _hear(place_at: PlaceAt, incident_id: IncidentId, day: date) -> None:
    moment = at(day, 14)
    text = "Gesproken met leerling, ouder(s) en groepsleerkracht; ieder heeft zijn kant van het verhaal verteld."
    heard = (Heard.PUPIL, Heard.GUARDIANS, Heard.TEACHER)
    add_entry(place_at(moment), incident_id, NewEntry(EntryKind.HEARING, text, moment, heard))


def _stage(place_at: PlaceAt, incident_id: IncidentId, day: date, stage: IncidentStage) -> None:
    change_stage(place_at(at(day, 15)), incident_id, stage, finding=Finding.BREACH, severity=2)


def _close(place_at: PlaceAt, incident_id: IncidentId, day: date, reason: str) -> None:
    change_stage(place_at(at(day, 15)), incident_id, IncidentStage.MEASURE_RUNNING)
    change_stage(place_at(at(day, 15, 5)), incident_id, IncidentStage.CLOSED, reason)


def _warning_details(heard: date) -> LetterDetails:
    return LetterDetails(
        facts="Uw kind heeft op sociale media berichten of beelden geplaatst die een ander kind hebben geraakt.",
        hearing="In het gesprek heeft uw kind verteld wat er is gebeurd. U hebt uw kant van het verhaal gegeven.",
        heard_on=heard,
        reasons="Ieder kind moet zich op school en online veilig kunnen voelen.",
        agreements="Uw kind haalt weg wat nog zichtbaar is en plaatst niets meer over anderen zonder hun toestemming.",
        support="De leerkracht bespreekt in de klas hoe je online met elkaar omgaat.",
        next_step="Gaat het opnieuw mis, dan kan een schorsing volgen.",
        handled_by="Marga Kantoor",
        signatory=PRINCIPAL,
    )


def _warn(place_at: PlaceAt, paper: LetterPaper, incident_id: IncidentId, pupil: PupilRow, day: date) -> None:
    heard = day - timedelta(days=1)
    _issue(place_at, paper, incident_id, pupil, LetterKind.PUPIL_WARNING, _warning_details(heard), day)


def _issue(
    place_at: PlaceAt, paper: LetterPaper, incident_id: IncidentId, pupil: PupilRow, kind: LetterKind,
    details: LetterDetails, day: date,
) -> None:  # fmt: skip
    place = place_at(at(day, 11))
    drafts = draft_letters(place, incident_id=incident_id, pupil_id=PupilId(pupil.id), kind=kind, details=details)
    for draft in drafts.letters:
        finalise(place, draft.id, paper)
        mark_sent(place_at(at(day, 16)), draft.id, at(day, 16))
