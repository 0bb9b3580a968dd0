from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.rulebook import load_rules
from wm_desktop.domain.incidents import PersonKind


def test_the_catalogue_follows_the_sections_of_the_protocol():
    codes = [rule.code for rule in load_rules().rules]
    expected = [f"A{n}" for n in range(1, 13)] + [f"B{n}" for n in range(1, 5)] + [f"C{n}" for n in range(1, 4)]
    assert codes == expected


def test_rules_for_employees_are_not_for_pupils():
    rules = {rule.code: rule for rule in load_rules().rules}
    assert PersonKind.PUPIL in rules["A9"].applies_to
    for code in ("A6", "B1", "C3"):
        assert rules[code].applies_to == (PersonKind.EMPLOYEE,)


def test_titles_read_on_in_a_letter_that_closes_them_with_a_full_stop():
    book = letter_paper().rules
    assert book.version == "schooljaar 2023-2024"
    for rule in book.rules:
        assert rule.title == rule.title.strip()
        assert not rule.title.endswith(".")
        assert len(rule.title) <= 140
