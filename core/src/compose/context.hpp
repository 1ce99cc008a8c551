// What every part of a composition needs: the record, the words, and who is who.
#pragma once

#include "anchors.hpp"

#include <verslag/core/compose.hpp>

#include <initializer_list>
#include <unordered_map>
#include <utility>

namespace verslag::compose {

using Runs = std::vector<Run>;
using Fillings = std::initializer_list<std::pair<std::string_view, std::string>>;
using RunFillings = std::initializer_list<std::pair<std::string_view, Runs>>;

struct Context {
    Context(const record::Record&, const Labels&, const ComposeOptions&);
    Context(const Context&) = delete;

    const record::Record& record;
    const Labels& labels;
    const ComposeOptions& options;
    Labels text_labels;    // in the record's language: for the dates that running text leaves to us
    bool foreign = false;  // the labels are in another language than the record

    std::unordered_map<std::string_view, const record::Participant*> participants;
    std::unordered_map<std::string_view, const record::Organisation*> organisations;
    std::unordered_map<std::string_view, const record::Reference*> references;
    std::unordered_map<std::string_view, const record::AgendaItem*> agenda;
    std::unordered_map<std::string_view, const record::Section*>
        section_of;  // by the id of a part inside it, or of its agenda item
    std::unordered_map<std::string_view, const Resource*> images;

    Anchors anchors;  // filled while blocks are made

    const record::Participant* participant(std::string_view id) const { return find(participants, id); }
    const record::Organisation* organisation(std::string_view id) const { return find(organisations, id); }

    template <class M>
    static auto find(const M& map, std::string_view id) -> typename M::mapped_type
    {
        const auto found = map.find(id);
        return found == map.end() ? nullptr : found->second;
    }
};

// The words for a key with its {places} filled in.
std::string say(const Labels&, std::string_view key, Fillings = {});
// The words for a number of things: the key's ".one" or ".many", with {n} filled in.
std::string say_count(const Labels&, std::string_view key, std::uint64_t n);
// "a, b and c" in the language of the labels.
std::string enumerate(const Labels&, const std::vector<std::string>&);

// Words of a label as runs: they carry their language where it isn't the record's. What fills the places
// is the record's own.
Runs label(const Context&, std::string_view key, RunFillings = {});
// Words in the language of the labels that are no label themselves, such as a date.
Runs label_words(const Context&, std::string words);
// Words of the record, as they stand there.
Runs words(std::string_view);

Runs& operator+=(Runs&, Runs);
// Adds a run; with the look of the last one, it becomes a part of that.
void append_run(Runs&, Run);
Runs join(const std::vector<Runs>&, std::string_view separator);
std::string plain(const Runs&);

// Text without the control characters that no view may hold: each becomes a space, save what XML allows
// but nobody can see, which goes.
std::string clean(std::string_view);

}  // namespace verslag::compose
