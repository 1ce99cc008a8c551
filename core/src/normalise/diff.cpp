#include "lines.hpp"

#include <verslag/core/normalise.hpp>

#include <algorithm>

namespace verslag {
namespace {

constexpr std::size_t context = 3;

// A name as GNU diff writes it: in quotes when it has what would end it, with a tab behind it when it has spaces.
std::string shown(std::string_view name)
{
    const bool quote = std::any_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\' || c == 0x7F;
    });
    if (!quote) return std::string(name) + (name.find(' ') != name.npos ? "\t" : "");
    std::string s = "\"";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') s += '\\', s += c;
        else if (c == '\n') s += "\\n";
        else if (c == '\t') s += "\\t";
        else if (byte < ' ' || byte == 0x7F) {
            s += '\\';
            for (int shift = 6; shift >= 0; shift -= 3) s += static_cast<char>('0' + (byte >> shift & 7));
        } else s += c;
    }
    return s + '"';
}

void put(std::string& out, char sign, std::string_view line)
{
    out += sign;
    out += line;
    if (line.back() != '\n') out += "\n\\ No newline at end of file\n";
}

// Where a hunk stands: its first line, from 1, or the line before it when it has none.
std::string range(std::size_t first, std::size_t count)
{
    return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

}  // namespace

std::string unified_diff(const Normalised& n, std::string_view old_name, std::string_view new_name)
{
    if (!n.text || n.lines.empty()) return {};
    const auto old_lines = normalise::lines_of(n.compared), new_lines = normalise::lines_of(*n.text);
    std::string out = "--- " + shown(old_name) + "\n+++ " + shown(new_name) + "\n";
    for (auto at = n.lines.begin(); at != n.lines.end();) {
        // Those between which there is nothing but context make one hunk.
        auto end = at + 1;
        while (end != n.lines.end() && end->old_first - ((end - 1)->old_first + (end - 1)->old_count) <= 2 * context) ++end;
        const auto& last = *(end - 1);
        const auto before = std::min(context, at->old_first);
        const auto after = std::min(context, old_lines.size() - (last.old_first + last.old_count));
        const auto old_begin = at->old_first - before, new_begin = at->new_first - before;
        const auto old_end = last.old_first + last.old_count + after, new_end = last.new_first + last.new_count + after;
        out += "@@ -" + range(old_begin, old_end - old_begin) + " +" + range(new_begin, new_end - new_begin) + " @@\n";
        auto line = old_begin;
        for (; at != end; ++at) {
            for (; line < at->old_first; ++line) put(out, ' ', old_lines[line]);
            for (; line < at->old_first + at->old_count; ++line) put(out, '-', old_lines[line]);
            for (auto i = at->new_first; i < at->new_first + at->new_count; ++i) put(out, '+', new_lines[i]);
        }
        for (; line < old_end; ++line) put(out, ' ', old_lines[line]);
    }
    return out;
}

}  // namespace verslag
