#include "schema_model.hpp"

#include <verslag/core/load.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <mutex>
#include <stdexcept>

namespace verslag::load {
namespace {

using SimpleTypes = std::map<std::string, SimpleType, std::less<>>;
using Types = std::map<std::string, Type, std::less<>>;

std::string_view unprefixed(std::string_view name) { return name.substr(name.find(':') + 1); }

// Fills the types in; those that are not yet read are there by name, since they may refer to each other.
class Builder {
public:
    Builder(pugi::xml_node schema, SimpleTypes& simple, Types& types) : schema_(schema), simple_(simple), types_(types) {}

    void build()
    {
        for (const auto n : schema_.children("xs:simpleType")) simple(n.attribute("name").value());
        for (const auto n : schema_.children("xs:complexType"))
            types_[n.attribute("name").value()].name = n.attribute("name").value();
        for (const auto n : schema_.children("xs:complexType")) complex(n, types_[n.attribute("name").value()]);
    }

    ElementRule element(pugi::xml_node n)
    {
        const auto name = std::string(n.attribute("name").value()), type = std::string(n.attribute("type").value());
        if (name.empty() || type.empty()) unknown(n);
        return {name, type_named(type)};
    }

private:
    [[noreturn]] static void unknown(pugi::xml_node n)
    {
        throw std::logic_error("the schema uses " + std::string(n.name()) + " in a way that the model does not know, at " +
                               n.path());
    }

    pugi::xml_node global(const char* kind, std::string_view name) const
    {
        for (const auto n : schema_.children(kind))
            if (n.attribute("name").value() == name) return n;
        return {};
    }

    // A simple type, by its name in the schema or as xs:date.
    const SimpleType* simple(std::string_view name)
    {
        if (const auto found = simple_.find(name); found != simple_.end()) return &found->second;
        auto& type = simple_[std::string(name)];
        type.name = unprefixed(name);
        if (name.substr(0, 3) == "xs:") {
            type.base = type.name;
            return &type;
        }
        const auto node = global("xs:simpleType", name);
        if (const auto u = node.child("xs:union")) {
            std::string_view members = u.attribute("memberTypes").value();
            while (!members.empty()) {
                const auto end = std::min(members.find(' '), members.size());
                type.members.push_back(simple(members.substr(0, end)));
                members.remove_prefix(std::min(end + 1, members.size()));
            }
            return &type;
        }
        restrict(node, type);
        return &type;
    }

    // Fills in a type that restricts another.
    static void restrict(pugi::xml_node node, SimpleType& type)
    {
        const auto restriction = node.child("xs:restriction");
        if (!restriction) unknown(node);
        type.base = unprefixed(restriction.attribute("base").value());
        for (const auto facet : restriction.children()) {
            const std::string_view kind = facet.name();
            if (kind == "xs:enumeration") type.values.emplace_back(facet.attribute("value").value());
            else if (kind == "xs:pattern") type.pattern = facet.attribute("value").value();
            else if (kind == "xs:minLength") type.min_length = facet.attribute("value").as_uint();
            else if (kind != "xs:annotation") unknown(facet);
        }
    }

    // The type of an attribute of another namespace, from the schema that is imported for it.
    const SimpleType* imported(std::string_view name)
    {
        if (const auto found = simple_.find(name); found != simple_.end()) return &found->second;
        for (const auto import : schema_.children("xs:import"))
            for (const auto& known : schemas()) {
                if (known.file != import.attribute("schemaLocation").value()) continue;
                pugi::xml_document document;
                const auto text = schema(known.name).value();
                document.load_buffer(text.data(), text.size());
                for (const auto a : document.document_element().children("xs:attribute")) {
                    if (unprefixed(name) != a.attribute("name").value()) continue;
                    auto& type = simple_[std::string(name)];
                    type.name = name;
                    restrict(a.child("xs:simpleType"), type);
                    return &type;
                }
            }
        throw std::logic_error("the schema refers to " + std::string(name) + ", which no schema that it imports has");
    }

    const Type* type_named(std::string_view name)
    {
        if (const auto found = types_.find(name); found != types_.end()) return &found->second;
        // An element of a simple type: a type with nothing but text.
        auto& type = types_[std::string(name)];
        type.name = name;
        type.text = simple(name);
        return &type;
    }

    void complex(pugi::xml_node n, Type& type)
    {
        if (n.attribute("mixed").as_bool()) type.mixed = true;
        if (const auto simple_content = n.child("xs:simpleContent")) {
            const auto extension = simple_content.child("xs:extension");
            type.text = simple(extension.attribute("base").value());
            return attributes(extension, type);
        }
        if (const auto content = n.child("xs:complexContent")) {
            const auto extension = content.child("xs:extension");
            const auto base = global("xs:complexType", extension.attribute("base").value());
            if (!base) unknown(content);
            complex(base, type);
            particles(extension, type, 1, 1);
            return attributes(extension, type);
        }
        particles(n, type, 1, 1);
        attributes(n, type);
    }

    static std::pair<std::size_t, std::size_t> times(pugi::xml_node n)
    {
        const std::string_view max = n.attribute("maxOccurs").as_string("1");
        return {n.attribute("minOccurs").as_uint(1), max == "unbounded" ? unbounded : n.attribute("maxOccurs").as_uint(1)};
    }

    void particles(pugi::xml_node parent, Type& type, std::size_t min, std::size_t max)
    {
        for (const auto n : parent.children()) {
            const std::string_view kind = n.name();
            const auto [least, most] = times(n);
            if (kind == "xs:sequence") {
                if (least != 1 || most != 1) unknown(n);
                particles(n, type, 1, 1);
            } else if (kind == "xs:choice") {
                choice(n, type, min == 1 ? least : min, max == 1 ? most : max);
            } else if (kind == "xs:group") {
                particles(global("xs:group", n.attribute("ref").value()), type, least, most);
            } else if (kind == "xs:element") {
                type.slots.push_back({{element(n)}, least, most});
            } else if (kind == "xs:any") {
                type.slots.push_back({{}, least, most});
            }
        }
    }

    void choice(pugi::xml_node n, Type& type, std::size_t min, std::size_t max)
    {
        Slot slot{{}, min, max};
        for (const auto e : n.children()) {
            if (std::string_view(e.name()) == "xs:annotation") continue;
            if (std::string_view(e.name()) != "xs:element" || times(e) != std::pair<std::size_t, std::size_t>{1, 1}) unknown(e);
            slot.elements.push_back(element(e));
        }
        type.slots.push_back(std::move(slot));
    }

    void attributes(pugi::xml_node n, Type& type)
    {
        for (const auto a : n.children("xs:attribute")) {
            if (const std::string ref = a.attribute("ref").value(); !ref.empty()) {
                type.attributes.push_back({ref, imported(ref), false});
                continue;
            }
            if (!a.attribute("type")) unknown(a);
            type.attributes.push_back({a.attribute("name").value(), simple(a.attribute("type").value()),
                                       std::string_view(a.attribute("use").value()) == "required"});
        }
        for (const auto g : n.children("xs:attributeGroup"))
            attributes(global("xs:attributeGroup", g.attribute("ref").value()), type);
    }

    pugi::xml_node schema_;
    SimpleTypes& simple_;
    Types& types_;
};

struct Sample {
    std::string_view type, value;
};
constexpr std::array samples{Sample{"date", "2020-02-04"},
                             Sample{"dateTime", "2020-02-04T13:30:00"},
                             Sample{"DateOrDateTime", "2020-02-04"},
                             Sample{"boolean", "true"},
                             Sample{"nonNegativeInteger", "12"},
                             Sample{"positiveInteger", "1"},
                             Sample{"language", "nl"},
                             Sample{"VersionString", "1.0"},
                             Sample{"MunicipalityCode", "GM0867"},
                             Sample{"Length", "25mm"},
                             Sample{"Colour", "#153E6B"},
                             Sample{"Factor", "1.4"},
                             Sample{"anyURI", "https://…"}};

}  // namespace

std::vector<std::string> Type::children() const
{
    std::vector<std::string> all;
    for (const auto& s : slots)
        for (const auto& e : s.elements) all.push_back(e.name);
    return all;
}

std::vector<std::string> Type::attribute_names() const
{
    std::vector<std::string> all;
    for (const auto& a : attributes) all.push_back(a.name);
    return all;
}

const ElementRule* Type::child(std::string_view wanted, std::size_t* slot) const
{
    for (std::size_t i = 0; i < slots.size(); ++i)
        for (const auto& e : slots[i].elements) {
            if (e.name != wanted) continue;
            if (slot) *slot = i;
            return &e;
        }
    return nullptr;
}

SchemaModel::SchemaModel(std::string_view xsd)
{
    pugi::xml_document document;
    if (!document.load_buffer(xsd.data(), xsd.size())) throw std::logic_error("the schema is no XML");
    Builder builder(document.document_element(), simple_, types_);
    builder.build();
    root_ = builder.element(document.document_element().child("xs:element"));
}

const SchemaModel& SchemaModel::of(const Vocabulary& vocabulary)
{
    static std::mutex mutex;
    static std::map<std::string_view, SchemaModel> models;
    const std::lock_guard lock(mutex);
    const auto known = models.find(vocabulary.schema);
    return (known != models.end() ? known : models.try_emplace(vocabulary.schema, schema(vocabulary.schema).value()).first)
        ->second;
}

std::vector<std::string> SchemaModel::element_names() const
{
    std::vector<std::string> all{root_.name};
    for (const auto& [name, type] : types_)
        for (auto& child : type.children()) all.push_back(std::move(child));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<std::string> SchemaModel::parents_of(std::string_view name) const
{
    // The schema names types; people know elements.
    std::vector<std::string> all;
    const auto add = [&](const ElementRule& e) {
        if (e.type->child(name) && std::find(all.begin(), all.end(), e.name) == all.end()) all.push_back(e.name);
    };
    add(root_);
    for (const auto& [type_name, type] : types_)
        for (const auto& slot : type.slots)
            for (const auto& e : slot.elements) add(e);
    return all;
}

std::string example_value(const SimpleType& type)
{
    if (!type.values.empty()) return type.values.front();
    for (const auto& s : samples)
        if (s.type == type.name) return std::string(s.value);
    return "…";
}

std::string example_of(const ElementRule& element)
{
    std::string s = "<" + element.name;
    for (const auto& a : element.type->attributes)
        if (a.required) s += " " + a.name + "=\"" + example_value(*a.type) + "\"";
    // A fuzzy date may be empty: what it needs is its reading.
    if (element.type->name == "FuzzyDate") return s + " when=\"2020-02-04\">4 februari 2020</" + element.name + ">";
    if (element.type->slots.empty() && !element.type->text && !element.type->mixed) return s + "/>";
    return s + ">" + (element.type->text ? example_value(*element.type->text) : "…") + "</" + element.name + ">";
}

}  // namespace verslag::load
