#!/usr/bin/python3
"""check_objects.py FILE... - looks inside PDFs, through qpdf, for what a validator does not see.

Prints each fault and ends with 1 when there is any. Each check is named for what it makes sure of.
"""
import re
import sys
import xml.etree.ElementTree as ET

from page_content import PageContent
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
        yield from pdf.content(reference).outside
        for line in pdf.data(page["/Contents"]).decode("latin-1").split("\n"):
            number = re.match(r"/(\w+)<</MCID (\d+)", line)
            if number and pdf.get(owners[int(number[2])])["/S"] != "/" + number[1]:
                yield "marked content is called otherwise than its element"
    if found != named:
        yield "the parent tree and the elements name different content"


def every_code_shown_has_a_glyph_and_a_meaning(pdf):
    fonts = {}
    for reference in pdf.page_references():
        resources = pdf.get(pdf.get(reference)["/Resources"])
        for shown in pdf.content(reference).texts:
            fonts.setdefault(resources["/Font"]["/" + shown.font], set()).update(shown.codes)
    for reference, codes in fonts.items():
        font = pdf.get(reference)
        descendant = pdf.get(font["/DescendantFonts"][0])
        glyphs = pdf.data(descendant["/CIDToGIDMap"])
        means = pdf.meanings(reference)
        widths = pdf.get(descendant["/W"])[1]
        if 0 in codes:
            yield f"{font['/BaseFont']}: the code 0 is shown"
        for code in codes:
            if glyphs[2 * code] << 8 | glyphs[2 * code + 1] == 0:
                yield f"{font['/BaseFont']}: the code {code} shows the glyph for nothing"
            if not means.get(code):
                yield f"{font['/BaseFont']}: the code {code} means nothing"
            if code >= len(widths):
                yield f"{font['/BaseFont']}: the code {code} has no width"


def fonts_are_described(pdf):
    names = set()
    for page in pdf.pages():
        for reference in pdf.get(page["/Resources"])["/Font"].values():
            font = pdf.get(reference)
            name = font["/BaseFont"]
            descendant = pdf.get(font["/DescendantFonts"][0])
            descriptor = pdf.get(descendant["/FontDescriptor"])
            if (name, reference) in names:
                continue
            names.add((name, reference))
            if not re.fullmatch(r"/[A-Z]{6}\+.+", name) or {descriptor["/FontName"], descendant["/BaseFont"]} != {name}:
                yield f"{name}: not named as a subset, everywhere alike"
            if not 0 < descriptor["/XHeight"] < descriptor["/CapHeight"] < 1000:
                yield f"{name}: an x-height or cap height that cannot be right"
            if not (descriptor["/Ascent"] > descriptor["/CapHeight"] and -1000 < descriptor["/Descent"] < 0):
                yield f"{name}: an ascent or descent that cannot be right"
            if not 20 < descriptor["/StemV"] < 300:
                yield f"{name}: stems of {descriptor['/StemV']}"
            left, bottom, right, top = descriptor["/FontBBox"]
            if not (left < right and bottom < top):
                yield f"{name}: the box {descriptor['/FontBBox']}"
            slanted = "Italic" in name or "Oblique" in name
            if slanted != (descriptor["/ItalicAngle"] < 0) or slanted != bool(descriptor["/Flags"] & 64):
                yield f"{name}: slanted or not, its descriptor says something else"
            if ("Serif" in name) != bool(descriptor["/Flags"] & 2) or descriptor["/Flags"] & 4 == 0:
                yield f"{name}: flags {descriptor['/Flags']}"
            if len(pdf.data(descriptor["/FontFile2"])) != pdf.get(descriptor["/FontFile2"])["/Length1"]:
                yield f"{name}: a wrong Length1"
            if font["/Encoding"] != "/Identity-H" or descendant["/CIDSystemInfo"]["/Supplement"] != 0:
                yield f"{name}: another encoding than the codes are in"
    if len({n for n, _ in names}) != len(names):
        yield "two fonts have one name"


def luminance(color):
    channels = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(a, b):
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_can_be_read(pdf):
    """WCAG 2.1, 1.4.3: 4.5 to 1, and 3 to 1 for large text, on whatever it stands on."""
    told = set()
    for reference in pdf.page_references():
        content = pdf.content(reference)
        resources = pdf.get(pdf.get(reference)["/Resources"])
        watermark = None
        if "/W" in resources.get("/XObject", {}):
            watermark = tuple(map(float, pdf.data(resources["/XObject"]["/W"]).decode().split(" rg")[0].split()))
        for shown in content.texts:
            ground = content.ground(shown)
            grounds = [ground] + ([watermark] if watermark and ground == (1, 1, 1) else [])
            bold = "Bold" in pdf.get(resources["/Font"]["/" + shown.font])["/BaseFont"]
            enough = 3 if shown.size >= 18 or (bold and shown.size >= 14) else 4.5
            for g in grounds:
                if contrast(shown.color, g) < enough and (shown.color, g) not in told:
                    told.add((shown.color, g))
                    yield f"text in the colour {shown.color} on {g}: {contrast(shown.color, g):.2f} to 1"


def artifacts_say_what_and_where_they_are(pdf):
    for reference in pdf.page_references():
        page = pdf.get(reference)
        width, height = page["/MediaBox"][2:]
        for artifact in pdf.content(reference).artifacts:
            if not re.search(r"/Type/(Pagination|Layout|Page|Background)\b", artifact.properties):
                yield f"an artifact of no type: {artifact.properties}"
            box = artifact.box
            if not box or not (-1 <= box[0] < box[2] <= width + 1 and -1 <= box[1] < box[3] <= height + 1):
                yield f"an artifact has the box {box}"
                continue
            for shown in artifact.texts:
                if not (box[0] - 1 <= shown.x <= box[2] + 1 and box[1] - 1 <= shown.y <= box[3] + 1):
                    yield f"text at {shown.x:.0f}, {shown.y:.0f} stands outside of its artifact's box {box}"


def text_has_a_place_of_its_own(pdf):
    """All text stands on its page, and none on other text."""
    for reference in pdf.page_references():
        page = pdf.get(reference)
        fonts = pdf.get(page["/Resources"])["/Font"]
        width, height = page["/MediaBox"][2:]
        lines = {}
        for shown in pdf.content(reference).texts:
            if shown.artifact and "/Watermark" in shown.artifact.properties:
                continue
            widths = pdf.widths(fonts["/" + shown.font])
            # The space that a line ends with is not seen.
            codes = list(shown.codes)
            said = pdf.words(reference, shown)
            if said.endswith(" ") and said.strip():
                codes.pop()
            end = shown.x + (sum(widths[c] for c in codes) - shown.kerning) * shown.size / 1000
            if not (0 <= shown.x and end <= width + 1 and 0 <= shown.y <= height):
                yield f"{said[:40]!r} stands at {shown.x:.0f}, {shown.y:.0f}, not on its page"
            if said.strip(" \u200b\u00ad"):
                lines.setdefault(round(shown.y), []).append((shown.x, end, shown.y, shown.size, said))
        for y, texts in lines.items():
            near = sorted(texts + lines.get(y + 1, []))
            for (_, end, y1, size, one), (begin, _, y2, _, other) in zip(near, near[1:]):
                if abs(y1 - y2) < 0.3 * size and begin < end - 0.15 * size:
                    yield f"{other[:30]!r} stands on {one[:30]!r}"


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


def place_of(pdf, element):
    """The page and the top of the first text in an element, and what it says."""
    page = top = None
    said = ""
    for reference, mcid in pdf.contents_of(element):
        for shown in pdf.content(reference).texts:
            if shown.mcid == mcid:
                if page is None:
                    page, top = reference, shown.y + shown.size
                said += pdf.words(reference, shown)
    return page, top, said


def headings(pdf):
    return [e for _, e in pdf.elements() if re.fullmatch(r"/H[1-6]", e["/S"])]


def leads_to(pdf, destination, page, top):
    """Whether who follows it sees what stands there, at the top of the window or not far below it."""
    if not isinstance(destination, list) or destination[1] != "/XYZ" or destination[4] is not None:
        return False
    return destination[0] == page and 0 <= destination[3] - top <= 60


def outline_leads_to_the_headings(pdf):
    listed = []

    def walk(reference, depth):
        last = None
        while reference:
            item = pdf.get(reference)
            if item.get("/Prev") != last:
                yield f"{text(item.get('/Title'))!r} in the outline does not know what comes before it"
            listed.append((depth, item))
            if "/First" in item:
                yield from walk(item["/First"], depth + 1)
            last, reference = reference, item.get("/Next")

    outlines = pdf.get(pdf.catalog["/Outlines"]) if "/Outlines" in pdf.catalog else {}
    yield from walk(outlines.get("/First"), 1)
    all_headings = headings(pdf)
    titles = [e for e in all_headings if e["/S"] == "/H1"]
    wanted = [e for e in all_headings if e["/S"] != "/H1" or len(titles) != 1 or len(all_headings) == 1]
    if len(listed) != len(wanted):
        yield f"the outline lists {len(listed)} of {len(wanted)} headings"
    for (_, item), element in zip(listed, wanted):
        page, top, said = place_of(pdf, element)
        # What no font has is told in the outline all the same.
        shown = re.escape(re.sub(r"\s|\u00ad|\u200b", "", said)[:80]).replace("\ufffd", ".+")
        if not re.match(shown, re.sub(r"\s|\u00ad", "", text(item["/Title"])) + " "):
            yield f"the outline says {text(item['/Title'])!r} where the heading is {said!r}"
        if not leads_to(pdf, item.get("/Dest"), page, top):
            yield f"the outline leads past the heading {said!r}"


def contents_lead_to_the_headings(pdf):
    """Each entry's link goes to its heading, and the number behind it is that of the page."""
    pages = pdf.page_references()
    entries = [e for _, e in pdf.elements() if e["/S"] == "/TOCI"]
    where = {}
    for element in headings(pdf):
        page, top, said = place_of(pdf, element)
        where.setdefault(re.sub(r"\s|\u00ad", "", said), []).append((page, top))
    for entry in entries:
        _, _, said = place_of(pdf, entry)
        split = re.fullmatch(r"(.*?)\s*(\d+)", said.replace("\n", " "))
        if not split:
            yield f"the contents say {said!r}, without a page"
            continue
        links = [pdf.get(k["/Obj"]) for k in pdf.kids_below(entry) if isinstance(k, dict) and k.get("/Type") == "/OBJR"]
        title = re.sub(r"\s|\u00ad", "", split[1])
        if not links or any(pages.index(link["/Dest"][0]) + 1 != int(split[2]) for link in links):
            yield f"the contents lead {split[1]!r} to another page than {split[2]}"
        elif not any(leads_to(pdf, links[0]["/Dest"], page, top) for page, top in where.get(title, [])):
            yield f"the contents lead {split[1]!r} past its heading"


def links_lead_to_something(pdf):
    """What a link inside the document leads to begins just below where it leads."""
    tops = {}
    for reference in pdf.page_references():
        tops[reference] = [t.y + t.size for t in pdf.content(reference).texts if t.mcid is not None]
    figures = [(pdf.attribute(e, "/BBox"), e) for _, e in pdf.elements() if e["/S"] == "/Figure"]
    for page in pdf.pages():
        for annotation in map(pdf.get, pdf.get(page.get("/Annots", []))):
            if "/Dest" not in annotation:
                continue
            to, kind, _, y, zoom = annotation["/Dest"]
            near = [top for top in tops[to] if -20 <= y - top <= 60]
            near += [box for box, _ in figures if box and 0 <= y - box[3] <= 60]
            if kind != "/XYZ" or zoom is not None or not near:
                yield f"a link leads to {annotation['/Dest']}, where nothing begins"


def tables_are_whole(pdf):
    """A table that goes on over pages is one Table: no two beside one another have the same header."""
    def heads(table):
        return [place_of(pdf, pdf.get(k))[2] for k in table["/K"] if pdf.get(k)["/S"] == "/THead"]

    for _, parent in pdf.elements():
        kids = [pdf.get(k) for k in parent.get("/K", []) if isinstance(k, str)]
        for one, next_one in zip(kids, kids[1:]):
            if one.get("/S") == next_one.get("/S") == "/Table" and heads(one) and heads(one) == heads(next_one):
                yield f"two tables follow one another with the header {heads(one)}"
        for kid in kids:
            if kid.get("/S") == "/Table":
                parts = [pdf.get(k)["/S"] for k in kid["/K"]]
                if parts.count("/THead") > 1 or parts.count("/TBody") != 1:
                    yield f"a table is made of {parts}"


CHECKS = [lists_say_how_they_are_numbered, figures_have_a_place_and_words, headings_skip_no_level, tables_are_regular,
          links_can_be_followed_and_heard, content_and_structure_agree, every_code_shown_has_a_glyph_and_a_meaning, text_can_be_read,
          file_says_the_same_twice, outline_leads_to_the_headings, contents_lead_to_the_headings, links_lead_to_something,
          tables_are_whole, text_has_a_place_of_its_own, fonts_are_described, artifacts_say_what_and_where_they_are]


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
