#include "page.hpp"

#include "style.hpp"

#include <algorithm>

namespace verslag::html {
namespace {

constexpr std::size_t least_chapters = 3;  // fewer are looked through as fast

bool is_chapter(const Block& block) { return block.kind == Block::Kind::heading && block.level == 2; }

// A file in the same folder, whatever its name.
std::string link_to(std::string_view file)
{
    std::string out = "./";
    for (const char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                           c == '_' || c == '~';
        if (plain) out += c;
        else out += '%', out += "0123456789ABCDEF"[byte >> 4], out += "0123456789ABCDEF"[byte & 15];
    }
    return out;
}

// An arrow into a tray; it says nothing that the words don't say.
constexpr std::string_view icon =
    "<svg aria-hidden=\"true\" width=\"22\" height=\"22\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" "
    "stroke-width=\"2\" "
    "stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"M12 3v12m-5-5 5 5 5-5M4 17v3h16v-3\"/></svg>";

std::string meta(std::string_view name, std::string_view content)
{
    if (content.empty()) return {};
    return "<meta name=\"" + std::string(name) + "\" content=\"" + escaped(content) + "\">\n";
}

}  // namespace

Page::Page(const Document& document, const HouseStyle& style, const Artefacts& artefacts, OutputSink& sink)
    : document_(document), style_(style), artefacts_(artefacts), sink_(sink), blocks_(document, sink)
{
    const auto& p = document.properties;
    if (p.label_lang != p.lang) label_language_ = blocks_.text().lang(p.label_lang);
}

void Page::write(Artefact& file, bool embed_fonts)
{
    const auto chapters = end_of_introduction(), colophon = std::max(begin_of_colophon(), chapters);
    file.write(head(embed_fonts));
    file.write(top());
    const auto list = contents();
    file.write("<main id=\"page:main\" class=\"inner page" + std::string(list.empty() ? "" : " sided") +
               "\">\n<div class=\"intro\">\n");
    if (const auto& draft = document_.words.draft; document_.properties.draft && !draft.empty())
        file.write("<p class=\"draft\"" + label_language_ + ">" + escaped(draft) + "</p>\n");
    blocks(file, 0, chapters);
    file.write(downloads());
    file.write("</div>\n");
    file.write(list);
    file.write("<div class=\"text\">\n");
    blocks(file, chapters, colophon);
    file.write("</div>\n</main>\n");
    if (colophon < document_.blocks.size()) {
        file.write("<footer class=\"end\">\n<div class=\"inner\">\n");
        const bool titled = document_.blocks[colophon].kind == Block::Kind::heading;
        if (titled) blocks(file, colophon, colophon + 1);
        file.write("<div class=\"columns\">\n");
        blocks(file, colophon + titled, document_.blocks.size());
        file.write("</div>\n</div>\n</footer>\n");
    }
    file.write("</body>\n</html>\n");
    blocks_.text().finish();
}

std::string Page::head(bool embed_fonts)
{
    const auto& p = document_.properties;
    const auto title = !p.title.empty() ? p.title : !p.record_id.empty() ? p.record_id : "-";
    std::string keywords;
    for (const auto& k : p.keywords) keywords += (keywords.empty() ? "" : ", ") + k;
    std::string out = "<!DOCTYPE html>\n<html" + (language(p.lang).empty() ? language(p.label_lang) : language(p.lang)) +
                      ">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title) +
                      "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    // Whatever a text might smuggle in: nothing is run, and nothing is fetched.
    out +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'\">\n";
    out +=
        meta("description", p.subject) + meta("author", p.author) + meta("keywords", keywords) + meta("generator", p.generator);
    // What is not for everybody, or not final, is not to be found by searching.
    if (p.draft || (!p.audience.empty() && p.audience != "public")) out += meta("robots", "noindex");
    return out + "<style>" + style_sheet(style_, embed_fonts, sink_) + "</style>\n</head>\n";
}

std::string Page::top()
{
    std::string out = "<body>\n";
    if (const auto& skip = document_.words.skip; !skip.empty())
        out += "<a class=\"skip\" href=\"#page:main\"" + label_language_ + ">" + escaped(skip) + "</a>\n";
    const auto& logo = style_.logo;
    const auto& type = logo.image.media_type;
    std::string inside;
    if (logo.given() && (type == "image/png" || type == "image/jpeg")) {
        inside = "<img class=\"logo\" src=\"" + data_uri(logo.image) + "\" alt=\"" + escaped(logo.alt) + '"' +
                 blocks_.text().lang(style_.lang);
        if (logo.width > 0 && logo.image.width > 0) {
            const auto width = std::clamp(logo.width * 4 / 3, 16.0, 640.0);
            const auto height = width * logo.image.height / logo.image.width;
            inside += " width=\"" + std::to_string(static_cast<int>(width)) + "\" height=\"" +
                      std::to_string(std::max(static_cast<int>(height), 1)) + '"';
        }
        inside += ">";
    } else if (!document_.properties.organisation.empty()) {
        inside = "<p>" + escaped(document_.properties.organisation) + "</p>";
    }
    return inside.empty() ? out : out + "<header class=\"top\">\n<div class=\"inner\">" + inside + "</div>\n</header>\n";
}

std::string Page::downloads() const
{
    if (artefacts_.made.empty()) return {};
    std::string out = "<section class=\"downloads\" aria-labelledby=\"page:downloads\"" + label_language_ +
                      ">\n<h2 id=\"page:downloads\">" + escaped(artefacts_.heading) + "</h2>\n<ul>\n";
    for (const auto& one : artefacts_.made) {
        out += "<li><a href=\"" + link_to(one.file) + '"';
        if (!one.media_type.empty()) out += " type=\"" + escaped(one.media_type) + '"';
        out.append(">").append(icon).append("<span class=\"name\">");
        out += escaped(one.title.empty() ? one.file : one.title) + "</span>";
        if (!one.size.empty()) out += " <span class=\"size\">" + escaped(one.size) + "</span>";
        out += "</a></li>\n";
    }
    return out + "</ul>\n</section>\n";
}

std::string Page::contents()
{
    std::string items;
    std::size_t count = 0;
    for (std::size_t i = end_of_introduction(); i < document_.blocks.size(); ++i) {
        const Block& block = document_.blocks[i];
        const auto text = escaped(plain(block.runs));
        if (!is_chapter(block) || text.empty()) continue;
        items += "<li><a href=\"#" + blocks_.heading_id(i) + "\"" + blocks_.text().lang(block.lang) + ">" + text + "</a></li>\n";
        ++count;
    }
    if (count < least_chapters) return {};
    return "<nav class=\"contents\" aria-labelledby=\"page:contents\">\n<h2 id=\"page:contents\"" + label_language_ + ">" +
           escaped(document_.words.contents) + "</h2>\n<ul>\n" + items + "</ul>\n</nav>\n";
}

void Page::blocks(Artefact& file, std::size_t from, std::size_t to)
{
    for (auto i = from; i < to; ++i) {
        sink_.progress(i, document_.blocks.size());
        file.write(blocks_.one(document_.blocks[i]));
    }
}

// Behind the summary; without one, before the first chapter.
std::size_t Page::end_of_introduction() const
{
    const auto& all = document_.blocks;
    const auto summary = std::find_if(all.begin(), all.end(), [](const Block& b) { return b.role == Role::summary; });
    if (summary != all.end()) {
        const auto end = std::find_if(summary, all.end(), [](const Block& b) { return b.role != Role::summary; });
        return static_cast<std::size_t>(end - all.begin());
    }
    return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), is_chapter) - all.begin());
}

std::size_t Page::begin_of_colophon() const
{
    const auto& all = document_.blocks;
    const auto first = std::find_if(all.begin(), all.end(), [](const Block& b) { return b.role == Role::colophon; });
    return static_cast<std::size_t>(first - all.begin());
}

}  // namespace verslag::html
