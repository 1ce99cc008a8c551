"""The web page of a real run links each file that the others made, by its name, and none of a format that failed; without others it
links none. check_links.py PROGRAM PLUGINS SOURCES"""
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

program, plugins, sources = sys.argv[1:4]
record = pathlib.Path(sources) / "samples/records/kickoff.xml"
with tempfile.TemporaryDirectory() as work:
    copy = pathlib.Path(work) / "Verslag van 4 februari & meer.xml"
    copy.write_bytes(record.read_bytes())

    def export(formats, out):
        done = subprocess.run([program, "export", copy, "--plugins", plugins, "--to", formats, "--out", f"{work}/{out}"], capture_output=True)
        folder = pathlib.Path(work) / out
        page = (folder / f"{copy.stem}.html").read_text()
        return done.returncode, folder, [urllib.parse.unquote(link) for link in re.findall(r'href="\./([^"]*)"', page)]

    # Wherever it is asked for, the page comes last.
    status, folder, links = export("html,raw-int,xlsx,md", "some")
    assert status == 1, f"one format fails: {status}"
    assert len(links) == 3 and links[-1].endswith(".md"), links
    assert sorted(links + [f"{copy.stem}.html"]) == sorted(f.name for f in folder.iterdir()), (links, list(folder.iterdir()))
    status, folder, links = export("html", "alone")
    assert status == 0 and links == [], (status, links)
