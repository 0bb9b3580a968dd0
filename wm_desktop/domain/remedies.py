"""What somebody can do who does not agree with a letter: a clause per kind of decision, which the school can rewrite.

The texts are our own. Their terms and bodies come from the sources named; the school's own rules may differ, so each
clause is a setting and an assumption until the board has confirmed it (domain reference 3.3, 5.1 and 14).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence


class Remedy(StrEnum):
    """The clauses; the value is the key in the settings."""

    SUSPENSION = "suspension"
    EXPULSION = "expulsion"
    AFTER_OBJECTION = "after_objection"
    AFTER_OTHER_OBJECTION = "after_other_objection"
    BAN = "ban"
    COMPLAINT = "complaint"
    STAFF_APPEAL = "staff_appeal"
    STAFF_WARNING = "staff_warning"
    DISMISSAL = "dismissal"


@dataclass(frozen=True)
class RemedyText:
    """A clause as supplied; `term`: it must name a number of weeks, months or a year."""

    words: Words
    text: str
    source: str
    confidence: Confidence
    term: bool = True


SUPPLIED = {
    Remedy.SUSPENSION: RemedyText(
        Words("schorsing van een leerling", "suspension of a pupil"),
        "Bent u het niet eens met dit besluit? Dan kunt u tot zes weken na de datum van deze brief schriftelijk bezwaar"
        " maken bij het bestuur. Vermeld uw naam en adres, de datum, het kenmerk van deze brief en waarom u het er niet"
        " mee eens bent.\n"
        "Een klacht over de gang van zaken kunt u indienen bij de klachtencommissie waarbij de school is aangesloten;"
        " hoe dat gaat, staat in de schoolgids. Daarnaast kunt u het besluit voorleggen aan de burgerlijke rechter.",
        "regeling van het bestuur (nog te bevestigen); RBOVE 2014:4116",
        Confidence.SECONDARY,
    ),
    Remedy.EXPULSION: RemedyText(
        Words("verwijdering van een leerling", "expulsion of a pupil"),
        "Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken nadat het u is meegedeeld schriftelijk"
        " bezwaar maken bij het bestuur. Vermeld uw naam en adres, de datum, het kenmerk van deze brief en waarom u het"
        " er niet mee eens bent. Het bestuur hoort u en beslist binnen vier weken nadat het uw bezwaar heeft ontvangen."
        " U mag vooraf de stukken inzien.\n"
        "Binnen dezelfde zes weken kunt u het besluit ook voorleggen aan de landelijke Geschillencommissie passend"
        " onderwijs (www.onderwijsgeschillen.nl). Het bestuur wacht dan met zijn beslissing tot de commissie haar"
        " oordeel heeft gegeven. Daarnaast kunt u naar de burgerlijke rechter gaan.",
        "WPO 63 lid 2 en 3; Onderwijsgeschillen (GPO)",
        Confidence.OFFICIAL,
    ),
    Remedy.AFTER_OBJECTION: RemedyText(
        Words("beslissing op bezwaar", "decision on an objection"),
        "Bent u het niet eens met deze beslissing? Dan kunt u haar voorleggen aan de burgerlijke rechter. Hebt u de"
        " Geschillencommissie passend onderwijs nog niet gevraagd om een oordeel, dan kan dat tot zes weken nadat het"
        " besluit tot verwijdering u is meegedeeld.",
        "Onderwijsgeschillen (GPO); Rijksoverheid",
        Confidence.SECONDARY,
    ),
    Remedy.AFTER_OTHER_OBJECTION: RemedyText(
        Words("beslissing op bezwaar tegen een schorsing of ontzegging", "decision on an objection to another measure"),
        "Bent u het niet eens met deze beslissing? Dan kunt u een klacht indienen bij de klachtencommissie waarbij de"
        " school is aangesloten; hoe dat gaat, staat in de schoolgids. U kunt de beslissing ook voorleggen aan de"
        " burgerlijke rechter.",
        "klachtenregeling (nog te bevestigen); Rijksoverheid",
        Confidence.GENERAL,
        term=False,
    ),
    Remedy.BAN: RemedyText(
        Words("ontzegging van toegang", "ban on access"),
        "Bent u het niet eens met dit besluit? Dan kunt u tot zes weken na de datum van deze brief schriftelijk bezwaar"
        " maken bij het bestuur. Vermeld uw naam en adres, de datum, het kenmerk van deze brief en waarom u het er niet"
        " mee eens bent. Het bestuur hoort u en beslist binnen vier weken.\n"
        "U kunt ook een klacht indienen bij de klachtencommissie waarbij de school is aangesloten, of naar de"
        " burgerlijke rechter gaan.",
        "regeling van het bestuur (nog te bevestigen)",
        Confidence.SECONDARY,
    ),
    Remedy.COMPLAINT: RemedyText(
        Words("waarschuwing", "warning"),
        "Bent u het niet eens met deze brief? Praat dan eerst met ons. Komen wij er samen niet uit, dan kunt u een"
        " klacht indienen bij de klachtencommissie waarbij de school is aangesloten. Hoe dat gaat, staat in de"
        " schoolgids.",
        "klachtenregeling (nog te bevestigen)",
        Confidence.GENERAL,
        term=False,
    ),
    Remedy.STAFF_APPEAL: RemedyText(
        Words("berisping of schorsing van een medewerker", "reprimand or suspension of an employee"),
        "Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag waarop het is verzonden in beroep"
        " gaan bij de Commissie van beroep funderend onderwijs (www.onderwijsgeschillen.nl). U kunt het besluit ook"
        " voorleggen aan de kantonrechter, als het spoed heeft in kort geding.",
        "CAO PO 12.1 (nummering nog te bevestigen); Onderwijsgeschillen",
        Confidence.SECONDARY,
    ),
    Remedy.STAFF_WARNING: RemedyText(
        Words("gespreksbevestiging aan een medewerker", "talk confirmed to an employee"),
        "Ziet u het anders, of mist u iets? Schrijf dat dan binnen veertien dagen. Wij voegen uw reactie bij deze brief"
        " in uw dossier.",
        "eigen werkwijze; domain reference 12.1",
        Confidence.CHOICE,
    ),
    Remedy.DISMISSAL: RemedyText(
        Words("ontslag op staande voet", "summary dismissal"),
        "Bent u het niet eens met dit ontslag? Dan kunt u binnen twee maanden na de dag waarop uw dienstverband is"
        " geëindigd naar de kantonrechter gaan. Wij raden u aan om snel juridische hulp te zoeken, bijvoorbeeld bij uw"
        " vakbond, een rechtsbijstandsverzekeraar of het Juridisch Loket.",
        "BW 7:686a lid 4",
        Confidence.GENERAL,
    ),
}
_TERM = re.compile(r"\b(\d+|een|één|twee|drie|vier|zes|veertien)\s+(dag|dagen|week|weken|maand|maanden|jaar)\b")


def names_a_term(text: str) -> bool:
    """Whether a clause says within how long something can be done."""
    return _TERM.search(text.casefold()) is not None
