import pytest

from wm_desktop.documents import wording
from wm_desktop.documents.wording import TemplateError, TemplateWording

HEADER = "{# pupil_warning, versie 3: proef #}\n"


@pytest.fixture
def template(tmp_path):
    def write(text, name="pupil_warning"):
        (tmp_path / f"{name}.j2").write_text(text, encoding="utf-8")
        return TemplateWording(tmp_path)

    return write


def test_fields_are_put_in_their_places_and_paragraphs_split(template):
    words = template(HEADER + "Beste {{ name }},\nhoe gaat het?\n\n# Kop\n{{ facts }}\n\n\n- een\n- twee\n")
    found = words.paragraphs("pupil_warning", {"name": "Noor", "facts": "Eerst.\nDan.\n\nLater."})
    assert found == ("Beste Noor, hoe gaat het?", "# Kop", "Eerst.\nDan.", "Later.", "- een", "- twee")


def test_text_of_people_never_becomes_a_heading_but_may_be_a_list(template):
    words = template(HEADER + "{{ facts }}")
    found = words.paragraphs("pupil_warning", {"facts": "# geen kop\n- punt een\n- punt twee\nrest"})
    assert found == ("\N{NO-BREAK SPACE}# geen kop", "- punt een", "- punt twee", "rest")


def test_markup_and_template_code_of_people_stay_words(template):
    words = template(HEADER + "{{ facts }}")
    assert words.paragraphs("pupil_warning", {"facts": "{{ 7 }} <b>&amp; {% if %}"}) == ("{{ 7 }} <b>&amp; {% if %}",)


def test_control_and_invisible_characters_disappear(template):
    words = template(HEADER + "{{ facts }}")
    assert words.paragraphs("pupil_warning", {"facts": "a\x00\x1fb\u200bc\tde\u0301\r\nf"}) == ("abc dé\nf",)


def test_lists_and_numbers_of_the_program_can_be_used(template):
    words = template(HEADER + "{% for code, title in rules %}\n- {{ code }} {{ title }}\n{% endfor %}\n{{ days }}")
    found = words.paragraphs("pupil_warning", {"rules": [("A1", "x"), ("A2", "y")], "days": 3})
    assert found == ("- A1 x", "- A2 y", "3")


def test_the_version_is_the_one_in_the_first_line(template):
    assert template(HEADER).version("pupil_warning") == "pupil_warning 3"
    assert TemplateWording().version("pupil_suspension") == "pupil_suspension 3"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEADER + "{{ unknown }}", "onbekend veld unknown"),
        (HEADER + "{% if false %}{{ unknown }}{% endif %}", "onbekend veld unknown"),
        (HEADER + "{{ name.__class__ }}", ""),
        (HEADER + "{{ name.upper() }}", ""),
        (HEADER + "{{ name * 1000000000 }}", "geen rekenwerk"),
        (HEADER + "{{ name|upper }}", "filter"),
        (HEADER + "{% for n in range(9) %}{% endfor %}", "range"),
        (HEADER + "{{ name", ""),
        (HEADER + "{% for a, b in 5 %}{% endfor %}", ""),
        ("geen kop", "versie"),
        ("x" * 70_000, "te groot"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused_with_its_name(template, text, says):
    words = template(text)
    with pytest.raises(TemplateError) as refusal:
        words.paragraphs("pupil_warning", {"name": "Noor"})
    assert "pupil_warning" in refusal.value.sentence()
    assert says in refusal.value.sentence()


def test_a_template_that_is_missing_unreadable_or_outside_the_folder_is_refused(template, tmp_path):
    words = template(HEADER)
    (tmp_path / "broken.j2").write_bytes(b"\xff\xfe\x00")
    for name in ("absent", "broken", "../pupil_warning"):
        with pytest.raises(TemplateError):
            words.paragraphs(name, {})


def test_a_letter_that_grows_without_end_is_stopped(template, monkeypatch):
    words = template(HEADER + "{% for a in many %}{% for b in many %}xxxxxxxxxx{% endfor %}{% endfor %}")
    with pytest.raises(TemplateError, match="te lang"):
        words.paragraphs("pupil_warning", {"many": list(range(1000))})
    monkeypatch.setattr(wording, "MAX_SECONDS", -1.0)
    with pytest.raises(TemplateError, match="te lang"):
        words.paragraphs("pupil_warning", {"many": [1]})
