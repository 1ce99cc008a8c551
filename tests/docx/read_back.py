"""Reads the sample document as another program does (python-docx) and compares what it finds."""
import sys

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
by_style = {}
for p in document.paragraphs:
    by_style.setdefault(p.style.name, []).append(p.text)


def expect(found, wanted):
    assert found == wanted, f"found {found!r}, wanted {wanted!r}"


expect(by_style["Title"], ["Verslag startbijeenkomst democratische vernieuwing"])
expect(by_style["Subtitle"], ["Kick-off van de M50-gemeenten, 4 februari 2020"])
expect(by_style["Heading 1"], ["Aanwezig", "Wat valt op?", "Besluiten", "Vervolg", "Bronnen"])
expect(by_style["Heading 2"], ["Een kop van het derde niveau"])
expect(by_style["Heading 6"], ["Zevende niveau"])
expect(by_style["List Bullet"][:3], ["Participeren waar energie ligt", "Twee bijeenkomsten:", "Kartrekkers zijn nodig"])
expect(by_style["List Number"],
       ["Thorbecke-experimenten", "eerste lid", "tweede lid", "derde lid", "De volgende stap",
        "Deze lijst begint opnieuw.", "En telt verder.", "Deze begint bij vijf.", "Zes."])
expect(by_style["List Continue"], ["Een tweede alinea bij dit punt."])
expect(len(by_style["Decision"]), 5)
expect(by_style["Next Decision"], ["Besluit 2. De notulen zijn vastgesteld."])

expect(by_style["Meeting Fact"][0], "Datum\tdinsdag 4 februari 2020")
expect(len(document.tables), 2)
present, actions = document.tables
for table in document.tables:
    assert table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None, "a table has no row of headings"
expect([c.text for c in actions.rows[0].cells], ["Nr.", "Wat", "Wie", "Wanneer"])
expect([c.text for c in actions.columns[3].cells][1:], ["9 juni", "eind juni", "december"])
# A reader that knows spans sees the spanning cell's text in each place it covers.
expect([[c.text for c in r.cells] for r in present.rows],
       [["Gemeente", "Aanwezig", "Aanwezig"], ["Gemeente", "van", "tot"], ["Waalwijk", "13.00", "15.00"],
        ["Waalwijk", "15.30", "17.00"], ["Lochem", "de hele bijeenkomst", "de hele bijeenkomst"]])
expect({t.style.name for t in document.tables}, {"Meeting Table"})

expect(len(document.inline_shapes), 2)
expect(document.core_properties.title, "Verslag startbijeenkomst democratische vernieuwing")
expect(document.core_properties.modified.isoformat(), "2020-02-05T00:00:00")
expect(document.core_properties.language, "nl")
section = document.sections[0]
expect((round(section.page_width.mm), round(section.page_height.mm)), (210, 297))
expect(section.different_first_page_header_footer, True)
expect(section.first_page_header.paragraphs[0].text.strip(), "CONCEPT")
assert "Heading 1" in [s.name for s in document.styles if s.type == WD_STYLE_TYPE.PARAGRAPH]
