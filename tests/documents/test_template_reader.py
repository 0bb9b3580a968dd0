"""A text of a letter read into its outline: only words, fields, conditions and lists, and never without end."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from tests.unit.test_letter_templates import MANY, VALUES, an_outline, printed
from wm_desktop.documents.template_reader import MAX_DEPTH, syntax_problem
from wm_desktop.documents.wording import TemplateError, TemplateWording
from wm_desktop.domain.letter_templates.errors import TemplateUnreadableError
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
)

WORDS = TemplateWording()
FIELDS = {"a": "A", "b": "", "c": ["C"], "n": 1}


def written(outline: Outline) -> str:
    """Write an outline as a person would type it."""
    text = ""
    for piece in outline:
        if isinstance(piece, Plain):
            text += f"{piece.text} "
        elif isinstance(piece, Printed):
            text += f"{{{{ {piece.name} }}}} "
        elif isinstance(piece, Branch):
            end = f"{{% else %}}{written(piece.otherwise)}{{% endif %}}"
            text += f"{{% if {asked(piece.when)} %}}{written(piece.then)}{end}"
        elif isinstance(piece, Each):
            text += f"{{% for {', '.join(piece.names)} in {piece.field} %}}{written(piece.body)}{{% endfor %}}"
    return text


def asked(condition: Condition) -> str:
    if isinstance(condition, Filled):
        return condition.name
    if isinstance(condition, Says):
        return condition.text
    if isinstance(condition, Not):
        return f"not ({asked(condition.of)})"
    if not condition.parts:
        return "true" if isinstance(condition, AllOf) else "false"
    return (" and " if isinstance(condition, AllOf) else " or ").join(f"({asked(part)})" for part in condition.parts)


@settings(max_examples=MANY)
@given(an_outline)
def test_an_outline_says_what_a_letter_prints(outline: Outline) -> None:
    text = written(outline)
    try:
        WORDS.outline(text)
    except TemplateUnreadableError:
        assume(False)  # lists within lists within lists
    for values in VALUES[::3]:
        fields = {"a": "<a>" if values["a"] else "", "b": "<b>" if values["b"] else "", "n": int(values["n == 1"])}
        fields["c"] = ["<c>"] if values["c"] else []
        words = " ".join(WORDS.paragraphs_of("proef", text, fields))
        read = " ".join(printed(WORDS.outline(text), values)).replace(" leeg>", ">")
        for blank in (f"<{name}>" for name in "abc" if not values[name]):
            read = read.replace(blank, "")
        assert words.split() == read.split()


def test_a_text_is_read_with_its_lines() -> None:
    text = "Een\n{% if not a and (b or n == 1) %}\n{{ a }}\n{% elif c %}\n{{ b }}\n{% else %}\nNee\n{% endif %}\n"
    [first, branch] = WORDS.outline(text)
    assert first == Plain("Een\n")
    when = AllOf((Not(Filled("a")), AnyOf((Filled("b"), Says("n == 1", frozenset({"n"}))))))
    other = Branch(Filled("c"), (Printed("b", 5), Plain("\n")), (Plain("Nee\n"),), 4)
    assert branch == Branch(when, (Printed("a", 3), Plain("\n")), (other,), 2)
    assert WORDS.outline("{# x #}{{ 5 }}{% if true %}{% endif %}{% if '' %}{% endif %}") == (
        Plain("5"),
        Branch(ALWAYS, (), (), 1),
        Branch(NEVER, (), (), 1),
    )
    assert WORDS.outline("{% for x, y in c %}{{ y }}{% endfor %}") == (Each(("x", "y"), "c", (Printed("y", 1),), 1),)


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("\n{% set a = b %}", "alleen velden", 2),
        ("{% macro m() %}{{ m() }}{% endmacro %}", "alleen velden", 1),
        ("{% include 'x' %}", "alleen velden", 1),
        ("{{ a ~ a }}", "rekenwerk", 1),
        ("{{ a + a }}", "rekenwerk", 1),
        ("{{ -n }}", "rekenwerk", 1),
        ("{{ a|upper }}", "filters", 1),
        ("{{ a() }}", "a()", 1),
        ("{{ a.b() }}", "opdrachten", 1),
        ("{{ a.b }}", "geen punt", 1),
        ("{{ a[0] }}", "geen punt", 1),
        ("{{ a if b else c }}", "alleen velden", 1),
        ("{% if a is defined %}{% endif %}", "alleen velden", 1),
        ("{% if a|length %}{% endif %}", "filters", 1),
        ("{% if a.b == 1 %}{% endif %}", "geen punt", 1),
        ("{% for x in a|list %}{% endfor %}", "filters", 1),
        ("{% for x in c if x %}{% endfor %}", "zonder toevoegingen", 1),
        ("{% for x in c %}{% else %}{{ a }}{% endfor %}", "zonder toevoegingen", 1),
        ("{% for x in c recursive %}{% endfor %}", "zonder toevoegingen", 1),
        ("{% for x, x in c %}{% endfor %}", "gewone namen", 1),
        ("{% for (x, y), z in c %}{% endfor %}", "gewone namen", 1),
        ("{% for x in c %}" * 3 + "{% endfor %}" * 3, "te veel lijsten", 1),
        ("{% if a %}" * 20 + "{{ a }}" + "{% endif %}" * 20, "te veel voorwaarden", 1),
        ("{% if a %}" + "{% elif b %}" * 20 + "{% endif %}", "te veel voorwaarden", 1),
        ("{% if a %}" * 20 + "{% endif %}" * 20, "te veel voorwaarden", 1),
        ("{% if a %}" * 3000 + "{% endif %}" * 3000, "in elkaar", 0),
        ("{{ " + "(" * 4000 + "a" + ")" * 4000 + " }}", "in elkaar", 0),
        ("{% if " + "not " * 20 + "a %}{% endif %}", "te lange voorwaarde", 1),
        ("x" * 64_001, "te lang", 0),
        ("\n\n{{ a", "niet afgesloten met '}}'", 3),
        ("{% if a %}", "'{% if %}' is niet afgesloten met '{% endif %}'", 1),
        ("{% for x in c %}", "'{% for %}' is niet afgesloten met '{% endfor %}'", 1),
        ("{% fi %}", "'{% fi %}' bestaat niet", 1),
        ("{# weg", "opmerking", 1),
        ("{{ eerste naam }}", "alleen de naam van een veld", 1),
        ("{% if a b %}{% endif %}", "niet te lezen", 1),
        ("{{ }}", "niet te lezen", 1),
    ],
)
def test_what_a_letter_cannot_hold_is_refused_with_its_line(text: str, says: str, line: int) -> None:
    with pytest.raises(TemplateUnreadableError) as refusal:
        WORDS.outline(text)
    assert says in str(refusal.value.facts["problem"])
    assert refusal.value.facts["line"] == line
    assert refusal.value.sentence("en") != refusal.value.sentence("nl")
    with pytest.raises(TemplateError, match=r"proef"):
        WORDS.paragraphs_of("proef", text, FIELDS)


@pytest.mark.parametrize(
    ("text", "holes"),
    [
        ("Bel {{ b }}.", ("b",)),
        ("Bel {{ a }}.", ()),
        ("Zin.\n\n{{ b }}\n\nZin.", ()),
        ("{% if b %}Bel {{ b }}.{% endif %}", ()),
        ("{% if not b and n == 1 %}Bel {{ b }} of {{ b }}.{% endif %}", ("b",)),
        ("{% if n != 1 or b %}Bel {{ b }}.{% else %}Niet.{% endif %}", ()),
        ("{% for x in c %}- {{ x }} met {{ b }}\n{% endfor %}", ("b",)),
        ("{% for x in d %}- {{ x }} met {{ b }}\n{% endfor %}", ()),
        ("Op {{ n }} en {{ d }}.", ()),
    ],
)
def test_a_field_that_is_empty_in_a_sentence_is_a_hole(text: str, holes: tuple[str, ...]) -> None:
    assert WORDS.holes_of("proef", text, {**FIELDS, "d": []}) == holes


def test_a_fault_of_the_reader_has_words_whatever_it_is() -> None:
    nl, en = syntax_problem("something new")
    assert (nl, en) == ("de tekst tussen accolades is niet te lezen", "the text between braces cannot be read")
    assert MAX_DEPTH > 3


def test_a_text_cannot_go_through_the_letters_of_a_word() -> None:
    with pytest.raises(TemplateError):
        WORDS.paragraphs_of("proef", "{% for x in a %}{% for y in a %}{% endfor %}{% endfor %}", FIELDS)


def test_the_supplied_text_is_given_without_the_line_of_its_version(tmp_path) -> None:
    (tmp_path / "proef.j2").write_text("{# proef, versie 12: iets\nover twee regels #}\nBeste  \n", encoding="utf-8")
    supplied = TemplateWording(tmp_path).supplied("proef")
    assert (supplied.name, supplied.number, supplied.text) == ("proef", 12, "Beste\n")
