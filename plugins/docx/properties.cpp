#include "docx/properties.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>

namespace verslag::docx {
namespace {

void add(pugi::xml_node parent, const char* name, const std::string& clean)
{
    if (!clean.empty()) parent.append_child(name).append_child(pugi::node_pcdata).set_value(clean.c_str());
}

// "2020-02-04T19:30:00Z". The format has four digits for a year; a second beyond them is the last it can say.
std::string utc(std::int64_t seconds)
{
    constexpr std::int64_t year_1 = -62'135'596'800, year_10000 = 253'402'300'800;
    const auto clamped = std::clamp(seconds, year_1, year_10000 - 1);
    const auto time = std::chrono::sys_seconds(std::chrono::seconds(clamped));
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text;
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
    const auto time = utc(p.modified ? p.modified : clock);
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
