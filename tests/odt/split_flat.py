"""Takes flat OpenDocument texts apart into packages, so that the validator of packages can judge them, and compares the text
with that of the package which we made ourselves. split_flat.py FLAT PACKAGE OUT, any number of times."""
import sys
import xml.etree.ElementTree as ET
import zipfile

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
MIMETYPE = "application/vnd.oasis.opendocument.text"
PARTS = {"content.xml": ("document-content", ["font-face-decls", "automatic-styles", "body"]),
         "styles.xml": ("document-styles", ["font-face-decls", "styles", "automatic-styles", "master-styles"]),
         "meta.xml": ("document-meta", ["meta"]), "settings.xml": ("document-settings", ["settings"])}
for prefix in ("office", "style", "text", "table", "meta", "manifest"):
    ET.register_namespace(prefix, f"urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0")


def without_pictures(body):
    for image in body.iter(DRAW + "image"):
        for child in list(image):
            image.remove(child)
        image.attrib.clear()
    return ET.canonicalize(ET.tostring(body, encoding="unicode"))


def split(flat, package, out):
    root = ET.parse(flat).getroot()
    assert root.get(OFFICE + "mimetype") == MIMETYPE, root.get(OFFICE + "mimetype")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(zipfile.ZipInfo("mimetype", (1980, 1, 1, 0, 0, 2)), MIMETYPE)
        for name, (element, children) in PARTS.items():
            part = ET.Element(OFFICE + element, {OFFICE + "version": "1.3"})
            for child in children:
                part.append(root.find(OFFICE + child))
            made.writestr(name, ET.tostring(part, encoding="utf-8", xml_declaration=True))
        entries = "".join(f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>' for n in PARTS)
        made.writestr("META-INF/manifest.xml",
                      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
                      f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIMETYPE}"/>{entries}'
                      "</manifest:manifest>")
    ours = ET.fromstring(zipfile.ZipFile(package).read("content.xml")).find(OFFICE + "body")
    assert without_pictures(root.find(OFFICE + "body")) == without_pictures(ours), f"{flat} has another text than {package}"


for i in range(1, len(sys.argv), 3):
    split(*sys.argv[i:i + 3])
print(f"{len(sys.argv) // 3} flat files are the text of their packages")
