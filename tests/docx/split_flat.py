"""Takes the flat Word files in a folder apart, compares each part with the package's byte for byte, and puts a
package together again from what it found: everything-split.docx."""
import base64
import pathlib
import re
import sys
import zipfile

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PART = re.compile(rb'<pkg:part pkg:name="/([^"]+)" pkg:contentType="([^"]+)"(?: pkg:compression="store")?>'
                  rb'(?:<pkg:xmlData>(.*?)</pkg:xmlData>|<pkg:binaryData>\n(.*?)</pkg:binaryData>)</pkg:part>', re.S)


def split(flat):
    parts = {}
    rest = PART.sub(b"", flat)
    frame = rb'<\?xml [^>]*\?>\n<\?mso-application progid="Word.Document"\?>\n<pkg:package [^>]*></pkg:package>\n'
    assert re.fullmatch(frame, rest), rest[:200]
    for name, content_type, xml, binary in PART.findall(flat):
        name = name.decode()
        assert name not in parts, name
        bytes_ = base64.b64decode(binary, validate=False) if binary else DECLARATION + xml
        parts[name] = (content_type.decode(), bytes_)
    return parts


def put_together(parts, file):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items()
                        if not name.endswith(".rels"))
        package.writestr("[Content_Types].xml",
                         '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                         f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>')
        for name, (_, bytes_) in parts.items():
            package.writestr(name, bytes_)


folder = pathlib.Path(sys.argv[1])
names = ["everything", "empty", "huge"]
for name in names:
    parts = split((folder / f"{name}-word.xml").read_bytes())
    with zipfile.ZipFile(folder / f"{name}.docx") as package:
        listed = [n for n in package.namelist() if n != "[Content_Types].xml"]
        assert list(parts) == listed, (list(parts), listed)
        for part in listed:
            assert parts[part][1] == package.read(part), f"{name}: {part} differs"
    if name == "everything":
        put_together(parts, folder / "everything-split.docx")
    print(f"{name}: {len(parts)} parts, each the same in both files")
