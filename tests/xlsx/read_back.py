#!/usr/bin/env python3
"""read_back.py FOLDER: reads the example workbooks with openpyxl and compares every cell with the view that
they were made from (<example>.json): value, type, number format, link. Exits 77 where openpyxl is missing."""

import datetime
import html
import json
import re
import sys
import zipfile

try:
    import openpyxl
    from openpyxl.cell.cell import TYPE_FORMULA
except ImportError:
    print("openpyxl is not installed (python3-openpyxl)")
    sys.exit(77)

folder = sys.argv[1]
faults = 0


def expect(found, wanted, where):
    global faults
    if found != wanted or type(found) is not type(wanted):
        faults += 1
        if faults < 20:
            print(f"{where}: found {found!r}, wanted {wanted!r}")


def value_of(cell, column):
    """What openpyxl should read, and in which format; None for an empty cell."""
    if "number" in cell:
        return cell["number"], "0"
    text = cell["text"]
    if not text and cell["href"]:
        text = re.sub(r"^mailto:|\?.*$", "", cell["href"]) if cell["href"].startswith("mailto:") else cell["href"]
    if not text:
        return None, None
    if column["type"] == "date":
        return datetime.datetime.fromisoformat(text), "dd-mm-yyyy"
    if column["type"] == "time":
        return datetime.time.fromisoformat(text), "hh:mm"
    return text, None


def check_sheet(ws, sheet, book, tables):
    where = f"{book['id']}/{ws.title}"
    expect(ws.title, sheet["title"], where)
    cells = list(ws.iter_rows())
    if sheet["prose"]:
        expect(cells[0][0].value, book["title"], where)
        for r, row in enumerate(sheet["rows"], 1):
            for c, cell in enumerate(row):
                found = cells[r][c]
                expect(found.value, cell["text"] or None, f"{where} {found.coordinate}")
                expect(found.font.b, c == 0, f"{where} {found.coordinate} bold")
        expect(ws.freeze_panes, None, f"{where} panes")
        return
    expect(ws.freeze_panes, "A2", f"{where} panes")
    expect(ws.print_title_rows, "$1:$1", f"{where} print titles")
    expect(ws.page_setup.orientation, "landscape", f"{where} page")
    expect((ws.sheet_properties.pageSetUpPr.fitToPage, ws.page_setup.fitToWidth or 1, ws.page_setup.fitToHeight), (True, 1, 0), f"{where} page")
    expect(ws.page_setup.paperSize, 9, f"{where} paper")
    expect("&P" in ws.oddFooter.right.text and "&N" in ws.oddFooter.right.text, True, f"{where} footer")
    rows = len(sheet["rows"])
    reach = f"A1:{cells[-1][-1].coordinate}"
    if tables and rows:
        expect([t.ref for t in ws.tables.values()], [reach], f"{where} table")
        for t in ws.tables.values():
            expect(t.column_names, [c["title"] for c in sheet["columns"]], f"{where} table columns")
            expect(t.autoFilter.ref, reach, f"{where} filter")
    else:
        expect(ws.auto_filter.ref, reach if rows else f"A1:{cells[0][-1].coordinate}", f"{where} filter")
        expect(len(ws.tables), 0, f"{where} tables")
    lists = {str(v.sqref): v.formula1 for v in ws.data_validations.dataValidation}
    for c, column in enumerate(sheet["columns"]):
        head = cells[0][c]
        expect(head.value, column["title"], f"{where} {head.coordinate}")
        expect(head.font.b, True, f"{where} {head.coordinate} bold")
        if column["choices"] and rows:
            letter = head.column_letter
            area = f"{letter}2" if rows == 1 else f"{letter}2:{letter}{rows + 1}"
            expect(lists.get(area), '"' + ",".join(column["choices"]) + '"', f"{where} list")
        for r, row in enumerate(sheet["rows"], 1):
            found = cells[r][c]
            wanted, form = value_of(row[c], column)
            at = f"{where} {found.coordinate}"
            expect(found.value, wanted, at)
            expect(found.data_type == TYPE_FORMULA, False, at + " formula")
            if form:
                expect(found.number_format, form, at + " format")
            if row[c]["href"]:
                link = found.hyperlink
                expect(link and link.target + ("#" + link.location if link.location else ""), row[c]["href"], at + " link")
    expect(len(cells), rows + 1, f"{where} rows")


def check_example(name, tables):
    for book in json.load(open(f"{folder}/{name}.json", encoding="utf-8")):
        path = f"{folder}/{name}-{book['id']}.xlsx"
        workbook = openpyxl.load_workbook(path)
        expect([ws.title for ws in workbook], [s["title"] for s in book["sheets"]], path)
        for ws, sheet in zip(workbook, book["sheets"]):
            check_sheet(ws, sheet, book, tables)
        p = workbook.properties
        expect(p.title, book["title"] + " – Kick-off democratische vernieuwing M50", path)
        expect((p.creator, p.subject, p.keywords), ("Secretariaat M50", "Verslag van de kick-off, 4 februari 2020", "democratische vernieuwing, M50"), path)
        moment = datetime.datetime(2020, 2, 5)
        expect((p.created, p.modified), (moment, moment), path)
        with zipfile.ZipFile(path) as package:
            expect({i.date_time for i in package.infolist()}, {(1980, 1, 1, 0, 0, 0)}, path + " times")
            expect(b"<Company>Gemeente Waalwijk &amp; partners</Company>" in package.read("docProps/app.xml"), True, path + " company")


def check_long(name):
    """Too long for the slow way: only values, row by row."""
    book = json.load(open(f"{folder}/{name}.json", encoding="utf-8"))[0]
    sheet = book["sheets"][0]
    ws = openpyxl.load_workbook(f"{folder}/{name}-attendance.xlsx", read_only=True).worksheets[0]
    count = 0
    for r, found in enumerate(ws.iter_rows(values_only=True)):
        count += 1
        if r == 0:
            expect(list(found), [c["title"] for c in sheet["columns"]], "header")
            continue
        for value, cell, column in zip(found, sheet["rows"][r - 1], sheet["columns"]):
            expect(value, value_of(cell, column)[0], f"{name} row {r}")
    expect(count, len(sheet["rows"]) + 1, f"{name} rows")


def check_limits():
    workbook = openpyxl.load_workbook(f"{folder}/limits-attendance.xlsx")
    names = workbook.sheetnames
    expect(names, ["Vragen- wie-wat (2020) en hoe-", "vragen- wie-wat (2020) en h (2)", "History_", "2020", "A1"], "names")
    expect(all(len(n.encode("utf-16-le")) <= 62 for n in names), True, "names' length")
    ws = workbook.worksheets[0]
    expect([c.value for c in ws[1]], ["Tekst", "tekst 2", "c", "Getal", "Datum", "Tijd", "Keuze, met komma", 'Keuze "aan"'], "header")
    emoji = ws["A2"].value
    expect(len(emoji.encode("utf-16-le")) // 2, 32767, "A2 length")
    expect(set(emoji), {"\U0001F600", "…"}, "A2")
    expect(ws["B2"].value, "_x0041_ en _xZZZZ_", "B2")
    expect(ws["C2"].value, "a\nb\nc", "C2")
    expect(ws["D2"].value, "1234567890123456789", "D2")
    expect(ws["E2"].value, "1815-06-18", "E2")
    expect(ws["F2"].value, "25:00", "F2")
    expect(ws["A3"].value, "nul␀bel␇", "A3")
    expect(ws["B3"].value, "\uFFFD(", "B3")
    expect(ws["D3"].value, -999999999999999, "D3")
    expect(ws["E3"].value, datetime.datetime(1900, 3, 1), "E3")
    expect(ws["F3"].value, datetime.time(0, 0), "F3")
    expect(ws["B4"].value, " voor en na ", "B4")
    expect(ws["E4"].value, datetime.datetime(9999, 12, 31), "E4")
    expect(ws["H4"].value, "=uit", "H4")
    expect(ws["H4"].data_type, "s", "H4")
    expect(ws["H4"].number_format, "@", "H4")
    expect([ws["A5"].hyperlink, ws["B5"].hyperlink], [None, None], "refused links")
    expect(ws["C5"].hyperlink.target, "https://a.nl/%5Bx%5D%20%7By%7D?q=%22a%20b%22", "C5")
    expect(ws["C5"].hyperlink.location, "deel", "C5")
    expect((ws["D5"].value, ws["D5"].hyperlink.target), (7, "https://a.nl/external%3Ax"), "D5")
    expect((ws["E5"].value, ws["E5"].hyperlink.target), (datetime.datetime(2020, 2, 4), "https://a.nl/"), "E5")
    expect(ws["F5"].value, "31 februari", "F5")
    lists = {str(v.sqref): v.formula1 for v in ws.data_validations.dataValidation}
    expect(lists, {"H2:H6": '"""aan"",één,=uit"'}, "lists")
    tables = [t for sheet in workbook for t in sheet.tables]
    expect(tables, ["A1_", "a1__2", "y", "c_"], "tables")
    # Names that could be read as a number or a cell stand in quotes.
    with zipfile.ZipFile(f"{folder}/limits-attendance.xlsx") as package:
        book = package.read("xl/workbook.xml").decode()
    for name in ("2020", "A1"):
        expect(f"'{name}'!$1:$1" in book, True, f"the name {name} in quotes")


def check_worked_out(name, tables):
    path = f"{folder}/{name}-follow-up.xlsx"
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    actions = "'Wat ''n lijst'!"
    expect([[c.value for c in row] for row in values["Overzicht"]["A1:C6"]],
           [["Status", "Aantal", "Punten"], ["open", 2, 3], ['zei "ja"', 1, 6], ["vervallen", 1, 4], ["zonder status", 1, 5], ["Totaal", 5, 18]], name)
    sheet = formulas["Overzicht"]
    expect(sheet["B2"].value, f"=SUMPRODUCT(--EXACT({actions}$C$2:$C$6,$A2))", name)
    expect(sheet["C3"].value, f"=SUMPRODUCT(EXACT({actions}$C$2:$C$6,$A3)*{actions}$E$2:$E$6)", name)
    expect(sheet["B5"].value, f'=SUMPRODUCT(--EXACT({actions}$C$2:$C$6,""))', name)
    expect(sheet["C6"].value, "=SUM(C2:C5)", name)
    expect([t.ref for t in sheet.tables.values()], ["A1:C5"] if tables else [], name + " table without the total")
    expect(len(sheet._charts), 1, name + " chart")
    expect([len(c.series) for c in sheet._charts], [2], name + " series")
    with zipfile.ZipFile(path) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
        chart = package.read("xl/charts/chart1.xml").decode()
    # What a chart shows before anything is worked out.
    caches = [re.findall(r"<c:v>([^<]*)</c:v>", cache) for cache in re.findall(r"<c:(?:num|str)Cache>.*?</c:(?:num|str)Cache>", chart)]
    names = ["open", 'zei "ja"', "vervallen", "zonder status"]
    expect([[html.unescape(v) for v in cache] for cache in caches], [names, ["2", "1", "1", "1"], names, ["3", "6", "4", "5"]], name + " chart's values")
    expect("descr=\"Staafdiagram: open 2 &amp; &quot;ja&quot; 1.\"" in drawing, True, name + " alt")
    sheet = formulas.worksheets[1]
    expect(sheet["D2"].value, '=IF(OR(C2="zei ""ja""",C2="vervallen"),"afgehandeld",IF(AND(ISNUMBER(B2),B2<TODAY()),"te laat","loopt"))', name)
    expect([values.worksheets[1][f"D{r}"].value for r in range(2, 7)], ["te laat", "afgehandeld", "loopt", "loopt", "afgehandeld"], name)
    under = [[c.value for c in row] for row in sheet["A7:E9"]]
    expect(under, [["Totaal van 5", None, None, None, "=SUM(E2:E6)"], ["Volgens het verslag: =20 & meer", None, None, None, 20],
                   ["Nog een", None, None, None, None]], name + " under the table")
    expect(sheet["A8"].data_type, "s", name + ": what is stated is text")
    expect((values.worksheets[1]["E7"].value, sheet.max_row), (18, 9), name + " total")
    expect([t.ref for t in sheet.tables.values()], ["A1:E6"] if tables else [], name + " table without what is under it")
    rules = {str(area.sqref): [r.formula for r in area.rules] for area in sheet.conditional_formatting}
    expect(rules, {"D2:D6": [['$D2="te laat"']], "A2:E6": [['$D2="afgehandeld"']]}, name + " rules")
    expect([str(v.sqref) for v in sheet.data_validations.dataValidation], ["C2:C6"], name + ": what is worked out has no list")


check_worked_out("worked-out", True)
check_worked_out("worked-out-plain", False)
check_example("kickoff", True)
check_example("plain", False)
check_long("rows")
check_long("constant")
check_limits()
if faults:
    sys.exit(f"{faults} faults")
