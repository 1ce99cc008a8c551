#include "face.hpp"

#include <harfbuzz/hb-ot.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <span>
#include <stdexcept>

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

[[noreturn]] void refuse(const std::string& path, const std::string& why)
{
    throw std::runtime_error("the font " + path + " " + why);
}

// HarfBuzz takes a table that doesn't lie inside its file for an empty one and carries on.
void check_tables(const std::string& path, std::span<const std::uint8_t> file)
{
    if (file.size() < 12) refuse(path, "is damaged: it is too short to be a font");
    const auto kind = u32(file, 0);
    if (kind != 0x00010000 && kind != HB_TAG('t', 'r', 'u', 'e'))
        refuse(path, "is not a TrueType font with one face, the only kind that can be embedded here");
    const auto count = u16(file, 4);
    if (12 + std::size_t{count} * 16 > file.size()) refuse(path, "is damaged: its list of tables is cut short");
    for (std::size_t i = 0; i < count; ++i) {
        const auto record = 12 + i * 16;
        if (u32(file, record + 8) + u32(file, record + 12) > file.size())
            refuse(path, "is damaged: its table '" + std::string(reinterpret_cast<const char*>(&file[record]), 4) +
                             "' reaches beyond the end of the file");
    }
}

}  // namespace

Face::Face(const std::string& file) : path(file), face(nullptr, hb_face_destroy), font(nullptr, hb_font_destroy)
{
    const Blob blob{hb_blob_create_from_file_or_fail(path.c_str()), hb_blob_destroy};
    if (!blob) refuse(path, "cannot be read");
    check_tables(path, bytes(blob));
    face.reset(hb_face_create(blob.get(), 0));
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
        metrics.family_class = bytes(os2)[30];
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

const Face& face_of(const std::string& path, const std::string& package)
{
    thread_local std::map<std::string, std::unique_ptr<Face>> faces;
    auto& face = faces[path];
    if (face) return *face;
    if (!std::filesystem::exists(path))
        throw std::runtime_error("the font " + path + " is missing; install the package " + package + " (apt-get install " +
                                 package + ")");
    face = std::make_unique<Face>(path);
    return *face;
}

}  // namespace verslag::pdf
