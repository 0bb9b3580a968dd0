"""The talk with the confidential inspector and everything its record holds (domain reference 6.1)."""

from __future__ import annotations

from wm_desktop.domain.courses.build import at, doubt, moment_field, must, said_yes, task
from wm_desktop.domain.courses.inspector_rules import (
    PHONE,
    duty_denied,
    ended_early,
    ended_late,
    no_conclusion,
    was_closed,
)
from wm_desktop.domain.courses.model import Asked, Step, Who
from wm_desktop.domain.courses.parts import (
    choice_field,
    day_field,
    day_of,
    line_field,
    same_day,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence

_SOURCE = "law-and-letters 6.1"
_B = Confidence.SECONDARY
_DUTY = (
    yes_no_field(
        "duty",
        "gaat het om de overlegplicht (mogelijk zedenmisdrijf door een medewerker)",
        "is the duty to consult involved (possible sexual offence by an employee)",
    ),
    yes_no_field("suspicion", "conclusie: redelijk vermoeden", "conclusion: reasonable suspicion", required=False),
)
_NO_CONCLUSION = must(
    "no_conclusion",
    "De overlegplicht speelt. Vul dan ook in of het overleg tot een redelijk vermoeden leidde.",
    "The duty to consult is involved. Then also fill in whether the consultation led to a reasonable suspicion.",
    no_conclusion,
    "WPO 4a; law-and-letters 6.1",
    _B,
    field="suspicion",
)


_POLICE_TASK = task(
    "police",
    "Doe aangifte bij de politie: begin het traject Politie in dit dossier (het bestuur)",
    "Report to the police: begin the police course in this file (the board)",
    "close",
    due=same_day,
    by=Who.BOARD,
    when=said_yes("suspicion"),
    source="WPO 4a",
    confidence=_B,
)
_INFORM_TASKS = (
    task(
        "inform_parents",
        "Licht de ouders in, voor de aangifte",
        "Inform the parents, before the report to the police",
        "inform_parents",
        due=same_day,
        by=Who.BOARD,
        when=said_yes("suspicion"),
        source="WPO 4a",
        confidence=_B,
    ),
    task(
        "inform_accused",
        "Licht de aangesprokene in, voor de aangifte; overleg eerst met politie of inspecteur over het moment",
        "Inform the accused, before the report; ask the police or the inspector first about the moment",
        "inform_accused",
        due=same_day,
        by=Who.BOARD,
        when=said_yes("suspicion"),
        source="WPO 4a",
        confidence=_B,
    ),
)


def _unqualified(asked: Asked) -> bool:
    return not asked.case.has("qualify", "must_consult")


CALLS = (
    Step(
        "call",
        Words("Gesprek met de vertrouwensinspecteur", "Talk with the confidential inspector"),
        at("to_do", "not_reached"),
        "called",
        Words(
            "Schrijf het op terwijl u het nog weet. Noem in het gesprek liever geen namen van kinderen.",
            "Write it down while you still know. Better give no names of children in the call.",
        ),
        fields=(
            line_field("caller", "wie belde", "who called", carried=True),
            line_field("number", f"gebeld nummer ({PHONE})", f"number called ({PHONE})"),
            moment_field("ended_at", "einde van het gesprek", "end of the call"),
            line_field("inspector", "naam van de inspecteur, of 'niet verstrekt'", "name, or 'not given'"),
            line_field("reference", "kenmerk van de inspectie", "reference of the inspectorate", required=False),
            choice_field(
                "names_given",
                "namen genoemd",
                "names given",
                ("none", "geen namen", "no names"),
                ("initials", "alleen voorletters", "initials only"),
                ("names", "namen", "names"),
            ),
            choice_field(
                "category",
                "soort",
                "category",
                ("sexual", "seksuele intimidatie of misbruik", "sexual intimidation or abuse"),
                ("mental", "psychisch geweld", "mental violence"),
                ("physical", "fysiek geweld", "physical violence"),
                ("bullying", "grove pesterijen", "gross bullying"),
                ("discrimination", "discriminatie", "discrimination"),
                ("radicalisation", "radicalisering", "radicalisation"),
            ),
            text_field("advice", "advies, in eigen woorden", "advice, in your own words"),
            text_field("follow_up", "afspraken", "agreements", required=False),
            line_field("follow_up_by", "wie voert ze uit", "who carries them out", required=False),
            day_field("follow_up_on", "voor welke dag", "by which day", required=False),
            *_DUTY,
        ),
        guards=(
            doubt(
                "unqualified",
                "Nog niet is vastgelegd wie dit gedrag grensoverschrijdend noemt. Volgens het protocol beslist het "
                "bestuur dat.",
                "Who calls this conduct transgressive was not recorded yet. The protocol leaves that to the board.",
                _unqualified,
                _SOURCE,
                early=True,
            ),
            doubt(
                "outside_hours",
                "Op dit moment was de vertrouwensinspecteur niet bereikbaar (werkdagen 8.00 tot 17.00 uur).",
                "The confidential inspector could not be reached at this moment (working days 8:00 to 17:00).",
                was_closed,
                _SOURCE,
                _B,
            ),
            must(
                "ended_before_start",
                "Het gesprek eindigt voor het begint.",
                "The call ends before it begins.",
                ended_early,
                _SOURCE,
                field="ended_at",
            ),
            must(
                "ends_in_future",
                "Het einde van het gesprek ligt in de toekomst.",
                "The end of the call lies in the future.",
                ended_late,
                _SOURCE,
                field="ended_at",
            ),
            _NO_CONCLUSION,
            doubt(
                "duty_denied",
                "Het dossier noemt een vermoeden van een zedenmisdrijf, dit gesprek niet.",
                "The file mentions the suspicion of a sexual offence, this call does not.",
                duty_denied,
                "WPO 4a; law-and-letters 6.1",
                _B,
                field="duty",
            ),
        ),
        tasks=(
            task(
                "follow_up",
                "Voer uit wat met de vertrouwensinspecteur is afgesproken",
                "Do what was agreed with the confidential inspector",
                "close",
                due=day_of("follow_up_on"),
                when=lambda asked: bool(asked.facts.text("follow_up")),
                source=_SOURCE,
            ),
            *_INFORM_TASKS,
            _POLICE_TASK,
        ),
        entry=EntryKind.CALL,
    ),
    Step(
        "call_again",
        Words("Opnieuw gesproken", "Talked again"),
        at("called"),
        fields=(
            line_field("caller", "wie belde", "who called", carried=True),
            line_field("inspector", "naam van de inspecteur, of 'niet verstrekt'", "name, or 'not given'"),
            text_field("advice", "advies, in eigen woorden", "advice, in your own words"),
            *_DUTY,
        ),
        guards=(_NO_CONCLUSION,),
        tasks=(*_INFORM_TASKS, _POLICE_TASK),
        entry=EntryKind.CALL,
    ),
)
