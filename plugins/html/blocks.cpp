#include "blocks.hpp"

#include <verslag/base64.hpp>

#include <algorithm>

namespace verslag::html {
namespace {

bool can_be_shown(const Resource& r) { return r.media_type == "image/png" || r.media_type == "image/jpeg"; }

std::string class_of(Role role)
{
    switch (role) {
        case Role::subtitle:
        case Role::summary:
        case Role::gap:
        case Role::decision:
            return " class=\"" + std::string(name_of(role)) + '"';
        default:
            return {};
    }
}

}  // namespace

std::string data_uri(const Resource& image)
{
    std::string out = "data:" + image.media_type + ";base64,";
    append_base64(out, image.bytes);
    return out;
}

// Ids of the page's own have a colon, which is in no id of a document.
Blocks::Blocks(const Document& document, OutputSink& sink)
    : inline_(document, sink), document_(document), sink_(sink), heading_ids_(document.blocks.size())
{
    for (std::size_t i = 0; i < heading_ids_.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == Block::Kind::heading)
            heading_ids_[i] = inline_.id(block.id).empty() ? "page:" + std::to_string(i) : block.id;
    }
}

std::string Blocks::all(const std::vector<Block>& blocks)
{
    std::string out;
    for (const Block& block : blocks) out += one(block);
    return out;
}

std::string Blocks::one(const Block& block)
{
    switch (block.kind) {
        case Block::Kind::heading:
            return heading(block);
        case Block::Kind::paragraph:
            return paragraph(block);
        case Block::Kind::list:
            return list(block);
        case Block::Kind::table:
            return block.role == Role::key_facts ? facts(block) : table(block);
        case Block::Kind::figure:
            return figure(block);
        case Block::Kind::quote:
            return quote(block);
    }
    sink_.warn("a block of a kind that this version doesn't know was left out", block.line);
    return {};
}

std::string Blocks::heading(const Block& block)
{
    const auto text = inline_(block.runs, block.line);
    if (text.empty()) return {};
    const auto& own = document_.blocks;
    const bool is_own = !own.empty() && !std::less<>{}(&block, &own.front()) && !std::less<>{}(&own.back(), &block);
    std::string attributes;
    if (is_own) {
        last_heading_ = heading_ids_[static_cast<std::size_t>(&block - own.data())];
        attributes = " id=\"" + last_heading_ + '"';
    } else {
        attributes = inline_.id(block.id);
    }
    const auto name = "h" + std::to_string(std::clamp(block.level, 1u, 6u));
    return "<" + name + attributes + inline_.lang(block.lang) + ">" + text + "</" + name + ">\n";
}

std::string Blocks::paragraph(const Block& block)
{
    const auto text = inline_(block.runs, block.line);
    if (text.empty()) return {};
    return "<p" + inline_.id(block.id) + class_of(block.role) + inline_.lang(block.lang) + ">" + text + "</p>\n";
}

std::string Blocks::list(const Block& block)
{
    std::string out = block.marker == Marker::bullet ? "<ul" : "<ol";
    out += inline_.id(block.id) + inline_.lang(block.lang);
    if (block.marker == Marker::letter) out += " type=\"a\"";
    if (block.marker != Marker::bullet && block.start != 1) out += " start=\"" + std::to_string(block.start) + '"';
    out += ">\n";
    for (const ListItem& item : block.items) {
        // A paragraph alone needs no element of its own.
        const bool plain_text = !item.blocks.empty() && item.blocks.front().kind == Block::Kind::paragraph &&
                                item.blocks.front().role == Role::none &&
                                (item.blocks.size() == 1 || item.blocks[1].kind == Block::Kind::list);
        out += "<li";
        if (plain_text) {
            const Block& first = item.blocks.front();
            out += inline_.id(first.id) + inline_.lang(first.lang) + ">" + inline_(first.runs, first.line);
            if (item.blocks.size() > 1) out += '\n';
            for (std::size_t i = 1; i < item.blocks.size(); ++i) out += one(item.blocks[i]);
        } else {
            out += ">\n" + all(item.blocks);
        }
        out += "</li>\n";
    }
    if (block.items.empty()) return {};
    return out + (block.marker == Marker::bullet ? "</ul>\n" : "</ol>\n");
}

std::string Blocks::quote(const Block& block)
{
    const auto inside = all(block.blocks);
    if (inside.empty()) return {};
    const std::string name = block.role == Role::none ? "blockquote" : "div";
    return "<" + name + inline_.id(block.id) + class_of(block.role) + inline_.lang(block.lang) + ">\n" + inside + "</" + name +
           ">\n";
}

std::string Blocks::figure(const Block& block)
{
    const auto& all = document_.resources;
    const auto image = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.name == block.image; });
    std::string inside;
    const auto alt = inline_.text(block.alt, block.line);
    if (!block.image.empty() && image != all.end() && can_be_shown(*image)) {
        inside = "<img src=\"" + data_uri(*image) + "\" alt=\"" + alt + '"';
        if (image->width > 0 && image->height > 0)
            inside += " width=\"" + std::to_string(image->width) + "\" height=\"" + std::to_string(image->height) + '"';
        inside += ">\n";
    } else {
        if (!block.image.empty())
            sink_.warn("the image " + inline_.text(block.image, block.line) + " is missing: its description stands in its place",
                       block.line);
        if (!alt.empty()) inside = "<p class=\"missing\">" + alt + "</p>\n";
    }
    if (const auto caption = inline_(block.runs, block.line); !caption.empty())
        inside += "<figcaption>" + caption + "</figcaption>\n";
    if (inside.empty()) return {};
    return "<figure" + inline_.id(block.id) + inline_.lang(block.lang) + ">\n" + inside + "</figure>\n";
}

std::string Blocks::facts(const Block& block)
{
    std::string out = "<dl" + inline_.id(block.id) + inline_.lang(block.lang) + " class=\"facts\">\n";
    for (const TableRow& row : block.table.rows) {
        if (row.cells.empty()) continue;
        out += "<div" + inline_.id(row.id) + "><dt>" + inline_(row.cells.front().runs, row.line) + "</dt>";
        for (std::size_t c = 1; c < row.cells.size(); ++c) out += "<dd>" + inline_(row.cells[c].runs, row.line) + "</dd>";
        if (row.cells.size() == 1) out += "<dd></dd>";
        out += "</div>\n";
    }
    return block.table.rows.empty() ? std::string() : out + "</dl>\n";
}

}  // namespace verslag::html
