#include "docx/fixed_parts.hpp"

#include "docx/language.hpp"

#include <stdexcept>

extern "C" {
extern const char verslag_docx_styles[], verslag_docx_styles_end[];
extern const char verslag_docx_numbering[], verslag_docx_numbering_end[];
extern const char verslag_docx_settings[], verslag_docx_settings_end[];
extern const char verslag_docx_theme[], verslag_docx_theme_end[];
extern const char verslag_docx_fontTable[], verslag_docx_fontTable_end[];
}

namespace verslag::docx {
namespace {

// Comments and indentation are for those who read parts/; they fall away here.
pugi::xml_document parse(const char* begin, const char* end)
{
    pugi::xml_document doc;
    if (!doc.load_buffer(begin, static_cast<std::size_t>(end - begin))) throw std::logic_error("a fixed part is not well-formed");
    return doc;
}

}  // namespace

pugi::xml_document styles(std::string_view lang)
{
    auto doc = parse(verslag_docx_styles, verslag_docx_styles_end);
    auto defaults = doc.child("w:styles").child("w:docDefaults").child("w:rPrDefault").child("w:rPr");
    set_language(defaults.child("w:lang"), lang);
    return doc;
}

pugi::xml_document settings(std::string_view lang)
{
    auto doc = parse(verslag_docx_settings, verslag_docx_settings_end);
    set_language(doc.child("w:settings").child("w:themeFontLang"), lang);
    return doc;
}

pugi::xml_document theme() { return parse(verslag_docx_theme, verslag_docx_theme_end); }
pugi::xml_document font_table() { return parse(verslag_docx_fontTable, verslag_docx_fontTable_end); }
pugi::xml_document numbering() { return parse(verslag_docx_numbering, verslag_docx_numbering_end); }

}  // namespace verslag::docx
