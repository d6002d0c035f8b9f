"""Links each address given into a sheet of LibreOffice Calc, as « Lien vers des données externes » does, and writes what the cells hold.

One JSON object a line, in the order of the addresses: its rows. Run by Debian's Python, which has `uno`.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellAddress

FILTER = "Text - txt - csv (StarCalc)"
# Semicolon, quotation mark, UTF-8, from the first line, French, special numbers read.
OPTIONS = "59,34,76,1,,1036,false,true"
STARTS_WITHIN = 60


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.time() + STARTS_WITHIN
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.time() > end:
                raise
            time.sleep(0.3)


def read(desktop, address):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
    try:
        document.AreaLinks.insertAtPosition(CellAddress(), address, "CSV_all", FILTER, OPTIONS)
        sheet = document.Sheets.getByIndex(0)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return {"rows": sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()}
    finally:
        document.close(True)


def main():
    pipe = f"maille-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            for address in sys.argv[1:]:
                print(json.dumps(read(desktop, address)))
            desktop.terminate()
        finally:
            office.terminate()
            office.wait(30)


main()
