#include <verslag/core/dispatch.hpp>

namespace verslag {

std::map<std::string, std::string> file_names(const FormatInfo& format, std::string_view stem,
                                              const std::map<std::string, std::string>& words)
{
    std::map<std::string, std::string> names;
    const auto name = [&](std::string_view part) {
        std::string file{stem};
        if (!part.empty()) (file += '-') += part;
        return (file += '.') += format.extension;
    };
    if (format.roles.empty()) names[""] = name("");
    for (const auto& role : format.roles) {
        const auto word = words.find(role);
        names[role] = name(word == words.end() ? role : word->second);
    }
    return names;
}

}  // namespace verslag
