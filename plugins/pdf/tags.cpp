#include "tags.hpp"

namespace verslag::pdf {
namespace {

constexpr std::size_t leaf_size = 64;  // entries of the parent tree in one object

void put_attributes(std::string& out, const Attributes& a)
{
    if (!a.alt.empty()) out += "/Alt", put_text(out, a.alt);
    if (!a.actual.empty()) out += "/ActualText", put_text(out, a.actual);
    if (!a.lang.empty()) out += "/Lang", put_text(out, a.lang);
    if (!a.numbering.empty()) {
        out += "/A<</O/List/ListNumbering/";
        out += a.numbering;
        out += ">>";
    }
    if (a.scope != Scope::none || a.columns > 1 || a.rows > 1) {
        out += "/A<</O/Table";
        if (a.scope != Scope::none) out += a.scope == Scope::row ? "/Scope/Row" : "/Scope/Column";
        if (a.columns > 1) out += "/ColSpan ", put(out, std::int64_t{a.columns});
        if (a.rows > 1) out += "/RowSpan ", put(out, std::int64_t{a.rows});
        out += ">>";
    }
    if (a.has_box) {
        out += "/A<</O/Layout/Placement/Block/BBox[";
        for (const double v : a.box) put(out, v), out += ' ';
        out += "]>>";
    }
}

void put_kid(std::string& out, const Kid& kid, Ref page)
{
    switch (kid.kind) {
        case Kid::Kind::element:
            return put_ref(out, kid.element->object);
        case Kid::Kind::annotation:
            out += "<</Type/OBJR/Obj ";
            put_ref(out, kid.number);
            break;
        case Kid::Kind::content:
            if (kid.page == page) return put(out, std::int64_t{kid.number});
            out += "<</Type/MCR/MCID ";
            put(out, std::int64_t{kid.number});
            break;
    }
    out += "/Pg ";
    put_ref(out, kid.page);
    out += ">>";
}

void write_element(std::string& out, const void* context)
{
    const auto& e = *static_cast<const Element*>(context);
    out += "/Type/StructElem/S/";
    out += e.type;
    out += "/P ";
    put_ref(out, e.parent->object);
    if (e.attributes) put_attributes(out, *e.attributes);
    Ref page = 0;  // of most of its content
    for (const auto& kid : e.kids)
        if (kid.kind == Kid::Kind::content && !page) page = kid.page;
    if (page) out += "/Pg ", put_ref(out, page);
    out += "/K[";
    for (const auto& kid : e.kids) put_kid(out, kid, page), out += ' ';
    out += ']';
}

// From marked content and annotations back to their elements: a tree of leaves, in the order of the keys.
class ParentTree {
public:
    explicit ParentTree(Objects& objects) : objects_(objects) {}

    void add(std::int64_t key, const std::string& value)
    {
        if (in_leaf_ == 0) first_ = key;
        put(leaf_, key);
        leaf_ += ' ' + value + '\n';
        last_ = key;
        if (++in_leaf_ == leaf_size) flush();
    }
    std::string take()
    {
        flush();
        return "/Kids[" + kids_ + "]";
    }

private:
    void flush()
    {
        if (!in_leaf_) return;
        std::string limits = "/Limits[";
        put(limits, first_), limits += ' ', put(limits, last_);
        put_ref(kids_, objects_.add(limits + "]/Nums[" + leaf_ + "]"));
        kids_ += ' ';
        leaf_.clear();
        in_leaf_ = 0;
    }
    Objects& objects_;
    std::string leaf_, kids_;
    std::size_t in_leaf_ = 0;
    std::int64_t first_ = 0, last_ = 0;
};

}  // namespace

Ref write_tags(Objects& objects, Structure& structure, const Painted& painted)
{
    auto& tree = structure.tree();
    tree.object = objects.reserve();
    for (auto& e : structure.elements()) {
        if (!e.placed) continue;
        e.object = objects.reserve();
        objects.set(e.object, write_element, &e);
        if (e.attributes) objects.identify(e.attributes->alt);
    }

    ParentTree parents{objects};
    std::int64_t key = 0;
    std::string value;
    for (const auto& owners : painted.owners) {
        value.assign(1, '[');
        for (const auto* owner : owners) put_ref(value, owner->object), value += ' ';
        parents.add(key++, value + "]");
    }
    for (const auto& area : painted.links) {
        value.clear();
        put_ref(value, area.link->element->object);
        parents.add(key++, value);
    }
    std::string root = "/Type/StructTreeRoot/K ";
    put_ref(root, structure.root()->object);
    root += "/ParentTree ";
    put_ref(root, objects.add(parents.take()));
    root += "/ParentTreeNextKey ";
    put(root, key);
    objects.set(tree.object, std::move(root));
    return tree.object;
}

}  // namespace verslag::pdf
