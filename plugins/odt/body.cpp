#include "odt/body.hpp"

#include "common/base64.hpp"
#include "common/language.hpp"

#include <algorithm>

namespace verslag::odt {

using texts::Style;

std::string Body::paragraph_style(const texts::Paragraph& p)
{
    const auto& look = w_.looks.of(p.style);
    const std::string name(style_name(p.style));
    std::string properties;
    const auto add = [&](std::string_view property, const std::string& value) {
        properties.append(1, ' ').append(property).append("=\"").append(value).append("\"");
    };
    if (p.style == Style::decision || p.style == Style::next_decision) {
        if (p.begins_frame) add("fo:margin-top", points(w_.looks.base * 0.7));
        if (p.ends_frame) add("fo:margin-bottom", points(w_.looks.base * 0.8));
    } else if (p.ends_list && p.style == Style::list) {
        add("fo:margin-bottom", points(w_.looks.base * 0.7));
    }
    // A list's own indents hold for what stands in it.
    if (p.depth == 0 && std::abs(p.indent - look.left) > 0.01)
        add("fo:margin-left", points(p.indent - look.left + left_edge(look)));
    if (p.keep_next && !look.keep_next) add("fo:keep-with-next", "always");
    if (common::right_to_left(lang_)) properties += " style:writing-mode=\"rl-tb\" fo:text-align=\"start\"";
    if (!properties.empty()) properties = "<style:paragraph-properties" + properties + "/>";
    if (!lang_.empty()) {
        properties += "<style:text-properties";
        add_language(properties, lang_);
        properties += "/>";
    }
    return properties.empty() ? name : w_.automatic.name("paragraph", name, properties);
}

void Body::open_paragraph(const texts::Paragraph& p)
{
    if (!in_table_) reopen_lists();
    lang_ = p.lang.empty() || p.lang == w_.document.properties.lang ? std::string() : w_.text(p.lang);
    at_space_ = true;
    const auto style = paragraph_style(p);
    const auto outline = w_.looks.of(p.style).outline;
    if (outline)
        xml_.open("text:h", {{"text:style-name", style},
                             {"text:outline-level", std::to_string(outline)},
                             {"text:is-list-header", w_.numbered && !p.numbered ? "true" : ""}});
    else xml_.open("text:p", {{"text:style-name", style}});
    for (const auto& anchor : p.anchors) xml_.empty("text:bookmark", {{"text:name", anchor}});
}

std::string Body::look_of(const texts::Words& r)
{
    const bool strong = r.strong && !r.bold;
    const bool foreign = !r.lang.empty() && r.lang != (lang_.empty() ? w_.document.properties.lang : lang_);
    const int looks = strong + r.emphasis + (r.script != Script::normal) + foreign;
    if (looks == 0) return {};
    if (looks == 1 && strong) return "Strong_20_Emphasis";
    if (looks == 1 && r.emphasis) return "Emphasis";
    if (looks == 1 && r.script == Script::subscript) return "Subscript";
    if (looks == 1 && r.script == Script::superscript) return "Superscript";
    std::string properties = "<style:text-properties";
    if (r.emphasis && strong)
        properties += " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";
    if (r.script != Script::normal && (strong || r.emphasis))
        properties += r.script == Script::subscript ? " style:text-position=\"sub 66%\"" : " style:text-position=\"super 66%\"";
    if (foreign) add_language(properties, w_.text(r.lang));
    const std::string_view parent = strong                            ? "Strong_20_Emphasis"
                                    : r.emphasis                      ? "Emphasis"
                                    : r.script == Script::subscript   ? "Subscript"
                                    : r.script == Script::superscript ? "Superscript"
                                                                      : "";
    return w_.automatic.name("text", parent, properties + "/>");
}

void Body::words(const texts::Words& words)
{
    const auto look = look_of(words);
    if (!look.empty()) xml_.open("text:span", {{"text:style-name", look}});
    write_words(xml_, words.text, at_space_);
    if (!look.empty()) xml_.close();
}

void Body::open_link(std::string_view anchor, std::string_view uri)
{
    xml_.open("text:a", {{"xlink:type", "simple"},
                         {"xlink:href", anchor.empty() ? std::string(uri) : "#" + std::string(anchor)},
                         {"text:style-name", "Internet_20_link"},
                         {"text:visited-style-name", "Visited_20_Internet_20_Link"}});
}

void Body::open_note(std::string_view lang)
{
    const auto number = std::to_string(++notes_);
    xml_.open("text:note", {{"text:id", "ftn" + number}, {"text:note-class", "footnote"}});
    xml_.element("text:note-citation", number).open("text:note-body");
    note_at_space_ = std::exchange(at_space_, true);
    lang_behind_note_ = std::exchange(lang_, w_.text(lang));
    texts::Paragraph p{.style = Style::note};
    xml_.open("text:p", {{"text:style-name", paragraph_style(p)}});
}

void Body::close_note()
{
    xml_.close().close().close();
    at_space_ = note_at_space_;
    lang_ = lang_behind_note_;
}

void Body::picture(const texts::Picture& picture, double width, double height, std::string_view alt)
{
    write_image(xml_,
                {"Pictures/" + picture.name, picture.media_type, alt, *picture.bytes, width, height,
                 "Figure " + std::to_string(++frames_)},
                w_.flat);
}

void Body::open_list(const texts::List& list)
{
    reopen_lists();
    const auto style = w_.automatic.list(list.marker, list.indent);
    lists_.push_back({.style = style, .counted = list.marker != Marker::bullet, .start = list.start, .next = list.start});
    xml_.open("text:list", {{"text:style-name", style}});
}

void Body::open_item()
{
    reopen_lists();
    auto& list = lists_.back();
    const bool says = list.counted && (list.reopened || (list.next == list.start && list.next != 1));
    list.reopened = false;
    const auto number = std::to_string(list.next++);
    lists_.push_back({.item = true});
    xml_.open("text:list-item", {{"text:start-value", says ? number : ""}});
}

void Body::end_list_level()
{
    if (lists_.back().open) xml_.close();
    lists_.pop_back();
}

void Body::end_lists_for_table()
{
    for (auto level = lists_.rbegin(); level != lists_.rend(); ++level) {
        if (level->open) xml_.close();
        level->open = false;
    }
}

void Body::reopen_lists()
{
    for (auto& level : lists_) {
        if (level.open) continue;
        if (level.item) xml_.open("text:list-header");
        else xml_.open("text:list", {{"text:style-name", level.style}}), level.reopened = true;
        level.open = true;
    }
}

// On which page an entry's heading comes to stand is a field that the program fills in when it lays out the pages.
void Body::open_contents(std::string_view title, std::string_view lang)
{
    const auto depth = std::to_string(w_.contents_levels);
    xml_.open("text:table-of-content",
              {{"text:name", "Contents"}, {"text:style-name", w_.automatic.section()}, {"text:protected", "false"}});
    xml_.open("text:table-of-content-source", {{"text:outline-level", depth}});
    xml_.element("text:index-title-template", title, {{"text:style-name", "Contents_20_Heading"}});
    for (std::uint32_t level = 1; level <= w_.contents_levels; ++level) {
        const auto n = std::to_string(level);
        xml_.open("text:table-of-content-entry-template", {{"text:outline-level", n}, {"text:style-name", "Contents_20_" + n}});
        xml_.empty("text:index-entry-link-start");
        if (w_.numbered) xml_.empty("text:index-entry-chapter").element("text:index-entry-span", " ");
        xml_.empty("text:index-entry-text");
        xml_.empty("text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
        xml_.empty("text:index-entry-page-number").empty("text:index-entry-link-end").close();
    }
    xml_.close().open("text:index-body").open("text:index-title", {{"text:name", "Contents_Head"}});
    lang_ = w_.text(lang);
    xml_.open("text:p", {{"text:style-name", paragraph_style({.style = Style::contents_title})}}).text(title).close().close();
    lang_.clear();
}

void Body::contents_entry(const texts::Entry& entry)
{
    const auto style = entry.level == 1 ? Style::contents_1 : Style::contents_2;
    lang_ = w_.text(entry.lang);
    xml_.open("text:p", {{"text:style-name", paragraph_style({.style = style, .indent = w_.looks.of(style).left})}});
    xml_.open("text:a", {{"xlink:type", "simple"},
                         {"xlink:href", "#" + std::string(entry.anchor)},
                         {"text:style-name", "Contents_20_Link"},
                         {"text:visited-style-name", "Contents_20_Link"}});
    bool at_space = true;
    if (!entry.number.empty()) write_words(xml_, entry.number + " ", at_space);
    write_words(xml_, entry.words, at_space);
    xml_.empty("text:tab");
    xml_.element("text:bookmark-ref", std::to_string(std::max(entry.page, 1u)),
                 {{"text:reference-format", "page"}, {"text:ref-name", std::string(entry.anchor)}});
    xml_.close().close();
    lang_.clear();
}

void Body::end(std::span<const std::string> anchors)
{
    if (!anchors.empty() || w_.document.blocks.empty()) {
        open_paragraph({.anchors = anchors});
        close_paragraph();
    }
}

void write_image(common::XmlWriter& xml, const Image& image, bool flat)
{
    xml.open("draw:frame", {{"draw:style-name", "Graphics"},
                            {"draw:name", image.frame},
                            {"text:anchor-type", "as-char"},
                            {"svg:width", points(std::max(image.width, 1.0))},
                            {"svg:height", points(std::max(image.height, 1.0))}});
    if (flat) {
        std::string bytes;
        common::append_base64(bytes, image.bytes);
        xml.open("draw:image", {{"draw:mime-type", std::string(image.media_type)}}).element("office:binary-data", bytes).close();
    } else {
        xml.empty("draw:image", {{"xlink:href", image.name},
                                 {"xlink:type", "simple"},
                                 {"xlink:show", "embed"},
                                 {"xlink:actuate", "onLoad"},
                                 {"draw:mime-type", std::string(image.media_type)}});
    }
    if (!image.alt.empty()) xml.element("svg:desc", image.alt);
    xml.close();
}

void write_words(common::XmlWriter& xml, std::string_view clean, bool& at_space)
{
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) { xml.text(clean.substr(begin, end - begin)); };
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const char c = clean[at];
        if (c == '\n' || c == '\r' || c == '\t') {
            flush(at);
            if (c == '\r' && at + 1 < clean.size() && clean[at + 1] == '\n') ++at;
            xml.empty(c == '\t' ? "text:tab" : "text:line-break");
            begin = at + 1;
            at_space = false;
        } else if (c == ' ' && at_space) {
            flush(at);
            xml.empty("text:s");
            begin = at + 1;
        } else {
            at_space = c == ' ';
        }
    }
    flush(clean.size());
}

}  // namespace verslag::odt
