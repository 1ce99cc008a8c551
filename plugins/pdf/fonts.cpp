#include "fonts.hpp"

#include "utf8.hpp"

#include <stdexcept>
#include <utility>

namespace verslag::pdf {
namespace {

// What fills what a style's families lack: first the usual one, then arrows, mathematics, ticks.
constexpr std::string_view fillers[] = {"Noto Sans", "DejaVu Sans"};

// HarfBuzz makes these from other glyphs where a font lacks them.
bool is_synthesised(char32_t c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x2011; }

// A private-use character has no meaning that could be read aloud, even where a font has a picture for it.
bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

// Whether the face can show a base with its marks, composed or apart.
bool shows(const Face& face, std::string_view grapheme)
{
    auto* unicode = hb_unicode_funcs_get_default();
    std::u32string composed;
    for (std::size_t at = 0; at < grapheme.size();) {
        const char32_t c = next_character(grapheme, at);
        hb_codepoint_t both = 0;
        if (!composed.empty() && !face.glyph(c) && hb_unicode_compose(unicode, composed.back(), c, &both)) composed.back() = both;
        else composed.push_back(c);
    }
    for (const char32_t c : composed) {
        if (is_private(c)) return false;
        if (face.glyph(c) || is_invisible(c) || is_synthesised(c)) continue;
        hb_codepoint_t base = 0, mark = 0;
        if (hb_unicode_decompose(unicode, c, &base, &mark) && face.glyph(base) && (!mark || face.glyph(mark))) continue;
        return false;
    }
    return true;
}

struct Buffer {
    hb_buffer_t* p = hb_buffer_create();
    ~Buffer() { hb_buffer_destroy(p); }
};

}  // namespace

Word Font::shape(std::string_view text, std::string_view lang) const
{
    thread_local Buffer buffer;
    auto* b = buffer.p;
    hb_buffer_clear_contents(b);
    hb_buffer_set_cluster_level(b, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(b, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(b);  // the language, too, and that from the locale: so it is set after
    hb_buffer_set_language(b, lang.empty() ? hb_language_from_string("und", -1)
                                           : hb_language_from_string(lang.data(), static_cast<int>(lang.size())));
    hb_shape(face.font.get(), b, nullptr, 0);

    unsigned n = 0;
    const auto* infos = hb_buffer_get_glyph_infos(b, &n);
    const auto* positions = hb_buffer_get_glyph_positions(b, nullptr);
    Word w;
    w.text = text;
    w.right_to_left = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(b));
    w.plain = !w.right_to_left;
    w.glyphs.reserve(n);
    const bool ascii = is_ascii(text);
    for (unsigned i = 0; i < n; ++i) {
        const auto& p = positions[i];
        w.glyphs.push_back(
            {static_cast<std::uint16_t>(infos[i].codepoint), p.x_advance, p.x_offset, p.y_offset, infos[i].cluster});
        w.width += p.x_advance;
        if (p.y_offset || (i && infos[i].cluster == infos[i - 1].cluster)) w.plain = false;
        if (!ascii && i) {
            std::size_t at = infos[i].cluster;
            if (is_mark(next_character(text, at))) w.plain = false;
        }
    }
    return w;
}

Font::Words& Font::words(std::string_view lang)
{
    if (!last_words_ || lang != last_lang_) {
        last_words_ = &words_[std::string(lang)];
        last_lang_ = lang;
    }
    return *last_words_;
}

Word& Font::word(std::string_view text, std::string_view lang)
{
    auto& known = words(lang);
    if (const auto at = known.find(text); at != known.end()) return at->second;
    return known.emplace(std::string(text), shape(text, lang)).first->second;
}

int Font::width(std::string_view text, std::string_view lang)
{
    const auto& known = words(lang);
    const auto at = known.find(text);
    return at != known.end() ? at->second.width : shape(text, lang).width;
}

std::uint16_t Font::code(std::uint16_t glyph, std::string_view text)
{
    std::string key{static_cast<char>(glyph >> 8), static_cast<char>(glyph)};
    key += text;
    const auto [at, fresh] = code_of_.try_emplace(std::move(key), static_cast<std::uint16_t>(codes_.size()));
    if (fresh) {
        if (codes_.size() > 0xFFFE)
            throw std::runtime_error("the document has more than 65,534 different characters in one font");
        codes_.push_back({glyph, std::string(text)});
    }
    return at->second;
}

Fonts::Fonts(const TextStyle& style, Supply supply) : supply_(std::move(supply))
{
    const auto name_of = [](const FontFamily& family) {
        return family.name.empty() ? fillers[0] : std::string_view(family.name);
    };
    const auto& heading = style.heading.name.empty() ? style.body : style.heading;
    const std::string_view all[families]{name_of(style.body), name_of(heading), fillers[0], fillers[1]};
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        // In the order of the bits of a style.
        slots_[i].name = resource::font_name(all[i / styles], static_cast<resource::FontStyle>(i % styles));
        while (slots_[slots_[i].same].name != slots_[i].name) ++slots_[i].same;
    }
}

Font& Fonts::font(std::size_t family, unsigned style)
{
    auto number = slots_[family * styles + style % styles].same;
    if (!slots_[number].face) {
        auto& face = slots_[number].face = &face_of(supply_(resource::font, slots_[number].name));
        // A family without italics has one file for two styles: they share a font, too.
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (i != number && slots_[i].font && slots_[i].face == face) slots_[number].same = i;
    }
    number = slots_[number].same;
    auto& slot = slots_[number];
    if (!slot.font) slot.font = std::make_unique<Font>(*slot.face, "F" + std::to_string(number));
    return *slot.font;
}

void Fonts::split(unsigned style, std::string_view text, const Take& take)
{
    const auto able_ones = chain(style);
    Font& first = font(able_ones[0], style);
    if (is_ascii(text)) return take(first, text);

    Font* current = nullptr;
    std::size_t begin = 0, at = 0;
    const auto flush = [&] {
        if (current && at > begin) take(*current, text.substr(begin, at - begin));
        begin = at;
    };
    while (at < text.size()) {
        const auto end = grapheme_end(text, at);
        const auto grapheme = text.substr(at, end - at);
        Font* able = nullptr;
        if (current && grapheme == " " && shows(current->face, grapheme)) able = current;  // what stands round it stays together
        for (auto family = able_ones.begin(); family != able_ones.end() && !able; ++family)
            if (Font& f = font(*family, style); shows(f.face, grapheme)) able = &f;
        if (able) {
            if (able != current) flush(), current = able;
            at = end;
            continue;
        }
        // Not even apart: each character by itself, and a replacement for what is missing.
        flush();
        current = nullptr;
        while (at < end) {
            const auto one = at;
            const char32_t c = next_character(text, at);
            const auto character = text.substr(one, at - one);
            Font* shown = nullptr;
            for (auto family = able_ones.begin(); family != able_ones.end() && !shown; ++family)
                if (Font& f = font(*family, style); shows(f.face, character)) shown = &f;
            if (shown) {
                take(*shown, character);
            } else {
                if (missing) missing(c);
                take(first, "\uFFFD");
            }
        }
        begin = at;
    }
    flush();
}

std::vector<Font*> Fonts::used() const
{
    std::vector<Font*> out;
    for (const auto& slot : slots_)
        if (slot.font && slot.font->codes().size() > 1) out.push_back(slot.font.get());
    return out;
}

}  // namespace verslag::pdf
