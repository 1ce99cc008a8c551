#include "chapters.hpp"

#include "dates.hpp"
#include "inline.hpp"
#include "names.hpp"

namespace verslag::compose {
namespace {

Runs identifiers(const record::DocumentInfo& d)
{
    std::vector<Runs> all;
    for (const auto& id : d.identifiers) {
        auto one = words(id.value);
        if (auto scheme = words(id.scheme); !scheme.empty()) {
            one += words(" (");
            one += std::move(scheme);
            one += words(")");
        }
        all.push_back(std::move(one));
    }
    return join(all, ", ");
}

Runs listed(const std::vector<std::string>& all)
{
    std::vector<Runs> runs;
    for (const auto& one : all) runs.push_back(words(one));
    return join(runs, ", ");
}

Runs linked(std::string_view text, std::string_view href)
{
    auto runs = words(text.empty() ? href : text);
    const auto address = followable(href);
    for (auto& run : runs) run.href = address;
    return runs;
}

Runs sources(const record::DocumentInfo& d)
{
    std::vector<Runs> all;
    for (const auto& source : d.sources) all.push_back(linked(source.words, source.href));
    return join(all, ", ");
}

Runs kind(const Context& context)
{
    const auto& d = context.record.document;
    if (d.type == record::DocumentType::unset) return {};
    return label(context, "document." + std::string(name_of(d.type)));
}

Runs version(const Context& context)
{
    const auto& d = context.record.document;
    std::vector<Runs> all;
    if (d.status != record::DocumentStatus::unset) all.push_back(label(context, "status." + std::string(name_of(d.status))));
    if (d.revision > 0)
        all.push_back(label_words(context, say(context.labels, "status.revision", {{"n", std::to_string(d.revision)}})));
    return join(all, ", ");
}

std::vector<Fact> facts(const Context& context)
{
    const auto& d = context.record.document;
    const auto date = [&](const std::string& moment) { return label_words(context, moment_words(context.labels, moment)); };
    return {
        {"colophon.kind", kind(context)},
        {"colophon.version", version(context)},
        {"colophon.audience", label(context, "audience." + std::string(name_of(context.options.audience)))},
        {"colophon.withheld", label_words(context, withheld_words(context.options.withheld, context.labels))},
        {"colophon.identifier", identifiers(d)},
        {"colophon.author", parties_words(context, d.authors, true)},
        {"colophon.publisher", parties_words(context, d.publisher, true)},
        {"colophon.created", date(d.created)},
        {"colophon.modified", date(d.modified)},
        {"colophon.adopted", date(d.adopted)},
        {"colophon.published", date(d.published)},
        {"colophon.source", sources(d)},
        {"colophon.theme", listed(d.themes)},
        {"colophon.keyword", listed(d.keywords)},
        {"colophon.category", linked({}, d.disclosure.woo_category)},
        {"colophon.licence", linked({}, d.disclosure.licence)},
        {"colophon.generator", words(context.options.generator)},
    };
}

}  // namespace

void add_colophon(Context& context, Blocks& blocks)
{
    blocks.push_back(heading(2, label(context, "heading.colophon"), Role::colophon));
    for (auto& fact : given(facts(context))) {
        auto runs = strong(label(context, "colophon.fact", {{"name", label(context, fact.label)}}));
        runs += words(" ");
        runs += std::move(fact.content);
        blocks.push_back(paragraph(std::move(runs), Role::colophon));
    }
}

}  // namespace verslag::compose
