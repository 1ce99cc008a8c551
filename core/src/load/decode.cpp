#include "decode.hpp"

#include "closest.hpp"
#include "encoding.hpp"
#include "not_xml.hpp"

#include <algorithm>

namespace verslag::load {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    Encoding encoding;
};
constexpr Mark marks[] = {
    {"\xEF\xBB\xBF"sv, Encoding::utf8}, {"\xFF\xFE"sv, Encoding::utf16le}, {"\xFE\xFF"sv, Encoding::utf16be}};

// What the XML declaration says of the encoding, and where: from the white space before `encoding` to
// the closing quote.
struct Declared {
    std::string name;
    std::size_t begin = 0, name_at = 0, end = 0;
};

std::optional<Declared> declared(std::string_view text)
{
    if (text.substr(0, 5) != "<?xml" || text.size() < 6 || " \t\r\n"sv.find(text[5]) == std::string_view::npos)
        return std::nullopt;
    text = text.substr(0, text.find("?>"));
    const auto skip = [&](std::size_t i) { return std::min(text.find_first_not_of(" \t\r\n", i), text.size()); };
    for (auto at = text.find("encoding"); at != text.npos; at = text.find("encoding", at + 1)) {
        auto i = skip(at + 8);
        if (i >= text.size() || text[i] != '=') continue;
        i = skip(i + 1);
        if (i >= text.size() || (text[i] != '"' && text[i] != '\'')) continue;
        const auto end = text.find(text[i], i + 1);
        if (end == text.npos) return std::nullopt;
        auto begin = at;
        while (begin > 5 && " \t\r\n"sv.find(text[begin - 1]) != std::string_view::npos) --begin;
        return Declared{std::string(text.substr(i + 1, end - i - 1)), begin, at, end + 1};
    }
    return std::nullopt;
}

std::string hex(unsigned value)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string s;
    for (int shift = value > 0xFF ? 12 : 4; shift >= 0; shift -= 4) s += digits[value >> shift & 15];
    return s;
}

Phrase byte_at(char byte, std::size_t offset)
{
    return phrase("byte 0x{0} at offset {1}", hex(static_cast<unsigned char>(byte)), offset);
}

// The place in a file of which all bytes up to the offset are UTF-8.
Place place_in(std::string_view utf8, std::size_t offset) { return Source(std::string(utf8.substr(0, offset))).place(offset); }

// A byte as the character that Windows programs mean by it, in quotes; "" when they mean none.
std::string as_windows(char byte)
{
    const auto c = to_utf8({&byte, 1}, Encoding::windows1252);
    return c.bad == nowhere ? "'" + c.text + "'" : std::string();
}

// Whether nothing but the end of a character is missing behind `at`.
bool cut_off(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return at + length > text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                                                    [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
}

void report_invalid_utf8(std::string_view text, std::size_t at, std::size_t skipped, const std::optional<Declared>& says,
                         Report& report)
{
    if (cut_off(text, at))
        return report.error(place_in(text, at), "truncated", phrase("the file ends in the middle of a character"),
                            phrase("was it copied or downloaded to its end?"));
    std::size_t more = 0;
    for (auto f = first_flawed(text, at + 1); f.kind != Flawed::Kind::none; f = first_flawed(text, f.offset + f.length))
        more += f.kind == Flawed::Kind::invalid && (static_cast<unsigned char>(text[f.offset]) & 0xC0) != 0x80;
    const auto byte = byte_at(text[at], at + skipped);
    auto message = phrase("{0} is not UTF-8", byte);
    if (more != 0)
        message = counted(more, phrase("{0} is not UTF-8, nor is {1} other place", byte, more),
                          phrase("{0} is not UTF-8, nor are {1} other places", byte, more));
    const auto windows = as_windows(text[at]);
    auto hint = phrase("save the file as UTF-8");
    if (!windows.empty() && skipped == 0)
        hint = says ? phrase(
                          "in Windows-1252 it is {0}: if the text is that, write encoding=\"Windows-1252\" in the first line; "
                          "else save it as UTF-8",
                          windows)
                    : phrase(
                          "in Windows-1252 it is {0}: if the text is that, begin the file with "
                          "<?xml version=\"1.0\" encoding=\"Windows-1252\"?>; else save it as UTF-8",
                          windows);
    report.error(place_in(text, at), "invalid-encoding", std::move(message), std::move(hint));
}

void report_forbidden(std::string_view text, Report& report)
{
    const Source source{std::string(text)};
    for (auto f = first_flawed(text, 0); f.kind != Flawed::Kind::none; f = first_flawed(text, f.offset + f.length)) {
        if (f.kind != Flawed::Kind::forbidden) continue;
        report.error(
            source.place(f.offset), "forbidden-character",
            phrase("the character U+{0} must not stand in XML", hex(0x10000u + static_cast<unsigned>(f.character)).substr(0, 4)),
            f.character == 0 ? phrase("a file with empty bytes is often damaged: take it from its source again")
                             : phrase("remove it"));
    }
}

// Text that was UTF-8, was taken for Windows-1252 and was saved as UTF-8 once more: "Ã©" for "é".
void warn_double_encoding(std::string_view text, Report& report)
{
    const auto double_encoded = [&](std::size_t i) {
        const auto after = text.substr(i + 2, 4);
        if (text[i + 1] == '\x83')  // Ã and then a character from U+00A0 to U+00BF, or one that Windows-1252 has below
            return after.substr(0, 1) == "\xC2" || after.substr(0, 2) == "\xE2\x82" || after.substr(0, 2) == "\xE2\x80" ||
                   after.substr(0, 2) == "\xC5\xA0" || after.substr(0, 2) == "\xC5\x93";
        return text[i + 1] == '\xA2' && after.substr(0, 3) == "\xE2\x82\xAC";  // â€: the head of ’ “ – …
    };
    std::size_t first = nowhere, count = 0;
    for (auto at = text.find('\xC3'); at != text.npos && at + 2 < text.size(); at = text.find('\xC3', at + 1)) {
        if (!double_encoded(at)) continue;
        if (count++ == 0) first = at;
    }
    if (count == 0) return;
    auto end = first;
    for (int characters = 0; end < text.size() && characters < 3; ++end)
        characters += (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
    const auto found = in_quotes(text.substr(first, end - 1 - first));
    const auto more = count - 1;
    report.warning(place_in(text, first), "double-encoding",
                   more == 0
                       ? phrase("the text seems to have been encoded twice: {0}", found)
                       : counted(more, phrase("the text seems to have been encoded twice: {0} and {1} other place", found, more),
                                 phrase("the text seems to have been encoded twice: {0} and {1} other places", found, more)),
                   phrase("take the text from its source again, or mend these characters"));
}

std::optional<Encoding> by_mark(std::string_view bytes, std::size_t& length)
{
    for (const auto& m : marks) {
        if (bytes.substr(0, m.bytes.size()) != m.bytes) continue;
        length = m.bytes.size();
        return m.encoding;
    }
    // Without a mark, UTF-16 shows in the first character, which can only be '<' or white space.
    if (bytes.size() < 2) return std::nullopt;
    const auto first = [](char c) { return "<\n\r\t "sv.find(c) != std::string_view::npos; };
    if (first(bytes[0]) && bytes[1] == '\0') return Encoding::utf16le;
    if (bytes[0] == '\0' && first(bytes[1])) return Encoding::utf16be;
    return std::nullopt;
}

bool is_utf16(Encoding e) { return e == Encoding::utf16le || e == Encoding::utf16be; }

// "UFT-8" is a slip; "ISO-8859-2" is another encoding.
Phrase meant(std::string_view name)
{
    const auto digits = [](std::string_view s) {
        std::string all;
        for (const char c : s)
            if (c >= '0' && c <= '9') all += c;
        return all;
    };
    return digits(closest(name, encoding_names())) == digits(name) ? did_you_mean(name, encoding_names()) : Phrase();
}

// What the bytes are by their mark against what the declaration says. True when they agree.
bool agree(const std::optional<Encoding>& found, bool marked, const Declared& says, Place at, Report& report)
{
    const auto named = encoding_named(says.name);
    if (!named) {
        report.error(at, "unknown-encoding", phrase("the encoding {0} is not one that can be read", in_quotes(says.name)),
                     meant(says.name) +
                         phrase("save the file as UTF-8 and write encoding=\"UTF-8\"; known are: {0}", joined(encoding_names())));
        return false;
    }
    const bool wants_order = says.name.size() > 6 && is_utf16(*named);
    const bool same = !found             ? !is_utf16(*named)
                      : is_utf16(*found) ? is_utf16(*named) && (!wants_order || *named == *found)
                                         : *named == *found;
    if (same) return true;
    const auto name = in_quotes(says.name);
    report.error(at, "encoding-mismatch",
                 !found             ? phrase("the file declares {0} but has one byte for a plain letter", name)
                 : !marked          ? phrase("the file declares {0} but is {1}", name, name_of(*found))
                 : is_utf16(*found) ? phrase("the file declares {0} but begins with the mark of UTF-16", name)
                                    : phrase("the file declares {0} but begins with the mark of UTF-8", name),
                 found ? phrase("write {0}", is_utf16(*found) ? "encoding=\"UTF-16\"" : "encoding=\"UTF-8\"")
                       : phrase("write encoding=\"UTF-8\", or save the file as UTF-16"));
    return false;
}

// A text declared to have one byte a character. What is more than ASCII and yet all UTF-8 was declared wrongly.
std::optional<std::string> decode_single_bytes(const std::string& bytes, Encoding encoding, Place at, Report& report)
{
    const auto not_ascii = std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (not_ascii == bytes.end()) return bytes;
    if (first_flawed(bytes, 0).kind != Flawed::Kind::invalid) {
        const auto offset = static_cast<std::size_t>(not_ascii - bytes.begin());
        report.error(place_in(bytes, offset), "encoding-mismatch",
                     phrase("the file declares {0} but is UTF-8, from {1} on", in_quotes(name_of(encoding)),
                            byte_at(bytes[offset], offset)),
                     phrase("write encoding=\"UTF-8\" in line {0}", at.line));
        return std::nullopt;
    }
    auto converted = to_utf8(bytes, encoding);
    if (converted.bad == nowhere) return std::move(converted.text);
    const auto windows = encoding == Encoding::windows1252 ? std::string() : as_windows(bytes[converted.bad]);
    report.error(Source(converted.text).place(converted.text.size()), "encoding-mismatch",
                 phrase("{0} is no character of {1}", byte_at(bytes[converted.bad], converted.bad), name_of(encoding)),
                 windows.empty()
                     ? phrase("save the file as UTF-8 and write encoding=\"UTF-8\"")
                     : phrase("in Windows-1252 it is {0}: if the text is that, write encoding=\"Windows-1252\"", windows));
    return std::nullopt;
}

std::optional<std::string> decode_utf16(std::string_view bytes, Encoding encoding, std::size_t skipped, Report& report)
{
    auto converted = to_utf8(bytes, encoding);
    if (converted.bad == nowhere) return std::move(converted.text);
    const bool cut = converted.bad + 1 == bytes.size();
    const auto byte = byte_at(bytes[converted.bad], converted.bad + skipped);
    report.error(Source(converted.text).place(converted.text.size()), "invalid-encoding",
                 cut ? phrase("{0} is half a character of UTF-16: the file is cut off", byte)
                     : phrase("{0} begins no character of UTF-16", byte),
                 phrase("take the file from its source again, or save it as UTF-8"));
    return std::nullopt;
}

void blank(std::string& text, const Declared& says)
{
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(says.begin), says.end - says.begin, ' ');
}

}  // namespace

std::optional<std::string> decode(std::string bytes, Report& report)
{
    const auto refuse = [&](const NotXml& why) {
        report.error({}, why.code, why.message, why.hint);
        return std::nullopt;
    };
    std::size_t skipped = 0;
    const auto found = by_mark(bytes, skipped);
    if (!found && bytes.substr(0, 1024).find('\0') != bytes.npos && !not_xml(bytes) && bytes[0] != '<')
        return refuse({"not-xml", phrase("this is no XML, and no text"), {}});
    bytes.erase(0, skipped);

    if (found && is_utf16(*found)) {
        auto text = decode_utf16(bytes, *found, skipped, report);
        std::string().swap(bytes);
        if (!text) return std::nullopt;
        if (const auto why = not_xml(*text)) return refuse(*why);
        const auto says = declared(*text);
        if (says && !agree(found, skipped != 0, *says, Source(text->substr(0, says->name_at)).place(says->name_at), report))
            return std::nullopt;
        bytes = std::move(*text);
    } else if (const auto why = not_xml(bytes)) {
        return refuse(*why);
    }

    auto says = declared(bytes);
    const auto at = says ? Source(bytes.substr(0, says->name_at)).place(says->name_at) : Place{};
    auto encoding = Encoding::utf8;
    if (!(found && is_utf16(*found)) && says) {
        if (!agree(found, skipped != 0, *says, at, report)) return std::nullopt;
        encoding = *encoding_named(says->name);
    }
    if (encoding != Encoding::utf8) {
        auto text = decode_single_bytes(bytes, encoding, at, report);
        if (!text) return std::nullopt;
        bytes = std::move(*text);
    }
    if (const auto flawed = first_flawed(bytes, 0); flawed.kind != Flawed::Kind::none) {
        if (flawed.kind == Flawed::Kind::forbidden) report_forbidden(bytes, report);
        for (auto f = flawed; f.kind != Flawed::Kind::none; f = first_flawed(bytes, f.offset + f.length)) {
            if (f.kind != Flawed::Kind::invalid) continue;
            report_invalid_utf8(bytes, f.offset, skipped, says, report);
            break;
        }
        return std::nullopt;
    }
    warn_double_encoding(bytes, report);
    if (says) blank(bytes, *says);
    return bytes;
}

}  // namespace verslag::load
