"""LibreOffice saves what we made again, as Word's format: headings, lists, tables, notes and alt texts are still there.
round_trip.py FOLDER: everything.docx is in it."""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from lxml import etree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def value(node, path):
    found = node.find(path) if node is not None else None
    return found.get(W + "val") if found is not None else None


def clean(text):
    return " ".join(text.replace("\u00ad", "").split())


def words(node):
    out = ""
    for n in node.iter(W + "t", W + "br", W + "tab", W + "noBreakHyphen"):
        out += n.text or "" if n.tag == W + "t" else "\u2011" if n.tag == W + "noBreakHyphen" else " "
    return clean(out)


class Document:
    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            part = lambda name: ET.fromstring(package.read(name))
            self.body, self.notes = part("word/document.xml").find(W + "body"), part("word/footnotes.xml")
            styles, numbering = part("word/styles.xml"), part("word/numbering.xml")
        self.style_names = {s.get(W + "styleId"): value(s, W + "name") for s in styles.iter(W + "style")}
        self.style_lists = {s.get(W + "styleId"): value(s, f"{W}pPr/{W}numPr/{W}numId") for s in styles.iter(W + "style")}
        abstract = {a.get(W + "abstractNumId"): {l.get(W + "ilvl"): value(l, W + "numFmt") for l in a.findall(W + "lvl")}
                    for a in numbering.iter(W + "abstractNum")}
        self.lists = {n.get(W + "numId"): abstract[value(n, W + "abstractNumId")] for n in numbering.iter(W + "num")}

    def style(self, p):
        return (self.style_names.get(value(p, f"{W}pPr/{W}pStyle")) or "").lower()

    def list_item(self, p):
        number = value(p, f"{W}pPr/{W}numPr/{W}numId") or self.style_lists.get(value(p, f"{W}pPr/{W}pStyle"))
        level = value(p, f"{W}pPr/{W}numPr/{W}ilvl") or "0"
        return (level, self.lists[number].get(level), words(p)) if number in self.lists else None

    def table(self, t):
        rows = [[(words(c), value(c, f"{W}tcPr/{W}gridSpan") or "1", c.find(f"{W}tcPr/{W}vMerge") is not None) for c in r.findall(W + "tc")]
                for r in t.findall(W + "tr")]
        return len(t.findall(f"{W}tr/{W}trPr/{W}tblHeader")), rows

    def shape(self):
        paragraphs = [p for p in self.body.iter(W + "p")]
        headings = [(s, words(p)) for p in paragraphs if (s := self.style(p)).startswith(("heading", "title"))]
        return {"headings": headings,
                "lists": [i for p in paragraphs if (i := self.list_item(p)) and i[1] not in (None, "none")],
                "tables": [self.table(t) for t in self.body.iter(W + "tbl")],
                "alt texts": [d.get("descr") for d in self.body.iter(WP + "docPr") if d.get("descr")],
                "links": len(list(self.body.iter(W + "hyperlink"))),
                "notes": [w for n in self.notes.iter(W + "footnote") if (w := words(n))],
                "words": [w for p in paragraphs if (w := words(p))]}


folder = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as work:
    files = [folder / "everything.docx"]
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                    "docx:MS Word 2007 XML", "--outdir", f"{work}/again", *map(str, files)], check=True, capture_output=True)
    for file in files:
        ours, theirs = Document(file).shape(), Document(pathlib.Path(work) / "again" / file.name).shape()
        for what, wanted in ours.items():
            assert wanted, f"{file.name} has no {what} to compare"
            if wanted != theirs[what]:
                pairs = zip(wanted, theirs[what]) if isinstance(wanted, list) else [(wanted, theirs[what])]
                first = next(((a, b) for a, b in pairs if a != b), (len(wanted), len(theirs[what])))
                sys.exit(f"{file.name}: {what} are others when LibreOffice has saved it: {first}")
        print(file.name, {what: len(w) if isinstance(w, list) else w for what, w in ours.items()})
