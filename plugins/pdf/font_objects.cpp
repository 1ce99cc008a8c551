#include "font_objects.hpp"

#include "utf8.hpp"

namespace verslag::pdf {
namespace {

constexpr std::string_view zero_width_space = "\u200B";  // what a glyph without a character of its own reads as

// From code to text, in blocks of at most a hundred.
std::string to_unicode(const std::deque<Code>& codes)
{
    std::string out =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t first = 1; first < codes.size(); first += 100) {
        const auto end = std::min(first + 100, codes.size());
        put(out, static_cast<std::int64_t>(end - first));
        out += " beginbfchar\n";
        for (auto code = first; code < end; ++code) {
            out += '<';
            for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[code >> shift & 15];
            out += "> <";
            append_utf16_hex(out, codes[code].text.empty() ? zero_width_space : codes[code].text);
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void put_entry(std::string& out, const char* key, std::int64_t value)
{
    out += key;
    out += ' ';
    put(out, value);
}

std::string descriptor(const Face& face, const std::string& name, Ref program)
{
    const auto& m = face.metrics;
    constexpr int fixed_pitch = 1, serif = 2, symbolic = 4, slanted = 64;
    std::string out = "/Type/FontDescriptor/FontName/" + name;
    put_entry(out, "/Flags",
              symbolic | (m.fixed_pitch ? fixed_pitch : 0) | (m.serifs ? serif : 0) | (m.italic_angle != 0 ? slanted : 0));
    out += "/FontBBox[";
    for (const int v : m.box) put(out, std::int64_t{v}), out += ' ';
    out += "]/ItalicAngle ";
    put(out, m.italic_angle);
    put_entry(out, "/Ascent", m.ascent);
    put_entry(out, "/Descent", m.descent);
    put_entry(out, "/CapHeight", m.cap_height);
    put_entry(out, "/XHeight", m.x_height);
    put_entry(out, "/StemV", 50 + m.weight * m.weight / 4225);  // an estimate: fonts don't say
    out += "/FontFile2 ";
    put_ref(out, program);
    return out;
}

}  // namespace

Ref add_font(Objects& objects, const Font& font, unsigned number)
{
    const auto cut = subset(font);
    std::string name = "VERSAA+" + font.face.postscript_name;  // a subset's name begins with six letters
    name[4] = static_cast<char>('A' + number / 26 % 26);
    name[5] = static_cast<char>('A' + number % 26);

    std::string glyphs;
    for (const auto g : cut.glyph) glyphs += {static_cast<char>(g >> 8), static_cast<char>(g)};

    std::string length;
    put_entry(length, "/Length1", static_cast<std::int64_t>(cut.program.size()));
    const auto program = objects.stream(length, cut.program, Objects::Packing::deflate);

    std::string descendant = "/Type/Font/Subtype/CIDFontType2/BaseFont/" + name +
                             "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
    put_ref(descendant, objects.add(descriptor(font.face, name, program)));
    descendant += "/CIDToGIDMap ";
    put_ref(descendant, objects.stream({}, glyphs, Objects::Packing::deflate));
    put_entry(descendant, "/DW", font.face.advance(0));
    descendant += "/W[0[";
    for (const auto& code : font.codes()) put(descendant, std::int64_t{font.face.advance(code.glyph)}), descendant += ' ';
    descendant += "]]";

    std::string composite = "/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/" + name + "/DescendantFonts[";
    put_ref(composite, objects.add(std::move(descendant)));
    composite += "]/ToUnicode ";
    put_ref(composite, objects.stream({}, to_unicode(font.codes()), Objects::Packing::deflate));
    return objects.add(std::move(composite));
}

}  // namespace verslag::pdf
