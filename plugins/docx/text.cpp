#include "docx/writer.hpp"

#include <algorithm>
#include <array>

namespace verslag::docx {
namespace {

// What Word has an element for, because as a character it is shown wrongly or not at all.
struct Special {
    std::string_view text;
    const char* element;
};
constexpr std::array specials{
    Special{"\r\n", "<w:br/>"},
    Special{"\n", "<w:br/>"},
    Special{"\r", "<w:br/>"},
    Special{"\t", "<w:tab/>"},
    Special{"\xc2\xad", "<w:softHyphen/>"},
    Special{"\xe2\x80\x91", "<w:noBreakHyphen/>"},
};

bool may_begin_one(char c) { return c == '\r' || c == '\n' || c == '\t' || c == '\xc2' || c == '\xe2'; }

void write_piece(common::XmlWriter& xml, std::string_view piece)
{
    if (piece.empty()) return;
    xml.raw(piece.front() == ' ' || piece.back() == ' ' ? "<w:t xml:space=\"preserve\">" : "<w:t>").text(piece).raw("</w:t>");
}

}  // namespace

void write_text(common::XmlWriter& xml, std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto s = may_begin_one(text[at])
                           ? std::find_if(specials.begin(), specials.end(),
                                          [&](const Special& x) { return text.substr(at).starts_with(x.text); })
                           : specials.end();
        if (s == specials.end()) {
            ++at;
            continue;
        }
        write_piece(xml, text.substr(begin, at - begin));
        xml.raw(s->element);
        begin = at += s->text.size();
    }
    write_piece(xml, text.substr(begin));
}

}  // namespace verslag::docx
