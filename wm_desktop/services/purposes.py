"""The school's purposes: where an image may appear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.consent import Audience, Media, Purpose
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import PurposeId, new_uuid
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import refresh_everybody, refresh_states
from wm_desktop.services.ports import Progress, UnitOfWork
from wm_desktop.services.rows import PurposeText
from wm_desktop.services.workplace import Kind, Workplace

_LONGEST_LABEL = 200


class PurposeCodeError(DomainError):
    """A code that spreadsheets and commands could not use."""

    nl = "'{code}' kan geen code zijn. Gebruik 2 tot 40 kleine letters, cijfers en _, te beginnen met een letter."
    en = "'{code}' cannot be a code. Use 2 to 40 small letters, digits and _, starting with a letter."


class PurposeTakenError(DomainError):
    """Two purposes would have one code or label."""

    nl = "Er is al een doel '{text}'. Kies een andere code of naam."
    en = "There is a purpose '{text}' already. Choose another code or name."


class PurposeLabelError(DomainError):
    """A purpose without a name, or with one that no heading can hold."""

    nl = "Geef het doel een naam van hooguit 200 tekens, zoals ouders die op het formulier lezen."
    en = "Give the purpose a name of at most 200 characters, as guardians read it on the form."


class PurposeYearError(DomainError):
    """An activity without the school year in which it is held."""

    nl = "Kies bij een activiteit het schooljaar waarin die is."
    en = "Choose the school year in which the activity is held."


class PurposeClosedAlreadyError(DomainError):
    """A purpose is closed once, and changed no more after that."""

    nl = "Het doel '{label}' is al gesloten en verandert niet meer. Voeg zo nodig een nieuw doel toe."
    en = "The purpose '{label}' is closed already and changes no more. Add a new purpose if you need one."


@dataclass(frozen=True)
class PurposeFacts:
    """What a school says of a purpose besides its text."""

    audience: Audience = Audience.OUTWARD
    media: Media = Media.PHOTO_AND_VIDEO
    covers_names: bool = False
    school_year: int | None = None
    activity: str = ""


def add_purpose(
    place: Workplace, code: str, label: str, explanation: str = "", facts: PurposeFacts = PurposeFacts()
) -> Purpose:
    """Add a purpose at the end; nobody has answered it yet, and protected pupils are withheld at once."""
    place.actor.require(Act.CHANGE_SETTINGS)
    code = code.strip()
    if re.fullmatch(r"[a-z][a-z0-9_]{1,39}", code) is None:
        raise PurposeCodeError(code=code)
    with place.unit_of_work() as uow:
        known = uow.consent.purposes(closed=True)
        if any(other.code == code for other in known):
            raise PurposeTakenError(text=code)
        label = _checked_label(label, known)
        position = max((other.position for other in known), default=-1) + 1
        purpose = _with_facts(
            Purpose(PurposeId(new_uuid()), code, label, explanation.strip(), position=position), facts
        )
        uow.consent.add_purpose(purpose)
        refresh_states(uow, uow.people.protected())
        _log(place, uow, "purpose.add", purpose, code)
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)
    return purpose


def change_text(
    place: Workplace, code: str, label: str, explanation: str, *, asks_anew: bool, progress: Progress | None = None
) -> Purpose:
    """Give a purpose a new text as its next version; the old answers stay as history.

    `asks_anew`: what guardians agree to has changed, so a yes to an older text no longer counts from today. A
    correction of the wording leaves every answer as it is.
    """
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        known = uow.consent.purposes(closed=True)
        purpose = _open_purpose(known, code)
        label = _checked_label(label, [other for other in known if other.id != purpose.id])
        changed = replace(purpose, label=label, explanation=explanation.strip(), version=purpose.version + 1)
        uow.consent.add_version(changed, asks_anew=asks_anew)
        if asks_anew:
            refresh_everybody(uow, progress)
        _log(place, uow, "purpose.text", purpose, f"{code} {changed.version}{' asks anew' if asks_anew else ''}")
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)
    return changed


def change_facts(place: Workplace, code: str, facts: PurposeFacts, progress: Progress | None = None) -> Purpose:
    """Change what a purpose is about besides its text; who may see it decides whether protected pupils are withheld.

    What asks more than guardians agreed to (more people see it, another medium, names) asks them anew.
    """
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        purpose = _open_purpose(uow.consent.purposes(closed=True), code)
        changed = _with_facts(purpose, facts)
        anew = changed.asks_more_than(purpose)
        if anew or changed.audience is not purpose.audience:
            changed = replace(changed, version=purpose.version + 1)
        uow.consent.save_purpose(changed)
        if changed.version != purpose.version:
            uow.consent.add_version(changed, asks_anew=anew)
            refresh_everybody(uow, progress)
        _log(place, uow, "purpose.change", purpose, f"{code} {changed.version}{' asks anew' if anew else ''}")
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)
    return changed


def close_purpose(place: Workplace, code: str) -> Purpose:
    """Close a purpose today: it takes no answers any more, and its history stays."""
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        purpose = _open_purpose(uow.consent.purposes(closed=True), code)
        closed = replace(purpose, closed_on=place.today())
        uow.consent.save_purpose(closed)
        _log(place, uow, "purpose.close", purpose, code)
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)
    return closed


def order_purposes(place: Workplace, codes: Sequence[str]) -> None:
    """Put the open purposes in this order; those that are not named keep theirs, after the others."""
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        known = {purpose.code: purpose for purpose in uow.consent.purposes()}
        for code in codes:
            if code not in known:
                raise NotFoundError(what="Doel", key=code)
        order = list(dict.fromkeys([*codes, *known]))
        for position, code in enumerate(order):
            uow.consent.save_purpose(replace(known[code], position=position))
        uow.audit.add(actor=place.actor.name, action="purpose.order", subject="purposes", detail=",".join(order))
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)


def list_purposes(place: Workplace) -> Sequence[Purpose]:
    """Give the open purposes in their order."""
    place.actor.require(Act.SEE_REGISTER)
    return place.queries.purposes()


def all_purposes(place: Workplace) -> Sequence[Purpose]:
    """Give every purpose, closed ones last."""
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        return sorted(uow.consent.purposes(closed=True), key=lambda one: one.closed_on is not None)


def texts_of(place: Workplace, purpose_id: PurposeId) -> Sequence[PurposeText]:
    """Give every text a purpose had, newest first."""
    place.actor.require(Act.SEE_REGISTER)
    return place.queries.purpose_texts(purpose_id)


def _open_purpose(known: Sequence[Purpose], code: str) -> Purpose:
    for purpose in known:
        if purpose.code == code:
            if purpose.closed_on is not None:
                raise PurposeClosedAlreadyError(label=purpose.label)
            return purpose
    raise NotFoundError(what="Doel", key=code)


def _checked_label(label: str, others: Sequence[Purpose]) -> str:
    label = " ".join(label.split())
    if not label or len(label) > _LONGEST_LABEL or not label.isprintable():
        raise PurposeLabelError
    if any(other.label.casefold() == label.casefold() for other in others):
        raise PurposeTakenError(text=label)
    return label


def _with_facts(purpose: Purpose, facts: PurposeFacts) -> Purpose:
    activity = " ".join(facts.activity.split())
    if activity and facts.school_year is None:
        raise PurposeYearError
    return replace(
        purpose,
        audience=facts.audience,
        media=facts.media,
        covers_names=facts.covers_names,
        school_year=facts.school_year,
        activity=activity,
    )


def _log(place: Workplace, uow: UnitOfWork, action: str, purpose: Purpose, detail: str) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=str(purpose.id), detail=detail)
