"""Files about employees, all of them made up; only principal and board see these."""

from __future__ import annotations

from datetime import timedelta

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import Circumstance, EntryKind, IncidentKind, PersonKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.sample_school.dossier import (
    BOARD,
    Dossier,
    Report,
    Stage,
    Written,
    at,
    spoken_to,
)
from wm_desktop.services.sample_school.staff_papers import (
    HOME,
    dismissal,
    reprimand_announced,
    suspension_decision,
    suspension_notice,
    talk_confirmed,
)

_TALKED = "Gesproken met de medewerker, die zijn kant van het verhaal heeft verteld."
_ARTICLE = {"article": "artikel 3.14 van de cao (voorbeeld, nummer te bevestigen)"}


def private_account(stage: Stage) -> None:
    """A warning that is no punishment: the letter went out, the employee may react."""
    days = stage.days
    file = _reported(stage, 6, "Tom", IncidentKind.BEFRIENDING_PUPILS, "Leerlingen volgen een privéaccount",
        "Een stagebegeleider blijkt op een privéaccount door leerlingen van groep 8 te worden gevolgd en heeft "
        "verzoeken geaccepteerd.", ("A6", "A12"), "Snapchat",
    )  # fmt: skip
    file.note(at(days.ago(6), 13), EntryKind.TALK, "Kort gesproken; verzoeken worden vandaag verwijderd.")
    file.judge(days.ago(5), 2, _TALKED)
    course = file.begin(CourseKind.STAFF_WARNING, at(days.ago(5), 15, 10))
    talk = {"who": "de medewerker en de directeur", "report": "De verzoeken kwamen vanzelf; ik dacht er niet bij na."}
    file.do(course, "talk", at(days.ago(5), 15, 20), talk)
    file.do(course, "report", at(days.ago(4), 10), {"agreed": "Alle leerlingen worden vandaag verwijderd."})
    letter = {
        "behaviour": "Op een privéaccount leerlingen als volger toegelaten (protocol A.6 en A.12).",
        "expected": "Contact met leerlingen gaat alleen via de kanalen van school.",
        "support": "Hulp bij het afschermen van accounts.", "consequence": "Bij herhaling volgt een nieuw gesprek.",
        "heard_on": days.ago(5).isoformat(), "expires_on": (days.ago(3) + timedelta(days=365)).isoformat(),
    }  # fmt: skip
    wrote = Written(LetterKind.STAFF_WARNING, letter | talk_confirmed(), at(days.ago(3), 9), at(days.ago(3), 10))
    file.by_letter(course, "letter", wrote)


def own_page(stage: Stage) -> None:
    """A reprimand of which the notice went out: the employee's time for a view runs."""
    days = stage.days
    file = _reported(stage, 12, "Ria", IncidentKind.PHOTO_WITHOUT_CONSENT, "Foto's van leerlingen op een eigen pagina",
        "Een leerkracht zette na een eerder verzoek opnieuw foto's van leerlingen zonder toestemming op een eigen "
        "pagina.", ("A5", "A1"), "Facebook",
    )  # fmt: skip
    file.judge(days.ago(11), 3, _TALKED)
    course = file.begin(CourseKind.STAFF_REPRIMAND, at(days.ago(11), 15, 10))
    facts = "Op twee dagen negen foto's van leerlingen; er was eerder gevraagd dat niet te doen."
    file.do(course, "facts", at(days.ago(11), 15, 20), {"facts": facts})
    talk = {"who": "de medewerker, een collega en de directeur", "report": "Ik wilde ouders een plezier doen."}
    file.do(course, "talk", at(days.ago(10), 15), talk)
    notice = {
        "grounds": "Foto's geplaatst zonder toestemming\nNiet verwijderd na een verzoek",
        "reasoning": "U kende de regel en het eerdere verzoek.",
        "respond_by": (days.ago(8) + timedelta(days=22)).isoformat(),
    }  # fmt: skip
    values = notice | _ARTICLE | reprimand_announced()
    file.by_letter(
        course, "notice", Written(LetterKind.STAFF_REPRIMAND_NOTICE, values, at(days.ago(8), 9), at(days.ago(8), 10))
    )


def late_messages(stage: Stage) -> None:
    """A suspected offence: the inspector was consulted first, then a suspension with its last day."""
    days = stage.days
    file = _reported(stage, 9, "Bas", IncidentKind.OTHER, "Berichten aan een leerling in de avond",
        "Een leerling liet berichten zien die een medewerker 's avonds stuurde. De inhoud vraagt overleg met de "
        "vertrouwensinspecteur voordat de school iets onderzoekt.", ("A6",), "WhatsApp", offence=True,
    )  # fmt: skip
    _consulted(stage, file)
    file.judge(days.ago(7), 4, "Na het overleg met de vertrouwensinspecteur gesproken met de medewerker.")
    course = file.begin(CourseKind.STAFF_SUSPENSION, at(days.ago(7), 15, 10))
    starts = days.ago(4)
    facts = {
        "grounds": "Berichten aan een leerling in de avond, buiten de kanalen van school",
        "starts_on": starts.isoformat(), "ends_on": (starts + timedelta(days=27)).isoformat(),
    }  # fmt: skip
    notice = suspension_notice(at(days.ago(6), 10), days.ago(7) + timedelta(days=22))
    wrote = Written(
        LetterKind.STAFF_SUSPENSION_NOTICE, facts | notice | _ARTICLE | HOME, at(days.ago(7), 15, 20),
        at(days.ago(7), 15, 30),
    )  # fmt: skip
    file.by_letter(course, "notice", wrote, {"told": "in een gesprek, door de bestuurder"})
    heard = {"who": "de medewerker en de bestuurder", "companion": "een vriend", "report": "Ik bedoelde het goed."}
    file.do(course, "hear_view", at(days.ago(6), 10), heard | {"view": "Een schorsing vindt de medewerker te zwaar."})
    decision = {
        "answer": "De rust van de leerling weegt nu zwaarder; het salaris loopt door.", "salary": "yes",
        "access": "Sleutel ingeleverd; accounts gesloten.", "contact": "H. de Directeur",
        "rules": "Geen contact met leerlingen en ouders over deze zaak.",
    }  # fmt: skip
    file.do(course, "decide", at(days.ago(5), 10), facts | decision | _ARTICLE | BOARD)
    wrote = Written(LetterKind.STAFF_SUSPENSION, suspension_decision(), at(days.ago(5), 13), at(days.ago(5), 14))
    file.by_letter(course, "send", wrote)


def _consulted(stage: Stage, file: Dossier) -> None:
    """The call with the confidential inspector, with one attempt before it."""
    days = stage.days
    course = file.begin(CourseKind.INSPECTOR, at(days.ago(9), 9, 30), whole=True)
    told = {"board_told": "B. Bestuurder (verzonnen)", "told_by": "H. de Directeur"}
    file.do(course, "must_consult", at(days.ago(9), 9, 40), told)
    file.do(course, "plan_call", at(days.ago(9), 9, 50), {"owner": "B. Bestuurder (verzonnen)"})
    caller = {"caller": "B. Bestuurder (verzonnen)"}
    file.do(course, "not_reached", at(days.ago(9), 10), caller | {"result": "busy"})
    call = {
        "number": "0900-1113111", "ended_at": at(days.ago(8), 9, 50).isoformat(), "inspector": "niet verstrekt",
        "names_given": "none", "category": "sexual", "duty": "yes", "suspicion": "no",
        "advice": "Geen redelijk vermoeden; de school mag zelf verder en legt alles vast.",
        "follow_up": "Het bestuur belt opnieuw als er nieuwe berichten opduiken.", "follow_up_by": "bestuur",
        "follow_up_on": days.after(days.today, 2).isoformat(),
    }  # fmt: skip
    file.do(course, "call", at(days.ago(8), 9, 30), caller | call)


def sold_lists(stage: Stage) -> None:
    """A summary dismissal: every act logged, checked by a lawyer, the letter given by hand and not settled yet."""
    days = stage.days
    ago = days.ago_before_school_day(5)
    first, second = days.ago(ago), days.ago(ago - 1)
    file = _reported(stage, ago, "Els", IncidentKind.CONFIDENTIAL_INFORMATION, "Adressen van ouders doorverkocht",
        "Een medewerker heeft lijsten met adressen van ouders aan een bedrijf doorgegeven en daar geld voor gekregen.",
        ("A2",), "e-mail",
    )  # fmt: skip
    course = file.begin(
        CourseKind.STAFF_SUMMARY_DISMISSAL, at(first, 9, 30), reason="Een dringende reden vraagt vaart."
    )
    known = {"known_at": at(first, 8, 40).isoformat(), "known_by": "B. Bestuurder (verzonnen)"}
    fact = {"fact": "Drie mails met lijsten aan een bedrijf, met een afspraak over geld."}
    file.do(course, "know", at(first, 9, 40), known | fact)
    act = {
        "act": "Postvak van school bekeken met een tweede persoon erbij; drie mails gevonden.",
        "who": "de bestuurder",
    }
    file.do(course, "act", at(first, 11), act)
    file.do(course, "invite", at(first, 12), {"how": "telefonisch en per mail, voor vanmiddag"})
    heard = {
        "who": "de medewerker en de bestuurder", "companion": "een familielid", "report": "Ik had het geld nodig.",
        "circumstances": "Achttien jaar in dienst; zorgen over geld.",
    }  # fmt: skip
    file.do(course, "hear", at(first, 15), heard)
    lawyer = {"checked_by": "J. Jurist (verzonnen), kantoor Voorbeeld", "checked_on": first.isoformat()}
    file.do(course, "legal_check", at(first, 17), lawyer | {"advice": "Handel vandaag of morgen; leg alles vast."})
    grounds = {"grounds": "Lijsten met adressen aan een bedrijf gegeven\nDaarvoor geld gekregen"}
    weighing = {"weighing": "Het lange dienstverband weegt niet op tegen de schending van vertrouwen."}
    file.do(course, "decide", at(second, 9), grounds | weighing | lawyer | BOARD)
    told = {
        "who": "de bestuurder, met de directeur erbij",
        "said": "De reden, en dat het dienstverband vandaag eindigt.",
    }
    file.do(course, "tell", at(second, 11), told)
    wrote = Written(LetterKind.STAFF_SUMMARY_DISMISSAL, dismissal(), at(second, 12), at(second, 13))
    file.by_letter(course, "letter", wrote, {"by_hand": "yes", "registered": "yes", "ordinary": "yes"})
    file.do(course, "arrived", at(second, 15), {"proof": "getekend voor ontvangst"})


def lost_trust(stage: Stage) -> None:
    """An employment that will end: the lawyer's advice and the route the board chose."""
    days = stage.days
    file = _reported(stage, 25, "Wim", IncidentKind.CONFIDENTIAL_INFORMATION, "Opnieuw interne stukken online gezet",
        "Een medewerker zette na een berisping opnieuw interne stukken van school in een openbare groep.",
        ("A2", "A9"), "Facebook",
    )  # fmt: skip
    file.judge(days.ago(24), 3, _TALKED)
    course = file.begin(CourseKind.STAFF_ENDING, at(days.ago(20), 9))
    lawyer = {"checked_by": "J. Jurist (verzonnen), kantoor Voorbeeld", "checked_on": days.ago(20).isoformat()}
    advice = {"advice": "Het dossier is nog dun voor de rechter; onderzoek eerst een overeenkomst."}
    file.do(course, "advice", at(days.ago(19), 10), lawyer | advice)
    chosen = {
        "route": "agreement", "reasons": "Het vertrouwen is weg; samen eruit komen is voor ieder het rustigst.",
        "other_work": "Op een andere school van het bestuur is geen passend werk.",
    }  # fmt: skip
    file.do(course, "choose", at(days.ago(15), 10), chosen)
    heard = {"who": "de medewerker en de bestuurder", "companion": "een adviseur van de bond", "view": "Wil meedenken."}
    file.do(course, "hear", at(days.ago(12), 15), heard | {"report": "De medewerker begrijpt het en wil meedenken."})
    file.task(at(days.ago(12), 16), "Vraag de jurist om een concept van de overeenkomst", days.after(days.today, 4))


def _reported(
    stage: Stage, ago: int, first_name: str, kind: IncidentKind, subject: str, description: str,
    rules: tuple[str, ...], platform: str, *, offence: bool = False,
) -> Dossier:  # fmt: skip
    """A file about an employee, under investigation from its first day."""
    party = spoken_to(PersonKind.EMPLOYEE, stage.cast.employee(first_name).id)
    day, situation = stage.days.ago(ago), Circumstance.OUTSIDE_WORK
    file = Dossier(stage, day, Report(kind, subject, description, rules, platform, (party,), situation, offence))
    file.investigate(day)
    return file
