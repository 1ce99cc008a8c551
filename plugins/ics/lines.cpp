#include "lines.hpp"

#include <verslag/safe_text.hpp>

#include <utility>

namespace verslag::ics {

constexpr std::size_t longest_line = 75;  // bytes, without the line end

std::string Lines::take() { return std::exchange(out_, {}); }

void Lines::begin(std::string_view component) { raw("BEGIN", component); }
void Lines::end(std::string_view component) { raw("END", component); }

void Lines::raw(std::string_view name, std::string_view value)
{
    std::size_t used = 0;
    const auto put = [&](std::string_view character) {
        if (used + character.size() > longest_line) {
            out_ += "\r\n ";  // the next line goes on behind this space
            used = 1;
        }
        out_ += character;
        used += character.size();
    };
    const auto put_all = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto bytes = std::max<std::size_t>(character_at(text, at).bytes, 1);
            put(text.substr(at, bytes));
            at += bytes;
        }
    };
    put_all(name);
    put(":");
    put_all(value);
    out_ += "\r\n";
}

void Lines::text(std::string_view name, std::string_view text)
{
    if (text.empty()) return;
    const auto clean = clean_text(text);
    if (clean != text) ++replaced_;
    std::string escaped;
    for (const char c : clean) {
        if (c == '\n') {
            escaped += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        escaped += c;
    }
    raw(name, escaped);
}

}  // namespace verslag::ics
