"""Files about parents, and about the file as a whole: a warning, a ban with an objection against it, a data breach."""

from __future__ import annotations

from datetime import timedelta

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import CourseId
from wm_desktop.domain.incidents import Circumstance, EntryKind, Heard, IncidentKind, PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.case_work import link_incidents
from wm_desktop.services.incidents import NewParty
from wm_desktop.services.sample_school.dossier import (
    Dossier,
    Report,
    Stage,
    Written,
    at,
    pupil_party,
    spoken_to,
)

_ACCUSED = "U noemde op Facebook een leerkracht met naam en beschuldigde haar van onheuse behandeling."
_THREATENED = "U schreeuwde bij het hek tegen een leerkracht en dreigde daarna online met geweld."
_TALKED = "Gesproken met de ouder; de ouder heeft zijn kant van het verhaal verteld."


def accusing_post(stage: Stage) -> None:
    """A parent who was warned; the author refused to take the post away; the school decided against a charge."""
    days, pupil = stage.days, stage.cast.pupils[6]
    guardian = stage.place_at(at(days.ago(7), 9)).queries.guardians_of(pupil.id)[0]
    affected = NewParty(PartyRole.AFFECTED, PersonKind.EMPLOYEE, stage.cast.employees[0].id)
    parties = (spoken_to(PersonKind.GUARDIAN, guardian.id), affected, pupil_party(pupil, PartyRole.WITNESS))
    file = Dossier(stage, days.ago(7), Report(
        IncidentKind.BLACKENING, "Beschuldiging van een leerkracht op Facebook",
        "Een ouder heeft in een openbare groep een leerkracht met naam beschuldigd van onheuse behandeling.",
        ("A9", "A2"), "Facebook", parties, Circumstance.OUTSIDE_WORK,
    ))  # fmt: skip
    file.investigate(days.ago(7))
    file.note(at(days.ago(7), 16), EntryKind.MAIL_OUT, "Ouder per e-mail uitgenodigd voor een gesprek.")
    removal = file.begin(CourseKind.REMOVAL, at(days.ago(6), 9), whole=True)
    asked = {
        "author": "de ouder", "how": "e-mail", "link": "https://facebook.example/bericht", "evidence": "yes",
        "what": "De leerkracht wordt met naam beschuldigd.", "answer_by": days.ago(4).isoformat(),
    }  # fmt: skip
    file.do(removal, "ask_author", at(days.ago(6), 9, 30), asked)
    file.judge(days.ago(5), 3, _TALKED, Heard.GUARDIANS)
    course = file.begin(CourseKind.PARENT, at(days.ago(5), 15, 10))
    _talked_and_warned(stage, file, course, 5, 3, _ACCUSED)
    file.do(removal, "refused", at(days.ago(4), 12), {"answer": "De ouder wil het bericht laten staan."})
    police = file.begin(CourseKind.POLICE, at(days.ago(3), 11), whole=True)
    who = {"decided_by": "B. Bestuurder (verzonnen)", "decided_as": "bestuurder"}
    why = "De leerkracht wil geen aangifte; het bericht noemt geen strafbaar feit."
    file.do(police, "decide_not", at(days.ago(3), 11, 10), {"why": why} | who)


def _talked_and_warned(stage: Stage, file: Dossier, course: CourseId, talked: int, warned: int, did: str) -> None:
    days = stage.days
    talk = {
        "who": "de ouder en de directeur", "report": "De ouder is boos over een gesprek in de klas.",
        "agreements": "Eerst bellen, dan schrijven.",
    }  # fmt: skip
    file.do(course, "talk", at(days.ago(talked), 15, 20), talk)
    day = days.ago(warned)
    warning = {
        "behaviour": did, "effect": "De leerkracht schrok er erg van en meldde zich ziek.",
        "hearing": "U vertelde dat u boos was over een gesprek in de klas. Wij begrijpen dat u zich zorgen maakt.",
        "expected": "Bent u het ergens niet mee eens, dan bespreken wij dat op school, met elkaar en rustig.",
        "agreements": "U belt eerst met de leerkracht of de directeur, en schrijft er niet over op internet.",
        "next_step": "Gebeurt het weer, dan kunnen wij u voor een bepaalde tijd de toegang tot de school ontzeggen.",
    }  # fmt: skip
    file.by_letter(course, "warn", Written(LetterKind.PARENT_WARNING, warning, at(day, 9), at(day, 10)))


def banned_parent(stage: Stage) -> Dossier:
    """A ban on access that runs, with an objection of the parent against it."""
    days, pupil = stage.days, stage.cast.pupils[9]
    guardian = stage.place_at(at(days.ago(46), 9)).queries.guardians_of(pupil.id)[0]
    file = Dossier(stage, days.ago(46), Report(
        IncidentKind.THREAT, "Ouder bedreigt leerkrachten bij het hek en online",
        "Een ouder heeft bij het hek geschreeuwd en daarna online met geweld gedreigd.",
        ("A9", "A2"), "Facebook", (spoken_to(PersonKind.GUARDIAN, guardian.id),), Circumstance.OUTSIDE_WORK,
    ))  # fmt: skip
    file.investigate(days.ago(46))
    file.judge(days.ago(44), 4, _TALKED, Heard.GUARDIANS)
    course = file.begin(CourseKind.PARENT, at(days.ago(44), 15, 10))
    _talked_and_warned(stage, file, course, 43, 41, _THREATENED)
    file.note(at(days.ago(35), 8, 30), EntryKind.NOTE, "De ouder dreigde opnieuw bij het hek; twee getuigen.")
    _banned(stage, file, course)
    file.finish(at(days.ago(23), 12), note="afschrift verstuurd")
    _objected(stage, file, course)
    return file


def _banned(stage: Stage, file: Dossier, course: CourseId) -> None:
    days = stage.days
    grounds = {"grounds": "U bedreigde leerkrachten bij het hek.\nU bedreigde leerkrachten online."}
    area = {"area": "Gebouw en plein, van een half uur voor tot een half uur na schooltijd."}
    notice = {
        "planned": "vijf maanden", "hearing_on": days.ago(29).isoformat(), "hearing_time": "15.00 uur",
        "hearing_place": "op school, in de kamer van de directeur", "view_until": days.ago(26).isoformat(),
        "earlier": "Op school spraken wij met u over wat er bij het hek gebeurde. Daarna kreeg u een waarschuwing.",
        "facts": "U dreigde opnieuw bij het hek. Twee mensen hebben dat gezien.",
    }  # fmt: skip
    wrote = Written(LetterKind.PARENT_BAN_NOTICE, grounds | area | notice, at(days.ago(33), 9), at(days.ago(33), 10))
    file.by_letter(course, "intend", wrote)
    said = {"who": "de ouder met een vriend", "report": "De ouder zegt dat het niet zo bedoeld was."}
    file.do(course, "hear", at(days.ago(29), 15), said)
    day = days.ago(24)
    starts = days.after(day)
    decision = {
        "starts_on": starts.isoformat(), "ends_on": (starts + timedelta(days=150)).isoformat(),
        "review_on": (starts + timedelta(days=75)).isoformat(),
        "exceptions": "U mag halen en brengen bij de fietsenstalling. Het rapportgesprek doen wij aan de telefoon. "
        "In een noodgeval belt u de school.",
        "contact": "Marga Kantoor", "proportion": "Een gesprek en een waarschuwing hielpen niet.",
        "schooling": "U blijft de nieuwsbrief en het rapport krijgen. Marga Kantoor belt u elke maand.",
        "hearing": "U zei dat het niet zo bedoeld was, en dat u zelf wilt halen en brengen.",
        "facts": "U dreigde bij het hek en online met geweld, ook na onze waarschuwing.",
        "answer": "Halen en brengen kan, op een andere plek. Voor wie het hoorde, was de dreiging echt.",
    }  # fmt: skip
    wrote = Written(LetterKind.PARENT_BAN, grounds | area | decision, at(day, 9), at(day, 10))
    file.by_letter(course, "ban", wrote)


def _objected(stage: Stage, file: Dossier, course: CourseId) -> None:
    days, day = stage.days, stage.days.ago(8)
    dispute = file.begin(CourseKind.DISPUTE, at(day, 9), about=course, whole=True)
    received = {
        "form": "objection", "received_on": day.isoformat(), "who": "de ouder",
        "asked": "De ouder vindt vijf maanden te lang en wil zelf halen en brengen.",
    }  # fmt: skip
    file.do(dispute, "receive", at(day, 9, 30), received)
    file.finish(at(day, 11), "confirm", channel="brief", note="ontvangst bevestigd")
    reason = "De brief lag een dag later in de bus dan eerst genoteerd."
    file.count_again(at(days.ago(7), 9), TermKind.OBJECTION_DECISION, day + timedelta(days=1), reason)


def wrong_list(stage: Stage) -> None:
    """A data breach that was reported on the same day, well within the 72 hours."""
    days, day = stage.days, stage.days.ago(10)
    pupil = pupil_party(stage.cast.pupils[10], PartyRole.AFFECTED)
    file = Dossier(stage, day, Report(
        IncidentKind.DATA_BREACH, "Groepslijst naar een verkeerd adres gemaild",
        "Een lijst met namen, adressen en telefoonnummers van een groep ging naar een verkeerd e-mailadres.",
        ("A2",), "e-mail", (pupil,), Circumstance.AT_WORK,
    ))  # fmt: skip
    file.investigate(day)
    course = file.begin(CourseKind.DATA_BREACH, at(day, 9, 20), whole=True)
    begun = {
        "known_at": at(day, 8, 40).isoformat(), "what": "Verkeerd adres gekozen bij het versturen van een lijst.",
        "data": "Namen, adressen, telefoonnummers; een geheim adres staat er niet op.", "people": "24", "stopped": "no",
    }  # fmt: skip
    file.do(course, "begin", at(day, 9, 30), begun)
    officer = {"officer": "F. Gegevens (verzonnen)", "advice": "Melden; vraag de ontvanger de lijst te wissen."}
    file.do(course, "ask_officer", at(day, 10, 30), officer)
    by = {"decided_by": "B. Bestuurder (verzonnen)", "decided_as": "bestuurder"}
    judged = {"breach": "yes", "risk": "risk", "reasons": "Adressen van kinderen bij een onbekende."}
    file.do(course, "assess", at(day, 11, 30), judged | by)
    file.do(course, "report", at(day, 15), {"ap_number": "VB-2026-118", "provisional": "yes"} | by)
    told = {"who": "ouders van de groep", "how": "brief en ouderapp", "told": "Wat er gebeurde en wie men kan bellen."}
    file.do(course, "tell_parents", at(day, 16), told)
    final = {"added": "De ontvanger heeft de lijst gewist en dat bevestigd.", "provisional": "no"}
    file.do(course, "complete", at(days.ago(8), 10), final)
    file.task(at(days.ago(8), 11), "Bespreek in het team: eerst het adres controleren", days.after(days.today, 3))


def reported_today(stage: Stage) -> None:
    """Reported this morning; nobody looked at it yet."""
    Dossier(stage, stage.days.today, Report(
        IncidentKind.CLASS_APP, "Schermafdruk uit de oudergroepsapp doorgestuurd",
        "Een ouder meldt dat een bericht over de gezondheid van een kind buiten de groepsapp is doorgestuurd.",
        ("A11", "A2"), "WhatsApp", (pupil_party(stage.cast.pupils[8], PartyRole.AFFECTED),),
    ))  # fmt: skip


def linked(stage: Stage, one: Dossier, other: Dossier, note: str) -> None:
    """Say that two files belong together."""
    link_incidents(stage.place_at(at(stage.days.ago(1), 9)), one.id, other.id, note)
