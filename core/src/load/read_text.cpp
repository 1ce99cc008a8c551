#include "check.hpp"
#include "read_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace verslag::load {
namespace {

using record::Block;
using record::Inline;

template <class Kind, std::size_t N>
Kind kind_of(std::string_view word, const std::array<std::string_view, N>& words)
{
    for (std::size_t i = 0; i < N; ++i)
        if (words[i] == word) return static_cast<Kind>(i);
    return Kind{};
}

// Reads mixed content so that white space runs over the borders of elements: "a <em> b</em>" has one space. Where
// xml:space is "preserve" each stays; it is kept apart from the other until the end, by characters that XML forbids.
class InlineReader {
public:
    explicit InlineReader(const Tree& tree) : tree_(tree) {}

    std::vector<Inline> read(pugi::xml_node n)
    {
        std::vector<Inline> all;
        preserve_ = keeps_space(n, false);
        into(all, n);
        Inline* last = nullptr;
        settle(all, last);
        strip(last);
        finish(all);
        return all;
    }

private:
    static constexpr char kept_space = '\1', kept_tab = '\2';

    static bool keeps_space(pugi::xml_node n, bool around)
    {
        const auto word = value_of(n, "xml:space");
        return word.empty() ? around : word == "preserve";
    }

    void into(std::vector<Inline>& all, pugi::xml_node parent)
    {
        for (const auto c : parent.children()) {
            if (is_text(c)) preserve_ ? kept_text(all, c) : text(all, c);
            if (is_element(c)) all.push_back(element(c));
        }
        all.shrink_to_fit();
    }

    void text(std::vector<Inline>& all, pugi::xml_node n)
    {
        const std::string_view words = n.value();
        if (all.empty() || all.back().kind != Inline::Kind::text) {
            if (after_space_ && words.find_first_not_of(" \t\r\n") == words.npos) return;
            all.emplace_back();
            all.back().offset = offset(n);
        }
        append(all.back().text, words);
        if (all.back().text.empty()) all.pop_back();
    }

    void append(std::string& to, std::string_view words)
    {
        to.reserve(to.size() + words.size());
        while (!words.empty()) {
            const auto word = words.substr(0, words.find_first_of(" \t\r\n"));
            to += word;
            words.remove_prefix(word.size());
            if (!word.empty()) after_space_ = false;
            if (words.empty()) return;
            words.remove_prefix(std::min(words.find_first_not_of(" \t\r\n"), words.size()));
            if (!after_space_) to += ' ';
            after_space_ = true;
        }
    }

    void kept_text(std::vector<Inline>& all, pugi::xml_node n)
    {
        std::string_view words = n.value();
        for (;;) {
            const auto line = words.substr(0, words.find_first_of("\r\n"));
            if (!line.empty()) {
                if (all.empty() || all.back().kind != Inline::Kind::text) {
                    all.emplace_back();
                    if (line.data() == n.value()) all.back().offset = offset(n);
                }
                append_kept(all.back().text, line);
            }
            if (line.size() == words.size()) return;
            words.remove_prefix(line.size() + 1);
            Inline line_break;
            line_break.kind = Inline::Kind::br;
            all.push_back(std::move(line_break));
            after_space_ = true;
        }
    }

    void append_kept(std::string& to, std::string_view words)
    {
        for (const char c : words) to += c == ' ' ? kept_space : c == '\t' ? kept_tab : c;
        any_kept_ = true;
        after_space_ = false;
    }

    Inline element(pugi::xml_node n)
    {
        Inline e;
        e.kind = kind_of<Inline::Kind>(local_name(n), names(Inline::Kind{}));
        e.href = value_of(n, "href");
        e.lang = value_of(n, "lang");
        e.ref = value_of(n, "ref");
        take(e.type, n, "type");
        take(e.visibility, n, "visibility");
        e.public_office = flag_of(n, "publicOffice");
        if (e.kind == Inline::Kind::br) {
            after_space_ = true;
        } else if (e.kind == Inline::Kind::date) {
            const auto words = text_of(n);
            if (preserve_) append_kept(e.text, words);
            else if (!trimmed(words).empty()) append(e.text, words);
            e.offset = offset(n.first_child());
            e.date = fuzzy_date(n);
            e.date.words.clear();
        } else {
            const auto around = std::exchange(preserve_, keeps_space(n, preserve_));
            into(e.children, n);
            preserve_ = around;
        }
        if (is_filled_in(e)) after_space_ = false;
        return e;
    }

    // Without words of its own: the words of what it refers to are put there.
    static bool is_filled_in(const Inline& i)
    {
        using enum Inline::Kind;
        return (i.kind == date && i.text.empty()) ||
               ((i.kind == mention || i.kind == cite || i.kind == link) && i.children.empty());
    }

    std::uint32_t offset(pugi::xml_node n) const { return static_cast<std::uint32_t>(tree_.offset(n)); }

    // Takes off the space that stands before a forced line break, however deep it lies. `last` is what was last to
    // have words.
    void settle(std::vector<Inline>& all, Inline*& last)
    {
        for (auto& i : all) {
            if (i.kind == Inline::Kind::br) {
                strip(std::exchange(last, nullptr));
            } else if (i.kind == Inline::Kind::text || i.kind == Inline::Kind::date || is_filled_in(i)) {
                last = &i;
            } else {
                settle(i.children, last);
            }
        }
    }

    static void strip(Inline* last)
    {
        if (last && !last->text.empty() && last->text.back() == ' ') last->text.pop_back();
    }

    // Puts kept white space in its place, and leaves texts out of which nothing is left.
    void finish(std::vector<Inline>& all)
    {
        for (auto& i : all) {
            if (any_kept_) {
                std::replace(i.text.begin(), i.text.end(), kept_space, ' ');
                std::replace(i.text.begin(), i.text.end(), kept_tab, '\t');
            }
            finish(i.children);
        }
        std::erase_if(all, [](const Inline& i) { return i.kind == Inline::Kind::text && i.text.empty(); });
    }

    const Tree& tree_;
    bool after_space_ = true, preserve_ = false, any_kept_ = false;
};

std::uint32_t span_of(pugi::xml_node n, const char* attribute)
{
    return static_cast<std::uint32_t>(count_of(n, attribute).value_or(1));
}

std::vector<record::Row> rows(const Reading& reading, pugi::xml_node parent)
{
    std::vector<record::Row> all;
    consume_into(all, parent, [&](pugi::xml_node n) {
        record::Row row;
        row.id = value_of(n, "id");
        take(row.visibility, n, "visibility");
        row.line = reading.line(n);
        consume_into(row.cells, n, [&](pugi::xml_node c) {
            record::Cell cell;
            cell.content = reading.inlines(c);
            take(cell.header, c, "header");
            cell.colspan = span_of(c, "colspan");
            cell.rowspan = span_of(c, "rowspan");
            return cell;
        });
        return row;
    });
    return all;
}

}  // namespace

std::vector<record::Inline> Reading::inlines(pugi::xml_node n) const { return InlineReader(tree).read(n); }

record::Block Reading::block(pugi::xml_node n) const
{
    Block b;
    b.kind = kind_of<Block::Kind>(local_name(n), names(Block::Kind{}));
    b.id = value_of(n, "id");
    take(b.visibility, n, "visibility");
    b.lang = value_of(n, "lang");
    b.line = line(n);
    switch (b.kind) {
        case Block::Kind::p:
            b.content = inlines(n);
            break;
        case Block::Kind::list:
            take(b.list_kind, n, "kind");
            b.start = span_of(n, "start");
            consume_into(b.items, n, [&](pugi::xml_node i) {
                record::Item item;
                item.id = value_of(i, "id");
                take(item.visibility, i, "visibility");
                item.lang = value_of(i, "lang");
                item.line = line(i);
                consume_into(item.blocks, i, [&](pugi::xml_node c) { return block(c); });
                return item;
            });
            break;
        case Block::Kind::table:
            consume(n, [&](pugi::xml_node c, std::string_view name) {
                if (name == "caption") b.content = inlines(c);
                if (name == "head") b.head = rows(*this, c);
                if (name == "rows") b.rows = rows(*this, c);
            });
            break;
        case Block::Kind::figure:
            b.src = value_of(n, "src");
            b.decorative = flag_of(n, "decorative").value_or(false);
            consume(n, [&](pugi::xml_node c, std::string_view name) {
                if (name == "alt") b.alt = words_of(c);
                if (name == "caption") b.content = inlines(c);
            });
            break;
        case Block::Kind::quote:
            consume(n, [&](pugi::xml_node c, std::string_view name) {
                if (name == "p") b.paragraphs.push_back(block(c));
                if (name == "by") b.by.push_back(party(c));
            });
            break;
        case Block::Kind::gap:
            take(b.reason, n, "reason");
            b.basis = words_of(n, "basis");
            b.words = words_of(n);
            break;
    }
    return b;
}

record::Section Reading::section(pugi::xml_node n) const
{
    record::Section s;
    s.id = value_of(n, "id");
    take(s.visibility, n, "visibility");
    s.lang = value_of(n, "lang");
    s.agenda_item = value_of(n, "agendaItem");
    s.kind = record::SectionKind::text;
    take(s.kind, n, "kind");
    s.line = line(n);
    std::size_t blocks = 0, sections = 0;
    for (const auto c : n.children()) {
        const bool deeper = is_element(c) && local_name(c) == "section";
        sections += deeper;
        blocks += is_element(c) && !deeper && local_name(c) != "title";
    }
    s.blocks.reserve(blocks);
    s.sections.reserve(sections);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "title") s.title = inlines(c);
        else if (name == "section") s.sections.push_back(section(c));
        else s.blocks.push_back(block(c));
    });
    return s;
}

FuzzyDate fuzzy_date(pugi::xml_node n)
{
    FuzzyDate d;
    d.words = words_of(n);
    d.when = date_of(n, "when");
    d.not_before = date_of(n, "notBefore");
    d.not_after = date_of(n, "notAfter");
    take(d.precision, n, "precision");
    d.assumed = flag_of(n, "assumed").value_or(false);
    return d;
}

Date date_of(pugi::xml_node n, const char* attribute) { return Date::parse(value_of(n, attribute)).value_or(Date{}); }

std::string collapsed(std::string_view s)
{
    std::string all;
    all.reserve(s.size());
    bool space = false;
    for (const char c : s) {
        if (is_space(c)) {
            space = !all.empty();
            continue;
        }
        if (space) all += ' ';
        space = false;
        all += c;
    }
    return all;
}

std::string words_of(pugi::xml_node n)
{
    const auto first = n.first_child();
    if (is_text(first) && !first.next_sibling()) return collapsed(first.value());
    return collapsed(text_of(n));
}

std::string words_of(pugi::xml_node n, const char* attribute) { return collapsed(n.attribute(attribute).value()); }

std::optional<std::uint64_t> count_of(pugi::xml_node n, const char* attribute) { return number_of(value_of(n, attribute)); }

std::optional<bool> flag_of(pugi::xml_node n, const char* attribute)
{
    const auto word = value_of(n, attribute);
    if (word.empty()) return std::nullopt;
    return is_true(word);
}

}  // namespace verslag::load
