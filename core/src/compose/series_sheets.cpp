#include "series.hpp"

#include "sheets.hpp"

#include <algorithm>
#include <map>

namespace verslag::compose {
namespace {

// The place of `column` among those of the sheet, where it is put if it isn't there yet.
std::size_t place_of(Sheet& sheet, const Column& column)
{
    const auto at = sheet.column(column.id);
    if (at == sheet.columns.size()) {
        sheet.columns.push_back(column);
        return at;
    }
    auto& choices = sheet.columns[at].choices;
    for (const auto& word : column.choices)
        if (std::find(choices.begin(), choices.end(), word) == choices.end()) choices.push_back(word);
    return at;
}

std::int64_t number_in(const Sheet& sheet, const SheetRow& row, std::string_view id)
{
    return row.cells[sheet.column(id)].number.value_or(0);
}

// Whether somebody of the organisation was there.
bool was_there(const Sheet& organisations, const SheetRow& row, const Labels& labels)
{
    return number_in(organisations, row, "present") > 0 ||
           row.cells[organisations.column("represented")].text == labels["word.yes"];
}

struct Attendance {
    std::uint64_t present = 0, absent = 0, organisations = 0;
};
// What the record says that there were; where it doesn't, what is listed.
Attendance attendance_of(const Context& context)
{
    Attendance out;
    const auto sheet = organisations_sheet(context);
    for (const auto& row : sheet.rows) out.organisations += was_there(sheet, row, context.labels);
    for (const auto& p : context.record.attendance.participants) {
        const bool here = p.status == record::AttendanceStatus::present || p.status == record::AttendanceStatus::partial;
        out.present += here;
        out.absent += !here && p.status != record::AttendanceStatus::unset;
    }
    for (const auto& r : context.record.attendance.represented) out.present += r.count.value_or(0);
    const auto& stated = context.record.attendance.stated;
    if (stated.participants) out.present = *stated.participants;
    if (stated.organisations) out.organisations = *stated.organisations;
    return out;
}

std::string places(const Context& context)
{
    std::string out;
    for (const auto& place : context.record.meeting.locations) {
        const auto said = clean(place.words);
        if (!said.empty()) out += (out.empty() ? "" : "; ") + said;
    }
    return out;
}

}  // namespace

Sheet stack(const Meetings& meetings, Sheet (*make)(const Context&))
{
    Sheet out;
    for (const auto& [context, title] : meetings) {
        auto one = make(context);
        if (out.id.empty()) {
            out = {.id = one.id, .title = one.title};
            out.columns = compose::sheet(context.labels, "meetings", {{"meeting"}}).columns;
        }
        std::vector<std::size_t> places;
        for (const auto& column : one.columns) places.push_back(place_of(out, column));
        for (auto& row : one.rows) {
            std::vector<Cell> cells(out.columns.size());
            for (std::size_t c = 0; c < places.size(); ++c) cells[places[c]] = std::move(row.cells[c]);
            cells.front() = text_cell(title);
            add_row(out, std::move(cells));
        }
    }
    // A column that only a later meeting has.
    for (auto& row : out.rows) row.cells.resize(out.columns.size());
    return out;
}

Sheet matrix_sheet(const Meetings& meetings)
{
    const auto& labels = meetings.front().context.labels;
    auto out = sheet(labels, "matrix", {{"organisation"}, {"cbs-code"}, {"province"}});
    const auto present = labels["matrix.present"], absent = labels["matrix.absent"];
    const auto fixed = out.columns.size();
    for (std::size_t m = 0; m < meetings.size(); ++m)
        out.columns.push_back({.id = "meeting-" + std::to_string(m + 1),
                               .title = meetings[m].title,
                               .meaning = say(labels, "meaning-matrix.meeting", {{"meeting", meetings[m].title}}),
                               .type = ColumnType::choice,
                               .choices = {present, absent}});
    const auto last = sheet(labels, "matrix", {{"times", ColumnType::integer}});
    out.columns.push_back(last.columns.front());

    std::map<std::string, std::size_t> rows;  // by what an organisation is known by everywhere
    for (std::size_t m = 0; m < meetings.size(); ++m) {
        const auto organisations = organisations_sheet(meetings[m].context);
        const auto name = organisations.column("name"), code = organisations.column("cbs-code"),
                   province = organisations.column("province");
        for (const auto& row : organisations.rows) {
            const bool here = was_there(organisations, row, labels);
            if (!here && number_in(organisations, row, "absent") == 0) continue;
            const auto& known_by = !row.cells[code].empty() ? row.cells[code].text : row.cells[name].text;
            const auto [at, fresh] = rows.try_emplace(known_by, out.rows.size());
            if (fresh) add_row(out, std::vector<Cell>(out.columns.size()));
            auto& cells = out.rows[at->second].cells;
            cells[0] = row.cells[name], cells[1] = row.cells[code], cells[2] = row.cells[province];
            cells[fixed + m] = text_cell(here ? present : absent);
            cells.back().number = cells.back().number.value_or(0) + here;
        }
    }
    return out;
}

Sheet meetings_sheet(const Meetings& meetings, const std::vector<CarriedOver::Count>& counts)
{
    auto out = sheet(meetings.front().context.labels, "meetings",
                     {{"meeting"},
                      {"date", ColumnType::date},
                      {"name"},
                      {"place"},
                      {"present", ColumnType::integer},
                      {"absent", ColumnType::integer},
                      {"organisations", ColumnType::integer},
                      {"raised", ColumnType::integer},
                      {"closed", ColumnType::integer},
                      {"open", ColumnType::integer},
                      {"record"}});
    for (std::size_t m = 0; m < meetings.size(); ++m) {
        const auto& [context, title] = meetings[m];
        const auto& meeting = context.record.meeting;
        const auto attendance = attendance_of(context);
        add_row(out, {text_cell(title), date_cell(meeting.date.when), text_cell(words(meeting.name)), text_cell(places(context)),
                      number_cell(attendance.present), number_cell(attendance.absent), number_cell(attendance.organisations),
                      number_cell(counts[m].raised), number_cell(counts[m].closed), number_cell(counts[m].open),
                      text_cell(clean(context.options.record_name))});
    }
    return out;
}

}  // namespace verslag::compose
