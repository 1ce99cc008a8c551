#include "check.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

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
    if (!n.first_child()) return;
    for (const auto c : n.children())
        if (is_element(c) || !trimmed(c.value()).empty()) return;
    in.report.error(in.place(n), "empty-text", phrase("{0} holds nothing but white space", tag(name)),
                    phrase("write its text, or leave the element out"));
}

// Bytes of text in an element.
std::size_t text_size(pugi::xml_node n)
{
    std::size_t size = 0;
    for (auto c = n.first_child(); c; c = c.next_sibling())
        size += is_text(c) ? std::string_view(c.value()).size() : text_size(c);
    return size;
}

// A paragraph is set as a whole; one of megabytes is a file that was pasted into it.
void check_length(const Checked& in, pugi::xml_node n, std::string_view name)
{
    constexpr std::size_t longest = 5'000'000;
    constexpr std::array<std::string_view, 10> paragraphs{"p",    "cell",   "summary", "description", "text",
                                                          "note", "lesson", "remark",  "caption",     "title"};
    if (in.source.text().size() <= longest || std::find(paragraphs.begin(), paragraphs.end(), name) == paragraphs.end()) return;
    // Mostly what follows begins so soon that there can't be so much.
    const auto next = n.next_sibling();
    if (next && in.tree.offset(next) > in.tree.offset(n) && in.tree.offset(next) - in.tree.offset(n) <= longest) return;
    if (text_size(n) > longest)
        in.report.error(in.place(n), "too-long",
                        phrase("{0} holds more than 5 MB of text, the most that one paragraph may hold", tag(name)),
                        phrase("divide it into paragraphs; what is no text belongs in an attachment"));
}

// xsi:type would let an element be of another type than its name says, and nothing would read it so.
void check_instance_type(const Checked& in, pugi::xml_attribute a, std::string_view name)
{
    const auto colon = name.size() < 6 ? name.npos : name.size() - 5;
    if (colon != name.npos && name.substr(colon) == ":type" && name.substr(0, colon) != "xmlns")
        in.report.error(in.place(a), "unknown-attribute", phrase("the attribute '{0}' cannot be used in a record", name),
                        phrase("remove it"));
}

// An address that runs a program where it is clicked, or that leads to a disk of whoever wrote it.
void check_address(const Checked& in, pugi::xml_attribute a)
{
    const auto value = trimmed(a.value());
    const auto colon = value.find(':');
    if (colon == value.npos) return;
    std::string scheme;
    for (const char c : value.substr(0, colon)) scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (scheme == "javascript" || scheme == "vbscript" || scheme == "data")
        in.report.error(in.place(a), "unsafe-address",
                        phrase("an address that begins with '{0}:' is no address of a page", scheme),
                        phrase("write one that begins with https:, or remove the link"));
    else if (scheme == "file" || scheme.size() == 1)
        in.report.warning(in.place(a), "local-address",
                          phrase("the address {0} leads to a file on one computer", in_quotes(value)),
                          phrase("nobody else can follow it: put the file on the web, or remove the link"));
}

void check_attributes(const Checked& in, pugi::xml_node n)
{
    each_attribute(n, [&](pugi::xml_attribute a) {
        const std::string_view name = a.name();
        check_instance_type(in, a, name);
        check_number(in, a, name);
        if (name == "href" || name == "uri") check_address(in, a);
    });
}

void check_element(const Checked& in, pugi::xml_node n)
{
    bool paragraphs = false;
    each_element(n, [&](pugi::xml_node c) {
        const auto name = local_name(c);
        if (name == "extension") return;
        if (c.first_attribute()) check_attributes(in, c);
        check_blank(in, c, name);
        check_length(in, c, name);
        check_dates(in, c, name);
        if (name == "p" && !std::exchange(paragraphs, true)) check_bullets(in, c);
        if (name == "table") check_table(in, c);
        if (name == "figure") check_figure(in, c);
        if (name == "section") check_section(in, c);
        check_element(in, c);
    });
}

}  // namespace

std::vector<ImageName> check(const Source& source, const Tree& tree, Report& report)
{
    std::vector<ImageName> images;
    const Checked in{source, tree, report, images};
    check_version(in);
    check_references(in);
    check_counts(in);
    check_people(in);
    check_municipalities(in);
    check_text(in);
    check_attributes(in, tree.root());
    check_element(in, tree.root());
    return images;
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
    const auto src = value_of(figure, "src");
    const auto named = [&](const ImageName& i) { return i.src == src; };
    if (std::none_of(in.images.begin(), in.images.end(), named)) in.images.push_back({std::string(src), in.line(figure)});
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

void check_number(const Checked& in, pugi::xml_attribute a, std::string_view name)
{
    struct Largest {
        std::string_view attribute;
        std::uint64_t value;
    };
    constexpr std::array limits{
        Largest{"colspan", 1000},        Largest{"rowspan", 65'534},           Largest{"start", 1'000'000},
        Largest{"revision", 1'000'000},  Largest{"participants", 100'000'000}, Largest{"organisations", 100'000'000},
        Largest{"count", 100'000'000},   Largest{"required", 100'000'000},     Largest{"for", 100'000'000},
        Largest{"against", 100'000'000}, Largest{"abstained", 100'000'000},    Largest{"bytes", std::uint64_t{1} << 62}};
    for (const auto& limit : limits) {
        if (name != limit.attribute) continue;
        const auto value = trimmed(a.value());
        if (value.empty() || value.find_first_not_of("+0123456789") != value.npos) return;
        if (const auto v = number_of(value); !v || *v > limit.value)
            in.report.error(in.place(a), "bad-number", of_attribute(name, phrase("{0} is too large", in_quotes(value))),
                            phrase("at most {0} can be handled", limit.value));
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
