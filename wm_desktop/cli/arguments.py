"""The words wm-admin understands; the contract stands in the handbook for administrators."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path

from wm_desktop import __version__
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.term_rules import TermKind

STATUSES = ("yes", "no", "unanswered", "withdrawn", "conflict", "not_yes")


def build_parser() -> argparse.ArgumentParser:
    """Build the parser; every command sets `command` and understands `--json`."""
    parser = argparse.ArgumentParser(prog="wm-admin", description="WM Desktop zonder venster, voor beheer.")
    parser.add_argument("--version", action="version", version=f"wm-admin {__version__}")
    parser.add_argument("--file", type=Path, metavar="GEGEVENSBESTAND")
    parser.add_argument("--passphrase-file", type=Path, metavar="BESTAND")
    parser.add_argument("--user", metavar="NAAM", help="gebruiker; standaard wie de wachtwoordzin past")
    parser.add_argument("--json", action="store_true")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")
    _care_commands(commands)
    _roster_commands(commands)
    _consent_commands(commands)
    _case_commands(commands)
    _term_commands(commands)
    return parser


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], path: str, text: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(path.rsplit(maxsplit=1)[-1], help=text)
    parser.set_defaults(command=path)
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    return parser


def _family(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    return commands.add_parser(name, help=text).add_subparsers(required=True, metavar="OPDRACHT")


def _care_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    init = _command(commands, "init", "maak een leeg, versleuteld gegevensbestand")
    init.add_argument("--school", required=True)
    init.add_argument("--location", action="append", required=True)
    demo = _command(commands, "demo", "maak een gegevensbestand met een fictieve school")
    demo.add_argument("--small", action="store_true")
    demo.add_argument("--seed", type=int, default=2026)
    _command(commands, "backup", "maak een afgeronde back-up").add_argument("out", type=Path)
    _command(commands, "restore", "zet een back-up terug als nieuw gegevensbestand").add_argument("backup", type=Path)
    _command(commands, "verify", "controleer bestand, logboek en brieven")
    audit = _family(commands, "audit", "het logboek")
    _command(audit, "audit list", "wie deed en zag wat").add_argument("--since", type=_day)
    bench = _command(commands, "bench", "de eigen snelheidsmetingen")
    bench.add_argument("name", nargs="?", metavar="NAAM")
    bench.add_argument("--tiny", action="store_true", help="heel klein, om te zien dat alles loopt; zegt niets")


def _roster_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    family = _family(commands, "roster", "leerlingen, groepen, ouders en medewerkers")
    roster = _command(family, "roster import", "lees EDEXML of een lijst in")
    roster.add_argument("source", type=Path, metavar="BESTAND")
    roster.add_argument("--school-year", type=_school_year, required=True)
    roster.add_argument("--location")
    roster.add_argument("--dry-run", action="store_true")
    _command(family, "roster list", "leerlingen met nummer, naam en groep").add_argument("--group", default="")
    purposes = _family(commands, "purpose", "doelen waarvoor toestemming gevraagd wordt")
    _command(purposes, "purpose list", "de doelen")
    add = _command(purposes, "purpose add", "een doel toevoegen")
    add.add_argument("code")
    add.add_argument("--label", required=True)


def _consent_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    family = _family(commands, "consent", "toestemmingen")
    load = _command(family, "consent import", "lees de jaarlijkse lijst in")
    load.add_argument("source", type=Path, metavar="BESTAND")
    load.add_argument("--school-year", type=_school_year, required=True)
    load.add_argument("--profile", type=Path)
    load.add_argument("--dry-run", action="store_true")
    _command(family, "consent undo", "maak een inleesronde ongedaan").add_argument("batch")
    _filters(_command(family, "consent list", "geldende toestemming"))
    export = _command(family, "consent export", "het register of de lijst zonder toestemming")
    export.add_argument("out", type=Path, metavar="UIT.xlsx|UIT.pdf")
    _filters(export)
    history = _command(family, "consent history", "alle antwoorden van een leerling")
    history.add_argument("pupil")
    history.add_argument("--purpose", default="")
    answer = _command(family, "consent answer", "leg één antwoord vast")
    answer.add_argument("pupil")
    answer.add_argument("purpose")
    answer.add_argument("answer", choices=("yes", "no", "withdrawn"))
    answer.add_argument("--by", required=True, metavar="OUDER")
    answer.add_argument("--on", type=_day)
    answer.add_argument("--way", choices=("form", "e-mail", "app", "oral"), default="form")
    check = _command(family, "consent check", "mag een foto of video van deze leerlingen ergens worden getoond?")
    check.add_argument("--purpose", required=True)
    check.add_argument("--shows", action="append", choices=("photo", "video", "name"), help="standaard: photo")
    check.add_argument("pupils", nargs="+", metavar="LEERLING")
    publications = _family(commands, "publication", "wat waar gepubliceerd is")
    _command(publications, "publication list", "alle publicaties")
    _command(publications, "publication takedowns", "wat nog moet worden weggehaald")


def _filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--purpose", default="")
    parser.add_argument("--group", default="")
    parser.add_argument("--status", choices=STATUSES)
    parser.add_argument("--as-of", type=_day)


def _case_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    incidents = _family(commands, "incident", "incidentdossiers")
    _command(incidents, "incident list", "alle dossiers")
    _command(incidents, "incident show", "één dossier").add_argument("number")
    whole = _command(incidents, "incident export", "een heel dossier als één PDF")
    whole.add_argument("number")
    whole.add_argument("out", type=Path, metavar="UIT.pdf")
    whole.add_argument("--without-names", action="store_true", help="personen als rol en nummer, zonder stukken")
    letters = _family(commands, "letter", "brieven")
    _command(letters, "letter list", "alle definitieve brieven")
    export = _command(letters, "letter export", "de bewaarde brief als PDF")
    export.add_argument("reference")
    export.add_argument("out", type=Path)
    _command(letters, "letter verify", "reken vingerafdrukken na").add_argument("reference", nargs="?")


def _term_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    terms = _family(commands, "term", "termijnen")
    compute = _command(terms, "term compute", "reken een termijn uit")
    kinds = [kind.value for kind in TermKind]
    compute.add_argument("kind", metavar="SOORT", choices=kinds, help=f"een van: {', '.join(kinds)}")
    compute.add_argument("start", type=_start, metavar="BEGIN", help="jjjj-mm-dd, of jjjj-mm-ddTuu:mm voor uren")
    compute.add_argument("--location", default="", metavar="NAAM", help="de schoolkalender van deze locatie")


def _start(text: str) -> date | datetime:
    """Read a day, or a day with a time; the time is that of the clock at the school when it names no zone."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        problem = f"'{text}' is geen datum (jjjj-mm-dd) of tijdstip (jjjj-mm-ddTuu:mm)"
        raise argparse.ArgumentTypeError(problem) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum (jjjj-mm-dd)") from error


def _school_year(text: str) -> SchoolYear:
    try:
        return SchoolYear.parse(text)
    except DomainError as error:
        raise argparse.ArgumentTypeError(error.sentence()) from error
