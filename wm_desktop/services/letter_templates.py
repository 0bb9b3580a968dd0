"""The school's own texts of letters: looked over before they are kept, and every version kept for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.letter_case import Missing
from wm_desktop.domain.letter_plans.catalogue import plans
from wm_desktop.domain.letter_templates.catalogue import fields_of, look_over, must_appear
from wm_desktop.domain.letter_templates.checks import unreadable
from wm_desktop.domain.letter_templates.errors import (
    TemplateChangedError,
    TemplateNoteMissingError,
    TemplateRefusedError,
    TemplateUnchangedError,
    TemplateUnreadableError,
)
from wm_desktop.domain.letter_templates.fields import TemplateField
from wm_desktop.domain.letter_templates.findings import TemplateCheck, TemplateFinding, Weight
from wm_desktop.domain.letter_templates.versions import (
    OwnTemplate,
    Supplied,
    TemplateState,
    in_use,
    next_number,
    state_of,
    tidy,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.actors import Act
from wm_desktop.services.json_values import Json
from wm_desktop.services.own_wording import OwnWording
from wm_desktop.services.ports import LetterWording, UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class TemplateRow:
    """One kind of letter in the list: which text holds, since when, and whether it may still be used."""

    kind: LetterKind
    state: TemplateState
    number: int = 0
    recorded_by: str = ""
    recorded_at: datetime | None = None
    refused: bool = False


@dataclass(frozen=True)
class TemplateFile:
    """All there is about the text of one kind of letter; `versions` are the school's own, oldest first."""

    kind: LetterKind
    supplied: Supplied
    versions: tuple[OwnTemplate, ...]
    fields: tuple[TemplateField, ...]

    @property
    def own(self) -> OwnTemplate | None:
        """The school's own text that holds now."""
        return in_use(self.versions)

    @property
    def text(self) -> str:
        """The text that holds now."""
        return self.supplied.text if self.own is None else self.own.text

    @property
    def state(self) -> TemplateState:
        """Which text holds now."""
        return state_of(self.own, self.supplied)

    @property
    def newest(self) -> int:
        """The number of the newest version, 0 when there is none."""
        return next_number(self.versions) - 1


def list_templates(place: Workplace, wording: LetterWording) -> tuple[TemplateRow, ...]:
    """Give every kind of letter with the text that holds; an own text that may no longer be used says so."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        newest = {version.name: version for version in uow.letter_templates.newest()}
    return tuple(_row(kind, newest.get(kind.value), wording) for kind in plans())


def texts_to_review(place: Workplace, wording: Callable[[], LetterWording]) -> tuple[LetterKind, ...]:
    """Give the kinds of letter whose own text is older than the supplied one, or may no longer be used.

    `wording` is only asked for when the school has an own text: it takes time to load.
    """
    place.actor.require(Act.CHANGE_LETTER_TEXTS)
    with place.unit_of_work() as uow:
        any_own = any(not version.withdrawn for version in uow.letter_templates.newest())
    rows = list_templates(place, wording()) if any_own else ()
    return tuple(row.kind for row in rows if row.refused or row.state is TemplateState.OUTDATED)


def open_template(place: Workplace, kind: LetterKind, wording: LetterWording) -> TemplateFile:
    """Give the supplied text of a kind of letter, and every own version."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        versions = tuple(uow.letter_templates.of(kind.value))
    return TemplateFile(kind, wording.supplied(kind.value), versions, fields_of(kind))


def check_text(kind: LetterKind, text: str, wording: LetterWording) -> TemplateCheck:
    """Look a text over; what cannot be read at all is one refusal, with its line."""
    try:
        outline = wording.outline(text)
    except TemplateUnreadableError as error:
        return unreadable(error, must_appear(kind))
    return look_over(kind, outline)


def store_text(
    place: Workplace, kind: LetterKind, text: str, note: str, wording: LetterWording, *, seen: int
) -> OwnTemplate:
    """Keep a text as the school's own; letters use it from now on.

    `seen` is the number of the newest version the person saw. Raises TemplateRefusedError, TemplateUnchangedError,
    TemplateNoteMissingError, or TemplateChangedError when somebody else kept a version meanwhile.
    """
    place.actor.require(Act.CHANGE_LETTER_TEXTS)
    text = tidy(text)
    found = check_text(kind, text, wording)
    if found.refused:
        raise TemplateRefusedError(refusals(found.findings))
    supplied = wording.supplied(kind.value)
    with place.unit_of_work() as uow:
        own = in_use(uow.letter_templates.of(kind.value))
        if text == (supplied.text if own is None else own.text) and state_of(own, supplied) != TemplateState.OUTDATED:
            raise TemplateUnchangedError
        return _keep(place, uow, supplied, text, note, seen)


def back_to_supplied(
    place: Workplace, kind: LetterKind, note: str, wording: LetterWording, *, seen: int
) -> OwnTemplate:
    """Let the supplied text hold again; the own versions stay in the history. Refusals as with `store_text`."""
    place.actor.require(Act.CHANGE_LETTER_TEXTS)
    with place.unit_of_work() as uow:
        if in_use(uow.letter_templates.of(kind.value)) is None:
            raise TemplateUnchangedError
        return _keep(place, uow, wording.supplied(kind.value), "", note, seen)


def final_wording(uow: UnitOfWork, wording: LetterWording, kind: LetterKind) -> LetterWording:
    """Give the words a final letter is made with.

    Raises TemplateRefusedError when the school's own text may no longer be used, because a newer version of the
    program asks for more than it has.
    """
    own = in_use(uow.letter_templates.of(kind.value))
    if own is None:
        return wording
    found = check_text(kind, own.text, wording)
    if found.refused:
        raise TemplateRefusedError(refusals(found.findings))
    return OwnWording(wording, {kind.value: own})


def own_text_objections(uow: UnitOfWork, wording: LetterWording, kind: LetterKind, fields: Json) -> tuple[Missing, ...]:
    """Say what is wrong with a letter because of the school's own text; the supplied text has nothing wrong with it."""
    try:
        words = final_wording(uow, wording, kind)
    except TemplateRefusedError as error:
        nl, en = (error.problems[0].words.text(language) for language in ("nl", "en"))
        message = f"De eigen tekst van deze brief kan niet meer worden gebruikt. {nl}"
        message_en = f"The school's own text of this letter can no longer be used. {en}"
        return (Missing("own_text", message, "template", message_en),)
    return () if words is wording else holes_in_text(kind, words.holes(kind.value, fields))


def holes_in_text(kind: LetterKind, names: Sequence[str]) -> tuple[Missing, ...]:
    """Say which fields are empty where the text of a letter names them in a sentence."""
    known = {field.name: field.words for field in fields_of(kind)}
    return tuple(
        Missing(
            "hole",
            f"De tekst van deze brief noemt '{known[name].nl}' midden in een zin, maar dat is leeg. Vul het in, of zet "
            "de zin in de tekst van het sjabloon in een voorwaarde.",
            name,
            f"The text of this letter names '{known[name].en}' in a sentence, but that is empty. Fill it in, or put "
            "the sentence in the text of the template in a condition.",
        )
        for name in names
    )


def refusals(findings: Sequence[TemplateFinding]) -> tuple[TemplateFinding, ...]:
    """Give what keeps a text from being stored."""
    return tuple(finding for finding in findings if finding.weight is Weight.REFUSED)


def _keep(place: Workplace, uow: UnitOfWork, supplied: Supplied, text: str, note: str, seen: int) -> OwnTemplate:
    if not note.strip():
        raise TemplateNoteMissingError
    number = next_number(uow.letter_templates.of(supplied.name))
    if number != seen + 1:
        raise TemplateChangedError
    version = OwnTemplate(
        id=new_uuid(),
        name=supplied.name,
        number=number,
        text=text,
        note=" ".join(note.split()),
        based_on=supplied.number,
        recorded_by=place.actor.name,
        recorded_at=place.now(),
    )
    uow.letter_templates.add(version)
    action = "template.supplied" if version.withdrawn else "template.store"
    uow.audit.add(actor=place.actor.name, action=action, subject=version.label)
    uow.commit()
    place.changed(Kind.LETTERS)
    return version


def _row(kind: LetterKind, newest: OwnTemplate | None, wording: LetterWording) -> TemplateRow:
    own = None if newest is None else in_use([newest])
    state = state_of(own, wording.supplied(kind.value))
    if own is None:
        return TemplateRow(kind, state)
    refused = check_text(kind, own.text, wording).refused
    return TemplateRow(kind, state, own.number, own.recorded_by, own.recorded_at, refused)
