#include "docx/frame.hpp"

#include "docx/language.hpp"
#include "docx/runs.hpp"

#include <utility>

namespace verslag::docx {
namespace {

constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

// The words of the page are the labels': their language may be another than the text's.
void mark_language(const Writer& w, pugi::xml_node run)
{
    const auto& p = w.document.properties;
    if (p.label_lang.empty() || p.label_lang == p.lang) return;
    auto properties = run.prepend_child("w:rPr");
    set_language(properties.append_child("w:lang"), p.label_lang);
}

void add_words(Writer& w, pugi::xml_node p, std::string_view words)
{
    if (!words.empty()) mark_language(w, write_text(p, w.text(words)));
}

// Word counts anew whenever it lays out the page; until then the field says 1.
void add_field(pugi::xml_node p, const char* instruction)
{
    auto field = p.append_child("w:fldSimple");
    field.append_attribute("w:instr") = instruction;
    write_text(field, "1");
}

// "pagina {page} van {pages}" with a field for each word in braces.
void add_page_of(Writer& w, pugi::xml_node p)
{
    constexpr std::pair<std::string_view, const char*> fields[] = {{"{page}", " PAGE "}, {"{pages}", " NUMPAGES "}};
    std::string_view words = w.document.words.page_of;
    if (words.empty()) words = "{page}";
    for (std::size_t at = 0; at < words.size();) {
        const std::pair<std::string_view, const char*>* field = nullptr;
        for (const auto& f : fields)
            if (words.substr(at).starts_with(f.first)) field = &f;
        if (!field) {
            ++at;
            continue;
        }
        add_words(w, p, words.substr(0, at));
        add_field(p, field->second);
        words.remove_prefix(at + field->first.size());
        at = 0;
    }
    add_words(w, p, words);
}

struct PagePart {
    pugi::xml_document doc;
    pugi::xml_node paragraph;
};

PagePart begin_part(const char* root, const char* style)
{
    PagePart part;
    auto node = part.doc.append_child(root);
    node.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    part.paragraph = node.append_child("w:p");
    add_value(part.paragraph.append_child("w:pPr"), "w:pStyle", style);
    return part;
}

std::string add_part(Writer& w, const char* kind, const std::string& name, const PagePart& part)
{
    w.package.add_xml("/word/" + name, std::string(content_type) + kind + "+xml", part.doc);
    return w.relationships.to(kind, name);
}

void add_tab(pugi::xml_node p) { p.append_child("w:r").append_child("w:tab"); }

// The running title; the first page has the title itself. A draft says so on every page.
std::string add_header(Writer& w, bool first_page)
{
    auto part = begin_part("w:hdr", "Header");
    if (!first_page && !w.document.properties.title.empty()) write_text(part.paragraph, w.text(w.document.properties.title));
    if (w.document.properties.draft && !w.document.words.draft.empty()) {
        add_tab(part.paragraph);
        auto run = write_text(part.paragraph, w.text(w.document.words.draft));
        add_value(run.prepend_child("w:rPr"), "w:rStyle", "Strong");
    }
    return add_part(w, "header", first_page ? "header1.xml" : "header2.xml", part);
}

// Who published it, for whom it is when not for everybody, and the page's number.
std::string add_footer(Writer& w)
{
    const auto& p = w.document.properties;
    auto part = begin_part("w:ftr", "Footer");
    const std::string_view audience = p.audience == "public" ? std::string_view{} : std::string_view(p.audience_words);
    if (!p.publisher.empty()) write_text(part.paragraph, w.text(p.publisher));
    if (!p.publisher.empty() && !audience.empty()) write_text(part.paragraph, " · ");
    add_words(w, part.paragraph, audience);
    add_tab(part.paragraph);
    add_page_of(w, part.paragraph);
    return add_part(w, "footer", "footer1.xml", part);
}

void add_reference(pugi::xml_node section, const char* element, const char* type, const std::string& relationship)
{
    auto node = section.append_child(element);
    node.append_attribute("w:type") = type;
    node.append_attribute("r:id") = relationship.c_str();
}

}  // namespace

void add_section(Writer& w, pugi::xml_node body)
{
    w.text.at_line(0);
    const auto first = add_header(w, true), header = add_header(w, false), footer = add_footer(w);
    auto section = body.append_child("w:sectPr");
    add_reference(section, "w:headerReference", "default", header);
    add_reference(section, "w:headerReference", "first", first);
    add_reference(section, "w:footerReference", "default", footer);
    add_reference(section, "w:footerReference", "first", footer);
    auto size = section.append_child("w:pgSz");
    size.append_attribute("w:w") = page_width;
    size.append_attribute("w:h") = page_height;
    auto margins = section.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) margins.append_attribute(side) = margin;
    for (const char* strip : {"w:header", "w:footer"}) margins.append_attribute(strip) = 709;
    margins.append_attribute("w:gutter") = 0;
    section.append_child("w:titlePg");
}

}  // namespace verslag::docx
