#include "docx/body.hpp"

#include "common/language.hpp"
#include "docx/language.hpp"

#include <algorithm>

namespace verslag::docx {
namespace {

using texts::Style;

constexpr std::size_t piece = 1 << 16;  // bytes that are handed on together
constexpr int behind_table = 160;       // twips; Word's tables have no space of their own

std::string number(long long n) { return std::to_string(n); }

int left_of(std::string_view style, const texts::Look& look)
{
    return twips(style == "ListContinue" ? texts::list_indent : look.left);
}

}  // namespace

Body::Body(Writer& w, Out out) : w_(w), out_(std::move(out)) { xml_.raw("<w:document").raw(namespaces).raw("><w:body>"); }

void Body::pause()
{
    if (xml_.str().size() >= piece) xml_.drain(out_);
}

// The elements stand in the order that the schema wants.
void Body::write_paragraph_properties(const texts::Paragraph& p, std::string_view style, bool behind)
{
    const auto& look = w_.looks.of(p.style);
    const auto depth = static_cast<int>(std::min(p.depth, list_levels));
    const int wanted = twips(p.indent) + depth * twips(texts::list_indent);
    auto& x = xml();
    x.raw("<w:pPr>");
    if (!style.empty()) x.raw("<w:pStyle w:val=\"").raw(style).raw("\"/>");
    if (p.keep_next && !look.keep_next) x.raw("<w:keepNext/>");
    if (p.begins_item) {
        const auto& list = lists_.back();
        x.raw("<w:numPr><w:ilvl w:val=\"" + number(list.level) + "\"/><w:numId w:val=\"" + number(list.number) +
              "\"/></w:numPr>");
    } else if (look.outline && w_.numbered && !p.numbered) {
        x.raw("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + number(unnumbered) + "\"/></w:numPr>");
    }
    if (common::right_to_left(p.lang)) x.raw("<w:bidi/>");
    const bool decision = p.style == Style::decision || p.style == Style::next_decision;
    const int before = behind && !look.outline ? behind_table : p.begins_frame && decision ? twips(w_.looks.base * 0.7) : 0;
    const int after = decision                                  ? (p.ends_frame ? twips(w_.looks.base * 0.8) : 0)
                      : p.ends_list && (p.style == Style::list) ? twips(w_.looks.base * 0.7)
                                                                : 0;
    if (before || after) {
        x.raw("<w:spacing");
        if (before) x.raw(" w:before=\"" + number(before) + "\"");
        if (after) x.raw(" w:after=\"" + number(after) + "\"");
        x.raw("/>");
    }
    const int own = p.begins_item ? (p.indent == 0 ? depth * twips(texts::list_indent) : -1) : left_of(style, look);
    if (wanted != own) {
        x.raw("<w:ind w:left=\"" + number(wanted) + "\"");
        if (p.begins_item) x.raw(" w:hanging=\"" + number(twips(texts::list_indent)) + "\"");
        x.raw("/>");
    }
    x.raw("</w:pPr>");
}

void Body::begin_bookmarks(std::span<const std::string> anchors)
{
    for (const auto& anchor : anchors) {
        const auto id = number(bookmarks_ + open_bookmarks_++);
        xml().raw("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"").raw(w_.bookmarks.name(anchor)).raw("\"/>");
    }
}

void Body::open_paragraph(const texts::Paragraph& p)
{
    auto style = style_id(p.style);
    if (p.style == Style::list)
        style = !p.begins_item ? "ListContinue" : lists_.back().marker == Marker::bullet ? "ListBullet" : "ListNumber";
    lang_ = p.lang == w_.document.properties.lang ? std::string() : w_.text(p.lang);
    xml().raw("<w:p>");
    write_paragraph_properties(p, style, std::exchange(behind_table_, false));
    begin_bookmarks(p.anchors);
    anything_ = true;
}

void Body::close_paragraph()
{
    for (; open_bookmarks_; --open_bookmarks_) xml().raw("<w:bookmarkEnd w:id=\"" + number(bookmarks_++) + "\"/>");
    xml().raw("</w:p>");
}

void Body::words(const texts::Words& words)
{
    auto& x = xml();
    // Bold twice is not bold: see styles.cpp.
    const bool strong = words.strong && !words.bold;
    const auto own = words.lang.empty() ? (in_note_ ? note_lang_ : lang_) : w_.text(words.lang);
    const bool foreign = !own.empty() && own != w_.document.properties.lang;
    x.raw("<w:r>");
    if (words.link || strong || words.emphasis || words.script != Script::normal || foreign) {
        x.raw("<w:rPr>");
        if (words.link) x.raw("<w:rStyle w:val=\"Hyperlink\"/>");
        else if (strong) x.raw("<w:rStyle w:val=\"Strong\"/>");
        else if (words.emphasis) x.raw("<w:rStyle w:val=\"Emphasis\"/>");
        if (strong && words.link) x.raw("<w:b/><w:bCs/>");
        if (words.emphasis && (words.link || strong)) x.raw("<w:i/><w:iCs/>");
        if (words.script != Script::normal) x.raw("<w:vertAlign w:val=\"").raw(name_of(words.script)).raw("\"/>");
        if (foreign && common::right_to_left(own)) x.raw("<w:rtl/>");
        if (foreign) x.raw(language_element("w:lang", own));
        x.raw("</w:rPr>");
    }
    write_text(x, words.text);
    x.raw("</w:r>");
}

void Body::open_link(std::string_view anchor, std::string_view uri)
{
    auto& x = xml();
    if (!anchor.empty()) x.raw("<w:hyperlink w:anchor=\"").raw(w_.bookmarks.name(anchor));
    else x.raw("<w:hyperlink r:id=\"").raw((in_note_ ? w_.note_relationships : w_.relationships).to_outside("hyperlink", uri));
    x.raw("\" w:history=\"1\">");
}

void Body::close_link() { xml().raw("</w:hyperlink>"); }

void Body::open_note(std::string_view lang)
{
    const auto id = number(++note_count_);
    xml_.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"" + id + "\"/></w:r>");
    notes_.raw("<w:footnote w:id=\"" + id + "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>")
        .raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
        .raw("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
    in_note_ = true;
    note_lang_ = w_.text(lang);
}

void Body::close_note()
{
    notes_.raw("</w:p></w:footnote>");
    in_note_ = false;
}

void Body::picture(const texts::Picture& picture, double width, double height, std::string_view alt)
{
    const auto relationship = w_.relationships.to("image", "media/" + picture.name);
    const auto name = "Figure " + number(++pictures_);
    xml_.raw("<w:r>");
    write_drawing(xml_, {relationship, name, alt, width, height, pictures_});
    xml_.raw("</w:r>");
}

void Body::open_list(const texts::List& list)
{
    if (list.marker != Marker::bullet && list.start > largest_start)
        w_.sink.warn("a list begins at " + number(list.start) + "; Word counts no further than " + number(largest_start),
                     list.line);
    const auto level = std::min(list.depth, list_levels - 1);
    lists_.push_back({w_.lists.begin(list.marker, list.start, level), level, list.marker});
}

void Body::end(std::span<const std::string> anchors)
{
    // A table at the end needs a paragraph after it, and an empty document has one.
    const bool bare = behind_table_ || !anything_;
    if (bare) xml_.raw("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr>");
    begin_bookmarks(anchors);
    for (; open_bookmarks_; --open_bookmarks_) xml_.raw("<w:bookmarkEnd w:id=\"" + number(bookmarks_++) + "\"/>");
    if (bare) xml_.raw("</w:p>");
    xml_.drain(out_);
}

}  // namespace verslag::docx
