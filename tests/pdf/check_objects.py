#!/usr/bin/python3
"""check_objects.py FILE... - looks inside PDFs, through qpdf, for what a validator does not see.

Prints each fault and ends with 1 when there is any. Each check is named for what it makes sure of.
"""
import re
import sys
import xml.etree.ElementTree as ET

from pdf_file import Pdf, text


def lists_say_how_they_are_numbered(pdf):
    for _, e in pdf.elements():
        if e["/S"] == "/L" and pdf.attribute(e, "/ListNumbering") not in ("/Disc", "/Decimal", "/LowerAlpha"):
            yield "a list has no ListNumbering"
        if e["/S"] == "/L" and any(pdf.get(k)["/S"] != "/LI" for k in e["/K"]):
            yield "a list holds something else than items"
        if e["/S"] == "/LI" and [pdf.get(k)["/S"] for k in e["/K"]] != ["/Lbl", "/LBody"]:
            yield "an item is not a label and a body"


def figures_have_a_place_and_words(pdf):
    for _, e in pdf.elements():
        if e["/S"] != "/Figure":
            continue
        box = pdf.attribute(e, "/BBox")
        if not box or not (box[0] < box[2] and box[1] < box[3]):
            yield f"a figure has the box {box}"
        if not text(e.get("/Alt", "")):
            yield "a figure has no alternative text"


def headings_skip_no_level(pdf):
    last = 0
    for _, e in pdf.elements():
        if re.fullmatch(r"/H[1-6]", e["/S"]):
            level = int(e["/S"][2])
            if level > last + 1:
                yield f"a heading of level {level} follows one of level {last}"
            last = level


def tables_are_regular(pdf):
    for _, e in pdf.elements():
        if e["/S"] == "/TH" and pdf.attribute(e, "/Scope") not in ("/Row", "/Column"):
            yield "a header cell does not say of what"
        if e["/S"] not in ("/THead", "/TBody"):
            continue
        covered = {}
        widths = set()
        for r, row in enumerate(pdf.get(k) for k in e["/K"]):
            c = 0
            for cell in (pdf.get(k) for k in row["/K"]):
                while covered.get((r, c)):
                    c += 1
                for dr in range(pdf.attribute(cell, "/RowSpan") or 1):
                    for dc in range(pdf.attribute(cell, "/ColSpan") or 1):
                        covered[r + dr, c + dc] = True
        rows = max(r for r, _ in covered) + 1
        for r in range(rows):
            widths.add(sum(1 for (y, _) in covered if y == r))
        if len(widths) != 1 or rows != len(e["/K"]):
            yield f"the rows of a table have {sorted(widths)} columns"


def links_can_be_followed_and_heard(pdf):
    parents = pdf.leaves_of_parent_tree()
    annotations = {}
    for page in pdf.pages():
        for reference in pdf.get(page.get("/Annots", [])):
            a = pdf.get(reference)
            annotations[reference] = a
            if not text(a.get("/Contents", "")):
                yield "a link has no Contents"
            if a.get("/F") != 4:
                yield "a link is not printed"
            if ("/A" in a) == ("/Dest" in a):
                yield "a link leads to nowhere, or to two places"
            if not (a["/Rect"][0] < a["/Rect"][2] and a["/Rect"][1] < a["/Rect"][3]):
                yield f"a link stands on {a['/Rect']}"
            if pdf.get(parents.get(a.get("/StructParent")))["/S"] != "/Link":
                yield "a link's StructParent is no Link"
    told = set()
    for reference, e in pdf.elements():
        objects = [k["/Obj"] for k in e.get("/K", []) if isinstance(k, dict) and k.get("/Type") == "/OBJR"]
        if e["/S"] == "/Link" and not objects:
            yield "a Link element has no annotation"
        for o in objects:
            told.add(o)
            if parents[annotations[o]["/StructParent"]] != reference:
                yield "an annotation belongs to another element than the one that names it"
    if told != set(annotations):
        yield "not every annotation stands in the structure"


def content_and_structure_agree(pdf):
    """Each marked content has the element that names it, and text outside of it is an artifact."""
    parents = pdf.leaves_of_parent_tree()
    named = {}
    for reference, e in pdf.elements():
        for kid in e.get("/K", []):
            if isinstance(kid, int):
                named[e["/Pg"], kid] = reference
            elif isinstance(kid, dict) and "/MCID" in kid:
                named[kid["/Pg"], kid["/MCID"]] = reference
    found = {}
    for reference in pdf.page_references():
        page = pdf.get(reference)
        if page.get("/Tabs") != "/S":
            yield "a page has no tab order"
        owners = parents[page["/StructParents"]]
        for number, owner in enumerate(owners):
            found[reference, number] = owner
        depth = 0
        for line in pdf.data(page["/Contents"]).decode("latin-1").split("\n"):
            if line.endswith("BDC"):
                depth += 1
                if depth > 1:
                    yield "marked content is nested"
            elif line == "EMC":
                depth -= 1
            elif depth == 0 and re.search(r"\b(TJ|re|Do)\b", line):
                yield f"something is drawn outside of marked content: {line}"
            number = re.match(r"/(\w+)<</MCID (\d+)", line)
            if number and pdf.get(owners[int(number[2])])["/S"] != "/" + number[1]:
                yield "marked content is called otherwise than its element"
        if depth:
            yield "marked content is not closed"
    if found != named:
        yield "the parent tree and the elements name different content"


def every_code_shown_has_a_glyph_and_a_meaning(pdf):
    fonts = {}
    for page in pdf.pages():
        resources = pdf.get(page["/Resources"])
        current = None
        for line in pdf.data(page["/Contents"]).decode("latin-1").split("\n"):
            if line.endswith(" Tf"):
                current = resources["/Font"]["/" + line[1:].split(" ")[0]]
            if line.endswith("TJ"):
                codes = fonts.setdefault(current, set())
                for run in re.findall(r"<([0-9A-F]*)>", line):
                    codes.update(int(run[i:i + 4], 16) for i in range(0, len(run), 4))
    for reference, codes in fonts.items():
        font = pdf.get(reference)
        descendant = pdf.get(font["/DescendantFonts"][0])
        descriptor = pdf.get(descendant["/FontDescriptor"])
        glyphs = pdf.data(descendant["/CIDToGIDMap"])
        means = dict(re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", pdf.data(font["/ToUnicode"]).decode()))
        widths = pdf.get(descendant["/W"])[1]
        if 0 in codes:
            yield f"{font['/BaseFont']}: the code 0 is shown"
        for code in codes:
            if glyphs[2 * code] << 8 | glyphs[2 * code + 1] == 0:
                yield f"{font['/BaseFont']}: the code {code} shows the glyph for nothing"
            if f"{code:04X}" not in means:
                yield f"{font['/BaseFont']}: the code {code} means nothing"
            if code >= len(widths):
                yield f"{font['/BaseFont']}: the code {code} has no width"
        if not re.fullmatch(r"/[A-Z]{6}\+.+", font["/BaseFont"]) or descriptor["/FontName"] != font["/BaseFont"]:
            yield f"{font['/BaseFont']}: not named as a subset"
        if not (0 < descriptor["/CapHeight"] < 1000 and descriptor["/StemV"] > 0 and descriptor["/Ascent"] > 0 > descriptor["/Descent"]):
            yield f"{font['/BaseFont']}: measures that cannot be right"
        if len(pdf.data(descriptor["/FontFile2"])) != pdf.get(descriptor["/FontFile2"])["/Length1"]:
            yield f"{font['/BaseFont']}: a wrong Length1"


def luminance(color):
    channels = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def text_can_be_read(pdf):
    """WCAG 2.1: 4.5 to 1, on white and on the darkest tint that text stands on."""
    tint = luminance((0xEC / 255, 0xF1 / 255, 0xF6 / 255))
    for page in pdf.pages():
        color = (0, 0, 0)
        for line in pdf.data(page["/Contents"]).decode("latin-1").split("\n"):
            if line.endswith(" rg"):
                color = tuple(map(float, line.split(" ")[:3]))
            if line.endswith("TJ") and (tint + 0.05) / (luminance(color) + 0.05) < 4.5:
                yield f"text in the colour {color} is too pale"


def file_says_the_same_twice(pdf):
    if not pdf.bytes.startswith(b"%PDF-1.7"):
        yield "the file's head is " + pdf.bytes[:8].decode()
    info = pdf.get(pdf.trailer["/Info"])
    ns = {"dc": "http://purl.org/dc/elements/1.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/"}
    packet = ET.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", pdf.data(pdf.catalog["/Metadata"])))

    def xmp(path):
        found = packet.find(".//" + path, ns)
        return None if found is None else found.text

    same = {"/Title": "dc:title/rdf:Alt/rdf:li", "/Author": "dc:creator/rdf:Seq/rdf:li", "/Subject": "dc:description/rdf:Alt/rdf:li",
            "/Keywords": "pdf:Keywords", "/Producer": "pdf:Producer", "/Creator": "xmp:CreatorTool"}
    for key, path in same.items():
        if text(info.get(key)) != xmp(path):
            yield f"{key} is {text(info.get(key))!r} in Info and {xmp(path)!r} in XMP"
    dates = [(text(info["/CreationDate"]), xmp("xmp:CreateDate")), (text(info["/ModDate"]), xmp("xmp:ModifyDate"))]
    for in_info, in_xmp in dates:
        digits = re.sub(r"\D", "", in_info)
        if digits[:14] != re.sub(r"\D", "", in_xmp)[:14]:
            yield f"the date is {in_info} in Info and {in_xmp} in XMP"
    if not text(info["/Title"]) or pdf.catalog["/ViewerPreferences"].get("/DisplayDocTitle") is not True:
        yield "no title is shown"
    if pdf.trailer["/ID"][0] != pdf.trailer["/ID"][1]:
        yield "a new file has two identifiers"


def outline_lists_the_headings(pdf):
    headings = sum(1 for _, e in pdf.elements() if re.fullmatch(r"/H[1-6]", e["/S"]))
    titles = sum(1 for _, e in pdf.elements() if e["/S"] == "/H1")

    def count(reference):
        n = 0
        while reference:
            item = pdf.get(reference)
            if not text(item.get("/Title", "")) or "/Dest" not in item:
                return -10**6
            n += 1 + (count(item["/First"]) if "/First" in item else 0)
            reference = item.get("/Next")
        return n

    outlines = pdf.get(pdf.catalog["/Outlines"]) if "/Outlines" in pdf.catalog else {}
    listed = count(outlines.get("/First"))
    wanted = headings if headings == titles else headings - titles
    if listed != wanted:
        yield f"the outline lists {listed} of {wanted} headings"


CHECKS = [lists_say_how_they_are_numbered, figures_have_a_place_and_words, headings_skip_no_level, tables_are_regular,
          links_can_be_followed_and_heard, content_and_structure_agree, every_code_shown_has_a_glyph_and_a_meaning, text_can_be_read,
          file_says_the_same_twice, outline_lists_the_headings]


def main(paths):
    faults = 0
    for path in paths:
        pdf = Pdf(path)
        for check in CHECKS:
            for fault in check(pdf):
                faults += 1
                print(f"{path}: {check.__name__}: {fault}")
    if not paths:
        print("usage: check_objects.py FILE...")
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
