#include "docx/package.hpp"

#include "common/base64.hpp"
#include "common/zip.hpp"

#include <algorithm>
#include <map>

namespace verslag::docx {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view opc = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view relationships_type = "application/vnd.openxmlformats-package.relationships+xml";

struct Appender : pugi::xml_writer {
    std::string& out;
    explicit Appender(std::string& o) : out(o) {}
    void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
};

std::string_view extension(std::string_view name) { return name.substr(name.rfind('.') + 1); }

// What each part is: by extension where all parts of one extension are alike, else by name.
std::string content_types(const Package& package)
{
    pugi::xml_document doc;
    auto types = doc.append_child("Types");
    types.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/content-types";
    std::map<std::string, std::string> by_extension{{"rels", std::string(relationships_type)}, {"xml", "application/xml"}};
    for (const Part& part : package.parts)
        if (!part.xml) by_extension.emplace(extension(part.name), part.content_type);
    for (const auto& [ending, type] : by_extension) {
        auto node = types.append_child("Default");
        node.append_attribute("Extension") = ending.c_str();
        node.append_attribute("ContentType") = type.c_str();
    }
    for (const Part& part : package.parts) {
        if (by_extension.at(std::string(extension(part.name))) == part.content_type) continue;
        auto node = types.append_child("Override");
        node.append_attribute("PartName") = part.name.c_str();
        node.append_attribute("ContentType") = part.content_type.c_str();
    }
    return xml_text(doc);
}

}  // namespace

std::string Relationships::add(Relationship r)
{
    const auto same = [&](const Relationship& o) { return o.type == r.type && o.target == r.target && o.outside == r.outside; };
    const auto at = std::find_if(all_.begin(), all_.end(), same);
    const auto index = at - all_.begin();
    if (at == all_.end()) all_.push_back(std::move(r));
    return "rId" + std::to_string(index + 1);
}

std::string Relationships::to(std::string_view type, std::string_view target)
{
    const bool of_package = type == "metadata/core-properties";
    const auto whole = of_package ? std::string(opc).append("relationships/") : std::string(office);
    return add({whole + std::string(type), std::string(target), false});
}

std::string Relationships::to_outside(std::string_view type, std::string_view uri)
{
    return add({std::string(office) + std::string(type), std::string(uri), true});
}

std::string Relationships::xml() const
{
    pugi::xml_document doc;
    auto root = doc.append_child("Relationships");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/relationships";
    for (std::size_t i = 0; i < all_.size(); ++i) {
        auto node = root.append_child("Relationship");
        node.append_attribute("Id") = ("rId" + std::to_string(i + 1)).c_str();
        node.append_attribute("Type") = all_[i].type.c_str();
        node.append_attribute("Target") = all_[i].target.c_str();
        if (all_[i].outside) node.append_attribute("TargetMode") = "External";
    }
    return xml_text(doc);
}

void Package::add_xml(std::string name, std::string content_type, const pugi::xml_document& doc)
{
    parts.push_back({std::move(name), std::move(content_type), xml_text(doc), true});
}

void Package::add_relationships(std::string_view of, const Relationships& all)
{
    if (all.empty()) return;
    const auto slash = of.rfind('/') + 1;
    auto name = std::string(of.substr(0, slash)).append("_rels/").append(of.substr(slash)).append(".rels");
    parts.push_back({std::move(name), std::string(relationships_type), all.xml(), true});
}

std::string xml_text(const pugi::xml_document& doc)
{
    std::string out(declaration);
    Appender appender(out);
    doc.save(appender, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return out;
}

void write_zip(const Package& package, const Out& out)
{
    common::ZipWriter zip(out);
    zip.add("[Content_Types].xml", content_types(package));
    for (const Part& part : package.parts)  // images are compressed already
        zip.add(std::string_view(part.name).substr(1), part.bytes,
                part.xml ? common::Packing::deflated : common::Packing::stored);
    zip.close();
}

void write_flat(const Package& package, const Out& out)
{
    out(declaration);
    out("<?mso-application progid=\"Word.Document\"?>\n");
    out("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
    for (const Part& part : package.parts) {
        auto head = "<pkg:part pkg:name=\"" + part.name + "\" pkg:contentType=\"" + part.content_type + "\"";
        if (part.xml) {
            out(head + "><pkg:xmlData>");
            out(std::string_view(part.bytes).substr(declaration.size()));
            out("</pkg:xmlData></pkg:part>");
        } else {
            head += " pkg:compression=\"store\"><pkg:binaryData>\n";
            common::append_base64(head, part.bytes);
            out(head + "</pkg:binaryData></pkg:part>");
        }
    }
    out("</pkg:package>\n");
}

}  // namespace verslag::docx
