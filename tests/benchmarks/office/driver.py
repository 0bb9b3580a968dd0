"""Drives a running LibreOffice through its mail merge; runs in a Python that has `uno`, and knows nothing of us.

`driver.py PIPE FOLDER`: FOLDER holds `merge.fodt` (fields of a data source), `fill.fodt` (fields of the document),
`letters/letters.csv` and `letters.json`. Prints a line of JSON: the milliseconds of a letter for each way, or why not.
"""

import json
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import Exception as OfficeError

FILES, TABLE = 2, 0


def value(name, content):
    """Make what LibreOffice calls a property."""
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connected(pipe):
    """Wait for the program to listen."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("the office program does not answer")


def register(context, folder):
    """Make the list of letters known as a data source."""
    known = context.ServiceManager.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)
    source = known.createInstance()
    source.URL = "sdbc:flat:" + (folder / "letters").as_uri()
    source.Info = (
        value("Extension", "csv"),
        value("HeaderLine", True),
        value("FieldDelimiter", ","),
        value("StringDelimiter", '"'),
        value("CharSet", "UTF-8"),
    )
    source.DatabaseDocument.storeAsURL((folder / "letters.odb").as_uri(), ())
    known.registerObject("letters", source)


def merge(context, folder, target, command):
    """Let the program itself make one PDF a letter."""
    target.mkdir(exist_ok=True)
    work = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    work.DataSourceName, work.CommandType, work.Command = "letters", TABLE, command
    work.DocumentURL, work.OutputURL = (folder / "merge.fodt").as_uri(), target.as_uri()
    work.OutputType, work.SaveAsSingleFile = FILES, False
    work.FileNameFromColumn, work.FileNamePrefix = True, "reference"
    work.SaveFilter = "writer_pdf_Export"
    work.execute(())
    work.dispose()


def fill(document, letters, target):
    """Fill the fields of one open document and export it, letter after letter."""
    target.mkdir(exist_ok=True)
    masters = document.getTextFieldMasters()
    for letter in letters:
        for name, content in letter.items():
            masters.getByName(f"com.sun.star.text.fieldmaster.User.{name}").Content = content
        document.getTextFields().refresh()
        pdf = (value("FilterName", "writer_pdf_Export"),)
        document.storeToURL((target / f"{letter['reference']}.pdf").as_uri(), pdf)


def timed(act, target, count):
    """Give the milliseconds of a letter; every letter must be there."""
    start = time.perf_counter()
    act()
    spent = (time.perf_counter() - start) * 1000 / count
    found = len(list(target.glob("*.pdf")))
    return {"spent": spent, "found": found}


def main(pipe, folder):
    """Warm up with two letters, then measure."""
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    letters = json.loads((folder / "letters.json").read_text("utf-8"))
    document = desktop.loadComponentFromURL((folder / "fill.fodt").as_uri(), "_blank", 0, (value("Hidden", True),))
    if document is None or not document.supportsService("com.sun.star.text.TextDocument"):
        sys.exit("it has no Writer")
    found = {}
    fill(document, letters[:2], folder / "warm")
    target = folder / "filled"
    found["fields filled and exported"] = timed(lambda: fill(document, letters, target), target, len(letters))
    document.close(True)
    try:
        register(context, folder)
        merge(context, folder, folder / "warm", "two")
        target = folder / "merged"
        found["its own mail merge"] = timed(lambda: merge(context, folder, target, "letters"), target, len(letters))
    except OfficeError as error:
        found["its own mail merge"] = {"why": str(error)[:200]}
    sys.stdout.write(json.dumps(found) + "\n")
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
