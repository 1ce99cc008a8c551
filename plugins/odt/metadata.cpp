#include "odt/metadata.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace verslag::odt {
namespace {

// "2020-02-04T19:30:00Z"; a second beyond four digits of years is the last it can say.
std::string utc(std::int64_t seconds)
{
    constexpr std::int64_t year_1 = -62'135'596'800, year_10000 = 253'402'300'800;
    const auto time = std::chrono::sys_seconds(std::chrono::seconds(std::clamp(seconds, year_1, year_10000 - 1)));
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text;
}

}  // namespace

void write_metadata(common::XmlWriter& xml, const Properties& p, std::int64_t clock, common::XmlText& text)
{
    text.at_line(0);
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) xml.element(name, text(value));
    };
    const auto custom = [&](const char* name, const std::string& value) {
        if (!value.empty()) xml.element("meta:user-defined", text(value), {{"meta:name", name}, {"meta:value-type", "string"}});
    };
    const auto time = utc(p.modified ? p.modified : clock);
    add("meta:generator", p.generator);
    add("dc:title", p.title);
    add("dc:subject", p.subject);
    add("meta:initial-creator", p.author);
    add("dc:creator", p.author);
    add("meta:creation-date", time);
    add("dc:date", time);
    add("dc:language", p.lang);
    for (const auto& word : p.keywords) add("meta:keyword", word);
    custom("Record", p.record_id);
    custom("Audience", p.audience);
    custom("Publisher", p.publisher);
    custom("Status", p.draft ? "Draft" : "Final");
}

}  // namespace verslag::odt
