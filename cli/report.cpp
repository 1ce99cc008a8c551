#include "report.hpp"

#include <verslag/core/compose.hpp>

#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace verslag::cli {
namespace {

bool colours(std::FILE* stream)
{
    const char* no_colour = std::getenv("NO_COLOR");
    return (!no_colour || !*no_colour) && isatty(fileno(stream)) == 1;
}

void put(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

struct Look {
    Phrase word;
    std::string_view colour;
};
const Look& look_of(Severity severity)
{
    static const Look looks[] = {{phrase("note"), "\033[36m"}, {phrase("warning"), "\033[33m"}, {phrase("error"), "\033[31m"}};
    return looks[static_cast<int>(severity)];
}

// Terminals obey control characters, and messages quote what stands in files.
std::string harmless(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (u < 0x20 || u == 0x7f) out += c == '\n' ? " " : "\xEF\xBF\xBD";
        else out += c;
    }
    return out;
}

}  // namespace

// A file as messages call it.
std::string Report::shown(const std::string& file) const
{
    if (file.empty()) return "verslag";
    return file == "-" ? phrase("standard input").in(language_) : harmless(file);
}

void Report::put_diagnostic(const Diagnostic& d, bool colour) const
{
    const auto& look = look_of(d.severity);
    auto s = shown(d.file);
    if (d.line) s += ':' + std::to_string(d.line);
    if (d.line && d.column) s += ':' + std::to_string(d.column);
    s += ": ";
    if (colour) s += look.colour;
    s += look.word.in(language_);
    if (colour) s += "\033[0m";
    s += ": " + harmless(d.message.in(language_));
    if (!d.code.empty()) s += " [" + d.code + ']';
    s += '\n';
    if (!d.hint.empty()) s += phrase("  hint: {0}", harmless(d.hint.in(language_))).in(language_) + '\n';
    put(stderr, s);
}

Phrase human_size(std::uint64_t bytes)
{
    static constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    std::uint64_t tenths = bytes * 10;
    for (; tenths >= 9995 && unit < 4; ++unit) tenths = (tenths + 500) / 1000;
    if (unit == 0 || tenths >= 100) return Phrase::verbatim(std::to_string((tenths + 5) / 10) + ' ' + units[unit]);
    return phrase("{0}.{1} {2}", tenths / 10, tenths % 10, units[unit]);
}

void Report::show(const Diagnostics& all)
{
    if (form_ != ReportForm::text) return;
    const bool colour = colours(stderr);
    for (const auto& d : all) put_diagnostic(d, colour);
}

void Report::result(const std::string& line) { put(output_taken_ ? stderr : stdout, line + '\n'); }

void Report::add(RecordReport r)
{
    if (form_ == ReportForm::text && !output_taken_ && !r.audience.empty()) {
        const auto labels = Labels::load(language_);
        result(shown(r.record) + " (" + labels["audience." + r.audience] + ')');
        std::size_t name_width = 0, path_width = 0;
        for (const auto& a : r.artefacts) {
            name_width = std::max(name_width, a.format.size());
            path_width = std::max(path_width, a.file.path.string().size());
        }
        std::string last;
        for (const auto& a : r.artefacts) {
            const auto path = harmless(a.file.path.string());
            const auto name = a.format == last ? std::string() : a.format;
            last = a.format;
            const auto pad = [](std::size_t width, std::size_t used) {
                return std::string(width > used ? width - used : 0, ' ');
            };
            result("  " + name + pad(name_width, name.size()) + "  " + path + pad(path_width, path.size()) + "  " +
                   human_size(a.file.bytes).in(language_));
        }
        // Nothing was withheld from files that there aren't.
        if (!r.withheld.empty() && !r.artefacts.empty()) result(phrase("  withheld: {0}", withheld_words(r.withheld, labels)));
    }
    if (form_ != ReportForm::text) records_.push_back(std::move(r));
}

void Report::say_valid(const RecordReport& r, const std::string& audience)
{
    if (form_ != ReportForm::text) return;
    const auto warnings = static_cast<std::size_t>(
        std::count_if(r.diagnostics.begin(), r.diagnostics.end(), [](const auto& d) { return d.severity == Severity::warning; }));
    const auto record = shown(r.record);
    result(warnings == 0   ? phrase("{0}: valid", record)
           : warnings == 1 ? phrase("{0}: valid, {1} warning", record, warnings)
                           : phrase("{0}: valid, {1} warnings", record, warnings));
    if (audience.empty()) return;
    result(r.withheld.empty()
               ? phrase("  withheld from '{0}': nothing", audience)
               : phrase("  withheld from '{0}': {1}", audience, withheld_words(r.withheld, Labels::load(language_))));
}

void Report::problem(Phrase message, Phrase hint)
{
    problems_.push_back({.severity = Severity::error, .message = std::move(message), .hint = std::move(hint)});
    if (form_ == ReportForm::text) put_diagnostic(problems_.back(), colours(stderr));
}

void Report::problems(Diagnostics all)
{
    show(all);
    for (auto& d : all) problems_.push_back(std::move(d));
}

void Report::print(std::string_view text) { put(stdout, text); }

void Report::print_aside(std::string_view text) { put(stderr, text); }

void Report::print(const Phrase& line) { print(line.in(language_) + '\n'); }

void Report::send(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    char buffer[1 << 16];
    while (in.read(buffer, sizeof buffer), in.gcount() > 0) put(stdout, {buffer, static_cast<std::size_t>(in.gcount())});
}

bool Report::finish(int exit_code)
{
    if (form_ == ReportForm::json) put(output_taken_ ? stderr : stdout, json_report(records_, problems_, exit_code, language_));
    if (form_ == ReportForm::sarif) put(output_taken_ ? stderr : stdout, sarif_report(records_, problems_, exit_code, language_));
    return std::fflush(stdout) == 0 && !std::ferror(stdout);
}

}  // namespace verslag::cli
