#include "explain.hpp"

#include "closest.hpp"
#include "schema_model.hpp"
#include "value.hpp"

#include <algorithm>

namespace verslag::load {
namespace {

constexpr std::string_view instance_namespace = "http://www.w3.org/2001/XMLSchema-instance";

std::string tags(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) all.append(all.empty() ? "" : ", ").append(tag(name));
    return all;
}

// An element of the record's own namespace with the place in its parent's sequence that its name has.
struct Placed {
    pugi::xml_node node;
    const ElementRule* rule;
    std::size_t slot;
};

// Which of the elements stand in order, so that as few as possible are out of it: the longest sequence
// that never goes back.
std::vector<bool> in_order(const std::vector<Placed>& all)
{
    std::vector<std::size_t> tails, before(all.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::upper_bound(tails.begin(), tails.end(), all[i].slot,
                                         [&](std::size_t slot, std::size_t t) { return slot < all[t].slot; });
        if (at != tails.begin()) before[i] = *(at - 1);
        if (at == tails.end()) tails.push_back(i);
        else *at = i;
    }
    std::vector<bool> kept(all.size());
    for (auto i = tails.empty() ? all.size() : tails.back(); i != all.size(); i = before[i]) kept[i] = true;
    return kept;
}

class Explainer {
public:
    Explainer(const Source& source, const Tree& tree, Report& report)
        : source_(source), tree_(tree), report_(report), model_(SchemaModel::get()), names_(model_.element_names())
    {
    }

    bool run()
    {
        const auto root = tree_.root();
        if (!root_is_right(root)) return false;
        element(root, model_.root());
        return true;
    }

private:
    template <class At>
    Place place(At at) const
    {
        return source_.place(tree_.offset(at));
    }
    std::uint32_t line(pugi::xml_node n) const { return source_.line(tree_.offset(n)); }

    bool root_is_right(pugi::xml_node root)
    {
        const auto ns = namespace_of(root);
        const auto name = local_name(root);
        const auto declare =
            phrase("write {0}", "<meetingRecord xmlns=\"" + std::string(record_namespace) + "\" schemaVersion=\"1.0\" …>");
        if (name != model_.root().name) {
            report_.error(place(root), "wrong-root",
                          phrase("the first element is {0}, not <meetingRecord>: this is no meeting record", tag(name)), declare);
            return false;
        }
        if (ns == record_namespace) return true;
        const std::string_view before = "urn:verslag:meeting-record:";
        const auto xmlns = root.attribute("xmlns");
        const auto at = xmlns ? place(xmlns) : place(root);
        if (ns.empty())
            report_.error(at, "wrong-namespace",
                          phrase("<meetingRecord> belongs to no namespace; '{0}' is wanted", record_namespace), declare);
        else if (ns.substr(0, before.size()) == before)
            report_.error(
                at, "wrong-namespace",
                phrase("{0} is another version of the record's namespace; '{1}' is wanted", in_quotes(ns), record_namespace),
                phrase("write xmlns=\"{0}\" and schemaVersion=\"1.0\"", record_namespace));
        else
            report_.error(at, "wrong-namespace",
                          phrase("<meetingRecord> is in the namespace {0}; '{1}' is wanted", in_quotes(ns), record_namespace),
                          declare);
        return false;
    }

    void element(pugi::xml_node n, const ElementRule& rule)
    {
        attributes(n, rule);
        const auto& type = *rule.type;
        if (type.text) return text_only(n, rule);
        if (!type.mixed) no_text(n, rule);
        children(n, rule);
    }

    void attributes(pugi::xml_node n, const ElementRule& rule)
    {
        for (const auto a : n.attributes()) {
            const std::string_view name = a.name();
            if (name == "xmlns" || name.substr(0, 6) == "xmlns:") continue;
            if (const auto colon = name.find(':'); colon != name.npos) {
                prefixed_attribute(n, a, name, colon, rule);
                continue;
            }
            const auto& known = rule.type->attributes;
            const auto found = std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.name == name; });
            if (found == known.end()) {
                unknown_attribute(a, rule);
                continue;
            }
            if (const auto c = complaint_about(*found->type, a.value()))
                report_.error(place(a), c->code, of_attribute(found->name, rule.name, c->message), c->hint);
        }
        for (const auto& a : rule.type->attributes)
            if (a.required && !n.attribute(a.name.c_str())) missing_attribute(n, rule, a);
    }

    void prefixed_attribute(pugi::xml_node n, pugi::xml_attribute a, std::string_view name, std::size_t colon,
                            const ElementRule& rule)
    {
        const auto declaration = "xmlns:" + std::string(name.substr(0, colon));
        for (auto up = n; up; up = up.parent())
            if (const auto d = up.attribute(declaration.c_str())) {
                const auto local = name.substr(colon + 1);
                if (d.value() == instance_namespace && (local == "schemaLocation" || local == "noNamespaceSchemaLocation"))
                    return;
                break;
            }
        if (name == "xml:lang" && rule.type->attributes.size() != 0 && n.type() == pugi::node_element) {
            const auto names = rule.type->attribute_names();
            if (std::find(names.begin(), names.end(), "lang") != names.end()) {
                report_.error(place(a), "unknown-attribute",
                              phrase("the attribute '{0}' is unknown in {1}", name, tag(rule.name)),
                              phrase("write {0}", "lang=\"" + std::string(a.value()) + "\""));
                return;
            }
        }
        unknown_attribute(a, rule);
    }

    void unknown_attribute(pugi::xml_attribute a, const ElementRule& rule)
    {
        const auto known = rule.type->attribute_names();
        report_.error(place(a), "unknown-attribute", phrase("the attribute '{0}' is unknown in {1}", a.name(), tag(rule.name)),
                      known.empty() ? phrase("{0} has no attributes", tag(rule.name))
                                    : did_you_mean(a.name(), known) + phrase("allowed are: {0}", joined(known)));
    }

    void missing_attribute(pugi::xml_node n, const ElementRule& rule, const AttributeRule& a)
    {
        // A misspelt one has been reported with this one as its nearest.
        for (const auto other : n.attributes()) {
            const auto known = rule.type->attribute_names();
            const bool unknown = std::find(known.begin(), known.end(), other.name()) == known.end();
            if (unknown && closest(other.name(), known) == a.name) return;
        }
        const auto example = a.name + "=\"" + example_value(*a.type) + "\"";
        report_.error(place(n), "missing-attribute", phrase("{0} lacks the attribute '{1}'", tag(rule.name), a.name),
                      a.type->values.empty() ? phrase("write {0}", example)
                                             : phrase("write {0} or another of: {1}", example, joined(a.type->values)));
    }

    void text_only(pugi::xml_node n, const ElementRule& rule)
    {
        bool elements = false;
        for (const auto c : n.children()) {
            if (!is_element(c)) continue;
            elements = true;
            report_.error(place(c), "unexpected-element",
                          phrase("{0} cannot stand in {1}, which holds text only", tag(local_name(c)), tag(rule.name)),
                          phrase("take the tags of {0} away", tag(local_name(c))));
        }
        if (elements) return;
        if (const auto c = complaint_about(*rule.type->text, text_of(n)))
            report_.error(place(n), c->code, of_element(rule.name, c->message), c->hint);
    }

    void no_text(pugi::xml_node n, const ElementRule& rule)
    {
        for (const auto c : n.children()) {
            if (!is_text(c)) continue;
            const std::string_view words = c.value();
            const auto first = words.find_first_not_of(" \t\r\n");
            if (first == words.npos) continue;
            const auto allowed = rule.type->children();
            const bool paragraphs = std::find(allowed.begin(), allowed.end(), "p") != allowed.end();
            report_.error(source_.place(tree_.offset(c) + first), "stray-text",
                          phrase("text stands directly in {0}: {1}", tag(rule.name), in_quotes(words)),
                          paragraphs        ? phrase("put it in a paragraph: <p>…</p>")
                          : allowed.empty() ? phrase("{0} is always empty: remove the text", tag(rule.name))
                                            : phrase("remove it, or put it in one of: {0}", joined(allowed)));
        }
    }

    void children(pugi::xml_node n, const ElementRule& rule)
    {
        std::vector<Placed> placed;
        std::vector<std::string> guessed;  // what the unknown ones were probably meant to be
        const auto& type = *rule.type;
        const bool anything = std::any_of(type.slots.begin(), type.slots.end(), [](const Slot& s) { return s.elements.empty(); });
        for (const auto c : n.children()) {
            if (!is_element(c)) continue;
            const auto ns = namespace_of(c);
            if (anything && !ns.empty() && ns != record_namespace) continue;
            std::size_t slot = 0;
            const auto* known = ns == record_namespace ? type.child(local_name(c), &slot) : nullptr;
            if (known) placed.push_back({c, known, slot});
            else unknown_element(c, ns, rule, guessed);
        }
        if (!type.mixed) order(n, rule, placed, guessed);
        for (const auto& p : placed) element(p.node, *p.rule);
    }

    void unknown_element(pugi::xml_node c, std::string_view ns, const ElementRule& parent, std::vector<std::string>& guessed)
    {
        const auto name = local_name(c);
        const auto allowed = parent.type->children();
        const auto here =
            allowed.empty() ? phrase("{0} is always empty", tag(parent.name)) : phrase("here may stand: {0}", joined(allowed));
        if (ns != record_namespace) {
            const auto element = tag(c.name()), within = tag(parent.name);
            report_.error(
                place(c), "foreign-element",
                ns.empty() ? phrase("{0} belongs to no namespace and cannot stand in {1}", element, within)
                           : phrase("{0} belongs to the namespace {1} and cannot stand in {2}", element, in_quotes(ns), within),
                ns.empty() ? phrase("remove {0}", "xmlns=\"\"")
                           : phrase("elements of another vocabulary belong in <extension name=\"…\"> at the end of the record"));
            guessed.emplace_back(name);
            return;
        }
        if (std::find(names_.begin(), names_.end(), name) != names_.end()) {
            report_.error(place(c), "unexpected-element", phrase("{0} cannot stand in {1}", tag(name), tag(parent.name)),
                          phrase("it belongs in {0}; ", tags(model_.parents_of(name))) + here);
            return;
        }
        auto near = closest(name, allowed);
        const bool allowed_here = !near.empty();
        if (near.empty()) near = closest(name, names_);
        report_.error(place(c), "unknown-element", phrase("{0} is no element of a record", tag(name)),
                      (near.empty() ? Phrase() : phrase("did you mean {0}? ", tag(near))) + here);
        if (allowed_here) guessed.push_back(std::move(near));
    }

    void order(pugi::xml_node n, const ElementRule& rule, const std::vector<Placed>& placed,
               const std::vector<std::string>& guessed)
    {
        const auto& slots = rule.type->slots;
        std::vector<std::size_t> count(slots.size());
        std::vector<pugi::xml_node> first(slots.size());
        std::vector<Placed> single;  // without what stands there once too often
        for (const auto& p : placed) {
            if (count[p.slot]++ == 0) first[p.slot] = p.node;
            if (count[p.slot] <= slots[p.slot].max) single.push_back(p);
            else
                report_.error(place(p.node), "duplicate-element",
                              phrase("{0} has more than one {1}", tag(rule.name), tag(p.rule->name)),
                              phrase("only one is allowed; the first is in line {0}", line(first[p.slot])));
        }
        const auto kept = in_order(single);
        for (std::size_t i = 0; i < single.size(); ++i)
            if (!kept[i]) misplaced(single[i], rule, single, kept);
        for (std::size_t s = 0; s < slots.size(); ++s) {
            if (count[s] >= slots[s].min || slots[s].elements.empty()) continue;
            const auto& wanted = slots[s].elements;
            const auto meant = [&](const ElementRule& e) {
                return std::find(guessed.begin(), guessed.end(), e.name) != guessed.end();
            };
            if (std::none_of(wanted.begin(), wanted.end(), meant)) missing(n, rule, slots, s, count);
        }
    }

    void misplaced(const Placed& p, const ElementRule& rule, const std::vector<Placed>& placed, const std::vector<bool>& kept)
    {
        const Placed *after = nullptr, *before = nullptr;
        for (std::size_t i = 0; i < placed.size(); ++i) {
            if (!kept[i]) continue;
            if (placed[i].slot <= p.slot) after = &placed[i];
            if (placed[i].slot > p.slot && !before) before = &placed[i];
        }
        Phrase move;
        if (before) move = phrase("move it to before {0} in line {1}; ", tag(before->rule->name), line(before->node));
        else if (after) move = phrase("move it to after {0} in line {1}; ", tag(after->rule->name), line(after->node));
        report_.error(place(p.node), "misplaced-element", phrase("{0} is out of order in {1}", tag(p.rule->name), tag(rule.name)),
                      move + phrase("the order is: {0}", joined(rule.type->children())));
    }

    void missing(pugi::xml_node n, const ElementRule& rule, const std::vector<Slot>& slots, std::size_t s,
                 const std::vector<std::size_t>& count)
    {
        const auto& wanted = slots[s].elements;
        if (wanted.size() > 1) {
            report_.error(place(n), "missing-element", phrase("{0} is empty", tag(rule.name)),
                          phrase("put at least one of these in it: {0}", joined(rule.type->children())));
            return;
        }
        const auto example = example_of(wanted.front());
        auto hint = phrase("write for instance {0}", example);
        for (auto i = s; i-- > 0;)
            if (count[i] != 0) {
                hint = phrase("write for instance {0} after {1}", example, tag(slots[i].elements.front().name));
                break;
            }
        report_.error(place(n), "missing-element", phrase("{0} lacks {1}", tag(rule.name), tag(wanted.front().name)),
                      std::move(hint));
    }

    const Source& source_;
    const Tree& tree_;
    Report& report_;
    const SchemaModel& model_;
    std::vector<std::string> names_;
};

}  // namespace

bool explain(const Source& source, const Tree& tree, Report& report) { return Explainer(source, tree, report).run(); }

}  // namespace verslag::load
