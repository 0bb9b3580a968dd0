"""Texts: literals where the catalogue is made from them, both languages for every refusal, well-formed drawings."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

import wm_desktop
from installer import build_assets
from wm_desktop.domain.errors import WmError

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

ROOT = build_assets.ROOT
# How many leading arguments of each function must be literals: the text, or the context and the text.
TRANSLATORS = {"tr": 1, "translate": 2, "QT_TR_NOOP": 1, "QT_TRANSLATE_NOOP": 2}
CATALOGUE = '<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">\n</TS>\n'


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, int]]:
    """Every call that hands over a text for translation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            # str.translate(table) has one argument; it is no business of ours.
            if name in TRANSLATORS and not (name == "translate" and len(node.args) < 2):
                yield node, TRANSLATORS[name]


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def window_modules() -> list[Path]:
    return [p for p in build_assets.text_sources(ROOT) if p.suffix == ".py"]


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("self.tr('a' 'b')", True),
        ("self.tr('%n x', '', n)", True),
        ("translate('C', 'a')", True),
        ("'abc'.translate(table)", True),
        ("self.tr(f'a {b}')", False),
        ("self.tr('a' + b)", False),
        ("self.tr(text)", False),
        ("QCoreApplication.translate(self.name, 'a')", False),
    ],
)
def test_the_rule_itself(code: str, right: bool) -> None:
    found = list(calls(ast.parse(code)))
    assert all(is_literal(a) for call, n in found for a in call.args[:n]) is right


def test_every_text_for_translation_is_a_literal() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in window_modules()
        for call, n in calls(ast.parse(path.read_text(encoding="utf-8")))
        if not all(is_literal(argument) for argument in call.args[:n])
    ]
    assert wrong == []


def belongs_to_its_class(tree: ast.Module) -> list[int]:
    """Give the lines where `tr` is not said of `self` inside a class, or a plural not by `tr`.

    The catalogue files a text of `self.tr` under the class around it; of anything else (`page.tr`) under a name that
    never matches, and plurals given to `translate` it does not recognise as such.
    """
    inside = {id(n) for c in ast.walk(tree) if isinstance(c, ast.ClassDef) for n in ast.walk(c)}
    wrong = []
    for call, n in calls(tree):
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        if n == 1 and not (isinstance(receiver, ast.Name) and receiver.id == "self" and id(call) in inside):
            wrong.append(call.lineno)
        if n == 2 and len(call.args) + len(call.keywords) > 3:
            wrong.append(call.lineno)
    return wrong


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("class A:\n  def f(self):\n    self.tr('%n x', '', 3)", True),
        ("class A:\n  def f(self, page):\n    page.tr('x')", False),
        ("def f(self):\n  self.tr('x')", False),
        ("translate('C', '%n x', '', n)", False),
        ("translate('C', 'x')", True),
    ],
)
def test_the_rule_of_the_context_itself(code: str, right: bool) -> None:
    assert (belongs_to_its_class(ast.parse(code)) == []) is right


def test_every_text_is_filed_under_a_context_that_matches() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in window_modules()
        for line in belongs_to_its_class(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert wrong == []


def test_no_text_for_translation_lies_outside_the_files_that_are_read() -> None:
    read = set(build_assets.text_sources(ROOT))
    others = {p for p in (ROOT / "wm_desktop").rglob("*.py") if "forms" not in p.parts} - read
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in others
        for call, _ in calls(ast.parse(path.read_text(encoding="utf-8")))
        if any(is_literal(argument) for argument in call.args)  # a drawing moves its origin with `translate` too
    ]
    assert wrong == []


def test_lupdate_finds_every_text(tmp_path: Path) -> None:
    fresh = tmp_path / "wm_desktop_en.ts"
    fresh.write_text(CATALOGUE, encoding="utf-8")
    build_assets.refresh_catalogue(ROOT, fresh)
    extracted = {message.findtext("source") for message in ET.parse(fresh).iter("message")}

    written = {
        call.args[n - 1].value
        for path in window_modules()
        for call, n in calls(ast.parse(path.read_text(encoding="utf-8")))
        if is_literal(call.args[n - 1])
    }
    assert written - extracted == set()


def refusals() -> list[type[WmError]]:
    """All subclasses of WmError in the program that a person can meet."""
    for module in pkgutil.walk_packages(wm_desktop.__path__, "wm_desktop."):
        if not module.name.startswith(("wm_desktop.__main__", "wm_desktop.storage.migrations.")):
            importlib.import_module(module.name)
    found: list[type[WmError]] = []
    waiting = list(WmError.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("wm_desktop.") and (kind.nl or kind.en or not kind.__subclasses__()):
            found.append(kind)
    return sorted(set(found), key=lambda kind: (kind.__module__, kind.__name__))


def fields(template: str) -> set[str]:
    """The facts a sentence names; a fact may come in two languages (`x_nl` and `x_en`, `label` and `field`)."""
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    return {name.removesuffix("_nl").removesuffix("_en").replace("label", "field") for name in names}


def ends_well(sentence: str) -> bool:
    """A sentence ends with a full stop, or with a fact that is a sentence of its own."""
    return sentence.endswith((".", "}"))


def test_every_refusal_speaks_dutch_and_english_alike() -> None:
    found = refusals()
    assert len(found) > 3
    wrong = [
        kind.__qualname__
        for kind in found
        if not ends_well(kind.nl) or not ends_well(kind.en) or fields(kind.nl) != fields(kind.en)
    ]
    assert wrong == []


def test_every_drawing_is_well_formed_and_has_a_size() -> None:
    wrong = []
    for path in sorted((ROOT / "resources").rglob("*.svg")):
        drawing = ET.parse(path).getroot()
        if drawing.tag != "{http://www.w3.org/2000/svg}svg" or not drawing.get("viewBox"):
            wrong.append(path.name)
    assert wrong == []


FORMS = sorted((ROOT / "ui").glob("*.ui"))


@pytest.mark.parametrize("path", FORMS, ids=lambda p: p.name)
def test_a_form_compiles_under_its_own_name(path: Path) -> None:
    text = build_assets.compile_form(path)
    compile(text, str(path), "exec")

    name = "".join(part.capitalize() for part in path.stem.split("_"))
    assert f"class Ui_{name}(" in text or f"class Ui_{name}Form(" in text


@pytest.mark.parametrize("path", FORMS, ids=lambda p: p.name)
def test_a_form_names_its_enums_in_full(path: Path) -> None:
    form = ET.parse(path)
    values = [value for tag in ("enum", "set") for node in form.iter(tag) for value in (node.text or "").split("|")]
    assert [value for value in values if value and value.count("::") != 2] == []
