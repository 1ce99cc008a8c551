#include "docx/writer.hpp"

#include "docx/fixed_parts.hpp"
#include "docx/frame.hpp"
#include "docx/language.hpp"
#include "docx/runs.hpp"
#include "docx/table.hpp"

#include <algorithm>
#include <array>

namespace verslag::docx {
namespace {

constexpr std::array bold_styles = {"Title", "Heading1", "Heading2", "Heading3", "Heading4", "TableHeading"};

// How far a style stands from the margin by itself; as in parts/styles.xml.
struct StyleIndent {
    std::string_view style;
    int indent;
};
constexpr std::array style_indents{
    StyleIndent{"Decision", 227}, StyleIndent{"NextDecision", 227},         StyleIndent{"FigureText", 142},
    StyleIndent{"Gap", 227},      StyleIndent{"ListContinue", list_indent}, StyleIndent{"Quote", 567},
};

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

// The title has Word's own style for it, which has no place in the outline: so a heading of level 2 is Word's
// "heading 1", and the navigation pane begins with the chapters instead of one entry that holds all others.
std::string heading_style(Writer& w, const Block& block)
{
    if (block.role == Role::subtitle) return "Subtitle";
    if (block.role == Role::title || (block.level <= 1 && !w.title_stands)) {
        w.title_stands = true;
        return "Title";
    }
    return "Heading" + std::to_string(std::clamp(block.level, 2u, 7u) - 1);
}

void write_heading(Writer& w, const Place& place, const Block& block)
{
    const auto style = heading_style(w, block);
    const auto p = add_paragraph(w, place.parent, {.style = style, .indent = place.indent, .lang = place.lang});
    write_runs(w, p, block.runs, {is_bold(style), place.lang});
    w.last_heading = plain_text(block.runs);
}

void write_paragraph(Writer& w, const Place& place, const Block& block)
{
    const auto own = role_style(block.role, {});
    const auto style = own.empty() ? place.style : own;
    const int indent = place.indent + style_indent(own);
    const ParagraphLook look{.style = style, .keep_next = place.keep_next, .indent = indent, .lang = place.lang};
    const auto p = add_paragraph(w, place.parent, look);
    write_runs(w, p, block.runs, {is_bold(style), place.lang});
}

std::string_view last_style(pugi::xml_node parent)
{
    return parent.last_child().child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

// Paragraphs with the same frame share one: so every second decision in a row has another style.
std::string_view quote_style(const Place& place, const Block& block)
{
    const auto style = role_style(block.role, "Quote");
    return style == "Decision" && last_style(place.parent) == "Decision" ? "NextDecision" : style;
}

void write_quote(Writer& w, const Place& place, const Block& block)
{
    Place inner = place;
    inner.style = quote_style(place, block);
    inner.indent += style_indent(inner.style);
    inner.keep_together = block.role == Role::decision;  // with its result on one page
    write_blocks(w, inner, block.blocks);
}

// The paragraphs of an item after its first stand under its text.
Place item_place(const Place& place)
{
    Place inner = place;
    inner.keep_together = inner.keep_next = false;
    inner.list_depth = place.list_depth + 1;
    inner.indent = place.indent + (place.list_depth < list_levels ? list_indent : 0);
    if (inner.style.empty()) inner.style = "ListContinue";
    return inner;
}

// Items stand close together; what follows the list stands apart from it.
void add_space_after_list(pugi::xml_node parent)
{
    auto p = parent.last_child();
    if (std::string_view(p.name()) != "w:p") return;
    auto properties = p.child("w:pPr");
    auto spacing = properties.child("w:spacing");
    if (!spacing) {
        const auto indent = properties.child("w:ind");
        spacing = indent ? properties.insert_child_before("w:spacing", indent) : properties.append_child("w:spacing");
    }
    spacing.append_attribute("w:after") = 160;
}

void write_list(Writer& w, const Place& place, const Block& block)
{
    const auto level = std::min(place.list_depth, list_levels - 1);
    if (block.marker != Marker::bullet && block.start > largest_start) {
        const auto start = std::to_string(block.start), most = std::to_string(largest_start);
        w.sink.warn("a list begins at " + start + "; Word counts no further than " + most, block.line);
    }
    const int list = w.lists.begin(block.marker, block.start, level);
    const bool plain = place.style.empty() || place.style == "ListContinue";
    const std::string_view style = !plain ? place.style : block.marker == Marker::bullet ? "ListBullet" : "ListNumber";
    const bool moved = place.indent != static_cast<int>(level) * list_indent;
    const Place inner = item_place(place);
    for (const ListItem& item : block.items) {
        // The mark belongs to a paragraph: an item that begins with anything else gets an empty one for it.
        const bool begins_plain = !item.blocks.empty() && item.blocks.front().kind == Block::Kind::paragraph;
        static const Block nothing;
        const Block& first = begins_plain ? item.blocks.front() : nothing;
        const auto lang = first.lang.empty() ? place.lang : std::string_view(first.lang);
        w.text.at_line(first.line);
        w.bookmarks.expect(first.id);
        const auto p = add_paragraph(w, place.parent,
                                     {.style = role_style(first.role, style),
                                      .keep_next = item.blocks.size() > 1,
                                      .list = list,
                                      .level = level,
                                      .indent = moved ? inner.indent : 0,
                                      .lang = lang});
        write_runs(w, p, first.runs, {false, lang});
        write_blocks(w, inner, std::span(item.blocks).subspan(begins_plain ? 1 : 0));
    }
    if (place.list_depth == 0 && plain && !block.items.empty()) add_space_after_list(place.parent);
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

bool ends_with_table(pugi::xml_node parent) { return std::string_view(parent.last_child().name()) == "w:tbl"; }

}  // namespace

int style_indent(std::string_view style)
{
    const auto at =
        std::find_if(style_indents.begin(), style_indents.end(), [&](const StyleIndent& s) { return s.style == style; });
    return at == style_indents.end() ? 0 : at->indent;
}

bool is_bold(std::string_view style) { return std::find(bold_styles.begin(), bold_styles.end(), style) != bold_styles.end(); }

pugi::xml_node add_value(pugi::xml_node parent, const char* name, const char* value)
{
    auto node = parent.append_child(name);
    node.append_attribute("w:val") = value;
    return node;
}

pugi::xml_node add_value(pugi::xml_node parent, const char* name, long long value)
{
    auto node = parent.append_child(name);
    node.append_attribute("w:val") = value;
    return node;
}

pugi::xml_node add_paragraph(Writer& w, pugi::xml_node parent, const ParagraphLook& look)
{
    constexpr int after_table = 160;  // Word's tables have no space of their own
    const bool space = ends_with_table(parent) && look.style != "AfterTable" && !look.style.starts_with("Heading");
    auto p = parent.append_child("w:p");
    auto properties = p.append_child("w:pPr");
    if (!look.style.empty()) add_value(properties, "w:pStyle", std::string(look.style).c_str());
    if (look.keep_next) properties.append_child("w:keepNext");
    if (look.list) {
        auto number = properties.append_child("w:numPr");
        add_value(number, "w:ilvl", look.level);
        add_value(number, "w:numId", look.list);
    }
    if (right_to_left(look.lang)) properties.append_child("w:bidi");
    if (space) properties.append_child("w:spacing").append_attribute("w:before") = after_table;
    if (look.list ? look.indent != 0 : look.indent != style_indent(look.style)) {
        auto indent = properties.append_child("w:ind");
        indent.append_attribute("w:left") = look.indent;
        if (look.list) indent.append_attribute("w:hanging") = list_indent;
    }
    if (!properties.first_child()) p.remove_child(properties);
    w.bookmarks.put_into(p);
    return p;
}

void write_blocks(Writer& w, const Place& place, std::span<const Block> blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const bool last = i + 1 == blocks.size();
        if (place.whole_document) w.sink.progress(i, blocks.size());
        Place here = place;
        here.whole_document = false;
        here.keep_next = !last && (place.keep_together || blocks[i + 1].kind == Block::Kind::list);
        if (!block.lang.empty()) here.lang = block.lang;
        // Word makes one table of two that touch.
        if (block.kind == Block::Kind::table && ends_with_table(place.parent))
            add_paragraph(w, place.parent, {.style = "AfterTable"});
        w.text.at_line(block.line);
        w.bookmarks.expect(block.id);
        write_block(w, here, block);
    }
}

pugi::xml_document write_document(Writer& w)
{
    pugi::xml_document doc;
    auto root = doc.append_child("w:document");
    root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    auto body = root.append_child("w:body");
    write_blocks(w, {.parent = body, .whole_document = true}, w.document.blocks);
    // A table at the end needs a paragraph after it, and an empty document has one.
    if (!body.first_child() || ends_with_table(body)) add_paragraph(w, body, {.style = "AfterTable"});
    w.bookmarks.put_into(body.last_child());  // of what had nothing to show
    add_section(w, body);
    return doc;
}

}  // namespace verslag::docx
