// A word across every page, as an outline: nobody selects it by accident, and searches don't find it in every page.
#include "composition.hpp"

#include "syntax.hpp"

#include <cmath>

namespace verslag::pdf {
namespace {

constexpr double least_contrast = 4.5;  // WCAG 2.1: of the text above it
constexpr double darkest = 0.2;         // of the way from the palest ground to a line

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(Color c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }
double contrast(Color a, Color b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

Color mixed(Color a, Color b, double part)
{
    const auto mix = [&](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(std::lround(x + (y - x) * part)); };
    return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

// Well seen on white, and as dark as the text above it allows.
Color ground_for(const Colors& colors)
{
    for (double part = darkest; part > 0; part -= 0.05) {
        const auto ground = mixed(colors.tint, colors.rule, part);
        bool all = true;
        for (const auto& ink : {colors.ink, colors.accent, colors.link, colors.muted})
            all &= contrast(ink, ground) >= least_contrast + 0.1;
        if (all) return ground;
    }
    return colors.tint;
}

struct Pen {
    std::string out;
    double x = 0;  // of the glyph's origin, thousandths
    double highest = 0;

    void point(float px, float py)
    {
        put(out, (x + static_cast<double>(px)) / 1000);
        out += ' ';
        put(out, static_cast<double>(py) / 1000);
        out += ' ';
        highest = std::max(highest, static_cast<double>(py) / 1000);
    }
};

}  // namespace

Watermark watermark(const Sheet& sheet, Typesetting& type, const std::string& word)
{
    struct Funcs {
        hb_draw_funcs_t* f = hb_draw_funcs_create();
        ~Funcs() { hb_draw_funcs_destroy(f); }
    } funcs;
    hb_draw_funcs_set_move_to_func(
        funcs.f,
        [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, float x, float y, void*) {
            static_cast<Pen*>(p)->point(x, y);
            static_cast<Pen*>(p)->out += "m\n";
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        funcs.f,
        [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, float x, float y, void*) {
            static_cast<Pen*>(p)->point(x, y);
            static_cast<Pen*>(p)->out += "l\n";
        },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        funcs.f,
        [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y, void*) {
            auto& to = *static_cast<Pen*>(p);
            to.point(ax, ay), to.point(bx, by), to.point(x, y);
            to.out += "c\n";
        },
        nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(
        funcs.f, [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, void*) { static_cast<Pen*>(p)->out += "h\n"; }, nullptr,
        nullptr);

    Pen drawn;
    double width = 0;
    type.fonts.split(bold | display, word, [&](Font& font, std::string_view part) {
        const auto& shaped = font.word(part, {});
        for (const auto& glyph : shaped.glyphs) {
            drawn.x = width + glyph.dx;
            hb_font_get_glyph_shape(font.face.font.get(), glyph.id, funcs.f, &drawn);
            width += glyph.advance;
        }
    });
    Watermark out{.outline = std::move(drawn.out), .color = ground_for(sheet.colors)};
    out.width = width / 1000;
    out.height = drawn.highest;
    return out;
}

}  // namespace verslag::pdf
