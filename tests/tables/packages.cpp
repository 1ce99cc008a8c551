#include "packages.hpp"

#include "common/zip.hpp"

namespace packages {

using namespace verslag;

std::string zip(const Parts& parts)
{
    std::string out;
    common::ZipWriter writer([&](std::string_view bytes) { out += bytes; });
    for (const auto& [name, bytes] : parts) writer.add(name, bytes);
    writer.close();
    return out;
}

Parts office_open_parts(const std::string& sheet_data)
{
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    const std::string list = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", list + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + relations +
                                "\"><sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", list + relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                           relation("r2", "styles", "/xl/styles.xml") +
                                           relation("r3", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
        {"xl/styles.xml", "<styleSheet " + main +
                              "><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;d&quot;0.0\"/><numFmt numFmtId=\"165\" "
                              "formatCode=\"[$-413]d\\ mmmm\\ yyyy;@\"/></numFmts>"
                              "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
                              "numFmtId=\"9\"/></cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst " + main +
                                     "><si><t>een</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">vet </t></r><r><t>en "
                                     "niet</t></r><rPh><t>no</t></rPh></si>"
                                     "<si><t>a_x000D_\nb _x005F_x0041_</t></si></sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + sheet_data + "</sheetData></worksheet>"},
    };
}

std::string office_open(const std::string& sheet_data, const Parts& others)
{
    auto parts = office_open_parts(sheet_data);
    for (const auto& [name, bytes] : others) parts[name] = bytes;
    return zip(parts);
}

std::string flat(const std::string& rows)
{
    std::string out = "<?xml version=\"1.0\"?>\n<office:document";
    for (const std::string name : {"office", "table", "text"})
        out += " xmlns:" + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
    out += " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:extension:calc:1.0\"";
    return out + "><office:body><office:spreadsheet><table:table table:name=\"Blad\">" + rows +
           "</table:table></office:spreadsheet></office:body></office:document>";
}

std::string told(const tables::Book& book, std::size_t sheet)
{
    static constexpr const char* kinds[] = {"empty", "text", "number", "day", "truth", "error", "unworked"};
    std::string out;
    if (sheet >= book.sheets.size()) return "no sheet";
    for (const auto& row : book.sheets[sheet].rows)
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const auto& cell = row.cells[c];
            if (cell.empty()) continue;
            out += (out.empty() ? "" : "|") + tables::cell_name(row.number, c) + ' ' + kinds[static_cast<int>(cell.kind)];
            if (!cell.text.empty()) out += ' ' + cell.text;
            if (!cell.plain) out += " (as shown)";
        }
    return out;
}

std::string told(const std::string& bytes)
{
    try {
        return told(tables::open_book(bytes));
    } catch (const tables::Refused& why) {
        return std::string(why.code) + ": " + why.message.str();
    }
}

std::string refusal(const std::string& bytes, const tables::Limits& limits)
{
    try {
        tables::open_book(bytes, limits);
    } catch (const tables::Refused& why) {
        EXPECT_FALSE(why.hint.empty());
        return std::string(why.code) + ": " + why.message.str();
    }
    return "read";
}

}  // namespace packages
