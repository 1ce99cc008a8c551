#!/usr/bin/python3
"""heard.py FILE - prints what a screen reader says: the text of the structure's elements, in their order.

Nothing but the file is asked: content is found by its MCID, codes become text through ToUnicode, and ActualText comes
before both. A line is one stretch of marked content.
"""
import re
import sys

from pdf_file import Pdf


def texts_of_page(pdf, page):
    """What each MCID of a page reads as."""
    fonts = pdf.get(page["/Resources"])["/Font"]
    means = {}
    out, number, actual, current = {}, None, None, None
    for line in pdf.data(page["/Contents"]).decode("latin-1").split("\n"):
        begin = re.match(r"/\w+<</MCID (\d+)(?:/ActualText(?:<FEFF([0-9A-F]*)>|\((.*)\)))?>>BDC", line)
        if begin:
            number = int(begin[1])
            actual = bytes.fromhex(begin[2]).decode("utf-16-be") if begin[2] else begin[3]
            out[number] = actual or ""
        elif line == "EMC":
            number = None
        elif line.endswith(" Tf"):
            name = "/" + line[1:].split(" ")[0]
            if name not in means:
                table = pdf.data(pdf.get(fonts[name])["/ToUnicode"]).decode()
                means[name] = {c: bytes.fromhex(t).decode("utf-16-be") for c, t in re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", table)}
            current = means[name]
        elif line.endswith("TJ") and number is not None and not actual:
            for codes in re.findall(r"<([0-9A-F]*)>", line):
                out[number] += "".join(current[codes[i:i + 4]] for i in range(0, len(codes), 4))
    return out


def main(path):
    pdf = Pdf(path)
    pages = {reference: texts_of_page(pdf, pdf.get(reference)) for reference in pdf.page_references()}

    def say(element):
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                print(pages[element["/Pg"]][kid])
            elif isinstance(kid, dict) and "/MCID" in kid:
                print(pages[kid["/Pg"]][kid["/MCID"]])
            elif isinstance(kid, str):
                say(pdf.get(kid))

    say(pdf.get(pdf.get(pdf.catalog["/StructTreeRoot"])["/K"]))


main(sys.argv[1])
