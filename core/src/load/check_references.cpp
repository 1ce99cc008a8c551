#include "check.hpp"
#include "closest.hpp"

#include <verslag/record/common.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace verslag::load {
namespace {

// What an id is the id of; a reference wants one or several of these.
enum Kind : unsigned { organisation = 1, participant = 2, agenda_item = 4, reference = 8, passage = 16, other = 32 };

Phrase one_of(Kind kind)
{
    switch (kind) {
        case organisation:
            return phrase("an organisation");
        case participant:
            return phrase("a participant");
        case agenda_item:
            return phrase("an agenda item");
        case reference:
            return phrase("a reference");
        case passage:
            return phrase("a part of the body");
        case other:
            break;
    }
    return phrase("another part");
}

struct Rule {
    std::string_view attribute;
    std::string_view element;  // empty: any
    unsigned wants;
    bool list = false;
};
constexpr std::array rules{Rule{"organisation", "", organisation},
                           Rule{"municipality", "location", organisation},
                           Rule{"substituteFor", "participant", participant},
                           Rule{"agendaItem", "", agenda_item},
                           Rule{"agendaItems", "", agenda_item, true},
                           Rule{"basedOn", "followUp", passage | agenda_item, true},
                           Rule{"ref", "cite", reference},
                           Rule{"ref", "", participant | organisation}};

struct Known {
    Kind kind;
    pugi::xml_node node;
    record::Audience audience;
    std::size_t number;  // in the order of the record
};

Phrase wanted(unsigned kinds)
{
    Phrase all;
    for (const auto kind : {organisation, participant, agenda_item, reference, passage, other})
        if (kinds & kind) all = all.empty() ? one_of(kind) : phrase("{0} or {1}", all, one_of(kind));
    return all;
}

Kind kind_of(std::string_view name, std::string_view part)
{
    if (name == "organisation") return organisation;
    if (name == "participant") return participant;
    if (name == "reference") return reference;
    if (name == "item" && part == "agenda") return agenda_item;
    constexpr std::array<std::string_view, 9> passages{"section", "p", "list", "item", "table", "row", "figure", "quote", "gap"};
    return std::find(passages.begin(), passages.end(), name) != passages.end() ? passage : other;
}

class References {
public:
    explicit References(const Checked& in) : in_(in) {}

    void run()
    {
        const auto root = in_.tree.root();
        constexpr std::size_t bytes_an_id = 400;  // about as many as a record has
        ids_.reserve(in_.source.text().size() / bytes_an_id);
        collect(root, {}, {enum_of<record::Audience>(value_of(root, "visibility")), root});
        for (const auto& r : references_) resolve(r);
    }

private:
    // One attribute, or one word of it, that refers to something.
    struct Reference {
        pugi::xml_node from;
        pugi::xml_attribute attribute;
        std::string_view id;
        const Rule* rule;
        record::Audience audience;  // of what refers
    };

    // Everything but extensions; `part` is the child of the root that it is in.
    void collect(pugi::xml_node parent, std::string_view part, const Around& around)
    {
        each_element(parent, [&](pugi::xml_node n) {
            const auto name = local_name(n);
            if (name == "extension") return;
            auto inner = around;
            if (n.first_attribute()) {
                if (const auto a = n.attribute("visibility")) inner = narrowed(in_, n, a, around);
                note_attributes(n, name, part.empty() ? name : part, inner.audience);
            }
            collect(n, part.empty() ? name : part, inner);
        });
    }

    void note_attributes(pugi::xml_node n, std::string_view name, std::string_view part, record::Audience audience)
    {
        each_attribute(n, [&](pugi::xml_attribute a) {
            const std::string_view attribute = a.name();
            if (attribute == "id") return note_id(n, a, kind_of(name, part), audience);
            for (const auto& rule : rules) {
                if (attribute != rule.attribute || (!rule.element.empty() && rule.element != name)) continue;
                if (!rule.list) references_.push_back({n, a, trimmed(a.value()), &rule, audience});
                else
                    for (const auto id : words_in(a.value())) references_.push_back({n, a, id, &rule, audience});
                break;
            }
        });
    }

    void note_id(pugi::xml_node n, pugi::xml_attribute a, Kind kind, record::Audience audience)
    {
        const auto id = trimmed(a.value());
        if (id.empty()) return;
        const auto [found, fresh] = ids_.try_emplace(id, Known{kind, n, audience, ids_.size()});
        if (fresh) return;
        const auto& first = found->second.node;
        in_.report.error(in_.place(a), "duplicate-id", phrase("the id '{0}' is given twice", id),
                         phrase("the first is that of {0} in line {1}; give this one another, and see to what refers to it",
                                tag(local_name(first)), in_.line(first)));
    }

    // Where the attribute stands, or the word in it where it holds several.
    Place place(const Reference& r) const { return r.rule->list ? in_.place(r.id) : in_.place(r.attribute); }

    void resolve(const Reference& r)
    {
        if (r.id.empty()) return;
        const auto said = [&](Phrase what) { return of_attribute(r.attribute.name(), local_name(r.from), std::move(what)); };
        const auto found = ids_.find(r.id);
        if (found == ids_.end()) {
            const auto& ids = ids_of(r.rule->wants);
            in_.report.error(place(r), "dangling-reference", said(phrase("nothing has the id {0}", in_quotes(r.id))),
                             did_you_mean(r.id, ids) + instead(*r.rule, ids));
            return;
        }
        const auto& known = found->second;
        if (known.node == r.from && r.rule->attribute == "substituteFor") {
            in_.report.error(place(r), "self-reference", said(phrase("a participant cannot be their own substitute")),
                             phrase("write the id of the one who was replaced"));
            return;
        }
        if (known.kind & r.rule->wants) return compare_audiences(r, known);
        in_.report.error(place(r), "wrong-reference",
                         said(phrase("{0} is the id of {1} in line {2}, not of {3}", in_quotes(r.id), tag(local_name(known.node)),
                                     in_.line(known.node), wanted(r.rule->wants))),
                         instead(*r.rule, ids_of(r.rule->wants)));
    }

    // Who may see the one must be able to see the other, or the reference leads nowhere for them.
    void compare_audiences(const Reference& r, const Known& known)
    {
        if (known.audience <= r.audience) return;
        in_.report.warning(
            place(r), "hidden-reference",
            of_attribute(r.attribute.name(), local_name(r.from),
                         phrase("{0} is meant for '{1}', what refers to it for '{2}'", in_quotes(r.id), name_of(known.audience),
                                name_of(r.audience))),
            phrase("for a wider audience the reference is left out; give both the same visibility where that is not meant"));
    }

    // In the order of the record, so that the same record gives the same hint.
    const std::vector<std::string>& ids_of(unsigned kinds)
    {
        const auto [found, fresh] = by_kind_.try_emplace(kinds);
        if (fresh) {
            std::vector<std::pair<std::size_t, std::string_view>> all;
            for (const auto& [id, known] : ids_)
                if (known.kind & kinds) all.emplace_back(known.number, id);
            std::sort(all.begin(), all.end());
            for (const auto& [number, id] : all) found->second.emplace_back(id);
        }
        return found->second;
    }

    static Phrase instead(const Rule& rule, const std::vector<std::string>& ids)
    {
        constexpr std::size_t few = 12;
        const auto one = wanted(rule.wants);
        if (ids.empty()) return phrase("write the id of {0}; there is none with an id yet", one);
        if (ids.size() <= few) return phrase("write the id of {0}: {1}", one, joined(ids));
        return phrase("write the id of {0}", one);
    }

    const Checked& in_;
    std::vector<Reference> references_;
    std::unordered_map<std::string_view, Known> ids_;
    std::unordered_map<unsigned, std::vector<std::string>> by_kind_;
};

}  // namespace

void check_references(const Checked& in) { References(in).run(); }

}  // namespace verslag::load
