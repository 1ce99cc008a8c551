#include "explanation.hpp"
#include "sheets.hpp"

#include "dates.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

// How many the lists have, to hold against how many the record says there were.
std::string listed(const Context& context)
{
    const auto& attendance = context.record.attendance;
    std::uint64_t people = 0;
    for (const auto& p : attendance.participants)
        people += p.status == record::AttendanceStatus::present || p.status == record::AttendanceStatus::partial;
    std::vector<std::string> all;
    if (people > 0 || attendance.represented.empty()) all.push_back(say_count(context.labels, "explanation.people", people));
    if (!attendance.represented.empty())
        all.push_back(say_count(context.labels, "explanation.represented", attendance.represented.size()));
    return enumerate(context.labels, all);
}

// Whether nothing stands in a column that is not there to be filled in: programs hide it.
bool is_empty(const Sheet& sheet, std::size_t column)
{
    const auto nothing = [&](const SheetRow& row) {
        return column >= row.cells.size() || (row.cells[column].empty() && row.cells[column].href.empty());
    };
    return !sheet.rows.empty() && !sheet.columns[column].fill_in && std::all_of(sheet.rows.begin(), sheet.rows.end(), nothing) &&
           std::all_of(sheet.totals.stated.begin(), sheet.totals.stated.end(), nothing);
}

}  // namespace

std::string stated_counts(const Context& context)
{
    const auto& stated = context.record.attendance.stated;
    std::vector<std::string> all;
    if (stated.participants) all.push_back(say_count(context.labels, "explanation.people", *stated.participants));
    if (stated.organisations) all.push_back(say_count(context.labels, "explanation.organisations", *stated.organisations));
    return enumerate(context.labels, all);
}

Explanation::Explanation(const Labels& labels) : labels_(labels)
{
    sheet_ = sheet(labels, "explanation", {{"what"}, {"meaning"}});
    sheet_.prose = true;
}

void Explanation::fact(std::string_view key, std::string content)
{
    if (!content.empty()) add_row(sheet_, {text_cell(labels_[key]), text_cell(std::move(content))});
}

void Explanation::sheets(const std::vector<Sheet>& all)
{
    if (std::any_of(all.begin(), all.end(), [](const Sheet& s) { return s.rows.size() > rows_of_a_table; }))
        fact("explanation.long", labels_["explanation.long-words"]);
    for (const auto& one : all) {
        add_row(sheet_, {text_cell(say(labels_, "explanation.sheet", {{"title", one.title}})), Cell{}});
        fact("explanation.rows", labels_["meaning-sheet." + one.id]);
        for (std::size_t c = 0; c < one.columns.size(); ++c)
            add_row(sheet_, {text_cell(one.columns[c].title),
                             text_cell(is_empty(one, c) ? one.columns[c].meaning + ' ' + labels_["explanation.empty"]
                                                        : one.columns[c].meaning)});
    }
}

Sheet explanation_sheet(const Context& context, const Book& book)
{
    const auto& record = context.record;
    const auto& labels = context.labels;
    Explanation out{labels};
    out.fact("explanation.title", clean(record.document.title));
    out.fact("explanation.meeting", clean(record.meeting.name));
    out.fact("explanation.series", clean(record.meeting.series));
    out.fact("explanation.body", plain(parties_words(context, record.meeting.body, true)));
    out.fact("explanation.date", fuzzy_words(labels, record.meeting.date));
    if (record.document.status != record::DocumentStatus::unset)
        out.fact("explanation.status", labels["status." + std::string(name_of(record.document.status))]);
    out.fact("explanation.audience", labels["audience." + std::string(name_of(context.options.audience))]);
    out.fact("explanation.withheld", withheld_words(context.options.withheld, context.labels));
    if (book.id == "attendance" && record.attendance.stated.given()) {
        out.fact("explanation.stated", clean(record.attendance.stated.words));
        out.fact("explanation.stated-counts", stated_counts(context));
        out.fact("explanation.listed", listed(context));
    }
    if (!record.document.identifiers.empty())
        out.fact("explanation.identifier", clean(record.document.identifiers.front().value));
    out.fact("explanation.record", clean(context.options.record_name));
    out.fact("explanation.generator", context.options.generator);
    if (std::any_of(book.sheets.begin(), book.sheets.end(),
                    [](const Sheet& s) { return s.id == "follow-ups" && !s.rows.empty(); }))
        out.fact("explanation.fill-in", labels["explanation.fill-in-words"]);
    out.sheets(book.sheets);
    return out.take();
}

}  // namespace verslag::compose
