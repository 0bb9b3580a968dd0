"""What letters to the sample school's employees say besides what their courses hold."""

from __future__ import annotations

from datetime import date, datetime

HOME = {"to_street": "Verzonnenstraat 12", "to_postcode": "1003 DD", "to_city": "VOORBEELDSTAD"}


def suspension_notice(hearing: datetime, respond_by: date) -> dict[str, str]:
    """A notice of a suspension, handed over in a talk."""
    return {
        "facts": "Een leerling liet berichten zien die u 's avonds had gestuurd, buiten de kanalen van school om.",
        "urgency": "De leerling heeft rust nodig en het onderzoek mag niet worden verstoord.",
        "until_decision": "Tot het besluit bent u vrijgesteld van werk. Uw salaris loopt door.",
        "hearing_on": hearing.isoformat(),
        "hearing_place": "het kantoor van het bestuur",
        "respond_by": respond_by.isoformat(),
    }


def suspension_decision() -> dict[str, str]:
    """The letter with a decision to suspend."""
    return {
        "reasons": "De rust van de leerling en een eerlijk onderzoek wegen nu zwaarder dan uw belang om te werken.",
        "duties": "Neem geen contact op met leerlingen en ouders over deze zaak, en blijf op werkdagen bereikbaar.",
        "next_steps": "Het bestuur rondt het onderzoek zo snel mogelijk af en bespreekt de uitkomst met u.",
    } | HOME


def dismissal() -> dict[str, str]:
    """The letter with a summary dismissal."""
    return {
        "acted": "Op de dag van de ontdekking is het postvak bekeken, bent u uitgenodigd en gehoord, en is een jurist "
        "geraadpleegd. De volgende ochtend heeft het bestuur besloten.",
        "earlier": "Er waren geen eerdere waarschuwingen.",
        "settlement": "U krijgt binnen een maand een eindafrekening met het salaris en de vakantiedagen tot vandaag.",
        "property": "Lever de sleutel en de laptop vandaag in bij de directeur.",
    } | HOME


def talk_confirmed() -> dict[str, str]:
    """What the letter that confirms a talk adds."""
    said = "U zei dat de verzoeken vanzelf kwamen en dat u er niet bij stilstond. U hebt de leerlingen dezelfde dag "
    return {"hearing": f"{said}verwijderd."} | HOME


def reprimand_announced() -> dict[str, str]:
    """What the notice of a reprimand adds."""
    return {
        "facts": "Op twee dagen stonden in totaal negen foto's van leerlingen op uw eigen pagina op Facebook, ook "
        "nadat u gevraagd was dat niet meer te doen.",
        "hearing": "U zei dat u de ouders een plezier wilde doen.",
    } | HOME
