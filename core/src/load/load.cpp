#include <verslag/core/load.hpp>

#include "check.hpp"
#include "decode.hpp"
#include "explain.hpp"
#include "flaw.hpp"
#include "read.hpp"
#include "validate.hpp"

namespace verslag {
namespace {

using namespace load;

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

// Namespace prefixes are the one thing of well-formedness that the text alone doesn't show.
bool report_prefixes(const Source& source, const Verdict& verdict, Report& report)
{
    constexpr int undeclared = 201;  // XML_NS_ERR_UNDEFINED_NAMESPACE
    for (const auto& f : verdict.faults)
        if (f.code == undeclared)
            report.error(source.place(source.text().rfind('<', f.offset) + 1), "undeclared-prefix",
                         phrase("the prefix {0} is not declared", in_quotes(f.name)),
                         phrase("write xmlns:{0}=\"…\" in <meetingRecord>, or leave the prefix out", f.name));
    return report.errors();
}

bool is_sound(const Source& source, const Verdict& verdict, Report& report)
{
    if (verdict.too_deep) {
        report.error(source.place(verdict.faults.front().offset), "too-deep",
                     phrase("more than {0} elements stand within each other", deepest),
                     phrase("a meeting record needs a few dozen at most"));
        return false;
    }
    if (verdict.well_formed) return true;
    if (!report_prefixes(source, verdict, report) && !report_flaws(source, report)) report_parser_error(source, verdict, report);
    return false;
}

void report_schema_errors(const Source& source, const Tree& tree, const Verdict& verdict, Report& report)
{
    if (explain(source, tree, report)) check(source, tree, report);
    if (report.errors()) return;
    for (const auto& f : verdict.faults)
        report.error(source.place(f.offset), "invalid", phrase("the record departs from its schema: {0}", f.words),
                     phrase("'verslag schema meeting-record' prints the schema"));
}

std::optional<record::Record> record_from(std::string bytes, Report& report, std::uint64_t max_size)
{
    if (bytes.size() > max_size) {
        report.error({}, "too-large", too_large(max_size));
        return std::nullopt;
    }
    auto text = decode(std::move(bytes), report);
    if (!text) return std::nullopt;
    Source source(std::move(*text));
    if (const auto at = find_doctype(source.text())) {
        report.error(source.place(*at), "doctype", phrase("a record must have no DOCTYPE"),
                     phrase("remove it; write characters instead of its entities"));
        return std::nullopt;
    }
    const auto verdict = validate(source.text());
    if (!is_sound(source, verdict, report)) return std::nullopt;

    Tree tree(source.text());
    if (!verdict.valid) {
        report_schema_errors(source, tree, verdict, report);
        return std::nullopt;
    }
    check(source, tree, report);
    if (report.errors()) return std::nullopt;
    return read(source, tree);
}

}  // namespace

Loaded load_record(std::string bytes, std::string_view name, const LoadOptions& options)
{
    Report report(name, options.max_errors);
    Loaded loaded;
    loaded.record = record_from(std::move(bytes), report, options.max_size);
    loaded.diagnostics = report.take();
    return loaded;
}

}  // namespace verslag
