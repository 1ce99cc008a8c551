#include "setting.hpp"

#include "common/sheets/text.hpp"

#include <cstdio>

namespace verslag::ods {
namespace {

std::string moment(std::int64_t seconds)
{
    const std::chrono::sys_seconds at{std::chrono::seconds{seconds}};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const auto rest = static_cast<int>((at - day).count());
    char out[48];
    std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), rest / 3600, rest / 60 % 60, rest % 60);
    return out;
}

std::string element(std::string_view name, std::string_view words)
{
    const auto text = sheets::mend(sheets::on_one_line(words)).text;
    if (text.empty()) return {};
    return "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">";
}

std::string item(std::string_view name, std::string_view type, std::string_view value)
{
    return "<config:config-item config:name=\"" + std::string(name) + "\" config:type=\"" + std::string(type) + "\">" +
           escaped(value) + "</config:config-item>";
}

}  // namespace

std::string meta(const Setting& s, std::int64_t clock)
{
    const auto& p = s.view.properties;
    const auto title = s.title.empty() || p.title.empty() ? s.title + p.title : s.title + " – " + p.title;
    const auto when = moment(p.modified ? p.modified : clock);
    std::string out = "<office:meta>" + element("meta:generator", p.generator) + element("dc:title", title) +
                      element("dc:subject", p.subject) + element("meta:initial-creator", p.author) +
                      element("dc:creator", p.author);
    for (const auto& word : p.keywords) out += element("meta:keyword", word);
    out += element("meta:creation-date", when) + element("dc:date", when) + element("dc:language", p.lang);
    if (!p.publisher.empty())
        out += "<meta:user-defined meta:name=\"Publisher\">" + escaped(sheets::mend(sheets::on_one_line(p.publisher)).text) +
               "</meta:user-defined>";
    return out + "</office:meta>";
}

// The header of each table stays in sight. (ODF leaves it to programs how; this is how they all do it.)
std::string settings(const Setting& s)
{
    std::string out =
        "<office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed "
        "config:name=\"Views\"><config:config-item-map-entry>" +
        item("ViewId", "string", "view1") + "<config:config-item-map-named config:name=\"Tables\">";
    for (const auto& plan : s.plans) {
        out += "<config:config-item-map-entry config:name=\"" + escaped(plan.tab) + "\">" + item("CursorPositionX", "int", "0") +
               item("CursorPositionY", "int", plan.table() ? "1" : "0");
        if (plan.table())
            out += item("HorizontalSplitMode", "short", "0") + item("VerticalSplitMode", "short", "2") +
                   item("HorizontalSplitPosition", "int", "0") + item("VerticalSplitPosition", "int", "1") +
                   item("ActiveSplitRange", "short", "2") + item("PositionLeft", "int", "0") + item("PositionRight", "int", "0") +
                   item("PositionTop", "int", "0") + item("PositionBottom", "int", "1");
        else out += item("ShowGrid", "boolean", "false");
        out += "</config:config-item-map-entry>";
    }
    out += "</config:config-item-map-named>" + item("ActiveTable", "string", s.plans.empty() ? "" : s.plans[0].tab) +
           "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>";
    return out;
}

std::string quoted(std::string_view tab)
{
    std::string out = "'";
    for (const char c : tab) out.append(c == '\'' ? 2 : 1, c);
    return out + "'";
}

std::string cell_address(std::size_t row, std::size_t column, bool fixed)
{
    const auto name = sheets::cell_name(row, column);
    if (!fixed) return name;
    const auto digits = name.find_first_of("0123456789");
    return "$" + name.substr(0, digits) + "$" + name.substr(digits);
}

std::string range_address(std::string_view tab, std::size_t rows, std::size_t columns)
{
    const auto sheet = quoted(tab);
    return sheet + ".A1:" + sheet + "." + cell_address(rows - 1, columns - 1);
}

std::string in_formula(std::string_view words)
{
    std::string out = "\"";
    for (const char c : sheets::mend(sheets::on_one_line(words)).text) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

}  // namespace verslag::ods
