#include "check.hpp"

namespace verslag::load {

using record::Audience;

Around narrowed(const Checked& in, pugi::xml_node n, pugi::xml_attribute visibility, const Around& around)
{
    const auto own = enum_of<Audience>(trimmed(visibility.value()));
    if (own >= around.audience) return {own, n};
    if (own != Audience::unset)
        in.report.warning(in.place(visibility), "visibility-widened",
                          phrase("'{0}' has no effect here: what is around it, {1} in line {2}, is for '{3}'", name_of(own),
                                 tag(local_name(around.by)), in.line(around.by), name_of(around.audience)),
                          phrase("move it out of there if more people may see it, or leave visibility out"));
    return around;
}

}  // namespace verslag::load
