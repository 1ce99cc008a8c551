#include "common/opc.hpp"

#include "common/base64.hpp"
#include "common/xml_writer.hpp"

#include <algorithm>

namespace verslag::common {
namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view opc = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view relationships_type = "application/vnd.openxmlformats-package.relationships+xml";
constexpr std::size_t base64_piece = 57 * 1024;  // whole lines of it

// What each part is: by extension where all parts of one extension are alike, else by name.
std::string content_types(const std::vector<PartType>& parts)
{
    XmlWriter xml;
    xml.raw(declaration).open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    const std::pair<const char*, std::string_view> by_extension[] = {
        {"jpeg", "image/jpeg"}, {"png", "image/png"}, {"rels", relationships_type}, {"xml", "application/xml"}};
    for (const auto& [ending, type] : by_extension)
        xml.empty("Default", {{"Extension", ending}, {"ContentType", std::string(type)}});
    for (const PartType& part : parts)
        xml.empty("Override", {{"PartName", std::string(part.name)}, {"ContentType", std::string(part.content_type)}});
    return xml.close().take();
}

}  // namespace

std::string Relationships::add(Relationship r)
{
    const auto [at, fresh] = known_.try_emplace(r.type + '\n' + r.target, all_.size());
    if (fresh) all_.push_back(std::move(r));
    return "rId" + std::to_string(at->second + 1);
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
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    for (std::size_t i = 0; i < all_.size(); ++i)
        xml.empty("Relationship", {{"Id", "rId" + std::to_string(i + 1)},
                                   {"Type", all_[i].type},
                                   {"Target", all_[i].target},
                                   {"TargetMode", all_[i].outside ? "External" : ""}});
    return xml.close().take();
}

void Package::add(const PartType& part, std::string_view xml)
{
    begin(part);
    append(xml);
    end();
}

void Package::add_relationships(std::string_view of, const Relationships& all)
{
    if (all.empty()) return;
    const auto slash = of.rfind('/') + 1;
    const auto name = std::string(of.substr(0, slash)).append("_rels/").append(of.substr(slash)).append(".rels");
    add({name, relationships_type}, all.xml());
}

ZipPackage::ZipPackage(Out out, const std::vector<PartType>& parts) : zip_(std::move(out))
{
    zip_.add("[Content_Types].xml", content_types(parts));
}

void ZipPackage::begin(const PartType& part)
{
    zip_.begin(part.name.substr(1));
    zip_.append(declaration);
}

void ZipPackage::append(std::string_view xml) { zip_.append(xml); }
void ZipPackage::end() { zip_.end(); }

void ZipPackage::add_image(std::string_view name, std::string_view, std::string_view bytes)
{
    zip_.add(name.substr(1), bytes, Packing::stored);  // it is compressed already
}

void ZipPackage::close() { zip_.close(); }

FlatPackage::FlatPackage(Out out, std::string_view program) : out_(std::move(out))
{
    out_(declaration);
    out_(std::string("<?mso-application progid=\"").append(program).append("\"?>\n"));
    out_("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
}

void FlatPackage::begin(const PartType& part)
{
    out_(std::string("<pkg:part pkg:name=\"")
             .append(part.name)
             .append("\" pkg:contentType=\"")
             .append(part.content_type)
             .append("\"><pkg:xmlData>"));
}

void FlatPackage::append(std::string_view xml) { out_(xml); }
void FlatPackage::end() { out_("</pkg:xmlData></pkg:part>"); }

void FlatPackage::add_image(std::string_view name, std::string_view media_type, std::string_view bytes)
{
    out_(std::string("<pkg:part pkg:name=\"")
             .append(name)
             .append("\" pkg:contentType=\"")
             .append(media_type)
             .append("\" pkg:compression=\"store\"><pkg:binaryData>\n"));
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += base64_piece) {
        text.clear();
        append_base64(text, bytes.substr(at, base64_piece));
        out_(text);
    }
    out_("</pkg:binaryData></pkg:part>");
}

void FlatPackage::close() { out_("</pkg:package>\n"); }

}  // namespace verslag::common
