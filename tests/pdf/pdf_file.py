"""A PDF as qpdf tells it."""
import base64
import json
import re
import subprocess

from page_content import PageContent


class Pdf:
    def __init__(self, path):
        self.path = path
        self.bytes = open(path, "rb").read()
        out = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
                             check=True, capture_output=True).stdout
        self.objects = json.loads(out)["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.get(self.trailer["/Root"])
        self.contents, self.fonts = {}, {}

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            entry = self.objects["obj:" + value]
            value = entry["stream"]["dict"] if "stream" in entry else entry["value"]
        return value

    def data(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def pages(self, node=None):
        node = self.get(node or self.catalog["/Pages"])
        if node["/Type"] == "/Page":
            return [node]
        return [page for kid in node["/Kids"] for page in self.pages(kid)]

    def page_references(self, reference=None):
        reference = reference or self.catalog["/Pages"]
        node = self.get(reference)
        return [reference] if node["/Type"] == "/Page" else [p for kid in node["/Kids"] for p in self.page_references(kid)]

    def elements(self, reference=None):
        """Each structure element with its reference, in reading order."""
        reference = reference or self.get(self.catalog["/StructTreeRoot"])["/K"]
        element = self.get(reference)
        yield reference, element
        for kid in element.get("/K", []):
            if isinstance(kid, str) and self.get(kid).get("/Type") == "/StructElem":
                yield from self.elements(kid)

    def content(self, reference):
        """What a page draws."""
        if reference not in self.contents:
            contents = self.get(reference)["/Contents"]
            self.contents[reference] = PageContent(self.data(contents))
        return self.contents[reference]

    def contents_of(self, element):
        """The page and number of each marked content in an element and those below it, in reading order."""
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                yield element["/Pg"], kid
            elif isinstance(kid, dict) and "/MCID" in kid:
                yield kid["/Pg"], kid["/MCID"]
            elif isinstance(kid, str):
                yield from self.contents_of(self.get(kid))

    def kids_below(self, element):
        for kid in element.get("/K", []):
            yield kid
            if isinstance(kid, str):
                yield from self.kids_below(self.get(kid))

    def meanings(self, font):
        """What each code of a font reads as."""
        if font not in self.fonts:
            table = self.data(self.get(font)["/ToUnicode"]).decode()
            self.fonts[font] = {int(c, 16): bytes.fromhex(t).decode("utf-16-be")
                                for c, t in re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", table)}
        return self.fonts[font]

    def widths(self, font):
        """Of each code of a font."""
        return self.get(self.get(self.get(font)["/DescendantFonts"][0])["/W"])[1]

    def words(self, page, shown):
        """What a shown text reads as."""
        means = self.meanings(self.get(self.get(page)["/Resources"])["/Font"]["/" + shown.font])
        return "".join(means.get(code, "") for code in shown.codes)

    def attribute(self, element, key):
        attributes = element.get("/A", {})
        return self.get(attributes).get(key)

    def leaves_of_parent_tree(self):
        tree = self.get(self.get(self.catalog["/StructTreeRoot"])["/ParentTree"])
        out = {}
        last = -1
        for kid in tree["/Kids"]:
            leaf = self.get(kid)
            keys = leaf["/Nums"][::2]
            assert leaf["/Limits"] == [keys[0], keys[-1]] and keys == sorted(keys) and keys[0] > last, "limits of the parent tree"
            last = keys[-1]
            out.update(zip(keys, leaf["/Nums"][1::2]))
        return out


def text(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else value
