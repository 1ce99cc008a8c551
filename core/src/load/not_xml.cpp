#include "not_xml.hpp"

#include "report.hpp"

#include <algorithm>
#include <array>

namespace verslag::load {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    Phrase what, hint;
};

Phrase give_record() { return phrase("give the record's own XML file"); }

const auto& magics()
{
    static const std::array all{
        Magic{"%PDF-"sv, phrase("a PDF file"), give_record()},
        Magic{"{\\rtf"sv, phrase("a rich text file (RTF)"), give_record()},
        Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, phrase("an old Office file (.doc, .xls or .msg)"), give_record()},
        Magic{"\x1F\x8B"sv, phrase("a gzip file"), phrase("unpack it with {0} first", "gunzip")},
        Magic{"\x89PNG"sv, phrase("a PNG image"), give_record()},
        Magic{"\xFF\xD8\xFF"sv, phrase("a JPEG image"), give_record()},
        Magic{"BZh"sv, phrase("a bzip2 file"), phrase("unpack it with {0} first", "bunzip2")},
        Magic{"\xFD\x37zXZ"sv, phrase("an xz file"), phrase("unpack it with {0} first", "unxz")},
        Magic{"7z\xBC\xAF\x27\x1C"sv, phrase("a 7-Zip file"), phrase("unpack it first")},
        Magic{"\x7F"
              "ELF"sv,
              phrase("a program"), give_record()},
    };
    return all;
}

// What a zip file holds, by the name of a file in it.
const auto& zips()
{
    static const std::array all{
        Magic{"word/"sv, phrase("a Word document"), give_record()},
        Magic{"xl/"sv, phrase("an Excel workbook"), give_record()},
        Magic{"ppt/"sv, phrase("a PowerPoint presentation"), give_record()},
        Magic{"application/vnd.oasis.opendocument"sv, phrase("an OpenDocument file"), give_record()},
        Magic{""sv, phrase("a zip file"), phrase("unpack it first")},
    };
    return all;
}

NotXml is(Phrase what, Phrase hint)
{
    return {"not-xml", phrase("this is {0}, not a meeting record in XML", std::move(what)), std::move(hint)};
}

std::string_view trimmed_start(std::string_view s)
{
    const auto at = s.find_first_not_of(" \t\r\n");
    return at == s.npos ? std::string_view{} : s.substr(at);
}

bool begins_with_any_case(std::string_view s, std::string_view lower)
{
    return s.size() >= lower.size() && std::equal(lower.begin(), lower.end(), s.begin(), [](char want, char c) {
               return want == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
           });
}

// The text after declarations, comments and white space.
std::string_view after_prolog(std::string_view s)
{
    for (;;) {
        s = trimmed_start(s);
        const bool comment = s.substr(0, 4) == "<!--";
        if (!comment && s.substr(0, 2) != "<?") return s;
        const auto end = s.find(comment ? "-->"sv : "?>"sv);
        if (end == s.npos) return {};
        s.remove_prefix(end + (comment ? 3 : 2));
    }
}

bool html(std::string_view s)
{
    s = after_prolog(s);
    if (begins_with_any_case(s, "<!doctype")) return begins_with_any_case(trimmed_start(s.substr(9)), "html");
    return begins_with_any_case(s, "<html") && (s.size() == 5 || s.find_first_of(" \t\r\n>", 5) == 5);
}

}  // namespace

std::optional<NotXml> not_xml(std::string_view bytes)
{
    if (bytes.substr(0, 4) == "PK\3\4"sv) {
        const auto z =
            std::find_if(zips().begin(), zips().end(), [&](const Magic& m) { return bytes.find(m.bytes) != bytes.npos; });
        return is(z->what, z->hint);
    }
    for (const auto& m : magics())
        if (bytes.substr(0, m.bytes.size()) == m.bytes) return is(m.what, m.hint);

    const auto text = trimmed_start(bytes);
    if (text.empty())
        return NotXml{"empty-file",
                      bytes.empty() ? phrase("the file is empty") : phrase("the file holds nothing but white space"),
                      phrase("'verslag new FILE' writes a record to start from")};
    if (html(text)) return is(phrase("an HTML page"), phrase("a record's first element is <meetingRecord>"));
    if (text[0] == '{' || text[0] == '[')
        return is(phrase("JSON or the like"), phrase("a record's first element is <meetingRecord>"));
    if (text[0] == '<') return std::nullopt;
    const auto line = text.substr(0, std::min(text.find_first_of("\r\n"), std::size_t{40}));
    const bool shows = std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    return NotXml{"not-xml", shows ? phrase("this is no XML: it begins with {0}", in_quotes(line)) : phrase("this is no XML"),
                  phrase("a record begins with <?xml version=\"1.0\" encoding=\"UTF-8\"?> or with <meetingRecord")};
}

}  // namespace verslag::load
