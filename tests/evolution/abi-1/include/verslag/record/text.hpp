// The written text of a record: inline content, blocks, sections.
#pragma once

#include <verslag/record/common.hpp>

namespace verslag::record {

// One piece of mixed content. White space is as the record has it, except that a run of spaces, tabs
// and line ends is one space, and there is none at either end of a paragraph or next to a br. Where the record
// says xml:space="preserve" it is all kept; a line end is then a br.
struct Inline {
    enum class Kind { text, em, strong, sub, sup, br, link, span, mention, date, cite };
    Kind kind{};
    std::string text;                   // of text and date; in a narrowed record a mention whose name is withheld has no children
    std::vector<Inline> children;       // of all others but br
    std::string href;                   // of link
    std::string lang;                   // of span
    std::string ref;                    // of mention (participant or organisation) and cite (reference)
    PartyKind type{};                   // of mention
    std::optional<bool> public_office;  // of mention
    Visibility visibility{};            // of span
    FuzzyDate date;                     // of date; its words are in `text`
    std::uint32_t offset = 0;           // of text and date, in the bytes of the record's file; does not cross to plugins

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "kind", &Inline::kind), field(2, "text", &Inline::text), field(3, "children", &Inline::children),
             field(4, "href", &Inline::href), field(5, "lang", &Inline::lang), field(6, "ref", &Inline::ref),
             field(7, "type", &Inline::type), field(8, "public_office", &Inline::public_office),
             field(9, "visibility", &Inline::visibility), field(10, "date", &Inline::date));
    }
};
constexpr auto names(Inline::Kind)
{
    return std::array<std::string_view, 11>{"", "em", "strong", "sub", "sup", "br", "link", "span", "mention", "date", "cite"};
}

struct Block;

struct Item {  // of a list
    std::vector<Block> blocks;
    std::string id;
    Visibility visibility{};
    std::string lang;
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "blocks", &Item::blocks), field(2, "id", &Item::id), field(3, "visibility", &Item::visibility),
             field(4, "lang", &Item::lang), field(5, "line", &Item::line));
    }
};

enum class CellHeader { unset, row, column };
constexpr auto names(CellHeader) { return std::array<std::string_view, 3>{"", "row", "column"}; }

struct Cell {
    std::vector<Inline> content;
    CellHeader header{};
    std::uint32_t colspan = 1, rowspan = 1;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "content", &Cell::content), field(2, "header", &Cell::header), field(3, "colspan", &Cell::colspan),
             field(4, "rowspan", &Cell::rowspan));
    }
};

struct Row {
    std::vector<Cell> cells;
    std::string id;
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "cells", &Row::cells), field(2, "id", &Row::id), field(3, "visibility", &Row::visibility),
             field(4, "line", &Row::line));
    }
};

enum class ListKind { bullet, number, letter };
constexpr auto names(ListKind) { return std::array<std::string_view, 3>{"bullet", "number", "letter"}; }

enum class GapReason { unset, not_in_source, redacted, illegible, confidential };
constexpr auto names(GapReason)
{
    return std::array<std::string_view, 5>{"", "notInSource", "redacted", "illegible", "confidential"};
}

struct Block {
    enum class Kind { p, list, table, figure, quote, gap };
    Kind kind{};
    std::string id;
    Visibility visibility{};
    std::string lang;
    std::uint32_t line = 0;
    std::vector<Inline> content;  // of a p; the caption of a table or a figure
    ListKind list_kind{};         // of a list
    std::uint32_t start = 1;
    std::vector<Item> items;
    std::vector<Row> head, rows;  // of a table
    std::string src;              // of a figure: relative to the record's folder
    std::string alt;
    bool decorative = false;
    std::vector<Block> paragraphs;  // of a quote
    std::vector<Party> by;          // of a quote: one at most
    GapReason reason{};             // of a gap
    std::string basis;              // of a gap: "Woo 5.1 lid 2 sub e"
    std::string words;              // of a gap

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "kind", &Block::kind), field(2, "id", &Block::id), field(3, "visibility", &Block::visibility),
             field(4, "lang", &Block::lang), field(5, "line", &Block::line), field(6, "content", &Block::content),
             field(7, "list_kind", &Block::list_kind), field(8, "start", &Block::start), field(9, "items", &Block::items),
             field(10, "head", &Block::head), field(11, "rows", &Block::rows), field(12, "src", &Block::src),
             field(13, "alt", &Block::alt), field(14, "decorative", &Block::decorative),
             field(15, "paragraphs", &Block::paragraphs), field(16, "by", &Block::by), field(17, "reason", &Block::reason),
             field(18, "basis", &Block::basis), field(19, "words", &Block::words));
    }
};
constexpr auto names(Block::Kind) { return std::array<std::string_view, 6>{"p", "list", "table", "figure", "quote", "gap"}; }

enum class SectionKind {
    unset,
    text,
    introduction,
    experiments,
    observations,
    opportunities,
    follow_up,
    proposal,
    questions,
    closing
};
constexpr auto names(SectionKind)
{
    return std::array<std::string_view, 10>{
        "",         "text",     "introduction", "experiments", "observations", "opportunities",
        "followUp", "proposal", "questions",    "closing"};
}

struct Section {
    std::vector<Inline> title;
    std::vector<Block> blocks;
    std::vector<Section> sections;
    std::string id;
    Visibility visibility{};
    std::string lang;
    std::string agenda_item;  // id of an agenda item
    SectionKind kind{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "title", &Section::title), field(2, "blocks", &Section::blocks), field(3, "sections", &Section::sections),
             field(4, "id", &Section::id), field(5, "visibility", &Section::visibility), field(6, "lang", &Section::lang),
             field(7, "agenda_item", &Section::agenda_item), field(8, "kind", &Section::kind), field(9, "line", &Section::line));
    }
};

}  // namespace verslag::record
