// `verslag export --series`: one collection over many records.
#include "export_run.hpp"

#include <verslag/core/series.hpp>
#include <verslag/record/collection.hpp>
#include <verslag/wire.hpp>

#include <algorithm>

namespace verslag::cli {
namespace {

// What the files of a series are called after: its title, without what a file name may not hold somewhere.
std::string stem_of_title(std::string_view title)
{
    constexpr std::size_t longest = 100;  // bytes
    std::string out;
    for (const char c : title) {
        const bool unfit = static_cast<unsigned char>(c) <= ' ' || c == 0x7f ||
                           std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        if (!unfit) out += c;
        else if (!out.empty() && out.back() != '-') out += '-';
    }
    if (out.size() > longest) {
        auto end = longest;
        while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xc0) == 0x80) --end;
        out.resize(end);
    }
    while (!out.empty() && (out.back() == '-' || out.back() == '.')) out.pop_back();
    out.erase(0, out.find_first_not_of(".-"));
    return out.empty() ? "verslag" : out;
}

Diagnostic contradiction(const Contradiction& c, const std::vector<std::string>& names)
{
    return {.severity = Severity::warning,
            .code = "series-contradiction",
            .message = phrase("the follow-up '{0}' says something else than in {1}, line {2}; the two are kept apart", c.id,
                              names[c.first], c.first_line),
            .hint = phrase("if it is the same one, give it the same text in both records; if not, give it an id of its own"),
            .file = names[c.second],
            .line = c.second_line};
}

}  // namespace

int ExportRun::series(Report& report)
{
    int exit_code = all_done;
    std::vector<std::pair<std::string, Visible>> all;
    for (const auto& name : options_.records)
        if (auto one = visible(name, report, exit_code)) all.emplace_back(name, std::move(*one));
    if (exit_code != all_done) {
        report.problem(phrase("nothing was made of the series '{0}': not all of its records can be used", options_.series));
        return exit_code;
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return meets_earlier(a.second.narrowed.record, b.second.narrowed.record);
    });

    RecordReport about{.record = options_.series, .audience = options_.audience};
    RecordJob job{.collection = true};
    std::vector<SeriesMeeting> meetings;
    for (auto& [name, one] : all) {
        const auto& record = one.narrowed.record;
        meetings.push_back({&record, compose_options(one.narrowed, name)});
        about.series.push_back(name);
        about.diagnostics.insert(about.diagnostics.end(), one.report.diagnostics.begin(), one.report.diagnostics.end());
        job.clock = std::max(job.clock, export_clock(record));
    }
    // In the language of the first meeting, unless another was asked for.
    auto labels = labels_for(all.front().second.narrowed.record.lang, all.front().first, about);
    auto view = compose_series(options_.series, meetings, labels);
    about.withheld = std::move(view.withheld);
    for (const auto& c : view.contradictions) about.diagnostics.push_back(contradiction(c, about.series));
    if (needs() & Needs::workbook) job.workbook = wire::Writer::encode(view.workbook);
    view = {};
    if (needs() & Needs::record) {
        record::Collection collection{.title = options_.series};
        for (auto& [_, one] : all) collection.records.push_back(std::move(one.narrowed.record));
        job.record = wire::Writer::encode(collection);
    }
    all.clear();
    name_files(job, stem_of_title(options_.series), labels);
    job.artefacts = [this, labels = std::move(labels)](const auto& outcomes) { return encoded_artefacts(outcomes, labels); };
    if (too_doubtful(about, report)) return record_invalid;
    return make(job, std::move(about), report);
}

}  // namespace verslag::cli
