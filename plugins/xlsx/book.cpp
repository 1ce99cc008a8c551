#include "book.hpp"

#include "common/sheets/names.hpp"
#include "common/sheets/text.hpp"
#include "sheet.hpp"

#include <algorithm>

namespace verslag::xlsx {
namespace {

constexpr std::int64_t first_moment = 315532800;    // 1980-01-01, the date of the parts in the package
constexpr std::int64_t last_moment = 253402300799;  // 9999-12-31

void set_properties(lxw_workbook* workbook, const Workbook& view, const Book& book, std::int64_t clock)
{
    const auto& p = view.properties;
    const auto plain = [](const std::string& text) { return mend(on_one_line(text)).text; };
    std::string words;
    for (const auto& word : p.keywords) words += (words.empty() ? "" : ", ") + word;
    auto title = plain(book.title.empty() || p.title.empty() ? book.title + p.title : book.title + " – " + p.title);
    auto subject = plain(p.subject), author = plain(p.author), company = plain(p.publisher), keywords = plain(words);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.keywords = keywords.data();
    // For 0 the library would take the time at which it runs.
    const auto moment = p.modified ? p.modified : clock;
    properties.created = moment ? std::clamp<std::int64_t>(moment, 1, last_moment) : first_moment;
    check(workbook_set_properties(workbook, &properties), "the properties of a workbook");
}

}  // namespace

void write_book(const Workbook& view, const StoredBook& stored, const BookOptions& options, const std::string& path,
                std::int64_t clock, OutputSink& sink)
{
    const auto& all = stored.sheets;
    const bool long_sheet =
        std::any_of(all.begin(), all.end(), [](const StoredSheet& s) { return s.stored.size() > rows_of_a_table; });
    const Book book{.id = stored.id, .title = stored.title, .sheets = {all.begin(), all.end()}};
    Library library(path, long_sheet);
    set_properties(library.get(), view, book, clock);
    std::vector<std::size_t> rows;
    for (const auto& s : all) rows.push_back(s.stored.size());
    const auto formats = add_formats(library.get(), view, options.style);
    const auto tabs = sheet_names(book), tables = table_names(book);
    const Setting setting{view, book, tabs, rows, formats, options.style, options.tables && !long_sheet};
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        sink.progress(i, book.sheets.size());
        add_sheet(library.get(), setting, book.sheets[i], all[i].encoded(), {tabs[i], tables[i]}, sink);
    }
    library.close();
}

}  // namespace verslag::xlsx
