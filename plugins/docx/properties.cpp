#include "docx/properties.hpp"

#include "common/utc.hpp"

#include <iterator>

namespace verslag::docx {
namespace {

void add(pugi::xml_node parent, const char* name, const std::string& clean)
{
    if (!clean.empty()) parent.append_child(name).append_child(pugi::node_pcdata).set_value(clean.c_str());
}

void add_time(pugi::xml_node parent, const char* name, const std::string& time)
{
    auto node = parent.append_child(name);
    node.append_attribute("xsi:type") = "dcterms:W3CDTF";
    node.append_child(pugi::node_pcdata).set_value(time.c_str());
}

void add_custom(pugi::xml_node root, const char* name, const std::string& clean)
{
    if (clean.empty()) return;
    const auto number = 2 + std::distance(root.children().begin(), root.children().end());  // Office numbers them from 2
    auto property = root.append_child("property");
    property.append_attribute("fmtid") = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    property.append_attribute("pid") = static_cast<long long>(number);
    property.append_attribute("name") = name;
    property.append_child("vt:lpwstr").append_child(pugi::node_pcdata).set_value(clean.c_str());
}

}  // namespace

pugi::xml_document core_properties(const Properties& p, std::int64_t clock, common::XmlText& text)
{
    pugi::xml_document doc;
    auto root = doc.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    std::string keywords;
    for (const auto& word : p.keywords) keywords += (keywords.empty() ? "" : "; ") + word;
    add(root, "dc:title", text(p.title));
    add(root, "dc:subject", text(p.subject));
    add(root, "dc:creator", text(p.author));
    add(root, "cp:keywords", text(keywords));
    add(root, "dc:identifier", text(p.record_id));
    add(root, "dc:language", text(p.lang));
    add(root, "cp:contentStatus", p.draft ? "Draft" : "Final");
    const auto time = common::utc(p.modified ? p.modified : clock);
    add_time(root, "dcterms:created", time);
    add_time(root, "dcterms:modified", time);
    return doc;
}

pugi::xml_document app_properties(const Properties& p, common::XmlText& text)
{
    pugi::xml_document doc;
    auto root = doc.append_child("Properties");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    add(root, "Company", text(p.publisher));
    add(root, "Application", text(p.generator));
    return doc;
}

pugi::xml_document custom_properties(const Properties& p, common::XmlText& text)
{
    pugi::xml_document doc;
    auto root = doc.append_child("Properties");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    root.append_attribute("xmlns:vt") = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    add_custom(root, "Record", text(p.record_id));
    add_custom(root, "Audience", text(p.audience));
    add_custom(root, "Generator", text(p.generator));
    return doc;
}

}  // namespace verslag::docx
