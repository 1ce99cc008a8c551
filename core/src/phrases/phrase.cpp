#include <verslag/core/phrase.hpp>

#include "catalogue.hpp"

#include <cstdlib>

namespace verslag {
namespace {

std::string filled(std::string_view words, const std::vector<std::string>& fillers)
{
    std::string out;
    while (!words.empty()) {
        const auto open = words.find('{');
        out += words.substr(0, open);
        if (open == words.npos) return out;
        words.remove_prefix(open);
        const bool gap = words.size() > 2 && words[2] == '}' && words[1] >= '0' && words[1] <= '9';
        const auto number = gap ? static_cast<std::size_t>(words[1] - '0') : 0;
        if (gap && number < fillers.size()) out += fillers[number];
        else out += words.substr(0, gap ? 3 : 1);
        words.remove_prefix(gap ? 3 : 1);
    }
    return out;
}

}  // namespace

Phrase Phrase::verbatim(std::string text)
{
    Phrase p;
    p.kind_ = Kind::verbatim;
    p.words_ = std::move(text);
    return p;
}

std::string Phrase::in(std::string_view language) const
{
    if (kind_ == Kind::verbatim) return words_;
    std::vector<std::string> parts;
    for (const auto& p : parts_) parts.push_back(p.in(language));
    if (kind_ == Kind::sequence) {
        std::string all;
        for (const auto& p : parts) all += p;
        return all;
    }
    const auto* translated = phrases::translation(language, words_);
    return filled(translated ? *translated : words_, parts);
}

Phrase& Phrase::operator+=(Phrase next)
{
    if (next.empty()) return *this;
    if (empty()) return *this = std::move(next);
    if (kind_ != Kind::sequence) {
        Phrase first = std::move(*this);
        *this = {};
        kind_ = Kind::sequence;
        words_ = "…";  // so that it is not empty
        parts_.push_back(std::move(first));
    }
    parts_.push_back(std::move(next));
    return *this;
}

std::string message_language()
{
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value) continue;
        const auto wanted = phrases::primary(value);
        for (const auto& known : message_languages())
            if (known == wanted) return known;
        return "en";
    }
    return "en";
}

}  // namespace verslag
