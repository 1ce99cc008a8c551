#!/usr/bin/python3
"""filled_in.py VERSLAG SOURCES: what openpyxl and LibreOffice fill in is in the record after a merge, and nothing else is different.
Exits 77 where LibreOffice is missing."""
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

verslag, sources = sys.argv[1], pathlib.Path(sys.argv[2])
work = pathlib.Path(tempfile.mkdtemp(prefix="verslag-merge-"))
record = sources / "samples/records/council.xml"
before = record.read_text()
faults = []

# What is filled in, by id: column and value; and what that is in the record.
FILLED = {
    "f1": {"Status": "afgerond", "Prioriteit": "hoog"},
    "f2": {"Stand van zaken": "{} Op 1 februari ontvangen; \"< 25\" & ouder."},
    "f3": {"Stand van zaken": "De wethouder komt erop terug."},
    "f5": {"Prioriteit": None},
    "f7": {"Status": "Open "},
    "f8": {"Uiterlijk": datetime.date(2024, 3, 15)},
    "f9": {"Uiterlijk": datetime.date(2024, 1, 25), "Prioriteit": "laag"},
}
WANTED = [
    ('<followUp id="f1" kind="commitment" priority="normal"', '<followUp id="f1" kind="commitment" status="done" priority="high"'),
    ("<note>Het bureau heeft op 28 november een opzet gestuurd.</note>",
     "<note>Het bureau heeft op 28 november een opzet gestuurd.</note>\n"
     '      <note>Op 1 februari ontvangen; "&lt; 25" &amp; ouder.</note>'),
    ('precision="quarter">eerste kwartaal van 2024</due>',
     'precision="quarter">eerste kwartaal van 2024</due>\n      <note>De wethouder komt erop terug.</note>'),
    ('<followUp id="f5" kind="action" status="done" priority="low"', '<followUp id="f5" kind="action" status="done"'),
    ('<followUp id="f7" kind="commitment" status="dropped"', '<followUp id="f7" kind="commitment" status="open"'),
    ('<due notBefore="2024-02-01" notAfter="2024-02-29" precision="month">februari 2024</due>',
     '<due notAfter="2024-03-15" precision="day">uiterlijk 15 maart 2024</due>'),
    ('<followUp id="f9" kind="event"', '<followUp id="f9" kind="event" priority="low"'),
    ('<due when="2024-01-18" precision="day">donderdag 18 januari 2024</due>', '<due when="2024-01-25" precision="day">25 januari 2024</due>'),
]
after = before
for was, now in WANTED:
    assert after.count(was) == 1, was
    after = after.replace(was, now)


def export(formats, *more):
    subprocess.run([verslag, "export", record, "--audience", "internal", "--language", "nl", "--to", formats, "--out", work, *more],
                   check=True, capture_output=True)


def expect(sheet, wanted=after, exit_code=0, said=()):
    ran = subprocess.run([verslag, "merge", record, sheet, "--out", work / "merged.xml", "--force", "--report", "json", "--language", "en"],
                         capture_output=True, text=True)
    found = (work / "merged.xml").read_text() if ran.returncode in (0, 1) else None
    diagnostics = json.loads(ran.stdout)["records"][0]["diagnostics"]
    codes = [d["code"] for d in diagnostics if d["code"] != "merged"]
    if ran.returncode != exit_code or found != wanted or codes != list(said):
        faults.append(sheet)
        print(f"{sheet.name}: exit {ran.returncode}, said {codes}, wanted {exit_code} and {list(said)}")
        for d in diagnostics:
            print("   ", d["message"])
        if found and wanted and found != wanted:
            a, b = wanted.splitlines(), found.splitlines()
            print("\n".join(f"    wanted {x}\n    found  {y}" for x, y in zip(a, b) if x != y))


def fill_in_xlsx(path, fill=FILLED):
    book = openpyxl.load_workbook(path)
    sheet = book["Opvolging"]
    column = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        for title, value in fill.get(sheet.cell(row, column["Kenmerk"]).value, {}).items():
            cell = sheet.cell(row, column[title])
            cell.value = value.format(cell.value) if isinstance(value, str) else value
    return book, sheet, column


def by_openpyxl():
    export("xlsx")
    path = work / "council-opvolging.xlsx"
    book, sheet, column = fill_in_xlsx(path)
    book.save(work / "filled.xlsx")
    expect(work / "filled.xlsx")
    # Columns and rows in another order, one column too many, a heading above, sheets besides.
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    other = openpyxl.Workbook()
    other.active.title = "Uitleg"
    moved = other.create_sheet("blad 7")
    moved["B1"] = "Graag invullen voor vrijdag"
    for row in [rows[0], *reversed(rows[1:])]:
        moved.append([None, "aantekening", *reversed(row)])
    other.save(work / "moved.xlsx")
    expect(work / "moved.xlsx")
    # Days counted from 1904.
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(work / "1904.xlsx")
    expect(work / "1904.xlsx")
    # What cannot be taken over is said, the rest is.
    book, sheet, column = fill_in_xlsx(path)
    at = {sheet.cell(r, column["Kenmerk"]).value: r for r in range(2, sheet.max_row + 1)}
    sheet.cell(at["f4"], column["Status"]).value = "klaar"
    sheet.cell(at["f6"], column["Uiterlijk"]).value = "ooit"
    sheet.cell(at["f5"], column["Wie"]).value = "iemand anders"
    sheet.append([None] * (column["Wat"] - 1) + ["Iets nieuws"])
    book.save(work / "faulty.xlsx")
    expect(work / "faulty.xlsx", exit_code=1, said=["no-id", "bad-cell", "changed-text", "bad-cell"])
    # Texts that moved to other ids.
    book, sheet, column = fill_in_xlsx(path, {})
    texts = [sheet.cell(r, column["Wat"]).value for r in range(2, sheet.max_row + 1)]
    for r, text in enumerate(texts[1:] + texts[:1], 2):
        sheet.cell(r, column["Wat"]).value = text
    book.save(work / "sorted.xlsx")
    expect(work / "sorted.xlsx", wanted=None, exit_code=3, said=["other-record"])


MACRO = """Sub FillIn(source, target, filter, table)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, how(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  how(0).Name = "FilterName" : how(0).Value = filter
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  sheet = doc.Sheets.getByName("Opvolging")
  Dim ids : ids = -1
  For c = 0 To 30
    If sheet.getCellByPosition(c, 0).String = "Kenmerk" Then ids = c
  Next c
  Dim lines : lines = Split(table, "|")
  For Each entry In lines
    parts = Split(entry, "~")
    For r = 1 To 40
      If sheet.getCellByPosition(ids, r).String = parts(0) Then
        For c = 0 To 30
          If sheet.getCellByPosition(c, 0).String = parts(1) Then
            Set cell = sheet.getCellByPosition(c, r)
            If parts(2) = "number" Then
              cell.Value = CDbl(parts(3))
            Else
              cell.String = Join(Split(parts(3), "{}"), cell.String)
            End If
          End If
        Next c
      End If
    Next r
  Next entry
  doc.storeToURL(ConvertToURL(target), how())
  doc.close(True)
End Sub
"""


def basic_library():
    """Puts the macro into a profile. The first start makes one, and would write over what stands there."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--terminate_after_init"],
                   check=True, capture_output=True, timeout=120)
    standard = work / "profile/user/basic/Standard"
    standard.mkdir(parents=True, exist_ok=True)
    text = MACRO.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    (standard / "Module1.xba").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
        f'<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{text}</script:module>')
    (standard / "script.xlb").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n'
        '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" '
        'library:passwordprotected="false">\n <library:element library:name="Module1"/>\n</library:library>')
    (standard.parent / "script.xlc").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">\n'
        '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
        ' <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>\n'
        '</library:libraries>')


def by_libreoffice():
    if not shutil.which("soffice"):
        return False
    export("ods,fods,xlsx")
    basic_library()
    table = "|".join(
        f"{id}~{title}~number~{(value - datetime.date(1899, 12, 30)).days}" if isinstance(value, datetime.date)
        else f"{id}~{title}~text~{(value or '').replace(chr(34), chr(34) * 2)}"
        for id, columns in FILLED.items() for title, value in columns.items())
    for source, target, how in (("council-opvolging.ods", "office.ods", "calc8"), ("council-opvolging.fods", "office.fods", "OpenDocument Spreadsheet Flat XML"),
                                ("council-opvolging.xlsx", "office.xlsx", "Calc MS Excel 2007 XML"), ("council-opvolging.ods", "crossed.xlsx", "Calc MS Excel 2007 XML"),
                                ("council-opvolging.xlsx", "crossed.ods", "calc8")):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore",
                        f'macro:///Standard.Module1.FillIn("{work / source}","{work / target}","{how}","{table}")'],
                       check=True, capture_output=True, timeout=120)
        if not (work / target).exists():
            faults.append(work / target)
            print(f"LibreOffice wrote no {target}")
        else:
            expect(work / target)
    # As separated text, in the ways that it is saved.
    for name, code in (("semicolon", "59,34,76,1"), ("comma", "44,34,76,1"), ("tab", "9,34,76,1"), ("windows", "59,34,1,1")):
        if not (work / "office.ods").exists():
            break
        out = work / name
        subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                        f"csv:Text - txt - csv (StarCalc):{code},,1043,false,true,false,false,false,-1", "--outdir", out, work / "office.ods"],
                       check=True, capture_output=True, timeout=120)
        expect(out / "office-Opvolging.csv")
    return True


try:
    by_openpyxl()
    office = by_libreoffice()
finally:
    if not faults:
        shutil.rmtree(work, ignore_errors=True)
sys.exit(1 if faults else 0 if office else 77)
