// Runs exports behind the wall and publishes what they made.
#pragma once

#include <verslag/core/catalogue.hpp>
#include <verslag/core/diagnostic.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

namespace verslag {

struct Limits {
    std::chrono::milliseconds time{120'000};  // for one export
    std::uint64_t memory = 4ull << 30;        // address space of a worker, bytes
};

// One format to make, of every record of a run.
struct FormatJob {
    PluginInfo plugin;
    FormatInfo format;
    std::map<std::string, std::string> options;  // checked and complete
};

struct Outcome;

// One record to export, or one collection of them. The models are the encoded ones; only what the format needs crosses.
struct RecordJob {
    std::string document, workbook;
    std::string record;  // of a collection: the record::Collection
    std::int64_t clock = 0;
    bool collection = false;  // the formats' roles must then be those of their collections
    // The file name of each format's artefacts, by format and role (see file_names).
    std::map<std::string, std::map<std::string, std::string>> names;
    // Asked for once when there are formats that need to know what the others made, and these have ended: their outcomes
    // -> the encoded Artefacts. Without it those formats get an empty one.
    std::function<std::string(const std::vector<Outcome>&)> artefacts;
};

struct MadeFile {
    std::string role;
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::string sha256;  // 64 hex digits
};

// The file of that name, with its size and fingerprint. Throws std::system_error.
MadeFile made_file(const std::filesystem::path&);

enum class ExportStatus {
    done,
    failed,      // the plugin's fault: exit code 1
    environment  // no space, no permission: exit code 4
};

struct Outcome {
    std::string format;
    ExportStatus status = ExportStatus::done;
    std::vector<MadeFile> files;  // empty unless done
    Phrase failure;               // one sentence that names neither the format nor the record
    Diagnostics warnings;         // of the plugin; `line` is the record's line where it gave one, `file` is empty
};

// The name of each artefact by role: "<stem>.<ext>", or "<stem>-<role>.<ext>"; `words` gives the words for
// a role (role -> part of a file name) and may lack it.
std::map<std::string, std::string> file_names(const FormatInfo&, std::string_view stem,
                                              const std::map<std::string, std::string>& words);

// The workers of a run: one process a format, kept for every record of the run, replaced when it dies.
class Dispatcher {
public:
    // `folder` is where artefacts go (it must exist); with `clobber` off, an existing file fails its export.
    // `house_style` is the encoded one of the run; it crosses once, to each format that needs it.
    Dispatcher(std::vector<FormatJob>, std::filesystem::path folder, Limits, bool clobber = true, std::string house_style = {});
    ~Dispatcher();
    Dispatcher(Dispatcher&&) noexcept;

    // Runs all formats for one record, in parallel, and those that need the artefacts of the run after the others; outcomes
    // are in the order of the formats. Throws std::system_error when no worker can be started at all.
    std::vector<Outcome> run(const RecordJob&);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Which fences this kernel gives a worker, each with whether it stands: for `verslag doctor`.
struct Fence {
    std::string name, what;
    bool stands = false;
};
std::vector<Fence> fences();

// The worker's main; never returns. A program that embeds the core must call this first thing in main()
// when is_worker(argc, argv) says so: workers are spawned from the program's own file.
bool is_worker(int argc, char** argv);
[[noreturn]] void worker_main(int argc, char** argv);

}  // namespace verslag
