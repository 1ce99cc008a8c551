#include "sheets.hpp"

#include <verslag/core/compose.hpp>
#include <verslag/core/load.hpp>

#include <algorithm>

namespace filled {

using namespace verslag;

std::string record_with(const std::string& follow_ups, const std::string& lang)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<meetingRecord xmlns=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" lang=\"" +
           lang +
           "\" visibility=\"public\">\n"
           "<document type=\"minutes\" status=\"final\"><title>Verslag</title></document>\n"
           "<meeting kind=\"other\"><name>Overleg</name><date when=\"2020-02-04\">4 februari 2020</date></meeting>\n" +
           follow_ups + "</meetingRecord>\n";
}

std::size_t Table::column(const std::string& title) const
{
    const auto found = std::find(rows[0].begin(), rows[0].end(), title);
    if (found == rows[0].end()) throw std::runtime_error("no column " + title);
    return static_cast<std::size_t>(found - rows[0].begin());
}

std::string& Table::at(const std::string& id, const std::string& title)
{
    for (auto& row : rows)
        if (row.back() == id) return row[column(title)];
    throw std::runtime_error("no row " + id);
}

std::string Table::text(char separator) const
{
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) out += separator;
            out += '"';
            for (const char ch : row[c]) out.append(ch == '"' ? 2 : 1, ch);
            out += '"';
        }
        out += "\r\n";
    }
    return out;
}

Table exported(const std::string& record, const std::string& language, Audience audience)
{
    const auto loaded = load_record(record, "r.xml");
    if (!loaded.record)
        throw std::runtime_error("the record of the test is not valid: " + loaded.diagnostics.at(0).message.str());
    const auto seen = narrow(*loaded.record, audience, "r.xml").record;
    const auto workbook = compose_workbook(seen, Labels::load(language), {.audience = audience});
    for (const auto& book : workbook.books)
        for (const auto& sheet : book.sheets) {
            if (sheet.id != "follow-ups") continue;
            Table out{{{}}};
            for (const auto& column : sheet.columns) out.rows[0].push_back(column.title);
            for (const auto& row : sheet.rows) {
                out.rows.emplace_back();
                for (const auto& cell : row.cells) out.rows.back().push_back(cell.text);
            }
            return out;
        }
    throw std::logic_error("no sheet of follow-ups");
}

Merged merged(const std::string& record, const std::string& sheet) { return merge_sheet(record, "r.xml", sheet, "s.csv"); }

std::vector<std::string> codes(const Merged& m)
{
    std::vector<std::string> all;
    for (const auto& d : m.diagnostics) all.push_back(d.code);
    return all;
}

std::string after(const std::string& record, const std::function<void(Table&)>& fill, const std::string& language)
{
    auto table = exported(record, language);
    fill(table);
    const auto m = merged(record, table.text());
    for (const auto& d : m.diagnostics) ADD_FAILURE() << d.code << ": " << d.message.str();
    for (const auto& d : m.changes) {
        EXPECT_EQ(d.severity, Severity::note);
        EXPECT_EQ(d.file, "r.xml");
        EXPECT_GT(d.line, 0u);
    }
    if (!m.bytes) return {};
    EXPECT_EQ(m.changes.empty(), *m.bytes == record);
    // Once more, nothing is new.
    const auto again = merged(*m.bytes, exported(*m.bytes, language).text());
    EXPECT_EQ(again.bytes, m.bytes);
    EXPECT_TRUE(again.changes.empty() && again.diagnostics.empty());
    return *m.bytes;
}

std::vector<std::string> refusals(const std::string& record, const std::function<void(Table&)>& fill, const std::string& language)
{
    auto table = exported(record, language);
    fill(table);
    const auto m = merged(record, table.text());
    EXPECT_TRUE(m.changes.empty());
    if (m.bytes) {
        EXPECT_EQ(*m.bytes, record);
    }
    return codes(m);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace filled
