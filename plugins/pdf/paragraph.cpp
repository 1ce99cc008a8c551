#include "paragraph.hpp"

#include "utf8.hpp"

#include <unicode/ubrk.h>

#include <algorithm>
#include <stdexcept>

namespace verslag::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::uint32_t longest_unit = 300;  // bytes: more than any line holds
constexpr double hair = 1e-6;                // points: what adding widths may lose

// The rules for line breaks, read once per thread.
UBreakIterator* line_breaks()
{
    struct Opened {
        UErrorCode error = U_ZERO_ERROR;
        UBreakIterator* rules = ubrk_open(UBRK_LINE, "", nullptr, 0, &error);
        ~Opened() { ubrk_close(rules); }
    };
    thread_local const Opened opened;
    if (U_FAILURE(opened.error))
        throw std::runtime_error("ICU's rules for line breaks cannot be read; install the package libicu72 anew");
    return opened.rules;
}

// Whether the words on both sides of a break are written from right to left: their order on a line is
// only right when they are shaped together.
bool joins_right_to_left(std::string_view text, std::size_t at)
{
    if (static_cast<unsigned char>(text[at]) < 0x80) return false;
    auto last = text.find_last_not_of(' ', at - 1);
    while (last != std::string_view::npos && last && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    return last != std::string_view::npos && is_right_to_left(next_character(text, last)) &&
           is_right_to_left(next_character(text, at));
}

// Text as lines are made of it: no control characters but the newline, no byte order marks.
void append_clean(std::string& out, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c == 0xFEFF) continue;
        append_utf8(out, c < ' ' && c != '\n' ? U' ' : c);
    }
}

}  // namespace

Paragraph::Paragraph(std::span<const Stretch> stretches, std::string_view lang, Fonts& fonts) : fonts_(fonts)
{
    for (const auto& s : stretches) {
        if (s.text.empty()) continue;
        stretches_.push_back(
            {s.look, s.owner, s.link, std::string(s.lang.empty() ? lang : s.lang), static_cast<std::uint32_t>(text_.size())});
        append_clean(text_, s.text);
    }
    if (text_.empty()) return;

    std::uint32_t begin = 0;
    const auto all = breaks();
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
            if (!inner_breaks_.empty() && inner_breaks_.back() > begin) cut = inner_breaks_.back();
            else
                for (auto next = begin; next - begin <= longest_unit; next = static_cast<std::uint32_t>(grapheme_end(text_, cut)))
                    cut = next;
            if (cut == begin) return;  // a single character with a great many marks
            end_unit(cut);
        }
    };
    for (const auto at : all) {
        cut_to(at);
        const char before = text_[at - 1];
        if (before == '\n' || (before == ' ' && !joins_right_to_left(text_, at))) end_unit(at);
        else inner_breaks_.push_back(at);
    }
    cut_to(static_cast<std::uint32_t>(text_.size()));
    end_unit(static_cast<std::uint32_t>(text_.size()));
}

std::vector<std::uint32_t> Paragraph::breaks() const
{
    std::vector<std::uint32_t> out;
    if (text_.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:") == std::string::npos)
        return out;
    auto* rules = line_breaks();
    UErrorCode error = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, text_.data(), static_cast<std::int64_t>(text_.size()), &error);
    ubrk_setUText(rules, &text, &error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU cannot break a paragraph into lines");
    for (auto at = ubrk_first(rules); at != UBRK_DONE; at = ubrk_next(rules))
        if (at > 0 && static_cast<std::size_t>(at) < text_.size()) out.push_back(static_cast<std::uint32_t>(at));
    utext_close(&text);
    return out;
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
        fonts_.split(stretches_[stretch].look.style, text, [&](Font& font, std::string_view t) {
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
    for (const auto& u : units_) out = std::max(out, u.width);
    return out;
}

// Fills lines one by one.
class Paragraph::Filler {
public:
    Filler(const Paragraph& p, double width) : p_(p), width_(width) {}

    void unit(const Unit& u)
    {
        auto begin = u.begin;
        std::span<const Part> parts{p_.parts_.data() + u.first_part, u.parts};
        double width = u.width;
        std::vector<Part> rest;
        while (!fits(width)) {
            const auto [cut, hyphen] = place_to_break(begin, u.end);
            if (cut == begin) {
                end_line();
                continue;
            }
            std::vector<Part> head;
            const double head_width = p_.shape(begin, cut, head);
            add(head, head_width);
            if (hyphen) add_hyphen(cut);
            end_line();
            begin = cut;
            rest.clear();
            width = p_.shape(begin, u.end, rest);
            parts = rest;
        }
        add(parts, width);
        spaces_ = {p_.parts_.data() + u.first_part + u.parts, u.spaces};
        space_ = u.space;
        if (u.forced_break) end_line();
    }

    std::vector<Line> take()
    {
        if (!line_.pieces.empty()) {
            spaces_ = {};
            end_line();
        }
        return std::move(lines_);
    }

private:
    struct Cut {
        std::uint32_t at;
        bool hyphen;
    };

    bool fits(double width) const { return line_.width + space_ + width <= width_ + hair; }

    // The last place where the word may break so that what comes before still fits; `begin` when the
    // word must go to the next line as it is. On an empty line there is always one.
    Cut place_to_break(std::uint32_t begin, std::uint32_t end) const
    {
        const auto& breaks = p_.inner_breaks_;
        const auto first = std::upper_bound(breaks.begin(), breaks.end(), begin);
        Cut best{begin, false};
        for (auto b = first; b != breaks.end() && *b < end; ++b) {
            double width = p_.measure(begin, *b);
            const bool hyphen = *b >= soft_hyphen.size() &&
                                std::string_view(p_.text_).substr(*b - soft_hyphen.size(), soft_hyphen.size()) == soft_hyphen;
            if (hyphen) width += hyphen_at(*b).width;
            if (!fits(width)) break;
            best = {*b, hyphen};
        }
        if (best.at > begin || line_.width > 0) return best;
        // Against the rules, then: rather at a no-break space than inside a word.
        const auto limit = first != breaks.end() && *first < end ? *first : end;
        const auto text = std::string_view(p_.text_).substr(0, limit);
        std::vector<std::uint32_t> ends;
        for (auto at = begin; at < limit; ends.push_back(at)) at = static_cast<std::uint32_t>(grapheme_end(text, at));
        std::size_t fit = 0, too_much = ends.size();  // one character goes on the line in any case
        while (too_much - fit > 1) {
            const auto middle = (fit + too_much) / 2;
            (fits(p_.measure(begin, ends[middle])) ? fit : too_much) = middle;
        }
        const auto space =
            fit + 1 < ends.size() ? text.substr(begin, ends[fit] - begin).rfind(no_break_space) : std::string_view::npos;
        if (space != std::string_view::npos) return {begin + static_cast<std::uint32_t>(space + no_break_space.size()), false};
        return {ends[fit], false};
    }

    Part hyphen_at(std::uint32_t offset) const
    {
        const auto stretch = p_.stretch_at(offset - 1);
        const auto& s = p_.stretches_[stretch];
        Part part{nullptr, nullptr, stretch, 0};
        p_.fonts_.split(s.look.style, "-", [&](Font& font, std::string_view) {
            // Its own word: it is read as a soft hyphen, so that search finds the whole word.
            Word& w = font.word(soft_hyphen, s.lang);
            if (w.glyphs.size() != 1 || w.width == 0) {
                const auto glyph = font.face.glyph('-');
                w.glyphs.assign(1, {static_cast<std::uint16_t>(glyph), font.face.advance(glyph), 0, 0, 0});
                w.width = font.face.advance(glyph);
                w.plain = true;
            }
            part = {&font, &w, stretch, w.width * s.look.size / 1000};
        });
        return part;
    }
    void add_hyphen(std::uint32_t offset)
    {
        const Part part = hyphen_at(offset);
        add({&part, 1}, part.width);
    }

    void add(std::span<const Part> parts, double width)
    {
        append(spaces_);
        line_.width += space_;
        spaces_ = {};
        space_ = 0;
        append(parts);
        line_.width += width;
    }
    void append(std::span<const Part> parts)
    {
        for (const auto& part : parts) {
            const auto& s = p_.stretches_[part.stretch];
            auto* last = line_.pieces.empty() ? nullptr : &line_.pieces.back();
            if (!last || last->font != part.font || stretch_ != part.stretch) {
                line_.pieces.push_back({part.font, static_cast<std::uint32_t>(line_.words.size()), 0, x_, 0, s.look.size,
                                        s.look.rise, s.look.color, s.owner, s.link});
                last = &line_.pieces.back();
                stretch_ = part.stretch;
            }
            line_.words.push_back(part.word);
            ++last->count;
            last->width += part.width;
            x_ += part.width;
        }
    }
    // The space at a line's end stays, unseen, so that readers keep the words apart.
    void end_line()
    {
        if (!spaces_.empty()) {
            append(spaces_);
            line_.pieces.back().width -= std::min(space_, line_.pieces.back().width);
        }
        lines_.push_back(std::move(line_));
        line_ = {};
        spaces_ = {};
        space_ = x_ = 0;
    }

    const Paragraph& p_;
    double width_;
    std::vector<Line> lines_;
    Line line_;
    double x_ = 0, space_ = 0;
    std::span<const Part> spaces_;
    std::uint32_t stretch_ = 0;
};

std::vector<Line> Paragraph::lines(double width) const
{
    Filler filler{*this, width};
    for (const auto& u : units_) filler.unit(u);
    return filler.take();
}

}  // namespace verslag::pdf
