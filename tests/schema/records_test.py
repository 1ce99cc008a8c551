"""The records that we write for others to look at: valid, whole, and showing what they are there to show."""
import re
import struct
import textwrap
import unittest
import xml.etree.ElementTree as ET

from judge import NAMESPACE, ROOT, SCHEMA, XS, complaints, dangling, kinds_by_id

SAMPLES = sorted((ROOT / "samples" / "records").glob("*.xml"))
NEW_RECORD = ROOT / "cli" / "new_record.xml"
PAGE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
N = "{" + NAMESPACE + "}"


def sample(name):
    return ET.parse(ROOT / "samples" / "records" / f"{name}.xml").getroot()


def values(root, path, attribute):
    return {e.get(attribute) for e in root.iter(N + path)} - {None}


def choices(type_name):
    schema = ET.parse(SCHEMA).getroot()
    return {e.get("value") for e in schema.find(f"{XS}simpleType[@name='{type_name}']").iter(XS + "enumeration")}


class EveryRecord(unittest.TestCase):
    def test_is_valid_and_its_references_lead_somewhere(self):
        self.assertGreaterEqual(len(SAMPLES), 4)
        for path in [*SAMPLES, NEW_RECORD]:
            with self.subTest(path.name):
                self.assertEqual(complaints(path), "")
                self.assertEqual(dangling(ET.parse(path).getroot()), [])

    def test_images_are_png_files_beside_the_record(self):
        seen = 0
        for path in SAMPLES:
            for figure in ET.parse(path).getroot().iter(N + "figure"):
                data = (path.parent / figure.get("src")).read_bytes()
                self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
                width, height = struct.unpack(">II", data[16:24])
                self.assertGreater(min(width, height), 50)
                self.assertEqual(figure.get("decorative") == "true", not figure.findtext(N + "alt"))
                seen += 1
        self.assertGreaterEqual(seen, 2)

    def test_ranges_of_dates_run_forwards(self):
        for path in SAMPLES:
            for e in ET.parse(path).getroot().iter():
                if e.get("notBefore") and e.get("notAfter"):
                    self.assertLessEqual(e.get("notBefore"), e.get("notAfter"), path.name)

    def test_tables_have_rows_of_equal_width(self):
        for path in SAMPLES:
            for table in ET.parse(path).getroot().iter(N + "table"):
                self.assertEqual(len(set(widths(table))), 1, f"{path.name}: {''.join(table.find(N + 'caption').itertext())}")


def widths(table):
    """How many columns each row fills, with the cells that reach down from above."""
    for group in (table.find(N + "head"), table.find(N + "rows")):
        reaching = []  # how many rows below are still taken, one entry for each column
        for row in group if group is not None else ():
            still = [n - 1 for n in reaching if n > 1]
            reaching = still + [int(c.get("rowspan", 1)) for c in row for _ in range(int(c.get("colspan", 1)))]
            yield len(reaching)


class KickOff(unittest.TestCase):
    CODES = {"GM1948": "Meierijstad", "GM0262": "Lochem", "GM0109": "Coevorden", "GM0826": "Oosterhout", "GM0203": "Barneveld",
             "GM0603": "Rijswijk", "GM1895": "Oldambt", "GM0777": "Etten-Leur", "GM0310": "De Bilt", "GM0590": "Papendrecht",
             "GM0867": "Waalwijk", "GM0355": "Zeist"}

    def setUp(self):
        self.record = sample("kickoff")

    def test_has_the_twelve_municipalities_with_their_codes_and_all_are_represented(self):
        found = {o.get("cbsCode"): o for o in self.record.iter(N + "organisation") if o.get("cbsCode")}
        self.assertEqual({code: o.findtext(N + "name") for code, o in found.items()}, self.CODES)
        self.assertEqual(found["GM1948"].findtext(N + "asWritten"), "Meijerijstad")
        self.assertEqual(found["GM0777"].findtext(N + "asWritten"), "Etten- Leur")
        present = values(self.record, "represented", "organisation")
        self.assertLessEqual({o.get("id") for o in found.values()} | {"vng", "dia"}, present)

    def test_keeps_the_stated_counts_beside_the_list(self):
        stated = self.record.find(f"{N}attendance/{N}stated").attrib
        self.assertEqual(stated, {"participants": "24", "organisations": "12", "exhaustive": "false"})

    def test_has_the_dates_in_their_own_words(self):
        due = {d.text: (d.get("when"), d.get("notBefore"), d.get("notAfter")) for d in self.record.iter(N + "due")}
        self.assertEqual(due["9 juni"], ("2020-06-09", None, None))
        self.assertEqual(due["eind juni"], (None, "2020-06-21", "2020-06-30"))
        self.assertEqual(due["december"], (None, "2020-12-01", "2020-12-31"))
        self.assertIn("het komend jaar", due)
        self.assertEqual(self.record.find(f"{N}meeting/{N}date").get("when"), "2020-02-04")

    def test_has_every_kind_of_content_of_the_page(self):
        self.assertEqual(values(self.record, "gap", "reason"), {"notInSource"})
        self.assertTrue(self.record.findall(f".//{N}list/{N}item/{N}list/{N}item"), "lists two deep")
        self.assertLessEqual({"action", "proposal", "question", "event"}, values(self.record, "followUp", "kind"))
        self.assertIn("group", values(self.record, "owner", "kind"))
        self.assertIn("learning by doing", {s.text for s in self.record.iter(N + "span") if s.get("lang") == "en"})
        self.assertIn("Leren Participeren", {r.findtext(N + "title") for r in self.record.iter(N + "reference")})
        for wanted in ("mention", "cite", "experiment", "contact", "attachment"):
            self.assertIsNotNone(self.record.find(f".//{N}{wanted}"), wanted)
        self.assertLessEqual({"internal", "participants"}, values(self.record, "p", "visibility"))


class Council(unittest.TestCase):
    def setUp(self):
        self.record = sample("council")

    def test_shows_every_choice_of_attendance_votes_decisions_and_follow_ups(self):
        for element, attribute, type_name in [
                ("participant", "status", "AttendanceStatus"), ("participant", "role", "ParticipantRole"),
                ("participant", "publishName", "PublishName"), ("participant", "mode", "AttendanceMode"),
                ("vote", "method", "VoteMethod"), ("decision", "result", "DecisionResult"),
                ("followUp", "kind", "FollowUpKind"), ("followUp", "status", "FollowUpStatus"),
                ("list", "kind", "ListKind"), ("due", "precision", "Precision"), ("gap", "reason", "GapReason")]:
            shown = values(self.record, element, attribute)
            elsewhere = {"bullet", "open", "notInSource", "week", "year"}  # defaults, and what another sample or place shows
            missing = choices(type_name) - shown - elsewhere
            self.assertEqual(missing, set(), f"{element}/@{attribute}")
        people = self.record.iter(N + "participant")
        self.assertTrue([p for p in people if not p.get("publishName") and not p.get("publicOffice")])

    def test_has_numbered_sub_items_and_an_item_behind_closed_doors(self):
        numbers = [n.text for n in self.record.iter(N + "number")]
        self.assertIn("10a", numbers)
        closed = {i.get("id") for i in self.record.find(N + "agenda").iter(N + "item") if i.get("visibility") == "confidential"}
        self.assertEqual(len(closed), 1)
        for name in ("section", "decision", "followUp"):
            parts = [e for e in self.record.iter(N + name) if e.get("agendaItem") in closed]
            self.assertTrue(parts, name)
            self.assertEqual({e.get("visibility") for e in parts}, {"confidential"}, name)

    def test_votes_are_not_more_than_the_members_in_the_room(self):
        members = [p for p in self.record.iter(N + "participant") if p.get("organisation") == "raad"]
        came = sum(p.get("status") in ("present", "partial") for p in members)
        votes = [[int(v.get(a, 0)) for a in ("for", "against", "abstained")] for v in self.record.iter(N + "vote")]
        self.assertLessEqual(max(sum(v) for v in votes), came)

    def test_has_characters_from_everywhere(self):
        text = "".join(self.record.itertext())
        for character in "éëïçŁğ€“”’–½²₂":
            self.assertIn(character, text)
        self.assertTrue(re.search("[α-ω]", text))
        self.assertIsNotNone(self.record.find(f".//{N}sub"))


class English(unittest.TestCase):
    def test_is_an_english_draft_with_dutch_words_marked(self):
        record = sample("english")
        self.assertEqual((record.get("lang"), record.find(N + "document").get("status")), ("en", "draft"))
        self.assertGreaterEqual(len([s for s in record.iter(N + "span") if s.get("lang") == "nl"]), 2)


class NewRecord(unittest.TestCase):
    def test_has_an_example_of_what_most_meetings_need(self):
        record = ET.parse(NEW_RECORD).getroot()
        for wanted in ("participant", "section", "decision", "followUp"):
            self.assertIsNotNone(record.find(f".//{N}{wanted}"), wanted)
        self.assertIsNotNone(record.find(f"{N}agenda/{N}item"))
        self.assertTrue(record.find(f".//{N}due").get("notAfter"), "a fuzzy date")


class Page(unittest.TestCase):
    """docs/record.md: what it shows can be copied."""

    BLOCK = re.compile(r"^```xml(?: fragment=(\w+))?\n(.*?)^```$", re.M | re.S)
    HEAD = ('<meetingRecord xmlns="urn:verslag:meeting-record:1" schemaVersion="1.0" lang="nl" visibility="public">')
    PARTS = ('<document type="report" status="draft"><title>T</title></document>'
             '<meeting kind="other"><name>N</name><date/></meeting>')

    def record(self, fragment, text):
        if not fragment:
            return text
        if fragment == "record":
            return f"{self.HEAD}{text}</meetingRecord>"
        if fragment == "blocks":
            text = f"<body><section>{text}</section></body>"
        else:
            self.assertTrue(text.startswith(f"<{fragment}>"), f"a fragment {fragment} starts with that element")
        return f"{self.HEAD}{self.PARTS}{text}</meetingRecord>"

    def test_snippets_are_valid_and_refer_to_what_the_page_shows(self):
        records = [self.record(*found) for found in self.BLOCK.findall(PAGE)]
        self.assertGreater(len(records), 12)
        self.assertEqual(PAGE.count("```xml"), len(records))
        known = {}
        for record in records:
            self.assertEqual(complaints(record), "", textwrap.shorten(record, 300))
            known.update(kinds_by_id(ET.fromstring(record)))
        for record in records:
            self.assertEqual(dangling(ET.fromstring(record), known), [])

    def test_starts_from_the_smallest_sample(self):
        smallest = (ROOT / "samples" / "records" / "smallest.xml").read_text(encoding="utf-8")
        self.assertEqual(self.BLOCK.search(PAGE)[2], smallest)

    def test_speaks_of_every_part_of_a_record(self):
        schema = ET.parse(SCHEMA).getroot()
        for part in schema.find(f"{XS}complexType[@name='MeetingRecord']").iter(XS + "element"):
            self.assertIn(f"<{part.get('name')}", PAGE)
        for type_name in ("Visibility", "AttendanceStatus", "PublishName", "Precision", "FollowUpKind", "DecisionResult"):
            for value in choices(type_name):
                self.assertIn(f"`{value}`", PAGE, type_name)


if __name__ == "__main__":
    unittest.main()
