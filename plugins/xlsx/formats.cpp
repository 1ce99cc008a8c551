#include "common/sheets/text.hpp"
#include "sheet.hpp"

namespace verslag::xlsx {
namespace {

constexpr lxw_color_t late_ink = 0x9C1C1C, late_ground = 0xFDE8E6;  // 7:1

}  // namespace

Formats add_formats(lxw_workbook* workbook, const Workbook& view, const HouseStyle& style)
{
    const auto& colors = style.colors;
    const auto font = mend(on_one_line(style.text.body.name)).text,
               heading_font = mend(on_one_line(style.text.heading.name)).text;
    const auto add = [&](auto wish) {
        lxw_format* f = workbook_add_format(workbook);
        if (!f) throw std::runtime_error("there is not enough memory for a workbook");
        format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
        format_set_font_color(f, colors.ink);
        if (!font.empty() && font.size() < LXW_FORMAT_FIELD_LEN) format_set_font_name(f, font.c_str());
        wish(f);
        return f;
    };
    const auto value = [&](lxw_format* f) {
        format_set_bottom(f, LXW_BORDER_THIN);
        format_set_bottom_color(f, colors.rule);
    };
    const auto words = [&](lxw_format* f) { value(f), format_set_text_wrap(f); };
    const auto typed = [&](const std::string& wanted, const char* otherwise) {
        lxw_format* f = add(value);
        const bool usable = !wanted.empty() && wanted.size() < LXW_FORMAT_FIELD_LEN;
        format_set_num_format(f, usable ? wanted.c_str() : otherwise);
        format_set_align(f, LXW_ALIGN_LEFT);
        return f;
    };
    Formats all{};
    for (auto header : {&all.header, &all.number_header}) {
        *header = add([&](lxw_format* f) {
            format_set_bold(f);
            format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
            format_set_font_color(f, style.table.head_ink);
            if (style.table.head == TableHead::filled) format_set_bg_color(f, style.table.head_ground);
            format_set_bottom(f, LXW_BORDER_MEDIUM);
            format_set_bottom_color(f, colors.accent);
            format_set_text_wrap(f);
        });
    }
    all.text = add(words);
    all.guarded = add(words);
    format_set_num_format(all.guarded, "@");
    all.link = add(words);
    for (lxw_format* f : {all.link, all.page_link = add([](lxw_format* g) { format_set_text_wrap(g); })}) {
        format_set_font_color(f, colors.link);
        format_set_underline(f, LXW_UNDERLINE_SINGLE);
    }
    all.date = typed(view.date_format, "yyyy-mm-dd");
    all.time = typed(view.time_format, "hh:mm");
    all.integer = typed("0", "0");
    for (lxw_format* f : {all.integer, all.number_header}) {
        format_set_align(f, LXW_ALIGN_RIGHT);
        format_set_indent(f, 2);  // the room of the filter's button, which would hide a title at the edge
    }
    const auto heading = [&](lxw_format* f, double size, Rgb color) {
        format_set_bold(f), format_set_font_size(f, size), format_set_font_color(f, color);
        if (!heading_font.empty() && heading_font.size() < LXW_FORMAT_FIELD_LEN) format_set_font_name(f, heading_font.c_str());
    };
    all.page_title = add([&](lxw_format* f) { heading(f, 18, style.text.title.color); });
    all.page_heading =
        add([&](lxw_format* f) { heading(f, 13, style.text.heading_2.color), format_set_align(f, LXW_ALIGN_VERTICAL_BOTTOM); });
    all.page_name = add([](lxw_format* f) { format_set_bold(f), format_set_text_wrap(f); });
    all.page_text = add([](lxw_format* f) { format_set_text_wrap(f); });
    const auto total = [&](lxw_format* f) {
        format_set_bold(f), format_set_top(f, LXW_BORDER_MEDIUM), format_set_top_color(f, colors.accent);
    };
    all.total = add(total);
    const auto number = [&](lxw_format* f) {
        format_set_num_format(f, "0"), format_set_align(f, LXW_ALIGN_RIGHT), format_set_indent(f, 2);
    };
    all.integer_total = add([&](lxw_format* f) { total(f), number(f); });
    all.stated = add([](lxw_format* f) { format_set_italic(f); });
    all.integer_stated = add([&](lxw_format* f) { format_set_italic(f), number(f); });
    // Of conditions: they say only what differs.
    const auto condition = [&] {
        lxw_format* f = workbook_add_format(workbook);
        if (!f) throw std::runtime_error("there is not enough memory for a workbook");
        return f;
    };
    all.late = condition(), all.done = condition(), all.band = condition();
    format_set_bold(all.late), format_set_font_color(all.late, late_ink), format_set_bg_color(all.late, late_ground);
    format_set_font_color(all.done, colors.muted);
    format_set_bg_color(all.band, style.table.band_ground);
    return all;
}

}  // namespace verslag::xlsx
