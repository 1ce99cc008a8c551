#include "check.hpp"
#include "closest.hpp"

#include <verslag/core/municipalities.hpp>

namespace verslag::load {
namespace {

// The day of the meeting; not given when the record doesn't say it well enough.
Date meeting_day(pugi::xml_node root)
{
    const auto date = child_of(child_of(root, "meeting"), "date");
    for (const auto* attribute : {"when", "notBefore", "notAfter"})
        if (const auto day = Date::parse(value_of(date, attribute))) return *day;
    return {};
}

// The municipality that a name was probably meant to be, among those of that day.
const Municipality* meant(std::string_view name, const Date& day)
{
    if (const auto exact = municipalities_called(name, day); !exact.empty()) return exact.front();
    std::vector<std::string> names;
    for (const auto& m : municipalities()) {
        if (day.given() && !m.existed_on(day)) continue;
        names.emplace_back(m.official_name);
        if (m.usual_name != m.official_name) names.emplace_back(m.usual_name);
    }
    const auto bare = without_gemeente(name);
    const auto near = closest(bare, names, bare.size() < 10 ? 1 : 2);
    if (near.empty()) return nullptr;
    const auto found = municipalities_called(near, day);
    return found.empty() ? nullptr : found.front();
}

void check_existence(const Checked& in, pugi::xml_attribute code, const Municipality& m, const Date& day)
{
    if (!day.given() || m.existed_on(day)) return;
    in.report.warning(in.place(code), "municipality-gone",
                      day < m.from
                          ? phrase("{0} ({1}) exists since {2}, after this meeting", m.official_name, m.code, m.from.iso())
                          : phrase("{0} ({1}) existed until {2}, before this meeting", m.official_name, m.code, m.until.iso()),
                      phrase("write the municipality of that day, or mend the date of the meeting"));
}

void check_name(const Checked& in, pugi::xml_node organisation, const Municipality& m, const Date& day)
{
    const auto node = child_of(organisation, "name");
    const auto written = text_of(node);
    const auto name = trimmed(written);
    if (name.empty() || m.is_called(without_gemeente(name))) return;
    const auto place = in.place(node);
    if (const auto others = municipalities_called(name, day); !others.empty() && others.front()->code != m.code)
        return in.report.warning(place, "municipality-name",
                                 phrase("{0} has the CBS code {1}; {2} is that of {3}", others.front()->official_name,
                                        others.front()->code, m.code, m.official_name),
                                 phrase("mend the name or the code"));
    in.report.warning(place, "municipality-name",
                      phrase("the municipality {0} is called {1}, not {2}", m.code, in_quotes(m.official_name), in_quotes(name)),
                      phrase("write <name>{0}</name>; how the source spells it can be kept in <asWritten>", m.official_name));
}

void check_province(const Checked& in, pugi::xml_node organisation, const Municipality& m)
{
    const auto node = child_of(organisation, "province");
    const auto written = text_of(node);
    const auto said = trimmed(written);
    const bool frisian = m.province == "Fryslân" && said == "Friesland";
    if (!said.empty() && said != m.province && !frisian)
        in.report.warning(in.place(node), "municipality-province",
                          phrase("{0} lies in {1}, not in {2}", m.official_name, m.province, in_quotes(said)),
                          phrase("write {0}, or leave <province> out: it follows from the code", m.province));
}

void check_organisation(const Checked& in, pugi::xml_node n, const Date& day)
{
    const auto called = text_of(child_of(n, "name"));
    const auto name = trimmed(called);
    const auto code = n.attribute("cbsCode");
    if (code) {
        const auto written = municipality_code(trimmed(code.value()));
        if (written.empty()) return;  // the schema's matter
        if (const auto* m = municipality(written)) {
            check_existence(in, code, *m, day);
            check_name(in, n, *m, day);
            check_province(in, n, *m);
            return;
        }
        const auto* probably = meant(name, day);
        return in.report.warning(in.place(code), "unknown-municipality", phrase("no municipality has the CBS code {0}", written),
                                 probably ? phrase("{0} has the code {1}", probably->official_name, probably->code)
                                          : phrase("look it up in the list of Statistics Netherlands (CBS)"));
    }
    if (value_of(n, "type") != "municipality" || name.empty() || !municipalities_called(name).empty()) return;
    if (const auto* probably = meant(name, day))
        in.report.warning(in.place(child_of(n, "name")), "municipality-name",
                          phrase("no municipality is called {0}", in_quotes(name)),
                          phrase("did you mean {0}? it has the CBS code {1}", probably->official_name, probably->code));
}

}  // namespace

void check_municipalities(const Checked& in)
{
    const auto root = in.tree.root();
    const auto day = meeting_day(root);
    for (const auto n : child_of(root, "organisations").children())
        if (is_element(n)) check_organisation(in, n, day);
}

}  // namespace verslag::load
