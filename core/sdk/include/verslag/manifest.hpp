// What a plugin says of itself: fixed at compile time, and readable without loading the plugin.
//
// The manifest is text in an ELF note (owner "verslag", type 1): lines of cells separated by tabs.
//     verslag-plugin  ABI
//     plugin    name version vendor summary
//     needs     asan                     (only in a build with AddressSanitizer)
//     format    name extension media-type needs roles label
//     label     language label                 (of the format above it, in another language than English)
//     collection  roles                                (the format above it takes collections, too)
//     option    name type default allowed help         (of the format above it)
// `needs` and `roles` are separated by '|'. A host skips lines and cells that it doesn't know.
#pragma once

#include <verslag/abi.h>
#include <verslag/option.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace verslag {

// The models that a format wants to get; the others don't cross. A format that needs the artefacts of the run is made
// after those that don't, and learns what they made.
enum class Needs : unsigned { document = 1, workbook = 2, record = 4, house_style = 8, artefacts = 16 };
constexpr Needs operator|(Needs a, Needs b) { return static_cast<Needs>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
constexpr bool operator&(Needs a, Needs b) { return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0; }

// What stands beside an English text in another language.
struct Translation {
    std::string_view lang;  // BCP 47: "nl"
    std::string_view text;  // one line
};

struct Format {
    std::string_view name;       // what the user asks for: "xlsx"; lower case
    std::string_view extension;  // of its files, without the dot
    std::string_view media_type;
    std::string_view label;  // what the user reads, in English: one line
    Needs needs;
    // The roles of its artefacts, separated by '|'. A role becomes part of the file's name, in the
    // language of the labels where there is a label for it. Empty: one artefact, without a role.
    std::string_view roles;
    std::span<const Option> options;
    // The roles of what it makes of a collection, in the same manner; nothing: it takes single records only. Of a
    // collection there is no Document.
    std::optional<std::string_view> collection = std::nullopt;
    // The label in other languages; users of a language without one read the English.
    std::span<const Translation> labels = {};
};

struct Manifest {
    std::string_view name, version, vendor;
    std::string_view summary;  // one line
    std::span<const Format> formats;
};

namespace detail {

constexpr bool is_name(std::string_view s)
{
    const auto is_letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (const char c : s)
        if (!is_letter_or_digit(c) && c != '-' && c != '_') return false;
    return !s.empty() && s.size() <= 64 && is_letter_or_digit(s[0]);
}
constexpr bool is_one_of(std::string_view value, std::string_view values)
{
    for (;;) {
        const auto end = values.find('|');
        if (values.substr(0, end) == value) return true;
        if (end == values.npos) return false;
        values.remove_prefix(end + 1);
    }
}

// "docx", "tar.gz".
constexpr bool is_extension(std::string_view s)
{
    if (s.empty() || s.size() > 32) return false;
    bool after_dot = true;
    for (const char c : s) {
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter_or_digit && (c != '.' || after_dot)) return false;
        after_dot = c == '.';
    }
    return !after_dot;
}
// Names, and none of them twice; nothing is no list.
constexpr bool are_roles(std::string_view roles)
{
    while (!roles.empty()) {
        const auto end = roles.find('|');
        const auto first = roles.substr(0, end);
        if (!is_name(first) || end == roles.size() - 1) return false;
        if (end == roles.npos) return true;
        roles.remove_prefix(end + 1);
        if (is_one_of(first, roles)) return false;
    }
    return true;
}
constexpr std::string_view name_of_option(const Option& option)
{
    return std::visit([](const auto& o) { return o.name; }, option);
}

// Appends to `out`, or only counts when there is none. What the program would refuse does not compile: the compiler shows the
// line below that says why.
struct ManifestText {
    char* out = nullptr;
    std::size_t size = 0;

    constexpr void put(char c)
    {
        if (out) out[size] = c;
        ++size;
    }
    constexpr void put(std::string_view s)
    {
        for (const char c : s) {
            if (c == '\t' || c == '\n') throw "a manifest text may hold neither a tab nor a newline";
            put(c);
        }
    }
    constexpr void put_name(std::string_view s)
    {
        if (!is_name(s))
            throw "a name in a manifest begins with a lower-case letter or a digit, and holds lower-case letters, digits, '-' and '_' "
                  "only, 64 at most";
        put(s);
    }
    constexpr void put(std::int64_t v)
    {
        if (v < 0) put('-');
        auto u = v < 0 ? 0 - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
        char digits[20]{};
        int n = 0;
        do digits[n++] = static_cast<char>('0' + u % 10);
        while (u /= 10);
        while (n) put(digits[--n]);
    }
    template <class... Cells>
    constexpr void line(std::string_view head, Cells... cells)
    {
        put(head);
        ((put('\t'), put(cells)), ...);
        put('\n');
    }
    constexpr void needs(Needs n)
    {
        bool first = true;
        const auto word = [&](Needs one, std::string_view name) {
            if (!(n & one)) return;
            if (!first) put('|');
            put(name);
            first = false;
        };
        word(Needs::document, "document"), word(Needs::workbook, "workbook"), word(Needs::record, "record");
        word(Needs::house_style, "house-style"), word(Needs::artefacts, "artefacts");
    }
    // All that is looked at in one format, and in one beside the others.
    constexpr void judge(const Manifest& m, const Format& f)
    {
        if (!is_extension(f.extension)) throw "an extension is letters and digits without the dot before them: txt, or tar.gz";
        if (!are_roles(f.roles) || (f.collection && !are_roles(*f.collection)))
            throw "roles are names like those of formats, separated by '|', each there once";
        for (const Format& other : m.formats)
            if (&other != &f && other.name == f.name) throw "two formats of the manifest have the same name";
        for (const Option& o : f.options)
            for (const Option& other : f.options)
                if (&o != &other && name_of_option(o) == name_of_option(other))
                    throw "two options of a format have the same name";
    }
    constexpr void begin_option(std::string_view called) { put("option"), put('\t'), put_name(called), put('\t'); }
    constexpr void option(const Flag& o)
    {
        begin_option(o.name), line("flag", std::string_view{o.fallback ? "on" : "off"}, std::string_view{"on|off"}, o.help);
    }
    constexpr void option(const Integer& o)
    {
        if (o.fallback < o.least || o.fallback > o.most) throw "the default of an Integer lies between its bounds";
        begin_option(o.name), put("integer"), put('\t'), put(o.fallback), put('\t');
        put(o.least), put(".."), put(o.most), put('\t'), put(o.help), put('\n');
    }
    constexpr void option(const Choice& o)
    {
        if (!is_one_of(o.fallback, o.values)) throw "the default of a Choice is one of its values";
        begin_option(o.name), line("choice", o.fallback, o.values, o.help);
    }
    constexpr void option(const Text& o) { begin_option(o.name), line("text", o.fallback, std::string_view{}, o.help); }

    constexpr void manifest(const Manifest& m)
    {
        line("verslag-plugin", std::int64_t{VERSLAG_ABI});
        put("plugin"), put('\t'), put_name(m.name), put('\t'), put(m.version), put('\t'), put(m.vendor), put('\t'),
            put(m.summary);
        put('\n');
#if defined(__SANITIZE_ADDRESS__)
        line("needs", std::string_view{"asan"});
#endif
        for (const Format& f : m.formats) {
            judge(m, f);
            put("format"), put('\t'), put_name(f.name), put('\t'), put(f.extension), put('\t'), put(f.media_type), put('\t');
            needs(f.needs), put('\t'), put(f.roles), put('\t'), put(f.label), put('\n');
            for (const Translation& l : f.labels) line("label", l.lang, l.text);
            if (f.collection) line("collection", *f.collection);
            for (const Option& o : f.options) std::visit([&](const auto& x) { option(x); }, o);
        }
    }
};

template <std::size_t N>
struct Note {
    std::uint32_t owner_size = sizeof VERSLAG_NOTE_OWNER, text_size = N, type = VERSLAG_NOTE_MANIFEST;
    char owner[8] = VERSLAG_NOTE_OWNER;
    alignas(4) std::array<char, (N + 3) / 4 * 4> text{};
};

template <const Manifest& M>
consteval auto note()
{
    constexpr auto size = [] {
        ManifestText t;
        t.manifest(M);
        return t.size;
    }();
    Note<size> n;
    ManifestText t{n.text.data()};
    t.manifest(M);
    return n;
}

}  // namespace detail
}  // namespace verslag
