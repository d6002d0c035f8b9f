"""Links each address given into a sheet of LibreOffice Calc, as « Lien vers des données externes » does, or opens the workbook that it is, and writes what the cells hold.

One JSON object a line, in the order of the addresses: rows, and what `=SUM` makes of each column under its heading. Run by Debian's Python, which has `uno`.
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
    workbook = address.endswith(".xlsx")
    document = desktop.loadComponentFromURL(address if workbook else "private:factory/scalc", "_blank", 0, (hidden,))
    try:
        if not workbook:
            document.AreaLinks.insertAtPosition(CellAddress(), address, "CSV_all", FILTER, OPTIONS)
        sheet = document.Sheets.getByIndex(0)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        rows = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()
        return {"rows": rows, "sums": [total(sheet, column, end.EndRow) for column in range(end.EndColumn + 1)]}
    finally:
        document.close(True)


def total(sheet, column, last):
    """A reader writes it under the column."""
    if last == 0:
        return 0
    name = sheet.getCellRangeByPosition(column, 1, column, last).AbsoluteName
    cell = sheet.getCellByPosition(column, last + 2)
    cell.setFormula(f"=SUM({name})")
    return cell.getValue()


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
