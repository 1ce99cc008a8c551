#include "text_words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace verslag::audience {
namespace {

// The length of the UTF-8 character at `at`, and whether it belongs to a word. Spaces and punctuation beyond
// ASCII are those that office texts have: no-break spaces, quotation marks, dashes, dots.
struct Character {
    std::size_t size;
    bool letter;
};
Character character(std::string_view s, std::size_t at)
{
    const auto c = static_cast<unsigned char>(s[at]);
    if (c < 0x80) return {1, (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')};
    const std::size_t size = std::min<std::size_t>(c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4, s.size() - at);
    if (size == 2 && c == 0xc2)
        return {2, static_cast<unsigned char>(s[at + 1]) == 0xaa || static_cast<unsigned char>(s[at + 1]) == 0xba};
    if (size == 3 && c == 0xe2 && static_cast<unsigned char>(s[at + 1]) <= 0x81) return {3, false};
    return {size, true};
}

icu::UnicodeString unicode(std::string_view s)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(s.data(), static_cast<int32_t>(s.size())));
}

bool capital(std::string_view word)
{
    const auto c = static_cast<unsigned char>(word.front());
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return u_isupper(unicode(word.substr(0, character(word, 0).size)).char32At(0)) != 0;
}

}  // namespace

std::vector<TextWord> text_words(std::string_view text)
{
    std::vector<TextWord> words;
    std::size_t begin = 0, at = 0;
    const auto end_word = [&] {
        if (at > begin) words.push_back({begin, at, capital(text.substr(begin, at - begin))});
    };
    while (at < text.size()) {
        const auto c = character(text, at);
        if (c.letter) {
            at += c.size;
            continue;
        }
        end_word();
        at += c.size;
        begin = at;
    }
    end_word();
    return words;
}

std::string folded(std::string_view word)
{
    std::string out;
    if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return out;
    }
    UErrorCode failed = U_ZERO_ERROR;
    auto s = unicode(word);
    s.foldCase();
    if (const auto* decompose = icu::Normalizer2::getNFKDInstance(failed); U_SUCCESS(failed)) s = decompose->normalize(s, failed);
    icu::UnicodeString bare;
    for (int32_t i = 0; i < s.length(); i = s.moveIndex32(i, 1))
        if (u_charType(s.char32At(i)) != U_NON_SPACING_MARK) bare.append(s.char32At(i));
    return bare.toUTF8String(out);
}

}  // namespace verslag::audience
