"""LibreOffice saves what we made again, in the same format: headings, lists, tables and alt texts are still there, and its own
text export has our words. round_trip.py FOLDER: everything.odt, everything.fodt and huge.odt are in it."""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def body(path):
    if path.suffix == ".fodt":
        return ET.parse(path).getroot().find(f"{OFFICE}body/{OFFICE}text")
    return ET.fromstring(zipfile.ZipFile(path).read("content.xml")).find(f"{OFFICE}body/{OFFICE}text")


def words(node):
    """The text of a paragraph, without descriptions of pictures."""
    if node.tag.startswith(SVG) or node.tag == OFFICE + "binary-data":
        return ""
    if node.tag == TEXT + "note":  # its mark, as LibreOffice's text has it
        return node.findtext(TEXT + "note-citation")
    out = node.text or ""
    if node.tag in (TEXT + "line-break", TEXT + "tab", TEXT + "s"):
        out += " "
    return out + "".join(words(child) + (child.tail or "") for child in node)


def clean(text):
    return " ".join(text.replace("\u00ad", "").split())


def shape(path):
    root = body(path)
    tables = []
    for table in root.iter(TABLE + "table"):
        head = table.find(TABLE + "table-header-rows")
        rows = [[(clean(words(c)), c.get(TABLE + "number-columns-spanned", "1"), c.get(TABLE + "number-rows-spanned", "1"))
                 for c in row.findall(TABLE + "table-cell")] for row in table.iter(TABLE + "table-row")]
        tables.append((len(head.findall(TABLE + "table-row")) if head is not None else 0, rows))
    lists = [[clean("".join(words(p) for p in item.findall(TEXT + "p"))) for item in top.iter(TEXT + "list-item")]
             for top in root.iter(TEXT + "list")]
    return {"headings": [(h.get(TEXT + "outline-level"), clean(words(h))) for h in root.iter(TEXT + "h")],
            "tables": tables,
            "lists": [l for l in lists if any(l)],
            "notes": [clean(words(p)) for body in root.iter(TEXT + "note-body") for p in body],
            "descriptions": [d.text for d in root.iter(SVG + "desc")],
            "words": [w for p in root.iter() if p.tag in (TEXT + "p", TEXT + "h") and (w := clean(words(p)))]}


def convert(files, form, out, profile):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", form, "--outdir", out,
                    *map(str, files)], check=True, capture_output=True)


folder = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    files = [folder / "everything.odt", folder / "draft.odt"]
    convert(files, "odt:writer8", work / "odt", work / "profile")
    convert([folder / "everything.fodt"], "fodt", work / "fodt", work / "profile")
    convert(files[:1], "txt:Text (encoded):UTF8", work / "txt", work / "profile")
    for file in files + [folder / "everything.fodt"]:
        ours, theirs = shape(file), shape(work / file.suffix[1:] / file.name)
        for what in ours:
            assert ours[what], f"{file.name} has no {what} to compare"
            assert ours[what] == theirs[what], f"{file.name}: {what}\n{ours[what]}\n{theirs[what]}"
    exported = clean((work / "txt/everything.txt").read_text(encoding="utf-8-sig"))
    for sentence in shape(files[0])["words"]:
        assert sentence in exported, f"LibreOffice's text lacks: {sentence}"
