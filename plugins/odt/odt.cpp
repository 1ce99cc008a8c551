// The OpenDocument text (ODF 1.3), as a package and as one flat XML file.
#include "odt/metadata.hpp"
#include "odt/styles.hpp"
#include "odt/writer.hpp"

#include "common/zip.hpp"

namespace verslag::odt {
namespace {

constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view flat_type = "application/vnd.oasis.opendocument.text-flat-xml";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

constexpr Choice toc{"toc", "auto", "auto|yes|no",
                     "a table of contents with links, before the first chapter; auto makes one when there are more than eight "
                     "headings, for fewer are looked through as fast"};
constexpr Option options[] = {toc};
constexpr Format formats[]{
    {"odt", "odt", type, "OpenDocument text that can be edited", Needs::document | Needs::house_style, "", options},
    {"fodt", "fodt", flat_type, "The same OpenDocument text as one XML file", Needs::document | Needs::house_style, "", options},
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
                    {"office:version", "1.3"},
                    {"office:mimetype", std::string(mimetype)}});
}

bool wants_contents(const Document& document, std::string_view wish)
{
    if (wish != "auto") return wish == "yes";
    std::size_t headings = 0;
    for (const Block& block : document.blocks)
        headings += block.kind == Block::Kind::heading && block.level > 1 && block.role != Role::subtitle;
    return headings > 8;
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
    write_named_styles(xml, w.style, w.text(w.document.properties.lang));
    xml.close();
}

void write_masters(common::XmlWriter& xml, Writer& w)
{
    xml.open("office:master-styles");
    write_master_page(xml, w);
    xml.close();
}

using Out = std::function<void(std::string_view)>;

void write_flat(Writer& w, std::int64_t clock, const Out& out)
{
    common::XmlWriter xml;
    xml.raw(declaration);
    open_root(xml, "office:document", type);
    write_meta(xml, w, clock);
    write_fonts(xml, w.style);
    write_named(xml, w);
    xml.open("office:automatic-styles");
    w.automatic.write(xml);
    write_page_layout(xml, w);
    xml.close();
    write_masters(xml, w);
    xml.open("office:body").open("office:text");
    out(xml.str());
    out(w.xml.str());
    out("</office:text></office:body></office:document>\n");
}

std::string manifest_of(const Writer& w)
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
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) add(part, "text/xml");
    for (const auto& [resource, picture] : w.pictures)
        if (picture.shown()) add(picture.name, picture.media_type);
    return xml.close().take();
}

void write_package(Writer& w, std::int64_t clock, const Out& out)
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
        xml.close().open("office:body").open("office:text").raw(w.xml.take());
        zip.add("content.xml", xml.close().close().close().str());
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
    for (const auto& [resource, picture] : w.pictures)
        if (picture.shown()) zip.add(picture.name, *picture.bytes, common::Packing::stored);
    zip.add("META-INF/manifest.xml", manifest_of(w));
    zip.close();
}

class OpenDocument : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        const auto style = request.house_style();
        common::XmlText text([&](std::string_view message, std::uint32_t line) { sink.warn(message, line); });
        const bool flat = request.format() == "fodt";
        Writer w{.document = document, .style = style, .sink = sink, .text = text, .flat = flat};
        write_text(w, wants_contents(document, request[toc]));

        auto file = sink.begin("", flat ? flat_type : type);
        (flat ? write_flat : write_package)(w, request.clock(), [&](std::string_view bytes) { file.write(bytes); });
        file.finish();
        text.finish();
    }
};

}  // namespace
}  // namespace verslag::odt

VERSLAG_PLUGIN(verslag::odt::OpenDocument, verslag::odt::manifest)
