"""A dispute about another course: objection, complaint, court, appeal or committee (domain reference 3.3, 4, 5.1)."""

from __future__ import annotations

from wm_desktop.domain.courses.dispute_rules import (
    APPEAL_FOR_STAFF,
    IN_EXPULSION,
    LATE,
    NOT_FOR_GPO,
    NOT_OBJECTION,
    ONLY_OBJECTION,
    UNHEARD,
    deadline_given,
    is_form,
    received_on,
)
from wm_desktop.domain.courses.limits import DELIVERY, delivered_for_sure, not_in_future
from wm_desktop.domain.courses.model import CourseKind, Machine, Never, State, Step, TaskPlan, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    choice_field,
    day_field,
    day_of,
    days_later,
    hinted,
    letter_sent,
    line_field,
    report_field,
    same_day,
    signed_by_board,
    text_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_OPEN = frozenset({"received", "heard"})
_SOURCE = "law-and-letters 3.3"


def _task(code: str, nl: str, en: str, by: Who = Who.OFFICE) -> TaskPlan:
    return TaskPlan(code, Words(nl, en), same_day, by, source=_SOURCE)


_AFTERWARDS = (
    _task("carry_out", "Voer de uitkomst uit en pas de maatregel zo nodig aan",
          "Carry out the outcome and change the measure if needed", Who.PRINCIPAL),
    TaskPlan(
        "keep_or_not",
        Words(
            "Beslis hoe lang het dossier nog bewaard moet blijven; hef het bewaren op als niets meer loopt",
            "Decide how long the file must be kept; lift the hold when nothing runs any more",
        ),
        days_later(90),
        Who.PRINCIPAL,
        source="law-and-letters 7.1, 12.2",
    ),
)  # fmt: skip

_RECEIVING = (
    Step(
        "receive",
        Words("Geschil ontvangen", "Dispute received"),
        frozenset({"start"}),
        "received",
        Words(
            "Leg elk bezwaar, elke klacht of zaak apart vast. Vul de dag in waarop het stuk binnenkwam.",
            "Record each objection, complaint or case on its own. Fill in the day the paper came in.",
        ),
        Who.OFFICE,
        (
            choice_field(
                "form",
                "soort",
                "kind",
                ("objection", "bezwaar bij het bestuur", "objection to the board"),
                ("complaint", "klacht bij de klachtencommissie", "complaint to the complaints committee"),
                ("court", "zaak bij de rechter", "case before the court"),
                ("appeal", "beroep bij de commissie van beroep", "appeal to the appeals committee"),
                ("gpo", "Geschillencommissie passend onderwijs", "disputes committee (GPO)"),
            ),
            day_field("received_on", "ontvangen op", "received on"),
            line_field("who", "van wie", "from whom"),
            text_field("asked", "wat wordt gevraagd, en waarom", "what is asked, and why"),
            hinted(
                day_field("papers_by", "verweer of stukken uiterlijk op", "defence or papers due on", required=False),
                "De dag die in de brief van de commissie of de rechter staat.",
                "The day that the letter of the committee or the court gives.",
            ),
        ),
        (not_in_future("received_on"), IN_EXPULSION, NOT_FOR_GPO, APPEAL_FOR_STAFF),
        (
            _task("confirm", "Bevestig de ontvangst", "Confirm the receipt"),
            _task("tell_board", "Laat het bestuur het stuk zien, en vraag of een jurist moet meekijken",
                  "Show the board the paper, and ask whether a lawyer should look along", Who.PRINCIPAL),
            TaskPlan(
                "papers",
                Words("Dien verweer of stukken in", "Hand in a defence or papers"),
                day_of("papers_by"),
                Who.BOARD,
                when=deadline_given,
                done_by=frozenset({"defend", "withdrawn", "ruling"}),
                source=_SOURCE,
            ),
        ),
        (
            TermPlan(
                TermKind.OBJECTION_DECISION,
                Words("Beslissing op bezwaar", "Decision on the objection"),
                received_on,
                frozenset({"decide", "withdrawn"}),
                when=is_form("objection"),
            ),
            TermPlan(
                TermKind.GPO_OPINION,
                Words("Oordeel van de Geschillencommissie", "Opinion of the disputes committee"),
                received_on,
                frozenset({"ruling", "withdrawn"}),
                when=is_form("gpo"),
            ),
        ),
        entry=EntryKind.MAIL_IN,
        hold=Words("Er loopt een geschil over een maatregel.", "A dispute about a measure runs."),
    ),
    Step(
        "defend",
        Words("Verweer of stukken ingediend", "Defence or papers handed in"),
        _OPEN,
        by=Who.BOARD,
        fields=(text_field("papers", "wat, door wie, en waar het staat", "what, by whom, and where it is"),),
        entry=EntryKind.MAIL_OUT,
    ),
    Step(
        "hear",
        Words("Hoorzitting gehouden", "Hearing held"),
        _OPEN,
        "heard",
        Words(
            "Bij bezwaar hoort het bestuur zelf, nadat de indiener de stukken kon inzien. Anders: de zitting daar.",
            "For an objection the board itself hears, after the papers could be seen. Otherwise: the hearing there.",
        ),
        Who.BOARD,
        (line_field("who", "wie er waren", "who was there"), report_field()),
        entry=EntryKind.HEARING,
    ),
    Step(
        "not_heard",
        Words("Geen hoorzitting", "No hearing"),
        frozenset({"received"}),
        "heard",
        Words(
            "Bij bezwaar alleen als de indiener daar schriftelijk van afzag of twee keer niet kwam.",
            "For an objection only when the objector declined in writing or twice did not come.",
        ),
        fields=(text_field("why", "waarom niet, en waar dat uit blijkt", "why not, and what shows it"),),
    ),
)  # fmt: skip

_ENDING = (
    Step(
        "decide",
        Words("Beslissing op bezwaar", "Decision on the objection"),
        _OPEN,
        "decided",
        Words(
            "Ga op elk bezwaar in. Laat zo mogelijk iemand anders beslissen dan wie het eerste besluit nam.",
            "Answer each objection. If possible let somebody else decide than who took the first decision.",
        ),
        Who.BOARD,
        (
            choice_field(
                "outcome",
                "uitkomst",
                "outcome",
                ("upheld", "ongegrond: de maatregel blijft", "rejected: the measure stands"),
                ("partly", "deels gegrond", "partly allowed"),
                ("revoked", "gegrond: de maatregel vervalt", "allowed: the measure is withdrawn"),
            ),
            text_field("answers", "de bezwaren en het antwoord daarop", "the objections and the answer to each"),
            *SIGNATURE,
            LETTER,
            DELIVERY,
        ),
        (ONLY_OBJECTION, UNHEARD, LATE, signed_by_board(), letter_sent(), delivered_for_sure()),
        _AFTERWARDS,
        entry=EntryKind.DECISION,
    ),
    Step(
        "ruling",
        Words("Uitspraak of oordeel ontvangen", "Ruling or opinion received"),
        _OPEN,
        "decided",
        Words("Bewaar de uitspraak bij het dossier.", "Keep the ruling with the file."),
        Who.BOARD,
        (
            choice_field(
                "outcome",
                "uitkomst",
                "outcome",
                ("upheld", "de school krijgt gelijk", "in favour of the school"),
                ("partly", "deels", "partly"),
                ("revoked", "de ander krijgt gelijk", "in favour of the other side"),
                ("inadmissible", "niet inhoudelijk behandeld", "not dealt with in substance"),
            ),
            day_field("ruled_on", "datum van de uitspraak", "date of the ruling"),
            text_field("ruling", "wat de uitspraak zegt", "what the ruling says"),
            text_field("answer", "wat het bestuur ermee doet", "what the board does with it"),
        ),
        (NOT_OBJECTION, not_in_future("ruled_on")),
        (
            *_AFTERWARDS,
            TaskPlan(
                "tell_answer",
                Words(
                    "Laat indiener en commissie weten wat het bestuur met het oordeel doet",
                    "Tell the complainant and the committee what the board does with the opinion",
                ),
                days_later(28),
                Who.BOARD,
                when=is_form("complaint", "gpo"),
                source="klachtenregeling; WPO 14 (vier weken)",
                confidence=Confidence.GENERAL,
            ),
        ),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "withdrawn",
        Words("Ingetrokken of onderling opgelost", "Withdrawn or settled"),
        _OPEN,
        "withdrawn",
        fields=(text_field("proof", "wat is geschreven of afgesproken, en wanneer", "what was written, and when"),),
        tasks=_AFTERWARDS[1:],
        entry=EntryKind.MAIL_IN,
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.DISPUTE,
    words=Words("Geschil over een maatregel", "Dispute about a measure"),
    about=frozenset(),
    about_course=True,
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("received", Words("Ontvangen", "Received")),
        State("heard", Words("Gehoord", "Heard")),
        State("decided", Words("Beslist", "Decided"), final=True),
        State("withdrawn", Words("Ingetrokken", "Withdrawn"), final=True, aside=True),
    ),
    steps=(*_RECEIVING, *_ENDING),
    never=(
        Never(
            Words("Directeur beslist op bezwaar", "The principal decides an objection"),
            Words(
                "Een bezwaar richt zich tot het bestuur; dat hoort de indiener en beslist.",
                "An objection is addressed to the board, which hears the objector and decides.",
            ),
            "law-and-letters 5.3, 12.2",
            Confidence.CHOICE,
        ),
    ),
    caption=Words(
        "Iemand is het niet eens met een maatregel. Het dossier wordt bewaard zolang dit loopt. Bij een schorsing van "
        "een leerling of een ontzegging geldt de regeling van het bestuur; kijk na wat daarin staat.",
        "Somebody disagrees with a measure. The file is kept while this runs. For a pupil's suspension or a ban the "
        "rule of the board holds; look up what it says.",
    ),
    source="law-and-letters 3.3, 4, 11.3 (GESCHIL)",
)
