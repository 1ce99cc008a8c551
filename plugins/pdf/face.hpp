// A font file: checks, metrics.
#pragma once

#include <verslag/resource.hpp>

#include <harfbuzz/hb.h>

#include <memory>

namespace verslag::pdf {

// All lengths in thousandths of the font's size, the unit of PDF widths.
struct Metrics {
    int ascent = 0, descent = 0, cap_height = 0, x_height = 0;
    int box[4] = {0, 0, 0, 0};
    int weight = 400;
    bool serifs = false;
    double italic_angle = 0;
    bool fixed_pitch = false;
};

class Face {
public:
    // Throws std::runtime_error with a sentence when it is damaged, of a kind that can't be embedded here, or may not be
    // embedded by its licence.
    explicit Face(const HostResource& file);

    // 0 when the font doesn't have it.
    std::uint32_t glyph(char32_t c) const
    {
        hb_codepoint_t g = 0;
        return hb_font_get_nominal_glyph(font.get(), c, &g) ? g : 0;
    }
    int advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font.get(), glyph); }

    std::string called, postscript_name;  // what messages call it: "the font /usr/…"
    Metrics metrics;
    std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face;
    std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font;  // scaled to 1000 units an em
};

// The face of a file, made on first use and kept for the thread's life: a worker that exports many records looks at its
// fonts once.
const Face& face_of(const HostResource& file);

}  // namespace verslag::pdf
