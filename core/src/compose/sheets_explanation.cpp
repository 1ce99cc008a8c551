#include "sheets.hpp"

#include "dates.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

// Writes rows of two cells; what has no content is left out.
class Explanation {
public:
    explicit Explanation(const Labels& labels) : labels_(labels)
    {
        sheet_ = sheet(labels, "explanation", {{"what"}, {"meaning"}});
        sheet_.prose = true;
    }
    void fact(std::string_view key, std::string content)
    {
        if (!content.empty()) add_row(sheet_, {text_cell(labels_[key]), text_cell(std::move(content))});
    }
    void row(std::string what, std::string content)
    {
        add_row(sheet_, {text_cell(std::move(what)), text_cell(std::move(content))});
    }
    Sheet take() { return std::move(sheet_); }

private:
    const Labels& labels_;
    Sheet sheet_;
};

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

std::string stated_counts(const Context& context)
{
    const auto& stated = context.record.attendance.stated;
    std::vector<std::string> all;
    if (stated.participants) all.push_back(say_count(context.labels, "explanation.people", *stated.participants));
    if (stated.organisations) all.push_back(say_count(context.labels, "explanation.organisations", *stated.organisations));
    return enumerate(context.labels, all);
}

}  // namespace

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
    if (std::any_of(book.sheets.begin(), book.sheets.end(), [](const Sheet& s) { return s.rows.size() > rows_of_a_table; }))
        out.fact("explanation.long", labels["explanation.long-words"]);
    if (std::any_of(book.sheets.begin(), book.sheets.end(),
                    [](const Sheet& s) { return s.id == "follow-ups" && !s.rows.empty(); }))
        out.fact("explanation.fill-in", labels["explanation.fill-in-words"]);
    for (const auto& sheet : book.sheets) {
        out.row(say(labels, "explanation.sheet", {{"title", sheet.title}}), labels["meaning-sheet." + sheet.id]);
        for (const auto& column : sheet.columns) out.row(column.title, column.meaning);
    }
    return out.take();
}

}  // namespace verslag::compose
