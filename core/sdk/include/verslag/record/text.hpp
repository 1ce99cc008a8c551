// The written text of a record: inline content, blocks, sections. What is the same for all parts stands in common.hpp;
// plain_text() of plain_text.hpp makes a text of inline content.
#pragma once

#include <verslag/record/common.hpp>

namespace verslag::record {

// One piece of mixed content. White space is as the record has it, except that a run of spaces, tabs
// and line ends is one space, and there is none at either end of a paragraph or next to a br. Where the record
// says xml:space="preserve" it is all kept; a line end is then a br.
struct Inline {
    enum class Kind { text, em, strong, sub, sup, br, link, span, mention, date, cite };
    // em: stress. strong: importance. sub, sup: below and above the line. br: the end of a line. span: words in another
    // language, or for a narrower audience. mention: a person or an organisation. cite: the title of a work.
    Kind kind{};
    std::string text;  // of text and date
    // Of all others but br. A link without any shows its address; a cite the title of its reference; a mention the name of
    // whom it refers to, and when there is none, either, the name is withheld.
    std::vector<Inline> children;
    std::string href;                   // of link: as the record has it
    std::string lang;                   // of span
    std::string ref;                    // of mention: id of a Participant or an Organisation; of cite: id of a Reference
    PartyKind type{};                   // of mention: a person or an organisation
    std::optional<bool> public_office;  // of mention: the person holds a public office
    Visibility visibility{};            // of span
    FuzzyDate date;                     // of date: its reading; its words are in `text`, and may be none
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

// What a heading cell heads: the cells to its right, or those below it.
enum class CellHeader { unset, row, column };
constexpr auto names(CellHeader) { return std::array<std::string_view, 3>{"", "row", "column"}; }

struct Cell {
    std::vector<Inline> content;
    CellHeader header{};
    std::uint32_t colspan = 1, rowspan = 1;  // over how many columns and rows it stretches, itself counted

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "content", &Cell::content), field(2, "header", &Cell::header), field(3, "colspan", &Cell::colspan),
             field(4, "rowspan", &Cell::rowspan));
    }
};

struct Row {
    std::vector<Cell> cells;  // from left to right, without the places that a cell above reaches into
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

enum class GapReason {
    unset,
    not_in_source,  // the source has a place for it and nothing there
    redacted,       // made unreadable before publication
    illegible,      // nobody can read or hear it
    confidential    // kept in another, secret record
};
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
    std::vector<Inline> content;    // of a p; the caption of a table or a figure
    ListKind list_kind{};           // of a list: what stands before each item
    std::uint32_t start = 1;        // of a list: the number of the first item; 2 is "b" in one with letters
    std::vector<Item> items;        // of a list
    std::vector<Row> head, rows;    // of a table; head: repeated on each page
    std::string src;                // of a figure: a PNG or JPEG file, relative to the record's folder. A plugin can't read it;
                                    // a Document has the bytes (its resources)
    std::string alt;                // of a figure: what it tells, for somebody who can't see it; empty: it is decoration
    bool decorative = false;        // of a figure: it tells nothing
    std::vector<Block> paragraphs;  // of a quote: blocks of the kind p
    std::vector<Party> by;          // of a quote: who said it; one at most
    GapReason reason{};             // of a gap: why something is missing
    std::string basis;              // of a gap: the rule by which it was left out: "Woo 5.1 lid 2 sub e"
    std::string words;              // of a gap: what is missing

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

// What a section holds, so that it can be set apart. Its heading is whatever `title` says.
enum class SectionKind {
    unset,
    text,  // nothing in particular
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
    std::vector<Inline> title;      // empty: a part without a heading
    std::vector<Block> blocks;      // its own text, before the sections below it
    std::vector<Section> sections;  // below it
    std::string id;
    Visibility visibility{};
    std::string lang;
    std::string agenda_item;  // id of the AgendaItem that it reports on
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
