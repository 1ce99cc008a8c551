#include "metadata.hpp"

#include <chrono>
#include <cstdio>

namespace verslag::pdf {
namespace {

struct Moment {
    int year;
    unsigned month, day;
    int hour, minute, second;
};
Moment moment(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds{seconds}};
    const auto date = floor<days>(time);
    const year_month_day ymd{date};
    const hh_mm_ss clock{time - date};
    return {static_cast<int>(ymd.year()),
            static_cast<unsigned>(ymd.month()),
            static_cast<unsigned>(ymd.day()),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count())};
}
std::string written(const char* form, std::int64_t seconds)
{
    const auto m = moment(seconds);
    char out[64];
    const int n = std::snprintf(out, sizeof out, form, m.year, m.month, m.day, m.hour, m.minute, m.second);
    return {out, static_cast<std::size_t>(n)};
}

std::string producer() { return std::string("libHaru ") + HPDF_GetVersion(); }

std::string keywords(const Properties& p)
{
    std::string out;
    for (const auto& k : p.keywords) out += (out.empty() ? "" : ", ") + k;
    return out;
}

std::string xml(std::string_view text)
{
    std::string out;
    for (const char c : clipped(text)) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (static_cast<unsigned char>(c) >= ' ') out += c;
        else out += ' ';
    }
    return out;
}

std::string element(const char* name, const std::string& content)
{
    if (content.empty()) return {};
    std::string out = "<";
    for (const std::string_view part : {name, ">", content.c_str(), "</", name, ">\n"}) out += part;
    return out;
}
std::string item(std::string_view text) { return "<rdf:li>" + xml(text) + "</rdf:li>"; }
// For whom speaks no listed language, and in the document's own.
std::string in_language(const std::string& text, const std::string& lang)
{
    if (text.empty()) return {};
    std::string out = "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml(text) + "</rdf:li>";
    if (!lang.empty()) out += "<rdf:li xml:lang=\"" + xml(lang) + "\">" + xml(text) + "</rdf:li>";
    return out + "</rdf:Alt>";
}
std::string list(const char* kind, const std::string& items)
{
    return items.empty() ? "" : "<rdf:" + std::string(kind) + ">" + items + "</rdf:" + kind + ">";
}

// PDF/A wants each schema that it doesn't know described in the file.
constexpr char extension[] = R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

}  // namespace

std::string title_of(const Properties& p)
{
    for (const auto* candidate : {&p.title, &p.subject, &p.record_id, &p.generator})
        if (!candidate->empty()) return *candidate;
    return "verslag";
}

std::string info(const Properties& p)
{
    std::string out;
    const auto entry = [&](const char* key, const std::string& text) {
        if (text.empty()) return;
        out += key;
        put_text(out, text);
    };
    const auto date = written("D:%04d%02u%02u%02d%02d%02d+00'00'", p.modified);
    entry("/Title", title_of(p));
    entry("/Author", p.author);
    entry("/Subject", p.subject);
    entry("/Keywords", keywords(p));
    entry("/Creator", p.generator);
    entry("/Producer", producer());
    entry("/CreationDate", date);
    entry("/ModDate", date);
    return out;
}

std::string xmp(const Properties& p)
{
    std::string subjects;
    for (const auto& k : p.keywords) subjects += item(k);
    const auto date = written("%04d-%02u-%02uT%02d:%02d:%02d+00:00", p.modified);

    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
    out += element("dc:format", "application/pdf");
    out += element("dc:title", in_language(title_of(p), p.lang));
    out += element("dc:creator", list("Seq", p.author.empty() ? "" : item(p.author)));
    out += element("dc:description", in_language(p.subject, p.lang));
    out += element("dc:subject", list("Bag", subjects));
    out += element("dc:publisher", list("Bag", p.publisher.empty() ? "" : item(p.publisher)));
    out += element("dc:language", list("Bag", p.lang.empty() ? "" : item(p.lang)));
    out += element("dc:identifier", xml(p.record_id));
    out += element("xmp:CreateDate", date);
    out += element("xmp:ModifyDate", date);
    out += element("xmp:MetadataDate", date);
    out += element("xmp:CreatorTool", xml(p.generator));
    out += element("pdf:Producer", xml(producer()));
    out += element("pdf:Keywords", xml(keywords(p)));
    out +=
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n</"
        "rdf:Description>\n";
    out += extension;
    out += "</rdf:RDF></x:xmpmeta>\n";
    for (int i = 0; i < 20; ++i) out += std::string(99, ' ') + '\n';  // room to change it in place
    return out + "<?xpacket end=\"w\"?>";
}

Ref add_output_intent(Objects& objects, std::string_view profile)
{
    std::string out =
        "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
        "/RegistryName(http://www.color.org)/DestOutputProfile ";
    put_ref(out, objects.stream("/N 3", profile, Objects::Packing::deflate));
    return objects.add(std::move(out));
}

}  // namespace verslag::pdf
