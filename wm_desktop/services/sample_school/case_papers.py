"""What lies in the sample school's files: screenshots, a mail, a transcript, and what letters say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.letters import Signatory, signed_by
from wm_desktop.domain.school_days import school_days
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.sample_school.dossier import Dossier, Stage, at
from wm_desktop.services.sample_school.mail import parents_mail
from wm_desktop.services.sample_school.picture import chat_picture

PRINCIPAL = Signatory("H. de Directeur", "directeur")

_TRANSCRIPT = """Afschrift van drie berichten, overgenomen van het scherm in bijzijn van de leerkracht.

08.12  nepaccount  Morgen wacht ik je op bij het hek.
08.15  nepaccount  En als je het vertelt wordt het erger.
08.31  nepaccount  Jullie allebei.
"""


def imitation_evidence(stage: Stage, file: Dossier, day: date) -> None:
    """Take in what shows the account: a screenshot, a transcript and a parent's mail."""
    link = "https://instagram.example/nepaccount"
    screenshot(stage, file, day, 9, 45, link)
    add_evidence(
        stage.place_at(at(day, 10, 20)), file.id, file_name="Afschrift berichten.txt",
        pieces=[_TRANSCRIPT.encode()], media_type="text/plain", captured_at=at(day, 9, 50), link=link,
    )  # fmt: skip
    add_evidence(
        stage.place_at(at(day, 11)), file.id, file_name="Bericht van een ouder.eml",
        pieces=[parents_mail(at(day, 10, 35), chat_picture())], captured_at=at(day, 10, 35),
        note="Door de ouder doorgestuurd.",
    )  # fmt: skip


def screenshot(stage: Stage, file: Dossier, day: date, hour: int, minute: int, link: str = "") -> None:
    """Take a screenshot in, half an hour after it was made."""
    taken = at(day, hour, minute)
    name = f"Schermafbeelding {taken:%Y-%m-%d %H.%M.%S}.png"
    place = stage.place_at(taken + timedelta(minutes=30))
    add_evidence(
        place, file.id, file_name=name, pieces=[chat_picture()], media_type="image/png", captured_at=taken, link=link
    )


def warning_details(heard: date) -> Facts:
    """What a letter with a warning says."""
    return Facts(
        {
            "facts": "Uw kind heeft op sociale media berichten of beelden geplaatst die een ander kind hebben geraakt.",
            "hearing": "In het gesprek heeft uw kind verteld wat er is gebeurd. U hebt uw kant "
            "van het verhaal gegeven.",
            "heard_on": heard.isoformat(),
            "reasons": "Ieder kind moet zich op school en online veilig kunnen voelen.",
            "agreements": "Uw kind haalt weg wat nog zichtbaar is en plaatst niets meer over anderen "
            "zonder toestemming.",
            "support": "De leerkracht bespreekt in de klas hoe je online met elkaar omgaat.",
            "next_step": "Gaat het opnieuw mis, dan kan een schorsing volgen.",
            "handled_by": "Marga Kantoor",
            **signed_by(PRINCIPAL),
        }
    )


def suspension_details(stage: Stage, heard: date, starts: date, ends: date) -> Facts:
    """What the letter with the suspension says."""
    return Facts(
        {
            "facts": "Onder de naam van een klasgenoot heeft uw kind een account op Instagram gemaakt. Via dat account "
            "zijn aan twee leerlingen berichten gestuurd waarin met geweld wordt gedreigd.",
            "hearing": "Uw kind heeft verteld dat het begon als een grap en dat het spijt heeft. U hebt aangegeven dat "
            "u geschrokken bent en thuis afspraken maakt. De leerkracht ziet dat de twee leerlingen bang zijn geweest.",
            "heard_on": heard.isoformat(),
            "reasons": "De berichten waren ernstig en hebben twee kinderen bang gemaakt. Een gesprek alleen past daar "
            "niet bij. Omdat uw kind eerlijk is geweest en dit de eerste keer is, blijft de schorsing kort.",
            "starts_on": starts.isoformat(),
            "ends_on": ends.isoformat(),
            "school_days": str(len(school_days(starts, ends, stage.days.closed))),
            "form": "external",
            "homework": "De leerkracht geeft op de dag voor de schorsing een pakket met schoolwerk mee en is elke dag "
            "om 15.00 uur telefonisch bereikbaar.",
            "return_talk": "Op de eerste schooldag na de schorsing, om 8.15 uur op school, met u, uw kind en de juf.",
            "next_step": "Gebeurt dit opnieuw, dan bespreken wij met u welke volgende maatregel nodig is.",
            "agreements": "Het account is verwijderd en uw kind biedt de twee leerlingen excuses aan.",
            "support": "De intern begeleider spreekt de komende weken elke week met uw kind.",
            "handled_by": "Marga Kantoor",
            **signed_by(PRINCIPAL),
        }
    )


def expulsion_notice(hearing: datetime) -> Mapping[str, str]:
    """What the notice of an intended expulsion says besides what its course holds."""
    return {
        "facts": "Uw kind heeft de afgelopen weken herhaald leerkrachten en leerlingen bedreigd, in de klas en online.",
        "grounds": "Herhaald bedreigen van leerkrachten en leerlingen\nDe veiligheid in de groep is weg",
        "reasons": "Gesprekken, hulp en een schorsing hebben niet geholpen. De andere kinderen moeten veilig kunnen "
        "leren. Daartegenover staat het belang van uw kind om op een vertrouwde school te blijven.",
        "because_of_parents": "yes",
        "why_no_ban": "De toegang is ontzegd, maar de ouder gaat online door en betrekt het kind erbij.",
        "pupil_said": "Uw kind zei dat het nadoet wat thuis wordt gezegd.",
        "teacher_said": "De leerkracht zei dat de groep bang is en dat lesgeven niet meer elke dag lukt.",
        "hearing_on": hearing.isoformat(),
        "hearing_place": "het kantoor van het bestuur",
        "hearing_with": "de bestuurder en de directeur",
        "search": "Wij vragen andere scholen of zij plaats hebben, en betrekken het samenwerkingsverband.",
        "meanwhile": "Uw kind krijgt les op school, met een vaste begeleider erbij.",
    }
