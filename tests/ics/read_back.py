"""Another program's reader of calendars (python3-icalendar) finds in each sample's calendar what the record says: its meeting, its
events and its follow-ups, on their days, under the same names each time. read_back.py PROGRAM SOURCES"""
import datetime
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo

import icalendar
from lxml import etree

program, sources = sys.argv[1], pathlib.Path(sys.argv[2])
R = "{urn:verslag:meeting-record:1}"
AMSTERDAM = zoneinfo.ZoneInfo("Europe/Amsterdam")
failures, compared = [], 0


def fail(what, *values):
    failures.append(f"{what}: {' | '.join(map(repr, values))}")


def same(what, wanted, found):
    global compared
    compared += 1
    if wanted != found:
        fail(what, wanted, found)


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def days(element):
    """First and last day of a fuzzy date, either of which may be missing."""
    if element is None:
        return None, None
    when = element.get("when")
    return (day(when), day(when)) if when else (day(element.get("notBefore")), day(element.get("notAfter")))


def clean(node):
    return " ".join("".join(node.itertext()).split())


def check_lines(name, data):
    """RFC 5545, 3.1: CR LF, and at most 75 bytes a line, none of which ends within a character."""
    lines = data.split(b"\r\n")
    if lines.pop() != b"" or b"\n" in b"".join(lines) or b"\r" in b"".join(lines):
        fail(name, "line ends other than CR LF")
    for line in lines:
        if len(line) > 75:
            fail(name, "too long a line", line)
        line.decode("utf-8")  # throws within a character
    return len(lines)


def check_zone(name, calendar):
    """The zone that the file carries is the one that the computer knows."""
    zone = calendar.walk("VTIMEZONE")[0].to_tz()
    for year in (1996, 2007, 2024, 2035):
        for month in range(1, 13):
            for dom in (1, 24, 25, 28):
                noon = datetime.datetime(year, month, dom, 12)
                same(f"{name}: offset at {noon}", noon.replace(tzinfo=AMSTERDAM).utcoffset(), zone.localize(noon).utcoffset())


def check(record_file, data, audience, tasks):
    name = f"{record_file.name}, {audience}"
    check_lines(name, data)
    calendar = icalendar.Calendar.from_ical(data)
    if calendar.errors or any(c.errors for c in calendar.walk()):
        fail(name, "errors", calendar.errors, [c.errors for c in calendar.walk() if c.errors])
    record = etree.parse(record_file).getroot()
    entries = {str(c["UID"]): c for c in calendar.walk() if c.name in ("VEVENT", "VTODO")}
    same(f"{name}: UIDs are unique", len([c for c in calendar.walk() if c.name in ("VEVENT", "VTODO")]), len(entries))
    by_part = {uid.split(".")[0]: entry for uid, entry in entries.items()}
    expected = set()

    meeting = record.find(R + "meeting")
    first, last = days(meeting.find(R + "date"))
    start, end = meeting.findtext(R + "start"), meeting.findtext(R + "end")
    if start or (first and last):
        expected.add("meeting")
        found = by_part["meeting"]
        if start:
            same(f"{name}: start", datetime.datetime.fromisoformat(start).replace(tzinfo=AMSTERDAM), found.decoded("DTSTART"))
            same(f"{name}: zone", "Europe/Amsterdam", found["DTSTART"].params["TZID"])
        else:
            same(f"{name}: day", first, found.decoded("DTSTART"))
        if end:
            same(f"{name}: end", datetime.datetime.fromisoformat(end).replace(tzinfo=AMSTERDAM), found.decoded("DTEND"))
        same(f"{name}: meeting", clean(meeting.find(R + "name")), str(found["SUMMARY"]))

    visible = {"public": 0, "participants": 1, "internal": 2, "confidential": 3}
    follow_ups = [f for f in record.iterfind(f"{R}followUps/{R}followUp")
                  if visible[f.get("visibility", "public")] <= visible[audience]]
    for f in follow_ups:
        first, last = days(f.find(R + "due"))
        part = "follow-up-" + f.get("id")
        event = f.get("kind") == "event"
        if not ((first and last) if event else (first or last)):
            continue
        expected.add(part)
        found = by_part.get(part)
        if found is None:
            fail(name, f"no {part}")
            continue
        what = f"{name}: {part}"
        same(what, "VEVENT" if event or not tasks else "VTODO", found.name)
        if found.name == "VTODO":
            same(what, last, found.decoded("DUE") if "DUE" in found else None)
            if first and first != last:
                same(what, first, found.decoded("DTSTART"))
            status = {"open": "NEEDS-ACTION", "inProgress": "IN-PROCESS", "done": "COMPLETED", "dropped": "CANCELLED"}
            same(what, status.get(f.get("status", "open"), "NEEDS-ACTION"), str(found["STATUS"]))
        else:
            begin = first if event else last
            same(what, begin, found.decoded("DTSTART"))
            ends = found.decoded("DTEND") if "DTEND" in found else begin + datetime.timedelta(1)
            same(what, last + datetime.timedelta(1), ends)
        if f.find(f"{R}text/{R}mention") is None:
            same(what, clean(f.find(R + "text")), str(found["SUMMARY"]))
        same(what, True, str(found["RELATED-TO"]).startswith("meeting."))
    first, last = days(meeting.find(R + "next"))
    told = any(f.get("kind") == "event" and days(f.find(R + "due")) == (first, last) for f in follow_ups)
    if first and last and not told:
        expected.add("next-meeting")
        same(f"{name}: next", first, by_part["next-meeting"].decoded("DTSTART"))
    same(f"{name}: entries", expected, set(by_part))
    return set(entries), calendar


with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    for record in sorted((sources / "samples/records").glob("*.xml")):
        uids = []
        for audience in ("public", "confidential"):
            for tasks in (True, False):
                out = work / f"{record.stem}-{audience}-{tasks}"
                subprocess.run([program, "export", record, "--to", "ics", "--audience", audience, "--set",
                                "ics.follow-ups=" + ("task" if tasks else "event"), "--out", out], check=True, capture_output=True)
                found, calendar = check(record, (out / f"{record.stem}.ics").read_bytes(), audience, tasks)
                uids.append(found)
        same(f"{record.name}: a wider audience and another option find the same names again", True,
             uids[0] == uids[1] and uids[2] == uids[3] and uids[0] <= uids[2])
        check_zone(record.name, calendar)
print("\n".join(failures[:40]) or f"{compared} values are read back as the record says them")
sys.exit(bool(failures) or compared < 200)
