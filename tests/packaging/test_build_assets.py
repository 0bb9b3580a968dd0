"""The generated files: made, skipped, made again, removed; and catalogues that are behind."""

from __future__ import annotations

import compileall
from pathlib import Path

import pytest

from installer import build_assets

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Demo</class>
 <widget class="QDialog" name="Demo">
  <property name="windowTitle"><string>Voorbeeld</string></property>
  <layout class="QVBoxLayout"><item><widget class="QPushButton" name="ok_button"/></item></layout>
 </widget>
</ui>
"""
CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="nl_NL">
</TS>
"""
CODE = "class Page:\n    def f(self):\n        self.tr('Opslaan')\n        self.tr('%n leerling(en)', '', 3)\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout in miniature: one form, one module with texts, two catalogues."""
    for folder in ("ui", "wm_desktop/gui", "resources/translations"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ui/demo.ui").write_text(FORM, encoding="utf-8")
    (tmp_path / "wm_desktop/gui/page.py").write_text(CODE, encoding="utf-8")
    for name, language in (("nl", "nl_NL"), ("en", "en_GB")):
        target = tmp_path / f"resources/translations/wm_desktop_{name}.ts"
        target.write_text(CATALOGUE.format(language=language), encoding="utf-8")
    return tmp_path


def test_all_is_made_once_and_then_skipped(root: Path) -> None:
    made = build_assets.build(root)

    assert [p.name for p in made] == ["ui_demo.py", "wm_desktop_en.qm", "wm_desktop_nl.qm"]
    assert all((root / p).is_file() for p in made)
    assert build_assets.build(root) == []


def test_a_changed_form_is_made_again_and_a_lost_target_too(root: Path) -> None:
    build_assets.build(root)
    (root / "ui/demo.ui").write_text(FORM.replace("Voorbeeld", "Anders"), encoding="utf-8")
    (root / "resources/translations/wm_desktop_en.qm").unlink()

    assert [p.name for p in build_assets.build(root)] == ["ui_demo.py", "wm_desktop_en.qm"]
    assert "Anders" in (root / "wm_desktop/gui/forms/ui_demo.py").read_text(encoding="utf-8")


def test_a_form_without_source_disappears(root: Path) -> None:
    build_assets.build(root)
    (root / "ui/demo.ui").unlink()
    build_assets.build(root)

    assert not (root / "wm_desktop/gui/forms/ui_demo.py").exists()


def test_a_form_is_typed_and_compiles(root: Path) -> None:
    build_assets.build(root)
    form = root / "wm_desktop/gui/forms/ui_demo.py"

    text = form.read_text(encoding="utf-8")
    assert "def setupUi(self, Demo: QDialog) -> None:" in text
    assert "def retranslateUi(self, Demo: QDialog) -> None:" in text
    assert "connectSlotsByName" not in text
    assert compileall.compile_file(form, quiet=2)


def test_a_broken_form_is_refused_by_name(root: Path) -> None:
    (root / "ui/demo.ui").write_text("<ui version='4.0'><class>", encoding="utf-8")

    with pytest.raises(build_assets.AssetError, match=r"demo\.ui"):
        build_assets.build(root)
    assert not (root / "wm_desktop/gui/forms/ui_demo.py").exists()


def test_a_damaged_list_means_make_all_again(root: Path) -> None:
    build_assets.build(root)
    (root / build_assets.MANIFEST).write_text("[1", encoding="utf-8")

    assert len(build_assets.stale(root)) == 3


def test_catalogues_behind_the_texts_are_named(root: Path) -> None:
    assert "wm_desktop_en.ts: missing: Page: 'Opslaan'" in build_assets.check_translations(root)

    build_assets.update_translations(root)
    findings = build_assets.check_translations(root)

    assert "wm_desktop_en.ts: untranslated: Demo: 'Voorbeeld'" in findings
    assert [f for f in findings if f.startswith("wm_desktop_nl")] == [
        "wm_desktop_nl.ts: untranslated: Page: '%n leerling(en)'"
    ]


def test_a_finished_catalogue_has_no_findings_until_a_text_goes(root: Path) -> None:
    build_assets.update_translations(root)
    for catalogue in (root / "resources/translations").glob("*.ts"):
        text = catalogue.read_text(encoding="utf-8").replace(' type="unfinished"', "").replace("></", ">Text</")
        catalogue.write_text(text, encoding="utf-8")
    assert build_assets.check_translations(root) == []

    (root / "ui/demo.ui").unlink()
    assert build_assets.check_translations(root) == ["wm_desktop_en.ts: left over: Demo: 'Voorbeeld'"]
