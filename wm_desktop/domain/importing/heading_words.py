"""The words schools put above their columns, in Dutch and English: roles, purposes, and what changes their sense."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.importing.tables import words_of


def _one_line(text: str) -> str:
    return "|".join(line.strip() for line in text.strip().splitlines())


ROLE_WORDS: Mapping[str, str] = {
    role: _one_line(words)
    for role, words in {
        "pupil_number": """leerlingnummer|leerlingnr|leerling nummer|leerling nr|leerling id|leerlingid|lln nr|llnnr
            llnr|lln nummer|llnummer|leerlingnummers|lln|stamnummer|stamnr|stam nr|leerlingcode|administratienummer
            admin nr|relatienummer|lenerscode|key|nummer leerling|leerlingsleutel|nr leerling|pupil number|pupil no
            student number|student id|pupil id|student no""",
        "first_name": """roepnaam|voornaam|voornamen|roepnaam leerling|voornaam leerling|voornaam kind|roepnaam kind
            leerling roepnaam|leerling voornaam|roepn|voorn|first name|given name|forename|firstname""",
        "prefix": """tussenvoegsel|tussenvoegsels|tussenv|tussenvoegs|voorvoegsel|voorvoegsels|tv|tussen|tussenv s
            leerling tussenvoegsel|tsv|prefix|voorv""",
        "last_name": """achternaam|familienaam|geslachtsnaam|achternaam leerling|achternaam kind|leerling achternaam
            achtern|last name|surname|family name|lastname""",
        "name": """leerling|leerlingen|naam leerling|leerlingnaam|naam kind|kind|naam van uw kind|naam van de leerling
            naam van het kind|volledige naam|voornaam naam|voornaam en achternaam|voor en achternaam
            naam van je kind|voornaam en achternaam van uw kind|voor en achternaam van uw kind|naam|wie|naam lln
            naam van uw zoon dochter|achternaam roepnaam|roepnaam achternaam|achternaam voornaam|voornaam achternaam
            roepnaam en achternaam|namen|naam leerlingen|pupil|student|child|child name|pupil name|student name
            name of pupil|name of child|name of the child|name of your child|child s name|full name
            your child s name""",
        "group": """groep|klas|klasnaam|stamgroep|groepsnaam|groepnaam|groep klas|basisgroep|gr|groep van uw kind
            lesgroep|klas groep|huidige groep|groep leerling|groep kind|unit|class|group|form""",
        "birth_date": """geboortedatum|geb datum|gebdatum|geboorte datum|gebdat|geb dat|geb|geboren|geboren op
            geboortedag|geboortedatum kind|geboortedatum leerling|gebd|date of birth|birth date|birthdate|dob
            geb dtm""",
        "guardian": """ouder|ouders|ouder verzorger|ouders verzorgers|verzorger|naam ouder|naam ouder verzorger
            uw naam|uw naam ouder verzorger|ingevuld door|ondertekend door|gezaghebbende|naam ouders|beantwoord door
            naam verzorger|gegeven door|toestemming gegeven door|handtekening|wie heeft ingevuld|parent|guardian
            parent guardian|name of parent|parent name|your name|completed by|signed by|answered by""",
        "returned": """formulier retour|retour|ingeleverd|formulier terug|terug|formulier ontvangen|formulier ingeleverd
            formulier binnen|binnen|ontvangen|brief retour|strookje retour|strookje|retour ontvangen|form returned
            returned|formulier ja nee|retour ja nee|terugontvangen|formulier terugontvangen""",
        "answered_on": """datum|datum antwoord|datum ingevuld|ingevuld op|laatst gewijzigd|laatst gewijzigd op
            gewijzigd op|tijdstempel|tijd van voltooien|completion time|timestamp|datum ondertekening|ondertekend op
            beantwoord op|datum formulier|datum toestemming|datum invullen|datum ontvangst|datum retour|d d
            datum laatste wijziging|antwoorddatum|date|answered on|date answered|signed on|date signed""",
        "purpose_name": """doel|toestemming voor|categorie|soort toestemming|voorkeur|onderwerp|kanaal
            toestemmingscategorie|doeleinde|toestemmingssoort|type toestemming|purpose|consent for|category""",
        "answer": "antwoord|keuze|toestemming|waarde|status|akkoord|toestemming ja nee|answer|choice|consent",
        "remark": """opmerking|opmerkingen|bijz|bijzonderheden|bijzonderheid|toelichting|notitie|notities|aantekening
            memo|aantekeningen|opm|commentaar|opmerking en|opmerking school|remark|remarks|comment|comments|notes""",
        "ignore": """id|begintijd|start time|e mail|email|e mailadres|emailadres|mail|name
            tijd van laatste wijziging|leerjaar
            jaargroep|geslacht|leerkracht|juf meester|locatie|vestiging|ouderbijdrage|telefoon|adres|postcode|relatie
            volgnummer|nr|geheim|woonplaats|last modified time|m v|jongen meisje|email address|gender|teacher
            telefoonnummer|mobiel""",
    }.items()
}
PURPOSE_WORDS: Mapping[str, str] = {
    code: _one_line(words)
    for code, words in {
        "schoolgids": """school ?gids(?:en)?|school ?brochures?|infogids|informatiegids|jaargids|schoolkalender
            jaarkalender|kalender|brochures?|gids|folders?|flyers?|school guide|prospectus|school calendar""",
        "website": """(?:school)?web ?sites?|internet(?:site|pagina)?|schoolsite|homepage|site|web(?:pagina)?|www""",
        "sociale_media": r"""soc(?:ia(?:al|le)|ial)? ?media(?: ?(?:kanalen|accounts?|channels))?|socials
            sociale netwerken|soc med|facebook(?: ?pagina)?|fb|insta(?:gram)?|twitter|tiktok|youtube|linkedin|snapchat
            sm""",
        "nieuwsbrief": r"""nieuwsbrie(?:f|ven)|nieuwsbr|nwsbr(?:ief|f)?|nwsbrief|weekbrie(?:f|ven)
            weekbericht(?:en)?|weekinfo|weekmail|weeknieuws|maandbrief|maandbericht(?:en)?|infobrief|infobulletin
            nieuwsflits|news ?letters?""",
        "ouderapp": r"""parro|ouder ?apps?|ouder ?portaal|ouder ?portal|ouderplatform|klasbord|social ?schools
            schoudercom|kwieb|klassen ?apps?|klas ?app|school ?apps?|isy|schoolpraat|mijn ?school ?info|ziber
            basisonline|klassen ?pagina s?|klassen ?pagina|klaspagina|besloten (?:pagina|omgeving|deel|groep)
            gesloten omgeving|parents? app|parents? portal|class app|class page""",
        "klassenfoto": r"""klass?en ?foto ?s?|klas ?foto ?s?|school ?fotograaf|groeps ?foto ?s?|school ?foto ?s?
            portret ?foto ?s?|class (?:photo|picture) ?s?|school (?:photo|picture) ?s?|class ?(?:photo|picture)s
            school (?:photo|picture)s|school photographer|group (?:photo|picture) ?s?|group (?:photo|picture)s""",
        "pers": """pers|krant(?:en)?|krantenbericht(?:en)?|krantenartikel(?:en)?|dagblad(?:en)?|weekblad(?:en)?
            tijdschrift(?:en)?|lokale media|regionale media|streekkrant|persbericht(?:en)?|nieuwsmedia|pr|tv|televisie
            (?:lokale |regionale )?omroep|press|newspapers?|local media""",
        "jaarboek": "jaarboek(?:en)?|jaarboekje|afscheidsboek(?:je)?|groep 8 boek(?:je)?|year ?books?",
        "opleiding": """opleiding(?:en)?|opleidingsdoeleinden|stage|stagiaires?|stagiair|studenten|studie|pabo
            scholing|nascholing|professionalisering|beeldcoaching|beeldbegeleiding|studiedoeleinden|teacher training
            trainees?|student teachers?|training""",
        "onderzoek": "onderzoek(?:en)?|onderzoeksdoeleinden|research",
        "bestuur": r"""(?:website|facebook|soci\w+ media|nieuwsbrief) van (?:\w+ )?(?:school)?(?:bestuur|stichting)
            bestuur|schoolbestuur|stichting|bestuurs(?:website|publicaties)|school board|board|foundation""",
    }.items()
}
# These are looked for first: their names hold the names of other purposes.
FIRST_CODES = ("bestuur", "ouderapp")
FILLERS = words_of(
    "en of ook de het een van voor in op onze ons uw mijn kind kinderen foto foto's fotos s video's videos video film "
    "films filmpjes beeldmateriaal beeld beelden toestemming gebruik publicatie publiceren plaatsen plaatsing delen "
    "deelname aan digitale digitaal papieren school schoolse mag mogen via door wel geen ja nee account accounts "
    "kanalen kanaal pagina besloten app geeft geef u ik je jouw dochter zoon leerling leerlingen met te worden "
    "gebruikt geplaatst gedeeld schooljaar 20 21 22 23 24 25 26 27 28 29 30 2024 2025 2026 2027 2028 2029 2030 "
    "openbare openbaar eigen bijvoorbeeld bijv o a zoals waarvoor binnen buiten is er bij akkoord maken gemaakt staan "
    "komen regionale lokale regionaal lokaal x j n gefilmd gefotografeerd opnamen opnames beeldopnamen "
    "and or on the our your my child children photo photos picture pictures image images of for use used using "
    "published publish shown show placed share shared may can be to consent permission pupil pupils yes no do you "
    "give i with by digital public closed local regional channel channels page"
)
NEGATIONS = words_of(
    "weigeringen weigeraars intrekkingen "
    "niet geen bezwaar bezwaren weigert weigering weigeren geweigerd zonder verbod verboden nooit tegen behalve "
    "uitgezonderd onherkenbaar blurren geblurd optout afmelden afgemeld uitsluiten uitgesloten ingetrokken intrekken "
    "intrekking not no without refuse refuses refused refusal objection objections objects object never except "
    "withdrawn"
)
OTHER_MATTERS = words_of(
    "ontvangen ontvangt ontvang abonnement abonneren emailadres mailadres adres aanmelden aangemeld lid gelezen login "
    "wachtwoord gebruikersnaam telefoon telefoonnummer bezorgen gekoppeld actief activatie geactiveerd "
    "vorig vorige oud oude afgelopen verlopen naam namen voornaam voornamen achternaam naamsvermelding "
    "adreslijst adressenlijst adresgegevens klassenlijst telefoonlijst contactgegevens gegevens verjaardag "
    "verjaardagen geboortedatum toegang geinstalleerd betaald kosten bijdrage bekeken "
    "receive received subscribe subscription address email account login password name names previous last"
)
