#include "odt/writer.hpp"

#include "common/base64.hpp"
#include "common/image.hpp"
#include "common/language.hpp"

#include <algorithm>
#include <array>

namespace verslag::odt {
namespace {

constexpr double points_a_pixel = 0.75, tallest_figure = 14 * 72 / 2.54;
constexpr double frame_indent = 11.35, quote_indent = 28.35;

struct RoleStyle {
    Role role;
    std::string_view style;
};
constexpr std::array role_styles{
    RoleStyle{Role::title, "Title"},       RoleStyle{Role::subtitle, "Subtitle"}, RoleStyle{Role::summary, "Summary"},
    RoleStyle{Role::decision, "Decision"}, RoleStyle{Role::gap, "Gap"},           RoleStyle{Role::colophon, "Colophon"},
};

std::string_view role_style(Role role, std::string_view otherwise)
{
    const auto at = std::find_if(role_styles.begin(), role_styles.end(), [&](const RoleStyle& s) { return s.role == role; });
    return at == role_styles.end() ? otherwise : at->style;
}

// What the contents call a heading that has no id; a colon is in no id.
std::string contents_anchor(const Writer& w, const Block& block)
{
    if (!block.id.empty()) return block.id;
    return "heading:" + std::to_string(&block - w.document.blocks.data() + 1);
}

bool in_contents(const Block& block)
{
    return block.kind == Block::Kind::heading && (block.level == 2 || block.level == 3) && block.role != Role::subtitle;
}

// The title has a style of its own, outside the outline: so the chapters are the navigator's first level.
void write_heading(Writer& w, const Place& place, const Block& block)
{
    reopen_lists(w);
    w.last_heading = plain_text(block.runs);
    if (block.role == Role::subtitle) {
        open_paragraph(w, "Subtitle", place);
    } else if (block.role == Role::title || (block.level <= 1 && !w.title_stands)) {
        w.title_stands = true;
        open_paragraph(w, "Title", place);
    } else {
        const auto level = std::to_string(std::clamp(block.level, 2u, 7u) - 1);
        std::string style = "Heading_20_" + level, properties = "<style:text-properties";
        if (!place.lang.empty()) {
            add_language(properties, w.text(place.lang));
            style = w.automatic.name("paragraph", style, properties + "/>");
        }
        w.xml.open("text:h", {{"text:style-name", style}, {"text:outline-level", level}});
        if (w.contents && block.id.empty() && in_contents(block) && w.lists.empty() && w.top_level)
            w.xml.empty("text:bookmark", {{"text:name", contents_anchor(w, block)}});
        for (const auto& anchor : w.waiting) w.xml.empty("text:bookmark", {{"text:name", anchor}});
        w.waiting.clear();
    }
    write_runs(w, block.runs, place.lang, true);
    w.xml.close();
}

void write_paragraph(Writer& w, const Place& place, const Block& block)
{
    reopen_lists(w);
    open_paragraph(w, role_style(block.role, place.style), place);
    write_runs(w, block.runs, place.lang);
    w.xml.close();
}

// Paragraphs with the same frame share one: so every second decision in a row has another style.
void write_quote(Writer& w, const Place& place, const Block& block)
{
    Place inner = place;
    inner.style = role_style(block.role, "Quotations");
    if (block.role == Role::decision) {
        w.framed_before = !w.framed_before;
        if (!w.framed_before) inner.style = "Next_20_Decision";
    }
    inner.indent += inner.style == "Quotations" ? quote_indent : frame_indent;
    inner.keep_together = block.role == Role::decision;  // with its result on one page
    const bool framed = w.framed_before;                 // what stands inside is no neighbour
    write_blocks(w, inner, block.blocks);
    w.framed_before = framed;
}

void open_list(Writer& w, const std::string& style)
{
    w.lists.push_back({.item = false, .style = style});
    w.xml.open("text:list", {{"text:style-name", style}});
}

void end_list_level(Writer& w)
{
    if (w.lists.back().open) w.xml.close();
    w.lists.pop_back();
}

void write_list(Writer& w, const Place& place, const Block& block)
{
    reopen_lists(w);
    const bool counted = block.marker != Marker::bullet;
    open_list(w, block.marker == Marker::bullet ? "List_20_1" : block.marker == Marker::number ? "Numbering_20_1" : "Letters");
    Place inner = place;
    inner.keep_next = inner.keep_together = false;
    inner.list_depth = place.list_depth + 1;
    if (place.style == "Text_20_body") inner.style = "List_20_Contents";
    std::uint64_t number = block.start;
    for (const ListItem& item : block.items) {
        reopen_lists(w);
        auto& list = w.lists.back();
        const bool says = counted && (list.reopened || (number == block.start && number != 1));
        list.reopened = false;
        w.lists.push_back({.item = true});
        w.xml.open("text:list-item", {{"text:start-value", says ? std::to_string(number) : ""}});
        // The mark belongs to a paragraph: an item that begins with anything else gets an empty one for it.
        const bool begins_plain = !item.blocks.empty() && (item.blocks.front().kind == Block::Kind::paragraph ||
                                                           item.blocks.front().kind == Block::Kind::quote);
        if (!begins_plain) w.xml.empty("text:p", {{"text:style-name", std::string(inner.style)}});
        write_blocks(w, inner, item.blocks);
        end_list_level(w);
        ++number;
    }
    end_list_level(w);
}

const Picture* find_picture(Writer& w, const Block& block)
{
    if (block.image.empty()) return nullptr;
    auto at = w.pictures.find(block.image);
    if (at == w.pictures.end()) {
        const auto& all = w.document.resources;
        const auto resource = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.name == block.image; });
        Picture picture;
        if (resource == all.end()) {
            w.sink.warn("the image " + block.image + " is missing: its description stands in its place", block.line);
        } else if (const auto facts = common::inspect_image(resource->bytes)) {
            const auto number = std::to_string(w.pictures.size() + 1);
            picture = {"Pictures/image" + number + "." + std::string(facts->extension), std::string(facts->media_type),
                       &resource->bytes, facts->width, facts->height};
        } else {
            w.sink.warn("the image " + resource->name + " is no whole PNG or JPEG: its description stands in its place");
        }
        at = w.pictures.emplace(block.image, std::move(picture)).first;
    }
    return at->second.shown() ? &at->second : nullptr;
}

void write_block(Writer& w, const Place& place, const Block& block)
{
    switch (block.kind) {
        case Block::Kind::heading:
            return write_heading(w, place, block);
        case Block::Kind::paragraph:
            return write_paragraph(w, place, block);
        case Block::Kind::list:
            return write_list(w, place, block);
        case Block::Kind::table:
            return write_table(w, place, block);
        case Block::Kind::figure:
            return write_figure(w, place, block);
        case Block::Kind::quote:
            return write_quote(w, place, block);
    }
    w.sink.warn("a block of a kind that this version doesn't know was left out", block.line);
}

void collect_anchors(Writer& w, const std::vector<Block>& blocks)
{
    const auto add = [&](const std::string& id) {
        if (!id.empty()) w.anchors.insert(id);
    };
    for (const Block& block : blocks) {
        add(block.id);
        for (const TableRow& row : block.table.head) add(row.id);
        for (const TableRow& row : block.table.rows) add(row.id);
        for (const ListItem& item : block.items) collect_anchors(w, item.blocks);
        collect_anchors(w, block.blocks);
    }
}

// The chapters and their sections, each a link: what they are called is known, on which page they come to stand is not.
void write_contents(Writer& w)
{
    w.xml.open("text:table-of-content", {{"text:name", "Contents"}, {"text:style-name", "Contents"}, {"text:protected", "true"}});
    w.xml.open("text:table-of-content-source", {{"text:outline-level", "2"}});
    w.xml.element("text:index-title-template", w.text(w.document.words.contents), {{"text:style-name", "Contents_20_Heading"}});
    for (const char* level : {"1", "2"}) {
        w.xml.open("text:table-of-content-entry-template",
                   {{"text:outline-level", level}, {"text:style-name", std::string("Contents_20_") + level}});
        w.xml.empty("text:index-entry-link-start").empty("text:index-entry-text").empty("text:index-entry-link-end").close();
    }
    w.xml.close().open("text:index-body");
    w.xml.open("text:index-title", {{"text:name", "Contents_Head"}});
    w.xml.element("text:p", w.text(w.document.words.contents), {{"text:style-name", "Contents_20_Heading"}}).close();
    for (const Block& block : w.document.blocks) {
        if (!in_contents(block)) continue;
        w.xml.open("text:p", {{"text:style-name", std::string("Contents_20_") + (block.level == 2 ? "1" : "2")}});
        w.xml.open("text:a", {{"xlink:type", "simple"},
                              {"xlink:href", "#" + contents_anchor(w, block)},
                              {"text:style-name", "Contents_20_Link"},
                              {"text:visited-style-name", "Contents_20_Link"}});
        bool at_space = true;
        write_words(w.xml, w.text(plain_text(block.runs)), at_space);
        w.xml.close().close();
    }
    w.xml.close().close();
}

}  // namespace

double text_width(const HouseStyle& s) { return s.page.width - s.page.left - s.page.right; }

void expect_anchor(Writer& w, const std::string& id)
{
    if (!id.empty() && w.anchors.contains(id)) w.waiting.push_back(id);
}

void end_lists_for_table(Writer& w)
{
    for (auto level = w.lists.rbegin(); level != w.lists.rend(); ++level) {
        if (level->open) w.xml.close();
        level->open = false;
    }
}

void reopen_lists(Writer& w)
{
    for (auto& level : w.lists) {
        if (level.open) continue;
        if (level.item) w.xml.open("text:list-header");
        else w.xml.open("text:list", {{"text:style-name", level.style}}), level.reopened = true;
        level.open = true;
    }
}

void open_paragraph(Writer& w, std::string_view style, const Place& place)
{
    const auto lang = place.lang.empty() || place.lang == w.document.properties.lang ? std::string() : w.text(place.lang);
    std::string name(style), properties;
    if (place.keep_next) properties += " fo:keep-with-next=\"always\"";
    if (common::right_to_left(lang)) properties += " style:writing-mode=\"rl-tb\" fo:text-align=\"start\"";
    if (!properties.empty()) properties = "<style:paragraph-properties" + properties + "/>";
    if (!lang.empty()) {
        properties += "<style:text-properties";
        add_language(properties, lang);
        properties += "/>";
    }
    if (!properties.empty()) name = w.automatic.name("paragraph", style, properties);
    w.xml.open("text:p", {{"text:style-name", name}});
    for (const auto& anchor : w.waiting) w.xml.empty("text:bookmark", {{"text:name", anchor}});
    w.waiting.clear();
}

void write_blocks(Writer& w, const Place& place, const std::vector<Block>& blocks, std::size_t from)
{
    for (std::size_t i = from; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const bool last = i + 1 == blocks.size();
        Place here = place;
        here.keep_next = !last && (place.keep_together || blocks[i + 1].kind == Block::Kind::list);
        if (!block.lang.empty()) here.lang = block.lang;
        if (block.role != Role::decision) w.framed_before = false;
        w.text.at_line(block.line);
        expect_anchor(w, block.id);
        write_block(w, here, block);
    }
}

void write_figure(Writer& w, const Place& place, const Block& block)
{
    const auto* picture = find_picture(w, block);
    Place here = place;
    here.keep_next = place.keep_next || !block.runs.empty();
    if (picture) {
        reopen_lists(w);
        double width = picture->width * points_a_pixel, height = picture->height * points_a_pixel;
        const double room = text_width(w.style) - place.indent - 18.0 * place.list_depth;
        if (width > room) height *= room / width, width = room;
        if (height > tallest_figure) width *= tallest_figure / height, height = tallest_figure;
        open_paragraph(w, "Figure", here);
        w.xml.open("draw:frame", {{"draw:style-name", "Graphics"},
                                  {"draw:name", "Figure " + std::to_string(++w.frames)},
                                  {"text:anchor-type", "as-char"},
                                  {"svg:width", points(std::max(width, 1.0))},
                                  {"svg:height", points(std::max(height, 1.0))}});
        if (w.flat) {
            std::string bytes;
            common::append_base64(bytes, *picture->bytes);
            w.xml.open("draw:image", {{"draw:mime-type", picture->media_type}}).element("office:binary-data", bytes).close();
        } else {
            w.xml.empty("draw:image", {{"xlink:href", picture->name},
                                       {"xlink:type", "simple"},
                                       {"xlink:show", "embed"},
                                       {"xlink:actuate", "onLoad"},
                                       {"draw:mime-type", picture->media_type}});
        }
        if (!block.alt.empty()) w.xml.element("svg:desc", w.text(block.alt));
        w.xml.close().close();
    } else if (!block.alt.empty()) {
        reopen_lists(w);
        open_paragraph(w, "Figure_20_Text", here);
        write_runs(w, {Run{.text = block.alt}}, place.lang);
        w.xml.close();
    }
    if (block.runs.empty()) return;
    reopen_lists(w);
    open_paragraph(w, "Caption", place);
    write_runs(w, block.runs, place.lang);
    w.xml.close();
}

void write_text(Writer& w, bool contents)
{
    collect_anchors(w, w.document.blocks);
    w.contents = contents;
    const auto& blocks = w.document.blocks;
    // Before the first chapter: behind the title, the facts and the summary.
    std::size_t chapter = 0;
    while (chapter < blocks.size() &&
           !(blocks[chapter].kind == Block::Kind::heading && blocks[chapter].level > 1 && blocks[chapter].role != Role::subtitle))
        ++chapter;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i == chapter && contents) write_contents(w);
        w.sink.progress(i, blocks.size());
        Place here;
        here.keep_next = i + 1 < blocks.size() && blocks[i + 1].kind == Block::Kind::list;
        if (!blocks[i].lang.empty()) here.lang = blocks[i].lang;
        if (blocks[i].role != Role::decision) w.framed_before = false;
        w.text.at_line(blocks[i].line);
        expect_anchor(w, blocks[i].id);
        w.top_level = blocks[i].kind == Block::Kind::heading;
        write_block(w, here, blocks[i]);
    }
    if (!w.waiting.empty() || blocks.empty()) {
        open_paragraph(w, "Text_20_body", {});
        w.xml.close();
    }
}

}  // namespace verslag::odt
