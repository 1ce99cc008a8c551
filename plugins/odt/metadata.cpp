#include "odt/metadata.hpp"

#include "common/utc.hpp"

namespace verslag::odt {

void write_metadata(common::XmlWriter& xml, const Properties& p, std::int64_t clock, common::XmlText& text)
{
    text.at_line(0);
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) xml.element(name, text(value));
    };
    const auto custom = [&](const char* name, const std::string& value) {
        if (!value.empty()) xml.element("meta:user-defined", text(value), {{"meta:name", name}, {"meta:value-type", "string"}});
    };
    const auto time = common::utc(p.modified ? p.modified : clock);
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
