"""The texts that are an answer by themselves: a yes, a no, or plain silence. Whatever is not here is a doubt.

They are compared bare: without capitals, accents, stops and double blanks (`interpret.bare`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def _with(openings: Iterable[str], rests: Iterable[str]) -> Iterator[str]:
    rests = tuple(rests)
    for opening in openings:
        for rest in rests:
            yield f"{opening} {rest}".strip()


def _texts(lines: str) -> tuple[str, ...]:
    return tuple(text.strip() for text in lines.replace("\n", "|").split("|") if text.strip())


_YES = _texts(
    """ja|ja hoor|jahoor|ja graag|ja zeker|jazeker|ja natuurlijk|ja uiteraard|ja prima|ja goed|ja dat is goed
    yes|yes please|yes sure"""
)
_AGREED = _texts(
    """akkoord|akk|ik ga akkoord|wij gaan akkoord|we gaan akkoord|ga akkoord|gaan akkoord|ouders akkoord
    beide ouders akkoord|beide akkoord|ik ben akkoord|wij zijn akkoord
    toestemming|wel toestemming|wel akkoord|ik geef toestemming|ik geef wel toestemming|wij geven toestemming
    wij geven wel toestemming|we geven toestemming|we geven wel toestemming|geef toestemming|geeft toestemming
    geven toestemming|geeft wel toestemming|ouders geven toestemming|beide ouders geven toestemming
    ik geef hiervoor toestemming|ik geef hierbij toestemming|wij geven hiervoor toestemming
    toestemming gegeven|toestemming verleend|toestemming is verleend|toestemming is gegeven|heeft toestemming
    heeft toestemming gegeven|hebben toestemming gegeven|toegestaan|is toegestaan|dat is toegestaan|goedgekeurd
    mag|mag wel|dat mag|dat mag wel|dit mag|dit mag wel|het mag|mogen|mogen wel|mag hoor
    prima|is prima|dat is prima|vind ik prima|vinden wij prima|is goed|dat is goed|vind ik goed|vinden wij goed
    in orde|is in orde|oke|okee|okay|ok|is oke|is ok
    geen bezwaar|geen bezwaren|ik heb geen bezwaar|wij hebben geen bezwaar|we hebben geen bezwaar|heb geen bezwaar
    hebben geen bezwaar|heeft geen bezwaar|geen probleem|geen enkel bezwaar|ik heb er geen bezwaar tegen
    wij hebben er geen bezwaar tegen|mee eens|ik ben het ermee eens|wij zijn het ermee eens"""
)
_YES_BESIDE = _texts(
    """j|y|wel|graag|waar|true|verleend|gegeven|beide ouders ja|ja beide ouders|ja alles|ja voor alles|ja alles mag
    alles mag|mag alles|alles akkoord|akkoord met alles|alles toegestaan|voor alles toestemming|ja overal voor
    agree|agreed|i agree|we agree|yes i agree|consent|i consent|we consent|yes i consent|consent given
    consent granted|permission|permission given|permission granted|i give permission|we give permission
    yes i give permission|yes we give permission|yes i give my permission|i give consent|we give consent
    yes i give consent|i give my consent|yes i give my consent|granted|allowed|approved|accepted|i accept|given
    no objection|no objections|i have no objection|we have no objection|no problem|yes no problem|fine"""
)
YES_TEXTS = frozenset((*_YES, *_YES_BESIDE, *_with(("", "ja", "ja hoor", "ja graag", "ja zeker"), _AGREED)))

_NO = _texts("nee|nee hoor|nee dank u|nee bedankt|nee dank je|nee zeker niet|nee absoluut niet|nee nooit|nee sorry")
_REFUSED = _texts(
    """niet akkoord|geen akkoord|ik ga niet akkoord|wij gaan niet akkoord|we gaan niet akkoord|ga niet akkoord
    gaan niet akkoord|ouders niet akkoord|ouder niet akkoord
    geen toestemming|ik geef geen toestemming|wij geven geen toestemming|we geven geen toestemming
    geef geen toestemming|geeft geen toestemming|geven geen toestemming|ouders geven geen toestemming
    ik geef hiervoor geen toestemming|ik geef hierbij geen toestemming|wij geven hiervoor geen toestemming
    geen toestemming gegeven|geen toestemming verleend|heeft geen toestemming|heeft geen toestemming gegeven
    toestemming geweigerd|toestemming niet verleend|toestemming niet gegeven|niet verleend
    toestemming ingetrokken|toestemming is ingetrokken
    niet|mag niet|dat mag niet|dit mag niet|het mag niet|mogen niet|liever niet|liever niet hoor|niet gewenst
    ongewenst|niet toegestaan|is niet toegestaan|wil niet|wil ik niet|willen wij niet|willen we niet
    ik wil dat niet|ik wil dit niet|wij willen dat niet|wij willen dit niet|we willen dat niet|wil dit niet
    bezwaar|wel bezwaar|ik heb bezwaar|wij hebben bezwaar|heb bezwaar|heeft bezwaar|hebben bezwaar|maakt bezwaar
    ik maak bezwaar|wij maken bezwaar|geen foto s|geen foto|liever geen foto s|geen beeldmateriaal
    niet mee eens|niet eens|ik ben het er niet mee eens|oneens"""
)
_NO_BESIDE = _texts(
    """n|no|geen|onwaar|false|geweigerd|weigert|weigering|ouders weigeren|ouder weigert|ingetrokken|afgekeurd
    afgewezen|verboden|absoluut niet|zeker niet|nooit|nergens|nergens voor|niets|niks|voor niets|alles nee
    no thanks|no thank you|no permission|no consent|not|not allowed|not agreed|refused|denied|declined|rejected
    withdrawn|revoked|consent withdrawn|objection|i object|we object|disagree|i disagree|we disagree
    i do not agree|we do not agree|i do not consent|we do not consent|i don t agree|i don t consent
    i do not give permission|we do not give permission|no i do not give permission|no we do not give permission
    no i do not give consent|i do not give consent|no i do not agree|no i do not consent|no i don t agree
    no i do not give my permission|no i don t give permission|i don t give permission|do not agree
    do not consent|not permitted|permission denied|permission refused|consent refused"""
)
NO_TEXTS = frozenset((*_NO, *_NO_BESIDE, *_with(("", "nee", "nee hoor"), _REFUSED)))

SILENT_TEXTS = frozenset(
    (
        "",
        *_texts(
            """niet ingevuld|onbekend|geen antwoord|onbeantwoord|niet beantwoord|leeg|n v t|nvt|niet van toepassing
            nog niet ingevuld|geen reactie|geen reactie ontvangen|niet ingeleverd|nog niet ingeleverd
            nog niet beantwoord|volgt|volgt nog|volgt later|komt nog|geen voorkeur|nog niet bekend|nog onbekend
            geen formulier|nog niet ontvangen|niet ontvangen|formulier niet ontvangen|formulier niet terug
            nog niet terug|niet terug|nog niet retour|niet retour|nog geen antwoord|nog geen reactie|nog niets
            niets ingevuld|nog niet|blanco|n n b|nnb|ntb|n t b|nog te bepalen|weet niet|weet ik niet|weet nog niet
            weet ik nog niet|geen idee|nog niet gevraagd|niet gevraagd|nog vragen|nog navragen
            in afwachting|in behandeling|openstaand|nog open|niet gereageerd|nog niet gereageerd
            unknown|not answered|unanswered|no answer|no response|n/a|pending|tbd|not applicable|not received
            not filled in|blank|empty|to follow|not yet|not yet answered|not yet received|none yet|awaiting"""
        ),
    )
)
