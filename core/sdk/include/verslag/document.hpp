// The document view: what a person reads, as a tree of blocks. The host composes it for one audience,
// in one language of labels; an exporter lays it out and adds no words of its own.
#pragma once

#include <verslag/date.hpp>
#include <verslag/field.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace verslag {

enum class Script { normal, subscript, superscript };
constexpr auto names(Script) { return std::array<std::string_view, 3>{"normal", "subscript", "superscript"}; }

// A stretch of text with one look. A newline in `text` is a forced line break; it holds no other
// control characters. Neighbouring runs with the same href, or the same target, form one link.
struct Run {
    std::string text;  // UTF-8
    bool strong = false;
    bool emphasis = false;
    Script script{};
    std::string href;    // a link out of the document: an absolute URI
    std::string target;  // a link inside it: the id of a block
    std::string lang;    // BCP 47, where it differs from the block's

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "text", &Run::text), field(2, "strong", &Run::strong), field(3, "emphasis", &Run::emphasis),
             field(4, "script", &Run::script), field(5, "href", &Run::href), field(6, "target", &Run::target),
             field(7, "lang", &Run::lang));
    }
};

struct Block;

struct ListItem {
    std::vector<Block> blocks;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "blocks", &ListItem::blocks));
    }
};

enum class Marker { bullet, number, letter };
constexpr auto names(Marker) { return std::array<std::string_view, 3>{"bullet", "number", "letter"}; }

enum class HeaderOf { nothing, column, row };
constexpr auto names(HeaderOf) { return std::array<std::string_view, 3>{"nothing", "column", "row"}; }

struct TableCell {
    std::vector<Run> runs;      // one paragraph
    HeaderOf header{};          // whether it names its column or its row
    std::uint32_t columns = 0;  // how many columns and rows it spans; 0 means 1
    std::uint32_t rows = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "runs", &TableCell::runs), field(2, "header", &TableCell::header), field(3, "columns", &TableCell::columns),
             field(4, "rows", &TableCell::rows));
    }
};

struct TableRow {
    std::vector<TableCell> cells;  // from left to right, without the places that a cell above spans
    std::string id;                // anchor, may be empty
    std::uint32_t line = 0;        // line of the record that it comes from; 0 when it is composed

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "cells", &TableRow::cells), field(2, "id", &TableRow::id), field(3, "line", &TableRow::line));
    }
};

struct Table {
    std::vector<Run> caption;    // empty where the heading above it is its name
    std::vector<TableRow> head;  // repeated on each page
    std::vector<TableRow> rows;
    std::uint32_t columns = 0;  // spans counted

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "caption", &Table::caption), field(2, "head", &Table::head), field(3, "rows", &Table::rows),
             field(4, "columns", &Table::columns));
    }
};

// What a block is for; exporters style by it and may ignore it.
enum class Role {
    none,
    title,  // the document's title (a heading of level 1)
    subtitle,
    key_facts,  // the table of the title block: a row a fact, the first cell its name
    summary,
    attendance,
    agenda,
    decision,    // a quote block set off from the text: a decision with its result
    follow_ups,  // the action list
    references,
    attachments,
    gap,  // a paragraph that says that something is missing
    colophon
};
constexpr auto names(Role)
{
    return std::array<std::string_view, 13>{"",        "title",    "subtitle",  "keyFacts",   "summary",     "attendance",
                                            "agenda",  "decision", "followUps", "references", "attachments", "gap",
                                            "colophon"};
}

struct Block {
    enum class Kind {
        heading,    // runs, level
        paragraph,  // runs
        list,       // marker, start, items
        table,      // table
        figure,     // image, alt, runs (the caption)
        quote,      // blocks: a quotation, or what is set off (see role)
    };
    Kind kind{};
    Role role{};
    std::uint32_t level = 0;  // of a heading: 1 is the title; levels are never skipped
    std::string id;           // anchor, unique in the document, matches [A-Za-z][A-Za-z0-9._-]*; may be empty
    std::string lang;         // BCP 47, where it differs from the document's
    std::uint32_t line = 0;   // line of the record that it comes from; 0 when it is composed
    std::vector<Run> runs;
    Marker marker{};
    std::uint32_t start = 1;  // number of the first item
    std::vector<ListItem> items;
    Table table;
    std::string image;  // name of a resource; empty when there is none: show `alt` in its place
    std::string alt;    // empty: the figure is decoration
    std::vector<Block> blocks;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "kind", &Block::kind), field(2, "role", &Block::role), field(3, "level", &Block::level),
             field(4, "id", &Block::id), field(5, "lang", &Block::lang), field(6, "line", &Block::line),
             field(7, "runs", &Block::runs), field(8, "marker", &Block::marker), field(9, "start", &Block::start),
             field(10, "items", &Block::items), field(11, "table", &Block::table), field(12, "image", &Block::image),
             field(13, "alt", &Block::alt), field(14, "blocks", &Block::blocks));
    }
};
constexpr auto names(Block::Kind)
{
    return std::array<std::string_view, 6>{"heading", "paragraph", "list", "table", "figure", "quote"};
}

// An image that a figure shows: PNG or JPEG, its type and size checked by the host.
struct Resource {
    std::string name;         // by which Block::image refers to it; no path
    std::string media_type;   // image/png or image/jpeg
    std::uint32_t width = 0;  // pixels
    std::uint32_t height = 0;
    std::string bytes;  // the whole file

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Resource::name), field(2, "media_type", &Resource::media_type),
             field(3, "width", &Resource::width), field(4, "height", &Resource::height), field(5, "bytes", &Resource::bytes));
    }
};

// The few words that a page maker needs besides the document's own.
struct PageWords {
    std::string page_of;   // "pagina {page} van {pages}"
    std::string page;      // "pagina"
    std::string contents;  // "Inhoud"
    std::string link;      // "Koppeling: {text}": what a link is called when it is read aloud
    std::string draft;     // "CONCEPT"
    std::string skip;      // "Naar de inhoud": the link that leads past what each page begins with

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "page_of", &PageWords::page_of), field(2, "page", &PageWords::page),
             field(3, "contents", &PageWords::contents), field(4, "link", &PageWords::link), field(5, "draft", &PageWords::draft),
             field(6, "skip", &PageWords::skip));
    }
};

// What a file says of itself in its properties. Both views carry it.
struct Properties {
    std::string title;      // of the verslag
    std::string subject;    // "Verslag van de kick-off, 4 februari 2020"
    std::string author;     // names as this audience may see them, joined; may be empty
    std::string publisher;  // likewise
    std::vector<std::string> keywords;
    std::string lang;            // BCP 47: the record's language
    std::string label_lang;      // that of the labels
    std::int64_t modified = 0;   // seconds since 1970-01-01T00:00:00Z: of the record, or SOURCE_DATE_EPOCH
    std::string record_id;       // the record's first identifier, or the name of its file
    std::string audience;        // "public", …
    std::string audience_words;  // the same as a person reads it
    std::string generator;       // "verslag 1.0.0"
    bool draft = false;          // the record's status is "draft"
    // What headers and footers show besides.
    std::string meeting;       // what it is called
    std::string organisation;  // who publishes the verslag, else whose meeting it was; may be empty
    std::string date;          // of the meeting, in words; may be empty
    std::string status;        // "concept, versie 2", in words; may be empty

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "title", &Properties::title), field(2, "subject", &Properties::subject),
             field(3, "author", &Properties::author), field(4, "publisher", &Properties::publisher),
             field(5, "keywords", &Properties::keywords), field(6, "lang", &Properties::lang),
             field(7, "label_lang", &Properties::label_lang), field(8, "modified", &Properties::modified),
             field(9, "record_id", &Properties::record_id), field(10, "audience", &Properties::audience),
             field(11, "audience_words", &Properties::audience_words), field(12, "generator", &Properties::generator),
             field(13, "draft", &Properties::draft), field(14, "meeting", &Properties::meeting),
             field(15, "organisation", &Properties::organisation), field(16, "date", &Properties::date),
             field(17, "status", &Properties::status));
    }
};

struct Document {
    Properties properties;
    PageWords words;
    std::vector<Block> blocks;        // in reading order; the title is the first heading
    std::vector<Resource> resources;  // the images of its figures, each once

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "properties", &Document::properties), field(2, "words", &Document::words),
             field(3, "blocks", &Document::blocks), field(4, "resources", &Document::resources));
    }
};

}  // namespace verslag
