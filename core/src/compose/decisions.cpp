#include "decisions.hpp"

#include "chapters.hpp"
#include "dates.hpp"
#include "inline.hpp"

namespace verslag::compose {
namespace {

std::string counts(const Labels& labels, const record::Vote& vote)
{
    std::vector<std::string> all;
    if (vote.in_favour) all.push_back(say_count(labels, "vote.for", *vote.in_favour));
    if (vote.against) all.push_back(say_count(labels, "vote.against", *vote.against));
    // Nobody abstaining goes without saying, unless nothing else is said.
    if (vote.abstained && (*vote.abstained > 0 || all.empty()))
        all.push_back(say_count(labels, "vote.abstained", *vote.abstained));
    return enumerate(labels, all);
}

// What became of it, in one paragraph.
Runs outcome(const Context& context, const record::Decision& d)
{
    std::vector<Runs> sentences;
    if (d.result != record::DecisionResult::unset) {
        const auto result = context.labels["result." + std::string(name_of(d.result))];
        sentences.push_back(strong(label_words(context, say(context.labels, "decision.result", {{"result", result}}))));
    }
    sentences.push_back(label_words(context, vote_words(context.labels, d.vote)));
    const auto meeting_day = context.record.meeting.date.when;
    if (d.date.given() && d.date != meeting_day)
        sentences.push_back(
            label_words(context, say(context.labels, "decision.date", {{"date", date_words(context.labels, d.date)}})));
    return join(sentences, " ");
}

}  // namespace

bool stands_in_body(const Context& context, const record::Decision& d)
{
    return context.record.document.type != record::DocumentType::decision_list && !d.agenda_item.empty() &&
           Context::find(context.section_of, d.agenda_item) != nullptr;
}

std::vector<const record::Decision*> decisions_of(const Context& context, const record::Section& section)
{
    std::vector<const record::Decision*> all;
    if (section.agenda_item.empty() || Context::find(context.section_of, section.agenda_item) != &section) return all;
    for (const auto& d : context.record.decisions)
        if (d.agenda_item == section.agenda_item && stands_in_body(context, d)) all.push_back(&d);
    return all;
}

Block decision_block(Context& context, const record::Decision& d)
{
    Block block{.kind = Block::Kind::quote, .role = Role::decision, .line = d.line};
    if (!d.id.empty()) block.id = context.anchors.make(d.id);
    const auto number = words(d.number);
    block.blocks.push_back(paragraph(
        strong(number.empty() ? label(context, "decision.name") : label(context, "decision.numbered", {{"number", number}}))));
    auto text = inline_runs(context, d.text);
    block.blocks.push_back(paragraph(text.empty() ? label(context, "text.withheld") : std::move(text)));
    if (auto result = outcome(context, d); !result.empty()) block.blocks.push_back(paragraph(std::move(result)));
    return block;
}

std::string vote_words(const Labels& labels, const record::Vote& vote)
{
    if (!vote.given()) return {};
    const auto method = std::string(name_of(vote.method));
    const auto how = counts(labels, vote);
    if (how.empty()) return labels["vote-without-count." + method];
    return say(labels, method.empty() ? "vote-with-count.unset" : "vote-with-count." + method, {{"counts", how}});
}

void add_decisions(Context& context, Blocks& blocks)
{
    Blocks chapter;
    for (const auto& d : context.record.decisions)
        if (!stands_in_body(context, d)) chapter.push_back(decision_block(context, d));
    if (chapter.empty()) return;
    blocks.push_back(heading(2, label(context, "heading.decisions")));
    blocks.insert(blocks.end(), std::make_move_iterator(chapter.begin()), std::make_move_iterator(chapter.end()));
}

}  // namespace verslag::compose
