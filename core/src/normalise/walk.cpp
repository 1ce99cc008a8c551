#include "walk.hpp"

#include "load/vocabulary.hpp"

#include <map>
#include <set>

namespace verslag::normalise {
namespace {

using load::ElementRule;
using Rules = std::map<std::string_view, const ElementRule*>;

void collect(const ElementRule& rule, std::set<const load::Type*>& seen, Rules& rules)
{
    rules.try_emplace(rule.name, &rule);
    if (!seen.insert(rule.type).second) return;
    for (const auto& slot : rule.type->slots)
        for (const auto& e : slot.elements) collect(e, seen, rules);
}

const Rules& rules_by_name()
{
    static const Rules all = [] {
        Rules rules;
        std::set<const load::Type*> seen;
        collect(load::SchemaModel::of(load::meeting_record()).root(), seen, rules);
        return rules;
    }();
    return all;
}

using Visit = std::function<void(pugi::xml_node, const ElementRule*)>;

void walk(pugi::xml_node n, const ElementRule* rule, const Visit& visit)
{
    visit(n, rule);
    for (const auto c : n.children()) {
        if (!load::is_element(c)) continue;
        const auto name = load::local_name(c);
        if (name == "extension") continue;
        const auto* known = rule ? rule->type->child(name) : nullptr;
        if (!known)
            if (const auto found = rules_by_name().find(name); found != rules_by_name().end()) known = found->second;
        walk(c, known, visit);
    }
}

}  // namespace

void each_element(const load::Tree& tree, const Visit& visit)
{
    walk(tree.root(), &load::SchemaModel::of(load::meeting_record()).root(), visit);
}

bool is_of(const load::SimpleType& type, std::string_view base)
{
    if (type.members.empty()) return type.base == base;
    for (const auto* m : type.members)
        if (is_of(*m, base)) return true;
    return false;
}

pugi::xml_node only_text(pugi::xml_node element)
{
    const auto first = element.first_child();
    return load::is_text(first) && !first.next_sibling() ? first : pugi::xml_node();
}

}  // namespace verslag::normalise
