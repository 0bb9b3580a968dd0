import pytest

from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.domain.salutations import (
    address_key,
    address_lines,
    initials_of,
    name_line,
    name_lines,
    postcode_and_place,
    salutation,
    surname,
    within_sentence,
)

MADAM, SIR, NEUTRAL = FormOfAddress.MADAM, FormOfAddress.SIR, FormOfAddress.NEUTRAL


@pytest.mark.parametrize(
    ("name", "form", "line", "greeting"),
    [
        (PersonName("Anna", "de", "Vries"), MADAM, "Mevrouw A. de Vries", "Geachte mevrouw De Vries,"),
        (PersonName("Okan", "", "Yilmaz"), SIR, "De heer O. Yilmaz", "Geachte heer Yilmaz,"),
        (PersonName("Kim", "", "Verbeek"), NEUTRAL, "K. Verbeek", "Geachte K. Verbeek,"),
        (PersonName("Kim", "van der", "Sluis"), NEUTRAL, "K. van der Sluis", "Geachte K. van der Sluis,"),
        (PersonName("", "van der", "Sluis"), NEUTRAL, "Van der Sluis", "Geachte Van der Sluis,"),
        (PersonName("Bo", "van der", "Sluis"), MADAM, "Mevrouw B. van der Sluis", "Geachte mevrouw Van der Sluis,"),
        (PersonName("", "van der", "Sluis"), MADAM, "Mevrouw Van der Sluis", "Geachte mevrouw Van der Sluis,"),
        (PersonName("Jan", "'t", "Hart"), SIR, "De heer J. 't Hart", "Geachte heer 't Hart,"),
        (PersonName("Jan", "’t", "Hart"), SIR, "De heer J. ’t Hart", "Geachte heer ’t Hart,"),
        (PersonName("Jan", "van 't", "Hof"), SIR, "De heer J. van 't Hof", "Geachte heer Van 't Hof,"),
        (PersonName("Lia", "d'", "Ancona"), MADAM, "Mevrouw L. d'Ancona", "Geachte mevrouw d'Ancona,"),
        (PersonName("Sam", "el", "Hamdaoui"), SIR, "De heer S. el Hamdaoui", "Geachte heer El Hamdaoui,"),
        (PersonName("Eva", "", "Jansen-de Jong"), MADAM, "Mevrouw E. Jansen-de Jong", "Geachte mevrouw Jansen,"),
        (PersonName("Eva", "van", "Dijk - Smit"), MADAM, "Mevrouw E. van Dijk - Smit", "Geachte mevrouw Van Dijk,"),
        (PersonName("Ali", "", "Ben-Haddou"), SIR, "De heer A. Ben-Haddou", "Geachte heer Ben-Haddou,"),
        (PersonName("Noor", "", ""), MADAM, "Mevrouw Noor", "Geachte mevrouw Noor,"),
        (PersonName("Noor", "", ""), NEUTRAL, "Noor", "Geachte Noor,"),
    ],
)
def test_people_are_addressed_the_dutch_way(name, form, line, greeting):
    assert name_line(name, form) == line
    assert salutation([(name, form)]) == greeting


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        (PersonName("Anne-Marie"), "A.M."),
        (PersonName("jan willem"), "J.W."),
        (PersonName("IJsbrand"), "IJ."),
        (PersonName("Jan", initials="AB"), "A.B."),
        (PersonName("Jan", initials="a.b."), "A.B."),
        (PersonName("Jan", initials="Th."), "Th."),
        (PersonName("Jan", initials="J. Ph."), "J.Ph."),
        (PersonName("Jan", initials="IJ"), "IJ."),
        (PersonName("Jan", initials="é"), "É."),
        (PersonName(last_name="Bos"), ""),
    ],
)
def test_initials_are_registered_or_derived(name, initials):
    assert initials_of(name) == initials


def test_two_people_share_a_letter():
    people = [(PersonName("Ria", "", "Peeters"), MADAM), (PersonName("Cor", "", "Bos"), SIR)]
    assert salutation(people) == "Geachte mevrouw Peeters, geachte heer Bos,"
    assert name_lines(people) == ("Mevrouw R. Peeters en", "de heer C. Bos")
    assert name_lines(people[:1]) == ("Mevrouw R. Peeters",)
    assert salutation([]) == "Geachte ouder(s)/verzorger(s),"


def test_a_name_without_last_name_ignores_the_prefix():
    assert surname(PersonName("", "de", "", "X.")) == "X."


def test_the_address_block_has_two_blanks_and_the_place_in_capitals():
    assert postcode_and_place(Address("Kerkstraat 1", "2411ab", "Bodegraven")) == "2411 AB  BODEGRAVEN"
    assert postcode_and_place(Address("Weg 1", "B-2000", "Antwerpen")) == "B-2000  ANTWERPEN"
    assert postcode_and_place(Address("Weg 1", "", "Dublin")) == "DUBLIN"


def test_the_country_stands_last_and_only_abroad():
    home = Address("Kerkstraat 1\n2 hoog", "2411 AB", "Bodegraven", "Nederland")
    assert address_lines(["K. Bos"], home) == ("K. Bos", "Kerkstraat 1", "2 hoog", "2411 AB  BODEGRAVEN")
    abroad = Address("Meir 1", "2000", "Antwerpen", "België")
    assert address_lines(["K. Bos"], abroad)[-1] == "BELGIË"


def test_the_same_address_typed_otherwise_has_the_same_key():
    one = Address("Kerkstraat 1", "2411 AB", "Bodegraven")
    other = Address("kerkstraat  1", "2411ab", "BODEGRAVEN", "Nederland")
    assert address_key(one) == address_key(other)
    assert address_key(one) != address_key(Address("Kerkstraat 11", "2411 AB", "Bodegraven"))
    assert address_key(one) != address_key(Address("Kerkstraat 1", "2411 AB", "Bodegraven", "België"))


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("Mevrouw A. de Vries en de heer C. Bos", "mevrouw A. de Vries en de heer C. Bos"),
        ("De heer C. Bos", "de heer C. Bos"),
        ("K. Verbeek", "K. Verbeek"),
        ("De Vries", "De Vries"),
    ],
)
def test_a_name_inside_a_sentence_has_no_capital_of_its_own(line, inside):
    assert within_sentence(line) == inside
