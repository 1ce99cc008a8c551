#include "series.hpp"

#include "dates.hpp"
#include "explanation.hpp"
#include "properties.hpp"
#include "sheets.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace verslag {
namespace {

using namespace compose;

// What each meeting is called in the sheets: its date, and more where that is not enough to tell it from the others.
std::vector<std::string> titles(const std::deque<Context>& contexts, const Labels& labels)
{
    std::vector<std::string> all;
    std::map<std::string, int> times;
    for (const auto& context : contexts) {
        auto when = fuzzy_words(labels, context.record.meeting.date);
        if (when.empty()) when = clean(context.record.meeting.name);
        ++times[when];
        all.push_back(std::move(when));
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto name = clean(contexts[i].record.meeting.name);
        if (times[all[i]] > 1 && all[i] != name) all[i] += ", " + name;
    }
    std::set<std::string> taken;
    for (auto& one : all) {
        const auto base = one;
        for (int n = 2; !taken.insert(one).second; ++n) one = base + " (" + std::to_string(n) + ")";
    }
    return all;
}

// A row for each meeting, with numbers that follow from the sheet of meetings: how things went over time.
Sheet over_time(const Labels& labels, std::string_view id, const Sheet& meetings, const std::vector<std::string>& adds, Bars bars)
{
    std::vector<ColumnPlan> plan{{"meeting"}};
    for (const auto& column : adds) plan.push_back({column, ColumnType::integer});
    auto out = sheet(labels, id, plan);
    out.tally = {.sheet = meetings.id, .key = "meeting", .adds = adds, .bars = bars};
    for (const auto& row : meetings.rows) {
        std::vector<Cell> cells{row.cells.front()};
        for (const auto& column : adds) cells.push_back(row.cells[meetings.column(column)]);
        add_row(out, std::move(cells));
    }
    finish_overview(labels, out);
    return out;
}

std::vector<Withheld> withheld_in_all(const std::vector<SeriesMeeting>& meetings)
{
    std::vector<Withheld> all;
    for (const auto& meeting : meetings)
        for (const auto& w : meeting.options.withheld) {
            const auto at = std::find_if(all.begin(), all.end(), [&](const auto& x) { return x.part == w.part; });
            if (at == all.end()) all.push_back(w);
            else at->count += w.count;
        }
    return all;
}

// "4 februari 2020 – 9 juni 2020".
std::string period(const Meetings& meetings)
{
    const auto& labels = meetings.front().context.labels;
    const auto first = fuzzy_words(labels, meetings.front().context.record.meeting.date);
    const auto last = fuzzy_words(labels, meetings.back().context.record.meeting.date);
    return last.empty() || first == last ? first : first + " – " + last;
}

Sheet explain(std::string_view title, const Meetings& meetings, const std::vector<Withheld>& withheld,
              const std::vector<Sheet>& sheets)
{
    const auto& context = meetings.front().context;
    const auto& labels = context.labels;
    Explanation out{labels};
    out.fact("explanation.series", clean(title));
    out.fact("explanation.meetings", std::to_string(meetings.size()));
    out.fact("explanation.date", period(meetings));
    out.fact("explanation.audience", labels["audience." + std::string(name_of(context.options.audience))]);
    out.fact("explanation.withheld", withheld_words(withheld, labels));
    out.fact("explanation.generator", context.options.generator);
    out.sheets(sheets);
    return out.take();
}

Properties series_properties(std::string_view title, const Meetings& meetings)
{
    const auto& last = meetings.back().context;
    auto out = properties(last);
    out.title = out.record_id = out.meeting = clean(title);
    out.subject = say_count(last.labels, "properties.series", meetings.size());
    out.date = period(meetings);
    out.status.clear();
    out.keywords.clear();
    out.draft = false;
    for (const auto& [context, _] : meetings) {
        const auto one = properties(context);
        out.modified = std::max(out.modified, one.modified);
        out.draft = out.draft || one.draft;
        for (const auto& word : one.keywords)
            if (std::find(out.keywords.begin(), out.keywords.end(), word) == out.keywords.end()) out.keywords.push_back(word);
    }
    return out;
}

}  // namespace

bool meets_earlier(const record::Record& a, const record::Record& b)
{
    const auto x = a.meeting.date.latest(), y = b.meeting.date.latest();
    if (!x.given() || !y.given()) return x.given() && !y.given();
    return x < y || (x == y && a.meeting.start < b.meeting.start);
}

SeriesView compose_series(std::string_view title, const std::vector<SeriesMeeting>& given, const Labels& labels)
{
    std::deque<Context> contexts;
    for (const auto& meeting : given) contexts.emplace_back(*meeting.record, labels, meeting.options);
    const auto names = titles(contexts, labels);
    Meetings meetings;
    for (std::size_t m = 0; m < contexts.size(); ++m) meetings.push_back({contexts[m], names[m]});

    auto carried = carry_over(meetings);
    const auto overview = meetings_sheet(meetings, carried.counts);
    std::vector<Sheet> sheets{over_time(labels, "attendance-by-meeting", overview, {"present", "absent"}, Bars::stacked),
                              over_time(labels, "follow-ups-by-meeting", overview, {"raised", "closed"}, Bars::grouped)};
    if (auto by_status = follow_up_overview(meetings.back().context, carried.sheet); !by_status.rows.empty())
        sheets.push_back(std::move(by_status));
    sheets.push_back(overview);
    sheets.push_back(matrix_sheet(meetings));
    sheets.push_back(stack(meetings, attendance_sheet));
    sheets.push_back(std::move(carried.sheet));
    for (const auto make : {decisions_sheet, votes_sheet, experiments_sheet})
        if (auto sheet = stack(meetings, make); !sheet.rows.empty()) sheets.push_back(std::move(sheet));

    SeriesView view{.workbook = {.properties = series_properties(title, meetings),
                                 .date_format = labels["format.date"],
                                 .time_format = labels["format.time"],
                                 .page_of = labels["page.of"]},
                    .contradictions = std::move(carried.contradictions),
                    .withheld = withheld_in_all(given)};
    Book book{.id = "series", .title = clean(title), .sheets = std::move(sheets)};
    book.sheets.insert(book.sheets.begin(), explain(title, meetings, view.withheld, book.sheets));
    view.workbook.books.push_back(std::move(book));
    return view;
}

}  // namespace verslag
