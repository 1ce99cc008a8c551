#include "reading.hpp"

#include "values.hpp"

namespace verslag::style {

pugi::xml_node Reading::part(std::initializer_list<std::string_view> path) const
{
    auto at = file.tree->root();
    for (const auto name : path) at = load::child_of(at, name);
    return at;
}

Given Reading::given(std::initializer_list<std::string_view> path, const char* attribute) const
{
    const auto element = part(path);
    return {element, element.attribute(attribute)};
}

load::Place Reading::place(const Given& g) const { return file.source.place(file.tree->offset(g.attribute)); }

void Reading::error(const Given& g, std::string_view code, Phrase what, Phrase hint) const
{
    report.error(place(g), code, load::of_attribute(g.attribute.name(), load::local_name(g.element), std::move(what)),
                 std::move(hint));
}

void Reading::warning(const Given& g, std::string_view code, Phrase what, Phrase hint) const
{
    report.warning(place(g), code, load::of_attribute(g.attribute.name(), load::local_name(g.element), std::move(what)),
                   std::move(hint));
}

void Reading::error(pugi::xml_node n, std::string_view code, Phrase message, Phrase hint) const
{
    report.error(file.source.place(file.tree->offset(n)), code, std::move(message), std::move(hint));
}

void Reading::length(const Given& g, double& to, double least, double most, std::string (*shown)(double)) const
{
    if (!g) return;
    const double v = points_of(g.value());
    constexpr double rounding = 0.01;  // so that 210mm is not more than 595.28pt
    if (v < least - rounding)
        return error(g, "out-of-bounds", phrase("{0} is too small", g.value()), phrase("write {0} or more", shown(least)));
    if (v > most + rounding)
        return error(g, "out-of-bounds", phrase("{0} is too large", g.value()), phrase("write {0} or less", shown(most)));
    to = v;
}

bool is_true(std::string_view boolean)
{
    const auto word = load::trimmed(boolean);
    return word == "true" || word == "1";
}

}  // namespace verslag::style
