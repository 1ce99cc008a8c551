#include "outline.hpp"

#include <verslag/safe_text.hpp>

#include <random>

namespace verslag::md {
namespace {

struct Look {
    std::string flags, href;
    bool operator==(const Look&) const = default;
};

// {flags|href|text} for each stretch of one look; white space has none, and there is one of it at a time.
class Text {
public:
    void add(std::string_view text, const Look& look)
    {
        for (const char c : text) {
            if (c == ' ' || c == '\t') {
                if (gap_ == Gap::none) gap_ = Gap::space;
            } else if (c == '\n') {
                if (gap_ == Gap::line) gaps_ += "/";
                gap_ = Gap::line;
            } else {
                if (gap_ != Gap::none && !out_.empty()) put(gap_ == Gap::space ? " " : gaps_ + "/", {});
                gap_ = Gap::none, gaps_.clear();
                put(std::string(1, c), look);
            }
        }
    }
    std::string str() { return open_ ? out_ + "}" : out_; }

private:
    enum class Gap { none, space, line };
    void put(const std::string& s, const Look& look)
    {
        if (!open_ || look != look_) {
            if (open_) out_ += '}';
            out_ += "{" + look.flags + "|" + look.href + "|";
            look_ = look, open_ = true;
        }
        out_ += s;
    }
    std::string out_, gaps_;
    Look look_;
    bool open_ = false;
    Gap gap_ = Gap::none;
};

class Outline {
public:
    explicit Outline(const Document& d) { blocks(d.blocks, {}); }
    std::string out;

private:
    void line(const std::string& s) { out += s + '\n'; }
    static std::string text(const std::vector<Run>& runs, const std::string& prefix, bool heading, bool strong, bool emphasis)
    {
        Text t;
        t.add(prefix, {});
        bool begun = prefix.empty();
        for (const Run& r : runs) {
            auto words = clean_text(r.text);
            if (heading)
                for (char& c : words)
                    if (c == '\n') c = ' ';
            // A line break at the very beginning is none.
            if (!begun) words.erase(0, std::min(words.find_first_not_of(" \n"), words.size()));
            begun = begun || !words.empty();
            std::string flags;
            if (strong || r.strong) flags += 'S';
            if (emphasis || r.emphasis) flags += 'E';
            if (r.script == Script::subscript) flags += 'b';
            if (r.script == Script::superscript) flags += 'p';
            t.add(words, {flags, r.href.empty() ? r.target.empty() ? "" : "#" + r.target : web_address(r.href)});
        }
        return t.str();
    }
    void paragraph(const std::vector<Run>& runs, const std::string& prefix = {}, bool emphasis = false)
    {
        if (const auto s = text(runs, prefix, false, false, emphasis); !s.empty()) line("p " + s);
    }
    void row(const TableRow& r, std::size_t columns, std::vector<std::size_t>& covered, bool head)
    {
        line("row");
        std::size_t at = 0;
        const auto blank = [&] { line("cell "); };
        for (const TableCell& c : r.cells) {
            for (; at < columns && covered[at]; ++at) --covered[at], blank();
            line("cell " + text(c.runs, {}, false, !head && c.header != HeaderOf::nothing, false));
            for (std::size_t i = 0; i < std::max(c.columns, 1u); ++i, ++at) {
                if (i) blank();
                covered[at] = std::max(c.rows, 1u) - 1;
            }
        }
        for (; at < columns; ++at) covered[at] -= covered[at] > 0, blank();
    }
    void table(const Table& t)
    {
        paragraph(t.caption, {}, true);
        line("table");
        std::vector<std::size_t> covered(t.columns);
        if (t.head.empty()) row({}, t.columns, covered, true);
        for (std::size_t r = 0; r < t.head.size(); ++r) row(t.head[r], t.columns, covered, r == 0);
        for (const auto& r : t.rows) row(r, t.columns, covered, false);
    }
    void blocks(const std::vector<Block>& all, std::string prefix)
    {
        for (const Block& b : all) {
            switch (b.kind) {
                case Block::Kind::heading:
                    line("h" + std::to_string(std::min(b.level, 6u)) + " " + text(b.runs, {}, true, false, false));
                    break;
                case Block::Kind::paragraph:
                    paragraph(b.runs, prefix, b.role == Role::gap);
                    prefix.clear();
                    break;
                case Block::Kind::list: {
                    line(b.marker == Marker::number ? "list " + std::to_string(b.start) : "list");
                    std::uint32_t n = b.start;
                    for (const auto& item : b.items) {
                        line("item");
                        const auto letter =
                            b.marker == Marker::letter ? std::string(1, static_cast<char>('a' + n - 1)) + ". " : "";
                        const bool begins_with_text = !item.blocks.empty() && item.blocks.front().kind == Block::Kind::paragraph;
                        if (!begins_with_text) paragraph({}, letter);
                        blocks(item.blocks, begins_with_text ? letter : "");
                        ++n;
                    }
                    line("end");
                    break;
                }
                case Block::Kind::table:
                    table(b.table);
                    break;
                case Block::Kind::figure:
                    if (b.image.empty()) paragraph({Run{.text = b.alt}}, {}, true);
                    else line("image " + text({Run{.text = b.alt}}, {}, true, false, false));
                    paragraph(b.runs, {}, true);
                    break;
                case Block::Kind::quote:
                    line("quote");
                    blocks(b.blocks, {});
                    line("end");
                    break;
            }
        }
    }
};

// Draws documents; the same seed gives the same one everywhere.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(engine_()) % n; }
    bool one_in(std::uint32_t n) { return below(n) == 0; }

    std::string text()
    {
        static const std::vector<std::string> bits{"*",
                                                   "**",
                                                   "_",
                                                   "__",
                                                   "`",
                                                   "```",
                                                   "~~~",
                                                   "~~",
                                                   "[",
                                                   "]",
                                                   "(",
                                                   ")",
                                                   "<",
                                                   ">",
                                                   "&",
                                                   "&amp;",
                                                   "&#35;",
                                                   "\\",
                                                   "\\\\",
                                                   "|",
                                                   "||",
                                                   "#",
                                                   "##",
                                                   "!",
                                                   "+",
                                                   "-",
                                                   "---",
                                                   "===",
                                                   "1.",
                                                   "12)",
                                                   "4. mei",
                                                   ":",
                                                   ":-",
                                                   ":--:",
                                                   ":tada:",
                                                   "$x$",
                                                   "$$",
                                                   "^",
                                                   "{",
                                                   "}",
                                                   "\"",
                                                   "'",
                                                   "<b>",
                                                   "</p>",
                                                   "<!--",
                                                   "-->",
                                                   "<script>alert(1)</script>",
                                                   "<br>",
                                                   "[x]",
                                                   "[ ]",
                                                   "[^1]",
                                                   "![a](b)",
                                                   "[a](javascript:x)",
                                                   "[a]: b",
                                                   "http://a.example/b_c_",
                                                   "www.a.example",
                                                   "a@b.example",
                                                   "@raad",
                                                   "#12",
                                                   "\n",
                                                   "\n",
                                                   " ",
                                                   "  ",
                                                   "\xc2\xa0",
                                                   "\xe2\x80\x93",
                                                   "\xe2\x82\xac",
                                                   "\xe2\x80\x9c",
                                                   "\xe2\x80\x9d",
                                                   "\xe2\x80\xa6",
                                                   "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
                                                   "\xe4\xb8\xad\xe6\x96\x87",
                                                   "\xf0\x9f\x8e\x89",
                                                   "M&O",
                                                   "raad",
                                                   "besluit",
                                                   "na\xc3\xafve",
                                                   "A",
                                                   "7",
                                                   "0,5",
                                                   "x_y_z",
                                                   "2*3*4",
                                                   "H2O"};
        std::string out;
        for (auto n = 1 + below(5); n > 0; --n) {
            out += bits[below(static_cast<std::uint32_t>(bits.size()))];
            if (one_in(2)) out += ' ';
        }
        return out;
    }
    std::vector<Run> runs()
    {
        std::vector<Run> out;
        for (auto n = 1 + below(5); n > 0; --n) {
            Run r{.text = text(), .strong = one_in(4), .emphasis = one_in(4)};
            if (one_in(8)) r.script = one_in(2) ? Script::subscript : Script::superscript;
            if (one_in(6)) r.href = one_in(2) ? "https://a.example/pad_(x)?y=1&copy;=2" : "mailto:griffie@a.example";
            out.push_back(r);
        }
        // Something to be seen at both ends: an empty paragraph is none.
        out.front().text = words[below(4)] + out.front().text;
        return out;
    }
    Block block(std::uint32_t depth)
    {
        Block b;
        const auto kind = below(depth < 3 ? 8 : 4);
        if (kind < 3) {
            b.kind = Block::Kind::paragraph;
            b.runs = runs();
        } else if (kind == 3) {
            b.kind = Block::Kind::heading;
            b.level = 2 + below(3);
            b.runs = runs();
        } else if (kind < 6) {
            b.kind = Block::Kind::list;
            b.marker = static_cast<Marker>(below(3));
            if (one_in(3)) b.start = 1 + below(9);
            for (auto n = 1 + below(4); n > 0; --n) {
                auto& item = b.items.emplace_back();
                if (one_in(12)) continue;
                if (!one_in(6)) item.blocks.push_back({.kind = Block::Kind::paragraph, .runs = runs()});
                for (auto more = below(3); more > 0; --more) item.blocks.push_back(block(depth + 1));
            }
        } else if (kind == 6) {
            b.kind = Block::Kind::quote;
            for (auto n = 1 + below(3); n > 0; --n) b.blocks.push_back(block(depth + 1));
        } else {
            b.kind = Block::Kind::table;
            b.table.columns = 1 + below(4);
            for (auto r = below(2) + 1 + below(3); r > 0; --r) {
                auto& row =
                    (b.table.rows.empty() && one_in(2) && b.table.head.empty() ? b.table.head : b.table.rows).emplace_back();
                for (auto c = b.table.columns; c > 0; --c) {
                    auto& cell = row.cells.emplace_back();
                    if (!one_in(5)) cell.runs = runs();
                }
            }
            if (b.table.rows.empty()) b.table.rows.emplace_back().cells.resize(b.table.columns);
        }
        return b;
    }

private:
    static inline const std::string words[] = {"", "x", "1. ", "- "};
    std::mt19937 engine_;
};

bool says_something(const std::vector<Run>& runs)
{
    for (const Run& r : runs)
        if (r.text.find_first_not_of(" \n") != r.text.npos) return true;
    return false;
}

}  // namespace

std::string outline(const Document& d) { return Outline(d).out; }

Document random_document(unsigned seed, std::size_t blocks)
{
    Document d;
    Draw draw(seed);
    while (d.blocks.size() < blocks) d.blocks.push_back(draw.block(0));
    // Headings that say nothing are left out, like any block that says nothing.
    const auto mend = [&](auto&& self, std::vector<Block>& all) -> void {
        for (Block& b : all) {
            if ((b.kind == Block::Kind::heading || b.kind == Block::Kind::paragraph) && !says_something(b.runs))
                b.runs = {Run{.text = "niets"}};
            for (auto& item : b.items) self(self, item.blocks);
            self(self, b.blocks);
        }
    };
    mend(mend, d.blocks);
    return d;
}

}  // namespace verslag::md
