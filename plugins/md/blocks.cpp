#include "blocks.hpp"

#include <verslag/base64.hpp>

#include <algorithm>

namespace verslag::md {
namespace {

// Puts `first` before the first line of a text, and `other` before the others that are not empty.
std::string indent(std::string_view text, std::string_view first, std::string_view other)
{
    std::string out;
    for (bool is_first = true; is_first || !text.empty(); is_first = false) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        auto before = is_first ? first : other;
        if (line.empty()) before = before.substr(0, before.find_last_not_of(' ') + 1);
        out.append(before).append(line);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!text.empty()) out += '\n';
    }
    return out;
}

// "a" … "z", "aa", "ab" …
std::string letters(std::uint64_t n)
{
    std::string out;
    for (; n > 0; n = (n - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (n - 1) % 26));
    return out;
}

// Lists of the same mark below one another would be one: so the second has another.
char next_mark(const Block& block, char before)
{
    if (block.kind != Block::Kind::list) return '\0';
    if (block.marker == Marker::number) return before == '.' ? ')' : '.';
    return before == '-' ? '*' : '-';
}

// Whether an item's blocks may follow one another without an empty line between them.
bool is_tight(const ListItem& item)
{
    for (std::size_t i = 0; i < item.blocks.size(); ++i) {
        const Block& block = item.blocks[i];
        if (i == 0) {
            if (block.kind != Block::Kind::paragraph || block.runs.empty()) return false;
            continue;
        }
        if (block.kind != Block::Kind::list || !block.id.empty()) return false;
        // Only a list that begins with text, and with 1 where it is numbered, ends a paragraph.
        if (block.marker == Marker::number && block.start != 1) return false;
        if (block.items.empty() || !std::all_of(block.items.begin(), block.items.end(), is_tight)) return false;
    }
    return !item.blocks.empty();
}

}  // namespace

Writer::Writer(const Document& document, OutputSink& sink, bool embed)
    : document_(document), sink_(sink), inline_(document, sink), embed_(embed)
{
}

void Writer::write(Artefact& file)
{
    char mark = '\0';
    bool first = true;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
        const Block& one = document_.blocks[i];
        sink_.progress(i, document_.blocks.size());
        mark = next_mark(one, mark);
        const auto text = block(one, mark);
        if (text.empty()) continue;
        file.write((first ? "" : "\n") + text + '\n');
        first = false;
    }
    for (std::size_t i = 0; i < pictures_.size(); ++i) {
        std::string definition = (i == 0 ? "\n[image-" : "[image-") + std::to_string(i + 1) + "]: data:";
        definition += pictures_[i]->media_type + ";base64,";
        append_base64(definition, pictures_[i]->bytes);
        file.write(definition + '\n');
    }
    inline_.finish();
}

std::string Writer::blocks(const std::vector<Block>& all, bool tight)
{
    std::string out;
    char mark = '\0';
    for (const Block& one : all) {
        mark = next_mark(one, mark);
        const auto text = block(one, mark);
        if (text.empty()) continue;
        if (!out.empty()) out += tight ? "\n" : "\n\n";
        out += text;
    }
    return out;
}

std::string Writer::block(const Block& one, char list_mark)
{
    switch (one.kind) {
        case Block::Kind::heading:
            return heading(one);
        case Block::Kind::paragraph:
            return paragraph(one);
        case Block::Kind::list:
            return anchored(one, list(one, list_mark));
        case Block::Kind::table:
            return anchored(one, table(one));
        case Block::Kind::figure:
            return anchored(one, figure(one));
        case Block::Kind::quote: {
            const auto inside = blocks(one.blocks);
            return inside.empty() ? inside : anchored(one, indent(inside, "> ", "> "));
        }
    }
    sink_.warn("a block of a kind that this version doesn't know was left out", one.line);
    return {};
}

std::string Writer::anchored(const Block& one, std::string text) const
{
    const auto anchor = inline_.anchor(one.id);
    return anchor.empty() || text.empty() ? text : anchor + "\n\n" + text;
}

std::string Writer::heading(const Block& one)
{
    const auto text = inline_(one.runs, Place::heading, one.line);
    if (text.empty()) return {};
    return std::string(std::clamp(one.level, 1u, 6u), '#') + ' ' + inline_.anchor(one.id) + text;
}

std::string Writer::paragraph(const Block& one)
{
    const auto text = inline_(one.runs, Place::paragraph, one.line, false, one.role == Role::gap);
    return text.empty() ? text : inline_.anchor(one.id) + text;
}

std::string Writer::list(const Block& one, char mark)
{
    const bool tight = std::all_of(one.items.begin(), one.items.end(), is_tight);
    std::string out;
    std::uint64_t number = one.start;
    for (const ListItem& item : one.items) {
        auto text = blocks(item.blocks, tight);
        const bool begins_with_text = !item.blocks.empty() && item.blocks.front().kind == Block::Kind::paragraph;
        if (one.marker == Marker::letter) {
            // There are no such lists: the letter is a part of the text.
            const auto letter = letters(std::max<std::uint64_t>(number, 1)) + "\\.";
            text = begins_with_text ? letter + ' ' + text : text.empty() ? letter : letter + "\n\n" + text;
        }
        std::string head(1, mark);
        if (one.marker == Marker::number) head.insert(0, std::to_string(std::min<std::uint64_t>(number, 999'999'999)));
        const std::string margin(head.size() + 1, ' ');
        if (!out.empty()) out += tight ? "\n" : "\n\n";
        if (text.empty()) out += head;
        else if (begins_with_text || one.marker == Marker::letter) out += indent(text, head + ' ', margin);
        else out += head + '\n' + indent(text, margin, margin);
        ++number;
    }
    return out;
}

std::string Writer::table(const Block& one)
{
    auto caption = inline_(one.table.caption, Place::paragraph, one.line, false, true);
    const auto cells = rows(one.table);
    if (cells.empty() || caption.empty()) return cells.empty() ? caption : cells;
    return caption + "\n\n" + cells;
}

std::string Writer::rows(const Table& t)
{
    std::size_t columns = t.columns;
    for (const auto* part : {&t.head, &t.rows})
        for (const TableRow& row : *part) columns = std::max(columns, row.cells.size());
    if (columns == 0 || (t.head.empty() && t.rows.empty())) return {};

    std::string out;
    std::vector<std::size_t> covered(columns);  // how many rows more a cell from above reaches down
    const auto add = [&](const TableRow& row, bool head) {
        auto anchor = inline_.anchor(row.id);
        std::size_t at = 0;
        const auto skip_covered = [&] {
            for (; at < columns && covered[at] > 0; ++at) --covered[at], out += "|  ";
        };
        for (const TableCell& cell : row.cells) {
            skip_covered();
            if (at >= columns) break;
            const auto text = anchor + inline_(cell.runs, Place::cell, row.line, !head && cell.header != HeaderOf::nothing);
            out += "| " + text + ' ';
            anchor.clear();
            const std::size_t end = at + std::min<std::size_t>(std::max(cell.columns, 1u), columns - at);
            for (auto c = at; c < end; ++c) {
                if (c > at) out += "|  ";
                covered[c] = std::max(cell.rows, 1u) - 1;
            }
            at = end;
        }
        for (; at < columns; ++at) {
            if (covered[at] > 0) --covered[at];
            out += "|  ";
        }
        out += "|\n";
    };
    const auto rule = [&] {
        for (std::size_t c = 0; c < columns; ++c) out += "| --- ";
        out += "|\n";
    };
    if (t.head.empty()) {
        for (std::size_t c = 0; c < columns; ++c) out += "|  ";
        out += "|\n";
        rule();
    }
    for (std::size_t r = 0; r < t.head.size(); ++r) {
        add(t.head[r], r == 0);
        if (r == 0) rule();
    }
    std::fill(covered.begin(), covered.end(), 0);  // what spans rows of the header ends with it
    for (const TableRow& row : t.rows) add(row, false);
    out.pop_back();
    return out;
}

const Resource* Writer::picture(const Block& one)
{
    if (one.image.empty() || !embed_) return nullptr;
    for (const Resource& resource : document_.resources)
        if (resource.name == one.image && (resource.media_type == "image/png" || resource.media_type == "image/jpeg"))
            return &resource;
    sink_.warn("the image " + inline_.plain(one.image, one.line) + " is missing: its description stands in its place", one.line);
    return nullptr;
}

std::string Writer::figure(const Block& one)
{
    std::string out;
    const auto alt = inline_.plain(one.alt, one.line);
    if (const auto* resource = picture(one)) {
        const auto at = std::find(pictures_.begin(), pictures_.end(), resource);
        const auto number = std::to_string(at - pictures_.begin() + 1);
        if (at == pictures_.end()) pictures_.push_back(resource);
        out = "![" + alt + "][image-" + number + "]";
    } else if (!alt.empty()) {
        out = inline_({Run{.text = one.alt}}, Place::paragraph, one.line, false, true);
    }
    const auto caption = inline_(one.runs, Place::paragraph, one.line, false, true);
    if (!out.empty() && !caption.empty()) out += "\n\n";
    return out + caption;
}

}  // namespace verslag::md
