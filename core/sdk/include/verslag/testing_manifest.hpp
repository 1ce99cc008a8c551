// For testing.hpp: what the plugin under test says of itself, and what the program would make of the options of a test.
//
// The manifest is read from the note of the program or library that the plugin is in, as it lies in memory.
#pragma once

#include <verslag/abi.h>
#include <verslag/nearest.hpp>
#include <verslag/safe_text.hpp>

#include <link.h>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::testing {

// Their members as the manifest has them (manifest.hpp).
struct ManifestOption {
    std::string name, type, fallback, allowed;
};
struct ManifestFormat {
    std::string name;
    std::vector<std::string> needs, roles;
    std::optional<std::vector<std::string>> collection;
    std::vector<ManifestOption> options;
};

namespace detail {

inline std::vector<std::string> split(std::string_view text, char by)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(by), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}
inline std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}
inline std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

// The text of the note among those of one part of a file.
inline std::string_view note_in(std::string_view notes, std::size_t align)
{
    const auto padded = [align](std::size_t n) { return (n + align - 1) / align * align; };
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) head;
        std::memcpy(&head, notes.data(), sizeof head);
        const auto text_at = padded(sizeof head + head.n_namesz), next = padded(text_at + head.n_descsz);
        if (text_at + head.n_descsz > notes.size()) break;
        const auto owner = notes.substr(sizeof head, head.n_namesz);
        if (head.n_type == VERSLAG_NOTE_MANIFEST && owner == std::string_view{VERSLAG_NOTE_OWNER, sizeof VERSLAG_NOTE_OWNER}) {
            const auto text = notes.substr(text_at, head.n_descsz);
            return text.substr(0, text.find_last_not_of('\0') + 1);
        }
        if (next >= notes.size()) break;
        notes.remove_prefix(next);
    }
    return {};
}

// The manifest of the program or library that has `code`; empty when it has none.
inline std::string_view manifest_beside(const void* code)
{
    struct Search {
        std::uintptr_t code;
        std::string_view found;
    } search{reinterpret_cast<std::uintptr_t>(code), {}};
    dl_iterate_phdr(
        [](dl_phdr_info* module, std::size_t, void* data) {
            auto& s = *static_cast<Search*>(data);
            const auto is_in = [&](const ElfW(Phdr) & part) {
                const auto begin = module->dlpi_addr + part.p_vaddr;
                return part.p_type == PT_LOAD && s.code >= begin && s.code - begin < part.p_memsz;
            };
            const auto *begin = module->dlpi_phdr, *end = begin + module->dlpi_phnum;
            if (std::none_of(begin, end, is_in)) return 0;
            for (const auto* part = begin; part != end && s.found.empty(); ++part)
                if (part->p_type == PT_NOTE)
                    s.found = note_in({reinterpret_cast<const char*>(module->dlpi_addr + part->p_vaddr), part->p_memsz},
                                      part->p_align == 8 ? 8 : 4);
            return 1;
        },
        &search);
    return search.found;
}

inline std::vector<ManifestFormat> formats_of(std::string_view manifest)
{
    std::vector<ManifestFormat> formats;
    for (const auto& line : split(manifest, '\n')) {
        auto cells = split(line, '\t');
        cells.resize(std::max<std::size_t>(cells.size(), 6));
        if (cells[0] == "format") formats.push_back({cells[1], split(cells[4], '|'), split(cells[5], '|'), std::nullopt, {}});
        else if (formats.empty()) continue;
        else if (cells[0] == "collection") formats.back().collection = split(cells[1], '|');
        else if (cells[0] == "option") formats.back().options.push_back({cells[1], cells[2], cells[3], cells[4]});
    }
    return formats;
}

// One line of UTF-8 without control characters.
inline bool is_plain_line(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto c = character_at(text, at);
        if (c.bytes == 0 || c.value < 0x20 || (c.value >= 0x7f && c.value < 0xa0)) return false;
        at += c.bytes;
    }
    return true;
}

inline std::optional<std::int64_t> number_of(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// What is wrong with a value; empty when nothing is.
inline std::string wrong_value(const ManifestOption& option, std::string_view value)
{
    if (!is_plain_line(value)) return "its value is not plain UTF-8 text on one line";
    if (option.type == "flag") return value == "on" || value == "off" ? "" : in_quotes(value) + " is neither on nor off";
    if (option.type == "choice") {
        const auto allowed = split(option.allowed, '|');
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return {};
        const auto near = nearest(value, allowed);
        return in_quotes(value) + " is not one of " + joined(allowed) +
               (near.empty() ? "" : ": did you mean " + in_quotes(near) + '?');
    }
    if (option.type == "integer") {
        const auto dots = std::min(option.allowed.find(".."), option.allowed.size());
        const auto least = option.allowed.substr(0, dots),
                   most = option.allowed.substr(std::min(dots + 2, option.allowed.size()));
        const auto number = number_of(value);
        if (number && number >= number_of(least) && number <= number_of(most)) return {};
        return in_quotes(value) + " is not a whole number from " + least + " to " + most;
    }
    return {};
}

}  // namespace detail

// The format of this name in the manifest of the plugin whose run() this is. Throws std::invalid_argument with a sentence
// when there is none.
inline ManifestFormat format_under_test(verslag_status (*run)(const verslag_request*, const verslag_host*), std::string_view name)
{
    const auto manifest = detail::manifest_beside(reinterpret_cast<const void*>(run));
    if (manifest.empty())
        throw std::invalid_argument("the plugin under test has no manifest: link or load the file that has VERSLAG_PLUGIN");
    std::vector<std::string> known;
    for (auto& format : detail::formats_of(manifest)) {
        if (format.name == name) return std::move(format);
        known.push_back(format.name);
    }
    throw std::invalid_argument("the plugin under test has no format " + detail::in_quotes(name) + ": its formats are " +
                                detail::joined(known));
}

// All options of the format: as given, the others at their default. Throws std::invalid_argument with a sentence when one is
// not the format's, or when its value is not allowed.
inline std::map<std::string, std::string> options_under_test(const ManifestFormat& format,
                                                             const std::map<std::string, std::string>& given)
{
    std::map<std::string, std::string> all;
    std::vector<std::string> known;
    for (const auto& option : format.options) all[option.name] = option.fallback, known.push_back(option.name);
    for (const auto& [name, value] : given) {
        const auto at = static_cast<std::size_t>(std::find(known.begin(), known.end(), name) - known.begin());
        if (at == known.size()) {
            const auto near = nearest(name, known);
            throw std::invalid_argument("the format " + detail::in_quotes(format.name) + " has no option " +
                                        detail::in_quotes(name) +
                                        (known.empty()  ? ", nor any other"
                                         : near.empty() ? ": its options are " + detail::joined(known)
                                                        : ": did you mean " + detail::in_quotes(near) + '?'));
        }
        if (const auto why = detail::wrong_value(format.options[at], value); !why.empty())
            throw std::invalid_argument("option " + detail::in_quotes(name) + " of the format " + detail::in_quotes(format.name) +
                                        ": " + why);
        all[name] = value;
    }
    return all;
}

}  // namespace verslag::testing
