#include "recode.hpp"

#include "load/decode.hpp"
#include "load/not_xml.hpp"

#include <algorithm>

namespace verslag::normalise {
namespace {

using load::Encoding;
using load::Flawed;
using load::nowhere;

bool is_utf16(Encoding e) { return e == Encoding::utf16le || e == Encoding::utf16be; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
// What other encodings than those of Windows have for control characters.
bool is_windows_byte(char c) { return !is_ascii(c) && static_cast<unsigned char>(c) < 0xA0; }

// What a text is that is no UTF-8, with one byte a character; nothing when that is open.
std::optional<Encoding> single_byte(std::string_view bytes, const std::optional<load::Declared>& says)
{
    const auto named = says ? load::encoding_named(says->name) : std::nullopt;
    if (says && !named) return std::nullopt;
    const bool windows = std::any_of(bytes.begin(), bytes.end(), is_windows_byte);
    if (named == Encoding::latin9) return windows ? std::nullopt : named;
    if (named == Encoding::latin1 && !windows) return named;
    // Undeclared, ¤ is always a euro of ISO-8859-15.
    const bool euro = bytes.find('\xA4') != bytes.npos;
    if (euro && named != Encoding::windows1252) return windows ? std::nullopt : std::optional(Encoding::latin9);
    return Encoding::windows1252;
}

// Takes each byte that is no UTF-8 for one of Windows-1252. Nothing when one cannot be.
std::optional<Recoded> with_strays(std::string_view bytes)
{
    Recoded out;
    std::size_t done = 0;
    for (auto f = load::first_flawed(bytes, 0); f.kind == Flawed::Kind::invalid; f = load::first_flawed(bytes, done)) {
        out.text += bytes.substr(done, f.offset - done);
        const auto meant = load::to_utf8(bytes.substr(f.offset, 1), Encoding::windows1252);
        if (meant.bad != nowhere) return std::nullopt;
        out.strays.push_back({out.text.size(), static_cast<unsigned char>(bytes[f.offset])});
        out.text += meant.text;
        done = f.offset + 1;
    }
    out.text += bytes.substr(done);
    return out;
}

// Whether a text that is no UTF-8 has characters of it all the same.
bool has_utf8(std::string_view bytes)
{
    std::size_t from = 0;
    for (;;) {
        const auto f = load::first_flawed(bytes, from);
        const auto end = f.kind == Flawed::Kind::none ? bytes.size() : f.offset;
        if (!std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.begin() + static_cast<std::ptrdiff_t>(end),
                         is_ascii))
            return true;
        if (f.kind == Flawed::Kind::none) return false;
        from = f.offset + f.length;
    }
}

std::optional<Recoded> whole(std::string_view bytes, Encoding encoding)
{
    auto converted = load::to_utf8(bytes, encoding);
    if (converted.bad != nowhere) return std::nullopt;
    return Recoded{std::move(converted.text), {}, encoding, {}};
}

std::optional<Recoded> from_bytes(std::string_view bytes)
{
    if (load::first_flawed(bytes, 0).kind == Flawed::Kind::none) return Recoded{std::string(bytes), {}, {}, {}};
    const auto says = load::declared(bytes);
    const auto named = says ? load::encoding_named(says->name) : std::nullopt;
    const bool by_bytes = named && *named != Encoding::utf8 && *named != Encoding::ascii && !is_utf16(*named);
    if (!by_bytes && has_utf8(bytes)) return with_strays(bytes);
    const auto encoding = single_byte(bytes, says);
    return encoding ? whole(bytes, *encoding) : std::nullopt;
}

}  // namespace

std::optional<Recoded> recode(std::string_view bytes)
{
    std::size_t length = 0;
    const auto found = load::by_mark(bytes, length);
    const auto mark = bytes.substr(0, length);
    auto out = found && is_utf16(*found) ? whole(bytes.substr(length), *found) : from_bytes(bytes.substr(length));
    if (!out || load::not_xml(out->text, load::meeting_record())) return std::nullopt;
    if (found == Encoding::utf8) out->mark = mark;
    if (load::first_flawed(out->text, 0).kind != Flawed::Kind::none) return std::nullopt;
    return out;
}

}  // namespace verslag::normalise
