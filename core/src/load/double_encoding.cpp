#include "double_encoding.hpp"

#include "encoding.hpp"

#include <verslag/core/phrase.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace verslag::load {
namespace {

// The byte that programs of Windows write for a character; 0 when there is none beyond ASCII. Bytes to which
// Windows-1252 gives no character come through as control characters.
unsigned char windows_byte(char32_t c)
{
    if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
    static const auto upper = [] {
        std::array<char32_t, 32> all{};
        for (unsigned i = 0; i < all.size(); ++i) {
            const char byte = static_cast<char>(0x80 + i);
            const auto converted = to_utf8({&byte, 1}, Encoding::windows1252);
            std::size_t at = 0;
            if (converted.bad == nowhere) all[i] = next_character(converted.text, at);
        }
        return all;
    }();
    const auto found = std::find(upper.begin(), upper.end(), c);
    return found == upper.end() || c == 0 ? 0 : static_cast<unsigned char>(0x80 + (found - upper.begin()));
}

// Quotation marks, dashes, dots: what may well follow a capital letter that is meant.
bool is_punctuation(char32_t c) { return c >= 0x2010 && c <= 0x203A; }

bool is_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

enum class Sure { no, likely, yes };

struct Found {
    Sure sure = Sure::no;
    std::size_t length = 0;
    char32_t character = 0;
};

// What the characters at an offset are when they are the bytes of one character.
Found one_at(std::string_view text, std::size_t at)
{
    const auto begin = at;
    const auto lead = next_character(text, at);
    // Capital A with its marks leads what Latin letters and signs are, â and ï what quotation marks, dashes, the
    // euro, arrows and private-use characters are, ð what emoji are.
    const std::size_t length = (lead >= 0xC2 && lead <= 0xC6) || lead == 0xCB ? 2
                               : lead == 0xE2 || lead == 0xEF                 ? 3
                               : lead == 0xF0                                 ? 4
                                                                              : 0;
    if (length == 0) return {};
    std::string bytes(1, static_cast<char>(lead));
    char32_t last = 0;
    while (bytes.size() < length && at < text.size()) {
        last = next_character(text, at);
        const auto byte = windows_byte(last);
        if (byte < 0x80 || byte > 0xBF) return {};
        bytes += static_cast<char>(byte);
    }
    if (bytes.size() != length || first_flawed(bytes, 0).kind != Flawed::Kind::none) return {};
    Found found{Sure::yes, at - begin, 0};
    std::size_t in_bytes = 0;
    found.character = next_character(bytes, in_bytes);
    const auto c = found.character;
    if (length == 2) {
        if (c < 0xA0) return {};
        std::size_t behind = at;
        const bool letter_follows = at < text.size() && is_letter(next_character(text, behind));
        if (is_punctuation(last) && !letter_follows) found.sure = Sure::likely;
        // Æ and Ë lead what comes of encoding a second time: ƒ, ˆ and ˜ are bytes of Windows-1252.
        if (lead > 0xC5 && c != 0x192 && c != 0x2C6 && c != 0x2DC) return {};
        if (lead > 0xC5) found.sure = Sure::likely;
    } else if (lead == 0xE2) {
        constexpr std::string_view seconds = "\x80\x82\x84\x86\x88\x89\x96\x97\x98\x9C\x9E";
        if (seconds.find(bytes[1]) == seconds.npos) return {};
    } else if (lead == 0xEF) {
        if (!(c >= 0xF020 && c <= 0xF0FF) && !(c >= 0xFB00 && c <= 0xFB06) && c != 0xFEFF && c != 0xFFFD) return {};
    } else if (bytes[1] != '\x9F') {
        return {};
    }
    return found;
}

// All leads are C3 and one byte more.
std::vector<Twice> places_in(std::string_view text, bool& any_sure)
{
    std::vector<Twice> all;
    std::vector<bool> sure;
    for (auto at = text.find('\xC3'); at != text.npos; at = text.find('\xC3', at)) {
        const auto found = one_at(text, at);
        if (found.sure == Sure::no) {
            ++at;
            continue;
        }
        if (all.empty() || all.back().offset + all.back().length != at) {
            all.push_back({at, 0, {}});
            sure.push_back(false);
        }
        append_utf8(all.back().mended, found.character);
        all.back().length += found.length;
        sure.back() = sure.back() || found.sure == Sure::yes;
        at += found.length;
    }
    any_sure = any_sure || std::find(sure.begin(), sure.end(), true) != sure.end();
    // What could be meant as it is counts only beside what cannot.
    if (!any_sure) all.clear();
    return all;
}

}  // namespace

std::vector<Twice> encoded_twice(std::string_view utf8)
{
    bool any_sure = false;
    auto all = places_in(utf8, any_sure);
    for (auto& place : all)
        // "ÃƒÂ©" was encoded three times. Each time makes it shorter.
        for (auto again = places_in(place.mended, any_sure); !again.empty(); again = places_in(place.mended, any_sure))
            for (auto inner = again.rbegin(); inner != again.rend(); ++inner)
                place.mended.replace(inner->offset, inner->length, inner->mended);
    return all;
}

void warn_double_encoding(std::string_view utf8, Report& report)
{
    constexpr std::size_t shown = 12;
    struct Kind {
        std::string_view written;
        std::string mended;
    };
    std::vector<Kind> kinds;
    const auto all = encoded_twice(utf8);
    if (all.empty()) return;
    for (const auto& place : all) {
        const auto written = utf8.substr(place.offset, place.length);
        if (std::none_of(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.written == written; }))
            kinds.push_back({written, place.mended});
        if (kinds.size() > shown) break;
    }
    Phrase list;
    for (std::size_t i = 0; i < std::min(kinds.size(), shown); ++i) {
        if (i != 0) list += Phrase::verbatim(", ");
        list += phrase("{0} for {1}", in_quotes(kinds[i].written), in_quotes(kinds[i].mended));
    }
    if (kinds.size() > shown) list += Phrase::verbatim(", …");
    const auto place = Source(std::string(utf8.substr(0, all.front().offset))).place(all.front().offset);
    report.warning(place, "double-encoding",
                   all.size() == 1
                       ? phrase("the text seems to have been encoded twice: {0}", std::move(list))
                       : phrase("the text seems to have been encoded twice, in {0} places: {1}", all.size(), std::move(list)),
                   phrase("take the text from its source again, or let 'verslag normalise' mend it"));
}

}  // namespace verslag::load
