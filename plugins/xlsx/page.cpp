#include "page.hpp"

#include "common/sheets/text.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace verslag::xlsx {
namespace {

// Size, colour and font, in this order: a size would take in the digits of a text right behind it.
std::string small(Rgb color)
{
    char out[32];
    std::snprintf(out, sizeof out, "&9&K%06X&\"-,Regular\"", color & 0xFFFFFF);
    return out;
}

void replace(std::string& text, std::string_view what, std::string_view by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] != '&') continue;
        out += '&';
        // "&&G" and "&&[Picture]" would be taken for the place of a picture.
        if (i + 1 < text.size() && (text[i + 1] == 'G' || text[i + 1] == '[')) out += "&\"-,Regular\"";
    }
    return out;
}

}  // namespace

std::string page_text(std::string_view text, std::size_t units)
{
    const auto words = mend(on_one_line(text)).text;
    auto out = escaped(words);
    for (auto room = units; utf16_length(out) > units && room > 1; --room) out = escaped(cut(words, room - 1)) + "…";
    return out;
}

std::string page_number(std::string_view page_of)
{
    auto out = page_text(page_of, 80);
    replace(out, "{pages}", "&N");
    replace(out, "{page}", "&P");
    return out;
}

void set_page(lxw_worksheet* ws, const Setting& setting, const Sheet& view)
{
    const auto& properties = setting.view.properties;
    worksheet_set_paper(ws, 9);  // A4
    if (view.prose) worksheet_set_portrait(ws);
    else worksheet_set_landscape(ws);
    worksheet_fit_to_pages(ws, 1, 0);
    worksheet_set_margins(ws, 0.5, 0.5, 0.8, 0.7);  // inches
    if (!view.prose) check(worksheet_repeat_rows(ws, 0, 0), "the header on every page");
    const auto style = small(setting.style.colors.muted);
    const auto header = "&L" + style + page_text(properties.title, 100) + "&R" + style + page_text(setting.book.title, 60);
    check(worksheet_set_header(ws, header.c_str()), "the header of a page");
    const auto footer =
        "&L" + style + page_text(properties.audience_words, 60) + "&R" + style + page_number(setting.view.page_of);
    check(worksheet_set_footer(ws, footer.c_str()), "the footer of a page");
}

void quote_always(lxw_worksheet* ws)
{
    std::string name = ws->name;
    replace(name, "'", "''");
    name = "'" + name + "'";
    char* quoted = ::strdup(name.c_str());
    if (!quoted) throw std::runtime_error("there is not enough memory for a workbook");
    std::free(ws->quoted_name);
    ws->quoted_name = quoted;
}

}  // namespace verslag::xlsx
