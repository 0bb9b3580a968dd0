"""The terms the courses of an incident need: how long, for whom, and where the rule comes from (domain reference).

The confidence is the mark of the reference: A official page, B secondary page, C general knowledge, D a choice of
design, ? not confirmed at all. What is marked C, D or ? must be looked at by a person; its length can be set.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from wm_desktop.domain.breach_clock import REPORT_WITHIN
from wm_desktop.domain.letter_case import MAX_CALENDAR_DAYS, Confidence


class TermKind(StrEnum):
    """Which term; the values are those of `wm-admin term compute`."""

    OBJECTION = "objection_6w"
    APPEAL = "appeal_6w"
    OBJECTION_DECISION = "decision_4w"
    STAFF_RESPONSE = "response_21d"
    ACCESS_REQUEST = "access_request_1m"
    ACCESS_REQUEST_EXTENDED = "access_request_3m"
    DATA_BREACH = "data_breach_72h"
    PARENT_VIEW = "parent_view_5wd"
    HEARING_NOTICE = "hearing_notice_3wd"
    SUSPENSION_LETTER = "suspension_letter_1sd"
    PUPIL_SUSPENSION = "pupil_suspension_5sd"
    PARENT_INTERIM_BAN = "parent_interim_ban_5sd"
    PARENT_BAN = "parent_ban_6m"
    PARENT_BAN_REVIEW = "parent_ban_review_3m"
    REACTION = "reaction_14d"
    STAFF_DECISION = "staff_decision_14d"
    STAFF_SUSPENSION = "staff_suspension_28d"
    SUMMARY_DISMISSAL_LETTER = "summary_dismissal_letter_2d"
    SETTLEMENT_REFLECTION = "settlement_reflection_14d"
    LEGAL_ACTION = "legal_action_2m"
    GPO_REQUEST = "gpo_request_6w"
    GPO_DEFENCE = "gpo_defence_2w"
    GPO_OPINION = "gpo_opinion_10w"
    INSPECTORATE_NOTICE = "inspectorate_same_day"
    ATTENDANCE_NOTICE = "attendance_at_once"
    DEREGISTRATION = "deregistration_7d"
    CONFIDENTIAL_INSPECTOR = "confidential_inspector_at_once"
    POLICE_REPORT = "police_report_2wd"
    COMPLAINT = "complaint_1y"


class Unit(StrEnum):
    """What a term is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    WORKING_DAYS = "working_days"
    SCHOOL_DAYS = "school_days"
    OPENING_HOURS = "opening_hours"


class Nature(StrEnum):
    """Whose term it is: that of somebody else, the school's own duty, the longest or the shortest that is allowed."""

    FOR_OTHERS = "for_others"
    FOR_SCHOOL = "for_school"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"


@dataclass(frozen=True)
class TermRule:
    """One kind of term.

    `rolls`: an end on a free day moves to the next working day. `statutory`: the Algemene termijnenwet says so; else
    the program counts in favour of the other side. `adjustable`: the school or its board sets the length. `stops`:
    the term can stand still. `longest_days`: a measure in school days lasts no longer than so many days, 0 for no
    such limit. `starts` says in Dutch what the counting starts from.
    """

    kind: TermKind
    length: int
    unit: Unit
    nature: Nature
    nl: str
    en: str
    starts: str
    source: str
    confidence: Confidence
    rolls: bool = False
    statutory: bool = False
    adjustable: bool = False
    stops: bool = False
    longest_days: int = 0

    @property
    def in_hours(self) -> bool:
        """Whether the term starts and ends at a moment instead of on a day."""
        return self.unit in {Unit.HOURS, Unit.OPENING_HOURS}


_HOUR = timedelta(hours=1)
_ATW = {"rolls": True, "statutory": True}
_LENIENT = {"rolls": True, "adjustable": True}
_OTHERS, _SCHOOL = Nature.FOR_OTHERS, Nature.FOR_SCHOOL
_A, _B, _C, _D = Confidence.OFFICIAL, Confidence.SECONDARY, Confidence.GENERAL, Confidence.CHOICE

_PUPIL = (
    TermRule(
        TermKind.OBJECTION, 6, Unit.WEEKS, _OTHERS,
        "bezwaar maken", "lodging an objection", "de dag waarop het besluit is meegedeeld",
        "WPO art. 63 lid 3", _A, **_ATW,
    ),
    TermRule(
        TermKind.OBJECTION_DECISION, 4, Unit.WEEKS, _SCHOOL,
        "beslissen op bezwaar", "deciding on an objection", "de dag waarop het bezwaar is ontvangen",
        "WPO art. 63 lid 3", _A, **_ATW, stops=True,
    ),
    TermRule(
        TermKind.GPO_REQUEST, 6, Unit.WEEKS, _OTHERS,
        "verzoek aan de Geschillencommissie passend onderwijs", "request to the disputes committee (GPO)",
        "de dag waarop het besluit is meegedeeld", "procedure GPO", _A, **_ATW,
    ),
    TermRule(
        TermKind.GPO_DEFENCE, 2, Unit.WEEKS, _SCHOOL,
        "verweerschrift aan de Geschillencommissie", "written defence to the disputes committee (GPO)",
        "de dag van het verzoek om verweer", "procedure GPO", _B,
    ),
    TermRule(
        TermKind.GPO_OPINION, 10, Unit.WEEKS, _OTHERS,
        "oordeel van de Geschillencommissie", "opinion of the disputes committee (GPO)",
        "de dag waarop het geschil is voorgelegd", "procedure GPO", _B,
    ),
    TermRule(
        TermKind.PUPIL_SUSPENSION, 5, Unit.SCHOOL_DAYS, Nature.AT_MOST,
        "langste schorsing van een leerling", "longest suspension of a pupil", "de eerste dag van de schorsing",
        "WPO art. 40c", _A, longest_days=MAX_CALENDAR_DAYS,
    ),
    TermRule(
        TermKind.SUSPENSION_LETTER, 1, Unit.SCHOOL_DAYS, _SCHOOL,
        "brief na mondelinge mededeling van de schorsing", "letter after oral notice of the suspension",
        "de dag van de mondelinge mededeling", "eigen regel (reglement schorsing)", _D, adjustable=True,
    ),
    TermRule(
        TermKind.INSPECTORATE_NOTICE, 0, Unit.DAYS, _SCHOOL,
        "melding aan de Inspectie van het Onderwijs", "notice to the Inspectorate of Education",
        "de dag waarop de schorsing ingaat", "WPO art. 40c lid 3 (dezelfde dag: eigen regel)", _B,
    ),
    TermRule(
        TermKind.ATTENDANCE_NOTICE, 0, Unit.DAYS, _SCHOOL,
        "bericht aan de leerplichtambtenaar", "notice to the attendance officer", "de dag van het besluit",
        "Leerplichtwet art. 18; Inspectie van het Onderwijs", _B,
    ),
    TermRule(
        TermKind.DEREGISTRATION, 7, Unit.DAYS, _SCHOOL,
        "uitschrijving doorgeven", "reporting the deregistration", "de dag van uitschrijving",
        "Leerplichtwet art. 18", _C,
    ),
    TermRule(
        TermKind.HEARING_NOTICE, 3, Unit.WORKING_DAYS, Nature.AT_LEAST,
        "vroegste dag van het horen", "first possible day of the hearing", "de dag van de uitnodiging",
        "eigen regel (drie tot vijf werkdagen)", _D, adjustable=True,
    ),
)  # fmt: skip

_PARENT = (
    TermRule(
        TermKind.PARENT_VIEW, 5, Unit.WORKING_DAYS, _OTHERS,
        "zienswijze van de ouder", "the parent's view", "de dag van het voornemen",
        "eigen regel", _D, adjustable=True,
    ),
    TermRule(
        TermKind.PARENT_INTERIM_BAN, 5, Unit.SCHOOL_DAYS, Nature.AT_MOST,
        "langste voorlopige ontzegging van de toegang", "longest provisional access ban",
        "de eerste dag van de voorlopige ontzegging", "eigen regel", _D, adjustable=True,
    ),
    TermRule(
        TermKind.PARENT_BAN, 6, Unit.MONTHS, Nature.AT_MOST,
        "langste ontzegging van de toegang", "longest access ban", "de eerste dag van de ontzegging",
        "voorbeeld van een ander bestuur; LKC: met einddatum", _B, adjustable=True,
    ),
    TermRule(
        TermKind.PARENT_BAN_REVIEW, 3, Unit.MONTHS, _SCHOOL,
        "evaluatie van de ontzegging", "review of the access ban", "de eerste dag van de ontzegging",
        "eigen regel", _D, adjustable=True,
    ),
)  # fmt: skip

_STAFF = (
    TermRule(
        TermKind.APPEAL, 6, Unit.WEEKS, _OTHERS,
        "beroep bij de Commissie van beroep funderend onderwijs", "appeal to the appeals committee",
        "de dag waarop het besluit is verzonden", "CAO PO hoofdstuk 12; reglement commissie", _B, rolls=True,
    ),
    TermRule(
        TermKind.STAFF_RESPONSE, 21, Unit.DAYS, _OTHERS,
        "zienswijze of verweer van de medewerker", "the employee's response", "de dag van het voornemen",
        "CAO PO (tekst 2014: drie weken); huidige tekst niet bevestigd", Confidence.UNKNOWN, **_LENIENT,
    ),
    TermRule(
        TermKind.STAFF_DECISION, 14, Unit.DAYS, _SCHOOL,
        "besluit na het verweer", "decision after the response", "de dag van het verweer of het eind van de termijn",
        "eigen regel", _D, adjustable=True,
    ),
    TermRule(
        TermKind.STAFF_SUSPENSION, 28, Unit.DAYS, Nature.AT_MOST,
        "langste schorsing van een medewerker per besluit", "longest suspension of an employee per decision",
        "de eerste dag van de schorsing", "CAO PO hoofdstuk 3 (vier weken)", _B,
    ),
    TermRule(
        TermKind.SUMMARY_DISMISSAL_LETTER, 2, Unit.DAYS, _SCHOOL,
        "brief na ontslag op staande voet aangekomen", "letter of summary dismissal received",
        "de dag van het mondelinge ontslag", "BW art. 7:677 lid 1 (rechtspraak)", _B,
    ),
    TermRule(
        TermKind.SETTLEMENT_REFLECTION, 14, Unit.DAYS, _OTHERS,
        "bedenktijd na een vaststellingsovereenkomst", "reflection after a settlement agreement",
        "de dag waarop de overeenkomst tot stand kwam", "BW art. 7:670b (drie weken als hij niet is genoemd)", _C,
        **_ATW, adjustable=True,
    ),
    TermRule(
        TermKind.LEGAL_ACTION, 2, Unit.MONTHS, _OTHERS,
        "verzoek aan de kantonrechter", "request to the court", "de dag waarop de arbeidsovereenkomst eindigde",
        "BW art. 7:686a lid 4", _C, **_ATW,
    ),
)  # fmt: skip

_ALL = (
    TermRule(
        TermKind.REACTION, 14, Unit.DAYS, _OTHERS,
        "reactie op een waarschuwing", "reaction to a warning", "de dag van de brief",
        "eigen regel", _D, **_LENIENT,
    ),
    TermRule(
        TermKind.COMPLAINT, 12, Unit.MONTHS, _OTHERS,
        "klacht bij de klachtencommissie", "complaint to the complaints committee", "de dag van de gebeurtenis",
        "klachtenregeling (meestal een jaar)", _C, adjustable=True,
    ),
    TermRule(
        TermKind.ACCESS_REQUEST, 1, Unit.MONTHS, _SCHOOL,
        "antwoord op een verzoek om inzage", "answer to a request for access", "de dag waarop het verzoek is ontvangen",
        "AVG art. 12 lid 3", _A,
    ),
    TermRule(
        TermKind.ACCESS_REQUEST_EXTENDED, 3, Unit.MONTHS, _SCHOOL,
        "antwoord op een verzoek om inzage na verlenging", "answer to a request for access after extension",
        "de dag waarop het verzoek is ontvangen", "AVG art. 12 lid 3", _B,
    ),
    TermRule(
        TermKind.DATA_BREACH, REPORT_WITHIN // _HOUR, Unit.HOURS, _SCHOOL,
        "melding van een datalek", "reporting a data breach", "het moment waarop de school het wist",
        "AVG art. 33 lid 1", _A,
    ),
    TermRule(
        TermKind.CONFIDENTIAL_INSPECTOR, 0, Unit.OPENING_HOURS, _SCHOOL,
        "overleg met de vertrouwensinspecteur", "consulting the confidential inspector",
        "het moment waarop de school het wist", "WPO art. 4a; openingstijden volgens oudersenonderwijs.nl", _B,
    ),
    TermRule(
        TermKind.POLICE_REPORT, 2, Unit.WORKING_DAYS, _SCHOOL,
        "aangifte of melding bij de politie", "report to the police", "de dag van het besluit om aangifte te doen",
        "advies Veilige Publieke Dienstverlening", _B, adjustable=True,
    ),
)  # fmt: skip

TERM_RULES: dict[TermKind, TermRule] = {rule.kind: rule for rule in (*_PUPIL, *_PARENT, *_STAFF, *_ALL)}
