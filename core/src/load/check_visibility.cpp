#include "check.hpp"

#include <verslag/record/common.hpp>

namespace verslag::load {
namespace {

using record::Audience;

// Who may see the parts around an element, and which of them narrowed it last.
struct Around {
    Audience audience = Audience::everyone;
    pugi::xml_node by;
};

void check_within(const Checked& in, pugi::xml_node parent, const Around& around)
{
    for (const auto n : parent.children()) {
        if (!is_element(n) || local_name(n) == "extension") continue;
        auto inner = around;
        if (const auto a = n.attribute("visibility")) {
            const auto own = enum_of<Audience>(trimmed(a.value()));
            if (own >= around.audience) inner = {own, n};
            else if (own != Audience::unset)
                in.report.warning(in.place(a), "visibility-widened",
                                  phrase("'{0}' has no effect here: what is around it, {1} in line {2}, is for '{3}'",
                                         name_of(own), tag(local_name(around.by)), in.line(around.by), name_of(around.audience)),
                                  phrase("move it out of there if more people may see it, or leave visibility out"));
        }
        check_within(in, n, inner);
    }
}

}  // namespace

void check_visibility(const Checked& in)
{
    const auto root = in.tree.root();
    check_within(in, root, {enum_of<Audience>(value_of(root, "visibility")), root});
}

}  // namespace verslag::load
