#include "shown_text.hpp"

#include "syntax.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <utility>

namespace verslag::pdf {
namespace {

void put_hex(std::string& out, std::uint16_t code)
{
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back("0123456789ABCDEF"[code >> shift & 15]);
}

}  // namespace

void Strings::glyph(Font& font, const Glyph& g, std::string_view text)
{
    back_ -= g.dx;
    flush();
    if (out_.empty() || out_.back() != '>') out_ += '<';
    else out_.pop_back();
    put_hex(out_, font.code(g.id, text));
    out_ += '>';
    back_ = font.face.advance(g.id) - g.advance + g.dx;
}

void Strings::append(std::string_view strings)
{
    flush();
    if (!out_.empty() && out_.back() == '>' && strings.starts_with('<')) {
        out_.pop_back();
        strings.remove_prefix(1);
    }
    out_ += strings;
}

std::string Strings::take()
{
    flush();
    return std::exchange(out_, {});
}

void Strings::flush()
{
    if (!back_) return;
    put(out_, std::int64_t{back_});
    back_ = 0;
}

std::string_view text_of(const Word& word, std::size_t glyph)
{
    const auto begin = word.glyphs[glyph].cluster;
    if (glyph && word.glyphs[glyph - 1].cluster == begin) return {};  // its neighbour has them
    auto end = static_cast<std::uint32_t>(word.text.size());
    for (const auto& g : word.glyphs)
        if (g.cluster > begin) end = std::min(end, g.cluster);
    return std::string_view(word.text).substr(begin, end - begin);
}

const std::string& codes_of(Font& font, Word& word)
{
    if (!word.codes.empty()) return word.codes;
    Strings strings;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        const auto begin = word.glyphs[i].cluster;
        const auto end = i + 1 < word.glyphs.size() ? word.glyphs[i + 1].cluster : word.text.size();
        strings.glyph(font, word.glyphs[i], std::string_view(word.text).substr(begin, end - begin));
    }
    return word.codes = strings.take();
}

std::size_t group_end(const Word& word, std::size_t begin)
{
    if (word.right_to_left) return word.glyphs.size();
    auto end = begin + 1;
    for (; end < word.glyphs.size(); ++end) {
        std::size_t at = word.glyphs[end].cluster;
        if (word.glyphs[end].cluster != word.glyphs[end - 1].cluster && !is_mark(next_character(word.text, at))) break;
    }
    return end;
}

}  // namespace verslag::pdf
