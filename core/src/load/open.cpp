#include "open.hpp"

#include "decode.hpp"
#include "flaw.hpp"

namespace verslag::load {
namespace {

// The parser's own words, where nothing better was found.
void report_parser_error(const Source& source, const Verdict& verdict, Report& report)
{
    if (verdict.faults.empty()) return report.error({}, "not-well-formed", phrase("the file is no well-formed XML"));
    const auto& f = verdict.faults.front();
    if (source.text().compare(0, 5, "<?xml") == 0 && f.offset <= source.text().find("?>") + 2)
        return report.error({1, 1}, "bad-declaration", phrase("the XML declaration is not written well"),
                            phrase("write {0}", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    report.error(source.place(f.offset), "not-well-formed", phrase("the file is no well-formed XML: {0}", f.words));
}

// The prefixes that come along when text is pasted from Word.
bool is_words(std::string_view prefix)
{
    return prefix == "o" || prefix == "w" || prefix == "v" || prefix == "m" || prefix == "st1";
}

// Namespace prefixes are the one thing of well-formedness that the text alone doesn't show.
bool report_prefixes(const Source& source, const Verdict& verdict, const Vocabulary& vocabulary, Report& report)
{
    constexpr int undeclared = 201;  // XML_NS_ERR_UNDEFINED_NAMESPACE
    for (const auto& f : verdict.faults)
        if (f.code == undeclared)
            report.error(source.place(source.text().rfind('<', f.offset) + 1), "undeclared-prefix",
                         phrase("the prefix {0} is not declared", in_quotes(f.name)),
                         is_words(f.name)
                             ? phrase("remove the element: Word left it there")
                             : phrase("write xmlns:{0}=\"…\" in {1}, or leave the prefix out", f.name, tag(vocabulary.root)));
    return report.errors();
}

bool is_sound(const Source& source, const Verdict& verdict, const Vocabulary& vocabulary, Report& report)
{
    if (verdict.too_deep) {
        report.error(source.place(verdict.faults.front().offset), "too-deep",
                     phrase("more than {0} elements stand within each other", deepest),
                     phrase("a few dozen are the most that anybody needs"));
        return false;
    }
    if (verdict.well_formed) return true;
    if (!report_prefixes(source, verdict, vocabulary, report) && !report_flaws(source, vocabulary, report))
        report_parser_error(source, verdict, report);
    return false;
}

}  // namespace

std::unique_ptr<Opened> open_xml(std::string bytes, const Vocabulary& vocabulary, Report& report)
{
    auto text = decode(std::move(bytes), vocabulary, report);
    if (!text) return nullptr;
    auto opened = std::make_unique<Opened>(std::move(*text));
    const auto& source = opened->source;
    if (const auto at = find_doctype(source.text())) {
        report.error(source.place(*at), "doctype", phrase("{0} must have no DOCTYPE", vocabulary.a),
                     phrase("remove it; write characters instead of its entities"));
        return nullptr;
    }
    opened->verdict = validate(source.text(), vocabulary);
    if (!is_sound(source, opened->verdict, vocabulary, report)) return nullptr;
    opened->tree.emplace(source.text());
    return opened;
}

void report_faults(const Opened& opened, const Vocabulary& vocabulary, Report& report)
{
    for (const auto& f : opened.verdict.faults)
        report.error(opened.source.place(f.offset), "invalid",
                     phrase("{0} departs from its schema: {1}", vocabulary.the, f.words),
                     phrase("'verslag schema {0}' prints the schema", vocabulary.schema));
}

}  // namespace verslag::load
