#include "face.hpp"

#include <harfbuzz/hb-ot.h>

#include <cmath>
#include <map>
#include <span>
#include <stdexcept>
#include <utility>

namespace verslag::pdf {
namespace {

using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

std::span<const std::uint8_t> bytes(const Blob& blob)
{
    unsigned n = 0;
    const char* p = hb_blob_get_data(blob.get(), &n);
    return {reinterpret_cast<const std::uint8_t*>(p), n};
}
unsigned u16(std::span<const std::uint8_t> b, std::size_t at) { return static_cast<unsigned>(b[at] << 8 | b[at + 1]); }
int i16(std::span<const std::uint8_t> b, std::size_t at) { return static_cast<std::int16_t>(u16(b, at)); }
std::uint64_t u32(std::span<const std::uint8_t> b, std::size_t at) { return std::uint64_t{u16(b, at)} << 16 | u16(b, at + 2); }

[[noreturn]] void refuse(const std::string& called, const std::string& why) { throw std::runtime_error(called + " " + why); }

// HarfBuzz takes a table that doesn't lie inside its file for an empty one and carries on.
void check_tables(const std::string& path, std::span<const std::uint8_t> file, std::uint32_t index)
{
    if (file.size() < 12) refuse(path, "is damaged: it is too short to be a font");
    std::size_t begin = 0;
    if (u32(file, 0) == HB_TAG('t', 't', 'c', 'f')) {
        if (index >= u32(file, 8)) refuse(path, "has no face number " + std::to_string(index));
        if (16 + std::size_t{index} * 4 > file.size()) refuse(path, "is damaged: its list of faces is cut short");
        begin = u32(file, 12 + std::size_t{index} * 4);
        if (begin + 12 > file.size()) refuse(path, "is damaged: one of its faces reaches beyond the end of the file");
    }
    const auto kind = u32(file, begin);
    if (kind == HB_TAG('O', 'T', 'T', 'O'))
        refuse(path, "has PostScript outlines (CFF), which cannot be embedded here; take its TrueType version");
    if (kind != 0x00010000 && kind != HB_TAG('t', 'r', 'u', 'e')) refuse(path, "is not a TrueType font");
    const auto count = u16(file, begin + 4);
    if (begin + 12 + std::size_t{count} * 16 > file.size()) refuse(path, "is damaged: its list of tables is cut short");
    for (std::size_t i = 0; i < count; ++i) {
        const auto record = begin + 12 + i * 16;
        if (u32(file, record + 8) + u32(file, record + 12) > file.size())
            refuse(path, "is damaged: its table '" + std::string(reinterpret_cast<const char*>(&file[record]), 4) +
                             "' reaches beyond the end of the file");
    }
}

}  // namespace

Face::Face(const HostResource& file)
    : called(file.called.starts_with('/') ? "the font " + std::string(file.called) : std::string(file.called)),
      face(nullptr, hb_face_destroy),
      font(nullptr, hb_font_destroy)
{
    const auto& path = called;
    const Blob blob{hb_blob_create_or_fail(file.bytes.data(), static_cast<unsigned>(file.bytes.size()), HB_MEMORY_MODE_READONLY,
                                           nullptr, nullptr),
                    hb_blob_destroy};
    if (!blob) refuse(path, "cannot be read");
    check_tables(path, bytes(blob), file.index);
    face.reset(hb_face_create(blob.get(), file.index));
    hb_face_make_immutable(face.get());

    const auto table = [&](hb_tag_t tag) { return Blob{hb_face_reference_table(face.get(), tag), hb_blob_destroy}; };
    const auto size = [&](hb_tag_t tag) { return bytes(table(tag)).size(); };
    if (size(HB_TAG('f', 'v', 'a', 'r'))) refuse(path, "is a variable font; install its static faces instead");
    if (!size(HB_TAG('g', 'l', 'y', 'f')) || !size(HB_TAG('l', 'o', 'c', 'a'))) refuse(path, "has no TrueType outlines");
    if (!size(HB_TAG('c', 'm', 'a', 'p'))) refuse(path, "has no character map");

    font.reset(hb_font_create(face.get()));
    hb_font_set_scale(font.get(), 1000, 1000);

    const double scale = 1000.0 / hb_face_get_upem(face.get());
    if (const auto head = table(HB_TAG('h', 'e', 'a', 'd')); bytes(head).size() >= 54)
        for (std::size_t i = 0; i < 4; ++i) metrics.box[i] = static_cast<int>(std::lround(i16(bytes(head), 36 + 2 * i) * scale));
    if (const auto os2 = table(HB_TAG('O', 'S', '/', '2')); bytes(os2).size() >= 32) {
        metrics.weight = i16(bytes(os2), 4);
        // By the family's class, where it says it, else by PANOSE's style of serifs.
        const unsigned family = bytes(os2)[30], style = bytes(os2).size() >= 42 && bytes(os2)[32] == 2 ? bytes(os2)[33] : 0;
        metrics.serifs = family ? family <= 7 && family != 6 : style >= 2 && style <= 10;
        const auto rights = u16(bytes(os2), 8);
        if ((rights & 0x000F) == 0x0002 || (rights & 0x0300)) refuse(path, "may not be embedded in part, by its licence");
    }
    if (const auto post = table(HB_TAG('p', 'o', 's', 't')); bytes(post).size() >= 16) {
        metrics.italic_angle = static_cast<double>(static_cast<std::int32_t>(u32(bytes(post), 4))) / 65536;
        metrics.fixed_pitch = u32(bytes(post), 12) != 0;
    }
    const auto metric = [&](hb_ot_metrics_tag_t tag) {
        hb_position_t v = 0;
        hb_ot_metrics_get_position_with_fallback(font.get(), tag, &v);
        return static_cast<int>(v);
    };
    metrics.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT);

    char name[128];
    unsigned n = sizeof name;
    hb_ot_name_get_utf8(face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &n, name);
    for (const char* c = name; *c; ++c)  // a PDF name: libharu escapes nothing
        if (*c > ' ' && *c < 0x7F && std::string_view("()<>[]{}/%#").find(*c) == std::string_view::npos) postscript_name += *c;
    if (postscript_name.empty()) refuse(path, "has no PostScript name");
}

const Face& face_of(const HostResource& file)
{
    thread_local std::map<std::pair<std::string, std::uint32_t>, std::unique_ptr<Face>> faces;
    auto& face = faces[{std::string(file.called), file.index}];
    if (!face) face = std::make_unique<Face>(file);
    return *face;
}

}  // namespace verslag::pdf
