#include "bench.hpp"

#include <verslag/core/resources.hpp>
#include <verslag/house_style.hpp>
#include <verslag/wire.hpp>

#include <cerrno>
#include <cstdlib>

namespace fs = std::filesystem;

namespace verslag::trial {
namespace {

// A new empty folder that goes away with it.
class Scratch {
public:
    Scratch()
    {
        // In memory where there is room: hundreds of files would else wait for the disk.
        const fs::path memory = "/dev/shm";
        std::error_code ec;
        const auto space = fs::space(memory, ec);
        if (!ec && space.available >= 256u << 20 && make_in(memory)) return;
        if (!make_in(fs::temp_directory_path(ec)))
            throw TrialFailed(phrase("no temporary folder can be made: {0}", system_words(errno)));
    }
    ~Scratch()
    {
        std::error_code ec;
        fs::remove_all(path_, ec);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const fs::path& path() const { return path_; }

private:
    bool make_in(const fs::path& folder)
    {
        auto name = (folder / "verslag-trial-XXXXXX").string();
        if (!mkdtemp(name.data())) return false;
        path_ = name;
        return true;
    }

    fs::path path_;
};

RecordJob job_for(const Input& input, const FormatInfo& format, const Bending& bending)
{
    RecordJob job{.document = input.document,
                  .workbook = input.workbook,
                  .record = input.record,
                  .clock = input.clock,
                  .collection = input.collection,
                  .label_lang = "nl",
                  .artefacts = [artefacts = input.artefacts](const auto&) { return artefacts; },
                  .bending = bending};
    job.names[format.name] = file_names(format, "trial", {});
    return job;
}

}  // namespace

std::uint64_t Made::bytes() const
{
    std::uint64_t all = 0;
    for (const auto& f : outcome.files) all += f.bytes;
    return all;
}

bool Made::same_as(const Made& other) const
{
    const auto sums = [](const Made& made) {
        std::map<std::string, std::string> all;
        for (const auto& f : made.outcome.files) all[f.role] = f.sha256;
        return all;
    };
    return done() && other.done() && sums(*this) == sums(other);
}

Bench::Bench(PluginInfo plugin, FormatInfo format, std::chrono::milliseconds time)
    : plugin_(std::move(plugin)), format_(std::move(format)), time_(time)
{
}

std::uint64_t Bench::size_of(const Input& input) const
{
    return (needs(Needs::document) ? input.document.size() : 0) + (needs(Needs::workbook) ? input.workbook.size() : 0) +
           (needs(Needs::record) ? input.record.size() : 0);
}

Made Bench::once(const Input& input, const How& how) const { return std::move(in_a_row({&input}, how).front()); }

std::vector<Made> Bench::in_a_row(const std::vector<const Input*>& inputs, const How& how) const
{
    const Scratch scratch;
    FormatJob job{plugin_, format_, verslag::check_options(format_, how.options), how.environment};
    if (inputs.front()->collection) job.format.roles = format_.collection.value_or(std::vector<std::string>{});
    const auto format = job.format;
    std::vector<Made> all;
    try {
        Dispatcher dispatcher({std::move(job)}, scratch.path(), {.time = time_}, true, wire::Writer::encode(HouseStyle{}),
                              system_resources({}));
        for (const auto* input : inputs) {
            auto outcome = std::move(dispatcher.run(job_for(*input, format, how.bending)).front());
            // Without a small disk, it is the real one that is full.
            if (outcome.status == ExportStatus::environment && !how.bending.room) throw TrialFailed(std::move(outcome.failure));
            all.push_back({std::move(outcome)});
        }
    } catch (const std::system_error& e) {
        throw TrialFailed(phrase("no worker can be started: {0}", system_words(e.code().value())));
    }
    return all;
}

void Trying::say(Verdict verdict, std::string check, Phrase message, Phrase hint)
{
    findings.push_back({std::move(check), verdict, std::move(message), std::move(hint)});
}

}  // namespace verslag::trial
