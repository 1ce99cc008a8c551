// Small records to narrow.
#pragma once

#include <verslag/core/audience.hpp>

namespace verslag::example {

using namespace verslag::record;

inline Inline text(std::string words) { return {.text = std::move(words)}; }
inline Inline mention(std::string ref, std::string words, PartyKind type = PartyKind::person)
{
    Inline m{.kind = Inline::Kind::mention, .ref = std::move(ref), .type = type};
    if (!words.empty()) m.children.push_back(text(std::move(words)));
    return m;
}
inline Inline span(Visibility visibility, std::string words)
{
    return {.kind = Inline::Kind::span, .children = {text(std::move(words))}, .visibility = visibility};
}
inline Block p(std::vector<Inline> content, Visibility visibility = {})
{
    return {.visibility = visibility, .content = std::move(content)};
}
inline Block p(std::string words, Visibility visibility = {}) { return p({text(std::move(words))}, visibility); }

inline Record minimal()
{
    Record r{.schema_version = "1.0", .lang = "nl", .visibility = Audience::everyone};
    r.document.title = "Titel";
    r.meeting.name = "Vergadering";
    return r;
}

inline Participant person(std::string id = "p-berg")
{
    return {.id = std::move(id),
            .name = {.display = "Jan van den Berg", .given = "Jan", .prefix = "van den", .family = "Berg"},
            .function = "adviseur",
            .status = AttendanceStatus::present,
            .line = 7};
}

inline Narrowed narrowed(const Record& r, Audience audience) { return narrow(r, audience, "r.xml"); }

inline std::size_t withheld(const Narrowed& n, std::string_view part)
{
    for (const auto& w : n.withheld)
        if (w.part == part) return w.count;
    return 0;
}

// The words of inline content, for comparing.
inline std::string words(const std::vector<Inline>& content)
{
    std::string out;
    for (const auto& part : content) out += part.text + words(part.children);
    return out;
}

}  // namespace verslag::example
