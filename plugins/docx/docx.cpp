// The Word document, as a package and as one flat XML file of the same parts.
#include "common/office_properties.hpp"
#include "common/office_theme.hpp"
#include "docx/body.hpp"
#include "docx/page.hpp"
#include "docx/styles.hpp"

#include <verslag/exporter.hpp>

namespace verslag::docx {
namespace {

constexpr std::string_view package_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::string_view flat_type = "application/xml";

constexpr Choice toc{"toc", "auto", "auto|yes|no",
                     "a table of contents with links, behind the title and the summary; auto makes one when there are more than "
                     "about four pages, for fewer are looked through as fast"};
constexpr Option options[] = {toc};
constexpr Translation labels[] = {{"nl", "Word-document om te bewerken"}};
constexpr Translation flat_labels[] = {{"nl", "Hetzelfde Word-document als één XML-bestand"}};
constexpr Format formats[]{
    {"docx", "docx", package_type, "Word document that can be edited", Needs::document | Needs::house_style, "", options,
     std::nullopt, labels},
    {"docx-xml", "xml", flat_type, "The same Word document as one XML file", Needs::document | Needs::house_style, "word",
     options, std::nullopt, flat_labels},
};
constexpr Manifest manifest{"docx", "1.0.0", "verslag", "Word documents with real styles, lists and tables", formats};

#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."
constexpr PartType document_part{"/word/document.xml", WORD "document.main+xml"};
constexpr PartType styles_part{"/word/styles.xml", WORD "styles+xml"};
constexpr PartType numbering_part{"/word/numbering.xml", WORD "numbering+xml"};
constexpr PartType settings_part{"/word/settings.xml", WORD "settings+xml"};
constexpr PartType fonts_part{"/word/fontTable.xml", WORD "fontTable+xml"};
constexpr PartType notes_part{"/word/footnotes.xml", WORD "footnotes+xml"};
#undef WORD
constexpr PartType theme_part{"/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"};
constexpr PartType core_part{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"};
constexpr PartType app_part{"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"};
constexpr PartType custom_part{"/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"};

std::vector<PartType> all_parts()
{
    std::vector<PartType> all{document_part, styles_part, numbering_part, settings_part, fonts_part,
                              theme_part,    notes_part,  core_part,      app_part,      custom_part};
    all.insert(all.end(), std::begin(page_parts), std::end(page_parts));
    return all;
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

// The line above the notes, and the one where a note goes on from the page before, come first.
std::string footnotes(const Body& body)
{
    common::XmlWriter xml;
    xml.raw("<w:footnotes").raw(namespaces).raw(">");
    const std::pair<const char*, const char*> lines[] = {{"-1", "separator"}, {"0", "continuationSeparator"}};
    for (const auto& [id, kind] : lines)
        xml.raw("<w:footnote w:type=\"")
            .raw(kind)
            .raw("\" w:id=\"")
            .raw(id)
            .raw("\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:")
            .raw(kind)
            .raw("/></w:r></w:p></w:footnote>");
    return xml.raw(body.notes()).raw("</w:footnotes>").take();
}

// The text goes out while it is walked through; what it turns out to need comes after it.
void write(Writer& w, const texts::Contents& contents, std::int64_t clock, Package& package)
{
    const auto add = [&](const char* kind, const PartType& part, const std::string& xml) {
        w.relationships.to(kind, part.name.substr(6));
        package.add(part, xml);
    };
    package.add_relationships("/", package_relationships());
    package.begin(document_part);
    Body body(w, [&](std::string_view xml) { package.append(xml); });
    texts::Walk walk{.document = w.document,
                     .style = w.style,
                     .sink = w.sink,
                     .text = w.text,
                     .pen = body,
                     .contents = contents,
                     .looks = w.looks,
                     .numbered = w.numbered};
    texts::walk(walk);
    package.append(section(w));
    package.append("</w:body></w:document>");
    package.end();
    add("styles", styles_part, styles(w));
    add("numbering", numbering_part, w.lists.xml(w.style, w.numbered));
    add("settings", settings_part, settings(w));
    add("fontTable", fonts_part, font_table(w.style));
    add("theme", theme_part, common::theme(w.style));
    add("footnotes", notes_part, footnotes(body));
    package.add_relationships(notes_part.name, w.note_relationships);
    add_page_parts(w, package);
    package.add_relationships(document_part.name, w.relationships);
    for (const auto& [resource, picture] : walk.pictures)
        if (picture.bytes) package.add_image("/word/media/" + picture.name, picture.media_type, *picture.bytes);
    const auto& p = w.document.properties;
    w.text.at_line(0);
    package.add(core_part, common::core_properties(p, clock, w.text));
    package.add(app_part, common::app_properties(p, w.text));
    package.add(custom_part, common::custom_properties(p, w.text));
    package.close();
}

class Word : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        const auto style = request.house_style();
        texts::Looks looks(style, sink);
        texts::fit_facts(looks, style, document);
        const texts::Contents contents(document, texts::wish(request[toc]));
        common::XmlText text([&](std::string_view message, std::uint32_t line) { sink.warn(message, line); });
        Writer w{.document = document,
                 .style = style,
                 .looks = looks,
                 .sink = sink,
                 .text = text,
                 .numbered = texts::numbers_headings(document, style.text.numbers),
                 .contents_levels = contents.deepest - 1};
        const bool flat = request.format() == "docx-xml";
        auto file = sink.begin(flat ? "word" : "", flat ? flat_type : package_type);
        const auto out = [&](std::string_view bytes) { file.write(bytes); };
        std::unique_ptr<Package> package;
        if (flat) package = std::make_unique<common::FlatPackage>(out, "Word.Document");
        else package = std::make_unique<common::ZipPackage>(out, all_parts());
        write(w, contents, request.clock(), *package);
        text.finish();
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::docx

VERSLAG_PLUGIN(verslag::docx::Word, verslag::docx::manifest)
