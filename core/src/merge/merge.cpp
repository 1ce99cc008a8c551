#include <verslag/core/merge.hpp>

#include "take_over.hpp"

#include "load/open.hpp"
#include "load/report.hpp"

#include <algorithm>
#include <stdexcept>

namespace verslag {
namespace {

using namespace merge;

std::optional<tables::Book> opened_book(std::string_view bytes, Said& said)
{
    try {
        return tables::open_book(bytes);
    } catch (const tables::Refused& why) {
        said.file(Severity::error, why.code, why.message, why.hint);
        return std::nullopt;
    }
}

Diagnostics placed(std::vector<Change> changes, const load::Source& source, std::string_view name)
{
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.at < b.at; });
    load::Places places(source);
    Diagnostics all;
    for (auto& change : changes) {
        const auto place = places(change.at);
        all.push_back({.severity = Severity::note,
                       .code = "merged",
                       .message = std::move(change.what),
                       .hint = {},
                       .file = std::string(name),
                       .line = place.line,
                       .column = place.column});
    }
    return all;
}

}  // namespace

Merged merge_sheet(std::string bytes, std::string_view record_name, std::string_view sheet, std::string_view sheet_name,
                   const MergeOptions& options)
{
    Merged out;
    auto loaded = load_record(bytes, record_name, options.load);
    if (!loaded.record) {
        out.diagnostics = std::move(loaded.diagnostics);
        return out;
    }
    Said said(sheet_name, out.diagnostics);
    const auto book = opened_book(sheet, said);
    if (!book) return out;
    const auto all = expected(*loaded.record);
    const auto found = find_sheet(*book, all, said);
    if (!found) return out;

    load::Report report(record_name, options.load.max_errors);
    const auto opened = load::open_xml(bytes, load::meeting_record(), report);
    if (!opened) throw std::logic_error("a record that was read cannot be opened");
    Edits edits(opened->source.text(), *opened->tree);
    Into into{.record = *loaded.record, .book = *book, .found = *found, .edits = edits, .said = said, .changes = {}};
    if (!take_over(into)) {
        said.sheet(Severity::error, "other-record", phrase("no row of it is about a follow-up of this record"),
                   phrase("is it the sheet of another meeting? a row is known by its id, its number and its text"));
        return out;
    }
    out.changes = placed(std::move(into.changes), opened->source, record_name);
    out.bytes = out.changes.empty() ? bytes : edited(bytes, opened->source.text(), edits.take());
    if (!load_record(*out.bytes, record_name, options.load).valid)
        throw std::logic_error("a record was merged into one that is not valid");
    return out;
}

}  // namespace verslag
