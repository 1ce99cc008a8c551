#include "properties.hpp"

#include "chapters.hpp"
#include "dates.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

std::string subject(const Context& context)
{
    const auto& record = context.record;
    const auto type = record.document.type == record::DocumentType::unset ? "report" : std::string(name_of(record.document.type));
    const auto when = fuzzy_words(context.labels, record.meeting.date);
    return say(context.labels, when.empty() ? "properties.subject-undated" : "properties.subject",
               {{"type", context.labels["document." + type]}, {"meeting", clean(record.meeting.name)}, {"date", when}});
}

std::vector<std::string> keywords(const record::DocumentInfo& d)
{
    std::vector<std::string> all;
    for (const auto* list : {&d.themes, &d.keywords})
        for (const auto& one : *list) all.push_back(clean(one));
    return all;
}

// Who publishes it, else whose meeting it was.
std::string organisation(const Context& context)
{
    const auto& record = context.record;
    for (const auto* parties : {&record.document.publisher, &record.meeting.body, &record.meeting.hosts})
        if (auto name = plain(parties_words(context, *parties, true)); !name.empty()) return name;
    return {};
}

}  // namespace

Properties properties(const Context& context)
{
    const auto& record = context.record;
    const auto& d = record.document;
    return {
        .title = clean(d.title),
        .subject = subject(context),
        .author = plain(parties_words(context, d.authors, true)),
        .publisher = plain(parties_words(context, d.publisher, true)),
        .keywords = keywords(d),
        .lang = record.lang,
        .label_lang = context.labels.language(),
        .modified = std::max<std::int64_t>(0, export_clock(record)),
        .record_id = d.identifiers.empty() ? context.options.record_name : clean(d.identifiers.front().value),
        .audience = std::string(name_of(context.options.audience)),
        .audience_words = context.labels["audience." + std::string(name_of(context.options.audience))],
        .generator = context.options.generator,
        .draft = d.status == record::DocumentStatus::draft,
        .meeting = clean(record.meeting.name),
        .organisation = organisation(context),
        .date = fuzzy_words(context.labels, record.meeting.date),
        .status = status_words(context),
    };
}

}  // namespace verslag::compose
