#include "words.hpp"

#include <cerrno>

namespace verslag::wall {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD", ellipsis = "…";

// The length of the UTF-8 sequence that the text begins with; 0 when it begins with none.
std::size_t sequence(std::string_view s)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const auto c = byte(0);
    if (c < 0x80) return 1;
    const std::size_t length = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
    if (length == 0 || length > s.size()) return 0;
    for (std::size_t k = 1; k < length; ++k)
        if ((byte(k) & 0xC0) != 0x80) return 0;
    const bool overlong = (c == 0xE0 && byte(1) < 0xA0) || (c == 0xF0 && byte(1) < 0x90);
    const bool surrogate = c == 0xED && byte(1) >= 0xA0, beyond = c == 0xF4 && byte(1) >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

bool is_control(std::string_view character)
{
    const auto c = static_cast<unsigned char>(character[0]);
    return c < 0x20 || c == 0x7F || (c == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0);
}

}  // namespace

std::string one_line(std::string_view text, std::size_t most)
{
    std::string out;
    while (!text.empty()) {
        const auto length = sequence(text);
        auto next = length == 0 ? replacement : text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
        if (length != 0 && is_control(next)) next = " ";
        if (next == " " && (out.empty() || out.back() == ' ')) continue;
        if (out.size() + next.size() > most) {
            out += ellipsis;
            return out;
        }
        out += next;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

Phrase write_failure(int error, const std::string& path)
{
    switch (error) {
        case ENOSPC:
            return phrase("no space left on {0}", path);
        case EDQUOT:
            return phrase("the disk quota is used up on {0}", path);
        case EROFS:
            return phrase("the file system is read-only: {0}", path);
        default:
            return phrase("{0} cannot be written: {1}", path, system_words(error));
    }
}

bool is_environment(int error)
{
    // What only the plugin's own doings in its folder can bring about.
    constexpr int by_plugin[] = {0, EFBIG, EEXIST, EISDIR, ENOTEMPTY, EMFILE, EBADF, ENOMEM};
    for (const int e : by_plugin)
        if (e == error) return false;
    return true;
}

}  // namespace verslag::wall
