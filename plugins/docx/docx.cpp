// The Word document, as a package and as one flat XML file of the same parts.
#include "docx/fixed_parts.hpp"
#include "docx/properties.hpp"
#include "docx/writer.hpp"

#include <verslag/exporter.hpp>

namespace verslag::docx {
namespace {

constexpr std::string_view package_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::string_view flat_type = "application/xml";
constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

constexpr Format formats[]{
    {"docx", "docx", package_type, "Word document that can be edited", Needs::document, "", {}},
    {"docx-xml", "xml", flat_type, "The same Word document as one XML file", Needs::document, "word", {}},
};
constexpr Manifest manifest{"docx", "1.0.0", "verslag", "Word documents with real styles, lists and tables", formats};

void add_text_parts(Writer& w)
{
    const auto body = write_document(w);
    auto lists = numbering();
    w.lists.add_to(lists);
    const auto type = [](std::string_view kind) { return std::string(word).append(kind).append("+xml"); };
    const auto& lang = w.document.properties.lang;
    const auto add = [&](const char* kind, const std::string& file, std::string content_type, const pugi::xml_document& doc) {
        w.relationships.to(kind, file);
        w.package.add_xml("/word/" + file, std::move(content_type), doc);
    };
    add("styles", "styles.xml", type("styles"), styles(w.text(lang)));
    add("numbering", "numbering.xml", type("numbering"), lists);
    add("settings", "settings.xml", type("settings"), settings(w.text(lang)));
    add("fontTable", "fontTable.xml", type("fontTable"), font_table());
    add("theme", "theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme());
    w.package.add_xml("/word/document.xml", type("document.main"), body);
    w.package.add_relationships("/word/document.xml", w.relationships);
}

void add_property_parts(Package& package, const Properties& p, std::int64_t clock, common::XmlText& text)
{
    package.add_xml("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
                    core_properties(p, clock, text));
    package.add_xml("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                    app_properties(p, text));
    package.add_xml("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                    custom_properties(p, text));
}

Relationships package_relationships()
{
    Relationships all;
    all.to("officeDocument", "word/document.xml");
    all.to("metadata/core-properties", "docProps/core.xml");
    all.to("extended-properties", "docProps/app.xml");
    all.to("custom-properties", "docProps/custom.xml");
    return all;
}

class Word : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        common::XmlText text([&](std::string_view message, std::uint32_t line) { sink.warn(message, line); });
        Package package;
        package.add_relationships("/", package_relationships());
        Writer writer{
            .document = document, .sink = sink, .text = text, .package = package, .bookmarks = Bookmarks(document.blocks)};
        add_text_parts(writer);
        add_property_parts(package, document.properties, request.clock(), text);
        text.finish();

        const bool flat = request.format() == "docx-xml";
        auto file = sink.begin(flat ? "word" : "", flat ? flat_type : package_type);
        (flat ? write_flat : write_zip)(package, [&](std::string_view bytes) { file.write(bytes); });
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::docx

VERSLAG_PLUGIN(verslag::docx::Word, verslag::docx::manifest)
