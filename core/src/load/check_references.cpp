#include "check.hpp"
#include "closest.hpp"

#include <verslag/record/common.hpp>

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
        each(in_.tree.root(), {}, [this](auto n, auto name, auto part) { note_id(n, name, part); });
        each(in_.tree.root(), {}, [this](auto n, auto name, auto) { follow(n, name); });
    }

private:
    // Every element but those within extensions; `part` is the child of the root that it is in.
    template <class F>
    void each(pugi::xml_node parent, std::string_view part, const F& f)
    {
        for (const auto n : parent.children()) {
            if (!is_element(n)) continue;
            const auto name = local_name(n);
            if (name == "extension") continue;
            if (n.first_attribute()) f(n, name, part.empty() ? name : part);
            each(n, part.empty() ? name : part, f);
        }
    }

    void note_id(pugi::xml_node n, std::string_view name, std::string_view part)
    {
        const auto a = n.attribute("id");
        const auto id = trimmed(a.value());
        if (id.empty()) return;
        const auto [found, fresh] = ids_.try_emplace(id, Known{kind_of(name, part), n});
        if (fresh) return;
        const auto& first = found->second.node;
        in_.report.error(in_.place(a), "duplicate-id", phrase("the id '{0}' is given twice", id),
                         phrase("the first is that of {0} in line {1}; give this one another, and see to what refers to it",
                                tag(local_name(first)), in_.line(first)));
    }

    void follow(pugi::xml_node n, std::string_view name)
    {
        for (const auto a : n.attributes()) {
            const std::string_view attribute = a.name();
            for (const auto& rule : rules) {
                if (attribute != rule.attribute || (!rule.element.empty() && rule.element != name)) continue;
                if (!rule.list) resolve(n, a, trimmed(a.value()), rule);
                else
                    for (const auto id : words_in(a.value())) resolve(n, a, id, rule);
                break;
            }
        }
    }

    void resolve(pugi::xml_node n, pugi::xml_attribute a, std::string_view id, const Rule& rule)
    {
        if (id.empty()) return;
        const auto said = [&](Phrase what) { return of_attribute(a.name(), local_name(n), std::move(what)); };
        const auto found = ids_.find(id);
        if (found == ids_.end()) {
            const auto ids = ids_of(rule.wants);
            in_.report.error(in_.place(a), "dangling-reference", said(phrase("nothing has the id {0}", in_quotes(id))),
                             did_you_mean(id, ids) + instead(rule, ids));
            return;
        }
        const auto& known = found->second;
        if (known.node == n && rule.attribute == "substituteFor") {
            in_.report.error(in_.place(a), "self-reference", said(phrase("a participant cannot be their own substitute")),
                             phrase("write the id of the one who was replaced"));
            return;
        }
        if (known.kind & rule.wants) return compare_audiences(n, a, id, known.node);
        in_.report.error(in_.place(a), "wrong-reference",
                         said(phrase("{0} is the id of {1} in line {2}, not of {3}", in_quotes(id), tag(local_name(known.node)),
                                     in_.line(known.node), wanted(rule.wants))),
                         instead(rule, ids_of(rule.wants)));
    }

    // Who may see the one must be able to see the other, or the reference leads nowhere for them.
    void compare_audiences(pugi::xml_node from, pugi::xml_attribute a, std::string_view id, pugi::xml_node to)
    {
        const auto here = audience_of(from), there = audience_of(to);
        if (there <= here) return;
        in_.report.warning(
            in_.place(a), "hidden-reference",
            of_attribute(
                a.name(), local_name(from),
                phrase("{0} is meant for '{1}', what refers to it for '{2}'", in_quotes(id), name_of(there), name_of(here))),
            phrase("for a wider audience the reference is left out; give both the same visibility where that is not meant"));
    }

    // The narrowest visibility on the way up.
    static record::Audience audience_of(pugi::xml_node n)
    {
        auto narrowest = record::Audience::everyone;
        for (; n; n = n.parent()) narrowest = std::max(narrowest, enum_of<record::Audience>(value_of(n, "visibility")));
        return narrowest;
    }

    // In the order of the record, so that the same record gives the same hint.
    const std::vector<std::string>& ids_of(unsigned kinds)
    {
        const auto [found, fresh] = by_kind_.try_emplace(kinds);
        if (fresh)
            each(in_.tree.root(), {}, [&](auto n, auto, auto) {
                const auto known = ids_.find(value_of(n, "id"));
                if (known != ids_.end() && known->second.node == n && (known->second.kind & kinds))
                    found->second.emplace_back(known->first);
            });
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
    std::unordered_map<std::string_view, Known> ids_;
    std::unordered_map<unsigned, std::vector<std::string>> by_kind_;
};

}  // namespace

void check_references(const Checked& in) { References(in).run(); }

}  // namespace verslag::load
