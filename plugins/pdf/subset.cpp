#include "subset.hpp"

#include <harfbuzz/hb-subset.h>

#include <stdexcept>

namespace verslag::pdf {
namespace {

template <class T, void (*destroy)(T*)>
struct Destroy {
    void operator()(T* p) const { destroy(p); }
};
template <class T, void (*destroy)(T*)>
using Handle = std::unique_ptr<T, Destroy<T, destroy>>;

using FaceHandle = Handle<hb_face_t, hb_face_destroy>;
using BlobHandle = Handle<hb_blob_t, hb_blob_destroy>;

// Only what drawing needs: without the layout tables the subsetter has a third less to do.
FaceHandle outlines_of(hb_face_t* face)
{
    FaceHandle lean{hb_face_builder_create()};
    for (const hb_tag_t tag : {HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'e', 'a', 'd'),
                               HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
                               HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'), HB_TAG('p', 'r', 'e', 'p')}) {
        const BlobHandle table{hb_face_reference_table(face, tag)};
        if (hb_blob_get_length(table.get())) hb_face_builder_add_table(lean.get(), tag, table.get());
    }
    hb_face_set_upem(lean.get(), hb_face_get_upem(face));
    hb_face_set_glyph_count(lean.get(), hb_face_get_glyph_count(face));
    return lean;
}

}  // namespace

Subset subset(const Font& font)
{
    const auto fail = [&](const char* why) -> std::runtime_error {
        return std::runtime_error(font.face.called + " cannot be cut to the glyphs in use: " + why);
    };
    const Handle<hb_subset_input_t, hb_subset_input_destroy> input{hb_subset_input_create_or_fail()};
    if (!input) throw fail("out of memory");
    auto* wanted = hb_subset_input_glyph_set(input.get());
    for (const auto& code : font.codes()) hb_set_add(wanted, code.glyph);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);

    const auto lean = outlines_of(font.face.face.get());
    const Handle<hb_subset_plan_t, hb_subset_plan_destroy> plan{hb_subset_plan_create_or_fail(lean.get(), input.get())};
    if (!plan) throw fail("its tables don't agree");
    const FaceHandle cut{hb_subset_plan_execute_or_fail(plan.get())};
    if (!cut) throw fail("its outlines are damaged");

    Subset out;
    const auto* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    out.glyph.reserve(font.codes().size());
    for (const auto& code : font.codes()) {
        const auto glyph = hb_map_get(renumbered, code.glyph);
        if (glyph == HB_MAP_VALUE_INVALID) throw fail("a glyph was lost");
        out.glyph.push_back(static_cast<std::uint16_t>(glyph));
    }
    const BlobHandle blob{hb_face_reference_blob(cut.get())};
    unsigned n = 0;
    const char* p = hb_blob_get_data(blob.get(), &n);
    out.program.assign(p, n);
    return out;
}

}  // namespace verslag::pdf
