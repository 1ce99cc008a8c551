#include "common/texts/walk.hpp"

#include <algorithm>
#include <array>

namespace verslag::texts {
namespace {

struct RoleStyle {
    Role role;
    Style style;
};
constexpr std::array role_styles{
    RoleStyle{Role::title, Style::title}, RoleStyle{Role::subtitle, Style::subtitle}, RoleStyle{Role::summary, Style::summary},
    RoleStyle{Role::gap, Style::gap},     RoleStyle{Role::colophon, Style::colophon}, RoleStyle{Role::decision, Style::decision},
};

Style role_style(Role role, Style otherwise)
{
    const auto at = std::find_if(role_styles.begin(), role_styles.end(), [&](const RoleStyle& s) { return s.role == role; });
    return at == role_styles.end() ? otherwise : at->style;
}

// The title has a style of its own, outside of the outline: so the chapters are the first level of a navigator, instead of one
// entry that holds all others.
Style heading_style_of(Walk& w, const Block& block)
{
    if (block.role == Role::subtitle) return Style::subtitle;
    if (block.role == Role::title || (block.level <= 1 && !w.title_stands)) {
        w.title_stands = true;
        return Style::title;
    }
    return heading_style(std::clamp(block.level, 2u, 7u) - 1);
}

void write_heading(Walk& w, Place place, const Block& block)
{
    const auto style = heading_style_of(w, block);
    const bool listed = w.contents.wanted && &block >= w.document.blocks.data() &&
                        &block < w.document.blocks.data() + w.document.blocks.size() && w.contents.lists(block);
    if (listed) w.waiting.push_back(contents_anchor(w.document, block));
    w.last_heading = plain_text(block.runs);
    place.notes = false;
    Paragraph p{.style = style, .lang = place.lang, .indent = place.indent, .depth = place.depth};
    p.begins_item = std::exchange(w.begins_item, false);
    p.begins_frame = std::exchange(w.begins_frame, false);
    p.numbered = block.role != Role::colophon;
    p.anchors = w.waiting;
    w.pen.open_paragraph(p);
    w.waiting.clear();
    write_runs(w, place, style, block.runs);
    w.pen.close_paragraph();
}

void write_paragraph(Walk& w, const Place& place, const Block& block)
{
    const auto style = role_style(block.role, place.style == Style::body && place.depth ? Style::list : place.style);
    open_paragraph(w, place, style);
    write_runs(w, place, style, block.runs);
    w.pen.close_paragraph();
}

// Paragraphs with the same frame share one: so every second decision in a row has another style.
void write_quote(Walk& w, const Place& place, const Block& block)
{
    Place inner = place;
    inner.style = role_style(block.role, Style::quote);
    if (block.role == Role::decision) {
        w.framed_before = !w.framed_before;
        if (!w.framed_before) inner.style = Style::next_decision;
    }
    inner.indent += w.looks.of(inner.style).left;
    inner.keep_together = block.role == Role::decision;  // with its result on one page
    inner.ends_frame = true;
    w.begins_frame = true;
    const bool framed = w.framed_before;  // what stands inside is no neighbour
    write_blocks(w, inner, block.blocks);
    w.framed_before = framed;
    w.begins_frame = false;
}

bool begins_with_paragraph(const Block& block)
{
    return block.kind == Block::Kind::paragraph ||
           (block.kind == Block::Kind::quote && !block.blocks.empty() && begins_with_paragraph(block.blocks.front()));
}

void write_list(Walk& w, const Place& place, const Block& block, bool notes)
{
    w.pen.open_list({block.marker, block.start, place.depth, place.indent, block.line});
    Place inner = place;
    inner.keep_next = inner.keep_together = false;
    inner.depth = place.depth + 1;
    inner.notes = notes;
    const bool outermost = place.depth == 0;
    for (const ListItem& item : block.items) {
        const bool last = &item == &block.items.back();
        inner.ends_list = last && (outermost || place.ends_list);
        inner.ends_frame = last && place.ends_frame;
        w.pen.open_item();
        w.begins_item = true;
        // The mark belongs to a paragraph: an item that begins with anything else gets an empty one for it.
        if (item.blocks.empty() || !begins_with_paragraph(item.blocks.front())) {
            Place bare = inner;
            bare.keep_next = !item.blocks.empty();
            bare.ends_list = bare.ends_frame = inner.ends_list && item.blocks.empty();
            open_paragraph(w, bare, inner.style == Style::body ? Style::list : inner.style);
            w.pen.close_paragraph();
        }
        write_blocks(w, inner, item.blocks);
        w.pen.close_item();
    }
    w.pen.close_list();
}

void write_block(Walk& w, const Place& place, const Block& block)
{
    switch (block.kind) {
        case Block::Kind::heading:
            return write_heading(w, place, block);
        case Block::Kind::paragraph:
            return write_paragraph(w, place, block);
        case Block::Kind::list:
            return write_list(w, place, block, place.notes && block.role != Role::references);
        case Block::Kind::table:
            return write_table(w, place, block);
        case Block::Kind::figure:
            return write_figure(w, place, block);
        case Block::Kind::quote:
            return write_quote(w, place, block);
    }
    w.sink.warn("a block of a kind that this version doesn't know was left out", block.line);
}

void collect(Walk& w, const std::vector<Block>& blocks, bool references)
{
    const auto add = [&](const std::string& id) {
        if (!id.empty()) w.anchors.insert(id);
    };
    for (const Block& block : blocks) {
        add(block.id);
        if (references && block.kind == Block::Kind::paragraph && !block.id.empty()) w.references.emplace(block.id, &block);
        for (const TableRow& row : block.table.head) add(row.id);
        for (const TableRow& row : block.table.rows) add(row.id);
        for (const ListItem& item : block.items) collect(w, item.blocks, references || block.role == Role::references);
        collect(w, block.blocks, references);
    }
}

void write_contents(Walk& w)
{
    const auto& p = w.document.properties;
    w.text.at_line(0);
    w.pen.open_contents(w.text(w.document.words.contents), p.label_lang == p.lang ? std::string_view{} : p.label_lang);
    HeadingNumbers numbers;
    for (const Block& block : w.document.blocks) {
        const auto number = w.numbered ? numbers.next(block) : std::string();
        if (!w.contents.lists(block)) continue;
        const auto anchor = contents_anchor(w.document, block), words = w.text(plain_text(block.runs));
        w.pen.contents_entry({block.level - 1, anchor, words, block.lang, number});
    }
    w.pen.close_contents();
}

}  // namespace

void open_paragraph(Walk& w, const Place& place, Style style)
{
    Paragraph p{.style = style, .lang = place.lang, .indent = place.indent, .depth = place.depth};
    if (style != place.style) p.indent += w.looks.of(style).left;
    p.keep_next = place.keep_next;
    p.ends_list = place.ends_list, p.ends_frame = place.ends_frame;
    p.begins_item = std::exchange(w.begins_item, false);
    p.begins_frame = std::exchange(w.begins_frame, false);
    p.anchors = w.waiting;
    w.pen.open_paragraph(p);
    w.waiting.clear();
    w.noted.clear();
}

void expect_anchor(Walk& w, const std::string& id)
{
    if (!id.empty() && w.placed.insert(id).second) w.waiting.push_back(id);
}

void write_blocks(Walk& w, const Place& place, std::span<const Block> blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const bool last = i + 1 == blocks.size();
        const bool marked = i == 0 && w.begins_item;  // an item's first words are not left alone by the rest of it
        Place here = place;
        here.keep_next = !last && (place.keep_together || marked || blocks[i + 1].kind == Block::Kind::list);
        here.ends_list = place.ends_list && last;
        here.ends_frame = place.ends_frame && last;
        if (!block.lang.empty()) here.lang = block.lang;
        if (block.role != Role::decision) w.framed_before = false;
        w.text.at_line(block.line);
        expect_anchor(w, block.id);
        write_block(w, here, block);
    }
}

void walk(Walk& w)
{
    const auto& blocks = w.document.blocks;
    collect(w, blocks, false);
    const auto all = std::span(blocks);
    const auto write = [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            w.sink.progress(i, blocks.size());
            Place here;
            here.keep_next = i + 1 < blocks.size() && blocks[i + 1].kind == Block::Kind::list;
            const Block& block = blocks[i];
            if (!block.lang.empty()) here.lang = block.lang;
            if (block.role != Role::decision) w.framed_before = false;
            w.text.at_line(block.line);
            expect_anchor(w, block.id);
            write_block(w, here, block);
            w.pen.pause();
        }
    };
    write(0, w.contents.before);
    if (w.contents.wanted) write_contents(w);
    write(w.contents.before, all.size());
    w.pen.end(w.waiting);
}

double text_width(const HouseStyle& s) { return s.page.width - s.page.left - s.page.right; }
double indent_of(const Place& place) { return place.indent + list_indent * place.depth; }

}  // namespace verslag::texts
