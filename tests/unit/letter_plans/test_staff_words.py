"""What the letters to employees always say, and never say, read from the rendered text (domain reference 12.1)."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.unit.letter_plans.samples import paragraphs, said
from tests.unit.letter_plans.staff_samples import case, changed
from wm_desktop.domain.courses.facts import FieldKind
from wm_desktop.domain.courses.staff_rules import forbidden_words
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.gate import missing_in
from wm_desktop.domain.letter_plans.staff import PLANS
from wm_desktop.domain.letter_plans.staff_ending import DISMISSED
from wm_desktop.domain.letters import LetterKind
from wm_desktop.paths import resource

K = LetterKind
KINDS = tuple(plan.kind for plan in PLANS)
KEPT = "twee jaar na het einde van uw dienstverband"
WHO = ("bij Het Voorbeeld als leerkracht", "incident 2026-014", "M. de Bruijn", "telefoon 0172 61 00 00")
RULES = ("Regel A5:", "protocol sociale media", "versie 3")
SEE = "U mag uw dossier inzien"
_NOTICE = (
    *("Er is nog niets besloten", "U mag zich laten helpen", "U mag de stukken inzien", "een kopie van krijgen"),
    *("21 dagen, gerekend vanaf de dag nadat u hem kreeg", "tot en met", "schriftelijk", "Postbus 40", "Grond 1:"),
    *("dan krijgt u eerst een nieuw voornemen", "hoe u in beroep kunt gaan", "binnen een jaar uit uw dossier", KEPT),
    *("artikel 3.14 van de CAO PO 2025-2027", *RULES),
)
_ORDER = ("ordemaatregel", "geen straf", "betekent niet dat vaststaat dat u iets verkeerd hebt gedaan")
_DECISION = (
    *("ook in het voornemen", "WM-2026-009-MVX", "Commissie van beroep funderend onderwijs", "binnen zes weken"),
    *("Wat het bestuur daarvan vindt", "artikel 3.14 van de CAO PO 2025-2027", "Grond 1:", KEPT, SEE, *RULES),
)
_SUSPENSION = (
    *_DECISION,
    *_ORDER,
    *(
        "salaris wordt tijdens de schorsing doorbetaald",
        "Uw contactpersoon is",
        "voorlopige voorziening",
        "kort geding",
    ),
    *("eindigt na", "vanzelf", "Wat er nu gebeurt"),
)
FIXED = {
    K.STAFF_WARNING: (
        *("artikel 7:660 van het Burgerlijk Wetboek", "artikel 7:611", "verandert niets aan uw functie of uw salaris"),
        *("binnen veertien dagen", "Wij voegen uw reactie bij deze brief", "een klacht indienen", KEPT, SEE, *RULES),
    ),
    K.STAFF_REPRIMAND_NOTICE: (*_NOTICE, "plichtsverzuim", "disciplinaire maatregel", "Grond 2:", "15.30 uur"),
    K.STAFF_REPRIMAND: (
        *_DECISION, "plichtsverzuim", "voorwaardelijke schriftelijke berisping", "Dit is de voorwaarde",
    ),
    K.STAFF_SUSPENSION_NOTICE: (
        *_NOTICE, *_ORDER, "Uw salaris loopt door", "10.00 uur", "kan het bestuur na het gesprek",
    ),
    K.STAFF_SUSPENSION: _SUSPENSION,
    K.STAFF_EXTENSION_NOTICE: (
        *_NOTICE, *_ORDER, "Dat is een nieuw besluit", "U bent geschorst tot en met", "het onderzoek nog niet klaar is",
    ),
    K.STAFF_SUSPENSION_EXTENSION: (*_SUSPENSION, "opnieuw te schorsen", "Uw eerdere schorsing loopt tot en met"),
    K.STAFF_SUSPENSION_LIFTED: (
        *("heeft uw schorsing op", "bent u weer welkom op uw werk", "krijgt u terug", "geldt niet meer"),
        *("bij het besluit tot schorsing", KEPT, SEE),
    ),
    K.STAFF_ENDING_NOTICE: (
        *("is van plan", "uw dienstverband loopt door", "Vraag advies voordat u iets beslist of ondertekent"),
        *("vakbond", "alleen als u daarmee instemt", "14 dagen lang", "21 dagen", "geen schorsing", "Postbus 40"),
        *("artikel 7:669 lid 3", KEPT, SEE, "U mag de stukken inzien", *RULES),
    ),
    K.STAFF_SUMMARY_DISMISSAL: (
        *("artikelen 7:677 lid 1 en 7:678", "Elk van deze redenen is op zichzelf een dringende reden", "ook samen"),
        *("Het bestuur kende deze feiten op", "uw persoonlijke omstandigheden", "artikel 7:677 lid 2", "Reden 2:"),
        *("binnen twee maanden", "kantonrechter", "bij het UWV", KEPT, SEE, *RULES),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_always_there(kind: LetterKind) -> None:
    text = said(case(kind))
    assert [words for words in (*WHO, *FIXED[kind]) if words not in text] == []


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_was_filled_in_is_in_the_letter_but_the_advice_of_the_lawyer(kind: LetterKind) -> None:
    asked = case(kind)
    text = said(asked)
    written = {FieldKind.TEXT, FieldKind.LINE, FieldKind.LINES}
    for part in asked.plan.fields:
        if part.kind in written and not part.name.startswith(("to_", "signed_", "checked_")):
            for line in asked.values.lines(part.name):
                assert line in text, part.name
    assert "van Vliet" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_but_a_dismissal_dismisses(kind: LetterKind) -> None:
    text = said(case(kind)).casefold()
    assert DISMISSED.search(text) is None
    assert ("geëindigd" in text) == (kind is K.STAFF_SUMMARY_DISMISSAL)
    assert ("u werkt bij" in text) == (kind is not K.STAFF_SUMMARY_DISMISSAL)


def test_the_letter_of_a_talk_holds_no_word_of_discipline() -> None:
    template = (resource("letters") / "staff_warning.j2").read_text(encoding="utf-8")
    assert forbidden_words(template) == ()
    assert forbidden_words(said(case(K.STAFF_WARNING))) == ()


@pytest.mark.parametrize("kind", [K.STAFF_SUSPENSION_NOTICE, K.STAFF_SUSPENSION, K.STAFF_SUSPENSION_LIFTED])
def test_a_measure_of_order_does_not_speak_of_discipline(kind: LetterKind) -> None:
    assert set(forbidden_words(said(case(kind)))) <= {"straf"}  # 'zij is geen straf'


def test_a_reprimand_without_a_condition() -> None:
    text = said(changed(case(K.STAFF_REPRIMAND), {"conditional": "no"}))
    assert "Deze brief is die berisping" in text
    assert "voorwaarde" not in text.replace("daarom is de berisping voorwaardelijk", "")


@pytest.mark.parametrize("kind", [K.STAFF_REPRIMAND, K.STAFF_SUSPENSION, K.STAFF_SUSPENSION_EXTENSION])
def test_a_decision_without_a_view_says_why(kind: LetterKind) -> None:
    none = {"view": "", "answer": "", "heard_on": "", "no_view": "U kon reageren tot en met 5 oktober."}
    text = said(changed(case(kind), none))
    assert "geen reactie van u op het voornemen gekregen. U kon reageren tot en met 5 oktober." in text
    assert "Wat het bestuur daarvan vindt" not in text
    assert "op het voornemen gereageerd" in said(changed(case(kind), {"heard_on": ""}))


@pytest.mark.parametrize("kind", [K.STAFF_REPRIMAND, K.STAFF_SUSPENSION, K.STAFF_SUSPENSION_EXTENSION])
def test_a_notice_on_paper_is_not_named_by_a_number(kind: LetterKind) -> None:
    text = said(changed(case(kind), announced=None))
    assert "ons kenmerk" not in text


@pytest.mark.parametrize("kind", [K.STAFF_REPRIMAND_NOTICE, K.STAFF_ENDING_NOTICE, K.STAFF_SUMMARY_DISMISSAL])
def test_who_was_not_heard_reads_why(kind: LetterKind) -> None:
    unheard = {"hearing": "", "heard_on": "", "no_hearing_reason": "U kwam twee keer niet."}
    assert "niet kunnen spreken. De reden daarvan is: U kwam twee keer niet." in said(changed(case(kind), unheard))


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("agreement", "u bent daartoe niet verplicht"),
        ("court", "Alleen de rechter kan dat beslissen"),
        ("court", "hoger beroep bij het gerechtshof"),
        ("uwv", "Het UWV vraagt u eerst om een reactie"),
    ],
)
def test_each_route_says_what_the_employee_can_do(route: str, words: str) -> None:
    text = said(changed(case(K.STAFF_ENDING_NOTICE), {"route": route}))
    assert words in text
    assert ("bedenktijd" in text) == (route == "agreement")


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        ("inquiry", "het onderzoek nog niet klaar is"),
        ("prosecution", "een strafrechtelijke procedure loopt. Hoe die afloopt, staat niet vast"),
        ("dismissal", "een procedure over het einde van uw dienstverband voorbereidt"),
    ],
)
@pytest.mark.parametrize("kind", [K.STAFF_EXTENSION_NOTICE, K.STAFF_SUSPENSION_EXTENSION])
def test_an_extension_names_its_cause(kind: LetterKind, cause: str, words: str) -> None:
    assert words in said(changed(case(kind), {"cause": cause}))


def test_one_reason_is_not_several() -> None:
    one = case(K.STAFF_SUMMARY_DISMISSAL).values.lines("grounds")[0]
    text = said(changed(case(K.STAFF_SUMMARY_DISMISSAL), {"grounds": one}), several_rules=True)
    assert "Deze reden is een dringende reden" in text
    assert "Elk van deze redenen" not in text
    assert "aan deze regels uit" in text


@pytest.mark.parametrize("kind", [K.STAFF_REPRIMAND_NOTICE, K.STAFF_SUSPENSION_NOTICE, K.STAFF_ENDING_NOTICE])
def test_without_an_address_of_the_board_a_person_takes_the_response(kind: LetterKind) -> None:
    assert "reactie naar M. de Bruijn" in said(changed(case(kind), board_address=()))


@settings(max_examples=40)
@given(data=st.data(), kind=st.sampled_from(KINDS))
def test_a_letter_has_no_hole_in_it(data: st.DataObject, kind: LetterKind) -> None:
    asked = case(kind)
    free = sorted(part.name for part in asked.plan.fields if not part.required)
    empty = data.draw(st.sets(st.sampled_from(free)))
    choices = {
        part.name: data.draw(st.sampled_from([one.code for one in part.choices]))
        for part in asked.plan.fields
        if part.choices
    }
    blank = {name: "" for name in ("happened", "platform", "phone", "email") if data.draw(st.booleans())}
    several = data.draw(st.booleans())
    made = changed(asked, {**dict.fromkeys(empty, ""), **choices})
    assume({one.field for one in missing_in(made)} <= set(choices))
    found = paragraphs(made, **blank, several_rules=several)
    text = "\n".join(found).replace("2800 AA  GOUDA", "2800 AA GOUDA")  # an address has two blanks there
    assert not re.search(r"[{}]|None|\bTrue\b|  | [,.;:]|\( |\(\)|,\s*,", text)
    for before, after in zip(found, (*found[1:], "# "), strict=True):
        assert not (before.startswith("# ") and after.startswith("# ")), before


@pytest.mark.parametrize("kind", KINDS)
def test_each_template_bears_its_name(kind: LetterKind) -> None:
    text = (resource("letters") / f"{kind.value}.j2").read_text(encoding="utf-8")
    assert text.startswith(f"{{# {kind.value}, versie 1: ")
    assert plan_of(kind).kind is kind
