"""What an import has to report: one code per kind of trouble, with its weight and its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.errors import Language


class Severity(StrEnum):
    """An error is not stored without a decision; a warning may be stored; a notice is only mentioned."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTICE
KINDS: dict[str, tuple[Severity, str, str]] = {
    "other_school_year": (
        E,
        "Het bestand gaat over schooljaar {found}, niet over {asked}. Kies het juiste bestand of het juiste "
        "schooljaar.",
        "The file is about school year {found}, not {asked}. Choose the right file or the right school year.",
    ),
    "no_answers_found": (
        E,
        "In dit bestand is geen lijst met leerlingen en toestemmingen gevonden. Wijs zelf de kopregel en de "
        "kolommen aan.",
        "No list of pupils and consents was found in this file. Point out the header row and the columns.",
    ),
    "pupils_side_by_side": (
        E,
        "Op blad '{name}' staan de leerlingen naast elkaar, elk in een eigen kolom. Zo kan het programma de lijst niet "
        "lezen. Kopieer de tabel in Excel, plak de kopie met 'Plakken speciaal' en 'Transponeren', en lees die in.",
        "On sheet '{name}' the pupils stand side by side, each in a column. The program cannot read such a list. Copy"
        "  the table in Excel, paste it with 'Paste special' and 'Transpose', and import it then.",
    ),
    "second_list": (
        W,
        "Vanaf kolom {letter} staat een tweede lijst naast de eerste; die is niet gelezen. Zet de lijsten onder "
        "elkaar.",
        "From column {letter} a second list stands beside the first. It was not read: put the lists below each other.",
    ),
    "second_child": (
        W,
        "In kolom '{header}' staat nog een kind op dezelfde regel. Het antwoord is alleen voor het eerste kind "
        "gelezen; voer het voor het andere kind zelf in.",
        "Column '{header}' holds another child on the same row. The answer was read for the first child only; record "
        "it for the other child yourself.",
    ),
    "rows_hidden": (
        N,
        "Op blad '{name}' zijn {count} regels verborgen; ze zijn wel gelezen.",
        "On sheet '{name}' {count} rows are hidden; they were read all the same.",
    ),
    "identity_number_dropped": (
        W,
        "Kolom {letter} {header} bevat burgerservice- of onderwijsnummers. Die zijn niet ingelezen en worden nergens "
        "bewaard; daarom bewaart het programma ook geen kopie van dit bestand.",
        "Column {letter} {header} holds identity numbers. They were not read and are kept nowhere; for that reason no "
        "copy of this file is kept either.",
    ),
    "formulas_not_computed": (
        W,
        "Blad '{name}': in {count} rijen (rij {rows}) staan formules waarvan de uitkomst niet in het bestand is "
        "opgeslagen. Open het bestand in Excel, wacht tot alles is berekend, sla het op en lees het opnieuw in.",
        "Sheet '{name}': {count} rows (row {rows}) hold formulas of which the outcome was not stored in the file. Open "
        "it in Excel, wait until all is computed, save it and read it again.",
    ),
    "formula_without_value": (
        E,
        "In kolom {letters} staat een formule zonder opgeslagen uitkomst; onbeantwoord gelaten.",
        "Column {letters} holds a formula without a stored outcome; left unanswered.",
    ),
    "row_shifted": (
        E,
        "Deze rij heeft meer cellen dan de tabel kolommen: waarschijnlijk staat er een scheidingsteken in een naam of "
        "opmerking, en staan de antwoorden onder een verkeerd doel. Niets overgenomen; zet de tekst tussen "
        "aanhalingstekens of verbeter de rij.",
        "This row has more cells than the table has columns: probably there is a separator in a name or remark, and "
        "the answers stand under a wrong purpose. Nothing was taken; put the text between quotes or mend the row.",
    ),
    "no_pupils_in_list": (
        E,
        "De kopregel is gevonden, maar er staat geen enkele leerling onder: dit lijkt een leeg sjabloon. Kies het "
        "ingevulde bestand.",
        "The header was found, but not a single pupil below it: this looks like an empty template. Choose the file "
        "that was filled in.",
    ),
    "text_garbled": (
        N,
        "In {count} rijen zijn letters beschadigd, zoals '{example}' voor '{mended}'. Laat de tekens herstellen, of "
        "exporteer het bestand opnieuw als Excel of als CSV UTF-8.",
        "In {count} rows letters are garbled, such as '{example}' for '{mended}'. Have the signs mended, or export "
        "the file again as Excel or as CSV UTF-8.",
    ),
    "looks_not_read": (
        N,
        "Van dit oude Excel-bestand kunnen alleen de waarden worden gelezen: kleuren, doorhalingen, opmerkingen en "
        "verborgen kolommen niet. Hebben die een betekenis, bewaar het bestand dan in Excel als .xlsx.",
        "Of this old Excel file only the values can be read: no colours, struck-through text, comments or hidden "
        "columns. If those mean something, save the file as .xlsx in Excel.",
    ),
    "profile_remembered": (
        N,
        "De keuzes van een eerder bestand met deze indeling zijn gebruikt.",
        "The choices made for an earlier file with this layout were used.",
    ),
    "column_unclear": (
        W,
        "Kolom '{header}' gaat misschien over toestemming, maar het is niet zeker voor welk doel. De kolom is "
        "niet gelezen.",
        "Column '{header}' may be about consent, but it is not sure for which purpose. The column was not read.",
    ),
    "column_other_year": (
        N,
        "Kolom '{header}' gaat over een ander schooljaar en is niet gelezen.",
        "Column '{header}' is about another school year and was not read.",
    ),
    "sheet_other_year": (
        W,
        "Blad '{name}' gaat over een ander schooljaar en is niet gelezen.",
        "Sheet '{name}' is about another school year and was not read.",
    ),
    "column_hidden": (
        N,
        "Kolom '{header}' is verborgen en is niet gelezen.",
        "Column '{header}' is hidden and was not read.",
    ),
    "list_of_refusals": (
        W,
        "Dit is een lijst van weigeringen: wie erop staat krijgt 'nee', en niemand krijgt hierdoor 'ja'.",
        "This is a list of refusals: who is on it gets 'no', and nobody gets a 'yes' through it.",
    ),
    "nothing_answered": (
        N,
        "Voor {name} is nog niets ingevuld (herinneringslijst).",
        "Nothing was filled in for {name} (reminder list).",
    ),
    "same_name_in_group": (
        E,
        "Er zijn meer leerlingen die {name} heten; de rij zegt niet wie het is. Kies zelf de leerling.",
        "There are several pupils called {name}; the row does not say who it is. Choose the pupil.",
    ),
    "several_alike": (
        E,
        "'{name}' staat niet in de leerlingenlijst; bedoeld kan zijn: {pupils}. Kies zelf de leerling.",
        "'{name}' is not among the pupils; it may be: {pupils}. Choose the pupil.",
    ),
    "chosen_pupil_unknown": (
        E,
        "Voor deze rij is leerlingnummer {number} gekozen, maar dat staat niet in de leerlingenlijst. Kies opnieuw.",
        "Pupil number {number} was chosen for this row, but it is not among the pupils. Choose again.",
    ),
    "chosen_row_unknown": (
        W,
        "Voor deze rij is leerling {number} gekozen, maar op de rij staat in dit bestand geen leerling. De keuze is "
        "niet gebruikt.",
        "Pupil {number} was chosen for this row, but the row holds no pupil in this file. The choice was not used.",
    ),
    "numbers_not_of_this_school": (
        W,
        "De nummers in het bestand zijn geen leerlingnummers van deze school; de leerlingen zijn op naam gekoppeld.",
        "The numbers in the file are not the pupil numbers of this school; the pupils were matched by name.",
    ),
    "pupil_unknown": (
        E,
        "{name} staat niet in de leerlingenlijst. Lees eerst de leerlingen in of kies zelf de leerling.",
        "{name} is not among the pupils. Read in the pupils first, or choose the pupil.",
    ),
    "pupil_left": (
        E,
        "{name} is van school; het antwoord is niet opgeslagen.",
        "{name} has left the school; the answer was not stored.",
    ),
    "pupil_missing_in_file": (
        N,
        "{name} ({number}) staat wel in de leerlingenlijst maar niet in dit bestand.",
        "{name} ({number}) is among the pupils but not in this file.",
    ),
    "name_repaired": (
        N,
        "'{name}' is gekoppeld aan {pupil}.",
        "'{name}' was matched to {pupil}.",
    ),
    "name_doubtful": (
        W,
        "'{name}' staat niet in de leerlingenlijst; bedoeld is waarschijnlijk {pupil}. Bevestig dit zelf.",
        "'{name}' is not among the pupils; probably {pupil} is meant. Confirm this.",
    ),
    "number_name_mismatch": (
        E,
        "Leerlingnummer {number} is van {pupil}, maar op de rij staat '{name}'. Kies zelf de leerling.",
        "Pupil number {number} belongs to {pupil}, but the row says '{name}'. Choose the pupil.",
    ),
    "encoding_damage": (
        W,
        "De naam '{name}' is beschadigd (verkeerde tekens); gekoppeld aan {pupil}.",
        "The name '{name}' is damaged (wrong characters); matched to {pupil}.",
    ),
    "group_differs": (
        E,
        "{name} staat in het bestand in groep {group}, maar zit volgens de leerlingenlijst in {standing}. Kies zelf.",
        "{name} is in group {group} in the file, but in {standing} among the pupils. Choose.",
    ),
    "other_group": (
        N,
        "{name} staat in het bestand in groep {group} en zit volgens de leerlingenlijst in {standing}.",
        "{name} is in group {group} in the file and in {standing} among the pupils.",
    ),
    "group_repaired": (
        N,
        "Groep '{group}' is gelezen als {standing}.",
        "Group '{group}' was read as {standing}.",
    ),
    "group_looks_like_date": (
        W,
        "De groep staat als datum ({group}); gelezen als {standing}.",
        "The group was written as a date ({group}); read as {standing}.",
    ),
    "date_as_number": (
        N,
        "De geboortedatum staat als getal; gelezen als {day}.",
        "The birth date was written as a number; read as {day}.",
    ),
    "birth_date_differs": (
        W,
        "De geboortedatum op de rij ({day}) is niet die van {name} in de leerlingenlijst.",
        "The birth date on the row ({day}) is not that of {name} among the pupils.",
    ),
    "invalid_date": (
        W,
        "De datum '{text}' bestaat niet; niet gebruikt.",
        "The date '{text}' does not exist; not used.",
    ),
    "missing_name": (
        E,
        "Op deze rij staat geen volledige naam en geen leerlingnummer: '{name}'.",
        "This row has no complete name and no pupil number: '{name}'.",
    ),
    "missing_group": (
        E,
        "Voor {name} is geen groep ingevuld; de nieuwe leerling is niet toegevoegd.",
        "No group was filled in for {name}; the new pupil was not added.",
    ),
    "missing_number": (
        E,
        "Voor {name} is geen leerlingnummer ingevuld; de nieuwe leerling is niet toegevoegd.",
        "No pupil number was filled in for {name}; the new pupil was not added.",
    ),
    "pupil_added": (
        N,
        "{name} is nieuw en wordt toegevoegd.",
        "{name} is new and will be added.",
    ),
    "duplicate_number": (
        E,
        "Leerlingnummer {number} staat ook bij een andere leerling (rij {place}).",
        "Pupil number {number} also stands with another pupil (row {place}).",
    ),
    "duplicate_pupil": (
        W,
        "{name} staat meer dan eens in het bestand (rij {place}); waar de rijen verschillen geldt nee.",
        "{name} is in the file more than once (row {place}); where the rows differ, no holds.",
    ),
    "conflicting_parents": (
        W,
        "{name}: de ouders verschillen voor {purposes}; een ja is daar niet overgenomen.",
        "{name}: the parents differ on {purposes}; no yes was taken there.",
    ),
    "answered_in_part": (
        W,
        "Voor {purpose} is in de ene kolom ja gezegd en de andere is leeg; onbeantwoord gelaten.",
        "For {purpose} one column says yes and the other is empty; left unanswered.",
    ),
    "answer_waits": (
        W,
        "{name}: op rij {place} staat een ander antwoord dat misschien van deze leerling is. Kies daar eerst de "
        "leerling; tot dan is het ja niet overgenomen.",
        "{name}: row {place} holds another answer that may be this pupil's. Choose the pupil there first; until then "
        "the yes is not taken.",
    ),
    "several_children": (
        E,
        "'{name}' is een antwoord voor meer kinderen ({pupils}). Bevestig zelf voor wie het geldt.",
        "'{name}' is one answer for several children ({pupils}). Confirm for whom it holds.",
    ),
    "test_entry": (
        N,
        "'{name}' is een proefinzending en geen leerling; niet gelezen.",
        "'{name}' is a test entry and no pupil; not read.",
    ),
    "entry_replaced": (
        N,
        "{name}: deze latere inzending van dezelfde persoon vervangt de eerdere (rij {place}).",
        "{name}: this later entry by the same person replaces the earlier one (row {place}).",
    ),
    "history_unclear": (
        E,
        "{name}, {purpose}: er staan verschillende antwoorden zonder dat te zien is welk het laatste is; onbeantwoord "
        "gelaten.",
        "{name}, {purpose}: there are different answers, and which one is the last cannot be seen; left unanswered.",
    ),
    "future_date": (
        W,
        "{name}: de datum {day} ligt in de toekomst; niet gebruikt.",
        "{name}: the date {day} is still to come; not used.",
    ),
    "date_before_birth": (
        W,
        "{name}: de datum {day} ligt voor de geboorte van de leerling; niet gebruikt.",
        "{name}: the date {day} lies before the pupil was born; not used.",
    ),
    "answer_ended": (
        W,
        "{name}: de toestemming liep tot {day}; onbeantwoord gelaten.",
        "{name}: the consent ended on {day}; left unanswered.",
    ),
    "taken_back": (
        W,
        "In een eigen kolom staat een intrekking of een bezwaar ({text}); een ja is niet overgenomen.",
        "A column of its own holds a withdrawal or an objection ({text}); a yes was not taken.",
    ),
    "guardian_unknown": (
        W,
        "{guardian} staat niet als ouder van {name} in het register; het antwoord telt als dat van het gezin.",
        "{guardian} is not a guardian of {name} in the register; the answer counts as the household's.",
    ),
    "guardian_unclear": (
        W,
        "{guardian} kan meer dan een ouder van {name} zijn; het antwoord telt als dat van het gezin. Kan het iemand "
        "zonder gezag zijn, dan is een ja onbeantwoord gelaten.",
        "{guardian} may be more than one guardian of {name}; the answer counts as the household's. Where it may be "
        "somebody without custody a yes was left unanswered.",
    ),
    "guardian_without_custody": (
        W,
        "{guardian} heeft volgens de leerlingenlijst geen gezag; het antwoord telt niet.",
        "{guardian} has no custody according to the register; the answer does not count.",
    ),
    "contradictory_answer": (
        E,
        "Het formulier is volgens de lijst niet terug, maar er staan wel antwoorden. Niets overgenomen.",
        "According to the list the form is not back, yet there are answers. Nothing was taken.",
    ),
    "ambiguous_answer": (
        E,
        "'{text}' is geen duidelijk ja of nee; onbeantwoord gelaten.",
        "'{text}' is no clear yes or no; left unanswered.",
    ),
    "unclear_mark": (
        W,
        "Wat '{text}' betekent is niet zeker ({count}x in kolom {letter}); onbeantwoord gelaten. Kies wat het "
        "teken betekent.",
        "What '{text}' means is not sure ({count}x in column {letter}); left unanswered. Choose what the mark means.",
    ),
    "purposes_unclear": (
        W,
        "In kolom {letter} geldt een antwoord voor alles ({count}x), maar er staat niet waarvoor toestemming is "
        "gevraagd; onbeantwoord gelaten. Kies voor welke doelen de kolom geldt.",
        "In column {letter} an answer holds for everything ({count}x), but it does not say what was asked; left "
        "unanswered. Choose the purposes of the column.",
    ),
    "conflicting_columns": (
        W,
        "{name}: de kolommen spreken elkaar tegen voor {purposes}; nee is overgenomen.",
        "{name}: the columns contradict each other on {purposes}; no was taken.",
    ),
    "merged_answer": (
        E,
        "De cel is samengevoegd met {first}, waar '{text}' staat; voor deze cel onbeantwoord gelaten.",
        "The cell is merged with {first}, which holds '{text}'; for this cell left unanswered.",
    ),
    "merged_answer_taken": (
        N,
        "De cel is samengevoegd met {first}, waar '{text}' staat; dat is ook voor deze cel gelezen.",
        "The cell is merged with {first}, which holds '{text}'; that was read for this cell too.",
    ),
    "colour_mark": (
        W,
        "{count} cellen zonder tekst zijn gekleurd ({name}, {colour}). Wat die kleur betekent is niet zeker; "
        "onbeantwoord gelaten. Kies wat de kleur betekent.",
        "{count} cells without a text are coloured ({name}, {colour}). What that colour means is not sure; left "
        "unanswered. Choose what the colour means.",
    ),
    "colour_against": (
        W,
        "'{text}' staat in een cel met een kleur die nee betekent; onbeantwoord gelaten.",
        "'{text}' stands in a cell with a colour that means no; left unanswered.",
    ),
    "legend_found": (
        W,
        "In het bestand staat: '{text}' betekent '{meaning}'. Het programma leest '{text}' als {reading}. Klopt de "
        "uitleg in het bestand, kies dan zelf wat het teken betekent.",
        "The file says that '{text}' means '{meaning}'. The program reads '{text}' as '{reading}'. If the file is "
        "right, choose yourself what the mark means.",
    ),
    "error_value": (
        E,
        "In de cel staat de foutmelding {text} van het rekenblad; onbeantwoord gelaten.",
        "The cell holds the spreadsheet's error {text}; left unanswered.",
    ),
    "struck_through": (
        W,
        "'{text}' is doorgehaald; onbeantwoord gelaten.",
        "'{text}' is struck through; left unanswered.",
    ),
    "row_struck_through": (
        W,
        "{name} is doorgehaald; kies of de rij nog telt. Tot dan is er niets van overgenomen.",
        "{name} is struck through; choose whether the row still counts. Until then nothing of it is taken.",
    ),
    "commented_answer": (
        W,
        "Bij '{text}' staat een opmerking die iets anders kan betekenen: '{comment}'; onbeantwoord gelaten.",
        "Beside '{text}' stands a comment that may mean something else: '{comment}'; left unanswered.",
    ),
    "question_skipped": (
        N,
        "De vraag in kolom {letter} is niet beantwoord.",
        "The question in column {letter} was not answered.",
    ),
    "remark": (N, "Opmerking: {text}", "Remark: {text}"),
    "purpose_unknown": (
        W,
        "Het doel '{text}' is niet bekend; het antwoord is niet overgenomen.",
        "The purpose '{text}' is not known; the answer was not taken.",
    ),
    "yes_over_no": (
        W,
        "{name}, {purpose}: nu geldt '{standing}' en het bestand zegt ja. Een ja vervangt een nee alleen als u dat per "
        "leerling bevestigt; niet overgenomen.",
        "{name}, {purpose}: '{standing}' holds now and the file says yes. A yes replaces a no only when you confirm it "
        "for that pupil; not taken.",
    ),
}


@dataclass(frozen=True)
class Problem:
    """Something to report about the file, a sheet, a row or a cell (`column` is a letter)."""

    code: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    about: str | None = None
    facts: tuple[tuple[str, object], ...] = ()

    @property
    def severity(self) -> Severity:
        """How heavy it weighs."""
        return KINDS[self.code][0]

    def message(self, language: Language = "nl") -> str:
        """Say it in Dutch or English."""
        return " ".join(KINDS[self.code][1 if language == "nl" else 2].format(**dict(self.facts)).split())

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Problems stand in the order of the file."""
        return (self.sheet or "", self.row or 0, self.column or "", self.code)


def problem(
    code: str,
    sheet: str | None = None,
    row: int | None = None,
    column: str | None = None,
    *,
    about: str | None = None,
    **facts: object,
) -> Problem:
    """Make a problem about a row or cell, and about a pupil by number; the facts fill its sentence."""
    return Problem(code, sheet, row, column, about, tuple(facts.items()))
