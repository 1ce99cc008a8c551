#include "common/texts/looks.hpp"

#include <algorithm>

namespace verslag::texts {
namespace {

constexpr double tight_line = 1.25;  // of headings and tables, in sizes

struct Maker {
    const HouseStyle& s;
    double base, leading, tight, tight_display;

    Look plain(Style style, double size = 1) const
    {
        return {.style = style, .size = base * size, .ink = s.colors.ink, .leading = leading};
    }
    Look heading(Style style, const HeadingStyle& h, unsigned outline) const
    {
        return {.style = style,
                .size = base * h.size,
                .ink = h.color,
                .bold = true,
                .display = true,
                .before = base * h.before,
                .after = base * h.after,
                .leading = tight_display,
                .keep_next = true,
                .keep_together = true,
                .outline = outline};
    }
    Look make(Style) const;
    Look framed(Style) const;
    Look small(Style) const;
};

// What is set off from the text.
Look Maker::framed(Style style) const
{
    const auto& c = s.colors;
    Look look = plain(style);
    look.left = style == Style::quote ? quote_indent : frame_indent;
    switch (style) {
        case Style::quote:
            look.right = quote_indent, look.italic = true, look.ink = c.muted, look.bar = {1.5, c.quote_bar};
            look.before = base * 0.5, look.after = base * 0.7;
            break;
        case Style::gap:
            look.italic = true, look.ink = c.muted, look.bar = {1.5, c.muted, true};
            look.after = base * 0.55;
            break;
        case Style::figure_text:
            look.left = look.right = 7, look.keep_together = true, look.ground = c.pale, look.ink = c.muted;
            look.box = {0.5, c.rule}, look.padding = 6, look.before = look.after = base * 0.9;
            break;
        default:
            // A decision. Its paragraphs share one frame, for they have the same lines; those of the next one have almost the
            // same, and so get a frame of their own.
            look.bar = {style == Style::decision ? 3 : 2.75, c.accent};
            look.ground = style == Style::decision ? c.tint : c.tint ^ 1u;  // grounds of one colour would run into each other
            look.keep_together = true, look.padding = 3, look.before = look.after = base * 0.27;
    }
    return look;
}

Look Maker::small(Style style) const
{
    const auto& c = s.colors;
    Look look = plain(style, 0.91);
    switch (style) {
        case Style::caption:
            look.italic = true, look.ink = c.muted, look.before = look.after = base * 0.5, look.keep_together = true;
            break;
        case Style::colophon:
        case Style::header:
        case Style::footer:
            look.size = base * 0.82, look.ink = c.muted;
            if (style == Style::colophon) look.after = base * 0.15;
            break;
        case Style::note:
            look.size = base * 0.85, look.after = base * 0.15;
            break;
        case Style::table_head:
            look.bold = true, look.ink = s.table.head_ink, look.keep_next = true;
            break;
        case Style::row_name:
            look.bold = true, look.ink = c.accent;
            break;
        case Style::fact:
            look.below = {0.5, c.rule}, look.before = look.after = base * 0.15, look.keep_together = true;
            break;
        default:
            break;
    }
    look.leading = tight;
    return look;
}

Look Maker::make(Style style) const
{
    const auto& t = s.text;
    const auto& c = s.colors;
    Look look = plain(style);
    switch (style) {
        case Style::title:
            return heading(style, t.title, 0);
        case Style::heading_1:
        case Style::heading_2:
        case Style::heading_3:
        case Style::heading_4:
        case Style::heading_5:
        case Style::heading_6: {
            const auto outline = static_cast<unsigned>(style) - static_cast<unsigned>(Style::heading_1) + 1;
            look = heading(style, t.of_level(outline + 1), outline);
            look.bold = outline < 5, look.italic = outline == 6;
            return look;
        }
        case Style::contents_title:
            return heading(style, t.heading_2, 0);
        case Style::subtitle:
            look = plain(style, 1.25);
            look.ink = c.muted, look.after = base * 1.1, look.leading = tight, look.keep_together = true;
            return look;
        case Style::contents_1:
            look.before = base * 0.2, look.after = base * 0.1, look.leading = tight;
            return look;
        case Style::contents_2:
            look.left = list_indent, look.after = base * 0.05, look.leading = tight;
            return look;
        case Style::summary:
            look = plain(style, 1.08);
            look.ink = c.accent, look.after = base * 0.7;
            return look;
        case Style::list:
            look.after = base * 0.3;
            return look;
        case Style::figure:
            look.before = base * 0.7, look.after = base * 0.3, look.leading = 1;
            return look;
        case Style::quote:
        case Style::decision:
        case Style::next_decision:
        case Style::gap:
        case Style::figure_text:
            return framed(style);
        case Style::fact:
        case Style::caption:
        case Style::colophon:
        case Style::table_text:
        case Style::table_head:
        case Style::row_name:
        case Style::header:
        case Style::footer:
        case Style::note:
            return small(style);
        case Style::body:
            break;
    }
    look.after = base * 0.55;
    return look;
}

Rgb mixed(Rgb a, Rgb b, double part)
{
    Rgb out = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        const double x = a >> shift & 255, y = b >> shift & 255;
        out |= static_cast<Rgb>(x + (y - x) * part + 0.5) << shift;
    }
    return out;
}

}  // namespace

Looks::Looks(const HouseStyle& s, OutputSink& sink) : base(s.text.size * (s.text.body.name.empty() ? own_font_factor : 1))
{
    const double line = font_line(s.text.body, sink), display = font_line(heading_family(s), sink);
    const Maker maker{s, base, s.text.line_height / line, std::max(1.0, tight_line / line), std::max(1.0, tight_line / display)};
    for (int style = 0; style <= static_cast<int>(Style::note); ++style) all.push_back(maker.make(static_cast<Style>(style)));
}

std::string hex(Rgb color)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (int shift = 20; shift >= 0; shift -= 4) out += digits[color >> shift & 15];
    return out;
}

const FontFamily& heading_family(const HouseStyle& s) { return s.text.heading.name.empty() ? s.text.body : s.text.heading; }

bool logo_fits(const Logo& logo, const RunningLine& header)
{
    const auto& words = logo.side == Side::left ? header.left : logo.side == Side::right ? header.right : header.centre;
    return words.empty() && logo.side != Side::centre;
}

Rgb watermark_ink(const Palette& c) { return mixed(c.tint, c.rule, 0.2); }

}  // namespace verslag::texts
