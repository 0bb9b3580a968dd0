"""What must be right before a text of a letter is kept: known fields, and every mandatory part in its place.

A refusal keeps a text from being stored. A doubt is shown, and the person decides: the gate before a letter looks at
what is filled in, and cannot see that a template left it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_templates.errors import TemplateUnreadableError
from wm_desktop.domain.letter_templates.fields import TemplateField, TemplateFieldKind, nearest
from wm_desktop.domain.letter_templates.findings import BlockState, MustAppear, TemplateCheck, TemplateFinding, Weight
from wm_desktop.domain.letter_templates.holes import in_sentences
from wm_desktop.domain.letter_templates.outline import (
    ALWAYS,
    AllOf,
    AnyOf,
    Branch,
    Condition,
    Each,
    Filled,
    Not,
    Outline,
    Printed,
    Says,
    conditions,
    names_in,
    renamed,
    uses,
)
from wm_desktop.domain.letter_templates.presence import (
    Presence,
    blank_when,
    presence,
    printed_when,
    said_when,
)

MOST_UNKNOWN = 40
"""How many unknown fields are told at once; who mends those sees the next."""
MOST_NAMED = 4
"""How many fields a doubt names; more say less."""
_KINDS = TemplateFieldKind


def check(
    outline: Outline,
    fields: Sequence[TemplateField],
    must: Sequence[MustAppear],
    known: Condition = ALWAYS,
    together: Mapping[str, str] | None = None,
) -> TemplateCheck:
    """Look a text over, in the order in which a person would mend it.

    `known` is what holds in every letter of the kind. `together` names fields that are filled in together with
    another: what is asked of one is known of the other.
    """
    by_name = {field.name: field for field in fields}
    same = together or {}
    sure = AllOf((known, *(Filled(field.name) for field in fields if field.filled == ALWAYS)))
    blocks = tuple(_state(outline, block, sure, same) for block in must)
    wrong = (*_unknown(outline, by_name), *_misused(outline, by_name), *_lacking(blocks))
    return TemplateCheck((*wrong, *_blanks(outline, by_name, sure, same)), blocks)


def unreadable(error: TemplateUnreadableError, must: Sequence[MustAppear]) -> TemplateCheck:
    """Give what is said of a text that cannot be read: nothing is sure of its mandatory parts."""
    nl, en = f"{error.facts['problem']}.", f"{error.facts['problem_en']}."
    words = Words(nl[:1].upper() + nl[1:], en[:1].upper() + en[1:])
    finding = TemplateFinding(Weight.REFUSED, words, int(f"{error.facts['line']}"))
    return TemplateCheck((finding,), tuple(BlockState(block, Presence.SOMETIMES) for block in must))


def _state(outline: Outline, block: MustAppear, sure: Condition, same: Mapping[str, str]) -> BlockState:
    first = min(block.names, default="")
    outline = renamed(outline, {**same, **dict.fromkeys(block.same, first)})
    own = {condition for condition in _questions(outline) if block.names & condition.names}
    given = [sure, block.given, *(Not(Filled(name)) for name in sorted(block.unless)), *map(Not, sorted(own, key=str))]
    if block.phrases:
        printed = said_when(outline, block.phrases)
    else:
        there = AnyOf(tuple(Filled(name) for name in sorted(block.names)))
        printed = AllOf((printed_when(outline, block.names), there))
        given.append(there)
    found = presence(printed, AllOf(tuple(given)))
    others = names_in(printed) - block.names - block.unless
    deciding = others if found is Presence.SOMETIMES else frozenset()
    return BlockState(block, found, tuple(sorted(deciding))[:MOST_NAMED])


def _questions(outline: Outline) -> Iterator[Says]:
    """Give the comparisons a text makes: one with the field itself is a way of writing it ('één dag')."""
    for condition, _ in conditions(outline):
        yield from _comparisons(condition)


def _comparisons(condition: Condition) -> Iterator[Says]:
    if isinstance(condition, Says):
        yield condition
    elif isinstance(condition, Not):
        yield from _comparisons(condition.of)
    elif isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from _comparisons(part)


def _unknown(outline: Outline, known: Mapping[str, TemplateField]) -> Iterator[TemplateFinding]:
    unknown = ((name, line) for name, line in uses(outline).items() if name not in known)
    for name, line in islice(unknown, MOST_UNKNOWN):
        near = nearest(name, tuple(known.values()))
        nl, en = f"Het veld '{name}' bestaat niet in deze brief.", f"There is no field '{name}' in this letter."
        if near:
            nl, en = f"{nl} Bedoelt u '{near}'?", f"{en} Do you mean '{near}'?"
        yield TemplateFinding(Weight.REFUSED, Words(nl, en), line, name)


def _misused(
    outline: Outline, known: Mapping[str, TemplateField], own: frozenset[str] = frozenset()
) -> Iterator[TemplateFinding]:
    for piece in outline:
        if isinstance(piece, Printed) and piece.name in known and piece.name not in own:
            kind = known[piece.name].kind
            if kind in (_KINDS.YES_NO, _KINDS.LIST, _KINDS.CODE):
                yield TemplateFinding(Weight.REFUSED, _not_printed(piece.name, kind), piece.line, piece.name)
        elif isinstance(piece, Branch):
            yield from _misused(piece.then, known, own)
            yield from _misused(piece.otherwise, known, own)
        elif isinstance(piece, Each):
            yield from _wrong_list(piece, known)
            yield from _misused(piece.body, known, own | frozenset(piece.names))


def _not_printed(name: str, kind: TemplateFieldKind) -> Words:
    if kind is _KINDS.YES_NO:
        return Words(
            f"'{name}' is ja of nee en kan niet worden afgedrukt. Gebruik het in een voorwaarde.",
            f"'{name}' is yes or no and cannot be printed. Use it in a condition.",
        )
    if kind is _KINDS.CODE:
        return Words(
            f"'{name}' is een keuze en kan niet worden afgedrukt. Vergelijk het in een voorwaarde.",
            f"'{name}' is a choice and cannot be printed. Compare it in a condition.",
        )
    return Words(
        f"'{name}' is een lijst en kan alleen punt voor punt worden afgedrukt.",
        f"'{name}' is a list and can only be printed item by item.",
    )


def _wrong_list(piece: Each, known: Mapping[str, TemplateField]) -> Iterator[TemplateFinding]:
    field = known.get(piece.field)
    if field is None:
        return
    if field.kind is not _KINDS.LIST:
        words = Words(f"'{field.name}' is geen lijst.", f"'{field.name}' is no list.")
        yield TemplateFinding(Weight.REFUSED, words, piece.line, field.name)
    elif len(piece.names) != len(field.parts):
        parts = ", ".join(field.parts)
        words = Words(
            f"Een punt van '{field.name}' bestaat uit: {parts}. Noem ze alle na 'for'.",
            f"An item of '{field.name}' is made of: {parts}. Name all of them after 'for'.",
        )
        yield TemplateFinding(Weight.REFUSED, words, piece.line, field.name)
    for name in piece.names:
        if name in known:
            words = Words(
                f"'{name}' is al een veld van deze brief. Geef het deel van de lijst een andere naam.",
                f"'{name}' is a field of this letter already. Give the part of the list another name.",
            )
            yield TemplateFinding(Weight.REFUSED, words, piece.line, name)


def _lacking(blocks: Sequence[BlockState]) -> Iterator[TemplateFinding]:
    for state in blocks:
        name = min(state.block.names, default="")
        what = state.block.words
        if state.presence is Presence.NEVER:
            words = Words(
                f"Verplicht in deze brief, maar de tekst drukt het nooit af: {what.nl}.",
                f"Mandatory in this letter, but the text never prints it: {what.en}.",
            )
            yield TemplateFinding(Weight.REFUSED, words, field=name)
        elif state.presence is Presence.SOMETIMES:
            on = ", ".join(state.deciding)
            words = Words(
                f"Verplicht in deze brief, maar niet altijd afgedrukt: {what.nl}.",
                f"Mandatory in this letter, but not always printed: {what.en}.",
            )
            if on:
                words = Words(f"{words.nl} Dat hangt af van: {on}.", f"{words.en} That depends on: {on}.")
            yield TemplateFinding(Weight.DOUBT, words, field=name)


def _blanks(
    outline: Outline, known: Mapping[str, TemplateField], sure: Condition, same: Mapping[str, str]
) -> Iterator[TemplateFinding]:
    """Tell of fields that may be empty in the middle of a sentence: the sentence would have a hole."""
    sentences = in_sentences(outline)
    for name, line in uses(sentences).items():
        field = known.get(name)
        if field is None or field.filled == ALWAYS or field.kind is not _KINDS.TEXT:
            continue
        empty = blank_when(renamed(sentences, same), same.get(name, name))
        if presence(empty, AllOf((sure, Not(field.filled)))) is not Presence.NEVER:
            words = Words(
                f"'{name}' kan leeg zijn. Zet de zin in een voorwaarde: {{% if {name} %}} … {{% endif %}}.",
                f"'{name}' may be empty. Put the sentence in a condition: {{% if {name} %}} … {{% endif %}}.",
            )
            yield TemplateFinding(Weight.DOUBT, words, line, name)
