// How a sheet comes out of a printer.
#pragma once

#include "sheet.hpp"

namespace verslag::xlsx {

// A4, one page wide, the header row on every page, the title above and the page's number below.
void set_page(lxw_worksheet* sheet, const Setting& setting, const Sheet& view);

// A sheet's name in the references that the library writes for the printer: always in quotes. It leaves them
// out for names such as "2020" or "A1", and Excel then calls the file damaged.
void quote_always(lxw_worksheet* sheet);

// Text for a header or a footer, at most `units` long when it is escaped.
std::string page_text(std::string_view text, std::size_t units);
// "pagina {page} van {pages}" as a footer's text.
std::string page_number(std::string_view page_of);

}  // namespace verslag::xlsx
