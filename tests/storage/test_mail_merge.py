"""Letters to many from a school's own template: who gets one, what stands in it, and what is written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.support import LOCATIONS, FixedClock, Office
from tests.word_files import docx, lines_of, paragraph
from wm_desktop.documents.word.template import read_template
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.letters import Signatory
from wm_desktop.domain.people import Address, FormOfAddress, Guardian, Guardianship
from wm_desktop.services.mail_merge import (
    FieldNotForThemError,
    MergeRun,
    NoFieldsError,
    NotAListError,
    SchoolFieldEmptyError,
    UnknownFieldError,
    merge_folder,
    merge_skipped,
    merged_document,
    merged_files,
    prepare_merge,
)
from wm_desktop.services.mailings import Audience, NobodyInMailingError, Whom, mailing_for, only_these
from wm_desktop.services.merge_fields import FIELDS, fields_for, in_a_row, values_of
from wm_desktop.services.ports import Progress
from wm_desktop.services.round_papers import HOUSEHOLD, NO_ADDRESS, NO_CUSTODY, NO_NAME, NOT_IN_WINDOW
from wm_desktop.services.settings import LocationSettings, SchoolSettings, load_settings, save_settings
from wm_desktop.services.workplace import Workplace


class Steps:
    """Progress that gives up at a step."""

    def __init__(self, stop: int = -1) -> None:
        self.stop, self.seen = stop, 0

    def report(self, done: int, total: int) -> None:
        self.seen = total
        if done == self.stop:
            raise CancelledError


def run_for(place: Workplace, *lines: str, audience: Audience | None = None) -> MergeRun:
    return prepare_merge(place, "Ouderavond", read_template(docx(*map(paragraph, lines))), audience or Audience())


def letters(place: Workplace, run: MergeRun, progress: Progress | None = None) -> dict[str, list[str]]:
    made = merged_files(place, run, progress or Steps())
    return {name: lines_of(data) for name, data in made}


def merges(place: Workplace) -> list[str]:
    return [row.detail for row in place.queries.audit() if row.action == "merge.run"]


@pytest.fixture
def office(place: Workplace) -> Office:
    settings = load_settings(place)
    where = LocationSettings(Address("Schoolstraat 2", "2411 AB", "Bodegraven"), "0172 000 000", "a@voorbeeld.nl")
    save_settings(
        place, replace(settings, principal=Signatory("M. de Wit", "directeur"), locations={LOCATIONS[0]: where})
    )
    return Office(place)


def tie(office: Office, guardian: Guardian, pupil_id: object, *, custody: bool = True) -> None:
    with office.place.unit_of_work() as uow:
        uow.people.save_guardianship(Guardianship(guardian.id, pupil_id, has_custody=custody))  # type: ignore[arg-type]
        uow.commit()


def change(office: Office, guardian: Guardian) -> None:
    with office.place.unit_of_work() as uow:
        uow.people.save_guardian(guardian)
        uow.commit()


def test_parents_at_one_address_get_one_letter_about_all_their_children(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor Bos", group="5A")
    sem = office.pupil("Sem Bos", group="3B", guardians=0)
    for guardian in office.guardians_of(noor):
        tie(office, guardian, sem.id)

    mailing = mailing_for(place, Audience())

    [letter] = mailing.recipients
    assert [pupil.name.first_name for pupil in letter.pupils] == ["Sem", "Noor"]
    values = values_of(letter, load_settings(place), place.today())
    assert values["aanhef"] == "Geachte mevrouw Bos, geachte heer Bos,"
    assert values["adresblok"] == "Mevrouw O. Bos en\nde heer O. Bos\nDorpsstraat 1\n3421 AA  OUDEWATER"
    assert values["kinderen"] == "Sem (3B) en Noor (5A)"
    assert values["voornamen"] == "Sem en Noor"
    assert values["groepen"] == "3B en 5A"
    assert values["uw_kind"] == "uw kinderen"
    assert values["per_kind"] == ("Sem Bos, groep 3B", "Noor Bos, groep 5A")
    assert values["locatie_adres"] == "Schoolstraat 2, 2411 AB Bodegraven"
    assert values["namen"] == "mevrouw O. Bos en de heer O. Bos"
    assert {one.name for one in fields_for(Whom.FAMILIES)} <= values.keys()
    assert mailing.left_out == ()


def test_parents_who_live_apart_get_a_letter_each(place: Workplace, office: Office) -> None:
    pupil = office.pupil(guardians=0)
    office.guardian(pupil, "Anna de Vries", street="Dorpsstraat 1")
    office.guardian(pupil, "Bert Smit", street="Kerkweg 9")

    made = letters(place, run_for(place, "{{ adresblok }}"))

    assert len(made) == 2
    for lines in made.values():
        assert ("Dorpsstraat 1" in lines[0]) != ("Kerkweg 9" in lines[0])


def test_who_does_not_have_the_same_children_reads_no_other_name(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor Bos", guardians=0)
    sem = office.pupil("Sem Smit", guardians=0)
    mother = office.guardian(noor, "Anna Bos")
    tie(office, mother, sem.id)
    office.guardian(sem, "Bert Smit")

    made = letters(place, run_for(place, "{{ aanhef }} {{ voornamen }}"))

    assert sorted(line for lines in made.values() for line in lines) == [
        "Geachte mevrouw Bos, Noor en Sem",
        "Geachte mevrouw Smit, Sem",
    ]


def test_who_gets_no_letter_is_named_with_the_reason(place: Workplace, office: Office) -> None:
    office.pupil("Abel Alleen", guardians=0)
    pupil = office.pupil("Noor Bos", guardians=0)
    office.guardian(pupil, "Zonder Gezag", custody=False)
    change(office, replace(office.guardian(pupil, "Zonder Adres"), address=Address()))
    change(office, replace(office.guardian(pupil, "Geheim Adres"), secret_address=True))
    office.pupil("Pim Stil", guardians=1, protected=True)

    run = run_for(place, "{{ aanhef }}")

    reasons = {one.who: one.reason for one in run.mailing.left_out}
    assert reasons == {
        HOUSEHOLD: NO_NAME,
        "Zonder Gezag": NO_CUSTODY,
        "Zonder Adres": NO_ADDRESS,
        "Geheim Adres": NOT_IN_WINDOW,
        "Ouder1 Stil": NOT_IN_WINDOW,
    }
    listed = merge_skipped(place, run)
    assert listed is not None
    assert ("3A", "Bos, Noor", "Zonder Gezag", NO_CUSTODY) in listed.rows
    with pytest.raises(NobodyInMailingError):
        letters(place, run)


def test_an_address_that_may_not_be_seen_stands_in_its_own_letter_only(place: Workplace, office: Office) -> None:
    pupil = office.pupil("Noor Bos", guardians=0)
    office.guardian(pupil, "Open Bos")
    change(office, replace(office.guardian(pupil, "Geheim Bos"), secret_address=True))
    office.pupil("Pim Stil", guardians=2, protected=True)

    run = run_for(place, "{{ aanhef }} {{ straat }}", audience=Audience(hidden=True))
    made = letters(place, run)

    assert [len(one.people) for one in run.mailing.recipients] == [1, 1, 1, 1]
    assert [one.hidden for one in run.mailing.recipients] == [False, True, True, True]
    names = list(made)
    assert "Bos" in names[0]
    assert not [name for name in names[1:] if "Bos" in name or "Stil" in name]
    assert "ook adressen die niet op papier mogen" in merges(place)[0]


def test_letters_come_in_the_order_of_group_and_name_or_of_location(place: Workplace, office: Office) -> None:
    for name, group, location in (
        ("Zoë Aa", "3A", "Willibrord"),
        ("Bo Dam", "10", "Miland"),
        ("Al Cees", "3A", "Miland"),
    ):
        office.pupil(name, group=group, location=location, guardians=1)

    def order(audience: Audience) -> list[str]:
        return [one.pupils[0].name.first_name for one in mailing_for(place, audience).recipients]

    assert order(Audience()) == ["Al", "Zoë", "Bo"]
    assert order(Audience(by_location=True)) == ["Al", "Bo", "Zoë"]
    assert order(Audience(group="3A")) == ["Al", "Zoë"]
    assert order(Audience(location="Miland")) == ["Al", "Bo"]
    bo = next(pupil for pupil in place.queries.pupils() if pupil.name.first_name == "Bo")
    assert order(only_these(Audience(), [bo.id])) == ["Bo"]


def test_employees_are_written_to_without_an_address(place: Workplace, office: Office) -> None:
    office.employee("Eva Jansen")
    gone = office.employee("Weg Gegaan")
    with place.unit_of_work() as uow:
        uow.people.save_employee(replace(gone, left_on=date(2026, 10, 1)))
        uow.commit()

    run = run_for(place, "{{ aanhef }} {{ adresblok }}", "{{ functie }}", audience=Audience(Whom.EMPLOYEES))
    made = letters(place, run)

    assert list(made) == ["001 Ouderavond - Jansen - 2026-11-23.docx"]
    assert list(made.values()) == [["Geachte E. Jansen, E. Jansen", "leerkracht"]]
    assert merge_folder(place, run) == "Ouderavond - medewerkers - 2026-11-23"
    assert "medewerkers" in merges(place)[0]


def test_a_template_is_held_to_the_fields_there_are(place: Workplace, office: Office) -> None:
    office.pupil()
    with pytest.raises(UnknownFieldError, match="naam_kind, telefoon"):
        run_for(place, "{{ aanhef }} {{ telefoon }} {{ naam_kind }}")
    with pytest.raises(FieldNotForThemError, match="kinderen"):
        run_for(place, "{{ kinderen }}", audience=Audience(Whom.EMPLOYEES))
    with pytest.raises(FieldNotForThemError, match="functie"):
        run_for(place, "{{ functie }}")
    with pytest.raises(NotAListError, match="aanhef"):
        run_for(place, "{% for een in aanhef %}{{ een }}{% endfor %}")
    with pytest.raises(NoFieldsError):
        run_for(place, "Beste ouders,")


def test_no_letter_goes_out_with_a_hole(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", guardians=1)
    office.pupil("Sem Smit", guardians=1, location="Miland")
    save_settings(place, replace(load_settings(place), principal=Signatory("", "directeur")))

    with pytest.raises(SchoolFieldEmptyError, match="Naam van de directeur"):
        run_for(place, "{{ directeur }}")
    assert letters(place, run_for(place, "{{ aanhef }}{% if directeur %}{{ directeur }}{% endif %}"))
    run = run_for(place, "{{ aanhef }} {{ locatie_telefoon }}")

    assert [one.pupils[0].name.first_name for one in run.mailing.recipients] == ["Noor"]
    assert [one.reason for one in run.mailing.left_out] == ["niet bekend: telefoon van die locatie"]


def test_an_employee_never_has_a_hole_that_is_about_a_child(place: Workplace, office: Office) -> None:
    office.employee()
    run = run_for(place, "{{ naamregels }} {{ school }}", audience=Audience(Whom.EMPLOYEES))

    assert run.mailing.left_out == ()
    assert merge_skipped(place, run) is None


def test_every_run_is_written_down_without_names(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", group="5A")
    run = run_for(place, "{{ aanhef }}", audience=Audience(group="5A", location="Willibrord"))

    made = letters(place, run)

    assert list(made) == ["001 Ouderavond - 5A - Bos - 2026-11-23.docx"]
    [told] = merges(place)
    assert f"sjabloon {run.template.fingerprint}; 1 brieven, 0 niet; één bestand per geadresseerde" in told
    assert "gezinnen; groep 5A; locatie Willibrord" in told
    assert "Bos" not in told
    assert merge_folder(place, run) == "Ouderavond - groep 5A - 2026-11-23"
    assert merge_folder(place, replace(run, mailing=mailing_for(place, Audience(location="Miland")))).endswith(
        "Miland - 2026-11-23"
    )


def test_giving_up_leaves_nothing_written_down(place: Workplace, office: Office) -> None:
    for number in range(3):
        office.pupil(f"Noor Bos{number}", guardians=1)
        for guardian in office.guardians_of(place.queries.pupils()[number]):  # type: ignore[arg-type]
            change(office, replace(guardian, address=replace(guardian.address, street=f"Dorpsstraat {number}")))

    with pytest.raises(CancelledError):
        letters(place, run_for(place, "{{ aanhef }}"), Steps(stop=2))
    with pytest.raises(CancelledError):
        list(merged_document(place, run_for(place, "{{ aanhef }}"), Steps(stop=1)))

    assert merges(place) == []


def test_all_letters_in_one_document(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", group="3A", guardians=1)
    office.pupil("Sem Smit", group="5A", guardians=1)

    [(name, data)] = merged_document(place, run_for(place, "{{ aanhef }}"), Steps())

    assert name == "Ouderavond - 2 brieven - 2026-11-23.docx"
    assert lines_of(data) == ["Geachte mevrouw Bos,", "Geachte mevrouw Smit,"]
    assert "één document" in merges(place)[0]


def test_an_address_abroad_and_a_child_without_group(place: Workplace, office: Office) -> None:
    pupil = office.pupil("Noor Bos", guardians=0)
    guardian = office.guardian(pupil, "Anna Bos", form=FormOfAddress.NEUTRAL)
    change(office, replace(guardian, address=Address("Rue Haute 1\nboîte 4", "1000", "Bruxelles", "België")))
    [letter] = mailing_for(place, Audience()).recipients
    settings = SchoolSettings()

    values = values_of(letter, settings, place.today())
    assert (values["straat"], values["postcode_plaats"], values["land"]) == (
        "Rue Haute 1, boîte 4",
        "1000  BRUXELLES",
        "BELGIË",
    )
    assert values["aanhef"] == "Geachte A. Bos,"
    bare = replace(letter, pupils=(replace(letter.pupils[0], group=""),))
    values = values_of(bare, settings, place.today())
    assert (values["kinderen"], values["per_kind"], values["groepen"], values["uw_kind"]) == (
        "Noor",
        ("Noor Bos",),
        "",
        "uw kind",
    )


def test_words_in_a_row() -> None:
    assert [in_a_row(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a en b", "a, b en c"]
    assert len({one.name for one in FIELDS}) == len(FIELDS)


def test_the_clock_decides_the_day(place: Workplace, office: Office, clock: FixedClock) -> None:
    office.pupil(guardians=1)
    clock.set(date(2027, 3, 9))

    assert list(letters(place, run_for(place, "{{ vandaag }} {{ schooljaar }}")).values()) == [
        ["9 maart 2027 2026-2027"]
    ]
