// From bytes to text: every encoding that offices produce, and each way to get it wrong.
#include "loading.hpp"

using namespace loading;

namespace {

const std::string cafe = record_with("<body><section><p>Café, één ’t</p></section></body>\n");

std::string declaring(const std::string& text, const std::string& encoding) { return replaced(text, "UTF-8", encoding); }

// An independent encoder: the tests must not trust the one they test.
std::u32string code_points(const std::string& utf8)
{
    std::u32string all;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto b = static_cast<unsigned char>(utf8[i]);
        const int n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
        char32_t c = n == 1 ? b : b & (0xFF >> (n + 1));
        for (int k = 1; k < n; ++k) c = c << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3F);
        all += c;
        i += static_cast<std::size_t>(n);
    }
    return all;
}

std::string utf16(const std::string& utf8, bool little)
{
    std::string out;
    const auto unit = [&](char32_t u) {
        const char high = static_cast<char>(u >> 8), low = static_cast<char>(u & 0xFF);
        out += little ? low : high;
        out += little ? high : low;
    };
    for (auto c : code_points(utf8)) {
        if (c < 0x10000) {
            unit(c);
            continue;
        }
        c -= 0x10000;
        unit(0xD800 + (c >> 10));
        unit(0xDC00 + (c & 0x3FF));
    }
    return out;
}

std::string single_bytes(const std::string& utf8)
{
    std::string out;
    for (const auto c : code_points(utf8)) out += c == U'’' ? '\x92' : c == U'€' ? '\xA4' : static_cast<char>(c);
    return out;
}

std::string paragraph_of(const verslag::Loaded& loaded)
{
    if (!loaded.record) return loaded.diagnostics.empty() ? "" : loaded.diagnostics.front().message.str();
    return loaded.record->body.at(0).blocks.at(0).content.at(0).text;
}

}  // namespace

TEST(Decode, ReadsUtf8WithAndWithoutMark)
{
    EXPECT_EQ(paragraph_of(load(cafe)), "Café, één ’t");
    EXPECT_EQ(paragraph_of(load("\xEF\xBB\xBF" + cafe)), "Café, één ’t");
    EXPECT_EQ(paragraph_of(load(replaced(cafe, " encoding=\"UTF-8\"", ""))), "Café, één ’t");
    EXPECT_EQ(paragraph_of(load(replaced(cafe, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", ""))), "Café, één ’t");
    EXPECT_EQ(paragraph_of(load(declaring(cafe, "utf-8"))), "Café, één ’t");
}

TEST(Decode, ReadsUtf16InBothOrdersWithAndWithoutMark)
{
    const auto text = declaring(replaced(cafe, "één", "één \U0001F4C5"), "UTF-16");
    for (const bool little : {true, false}) {
        const std::string mark = little ? "\xFF\xFE" : "\xFE\xFF";
        EXPECT_EQ(paragraph_of(load(mark + utf16(text, little))), "Café, één \U0001F4C5 ’t");
        EXPECT_EQ(paragraph_of(load(utf16(text, little))), "Café, één \U0001F4C5 ’t");
    }
    EXPECT_EQ(paragraph_of(load(utf16(declaring(cafe, "UTF-16BE"), false))), "Café, één ’t");
}

TEST(Decode, ReadsTheSingleByteEncodings)
{
    EXPECT_EQ(paragraph_of(load(single_bytes(declaring(cafe, "Windows-1252")))), "Café, één ’t");
    EXPECT_EQ(paragraph_of(load(single_bytes(declaring(cafe, "cp1252")))), "Café, één ’t");
    const auto plain = replaced(cafe, " ’t", "");
    EXPECT_EQ(paragraph_of(load(single_bytes(declaring(plain, "ISO-8859-1")))), "Café, één");
    EXPECT_EQ(paragraph_of(load(single_bytes(declaring(replaced(plain, "één", "€"), "ISO-8859-15")))), "Café, €");
}

TEST(Decode, PlacesStayWhatTheyAreInTheFileAsDeclared)
{
    const auto wrong = record_with("<body><section><p>é</p><nonsense/></section></body>\n");
    EXPECT_EQ(found_in(wrong), Lines{"5:25 unknown-element"});
    EXPECT_EQ(found_in(single_bytes(declaring(wrong, "ISO-8859-1"))), Lines{"5:25 unknown-element"});
    EXPECT_EQ(found_in("\xFF\xFE" + utf16(declaring(wrong, "UTF-16"), true)), Lines{"5:25 unknown-element"});
    // On the declaration's own line too.
    EXPECT_EQ(found_in("<?xml version='1.0' encoding='UTF-8'?><x/>"), Lines{"1:40 wrong-root"});
}

TEST(Decode, InvalidUtf8NamesTheByteItsOffsetAndWhatItProbablyIs)
{
    const auto text = replaced(single_bytes(cafe), "\x92", "");
    const auto loaded = load(text);
    EXPECT_EQ(found(loaded), Lines{"5:22 invalid-encoding"});
    EXPECT_EQ(message_of(loaded, "invalid-encoding"),
              "byte 0xE9 at offset " + std::to_string(text.find('\xE9')) + " is not UTF-8, nor are 2 other places");
    EXPECT_NE(hint_of(loaded, "invalid-encoding").find("'é'"), std::string::npos);
    EXPECT_NE(hint_of(loaded, "invalid-encoding").find("Windows-1252"), std::string::npos);
}

TEST(Decode, RefusesEveryFormOfInvalidUtf8)
{
    for (const char* bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8", "\x80", "\xC3", "\xE2\x82"})
        EXPECT_EQ(found_in(record_with("<body><section><p>" + std::string(bad) + "</p></section></body>\n")),
                  Lines{"5:19 invalid-encoding"});
}

TEST(Decode, AnOffsetCountsTheMark)
{
    const auto text = "\xEF\xBB\xBF" + replaced(cafe, "Café", "Caf\xE9");
    EXPECT_NE(message_of(load(text), "invalid-encoding").find("offset " + std::to_string(text.find('\xE9'))), std::string::npos);
}

TEST(Decode, DeclaringOneEncodingAndBeingAnotherIsAnError)
{
    EXPECT_EQ(found_in(declaring(cafe, "ISO-8859-1")), Lines{"5:22 encoding-mismatch"});                // is UTF-8
    EXPECT_EQ(found_in(single_bytes(declaring(cafe, "ISO-8859-1"))), Lines{"5:29 encoding-mismatch"});  // is Windows-1252
    EXPECT_EQ(found_in("\xEF\xBB\xBF" + declaring(cafe, "ISO-8859-1")), Lines{"1:21 encoding-mismatch"});
    EXPECT_EQ(found_in("\xFF\xFE" + utf16(cafe, true)), Lines{"1:21 encoding-mismatch"});
    EXPECT_EQ(found_in(utf16(declaring(cafe, "UTF-16BE"), true)), Lines{"1:21 encoding-mismatch"});
    EXPECT_EQ(found_in(declaring(cafe, "UTF-16")), Lines{"1:21 encoding-mismatch"});
    EXPECT_EQ(found_in(declaring(replaced(single_bytes(cafe), "\x92", ""), "US-ASCII")), Lines{"5:22 encoding-mismatch"});
}

TEST(Decode, AnUnknownEncodingIsAnError)
{
    const auto slip = load(declaring(cafe, "UFT-8")), other = load(declaring(cafe, "ISO-8859-2"));
    EXPECT_EQ(found(slip), Lines{"1:21 unknown-encoding"});
    EXPECT_EQ(hint_of(slip, "unknown-encoding").substr(0, 22), "did you mean 'UTF-8'? ");
    EXPECT_EQ(hint_of(other, "unknown-encoding").find("did you mean"), std::string::npos);
}

TEST(Decode, HalfACharacterOfUtf16IsAnError)
{
    const auto text = utf16(declaring(cafe, "UTF-16"), true);
    EXPECT_EQ(found_in(text.substr(0, text.size() - 1)), Lines{"6:17 invalid-encoding"});
    const auto at = text.find(std::string("C\0a\0f\0", 6));
    EXPECT_EQ(found_in(std::string(text).replace(at, 2, "\x3D\xD8")), Lines{"5:19 invalid-encoding"});
}

TEST(Decode, AFileThatEndsInTheMiddleOfACharacterIsCutOff)
{
    const auto text = record_with("<body><section><p>één");
    const auto at = text.rfind("é");
    EXPECT_EQ(found_in(text.substr(0, at + 1)), Lines{"5:20 truncated"});
}

TEST(Decode, CharactersThatXmlForbidsAreErrorsOneByOne)
{
    EXPECT_EQ(found_in(record_with(std::string("<body>\x01</body>\n<!--\0-->\n", 24))),
              (Lines{"5:7 forbidden-character", "6:5 forbidden-character"}));
    EXPECT_EQ(found_in(record_with("<body>\xEF\xBF\xBF</body>\n")), Lines{"5:7 forbidden-character"});
    EXPECT_TRUE(found_in(record_with("<body>\t\r\n</body>\n")).empty());
}

TEST(Decode, TextThatWasEncodedTwiceIsAWarning)
{
    const auto loaded = load(replaced(cafe, "Café, één", "CafÃ©, Ã©Ã©n â€™"));
    EXPECT_EQ(found(loaded), Lines{"warning 5:22 double-encoding"});
    EXPECT_NE(message_of(loaded, "double-encoding").find("'Ã©' and 3 other places"), std::string::npos)
        << message_of(loaded, "double-encoding");
    EXPECT_TRUE(found_in(replaced(cafe, "Café", "SÃO PAULO, Âge, Ålesund")).empty());
}

TEST(Decode, WhatIsNoRecordIsCalledWhatItIs)
{
    struct Other {
        std::string bytes, says, code = "not-xml";
    };
    for (const auto& other :
         {Other{"", "empty", "empty-file"}, Other{" \r\n\t", "white space", "empty-file"},
          Other{"\xEF\xBB\xBF", "empty", "empty-file"}, Other{"Verslag van de vergadering\n", "'Verslag van de vergadering'"},
          Other{"<!DOCTYPE html><html><body>x</body></html>", "HTML"}, Other{"\n<!-- x --><HTML><body></body></HTML>", "HTML"},
          Other{"<html lang='nl'></html>", "HTML"}, Other{"{\"meeting\": 1}", "JSON"},
          Other{"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "PDF"}, Other{"{\\rtf1\\ansi x}", "RTF"},
          Other{std::string("PK\3\4\x14\0\6\0", 8) + "word/document.xml", "Word"},
          Other{std::string("PK\3\4\x14\0\6\0", 8) + "xl/workbook.xml", "Excel"},
          Other{std::string("PK\3\4\x14\0\6\0", 8) + "mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"},
          Other{std::string("PK\3\4\x14\0\6\0", 8) + "notes.txt", "zip"}, Other{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office"},
          Other{"\x1F\x8B\x08", "gzip"}, Other{"\x89PNG\r\n\x1A\n", "PNG"}, Other{std::string("\0\0\0\0", 4), "no XML"}}) {
        const auto loaded = load(other.bytes);
        EXPECT_EQ(found(loaded), Lines{"0:0 " + other.code}) << other.bytes;
        EXPECT_NE(message_of(loaded, other.code).find(other.says), std::string::npos) << message_of(loaded, other.code);
    }
}
