// The child: loads one plugin, runs one export after another, and is gone.
#include "confine.hpp"
#include "fences.hpp"
#include "load_plugin.hpp"
#include "sink.hpp"
#include "traces.hpp"

#include <verslag/core/dispatch.hpp>

#include <cxxabi.h>
#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <iostream>
#include <typeinfo>

namespace verslag {
namespace {

using namespace wall;

using Models = std::array<Mapped, models_of_an_order.size()>;

// What a worker is for.
struct Task {
    Setup setup;
    Mapped house_style;
};

std::string exception_type()
{
    const auto* type = abi::__cxa_current_exception_type();
    int status = 0;
    char* plain = type ? abi::__cxa_demangle(type->name(), nullptr, nullptr, &status) : nullptr;
    std::string name = plain ? plain : "something unknown";
    std::free(plain);
    return name;
}

// What a plugin must not do: the words for the exception that is being handled.
std::string thrown(std::string_view where)
{
    std::string words = "threw " + exception_type() + ' ' + std::string(where);
    try {
        throw;
    } catch (const std::exception& e) {
        words += std::string(": ") + e.what();
    } catch (...) {  // has no words of its own
    }
    return words;
}

[[noreturn]] void leave(std::uint64_t order, std::string_view why)
{
    say({.kind = Kind::failed, .order = order, .text = std::string(why.substr(0, longest_text))});
    _exit(1);
}

// The export that is being run, for those who come by it without being told.
std::uint64_t current_order = 0;
const char* if_thrown = "while it was being loaded";

// An exception that finds no handler: in a noexcept function, a destructor, a thread, or the dynamic linker.
[[noreturn]] void on_terminate()
{
    std::fflush(stdout);
    leave(current_order, std::current_exception() ? thrown(if_thrown) : "ended itself with std::terminate()");
}

Task receive_task()
{
    const auto packet = receive_packet(control_fd);
    if (!packet || packet->fds.empty()) _exit(2);
    Task task{.setup = wire::Reader::decode<Setup>(Mapped(*packet->fds[0]).bytes())};
    if (packet->fds.size() > 1) task.house_style = Mapped(*packet->fds[1]);
    return task;
}

const verslag_plugin& load(const Setup& setup, std::uint64_t order)
{
    say({.kind = Kind::stage, .order = order, .text = "loading"});
    try {
        return load_plugin(setup.plugin, setup.identity, setup.binds_at_once);
    } catch (const NotLoaded& e) {
        leave(order, e.what());
    } catch (...) {
        leave(order, thrown(if_thrown));
    }
}

Models models_of(const Order& order, const Packet& packet)
{
    Models models;
    std::size_t next = 0;
    for (std::size_t i = 0; i < models.size(); ++i)
        if (static_cast<Needs>(order.models) & models_of_an_order[i] && next < packet.fds.size())
            models[i] = Mapped(*packet.fds[next++]);
    return models;
}

void run(const verslag_plugin& plugin, const Task& task, const Order& order, const Packet& packet)
{
    const auto& setup = task.setup;
    const auto text = [](std::string_view s) { return verslag_text{s.data(), s.size()}; };
    const auto needs = static_cast<Needs>(order.models);
    // One that isn't asked for has no data; one with nothing in it does.
    const auto model = [&](Needs wanted, bool of_this_job, std::string_view bytes) {
        if (!(needs & wanted) || !of_this_job) return verslag_text{};
        return text(bytes.empty() ? std::string_view("") : bytes);
    };
    std::vector<verslag_option_value> options;
    for (const auto& o : setup.options) options.push_back({text(o.name), text(o.value)});
    const auto models = models_of(order, packet);
    const auto& [document, workbook, record, artefacts] = models;
    const verslag_request request{.size = sizeof request,
                                  .option_count = static_cast<std::uint32_t>(options.size()),
                                  .options = options.data(),
                                  .format = text(setup.format),
                                  .document = model(Needs::document, !order.collection, document.bytes()),
                                  .workbook = model(Needs::workbook, true, workbook.bytes()),
                                  .record = model(Needs::record, !order.collection, record.bytes()),
                                  .clock = order.clock,
                                  .house_style = text(task.house_style.bytes()),
                                  .job = order.collection ? VERSLAG_COLLECTION : VERSLAG_RECORD,
                                  .reserved = 0,
                                  .collection = model(Needs::record, order.collection, record.bytes()),
                                  .artefacts = model(Needs::artefacts, true, artefacts.bytes()),
                                  .label_lang = text(order.label_lang)};
    std::optional<Sink> sink{std::in_place, setup, order};
    if (fchdir(staging_fd) != 0) leave(order.number, "lost its folder: " + std::string(std::strerror(errno)));
    say({.kind = Kind::stage, .order = order.number, .text = "exporting"});
    Traces traces;
    const auto status = order.bent ? run_bent(plugin, request, *sink, order, traces) : plugin.run(&request, &sink->host());
    std::fflush(stdout);
    std::cout.flush();
    if (order.bent) {
        sink.reset();
        look_round(traces);
        say({.kind = Kind::traces, .order = order.number, .text = wire::Writer::encode(traces)});
    }
    say({.kind = Kind::done, .order = order.number, .value = static_cast<std::uint64_t>(status)});
}

[[noreturn]] void work()
{
    const auto task = receive_task();
    const auto& setup = task.setup;
    if (!die_with_parent(setup.host)) _exit(2);
    confine({.staging = staging_fd, .plugin_folder = std::filesystem::path(setup.plugin).parent_path(), .memory = setup.memory});
    // What a plugin prints must not be lost when the process ends without ceremony.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    (void)!fchdir(staging_fd);
    std::set_terminate(on_terminate);
    if (std::getenv("LC_ALL")) (void)std::setlocale(LC_ALL, "");  // a trial is held in another locale

    const verslag_plugin* plugin = nullptr;
    for (;;) {
        const auto packet = receive_packet(control_fd);
        if (!packet || packet->bytes.empty()) _exit(0);
        const auto order = wire::Reader::decode<Order>(packet->bytes);
        current_order = order.number;
        if (!plugin) plugin = &load(setup, order.number);
        if_thrown = "that nothing caught";
        try {
            run(*plugin, task, order, *packet);
        } catch (...) {
            leave(order.number, thrown("across the C boundary"));
        }
    }
}

}  // namespace

bool is_worker(int argc, char** argv) { return argc >= 1 && argv[0] && std::strcmp(argv[0], worker_name) == 0; }

void worker_main(int argc, char** argv)
{
    try {
        if (argc > 1 && std::strcmp(argv[1], fences_word) == 0) try_fences();
        else work();
    } catch (...) {
        _exit(2);
    }
    _exit(0);
}

}  // namespace verslag
