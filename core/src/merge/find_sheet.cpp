#include "find_sheet.hpp"

#include "words.hpp"

#include "load/report.hpp"

#include <algorithm>

namespace verslag::merge {
namespace {

constexpr std::size_t rows_above = 20;   // a person may have put a heading over the table
constexpr std::size_t some_columns = 5;  // so many that it is no other sheet of ours

struct Match {
    Found found;
    std::size_t columns = 0;
    std::vector<std::string> twice;  // titles that two columns have
};

Match match(const tables::Sheet& sheet, std::size_t header, const Expected& expected)
{
    Match m{.found = {.sheet = &sheet, .expected = &expected, .header = header, .places = {}}, .columns = 0, .twice = {}};
    const auto& cells = sheet.rows[header].cells;
    for (const auto& column : expected.columns()) {
        auto at = none;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (cells[c].kind != tables::Cell::Kind::text || !same_word(cells[c].text, column.title)) continue;
            if (at != none) m.twice.push_back(column.title);
            else at = c;
        }
        m.found.places.push_back(at);
        m.columns += at != none;
    }
    return m;
}

bool has(const Match& m, std::string_view column) { return m.found.place(column) != none; }
bool changes_anything(const Match& m)
{
    return std::any_of(changeable.begin(), changeable.end(), [&](std::string_view id) { return has(m, id); });
}
bool is_ours(const Match& m) { return changes_anything(m) && (m.columns >= some_columns || (has(m, "id") && has(m, "what"))); }

// The best reading of a sheet's header, in any language.
std::optional<Match> best(const tables::Sheet& sheet, const std::vector<Expected>& all)
{
    std::optional<Match> found;
    for (std::size_t r = 0; r < std::min(sheet.rows.size(), rows_above); ++r)
        for (const auto& expected : all) {
            auto m = match(sheet, r, expected);
            if (is_ours(m) && (!found || m.columns > found->columns)) found = std::move(m);
        }
    return found;
}

std::string titles(const Expected& expected, bool (*wanted)(std::string_view))
{
    std::vector<std::string> all;
    for (const auto& c : expected.columns())
        if (wanted(c.id)) all.push_back(load::in_quotes(c.title));
    return load::joined(all);
}

void say_none(const tables::Book& book, const std::vector<Expected>& all, Said& said)
{
    std::vector<std::string> names;
    for (const auto& sheet : book.sheets) names.push_back(load::in_quotes(sheet.name));
    const auto wanted = titles(all.front(), [](std::string_view id) { return id == "id" || id == "what" || id == "status"; });
    said.file(Severity::error, "no-follow-ups",
              book.lines || names.empty() ? phrase("this is not a sheet of follow-ups")
                                          : phrase("none of its sheets is one of follow-ups: it has {0}", load::joined(names)),
              phrase("the sheet to give is the one of an export that has the columns {0}; its header must stand above its rows",
                     wanted));
}

// What is wrong with the columns. False when nothing can be done.
bool check_columns(const Match& m, Said& said)
{
    const auto& expected = *m.found.expected;
    for (const auto& title : m.twice)
        said.sheet(Severity::error, "column-twice", phrase("two columns are called {0}", load::in_quotes(title)),
                   phrase("remove the one that was added"));
    const auto missing = [&](std::string_view id) { return expected.columns()[expected.column(id)].title; };
    for (const auto* id : {"id", "what"})
        if (!has(m, id))
            said.sheet(Severity::error, "missing-column", phrase("the column {0} is missing", load::in_quotes(missing(id))),
                       phrase("without it nobody knows which row is which follow-up: fill in a sheet that still has it"));
    if (!m.twice.empty() || !has(m, "id") || !has(m, "what")) return false;
    for (const auto id : changeable)
        if (!has(m, id))
            said.sheet(Severity::note, "missing-column",
                       phrase("the column {0} is missing; what it was to say stays as it is", load::in_quotes(missing(id))));
    return true;
}

}  // namespace

std::optional<Found> find_sheet(const tables::Book& book, const std::vector<Expected>& all, Said& said)
{
    std::vector<Match> found;
    for (const auto& sheet : book.sheets)
        if (auto m = best(sheet, all)) found.push_back(std::move(*m));
    // Of several readings of one text the one with the most columns is right.
    if (book.lines && found.size() > 1)
        found = {
            *std::max_element(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.columns < b.columns; })};
    if (found.empty()) return say_none(book, all, said), std::nullopt;
    if (found.size() > 1) {
        std::vector<std::string> names;
        for (const auto& m : found) names.push_back(load::in_quotes(m.found.sheet->name));
        said.file(Severity::error, "several-follow-ups",
                  phrase("{0} sheets are ones of follow-ups: {1}", names.size(), load::joined(names)),
                  phrase("leave the one that was filled in, and remove the others"));
        return std::nullopt;
    }
    said.of(book, *found[0].found.sheet);
    if (!check_columns(found[0], said)) return std::nullopt;
    return std::move(found[0].found);
}

}  // namespace verslag::merge
