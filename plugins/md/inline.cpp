#include "inline.hpp"

#include "escape.hpp"

#include <verslag/safe_text.hpp>

#include <algorithm>

namespace verslag::md {
namespace {

constexpr std::size_t told_at_most = 5;

bool is_id(std::string_view id)
{
    return !id.empty() && id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") == id.npos;
}

// Text of one look. Its white space stands apart: asterisks work only right at a word.
struct Piece {
    std::string before, core, after;  // escaped
    bool strong = false, emphasis = false;
    Script script{};
    std::string_view raw{};  // instead of all that: part of a link

    bool has_look() const { return strong || emphasis || script != Script::normal; }
    std::string_view begin() const
    {
        if (!raw.empty()) return raw;
        if (!before.empty()) return before;
        if (has_look()) return "<";
        return core.empty() ? after : core;
    }
};

constexpr std::string_view white = " \n";

Piece make_piece(Escaper& escaper, std::string_view text)
{
    Piece piece;
    const auto first = text.find_first_not_of(white);
    if (first == text.npos) {
        escaper.append(piece.before, text);
        return piece;
    }
    const auto end = text.find_last_not_of(white) + 1;
    escaper.append(piece.before, text.substr(0, first));
    escaper.append(piece.core, text.substr(first, end - first));
    escaper.append(piece.after, text.substr(end));
    return piece;
}

void append(std::string& out, const Piece& piece, std::string_view next)
{
    // A line break loses the spaces before it, also those that came with the piece before.
    if (piece.before.starts_with("\\\n") || piece.before.starts_with("<br>"))
        while (!out.empty() && out.back() == ' ') out.pop_back();
    out += piece.before;
    if (!piece.raw.empty()) {
        if (piece.raw.front() == '[' && !out.empty() && out.back() == '!') out.insert(out.size() - 1, "\\");
        out += piece.raw;
        return;
    }
    if (piece.core.empty()) return;
    std::string inside = piece.core;
    if (piece.script == Script::subscript) inside = "<sub>" + inside + "</sub>";
    if (piece.script == Script::superscript) inside = "<sup>" + inside + "</sup>";
    if (piece.strong || piece.emphasis) {
        if (asterisks_work(out, inside, piece.after.empty() ? next : piece.after)) {
            const std::string_view mark = piece.strong && piece.emphasis ? "***" : piece.strong ? "**" : "*";
            inside.insert(0, mark).append(mark);
        } else {
            if (piece.emphasis) inside = "<em>" + inside + "</em>";
            if (piece.strong) inside = "<strong>" + inside + "</strong>";
        }
    }
    out += inside;
    out += piece.after;
}

std::vector<Run> without_space_at_ends(std::vector<Run> runs)
{
    const auto blank = [](const Run& r) { return r.text.find_first_not_of(white) == r.text.npos; };
    while (!runs.empty() && blank(runs.back())) runs.pop_back();
    runs.erase(runs.begin(), std::find_if_not(runs.begin(), runs.end(), blank));
    if (runs.empty()) return runs;
    runs.front().text.erase(0, runs.front().text.find_first_not_of(white));
    runs.back().text.erase(runs.back().text.find_last_not_of(white) + 1);
    return runs;
}

}  // namespace

Inline::Inline(const Document& document, OutputSink& sink) : sink_(sink) { collect(document.blocks); }

void Inline::collect(const std::vector<Run>& runs)
{
    for (const Run& run : runs)
        if (!run.target.empty() && run.href.empty()) targets_.insert(run.target);
}

void Inline::collect(const std::vector<Block>& blocks)
{
    const auto add = [&](const std::string& id) {
        if (is_id(id)) ids_.insert(id);
    };
    for (const Block& block : blocks) {
        add(block.id);
        collect(block.runs);
        collect(block.table.caption);
        for (const auto* rows : {&block.table.head, &block.table.rows})
            for (const TableRow& row : *rows) {
                add(row.id);
                for (const TableCell& cell : row.cells) collect(cell.runs);
            }
        for (const ListItem& item : block.items) collect(item.blocks);
        collect(block.blocks);
    }
}

std::string Inline::anchor(const std::string& id) const
{
    return ids_.contains(id) && targets_.contains(id) ? "<a id=\"" + id + "\"></a>" : std::string();
}

std::string Inline::cleaned(std::string_view text, std::uint32_t line)
{
    auto clean = clean_text(text);
    if (clean != text && ++replaced_ <= told_at_most)
        sink_.warn("characters that may not stand in a text file were replaced by U+FFFD", line);
    std::replace(clean.begin(), clean.end(), '\t', ' ');
    return clean;
}

void Inline::finish()
{
    if (replaced_ > told_at_most)
        sink_.warn("such characters were replaced in " + std::to_string(replaced_ - told_at_most) + " more places");
}

bool Inline::leads_somewhere(const Run& run, std::uint32_t line)
{
    if (run.href.empty() && run.target.empty()) return false;
    if (run.href.empty() ? ids_.contains(run.target) : !web_address(run.href).empty()) return true;
    sink_.warn("a link to '" + cleaned(run.href.empty() ? run.target : run.href, line) + "' can't be followed: its text stays",
               line);
    return false;
}

std::string Inline::operator()(const std::vector<Run>& all, Place place, std::uint32_t line, bool strong, bool emphasis)
{
    auto runs = all;
    for (Run& run : runs) run.text = cleaned(run.text, line);
    runs = without_space_at_ends(std::move(runs));

    Escaper escaper(place);
    std::vector<Piece> pieces;
    std::vector<std::string> link_ends;  // kept where their pieces can look at them
    link_ends.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size();) {
        const Run& first = runs[i];
        const bool linked = leads_somewhere(first, line);
        if (linked) pieces.push_back({.raw = "["});
        do {
            const Run& run = runs[i];
            auto piece = make_piece(escaper, run.text);
            piece.strong = strong || run.strong;
            piece.emphasis = emphasis || run.emphasis;
            piece.script = run.script;
            pieces.push_back(std::move(piece));
        } while (++i < runs.size() && linked && runs[i].href == first.href && runs[i].target == first.target);
        if (!linked) continue;
        link_ends.push_back("](" + (first.href.empty() ? "#" + first.target : destination(web_address(first.href))) + ")");
        pieces.push_back({.raw = link_ends.back()});
    }

    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::string_view next;
        for (std::size_t n = i + 1; n < pieces.size() && next.empty(); ++n) next = pieces[n].begin();
        append(out, pieces[i], next);
    }
    return out;
}

std::string Inline::plain(std::string_view text, std::uint32_t line)
{
    return (*this)({Run{.text = std::string(text)}}, Place::heading, line);
}

}  // namespace verslag::md
