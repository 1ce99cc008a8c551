"""The JSON of every sample, for each audience, and of random records: jsonschema finds nothing wrong by schemas/record.schema.json,
no member that the schema doesn't know is in it, and every word of the record's text is. judge.py PROGRAM SOURCES"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema
from lxml import etree

program, sources = sys.argv[1], pathlib.Path(sys.argv[2])
schema = json.loads((sources / "schemas/record.schema.json").read_text())
documented = (sources / "docs/json.md").read_text()
failures = []


def strict(node):
    """The same schema, refusing members that it doesn't name: a writer that knows more than the schema would go unseen."""
    if isinstance(node, dict):
        return {**{k: strict(v) for k, v in node.items()}, **({"additionalProperties": False} if "properties" in node else {})}
    return [strict(v) for v in node] if isinstance(node, list) else node


jsonschema.Draft202012Validator.check_schema(schema)
judge = jsonschema.Draft202012Validator(strict(schema), format_checker=jsonschema.FormatChecker(["date"]))
for wrong in ({"meeting": {"kind": "party"}}, {"nonsense": 1}, {"decisions": []}, {"meeting": {"date": {"when": "4 februari"}}},
              {"records": [{"nonsense": 1}]}, {"records": {}}, {"title": "A series", "decisions": [], "records": []}):
    if judge.is_valid(wrong):
        failures.append(f"the schema takes {wrong}")

# The manual has a table for each type, and a row for each member.
for name, definition in schema["$defs"].items():
    if "properties" in definition:
        table = documented.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        failures += [f"docs/json.md: no row for {name}.{member}" for member in definition["properties"] if f"\n| `{member}`" not in table]


def words(node, found):
    if isinstance(node, dict):
        for value in node.values():
            words(value, found)
    elif isinstance(node, list):
        for value in node:
            words(value, found)
    else:
        found.append(str(node))
    return found


with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    subprocess.run([sources / "scripts/make-random-records", "--seed", "7", "--count", "40", "--out", work / "random"], check=True)
    for image in (sources / "samples/records").glob("*.png"):
        shutil.copy(image, work / "random")
    records = sorted((sources / "samples/records").glob("*.xml")) + sorted((work / "random").glob("*.xml"))
    checked = 0
    for audience in ("public", "participants", "internal", "confidential"):
        out = work / audience
        done = subprocess.run([program, "export", *records, "--to", "json", "--audience", audience, "--out", out], capture_output=True)
        if done.returncode not in (0, 3):  # a record may be meant for nobody below its own audience
            sys.exit(done.stderr.decode())
        for file in sorted(out.glob("*.json")):
            data = json.loads(file.read_text())
            failures += [f"{audience}/{file.name}: {'/'.join(map(str, e.path))}: {e.message[:200]}" for e in judge.iter_errors(data)]
            checked += 1
            if audience != "confidential":
                continue
            said = set(" ".join(words(data, [])).split())
            record = next(r for r in records if r.stem == file.stem)
            tree = etree.parse(record, etree.XMLParser(remove_comments=True, remove_pis=True)).getroot()
            for nobody_may_see in tree.findall(".//{*}participant[@publishName='none']"):
                nobody_may_see.getparent().remove(nobody_may_see)
            wanted = set(" ".join(tree.itertext()).split())
            lost = wanted - said
            if record.parent.name == "records" and lost:
                failures.append(f"{file.name} lacks words of its record: {sorted(lost)[:10]}")
    # A series is what its records are, in the order of their meetings.
    series = [sources / "samples/series/leerkring-zeist.xml", sources / "samples/records/kickoff.xml"]
    subprocess.run([program, "export", *series, "--series", "Leerkring 2020", "--to", "json", "--out", work / "series"], check=True, capture_output=True)
    subprocess.run([program, "export", *series, "--to", "json", "--out", work / "series"], check=True, capture_output=True)
    data = json.loads((work / "series/Leerkring-2020.json").read_text())
    failures += [f"series: {'/'.join(map(str, e.path))}: {e.message[:200]}" for e in judge.iter_errors(data)]
    one_by_one = [json.loads((work / f"series/{stem}.json").read_text()) for stem in ("kickoff", "leerkring-zeist")]
    if data != {"title": "Leerkring 2020", "records": one_by_one}:
        failures.append("a series is not its records")
    if checked < 100:
        failures.append(f"only {checked} files were made")
print("\n".join(failures) or f"{checked} files match the schema")
sys.exit(bool(failures))
