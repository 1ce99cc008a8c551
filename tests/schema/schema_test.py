"""The schema itself: documented, in step with the SDK's structs, faithful to its draft, and strict where it has to be."""
import re
import unittest
import xml.etree.ElementTree as ET

from judge import NAMESPACE, ROOT, SCHEMA, XS, complaints, local

HEADERS = ROOT / "core" / "sdk" / "include" / "verslag"
SMALLEST = (ROOT / "samples" / "records" / "smallest.xml").read_text(encoding="utf-8")
DRAFT = (ROOT / "tests" / "schema" / "draft-record.xml").read_text(encoding="utf-8")


def words(node):
    return " ".join("".join(d.itertext()) for d in node.findall(f"{XS}annotation/{XS}documentation")).split()


class Documentation(unittest.TestCase):
    def setUp(self):
        self.schema = ET.parse(SCHEMA).getroot()

    def test_every_type_group_and_value_is_documented(self):
        kinds = ("complexType", "simpleType", "group", "attributeGroup", "enumeration")
        nodes = [n for kind in kinds for n in self.schema.iter(XS + kind)]
        self.assertGreater(len(nodes), 150)
        bare = [n.get("name") or n.get("value") for n in nodes if not n.get("ref") and not words(n)]
        self.assertEqual(bare, [])

    def test_every_type_has_a_name_by_which_a_message_can_call_it(self):
        anonymous = [n for kind in ("complexType", "simpleType") for n in self.schema.iter(XS + kind) if not n.get("name")]
        self.assertEqual(anonymous, [])

    def test_says_which_namespace_and_version_it_is(self):
        self.assertEqual((self.schema.get("targetNamespace"), self.schema.get("version")), (NAMESPACE, "1.0"))


class Structs(unittest.TestCase):
    """The SDK's structs mirror the schema: an element or a value without a member would be lost without a word."""

    def setUp(self):
        self.schema = ET.parse(SCHEMA).getroot()
        headers = [HEADERS / "date.hpp", *sorted((HEADERS / "record").glob("*.hpp"))]
        text = "\n".join(path.read_text(encoding="utf-8") for path in headers)
        self.values = {name: re.findall(r'"(\w+)"', table)
                       for name, table in re.findall(r"names\(([\w:]+)\)\s*\{\s*(return std::array.*?;)", text, re.S)}
        self.fields = {}
        for struct, body in re.findall(r"^struct (\w+) \{(.*?)^\};", text, re.S | re.M):
            self.fields[struct] = set(re.findall(r'field\(\d+, "(\w+)"', body))

    def test_have_the_values_of_each_enumeration_in_order(self):
        named_otherwise = {"Visibility": "Audience"}
        for node in self.schema.findall(XS + "simpleType"):
            wanted = [e.get("value") for e in node.iter(XS + "enumeration")]
            name = node.get("name")
            if wanted and name != "MentionType":  # a part of PartyKind
                with self.subTest(name):
                    self.assertEqual(self.values[named_otherwise.get(name, name)], wanted)
        inline = {e.get("name") for e in self.type("Inline").iter(XS + "element")}
        self.assertEqual(set(self.values["Inline::Kind"]), inline)
        blocks = [e.get("name") for e in self.schema.find(f"{XS}group[@name='Blocks']").iter(XS + "element")]
        self.assertEqual(self.values["Block::Kind"], blocks)

    def type(self, name):
        return self.schema.find(f"{XS}complexType[@name='{name}']")

    def members(self, name):
        """The elements and attributes of a type, as the structs would call them; text of its own counts as `words`."""
        node = self.type(name)
        found = {n.get("name") for kind in ("element", "attribute") for n in node.iter(XS + kind)} - {None}  # xml:space
        if any(g.get("ref") == "Common" for g in node.iter(XS + "attributeGroup")):
            found |= {"id", "visibility", "lang"}
        if node.find(XS + "simpleContent") is not None:
            found.add("words")
        return {re.sub(r"(?<=[a-z])([A-Z])", lambda m: "_" + m[1].lower(), n) for n in found}

    def test_have_a_member_for_every_element_and_attribute(self):
        struct_of = {"MeetingRecord": "Record", "PersonOrOrgRef": "Party", "Source": "Link", "Recording": "Link",
                     "ListItem": "Item", "List": "Block", "Table": "Block", "Figure": "Block", "Quote": "Block", "Gap": "Block",
                     "Span": "Inline", "Mention": "Inline", "InlineLink": "Inline", "Cite": "Inline"}
        # What a struct calls otherwise: several of an element, C++ keywords, what all blocks share.
        renamed = {"Record": {"extension": "extensions"},
                   "DocumentInfo": {"identifier": "identifiers", "author": "authors", "source": "sources",
                                    "theme": "themes", "keyword": "keywords"},
                   "Identifier": {"words": "value"},
                   "Meeting": {"location": "locations", "host": "hosts", "recording": "recordings"},
                   "Organisation": {"contact": "contacts"},
                   "Attendance": {"participant": "participants"},
                   "AgendaItem": {"owner": "owners", "item": "items"}, "Section": {"section": "sections"},
                   "FollowUp": {"owner": "owners", "note": "notes"},
                   "Experiment": {"lesson": "lessons"}, "Row": {"cell": "cells"},
                   "Block": {"kind": "list_kind", "item": "items", "caption": "content", "p": "paragraphs"}}
        lists = {"Organisations", "Agenda", "Body", "Experiments", "Decisions", "FollowUps", "References", "Attachments",
                 "Rows"}  # vectors
        elsewhere = {"Population", "Inline", "Paragraph", "LineBreak"}  # flattened into another struct; tested below
        for node in self.schema.findall(XS + "complexType"):
            name = node.get("name")
            if name in lists | elsewhere:
                continue
            struct = struct_of.get(name, name)
            wanted = {renamed.get(struct, {}).get(m, m) for m in self.members(name)}
            with self.subTest(name):
                self.assertEqual(wanted - self.fields[struct], set())
        self.assertLessEqual({"population", "population_at", "population_source"}, self.fields["Organisation"])


class Draft(unittest.TestCase):
    """Records that were written for the draft stay valid once namespace and version are changed."""

    def test_record_with_all_that_the_draft_had_is_valid(self):
        converted = DRAFT.replace("urn:verslag:meeting-record:0.1", NAMESPACE)
        converted = converted.replace('schemaVersion="0.1"', 'schemaVersion="1.0"')
        self.assertEqual(complaints(converted), "")

    def test_its_old_namespace_or_version_is_not(self):
        self.assertIn("No matching global declaration", complaints(DRAFT))
        self.assertIn("schemaVersion", complaints(DRAFT.replace("urn:verslag:meeting-record:0.1", NAMESPACE)))

    def test_covers_every_element_and_attribute_that_the_schema_knows(self):
        schema, draft = ET.parse(SCHEMA).getroot(), ET.fromstring(DRAFT)
        elements, attributes = ({n.get("name") for n in schema.iter(XS + kind)} for kind in ("element", "attribute"))
        self.assertEqual(elements - {local(e.tag) for e in draft.iter()}, set())
        self.assertEqual(attributes - {None} - {a for e in draft.iter() for a in e.attrib}, set())


def with_parts(parts):
    return SMALLEST.replace("</meetingRecord>", parts + "</meetingRecord>")


def in_body(block):
    return with_parts(f"<body><section>{block}</section></body>")


class Acceptance(unittest.TestCase):
    def test_smallest_record_is_valid_and_under_ten_lines(self):
        self.assertEqual(complaints(SMALLEST), "")
        self.assertLess(len(SMALLEST.splitlines()), 10)

    def test_visibility_is_taken_wherever_an_audience_may_differ(self):
        narrow = 'visibility="internal"'
        cases = [
            SMALLEST.replace('12"/>', f'12"/><recording href="x" {narrow}>Film</recording>'),
            SMALLEST.replace("</title>", f"</title><source {narrow}>Notities</source>"),
            with_parts(f'<organisations><organisation id="o" type="other" {narrow}><name>O</name></organisation>'
                       '</organisations>'),
            with_parts(f'<attendance><represented organisation="o" {narrow}/><participant status="present" {narrow}/>'
                       '</attendance>'),
            with_parts(f'<agenda><item id="a" {narrow}><title>T</title><owner {narrow}>Jan</owner></item></agenda>'),
            in_body(f'<table><caption>T</caption><rows><row id="r" {narrow}><cell>1</cell></row></rows></table>'),
            in_body(f'<gap reason="redacted" id="g" lang="nl" {narrow}/>'),
            with_parts(f'<references><reference id="r" {narrow}><title>T</title></reference></references>'),
            with_parts(f'<extension name="e" {narrow}/>'),
        ]
        for record in cases:
            with self.subTest(record):
                self.assertEqual(complaints(record), "")

    def test_later_versions_of_the_same_schema_are_taken(self):
        self.assertEqual(complaints(SMALLEST.replace('schemaVersion="1.0"', 'schemaVersion="1.12"')), "")

    def test_name_of_a_participant_has_no_default_publication(self):
        for attribute in ET.parse(SCHEMA).getroot().iter(XS + "attribute"):
            if attribute.get("name") == "publishName":
                self.assertIsNone(attribute.get("default"))

    def test_spaces_in_inline_content_and_foreign_extensions_are_taken(self):
        self.assertEqual(complaints(in_body("<p> <strong>Besluit:</strong> <em>akkoord</em> </p>")), "")
        self.assertEqual(complaints(with_parts('<extension name="x"><any xmlns="urn:other"><thing/></any></extension>')), "")


class Refusal(unittest.TestCase):
    """One record for each way of being wrong; xmllint has to name the thing."""

    CASES = {
        "another major version": (SMALLEST.replace('"1.0" lang', '"2.0" lang'), "schemaVersion"),
        "no visibility": (SMALLEST.replace(' visibility="public"', ""), "visibility"),
        "no language": (SMALLEST.replace(' lang="nl"', ""), "lang"),
        "a day that does not exist": (SMALLEST.replace("2024-03-12", "2024-02-30"), "2024-02-30"),
        "a day written the Dutch way": (SMALLEST.replace("2024-03-12", "12-3-2024"), "12-3-2024"),
        "an unknown visibility": (SMALLEST.replace('"public">', '"openbaar">'), "openbaar"),
        "an unknown element": (SMALLEST.replace("<name>", "<naam>").replace("</name>", "</naam>"), "naam"),
        "an unknown attribute": (SMALLEST.replace('<date when=', '<date wanneer='), "wanneer"),
        "an empty title": (SMALLEST.replace("Verslag bewonersavond Dorpsstraat", ""), "title"),
        "no meeting": (SMALLEST[:SMALLEST.index("<meeting ")] + "</meetingRecord>", "meeting"),
        "parts in the wrong order": (with_parts("<followUps/><decisions/>"), "decisions"),
        "an unknown status": (with_parts('<attendance><participant status="aanwezig"/></attendance>'), "aanwezig"),
        "a code of three digits": (with_parts('<organisations><organisation id="o" type="municipality" cbsCode="867"><name>O</name>'
                                              '</organisation></organisations>'), "867"),
        "a table without caption": (in_body("<table><rows><row><cell/></row></rows></table>"), "caption"),
        "a table without rows": (in_body("<table><caption/><rows/></table>"), "rows"),
        "a list without items": (in_body("<list/>"), "list"),
        "a figure without alternative": (in_body('<figure src="x.png"/>'), "alt"),
        "text outside a paragraph": (in_body("los"), "section"),
        "text after a subsection": (in_body("<section/><p>x</p>"), "Element '{urn:verslag:meeting-record:1}p'"),
        "a gap without reason": (in_body("<gap/>"), "reason"),
        "a column that is no columns wide": (in_body('<table><caption/><rows><row><cell colspan="0"/></row></rows></table>'),
                                             "colspan"),
        "a follow-up without kind": (with_parts('<followUps><followUp id="f"><text>x</text></followUp></followUps>'), "kind"),
        "an id that starts with a digit": (in_body('<p id="1a"/>'), "1a"),
        "one id twice": (in_body('<p id="a"/><p id="a"/>'), "'a'"),
        "own elements in an extension": (with_parts('<extension name="x"><p/></extension>'), "p"),
    }

    def test_names_what_is_wrong(self):
        for what, (record, word) in self.CASES.items():
            with self.subTest(what):
                self.assertNotEqual(record, SMALLEST)
                said = complaints(record)
                self.assertIn("validity error", said)
                self.assertIn(word, said)


if __name__ == "__main__":
    unittest.main()
