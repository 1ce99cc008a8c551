"""What the tests of the schema share: xmllint as the judge, and the places of things."""
import os
import pathlib
import subprocess
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "schemas" / "meeting-record.xsd"
NAMESPACE = "urn:verslag:meeting-record:1"
XMLLINT = os.environ.get("XMLLINT", "xmllint")
XS = "{http://www.w3.org/2001/XMLSchema}"


def complaints(record, schema=SCHEMA):
    """What xmllint says against a record (a path, or text), the schema included; empty when it is valid."""
    if isinstance(record, pathlib.Path):
        run = subprocess.run([XMLLINT, "--noout", "--nonet", "--schema", schema, record], capture_output=True, text=True)
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "record.xml"
            path.write_text(record, encoding="utf-8")
            return complaints(path, schema)
    lines = [line for line in run.stderr.splitlines() if not line.endswith(" validates")]
    if run.returncode and not lines:
        lines = [f"xmllint ended with {run.returncode}"]
    return "\n".join(lines)


def local(name):
    return name.split("}")[-1]


def kinds_by_id(root):
    """The name of the element that each id stands on."""
    return {e.get("id"): local(e.tag) for e in root.iter() if e.get("id")}


PERSON_OR_ORGANISATION = {"participant", "organisation"}
TEXT = {"section", "p", "list", "item", "table", "row", "figure", "quote", "gap"}


def references(root):
    """Each reference of a record: the element's name, the attribute, the id that it names, what that may stand on."""
    for e in root.iter():
        name = local(e.tag)
        wanted = {"agendaItem": {"item"}, "agendaItems": {"item"},
                  "organisation": {"organisation"}, "municipality": {"organisation"}, "substituteFor": {"participant"},
                  "basedOn": TEXT, "ref": {"reference"} if name == "cite" else PERSON_OR_ORGANISATION}
        for attribute, kinds in wanted.items():
            for target in e.get(attribute, "").split():
                yield name, attribute, target, kinds


def dangling(root, known=None):
    """References that lead nowhere, or to the wrong kind of element."""
    ids = kinds_by_id(root) if known is None else known
    return [f'{name}/@{attribute}="{target}" finds {ids.get(target, "nothing")}, not one of {sorted(kinds)}'
            for name, attribute, target, kinds in references(root) if ids.get(target) not in kinds]


def parse(text):
    return ET.fromstring(text)
