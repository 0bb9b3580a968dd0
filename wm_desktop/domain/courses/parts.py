"""What several courses have in common: fields, guards on hearing and signing, and ways to say when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from wm_desktop.domain.courses.facts import Choice, Field, FieldKind
from wm_desktop.domain.courses.model import Asked, CourseKind, Guard, LetterFact, Taken
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.school_days import next_school_day
from wm_desktop.domain.text import fold

_BOARD = frozenset({"bestuurder", "bestuursvoorzitter", "bestuur"})
_PRINCIPAL = frozenset({"directeur", "directrice", "schooldirecteur", "schoolleider"})


def day_field(name: str, nl: str, en: str, *, required: bool = True, carried: bool = False) -> Field:
    """A field for a day."""
    return Field(name, Words(nl, en), FieldKind.DAY, required, carried=carried)


def text_field(name: str, nl: str, en: str, *, required: bool = True, carried: bool = False) -> Field:
    """A field for a text of several lines."""
    return Field(name, Words(nl, en), FieldKind.TEXT, required, carried=carried)


def line_field(name: str, nl: str, en: str, *, required: bool = True, carried: bool = False) -> Field:
    """A field for a text of one line."""
    return Field(name, Words(nl, en), FieldKind.LINE, required, carried=carried)


def yes_no_field(name: str, nl: str, en: str, *, required: bool = True) -> Field:
    """A field for yes or no."""
    return Field(name, Words(nl, en), FieldKind.YES_NO, required)


def number_field(name: str, nl: str, en: str, *, required: bool = True) -> Field:
    """A field for a whole number."""
    return Field(name, Words(nl, en), FieldKind.NUMBER, required)


def choice_field(name: str, nl: str, en: str, *choices: tuple[str, str, str], required: bool = True) -> Field:
    """A field for one of several values, each (code, Dutch, English)."""
    found = tuple(Choice(code, Words(dutch, english)) for code, dutch, english in choices)
    return Field(name, Words(nl, en), FieldKind.CHOICE, required, found)


def grounds_field(*, carried: bool = False) -> Field:
    """The grounds of a measure, one a line, so that a decision can be compared with what was announced."""
    return Field("grounds", Words("gronden (een per regel)", "grounds (one a line)"), FieldKind.LINES, carried=carried)


def people_field(name: str, nl: str, en: str, *, required: bool = True) -> Field:
    """A field for some of the guardians with custody."""
    return Field(name, Words(nl, en), FieldKind.PEOPLE, required)


def report_field() -> Field:
    """What was said in a talk or hearing."""
    return text_field("report", "verslag van wat is gezegd", "report of what was said")


def hinted(field: Field, nl: str, en: str) -> Field:
    """The same field, with a sentence that says what to fill in."""
    return replace(field, hint=Words(nl, en))


LETTER = Field("letter", Words("kenmerk van de brief", "reference of the letter"), FieldKind.LETTER)
TOLD = Field("told", Words("aan wie de brief ging", "who the letter went to"), FieldKind.PEOPLE)
SIGNATURE = (
    line_field("signed_by", "ondertekend door", "signed by"),
    line_field("signed_as", "functie van wie ondertekent", "function of who signs"),
)


def signs_as_board(function: str) -> bool:
    """Whether a function is that of the board (domain reference 5.3)."""
    return bool(_words(function) & _BOARD)


def signs_as_principal(function: str) -> bool:
    """Whether a function is that of a principal, not of a deputy (domain reference 5.3)."""
    return bool(_words(function) & _PRINCIPAL) and "adjunct" not in _words(function)


def signed_by_board() -> Guard:
    """Only the board may sign this."""
    return Guard(
        "signatory",
        Words(
            "Dit besluit ondertekent alleen de bestuurder. Leg het voor aan het bestuur.",
            "Only the board signs this decision. Put it before the board.",
        ),
        lambda asked: not signs_as_board(asked.facts.text("signed_as")),
        hard=True,
        source="law-and-letters 5.3",
        confidence=Confidence.SECONDARY,
        field="signed_as",
    )


def signed_with_mandate(kind: CourseKind) -> Guard:
    """The board signs, or the principal when the board has mandated this kind of decision."""

    def fails(asked: Asked) -> bool:
        function = asked.facts.text("signed_as")
        mandated = kind in asked.case.mandates and signs_as_principal(function)
        return not (signs_as_board(function) or mandated)

    return Guard(
        "signatory",
        Words(
            "Wie hier ondertekent, is daartoe niet gemachtigd. De bestuurder tekent, of de directeur met mandaat "
            "(Instellingen).",
            "Who signs here has no mandate. The board signs, or the principal with a mandate (Settings).",
        ),
        fails,
        hard=True,
        source="law-and-letters 5.3",
        confidence=Confidence.SECONDARY,
        field="signed_as",
    )


def signed_by_principal() -> Guard:
    """The principal signs, or the board."""
    return Guard(
        "signatory",
        Words(
            "Deze brief ondertekent de directeur of de bestuurder.",
            "The principal or the board signs this letter.",
        ),
        lambda asked: not (signs_as_principal(asked.facts.text("signed_as")) or _is_board(asked)),
        hard=True,
        source="law-and-letters 5.3",
        confidence=Confidence.SECONDARY,
        field="signed_as",
    )


def same_grounds(*notices: str) -> Guard:
    """A decision rests on the grounds last announced, word for word; new facts ask for a new notice."""

    def fails(asked: Asked) -> bool:
        announced = asked.case.last(*notices)
        known = set(announced.facts.lines("grounds")) if announced else set()
        return not set(asked.facts.lines("grounds")) <= known

    return Guard(
        "other_grounds",
        Words(
            "Het besluit noemt een grond die niet in het voornemen staat. Neem die weg, of stuur een nieuw voornemen.",
            "The decision names a ground that the notice does not. Take it out, or send a new notice.",
        ),
        fails,
        hard=True,
        source="law-and-letters 5.1 (106010), 11.7",
        confidence=Confidence.OFFICIAL,
        field="grounds",
    )


def everybody_told() -> Guard:
    """Each guardian with custody gets the letter."""
    return Guard(
        "not_everybody_told",
        Words(
            "Niet elke ouder met gezag heeft de brief gekregen.",
            "Not every guardian with custody got the letter.",
        ),
        lambda asked: not {str(one) for one in asked.case.custody} <= set(asked.facts.lines("told")),
        source="law-and-letters 8.3, 11.3",
        confidence=Confidence.SECONDARY,
        field="told",
    )


def letter_sent() -> Guard:
    """The letter that is named is in the file, final and sent."""
    return Guard(
        "letter_not_sent",
        Words(
            "De genoemde brief staat niet als verzonden in dit dossier.",
            "The letter that is named is not in this file as sent.",
        ),
        lambda asked: any(_unsent(asked, reference) for reference in _references(asked)),
        source="law-and-letters 8.4",
        field="letter",
    )


def needs(
    code: str,
    nl: str,
    en: str,
    *steps: str,
    source: str = "",
    confidence: Confidence = Confidence.OFFICIAL,
    hard: bool = True,
) -> Guard:
    """One of these steps was taken, and not later than this one."""

    def fails(asked: Asked) -> bool:
        return not any(one.step in steps and one.happened_at <= asked.happened_at for one in asked.case.taken)

    sure = confidence if source else Confidence.CHOICE
    return Guard(code, Words(nl, en), fails, hard=hard, source=source, confidence=sure, early=True)


def same_day(asked: Asked) -> date | None:
    """On the day of the step."""
    return asked.day


def next_day(asked: Asked) -> date | None:
    """On the next school day."""
    return next_school_day(asked.day, asked.case.closed)


def days_later(days: int) -> Callable[[Asked], date | None]:
    """So many days after the step."""
    return lambda asked: asked.day + timedelta(days=days)


def no_day(asked: Asked) -> date | None:
    """As soon as possible."""
    del asked
    return None


def day_of(name: str) -> Callable[[Asked], date | None]:
    """On a day that was filled in with the step."""
    return lambda asked: asked.facts.day(name)


def day_in(taken: Taken | None, name: str) -> date | None:
    """A day that was filled in with an earlier step."""
    return None if taken is None else taken.facts.day(name)


def _words(function: str) -> set[str]:
    return set(re.findall(r"[a-z]+", fold(function)))


def _is_board(asked: Asked) -> bool:
    return signs_as_board(asked.facts.text("signed_as"))


def _references(asked: Asked) -> list[str]:
    return [part.strip() for part in re.split(r"[\n,;]", asked.facts.text("letter")) if part.strip()]


def _unsent(asked: Asked, reference: str) -> bool:
    known: LetterFact | None = next((one for one in asked.case.letters if one.reference == reference.upper()), None)
    return known is None or known.sent_on is None or known.sent_on > asked.day
