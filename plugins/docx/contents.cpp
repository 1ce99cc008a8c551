// The contents, as the field that Word itself would put there: it can be updated, and asks for nothing when it is opened.
#include "docx/body.hpp"

#include "docx/language.hpp"

namespace verslag::docx {
namespace {

std::string mark(const char* kind) { return std::string("<w:r><w:fldChar w:fldCharType=\"") + kind + "\"/></w:r>"; }

std::string instruction(std::string_view words)
{
    return std::string("<w:r><w:instrText xml:space=\"preserve\"> ").append(words).append(" </w:instrText></w:r>");
}

}  // namespace

void Body::open_contents(std::string_view title, std::string_view lang)
{
    behind_table_ = false;
    xml_.raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>")
        .raw("</w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/></w:pPr><w:r>");
    if (!lang.empty()) xml_.raw("<w:rPr>").raw(language_element("w:lang", w_.text(lang))).raw("</w:rPr>");
    write_text(xml_, title);
    xml_.raw("</w:r></w:p>");
    entry_open_ = false;
}

void Body::contents_entry(const texts::Entry& entry)
{
    const bool first = !entry_open_;
    if (entry_open_) xml_.raw("</w:p>");
    entry_open_ = true;
    xml_.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(entry.level == 1 ? "TOC1" : "TOC2").raw("\"/></w:pPr>");
    if (first)
        xml_.raw(mark("begin") +
                 instruction(w_.contents_levels == 1 ? "TOC \\o \"1-1\" \\h \\z \\u" : "TOC \\o \"1-2\" \\h \\z \\u") +
                 mark("separate"));
    const auto bookmark = w_.bookmarks.name(entry.anchor);
    xml_.raw("<w:hyperlink w:anchor=\"").raw(bookmark).raw("\" w:history=\"1\"><w:r>");
    if (!entry.lang.empty()) xml_.raw("<w:rPr>").raw(language_element("w:lang", w_.text(entry.lang))).raw("</w:rPr>");
    write_text(xml_, entry.number.empty() ? std::string(entry.words) : entry.number + " " + std::string(entry.words));
    xml_.raw("</w:r>");
    if (entry.page)
        xml_.raw("<w:r><w:tab/></w:r>" + mark("begin") + instruction("PAGEREF " + std::string(bookmark) + " \\h") +
                 mark("separate") + "<w:r><w:t>" + std::to_string(entry.page) + "</w:t></w:r>" + mark("end"));
    xml_.raw("</w:hyperlink>");
}

void Body::close_contents()
{
    if (entry_open_) xml_.raw(mark("end")).raw("</w:p>");
    xml_.raw("</w:sdtContent></w:sdt>");
    entry_open_ = false;
    anything_ = true;
}

}  // namespace verslag::docx
