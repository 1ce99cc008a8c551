#include "syntax.hpp"

#include "utf8.hpp"

#include <charconv>
#include <cmath>

namespace verslag::pdf {
namespace {

void put_hex(std::string& out, unsigned char c)
{
    out.push_back("0123456789ABCDEF"[c >> 4]);
    out.push_back("0123456789ABCDEF"[c & 15]);
}

void put_escaped(std::string& out, char c)
{
    if (c == '(' || c == ')' || c == '\\') out.push_back('\\');
    out.push_back(c);
}

}  // namespace

void put(std::string& out, std::int64_t number)
{
    char digits[24];
    out.append(digits, std::to_chars(digits, std::end(digits), number).ptr);
}

void put(std::string& out, double number)
{
    auto thousandths = std::llround(number * 1000);
    if (thousandths < 0) out.push_back('-'), thousandths = -thousandths;
    const auto rest = thousandths % 1000;
    put(out, static_cast<std::int64_t>(thousandths / 1000));
    if (!rest) return;
    const char digits[] = {'.', static_cast<char>('0' + rest / 100), static_cast<char>('0' + rest / 10 % 10),
                           static_cast<char>('0' + rest % 10)};
    out.append(digits, rest % 10 ? 4 : rest % 100 ? 3 : 2);
}

void put_ref(std::string& out, Ref object)
{
    put(out, std::int64_t{object});
    out += " 0 R";
}

void put_text(std::string& out, std::string_view utf8)
{
    utf8 = clipped(utf8);
    bool printable = true;
    for (const char c : utf8) printable &= c >= ' ' && c < 0x7F;
    if (!printable) {
        out += "<FEFF";
        append_utf16_hex(out, utf8);
        out += '>';
        return;
    }
    out += '(';
    for (const char c : utf8) put_escaped(out, c);
    out += ')';
}

void put_ascii(std::string& out, std::string_view ascii)
{
    out += '(';
    for (const char c : ascii) {
        if (c > ' ' && c < 0x7F) {
            put_escaped(out, c);
        } else {
            out += '%';
            put_hex(out, static_cast<unsigned char>(c));
        }
    }
    out += ')';
}

void put_bytes(std::string& out, std::string_view data)
{
    out += '<';
    for (const char c : data) put_hex(out, static_cast<unsigned char>(c));
    out += '>';
}

std::string_view clipped(std::string_view utf8, std::size_t longest)
{
    if (utf8.size() <= longest) return utf8;
    auto end = longest;
    while (end && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
    return utf8.substr(0, end);
}

}  // namespace verslag::pdf
