"""What a heading says: the synonyms schools use for pupil data and for the purposes of consent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from wm_desktop.domain.importing.tables import words_of
from wm_desktop.domain.text import fold

_EXACT: Mapping[str, str] = {
    word: role
    for role, words in {
        "pupil_number": (
            "leerlingnummer|leerlingnr|leerling nummer|leerling nr|leerling id|leerlingid|lln nr|llnnr|llnr|lln nummer"
            "|stamnummer|stamnr|leerlingcode|administratienummer|admin nr|relatienummer|lenerscode|key|nummer leerling"
            "|leerlingsleutel"
        ),
        "first_name": "roepnaam|voornaam|voornamen|roepnaam leerling|voornaam leerling|voornaam kind|roepnaam kind",
        "prefix": "tussenvoegsel|tussenvoegsels|tussenv|tussenvoegs|voorvoegsel|voorvoegsels|tv|tussen",
        "last_name": "achternaam|familienaam|geslachtsnaam|achternaam leerling|achternaam kind",
        "name": (
            "leerling|leerlingen|naam leerling|leerlingnaam|naam kind|kind|naam van uw kind|naam van de leerling"
            "|naam van het kind|volledige naam|voornaam naam|voornaam en achternaam|voor en achternaam"
            "|naam van je kind|voornaam en achternaam van uw kind|voor en achternaam van uw kind|naam|wie"
        ),
        "group": (
            "groep|klas|klasnaam|stamgroep|groepsnaam|groepnaam|groep klas|basisgroep|gr|groep van uw kind|lesgroep"
        ),
        "birth_date": (
            "geboortedatum|geb datum|gebdatum|geboorte datum|gebdat|geb dat|geb|geboren|geboren op|geboortedag"
        ),
        "guardian": (
            "ouder|ouders|ouder verzorger|ouders verzorgers|verzorger|naam ouder|naam ouder verzorger|uw naam"
            "|uw naam ouder verzorger|ingevuld door|ondertekend door|gezaghebbende|naam ouders|beantwoord door"
        ),
        "returned": (
            "formulier retour|retour|ingeleverd|formulier terug|terug|formulier ontvangen|formulier ingeleverd"
            "|formulier binnen|binnen|ontvangen|brief retour|strookje retour|strookje|retour ontvangen"
        ),
        "answered_on": (
            "datum|datum antwoord|datum ingevuld|ingevuld op|laatst gewijzigd|laatst gewijzigd op|gewijzigd "
            "op|tijdstempel"
            "|tijd van voltooien|completion time|timestamp|datum ondertekening|ondertekend op|beantwoord "
            "op|datum formulier"
        ),
        "purpose_name": (
            "doel|toestemming voor|categorie|soort toestemming|voorkeur|onderwerp|kanaal|toestemmingscategorie"
        ),
        "answer": "antwoord|keuze|toestemming|waarde|status|akkoord",
        "remark": (
            "opmerking|opmerkingen|bijz|bijzonderheden|bijzonderheid|toelichting|notitie|notities|aantekening|memo"
            "|aantekeningen|opm|commentaar"
        ),
        "ignore": (
            "id|begintijd|start time|e mail|email|e mailadres|emailadres|mail|name|tijd van laatste wijziging|leerjaar"
            "|jaargroep|geslacht|leerkracht|juf meester|locatie|vestiging|ouderbijdrage|telefoon|adres|postcode|relatie"
            "|volgnummer|nr|geheim|woonplaats|last modified time|m v|jongen meisje"
        ),
    }.items()
    for word in words.split("|")
}
_PATTERNS = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (r"^(?=.*\b(ouder|verzorger|uw naam|moeder|vader)\b)(?=.*\b(naam|uw)\b)(?!.*\bkind).*", "guardian"),
        (r"^(roep|voor)naam\b.*\b(kind|leerling|zoon|dochter)", "first_name"),
        (r"^(achter|familie)naam\b.*\b(kind|leerling|zoon|dochter)", "last_name"),
        (r"^naam\b.*\b(kind|leerling|zoon|dochter)", "name"),
        (r"^in welke (groep|klas)\b|^(groep|klas)\b.*\b(kind|leerling|zoon|dochter)", "group"),
        (r"^geboortedatum\b", "birth_date"),
        (r"^(leerling|stam)(nummer|nr)\b", "pupil_number"),
        (r"^(eventuele )?opmerking", "remark"),
    )
)
_PURPOSES: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"\b(?:{words})\b")
    for code, words in {
        "schoolgids": (
            r"schoolgids(?:en)?|schoolbrochures?|infogids|informatiegids|schoolkalender|jaarkalender|brochures?"
            r"|gids"
        ),
        "website": r"(?:school)?websites?|internet(?:site|pagina)?|schoolsite|homepage|site|web(?:pagina)?",
        "sociale_media": (
            r"soc(?:ia(?:al|le)|ial)? ?media(?: ?(?:kanalen|accounts?))?|socials|facebook|instagram|twitter"
            r"|tiktok|youtube|linkedin"
        ),
        "nieuwsbrief": r"nieuwsbrie(?:f|ven)|weekbrie(?:f|ven)|weekbericht(?:en)?|weekinfo|maandbrief|infobrief",
        "ouderapp": (
            r"parro|ouder ?app|ouder ?portaal|klasbord|social schools|schoudercom|kwieb|klassen ?app|school ?app"
            r"|isy|schoolpraat|mijnschoolinfo|ziber"
        ),
        "klassenfoto": r"klass?enfoto ?s?|klasfoto ?s?|school ?fotograaf|groepsfoto ?s?|schoolfoto ?s?|portretfoto ?s?",
        "pers": r"pers|kranten?|dagblad|weekblad|tijdschriften|lokale media|streekkrant|persberichten|nieuwsmedia",
        "jaarboek": r"jaarboek(?:en)?|afscheidsboek|groep 8 boek",
        "opleiding": (
            r"opleiding(?:en)?|stage|stagiaires?|stagiair|studenten|pabo|scholing|professionalisering"
            r"|beeldcoaching|studiedoeleinden"
        ),
        "onderzoek": r"onderzoek(?:en)?",
        "bestuur": r"bestuur|schoolbestuur|stichting|bestuurs(?:website|publicaties)",
    }.items()
}
_FILLERS = words_of(
    "en of ook de het een van voor in op onze ons uw mijn kind kinderen foto foto's fotos s video's videos "
    "video film films "
    "filmpjes beeldmateriaal beeld beelden toestemming gebruik publicatie publiceren plaatsen plaatsing delen "
    "deelname aan "
    "digitale digitaal papieren school schoolse mag mogen via door wel geen ja nee account accounts kanalen "
    "kanaal pagina "
    "besloten app geeft geef u ik je jouw dochter zoon leerling leerlingen met te worden gebruikt geplaatst gedeeld "
    "schooljaar 20 21 22 23 24 25 26 27 28 29 30 2024 2025 2026 2027 2028 2029 2030 openbare openbaar eigen "
    "bijvoorbeeld "
    "bijv o a zoals waarvoor binnen buiten is er bij akkoord maken gemaakt staan komen regionale lokale "
    "regionaal lokaal"
)
_NEGATIONS = words_of(
    "niet geen bezwaar bezwaren weigert weigering weigeren geweigerd zonder verbod verboden nooit tegen behalve "
    "uitgezonderd onherkenbaar blurren geblurd optout afmelden afgemeld uitsluiten uitgesloten ingetrokken intrekken "
    "intrekking"
)
# 'wel/geen', 'ja of nee': the heading asks; 'nee = geen toestemming': the heading explains
_EITHER = re.compile(r"\b(?:wel|ja) (?:of )?(?:mag )?(?:geen|niet|nee)\b|\b(?:geen|niet|nee) (?:of )?(?:wel|ja)\b")
_TURNED = re.compile(r"\b(?:ja|1|x)\s*[=:][^,;/)]*\b(?:niet|geen|bezwaar|weiger\w*)\b")
_EXPLAINED = re.compile(r"\b(?:nee|leeg|blanco|niets|n|0)\s*[=:][^,;/)]*")
_OTHER_MATTERS = words_of(
    "ontvangen ontvangt ontvang abonnement abonneren emailadres mailadres adres aanmelden aangemeld lid gelezen login "
    "wachtwoord gebruikersnaam telefoon telefoonnummer bezorgen gekoppeld actief activatie geactiveerd "
    "vorig vorige oud oude afgelopen verlopen"
)


@lru_cache(maxsize=4096)
def norm(text: str) -> str:
    """Fold a heading to bare words: 'Lln.nr ' and 'LLN NR' become the same."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", fold(text.replace("\u00a0", " "))).split())


@lru_cache(maxsize=4096)
def role_by_header(text: str) -> str | None:
    """Give the role a heading names by itself (purposes left aside), or None."""
    bare = norm(text)
    if not bare:
        return None
    if bare in _EXACT:
        return _EXACT[bare]
    return next((role for pattern, role in _PATTERNS if pattern.search(bare)), None)


@lru_cache(maxsize=4096)
def is_negated(text: str) -> bool:
    """Whether a heading or title speaks of refusing ('niet op de website', 'bezwaar'), 'wel/geen' left aside.

    'Geen foto op de website (ja/nee)' refuses all the same: there a yes is a no.
    """
    if _TURNED.search(fold(text)):
        return True
    bare = norm(_EXPLAINED.sub(" ", fold(text))).replace("opt out", "optout")
    words = set(_EITHER.sub(" ", bare).split())
    return bool(words & _NEGATIONS) or ("nee" in words and not words & {"ja", "wel"})


@lru_cache(maxsize=4096)
def says_no_objection(text: str) -> bool:
    """Whether a heading says 'geen bezwaar', under which a cross may mean either."""
    return "geen bezwaar" in norm(text)


class PurposeNames:
    """Knows the school's purposes by code, label and the usual names."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.codes = tuple(labels)
        self._whole: dict[str, str] = {}
        for code, label in labels.items():
            self._whole.setdefault(norm(code), code)
            self._whole.setdefault(norm(label), code)
        self._known = {code: _PURPOSES[code] for code in labels if code in _PURPOSES}
        self._cache: dict[str, tuple[tuple[str, ...], bool]] = {}

    def find(self, text: str) -> tuple[tuple[str, ...], bool]:
        """Give the purposes a text names, and whether that is sure.

        One purpose is sure when its name is in the text; several are sure only when nothing but small words is left
        ('Website en nieuwsbrief'), since a yes would then count for each of them.
        """
        bare = norm(text)
        if bare not in self._cache:
            self._cache[bare] = self._find(bare)
        return self._cache[bare]

    def _find(self, bare: str) -> tuple[tuple[str, ...], bool]:
        whole = self._whole.get(bare)
        if whole is not None:
            return (whole,), True
        found: list[str] = []
        rest = bare
        for name in sorted(self._whole, key=len, reverse=True):
            if len(name) >= 4 and re.search(rf"\b{re.escape(name)}\b", rest):
                found.append(self._whole[name])
                rest = re.sub(rf"\b{re.escape(name)}\b", " ", rest)
        for code in ("ouderapp", *(code for code in self._known if code != "ouderapp")):
            pattern = self._known.get(code)
            if pattern is not None and pattern.search(rest):
                found.append(code)
                rest = pattern.sub(" ", rest)
        unique = tuple(code for code in self.codes if code in found)
        left = set(rest.split()) - _FILLERS
        if len(unique) > 1:
            return unique, not left and "klassenfoto" not in unique
        return unique, bool(unique) and not left & _OTHER_MATTERS
