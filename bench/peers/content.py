"""The words of a verslag, taken from our own DOCX of it, as blocks that each peer sets in its own way: so that all of them set
the same text.

A block is ("title", text), ("heading", level, text), ("paragraph", text), ("item", depth, text) or
("table", rows), of which the first row is the header when it is marked as one: ("table", rows, has_header).
"""
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def paragraph(p):
    properties = p.find(W + "pPr")
    style = level = None
    if properties is not None:
        if (s := properties.find(W + "pStyle")) is not None:
            style = s.get(W + "val")
        if (n := properties.find(W + "numPr")) is not None and n.find(W + "ilvl") is not None:
            level = int(n.find(W + "ilvl").get(W + "val"))
    text = text_of(p)
    if style == "Title":
        return ("title", text)
    if style and style.startswith("Heading"):
        return ("heading", int(style[7:]), text)
    return ("paragraph", text) if level is None else ("item", level, text)


def table(t):
    rows = [["\n".join(text_of(p) for p in cell.iter(W + "p")) for cell in row.findall(W + "tc")] for row in t.findall(W + "tr")]
    width = max(map(len, rows))
    has_header = t.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    return ("table", [r + [""] * (width - len(r)) for r in rows], has_header)


def blocks(docx):
    with zipfile.ZipFile(docx) as package:
        body = ElementTree.fromstring(package.read("word/document.xml")).find(W + "body")
    made = []
    for element in body:
        if element.tag == W + "tbl":
            made.append(table(element))
        elif element.tag == W + "p" and text_of(element):
            made.append(paragraph(element))
    return made
