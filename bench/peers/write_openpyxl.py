"""write_openpyxl.py CELLS OUT: the cells of a sheet (JSON, a line a row) as openpyxl writes them with the least memory."""
import json
import sys

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

with open(sys.argv[1], encoding="utf-8") as file:
    head = json.loads(next(file))
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Aanwezigheid")
    sheet.freeze_panes = "A2"
    look = {"border": Border(bottom=Side("thin", "C8CDD2")), "alignment": Alignment(vertical="top", wrap_text=True)}

    def cell(value, **looks):
        made = WriteOnlyCell(sheet, value)
        for name, what in looks.items():
            setattr(made, name, what)
        return made

    sheet.append([cell(title, font=Font(bold=True)) for title in head])
    for line in file:
        sheet.append([cell(value, **look) for value in json.loads(line)])
book.save(sys.argv[2])
