// Runs exports behind the wall and publishes what they made.
#pragma once

#include <verslag/core/catalogue.hpp>
#include <verslag/core/diagnostic.hpp>
#include <verslag/field.hpp>

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
    std::map<std::string, std::string> options;      // checked and complete
    std::map<std::string, std::string> environment;  // of its worker, besides what each has: for trials only
};

// What a trial (trial.hpp) bends inside a worker during one export. An export bends nothing, and measures nothing.
struct Bending {
    std::optional<std::uint64_t> room;  // bytes until the disk is full
    std::uint64_t stop_at = 0;          // from this call of progress() on, the answer is to stop; 0: never
    bool newer_host = false;            // the contract's structs are longer than the plugin knows them
};
// What a worker saw while it was bent, and what was there when run() had returned.
struct Traces {
    std::uint64_t status = 0;       // what run() returned
    std::uint64_t asked = 0;        // how often it called progress()
    std::uint64_t errors = 0;       // how many errors it reported
    std::uint64_t heap = 0;         // bytes in use
    std::uint64_t descriptors = 0;  // open ones
    std::uint64_t threads = 0;
    std::string locale;      // as setlocale() names it
    std::uint64_t cpu = 0;   // microseconds that run() took of all processors
    std::uint64_t peak = 0;  // bytes of memory that the process had at most

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "status", &Traces::status), field(2, "asked", &Traces::asked), field(3, "errors", &Traces::errors),
             field(4, "heap", &Traces::heap), field(5, "descriptors", &Traces::descriptors),
             field(6, "threads", &Traces::threads), field(7, "locale", &Traces::locale), field(8, "cpu", &Traces::cpu),
             field(9, "peak", &Traces::peak));
    }
};

struct Outcome;

// One record to export, or one collection of them. The models are the encoded ones; only what the format needs crosses.
struct RecordJob {
    std::string document, workbook;
    std::string record;  // of a collection: the record::Collection
    std::int64_t clock = 0;
    bool collection = false;      // the formats' roles must then be those of their collections
    std::string label_lang = {};  // BCP 47: of the labels in the models
    // The file name of each format's artefacts, by format and role (see file_names).
    std::map<std::string, std::map<std::string, std::string>> names;
    // Asked for once when there are formats that need to know what the others made, and these have ended: their outcomes
    // -> the encoded Artefacts. Without it those formats get an empty one.
    std::function<std::string(const std::vector<Outcome>&)> artefacts;
    std::optional<Bending> bending;
};

// What the host keeps for all plugins (verslag/resource.hpp), as they may not read files.
class Resources {
public:
    virtual ~Resources() = default;
    struct Found {
        int file = -1;  // a descriptor, the receiver's to close; -1: there is none
        std::uint32_t index = 0;
        std::string called;  // the name of the file; or a sentence that says why there is none
    };
    // Throws nothing but std::bad_alloc. Asked for from the thread that runs the export.
    virtual Found find(std::string_view kind, std::string_view name) = 0;
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
    std::vector<MadeFile> files;   // empty unless done
    Phrase failure;                // one sentence that names neither the format nor the record
    Diagnostics warnings;          // of the plugin; `line` is the record's line where it gave one, `file` is empty
    std::optional<Traces> traces;  // where the export was bent and run() returned
};

// The name of each artefact by role: "<stem>.<ext>", or "<stem>-<role>.<ext>"; `words` gives the words for
// a role (role -> part of a file name) and may lack it.
std::map<std::string, std::string> file_names(const FormatInfo&, std::string_view stem,
                                              const std::map<std::string, std::string>& words);

// The workers of a run: one process a format, kept for every record of the run, replaced when it dies.
class Dispatcher {
public:
    // `folder` is where artefacts go (it must exist); with `clobber` off, an existing file fails its export.
    // `house_style` is the encoded one of the run; it crosses once, to each format that needs it. Without `resources` there
    // are none to be had.
    Dispatcher(std::vector<FormatJob>, std::filesystem::path folder, Limits, bool clobber = true, std::string house_style = {},
               std::shared_ptr<Resources> resources = {});
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
    Phrase name, what;
    bool stands = false;
};
std::vector<Fence> fences();

// The worker's main; never returns. A program that embeds the core must call this first thing in main()
// when is_worker(argc, argv) says so: workers are spawned from the program's own file.
bool is_worker(int argc, char** argv);
[[noreturn]] void worker_main(int argc, char** argv);

}  // namespace verslag
