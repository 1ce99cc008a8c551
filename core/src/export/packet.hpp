// What crosses the wall between the program and a worker, besides models: packets of our own wire
// encoding over a socket that keeps their bounds.
#pragma once

#include "common/fd.hpp"

#include <verslag/manifest.hpp>
#include <verslag/wire.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::wall {

// How a worker is called, and the word for one that only tries its fences.
constexpr const char* worker_name = "verslag-worker";
constexpr const char* fences_word = "fences";

// The descriptors that a worker is started with.
enum : int { control_fd = 3, staging_fd = 4, first_free_fd = 5 };

// The program's first packet carries this, as a descriptor: what the worker is for. A second one is the house style,
// where the format needs it.
struct Setting {
    std::string name, value;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Setting::name), field(2, "value", &Setting::value));
    }
};
struct Setup {
    std::uint64_t host = 0;      // the program's process
    std::uint64_t memory = 0;    // bytes
    std::uint32_t mode = 0;      // of the files that it makes
    std::string plugin;          // an absolute path
    std::string identity;        // of that file when it was listed; empty: it was not
    bool binds_at_once = false;  // see PluginInfo
    std::string format;
    std::vector<std::string> roles;
    std::vector<Setting> options;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "host", &Setup::host), field(2, "memory", &Setup::memory), field(3, "plugin", &Setup::plugin),
             field(4, "format", &Setup::format), field(5, "roles", &Setup::roles), field(6, "options", &Setup::options),
             field(7, "mode", &Setup::mode), field(8, "identity", &Setup::identity),
             field(9, "binds_at_once", &Setup::binds_at_once));
    }
};

// The models that cross with each export; the house style crosses once.
inline constexpr std::array models_of_an_order{Needs::document, Needs::workbook, Needs::record, Needs::artefacts};

// Each later packet of the program is one export. The models that it needs come as descriptors, in the
// order of models_of_an_order.
struct Order {
    std::uint64_t number = 0;
    std::int64_t clock = 0;
    std::uint64_t time = 0;    // milliseconds that it may take
    std::uint32_t models = 0;  // bits of Needs
    bool collection = false;   // the record's place is taken by a collection
    std::string label_lang;    // BCP 47
    bool bent = false;         // the rest counts, and what was seen is told (Bending, Traces)
    std::optional<std::uint64_t> room;
    std::uint64_t stop_at = 0;
    bool newer_host = false;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "number", &Order::number), field(2, "clock", &Order::clock), field(3, "time", &Order::time),
             field(4, "models", &Order::models), field(5, "collection", &Order::collection),
             field(6, "label_lang", &Order::label_lang), field(20, "bent", &Order::bent), field(21, "room", &Order::room),
             field(22, "stop_at", &Order::stop_at), field(23, "newer_host", &Order::newer_host));
    }
};

// What a worker says.
enum class Kind : std::uint32_t {
    stage,    // text: what it begins to do
    begin,    // artefact, text: its role
    finish,   // artefact
    refused,  // text: a role that may not be begun
    trouble,  // value: an errno met while writing
    note,     // text, line
    warning,  // text, line
    error,    // text, line
    done,     // value: the plugin's status
    failed,   // text: a failure that the worker itself saw; it ends after this
    ask,      // text: kind and name of a resource, with a newline between; the program answers with a Reply
    traces    // text: encoded Traces
};
struct Word {
    Kind kind{};
    std::uint64_t order = 0;
    std::uint32_t artefact = 0;
    std::uint32_t line = 0;
    std::uint64_t value = 0;
    std::string text;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "kind", &Word::kind), field(2, "order", &Word::order), field(3, "artefact", &Word::artefact),
             field(4, "line", &Word::line), field(5, "value", &Word::value), field(6, "text", &Word::text));
    }
};
constexpr std::size_t longest_text = 4000;

// The answer to a worker that asks for a resource. The file comes along as a descriptor where there is one.
struct Reply {
    std::uint32_t error = 0;  // an errno
    std::uint32_t index = 0;
    std::string called;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "error", &Reply::error), field(2, "index", &Reply::index), field(3, "called", &Reply::called));
    }
};

// What a worker asked for "fences" answers.
struct Stands {
    std::vector<std::uint32_t> fences;  // 1 or 0, in the order of the table in fences.cpp
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "fences", &Stands::fences));
    }
};

struct Packet {
    std::string bytes;
    std::vector<Fd> fds;
};

// Returns 0 or an errno.
int send_packet(int socket, std::string_view bytes, const std::vector<int>& fds = {}, int flags = 0);
// The next packet; one without bytes and descriptors when the other side has closed; nothing when there
// is none yet (with MSG_DONTWAIT) or on an error.
std::optional<Packet> receive_packet(int socket, int flags = 0);

// A memory file with these bytes that nobody can change any more. Throws std::system_error.
Fd sealed(const char* name, std::string_view bytes);

// The bytes of such a file, in memory as long as this lives.
class Mapped {
public:
    Mapped() = default;
    explicit Mapped(int fd);  // throws std::system_error
    ~Mapped();
    Mapped(Mapped&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    Mapped& operator=(Mapped&& other) noexcept
    {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    std::string_view bytes() const { return bytes_; }

private:
    std::string_view bytes_;
};

}  // namespace verslag::wall
