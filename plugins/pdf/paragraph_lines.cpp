// Filling lines: greedy, with a hyphen where that helps.
#include "paragraph.hpp"

#include "utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace verslag::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view no_break_space = "\u00A0";
constexpr double hair = 1e-6;                 // points: what adding widths may lose
constexpr double too_empty = 0.2;             // of a ragged line
constexpr double least_gain = 3.5;            // in sizes of the text: less is not worth a hyphen
constexpr unsigned most_hyphens = 2;          // on lines below one another
constexpr std::size_t least_on_last = 6;      // bytes: a shorter end of a word doesn't stand alone on a last line
constexpr std::size_t longest_address = 400;  // bytes that are looked at on both sides
constexpr double widest_space = 0.9;          // in sizes of the text, added to a justified line's spaces

bool is_letter(char32_t c)
{
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isalpha(static_cast<UChar32>(c));
}

bool is_space(const Word& word) { return word.text == " "; }

}  // namespace

class Paragraph::Filler {
public:
    Filler(const Paragraph& p, double width, Fill fill) : p_(p), width_(width), fill_(fill) {}

    void unit(const Unit& u)
    {
        auto begin = u.begin;
        std::span<const Part> parts{p_.parts_.data() + u.first_part, u.parts};
        double width = u.width;
        std::vector<Part> rest;
        while (begin < u.end && !fits(width)) {
            const auto [cut, hyphen] = place_to_break(begin, u.end);
            if (cut == begin) {
                end_line(false);
                continue;
            }
            std::vector<Part> head;
            const double head_width = p_.shape(begin, cut, head);
            add(head, head_width);
            if (hyphen) add_hyphen(cut);
            hyphens_ = hyphen ? hyphens_ + 1 : 0;
            const auto hyphens = hyphens_;
            end_line(false);
            hyphens_ = hyphens;
            begin = cut;
            rest.clear();
            width = p_.shape(begin, u.end, rest);
            parts = rest;
        }
        add(parts, width);
        spaces_ = {p_.parts_.data() + u.first_part + u.parts, u.spaces};
        space_ = u.space;
        if (u.forced_break) end_line(true);
    }

    std::vector<Line> take()
    {
        if (!line_.pieces.empty()) {
            spaces_ = {};
            end_line(true);
        }
        return std::move(lines_);
    }

private:
    struct Cut {
        std::uint32_t at;
        bool hyphen;
    };

    bool fits(double width) const { return line_.width + space_ + width <= width_ + hair; }
    bool is_empty() const { return line_.width == 0; }

    // The last place where the word may break so that what comes before still fits; `begin` when the
    // word must go to the next line as it is. On an empty line there is always one.
    Cut place_to_break(std::uint32_t begin, std::uint32_t end) const
    {
        using Kind = Break::Kind;
        auto best = last_of(begin, end, [](Kind k) { return k == Kind::word || k == Kind::soft_hyphen || k == Kind::address; });
        if (is_empty() && best.at == begin) best = last_of(begin, end, [](Kind k) { return k == Kind::held; });
        if (is_empty() && best.at == begin) best = no_break_space_of(begin, end);
        if (may_hyphenate(begin, best)) best = hyphenated(begin, end, best);
        if (best.at > begin || !is_empty()) return best;
        best = last_of(begin, end, [](Kind k) { return k == Kind::address_part; });
        return best.at > begin ? best : between_characters(begin, end);
    }

    template <class Wanted>
    Cut last_of(std::uint32_t begin, std::uint32_t end, Wanted wanted) const
    {
        Cut best{begin, false};
        for (auto b = first_break(begin); b != p_.inner_breaks_.end() && b->at < end; ++b) {
            if (!wanted(b->kind)) continue;
            const bool hyphen = b->kind == Break::Kind::soft_hyphen;
            if (!fits(p_.measure(begin, b->at) + (hyphen ? hyphen_at(b->at).width : 0))) break;
            best = {b->at, hyphen};
        }
        return best;
    }
    std::vector<Break>::const_iterator first_break(std::uint32_t begin) const
    {
        return std::upper_bound(p_.inner_breaks_.begin(), p_.inner_breaks_.end(), begin,
                                [](std::uint32_t at, const Break& b) { return at < b.at; });
    }

    bool may_hyphenate(std::uint32_t begin, const Cut& best) const
    {
        if (is_empty()) return best.at == begin;
        if (fill_ == Fill::whole_words || hyphens_ >= most_hyphens) return false;
        if (fill_ == Fill::justified) return true;
        const double used = best.at > begin ? p_.measure(begin, best.at) : -space_;
        const double left = width_ - line_.width - space_ - used;
        const double size = p_.stretches_[p_.stretch_at(begin)].look.size;
        return left > std::max(width_ * too_empty, size * least_gain);
    }

    // The last place where the hyphenation of a word lets it break, when that is behind `best`.
    Cut hyphenated(std::uint32_t begin, std::uint32_t end, Cut best) const
    {
        const bool last = end == p_.text_.size();
        if (!is_empty()) end = end_of_first(begin, end);
        const auto text = std::string_view(p_.text_).substr(0, end);
        std::vector<std::uint32_t> all;
        for (std::size_t at = begin; at < end;) {
            // A hyphen in an address would be taken for a part of it.
            if (const auto address = end_of_address(at); address > at) {
                at = address;
                continue;
            }
            const auto word = at;
            auto after = at;
            bool own = false;  // it says itself where it may be hyphenated
            for (; after < end; at = after) {
                const char32_t c = next_character(text, after);
                if (c == 0xAD) own = true;
                else if (!is_letter(c) && !is_mark(c)) break;
            }
            if (at == word) {
                at = after;
                continue;
            }
            if (own || (!is_empty() && is_name(word))) continue;
            const auto& lang = p_.stretches_[p_.stretch_at(static_cast<std::uint32_t>(word))].lang;
            for (const auto place : p_.type_.hyphens.places(text.substr(word, at - word), lang))
                all.push_back(static_cast<std::uint32_t>(word) + place);
        }
        for (auto place = all.rbegin(); place != all.rend() && *place > best.at; ++place) {
            if (last && !is_empty() && end - *place < least_on_last) continue;
            if (fits(p_.measure(begin, *place) + hyphen_at(*place).width)) return {*place, true};
        }
        return best;
    }

    // Where the address ends that this is in, of the web or of mail; `at` where there is none.
    std::size_t end_of_address(std::size_t at) const
    {
        const auto from = at > longest_address ? at - longest_address : 0;
        const auto text = std::string_view(p_.text_).substr(from, 2 * longest_address);
        const auto before = text.rfind(' ', at - from);
        const auto begin = before == std::string_view::npos ? 0 : before + 1;
        const auto end = std::max(std::min(text.find(' ', at - from), text.size()), begin);
        const auto word = text.substr(begin, end - begin);
        const bool is_address = word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
                                word.find('@') != std::string_view::npos;
        return is_address ? from + end : at;
    }

    // Whether a word begins with a capital that isn't that of a sentence: names stay whole where they can.
    bool is_name(std::size_t word) const
    {
        const std::string_view text = p_.text_;
        auto at = word;
        const auto c = static_cast<UChar32>(next_character(text, at));
        if (!u_isupper(c)) return false;
        const auto before = text.find_last_not_of(" \"'(", word ? word - 1 : 0);
        return word > 0 && before != std::string_view::npos &&
               std::string_view(".!?:").find(text[before]) == std::string_view::npos;
    }

    // Of words that belong together the first alone may be hyphenated: not "4 febru-".
    std::uint32_t end_of_first(std::uint32_t begin, std::uint32_t end) const
    {
        for (auto b = first_break(begin); b != p_.inner_breaks_.end() && b->at < end; ++b)
            if (b->kind == Break::Kind::held) end = b->at;
        const auto space = std::string_view(p_.text_).substr(0, end).find(no_break_space, begin);
        return space == std::string_view::npos ? end : static_cast<std::uint32_t>(space);
    }

    Cut no_break_space_of(std::uint32_t begin, std::uint32_t end) const
    {
        const auto text = std::string_view(p_.text_).substr(0, end);
        Cut best{begin, false};
        for (auto at = text.find(no_break_space, begin); at != std::string_view::npos; at = text.find(no_break_space, at + 1)) {
            const auto behind = static_cast<std::uint32_t>(at + no_break_space.size());
            if (behind >= end || !fits(p_.measure(begin, static_cast<std::uint32_t>(at)))) break;
            best = {behind, false};
        }
        return best;
    }

    // Against all rules. One character goes on the line in any case.
    Cut between_characters(std::uint32_t begin, std::uint32_t end) const
    {
        const auto text = std::string_view(p_.text_).substr(0, end);
        std::vector<std::uint32_t> ends;
        for (auto at = begin; at < end; ends.push_back(at)) at = static_cast<std::uint32_t>(grapheme_end(text, at));
        std::size_t fit = 0, too_much = ends.size();
        while (too_much - fit > 1) {
            const auto middle = (fit + too_much) / 2;
            (fits(p_.measure(begin, ends[middle])) ? fit : too_much) = middle;
        }
        return {ends[fit], false};
    }

    Part hyphen_at(std::uint32_t offset) const
    {
        const auto stretch = p_.stretch_at(offset - 1);
        const auto& s = p_.stretches_[stretch];
        Part part{nullptr, nullptr, stretch, 0};
        p_.type_.fonts.split(s.look.style, "-", [&](Font& font, std::string_view) {
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
        append({&part, 1});
        line_.width += part.width;
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
    void end_line(bool last)
    {
        if (fill_ == Fill::justified && !last) justify();
        if (!spaces_.empty()) {
            append(spaces_);
            line_.pieces.back().width -= std::min(space_, line_.pieces.back().width);
        }
        lines_.push_back(std::move(line_));
        line_ = {};
        spaces_ = {};
        space_ = x_ = 0;
        hyphens_ = 0;
    }
    // Deals what is left of the line out to its spaces, unless they would gape.
    void justify()
    {
        const auto spaces = std::count_if(line_.words.begin(), line_.words.end(), [](const Word* w) { return is_space(*w); });
        if (!spaces) return;
        const double each = (width_ - line_.width) / static_cast<double>(spaces);
        if (each <= 0 || each > line_.pieces.front().size * widest_space) return;
        line_.stretch = each;
        line_.width = width_;
        double moved = 0;
        for (auto& piece : line_.pieces) {
            piece.x += moved;
            const auto first = line_.words.begin() + piece.first;
            const auto own = std::count_if(first, first + piece.count, [](const Word* w) { return is_space(*w); });
            piece.width += each * static_cast<double>(own);
            moved += each * static_cast<double>(own);
        }
        x_ += moved;
    }

    const Paragraph& p_;
    double width_;
    Fill fill_;
    std::vector<Line> lines_;
    Line line_;
    double x_ = 0, space_ = 0;
    unsigned hyphens_ = 0;  // lines before this one that end with a hyphen
    std::span<const Part> spaces_;
    std::uint32_t stretch_ = 0;
};

std::vector<Line> Paragraph::lines(double width, Fill fill) const
{
    if (fill == Fill::narrow) {
        auto whole = lines(width, Fill::whole_words);
        if (whole.size() < 2) return whole;
        auto hyphenated = lines(width, Fill::ragged);
        return hyphenated.size() < whole.size() ? hyphenated : whole;
    }
    Filler filler{*this, width, fill};
    for (const auto& u : units_) filler.unit(u);
    return filler.take();
}

}  // namespace verslag::pdf
