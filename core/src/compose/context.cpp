#include "context.hpp"

namespace verslag::compose {
namespace {

void index(Context& context, const std::vector<record::AgendaItem>& items)
{
    for (const auto& item : items) {
        context.agenda.emplace(item.id, &item);
        index(context, item.items);
    }
}

void index(Context& context, const record::Section& section, const std::vector<record::Block>& blocks)
{
    const auto add = [&](const std::string& id) {
        if (!id.empty()) context.section_of.emplace(id, &section);
    };
    for (const auto& block : blocks) {
        add(block.id);
        for (const auto& row : block.head) add(row.id);
        for (const auto& row : block.rows) add(row.id);
        for (const auto& item : block.items) {
            add(item.id);
            index(context, section, item.blocks);
        }
        index(context, section, block.paragraphs);
    }
}

void index(Context& context, const std::vector<record::Section>& sections)
{
    for (const auto& section : sections) {
        if (!section.id.empty()) context.section_of.emplace(section.id, &section);
        if (!section.agenda_item.empty()) context.section_of.emplace(section.agenda_item, &section);
        index(context, section, section.blocks);
        index(context, section.sections);
    }
}

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

// Splits a pattern at its {places}: f(words, false) for what stands between them, f(name, true) for each.
template <class F>
void each_piece(std::string_view pattern, F f)
{
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
        if (close == pattern.npos) return f(pattern, false);
        if (open > 0) f(pattern.substr(0, open), false);
        f(pattern.substr(open + 1, close - open - 1), true);
        pattern.remove_prefix(close + 1);
    }
}

}  // namespace

Context::Context(const record::Record& r, const Labels& l, const ComposeOptions& o)
    : record(r), labels(l), options(o), text_labels(Labels::load(r.lang))
{
    foreign = primary(r.lang) != l.language();
    for (const auto& p : r.attendance.participants)
        if (!p.id.empty()) participants.emplace(p.id, &p);
    for (const auto& organisation : r.organisations) organisations.emplace(organisation.id, &organisation);
    for (const auto& reference : r.references) references.emplace(reference.id, &reference);
    for (const auto& image : o.images) images.emplace(image.name, &image);
    index(*this, r.agenda);
    index(*this, r.body);
}

std::string say(const Labels& labels, std::string_view key, Fillings fillings)
{
    std::string out;
    each_piece(labels[key], [&](std::string_view piece, bool place) {
        if (!place) {
            out += piece;
            return;
        }
        for (const auto& [name, filling] : fillings)
            if (name == piece) out += filling;
    });
    return out;
}

std::string say_count(const Labels& labels, std::string_view key, std::uint64_t n)
{
    return say(labels, std::string(key) + (n == 1 ? ".one" : ".many"), {{"n", std::to_string(n)}});
}

std::string enumerate(const Labels& labels, const std::vector<std::string>& all)
{
    std::string out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) out += i + 1 == all.size() ? " " + labels["word.and"] + " " : ", ";
        out += all[i];
    }
    return out;
}

Runs label_words(const Context& context, std::string text)
{
    if (text.empty()) return {};
    return {Run{.text = std::move(text), .lang = context.foreign ? context.labels.language() : std::string()}};
}

Runs label(const Context& context, std::string_view key, RunFillings fillings)
{
    Runs out;
    each_piece(context.labels[key], [&](std::string_view piece, bool place) {
        if (!place) out += label_words(context, std::string(piece));
        for (const auto& [name, filling] : fillings)
            if (place && name == piece) out += filling;
    });
    return out;
}

Runs words(std::string_view text)
{
    auto cleaned = clean(text);
    if (cleaned.empty()) return {};
    return {Run{.text = std::move(cleaned)}};
}

Runs& operator+=(Runs& to, Runs more)
{
    for (auto& run : more) append_run(to, std::move(run));
    return to;
}

void append_run(Runs& to, Run run)
{
    const auto look = [](const Run& r) { return std::tie(r.strong, r.emphasis, r.script, r.href, r.target, r.lang); };
    if (!to.empty() && look(to.back()) == look(run)) to.back().text += run.text;
    else to.push_back(std::move(run));
}

Runs join(const std::vector<Runs>& all, std::string_view separator)
{
    Runs out;
    for (const auto& one : all) {
        if (one.empty()) continue;
        if (!out.empty()) append_run(out, Run{.text = std::string(separator)});
        out += one;
    }
    return out;
}

std::string plain(const Runs& runs)
{
    std::string out;
    for (const auto& run : runs) out += run.text;
    return out;
}

std::string clean(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 0x7f) continue;
        if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0) {
            ++i;  // a C1 control
            continue;
        }
        out += c < 0x20 ? ' ' : text[i];
    }
    return out;
}

}  // namespace verslag::compose
