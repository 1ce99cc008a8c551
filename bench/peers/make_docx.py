"""make_docx.py BLOCKS.json DOCX [cells]: the same verslag with python-docx, as its manual does it: a table grows row by row.
With "cells", a table is made in its full size and its cells are asked for once, which its manual doesn't tell."""
import json
import sys

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Mm

blocks = json.load(open(sys.argv[1]))
at_once = sys.argv[3:] == ["cells"]
document = Document()
document.core_properties.language = "nl-NL"
section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)


def table(rows, has_header):
    width = len(rows[0])
    made = document.add_table(rows=len(rows) if at_once else 0, cols=width)
    made.style = "Table Grid"
    if at_once:
        cells = made._cells
        for i, row in enumerate(rows):
            for j, text in enumerate(row):
                cells[i * width + j].text = text
    else:
        for row in rows:
            for cell, text in zip(made.add_row().cells, row):
                cell.text = text
    if has_header:
        made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


for block in blocks:
    if block[0] == "title":
        document.core_properties.title = block[1]
        document.add_heading(block[1], 0)
    elif block[0] == "heading":
        document.add_heading(block[2], block[1])
    elif block[0] == "paragraph":
        document.add_paragraph(block[1])
    elif block[0] == "item":
        document.add_paragraph(block[2], style=("List Bullet", "List Bullet 2", "List Bullet 3")[min(block[1], 2)])
    else:
        table(block[1], block[2])
document.save(sys.argv[2])
