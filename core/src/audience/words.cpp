#include "words.hpp"

namespace verslag::audience {
namespace {

using record::Inline;

void append(Spoken& out, const std::vector<Inline>& content)
{
    for (const auto& part : content) {
        if (part.kind == Inline::Kind::br) out.words += '\n';
        if (part.kind == Inline::Kind::mention && part.children.empty()) out.words += " \uFFFC ";
        if (!part.text.empty()) out.pieces.push_back({out.words.size(), &part});
        out.words += part.text;
        append(out, part.children);
    }
}

bool ends_in_space(const Inline& part) { return part.kind == Inline::Kind::text && part.text.ends_with(' '); }
bool only_text(const Inline& part) { return part.kind == Inline::Kind::text; }

}  // namespace

std::string plain(const std::vector<Inline>& content) { return spoken(content).words; }

Spoken spoken(const std::vector<Inline>& content)
{
    Spoken out;
    append(out, content);
    return out;
}

void close_gaps(std::vector<Inline>& content, Place place)
{
    // Texts that have become neighbours are one text again.
    for (std::size_t i = 0; i + 1 < content.size();) {
        auto &here = content[i], &next = content[i + 1];
        if (!only_text(here) || !only_text(next)) {
            ++i;
            continue;
        }
        if (ends_in_space(here) &&
            (next.text.empty() || std::string_view(" .,;:!?)").find(next.text.front()) != std::string_view::npos))
            here.text.pop_back();
        here.text += next.text;
        content.erase(content.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    if (place == Place::whole && !content.empty()) {
        if (ends_in_space(content.back())) content.back().text.pop_back();
        if (only_text(content.front()) && content.front().text.starts_with(' ')) content.front().text.erase(0, 1);
    }
    std::erase_if(content, [](const Inline& part) { return only_text(part) && part.text.empty(); });
}

}  // namespace verslag::audience
