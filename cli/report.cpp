#include "report.hpp"

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
    std::string_view word, colour;
};
constexpr Look looks[] = {{"note", "\033[36m"}, {"warning", "\033[33m"}, {"error", "\033[31m"}};

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

void put_diagnostic(const Diagnostic& d, bool colour)
{
    const auto& look = looks[static_cast<int>(d.severity)];
    std::string s = d.file.empty() ? std::string("verslag") : harmless(d.file);
    if (d.line) s += ':' + std::to_string(d.line);
    if (d.line && d.column) s += ':' + std::to_string(d.column);
    s += ": ";
    if (colour) s += look.colour;
    s += look.word;
    if (colour) s += "\033[0m";
    s += ": " + harmless(d.message.str());
    if (!d.code.empty()) s += " [" + d.code + ']';
    s += '\n';
    if (!d.hint.empty()) s += "  hint: " + harmless(d.hint.str()) + '\n';
    put(stderr, s);
}

std::string plural(std::size_t n, std::string_view part)
{
    std::string s = std::to_string(n) + ' ' + std::string(part);
    std::replace(s.begin(), s.end(), '-', ' ');
    if (n == 1) return s;
    if (s.ends_with('y')) return s.replace(s.size() - 1, 1, "ies");
    return s + 's';
}

}  // namespace

std::string human_size(std::uint64_t bytes)
{
    static constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    std::uint64_t tenths = bytes * 10;
    for (; tenths >= 9995 && unit < 4; ++unit) tenths = (tenths + 500) / 1000;
    if (unit == 0 || tenths >= 100) return std::to_string((tenths + 5) / 10) + ' ' + units[unit];
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + ' ' + units[unit];
}

void Report::show(const Diagnostics& all)
{
    if (form_ == ReportForm::json) return;
    const bool colour = colours(stderr);
    for (const auto& d : all) put_diagnostic(d, colour);
}

void Report::result(const std::string& line) { put(output_taken_ ? stderr : stdout, line + '\n'); }

void Report::add(RecordReport r)
{
    if (form_ == ReportForm::text && !output_taken_ && !r.audience_words.empty()) {
        result(harmless(r.record) + " (" + r.audience_words + ')');
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
                   human_size(a.file.bytes));
        }
        std::string withheld;
        for (const auto& w : r.withheld) withheld += (withheld.empty() ? "" : ", ") + plural(w.count, w.part);
        if (!withheld.empty()) result("  withheld: " + withheld);
    }
    if (form_ == ReportForm::json) records_.push_back(std::move(r));
}

void Report::say_valid(const RecordReport& r)
{
    if (form_ == ReportForm::json) return;
    const auto warnings = static_cast<std::size_t>(
        std::count_if(r.diagnostics.begin(), r.diagnostics.end(), [](const auto& d) { return d.severity == Severity::warning; }));
    result(harmless(r.record) + ": valid" + (warnings ? ", " + plural(warnings, "warning") : ""));
}

void Report::problem(Phrase message, Phrase hint)
{
    problems_.push_back({.severity = Severity::error, .message = std::move(message), .hint = std::move(hint)});
    if (form_ == ReportForm::text) put_diagnostic(problems_.back(), colours(stderr));
}

void Report::problem(std::string_view message, std::string_view hint)
{
    problem(Phrase::verbatim(std::string(message)), Phrase::verbatim(std::string(hint)));
}

void Report::print(std::string_view text) { put(stdout, text); }

void Report::send(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    char buffer[1 << 16];
    while (in.read(buffer, sizeof buffer), in.gcount() > 0) put(stdout, {buffer, static_cast<std::size_t>(in.gcount())});
}

bool Report::finish(int exit_code)
{
    if (form_ == ReportForm::json) put(output_taken_ ? stderr : stdout, json_report(records_, problems_, exit_code));
    return std::fflush(stdout) == 0 && !std::ferror(stdout);
}

}  // namespace verslag::cli
