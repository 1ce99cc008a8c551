#include "check.hpp"

#include <array>
#include <charconv>

namespace verslag::load {
namespace {

void check_version(const Checked& in)
{
    const auto root = in.tree.root();
    const auto version = value_of(root, "schemaVersion");
    if (version.substr(0, 2) == "1." && version != "1.0" && number_of(version.substr(2)))
        in.report.warning(in.place(root, "schemaVersion"), "newer-version",
                          phrase("the record is written for version {0} of its schema; this program knows 1.0", version),
                          phrase("what is new since then is refused as unknown; a newer program reads it"));
}

// Text that must not be empty and holds nothing but white space, which the schema can't tell apart.
void check_blank(const Checked& in, pugi::xml_node n, std::string_view name)
{
    constexpr std::array<std::string_view, 7> telling{"title", "name", "display", "number", "theme", "keyword", "identifier"};
    if (std::find(telling.begin(), telling.end(), name) == telling.end()) return;
    const auto first = n.first_child();
    if (!is_text(first) || first.next_sibling() || !trimmed(first.value()).empty()) return;
    in.report.error(in.place(n), "empty-text", phrase("{0} holds nothing but white space", tag(name)),
                    phrase("write its text, or leave the element out"));
}

// xsi:type would let an element be of another type than its name says, and nothing would read it so.
void check_instance_type(const Checked& in, pugi::xml_node n)
{
    for (const auto a : n.attributes()) {
        const std::string_view name = a.name();
        const auto colon = name.find(':');
        if (colon != name.npos && name.substr(colon) == ":type" && name.substr(0, colon) != "xmlns")
            in.report.error(in.place(a), "unknown-attribute", phrase("the attribute '{0}' cannot be used in a record", name),
                            phrase("remove it"));
    }
}

void check_element(const Checked& in, pugi::xml_node n)
{
    check_instance_type(in, n);
    for (const auto c : n.children()) {
        if (!is_element(c)) continue;
        const auto name = local_name(c);
        if (name == "extension") continue;
        check_blank(in, c, name);
        check_dates(in, c, name);
        if (c.first_attribute()) check_numbers(in, c);
        if (name == "table") check_table(in, c);
        if (name == "figure") check_figure(in, c);
        if (name == "section") check_section(in, c);
        check_element(in, c);
    }
}

}  // namespace

void check(const Source& source, const Tree& tree, Report& report)
{
    const Checked in{source, tree, report};
    check_version(in);
    check_references(in);
    check_counts(in);
    check_element(in, tree.root());
}

void check_section(const Checked& in, pugi::xml_node section)
{
    const auto title = child_of(section, "title");
    if (!title) return;
    for (const auto c : section.children())
        if (is_element(c) && c != title) return;
    in.report.warning(in.place(section), "empty-section",
                      phrase("the section {0} has a title and no content", in_quotes(text_of(title))),
                      phrase("if the source has none either, say so: <gap reason=\"notInSource\"/>"));
}

void check_figure(const Checked& in, pugi::xml_node figure)
{
    const bool decorative = is_true(value_of(figure, "decorative"));
    const auto alt = child_of(figure, "alt");
    const bool described = !trimmed(text_of(alt)).empty();
    if (decorative && described)
        in.report.warning(in.place(figure, "decorative"), "decorative-with-alt",
                          phrase("the figure is called decorative and yet is described in <alt>"),
                          phrase("a decoration has an empty <alt/>; if the figure says something, remove decorative=\"true\""));
    if (!decorative && !described)
        in.report.warning(in.place(alt ? alt : figure), "missing-alt",
                          phrase("the figure is not described: who cannot see it misses what it says"),
                          phrase("write in <alt> what it shows; if it is mere decoration, write decorative=\"true\""));
}

void check_numbers(const Checked& in, pugi::xml_node n)
{
    struct Largest {
        const char* attribute;
        std::uint64_t value;
    };
    constexpr std::array limits{
        Largest{"colspan", 1000},        Largest{"rowspan", 65'534},           Largest{"start", 1'000'000},
        Largest{"revision", 1'000'000},  Largest{"participants", 100'000'000}, Largest{"organisations", 100'000'000},
        Largest{"count", 100'000'000},   Largest{"required", 100'000'000},     Largest{"for", 100'000'000},
        Largest{"against", 100'000'000}, Largest{"abstained", 100'000'000},    Largest{"bytes", std::uint64_t{1} << 62}};
    for (const auto a : n.attributes()) {
        const auto value = trimmed(a.value());
        if (value.empty() || (value[0] != '+' && (value[0] < '0' || value[0] > '9'))) continue;
        const std::string_view name = a.name();
        for (const auto& limit : limits) {
            if (name != limit.attribute || value.find_first_not_of("+0123456789") != value.npos) continue;
            if (const auto v = number_of(value); !v || *v > limit.value)
                in.report.error(in.place(a), "bad-number", of_attribute(name, phrase("{0} is too large", in_quotes(value))),
                                phrase("at most {0} can be handled", limit.value));
        }
    }
}

std::optional<std::uint64_t> number_of(std::string_view s)
{
    if (!s.empty() && s[0] == '+') s.remove_prefix(1);
    std::uint64_t v = 0;
    const auto [end, bad] = std::from_chars(s.data(), s.data() + s.size(), v);
    if (bad != std::errc{} || end != s.data() + s.size()) return std::nullopt;
    return v;
}

bool is_true(std::string_view boolean) { return boolean == "true" || boolean == "1"; }

Phrase too_large(std::uint64_t max_size)
{
    return phrase("the file is larger than {0} MB, the most that a record may be", max_size / 1'000'000);
}

}  // namespace verslag::load
