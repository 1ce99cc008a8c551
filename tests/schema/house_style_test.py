"""The schema of house styles: documented, and taken by a judge that we did not write, with all styles that we ship."""
import unittest
import xml.etree.ElementTree as ET

from judge import ROOT, XS, complaints

SCHEMA = ROOT / "schemas" / "house-style.xsd"
STYLES = [*sorted((ROOT / "samples" / "house-styles").glob("*.xml")), ROOT / "cli" / "new_house_style.xml",
          ROOT / "tests" / "style" / "data" / "everything.xml"]


def words(node):
    return " ".join("".join(d.itertext()) for d in node.findall(f"{XS}annotation/{XS}documentation")).split()


class HouseStyle(unittest.TestCase):
    def setUp(self):
        self.schema = ET.parse(SCHEMA).getroot()

    def test_every_type_and_value_is_documented(self):
        nodes = [n for kind in ("complexType", "simpleType", "enumeration") for n in self.schema.iter(XS + kind)]
        self.assertGreater(len(nodes), 30)
        self.assertEqual([n.get("name") or n.get("value") for n in nodes if not words(n)], [])

    def test_every_attribute_says_its_default_or_that_it_is_required(self):
        silent = [n.get("name") for n in self.schema.iter(XS + "attribute")
                  if not n.get("default") and n.get("use") != "required" and "Default:" not in words(n)]
        allowed = {"left", "centre", "right",  # empty, as their type says
                   "size", "before", "after"}  # of a heading, as the element says
        self.assertEqual(set(silent) - allowed, set())

    def test_is_of_its_namespace_and_version(self):
        self.assertEqual((self.schema.get("targetNamespace"), self.schema.get("version")), ("urn:verslag:house-style:1", "1.0"))

    def test_takes_every_style_that_is_shipped(self):
        self.assertGreaterEqual(len(STYLES), 4)
        for path in STYLES:
            with self.subTest(path.name):
                self.assertEqual(complaints(path, SCHEMA), "")

    def test_refuses_what_it_must(self):
        for content in ('<colours ink="red"/>', '<text size="10"/>', '<logo src="x.png"/>', '<charts/>', '<page size="A6"/>'):
            with self.subTest(content):
                style = f'<houseStyle xmlns="urn:verslag:house-style:1" version="1.0">{content}</houseStyle>'
                self.assertNotEqual(complaints(style, SCHEMA), "")


if __name__ == "__main__":
    unittest.main()
