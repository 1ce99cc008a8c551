#include "common/office_properties.hpp"

#include "common/utc.hpp"
#include "common/xml_writer.hpp"

namespace verslag::common {
namespace {

void add(XmlWriter& xml, const char* name, const std::string& clean)
{
    if (!clean.empty()) xml.element(name, clean);
}

}  // namespace

std::string core_properties(const Properties& p, std::int64_t clock, XmlText& text)
{
    XmlWriter xml;
    xml.open("cp:coreProperties", {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                   {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                   {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    std::string keywords;
    for (const auto& word : p.keywords) keywords += (keywords.empty() ? "" : "; ") + word;
    add(xml, "dc:title", text(p.title));
    add(xml, "dc:subject", text(p.subject));
    add(xml, "dc:creator", text(p.author));
    add(xml, "cp:keywords", text(keywords));
    add(xml, "dc:identifier", text(p.record_id));
    add(xml, "dc:language", text(p.lang));
    add(xml, "cp:contentStatus", p.draft ? "Draft" : "Final");
    const auto time = utc(p.modified ? p.modified : clock);
    xml.element("dcterms:created", time, {{"xsi:type", "dcterms:W3CDTF"}});
    xml.element("dcterms:modified", time, {{"xsi:type", "dcterms:W3CDTF"}});
    return xml.close().take();
}

std::string app_properties(const Properties& p, XmlText& text)
{
    XmlWriter xml;
    xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    add(xml, "Company", text(p.publisher));
    add(xml, "Application", text(p.generator));
    return xml.close().take();
}

std::string custom_properties(const Properties& p, XmlText& text)
{
    XmlWriter xml;
    xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
                            {"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"}});
    int number = 2;  // Office numbers them from 2
    const auto custom = [&](const char* name, const std::string& clean) {
        if (clean.empty()) return;
        xml.open("property",
                 {{"fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"}, {"pid", std::to_string(number++)}, {"name", name}});
        xml.element("vt:lpwstr", clean).close();
    };
    custom("Record", text(p.record_id));
    custom("Audience", text(p.audience));
    custom("Generator", text(p.generator));
    return xml.close().take();
}

}  // namespace verslag::common
