#include "edits.hpp"

#include "load/decode.hpp"

namespace verslag::merge {
namespace {

using load::Encoding;

struct Written {
    Encoding encoding = Encoding::utf8;
    std::size_t mark = 0;  // bytes before the text
};

Written written(std::string_view bytes)
{
    Written w;
    if (const auto found = load::by_mark(bytes, w.mark)) return w.encoding = *found, w;
    if (const auto says = load::declared(bytes)) w.encoding = load::encoding_named(says->name).value_or(Encoding::utf8);
    return w;
}

bool is_utf16(Encoding e) { return e == Encoding::utf16le || e == Encoding::utf16be; }

// How many bytes a stretch of UTF-8 has in an encoding of which it is a text.
std::size_t size_in(std::string_view utf8, Encoding encoding)
{
    if (encoding == Encoding::utf8) return utf8.size();
    std::size_t size = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) == 0x80) continue;
        size += !is_utf16(encoding) ? 1 : byte >= 0xF0 ? 4 : 2;
    }
    return size;
}

void append(std::string& out, char32_t c, Encoding encoding)
{
    const auto unit = [&](char32_t u) {
        const char high = static_cast<char>(u >> 8), low = static_cast<char>(u);
        if (encoding == Encoding::utf16le) out += low, out += high;
        else out += high, out += low;
    };
    if (is_utf16(encoding)) {
        if (c < 0x10000) return unit(c);
        return unit(0xD800 + ((c - 0x10000) >> 10)), unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
    if (c < 0x80) return out.push_back(static_cast<char>(c));
    std::string wanted;
    load::append_utf8(wanted, c);
    for (int b = 0x80; encoding != Encoding::ascii && b < 0x100; ++b) {
        const char byte = static_cast<char>(b);
        const auto is = load::to_utf8({&byte, 1}, encoding);
        if (is.bad == load::nowhere && is.text == wanted) return out.push_back(byte);
    }
    out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
}

std::string encoded(const std::string& utf8, Encoding encoding)
{
    if (encoding == Encoding::utf8) return utf8;
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) append(out, load::next_character(utf8, at), encoding);
    return out;
}

}  // namespace

std::string edited(std::string_view bytes, std::string_view text, const std::vector<Edit>& in_order)
{
    const auto [encoding, mark] = written(bytes);
    std::string out;
    std::size_t in_text = 0, in_bytes = mark, done = 0;
    const auto go_to = [&](std::size_t offset) {
        in_bytes += size_in(text.substr(in_text, offset - in_text), encoding);
        in_text = offset;
    };
    for (const auto& edit : in_order) {
        go_to(edit.begin);
        out.append(bytes.substr(done, in_bytes - done)).append(encoded(edit.text, encoding));
        go_to(edit.end);
        done = in_bytes;
    }
    return out.append(bytes.substr(done));
}

}  // namespace verslag::merge
