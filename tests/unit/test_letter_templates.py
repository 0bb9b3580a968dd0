"""What can be said of a text of a letter without printing it."""

from __future__ import annotations

import itertools
import os
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.letter_templates import differences as comparing
from wm_desktop.domain.letter_templates import presence as working_out
from wm_desktop.domain.letter_templates.checks import MOST_NAMED, MOST_UNKNOWN, check
from wm_desktop.domain.letter_templates.differences import Change, Stretch, differ, differences
from wm_desktop.domain.letter_templates.fields import TemplateField, TemplateFieldKind, examples, nearest
from wm_desktop.domain.letter_templates.findings import MustAppear, Weight
from wm_desktop.domain.letter_templates.outline import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Branch,
    Condition,
    Each,
    Filled,
    Not,
    Outline,
    Plain,
    Printed,
    Says,
    conditions,
    names_in,
    uses,
)
from wm_desktop.domain.letter_templates.presence import (
    Presence,
    blank_when,
    presence,
    printed_when,
    said_when,
)
from wm_desktop.domain.letter_templates.versions import (
    OwnTemplate,
    Supplied,
    TemplateState,
    in_use,
    next_number,
    state_of,
    tidy,
)

MANY = int(os.environ.get("WM_MANY_TEMPLATES", "60"))
A, B, C = Filled("a"), Filled("b"), Filled("c")
FACTS = MustAppear(Words("de feiten", "the facts"), frozenset({"facts"}))
FIELDS = (
    TemplateField("facts", Words("de feiten", "the facts"), "Noor plaatste een foto.", filled=ALWAYS),
    TemplateField("phone", Words("telefoon", "phone"), "0172 000000"),
    TemplateField("form", Words("vorm", "form"), "external", TemplateFieldKind.CODE, parts=("external", "internal")),
    TemplateField("acute", Words("spoed", "acute"), False, TemplateFieldKind.YES_NO),
    TemplateField(
        "rules", Words("regels", "rules"), (("A1", "Vraag het"),), TemplateFieldKind.LIST, ALWAYS, ("code", "title")
    ),
)

atoms = st.sampled_from([A, B, C, Says("n == 1", frozenset({"n"}))])
a_condition = st.recursive(
    atoms | st.sampled_from([ALWAYS, NEVER]),
    lambda inner: (
        inner.map(Not)
        | st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts)))
        | st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts)))
    ),
    max_leaves=8,
)
a_piece = st.sampled_from([Printed("a", 1), Printed("b", 2), Plain("op grond van artikel 40c"), Plain("niets")])
an_outline = st.recursive(
    st.lists(a_piece, max_size=3).map(tuple),
    lambda inner: (
        st.builds(
            lambda when, then, otherwise, before: (*before, Branch(when, then, otherwise, 3)),
            a_condition,
            inner,
            inner,
            inner,
        )
        | st.builds(lambda body, after: (Each(("x",), "c", (*body, Printed("x", 4)), 4), *after), inner, inner)
    ),
    max_leaves=6,
)
VALUES = [
    dict(zip(("a", "b", "c", "n == 1"), chosen, strict=True)) for chosen in itertools.product((False, True), repeat=4)
]


def holds(condition: Condition, values: Mapping[str, bool]) -> bool:
    if isinstance(condition, Filled | Says):
        return values[condition.name if isinstance(condition, Filled) else condition.text]
    if isinstance(condition, Not):
        return not holds(condition.of, values)
    every = [holds(part, values) for part in condition.parts]
    return all(every) if isinstance(condition, AllOf) else any(every)


def printed(outline: Outline, values: Mapping[str, bool], lists: Mapping[str, str] | None = None) -> list[str]:
    """Print an outline as the program would: the fields that hold something, and the words."""
    lists = lists or {}
    found = []
    for piece in outline:
        if isinstance(piece, Plain):
            found.append(piece.text)
        elif isinstance(piece, Printed):
            source = lists.get(piece.name, piece.name)
            found.append(f"<{source}>" if values[source] else f"<{source} leeg>")
        elif isinstance(piece, Branch):
            found.extend(printed(piece.then if holds(piece.when, values) else piece.otherwise, values, lists))
        elif isinstance(piece, Each) and values[piece.field]:
            found.extend(printed(piece.body, values, {**lists, **dict.fromkeys(piece.names, piece.field)}))
    return found


@settings(max_examples=MANY)
@given(an_outline, a_condition)
def test_what_is_worked_out_is_what_printing_shows(outline: Outline, given_: Condition) -> None:
    for found, shown in (
        (printed_when(outline, frozenset({"a"})), lambda out: "<a>" in out),
        (printed_when(outline, frozenset({"c", "b"})), lambda out: "<b>" in out or "<c>" in out),
        (said_when(outline, ("Artikel  40C",)), lambda out: "op grond van artikel 40c" in out),
        (blank_when(outline, "a"), lambda out: "<a leeg>" in out),
    ):
        results = [shown(printed(outline, values)) for values in VALUES if holds(given_, values)]
        verdict = presence(found, given_)
        if not any(results):
            assert verdict is Presence.NEVER
        elif all(results):
            assert verdict is Presence.ALWAYS
        else:
            assert verdict is Presence.SOMETIMES


def test_what_takes_too_long_to_work_out_is_a_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    hard = AllOf(tuple(AnyOf((Filled(f"a{n}"), Filled(f"b{n}"))) for n in range(20)))
    monkeypatch.setattr(working_out, "MAX_WORK", 3)
    assert presence(hard, Not(hard)) is Presence.SOMETIMES
    assert presence(AllOf((hard, NEVER))) is Presence.NEVER


def test_the_fields_of_a_text_are_known_with_their_first_line() -> None:
    outline = (
        Branch(AllOf((A, Not(Says("b == 1", frozenset({"b"}))))), (Printed("c", 2),), (), 1),
        Each(("x", "y"), "lijst", (Printed("x", 5), Printed("c", 6), Branch(Filled("y"), (), (), 7)), 4),
    )
    assert uses(outline) == {"a": 1, "b": 1, "c": 2, "lijst": 4}
    assert [line for _, line in conditions(outline)] == [1, 7]
    assert names_in(AnyOf((A, Not(B)))) == {"a", "b"}


def findings(*outline: object, must: tuple[MustAppear, ...] = (FACTS,)) -> list[tuple[Weight, str, int]]:
    made = check(outline, FIELDS, must)  # type: ignore[arg-type]
    return [(each.weight, each.words.nl, each.line) for each in made.findings]


def test_a_text_with_everything_in_its_place_is_kept() -> None:
    outline = (
        Plain("Wat er is gebeurd\n\n"),
        Printed("facts", 1),
        Branch(Filled("phone"), (Plain("Bel "), Printed("phone", 2)), (), 2),
        Each(("code", "title"), "rules", (Plain("- "), Printed("code", 3), Plain(" "), Printed("title", 3)), 3),
        Branch(Filled("acute"), (Plain("Met spoed."),), (), 4),
    )
    made = check(outline, FIELDS, (FACTS,))
    assert made.findings == ()
    assert [state.presence for state in made.blocks] == [Presence.ALWAYS]
    assert not made.refused


@pytest.mark.parametrize(
    ("outline", "says"),
    [
        ((Printed("facs", 7),), "Het veld 'facs' bestaat niet in deze brief. Bedoelt u 'facts'?"),
        ((Printed("onzin", 7),), "Het veld 'onzin' bestaat niet in deze brief."),
        ((Printed("acute", 7),), "'acute' is ja of nee"),
        ((Printed("rules", 7),), "'rules' is een lijst"),
        ((Printed("form", 7),), "'form' is een keuze"),
        ((Each(("x",), "phone", (), 7),), "'phone' is geen lijst"),
        ((Each(("x",), "rules", (), 7),), "bestaat uit: code, title"),
        ((Each(("facts", "title"), "rules", (), 7),), "'facts' is al een veld"),
        ((Branch(Filled("acute"), (Printed("rules", 7),), (), 1),), "'rules' is een lijst"),
        ((Each(("code", "title"), "regels", (), 7),), "'regels' bestaat niet"),
    ],
)
def test_a_wrong_field_is_refused_with_its_line(outline: Outline, says: str) -> None:
    found = findings(*outline, Printed("facts", 9))
    assert [(weight, line) for weight, _, line in found] == [(Weight.REFUSED, 7)]
    assert says in found[0][1]


def test_a_mandatory_part_that_is_never_printed_is_refused() -> None:
    for outline in ((), (Branch(Not(Filled("facts")), (Printed("facts", 1),), (), 1),)):
        made = check(outline, FIELDS, (FACTS,))
        assert made.refused
        assert "nooit" in made.findings[0].words.nl
        assert made.findings[0].field == "facts"


def test_a_mandatory_part_under_a_condition_is_a_doubt_unless_it_is_its_own_presence() -> None:
    own = (Branch(Filled("facts"), (Printed("facts", 1),), (), 1),)
    other = (Branch(Filled("acute"), (Printed("facts", 1),), (), 1),)
    assert findings(*own) == []
    [(weight, words, _)] = findings(*other)
    assert weight is Weight.DOUBT
    assert "acute" in words
    excused = MustAppear(FACTS.words, FACTS.names, unless=frozenset({"acute"}))
    unless = (Branch(Not(Filled("acute")), (Printed("facts", 1),), (), 1),)
    assert findings(*unless, must=(excused,)) == []


def test_a_mandatory_phrase_is_looked_for() -> None:
    law = MustAppear(Words("de wet", "the law"), phrases=("artikel 40c", "artikel 40 c"))
    assert findings(Plain("op grond van Artikel\n40c van"), must=(law,)) == []
    [(weight, words, _)] = findings(Plain("op grond van de wet"), must=(law,))
    assert (weight, "de wet" in words) == (Weight.REFUSED, True)
    [(weight, words, _)] = findings(Branch(Says("x", frozenset()), (Plain("artikel 40c"),), (), 1), must=(law,))
    assert (weight, "niet altijd afgedrukt: de wet." in words) == (Weight.DOUBT, True)


def test_a_text_made_to_be_hard_is_soon_looked_over_and_never_taken_for_sure() -> None:
    names = [Filled(f"x{n}") for n in range(500)]
    pieces = tuple(
        Branch(AllOf((AnyOf((one, other)), Not(AllOf((other, one))))), (Printed("facts", n),), (), n)
        for n, (one, other) in enumerate(itertools.pairwise(names))
    )
    made = check(pieces, FIELDS, (FACTS,))
    assert made.blocks[0].presence is Presence.SOMETIMES
    assert len(made.findings) == MOST_UNKNOWN + 1
    assert len(made.blocks[0].deciding) == MOST_NAMED


def test_a_field_that_may_be_empty_leaves_no_hole_in_a_sentence() -> None:
    hole = (Plain("Bel "), Printed("phone", 4), Plain(" gerust.\n\n"), Printed("facts", 6))
    [(weight, words, line)] = findings(*hole)
    assert (weight, line) == (Weight.DOUBT, 4)
    assert "{% if phone %}" in words
    alone = (Plain("Zin.\n\n"), Printed("phone", 4), Plain("\n\n"), Printed("facts", 6))
    assert findings(*alone) == []


def test_an_unknown_name_is_held_against_the_nearest_field() -> None:
    assert nearest("Fact", FIELDS) == "facts"
    assert nearest("zzzzzz", FIELDS) == ""
    assert examples(FIELDS)["phone"] == "0172 000000"


def test_every_kind_of_field_is_put_in_a_text_in_its_own_way() -> None:
    facts, phone, form, acute, rules = FIELDS
    assert form.snippet == "{% if form == 'external' %}\n\n{% endif %}\n"
    assert phone.snippet == "{{ phone }}"
    assert acute.snippet == "{% if acute %}\n\n{% endif %}\n"
    assert rules.snippet == "{% for code, title in rules %}\n- {{ code }} {{ title }}\n{% endfor %}\n"
    assert facts.filled == ALWAYS


def version(number: int, text: str = "Tekst\n", based_on: int = 2) -> OwnTemplate:
    return OwnTemplate(new_uuid(), "pupil_warning", number, text, "", based_on, "D", datetime(2026, 11, 23, tzinfo=UTC))


def test_the_newest_version_holds_unless_it_goes_back_to_the_supplied_text() -> None:
    first, second, back = version(1), version(2), version(3, "")
    assert in_use([]) is None
    assert in_use([second, first]) == second
    assert in_use([first, second, back]) is None
    assert next_number([]) == 1
    assert next_number([first, back]) == 4
    assert second.label == "pupil_warning 2 / eigen 2"
    supplied = Supplied("pupil_warning", 2, "x")
    assert supplied.label == "pupil_warning 2"
    assert state_of(None, supplied) is TemplateState.SUPPLIED
    assert state_of(first, supplied) is TemplateState.OWN
    assert state_of(first, Supplied("pupil_warning", 3, "x")) is TemplateState.OUTDATED


def test_a_text_is_kept_tidy() -> None:
    assert tidy("\n\r\nEen  \r\n\r\nTwee\u2029Drie \u00a0\n\n") == "Een\n\nTwee\nDrie\n"
    assert tidy(" \n ") == ""


a_text = st.lists(st.sampled_from(["een", " ", "twee", "\n", "{{ facts }}", "{% if a %}", "{", "  ", "."]), max_size=30)


@settings(max_examples=MANY)
@given(a_text.map("".join), a_text.map("".join))
def test_differences_hold_both_texts_whole(old: str, new: str) -> None:
    found = differences(old, new)
    assert "".join(each.text for each in found if each.change is not Change.ADDED) == old
    assert "".join(each.text for each in found if each.change is not Change.REMOVED) == new
    assert differ(found) is (old != new)
    assert all(one.change is not other.change for one, other in itertools.pairwise(found))


def test_a_text_that_grew_out_of_bounds_is_taken_as_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "MOST_COMPARED", 3)
    assert differences("een twee\n", "een drie\n") == (
        Stretch(Change.REMOVED, "een twee\n"),
        Stretch(Change.ADDED, "een drie\n"),
    )


def test_differences_are_words_and_a_field_is_one_word() -> None:
    found = differences("Beste {{ first_name }}, dag.\nSlot\n", "Beste {{ pupil }}, dag.\nSlot\n")
    assert found == (
        Stretch(Change.SAME, "Beste "),
        Stretch(Change.REMOVED, "{{ first_name }}"),
        Stretch(Change.ADDED, "{{ pupil }}"),
        Stretch(Change.SAME, ", dag.\nSlot\n"),
    )
