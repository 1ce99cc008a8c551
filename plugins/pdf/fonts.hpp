// The fonts of one document: which face shows a character, words shaped once, and the codes by which
// the page contents name glyphs.
#pragma once

#include "face.hpp"
#include "supply.hpp"

#include <verslag/house_style.hpp>

#include <array>
#include <deque>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace verslag::pdf {

struct Glyph {
    std::uint16_t id;
    int advance, dx, dy;    // in thousandths of the size
    std::uint32_t cluster;  // offset in the word's text of the first byte that it stands for
};

// A stretch of text that was shaped at one go.
struct Word {
    std::string text;
    std::vector<Glyph> glyphs;
    int width = 0;  // in thousandths of the size
    // Each glyph stands for its own characters and on the baseline, so it can be drawn as it comes.
    bool plain = true;
    bool right_to_left = false;
    std::string codes;  // the word inside a TJ array, once it was drawn
};

// What stands behind a code of a page's content: the font is embedded with exactly these.
struct Code {
    std::uint16_t glyph;
    std::string text;  // what is read, copied and searched
};

class Font {
public:
    Font(const Face& from, std::string called) : face(from), name(std::move(called)) {}

    // Shapes a word, or finds it again: two thirds of a Dutch text are words that came before. It stays
    // where it is for the life of the font. `lang` may be empty: undetermined.
    Word& word(std::string_view text, std::string_view lang);

    // Its width only, without keeping what was not seen before: for trying where a line could break.
    int width(std::string_view text, std::string_view lang);

    std::uint16_t code(std::uint16_t glyph, std::string_view text);
    // By code; 0 is the glyph for nothing and never shown.
    const std::deque<Code>& codes() const { return codes_; }

    const Face& face;
    const std::string name;  // in the page contents: "F0"

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
    };
    using Words = std::unordered_map<std::string, Word, Hash, std::equal_to<>>;

    Word shape(std::string_view text, std::string_view lang) const;
    Words& words(std::string_view lang);

    std::unordered_map<std::string, Words, Hash, std::equal_to<>> words_;  // by language
    Words* last_words_ = nullptr;
    std::string last_lang_;
    std::deque<Code> codes_{{0, ""}};
    std::unordered_map<std::string, std::uint16_t, Hash, std::equal_to<>> code_of_;
};

// Bits of a style. `display` is for the family of titles and headings.
enum Style : unsigned { regular = 0, bold = 1, italic = 2, display = 4 };

class Fonts {
public:
    Fonts(const TextStyle& style, Supply supply);

    // Hears of a character that no face has, at each place where it stands.
    std::function<void(char32_t)> missing;

    // Cuts text into stretches that one font can show; what no font has becomes U+FFFD. Throws
    // std::runtime_error when a font is missing or unfit.
    using Take = std::function<void(Font& font, std::string_view text)>;
    void split(unsigned style, std::string_view text, const Take& take);

    // The fonts that were asked for, in an order that depends on nothing else.
    std::vector<Font*> used() const;

private:
    static constexpr std::size_t styles = 4, families = 4;  // body, headings, and two that fill what these lack

    struct Slot {
        std::string name;      // as the host knows it
        std::size_t same = 0;  // the first slot of the same name: they share a font
        const Face* face = nullptr;
        std::unique_ptr<Font> font;
    };
    using Chain = std::array<std::size_t, 3>;
    static Chain chain(unsigned style) { return {style & display ? 1u : 0u, 2, 3}; }
    Font& font(std::size_t family, unsigned style);

    Supply supply_;
    std::array<Slot, styles * families> slots_;
};

}  // namespace verslag::pdf
