// Composing small records in tests.
#pragma once

#include "well_formed.hpp"

#include <verslag/core/compose.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace verslag::example {

inline record::Record minimal()
{
    record::Record r{.schema_version = "1.0", .lang = "nl", .visibility = Audience::everyone};
    r.document.title = "Verslag";
    r.document.type = record::DocumentType::report;
    r.document.status = record::DocumentStatus::final;
    r.meeting.name = "Bijeenkomst";
    r.meeting.kind = record::MeetingKind::workgroup;
    r.meeting.date.when = {2020, 2, 4};
    return r;
}

inline record::Inline text(std::string words) { return {.text = std::move(words)}; }
inline record::Block p(std::vector<record::Inline> content) { return {.content = std::move(content)}; }
inline record::Block p(std::string words) { return p({text(std::move(words))}); }

inline Document document(const record::Record& r, const std::string& language = "nl", Audience audience = Audience::everyone)
{
    auto d =
        compose_document(r, Labels::load(language), {.audience = audience, .record_name = "proef", .generator = "verslag 1"});
    expect_well_formed(d);
    return d;
}
inline Workbook workbook(const record::Record& r, const std::string& language = "nl", Audience audience = Audience::everyone)
{
    auto w =
        compose_workbook(r, Labels::load(language), {.audience = audience, .record_name = "proef", .generator = "verslag 1"});
    expect_well_formed(w);
    return w;
}

inline std::string plain(const std::vector<Run>& runs)
{
    std::string out;
    for (const auto& run : runs) out += run.text;
    return out;
}

// The headings of a document, a string of "##" before each.
inline std::vector<std::string> headings(const Document& d)
{
    std::vector<std::string> all;
    for (const auto* b : all_blocks(d.blocks))
        if (b->kind == Block::Kind::heading) all.push_back(std::string(b->level, '#') + ' ' + plain(b->runs));
    return all;
}
inline bool has_heading(const Document& d, const std::string& heading)
{
    const auto all = headings(d);
    return std::find(all.begin(), all.end(), heading) != all.end();
}

// The rows of a table as texts, the head first.
using Rows = std::vector<std::vector<std::string>>;
inline Rows rows(const Block& table)
{
    Rows all;
    for (const auto* group : {&table.table.head, &table.table.rows})
        for (const auto& row : *group) {
            auto& cells = all.emplace_back();
            for (const auto& cell : row.cells) cells.push_back(plain(cell.runs));
        }
    return all;
}
// The blocks with a role.
inline std::vector<const Block*> with_role(const Document& d, Role role)
{
    auto all = all_blocks(d.blocks);
    std::erase_if(all, [&](const Block* b) { return b->role != role; });
    return all;
}
// The block that follows a heading.
inline const Block& after(const Document& d, const std::string& heading)
{
    for (std::size_t i = 0; i + 1 < d.blocks.size(); ++i)
        if (d.blocks[i].kind == Block::Kind::heading && plain(d.blocks[i].runs) == heading) return d.blocks[i + 1];
    throw std::runtime_error("no heading " + heading);
}
// The fact of the title block with this name, or "".
inline std::string fact(const Document& d, const std::string& name)
{
    for (const auto* block : with_role(d, Role::key_facts))
        for (const auto& row : block->table.rows)
            if (plain(row.cells[0].runs) == name) return plain(row.cells[1].runs);
    return {};
}

inline const Sheet& sheet(const Workbook& w, std::string_view id)
{
    for (const auto& book : w.books)
        for (const auto& one : book.sheets)
            if (one.id == id) return one;
    throw std::runtime_error("no such sheet");
}
inline const Cell& cell(const Sheet& s, std::size_t row, std::string_view column)
{
    for (std::size_t c = 0; c < s.columns.size(); ++c)
        if (s.columns[c].id == column) return s.rows.at(row).cells.at(c);
    throw std::runtime_error("no such column");
}

}  // namespace verslag::example
