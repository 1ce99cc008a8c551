#include "sheets.hpp"

#include <map>

namespace verslag::compose {
namespace {

constexpr std::size_t most_bars = 30;  // in a chart that can be read

// "gemeente Waalwijk 2, gemeente Zeist 1", for who can't see the chart.
std::string in_words(const Labels& labels, const Sheet& sheet)
{
    std::vector<std::string> all;
    for (std::size_t r = 0; r < sheet.tally.charted; ++r) {
        const auto& cells = sheet.rows[r].cells;
        auto one = cells[0].text;
        for (std::size_t c = 1; c < cells.size(); ++c)
            one += (c == 1 ? " " : " / ") + std::to_string(cells[c].number.value_or(0));
        all.push_back(std::move(one));
    }
    const auto more = sheet.rows.size() - sheet.tally.charted;
    if (more > 0) all.push_back(say_count(labels, "overview.more", more));
    return enumerate(labels, all);
}

}  // namespace

void finish_overview(const Labels& labels, Sheet& sheet)
{
    sheet.tally.charted = static_cast<std::uint32_t>(std::min(sheet.rows.size(), most_bars));
    sheet.tally.total = labels["overview.total"];
    sheet.tally.alt = say(labels, "overview-alt." + sheet.id, {{"numbers", in_words(labels, sheet)}});
    sheet.tally.chart = labels["overview-chart." + sheet.id];
}

Sheet attendance_overview(const Context& context, const Sheet& organisations)
{
    auto out = sheet(context.labels, "attendance-overview",
                     {{"organisation"}, {"present", ColumnType::integer}, {"absent", ColumnType::integer}});
    out.tally = {.sheet = organisations.id, .key = "name", .adds = {"present", "absent"}};
    const auto name = organisations.column("name"), present = organisations.column("present"),
               absent = organisations.column("absent");
    std::map<std::string, std::size_t> place;
    for (const auto& row : organisations.rows) {
        const auto& words = row.cells[name].text;
        const auto come = row.cells[present].number.value_or(0), missed = row.cells[absent].number.value_or(0);
        if (words.empty() || come + missed == 0) continue;
        const auto [at, fresh] = place.try_emplace(words, out.rows.size());
        if (fresh) add_row(out, {text_cell(words), number_cell(0), number_cell(0)}, row.line);
        auto& cells = out.rows[at->second].cells;
        *cells[1].number += come;
        *cells[2].number += missed;
    }
    finish_overview(context.labels, out);
    return out;
}

Sheet follow_up_overview(const Context& context, const Sheet& follow_ups)
{
    auto out = sheet(context.labels, "follow-up-overview", {{"status"}, {"number", ColumnType::integer}});
    out.tally = {.sheet = follow_ups.id, .key = "status", .adds = {""}, .nothing = context.labels["overview.no-status"]};
    const auto status = follow_ups.column("status");
    std::map<std::string, std::uint64_t> count;
    for (const auto& row : follow_ups.rows) ++count[row.cells[status].text];
    for (const auto& word : follow_ups.columns[status].choices)
        if (count[word] > 0) add_row(out, {text_cell(word), number_cell(count[word])});
    if (count[""] > 0) add_row(out, {text_cell(out.tally.nothing), number_cell(count[""])});
    finish_overview(context.labels, out);
    return out;
}

}  // namespace verslag::compose
