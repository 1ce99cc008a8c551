#include <verslag/core/dispatch.hpp>

#include "conversation.hpp"
#include "words.hpp"
#include "worker_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <set>
#include <system_error>

namespace fs = std::filesystem;

namespace verslag {
namespace {

using namespace wall;
using Clock = std::chrono::steady_clock;

// A plugin that asks (progress) is told to stop at its deadline; one that doesn't is killed a little later.
constexpr std::chrono::milliseconds grace{250};

// One format's worker, and the export that it is busy with.
struct Slot {
    FormatJob job;
    std::optional<Staging> staging;         // of the next worker
    std::unique_ptr<WorkerProcess> worker;  // null until it is needed, and after a death
    std::optional<Conversation> talk;       // while an export runs
    Clock::time_point deadline{};
};

// The models of one record, each kept in memory once for all workers that need it.
class Models {
public:
    explicit Models(const RecordJob& job) : bytes_{job.document, job.workbook, job.record, {}} {}
    // What the formats that need no artefacts made; known before any format that does is begun.
    void set_artefacts(std::string_view encoded) { bytes_.back() = encoded; }
    std::vector<int> of(Needs needs)
    {
        std::vector<int> fds;
        for (std::size_t i = 0; i < bytes_.size(); ++i) {
            if (!(needs & models_of_an_order[i])) continue;
            if (!fds_[i]) fds_[i] = sealed(names[i], bytes_[i]);
            fds.push_back(*fds_[i]);
        }
        return fds;
    }

private:
    static constexpr std::array<const char*, models_of_an_order.size()> names{"document", "workbook", "record", "artefacts"};
    std::array<std::string_view, models_of_an_order.size()> bytes_;
    std::array<Fd, models_of_an_order.size()> fds_;
};

Outcome environment(const FormatJob& job, Phrase why)
{
    return {.format = job.format.name, .status = ExportStatus::environment, .failure = std::move(why)};
}

bool is_plain(const std::string& name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == name.npos && name.find('\0') == name.npos;
}

}  // namespace

struct Dispatcher::Impl {
    Impl(std::vector<FormatJob> jobs, fs::path folder, Limits limits_, bool clobber, std::string house_style_,
         std::shared_ptr<Resources> resources_);

    std::vector<Outcome> run(const RecordJob&);

private:
    using Names = std::map<std::string, std::string>;
    // Each format's names in the order of the slots. Throws std::invalid_argument when some cannot be.
    std::vector<const Names*> names_of(const RecordJob&) const;
    std::optional<Outcome> begin(Slot&, const RecordJob&, Models&, const Names&);
    void start_worker(Slot&);
    void answer(Slot&, const Word&);
    std::optional<Outcome> listen(Slot&, const Names&);
    Outcome conclude(Slot&, Ending, const Names&);
    void wait() const;

    Limits limits;
    Target target;
    std::string house_style;
    std::shared_ptr<Resources> resources;
    std::vector<Slot> slots;
    std::uint64_t orders = 0;
};

Dispatcher::Impl::Impl(std::vector<FormatJob> jobs, fs::path folder, Limits limits_, bool clobber, std::string house_style_,
                       std::shared_ptr<Resources> resources_)
    : limits(limits_), target(std::move(folder), clobber), house_style(std::move(house_style_)), resources(std::move(resources_))
{
    sweep(target.path);
    // Now, so that a folder that cannot be written is known before there is any work.
    for (auto& job : jobs) slots.push_back({.job = std::move(job), .staging = Staging(target.path)});
}

std::vector<const Dispatcher::Impl::Names*> Dispatcher::Impl::names_of(const RecordJob& record) const
{
    std::vector<const Names*> all;
    std::set<std::string> taken;
    for (const auto& slot : slots) {
        const auto& format = slot.job.format;
        const auto names = record.names.find(format.name);
        if (names == record.names.end()) throw std::invalid_argument("no file names for the format " + format.name);
        auto roles = format.roles;
        if (roles.empty()) roles.emplace_back();
        for (const auto& role : roles) {
            const auto name = names->second.find(role);
            if (name == names->second.end())
                throw std::invalid_argument("no file name for the role '" + role + "' of the format " + format.name);
            if (!is_plain(name->second)) throw std::invalid_argument("'" + name->second + "' is no file name");
            if (!taken.insert(name->second).second) throw std::invalid_argument("two artefacts would be called " + name->second);
        }
        all.push_back(&names->second);
    }
    return all;
}

void Dispatcher::Impl::start_worker(Slot& slot)
{
    if (!slot.staging) slot.staging.emplace(target.path);
    auto staging = std::move(*slot.staging);
    slot.staging.reset();
    slot.worker = std::make_unique<WorkerProcess>(slot.job, limits, std::move(staging), target.mode, house_style);
}

// Nothing when the export runs, else what became of it.
std::optional<Outcome> Dispatcher::Impl::begin(Slot& slot, const RecordJob& record, Models& models, const Names& names)
{
    if (!target.clobber) {
        struct stat st;
        for (const auto& [role, name] : names)
            if (fstatat(*target.fd, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0)
                return environment(slot.job, exists_already(target, name));
    }
    try {
        const auto fds = models.of(slot.job.format.needs);
        Order order{.number = ++orders,
                    .clock = record.clock,
                    .time = static_cast<std::uint64_t>(limits.time.count()),
                    .models = static_cast<std::uint32_t>(slot.job.format.needs),
                    .collection = record.collection,
                    .label_lang = record.label_lang};
        if (const auto& bend = record.bending)
            order.bent = true, order.room = bend->room, order.stop_at = bend->stop_at, order.newer_host = bend->newer_host;
        if (slot.worker && slot.worker->is_gone()) slot.worker.reset();  // it died between two records
        if (!slot.worker) start_worker(slot);
        slot.talk.emplace(slot.job, limits, order.number);
        slot.deadline = Clock::now() + limits.time + grace;
        const int error = slot.worker->give(order, fds);
        // One that is gone already is heard, and waited for, like any other.
        if (error && error != EPIPE && error != ECONNRESET) throw std::system_error(error, std::generic_category());
        return std::nullopt;
    } catch (const std::system_error& e) {
        slot.talk.reset();
        slot.worker.reset();
        const int error = e.code().value();
        const bool full = error == ENOSPC || error == EDQUOT || error == EROFS || error == EACCES || error == ENOENT;
        return environment(slot.job, full ? write_failure(error, target.path.string())
                                          : phrase("no worker can be started: {0}", system_words(error)));
    }
}

// Waits until a worker says something, prints something, ends, or is late.
void Dispatcher::Impl::wait() const
{
    std::vector<pollfd> watched;
    auto first = Clock::time_point::max();
    for (const auto& slot : slots) {
        if (!slot.talk) continue;
        for (const int fd : {slot.worker->control(), slot.worker->output(), slot.worker->life()})
            watched.push_back({fd, POLLIN, 0});
        first = std::min(first, slot.deadline);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
    (void)poll(watched.data(), watched.size(), static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000)));
}

Outcome Dispatcher::Impl::conclude(Slot& slot, Ending ending, const Names& names)
{
    int status = 0;
    if (ending != Ending::done) status = slot.worker->end();
    if (ending == Ending::silent && !(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)) ending = Ending::died;
    std::array<char, 4096> bytes;
    for (ssize_t n; (n = read(slot.worker->output(), bytes.data(), bytes.size())) > 0;)
        slot.talk->hear_output({bytes.data(), static_cast<std::size_t>(n)});
    auto outcome = slot.talk->conclude(ending, status, slot.worker->staging(), target, names);
    slot.talk.reset();
    if (ending == Ending::done) slot.worker->staging().empty();
    else slot.worker.reset();
    return outcome;
}

void Dispatcher::Impl::answer(Slot& slot, const Word& word)
{
    const auto newline = word.text.find('\n');
    Resources::Found found;
    if (resources && newline != word.text.npos)
        found = resources->find(std::string_view(word.text).substr(0, newline), std::string_view(word.text).substr(newline + 1));
    const Fd file{found.file};
    slot.worker->answer({.error = file ? 0u : static_cast<std::uint32_t>(ENOENT),
                         .index = found.index,
                         .called = found.called.substr(0, longest_text)},
                        found.file);
}

// Hears all that there is to hear; an outcome when that was the last of it.
std::optional<Outcome> Dispatcher::Impl::listen(Slot& slot, const Names& names)
{
    auto& talk = *slot.talk;
    // Asked first: whatever was said before the end can then still be heard.
    pollfd life{slot.worker->life(), POLLIN, 0};
    const bool ended = poll(&life, 1, 0) > 0;
    std::array<char, 4096> bytes;
    for (ssize_t n; (n = read(slot.worker->output(), bytes.data(), bytes.size())) > 0;)
        talk.hear_output({bytes.data(), static_cast<std::size_t>(n)});
    bool closed = false;
    while (!talk.done()) {
        const auto packet = receive_packet(slot.worker->control(), MSG_DONTWAIT);
        if (!packet) break;
        if (packet->bytes.empty()) {
            closed = true;
            break;
        }
        try {
            const auto word = wire::Reader::decode<Word>(packet->bytes);
            if (word.kind == Kind::ask) answer(slot, word);
            else talk.hear(word);
        } catch (const std::exception&) {  // a plugin speaks in its worker's place, and badly
            talk.hear_nonsense();
        }
    }
    if (talk.done()) return conclude(slot, Ending::done, names);
    if (ended || talk.failed()) return conclude(slot, Ending::died, names);
    // The files of a process that was killed are closed a moment before its end can be seen.
    if (closed) return conclude(slot, poll(&life, 1, 500) > 0 ? Ending::died : Ending::silent, names);
    if (Clock::now() >= slot.deadline) return conclude(slot, Ending::late, names);
    return std::nullopt;
}

std::vector<Outcome> Dispatcher::Impl::run(const RecordJob& record)
{
    const auto names = names_of(record);
    Models models{record};
    std::vector<std::optional<Outcome>> outcomes(slots.size());
    const auto is_late = [&](std::size_t i) { return slots[i].job.format.needs & Needs::artefacts; };
    const auto run_those = [&](bool late) {
        for (std::size_t i = 0; i < slots.size(); ++i)
            if (is_late(i) == late) outcomes[i] = begin(slots[i], record, models, *names[i]);
        while (std::any_of(slots.begin(), slots.end(), [](const Slot& s) { return s.talk.has_value(); })) {
            wait();
            for (std::size_t i = 0; i < slots.size(); ++i)
                if (slots[i].talk) outcomes[i] = listen(slots[i], *names[i]);
        }
    };
    run_those(false);
    std::string artefacts;
    if (std::any_of(outcomes.begin(), outcomes.end(), [](const auto& o) { return !o; })) {
        std::vector<Outcome> before;
        for (const auto& o : outcomes)
            if (o) before.push_back(*o);
        if (record.artefacts) artefacts = record.artefacts(before);
        models.set_artefacts(artefacts);
        run_those(true);
    }
    std::vector<Outcome> all;
    for (auto& o : outcomes) all.push_back(std::move(*o));
    return all;
}

Dispatcher::Dispatcher(std::vector<FormatJob> jobs, fs::path folder, Limits limits, bool clobber, std::string house_style,
                       std::shared_ptr<Resources> resources)
    : impl_(std::make_unique<Impl>(std::move(jobs), std::move(folder), limits, clobber, std::move(house_style),
                                   std::move(resources)))
{
}
Dispatcher::~Dispatcher() = default;
Dispatcher::Dispatcher(Dispatcher&&) noexcept = default;

std::vector<Outcome> Dispatcher::run(const RecordJob& job) { return impl_->run(job); }

}  // namespace verslag
