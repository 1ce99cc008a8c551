#include "paragraph.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace verslag::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::uint32_t longest_unit = 300;  // bytes: more than any line holds

// Text as lines are made of it: no control characters but the newline, no byte order marks.
void append_clean(std::string& out, std::string_view text)
{
    const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c >= ' ' || c == '\n'); };
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        out += text;
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c == 0xFEFF) continue;
        append_utf8(out, c < ' ' && c != '\n' ? U' ' : c);
    }
}

}  // namespace

Paragraph::Paragraph(std::span<const Stretch> stretches, std::string_view lang, Typesetting& type) : type_(type)
{
    for (const auto& s : stretches) {
        if (s.text.empty()) continue;
        stretches_.push_back(
            {s.look, s.owner, s.link, std::string(s.lang.empty() ? lang : s.lang), static_cast<std::uint32_t>(text_.size())});
        append_clean(text_, s.text);
    }
    if (text_.empty()) return;

    std::uint32_t begin = 0;
    const auto all = line_breaks(text_, [this](std::uint32_t at) { return std::string_view(stretches_[stretch_at(at)].lang); });
    const auto end_unit = [&](std::uint32_t end) {
        Unit u{.begin = begin, .end = end};
        u.forced_break = text_[end - 1] == '\n';
        if (u.forced_break) text_[end - 1] = ' ';  // who listens or copies hears two words, not one
        while (u.end > begin && text_[u.end - 1] == ' ') --u.end;
        u.first_part = static_cast<std::uint32_t>(parts_.size());
        u.width = shape(u.begin, u.end, parts_);
        u.parts = static_cast<std::uint32_t>(parts_.size()) - u.first_part;
        u.space = shape(u.end, end, parts_);
        u.spaces = static_cast<std::uint32_t>(parts_.size()) - u.first_part - u.parts;
        units_.push_back(u);
        begin = end;
    };
    // What no line can hold is cut here and now, or the work would grow with the square of its length.
    const auto cut_to = [&](std::uint32_t end) {
        while (end - begin > longest_unit) {
            auto cut = begin;
            if (!inner_breaks_.empty() && inner_breaks_.back().at > begin) cut = inner_breaks_.back().at;
            else
                for (auto next = begin; next - begin <= longest_unit; next = static_cast<std::uint32_t>(grapheme_end(text_, cut)))
                    cut = next;
            if (cut == begin) return;  // a single character with a great many marks
            end_unit(cut);
        }
    };
    for (const auto b : all) {
        cut_to(b.at);
        if (b.kind == Break::Kind::newline || b.kind == Break::Kind::space) end_unit(b.at);
        else inner_breaks_.push_back(b);
    }
    cut_to(static_cast<std::uint32_t>(text_.size()));
    end_unit(static_cast<std::uint32_t>(text_.size()));
}

std::uint32_t Paragraph::stretch_at(std::uint32_t offset) const
{
    const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), offset,
                                        [](std::uint32_t o, const Start& s) { return o < s.begin; });
    return static_cast<std::uint32_t>(after - stretches_.begin()) - 1;
}

void Paragraph::split(std::uint32_t begin, std::uint32_t end, const Take& take) const
{
    const auto take_text = [&](std::uint32_t stretch, std::string_view text) {
        type_.fonts.split(stretches_[stretch].look.style, text, [&](Font& font, std::string_view t) {
            // Right-to-left words are shaped together: alone, each would be right and their order wrong.
            std::size_t first = 0;
            if (is_ascii(t) || !is_right_to_left(next_character(t, first)))
                for (auto space = t.find(' '); space != std::string_view::npos; space = t.find(' ')) {
                    if (space) take(font, stretch, t.substr(0, space));
                    take(font, stretch, " ");
                    t.remove_prefix(space + 1);
                }
            if (!t.empty()) take(font, stretch, t);
        });
    };
    for (auto at = begin; at < end;) {
        const auto stretch = stretch_at(at);
        const auto stop = stretch + 1 < stretches_.size() ? std::min(end, stretches_[stretch + 1].begin) : end;
        auto text = std::string_view(text_).substr(at, stop - at);
        for (auto hyphen = text.find(soft_hyphen); hyphen != std::string_view::npos; hyphen = text.find(soft_hyphen)) {
            if (hyphen) take_text(stretch, text.substr(0, hyphen));
            text.remove_prefix(hyphen + soft_hyphen.size());
        }
        if (!text.empty()) take_text(stretch, text);
        at = stop;
    }
}

double Paragraph::shape(std::uint32_t begin, std::uint32_t end, std::vector<Part>& out) const
{
    double width = 0;
    split(begin, end, [&](Font& font, std::uint32_t stretch, std::string_view text) {
        const auto& s = stretches_[stretch];
        Word& word = font.word(text, s.lang);
        out.push_back({&font, &word, stretch, word.width * s.look.size / 1000});
        width += out.back().width;
    });
    return width;
}

double Paragraph::measure(std::uint32_t begin, std::uint32_t end) const
{
    double width = 0;
    split(begin, end, [&](Font& font, std::uint32_t stretch, std::string_view text) {
        const auto& s = stretches_[stretch];
        width += font.width(text, s.lang) * s.look.size / 1000;
    });
    return width;
}

std::vector<double> Paragraph::widths() const
{
    std::vector<double> out;
    bool fresh = true;
    double space = 0;
    for (const auto& u : units_) {
        if (fresh) out.push_back(u.width);
        else out.back() += space + u.width;
        space = u.space;
        fresh = u.forced_break;
    }
    return out;
}

double Paragraph::widest() const
{
    const auto all = widths();
    return all.empty() ? 0 : *std::max_element(all.begin(), all.end());
}

double Paragraph::narrowest() const
{
    double out = 0;
    for (const auto& u : units_) {
        // Nobody minds where an address breaks.
        const auto first = std::upper_bound(inner_breaks_.begin(), inner_breaks_.end(), u.begin,
                                            [](std::uint32_t at, const Break& b) { return at < b.at; });
        if (first == inner_breaks_.end() || first->at >= u.end || first->kind != Break::Kind::address) {
            out = std::max(out, u.width);
            continue;
        }
        auto begin = u.begin;
        for (auto b = first; b != inner_breaks_.end() && b->at < u.end; ++b) {
            if (b->kind != Break::Kind::address) continue;
            out = std::max(out, measure(begin, b->at));
            begin = b->at;
        }
        out = std::max(out, measure(begin, u.end));
    }
    return out;
}

}  // namespace verslag::pdf
