"""Files about pupils: a warning that is over and one that begins, two suspensions, and an expulsion under way."""

from __future__ import annotations

from datetime import date, timedelta

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import CourseId
from wm_desktop.domain.incidents import Circumstance, EntryKind, Heard, IncidentKind, PartyRole
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.sample_school.case_papers import (
    expulsion_notice,
    imitation_evidence,
    screenshot,
    suspension_details,
    warning_details,
)
from wm_desktop.services.sample_school.dossier import (
    ON_PAPER,
    PRINCIPAL_SIGNS,
    Dossier,
    Report,
    Stage,
    Written,
    at,
    paper_letter,
    pupil_party,
)

ALL_HEARD = (Heard.PUPIL, Heard.GUARDIANS, Heard.TEACHER)
TOLD_THEIR_SIDE = "Gesproken met leerling, ouder(s) en groepsleerkracht; ieder heeft zijn kant van het verhaal verteld."


def class_chat(stage: Stage) -> None:
    """A warning from the talk to its end, everything done and filed, and the file closed."""
    days, pupil = stage.days, stage.cast.pupils[0]
    first = days.from_day(days.today - timedelta(days=300))
    second, third, fourth = (days.after(first, count) for count in (1, 2, 3))
    parties = (pupil_party(pupil), pupil_party(stage.cast.pupils[1], PartyRole.AFFECTED))
    file = Dossier(stage, first, Report(
        IncidentKind.HURTING, "Kwetsende berichten in een groepsapp",
        "In een groepsapp van leerlingen zijn op drie avonden kwetsende berichten over een klasgenoot geplaatst.",
        ("A9", "A3"), "WhatsApp", parties, Circumstance.OUTSIDE_WORK,
    ))  # fmt: skip
    file.investigate(first)
    file.judge(second, 2, TOLD_THEIR_SIDE, *ALL_HEARD)
    course = _warned(stage, file, pupil, second, third)
    file.do(course, "reaction", at(fourth, 10), {"who": "moeder", "reaction": "De ouders steunen de afspraken."})
    file.finish(at(fourth, 14), note="kopie in het leerlingdossier")
    file.file_all(at(fourth, 14, 30), "leerlingdossier, kast administratie")
    file.close(at(third + timedelta(days=30), 15), "De afspraken zijn nagekomen; het is rustig gebleven.")


def dance_film(stage: Stage) -> None:
    """A warning after a film on TikTok, the request to take it away granted, and the file closed."""
    days, pupil = stage.days, stage.cast.pupils[2]
    first = days.from_day(days.today - timedelta(days=60))
    second, third = days.after(first), days.after(first, 2)
    parties = (pupil_party(pupil), pupil_party(stage.cast.pupils[3], PartyRole.AFFECTED))
    file = Dossier(stage, first, Report(
        IncidentKind.PHOTO_WITHOUT_CONSENT, "Filmpje van klasgenoten op TikTok",
        "Een leerling heeft in de kleedkamer van de gymzaal een filmpje van twee klasgenoten gemaakt en het dezelfde "
        "middag op TikTok gezet. Beide ouders hebben gevraagd het weg te halen.",
        ("A5", "A3"), "TikTok", parties, Circumstance.DURING_LESSON,
    ))  # fmt: skip
    file.investigate(first)
    screenshot(stage, file, first, 13, 20)
    file.note(at(first, 15, 40), EntryKind.CALL, "Ouders gebeld; zij kijken vanavond met hun kind naar het filmpje.")
    removal = file.begin(CourseKind.REMOVAL, at(first, 15, 45), whole=True)
    asked = {
        "author": "de leerling, via de ouders", "how": "telefonisch", "link": "https://tiktok.example/film",
        "what": "Twee klasgenoten in de kleedkamer.", "evidence": "yes", "answer_by": second.isoformat(),
    }  # fmt: skip
    file.do(removal, "ask_author", at(first, 15, 50), asked)
    file.do(removal, "removed", at(second, 9), {"seen_by": "Marga Kantoor", "copies": "no"})
    file.judge(second, 2, TOLD_THEIR_SIDE, *ALL_HEARD)
    _warned(stage, file, pupil, second, third)
    file.do(removal, "checked", at(days.after(third, 4), 9), {"found": "gone"})
    file.finish(at(third + timedelta(days=16), 11))
    file.close(at(third + timedelta(days=20), 15), "Het gesprek met de klas is gevoerd.")


def _warned(stage: Stage, file: Dossier, pupil: PupilRow, talked: date, signed: date) -> CourseId:
    """A warning as far as the letter to the parents."""
    course = file.begin(CourseKind.PUPIL_WARNING, at(talked, 15, 30))
    agreements = "Uw kind haalt weg wat nog zichtbaar is en plaatst niets over anderen zonder hun toestemming."
    talk = {
        "who": "beide ouders, de leerling, de groepsleerkracht", "with_pupil": "yes", "agreements": agreements,
        "report": "De leerling vertelde dat het een grap was. De ouders schrokken ervan.",
    }  # fmt: skip
    file.do(course, "talk", at(talked, 16), talk)
    contents = {
        "behaviour": "Berichten of beelden geplaatst die een ander kind hebben geraakt.",
        "rule": "Protocol A.9: wij kwetsen niemand op sociale media.", "agreements": agreements,
        "support": "De leerkracht bespreekt in de klas hoe je online met elkaar omgaat.",
        "next_step": "Gaat het opnieuw mis, dan bespreken wij welke maatregel volgt.",
    }  # fmt: skip
    file.do(course, "sign", at(signed, 9), contents | PRINCIPAL_SIGNS)
    values = warning_details(talked).values
    file.by_letter(course, "send", Written(LetterKind.PUPIL_WARNING, values, at(signed, 11), at(signed, 16)))
    return course


def earlier_fight(stage: Stage) -> None:
    """A suspension that is over, of the pupil who is suspended again now: an earlier file of the same person."""
    days, pupil = stage.days, stage.cast.pupils[4]
    first = days.from_day(days.today - timedelta(days=170))
    starts, ends = days.after(first, 3), days.after(first, 4)
    file = Dossier(stage, first, Report(
        IncidentKind.THREAT, "Bedreiging in een spel-app",
        "Tijdens een spel op de telefoon heeft een leerling een klasgenoot met slaan bedreigd.",
        ("A9",), "Roblox", (pupil_party(pupil),), Circumstance.OUTSIDE_WORK,
    ))  # fmt: skip
    file.investigate(first)
    file.judge(first, 3, TOLD_THEIR_SIDE, *ALL_HEARD)
    plan = _plan(starts, ends, "De bedreiging was ernstig; een gesprek was te licht.")
    course = _heard(file, days.after(first), plan)
    second = days.after(first, 2)
    file.do(course, "decide", at(second, 9), plan | PRINCIPAL_SIGNS)
    told = {"letter": paper_letter(second), "told": file.custody(pupil, at(second, 10))}
    file.do(course, "notify", at(second, 10), told, ON_PAPER)
    back = days.after(ends)
    talk = {"who": "ouders, leerling en leerkracht", "agreements": "De telefoon blijft onder schooltijd in de kluis."}
    file.do(course, "return_talk", at(back, 8, 15), talk)
    file.finish(at(back, 12), note="gedaan en genoteerd")
    file.close(at(back + timedelta(days=30), 15))


def imitation_account(stage: Stage) -> None:
    """A suspension that runs today, with evidence, a charge at the police and a request to the platform."""
    days, pupil = stage.days, stage.cast.pupils[4]
    starts = days.from_day(days.today - timedelta(days=1))
    ends = days.after(starts)
    ends = ends if (ends - starts).days < 6 else starts
    decided = days.before(starts)
    heard, first = days.before(decided), days.before(decided, 3)
    parties = (pupil_party(pupil), pupil_party(stage.cast.pupils[5], PartyRole.AFFECTED))
    file = Dossier(stage, first, Report(
        IncidentKind.THREAT, "Nepaccount met bedreigingen op Instagram",
        "Onder de naam van een klasgenoot is een account gemaakt. Via dat account zijn twee leerlingen bedreigd. "
        "De leerling heeft toegegeven het account te hebben gemaakt.",
        ("A9", "A3", "A4"), "Instagram", parties, Circumstance.OUTSIDE_WORK,
    ))  # fmt: skip
    file.investigate(first)
    imitation_evidence(stage, file, first)
    _asked_platform(stage, file, first)
    file.judge(heard, 3, TOLD_THEIR_SIDE, *ALL_HEARD)
    reasons = "De berichten waren ernstig en hebben twee kinderen bang gemaakt. Een gesprek alleen past daar niet bij."
    course = _heard(file, heard, _plan(starts, ends, reasons))
    _charged(file, heard, decided)
    file.do(course, "decide", at(decided, 9), _plan(starts, ends, reasons) | PRINCIPAL_SIGNS)
    values = suspension_details(stage, heard, starts, ends).values
    file.by_letter(course, "notify", Written(LetterKind.PUPIL_SUSPENSION, values, at(decided, 11), at(decided, 16)))
    file.finish(at(decided, 17), "homework", "attendance_officer", channel="e-mail", note="bevestigd")
    file.task(at(decided, 17, 5), "Bel de ouders van de bedreigde leerlingen nog een keer", days.before(starts))


def _asked_platform(stage: Stage, file: Dossier, day: date) -> None:
    removal = file.begin(CourseKind.REMOVAL, at(day, 11, 30), whole=True)
    asked = {
        "platform": "Instagram", "report_number": "VB-4471", "link": "https://instagram.example/nepaccount",
        "what": "Account onder de naam van een klasgenoot, met bedreigingen.", "evidence": "yes",
        "answer_by": stage.days.after(day, 2).isoformat(),
    }  # fmt: skip
    file.do(removal, "ask_platform", at(day, 11, 40), asked)
    gone = {"seen_by": "Marga Kantoor", "copies": "no"}
    file.do(removal, "removed", at(stage.days.after(day), 10), gone)


def _heard(file: Dossier, day: date, plan: dict[str, str]) -> CourseId:
    """A suspension that was announced, with everybody heard on the same day."""
    course = file.begin(CourseKind.PUPIL_SUSPENSION, at(day, 15, 10))
    file.do(course, "plan", at(day, 15, 15), plan)
    file.do(course, "hear_pupil", at(day, 15, 20), {"report": "Het begon als een grap; ik heb er spijt van."})
    parents = {"who": "vader en moeder", "report": "Zij schrokken en maken thuis afspraken over de telefoon."}
    file.do(course, "hear_parents", at(day, 15, 40), parents)
    teacher = {"who": "Anja Voorbeeld", "report": "De twee leerlingen zijn bang geweest; de groep praat erover."}
    file.do(course, "hear_teacher", at(day, 16), teacher)
    return course


def _plan(starts: date, ends: date, reasons: str) -> dict[str, str]:
    period = {"starts_on": starts.isoformat(), "ends_on": ends.isoformat()}
    return {"reasons": reasons, "form": "external"} | period


def _charged(file: Dossier, decided: date, charged: date) -> None:
    course = file.begin(CourseKind.POLICE, at(decided, 15, 5), whole=True)
    who = {"decided_by": "H. de Directeur", "decided_as": "directeur"}
    reasons = "Bedreiging is een strafbaar feit; de ouders van beide leerlingen willen aangifte."
    file.do(course, "decide_charge", at(decided, 15, 6), {"type": "charge", "reasons": reasons} | who)
    filed = {
        "channel": "station", "station": "bureau Voorbeeldstad", "officer": "niet genoteerd", "number": "PL-VB-2044",
        "offence": "bedreiging", "filed_by": "H. de Directeur", "filed_as": "directeur", "on_behalf": "de school",
        "victim_agrees": "yes", "school_address": "yes", "copy": "no",
        "evidence": "Twee schermafbeeldingen en een afschrift, met hun vingerafdruk.",
    }  # fmt: skip
    file.do(course, "file_charge", at(charged, 8, 30), filed)
    file.do(course, "inform_board", at(charged, 10), {"who": "B. Bestuurder (verzonnen)", "how": "telefonisch"})


def filmed_lesson(stage: Stage) -> None:
    """A warning at its beginning: the file was judged, the parents were spoken to, the letter is a concept."""
    days, pupil = stage.days, stage.cast.pupils[7]
    first, second = days.ago(4), days.ago(2)
    file = Dossier(stage, first, Report(
        IncidentKind.PHOTO_WITHOUT_CONSENT, "Les gefilmd en gedeeld",
        "Tijdens de rekenles is een leerkracht zonder toestemming gefilmd. Het filmpje is in een groepsapp gedeeld.",
        ("A1", "A5"), "WhatsApp", (pupil_party(pupil),), Circumstance.DURING_LESSON,
    ))  # fmt: skip
    file.investigate(first)
    file.judge(first, 2, TOLD_THEIR_SIDE, *ALL_HEARD)
    course = file.begin(CourseKind.PUPIL_WARNING, at(first, 16))
    talk = {
        "who": "moeder en leerling", "with_pupil": "yes", "report": "De leerling wilde laten zien hoe streng het is.",
        "agreements": "Het filmpje is gewist; de leerling biedt excuses aan.",
    }  # fmt: skip
    file.do(course, "talk", at(second, 15), talk)
    told = "Uw kind heeft tijdens de rekenles de leerkracht gefilmd en gedeeld."
    values = {**warning_details(second).values, "facts": told}
    place = stage.place_at(at(second, 16, 30))
    file.draft(place, LetterKind.PUPIL_WARNING, Facts(values))
    file.task(at(second, 16, 40), "Vraag in de klas wie het filmpje nog heeft", days.ago(1))


def expulsion(stage: Stage) -> Dossier:
    """An expulsion under way because of the parents too: notice, hearing of the parents, the search for a school."""
    days, pupil = stage.days, stage.cast.pupils[9]
    file = Dossier(stage, days.ago(14), Report(
        IncidentKind.THREAT, "Aanhoudende bedreigingen door leerling en ouder",
        "Ondanks een ontzegging van de toegang blijft een ouder leerkrachten online bedreigen; de leerling doet dat "
        "in de klas na.",
        ("A9", "A3"), "Facebook", (pupil_party(pupil),), Circumstance.OUTSIDE_WORK,
    ))  # fmt: skip
    file.investigate(days.ago(14))
    file.judge(days.ago(13), 4, TOLD_THEIR_SIDE, *ALL_HEARD)
    course = file.begin(CourseKind.PUPIL_EXPULSION, at(days.ago(12), 9))
    prepared = {
        "measures": "Waarschuwing, schorsing van twee dagen, ontzegging van de toegang aan de ouder.",
        "support_tried": "Gesprekken met de intern begeleider; schoolmaatschappelijk werk; een vaste begeleider.",
    }
    file.do(course, "prepare", at(days.ago(12), 10), prepared)
    teacher = {"who": "Anja Voorbeeld", "report": "De groep is bang; lesgeven lukt niet meer elke dag."}
    file.do(course, "hear_teacher", at(days.ago(11), 9), teacher)
    file.do(course, "hear_pupil", at(days.ago(11), 11), {"report": "Ik doe na wat thuis wordt gezegd."})
    told = file.custody(pupil, at(days.ago(9), 9))
    hearing = at(days.ago(4), 15)
    notice = Written(
        LetterKind.PUPIL_EXPULSION_NOTICE, expulsion_notice(hearing), at(days.ago(9), 10), at(days.ago(9), 12)
    )
    file.by_letter(course, "notice", notice)
    file.finish(at(days.ago(8), 9), "attendance_advice", channel="telefoon", note="advies volgt schriftelijk")
    said = "De ouders willen dat hun kind blijft; zij noemen een school in de buurt waar plaats zou zijn."
    file.do(course, "hear_parents", at(days.ago(4), 15), {"present": told, "report": said})
    asked = {"school": "Voorbeeldschool De Linde (verzonnen)", "contact": "de directeur", "answer": "Groep is vol."}
    file.do(course, "search_school", at(days.ago(3), 11), asked)
    asked = {
        "school": "Proefschool Het Baken (verzonnen)",
        "contact": "intern begeleider",
        "answer": "Wil kennismaken.",
    }
    file.do(course, "search_school", at(days.ago(2), 10), asked)
    return file
