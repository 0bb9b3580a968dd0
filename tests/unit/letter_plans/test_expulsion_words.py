"""What the letters of an expulsion, of hearings and of a withdrawal always say, read from the rendered text."""

from __future__ import annotations

import pytest

from tests.unit.letter_plans.samples import DECISION, EMPLOYEE, GUARDIAN, OBJECTION, PUPIL, VALUES, case, said
from wm_desktop.domain.letters import LetterKind

INTENT, EXPEL, ANSWER = LetterKind.PUPIL_EXPULSION_NOTICE, LetterKind.PUPIL_EXPULSION, LetterKind.PUPIL_OBJECTION
DAY = LetterKind.PUPIL_EXPULSION_DATE
MEASURE = LetterKind.OBJECTION_DECISION
INVITE, REPORT, WITHDRAW = LetterKind.HEARING_INVITATION, LetterKind.HEARING_REPORT, LetterKind.WITHDRAWAL
STAYS = "blijft ingeschreven op onze school"
KEPT = "Wij bewaren hem tot twee jaar nadat Noor van school is gegaan"
FIXED = {
    LetterKind.PUPIL_WARNING: (
        *(KEPT, "geven wij Noor een waarschuwing", "Regel A5", "klachtencommissie", "Dan voegen wij uw reactie toe"),
        *("geboren op 1 juni 2015, groep 7A", "incident 2026-014", "versie 3"),
    ),
    LetterKind.PUPIL_SUSPENSION: (
        *(KEPT, "van 11 maart 2026 tot en met 12 maart 2026", "twee schooldagen", "Wat er eerder is gebeurd en gedaan"),
        *("artikel 40c van de Wet op het primair onderwijs", "niet in het schoolgebouw of op het schoolplein"),
        *("weer welkom op school. De schorsing wordt niet verlengd.", "aan de Inspectie van het Onderwijs"),
        *("leerplichtambtenaar", "ook in de verzuimadministratie; die bewaren wij vijf jaar", "tot zes weken na"),
        *("Voordat wij een maatregel nemen, horen wij eerst u en Noor", "burgerlijke rechter", "klachtencommissie"),
    ),
    INTENT: (
        *(STAYS, KEPT, "Er is nog niets besloten", "U mag iemand meenemen", "U mag vooraf de stukken inzien"),
        *("Wij maken een verslag", "kunt u schriftelijk reageren", "Wij zoeken naar een andere school"),
        *("welke wensen u hebt", "alleen op deze gronden rusten", "leerplichtambtenaar", "samenwerkingsverband"),
        *("geboren op 1 juni 2015, groep 7A", "incident 2026-014", "versie 3", "Regel A5"),
    ),
    EXPEL: (
        *(STAYS, KEPT, "Het besluit gaat in op 20 april 2026", "De Wegwijzer in Bodegraven is bereid"),
        *("op 20 maart 2026 schriftelijk bevestigd", "die ook in ons voornemen stonden", "kenmerk WM-2026-031-VVW"),
        *("artikel 40 van de Wet op het primair onderwijs", "artikel 63 van die wet", "binnen zes weken"),
        *("Stuur uw bezwaar naar: Stichting De Voorbeelden, Postbus 40", "Geschillencommissie", "burgerlijke rechter"),
        *("De gegevens over in- en uitschrijving bewaren wij vijf jaar", "Inspectie van het Onderwijs", "leerplicht"),
        *("Dat gesprek was op 16 maart 2026", "alleen de gegevens die zij nodig heeft"),
    ),
    DAY: (
        *(STAYS, KEPT, "Het besluit gaat in op 28 april 2026", "op 20 maart 2026 schriftelijk bevestigd"),
        *("kenmerk WM-2026-038-VWD", "stuur uw brief naar: Stichting De Voorbeelden, Postbus 40"),
        *("burgerlijke rechter", "tot wanneer, staat in de brief met het besluit", "Inspectie", "leerplichtambtenaar"),
    ),
    ANSWER: (
        *(STAYS, KEPT, "Het bezwaar is ongegrond", "kenmerk WM-2026-038-VWD", "ontvangen op 30 maart 2026"),
        *("Dat gesprek was op 13 april 2026", "De stukken lagen vooraf voor u ter inzage"),
        "op 28 april 2026 haar oordeel",
        *("Wij volgen dat oordeel.", "artikel 63 van de Wet op het primair onderwijs", "burgerlijke rechter"),
        *("langer zolang over het besluit nog een geschil loopt", "alleen de gegevens die zij nodig heeft"),
    ),
    MEASURE: (
        *("de schorsing van Noor op 19 en 20 januari 2026.", "kenmerk WM-2026-009-SCH", "Het bezwaar is ongegrond"),
        *("ontvangen op 30 maart 2026", "Dat gesprek was op 13 april 2026", "stukken lagen vooraf voor u ter inzage"),
        *(KEPT, "burgerlijke rechter", "klachtencommissie", "incident 2026-014"),
    ),
    INVITE: (
        *("Er is nog niets besloten", "U mag iemand meenemen", "Wij maken een verslag", "schriftelijk reageren"),
        *("incident 2026-014", "in het leerlingdossier van Noor", "tot twee jaar nadat Noor van school is gegaan"),
    ),
    REPORT: (
        *("Voor gezien", "Uw opmerkingen", "____", "Handtekening", "U zegt er niet mee dat u het ermee eens bent"),
        *("Aanwezig: M. de Boer, directeur", "uiterlijk op 20 maart 2026", "in het leerlingdossier van Noor"),
    ),
    WITHDRAW: (
        *("Op 6 maart 2026", "kenmerk WM-2026-029-SCH (brief met schorsing)", "Die brief trekken wij in"),
        *("Hij geldt niet meer", "Wie een kopie van de eerdere brief kreeg", "incident 2026-014"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, found in FIXED.items() for words in found])
def test_what_is_always_there(kind: LetterKind, words: str) -> None:
    assert words in said(case(kind))


@pytest.mark.parametrize("kind", VALUES)
def test_everything_that_was_filled_in_is_in_the_letter(kind: LetterKind) -> None:
    asked = case(kind)
    text = said(asked)
    skipped = {"registered", "enclosures", "signed_by", "signed_as"}
    for part in asked.plan.fields:
        if part.name in skipped or part.kind.value in {"day", "moment", "choice", "yes_no"} or not part.when(asked):
            continue
        for line in asked.values.lines(part.name):
            assert line in text, part.name


@pytest.mark.parametrize("kind", [INTENT, EXPEL])
def test_a_child_is_not_blamed_for_its_parents(kind: LetterKind) -> None:
    asked = case(kind, {"because_of_parents": "yes", "why_no_ban": "Een ontzegging hielp twee keer niet."})
    assert "Noor kan daar niets aan doen" in said(asked)
    assert "Een ontzegging hielp twee keer niet." in said(asked)
    assert "kan daar niets aan doen" not in said(case(kind))


def test_without_a_school_nothing_changes_yet() -> None:
    asked = case(EXPEL, {"execution": "suspended", "search": "Wij vroegen vier scholen."})
    text = said(asked)
    for words in ("Tot die er is, verandert er voor Noor niets", "Wij vroegen vier scholen.", STAYS):
        assert words in text
    for words in ("gaat in op", DECISION["new_school"], "Afstand"):
        assert words not in text


@pytest.mark.parametrize(
    ("kind", "hearing", "words"),
    [
        (EXPEL, "declined", "uw kant van het verhaal te vertellen. Daar is schriftelijk van afgezien."),
        (EXPEL, "absent", "Wij hebben u twee keer uitgenodigd om uw kant van het verhaal te vertellen."),
        (ANSWER, "declined", "uw bezwaar toe te lichten. Daar is schriftelijk van afgezien."),
        (ANSWER, "absent", "Wij hebben u twee keer uitgenodigd om uw bezwaar toe te lichten."),
        (MEASURE, "declined", "uw bezwaar toe te lichten. Daar is schriftelijk van afgezien."),
        (MEASURE, "absent", "Wij hebben u twee keer uitgenodigd om uw bezwaar toe te lichten."),
    ],
)
def test_that_parents_were_not_heard_is_said_plainly(kind: LetterKind, hearing: str, words: str) -> None:
    before = "" if kind is EXPEL else "objection_"
    values = {f"{before}parents_hearing": hearing, f"{before}hearing_offered": "Per brief van 1 en 8 april."}
    text = said(case(kind, values))
    assert words in text
    assert "Per brief van 1 en 8 april." in text
    assert "Dat gesprek was op" not in text


@pytest.mark.parametrize("hearing", ["heard", "declined", "absent"])
def test_that_documents_were_not_seen_is_said_too(hearing: str) -> None:
    assert "niet voor u ter inzage" in said(case(ANSWER, {"objection_parents_hearing": hearing, "saw_documents": "no"}))


def test_each_objection_is_followed_by_its_answer() -> None:
    text = said(case(ANSWER))
    for point, answer in zip(
        OBJECTION["objection_points"].splitlines(), OBJECTION["objections_answered"].splitlines(), strict=True
    ):
        assert f"- Het bezwaar: {point} Ons antwoord: {answer}" in text


@pytest.mark.parametrize(
    ("followed", "words"),
    [
        ("followed", "Wij volgen dat oordeel."),
        ("partly", "Wij volgen dat oordeel voor een deel."),
        ("departed", "Wij wijken van dat oordeel af. Hieronder leest u waarom."),
    ],
)
def test_what_is_done_with_the_opinion(followed: str, words: str) -> None:
    assert words in said(case(ANSWER, {"opinion_followed": followed}))
    assert "oordeel" not in said(case(ANSWER, {"gpo": "none"})).split("# Als u het er niet")[0]


def test_a_revoked_decision_leaves_no_doubt() -> None:
    text = said(case(ANSWER, {"outcome": "revoked"}))
    assert "Wij nemen het besluit tot verwijdering terug: Noor blijft op onze school." in text
    assert STAYS not in text
    assert "Op 23 maart 2026 schreven wij u" in said(case(DAY, announced=None))
    assert "Op 23 maart 2026 hebben wij besloten" in said(case(ANSWER, announced=None))


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("revoked", "De maatregel vervalt."), ("partly", "Het bezwaar is voor een deel gegrond.")],
)
def test_a_measure_that_changes_after_an_objection(outcome: str, words: str) -> None:
    text = said(case(MEASURE, {"outcome": outcome}))
    assert words in text
    assert "ongegrond" not in text
    assert "artikel" not in text
    assert "Daarover schreven wij u op 23 maart 2026." in said(case(MEASURE, announced=None))
    assert "nadat uw kind van school is gegaan" in said(case(MEASURE, person=GUARDIAN))
    assert "Noor" not in said(case(MEASURE, {"measure": "de ontzegging"}, person=GUARDIAN)).split("# Onze")[0]


def test_no_word_to_the_attendance_officer_about_a_toddler() -> None:
    for kind in (INTENT, EXPEL, DAY, ANSWER):
        text = said(case(kind), attendance_officer=False)
        assert "leerplicht" not in text
        assert "samenwerkingsverband passend onderwijs krijg" in text


def test_a_decision_before_which_nothing_was_tried_has_no_empty_heading() -> None:
    assert "# Wat eerder is gedaan" in said(case(EXPEL))
    assert "# Wat eerder is gedaan" not in said(case(EXPEL, {"measures": "", "support_tried": ""}))


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (PUPIL, "leerlingdossier van Noor"),
        (EMPLOYEE, "in uw personeelsdossier"),
        (GUARDIAN, "bij de stukken van dit incident"),
    ],
)
def test_everybody_reads_where_it_is_kept(person: object, words: str) -> None:
    for kind in (INVITE, REPORT):
        text = said(case(kind, person=person))
        assert words in text
        assert "twee jaar nadat" in text
        assert ("Noor" in text.split("#")[0]) == (person is PUPIL)


def test_an_employee_may_bring_a_colleague_or_the_union() -> None:
    assert "een collega, iemand van uw vakbond" in said(case(INVITE, person=EMPLOYEE))
    assert "vakbond" not in said(case(INVITE))


def test_with_or_without_the_pupil() -> None:
    assert "Ook Noor is bij dit gesprek welkom" in said(case(INVITE))
    assert "Dit gesprek is met u, zonder Noor." in said(case(INVITE, {"with_pupil": "no"}))
    assert "zonder" not in said(case(INVITE, {"with_pupil": ""}, person=EMPLOYEE))


def test_a_withdrawal_to_somebody_else_than_parents() -> None:
    text = said(case(WITHDRAW, person=EMPLOYEE))
    assert "stuurden wij u een brief met kenmerk WM-2026-029-SCH" in text
    assert "U mag inzien wat daarin over u staat" in text
    assert "U mag" not in said(case(WITHDRAW, person=None))


def test_a_first_suspension_has_no_heading_on_what_came_before() -> None:
    assert "eerder is gebeurd" not in said(case(LetterKind.PUPIL_SUSPENSION, {"earlier": ""}))
