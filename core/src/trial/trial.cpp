#include "bench.hpp"

#include <algorithm>

namespace verslag {
namespace {

using namespace trial;

struct Check {
    const char* name;
    void (*run)(Trying&);
};
constexpr Check checks[] = {
    {"inputs", check_inputs},      {"options", check_options},         {"unknown-fields", check_unknown_fields},
    {"disk-full", check_disk},     {"cancel", check_cancel},           {"growth", check_growth},
    {"repeated", check_leftovers}, {"same-bytes", check_surroundings},
};

std::vector<Finding> tried(const Bench& bench, const Input& input, const TrialOptions& options)
{
    std::vector<Finding> findings;
    Trying trying{bench, input, {}, true, findings};
    const auto begins = [&](std::string_view check) {
        if (options.begins) options.begins(bench.format(), check);
    };
    begins("real-meeting");
    if (!check_real_meeting(trying)) return findings;
    begins("process");
    check_process(trying, options.pause);
    for (const auto& check : checks) {
        begins(check.name);
        check.run(trying);
    }
    return findings;
}

}  // namespace

std::size_t Trial::count(Verdict verdict) const
{
    const auto of = [&](const std::vector<Finding>& all) {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const auto& f) { return f.verdict == verdict; }));
    };
    auto n = of(findings);
    for (const auto& f : formats) n += of(f.findings);
    return n;
}

Trial try_plugin(const std::filesystem::path& file, const TrialOptions& options)
{
    Trial trial{.plugin = look_at_plugin(file)};
    const auto& formats = trial.plugin.formats;
    trial.findings = check_manifest(trial.plugin);
    if (!trial.plugin.refusal.empty()) return trial;
    if (!options.format.empty() &&
        std::none_of(formats.begin(), formats.end(), [&](const auto& f) { return f.name == options.format; }))
        throw std::invalid_argument(options.format);
    const auto input = encoded(real_meeting());
    for (const auto& format : formats) {
        if (!options.format.empty() && format.name != options.format) continue;
        const Bench bench(trial.plugin, format, options.time);
        trial.formats.push_back({format.name, tried(bench, input, options)});
    }
    return trial;
}

}  // namespace verslag
