// Edits at offsets: whatever way a record is written, the rest of it stays byte for byte.
#include "sheets.hpp"

using namespace filled;

namespace {

void fill(Table& t)
{
    t.at("f1", "Status") = "afgerond";
    t.at("f2", "Stand van zaken") += " Één € erbij.";
    t.at("f3", "Uiterlijk") = "2020-05-08";
}

std::string filled_in(std::string text, const std::string& space = "\n    ")
{
    text = replaced(text, "kind=\"action\"", "kind=\"action\" status=\"done\"");
    text = replaced(text, "1 mei.</note>", "1 mei.</note>" + space + "<note>Één € erbij.</note>");
    return replaced(text, "<due when=\"2020-05-01\" precision=\"day\">1 mei 2020</due>",
                    "<due when=\"2020-05-08\" precision=\"day\">8 mei 2020</due>");
}

std::string utf16(const std::string& utf8, bool little)
{
    std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
    for (std::size_t i = 0; i < utf8.size();) {
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(utf8[i + k]); };
        unsigned c = byte(0);
        std::size_t n = 1;
        if (c >= 0xF0) c = (c & 7) << 18 | (byte(1) & 63u) << 12 | (byte(2) & 63u) << 6 | (byte(3) & 63u), n = 4;
        else if (c >= 0xE0) c = (c & 15) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u), n = 3;
        else if (c >= 0xC0) c = (c & 31) << 6 | (byte(1) & 63u), n = 2;
        const auto unit = [&](unsigned u) {
            out += static_cast<char>(little ? u : u >> 8), out += static_cast<char>(little ? u >> 8 : u);
        };
        if (c < 0x10000) unit(c);
        else unit(0xD800 + ((c - 0x10000) >> 10)), unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        i += n;
    }
    return out;
}

std::string single_bytes(const std::string& utf8, const std::string& euro)
{
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x80) out += utf8[i];
        else if (c == 0xE2) out += euro, i += 2;
        else out += static_cast<char>((c & 3) << 6 | (static_cast<unsigned char>(utf8[++i]) & 63)), void();
    }
    return out;
}

const std::string letters = "<!-- caf\u00E9 -->\n";

}  // namespace

TEST(Edits, KeepEveryEncoding)
{
    const auto text = record_with(letters + three);
    EXPECT_EQ(after(text, fill), filled_in(text));
    EXPECT_EQ(after("\xEF\xBB\xBF" + text, fill), "\xEF\xBB\xBF" + filled_in(text));
    const auto wide = replaced(replaced(text, "UTF-8", "UTF-16"), "caf\u00E9", "\U0001F600");
    for (const bool little : {true, false}) EXPECT_EQ(after(utf16(wide, little), fill), utf16(filled_in(wide), little));
    const auto windows = replaced(text, "UTF-8", "Windows-1252");
    EXPECT_EQ(after(single_bytes(windows, "\x80"), fill), single_bytes(filled_in(windows), "\x80"));
    const auto latin9 = replaced(text, "UTF-8", "ISO-8859-15");
    EXPECT_EQ(after(single_bytes(latin9, "\xA4"), fill), single_bytes(filled_in(latin9), "\xA4"));
    const auto latin1 = replaced(text, "UTF-8", "ISO-8859-1");
    EXPECT_EQ(after(single_bytes(latin1, "?"), fill), single_bytes(filled_in(latin1), "&#8364;"))
        << "a reference, for what it hasn't got";
}

TEST(Edits, KeepLineEndsPrefixesAndEverythingOnOneLine)
{
    auto dos = record_with(three), wanted = filled_in(dos);
    for (auto* s : {&dos, &wanted})
        for (std::size_t at = 0; (at = s->find('\n', at)) != s->npos; at += 2) s->replace(at, 1, "\r\n");
    EXPECT_EQ(after(dos, fill), wanted);

    auto flat = record_with(three);
    for (std::size_t at = 0; (at = flat.find(">\n", at)) != flat.npos;) {
        auto end = at + 1;
        while (end < flat.size() && (flat[end] == '\n' || flat[end] == ' ')) ++end;
        flat.erase(at + 1, end - at - 1), ++at;
    }
    EXPECT_EQ(after(flat, fill), filled_in(flat, "")) << "no white space is put in where there is none";
}

TEST(Edits, UseThePrefixOfTheRecord)
{
    auto text = record_with(three);
    for (const auto* name : {"meetingRecord", "document", "title", "meeting", "name", "date", "followUps", "followUp", "number",
                             "text", "owner", "due", "note", "em"})
        for (const std::string mark : {"<", "</"})
            for (const char* end : {" ", ">"})
                for (std::size_t at = 0; (at = text.find(mark + name + end, at)) != text.npos; at += 4)
                    text.insert(at + mark.size(), "v:");
    text = replaced(text, "xmlns=", "xmlns:v=");
    const auto now = after(text, [](Table& t) { t.at("f1", "Stand van zaken") = "Ja", t.at("f1", "Uiterlijk") = "2020-07-01"; });
    EXPECT_EQ(
        now,
        replaced(text, "Het college</v:owner>",
                 "Het college</v:owner>\n    <v:due notAfter=\"2020-07-01\" precision=\"day\">uiterlijk 1 juli 2020</v:due>\n"
                 "    <v:note>Ja</v:note>"));
}

TEST(Edits, FindTheirPlaceBesideEmptyElementsAndComments)
{
    const auto text = record_with(
        "<followUps><followUp id='f1' kind='action'><text>A > b</text><!-- <note> --><owner kind='group' "
        "/>\n<note/></followUp></followUps>\n");
    EXPECT_EQ(after(text, [](Table& t) { t.at("f1", "Stand van zaken") = "Ja"; }), replaced(text, "<note/>", "<note>Ja</note>"));
    EXPECT_EQ(after(text, [](Table& t) { t.at("f1", "Uiterlijk") = "2020-07-01"; }),
              replaced(text, "<owner kind='group' />",
                       "<owner kind='group' /><due notAfter=\"2020-07-01\" precision=\"day\">uiterlijk 1 juli 2020</due>"));
}
