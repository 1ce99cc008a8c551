#include "xml.hpp"

namespace verslag::ods {

std::string escaped(std::string_view words)
{
    std::string out;
    out.reserve(words.size());
    for (const char c : words) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string paragraph_text(std::string_view words)
{
    if (words.find_first_of(" \t") == words.npos) return escaped(words);
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
        if (words[i] == '\t') out += "<text:tab/>", ++i;
        else if (words[i] == ' ') {
            auto end = words.find_first_not_of(' ', i);
            if (end == words.npos) end = words.size();
            auto count = end - i;
            // One between words may stand as it is.
            if (i > 0 && end < words.size() && words[i - 1] != '\t') out += ' ', --count;
            if (count > 0) out += "<text:s text:c=\"" + std::to_string(count) + "\"/>";
            i = end;
        } else {
            const auto end = std::min(words.find_first_of(" \t", i), words.size());
            out += escaped(words.substr(i, end - i));
            i = end;
        }
    }
    return out;
}

Xml& Xml::text(std::string_view words) { return raw(escaped(words)); }

}  // namespace verslag::ods
