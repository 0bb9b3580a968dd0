"""The one command: what it decides, and what it says when it cannot go on."""

from __future__ import annotations

import ast
import errno
import json
import subprocess
import sys
from pathlib import Path

import pytest

from installer import environment, launch, start, system
from installer.messages import SENTENCES, SetupError

INSTALLER = launch.ROOT / "installer"
DEBIAN = system.MANAGERS[0]


# --- an old Python, and the standard library only


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13), (3, 15, 0)])
def test_an_unsuitable_python_is_refused_in_two_languages(version: tuple[int, int, int]) -> None:
    dutch, english = start.wrong_python(version).splitlines()
    assert "werkt met Python 3.11" in dutch
    assert "needs Python 3.11" in english
    assert ".".join(map(str, version)) in dutch


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 0), (3, 14, 9, "final", 0)])
def test_a_suitable_python_is_not_refused(version: tuple[int, ...]) -> None:
    assert start.wrong_python(version) == ""


def test_start_can_be_read_by_every_old_python() -> None:
    text = (INSTALLER / "start.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 7))

    assert text.isascii()
    assert not [n for n in ast.walk(tree) if isinstance(n, (ast.JoinedStr, ast.AnnAssign))]
    assert all(n.returns is None for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))


@pytest.mark.parametrize("name", ["start", "launch", "environment", "system", "messages", "build_assets"])
def test_the_set_up_needs_the_standard_library_only(name: str) -> None:
    tree = ast.parse((INSTALLER / f"{name}.py").read_text(encoding="utf-8"))
    roots = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            roots |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            roots.add((node.module or "").partition(".")[0])
    # hatchling asks for its hook itself, inside a function that nothing else calls.
    assert roots - set(sys.stdlib_module_names) <= {"installer"} | ({"hatchling"} if name == "build_assets" else set())


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_comes_in_dutch_and_english(code: str) -> None:
    facts = dict.fromkeys(("command", "folder", "needed", "free", "log", "line", "complaint"), "x")
    dutch, english = str(SetupError(code, **facts)).splitlines()
    assert dutch != english
    assert "{" not in dutch + english


# --- what was asked


def test_without_arguments_the_window_opens() -> None:
    assert launch.plan([], screen=True) == launch.Plan("run", ["-m", "wm_desktop"])


@pytest.mark.parametrize("arguments", [["--demo", "--x"], ["--", "--demo", "--x"]])
def test_further_arguments_go_to_the_program(arguments: list[str]) -> None:
    assert launch.plan(arguments, screen=True).command == ["-m", "wm_desktop", "--demo", "--x"]


def test_test_and_setup_are_words_of_our_own() -> None:
    asked = launch.plan(["test"], screen=True)
    assert asked.kind == "check"
    assert Path(asked.command[0]).name == "check.py"
    assert launch.plan(["setup"], screen=False) == launch.Plan("run", [])
    assert launch.plan(["setup", "--seal"], screen=False) == launch.Plan("seal", [])


@pytest.mark.parametrize("arguments", [[], ["--demo"], ["--"], ["--", "--demo"]])
def test_without_a_screen_the_main_job_is_done(arguments: list[str]) -> None:
    asked = launch.plan(arguments, screen=False)
    assert asked.sample
    assert asked.command == ["-m", "wm_desktop", "--sample-output", str(Path.cwd() / "voorbeeld")]


def test_without_a_screen_other_arguments_still_go_to_the_program() -> None:
    asked = launch.plan(["--tour", "x"], screen=False)
    assert asked.command == ["-m", "wm_desktop", "--tour", "x"]
    assert not asked.sample


def test_the_results_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make = "import pathlib; p = pathlib.Path('voorbeeld'); p.mkdir(); (p / 'brief.pdf').touch()"

    status = launch.run(launch.Plan("run", ["-c", make], sample=True), Path(sys.executable), screen=False)

    told = capsys.readouterr().out
    assert status == 0
    assert str(tmp_path / "voorbeeld") in told
    assert "brief.pdf" in told


def test_the_exit_status_is_passed_on_and_qt_is_told_of_the_missing_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    ask = "import os, sys; sys.exit(7 if os.environ.get('QT_QPA_PLATFORM') == 'offscreen' else 1)"
    assert launch.run(launch.Plan("run", ["-c", ask]), Path(sys.executable), screen=False) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_an_abort_on_a_screen_is_explained(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing_library", lambda _: "")
    status = launch.run(launch.Plan("run", ["-c", "import os; os.abort()"]), Path(sys.executable), screen=True)
    assert status == 134
    assert "venster kon niet worden geopend" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_after_an_abort_a_missing_library_is_installed_and_the_window_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "provide_libraries", lambda *_: (tmp_path / "there").touch() is None)
    ask = f"import os, pathlib; pathlib.Path({str(tmp_path / 'there')!r}).exists() or os.abort()"
    assert launch.run(launch.Plan("run", ["-c", ask]), Path(sys.executable), screen=True) == 0


def test_a_set_up_that_cannot_go_on_ends_in_sentences(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Path:
        raise SetupError("busy")

    monkeypatch.setattr(environment, "prepare", refuse)
    assert launch.main(["setup"]) == 1
    assert capsys.readouterr().err == "\n".join(SENTENCES["busy"]) + "\n"


# --- the system


@pytest.mark.parametrize(
    ("platform", "variables", "answer"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ("linux", {"QT_QPA_PLATFORM": "minimal:enable_fonts"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
        ("win32", {"QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_which_machine_has_a_screen(platform: str, variables: dict[str, str], answer: bool) -> None:
    assert system.has_screen(platform, variables) is answer


def test_the_packages_for_a_screen_come_on_top() -> None:
    bare = system.packages_for(DEBIAN, screen=False)
    assert {"libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0"} == set(bare)
    assert set(system.packages_for(DEBIAN, screen=True)) - set(bare) >= {"libxcb-cursor0", "libxkbcommon-x11-0"}


def test_the_package_manager_of_the_machine_is_found() -> None:
    assert system.find_manager(lambda name: "/usr/bin/dnf" if name == "dnf" else None) == system.MANAGERS[1]
    assert system.find_manager(lambda _: None) is None


def test_plugins_follow_the_display() -> None:
    assert system.window_plugins({}) == []
    assert system.window_plugins({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}) == ["libqwayland.so", "libqxcb.so"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may lack the libraries")
def test_the_probe_passes_here_and_names_a_plugin_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "window_plugins", list)
    assert system.missing_library(Path(sys.executable)) == ""
    monkeypatch.setattr(system, "window_plugins", lambda: ["libqnone.so"])
    assert "libqnone.so" in system.missing_library(Path(sys.executable))


def test_an_ordinary_user_gets_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing_library", lambda _: "libEGL.so.1: cannot open")
    monkeypatch.setattr(system, "find_manager", lambda: DEBIAN)
    monkeypatch.setattr(system, "is_root", lambda: False)
    monkeypatch.setattr(system, "window_plugins", list)

    with pytest.raises(SetupError, match=r"sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        system.provide_libraries(Path(sys.executable), print)


def test_root_installs_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    complaints = ["libEGL.so.1: cannot open", ""]
    installed: list[tuple[str, ...]] = []
    monkeypatch.setattr(system, "missing_library", lambda _: complaints.pop(0))
    monkeypatch.setattr(system, "find_manager", lambda: DEBIAN)
    monkeypatch.setattr(system, "is_root", lambda: True)
    monkeypatch.setattr(system, "install", lambda _, packages: installed.append(packages))
    monkeypatch.setattr(system, "window_plugins", list)

    assert system.provide_libraries(Path(sys.executable), lambda _: None)

    assert installed == [tuple(DEBIAN.always.split())]


def test_an_unknown_system_gets_the_names_of_the_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing_library", lambda _: "libEGL.so.1: cannot open")
    monkeypatch.setattr(system, "find_manager", lambda: None)
    with pytest.raises(SetupError, match="Installeer EGL"):
        system.provide_libraries(Path(sys.executable), print)


# --- the environment


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout in miniature with a finished environment for running."""
    (tmp_path / "installer/requirements").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    for kind in ("run", "seal", "check"):
        (tmp_path / f"installer/requirements/{kind}.txt").write_text(f"# {kind}\n", encoding="utf-8")
    python = environment.venv_python(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv/lib/python3/site-packages/qt-1.dist-info").mkdir(parents=True)
    finish(tmp_path, "run")
    return tmp_path


def finish(root: Path, kind: str) -> None:
    stamp = {kind: environment.fingerprint(root, kind), "installed": environment.installed(root / ".venv")}
    (root / ".venv" / environment.STAMP).write_text(json.dumps(stamp), encoding="utf-8")


def test_a_finished_environment_is_recognised(root: Path) -> None:
    assert environment.is_ready(root, "run")
    assert not environment.is_ready(root, "check")


def test_an_environment_for_checking_can_run_as_well(root: Path) -> None:
    finish(root, "check")
    assert environment.is_ready(root, "run")
    assert environment.is_ready(root, "check")


def test_an_environment_that_can_seal_can_run_but_not_check(root: Path) -> None:
    assert not environment.is_ready(root, "seal")
    finish(root, "seal")
    assert environment.is_ready(root, "run")
    assert environment.is_ready(root, "seal")
    assert not environment.is_ready(root, "check")


@pytest.mark.parametrize("file", ["pyproject.toml", "installer/requirements/run.txt"])
def test_other_requirements_make_it_unready(root: Path, file: str) -> None:
    (root / file).write_text("anders", encoding="utf-8")
    assert not environment.is_ready(root, "run")


def test_a_lost_library_interpreter_or_stamp_makes_it_unready(root: Path) -> None:
    library = root / ".venv/lib/python3/site-packages/qt-1.dist-info"
    library.rename(root / "weg")
    assert not environment.is_ready(root, "run")
    (root / "weg").rename(library)
    assert environment.is_ready(root, "run")

    environment.venv_python(root / ".venv").unlink()
    assert not environment.is_ready(root, "run")
    environment.venv_python(root / ".venv").touch()

    (root / ".venv" / environment.STAMP).write_text('["half', encoding="utf-8")
    assert not environment.is_ready(root, "run")


def test_the_fingerprint_knows_python_kind_and_place(root: Path) -> None:
    (root / "elders").mkdir()
    prints = {environment.fingerprint(root, "run"), environment.fingerprint(root, "check")}
    prints.add(environment.fingerprint(root, "run", "3.99.0"))
    assert len(prints) == 3


def test_a_finished_environment_is_left_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "set_up", lambda *_: pytest.fail("it was set up again"))
    assert environment.prepare(root, "run", print) == environment.venv_python(root / ".venv")


@pytest.mark.parametrize("kind", ["seal", "check"])
def test_an_environment_that_could_do_more_stays_one(root: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds: list[str] = []
    finish(root, kind)
    (root / "pyproject.toml").write_text("anders", encoding="utf-8")
    monkeypatch.setattr(environment, "set_up", lambda _, made, *__: kinds.append(made))
    environment.prepare(root, "run", print)
    assert kinds == [kind]


def test_a_half_made_environment_is_made_again_and_a_good_one_kept(tmp_path: Path) -> None:
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "rest").touch()
    assert environment.is_broken(venv)

    environment.make(venv)

    assert not (venv / "rest").exists()
    assert not environment.is_broken(venv)
    (venv / environment.MAKING).touch()
    assert environment.is_broken(venv)


def test_an_interpreter_that_does_not_answer_is_broken(root: Path) -> None:
    (root / ".venv/pyvenv.cfg").touch()
    assert environment.is_broken(root / ".venv")


def test_the_stamp_goes_before_anything_changes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_off(*_: str, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "is_broken", lambda _: False)
    monkeypatch.setattr(environment, "pip", cut_off)
    with pytest.raises(KeyboardInterrupt):
        environment.set_up(root, "run", lambda _: None)
    assert environment.read_stamp(root / ".venv") == {}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends the lock with the process that took it")
def test_a_pip_that_outlives_a_killed_start_keeps_others_out(root: Path) -> None:
    with environment.only_one(root) as lock:
        pip = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=lock)
    with pytest.raises(SetupError, match="al bezig"), environment.only_one(root):
        pass
    pip.communicate(b"\n")
    with environment.only_one(root):
        assert pip.returncode == 0


def test_two_set_ups_do_not_work_at_the_same_time(root: Path) -> None:
    with environment.only_one(root), pytest.raises(SetupError, match="al bezig"), environment.only_one(root):
        pass
    with environment.only_one(root):
        assert (root / ".wm-setup.lock").exists()


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EROFS, "read_only"), (errno.EACCES, "read_only"), (errno.EPERM, "read_only"), (errno.ENOSPC, "disk_full")],
)
def test_the_file_system_says_no(root: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(environment, "set_up", refuse)
    with pytest.raises(SetupError) as trouble:
        environment.prepare(root, "check", print)
    assert trouble.value.code == code


def test_any_other_trouble_stays_what_it_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(environment, "set_up", refuse)
    with pytest.raises(OSError, match="no"):
        environment.prepare(root, "check", print)


@pytest.mark.parametrize(
    ("report", "code"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hashes"),
        ("WARNING: Retrying after connection broken by 'NewConnectionError(...)'\nERROR: No matching", "network"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk_full"),
        ("ERROR: No matching distribution found for x\n\n", "install_failed"),
    ],
)
def test_the_report_of_pip_is_understood(tmp_path: Path, report: str, code: str) -> None:
    assert environment.judge(report, tmp_path / "log").code == code


def test_too_little_room_is_said_before_the_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 5_000_000})
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(SetupError, match="er is 5 MB"):
        environment.require_room(tmp_path)


def test_a_python_without_venv_is_told_which_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "has_venv_module", lambda: False)
    monkeypatch.setattr(system, "is_root", lambda: False)
    with pytest.raises(SetupError, match=r"sudo apt-get install python3\.\d+-venv"):
        environment.make(tmp_path / ".venv")
