from datetime import date

from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.protocols import Body, Standing, VersionStage
from wm_desktop.storage.protocol_start import ensure_protocol, supplied_facts


def test_the_catalogue_follows_the_sections_of_the_protocol():
    codes = [rule.code for rule in supplied_facts().rules]
    expected = [f"A{n}" for n in range(1, 13)] + [f"B{n}" for n in range(1, 5)] + [f"C{n}" for n in range(1, 4)]
    assert codes == expected


def test_rules_for_employees_are_not_for_pupils():
    rules = {rule.code: rule for rule in supplied_facts().rules}
    assert PersonKind.PUPIL in rules["A9"].applies_to
    for code in ("A6", "B1", "C3"):
        assert rules[code].applies_to == (PersonKind.EMPLOYEE,)


def test_titles_read_on_in_a_letter_that_closes_them_with_a_full_stop():
    facts = supplied_facts()
    assert facts.name == "schooljaar 2023-2024"
    for rule in facts.rules:
        assert rule.title == rule.title.strip()
        assert not rule.title.endswith(".")
        assert len(rule.title) <= 140


def test_a_school_starts_with_the_supplied_version_and_nothing_is_made_up_about_it(place, engine, clock):
    ensure_protocol(engine, clock)  # it is there already: nothing happens
    (version,) = place.queries.protocol_versions()
    assert (version.made.number, version.made.supplied, version.facts) == (1, True, supplied_facts())
    assert version.started.on == date(2023, 8, 1)
    assert version.stage(place.today()) is VersionStage.IN_FORCE
    assert (version.text, version.adopted) == (None, None)
    assert {version.standing(body) for body in Body} == {Standing.NOT_ASKED}
    assert "niet in het programma vastgelegd" in version.started.reason
