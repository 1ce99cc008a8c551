#include "book.hpp"

#include "chart.hpp"
#include "common/zip.hpp"
#include "setting.hpp"

namespace verslag::ods {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string open(std::string_view element, std::string_view more = "")
{
    std::string out = "<" + std::string(element);
    const auto space = [&](std::string_view prefix, std::string_view uri) {
        out.append(" xmlns:").append(prefix).append("=\"").append(uri).append("\"");
    };
    for (const auto* name : {"office", "style", "text", "table", "meta", "config", "chart"})
        space(name, "urn:oasis:names:tc:opendocument:xmlns:" + std::string(name) + ":1.0");
    space("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
    space("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0");
    space("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
    space("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
    space("of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2");
    space("ooo", "http://openoffice.org/2004/office");
    space("xlink", "http://www.w3.org/1999/xlink");
    space("dc", "http://purl.org/dc/elements/1.1/");
    return out + " office:version=\"1.3\"" + std::string(more) + ">";
}

std::string part(std::string_view element, std::string_view content)
{
    return std::string(declaration) + open(element) + std::string(content) + "</" + std::string(element) + ">";
}

std::string styles(const Setting& s)
{
    return font_faces(s) + "<office:styles>" + common_styles(s) + "</office:styles><office:automatic-styles>" + page_layouts(s) +
           "</office:automatic-styles><office:master-styles>" + master_pages(s) + "</office:master-styles>";
}

std::string manifest(const Setting& s)
{
    std::string out(declaration);
    out += "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">";
    const auto entry = [&](std::string_view path, std::string_view type, std::string_view more = "") {
        out.append("<manifest:file-entry manifest:full-path=\"").append(path).append("\"").append(more);
        out.append(" manifest:media-type=\"").append(type).append("\"/>");
    };
    entry("/", package_type, " manifest:version=\"1.3\"");
    for (const auto* name : {"content.xml", "styles.xml", "meta.xml", "settings.xml"}) entry(name, "text/xml");
    for (std::size_t i = 0; i < s.plans.size(); ++i) {
        if (chart_room(s.plans[i]).columns == 0) continue;
        entry(chart_part(i) + "/", chart_type, " manifest:version=\"1.3\"");
        entry(chart_part(i) + "/content.xml", "text/xml");
    }
    return out + "</manifest:manifest>";
}

void write_package(const Setting& s, std::int64_t clock, const Xml::Out& out, OutputSink& sink)
{
    common::ZipWriter zip(out);
    zip.add("mimetype", package_type, common::Packing::stored);  // first and plain (ODF 1.3 part 2, 3.3)
    zip.begin("content.xml");
    Xml content([&](std::string_view bytes) { zip.append(bytes); });
    content.raw(declaration).raw(open("office:document-content")).raw(font_faces(s));
    content.raw("<office:automatic-styles>").raw(cell_styles(s)).raw("</office:automatic-styles><office:body>");
    write_body(
        s,
        [](std::size_t sheet) {
            return " xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" xlink:href=\"./" + chart_part(sheet) +
                   "\">";
        },
        content, sink);
    content.raw("</office:body></office:document-content>").flush();
    zip.end();
    zip.add("styles.xml", part("office:document-styles", styles(s)));
    zip.add("meta.xml", part("office:document-meta", meta(s, clock)));
    zip.add("settings.xml", part("office:document-settings", settings(s)));
    for (std::size_t i = 0; i < s.plans.size(); ++i)
        if (chart_room(s.plans[i]).columns > 0)
            zip.add(chart_part(i) + "/content.xml", part("office:document-content", chart_content(s, s.plans[i])));
    zip.add("META-INF/manifest.xml", manifest(s));
    zip.close();
}

void write_flat(const Setting& s, std::int64_t clock, const Xml::Out& out, OutputSink& sink)
{
    Xml file(out);
    file.raw(declaration).raw(open("office:document", " office:mimetype=\"" + std::string(package_type) + "\""));
    file.raw(meta(s, clock)).raw(settings(s)).raw(font_faces(s));
    file.raw("<office:styles>").raw(common_styles(s)).raw("</office:styles><office:automatic-styles>");
    file.raw(page_layouts(s)).raw(cell_styles(s)).raw("</office:automatic-styles><office:master-styles>");
    file.raw(master_pages(s)).raw("</office:master-styles><office:body>");
    write_body(
        s,
        [&](std::size_t sheet) {
            return ">" + open("office:document", " office:mimetype=\"" + std::string(chart_type) + "\"") +
                   chart_content(s, s.plans[sheet]) + "</office:document>";
        },
        file, sink);
    file.raw("</office:body></office:document>").flush();
}

}  // namespace

void write_book(const Workbook& view, const StoredBook& book, const BookOptions& options,
                const std::function<void(std::string_view)>& out, OutputSink& sink)
{
    Setting s{.view = view, .title = book.title, .style = options.style, .plans = {}};
    const Book heads{.id = book.id, .title = book.title, .sheets = {book.sheets.begin(), book.sheets.end()}};
    const auto tabs = sheets::sheet_names(heads), ranges = sheets::table_names(heads);
    const double letters = options.style.text.body.name.empty() ? 1 : 1.15;
    for (std::size_t i = 0; i < heads.sheets.size(); ++i) {
        Plan plan{heads.sheets[i], book.sheets[i].encoded(), tabs[i], ranges[i], sheets::header_titles(heads.sheets[i]), {}};
        plan.layout = plan.table() ? sheets::table_layout(plan.head, plan.rows, plan.titles, view, letters)
                                   : sheets::prose_layout(plan.head, plan.rows, letters);
        // Columns of a table are as wide as what stands in them; a page of prose has lines of any length.
        if (!plan.table()) plan.doubtful = sheets::heights_in_doubt(plan.rows, plan.layout, letters, 1.16);
        s.plans.push_back(std::move(plan));
    }
    (options.flat ? write_flat : write_package)(s, options.clock, out, sink);
}

}  // namespace verslag::ods
