// What a worker says during one export, and what follows from it.
#pragma once

#include "packet.hpp"
#include "publish.hpp"

#include <verslag/core/dispatch.hpp>

namespace verslag::wall {

// How an export ended.
enum class Ending {
    done,    // the worker says so
    died,    // the worker is no more
    silent,  // the worker closed its channel and lives on
    late     // the deadline passed
};

class Conversation {
public:
    Conversation(const FormatJob&, const Limits&, std::uint64_t order);

    // Nothing that a worker says is trusted: what makes no sense is not taken over.
    void hear(const Word&);
    // Something that is no word at all.
    void hear_nonsense();
    void hear_output(std::string_view);
    bool done() const { return done_; }
    // It cannot go on.
    bool failed() const { return !failure_.empty(); }

    // Publishes what was made if all is well. `wait_status` is of a worker that died.
    Outcome conclude(Ending, int wait_status, const Staging&, const Target&, const std::map<std::string, std::string>& names);

private:
    struct Artefact {
        std::string role;
        bool whole = false;
    };

    void take_down(Severity, const Word&);
    Phrase stage() const;
    Phrase death(int wait_status) const;
    Phrase fault(Ending, int wait_status) const;
    Phrase breach() const;
    Diagnostics said();

    const FormatJob& job_;
    const Limits& limits_;
    std::uint64_t order_;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();

    std::string stage_ = "starting";
    std::vector<Artefact> artefacts_;
    std::vector<std::string> refused_;
    int trouble_ = 0;
    bool done_ = false;
    std::uint64_t status_ = 0;
    std::optional<Traces> traces_;
    Phrase failure_;  // seen by the worker itself, or of the worker itself
    std::vector<Diagnostic> errors_, said_;
    std::size_t unheard_ = 0;
    std::string output_;
    std::uint64_t output_size_ = 0;
};

}  // namespace verslag::wall
