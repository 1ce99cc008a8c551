// The OpenDocument text (ODF 1.3), as a package and as one flat XML file.
#include "odt/body.hpp"
#include "odt/metadata.hpp"
#include "odt/styles.hpp"

#include "common/zip.hpp"

namespace verslag::odt {
namespace {

constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view flat_type = "application/vnd.oasis.opendocument.text-flat-xml";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

constexpr Choice toc{"toc", "auto", "auto|yes|no",
                     "a table of contents with links, behind the title and the summary; auto makes one when there are more than "
                     "about four pages, for fewer are looked through as fast"};
constexpr Option options[] = {toc};
constexpr Translation labels[] = {{"nl", "OpenDocument-tekst om te bewerken"}};
constexpr Translation flat_labels[] = {{"nl", "Dezelfde OpenDocument-tekst als één XML-bestand"}};
constexpr Format formats[]{
    {"odt", "odt", type, "OpenDocument text that can be edited", Needs::document | Needs::house_style, "", options, std::nullopt,
     labels},
    {"fodt", "fodt", flat_type, "The same OpenDocument text as one XML file", Needs::document | Needs::house_style, "", options,
     std::nullopt, flat_labels},
};
constexpr Manifest manifest{"odt", "1.0.0", "verslag", "OpenDocument texts with real styles, lists and tables", formats};

void open_root(common::XmlWriter& xml, std::string_view name, std::string_view mimetype = {})
{
    xml.open(name, {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                    {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
                    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                    {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                    {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                    {"xmlns:ooo", "http://openoffice.org/2004/office"},
                    {"office:version", "1.3"},
                    {"office:mimetype", std::string(mimetype)}});
}

void write_meta(common::XmlWriter& xml, Writer& w, std::int64_t clock)
{
    xml.open("office:meta");
    write_metadata(xml, w.document.properties, clock, w.text);
    xml.close();
}

void write_named(common::XmlWriter& xml, Writer& w)
{
    xml.open("office:styles");
    write_named_styles(xml, w);
    xml.close();
}

void write_masters(common::XmlWriter& xml, Writer& w)
{
    xml.open("office:master-styles");
    write_master_page(xml, w);
    xml.close();
}

// Of two spaces between paragraphs the larger one holds, as in Word; LibreOffice would add them up. Where a file has settings at
// all, it takes those that are missing for what its first versions did: so the ones that we lean on are named.
void write_settings(common::XmlWriter& xml)
{
    constexpr std::pair<const char*, const char*> settings[] = {{"AddParaTableSpacing", "false"},
                                                                {"AddParaTableSpacingAtStart", "false"},
                                                                {"AddExternalLeading", "true"},
                                                                {"AddParaSpacingToTableCells", "true"},
                                                                {"IgnoreFirstLineIndentInNumbering", "false"},
                                                                {"PropLineSpacingShrinksFirstLine", "true"},
                                                                {"TabsRelativeToIndent", "true"},
                                                                {"UseFormerLineSpacing", "false"},
                                                                {"UseFormerObjectPositioning", "false"},
                                                                {"UseFormerTextWrapping", "false"},
                                                                {"UseOldNumbering", "false"}};
    xml.open("office:settings").open("config:config-item-set", {{"config:name", "ooo:configuration-settings"}});
    for (const auto& [name, value] : settings)
        xml.element("config:config-item", value, {{"config:name", name}, {"config:type", "boolean"}});
    xml.close().close();
}

using Out = std::function<void(std::string_view)>;

// What comes before the text can only be written when the text is done: its automatic styles stand there.
void write_flat(Writer& w, Body& body, std::int64_t clock, const Out& out)
{
    common::XmlWriter xml;
    xml.raw(declaration);
    open_root(xml, "office:document", type);
    write_meta(xml, w, clock);
    write_settings(xml);
    write_fonts(xml, w.style);
    write_named(xml, w);
    xml.open("office:automatic-styles");
    w.automatic.write(xml);
    write_page_layout(xml, w);
    xml.close();
    write_masters(xml, w);
    xml.open("office:body").open("office:text");
    out(xml.str());
    out(body.xml().str());
    out("</office:text></office:body></office:document>\n");
}

struct Picture {
    std::string name, media_type;
    std::string_view bytes;
};

std::vector<Picture> pictures_of(const Writer& w, const texts::Walk& walk)
{
    std::vector<Picture> all;
    for (const auto& [resource, p] : walk.pictures)
        if (p.bytes) all.push_back({"Pictures/" + p.name, p.media_type, *p.bytes});
    if (const auto logo = logo_file(w.style); !logo.name.empty())
        all.push_back({logo.name, std::string(logo.media_type), w.style.logo.image.bytes});
    return all;
}

std::string manifest_of(const std::vector<Picture>& pictures)
{
    common::XmlWriter xml;
    xml.raw(declaration);
    xml.open("manifest:manifest",
             {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
    const auto add = [&](std::string_view path, std::string_view media, const char* version = "") {
        xml.empty("manifest:file-entry", {{"manifest:full-path", std::string(path)},
                                          {"manifest:media-type", std::string(media)},
                                          {"manifest:version", version}});
    };
    add("/", type, "1.3");
    for (const char* part : {"content.xml", "styles.xml", "meta.xml", "settings.xml"}) add(part, "text/xml");
    for (const auto& p : pictures) add(p.name, p.media_type);
    return xml.close().take();
}

void write_package(Writer& w, Body& body, const std::vector<Picture>& pictures, std::int64_t clock, const Out& out)
{
    common::ZipWriter zip(out);
    zip.add("mimetype", type, common::Packing::stored);
    {
        common::XmlWriter xml;
        xml.raw(declaration);
        open_root(xml, "office:document-content");
        write_fonts(xml, w.style);
        xml.open("office:automatic-styles");
        w.automatic.write(xml);
        xml.close().open("office:body").open("office:text");
        zip.begin("content.xml");
        zip.append(xml.str());
        zip.append(body.xml().take());
        zip.append("</office:text></office:body></office:document-content>");
        zip.end();
    }
    {
        common::XmlWriter xml;
        xml.raw(declaration);
        open_root(xml, "office:document-styles");
        write_fonts(xml, w.style);
        write_named(xml, w);
        xml.open("office:automatic-styles");
        write_page_layout(xml, w);
        xml.close();
        write_masters(xml, w);
        zip.add("styles.xml", xml.close().str());
    }
    {
        common::XmlWriter xml;
        xml.raw(declaration);
        open_root(xml, "office:document-meta");
        write_meta(xml, w, clock);
        zip.add("meta.xml", xml.close().str());
    }
    {
        common::XmlWriter xml;
        xml.raw(declaration);
        open_root(xml, "office:document-settings");
        write_settings(xml);
        zip.add("settings.xml", xml.close().str());
    }
    for (const auto& p : pictures) zip.add(p.name, p.bytes, common::Packing::stored);
    zip.add("META-INF/manifest.xml", manifest_of(pictures));
    zip.close();
}

class OpenDocument : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        const auto style = request.house_style();
        texts::Looks looks(style, sink);
        texts::fit_facts(looks, style, document);
        const texts::Contents contents(document, texts::wish(request[toc]));
        common::XmlText text([&](std::string_view message, std::uint32_t line) { sink.warn(message, line); });
        const bool flat = request.format() == "fodt";
        Writer w{.document = document,
                 .style = style,
                 .looks = looks,
                 .sink = sink,
                 .text = text,
                 .flat = flat,
                 .numbered = texts::numbers_headings(document, style.text.numbers),
                 .contents_levels = contents.deepest - 1};
        Body body(w);
        texts::Walk walk{.document = document,
                         .style = style,
                         .sink = sink,
                         .text = text,
                         .pen = body,
                         .contents = contents,
                         .looks = looks,
                         .numbered = w.numbered};
        texts::walk(walk);

        auto file = sink.begin("", flat ? flat_type : type);
        const auto out = [&](std::string_view bytes) { file.write(bytes); };
        if (flat) write_flat(w, body, request.clock(), out);
        else write_package(w, body, pictures_of(w, walk), request.clock(), out);
        text.finish();
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::odt

VERSLAG_PLUGIN(verslag::odt::OpenDocument, verslag::odt::manifest)
